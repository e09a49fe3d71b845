import type { ReactElement } from "react";
import { KeyCap } from "../ui/KeyCap";
import { usePaneTexts } from "./TextsProvider";

/** The four keys she uses most, at the foot of the pane. Everything they do can also be clicked. */
export function KeyHints(): ReactElement {
  const { keyHints } = usePaneTexts();
  return (
    <p className="key-hints" aria-hidden="true">
      <KeyCap>J K</KeyCap> {keyHints.move}
      <KeyCap>X</KeyCap> {keyHints.select}
      <KeyCap>1–6</KeyCap> {keyHints.lane}
      <KeyCap>?</KeyCap> {keyHints.all}
    </p>
  );
}
