import type { ReactElement } from "react";
import type { DocumentQuestion } from "../../core/meeting/document/plan-update";
import type { Meeting } from "../../core/meeting/meeting";
import type { Language } from "../../core/shared/language";
import type { Person } from "../../core/shared/person";
import { DeleteDialog } from "../../ui/dialogs/DeleteDialog";
import { KeysDialog } from "../../ui/dialogs/KeysDialog";
import { SettingsDialog } from "../../ui/dialogs/SettingsDialog";
import { StoredDialog } from "../../ui/dialogs/StoredDialog";
import { languageOf } from "../../ui/language";
import { useFormats } from "../../ui/LanguageProvider";
import { QuestionsDialog } from "../agenda/QuestionsDialog";
import type { Connection } from "../connection";
import type { WriteRequest } from "../work/write-half";
import { usePaneTexts } from "../use-pane-texts";
import { AddExecutiveDialog } from "./AddExecutiveDialog";
import { allKeys } from "./all-keys";
import { NewMeetingDialog } from "./NewMeetingDialog";

/** Which dialog is open, and what it is about. */
export type OpenDialog =
  | { kind: "keys" | "settings" | "stored" | "delete" | "add" | "new" }
  | { kind: "questions"; request: WriteRequest; questions: readonly DocumentQuestion[] };

/** The dialog that is open. */
export function WordDialogs(props: {
  dialog: OpenDialog;
  connection: Connection;
  displayLanguage: string;
  language: Language | undefined;
  people: readonly Person[];
  owner: Person;
  now: string;
  onLanguage: (language: Language | undefined) => void;
  onAdd: (person: Person) => void;
  onMake: (meeting: Meeting) => void;
  onAnswer: (request: WriteRequest) => void;
  onDelete: () => void;
  onOpen: (dialog: OpenDialog) => void;
  onTrouble: (thrown: unknown) => void;
  onClose: () => void;
}): ReactElement {
  const { dialog, connection, onOpen, onTrouble, onClose } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  switch (dialog.kind) {
    case "keys":
      return <KeysDialog keys={allKeys(texts)} onClose={onClose} />;
    case "settings":
      return (
        <SettingsDialog
          language={props.language}
          languageOfHost={languageOf(props.displayLanguage)}
          onLanguage={props.onLanguage}
          onStored={() => {
            onOpen({ kind: "stored" });
          }}
          onDelete={() => {
            onOpen({ kind: "delete" });
          }}
          onClose={onClose}
        />
      );
    case "stored":
      return <StoredDialog store={connection.store} onTrouble={onTrouble} onClose={onClose} />;
    case "delete":
      return <DeleteDialog onDelete={props.onDelete} onClose={onClose} />;
    case "add":
      return <AddExecutiveDialog people={props.people} onAdd={props.onAdd} onClose={onClose} />;
    case "new":
      return (
        <NewMeetingDialog
          executive={props.owner}
          today={formats.dateOf(props.now)}
          onMake={props.onMake}
          onClose={onClose}
        />
      );
    case "questions":
      return (
        <QuestionsDialog
          questions={dialog.questions}
          onAnswer={(answers) => {
            props.onAnswer({ ...dialog.request, answers });
          }}
          onClose={onClose}
        />
      );
  }
}
