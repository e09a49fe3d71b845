import type { ChangePlan } from "./change-plan";
import type { DocumentReading } from "./document-reading";

/** The document that lies open in Word. */
export interface MeetingDocument {
  /** Reads the parts that are in the document, in one round trip. */
  read(): Promise<DocumentReading>;
  /** Makes the changes of a plan in at most two round trips, and stores its record. All or nothing is undone at once. */
  apply(plan: ChangePlan): Promise<void>;
}
