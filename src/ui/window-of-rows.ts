/** The rows of a long list that are drawn: from `first` up to, but not including, `end`. */
export interface RowWindow {
  first: number;
  end: number;
}

const rowsBeyondTheEdge = 6;

/** Which rows of equal height, in pixels, are in sight, and a few more on each side so that scrolling shows no gaps. */
export function windowOfRows(
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
  count: number,
): RowWindow {
  const first = Math.floor(scrollTop / rowHeight) - rowsBeyondTheEdge;
  const end = Math.ceil((scrollTop + viewHeight) / rowHeight) + rowsBeyondTheEdge;
  return { first: clamp(first, 0, count), end: clamp(end, 0, count) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
