import type { ReactElement } from "react";
import { useFormats, useUiTexts } from "./LanguageProvider";
import { PaneButton } from "./PaneButton";
import { ProgressLine } from "./ProgressLine";
import { useTexts } from "./TextsProvider";

/** How far a piece of work has come; the total is unknown while it is being counted. */
interface Progress {
  done: number;
  total?: number;
}

/** How far a long reading has come, how long it may still take, and the way to stop it. */
export function LoadingBanner(props: {
  title: string;
  progress: Progress;
  /** How far it has come in words: "40 of 212 messages". */
  figures: (done: string, total: string | undefined) => string;
  /** When the reading began and what time it is, instants in UTC, ISO 8601. */
  startedAt: string | undefined;
  now: string;
  help?: string;
  onCancel: () => void;
}): ReactElement {
  const { title, progress, figures, startedAt, now, help, onCancel } = props;
  const { done, total } = progress;
  const texts = useTexts();
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
          {figures(formats.number(done), total === undefined ? undefined : formats.number(total))}
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
