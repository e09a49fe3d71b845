import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { readActions } from "../../src/core/minutes/read-actions";
import { toMeasure, type Bench } from "./bench";

interface AmiMeeting {
  sections: Readonly<Record<"abstract" | "decisions" | "actions" | "problems", readonly string[]>>;
}

const placeholder = "*NA*";

/**
 * Which sentences of people's minutes are actions. The meetings of the AMI corpus have theirs sorted by hand into
 * abstract, decisions, actions and problems; read without the headings, those of "actions" should be found and no
 * others. The peer takes every sentence with "will", "should" or "to" for an action.
 */
export const bench: Bench = {
  name: "action-extraction",
  run({ data }) {
    const file = path.join(data, "meetings/ami.jsonl.gz");
    const rows = existsSync(file)
      ? score(file)
      : ["precision", "recall", "F1"].map(() => [{ who: "kansli", note: `${file} is absent` }]);
    const measures = ["precision", "recall", "F1"].map((measure, at) =>
      toMeasure({ measure, unit: "share", better: "higher", rows: rows[at] ?? [] }),
    );
    return Promise.resolve({ bench: "action-extraction", measures });
  },
};

function score(file: string): { who: string; value: number }[][] {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n").filter(Boolean);
  const meetings = lines.map((line) => JSON.parse(line) as AmiMeeting);
  const sentences = meetings.flatMap(({ sections }) =>
    Object.entries(sections).flatMap(([section, texts]) =>
      texts
        .filter((text) => text !== placeholder)
        .map((text) => ({ text, isAction: section === "actions" })),
    ),
  );
  const context = { people: [], readDueDate: () => undefined };
  const finders: Record<string, (text: string) => boolean> = {
    kansli: (text) => readActions(text, context).length > 0,
    "any will, should or to": (text) => /\b(?:will|should|to)\b/.test(text),
  };
  const scored = Object.entries(finders).map(([who, find]) => {
    const found = sentences.filter(({ text }) => find(text));
    const right = found.filter(({ isAction }) => isAction).length;
    const precision = right / found.length;
    const recall = right / sentences.filter(({ isAction }) => isAction).length;
    return { who, values: [precision, recall, (2 * precision * recall) / (precision + recall)] };
  });
  return [0, 1, 2].map((at) =>
    scored.map(({ who, values }) => ({ who, value: Number((values[at] ?? 0).toPrecision(3)) })),
  );
}
