/** @jest-environment node */
import { appendOnSendProperty } from "../../src/preview/office/calls-on-content";
import { readRecipients, saveDraft } from "../../src/preview/save-draft";
import { Tenant } from "../../src/preview/tenant/tenant";
import { laySmallOffice } from "./office/a-small-office";

test.each([
  ["", []],
  [" ; , ", []],
  ["a@b.example", ["a@b.example|a@b.example"]],
  ["Ann <a@b.example>, c@d.example", ["Ann|a@b.example", "c@d.example|c@d.example"]],
  ['"Berg, Jonas" <j@b.example>;', ["Berg, Jonas|j@b.example"]],
  ["<a@b.example>", ["a@b.example|a@b.example"]],
])("%j names its people", (text, people) => {
  const read = readRecipients(text).map(({ emailAddress }) =>
    [emailAddress?.name, emailAddress?.address].join("|"),
  );
  expect(read).toEqual(people);
});

test("what a pane wants appended is appended when the message is sent, once", () => {
  const tenant = new Tenant();
  laySmallOffice(tenant);
  const mailbox = tenant.mailboxOf("ada");
  const words = { subject: "Hi", to: "carl@contoso.example", cc: "", body: "<p>Hi</p>" };
  const draft = saveDraft(tenant, mailbox, words);
  draft.extendedProperties.set(appendOnSendProperty, "<i>Sent by Ada</i>");
  saveDraft(tenant, mailbox, { ...words, id: draft.id, send: true });

  expect(draft.resource.body?.content).toBe("<p>Hi</p><i>Sent by Ada</i>");
  expect(draft.extendedProperties.has(appendOnSendProperty)).toBe(false);
});

test("a reply stays in its conversation", () => {
  const tenant = new Tenant();
  const { hello } = laySmallOffice(tenant);
  const words = { subject: "Re: Hello", to: "", cc: "", body: "", inReplyTo: hello };
  const draft = saveDraft(tenant, tenant.mailboxOf("ada"), words);
  expect(draft.resource.conversationId).toBe("conversation-1");
});

test("a message that was sent is no draft any more", () => {
  const tenant = new Tenant();
  const { hello } = laySmallOffice(tenant);
  const words = { id: hello, subject: "", to: "", cc: "", body: "" };
  expect(() => saveDraft(tenant, tenant.mailboxOf("ada"), words)).toThrow("not there any more");
});
