import { MailRegular } from "@fluentui/react-icons/svg/mail";
import type { ReactElement } from "react";
import { displayNameOf, type Person } from "../core/shared/person";
import type { Lane } from "../core/triage/lane";
import type { NamedRole } from "../core/triage/named-people";
import { PaneButton } from "../ui/PaneButton";
import { SkeletonRows } from "./InboxTab";
import { MessageCard } from "./MessageCard";
import { usePaneTexts } from "./use-pane-texts";
import { TroubleNotice } from "../ui/TroubleNotice";
import type { Card } from "./use-card";
import type { OpenMessage } from "./use-open-item";

/** The card of the message open in Outlook, or of one chosen in the list. */
export function MessageTab(props: {
  card: Card;
  /** Whose mailbox the message is in; `undefined` when it is nobody's in the pane. */
  owner: Person | undefined;
  isMine: boolean;
  open: OpenMessage | undefined;
  /** The card was chosen in the list and is not the message open in Outlook. */
  isFromList: boolean;
  titles: ReadonlyMap<string, string>;
  roleOf: (address: string) => NamedRole | undefined;
  onRole: (person: Person, role: NamedRole | undefined) => void;
  onLane: (id: string, lane: Lane) => void;
  onSetCategory: (id: string) => void;
  onOpen: (id: string) => void;
  onLearned: () => void;
  onInbox: () => void;
  onAddOwner: (address: string) => void;
}): ReactElement {
  const { card, owner, isMine, open, isFromList, titles } = props;
  const texts = usePaneTexts();
  if (!isFromList && open === undefined)
    return (
      <Invitation title={texts.chooseMessage} help={texts.chooseMessageHelp}>
        <PaneButton size="large" onClick={props.onInbox}>
          {texts.goToInbox}
        </PaneButton>
      </Invitation>
    );
  if (!isFromList && open?.isDraft === true)
    return <Invitation title={texts.chooseMessage} help={texts.composing} />;
  if (owner === undefined)
    return (
      <Invitation title={open?.subject ?? ""} help={texts.notInExecutives}>
        <PaneButton
          size="large"
          onClick={() => {
            props.onAddOwner(open?.owner?.address ?? "");
          }}
        >
          {texts.addThisExecutive(open?.owner?.address ?? "")}
        </PaneButton>
      </Invitation>
    );
  const { triaged } = card;
  if (triaged === undefined)
    return card.trouble ? (
      <TroubleNotice title={texts.failedToReadMessage} trouble={card.trouble} />
    ) : (
      <div role="status" aria-label={texts.readingMessage}>
        <SkeletonRows />
      </div>
    );
  const { id, from } = triaged.message;
  return (
    <MessageCard
      triaged={triaged}
      title={titles.get(from.address)}
      place={place()}
      isOpenInOutlook={!isFromList}
      role={props.roleOf(from.address)}
      onRole={(role) => {
        props.onRole(from, role);
      }}
      onLane={(lane) => {
        props.onLane(id, lane);
      }}
      onSetCategory={() => {
        props.onSetCategory(id);
      }}
      onOpen={() => {
        props.onOpen(id);
      }}
      onLearned={props.onLearned}
    />
  );

  function place(): string {
    const inbox = isMine || !owner ? texts.ownInbox : texts.inboxOf(displayNameOf(owner));
    if (isFromList || open?.owner === undefined) return inbox;
    return `${inbox} · ${open.owner.mayWrite ? texts.mayReadAndWrite : texts.mayReadOnly}`;
  }
}

function Invitation(props: { title: string; help: string; children?: ReactElement }): ReactElement {
  return (
    <div className="empty">
      <span className="empty-icon" aria-hidden="true">
        <MailRegular />
      </span>
      <h2>{props.title}</h2>
      <p>{props.help}</p>
      {props.children}
    </div>
  );
}
