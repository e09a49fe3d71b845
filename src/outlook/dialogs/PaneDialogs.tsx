import type { ReactElement } from "react";
import type { Language } from "../../core/shared/language";
import { type Person, sameAddress } from "../../core/shared/person";
import type { NamedFailure } from "../../core/triage/triage-desk";
import type { TriagedMessage } from "../../core/triage/triaged-message";
import type { Connection } from "../connection";
import { ForgetDialog } from "../learning/ForgetDialog";
import { LearnedDialog } from "../learning/LearnedDialog";
import { SpotCheckDialog } from "../learning/SpotCheckDialog";
import { ThresholdDialog } from "../learning/ThresholdDialog";
import type { TriageSession } from "../triage-session";
import type { Commands } from "../use-commands";
import { AddExecutiveDialog } from "./AddExecutiveDialog";
import { ApplyDialog } from "./ApplyDialog";
import { DeleteDialog } from "../../ui/dialogs/DeleteDialog";
import type { OpenDialog } from "./dialog-kinds";
import { FailedDialog } from "./FailedDialog";
import { KeysDialog } from "../../ui/dialogs/KeysDialog";
import { allKeys } from "./all-keys";
import { useDialogTexts } from "./use-dialog-texts";
import { SettingsDialog } from "../../ui/dialogs/SettingsDialog";
import { StoredDialog } from "../../ui/dialogs/StoredDialog";

/** What the dialogs need to know and can bring about. */
export interface DialogParts {
  connection: Connection;
  session: TriageSession;
  owner: Person;
  isMe: boolean;
  people: readonly Person[];
  language: Language | undefined;
  languageOfOutlook: Language;
  onLanguage: (language: Language | undefined) => void;
  onAdd: (person: Person) => void;
  onApply: (which: readonly string[] | "all") => void;
  onRetry: (failures: readonly NamedFailure[]) => void;
  onDelete: () => void;
  commands: Commands;
  onOpen: (dialog: OpenDialog) => void;
  onClose: () => void;
}

/** The dialog that is open. All of them come in one file of their own, fetched when the list is usable. */
export function PaneDialogs(props: DialogParts & { dialog: OpenDialog }): ReactElement {
  const texts = useDialogTexts();
  const { dialog, session, owner, isMe, connection, commands, onClose, onOpen } = props;
  switch (dialog.kind) {
    case "keys":
      return <KeysDialog keys={allKeys(texts)} onClose={onClose} />;
    case "settings":
      return (
        <SettingsDialog
          language={props.language}
          languageOfHost={props.languageOfOutlook}
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
      return <StoredDialog store={connection.store} onTrouble={commands.fail} onClose={onClose} />;
    case "delete":
      return <DeleteDialog onDelete={props.onDelete} onClose={onClose} />;
    case "learned":
      return (
        <LearnedDialog
          session={session}
          owner={owner}
          isMe={isMe}
          onOpen={onOpen}
          onClose={onClose}
        />
      );
    case "forget":
      return (
        <ForgetDialog
          session={session}
          owner={owner}
          isMe={isMe}
          commands={commands}
          onClose={onClose}
        />
      );
    case "threshold":
      return <ThresholdDialog session={session} commands={commands} onClose={onClose} />;
    case "spot-check":
      return <SpotCheckDialog session={session} onTell={commands.tell} onClose={onClose} />;
    case "add":
      return (
        <AddExecutiveDialog
          connection={connection}
          people={props.people}
          address={dialog.address ?? ""}
          nameOf={(address) => nameIn(session.view().triage.messages, address)}
          onAdd={props.onAdd}
          onClose={onClose}
        />
      );
    case "apply": {
      const { which } = dialog;
      const all = session.view().triage.messages;
      const ids = new Set(which);
      return (
        <ApplyDialog
          messages={which === "all" ? all : all.filter(({ message }) => ids.has(message.id))}
          owner={owner}
          isMe={isMe}
          onApply={() => {
            props.onApply(which);
          }}
          onClose={onClose}
        />
      );
    }
    case "failed":
      return (
        <FailedDialog
          failures={dialog.failures}
          onRetry={() => {
            props.onRetry(dialog.failures);
          }}
          onClose={onClose}
        />
      );
  }
}

function nameIn(messages: readonly TriagedMessage[], address: string): string | undefined {
  for (const { message } of messages) {
    const people = [message.from, ...message.to, ...message.cc];
    const found = people.find((person) => sameAddress(person.address, address) && person.name);
    if (found) return found.name;
  }
  return undefined;
}
