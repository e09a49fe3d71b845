import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { type ReactElement, useState } from "react";
import { placeOfNewItems } from "../../core/agenda/draft-agenda";
import { addItem } from "../../core/agenda/edit-agenda";
import { templates } from "../../core/agenda/templates/templates";
import { itemOfMessage, notYetTaken, type WaitingMessage } from "../../core/agenda/waiting-mail";
import type { Agenda } from "../../core/meeting/agenda";
import type { Meeting } from "../../core/meeting/meeting";
import { displayNameOf } from "../../core/shared/person";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import type { Connection } from "../connection";
import { usePaneTexts } from "../use-pane-texts";
import type { MeetingWork } from "../work/meeting-work";
import { TickedList } from "./TickedList";

/** Messages that wait for a decision, to be ticked into the agenda. They are read when she asks for them. */
export function FromMail(props: {
  agenda: Agenda;
  meeting: Meeting;
  connection: Connection;
  isBusy: boolean;
  work: MeetingWork;
}): ReactElement {
  const { agenda, meeting, connection, isBusy, work } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const [read, setRead] = useState<readonly WaitingMessage[]>();
  if (!read)
    return (
      <p className="add-line">
        <PaneButton
          look="link"
          disabled={isBusy}
          onClick={() =>
            void work.run(async () => {
              setRead(await connection.readWaitingMail(meeting.executive));
            })
          }
        >
          {texts.fromMailAsk}
        </PaneButton>
      </p>
    );
  const add = (chosen: readonly WaitingMessage[]): void => {
    const template = templates.find(({ id }) => id === agenda.templateId);
    const place = placeOfNewItems(agenda, template);
    const taken = chosen.reduce(
      (all, message, at) => addItem(all, itemOfMessage(message, agenda), place + at),
      agenda,
    );
    work.step({ agenda: taken, deed: { did: "took mail", count: chosen.length } });
  };
  return (
    <TickedList
      title={texts.fromMail}
      icon={<MailRegular />}
      found={notYetTaken(read, agenda)}
      keyOf={({ receivedAt, webLink }) => `${receivedAt} ${webLink}`}
      words={({ subject }) => subject || texts.untitled}
      rest={({ from, receivedAt }) => (
        <span className="quiet" lang="">
          {displayNameOf(from)}, {formats.day(receivedAt.slice(0, 10))}
        </span>
      )}
      onAdd={add}
    >
      <p className="quiet none-waits">{texts.noMailWaits}</p>
    </TickedList>
  );
}
