import { Fragment, type ReactElement } from "react";
import { KeyCap } from "./KeyCap";

/** The keys she uses most, each with what it does, at the foot of a pane. Everything they do can also be clicked. */
export function KeyHints(props: {
  hints: readonly (readonly [cap: string, does: string])[];
}): ReactElement {
  return (
    <p className="key-hints" aria-hidden="true">
      {props.hints.map(([cap, does]) => (
        <Fragment key={cap}>
          <KeyCap>{cap}</KeyCap> {does}
        </Fragment>
      ))}
    </p>
  );
}
