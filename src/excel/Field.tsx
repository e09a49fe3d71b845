import { type InputHTMLAttributes, type ReactElement, type ReactNode, useId } from "react";

/** A field with its label above and what is wrong with it below. */
export function Field(
  props: Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "id" | "onChange"> & {
    label: string;
    help?: string | undefined;
    problem?: string | undefined;
    onText: (text: string) => void;
  },
): ReactElement {
  const { label, help, problem, onText, ...rest } = props;
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        id={id}
        className="input"
        aria-invalid={problem !== undefined}
        aria-describedby={problem !== undefined || help !== undefined ? `${id}-more` : undefined}
        onChange={(event) => {
          onText(event.target.value);
        }}
      />
      {(problem ?? help) !== undefined && (
        <span id={`${id}-more`} className={problem === undefined ? "quiet small" : "bad small"}>
          {problem ?? help}
        </span>
      )}
    </p>
  );
}

/** A text of several lines with its label above. */
export function TextField(props: {
  label: string;
  value: string;
  rows?: number;
  onText: (text: string) => void;
}): ReactElement {
  const { label, value, rows = 2, onText } = props;
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="input"
        rows={rows}
        value={value}
        onChange={(event) => {
          onText(event.target.value);
        }}
      />
    </p>
  );
}

/** A choice among some, the browser's own so that keyboard and reader know it. */
export function Choice(props: {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  isLabelHidden?: boolean;
  icon?: ReactNode;
  onChoose: (value: string) => void;
}): ReactElement {
  const { label, value, options, isLabelHidden = false, icon, onChoose } = props;
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id} className={isLabelHidden ? "only-heard" : undefined}>
        {label}
      </label>
      <span className="select">
        {icon !== undefined && (
          <span className="icon" aria-hidden="true">
            {icon}
          </span>
        )}
        <select
          id={id}
          value={value}
          onChange={(event) => {
            onChoose(event.target.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </p>
  );
}
