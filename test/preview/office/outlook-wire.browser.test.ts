import { mutableIdOf } from "../../../src/preview/tenant/mailbox-state";
import { OfficeStand } from "./office-stand";
import { setStage } from "../../support/stage";

const stage = setStage();
let stand: OfficeStand;

beforeAll(async () => {
  stand = await OfficeStand.open(stage);
});

beforeEach(() => {
  stand.complaints.length = 0;
});

const mailbox = () => stand.preview.tenant.mailboxOf("ada");
const hello = () => mailbox().message(stand.ids.hello)!;

test("a pane boots beside a message and sees who is there and what is open", async () => {
  const ready = await stand.openPane(stand.read("ada", stand.ids.hello));
  const seen = await stand.inPane(`(() => {
    const { mailbox, displayLanguage, requirements } = Office.context;
    const { item, userProfile, diagnostics } = mailbox;
    return {
      user: [userProfile.emailAddress, userProfile.displayName, userProfile.timeZone],
      item: [item.subject, item.from.emailAddress, item.to[0].emailAddress, item.to[0].recipientType],
      more: [item.itemType, item.itemClass, item.conversationId, item.internetMessageId],
      restId: mailbox.convertToRestId(item.itemId, Office.MailboxEnums.RestVersion.v2_0),
      time: item.dateTimeCreated.toISOString(),
      language: displayLanguage,
      host: diagnostics.hostName,
      sets: ["1.12", "1.13"].map((version) => requirements.isSetSupported("Mailbox", version)),
      signIn: requirements.isSetSupported("NestedAppAuth", "1.1"),
      shared: "getSharedPropertiesAsync" in item,
    };
  })()`);

  expect(ready).toEqual({ host: "Outlook", platform: "OfficeOnline" });
  expect(seen).toEqual({
    user: ["ada@contoso.example", "Ada Local", "W. Europe Standard Time"],
    item: ["Hello one", "bob@elsewhere.example", "ada@contoso.example", "user"],
    more: ["message", "IPM.Note", "conversation-1", "<one@elsewhere.example>"],
    restId: mutableIdOf(hello()),
    time: "2026-11-23T08:00:00.000Z",
    language: "en-us",
    host: "OutlookWebApp",
    sets: [true, false],
    signIn: true,
    shared: false,
  });
  expect(stand.complaints).toEqual([]);
});

test("the language of the page is the pane's language", async () => {
  await stand.openPane(stand.read("ada", stand.ids.hello), { language: "sv" });
  expect(await stand.inPane("Office.context.displayLanguage")).toBe("sv-se");
});

test("the body comes as text and as HTML", async () => {
  await stand.openPane(stand.read("ada", stand.ids.hello));
  expect(await stand.office("mailbox.item.body.getAsync", "text")).toEqual({
    value: "The body of hello",
  });
  expect(await stand.office("mailbox.item.body.getAsync", "html")).toEqual({
    value: "<p>The <b>body</b> of hello</p>",
  });
});

test("a category that the pane adds is there for Graph, and goes again", async () => {
  await stand.openPane(stand.read("ada", stand.ids.hello));
  expect(await stand.office("mailbox.item.categories.getAsync")).toEqual({
    value: [{ displayName: "Red", color: "Preset0" }],
  });
  await stand.office("mailbox.item.categories.addAsync", ["Blue"]);
  expect(hello().resource.categories).toEqual(["Red", "Blue"]);
  await stand.office("mailbox.item.categories.removeAsync", ["Blue"]);
  expect(hello().resource.categories).toEqual(["Red"]);
});

test("a category that the mailbox does not know cannot be put on a message", async () => {
  await stand.openPane(stand.read("ada", stand.ids.hello));
  const answer = await stand.office("mailbox.item.categories.addAsync", ["Unheard of"]);
  expect(answer.error).toEqual({ code: 9044, name: "InvalidCategory" });
});

test("the owner changes the list of categories, a second one of the same name is refused", async () => {
  await stand.openPane(stand.read("ada", stand.ids.hello));
  const green = [{ displayName: "Green", color: "Preset4" }];
  await stand.office("mailbox.masterCategories.addAsync", green);
  expect(mailbox().masterCategories.at(-1)).toMatchObject({
    displayName: "Green",
    color: "preset4",
  });
  const again = await stand.office("mailbox.masterCategories.addAsync", green);
  expect(again.error?.code).toBe(9045);
  expect((await stand.office("mailbox.masterCategories.getAsync")).value).toContainEqual(green[0]);
  await stand.office("mailbox.masterCategories.removeAsync", ["Green"]);
  expect(mailbox().masterCategories.map((each) => each.displayName)).toEqual(["Red", "Blue"]);
});

test("settings that the pane saves are there when it opens again", async () => {
  await stand.openPane(stand.read("ada", stand.ids.hello));
  expect(await stand.inPane("Office.context.roamingSettings.get('seed')")).toBe("from host");
  await stand.inPane("Office.context.roamingSettings.set('width', { pixels: 320 })");
  expect(await stand.office("roamingSettings.saveAsync")).toEqual({});
  await stand.openPane(stand.read("ada", stand.ids.hello));
  expect(await stand.inPane("Office.context.roamingSettings.get('width')")).toEqual({
    pixels: 320,
  });
});

test("custom properties stay with the message", async () => {
  await stand.openPane(stand.read("ada", stand.ids.hello));
  const save = `new Promise((resolve) =>
    Office.context.mailbox.item.loadCustomPropertiesAsync(({ value }) => {
      value.set("seen", 3);
      value.saveAsync(({ status }) => resolve(status));
    }))`;
  expect(await stand.inPane(save)).toBe("succeeded");
  await stand.openPane(stand.read("ada", stand.ids.hello));
  const read = `new Promise((resolve) =>
    Office.context.mailbox.item.loadCustomPropertiesAsync(({ value }) => resolve(value.get("seen"))))`;
  expect(await stand.inPane(read)).toBe(3);
});

test("a pinned pane is told of another message, of none, and of one again", async () => {
  await stand.openPane(stand.read("ada", stand.ids.hello));
  await stand.select(stand.read("ada", stand.ids.second));
  expect(await stand.takeHeard()).toMatchObject({
    type: "ItemChanged",
    subject: "Re: SV: Second mail",
  });
  expect(await stand.inPane("Office.context.mailbox.item.normalizedSubject")).toBe("Second mail");
  await stand.select({ userId: "ada", mode: "read" });
  expect(await stand.takeHeard()).toMatchObject({ type: "ItemChanged", subject: null });
  expect(await stand.inPane("Office.context.mailbox.item")).toBeNull();
  await stand.select(stand.read("ada", stand.ids.hello));
  expect(await stand.takeHeard()).toMatchObject({ subject: "Hello one" });
});

test("a pane that begins to listen after another message was opened is told of it", async () => {
  await stand.openPane(stand.read("ada", stand.ids.hello));
  const { ItemChanged } = await stand.inPane("({ ...Office.EventType })");
  await stand.office("mailbox.removeHandlerAsync", ItemChanged);
  await stand.select(stand.read("ada", stand.ids.second));
  await stand.inPane(
    'listen("ItemChanged", () => ({ subject: Office.context.mailbox.item.subject }))',
  );
  expect(await stand.takeHeard()).toMatchObject({ subject: "Re: SV: Second mail" });
});

test("a pane that begins with no message knows the person, and is told when one is chosen", async () => {
  await stand.openPane({ userId: "ada", mode: "read" });
  expect(await stand.inPane("typeof Office.context.mailbox.item")).toBe("undefined");
  expect(await stand.inPane("Office.context.mailbox.userProfile.emailAddress")).toBe(
    "ada@contoso.example",
  );
  await stand.select(stand.read("ada", stand.ids.second));
  expect(await stand.takeHeard()).toMatchObject({ subject: "Re: SV: Second mail" });
});

test("a pane that loads its page again starts afresh and is told of what follows", async () => {
  await stand.openPane(stand.read("ada", stand.ids.hello));
  // Not at once: the page would be gone before it has answered.
  await stand.inPane("void ((window.isOld = true), setTimeout(() => location.reload()))");
  await stand.waitInPane("!window.isOld && window.ready && Office.context.mailbox");
  expect(await stand.inPane("ready")).toMatchObject({ host: "Outlook" });
  await stand.select(stand.read("ada", stand.ids.second));
  expect(await stand.takeHeard()).toMatchObject({ subject: "Re: SV: Second mail" });
});

test("a malformed call fails and leaves no pane waiting", async () => {
  await stand.openPane(stand.read("ada", stand.ids.hello));
  const code = await stand.inPane(`new Promise((resolve) =>
    OSF._OfficeAppFactory.getClientEndPoint().invoke("ExecuteMethod", resolve, { ApiParams: 1 }))`);
  expect(code).toBe(-2);
  expect(stand.preview.log.list().at(-1)).toMatchObject({
    call: "ExecuteMethod",
    outcome: expect.stringMatching(/^TypeError: /),
  });
});

test("a meeting request has its time and place", async () => {
  await stand.openPane(stand.read("ada", stand.ids.meeting));
  const seen = await stand.inPane(`(({ itemClass, start, end, location }) =>
    [itemClass, start.toISOString(), end.toISOString(), location])(Office.context.mailbox.item)`);
  expect(seen).toEqual([
    "IPM.Schedule.Meeting.Request",
    "2026-11-27T09:00:00.000Z",
    "2026-11-27T10:00:00.000Z",
    "Room 5",
  ]);
});

test("in an executive's mailbox the pane learns whose it is and may change it", async () => {
  await stand.openPane(stand.read("carl", stand.ids.ofCarl));
  const { value } = await stand.office("mailbox.item.getSharedPropertiesAsync");
  expect(value).toMatchObject({
    owner: "carl@contoso.example",
    targetMailbox: "carl@contoso.example",
    delegatePermissions: 63,
  });
  await stand.office("mailbox.item.categories.addAsync", ["Blue"]);
  const message = stand.preview.tenant.mailboxOf("carl").message(stand.ids.ofCarl)!;
  expect(message.resource.categories).toEqual(["Blue"]);
});

test("a delegate reads the owner's list of categories and cannot change it", async () => {
  await stand.openPane(stand.read("carl", stand.ids.ofCarl));
  expect((await stand.office("mailbox.masterCategories.getAsync")).value).toHaveLength(2);
  const added = [{ displayName: "Mine", color: "Preset1" }];
  const answer = await stand.office("mailbox.masterCategories.addAsync", added);
  expect(answer.error?.code).toBe(7000);
});

test("a delegate who may only read cannot change a message", async () => {
  await stand.openPane(stand.read("dora", stand.ids.ofDora));
  const { value } = await stand.office("mailbox.item.getSharedPropertiesAsync");
  expect(value.delegatePermissions).toBe(1);
  const answer = await stand.office("mailbox.item.categories.addAsync", ["Blue"]);
  expect(answer.error).toEqual({ code: 9038, name: "InsufficientItemPermissionsError" });
});

test("a pane moves from one mailbox to another with the selection", async () => {
  await stand.openPane(stand.read("ada", stand.ids.hello));
  await stand.select(stand.read("carl", stand.ids.ofCarl));
  expect(await stand.takeHeard()).toMatchObject({ subject: "For Carl" });
  expect((await stand.office("mailbox.item.getSharedPropertiesAsync")).value.owner).toBe(
    "carl@contoso.example",
  );
});

test("the page opens the forms that the pane asks for", async () => {
  await stand.openPane(stand.read("ada", stand.ids.hello));
  await stand.inPane("Office.context.mailbox.item.displayReplyAllForm({ htmlBody: '<b>Yes</b>' })");
  expect((await stand.takeEvent("open-form")).form).toEqual({
    kind: "replyAll",
    userId: "ada",
    messageId: stand.ids.hello,
    htmlBody: "<b>Yes</b>",
  });
  await stand.inPane("Office.context.mailbox.item.displayReplyForm('No')");
  expect((await stand.takeEvent("open-form")).form).toMatchObject({
    kind: "reply",
    htmlBody: "No",
  });
  await stand.office("mailbox.displayNewMessageFormAsync", {
    toRecipients: ["eve@elsewhere.example"],
    subject: "New",
    htmlBody: "Words",
  });
  expect((await stand.takeEvent("open-form")).form).toEqual({
    kind: "new",
    to: ["eve@elsewhere.example"],
    cc: [],
    subject: "New",
    htmlBody: "Words",
  });
  await stand.inPane(
    "Office.context.mailbox.displayMessageForm(Office.context.mailbox.item.itemId)",
  );
  expect((await stand.takeEvent("open-form")).form).toEqual({
    kind: "message",
    userId: "ada",
    messageId: stand.ids.hello,
  });
});

test("notifications go to the page, and a key is used once", async () => {
  await stand.openPane(stand.read("ada", stand.ids.second));
  const progress = { type: "progressIndicator", message: "Working" };
  await stand.office("mailbox.item.notificationMessages.addAsync", "work", progress);
  expect((await stand.takeEvent("notifications")).notifications).toEqual([
    { key: "work", ...progress },
  ]);
  const again = await stand.office("mailbox.item.notificationMessages.addAsync", "work", progress);
  expect(again.error?.code).toBe(9023);
  const failed = { type: "errorMessage", message: "Failed" };
  await stand.office("mailbox.item.notificationMessages.replaceAsync", "work", failed);
  expect((await stand.office("mailbox.item.notificationMessages.getAllAsync")).value).toEqual([
    { key: "work", ...failed },
  ]);
  await stand.office("mailbox.item.notificationMessages.removeAsync", "work");
  const gone = await stand.office("mailbox.item.notificationMessages.removeAsync", "work");
  expect(gone.error?.code).toBe(9024);
});

test("a change of theme reaches the pane as colors", async () => {
  await stand.openPane(stand.read("ada", stand.ids.hello));
  await stand.setTheme("dark");
  expect(await stand.takeHeard()).toEqual({
    type: "OfficeThemeChanged",
    theme: {
      bodyBackgroundColor: "#1f1f1f",
      bodyForegroundColor: "#ffffff",
      controlBackgroundColor: "#292929",
      controlForegroundColor: "#d6d6d6",
    },
  });
});

test("the content of an attachment can be read", async () => {
  await stand.openPane(stand.read("ada", stand.ids.withFile));
  const [attachment] = await stand.inPane("Office.context.mailbox.item.attachments");
  expect(attachment).toMatchObject({ name: "note.txt", size: 5, attachmentType: "file" });
  const { value } = await stand.office("mailbox.item.getAttachmentContentAsync", attachment.id);
  expect(value).toEqual({ content: Buffer.from("hello").toString("base64"), format: "base64" });
});

test("all internet headers come as one text", async () => {
  await stand.openPane(stand.read("ada", stand.ids.hello));
  expect(await stand.office("mailbox.item.getAllInternetHeadersAsync")).toEqual({
    value: "X-Source: a test",
  });
});

test("a compose form is a draft that both doors see", async () => {
  await stand.openPane({ userId: "ada", mode: "compose" });
  const { value: itemId } = await stand.office("mailbox.item.saveAsync");
  const draft = mailbox().message(itemId.replaceAll("/", "-").replaceAll("+", "_"))!;
  await stand.office("mailbox.item.subject.setAsync", "New subject");
  await stand.office("mailbox.item.to.setAsync", [
    { displayName: "Bob", emailAddress: "bob@elsewhere.example" },
  ]);
  await stand.office("mailbox.item.to.addAsync", ["carl@contoso.example"]);
  await stand.office("mailbox.item.body.setAsync", "<p>Words</p>", { coercionType: "html" });
  await stand.office("mailbox.item.body.prependAsync", "First & ", {});

  expect(await stand.office("mailbox.item.subject.getAsync")).toEqual({ value: "New subject" });
  const { value: to } = await stand.office("mailbox.item.to.getAsync");
  expect(to).toMatchObject([
    { emailAddress: "bob@elsewhere.example", displayName: "Bob", recipientType: "externalUser" },
    { emailAddress: "carl@contoso.example", recipientType: "user" },
  ]);
  expect(draft.resource).toMatchObject({
    isDraft: true,
    subject: "New subject",
    body: { contentType: "html", content: "First &amp; <p>Words</p>" },
  });
  expect(mailbox().folder("drafts")!.id).toBe(draft.folderId);
  expect(await stand.office("mailbox.item.body.getTypeAsync")).toEqual({ value: "html" });
});

test("files are attached to a draft and taken away, and the pane is told", async () => {
  await stand.openPane({ userId: "ada", mode: "compose" });
  await stand.inPane(`window.changes = [], new Promise((resolve) =>
    Office.context.mailbox.item.addHandlerAsync(Office.EventType.AttachmentsChanged, (event) =>
      changes.push([event.attachmentStatus, event.attachmentDetails.name]), {}, resolve)), 0`);
  const { value: id } = await stand.office(
    "mailbox.item.addFileAttachmentFromBase64Async",
    Buffer.from("words").toString("base64"),
    "words.txt",
  );
  const { value: list } = await stand.office("mailbox.item.getAttachmentsAsync");
  expect(list).toMatchObject([{ id, name: "words.txt", size: 5 }]);
  await stand.office("mailbox.item.removeAttachmentAsync", id);
  expect((await stand.office("mailbox.item.getAttachmentsAsync")).value).toEqual([]);
  const elsewhere = await stand.office(
    "mailbox.item.addFileAttachmentAsync",
    "https://elsewhere.example/file.pdf",
    "file.pdf",
  );
  expect(elsewhere.error?.code).toBe(9054);
  expect(await stand.inPane("changes")).toEqual([
    ["added", "words.txt"],
    ["removed", "words.txt"],
  ]);
});

test("session data live as long as the compose form", async () => {
  await stand.openPane({ userId: "ada", mode: "compose" });
  await stand.office("mailbox.item.sessionData.setAsync", "step", "2");
  expect(await stand.office("mailbox.item.sessionData.getAsync", "step")).toEqual({ value: "2" });
  expect(await stand.office("mailbox.item.sessionData.getAllAsync")).toEqual({
    value: { step: "2" },
  });
  await stand.office("mailbox.item.sessionData.removeAsync", "step");
  expect((await stand.office("mailbox.item.sessionData.getAsync", "step")).error?.code).toBe(9050);
});

test("a signature is put in place of the one before", async () => {
  await stand.openPane({ userId: "ada", mode: "compose" });
  const html = { coercionType: "html" };
  await stand.office("mailbox.item.body.setAsync", "<p>Words</p>", html);
  await stand.office("mailbox.item.body.setSignatureAsync", "<i>Ada</i>", html);
  await stand.office("mailbox.item.body.setSignatureAsync", "<i>Ada Local</i>", html);
  const { value } = await stand.office("mailbox.item.body.getAsync", "html");
  expect(value).toContain("<i>Ada Local</i>");
  expect(value).not.toContain("<i>Ada</i>");
});

test("tokens of old are given out but open nothing", async () => {
  await stand.openPane(stand.read("ada", stand.ids.hello));
  const { value: identity } = await stand.office("mailbox.getUserIdentityTokenAsync");
  expect(identity.split(".")).toHaveLength(3);
  const { value: callback } = await stand.office("mailbox.getCallbackTokenAsync", { isRest: true });
  expect(stand.preview.tenant.tokens.check(callback)?.scopes).toEqual([]);
});

test("a call that is not there fails, and the wire log names it", async () => {
  await stand.openPane(stand.read("ada", stand.ids.hello));
  const answer = await stand.office("mailbox.displayAppointmentFormAsync", "AAMk1=");
  expect(answer.error?.code).toBe(5000);
  const unknown = await stand.inPane(`new Promise((resolve) =>
    OSF._OfficeAppFactory.getClientEndPoint().invoke("ExecuteMethod", (code, data) => resolve(data),
      { ApiParams: {}, MethodData: { ControlId: "x", DispatchId: 9999 } }))`);
  expect(unknown).toMatchObject({ error: true, errorCode: 5000 });
  const outcomes = stand.preview.log.list().map(({ call, outcome }) => `${call}: ${outcome}`);
  expect(outcomes).toContain(
    "ExecuteMethod 180 mailbox.displayAppointmentFormAsync: mailbox.displayAppointmentFormAsync: the preview has no calendar",
  );
  expect(outcomes).toContain(
    "ExecuteMethod 9999 unknown: DispatchId 9999 is not implemented by the preview",
  );
});

test("nothing of a message's text is in the wire log", async () => {
  await stand.openPane(stand.read("ada", stand.ids.hello));
  await stand.office("mailbox.item.body.getAsync", "text");
  const log = JSON.stringify(stand.preview.log.list());
  expect(log).not.toContain("body of hello");
  expect(log).not.toContain("Hello one");
});

test("Word and Excel boot, and a member of their models fails by its name", async () => {
  const nothing = { userId: "ada", mode: "read" } as const;
  expect(await stand.openPane(nothing, { app: "Word" })).toMatchObject({ host: "Word" });
  const word = await stand.inPane(`Word.run(async (context) => {
    context.document.body.getReviewedText("Original");
    await context.sync();
  }).catch((error) => [error.code, error.message])`);
  expect(word).toEqual(["ApiNotFound", expect.stringMatching(/GetReviewedText/i)]);
  expect(await stand.openPane(nothing, { app: "Excel" })).toMatchObject({ host: "Excel" });
  const excel = await stand.inPane(`Excel.run(async (context) => {
    context.workbook.slicers.load("items");
    await context.sync();
  }).catch((error) => [error.code, error.message])`);
  expect(excel).toEqual(["ApiNotFound", expect.stringMatching(/Slicers/i)]);
  expect(stand.complaints).toEqual([]);
});
