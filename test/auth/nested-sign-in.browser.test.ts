import path from "node:path";
import type { Frame, Page } from "playwright-core";
import type { PreviewEvent } from "../../src/preview/page-api";
import type { Preview } from "../../src/preview/preview-server";
import { setStage } from "../support/stage";
import { buildPages } from "./sign-in/build-pages";

const stage = setStage();

const relay = path.resolve(__dirname, "../preview/office/relay");
let preview: Preview;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  const folder = stage.folder();
  await buildPages(folder);
  preview = await stage.preview({
    page: relay,
    panes: folder,
    layOut: (tenant) => {
      const mail = "maja@contoso.example";
      tenant.addUser({ id: "maja", displayName: "Maja Ek", mail, userPrincipalName: mail });
      tenant.signedInUserId = "maja";
      return "Nested sign-in";
    },
  });
});

beforeEach(async () => {
  preview.tenant.tokens.startOver();
  page = await stage.page(preview.url);
  await page.waitForFunction("window.relay?.isOpen");
  await page.evaluate(
    "relay.open({ app: 'Outlook', language: 'en', theme: 'light', selection: { userId: 'maja', mode: 'read' } })",
  );
  pane = page.frames().find((frame) => frame.parentFrame() === page.mainFrame())!;
  await pane.waitForFunction("window.ask");
});

function ask(scopes: string[], options: object = {}): Promise<string> {
  return pane.evaluate(([wanted, how]) => window.ask(wanted, how), [scopes, options] as const);
}

function tokenFor(scopes: string[], options: object = {}): Promise<string> {
  return pane.evaluate(([wanted, how]) => window.signIn.getAccessToken(wanted, how), [
    scopes,
    options,
  ] as const);
}

/** Answers the host's question when it comes; gives the scopes it named. */
async function answerQuestion(allow: boolean): Promise<string[]> {
  const handle = await page.waitForFunction(() => {
    const { events } = (window as unknown as { relay: { events: PreviewEvent[] } }).relay;
    const place = events.findIndex(({ type }) => type === "consent");
    return place < 0 ? undefined : events.splice(0, place + 1).at(-1);
  });
  const question = (await handle.jsonValue()) as Extract<PreviewEvent, { type: "consent" }>;
  await page.evaluate(`relay.consent(${JSON.stringify(question.requestId)}, ${allow})`);
  return question.scopes;
}

test("the host asks for just the scopes wanted, and knows who is signed in", async () => {
  const answer = ask(["User.Read", "Mail.ReadWrite"]);

  expect(await answerQuestion(true)).toEqual(["User.Read", "Mail.ReadWrite"]);
  expect(await answer).toBe("ok maja@contoso.example");
});

test("where the person has agreed before, nothing is asked", async () => {
  preview.tenant.tokens.consent("maja", ["User.Read"]);

  const token = await tokenFor(["User.Read"], { interactive: false });

  expect(preview.tenant.tokens.check(token)).toMatchObject({
    userId: "maja",
    scopes: ["User.Read"],
  });
});

test("without leave to ask, the answer is that signing in is needed", async () => {
  expect(await ask(["User.Read"], { interactive: false })).toBe("interaction-required");
});

test("a person who says no ends in cancelled, and is asked again the next time", async () => {
  const first = ask(["User.Read"]);
  await answerQuestion(false);
  const second = ask(["User.Read"]);
  await answerQuestion(true);

  expect([await first, await second]).toEqual(["cancelled", "ok maja@contoso.example"]);
});

test("two that want a token at once share one question", async () => {
  const both = Promise.all([ask(["User.Read"]), ask(["User.Read"])]);
  await answerQuestion(true);

  expect(await both).toEqual(["ok maja@contoso.example", "ok maja@contoso.example"]);
});

test("the same token serves until it is refused or challenged", async () => {
  preview.tenant.tokens.consent("maja", ["User.Read"]);
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';

  const first = await tokenFor(["User.Read"]);
  const second = await tokenFor(["User.Read"]);
  const renewed = await tokenFor(["User.Read"], { forceRefresh: true });
  const challenged = await tokenFor(["User.Read"], { claims });

  expect(second).toBe(first);
  expect(new Set([first, renewed, challenged]).size).toBe(3);
});
