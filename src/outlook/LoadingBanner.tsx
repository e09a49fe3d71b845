import type { ReactElement } from "react";
import type { Progress } from "../core/triage/mailbox";
import { useFormats, useUiTexts } from "../ui/LanguageProvider";
import { PaneButton } from "../ui/PaneButton";
import { ProgressLine } from "../ui/ProgressLine";
import { usePaneTexts } from "./TextsProvider";

/** How far a long reading has come, how long it may still take, and the way to stop it. */
export function LoadingBanner(props: {
  title: string;
  progress: Progress;
  /** When the reading began and what time it is, instants in UTC, ISO 8601. */
  startedAt: string | undefined;
  now: string;
  help?: string;
  onCancel: () => void;
}): ReactElement {
  const { title, progress, startedAt, now, help, onCancel } = props;
  const { done, total } = progress;
  const texts = usePaneTexts();
  const uiTexts = useUiTexts();
  const formats = useFormats();
  const left = secondsLeft(progress, startedAt, now);
  return (
    <div className="loading">
      <div className="loading-head">
        <h2>{title}</h2>
        <PaneButton onClick={onCancel}>{uiTexts.cancel}</PaneButton>
      </div>
      <ProgressLine label={title} done={done} total={total} />
      <div className="loading-figures">
        <span>
          {total === undefined
            ? texts.messagesSoFar(formats.number(done))
            : texts.messagesOf(formats.number(done), formats.number(total))}
        </span>
        {left !== undefined && <span>{texts.secondsLeft(formats.number(left))}</span>}
      </div>
      {help !== undefined && <p className="quiet">{help}</p>}
    </div>
  );
}

/** Says nothing during the first two seconds, when a guess would jump about. */
function secondsLeft(
  { done, total }: Progress,
  startedAt: string | undefined,
  now: string,
): number | undefined {
  if (startedAt === undefined || total === undefined || done === 0) return undefined;
  const passedMs = Date.parse(now) - Date.parse(startedAt);
  if (passedMs < 2000) return undefined;
  return Math.ceil((passedMs * (total - done)) / done / 1000);
}
