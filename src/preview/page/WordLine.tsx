import {
  createElement,
  useLayoutEffect,
  useRef,
  type ClipboardEvent,
  type FocusEvent,
  type InputEvent,
  type KeyboardEvent,
} from "react";
import type { DocumentParagraph, DocumentRun } from "../page-api";
import type { DocumentEditing } from "./document-editing";
import { mustWait, takeUp } from "./held-input";
import { pressKey, putLines } from "./line-keys";
import { usePage } from "./page-context";
import type { PageTexts } from "./page-texts";
import { readLine, selectInvitation } from "./word-caret";

/** A paragraph of the page that one can type in. */
export function WordLine(props: {
  block: DocumentParagraph;
  isReadOnly: boolean;
  editing: DocumentEditing;
  /** Called with the paragraph's number when the caret comes into it. */
  enter: (number: number) => void;
}) {
  const { block, editing, enter } = props;
  const { texts } = usePage();
  const line = useRef<HTMLElement>(null);
  const isFixed = props.isReadOnly || block.isLocked;
  const text = block.runs.map((run) => run.text).join("");
  useLayoutEffect(() => {
    const found = editing.takeCaret(block.number);
    if (found && line.current) takeUp(editing, found, line.current, text);
    // A block is another one whenever the document was read again.
  }, [editing, block, text]);
  const level = /^Heading([1-5])$/.exec(block.style)?.[1];
  const handlers = isFixed ? {} : handlersOf(editing, text, block, enter);
  return (
    <div className={`line style-${block.style.toLowerCase()}`}>
      {block.label !== "" && <span className="label">{block.label}</span>}
      {createElement(
        level === undefined ? "p" : `h${Number(level) + 1}`,
        {
          // What was typed is text of the browser's; another text of the document begins anew.
          key: JSON.stringify(block.runs),
          ref: line,
          "data-number": block.number,
          contentEditable: isFixed ? undefined : "plaintext-only",
          suppressContentEditableWarning: true,
          "aria-label": isFixed || level !== undefined ? undefined : nameOf(text, texts),
          role: isFixed || level !== undefined ? undefined : "textbox",
          tabIndex: isFixed ? undefined : 0,
          ...handlers,
        },
        ...block.runs.map(toSpan),
        text.endsWith("\n") && <br key="end" />,
      )}
    </div>
  );
}

function handlersOf(
  editing: DocumentEditing,
  text: string,
  { number }: DocumentParagraph,
  enter: (number: number) => void,
) {
  const invite = (line: HTMLElement) => {
    if (readLine(line).text === text) selectInvitation(line);
  };
  return {
    onFocus: () => enter(number),
    onMouseUp: ({ currentTarget }: { currentTarget: HTMLElement }) => invite(currentTarget),
    onKeyUp: ({ currentTarget }: { currentTarget: HTMLElement }) => invite(currentTarget),
    onBlur: ({ currentTarget }: FocusEvent<HTMLElement>) => {
      const typed = readLine(currentTarget);
      editing.last = typed;
      if (editing.isMoving) editing.leave();
      else if (typed.text !== text) editing.send({ kind: "text", number, text: typed.text });
    },
    onBeforeInput: (event: InputEvent<HTMLElement>) => {
      if (!editing.isMoving) return;
      event.preventDefault();
      editing.hold({ text: event.data });
    },
    onPaste: (event: ClipboardEvent<HTMLElement>) => {
      const pasted = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n");
      if (!editing.isMoving && !pasted.includes("\n")) return;
      event.preventDefault();
      if (editing.isMoving) editing.hold({ text: pasted });
      else putLines(editing, readLine(event.currentTarget), pasted);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.nativeEvent.isComposing || event.altKey) return;
      const { key, shiftKey, currentTarget } = event;
      const isCommand = event.ctrlKey || event.metaKey;
      const stroke = { key, shiftKey, isCommand };
      if (!editing.isMoving) {
        const pressed = { ...stroke, line: currentTarget, drawn: text };
        if (pressKey(editing, pressed)) event.preventDefault();
      } else if (mustWait(stroke)) {
        event.preventDefault();
        editing.hold(stroke);
      }
    },
  };
}

/** A text box has its text as its value, and needs a name beside it. */
function nameOf(text: string, { word }: PageTexts): string {
  return text === "" ? word.emptyLine : word.line;
}

function toSpan(
  { text, bold, italic, control, isInvitation, picture }: DocumentRun,
  index: number,
) {
  if (picture) {
    const { id, description, width } = picture;
    const source = `/preview/document/pictures/${encodeURIComponent(id)}`;
    return <img key={index} src={source} alt={description} style={{ width: `${width}pt` }} />;
  }
  const look = [
    bold && "bold",
    italic && "italic",
    control !== undefined && "control",
    isInvitation && "invitation",
  ];
  return (
    <span key={index} className={look.filter(Boolean).join(" ")} title={control}>
      {text}
    </span>
  );
}
