import type { WorkbookEdit, WorkbookView } from "../../workbook-api";
import { usePage } from "../page-context";
import { useLoaded } from "../use-loaded";

/** Above the sheet: its name, undoing, what may be changed, and the file. */
export function WorkbookBar(props: {
  view: WorkbookView | undefined;
  act: (edit: WorkbookEdit) => void;
}) {
  const { view, act } = props;
  const { texts } = usePage();
  const { canUndo = false, canRedo = false, isReadOnly = false, name = "" } = view ?? {};
  const isProtected = view?.sheet.isProtected ?? false;
  return (
    <>
      <h2>{name}</h2>
      <div className="word-bar">
        <button type="button" disabled={!canUndo} onClick={() => act({ kind: "undo" })}>
          {texts.workbook.undo}
        </button>
        <button type="button" disabled={!canRedo} onClick={() => act({ kind: "redo" })}>
          {texts.workbook.redo}
        </button>
        <label>
          <input
            type="checkbox"
            checked={isReadOnly}
            onChange={() => act({ kind: "read-only", isReadOnly: !isReadOnly })}
          />
          {texts.workbook.readOnly}
        </label>
        <label>
          <input
            type="checkbox"
            checked={isProtected}
            onChange={() => act({ kind: "protect", isProtected: !isProtected })}
          />
          {texts.workbook.protect}
        </label>
        <a href="/preview/workbook/file" download={name}>
          {texts.workbook.download}
        </a>
        <SampleFiles />
      </div>
    </>
  );
}

/** Files to take along, for the pane to import. */
function SampleFiles() {
  const { client, texts } = usePage();
  const { value: files = [] } = useLoaded("samples", () => client.readSampleFiles());
  if (files.length === 0) return null;
  return (
    <details className="samples">
      <summary>{texts.workbook.samples}</summary>
      <div>
        <p>{texts.workbook.samplesHelp}</p>
        <ul>
          {files.map(({ name }) => (
            <li key={name}>
              <a href={`/preview/workbook/samples/${encodeURIComponent(name)}`} download={name}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
