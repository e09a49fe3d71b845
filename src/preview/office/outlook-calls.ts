import { CallFailure, officeErrors } from "./call-failure";
import { callsOnAttachments } from "./calls-on-attachments";
import { callsOnCategories } from "./calls-on-categories";
import { callsOnContent } from "./calls-on-content";
import { callsOnForms } from "./calls-on-forms";
import { callsOnItem } from "./calls-on-item";
import { callsOnMailbox } from "./calls-on-mailbox";
import { callsOnPeople } from "./calls-on-people";
import type { CallDesk, CallParameters, OutlookCallTable } from "./outlook-call";

const calls: OutlookCallTable = {
  ...callsOnAttachments,
  ...callsOnCategories,
  ...callsOnContent,
  ...callsOnForms,
  ...callsOnItem,
  ...callsOnMailbox,
  ...callsOnPeople,
};

/** What becomes of a call: the data to answer with, and two words for the wire log. */
export interface CallOutcome {
  name: string;
  outcome: string;
  data: Record<string, unknown>;
}

/**
 * Answers one call of Outlook's part of Office.js, known by its number.
 * A number that nothing answers fails, and the outcome names it.
 */
export async function answerOutlookCall(
  dispatchId: number,
  desk: CallDesk,
  parameters: CallParameters,
): Promise<CallOutcome> {
  const call = calls[dispatchId];
  if (!call) {
    const outcome = `DispatchId ${dispatchId} is not implemented by the preview`;
    return { name: "unknown", outcome, data: failure(officeErrors.notSupported, outcome) };
  }
  try {
    const answer = await call.answer(desk, parameters);
    const data = { error: false, errorCode: 0, wasSuccessful: true, ...answer };
    return { name: call.name, outcome: "ok", data };
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    return { name: call.name, outcome: error.message, data: failure(error.code, error.message) };
  }
}

function failure(errorCode: number, errorMessage: string) {
  return { error: true, errorCode, wasSuccessful: false, errorMessage };
}
