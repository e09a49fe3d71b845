import { type ReactElement, useMemo, useState } from "react";
import { checkInvoice } from "../../core/budget/invoices/check-invoice";
import { takeStep } from "../../core/budget/invoices/take-step";
import type { SupplierInvoice } from "../../core/budget/invoices/supplier-invoice";
import type { BudgetContents } from "../../core/budget/workbook/read-budget";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { Choice, Field, TextField } from "../Field";
import { Facts } from "../line/LineDialog";
import { moneyWords } from "../money-words";
import { usePaneTexts } from "../use-pane-texts";
import { FindingNotice } from "./FindingNotice";
import { aboutWords } from "./invoice-words";
import { InvoiceSteps } from "./InvoiceSteps";
import { remainingAfter } from "./remaining-after";

/** An open invoice of the register: its step, what is odd about it, its line and what is left after it. */
export function InvoiceCard(props: {
  invoice: SupplierInvoice;
  contents: BudgetContents;
  isBusy: boolean;
  onChange: (invoice: SupplierInvoice) => void;
  onStep: (invoice: SupplierInvoice) => void;
}): ReactElement {
  const { invoice, contents, isBusy, onChange, onStep } = props;
  const { invoices, lines, settings } = contents;
  const texts = usePaneTexts();
  const formats = useFormats();
  const [note, setNote] = useState(invoice.note ?? "");
  const [buyer, setBuyer] = useState(invoice.buyer ?? "");
  const [approver, setApprover] = useState(invoice.approvedBy ?? "");
  const findings = useMemo(() => checkInvoice(invoice, invoices), [invoice, invoices]);
  const money = moneyWords(formats.language, invoice.currency);
  const next =
    invoice.step === "ready-to-pay" || invoice.step === "booked" ? undefined : invoice.step;
  const limitMinor = settings.approvalLimits[approver.trim()];
  const outcome = takeStep(invoice, {
    by: approver.trim(),
    buyer: buyer.trim(),
    findings,
    note,
    ...(limitMinor === undefined ? {} : { limitMinor }),
  });
  const isApproving = invoice.step === "checked";
  const isLocked = isApproving && isNoteNeeded() && note.trim() === "";
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
        <Choice
          label={texts.lineOfInvoice}
          value={invoice.line ?? ""}
          options={[
            { value: "", label: texts.chooseLine },
            ...lines.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={(line) => {
            onChange({ ...invoice, line });
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
        {isApproving && (
          <div className="form-pair">
            <Field label={texts.invoiceFields.buyer} value={buyer} onText={setBuyer} />
            <Field label={texts.invoiceFields.approver} value={approver} onText={setApprover} />
          </div>
        )}
        {findings.length > 0 && <TextField label={texts.noteField} value={note} onText={setNote} />}
        {isApproving && outcome.refusal === "over-limit" && (
          <p className="bad small">{texts.overLimitOfPerson(money.exact(limitMinor ?? 0))}</p>
        )}
        {isApproving && outcome.warnings.includes("buyer-approves") && approver.trim() !== "" && (
          <p className="bad small">{texts.buyerApproves}</p>
        )}
        {isLocked && <p className="bad small">{texts.noteNeeded}</p>}
        <div className="form-actions">
          {next && (
            <PaneButton
              look="primary"
              size="large"
              disabled={isBusy || isLocked || outcome.refusal !== undefined}
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

  /** A duplicate stops by core's rule; a changed account and a look-alike name wait for her word too. */
  function isNoteNeeded(): boolean {
    return findings.some(
      ({ kind, grade }) =>
        grade === "stop" || kind === "changed-account" || kind === "look-alike-supplier",
    );
  }

  function withWords(stepped: SupplierInvoice): SupplierInvoice {
    return {
      ...stepped,
      ...(note.trim() === "" ? {} : { note: note.trim() }),
      ...(buyer.trim() === "" ? {} : { buyer: buyer.trim() }),
      ...(isApproving && approver.trim() !== "" ? { approvedBy: approver.trim() } : {}),
    };
  }

  function facts(): [string, string][] {
    const { organizationNumber, reference, account, issuedOn, approvedBy } = invoice;
    const fields = texts.invoiceFields;
    const all: [string, string][] = [
      [fields.organizationNumber, organizationNumber],
      [fields.issuedOn, issuedOn],
      [fields.reference, reference],
      [fields.account, account],
      [fields.approver, isApproving ? "" : (approvedBy ?? "")],
    ];
    return all.filter(([, value]) => value !== "");
  }
}
