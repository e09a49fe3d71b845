import type { MessageView } from "../../../src/preview/page-api";
import { draftOf, openDraft } from "../../../src/preview/page/draft-opening";
import { pageTexts } from "../../../src/preview/page/page-texts";

const maria = { name: "Maria", address: "Maria@lindhaga.example" };
const karin = { name: "Karin", address: "karin@hamnen.example" };
const jonas = { name: "jonas@lindhaga.example", address: "jonas@lindhaga.example" };

function aMessage(changes: Partial<MessageView> = {}): MessageView {
  return {
    id: "m1",
    subject: "Avtal",
    preview: "",
    from: karin,
    to: [maria, jonas],
    cc: [],
    receivedDateTime: "2026-11-23T07:41:00Z",
    isRead: true,
    isDraft: false,
    isFlagged: false,
    importance: "normal",
    hasAttachments: false,
    categories: [],
    body: { contentType: "text", content: "Hej <du>\nKarin" },
    attachments: [],
    ...changes,
  };
}

const answer = (kind: "reply" | "replyAll", source: MessageView) =>
  openDraft(
    { kind, userId: "maria", messageId: source.id, htmlBody: "<p onclick='x()'>Tack!</p>" },
    source,
    "maria@lindhaga.example",
    pageTexts.sv,
    "sv",
  );

test("a reply goes to the sender alone", () => {
  expect(answer("reply", aMessage())).toMatchObject({
    to: "Karin <karin@hamnen.example>",
    cc: "",
    inReplyTo: "m1",
  });
});

test("a reply to all goes to everybody but oneself, whatever the case of the address", () => {
  expect(answer("replyAll", aMessage()).to).toBe(
    "Karin <karin@hamnen.example>; jonas@lindhaga.example",
  );
});

test.each([
  ["Avtal", "Re: Avtal"],
  ["RE: Avtal", "RE: Avtal"],
  ["Sv: Avtal", "Sv: Avtal"],
])("the subject %s is answered as %s", (subject, expected) => {
  expect(answer("reply", aMessage({ subject })).subject).toBe(expected);
});

test("an answer begins with what the pane wrote, made safe, and quotes the message as text", () => {
  const { body } = answer("reply", aMessage());
  expect(body).toMatch(/^<p>Tack!<\/p>/);
  expect(body).toContain("<blockquote>Hej &lt;du&gt;<br>Karin</blockquote>");
});

test("a very long message is quoted in part", () => {
  const content = "a".repeat(50_000_000);
  const { body } = answer("reply", aMessage({ body: { contentType: "text", content } }));
  expect(body.length).toBeLessThan(100_000);
});

test("a draft is taken up with its id and its recipients", () => {
  expect(draftOf(aMessage({ cc: [karin] }))).toMatchObject({
    id: "m1",
    to: "Maria <Maria@lindhaga.example>; jonas@lindhaga.example",
    cc: "Karin <karin@hamnen.example>",
  });
});

test("an answer without its message is a broken contract", () => {
  const request = { kind: "draft", messageId: "m1" } as const;
  expect(() => openDraft(request, undefined, "", pageTexts.en, "en")).toThrow(RangeError);
});
