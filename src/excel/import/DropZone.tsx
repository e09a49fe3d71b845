import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { type DragEvent, type ReactElement, useId, useRef, useState } from "react";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";

/** Where a file is dropped or chosen. `compact` is the line that replaces a file already read. */
export function DropZone(props: {
  title: string;
  help: string;
  accept: string;
  isDisabled?: boolean;
  onFile: (file: File) => void;
}): ReactElement {
  const { title, help, accept, isDisabled = false, onFile } = props;
  const texts = usePaneTexts();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const helpId = useId();
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !isDisabled) onFile(file);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is the mouse's way; the button within is everybody's
    <div
      className={isOver ? "drop-zone over" : "drop-zone"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
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
