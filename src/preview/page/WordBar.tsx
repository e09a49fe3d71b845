import type { DocumentBlock, DocumentView } from "../page-api";
import type { DocumentEditing } from "./document-editing";
import { changeLook } from "./line-keys";
import { usePage } from "./page-context";
import { lineWith, putCaret, readLine } from "./word-caret";

const styles = ["Normal", "Title", "Heading1", "Heading2", "Heading3"] as const;

/** The buttons above the page; they work on the paragraph that the caret is in, or was in last. */
export function WordBar(props: {
  view: DocumentView;
  editing: DocumentEditing;
  /** The number of that paragraph. */
  current: number | undefined;
  /** Whether the calendar and the tasks are shown below. */
  isPlannedOpen: boolean;
  togglePlanned: () => void;
}) {
  const { view, editing, current } = props;
  const { texts } = usePage();
  const { name, isReadOnly, canUndo, canRedo } = view;
  const style = current === undefined ? "" : styleOf(view.blocks, current);
  const isOff = isReadOnly || current === undefined;
  const changeStyle = (wanted: string) => {
    const line = current === undefined ? null : lineWith(current);
    if (!line) return;
    const { number, text } = readLine(line);
    editing.send({ kind: "style", number, text, style: wanted });
  };
  const look = (kind: "bold" | "italic") => {
    const line = current === undefined ? null : lineWith(current);
    if (!line) return;
    const { last } = editing;
    if (last && last.number === current && !line.contains(document.activeElement))
      putCaret(line, last);
    changeLook(editing, line, kind);
  };
  const lookButton = (kind: "bold" | "italic", letter: string) => (
    <button
      type="button"
      className={kind}
      aria-label={texts.word[kind]}
      title={texts.word[kind]}
      disabled={isOff}
      // The caret stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => look(kind)}
    >
      {letter}
    </button>
  );
  return (
    <div className="word-bar" role="toolbar" aria-label={texts.word.bar}>
      <button type="button" disabled={!canUndo} onClick={() => editing.send({ kind: "undo" })}>
        {texts.word.undo}
      </button>
      <button type="button" disabled={!canRedo} onClick={() => editing.send({ kind: "redo" })}>
        {texts.word.redo}
      </button>
      <select
        aria-label={texts.word.style}
        disabled={isOff}
        value={style}
        onChange={(event) => changeStyle(event.target.value)}
      >
        {!styles.some((each) => each === style) && (
          <option value={style}>{style === "" ? texts.word.style : texts.word.other}</option>
        )}
        {styles.map((each) => (
          <option key={each} value={each}>
            {texts.word.styles[each]}
          </option>
        ))}
      </select>
      {lookButton("bold", texts.word.boldLetter)}
      {lookButton("italic", texts.word.italicLetter)}
      <label>
        <input
          type="checkbox"
          checked={isReadOnly}
          onChange={() => editing.send({ kind: "read-only", isReadOnly: !isReadOnly })}
        />
        {texts.word.readOnly}
      </label>
      <button type="button" aria-expanded={props.isPlannedOpen} onClick={props.togglePlanned}>
        {texts.planned.title}
      </button>
      <a href="/preview/document/file" download={name}>
        {texts.word.download}
      </a>
    </div>
  );
}

function styleOf(blocks: readonly DocumentBlock[], number: number): string {
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      if (block.number === number) return block.style;
    } else {
      const inner = block.kind === "control" ? block.blocks : block.rows.flat(2);
      const found = styleOf(inner, number);
      if (found !== "") return found;
    }
  }
  return "";
}
