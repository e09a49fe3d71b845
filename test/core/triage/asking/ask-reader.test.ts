/** @jest-environment node */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readAskModel } from "../../../../src/core/triage/asking/ask-model";
import { AskReader, findAsk } from "../../../../src/core/triage/asking/ask-reader";
import type { Message } from "../../../../src/core/triage/message";
import { TriageTable } from "../../../../src/core/triage/triage-table";
import type { TriagedMessage } from "../../../../src/core/triage/triaged-message";
import { aMessage, aProfile } from "../../../support/builders";

const file = path.join(__dirname, "../../../../assets/ask-model.json");
const model = readAskModel(JSON.parse(readFileSync(file, "utf8"))).value;
if (!model) throw new RangeError("ask-reader.test: no model");

const quietAsk = "We had a look at the plan. Set up a call with the lawyers.";

function triaged(message: Message, withModel = true): TriagedMessage | undefined {
  const table = new TriageTable(aProfile());
  if (withModel && model) table.lookForAsks(new AskReader(model));
  Array.from(table.triage(table.take([message])));
  return table.find(message.id);
}

const asks = (message: Message) =>
  triaged(message)?.contributions.find(({ signal }) => signal === "ask");

it("finds the sentence that asks the most", () => {
  expect(findAsk(model, quietAsk)?.sentence).toBe("Set up a call with the lawyers.");
});

it("finds nothing where nothing is asked", () => {
  expect(findAsk(model, "The meeting went well.")).toBeUndefined();
});

it("does not look into what is quoted", () => {
  const text =
    "See you there.\n\n-----Original Message-----\nFrom: Erik\nSet up a call with the lawyers.";
  expect(findAsk(model, text)).toBeUndefined();
});

it("shows the sentence as the reason, and the reasons sum to the score", () => {
  const message = aMessage({ subject: "Plan", preview: quietAsk });
  const one = triaged(message);
  expect(asks(message)?.reason.en).toBe(
    "Seems to ask for something: “Set up a call with the lawyers.”",
  );
  const sum = one?.contributions.reduce((all, { points }) => all + points, one.startingPoint);
  expect(sum).toBe(one?.score);
});

it("raises a message that asks in words no phrase knows", () => {
  const message = aMessage({ subject: "Plan", preview: quietAsk });
  expect(triaged(message)?.score).toBeGreaterThan(triaged(message, false)?.score ?? 100);
});

it("leaves messages alone in which a phrase tells what is asked", () => {
  expect(
    asks(aMessage({ subject: "Plan", preview: "Could you approve this today?" })),
  ).toBeUndefined();
});

it("leaves mailings alone", () => {
  const preview = `${quietAsk} Unsubscribe here.`;
  expect(asks(aMessage({ subject: "Plan", preview }))).toBeUndefined();
});
