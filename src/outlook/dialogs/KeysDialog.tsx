import type { ReactElement } from "react";
import { KeyCap } from "../../ui/KeyCap";
import { PaneDialog } from "../../ui/PaneDialog";
import type { PaneTexts } from "../texts/en";
import { usePaneTexts } from "../TextsProvider";

/** Every key of the pane; a key that is added there is added here. */
const keys: readonly { does: keyof PaneTexts["keysOf"]; caps: readonly string[] }[] = [
  { does: "move", caps: ["J", "K", "↓", "↑"] },
  { does: "select", caps: ["X"] },
  { does: "range", caps: ["Shift ↓", "Shift ↑"] },
  { does: "all", caps: ["Ctrl A"] },
  { does: "lane", caps: ["1", "2", "3", "4", "5", "6"] },
  { does: "open", caps: ["Enter"] },
  { does: "category", caps: ["C"] },
  { does: "undo", caps: ["Z"] },
  { does: "search", caps: ["/"] },
  { does: "tabs", caps: ["Alt 1", "Alt 2", "Alt 3"] },
  { does: "help", caps: ["?"] },
  { does: "leave", caps: ["Esc"] },
];

/** Shows every key. */
export function KeysDialog(props: { onClose: () => void }): ReactElement {
  const texts = usePaneTexts();
  return (
    <PaneDialog title={texts.keysTitle} onClose={props.onClose}>
      <dl className="keys">
        {keys.map(({ does, caps }) => (
          <div key={does}>
            <dt>{texts.keysOf[does]}</dt>
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
