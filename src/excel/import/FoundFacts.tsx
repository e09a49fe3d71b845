import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import type { ReactElement } from "react";
import { usePaneTexts } from "../use-pane-texts";
import { SampleText } from "./SampleText";

/** One thing found in a file; `isSure` is false when the file left a doubt. */
export interface FoundFact {
  label: string;
  value: string;
  isSure: boolean;
}

/** What was found of the way a file is written, with a text of it to look at. */
export function FoundFacts(props: { facts: readonly FoundFact[]; sample: string }): ReactElement {
  const { facts, sample } = props;
  const texts = usePaneTexts();
  return (
    <>
      <dl className="found-facts">
        {facts.map(({ label, value, isSure }) => (
          <div key={label}>
            <span className={isSure ? "icon well" : "icon bad"} aria-hidden="true">
              {isSure ? <CheckmarkCircleRegular /> : <QuestionCircleRegular />}
            </span>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {sample !== "" && (
        <p className="sample-line">
          <span className="quiet">{texts.sample}</span> <SampleText>{sample}</SampleText>
        </p>
      )}
    </>
  );
}
