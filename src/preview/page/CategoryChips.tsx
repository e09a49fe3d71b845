import type { MailboxView } from "../page-api";
import { colorOfCategory } from "./category-colors";

/** A message's categories, each with the color its owner gave it. */
export function CategoryChips(props: {
  names: readonly string[];
  known: MailboxView["categories"];
}) {
  return props.names.map((name) => {
    const preset = props.known.find(({ displayName }) => displayName === name)?.color;
    return (
      <span key={name} className="chip" style={{ borderColor: colorOfCategory(preset) }}>
        {name}
      </span>
    );
  });
}
