import { BuildingBankRegular } from "@fluentui/react-icons/svg/building-bank";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { ShieldErrorRegular } from "@fluentui/react-icons/svg/shield-error";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { InvoiceFinding } from "../../core/budget/invoices/check-invoice";
import { Notice } from "../../ui/Notice";
import { usePaneTexts } from "../use-pane-texts";

const icons: Record<InvoiceFinding["kind"], ReactElement> = {
  duplicate: <CopyRegular />,
  "same-amount": <CopyRegular />,
  "same-reference": <CopyRegular />,
  "changed-account": <BuildingBankRegular />,
  "look-alike-supplier": <ShieldErrorRegular />,
  "check-digit": <WarningRegular />,
};

const loud = new Set<InvoiceFinding["kind"]>([
  "duplicate",
  "changed-account",
  "look-alike-supplier",
]);

/** One thing about an invoice that must be seen before anybody approves it. */
export function FindingNotice(props: { finding: InvoiceFinding; about: string }): ReactElement {
  const { finding, about } = props;
  const { kind, grade } = finding;
  const texts = usePaneTexts();
  const look = grade === "note" ? "plain" : loud.has(kind) ? "danger" : "warning";
  return (
    <Notice kind={look} icon={icons[kind]} title={texts.findings[kind]}>
      <p>{texts.findingWords[kind](about)}</p>
    </Notice>
  );
}
