import { BuildingBankRegular } from "@fluentui/react-icons/svg/building-bank";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import { PersonAddRegular } from "@fluentui/react-icons/svg/person-add";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons/svg/shield-checkmark";
import { ShieldErrorRegular } from "@fluentui/react-icons/svg/shield-error";
import type { ReactElement } from "react";
import type { SafetyNote, TriagedMessage } from "../core/triage/triaged-message";
import { useFormats } from "../ui/LanguageProvider";
import { Notice } from "../ui/Notice";
import { useCardTexts } from "./use-card-texts";

/** What to check in a message before anybody acts on it, or that there is nothing. */
export function SafetyNotes(props: { triaged: TriagedMessage }): ReactElement {
  const { message, marks, facts } = props.triaged;
  const texts = useCardTexts();
  const { confidentiality } = message;
  return (
    <>
      {facts.safety.map((note) => (
        <SafetyNotice key={note.kind} note={note} />
      ))}
      {confidentiality !== "normal" && (
        <Notice kind="plain" icon={<LockClosedRegular />} title={texts.notRead[confidentiality]}>
          <p>{texts.notReadHelp}</p>
        </Notice>
      )}
      {marks.newSender && (
        <Notice kind="plain" icon={<PersonAddRegular />} title={texts.newSenderTitle}>
          <p>
            <span className="address">{message.from.address}</span>. {texts.newSenderHelp}
          </p>
        </Notice>
      )}
      {marks.unsure && (
        <Notice kind="plain" icon={<QuestionCircleRegular />} title={texts.unsureTitle}>
          <p>{texts.unsureHelp}</p>
        </Notice>
      )}
    </>
  );
}

/** One line at the end of the card that says that nothing speaks against the sender. */
export function SafeSender(props: { triaged: TriagedMessage }): ReactElement | null {
  const { marks, facts } = props.triaged;
  const texts = useCardTexts();
  if (marks.newSender || facts.safety.length > 0) return null;
  return (
    <p className="safe">
      <span className="icon well" aria-hidden="true">
        <ShieldCheckmarkRegular />
      </span>
      {texts.knownSender}
    </p>
  );
}

function SafetyNotice(props: { note: SafetyNote }): ReactElement {
  const { note } = props;
  const { safety } = useCardTexts();
  const formats = useFormats();
  switch (note.kind) {
    case "account-changed":
      return (
        <Notice kind="danger" icon={<BuildingBankRegular />} title={safety.accountChanged}>
          <p>
            {safety.accountChangedHelp(
              note.account,
              note.before,
              note.earlierInvoices,
              formats.number(note.earlierInvoices),
            )}
          </p>
        </Notice>
      );
    case "look-alike":
      return (
        <Notice kind="warning" icon={<ShieldErrorRegular />} title={safety.lookAlike}>
          <p>
            <strong className="address">{note.domain}</strong>{" "}
            {safety.lookAlikeHelp(note.resembles)}
          </p>
        </Notice>
      );
    case "reply-elsewhere":
      return (
        <Notice kind="warning" icon={<ShieldErrorRegular />} title={safety.replyElsewhere}>
          <p>{safety.replyElsewhereHelp(note.replyTo)}</p>
        </Notice>
      );
    case "borrowed-name":
      return (
        <Notice kind="warning" icon={<ShieldErrorRegular />} title={safety.borrowedName}>
          <p>{safety.borrowedNameHelp(note.name, note.knownAddress)}</p>
        </Notice>
      );
  }
}
