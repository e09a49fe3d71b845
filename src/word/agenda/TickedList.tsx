import { type ReactElement, type ReactNode, useState } from "react";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";

/** Things found elsewhere that may become items: the ticked ones are added together. */
export function TickedList<Found>(props: {
  title: string;
  icon: ReactElement;
  found: readonly Found[];
  keyOf: (one: Found) => string;
  /** What is read beside the box that ticks it. */
  words: (one: Found) => ReactNode;
  /** What stands after the words, and what else can be done with it. */
  rest: (one: Found) => ReactNode;
  onAdd: (chosen: readonly Found[]) => void;
  /** What is said when nothing is found. */
  children?: ReactNode;
}): ReactElement {
  const { title, icon, found, keyOf, words, rest, onAdd, children } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = found.filter((one) => ticked.has(keyOf(one)));
  const tick = (key: string, isTicked: boolean): void => {
    setTicked(new Set(isTicked ? [...ticked, key] : [...ticked].filter((other) => other !== key)));
  };
  return (
    <section aria-label={title}>
      <div className="group-head">
        <span className="icon" aria-hidden="true">
          {icon}
        </span>
        <h2>
          {title} {formats.number(found.length)}
        </h2>
        {found.length > 0 && (
          <PaneButton
            look="link"
            disabled={chosen.length === 0}
            onClick={() => {
              onAdd(chosen);
              setTicked(new Set());
            }}
          >
            {texts.addTicked(chosen.length, formats.number(chosen.length))}
          </PaneButton>
        )}
      </div>
      {found.length === 0 && children}
      <ul className="unfinished">
        {found.map((one) => (
          <li key={keyOf(one)}>
            <label>
              <input
                type="checkbox"
                checked={ticked.has(keyOf(one))}
                onChange={(event) => {
                  tick(keyOf(one), event.target.checked);
                }}
              />
              <span lang="">{words(one)}</span>
            </label>
            {rest(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}
