import { MailInboxRegular } from "@fluentui/react-icons/svg/mail-inbox";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import { TagRegular } from "@fluentui/react-icons/svg/tag";
import type { ReactElement } from "react";
import { displayNameOf } from "../core/shared/person";
import type { Lane } from "../core/triage/lane";
import type { NamedRole } from "../core/triage/named-people";
import type { TriagedMessage } from "../core/triage/triaged-message";
import { useFormats } from "../ui/LanguageProvider";
import { KeyCap } from "../ui/KeyCap";
import { PaneButton } from "../ui/PaneButton";
import { useNow } from "../ui/use-now";
import { FoundFacts } from "./FoundFacts";
import { laneLooks } from "./lane-looks";
import { LaneMenu } from "./LaneMenu";
import { RoleMenu } from "./RoleMenu";
import { SafeSender, SafetyNotes } from "./SafetyNotes";
import { usePaneTexts } from "./use-pane-texts";
import { WhyTable } from "./WhyTable";

/** Everything about one message: its lane, its score with every reason, what was found in it, and what can be done. */
export function MessageCard(props: {
  triaged: TriagedMessage;
  title?: string | undefined;
  /** Whose inbox it is in and what may be done there: "Inbox of Anna Lindqvist · you may read and change". */
  place: string;
  isOpenInOutlook: boolean;
  /** What the assistant has said that the sender is. */
  role: NamedRole | undefined;
  onRole: (role: NamedRole | undefined) => void;
  onLane: (lane: Lane) => void;
  onSetCategory: () => void;
  onOpen: () => void;
  onLearned: () => void;
}): ReactElement {
  const { triaged, title, place, isOpenInOutlook, onLane, onSetCategory, onOpen, onLearned } =
    props;
  const { message, lane, score } = triaged;
  const texts = usePaneTexts();
  const formats = useFormats();
  const now = useNow(60_000);
  const { icon: LaneIcon } = laneLooks[lane];
  const subject = message.subject || texts.noSubject;
  const sender = displayNameOf(message.from) || texts.noSender;
  return (
    <>
      <article className="card" aria-label={subject}>
        <p className="card-place">
          <span className="icon" aria-hidden="true">
            <MailInboxRegular />
          </span>
          {isOpenInOutlook ? place : `${place} · ${texts.notOpen}`}
        </p>
        <h2 lang="">{subject}</h2>
        <p className="card-sender">
          {sender}
          {title !== undefined && `, ${title}`} · {sentWhen(message.receivedAt)}
        </p>
        {message.from.name !== "" && <p className="card-address">{message.from.address}</p>}
        {message.from.address !== "" && <RoleMenu role={props.role} onRole={props.onRole} />}
        <div className="card-lane">
          <span className="lane-tag" data-lane={lane}>
            <LaneIcon />
            {texts.lanes[lane]}
          </span>
          <span className="card-score">
            <strong>{formats.number(score)}</strong> {texts.ofHundred}
          </span>
          <LaneMenu label={texts.shouldBe} present={lane} onLane={onLane} />
        </div>
        {triaged.corrected && <p className="quiet">{texts.correctedByHand}</p>}
        <SafetyNotes triaged={triaged} />
        <section>
          <div className="section-head">
            <h3>{texts.why}</h3>
            <PaneButton look="link" onClick={onLearned}>
              {texts.whatLearned}
            </PaneButton>
          </div>
          <WhyTable triaged={triaged} />
        </section>
        <FoundFacts triaged={triaged} />
        <SafeSender triaged={triaged} />
      </article>
      <footer className="card-actions">
        <p>
          {texts.actsOn}{" "}
          <strong lang="">
            {subject}, {sender}
          </strong>
        </p>
        <div>
          <PaneButton look="primary" icon={<TagRegular />} onClick={onSetCategory}>
            {texts.setCategoryOne}
            <KeyCap>C</KeyCap>
          </PaneButton>
          <PaneButton icon={<OpenRegular />} disabled={isOpenInOutlook} onClick={onOpen}>
            {texts.openInOutlook}
          </PaneButton>
        </div>
      </footer>
    </>
  );

  function sentWhen(instant: string): string {
    const date = formats.dateOf(instant);
    const isThisYear = date.slice(0, 4) === formats.dateOf(now).slice(0, 4);
    return `${isThisYear ? formats.day(date) : formats.dayOfYear(date)} ${formats.time(instant)}`;
  }
}
