// `npx tsx scripts/train-ask-model.ts --sentences FOLDER`: trains the model of what asks that the panes ship with.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { writeAskModel } from "../src/core/triage/asking/ask-model";
import { trainAskModel } from "../src/core/triage/asking/train-ask-model";
import { isHeldOut, readSentences } from "../test/bench/intent/read-sentences";

const target = path.join(__dirname, "../assets/ask-model.json");

main();

function main(): void {
  const { values } = parseArgs({ options: { sentences: { type: "string" } } });
  const file = path.join(values.sentences ?? "", "parakweet/Ask0729-fixed.txt");
  const sentences = readSentences(file, "Yes").filter((_, index) => !isHeldOut(index));
  if (sentences.length === 0) {
    console.error(
      "Say where the sentences are: npx tsx scripts/train-ask-model.ts --sentences FOLDER, a folder that holds parakweet/.",
    );
    process.exit(2);
  }
  console.log(`Learning from ${sentences.length} sentences…`);
  fs.writeFileSync(
    target,
    `${JSON.stringify(writeAskModel(trainAskModel(sentences)), undefined, 2)}\n`,
  );
  console.log(`Written: ${path.relative(process.cwd(), target)}`);
}
