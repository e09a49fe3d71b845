import type { ReactElement } from "react";
import { describeWarning } from "../../core/budget/warnings/describe-warning";
import type { BudgetContents } from "../../core/budget/workbook/read-budget";
import type { Importing } from "./use-import";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useFormats } from "../../ui/LanguageProvider";
import { Notice } from "../../ui/Notice";
import { usePaneTexts } from "../use-pane-texts";
import { CsvChoices } from "./CsvChoices";
import { DraftView } from "./DraftView";
import { DropZone } from "./DropZone";
import { EarlierImports } from "./EarlierImports";
import { importedFiles } from "./imported-files";

/** The tab where a file becomes rows: choose, look, add; and what was added before. */
export function ImportTab(props: {
  contents: BudgetContents;
  importing: Importing;
  isBusy: boolean;
  /** A file of whatever kind was chosen. */
  onFile: (file: File) => void;
  onAdd: () => void;
  onUndo: (batch: string) => void;
  onRules: () => void;
}): ReactElement {
  const { contents, importing, isBusy, onFile, onAdd, onUndo, onRules } = props;
  const { file } = importing;
  const texts = usePaneTexts();
  const { language } = useFormats();
  if (file?.draft) {
    return (
      <DraftView
        file={file}
        draft={file.draft}
        contents={contents}
        importing={importing}
        isBusy={isBusy}
        onFile={onFile}
        onAdd={onAdd}
      />
    );
  }
  return (
    <div className="scroll">
      {file?.refusal && (
        <Notice kind="danger" icon={<WarningRegular />} title={`${texts.fileUnread}: ${file.name}`}>
          {file.refusal.slice(0, 5).map((warning, index) => (
            <p key={index}>{describeWarning(warning, language)}</p>
          ))}
        </Notice>
      )}
      {file?.refusal && file.csv && (
        <CsvChoices
          csv={file.csv}
          isUnsure
          onCsv={importing.reread}
          onColumns={importing.mapColumns}
        />
      )}
      {file && !file.refusal ? (
        <p role="status" className="hint">
          {texts.readingFile(file.name)}
        </p>
      ) : (
        <DropZone
          title={texts.dropTitle}
          help={texts.dropHelp}
          accept={importedFiles}
          isDisabled={isBusy}
          onFile={onFile}
        />
      )}
      <EarlierImports contents={contents} isBusy={isBusy} onUndo={onUndo} onRules={onRules} />
    </div>
  );
}
