import type { KeyboardEvent } from "react";

/** Lets Enter add what stands in a field for one more; Ctrl+Enter adds it and goes on to what it does in the whole tab. */
export function addOnEnter(add: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Enter") return;
    add();
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
