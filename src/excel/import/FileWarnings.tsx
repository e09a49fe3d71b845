import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import { describeWarning } from "../../core/budget/warnings/describe-warning";
import type { Warning } from "../../core/shared/parsed";
import { useFormats } from "../../ui/LanguageProvider";
import { Notice } from "../../ui/Notice";
import { usePaneTexts } from "../use-pane-texts";

const shown = 5;

/** The places of a file that could not be read or are odd; everything else was read. */
export function FileWarnings(props: { warnings: readonly Warning[] }): ReactElement | null {
  const { warnings } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  if (warnings.length === 0) return null;
  const left = warnings.length - shown;
  const title = texts.warningsInFile(warnings.length, formats.number(warnings.length));
  return (
    <Notice kind="warning" icon={<WarningRegular />} title={title}>
      <ul>
        {warnings.slice(0, shown).map((warning, index) => (
          <li key={index}>{describeWarning(warning, formats.language)}</li>
        ))}
      </ul>
      {left > 0 && <p>{texts.andMore(formats.number(left))}</p>}
    </Notice>
  );
}
