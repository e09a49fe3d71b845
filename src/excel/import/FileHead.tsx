import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { type ReactElement, useRef } from "react";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";
import { FileInput } from "./DropZone";

/** The file that was read: its name, what it holds, and the way to another. */
export function FileHead(props: {
  name: string;
  /** "58 rows · 1–31 Oct 2026 · 12 kB". */
  facts: string;
  accept: string;
  onFile: (file: File) => void;
}): ReactElement {
  const { name, facts, accept, onFile } = props;
  const texts = usePaneTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="file-head">
      <span className="drop-icon" aria-hidden="true">
        <DocumentTableRegular />
      </span>
      <div>
        <h2 className="file-name">{name}</h2>
        <p className="quiet small">{facts}</p>
      </div>
      <PaneButton look="link" onClick={() => input.current?.click()}>
        {texts.replaceFile}
      </PaneButton>
      <FileInput ref={input} label={texts.replaceFile} accept={accept} onFile={onFile} />
    </div>
  );
}
