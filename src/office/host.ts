import type { Person } from "../core/shared/person";
import { outlookError } from "./outlook-error";

/** What Outlook says of itself and of the person at it. */
export interface OutlookFacts {
  /** A language tag, "sv-SE". */
  displayLanguage: string;
  person: Person;
}

/** Waits until Office is ready. Rejects with HostError when the page is not a pane of Outlook. */
export async function whenOfficeIsReady(): Promise<OutlookFacts> {
  if (typeof Office === "undefined") throw outlookError("not-in-office");
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Outlook) throw outlookError("not-in-office");
  const { displayName, emailAddress } = Office.context.mailbox.userProfile;
  return {
    displayLanguage: Office.context.displayLanguage,
    person: { name: displayName, address: emailAddress.toLowerCase() },
  };
}
