import fs from "node:fs";
import path from "node:path";
import { readAskModel } from "../../../src/core/triage/asking/ask-model";
import { AskReader } from "../../../src/core/triage/asking/ask-reader";
import type { Lane } from "../../../src/core/triage/lane";
import type { Message } from "../../../src/core/triage/message";
import { TriageTable } from "../../../src/core/triage/triage-table";
import type { TriagedMessage } from "../../../src/core/triage/triaged-message";
import { profile, type LabelledMail } from "./labelled-mail";

const asks = new AskReader(shippedAskModel());

function shippedAskModel() {
  const file = path.join(__dirname, "../../../assets/ask-model.json");
  const { value } = readAskModel(JSON.parse(fs.readFileSync(file, "utf8")));
  if (!value) throw new RangeError("first morning: the shipped model of what asks cannot be read");
  return value;
}

/**
 * Triages one message as the pane does when nothing is known of anybody: by its preview, and by its whole text and
 * headers where the lane leans on them.
 */
export function triageOnFirstMorning({ message }: LabelledMail): TriagedMessage {
  const table = new TriageTable(profile);
  table.lookForAsks(asks);
  Array.from(table.triage(table.take([asListed(message)])));
  if (table.worthReading().length > 0) Array.from(table.triage(table.take([message])));
  const triaged = table.find(message.id);
  if (!triaged) throw new RangeError("first morning: a message in no lane");
  return triaged;
}

function asListed(message: Message): Message {
  const listed = { ...message };
  delete listed.body;
  delete listed.headers;
  return listed;
}

/** Whether a lane is none of those that a good assistant would accept. */
export function isMisplaced({ accepted }: LabelledMail, lane: Lane): boolean {
  return !accepted.includes(lane);
}

/** Whether somebody is needed and the lane says that nobody is: the error that hurts. */
export function isBuried(mail: LabelledMail, lane: Lane): boolean {
  return isLow(lane) && !mail.accepted.some(isLow);
}

function isLow(lane: Lane): boolean {
  return lane === "read" || lane === "bulk";
}
