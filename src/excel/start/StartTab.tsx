import { type ReactElement, useState } from "react";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { CurrencyChoice } from "../CurrencyChoice";
import { Choice } from "../Field";
import { monthWords } from "../overview/month-words";
import { usePaneTexts } from "../use-pane-texts";

/** How a new budget begins. */
export interface NewBudget {
  yearStart: number;
  currency: string;
}

/** A workbook without a budget: make one, use her own tables, or look at sample data. */
export function StartTab(props: {
  /** The month of today. */
  month: number;
  isBusy: boolean;
  onCreate: (budget: NewBudget) => void;
  onSample: () => void;
  onOwnTables: () => void;
}): ReactElement {
  const { month, isBusy, onCreate, onSample, onOwnTables } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const year = month - (month % 12);
  const [yearStart, setStart] = useState(year);
  const [currency, setCurrency] = useState("SEK");
  const starts = Array.from({ length: 25 }, (_, at) => year - 12 + at);
  return (
    <div className="scroll start">
      <h2>
        <strong>{texts.startTitle}</strong>
      </h2>
      <p>{texts.startSentence}</p>
      <section className="start-part" aria-label={texts.createNew}>
        <h3>{texts.createNew}</h3>
        <div className="form-pair">
          <Choice
            label={texts.fiscalYearStarts}
            value={String(yearStart)}
            options={starts.map((start) => ({
              value: String(start),
              label: monthWords(start, formats, { month: "short", year: "numeric" }),
            }))}
            onChoose={(value) => {
              setStart(Number(value));
            }}
          />
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
