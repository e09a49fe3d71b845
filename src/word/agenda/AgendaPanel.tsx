import { type ReactElement, useState } from "react";
import { BodySettings } from "../body/BodySettings";
import { draftBody } from "../body/draft-body";
import type { Connection } from "../connection";
import type { PaneHost } from "../pane-host";
import { useBody } from "../use-body";
import type { MeetingWork } from "../work/meeting-work";
import type { WorkView } from "../work/work-view";
import { NoMeeting } from "../work/NoMeeting";
import { AgendaTab } from "./AgendaTab";
import { TemplateChoice } from "./TemplateChoice";

/** The tab Agenda: a meeting to choose, a template to begin from, or the agenda. */
export function AgendaPanel(props: {
  work: MeetingWork;
  view: WorkView;
  connection: Connection;
  host: PaneHost;
  onMeetings: () => void;
  onWrite: () => void;
}): ReactElement {
  const { work, view, connection, host, onMeetings, onWrite } = props;
  const { meeting, agenda } = view;
  const [known, keepBody] = useBody(connection, meeting, work.fail);
  const [isSettingBody, setSettingBody] = useState(false);
  if (!meeting) return <NoMeeting onMeetings={onMeetings} />;
  if (!agenda)
    return <TemplateChoice work={work} view={{ ...view, meeting }} connection={connection} />;
  if (isSettingBody && known)
    return (
      <BodySettings
        body={known.body ?? draftBody(meeting, agenda.language, meeting.id)}
        onSave={(body) => {
          keepBody(body);
          setSettingBody(false);
        }}
        onClose={() => {
          setSettingBody(false);
        }}
      />
    );
  return (
    <AgendaTab
      work={work}
      view={{ ...view, meeting, agenda }}
      connection={connection}
      host={host}
      known={known}
      onBody={() => {
        setSettingBody(true);
      }}
      onWrite={onWrite}
    />
  );
}
