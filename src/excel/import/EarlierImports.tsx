import type { ReactElement } from "react";
import type { BudgetContents } from "../../core/budget/workbook/read-budget";
import { earlierImports, readBatchName } from "../../core/budget/desk/earlier-imports";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";

const shown = 12;

/** The imports that the workbook has rows of, each with its way back, and the way to the rules. */
export function EarlierImports(props: {
  contents: BudgetContents;
  isBusy: boolean;
  onUndo: (batch: string) => void;
  onRules: () => void;
}): ReactElement {
  const { contents, isBusy, onUndo, onRules } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const imports = earlierImports(contents.transactions).slice(0, shown);
  const isPart = imports.some(({ batch, count }) => count < (readBatchName(batch).planned ?? 0));
  return (
    <>
      <h2 className="section-head">
        {texts.rules}
        <PaneButton look="link" onClick={onRules}>
          {texts.openRules(formats.number(contents.rules.length))}
        </PaneButton>
      </h2>
      <h2 className="section-head">{texts.earlierImports}</h2>
      {imports.length === 0 && <p className="quiet hint">{texts.noImports}</p>}
      {isPart && <p className="quiet hint">{texts.importPartHelp}</p>}
      <ul className="plain-list">
        {imports.map(({ batch, count }) => {
          const { fileName, date, planned = count } = readBatchName(batch);
          const day = date === "" ? "" : formats.day(date);
          const [figure, all] = [formats.number(count), formats.number(planned)];
          return (
            <li key={batch}>
              <span>
                {count < planned
                  ? texts.importPartOf(fileName, figure, all, day)
                  : texts.importOf(fileName, count, figure, day)}
              </span>
              <PaneButton
                disabled={isBusy}
                aria-label={texts.undoImport(fileName)}
                onClick={() => {
                  onUndo(batch);
                }}
              >
                {texts.undoWord}
              </PaneButton>
            </li>
          );
        })}
      </ul>
    </>
  );
}
