import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { PersonAddRegular } from "@fluentui/react-icons/svg/person-add";
import { TaskListAddRegular } from "@fluentui/react-icons/svg/task-list-add";
import type { ReactElement } from "react";
import { ConsentScreen } from "../ui/ConsentScreen";
import type { WelcomeParts } from "../ui/DocumentPane";
import { usePaneTexts } from "./use-pane-texts";

const asked = [
  { name: "calendar", icon: <CalendarLtrRegular />, isNow: true },
  { name: "mail", icon: <MailRegular />, isNow: true },
  { name: "shared", icon: <PersonAddRegular />, isNow: false },
  { name: "tasks", icon: <TaskListAddRegular />, isNow: false },
] as const;

/** The welcome of the Word pane: what it asks for and when, and the button that begins. */
export function WordWelcome(props: WelcomeParts): ReactElement {
  const texts = usePaneTexts();
  return (
    <ConsentScreen
      {...props}
      address=""
      title={texts.welcome}
      lead={texts.welcomeLead}
      asked={asked.map(({ name, icon, isNow }) => ({ icon, isNow, ...texts.asks[name] }))}
      never={texts.never}
    />
  );
}
