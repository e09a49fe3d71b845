import { useEffect, useState } from "react";

/** The present instant in UTC, ISO 8601, moved on every so many milliseconds; ages and times left are counted from it. */
export function useNow(everyMs: number): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(new Date().toISOString());
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [everyMs]);
  return now;
}
