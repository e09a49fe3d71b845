import { type ReactElement, useRef } from "react";
import { usePaneTexts } from "../use-pane-texts";
import { TurnButtons } from "./TurnButtons";

/** One text of a §. A line of it can become something else: the one at the cursor. */
export function ParagraphField(props: {
  label: string;
  rows: number;
  isClosed: boolean;
  text: string;
  onChange: (text: string) => void;
  /** Absent where lines become nothing else. Lines are counted from 0. */
  onTurn?: (line: number, target: "decision" | "action" | "item") => void;
  except?: "decision";
}): ReactElement {
  const { label, rows, isClosed, text, onChange, onTurn, except } = props;
  const texts = usePaneTexts();
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <label className="labelled">
        <span>{label}</span>
        <textarea
          ref={area}
          rows={rows}
          readOnly={isClosed}
          value={text}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      </label>
      {onTurn && !isClosed && text.trim() !== "" && (
        <TurnButtons
          label={texts.turn.line}
          {...(except && { except })}
          onTurn={(target) => {
            const before = text.slice(0, area.current?.selectionStart ?? 0);
            onTurn(before.split("\n").length - 1, target);
          }}
        />
      )}
    </>
  );
}
