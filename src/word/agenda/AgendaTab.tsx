import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { MailEditRegular } from "@fluentui/react-icons/svg/mail-edit";
import type { ReactElement } from "react";
import { checkAgenda } from "../../core/agenda/check-agenda";
import { addItem } from "../../core/agenda/edit-agenda";
import { markWhatCanWait, shortenInProportion } from "../../core/agenda/fit-agenda";
import { scheduleAgenda } from "../../core/agenda/schedule-agenda";
import type { Agenda } from "../../core/meeting/agenda";
import type { Meeting } from "../../core/meeting/meeting";
import { useFormats } from "../../ui/LanguageProvider";
import { KeyCap } from "../../ui/KeyCap";
import { PaneButton } from "../../ui/PaneButton";
import { useKeys } from "../../ui/use-keys";
import type { Connection } from "../connection";
import type { PaneHost } from "../pane-host";
import type { MeetingBody } from "../use-body";
import type { MeetingWork } from "../work/meeting-work";
import type { WorkView } from "../work/work-view";
import { usePaneTexts } from "../use-pane-texts";
import { MeetingHead } from "../work/MeetingHead";
import { AgendaItems } from "./AgendaItems";
import { AgendaSums } from "./AgendaSums";
import { FromLastMeeting } from "./FromLastMeeting";
import { FromMail } from "./FromMail";
import { makeNotice } from "./make-notice";
import { NoticeHint } from "./NoticeHint";
import { SaveTemplate } from "./SaveTemplate";

/** The agenda of the meeting: its items against the clock, and the way into the document and out to those invited. */
export function AgendaTab(props: {
  work: MeetingWork;
  view: WorkView & { meeting: Meeting; agenda: Agenda };
  connection: Connection;
  host: PaneHost;
  /** Absent while it is read. */
  known: MeetingBody | undefined;
  onBody: () => void;
  onWrite: () => void;
}): ReactElement {
  const { work, view, connection, host, known, onBody, onWrite } = props;
  const { meeting, agenda } = view;
  const texts = usePaneTexts();
  const formats = useFormats();
  const today = formats.dateOf(new Date().toISOString());
  const schedule = scheduleAgenda(meeting, agenda.items);
  const change = (items: Agenda["items"], did: "shortened" | "marked"): void => {
    work.step({ agenda: { ...agenda, items }, deed: { did } });
  };
  const slot = schedule.slotMinutes ?? schedule.totalMinutes;
  const isThere = view.document === "ours";
  useKeys({ "Control+Enter": onWrite });
  return (
    <>
      <MeetingHead view={view} />
      <AgendaSums
        schedule={schedule}
        onShorten={() => {
          change(shortenInProportion(agenda.items, slot), "shortened");
        }}
        onMark={() => {
          change(markWhatCanWait(agenda.items, slot), "marked");
        }}
      />
      <div className="scroll">
        <AgendaItems
          agenda={agenda}
          meeting={meeting}
          schedule={schedule}
          findings={checkAgenda(agenda, meeting)}
          work={work}
        />
        <p className="add-line">
          <PaneButton
            look="subtle"
            icon={<AddRegular />}
            onClick={() => {
              work.step({ agenda: addItem(agenda, {}) });
            }}
          >
            {texts.addItem}
          </PaneButton>
          <PaneButton
            look="subtle"
            onClick={() => {
              work.step({ agenda: addItem(agenda, { title: texts.pause, isPause: true }) });
            }}
          >
            {texts.addPause}
          </PaneButton>
          <span className="key-words" aria-hidden="true">
            <KeyCap>Alt ↑↓</KeyCap> {texts.moves}
          </span>
        </p>
        <FromLastMeeting agenda={agenda} earlier={known?.earlier ?? []} today={today} work={work} />
        <FromMail
          key={meeting.id}
          {...{ agenda, meeting, connection, work }}
          isBusy={view.isBusy}
        />
        <p className="add-line">
          <SaveTemplate agenda={agenda} connection={connection} work={work} isBusy={view.isBusy} />
          <PaneButton look="link" onClick={onBody}>
            {texts.body.settings}
          </PaneButton>
        </p>
      </div>
      {known?.body && <NoticeHint meeting={meeting} body={known.body} today={today} />}
      <footer className="pane-foot">
        <PaneButton
          look="primary"
          size="large"
          icon={isThere ? <ArrowSyncRegular /> : <DocumentTextRegular />}
          disabled={view.isBusy}
          aria-keyshortcuts="Control+Enter"
          onClick={onWrite}
        >
          {isThere ? texts.updateDocument : texts.insertInDocument}
        </PaneButton>
        <PaneButton
          size="large"
          icon={<MailEditRegular />}
          disabled={view.isBusy}
          title={texts.noticeHelp}
          onClick={() => void work.run(() => makeNotice(work, connection, host))}
        >
          {texts.notice}
        </PaneButton>
      </footer>
    </>
  );
}
