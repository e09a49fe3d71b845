import { useEffect, useState, type RefObject } from "react";

/** Rows drawn beyond each edge, so that scrolling a little shows no gap. */
const margin = 6;

/** Which rows of a scrolling list with rows of one height are in view, a few more at both ends. Both ends count from 0. */
export function useRowsInView(
  list: RefObject<HTMLElement | null>,
  rowHeight: number,
  total: number,
): { first: number; last: number } {
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const look = () => {
      const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - margin);
      const after = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + margin;
      setSeen((before) =>
        before.first === first && before.last === after ? before : { first, last: after },
      );
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [list, rowHeight]);
  return { first: seen.first, last: Math.min(seen.last, Math.max(0, total - 1)) };
}
