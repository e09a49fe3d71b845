import { CalendarClockRegular } from "@fluentui/react-icons/svg/calendar-clock";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import { noticeDeadline } from "../../core/agenda/draft-notice";
import type { Body } from "../../core/meeting/body";
import type { Meeting } from "../../core/meeting/meeting";
import { useFormats } from "../../ui/LanguageProvider";
import { usePaneTexts } from "../use-pane-texts";

/** By when the notice must have gone out, where the body's articles say so and the meeting is still to come. */
export function NoticeHint(props: {
  meeting: Meeting;
  body: Body;
  today: string;
}): ReactElement | null {
  const { meeting, body, today } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const deadline = noticeDeadline(meeting, body, today);
  if (!deadline || body.noticeDays === undefined) return null;
  const { latest, daysLeft } = deadline;
  const isLate = daysLeft < 0;
  if (-daysLeft > body.noticeDays) return null;
  const days = formats.number(Math.abs(daysLeft));
  return (
    <p className={isLate ? "notice-hint late" : "notice-hint"}>
      <span className="icon" aria-hidden="true">
        {isLate ? <WarningRegular /> : <CalendarClockRegular />}
      </span>
      {isLate
        ? texts.noticeLate(formats.day(latest), Math.abs(daysLeft), days)
        : texts.noticeBy(formats.day(latest), daysLeft, days)}
    </p>
  );
}
