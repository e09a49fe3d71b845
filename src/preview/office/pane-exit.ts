/** What office.js tells its host when the focus should leave the pane, and whether it goes back or on. */
const exits = new Map<unknown, "on" | "back">([
  [5, "on"], // Ctrl+F6
  [6, "back"],
  [13, "on"], // Tab on the last part
  [14, "back"],
  [17, "on"], // nothing in the pane can have the focus
  [18, "back"],
]);

/** The way the focus leaves the pane by a notifyHost call; undefined for calls about anything else. */
export function readPaneExit(data: unknown): "on" | "back" | undefined {
  return Array.isArray(data) ? exits.get(data[1]) : undefined;
}
