import type { Page } from "playwright-core";
import { signInAs, SignInStage } from "./sign-in/stage";

const maja = "maja@contoso.example";
let stage: SignInStage;

beforeAll(async () => {
  stage = await SignInStage.open();
});

afterAll(async () => {
  await stage.close();
});

function ask(page: Page, scopes: string[], options: object = {}): Promise<string> {
  return page.evaluate(([wanted, how]) => window.ask(wanted, how), [scopes, options] as const);
}

/** Asks for a token and does in the window that opens what a person does. */
async function askAndSignIn(page: Page, scopes: string[], address = maja): Promise<string> {
  const [opened, answer] = [page.waitForEvent("popup"), ask(page, scopes)];
  await signInAs(await opened, address);
  return answer;
}

/** The scopes the provider was asked for in a window, without those of OpenID Connect. */
function askedScopes(): string[][] {
  const openId = new Set(["openid", "profile", "offline_access"]);
  return stage.seen
    .filter(({ prompt }) => prompt !== "none")
    .map(({ scope }) => (scope ?? "").split(" ").filter((one) => !openId.has(one)));
}

test("the first token opens a window that asks for just its scopes; the next comes without one", async () => {
  const page = await stage.visit();

  const first = await askAndSignIn(page, ["User.Read"]);
  const second = await ask(page, ["User.Read"]);

  expect([first, second]).toEqual([`ok ${maja}`, `ok ${maja}`]);
  expect(askedScopes()).toEqual([["User.Read"]]);
  await page.context().close();
});

test("a scope that comes later is asked for when it is needed, by itself", async () => {
  const page = await stage.visit();
  await askAndSignIn(page, ["User.Read"]);

  const answer = await askAndSignIn(page, ["Mail.ReadWrite"]);

  expect(answer).toBe(`ok ${maja}`);
  expect(askedScopes()).toEqual([["User.Read"], ["Mail.ReadWrite"]]);
  await page.context().close();
});

test("without leave to open a window the answer is that signing in is needed", async () => {
  const page = await stage.visit();

  expect(await ask(page, ["User.Read"], { interactive: false })).toBe("interaction-required");
  expect(page.context().pages()).toHaveLength(1);
  await page.context().close();
});

test("two that want a token at once share one window", async () => {
  const page = await stage.visit();
  let windows = 0;
  page.on("popup", () => (windows += 1));
  const opened = page.waitForEvent("popup");

  const both = Promise.all([ask(page, ["User.Read"]), ask(page, ["User.Read"])]);
  await signInAs(await opened, maja);

  expect(await both).toEqual([`ok ${maja}`, `ok ${maja}`]);
  expect(windows).toBe(1);
  await page.context().close();
});

test("a pane opened the next day knows who was signed in", async () => {
  const page = await stage.visit(maja);
  await askAndSignIn(page, ["User.Read"]);

  const next = await stage.openPage(page.context(), maja);

  expect(await ask(next, ["User.Read"], { interactive: false })).toBe(`ok ${maja}`);
  await page.context().close();
});

test("the address Office knows is handed to the sign-in window", async () => {
  const page = await stage.visit(maja);

  await askAndSignIn(page, ["User.Read"]);

  expect(stage.seen.at(-1)).toMatchObject({ login_hint: maja });
  await page.context().close();
});

test("a window the person closes ends in cancelled, and the next attempt works", async () => {
  const page = await stage.visit();
  const opened = page.waitForEvent("popup");
  const answer = ask(page, ["User.Read"]);
  const popup = await opened;
  await popup.locator("input[name=login]").waitFor();
  await popup.close();
  await page.bringToFront();

  expect(await answer).toBe("cancelled");
  expect(await askAndSignIn(page, ["User.Read"])).toBe(`ok ${maja}`);
  await page.context().close();
});

test("a person who refuses in the window ends in not-consented", async () => {
  const page = await stage.visit();
  const opened = page.waitForEvent("popup");
  const answer = ask(page, ["User.Read"]);
  const popup = await opened;
  await popup.getByRole("link", { name: "Cancel" }).click();

  expect(await answer).toBe("not-consented");
  await page.context().close();
});

test("a window that the browser blocks ends in popup-blocked", async () => {
  const page = await stage.visit();

  const answer = await page.evaluate(async () => {
    // Longer than a browser remembers a click.
    await new Promise((resolve) => setTimeout(resolve, 6000));
    return window.ask(["User.Read"]);
  });

  expect(answer).toBe("popup-blocked");
  await page.context().close();
});

test("another account than Office's is told of, and taken when the person says so", async () => {
  const page = await stage.visit(maja);

  const first = await askAndSignIn(page, ["User.Read"], "someone.else@contoso.example");
  await page.evaluate(() => window.signIn.keepAccount());
  const second = await ask(page, ["User.Read"], { interactive: false });
  const nextDay = await stage.openPage(page.context(), maja);
  const third = await ask(nextDay, ["User.Read"], { interactive: false });

  const kept = "ok someone.else@contoso.example";
  expect([first, second, third]).toEqual(["wrong-account", kept, kept]);
  await page.context().close();
});

test("after the wrong account the window is asked to let the person choose", async () => {
  const page = await stage.visit(maja);
  await askAndSignIn(page, ["User.Read"], "someone.else@contoso.example");

  // This provider knows no choice of accounts and answers with an error; what it was asked is what counts.
  await ask(page, ["User.Read"]);

  expect(stage.seen.at(-1)).toMatchObject({ prompt: "select_account" });
  await page.context().close();
});

test("the claims of a challenge go along to the sign-in window", async () => {
  const page = await stage.visit();
  await askAndSignIn(page, ["User.Read"]);
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}';
  const opened = page.waitForEvent("popup");

  const answer = ask(page, ["User.Read"], { claims });
  const popup = await opened.catch(() => undefined);
  if (popup && !popup.isClosed()) await signInAs(popup, maja);

  expect(await answer).toBe(`ok ${maja}`);
  expect(JSON.parse(stage.seen.at(-1)?.claims ?? "{}")).toHaveProperty("access_token.nbf");
  await page.context().close();
});

test("a provider that cannot be reached ends in offline", async () => {
  const page = await stage.visit();
  await page.context().setOffline(true);

  expect(await ask(page, ["User.Read"])).toBe("offline");
  await page.context().close();
});

test("the redirect page says what it is to whoever opens it by hand", async () => {
  const page = await stage.visit();
  await page.goto(stage.redirectPage);

  await page.getByText("receives the sign-in for Kansli").waitFor();
  await page.context().close();
});

test("nothing about the person is written to the console", async () => {
  const page = await stage.visit();
  const lines: string[] = [];
  page.on("console", (message) => lines.push(message.text()));

  await askAndSignIn(page, ["User.Read"]);

  expect(lines.filter((line) => line.includes("maja"))).toEqual([]);
  await page.context().close();
});
