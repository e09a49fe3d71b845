import type { KeyRow } from "../../ui/dialogs/KeysDialog";
import type { PaneTexts } from "../texts/en";

const keys: readonly { does: keyof PaneTexts["keysOf"]; caps: readonly string[] }[] = [
  { does: "move", caps: ["J", "K", "↓", "↑"] },
  { does: "open", caps: ["Enter"] },
  { does: "write", caps: ["Ctrl Enter"] },
  { does: "moveItem", caps: ["Alt ↑", "Alt ↓"] },
  { does: "remove", caps: ["Delete"] },
  { does: "closeItem", caps: ["Enter", "Esc"] },
  { does: "undo", caps: ["Z"] },
  { does: "tabs", caps: ["Alt 1", "Alt 2", "Alt 3", "Alt 4"] },
  { does: "help", caps: ["?"] },
];

/** Every key of the pane in words; a key that is added there is added here. */
export function allKeys({ keysOf }: PaneTexts): KeyRow[] {
  return keys.map(({ does, caps }) => ({ does: keysOf[does], caps }));
}
