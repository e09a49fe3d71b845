import { ReceiptAddRegular } from "@fluentui/react-icons/svg/receipt-add";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { type ReactElement, useMemo, useRef, useState } from "react";
import { groupByDue, type DueGroup } from "../../core/budget/invoices/due-view";
import { findPayments } from "../../core/budget/invoices/find-payments";
import type { SupplierInvoice } from "../../core/budget/invoices/supplier-invoice";
import type { BudgetContents } from "../../core/budget/workbook/read-budget";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { FileInput } from "../import/DropZone";
import { moneyWords } from "../money-words";
import { SegmentRow } from "../SegmentRow";
import { usePaneTexts } from "../use-pane-texts";
import { InvoiceCard } from "./InvoiceCard";
import { dueWords } from "./invoice-words";
import { StepStrokes } from "./InvoiceSteps";
import { PaymentsFound } from "./PaymentsFound";

type Which = "open" | "due" | "all";

const groups: readonly DueGroup[] = ["overdue", "7", "14", "30", "later", "undated"];
const rowsAtOnce = 100;

/** The register of supplier invoices. */
export function InvoicesTab(props: {
  contents: BudgetContents;
  today: string;
  isBusy: boolean;
  openId: string | undefined;
  onOpen: (id: string | undefined) => void;
  onFile: (file: File) => void;
  onByHand: () => void;
  onLimits: () => void;
  /** She chose the budget line of an invoice. */
  onLine: (invoice: SupplierInvoice) => void;
  onStep: (invoice: SupplierInvoice) => void;
  onBook: (invoices: SupplierInvoice[]) => void;
}): ReactElement {
  const { contents, today, isBusy, openId, onOpen, onFile, onByHand } = props;
  const { invoices, transactions, settings } = contents;
  const texts = usePaneTexts();
  const formats = useFormats();
  const [which, setWhich] = useState<Which>("open");
  const input = useRef<HTMLInputElement>(null);
  const money = moneyWords(formats.language, settings.currency);
  const open = invoices.filter(({ step }) => step !== "booked");
  const payments = useMemo(() => findPayments(invoices, transactions), [invoices, transactions]);
  const byDue = groupByDue(open, today);
  const due = [...byDue.overdue, ...byDue["7"]];
  const shown = which === "all" ? invoices : which === "due" ? due : open;
  const grouped = which === "all" ? undefined : groupByDue(shown, today);
  const sum = open
    .filter(({ currency }) => currency === settings.currency)
    .reduce((total, { minor }) => total + minor, 0);
  return (
    <>
      <div className="scroll">
        <div className="invoice-top">
          <SegmentRow
            label={texts.whichInvoices}
            chosen={which}
            onChoose={setWhich}
            segments={[
              { name: "open", label: texts.openInvoices, count: open.length },
              { name: "due", label: texts.dueInvoices, count: due.length },
              { name: "all", label: texts.allInvoices, count: invoices.length },
            ]}
          />
          <PaneButton
            icon={<ReceiptAddRegular />}
            disabled={isBusy}
            onClick={() => input.current?.click()}
          >
            {texts.fromFile}
          </PaneButton>
          <PaneButton
            icon={<AddRegular />}
            aria-label={texts.byHand}
            title={texts.byHand}
            disabled={isBusy}
            onClick={onByHand}
          />
          <FileInput ref={input} label={texts.fromFile} accept=".xml" onFile={onFile} />
        </div>
        <PaymentsFound payments={payments} isBusy={isBusy} onBook={props.onBook} />
        {shown.length === 0 && <p className="hint">{texts.noInvoices}</p>}
        {grouped
          ? groups.map(
              (name) =>
                grouped[name].length > 0 && (
                  <section key={name} aria-label={texts.dueGroups[name]}>
                    <h2 className="section-head">
                      {texts.dueGroups[name]}
                      <span className="quiet">{formats.number(grouped[name].length)}</span>
                    </h2>
                    {list(grouped[name])}
                  </section>
                ),
            )
          : list(shown)}
        <p className="hint">
          <PaneButton look="link" onClick={props.onLimits}>
            {texts.openLimits(formats.number(Object.keys(settings.approvalLimits).length))}
          </PaneButton>
        </p>
      </div>
      <p className="foot foot-sum small">
        <span className="quiet">{texts.openSum(open.length, formats.number(open.length))}</span>
        <strong className="figure">
          {money.exact(sum)} {money.currency}
        </strong>
      </p>
    </>
  );

  function list(rows: readonly SupplierInvoice[]): ReactElement {
    return <ul>{rows.slice(0, rowsAtOnce).map(row)}</ul>;
  }

  function row(invoice: SupplierInvoice): ReactElement {
    const isOpen = invoice.id === openId;
    const dueOn = dueWords(invoice, today, texts, formats);
    const own = moneyWords(formats.language, invoice.currency);
    return (
      <li key={invoice.id} className={isOpen ? "invoice open" : "invoice"}>
        <button
          type="button"
          className="invoice-row"
          aria-expanded={isOpen}
          data-stand-in={isOpen ? "" : undefined}
          onClick={() => {
            onOpen(isOpen ? undefined : invoice.id);
          }}
        >
          <strong>{invoice.supplier}</strong>
          <span className="figure">
            {own.exact(invoice.minor)}
            {invoice.currency !== settings.currency && ` ${invoice.currency}`}
          </span>
          <span className="quiet small">
            <StepStrokes step={invoice.step} />
            {texts.steps[invoice.step]} · {invoice.number}
          </span>
          {dueOn && (
            <span className={`chip ${dueOn.look}`}>
              <span>{dueOn.words}</span>
            </span>
          )}
        </button>
        {isOpen && (
          <InvoiceCard
            key={`${invoice.id} ${invoice.step}`}
            invoice={invoice}
            contents={contents}
            isBusy={isBusy}
            payment={payments.find((one) => one.invoice.id === invoice.id)?.transaction}
            onLine={props.onLine}
            onStep={props.onStep}
          />
        )}
      </li>
    );
  }
}
