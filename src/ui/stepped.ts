/**
 * Where an arrow, Home or End leads in a row of `count` things, standing at `index`, or at none with
 * -1; `undefined` for any other key.
 */
export function stepped(
  event: { key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean },
  index: number,
  count: number,
): number | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || count === 0) return undefined;
  switch (event.key) {
    case "ArrowRight":
    case "ArrowDown":
      return (index + 1) % count;
    case "ArrowLeft":
    case "ArrowUp":
      return (index <= 0 ? count : index) - 1;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
