import { useState, type KeyboardEvent } from "react";
import { usePage } from "../page-context";

interface FormulaBarProps {
  /** The address of what is selected. */
  address: string;
  names: readonly string[];
  /** What is in the cell, or what is being typed. */
  entry: string;
  isReadOnly: boolean;
  go: (to: string) => void;
  type: (text: string) => void;
  commit: (event: KeyboardEvent) => void;
  cancel: () => void;
}

/** The name box and the formula bar. */
export function FormulaBar(props: FormulaBarProps) {
  const { address, names, entry, isReadOnly } = props;
  const { texts } = usePage();
  const [wanted, setWanted] = useState<string>();
  return (
    <div className="formula-bar">
      <input
        className="name-box"
        aria-label={texts.workbook.nameBox}
        list="workbook-names"
        spellCheck={false}
        value={wanted ?? address}
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        onBlur={() => setWanted(undefined)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === "Escape") setWanted(undefined);
          if (key !== "Enter") return;
          props.go(currentTarget.value);
          setWanted(undefined);
        }}
      />
      <datalist id="workbook-names">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <input
        aria-label={texts.workbook.formulaBar}
        spellCheck={false}
        readOnly={isReadOnly}
        value={entry}
        onChange={({ currentTarget }) => props.type(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") props.commit(event);
          if (event.key === "Escape") props.cancel();
        }}
      />
    </div>
  );
}
