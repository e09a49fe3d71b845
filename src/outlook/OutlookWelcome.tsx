import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { PeopleRegular } from "@fluentui/react-icons/svg/people";
import { PersonAddRegular } from "@fluentui/react-icons/svg/person-add";
import type { ReactElement, ReactNode } from "react";
import { ConsentScreen } from "../ui/ConsentScreen";
import { usePaneTexts } from "./use-pane-texts";

const asked = [
  { name: "mail", icon: <MailRegular />, isNow: true },
  { name: "people", icon: <PeopleRegular />, isNow: true },
  { name: "shared", icon: <PersonAddRegular />, isNow: false },
] as const;

/** The welcome of the Outlook pane: what it asks for and when, and the button that begins. */
export function OutlookWelcome(props: {
  address: string;
  isOpening: boolean;
  trouble?: ReactNode;
  onAllow: () => void;
}): ReactElement {
  const texts = usePaneTexts();
  return (
    <ConsentScreen
      {...props}
      title={texts.welcome}
      lead={texts.welcomeLead}
      asked={asked.map(({ name, icon, isNow }) => ({ icon, isNow, ...texts.asks[name] }))}
      never={texts.never}
    />
  );
}
