import type { KeyRow } from "../../ui/dialogs/KeysDialog";
import type { DialogTexts } from "./texts/en";

const keys: readonly { does: keyof DialogTexts["keysOf"]; caps: readonly string[] }[] = [
  { does: "move", caps: ["J", "K", "↓", "↑"] },
  { does: "select", caps: ["X"] },
  { does: "range", caps: ["Shift ↓", "Shift ↑"] },
  { does: "all", caps: ["Ctrl A"] },
  { does: "lane", caps: ["1", "2", "3", "4", "5", "6"] },
  { does: "open", caps: ["Enter"] },
  { does: "category", caps: ["C"] },
  { does: "undo", caps: ["Z"] },
  { does: "search", caps: ["/"] },
  { does: "spotCheck", caps: ["S"] },
  { does: "learned", caps: ["L"] },
  { does: "tabs", caps: ["Alt 1", "Alt 2", "Alt 3"] },
  { does: "help", caps: ["?"] },
  { does: "leave", caps: ["Esc"] },
];

/** Every key of the pane in words; a key that is added there is added here. */
export function allKeys({ keysOf }: DialogTexts): KeyRow[] {
  return keys.map(({ does, caps }) => ({ does: keysOf[does], caps }));
}
