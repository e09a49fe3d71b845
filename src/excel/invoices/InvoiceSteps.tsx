import { CheckmarkFilled } from "@fluentui/react-icons/svg/checkmark";
import type { ReactElement } from "react";
import type { InvoiceStep } from "../../core/budget/invoices/supplier-invoice";
import { invoiceSteps } from "../../core/budget/invoices/take-step";
import { usePaneTexts } from "../use-pane-texts";

/** How far an invoice has come: ticks behind it, a ring where it stands, circles before it. */
export function InvoiceSteps(props: { step: InvoiceStep }): ReactElement {
  const texts = usePaneTexts();
  const at = invoiceSteps.indexOf(props.step);
  return (
    <ol className="steps" aria-label={texts.stepsOf}>
      {invoiceSteps.map((step, index) => (
        <li
          key={step}
          className={index < at ? "passed" : index === at ? "here" : "ahead"}
          aria-current={index === at ? "step" : undefined}
        >
          <span className="step-mark" aria-hidden="true">
            {index < at && <CheckmarkFilled />}
          </span>
          {texts.steps[step]}
        </li>
      ))}
    </ol>
  );
}

/** The same in five short strokes, for a row of a list; the step's word stands beside it. */
export function StepStrokes(props: { step: InvoiceStep }): ReactElement {
  const at = invoiceSteps.indexOf(props.step);
  return (
    <span className="step-strokes" aria-hidden="true">
      {invoiceSteps.map((step, index) => (
        <span key={step} className={index <= at ? "passed" : ""} />
      ))}
    </span>
  );
}
