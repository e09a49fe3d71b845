import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { Schedule } from "../../core/agenda/schedule-agenda";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";
import { useLengths } from "../use-lengths";

/** How long the agenda is beside the meeting, and what would make it fit. */
export function AgendaSums(props: {
  schedule: Schedule;
  onShorten: () => void;
  onMark: () => void;
}): ReactElement {
  const { schedule, onShorten, onMark } = props;
  const { totalMinutes, slotMinutes, overMinutes, endsAt } = schedule;
  const texts = usePaneTexts();
  const length = useLengths();
  const isOver = overMinutes > 0;
  const within = slotMinutes === undefined ? 0 : Math.min(1, slotMinutes / (totalMinutes || 1));
  const filled = slotMinutes ? Math.min(1, totalMinutes / slotMinutes) : 0;
  return (
    <div className="sums">
      <p className="sums-line">
        <span>
          <strong>{length(totalMinutes)}</strong>{" "}
          {slotMinutes !== undefined && (
            <span className="quiet">{texts.ofLength(length(slotMinutes))}</span>
          )}
        </span>
        {isOver && (
          <span className="over">
            <span className="icon" aria-hidden="true">
              <WarningRegular />
            </span>
            {texts.overBy(length(overMinutes), endsAt)}
          </span>
        )}
        {!isOver && endsAt !== "" && <span className="quiet">{texts.endsAt(endsAt)}</span>}
      </p>
      {slotMinutes !== undefined && (
        <div className="sum-bar" aria-hidden="true">
          <span style={{ width: `${100 * (isOver ? within : filled)}%` }} />
          {isOver && <span className="over-part" style={{ width: `${100 * (1 - within)}%` }} />}
        </div>
      )}
      {isOver && (
        <p>
          <PaneButton look="link" onClick={onShorten}>
            {texts.shorten}
          </PaneButton>
          <span aria-hidden="true"> · </span>
          <PaneButton look="link" onClick={onMark}>
            {texts.markWaits}
          </PaneButton>
        </p>
      )}
    </div>
  );
}
