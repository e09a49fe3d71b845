import type { DeskStore } from "../shared/desk-store";
import { chooseLane } from "./choose-lane";
import type { DeskView } from "./desk-view";
import type { Lane } from "./lane";
import { neededIn } from "./learner";
import type { MailboxReading } from "./mailbox-reading";
import {
  cautions,
  closeMarginFor,
  readSpotChecks,
  writeSpotChecks,
  type KeptSpotChecks,
} from "./spot-check";
import { isFromPerson, judge } from "./triage-message";
import type { TriageTable } from "./triage-table";

/** What the threshold needs of the desk. */
export interface LaneThresholdParts {
  store: DeskStore;
  /** The mailbox's address in lower case. */
  mailbox: string;
  table: TriageTable;
  reading: MailboxReading;
  view: DeskView;
  pause: () => Promise<void>;
}

/** How many messages would change lane. */
export interface LaneChanges {
  /** To a lane that is looked at sooner, or later. */
  up: number;
  down: number;
}

/** One of the thresholds she can choose, with what it would change now. */
export interface ThresholdChoice extends LaneChanges {
  /** How much more than the spot checks ask for is put high, in steps; 0 is what Kansli takes by itself. */
  caution: number;
  isChosen: boolean;
}

const pieceSize = 200;

/** How much of what is in doubt is put high for one executive: what can be chosen, what it would change, and choosing. */
export class LaneThreshold {
  private readonly name: string;

  constructor(private readonly parts: LaneThresholdParts) {
    this.name = `spot-checks-${parts.mailbox}`;
  }

  /** Every threshold with what it would change, counted over all messages of the desk. */
  async choices(): Promise<ThresholdChoice[]> {
    const kept = await this.kept();
    const margins = cautions.map((caution) => closeMarginFor({ ...kept, caution }));
    const changes = await this.changesWith(margins);
    return cautions.map((caution, index) => ({
      caution,
      isChosen: caution === (kept.caution ?? 0),
      ...(changes[index] ?? { up: 0, down: 0 }),
    }));
  }

  /** Chooses a threshold and puts every message into its lane anew. Resolves to what was chosen before, and how many moved. */
  async choose(caution: number): Promise<{ before: number; moved: number }> {
    let before = 0;
    const stored = await this.parts.store.update<unknown>(this.name, (now) => {
      const { value } = readSpotChecks(now);
      before = value.caution ?? 0;
      return writeSpotChecks({ ...value, caution });
    });
    return { before, moved: await this.take(readSpotChecks(stored).value) };
  }

  /** Lets what is kept have its effect on every message. Resolves to how many changed lane. */
  async take(kept: KeptSpotChecks): Promise<number> {
    const { table, reading, view } = this.parts;
    const margin = closeMarginFor(kept);
    if (margin === table.closeMargin) return 0;
    const before = new Map(table.list().map(({ message, lane }) => [message.id, lane]));
    table.closeMargin = margin;
    await reading.triage();
    view.messagesChanged();
    return table.list().filter(({ message, lane }) => before.get(message.id) !== lane).length;
  }

  private async kept(): Promise<KeptSpotChecks> {
    return readSpotChecks(await this.parts.store.read<unknown>(this.name)).value;
  }

  private async changesWith(margins: readonly number[]): Promise<LaneChanges[]> {
    const { table, pause } = this.parts;
    const changes = margins.map(() => ({ up: 0, down: 0 }));
    for (const [index, { message, lane, corrected }] of table.list().entries()) {
      if (index % pieceSize === pieceSize - 1) await pause();
      if (corrected) continue;
      for (const [place, next] of this.lanesOf(message.id, margins).entries()) {
        const change = changes[place];
        if (change && isHigher(next, lane)) change.up += 1;
        else if (change && next !== lane) change.down += 1;
      }
    }
    return changes;
  }

  /** The lane of a message with each of several margins. */
  private lanesOf(id: string, margins: readonly number[]): Lane[] {
    const { table } = this.parts;
    const standing = table.standingOf(id);
    if (!standing) return [];
    const { seen, features } = standing;
    const { evidence } = judge(seen, { weights: table.learned.weights, features });
    const fromPerson = isFromPerson(seen);
    return margins.map((margin) => chooseLane(evidence, fromPerson, margin).lane);
  }
}

/** Whether somebody is needed sooner in one lane than in another. */
export function isHigher(one: Lane, other: Lane): boolean {
  return neededIn[one] > neededIn[other];
}
