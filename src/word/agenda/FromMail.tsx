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
  const [ticked, setTicked] = useState<ReadonlySet<WaitingMessage>>(new Set());
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
  const messages = notYetTaken(read, agenda);
  const chosen = messages.filter((message) => ticked.has(message));
  const take = (): void => {
    const template = templates.find(({ id }) => id === agenda.templateId);
    const place = placeOfNewItems(agenda, template);
    const taken = chosen.reduce(
      (all, message, at) => addItem(all, itemOfMessage(message, agenda), place + at),
      agenda,
    );
    work.step({ agenda: taken, deed: { did: "took mail", count: chosen.length } });
    setTicked(new Set());
  };
  return (
    <section aria-label={texts.fromMail}>
      <div className="group-head">
        <span className="icon" aria-hidden="true">
          <MailRegular />
        </span>
        <h2>
          {texts.fromMail} {formats.number(messages.length)}
        </h2>
        <PaneButton look="link" disabled={chosen.length === 0} onClick={take}>
          {texts.addTicked(chosen.length, formats.number(chosen.length))}
        </PaneButton>
      </div>
      {messages.length === 0 && <p className="quiet none-waits">{texts.noMailWaits}</p>}
      <ul className="unfinished">
        {messages.map((message) => (
          <li key={`${message.receivedAt} ${message.webLink}`}>
            <label>
              <input
                type="checkbox"
                checked={ticked.has(message)}
                onChange={(event) => {
                  const next = new Set(ticked);
                  if (event.target.checked) next.add(message);
                  else next.delete(message);
                  setTicked(next);
                }}
              />
              <span lang="">{message.subject || texts.untitled}</span>
            </label>
            <span className="quiet" lang="">
              {displayNameOf(message.from)}, {formats.day(message.receivedAt.slice(0, 10))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
