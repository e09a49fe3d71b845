import { outlookError } from "./outlook-error";

/** Reads a word kept in Outlook's own settings of the mailbox; `undefined` when there is none. */
export function readRoamingWord(name: string): string | undefined {
  const value: unknown = Office.context.roamingSettings.get(name);
  return typeof value === "string" ? value : undefined;
}

/** Keeps a word in Outlook's own settings of the mailbox, or forgets it. Rejects with HostError. */
export async function writeRoamingWord(name: string, value: string | undefined): Promise<void> {
  const settings = Office.context.roamingSettings;
  if (value === undefined) settings.remove(name);
  else settings.set(name, value);
  await new Promise<void>((resolve, reject) => {
    settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(outlookError("settings-not-saved", result.error));
    });
  });
}
