import type { MenuChoice } from "../ui/CommandMenu";
import type { OpenDialog } from "./dialogs/dialog-kinds";
import type { PaneTexts } from "./texts/en";

/** The choices behind "More", for the mailbox that is shown. */
export function moreChoices(about: {
  texts: PaneTexts;
  /** Whose mailbox it is, by name; absent for one's own. */
  executive: string | undefined;
  hasMessages: boolean;
  onOpen: (dialog: OpenDialog) => void;
  onOlder: () => void;
  onRemove: () => void;
}): MenuChoice[] {
  const { texts, executive, onOpen } = about;
  const opening = (
    kind: "learned" | "spot-check" | "add" | "keys" | "settings",
    label: string,
  ): MenuChoice => ({
    key: kind,
    label,
    onChoose: () => {
      onOpen({ kind });
    },
  });
  return [
    {
      key: "apply",
      label: texts.applyAll,
      isDisabled: !about.hasMessages,
      onChoose: () => {
        onOpen({ kind: "apply", which: "all" });
      },
    },
    { key: "older", label: texts.loadOlder, onChoose: about.onOlder },
    opening("spot-check", texts.spotCheckOpen),
    opening("learned", texts.whatLearned),
    opening("add", texts.addExecutive),
    ...(executive === undefined
      ? []
      : [{ key: "remove", label: texts.removeExecutive(executive), onChoose: about.onRemove }]),
    opening("keys", texts.keys),
    opening("settings", texts.settings),
  ];
}
