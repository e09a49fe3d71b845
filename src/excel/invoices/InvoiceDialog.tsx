import { type ReactElement, useState } from "react";
import { readAmount } from "../../core/budget/amounts/read-amount";
import { checkInvoice } from "../../core/budget/invoices/check-invoice";
import type { SupplierInvoice } from "../../core/budget/invoices/supplier-invoice";
import { dayNumberOf } from "../../core/shared/calendar-date";
import type { BudgetContents } from "../../core/budget/workbook/read-budget";
import type { Warning } from "../../core/shared/parsed";
import { toDecimalText } from "../../core/shared/money";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import { Choice, Field } from "../Field";
import { usePaneTexts } from "../use-pane-texts";
import { FileWarnings } from "../import/FileWarnings";
import { FindingNotice } from "./FindingNotice";
import { aboutWords } from "./invoice-words";

const textFields = [
  "supplier",
  "organizationNumber",
  "number",
  "issuedOn",
  "dueOn",
  "amount",
  "currency",
  "reference",
  "account",
] as const;

type FieldName = (typeof textFields)[number];

/** An invoice before it is registered: read from a file, each field with its source, or written by hand. */
export function InvoiceDialog(props: {
  /** From a file; by hand all fields are empty. */
  draft: SupplierInvoice;
  /** What was odd in the file. */
  warnings: readonly Warning[];
  contents: BudgetContents;
  isBusy: boolean;
  onRegister: (invoice: SupplierInvoice) => void;
  onClose: () => void;
}): ReactElement {
  const { draft, warnings, contents, isBusy, onRegister, onClose } = props;
  const texts = usePaneTexts();
  const [fields, setFields] = useState<Record<FieldName, string>>(() => ({
    ...draft,
    amount: draft.supplier === "" ? "" : toDecimalText(draft),
  }));
  const [line, setLine] = useState(draft.line ?? "");
  const [wasTried, setTried] = useState(false);
  const problems = problemsOf(fields);
  const invoice = toInvoice();
  const findings = problems.size === 0 ? checkInvoice(invoice, contents.invoices) : [];
  return (
    <PaneDialog
      title={texts.registerInvoice}
      onClose={onClose}
      actions={
        <PaneButton look="primary" size="large" disabled={isBusy} onClick={register}>
          {texts.registerInvoice}
        </PaneButton>
      }
    >
      <div className="form">
        <FileWarnings warnings={warnings} />
        {findings.map((finding) => (
          <FindingNotice
            key={`${finding.kind} ${finding.about}`}
            finding={finding}
            about={aboutWords(finding, contents.invoices, texts)}
          />
        ))}
        {textFields.map((name) => (
          <Field
            key={name}
            label={texts.invoiceFields[name]}
            value={fields[name]}
            type={name === "issuedOn" || name === "dueOn" ? "date" : "text"}
            help={sourceWords(name)}
            problem={
              wasTried && problems.has(name)
                ? texts.fieldUnread(texts.invoiceFields[name])
                : undefined
            }
            onText={(text) => {
              setFields({ ...fields, [name]: text });
            }}
          />
        ))}
        <Choice
          label={texts.lineOfInvoice}
          value={line}
          options={[
            { value: "", label: texts.chooseLine },
            ...contents.lines.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={setLine}
        />
      </div>
    </PaneDialog>
  );

  function sourceWords(name: FieldName): string | undefined {
    const found = draft.sources[name === "amount" ? "minor" : name];
    if (!found) return undefined;
    return texts.source(found.source.split("/").at(-1) ?? "", `${found.confidence * 100} %`);
  }

  function toInvoice(): SupplierInvoice {
    const { amount, ...rest } = fields;
    const currency = fields.currency.trim().toUpperCase();
    const minor = readAmount(amount, { currency })?.minor ?? 0;
    const chosen = line === "" ? {} : { line };
    return { ...draft, ...rest, currency, minor, ...chosen };
  }

  function register(): void {
    setTried(true);
    if (problems.size === 0) onRegister(invoice);
  }
}

/** The fields that must be right before the invoice can be registered. */
function problemsOf(fields: Record<FieldName, string>): Set<FieldName> {
  const currency = fields.currency.trim().toUpperCase();
  const problems = new Set<FieldName>();
  if (fields.supplier.trim() === "") problems.add("supplier");
  if (!/^[A-Z]{3}$/.test(currency)) problems.add("currency");
  else if (readAmount(fields.amount, { currency }) === undefined) problems.add("amount");
  for (const name of ["issuedOn", "dueOn"] as const) {
    const [year, month, day] = fields[name].split("-").map(Number);
    const isDay = dayNumberOf(year ?? 0, month ?? 0, day ?? 0) !== undefined;
    // An invoice without a due date is due at once; without its own date it is none.
    if (!isDay && !(name === "dueOn" && fields[name] === "")) problems.add(name);
  }
  return problems;
}
