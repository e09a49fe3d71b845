import { useLayoutEffect, useState } from "react";
import { DocumentEditing } from "./document-editing";
import { usePage, usePreviewEvent } from "./page-context";
import { Planned } from "./Planned";
import { useLoaded } from "./use-loaded";
import { WordBar } from "./WordBar";
import { WordBlock } from "./WordBlock";

/** The open Word document as a page of text one can type in; the pane's changes show at once. */
export function WordPage() {
  const { client, events, report, texts } = usePage();
  const view = useLoaded("document", () => client.readDocument());
  const { reload } = view;
  const [editing] = useState(() => new DocumentEditing({ client, report, reload }));
  const [isPlannedOpen, setPlannedOpen] = useState(false);
  const [current, setCurrent] = useState<number>();
  usePreviewEvent(events, ({ type }) => {
    if (type === "document-changed" || type === "document-shown") reload();
  });
  useLayoutEffect(() => editing.drawn(), [editing, view.value]);
  if (!view.value)
    return (
      <main className="document word">
        <p className="empty">{view.failure === undefined ? texts.loading : texts.word.none}</p>
      </main>
    );
  const { name, others, isReadOnly, blocks } = view.value;
  return (
    <main className="document word">
      <h2>{name}</h2>
      {others.length > 0 && (
        <p className="others">
          {texts.word.others}{" "}
          {others.map((other) => (
            <button key={other} type="button" className="link" onClick={() => editing.show(other)}>
              {other}
            </button>
          ))}
        </p>
      )}
      <WordBar
        view={view.value}
        editing={editing}
        current={current}
        isPlannedOpen={isPlannedOpen}
        togglePlanned={() => setPlannedOpen(!isPlannedOpen)}
      />
      {isPlannedOpen && <Planned />}
      <div key={name} className="paper">
        {blocks.map((block, index) => (
          <WordBlock
            key={index}
            block={block}
            isReadOnly={isReadOnly}
            editing={editing}
            enter={setCurrent}
          />
        ))}
      </div>
    </main>
  );
}
