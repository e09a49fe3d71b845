import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactElement } from "react";
import type { Paragraph } from "../../core/meeting/minutes";
import { useFormats } from "../../ui/LanguageProvider";
import { ItemTypeMark } from "../agenda/ItemTypeMark";
import { rowAttribute } from "../step-rows";
import { usePaneTexts } from "../use-pane-texts";

/** One § of the minutes; Enter opens its fields below it. */
export function ParagraphRow(props: {
  paragraph: Paragraph;
  isOpen: boolean;
  isFlagged: boolean;
  onToggle: () => void;
}): ReactElement {
  const { paragraph, isOpen, isFlagged, onToggle } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const isEmpty = paragraph.report === "" && paragraph.decision === "";
  const state = isFlagged ? texts.toFix : isEmpty ? texts.emptyParagraph : texts.doneParagraph;
  return (
    <button
      type="button"
      className="paragraph"
      aria-expanded={isOpen}
      data-paragraph={paragraph.id}
      {...rowAttribute(isOpen)}
      onClick={onToggle}
    >
      <span className={isOpen ? "icon open" : "icon"} aria-hidden="true">
        <ChevronRightRegular />
      </span>
      <strong>§ {formats.number(paragraph.number)}</strong>
      <span className="agenda-title" lang="">
        {paragraph.title || texts.untitled}
      </span>
      <ItemTypeMark type={paragraph.type} />
      <span className={`chip ${isFlagged ? "due" : isEmpty ? "plain" : "well"}`}>
        <span>{state}</span>
      </span>
    </button>
  );
}
