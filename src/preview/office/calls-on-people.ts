import type { Recipient } from "@microsoft/microsoft-graph-types";
import type { Tenant } from "../tenant/tenant";
import type { CallDesk, OutlookCallTable, WireRecipient } from "./outlook-call";
import { rightIn } from "./open-item";

const fields = ["toRecipients", "ccRecipients", "bccRecipients"] as const;
const eventNames = ["to", "cc", "bcc"] as const;

/** Sender and recipients of the open message, and what a delegate may do. */
export const callsOnPeople: OutlookCallTable = {
  15: {
    name: "item.to|cc|bcc.getAsync",
    answer: (desk, { recipientField = 0 }) => ({
      data: (desk.item().message.resource[fields[recipientField]] ?? []).map((each) =>
        toWireRecipient(desk.tenant, each),
      ),
    }),
  },
  21: {
    name: "item.to|cc|bcc.setAsync",
    answer: (desk, { recipientField = 0, recipientArray = [] }) =>
      setRecipients(desk, recipientField, recipientArray.map(toGraphRecipient)),
  },
  22: {
    name: "item.to|cc|bcc.addAsync",
    answer: (desk, { recipientField = 0, recipientArray = [] }) =>
      setRecipients(desk, recipientField, [
        ...(desk.item().message.resource[fields[recipientField]] ?? []),
        ...recipientArray.map(toGraphRecipient),
      ]),
  },
  107: {
    name: "item.from.getAsync",
    answer: (desk) => {
      const { displayName, mail } = desk.item().mailbox.owner;
      const from = desk.item().message.resource.from;
      const known = from ?? { emailAddress: { name: displayName, address: mail } };
      return { data: toWireRecipient(desk.tenant, known) };
    },
  },
  108: {
    name: "item.getSharedPropertiesAsync",
    answer: (desk) => {
      const item = desk.item();
      const owner = item.mailbox.owner;
      const right = rightIn(desk.tenant, item.mailbox, item.message.folderId);
      return {
        data: {
          owner: owner.mail,
          targetRestUrl: "",
          targetMailbox: owner.mail,
          delegatePermissions: delegatePermissions[right ?? "none"],
        },
      };
    },
  },
};

/**
 * Office.js's bits: 1 read, 2 write, 4 delete own, 8 delete all, 16 edit own, 32 edit all.
 * @see https://learn.microsoft.com/javascript/api/outlook/office.mailboxenums.delegatepermissions
 */
const delegatePermissions = { none: 0, read: 1, readWrite: 63 };

/** A recipient as office.js reads it; 2 marks a person of the tenant, 3 somebody outside. */
export function toWireRecipient(tenant: Tenant, recipient: Recipient) {
  const address = recipient.emailAddress?.address ?? "";
  const name = recipient.emailAddress?.name ?? address;
  const recipientType = tenant.findUser(address) ? 2 : 3;
  return { address, name, recipientType, appointmentResponse: 0 };
}

function toGraphRecipient({ address, name }: WireRecipient): Recipient {
  const known = address ?? name ?? "";
  return { emailAddress: { address: known, name: name ?? known } };
}

function setRecipients(
  desk: CallDesk,
  field: 0 | 1 | 2,
  recipients: Recipient[],
): Record<string, never> {
  desk.item().change({ [fields[field]]: recipients });
  const changed = { to: false, cc: false, bcc: false, [eventNames[field]]: true };
  desk.raise("olkRecipientsChanged", [JSON.stringify(changed)]);
  return {};
}
