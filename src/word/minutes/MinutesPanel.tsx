import { type ReactElement, useState } from "react";
import type { Body } from "../../core/meeting/body";
import { draftMinutes } from "../../core/minutes/draft-minutes";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { ProgressLine } from "../../ui/ProgressLine";
import { followBody } from "../../core/minutes/follow-body";
import { BodyForm } from "../body/BodyForm";
import { BodySettings } from "../body/BodySettings";
import { draftBody } from "../body/draft-body";
import type { Connection } from "../connection";
import type { PaneHost } from "../pane-host";
import { useBody } from "../use-body";
import { usePaneTexts } from "../use-pane-texts";
import { MeetingHead } from "../work/MeetingHead";
import type { MeetingWork } from "../work/meeting-work";
import { NoMeeting } from "../work/NoMeeting";
import type { SelectionTurn } from "../work/write-half";
import type { WorkView } from "../work/work-view";
import { findNextMeeting } from "./find-next-meeting";
import { MinutesTab } from "./MinutesTab";
import { PublishView } from "./PublishView";

/** The tab Minutes: a meeting to choose, the body to tell, the minutes, or what publishing makes. */
export function MinutesPanel(props: {
  work: MeetingWork;
  view: WorkView;
  connection: Connection;
  host: PaneHost;
  onMeetings: () => void;
  onAgenda: () => void;
  onWrite: (turn?: SelectionTurn) => void;
}): ReactElement {
  const { work, view, connection, host, onMeetings, onAgenda, onWrite } = props;
  const { meeting, agenda, minutes } = view;
  const texts = usePaneTexts();
  const { language } = useFormats();
  const [known, keepBody] = useBody(connection, meeting, work.fail);
  const [isPublishing, setPublishing] = useState(false);
  const [isSettingBody, setSettingBody] = useState(false);
  if (!meeting) return <NoMeeting onMeetings={onMeetings} />;
  if (!minutes && !agenda)
    return (
      <div className="empty">
        <h2>{texts.agendaFirst}</h2>
        <p>{texts.agendaFirstHelp}</p>
        <PaneButton look="primary" onClick={onAgenda}>
          {texts.goToAgenda}
        </PaneButton>
      </div>
    );
  if (!known) return <ProgressLine label={texts.readingBody} done={0} />;
  const make = (body: Body): void =>
    void work.run(async () => {
      if (!agenda) return;
      const { earlier } = known;
      const nextMeeting = await findNextMeeting(connection, meeting);
      const drafted = draftMinutes({
        ...{ agenda, meeting, body, earlier, keeper: connection.me },
        ...(nextMeeting && { nextMeeting }),
      });
      work.step({
        minutes: drafted,
        state: "minutes draft",
        deed: { did: "drafted minutes", paragraphs: drafted.paragraphs.length },
      });
    });
  if (!minutes)
    return (
      <>
        <MeetingHead view={{ ...view, meeting }} />
        <div className="scroll">
          <div className="group-head">
            <h2>{texts.body.title}</h2>
          </div>
          <BodyForm
            body={known.body ?? draftBody(meeting, agenda?.language ?? language, meeting.id)}
            saveWords={texts.makeMinutes}
            isBusy={view.isBusy}
            onSave={(body) => {
              keepBody(body);
              make(body);
            }}
          />
        </div>
      </>
    );
  const body = known.body ?? draftBody(meeting, minutes.language, minutes.bodyId);
  if (isSettingBody)
    return (
      <BodySettings
        body={body}
        onSave={(changed) => {
          keepBody(changed);
          const followed = followBody(minutes, changed, known.earlier);
          work.step({ minutes: followed, deed: { did: "changed body", name: changed.name } });
          setSettingBody(false);
        }}
        onClose={() => {
          setSettingBody(false);
        }}
      />
    );
  if (isPublishing)
    return (
      <PublishView
        work={work}
        minutes={minutes}
        connection={connection}
        host={host}
        body={body}
        onPlan={(plan) => {
          const changed = { ...body };
          delete changed.plan;
          keepBody(plan ? { ...changed, plan } : changed);
        }}
        isBusy={view.isBusy}
        onBack={() => {
          setPublishing(false);
        }}
      />
    );
  return (
    <MinutesTab
      work={work}
      view={{ ...view, meeting, minutes }}
      body={body}
      earlier={known.earlier}
      onWrite={onWrite}
      onBody={() => {
        setSettingBody(true);
      }}
      onPublish={() => {
        setPublishing(true);
      }}
    />
  );
}
