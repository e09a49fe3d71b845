import type { KeyboardEvent, ReactElement } from "react";
import { type Lane, lanes } from "../core/triage/lane";
import { useFormats } from "../ui/LanguageProvider";
import { stepped } from "../ui/stepped";
import { laneLooks } from "./lane-looks";
import { usePaneTexts } from "./use-pane-texts";

/** The six lanes with their counts, always in the same order. Arrows move the focus, Enter opens. */
export function LaneStrip(props: {
  counts: Readonly<Record<Lane, number>>;
  open: Lane | undefined;
  onOpen: (lane: Lane) => void;
}): ReactElement {
  const { counts, open, onOpen } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const tabStop = open ?? lanes[0];
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus -- one of its tabs holds the focus
    <div role="tablist" aria-label={texts.laneStrip} className="lane-strip" onKeyDown={stepFocus}>
      {lanes.map((lane) => {
        const { icon: Icon, key } = laneLooks[lane];
        const figure = formats.number(counts[lane]);
        return (
          <button
            key={lane}
            type="button"
            role="tab"
            className="lane"
            data-lane={lane}
            aria-selected={lane === open}
            aria-label={texts.laneName(texts.lanes[lane], counts[lane], figure, key)}
            aria-keyshortcuts={key}
            tabIndex={lane === tabStop ? 0 : -1}
            onClick={() => {
              onOpen(lane);
            }}
          >
            <span className="lane-word">{texts.lanes[lane]}</span>{" "}
            <span className="lane-figure">
              <Icon />
              <span className="figure">{figure}</span>
            </span>
          </button>
        );
      })}
    </div>
  );
}

function stepFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const next = stepped(event, tabs.indexOf(event.target as HTMLElement), tabs.length);
  if (next === undefined) return;
  event.preventDefault();
  tabs[next]?.focus();
}
