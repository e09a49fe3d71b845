import { createElement, type FocusEvent, type KeyboardEvent } from "react";
import type { DocumentBlock, DocumentEdit, DocumentRun } from "../page-api";
import { usePage, usePreviewEvent } from "./page-context";
import { useLoaded } from "./use-loaded";

/** The open Word document as a page of text one can type in; the pane's changes show at once. */
export function WordPage() {
  const { client, events, texts, report } = usePage();
  const view = useLoaded("document", () => client.readDocument());
  usePreviewEvent(events, ({ type }) => {
    if (type === "document-changed") view.reload();
  });
  if (!view.value)
    return (
      <main className="document word">
        <p className="empty">{texts.loading}</p>
      </main>
    );
  const { name, isReadOnly, canUndo, canRedo, blocks } = view.value;
  const edit = (change: DocumentEdit) => {
    client.editDocument(change).catch((failure: unknown) => {
      report(failure);
      view.reload();
    });
  };
  return (
    <main className="document word">
      <h2>{name}</h2>
      <p className="word-bar">
        <button type="button" disabled={!canUndo} onClick={() => edit({ kind: "undo" })}>
          {texts.word.undo}
        </button>
        <button type="button" disabled={!canRedo} onClick={() => edit({ kind: "redo" })}>
          {texts.word.redo}
        </button>
        <label>
          <input
            type="checkbox"
            checked={isReadOnly}
            onChange={() => edit({ kind: "read-only", isReadOnly: !isReadOnly })}
          />
          {texts.word.readOnly}
        </label>
        <a href="/preview/document/file" download={name}>
          {texts.word.download}
        </a>
      </p>
      <div className="paper">
        {blocks.map((block, index) => (
          <Block key={index} block={block} isReadOnly={isReadOnly} edit={edit} />
        ))}
      </div>
    </main>
  );
}

interface BlockProps {
  block: DocumentBlock;
  isReadOnly: boolean;
  edit: (change: DocumentEdit) => void;
}

function Block({ block, isReadOnly, edit }: BlockProps) {
  const inner = (blocks: readonly DocumentBlock[]) =>
    blocks.map((each, index) => (
      <Block key={index} block={each} isReadOnly={isReadOnly} edit={edit} />
    ));
  if (block.kind === "control") {
    return (
      <div className="control" title={block.title}>
        {inner(block.blocks)}
      </div>
    );
  }
  if (block.kind === "table") {
    return (
      <table>
        <tbody>
          {block.rows.map((row, place) => (
            <tr key={place}>
              {row.map((cell, index) => (
                <td key={index}>{inner(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  return <Line block={block} isReadOnly={isReadOnly} edit={edit} />;
}

function Line(props: BlockProps & { block: Extract<DocumentBlock, { kind: "paragraph" }> }) {
  const { block, isReadOnly, edit } = props;
  const { texts } = usePage();
  const text = block.runs.map((run) => run.text).join("");
  const keep = (
    { currentTarget }: FocusEvent<HTMLElement> | KeyboardEvent<HTMLElement>,
    end = "",
  ) => {
    const typed = currentTarget.textContent + end;
    if (typed !== text) edit({ kind: "text", number: block.number, text: typed });
  };
  const level = /^Heading([1-5])$/.exec(block.style)?.[1];
  return (
    <div className={`line style-${block.style.toLowerCase()}`}>
      {block.label !== "" && <span className="label">{block.label}</span>}
      {createElement(
        level === undefined ? "p" : `h${Number(level) + 1}`,
        {
          // What was typed is text of the browser's; another text of the document begins anew.
          key: JSON.stringify(block.runs),
          contentEditable: isReadOnly ? undefined : "plaintext-only",
          suppressContentEditableWarning: true,
          "aria-label": text === "" ? texts.word.emptyLine : undefined,
          role: isReadOnly || level !== undefined ? undefined : "textbox",
          tabIndex: isReadOnly ? undefined : 0,
          onBlur: keep,
          onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
            if (event.key !== "Enter" || event.shiftKey) return;
            event.preventDefault();
            keep(event, "\n");
          },
        },
        ...block.runs.map(toSpan),
      )}
    </div>
  );
}

function toSpan({ text, bold, italic, control }: DocumentRun, index: number) {
  const look = [bold && "bold", italic && "italic", control !== undefined && "control"];
  return (
    <span key={index} className={look.filter(Boolean).join(" ")} title={control}>
      {text}
    </span>
  );
}
