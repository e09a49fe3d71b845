import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { PeopleRegular } from "@fluentui/react-icons/svg/people";
import { PersonAddRegular } from "@fluentui/react-icons/svg/person-add";
import { ShieldLockRegular } from "@fluentui/react-icons/svg/shield-lock";
import type { ReactElement, ReactNode } from "react";
import { Notice } from "../ui/Notice";
import { PaneButton } from "../ui/PaneButton";
import { usePaneTexts } from "./TextsProvider";

const asked = [
  { name: "mail", icon: <MailRegular />, isNow: true },
  { name: "people", icon: <PeopleRegular />, isNow: true },
  { name: "shared", icon: <PersonAddRegular />, isNow: false },
] as const;

/** The first thing she sees: what Kansli asks for and when, what never happens, and the button that begins. */
export function ConsentScreen(props: {
  address: string;
  isOpening: boolean;
  /** What went wrong the last time. */
  trouble?: ReactNode;
  onAllow: () => void;
}): ReactElement {
  const { address, isOpening, trouble, onAllow } = props;
  const texts = usePaneTexts();
  return (
    <main className="consent">
      <div className="scroll">
        <h1>{texts.welcome}</h1>
        <p className="lead">{texts.welcomeLead}</p>
        {trouble}
        <h2 className="group-head">{texts.asksFor}</h2>
        <ul>
          {asked.map(({ name, icon, isNow }) => (
            <li key={name} className={isNow ? "asked-now" : ""}>
              <span className="icon" aria-hidden="true">
                {icon}
              </span>
              <div>
                <p className="asked-what">{texts.asks[name].what}</p>
                <p className="quiet">{texts.asks[name].why}</p>
              </div>
              <span className="when">{isNow ? texts.now : texts.later}</span>
            </li>
          ))}
        </ul>
        <Notice kind="plain" icon={<ShieldLockRegular />} title={texts.neverTitle}>
          <p>{texts.never}</p>
        </Notice>
      </div>
      {address !== "" && (
        <p className="signed-in">
          {texts.signedInAs} <strong>{address}</strong>
        </p>
      )}
      <footer>
        <PaneButton look="primary" size="large" disabled={isOpening} onClick={onAllow}>
          {isOpening ? texts.opening : texts.allowAndStart}
        </PaneButton>
      </footer>
    </main>
  );
}
