import type { Formats } from "../../ui/formats";
import type { PaneTexts } from "../texts/en";
import type { Deed, MailedDocument } from "./work-view";

/** What was done, in a sentence or two for the undo bar. */
export function deedWords(deed: Deed, texts: PaneTexts, { number }: Formats): string {
  const words = texts.deeds;
  switch (deed.did) {
    case "removed item":
      return words.removed(deed.title || texts.untitled);
    case "wrote document":
      return [
        words.wrote[deed.half](deed.changedItems, number(deed.changedItems)),
        deed.takenTexts > 0 && words.took(deed.takenTexts, number(deed.takenTexts)),
        deed.unreadTexts > 0 && words.unread(deed.unreadTexts, number(deed.unreadTexts)),
        deed.copies > 0 && words.copies(deed.copies, number(deed.copies)),
        ...deed.removedTitles.map((title) => words.removedInDocument(title)),
        words.yourTextStays,
      ]
        .filter(Boolean)
        .join(" ");
    case "turned":
      return words.turned[deed.target](number(deed.paragraph));
    case "knows no other meeting":
      return words.noOtherMeeting;
    case "found no selection":
      return words.noSelection;
    case "found no paragraph":
      return words.noParagraph;
    case "took from document":
      return words.took(deed.count, number(deed.count));
    case "took mail":
      return words.tookMail(deed.count, number(deed.count));
    case "document is right":
      return words.isRight;
    case "shortened":
      return words.shortened;
    case "marked":
      return words.marked;
    case "drafted agenda":
      return words.drafted(deed.items, number(deed.items));
    case "made notice":
      return [words.notice(deed.to, number(deed.to)), fileWords(deed.file, texts)].join(" ");
    case "drafted minutes":
      return words.minutes(deed.paragraphs, number(deed.paragraphs));
    case "published":
      return [
        words.tasks(deed.tasks, number(deed.tasks)),
        deed.alreadyThere > 0 && words.alreadyThere(deed.alreadyThere, number(deed.alreadyThere)),
        deed.draft && words.draft,
        deed.draft && fileWords(deed.draft, texts),
        deed.decisions > 0 && words.decisions(deed.decisions, number(deed.decisions)),
        words.nothingSent,
      ]
        .filter(Boolean)
        .join(" ");
    case "saved template":
      return words.savedTemplate(deed.name);
    case "changed body":
      return words.changedBody(deed.name);
    case "stopped":
      return words.stopped;
    case "undone":
      return words.undone;
    case "nothing to undo":
      return words.nothingToUndo;
  }
}

function fileWords({ name, isTooLarge, isBehind }: MailedDocument, texts: PaneTexts): string {
  const words = texts.mailedDocument;
  if (name === "") return words.none;
  if (isTooLarge) return words.tooLarge(name);
  return isBehind ? words.behind(name) : words.attached(name);
}
