import { outlookErrorTexts } from "../../src/office/outlook-error-texts";
import { mutableIdOf } from "../../src/preview/tenant/mailbox-state";
import { OfficeStand } from "./office-stand";
import { setStage } from "../support/stage";

const stage = setStage();
let stand: OfficeStand;

beforeAll(async () => {
  stand = await OfficeStand.open(stage);
});

const ofAda = (messageId?: string) => ({
  userId: "ada",
  mode: "read" as const,
  ...(messageId && { messageId }),
});
const idOf = (userId: string, messageId: string) =>
  mutableIdOf(stand.preview.tenant.mailboxOf(userId).message(messageId)!);

test("when Office is ready it says the language and who sits there", async () => {
  expect(await stand.openReady(ofAda(stand.ids.hello), { language: "sv" })).toEqual({
    value: {
      displayLanguage: "sv-se",
      person: { name: "Ada Local", address: "ada@contoso.example" },
    },
  });
});

test("a page in no host, and one in another application, is no pane of Outlook", async () => {
  const alone = await stand.openAlone();
  const outside = await alone.evaluate(() => window.call("whenOfficeIsReady", []));
  await alone.close();
  const inWord = await stand.openReady(ofAda(), { app: "Word" });

  const message = outlookErrorTexts["not-in-office"].en;
  const refused = { error: { name: "HostError", code: "not-in-office", message } };
  expect([outside, inWord]).toEqual([refused, refused]);
});

test("a page that could not fetch office.js fails in words, not by an unknown name", async () => {
  const alone = await stand.openAlone();
  await alone.evaluate("delete window.Office");
  const outcomes = await alone.evaluate(() =>
    Promise.all([window.call("whenOfficeIsReady", []), window.call("whenDocumentIsReady", [])]),
  );
  await alone.close();
  expect(outcomes.map(({ error }) => error?.code)).toEqual(["not-in-office", "not-in-document"]);
});

test("Word and Excel are ready as documents, Outlook is not one", async () => {
  const apps = ["Word", "Excel", "Outlook"] as const;
  const outcomes = [];
  for (const app of apps) {
    await stand.openPane(ofAda(), { app, language: "sv" });
    outcomes.push(await stand.call("whenDocumentIsReady"));
  }
  expect(outcomes).toEqual([
    { value: "sv-se" },
    { value: "sv-se" },
    { error: expect.objectContaining({ name: "HostError", code: "not-in-document" }) },
  ]);
});

test("the open message is told with its id as Graph writes it", async () => {
  await stand.openReady(ofAda(stand.ids.hello));
  expect(await stand.call("openItem")).toEqual({
    value: {
      id: idOf("ada", stand.ids.hello),
      subject: "Hello one",
      from: { name: "Bob Out", address: "bob@elsewhere.example" },
      isDraft: false,
    },
  });
});

test("a meeting request is a message, and nothing open is nothing", async () => {
  await stand.openReady(ofAda(stand.ids.meeting));
  expect(await stand.call("openItem")).toMatchObject({ value: { subject: "Board meeting" } });
  await stand.openReady(ofAda());
  expect(await stand.call("openItem")).toEqual({});
  expect(await stand.call("ownerOfItem")).toEqual({});
});

test("a message that is being written is a draft of which nothing is told", async () => {
  await stand.openReady({ userId: "ada", mode: "compose" });
  expect(await stand.call("openItem")).toEqual({
    value: { id: "", subject: "", from: { name: "", address: "" }, isDraft: true },
  });
});

test("a sender without an address is nobody, not an error", async () => {
  const mailbox = stand.preview.tenant.mailboxOf("ada");
  const { id } = mailbox.addMessage("inbox", {
    subject: "",
    receivedDateTime: "2026-11-23T08:00:00Z",
  });
  await stand.openReady(ofAda(id));
  expect(await stand.call("openItem")).toEqual({
    value: { id: idOf("ada", id), subject: "", from: { name: "", address: "" }, isDraft: false },
  });
});

test("one's own message has no other owner", async () => {
  await stand.openReady(ofAda(stand.ids.hello));
  expect(await stand.call("ownerOfItem")).toEqual({});
});

test("an executive's message has its owner, and says whether it may be changed", async () => {
  await stand.openReady({ userId: "carl", messageId: stand.ids.ofCarl, mode: "read" });
  const ofCarl = await stand.call("ownerOfItem");
  await stand.openReady({ userId: "dora", messageId: stand.ids.ofDora, mode: "read" });
  const ofDora = await stand.call("ownerOfItem");
  expect([ofCarl, ofDora]).toEqual([
    { value: { address: "carl@contoso.example", mayWrite: true } },
    { value: { address: "dora@contoso.example", mayWrite: false } },
  ]);
});

test("every listener hears of another message and of none, and reads it anew", async () => {
  await stand.openReady(ofAda(stand.ids.hello));
  await stand.listen("one", "items");
  await stand.listen("two", "items");
  await stand.select(ofAda(stand.ids.second));
  expect(await stand.heard("one", 1)).toEqual(["Re: SV: Second mail"]);
  await stand.select(ofAda());
  await stand.select({ userId: "carl", messageId: stand.ids.ofCarl, mode: "read" });
  // What is open is read when it is heard, which may be after the next has come.
  expect((await stand.heard("two", 3)).at(-1)).toBe("For Carl");
});

test("who has ceased to listen hears nothing, and others hear on", async () => {
  await stand.openReady(ofAda(stand.ids.hello));
  await stand.listen("gone", "items");
  await stand.listen("stays", "items");
  await stand.select(ofAda(stand.ids.second));
  await stand.heard("gone", 1);
  await stand.unlisten("gone");
  await stand.select(ofAda(stand.ids.hello));
  expect(await stand.heard("stays", 2)).toHaveLength(2);
  expect(await stand.heard("gone", 0)).toHaveLength(1);
});

test("the colors come when they change, and no longer when nobody wants them", async () => {
  await stand.openReady(ofAda(stand.ids.hello));
  await stand.listen("gone", "colors");
  await stand.listen("stays", "colors");
  await stand.setTheme("dark");
  const gray = { background: "#1f1f1f", foreground: "#ffffff" };
  expect(await stand.heard("gone", 1)).toEqual([gray]);
  await stand.unlisten("gone");
  await stand.setTheme("contrast");
  const [first, second] = await stand.heard("stays", 2);
  expect([first, second]).toEqual([gray, expect.objectContaining({ background: "#000000" })]);
  expect(await stand.heard("gone", 0)).toHaveLength(1);
});

test("a word is kept in the mailbox, read when the pane opens again, and forgotten", async () => {
  await stand.openReady(ofAda(stand.ids.hello));
  expect(await stand.call("readRoamingWord", "executive")).toEqual({});
  expect(await stand.call("writeRoamingWord", "executive", "anna@nordvik.example")).toEqual({});
  await stand.openReady(ofAda(stand.ids.second));
  expect(await stand.call("readRoamingWord", "executive")).toEqual({
    value: "anna@nordvik.example",
  });
  await stand.call("writeRoamingWord", "executive", undefined);
  await stand.openReady(ofAda(stand.ids.hello));
  expect(await stand.call("readRoamingWord", "executive")).toEqual({});
  expect(await stand.call("readRoamingWord", "seed")).toEqual({ value: "from host" });
});

test("a setting that is no word is not read as one", async () => {
  await stand.openReady(ofAda(stand.ids.hello));
  await stand.inPane("Office.context.roamingSettings.set('language', { tongue: 'sv' })");
  expect(await stand.call("readRoamingWord", "language")).toEqual({});
});

test("a word too long for Outlook is refused in words", async () => {
  await stand.openReady(ofAda(stand.ids.hello));
  expect(await stand.call("writeRoamingWord", "executive", "x".repeat(40_000))).toMatchObject({
    error: { name: "HostError", code: "settings-not-saved" },
  });
});

test("a message is opened by its id as Graph writes it, in an executive's mailbox too", async () => {
  await stand.openReady(ofAda());
  expect(await stand.call("openMessage", idOf("ada", stand.ids.second))).toEqual({});
  expect(await stand.nextForm()).toEqual({
    kind: "message",
    userId: "ada",
    messageId: stand.ids.second,
  });
  await stand.call("openMessage", idOf("carl", stand.ids.ofCarl));
  expect(await stand.nextForm()).toMatchObject({ userId: "carl", messageId: stand.ids.ofCarl });
});

test.each(["AAMkNothing_Here-", "<b>"])(
  "a message %j that is not there fails in words",
  async (id) => {
    await stand.openReady(ofAda());
    expect(await stand.call("openMessage", id)).toEqual({
      error: {
        name: "HostError",
        code: "message-not-opened",
        message: outlookErrorTexts["message-not-opened"].en,
        cause: expect.any(String),
      },
    });
  },
);
