/** @jest-environment node */
import { readWaitingMail } from "../../src/graph/graph-waiting-mail";
import { addMessage, GraphStand } from "./graph-stand";

test("what is flagged or in the lane for decisions comes, the newest first, and nothing else", async () => {
  const { own, client } = new GraphStand();
  addMessage(own, { subject: "Old", minutesAgo: 60, categories: ["Kansli: Beslut"] });
  addMessage(own, { subject: "Flagged", minutesAgo: 5, flag: { flagStatus: "flagged" } });
  addMessage(own, { subject: "Decide", minutesAgo: 30, categories: ["Blue", "Kansli: Decide"] });
  addMessage(own, { subject: "Read", categories: ["Kansli: Read"] });
  addMessage(own, { subject: "Sent", folder: "sentitems", flag: { flagStatus: "flagged" } });
  const messages = await readWaitingMail(client, "me");
  expect(messages.map(({ subject }) => subject)).toEqual(["Flagged", "Decide", "Old"]);
  expect(messages[0]).toMatchObject({ from: { name: "Bo Ek", address: "bo.ek@contoso.example" } });
});

test("an executive's come too, and say so when the mailbox is not shared", async () => {
  const stand = new GraphStand();
  addMessage(stand.annas, { subject: "Hers", flag: { flagStatus: "flagged" } });
  const read = () => readWaitingMail(stand.client, "anna@contoso.example");
  expect((await read()).map(({ subject }) => subject)).toEqual(["Hers"]);
  stand.annas.delegates.clear();
  await expect(read()).rejects.toMatchObject({ code: expect.stringMatching(/^not-/u) });
});
