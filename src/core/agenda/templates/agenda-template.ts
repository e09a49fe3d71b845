import type { InBothLanguages } from "../../shared/language";
import type { ItemType } from "../../meeting/agenda";

/** Who presents an item before anybody is known by name: found among the body's members. */
export type PresenterRole = "chair" | "executive" | "none";

/** One item of a template. */
export interface TemplateItem {
  title: InBothLanguages;
  type: ItemType;
  minutes: number;
  presenter: PresenterRole;
  isPause?: boolean;
  purpose?: InBothLanguages;
  /** What the minutes say when nothing unusual happens; slots as in the phrase bank: `{chair}`. */
  preparedText?: InBothLanguages;
  preparedDecision?: InBothLanguages;
  /** Here follow the items taken over from the last meeting and those that come from mail. */
  takesNewItems?: boolean;
}

/** The structure of one kind of meeting. */
export interface AgendaTemplate {
  id: string;
  /** The name in the list. */
  name: InBothLanguages;
  /** The heading of the agenda, before the meeting's own title. */
  heading: InBothLanguages;
  /** Whether it is one of hers. */
  isOwn: boolean;
  items: readonly TemplateItem[];
}
