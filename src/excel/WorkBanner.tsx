import { type ReactElement, useEffect, useState } from "react";
import { useFormats } from "../ui/LanguageProvider";
import { PaneButton } from "../ui/PaneButton";
import { ProgressLine } from "../ui/ProgressLine";
import type { BudgetView } from "./budget-session";
import { usePaneTexts } from "./use-pane-texts";

/** Short work is not worth a word. */
const quietMs = 300;

/** What is being done, how far it is, and the way to call it off. */
export function WorkBanner(props: {
  work: NonNullable<BudgetView["work"]>;
  onCancel: () => void;
}): ReactElement | null {
  const { kind, progress, mayCancel } = props.work;
  const texts = usePaneTexts();
  const formats = useFormats();
  const isSeen = useAfter(quietMs);
  if (!isSeen) return null;
  const { done, total } = progress;
  const words =
    kind === "adding" && total !== undefined
      ? texts.adding(formats.number(done), formats.number(total))
      : kind === "reading"
        ? texts.reading
        : kind === "undoing"
          ? texts.undoing
          : texts.working;
  return (
    <div className="foot work">
      <div className="work-head">
        <span>{words}</span>
        {mayCancel && <PaneButton onClick={props.onCancel}>{texts.stop}</PaneButton>}
      </div>
      <ProgressLine label={words} done={done} total={total} />
    </div>
  );
}

function useAfter(milliseconds: number): boolean {
  const [isAfter, setAfter] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setAfter(true);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [milliseconds]);
  return isAfter;
}
