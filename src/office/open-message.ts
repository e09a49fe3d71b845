import { outlookError } from "./outlook-error";

/** Opens a message in Outlook by its id in Graph's form. Rejects with HostError. */
export async function openMessage(id: string): Promise<void> {
  const { mailbox } = Office.context;
  const outlookId = mailbox.convertToEwsId(id, Office.MailboxEnums.RestVersion.v2_0);
  if (!Office.context.requirements.isSetSupported("Mailbox", "1.9")) {
    mailbox.displayMessageForm(outlookId);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    mailbox.displayMessageFormAsync(outlookId, (result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(outlookError("message-not-opened", result.error));
    });
  });
}
