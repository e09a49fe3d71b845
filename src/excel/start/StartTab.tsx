import { type ReactElement, useRef, useState } from "react";
import { PaneButton } from "../../ui/PaneButton";
import { CurrencyChoice } from "../CurrencyChoice";
import { FileInput } from "../import/DropZone";
import { usePaneTexts } from "../use-pane-texts";
import { YearStartChoice } from "./YearStartChoice";

/** What accounting systems write budgets in; the format is found from the bytes all the same. */
const planFiles = ".se,.si,.sie,.iif,.csv,.txt";

/** How a new budget begins. */
export interface NewBudget {
  yearStart: number;
  currency: string;
}

/** A workbook without a budget: make one, begin with a file's, use her own tables, or look at sample data. */
export function StartTab(props: {
  /** The month of today. */
  month: number;
  isBusy: boolean;
  onCreate: (budget: NewBudget) => void;
  onPlanFile: (file: File) => void;
  onSample: () => void;
  onOwnTables: () => void;
}): ReactElement {
  const { month, isBusy, onCreate, onPlanFile, onSample, onOwnTables } = props;
  const texts = usePaneTexts();
  const year = month - (month % 12);
  const [yearStart, setStart] = useState(year);
  const [currency, setCurrency] = useState("SEK");
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="scroll start">
      <h2>
        <strong>{texts.startTitle}</strong>
      </h2>
      <p>{texts.startSentence}</p>
      <section className="start-part" aria-label={texts.createNew}>
        <h3>{texts.createNew}</h3>
        <div className="form-pair">
          <YearStartChoice around={year} value={yearStart} onChoose={setStart} />
          <CurrencyChoice value={currency} onChoose={setCurrency} />
        </div>
        <PaneButton
          look="primary"
          size="large"
          disabled={isBusy}
          onClick={() => {
            onCreate({ yearStart, currency });
          }}
        >
          {texts.createWorkbook}
        </PaneButton>
        <p className="quiet small">{texts.createHelp}</p>
      </section>
      <section className="start-part" aria-label={texts.planFile}>
        <PaneButton disabled={isBusy} onClick={() => input.current?.click()}>
          {texts.choosePlanFile}
        </PaneButton>
        <FileInput ref={input} label={texts.planFile} accept={planFiles} onFile={onPlanFile} />
        <p className="quiet small">{texts.planFileHelp}</p>
      </section>
      <section className="start-part" aria-label={texts.ownTables}>
        <PaneButton disabled={isBusy} onClick={onOwnTables}>
          {texts.ownTables}
        </PaneButton>
        <p className="quiet small">{texts.ownTablesHelp}</p>
      </section>
      <section className="start-part" aria-label={texts.sampleData}>
        <PaneButton disabled={isBusy} onClick={onSample}>
          {texts.sampleData}
        </PaneButton>
        <p className="quiet small">{texts.sampleHelp}</p>
      </section>
    </div>
  );
}
