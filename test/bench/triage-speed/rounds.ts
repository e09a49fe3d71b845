// Runs in a process of its own: triages the same mailbox some times and prints how long each took, in milliseconds.
import { triageAll } from "../../../src/core/triage/triage-table";
import { aProfile } from "../../support/builders";
import { aMailbox } from "./a-mailbox";

const rounds = 16;

void main();

async function main(): Promise<void> {
  // As it comes from Graph: texts that were read from JSON lie in one piece.
  const { inbox, sent } = JSON.parse(JSON.stringify(aMailbox())) as ReturnType<typeof aMailbox>;
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    triageAll(aProfile(), inbox, sent);
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  console.log(JSON.stringify(times));
}
