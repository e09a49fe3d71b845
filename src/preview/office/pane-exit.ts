/** What office.js tells its host when the focus should leave the pane, and where it goes. */
const exits = new Map<unknown, "on" | "back" | "document">([
  [5, "document"], // Ctrl+F6
  [6, "document"],
  [13, "on"], // Tab on the last part
  [14, "back"],
  [17, "on"], // nothing in the pane can have the focus
  [18, "back"],
]);

/** The way the focus leaves the pane by a notifyHost call; undefined for calls about anything else. */
export function readPaneExit(data: unknown): "on" | "back" | "document" | undefined {
  return Array.isArray(data) ? exits.get(data[1]) : undefined;
}
