import type { ReactElement } from "react";
import type { Connection } from "../connection";
import type { PaneHost } from "../pane-host";
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
  if (!meeting) return <NoMeeting onMeetings={onMeetings} />;
  if (!agenda)
    return <TemplateChoice work={work} view={{ ...view, meeting }} connection={connection} />;
  return (
    <AgendaTab
      work={work}
      view={{ ...view, meeting, agenda }}
      connection={connection}
      host={host}
      onWrite={onWrite}
    />
  );
}
