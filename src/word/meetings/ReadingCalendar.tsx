import type { ReactElement } from "react";
import { LoadingBanner } from "../../ui/LoadingBanner";
import { usePaneTexts } from "../use-pane-texts";

/** Says that a calendar is being read, and stops it. */
export function ReadingCalendar(props: { title: string; onCancel: () => void }): ReactElement {
  const texts = usePaneTexts();
  return (
    <LoadingBanner
      title={props.title}
      progress={{ done: 0 }}
      figures={() => texts.readingHelp}
      startedAt={undefined}
      now=""
      onCancel={props.onCancel}
    />
  );
}
