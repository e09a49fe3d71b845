import { createContext, useContext, useEffect, useEffectEvent } from "react";
import type { PreviewEvent } from "../page-api";
import type { PageSettings } from "./page-address";
import type { PageClient } from "./page-client";
import type { PageTexts } from "./page-texts";
import type { PreviewEvents } from "./preview-events";

/** What every part of the page may use. */
export interface PageSurroundings {
  client: PageClient;
  events: PreviewEvents;
  language: PageSettings["language"];
  theme: PageSettings["theme"];
  texts: PageTexts;
  /** The tenant's time in milliseconds since 1970. */
  now: number;
  /** Shows a failure to the person; the one place where they end. */
  report: (failure: unknown) => void;
}

export const PageContext = createContext<PageSurroundings | undefined>(undefined);

/** The surroundings of a part of the page; throws RangeError outside of a Page. */
export function usePage(): PageSurroundings {
  const surroundings = useContext(PageContext);
  if (!surroundings) throw new RangeError("usePage: not within a Page");
  return surroundings;
}

/** Calls `listener` at every event of the server while the part is shown. */
export function usePreviewEvent(
  events: PreviewEvents,
  listener: (event: PreviewEvent) => void,
): void {
  const latest = useEffectEvent(listener);
  useEffect(
    () =>
      events.listen((event) => {
        latest(event);
      }),
    [events],
  );
}
