import type { ReactElement } from "react";
import type { ItemType } from "../../core/meeting/agenda";
import { usePaneTexts } from "../use-pane-texts";

/** The letter of an item's type: I outlined, D grey, B filled. */
export function ItemTypeMark(props: { type: ItemType }): ReactElement {
  const texts = usePaneTexts();
  return (
    <span className={`type-mark ${props.type}`} aria-hidden="true">
      {texts.typeLetters[props.type]}
    </span>
  );
}
