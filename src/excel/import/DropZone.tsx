import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { type ReactElement, useId, useRef } from "react";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";

/** Where a file is chosen, and which files may be dropped; the whole pane takes them. */
export function DropZone(props: {
  title: string;
  help: string;
  accept: string;
  isDisabled?: boolean;
  onFile: (file: File) => void;
}): ReactElement {
  const { title, help, accept, isDisabled = false, onFile } = props;
  const texts = usePaneTexts();
  const input = useRef<HTMLInputElement>(null);
  const helpId = useId();
  return (
    <div className="drop-zone">
      <span className="drop-icon" aria-hidden="true">
        <DocumentTableRegular />
      </span>
      <p className="drop-title">{title}</p>
      <PaneButton
        look="primary"
        size="large"
        disabled={isDisabled}
        aria-describedby={helpId}
        onClick={() => input.current?.click()}
      >
        {texts.chooseFile}
      </PaneButton>
      <p id={helpId} className="quiet small">
        {help}
      </p>
      <FileInput ref={input} label={texts.chooseFile} accept={accept} onFile={onFile} />
    </div>
  );
}

/** The browser's own file chooser, out of sight; a button opens it. */
export function FileInput(props: {
  ref: React.Ref<HTMLInputElement>;
  label: string;
  accept: string;
  onFile: (file: File) => void;
}): ReactElement {
  const { ref, label, accept, onFile } = props;
  return (
    <input
      ref={ref}
      type="file"
      className="only-heard"
      tabIndex={-1}
      aria-hidden="true"
      aria-label={label}
      accept={accept}
      onChange={(event) => {
        const file = event.target.files?.[0];
        // The same file chosen again must be told again.
        event.target.value = "";
        if (file) onFile(file);
      }}
    />
  );
}
