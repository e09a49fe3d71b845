import type { DeskStore } from "../shared/desk-store";
import type { DeskJournal } from "./desk-journal";
import type { DeskView } from "./desk-view";
import { LaneThreshold } from "./lane-threshold";
import { LearnedCare } from "./learned-care";
import type { FollowingHabits } from "./learning/following-habits";
import type { MailboxReading } from "./mailbox-reading";
import { SpotChecking } from "./spot-checking";
import type { TriageTable } from "./triage-table";

/** The parts of a desk that learning is shown and steered through. */
export interface DeskLearningParts {
  store: DeskStore;
  /** The mailbox's address in lower case. */
  mailbox: string;
  table: TriageTable;
  view: DeskView;
  reading: MailboxReading;
  habits: FollowingHabits;
  journal: DeskJournal;
  now: () => string;
  pause: () => Promise<void>;
}

/** What a desk has learned and how it learns, to be looked at and steered. Fetched when somebody asks for it. */
export class DeskLearning {
  /** How much of what is in doubt is put high. */
  readonly threshold: LaneThreshold;
  /** The weekly look at the lowest messages. */
  readonly spotChecking: SpotChecking;
  /** Shows, gives out and forgets what was learned. */
  readonly care: LearnedCare;

  constructor(parts: DeskLearningParts) {
    this.threshold = new LaneThreshold(parts);
    this.spotChecking = new SpotChecking({ ...parts, threshold: this.threshold });
    this.care = new LearnedCare(parts);
  }
}
