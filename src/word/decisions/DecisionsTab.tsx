import { type ReactElement, useEffect, useState } from "react";
import type { RegisteredDecision } from "../../core/meeting/minutes";
import { searchDecisions } from "../../core/minutes/decision-register";
import { useFormats } from "../../ui/LanguageProvider";
import { ProgressLine } from "../../ui/ProgressLine";
import type { Connection } from "../connection";
import { registerName } from "../minutes/publish";
import { usePaneTexts } from "../use-pane-texts";

/** Every decision that was published, of all meetings, with a search. */
export function DecisionsTab(props: {
  connection: Connection;
  onTrouble: (thrown: unknown) => void;
}): ReactElement {
  const { connection, onTrouble } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const [register, setRegister] = useState<readonly RegisteredDecision[]>();
  const [search, setSearch] = useState("");
  useEffect(() => {
    connection.store.read<readonly RegisteredDecision[]>(registerName).then((found) => {
      setRegister(found ?? []);
    }, onTrouble);
  }, [connection, onTrouble]);
  if (!register) return <ProgressLine label={texts.decisions} done={0} />;
  if (register.length === 0)
    return (
      <div className="empty">
        <h2>{texts.noDecisions}</h2>
        <p>{texts.noDecisionsHelp}</p>
      </div>
    );
  const found = searchDecisions(register, search);
  return (
    <div className="scroll">
      <div className="fields minutes-facts">
        <label className="labelled">
          <span>{texts.searchDecisions}</span>
          <input
            type="search"
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
            }}
          />
        </label>
        <p role="status" className="quiet">
          {texts.decisionsFound(found.length, formats.number(found.length))}
        </p>
      </div>
      <ul className="decisions">
        {found.map(({ key, minutesNumber, paragraph, date, title, decision, url }) => (
          <li key={key}>
            <p className="quiet">
              {minutesNumber} § {formats.number(paragraph)} · {formats.dayOfYear(date)}
            </p>
            <h3 lang="">
              {url === "" ? (
                title
              ) : (
                <a href={url} target="_blank" rel="noreferrer">
                  {title}
                </a>
              )}
            </h3>
            <p lang="">{decision}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
