import { CalendarAddRegular } from "@fluentui/react-icons/svg/calendar-add";
import { CloudOffRegular } from "@fluentui/react-icons/svg/cloud-off";
import { type ReactElement, useEffect, useSyncExternalStore } from "react";
import { displayNameOf, type Person } from "../../core/shared/person";
import type { MenuChoice } from "../../ui/CommandMenu";
import { useFormats, useUiTexts } from "../../ui/LanguageProvider";
import { NoAccess } from "../../ui/NoAccess";
import { Notice } from "../../ui/Notice";
import { PaneButton } from "../../ui/PaneButton";
import { StatusLine } from "../../ui/StatusLine";
import { isOffline, type Trouble } from "../../ui/trouble";
import { TroubleNotice } from "../../ui/TroubleNotice";
import { usePaneTexts } from "../use-pane-texts";
import { groupMeetings, type ListedMeeting } from "./meeting-groups";
import { MeetingList } from "./MeetingList";
import type { MeetingsSession } from "./meetings-session";
import { ReadingCalendar } from "./ReadingCalendar";

/** Whose meetings come and which minutes are not finished, with the way to begin an agenda. */
export function MeetingsTab(props: {
  owner: Person;
  me: Person;
  session: MeetingsSession;
  openId: string | undefined;
  now: string;
  choices: readonly MenuChoice[];
  onOpen: (listed: ListedMeeting) => void;
  onNew: () => void;
  onMine: () => void;
  onKeys: () => void;
}): ReactElement {
  const { owner, me, session, openId, now, choices, onOpen, onNew, onKeys } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const view = useSyncExternalStore(session.subscribe, session.view);
  useEffect(() => {
    if (session.view().readAt === undefined && !session.view().isReading) void session.read();
  }, [session]);
  const isMe = owner === me;
  const groups = groupMeetings(view.meetings, formats.dateOf(now));
  const whose = isMe ? texts.ownCalendar : texts.calendarOf(displayNameOf(owner));
  const read = (): void => void session.read();
  return (
    <>
      {view.isReading && view.readAt === undefined ? (
        <ReadingCalendar
          title={isMe ? texts.readingOwn : texts.readingOf(displayNameOf(owner))}
          onCancel={() => {
            session.cancel();
          }}
        />
      ) : (
        <StatusLine
          words={[texts.nextDays, whose, view.readAt && formats.time(view.readAt)]
            .filter(Boolean)
            .join(" · ")}
          isWell={view.readAt !== undefined && view.trouble === undefined}
          isBusy={view.isReading}
          choices={choices}
          onRefresh={read}
          onKeys={onKeys}
        />
      )}
      <div className="scroll">
        {view.trouble && (
          <CalendarTrouble {...props} trouble={view.trouble} isMe={isMe} onRetry={read} />
        )}
        <MeetingList groups={groups} openId={openId} onOpen={onOpen} />
        {groups.length === 0 && view.readAt !== undefined && <NoMeetings isMe={isMe} />}
        {view.isStopped && view.readAt === undefined && (
          <div className="empty">
            <h2>{texts.calendarNotRead}</h2>
            <PaneButton look="primary" onClick={read}>
              {texts.readCalendar}
            </PaneButton>
          </div>
        )}
      </div>
      <footer className="pane-foot">
        <PaneButton size="large" icon={<CalendarAddRegular />} onClick={onNew}>
          {texts.newWithoutCalendar}
        </PaneButton>
      </footer>
    </>
  );
}

function NoMeetings(props: { isMe: boolean }): ReactElement {
  const texts = usePaneTexts();
  return (
    <div className="empty">
      <h2>{texts.noMeetings}</h2>
      <p>{props.isMe ? texts.noMeetingsHelp : texts.noMeetingsHelpOther}</p>
    </div>
  );
}

/** Offline keeps the list; a calendar that is not shared says how it is; all else says what to do. */
function CalendarTrouble(props: {
  owner: Person;
  me: Person;
  isMe: boolean;
  trouble: Trouble;
  onRetry: () => void;
  onMine: () => void;
}): ReactElement {
  const { owner, me, isMe, trouble, onRetry, onMine } = props;
  const texts = usePaneTexts();
  const uiTexts = useUiTexts();
  const formats = useFormats();
  const name = displayNameOf(owner);
  if (isOffline(trouble))
    return (
      <Notice
        kind="warning"
        icon={<CloudOffRegular />}
        title={texts.offlineSince(formats.time(trouble.at))}
        action={<PaneButton onClick={onRetry}>{uiTexts.tryAgain}</PaneButton>}
      >
        <p>{texts.offlineHelp}</p>
      </Notice>
    );
  const isClosed = !isMe && trouble.code.startsWith("not-allowed");
  return (
    <>
      <TroubleNotice
        title={isMe ? texts.failedToReadOwn : texts.failedToReadOf(name)}
        trouble={trouble}
        onRetry={isClosed ? undefined : onRetry}
      />
      {isClosed && (
        <NoAccess
          name={name}
          request={texts.accessRequest(name, displayNameOf(me))}
          insteadWords={texts.workWithMine}
          onRetry={onRetry}
          onInstead={onMine}
        />
      )}
    </>
  );
}
