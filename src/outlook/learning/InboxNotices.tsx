import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { type ReactElement, useEffect, useState } from "react";
import type { Warning } from "../../core/shared/parsed";
import type { TriageSnapshot } from "../../core/triage/triage-snapshot";
import { useFormats, useUiTexts } from "../../ui/LanguageProvider";
import { Notice } from "../../ui/Notice";
import { PaneButton } from "../../ui/PaneButton";
import type { TriageSession } from "../triage-session";
import type { Commands } from "../use-commands";
import { useLearningTexts } from "./use-learning-texts";

/** What stands below the list for a while: what was odd when the mailbox was read, and the spot check of the week. */
export function InboxNotices(props: {
  session: TriageSession;
  triage: TriageSnapshot;
  commands: Commands;
  /** Nothing lies over the list now. */
  isOpen: boolean;
  /** No bar stands below the notices. */
  isCalm: boolean;
  onSpotCheck: () => void;
}): ReactElement {
  return (
    <div className="inbox-notices">
      <Warnings warnings={props.triage.warnings} />
      <SpotCheckOffer {...props} />
    </div>
  );
}

/** What was odd in this mailbox and did not stop the work, until she has seen it. */
function Warnings({ warnings }: { warnings: readonly Warning[] }): ReactElement | null {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const learning = useLearningTexts();
  const uiTexts = useUiTexts();
  const unseen = [...new Set(warnings.map(kindOf))].filter(
    (kind) => !seen.has(kind) && kind in learning.warnings,
  );
  if (unseen.length === 0) return null;
  return (
    <Notice
      kind="warning"
      icon={<WarningRegular />}
      title={learning.warningTitle}
      action={
        <PaneButton
          onClick={() => {
            setSeen(new Set([...seen, ...unseen]));
          }}
        >
          {uiTexts.close}
        </PaneButton>
      }
    >
      {unseen.map((kind) => (
        <p key={kind}>{learning.warnings[kind]}</p>
      ))}
    </Notice>
  );
}

/** What is said of a warning depends on its code, and for a document that was damaged on what was in it. */
function kindOf({ code, place }: Warning): string {
  if (code !== "damaged-document") return code;
  const what = /^(?:learned|habits|spot-checks|journal)(?=-)/u.exec(place)?.[0] ?? "document";
  return `${what}-damaged`;
}

/** Offers the spot check when a week has passed; put off, it is silent for another. */
function SpotCheckOffer(props: Parameters<typeof InboxNotices>[0]): ReactElement | null {
  const { session, triage, commands, isOpen, isCalm, onSpotCheck } = props;
  const [offer, setOffer] = useState<{ session: TriageSession; count: number }>();
  const learning = useLearningTexts();
  const formats = useFormats();
  const isRead = triage.syncedAt !== undefined;
  useEffect(() => {
    // Asked again when a dialog has closed, for the spot check may have been in it.
    if (!isRead || !isOpen) return;
    let isWanted = true;
    void countOffered(session).then((count) => {
      if (isWanted) setOffer({ session, count });
    });
    return () => {
      isWanted = false;
    };
  }, [session, isRead, isOpen]);
  const count = offer?.session === session ? offer.count : 0;
  if (count === 0 || !isCalm) return null;
  return (
    <Notice
      kind="plain"
      icon={<EyeRegular />}
      title={learning.spotCheckOffer(count, formats.number(count))}
    >
      <p className="notice-actions">
        <PaneButton onClick={onSpotCheck}>{learning.spotCheckLook}</PaneButton>
        <PaneButton look="subtle" onClick={putOff}>
          {learning.notThisWeek}
        </PaneButton>
      </p>
    </Notice>
  );

  function putOff(): void {
    setOffer(undefined);
    session
      .learning()
      .then(({ spotChecking }) => spotChecking.putOff())
      .then(() => {
        commands.tell(learning.putOff);
      }, commands.fail);
  }
}

/** How many messages a spot check that is due would show. That it cannot be told now is no reason to disturb. */
async function countOffered(session: TriageSession): Promise<number> {
  try {
    const { isDue, messages } = await (await session.learning()).spotChecking.begin();
    return isDue ? messages.length : 0;
  } catch {
    return 0;
  }
}
