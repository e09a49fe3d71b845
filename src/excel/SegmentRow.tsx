import type { KeyboardEvent, ReactElement } from "react";
import { useFormats } from "../ui/LanguageProvider";
import { stepped } from "../ui/stepped";

/** One choice of a row of choices, with how many rows it shows. */
export interface Segment<Name extends string> {
  name: Name;
  label: string;
  count?: number;
}

/** A row of choices of which one holds. Arrows move and choose. */
export function SegmentRow<Name extends string>(props: {
  label: string;
  segments: readonly Segment<Name>[];
  chosen: Name;
  onChoose: (name: Name) => void;
}): ReactElement {
  const { label, segments, chosen, onChoose } = props;
  const formats = useFormats();
  const step = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = segments.findIndex(({ name }) => name === chosen);
    const next = stepped(event, at, segments.length);
    const segment = next === undefined ? undefined : segments[next];
    if (next === undefined || segment === undefined) return;
    event.preventDefault();
    // Office.js on the window would move the focus as well.
    event.stopPropagation();
    onChoose(segment.name);
    event.currentTarget.querySelectorAll("button")[next]?.focus();
  };
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus -- the chosen one holds the focus for the row
    <div role="radiogroup" aria-label={label} className="segments" onKeyDown={step}>
      {segments.map(({ name, label: words, count }) => (
        <button
          key={name}
          type="button"
          role="radio"
          aria-checked={name === chosen}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => {
            onChoose(name);
          }}
        >
          {words}
          {count !== undefined && <strong className="figure">{formats.number(count)}</strong>}
        </button>
      ))}
    </div>
  );
}
