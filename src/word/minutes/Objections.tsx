import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";

/** Reservations and dissenting opinions, a sentence each, to be changed and taken away. */
export function Objections(props: {
  objections: readonly string[];
  isClosed: boolean;
  onChange: (objections: readonly string[]) => void;
}): ReactElement | null {
  const { objections, isClosed, onChange } = props;
  const texts = usePaneTexts();
  const { number } = useFormats();
  if (objections.length === 0) return null;
  return (
    <section aria-label={texts.objections} className="item-fields">
      {objections.map((words, at) => (
        <div key={at} className="item-line">
          <textarea
            rows={2}
            aria-label={texts.objection(number(at + 1))}
            readOnly={isClosed}
            value={words}
            onChange={(event) => {
              onChange(objections.with(at, event.target.value));
            }}
          />
          <PaneButton
            look="subtle"
            icon={<DismissRegular />}
            disabled={isClosed}
            aria-label={texts.removeObjection(number(at + 1))}
            onClick={() => {
              onChange(objections.toSpliced(at, 1));
            }}
          />
        </div>
      ))}
    </section>
  );
}
