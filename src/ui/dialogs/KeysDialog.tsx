import type { ReactElement } from "react";
import { KeyCap } from "../KeyCap";
import { PaneDialog } from "../PaneDialog";
import { useTexts } from "../TextsProvider";

/** What one or more keys do, in words. */
export interface KeyRow {
  does: string;
  caps: readonly string[];
}

/** Shows every key of a pane. */
export function KeysDialog(props: { keys: readonly KeyRow[]; onClose: () => void }): ReactElement {
  const texts = useTexts();
  return (
    <PaneDialog title={texts.keysTitle} onClose={props.onClose}>
      <dl className="keys">
        {props.keys.map(({ does, caps }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              {caps.map((cap) => (
                <KeyCap key={cap}>{cap}</KeyCap>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </PaneDialog>
  );
}
