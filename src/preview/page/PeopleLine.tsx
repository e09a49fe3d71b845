import { useState } from "react";
import type { PersonView } from "../page-api";
import { usePage } from "./page-context";

/** People shown before the rest is asked for. */
const few = 12;

/** A line of recipients; a crowd is cut short until it is asked for, and then is one piece of text, quick at any size. */
export function PeopleLine(props: { label: string; people: PersonView[] }) {
  const { texts, language } = usePage();
  const [isWhole, setWhole] = useState(false);
  const { label, people } = props;
  if (people.length === 0) return null;
  const shown = isWhole ? people : people.slice(0, few);
  const rest = people.length - shown.length;
  return (
    <p className="people">
      <span className="quiet">{label}: </span>
      <span lang="">{shown.map(personWords).join("; ")}</span>{" "}
      {rest > 0 && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          {texts.morePeople(rest.toLocaleString(language))}
        </button>
      )}
    </p>
  );
}

function personWords({ name, address }: PersonView): string {
  return name || address;
}
