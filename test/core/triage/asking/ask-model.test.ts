/** @jest-environment node */
import { readFileSync } from "node:fs";
import path from "node:path";
import {
  AskModel,
  readAskModel,
  writeAskModel,
} from "../../../../src/core/triage/asking/ask-model";
import { trainAskModel } from "../../../../src/core/triage/asking/train-ask-model";

const shipped: unknown = JSON.parse(
  readFileSync(path.join(__dirname, "../../../../assets/ask-model.json"), "utf8"),
);

const lessons = [
  { text: "Send me the plan.", asks: true },
  { text: "Please call her about the room.", asks: true },
  { text: "We moved to the new office.", asks: false },
  { text: "The train was late again.", asks: false },
];

describe("the shipped model of what asks", () => {
  const { value: model, warnings } = readAskModel(shipped);

  it("can be read", () => {
    expect(warnings).toEqual([]);
  });

  it.each([
    "I need your comments on this.",
    "Let me know what you think.",
    "Could you send me the report?",
    "Please review the attached draft.",
    "If that suits you, send me the draft.",
    "The numbers are in the file and please check them before Friday.",
    "Does she have an interest in the meeting?",
  ])("takes %p for asking", (sentence) => {
    expect(model?.asks(sentence)).toBe(true);
  });

  it.each(["The meeting went well.", "Click here to unsubscribe.", "Thanks for your help."])(
    "takes %p for asking nothing",
    (sentence) => {
      expect(model?.asks(sentence)).toBe(false);
    },
  );

  it.each([
    "Vi ses på torsdag.",
    "Bitte schicken Sie mir den Bericht.",
    "見積もりを送ってください",
    "",
  ])("says nothing of %p, which is no English", (sentence) => {
    expect(model?.asks(sentence)).toBe(false);
  });

  it.each([
    ["a condition with what is asked behind it", "If you agree, sign it.", "If it rains, we stay."],
    ["a question", "Did they have the file?", "They did have the file."],
    ["a name that is spoken to", "Lisa, bring the papers.", "they bring the papers."],
  ])("hears %s", (_, asking, telling) => {
    expect(model?.logOdds(asking)).toBeGreaterThan((model?.logOdds(telling) ?? 0) + 0.5);
  });

  it("stays finite whatever is written", () => {
    expect(Number.isFinite(model?.logOdds("please ".repeat(100_000)))).toBe(true);
  });
});

describe("training", () => {
  it("learns from what people have said of sentences", () => {
    const model = new AskModel(trainAskModel(lessons));
    for (const { text, asks } of lessons) expect(model.asks(text)).toBe(asks);
  });

  it("makes the same model each time", () => {
    expect(writeAskModel(trainAskModel(lessons))).toEqual(writeAskModel(trainAskModel(lessons)));
  });
});

describe("a document that is no model", () => {
  it.each([
    undefined,
    null,
    "model",
    { kind: "kansli-ask-model", version: 1, stepsPerUnit: 32, weights: "AAAA" },
    { kind: "kansli-ask-model", version: 1, stepsPerUnit: 32, weights: "~" },
    { kind: "kansli-triage-prior", version: 1, stepsPerUnit: 32, weights: "" },
  ])("gives none and a warning: %j", (document) => {
    const { value, warnings } = readAskModel(document);
    expect(value).toBeUndefined();
    expect(warnings).toEqual([expect.objectContaining({ code: "ask-model-damaged" })]);
  });
});
