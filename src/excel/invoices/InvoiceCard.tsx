import { type ReactElement, useMemo, useState } from "react";
import { checkInvoice } from "../../core/budget/invoices/check-invoice";
import { takeStep } from "../../core/budget/invoices/take-step";
import type { SupplierInvoice } from "../../core/budget/invoices/supplier-invoice";
import type { Transaction } from "../../core/budget/transaction";
import type { BudgetContents } from "../../core/budget/workbook/read-budget";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { Choice, TextField } from "../Field";
import { Facts } from "../line/LineDialog";
import { moneyWords } from "../money-words";
import { usePaneTexts } from "../use-pane-texts";
import { ApprovalFields } from "./ApprovalFields";
import { FindingNotice } from "./FindingNotice";
import { aboutWords, sourceWords } from "./invoice-words";
import { InvoiceSteps } from "./InvoiceSteps";
import { remainingAfter } from "./remaining-after";

/** An open invoice of the register: its step, what is odd about it, its line and what is left after it. */
export function InvoiceCard(props: {
  invoice: SupplierInvoice;
  contents: BudgetContents;
  /** Where its payment stands, when it was found. */
  payment: Transaction | undefined;
  isBusy: boolean;
  onLine: (invoice: SupplierInvoice) => void;
  onStep: (invoice: SupplierInvoice) => void;
}): ReactElement {
  const { invoice, contents, payment, isBusy, onLine, onStep } = props;
  const { invoices, lines, settings } = contents;
  const texts = usePaneTexts();
  const formats = useFormats();
  const [note, setNote] = useState(invoice.note ?? "");
  const [buyer, setBuyer] = useState(invoice.buyer ?? "");
  const [approver, setApprover] = useState(invoice.approvedBy ?? "");
  const findings = useMemo(() => checkInvoice(invoice, invoices), [invoice, invoices]);
  const money = moneyWords(formats.language, invoice.currency);
  const next = invoice.step === "booked" ? undefined : invoice.step;
  const outcome = takeStep(invoice, {
    ...{ by: approver, buyer, note, findings },
    ...{ limits: settings.approvalLimits, limitCurrency: settings.currency },
  });
  const after = remainingAfter(invoice, contents);
  return (
    <>
      <InvoiceSteps step={invoice.step} />
      <div className="invoice-body">
        {findings.map((finding) => (
          <FindingNotice
            key={`${finding.kind} ${finding.about}`}
            finding={finding}
            about={aboutWords(finding, invoices, texts)}
          />
        ))}
        <Facts facts={facts()} />
        {sourceWords(invoice, texts).map((sentence) => (
          <p key={sentence} className="quiet small">
            {sentence}
          </p>
        ))}
        <Choice
          label={texts.lineOfInvoice}
          value={invoice.line ?? ""}
          options={[
            { value: "", label: texts.chooseLine },
            ...lines.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={(line) => {
            onLine({ ...invoice, line });
          }}
        />
        {after && (
          <Facts
            facts={[
              [texts.remainingNow, money.exact(after.now)],
              [texts.thisInvoice, money.exact(after.invoice)],
              [texts.remainingAfter, money.exact(after.after)],
            ]}
          />
        )}
        {findings.length > 0 && <TextField label={texts.noteField} value={note} onText={setNote} />}
        {invoice.step === "checked" && (
          <ApprovalFields
            buyer={buyer}
            approver={approver}
            outcome={outcome}
            money={moneyWords(formats.language, settings.currency)}
            onBuyer={setBuyer}
            onApprover={setApprover}
          />
        )}
        {payment && (
          <p className="small">{texts.paymentFound(formats.day(payment.date), payment.text)}</p>
        )}
        <div className="form-actions">
          {next && (
            <PaneButton
              look="primary"
              size="large"
              disabled={isBusy || outcome.refusal !== undefined}
              onClick={() => {
                onStep(withWords(outcome.invoice));
              }}
            >
              {texts.takeStep[next]}
            </PaneButton>
          )}
          <span className="quiet small">{next ? texts.neverPays : texts.lastStep}</span>
        </div>
      </div>
    </>
  );

  /** What she has written is kept with whatever step she takes. */
  function withWords(stepped: SupplierInvoice): SupplierInvoice {
    return {
      ...stepped,
      ...(note.trim() === "" ? {} : { note: note.trim() }),
      ...(buyer.trim() === "" ? {} : { buyer: buyer.trim() }),
    };
  }

  function facts(): [string, string][] {
    const { organizationNumber, reference, account, issuedOn, approvedBy, step } = invoice;
    const fields = texts.invoiceFields;
    const all: [string, string][] = [
      [fields.organizationNumber, organizationNumber],
      [fields.issuedOn, issuedOn],
      [fields.reference, reference],
      [fields.account, account],
      [fields.approver, step === "checked" ? "" : (approvedBy ?? "")],
    ];
    return all.filter(([, value]) => value !== "");
  }
}
