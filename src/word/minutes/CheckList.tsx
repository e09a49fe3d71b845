import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import type { ReactElement } from "react";
import type { Minutes } from "../../core/meeting/minutes";
import { minutesChecks, type MinutesFinding } from "../../core/minutes/check-minutes";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";

/** What is left before the minutes can go out, each with the way to it, and how many checks have passed. */
export function CheckList(props: {
  minutes: Minutes;
  findings: readonly MinutesFinding[];
  onFix: (paragraphId: string) => void;
}): ReactElement {
  const { minutes, findings, onFix } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const failed = new Set(findings.map(({ check }) => check));
  const passed = minutesChecks.length - failed.size;
  const numberOf = (id: string): number =>
    minutes.paragraphs.find((one) => one.id === id)?.number ?? 0;
  return (
    <section aria-label={texts.beforeOut}>
      <div className="group-head">
        <h2>{texts.beforeOut}</h2>
        <span className="quiet">
          {texts.checksDone(formats.number(passed), formats.number(minutesChecks.length))}
        </span>
      </div>
      <ul className="checks">
        {findings.map(({ check, paragraphId, actionId, what, wording }) => (
          <li key={[check, paragraphId, actionId, what].join(" ")}>
            <span className="icon bad" aria-hidden="true">
              <ErrorCircleRegular />
            </span>
            <span>
              {paragraphId !== undefined && `§ ${formats.number(numberOf(paragraphId))}: `}
              {wording ? texts.wordings[wording] : texts.checks[check]}
            </span>
            {paragraphId !== undefined && (
              <PaneButton
                look="link"
                onClick={() => {
                  onFix(paragraphId);
                }}
              >
                {texts.fix}
              </PaneButton>
            )}
          </li>
        ))}
        {passed > 0 && (
          <li>
            <span className="icon well" aria-hidden="true">
              <CheckmarkCircleRegular />
            </span>
            <span>{texts.checksPassed(passed, formats.number(passed))}</span>
          </li>
        )}
      </ul>
    </section>
  );
}
