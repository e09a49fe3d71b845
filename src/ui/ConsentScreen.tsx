import { ShieldLockRegular } from "@fluentui/react-icons/svg/shield-lock";
import type { ReactElement, ReactNode } from "react";
import { Notice } from "./Notice";
import { PaneButton } from "./PaneButton";
import { useTexts } from "./TextsProvider";

/** One permission on the welcome. */
export interface AskedThing {
  icon: ReactNode;
  what: string;
  /** What for, and the permission's own name. */
  why: string;
  /** Asked when she begins; otherwise when the feature is first used. */
  isNow: boolean;
}

/** The first thing she sees: what Kansli asks for and when, what never happens, and the button that begins. */
export function ConsentScreen(props: {
  title: string;
  lead: string;
  asked: readonly AskedThing[];
  /** What the pane never does, in a sentence or two. */
  never: string;
  address: string;
  isOpening: boolean;
  /** What went wrong the last time. */
  trouble?: ReactNode;
  onAllow: () => void;
}): ReactElement {
  const { title, lead, asked, never, address, isOpening, trouble, onAllow } = props;
  const texts = useTexts();
  return (
    <main className="consent">
      <div className="scroll">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {trouble}
        <h2 className="group-head">{texts.asksFor}</h2>
        <ul>
          {asked.map(({ icon, what, why, isNow }) => (
            <li key={what} className={isNow ? "asked-now" : ""}>
              <span className="icon" aria-hidden="true">
                {icon}
              </span>
              <div>
                <p className="asked-what">{what}</p>
                <p className="quiet">{why}</p>
              </div>
              <span className="when">{isNow ? texts.now : texts.later}</span>
            </li>
          ))}
        </ul>
        <Notice kind="plain" icon={<ShieldLockRegular />} title={texts.neverTitle}>
          <p>{never}</p>
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
