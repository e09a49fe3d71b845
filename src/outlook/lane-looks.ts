import { BookOpenRegular } from "@fluentui/react-icons/svg/book-open";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { GavelRegular } from "@fluentui/react-icons/svg/gavel";
import { HandRightRegular } from "@fluentui/react-icons/svg/hand-right";
import { MailMultipleRegular } from "@fluentui/react-icons/svg/mail-multiple";
import { ReceiptMoneyRegular } from "@fluentui/react-icons/svg/receipt-money";
import type { ComponentType } from "react";
import type { Lane } from "../core/triage/lane";

/** How a lane is told from the others without its colour. The colours are in outlook.css, by `data-lane`. */
export const laneLooks: Readonly<Record<Lane, { icon: ComponentType; key: string }>> = {
  decide: { icon: GavelRegular, key: "1" },
  handle: { icon: HandRightRegular, key: "2" },
  meetings: { icon: CalendarLtrRegular, key: "3" },
  invoices: { icon: ReceiptMoneyRegular, key: "4" },
  read: { icon: BookOpenRegular, key: "5" },
  bulk: { icon: MailMultipleRegular, key: "6" },
};
