import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { ReactElement } from "react";
import type { FoundPayment } from "../../core/budget/invoices/find-payments";
import type { SupplierInvoice } from "../../core/budget/invoices/supplier-invoice";
import { useFormats } from "../../ui/LanguageProvider";
import { Notice } from "../../ui/Notice";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";

/** The approved invoices whose payments stand among the transactions, and one button for all of them. */
export function PaymentsFound(props: {
  payments: readonly FoundPayment[];
  isBusy: boolean;
  onBook: (invoices: SupplierInvoice[]) => void;
}): ReactElement | null {
  const { payments, isBusy, onBook } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const count = payments.length;
  if (count === 0) return null;
  const figure = formats.number(count);
  return (
    <Notice
      kind="plain"
      icon={<CheckmarkCircleRegular />}
      title={texts.paymentsFound(count, figure)}
    >
      <p>{texts.paymentsFoundHelp}</p>
      <p className="notice-actions">
        <PaneButton
          disabled={isBusy}
          onClick={() => {
            onBook(payments.map(({ invoice }) => ({ ...invoice, step: "booked" })));
          }}
        >
          {texts.bookFound(count, figure)}
        </PaneButton>
      </p>
    </Notice>
  );
}
