import { type DragEvent, useState } from "react";

/** What the whole pane needs to take a dropped file: spread `handlers` on it, and show that it would take it. */
export interface FileDrop {
  isOver: boolean;
  handlers: Record<"onDragOver" | "onDragLeave" | "onDrop", (event: DragEvent) => void>;
}

/**
 * Lets a file be dropped anywhere on the pane. Without this the browser would leave the pane and show the file. While
 * `isOff` nothing is taken, but the pane stays.
 */
export function useFileDrop(isOff: boolean, onFiles: (files: File[]) => void): FileDrop {
  const [isOver, setOver] = useState(false);
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");
  return {
    isOver,
    handlers: {
      onDragOver: (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = isOff ? "none" : "copy";
        setOver(!isOff);
      },
      onDragLeave: (event) => {
        // Going from one part of the pane to another is no leaving.
        const next = event.relatedTarget;
        if (!(next instanceof Node && event.currentTarget.contains(next))) setOver(false);
      },
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0 && !isOff) onFiles(files);
      },
    },
  };
}
