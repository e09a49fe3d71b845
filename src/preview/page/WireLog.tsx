import { useState } from "react";
import { DismissRegular } from "@fluentui/react-icons";
import type { WireLogEntry } from "../page-api";
import { secondWords } from "./date-words";
import { usePage } from "./page-context";

const doors = ["office", "graph", "sign-in"] as const;
type Door = WireLogEntry["door"] | "all";

/** Rows that are drawn; older ones are for the filter. */
const drawn = 200;

/** What the panes asked of the pretend Microsoft 365, newest first, for developers. It never holds a message's text. */
export function WireLog(props: { entries: WireLogEntry[]; close: () => void }) {
  const { texts, language } = usePage();
  const [door, setDoor] = useState<Door>("all");
  const shown = props.entries
    .filter((entry) => door === "all" || entry.door === door)
    .slice(0, drawn);
  const { log } = texts;
  return (
    <section className="wire-log" aria-label={texts.wireLog}>
      <header>
        <h2>{texts.wireLog}</h2>
        <select
          aria-label={log.door}
          value={door}
          onChange={({ target }) => setDoor(target.value as Door)}
        >
          <option value="all">{log.allDoors}</option>
          {doors.map((each) => (
            <option key={each} value={each}>
              {log.doors[each]}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="plain"
          aria-label={log.close}
          title={log.close}
          onClick={props.close}
        >
          <DismissRegular aria-hidden />
        </button>
      </header>
      {shown.length === 0 && <p className="empty">{log.empty}</p>}
      {/* A table that scrolls has to take the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="scroll" tabIndex={0} role="group" aria-label={texts.wireLog}>
        <table hidden={shown.length === 0}>
          <thead>
            <tr>
              <th scope="col">{log.number}</th>
              <th scope="col">{log.time}</th>
              <th scope="col">{log.door}</th>
              <th scope="col">{log.call}</th>
              <th scope="col">{log.outcome}</th>
              <th scope="col">{log.milliseconds}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((entry) => (
              <tr key={entry.number}>
                <td>{entry.number}</td>
                <td>{secondWords(entry.at, language)}</td>
                <td>{log.doors[entry.door]}</td>
                <td>
                  <code>{entry.call}</code>
                </td>
                <td>{entry.outcome}</td>
                <td>{Math.round(entry.milliseconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
