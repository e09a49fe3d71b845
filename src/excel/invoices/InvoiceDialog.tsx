import { type ReactElement, useState } from "react";
import { checkInvoice } from "../../core/budget/invoices/check-invoice";
import type { SupplierInvoice } from "../../core/budget/invoices/supplier-invoice";
import { dayNumberOf } from "../../core/shared/calendar-date";
import type { BudgetContents } from "../../core/budget/workbook/read-budget";
import type { Warning } from "../../core/shared/parsed";
import { sourcedFields, type SourcedField } from "../../core/budget/workbook/invoice-sources";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import type { Language } from "../../ui/language";
import { useFormats } from "../../ui/LanguageProvider";
import { Choice, Field } from "../Field";
import { moneyWords, readTypedAmount } from "../money-words";
import { usePaneTexts } from "../use-pane-texts";
import { FileWarnings } from "../import/FileWarnings";
import { FindingNotice } from "./FindingNotice";
import { aboutWords, percentOf } from "./invoice-words";

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
  const { language } = useFormats();
  const [first] = useState<Record<FieldName, string>>(() => ({
    ...draft,
    amount: draft.supplier === "" ? "" : moneyWords(language, draft.currency).exact(draft.minor),
  }));
  const [fields, setFields] = useState(first);
  const [line, setLine] = useState(draft.line ?? "");
  const [wasTried, setTried] = useState(false);
  const problems = problemsOf(fields, language);
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
    const field = fieldOf(name);
    const found = field && draft.sources[field];
    if (!found) return undefined;
    if (fields[name] !== first[name]) return texts.changedByHand;
    return texts.source(texts.sourceOf[field], percentOf(found));
  }

  /** What she has changed no longer comes from the file. */
  function keptSources(): SupplierInvoice["sources"] {
    const changed = textFields.filter((name) => fields[name] !== first[name]).map(fieldOf);
    const kept = sourcedFields.filter((field) => draft.sources[field] && !changed.includes(field));
    return Object.fromEntries(kept.map((field) => [field, draft.sources[field]]));
  }

  function toInvoice(): SupplierInvoice {
    const { amount, ...rest } = fields;
    const currency = fields.currency.trim().toUpperCase();
    const minor = readTypedAmount(amount, language, currency) ?? 0;
    const chosen = line === "" ? {} : { line };
    return { ...draft, ...rest, currency, minor, ...chosen, sources: keptSources() };
  }

  function register(): void {
    setTried(true);
    if (problems.size === 0) onRegister(invoice);
  }
}

/** The field of the invoice that an input writes; undefined for the currency, which comes with the amount. */
function fieldOf(name: FieldName): SourcedField | undefined {
  if (name === "currency") return undefined;
  return name === "amount" ? "minor" : name;
}

/** The fields that must be right before the invoice can be registered. */
function problemsOf(fields: Record<FieldName, string>, language: Language): Set<FieldName> {
  const currency = fields.currency.trim().toUpperCase();
  const problems = new Set<FieldName>();
  if (fields.supplier.trim() === "") problems.add("supplier");
  if (!/^[A-Z]{3}$/.test(currency)) problems.add("currency");
  else if (readTypedAmount(fields.amount, language, currency) === undefined) problems.add("amount");
  for (const name of ["issuedOn", "dueOn"] as const) {
    const [year, month, day] = fields[name].split("-").map(Number);
    const isDay = dayNumberOf(year ?? 0, month ?? 0, day ?? 0) !== undefined;
    // An invoice without a due date is due at once; without its own date it is none.
    if (!isDay && !(name === "dueOn" && fields[name] === "")) problems.add(name);
  }
  return problems;
}
