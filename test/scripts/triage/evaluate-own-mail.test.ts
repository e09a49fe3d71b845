/** @jest-environment node */
import { evaluateOwnMail } from "../../../scripts/triage/evaluate-own-mail";
import { keyOf } from "../../../src/core/triage/learned-document";
import { aMessage, anna, aProfile, aSentMessage, person } from "../../support/builders";

const hour = 3_600_000;
const start = Date.parse("2026-03-02T08:00:00Z");
const at = (hours: number) => new Date(start + hours * hour).toISOString();
const erik = person("erik@brukets.example", "Erik Sund");
const bo = person("bo@ek.example", "Bo Ek");
const list = person("natverk@lista.example");
const prior = { weights: undefined, trainedOn: [] };

/** 160 messages by a list, a third of them from Erik, who is answered on the list within a day. */
function mailOfAList() {
  const count = 160;
  const inbox = Array.from({ length: count }, (_, index) => {
    const from = index % 3 === 0 ? erik : bo;
    const conversationId = `talk-${index}`;
    const receivedAt = at(index * 12);
    return aMessage({
      ...{ id: `m${index}`, conversationId, receivedAt },
      ...{ from, sender: from, to: [list] },
    });
  });
  const sent = inbox
    .filter(({ from }) => from === erik)
    .map(({ id, conversationId, receivedAt }) =>
      aSentMessage({
        ...{ id: `to-${id}`, conversationId, to: [list] },
        receivedAt: new Date(Date.parse(receivedAt) + 5 * hour).toISOString(),
      }),
    );
  return { profile: aProfile(), inbox, sent, refused: 0 };
}

test("answers on a list count, and who is always answered is ranked above who never is", () => {
  const [head, kansli] = evaluateOwnMail(mailOfAList(), prior);
  expect(head).toBe(
    "160 received, 54 sent; 20 of those after the first 100 were answered within seven days.",
  );
  expect(kansli).toMatch(/^Kansli +ROC-AUC 1\.000 {2}PR-AUC 1\.000 /u);
});

test("mail without an answer says that nothing can be measured", () => {
  const lines = evaluateOwnMail({ ...mailOfAList(), sent: [] }, prior);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toBe("Without an answer among them nothing can be measured.");
});

test("an answer after more than a week is none", () => {
  const { sent, ...mail } = mailOfAList();
  const late = sent.map((message) => ({
    ...message,
    receivedAt: new Date(Date.parse(message.receivedAt) + 170 * hour).toISOString(),
  }));
  const [head] = evaluateOwnMail({ ...mail, sent: late }, prior);
  expect(head).toContain("; 0 of those");
});

test("a start that was trained on the mailbox is left out, and that is said", () => {
  const trainedOn = [keyOf(anna.address)];
  expect(evaluateOwnMail(mailOfAList(), { ...prior, trainedOn })[1]).toBe(
    "The shipped start was trained on this mailbox and is left out.",
  );
});
