import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { MailInboxCheckmarkRegular } from "@fluentui/react-icons/svg/mail-inbox-checkmark";
import type { ReactElement } from "react";
import { type Lane, lanes } from "../core/triage/lane";
import { useFormats } from "../ui/LanguageProvider";
import { PaneButton } from "../ui/PaneButton";
import { usePaneTexts } from "./use-pane-texts";

/** An empty lane: says where all messages are, leads to a lane that has some, and offers a spot check. */
export function EmptyLane(props: {
  lane: Lane;
  counts: Readonly<Record<Lane, number>>;
  reviewed: number;
  onLane: (lane: Lane) => void;
  onSpotCheck: () => void;
}): ReactElement {
  const { lane, counts, reviewed, onLane, onSpotCheck } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const next = lanes.find((other) => counts[other] > 0);
  return (
    <div className="empty">
      <span className="empty-icon" aria-hidden="true">
        <MailInboxCheckmarkRegular />
      </span>
      <h3>{reviewed === 0 ? texts.emptyInbox : texts.emptyLane[lane]}</h3>
      <p>
        {reviewed === 0
          ? texts.emptyInboxHelp
          : texts.emptyLaneHelp(reviewed, formats.number(reviewed))}
      </p>
      {next !== undefined && (
        <PaneButton
          size="large"
          data-stand-in
          onClick={() => {
            onLane(next);
          }}
        >
          {texts.goToLane(texts.lanes[next], formats.number(counts[next]))}
        </PaneButton>
      )}
      {reviewed > 0 && (
        <section className="worth-a-look">
          <h4 className="group-head">{texts.worthALook}</h4>
          <p>
            <span className="icon" aria-hidden="true">
              <EyeRegular />
            </span>
            <span>{texts.spotCheck}</span>
            <PaneButton look="link" onClick={onSpotCheck}>
              {texts.spotCheckStart}
            </PaneButton>
          </p>
        </section>
      )}
    </div>
  );
}
