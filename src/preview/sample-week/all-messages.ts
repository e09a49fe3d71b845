import { boardMessages } from "./messages/board";
import { dealMessages } from "./messages/deals";
import { deskMessages } from "./messages/desk";
import { fraudMessages } from "./messages/fraud";
import { historyMessages } from "./messages/history";
import { invoiceMessages } from "./messages/invoices";
import { machineMessages } from "./messages/machines";
import { meetingMessages } from "./messages/meetings";
import { newsletterMessages } from "./messages/newsletters";
import { outsideMessages } from "./messages/outside";
import { staffMessages } from "./messages/staff";
import { supplierMessages } from "./messages/suppliers";
import { travelMessages } from "./messages/travel";
import type { SampleMessage } from "./sample-message";

/** Every message of the sample week, theme by theme. */
export const allMessages: readonly SampleMessage[] = [
  ...boardMessages,
  ...dealMessages,
  ...staffMessages,
  ...outsideMessages,
  ...supplierMessages,
  ...invoiceMessages,
  ...fraudMessages,
  ...meetingMessages,
  ...travelMessages,
  ...deskMessages,
  ...machineMessages,
  ...newsletterMessages,
  ...historyMessages,
];
