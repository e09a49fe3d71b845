import { type KeyboardEvent, type ReactElement, useEffect, useRef } from "react";
import { lanes } from "../../core/triage/lane";
import { useFormats, useUiTexts } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import { TroubleNotice } from "../../ui/TroubleNotice";
import { nameOfKey } from "../../ui/use-keys";
import { SkeletonRows } from "../InboxTab";
import type { TriageSession } from "../triage-session";
import { usePaneTexts } from "../use-pane-texts";
import { missWords } from "./miss-words";
import { SpotCheckRow } from "./SpotCheckRow";
import { useLearningTexts } from "./use-learning-texts";
import { type SpotCheckWork, useSpotCheck } from "./use-spot-check";

/** The lowest messages of the week: should any be higher? Each can be put right and back; the answer is counted. */
export function SpotCheckDialog(props: {
  session: TriageSession;
  onTell: (words: string) => void;
  onClose: () => void;
}): ReactElement {
  const { session, onTell, onClose } = props;
  const work = useSpotCheck(session);
  const learning = useLearningTexts();
  const { check, outcome, deed } = work;
  return (
    <PaneDialog
      title={learning.spotCheckTitle}
      onClose={onClose}
      actions={<Actions work={work} onTell={onTell} onClose={onClose} />}
    >
      {deed.trouble && (
        <TroubleNotice
          title={check ? learning.failed : learning.failedToLoad}
          trouble={deed.trouble}
          onRetry={check ? undefined : work.begin}
        />
      )}
      {check === undefined && deed.trouble === undefined && <SkeletonRows />}
      {check?.messages.length === 0 && <p>{learning.nothingLow}</p>}
      {check &&
        check.messages.length > 0 &&
        (outcome ? <Outcome work={work} /> : <Rows work={work} />)}
    </PaneDialog>
  );
}

function Rows({ work }: { work: SpotCheckWork }): ReactElement {
  const { rows, moved } = work;
  const learning = useLearningTexts();
  const formats = useFormats();
  const list = useRef<HTMLOListElement>(null);
  // The browser gave the focus to the cross; the first message is what she came for.
  useEffect(() => {
    buttonsIn(list.current)[0]?.focus();
  }, []);
  const now = new Date().toISOString();
  return (
    <>
      <p>{learning.spotCheckLead(rows.length, formats.number(rows.length))}</p>
      <p className="quiet">{learning.spotCheckKeys}</p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the buttons within */}
      <ol
        ref={list}
        className="checks"
        onKeyDown={(event) => {
          if (act(event, list.current, work)) event.preventDefault();
        }}
      >
        {rows.map((row) => (
          <SpotCheckRow
            key={row.message.id}
            row={row}
            isMoved={moved.has(row.message.id)}
            now={now}
            onLane={(lane) => {
              work.move(row.message.id, lane);
            }}
            onPutBack={() => {
              work.putBack(row.message.id);
            }}
          />
        ))}
      </ol>
      <p role="status" className="only-heard">
        <Last work={work} />
      </p>
    </>
  );
}

/** What the last correction brought about, for those who listen. */
function Last({ work: { last, rows } }: { work: SpotCheckWork }): ReactElement {
  const texts = usePaneTexts();
  const formats = useFormats();
  const learning = useLearningTexts();
  const row = rows.find(({ message }) => message.id === last?.id);
  if (!row) return <></>;
  const { othersMoved = 0 } = last?.moved ?? {};
  const words = [learning.nowIn(texts.lanes[row.lane])];
  if (othersMoved > 0) words.push(texts.othersMoved(othersMoved, formats.number(othersMoved)));
  return <>{words.join(". ")}</>;
}

function Outcome({ work: { outcome } }: { work: SpotCheckWork }): ReactElement | null {
  const learning = useLearningTexts();
  const formats = useFormats();
  const words = useRef<HTMLDivElement>(null);
  // The button that had the focus is gone.
  useEffect(() => {
    words.current?.focus();
  }, []);
  if (!outcome) return null;
  const { estimate, moved } = outcome;
  const sentences = [learning.thanks, ...missWords(estimate, learning, formats)];
  if (moved > 0) sentences.push(learning.thresholdFollowed(moved, formats.number(moved)));
  return (
    <div ref={words} tabIndex={-1} className="sentences">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

function Actions(props: {
  work: SpotCheckWork;
  onTell: (words: string) => void;
  onClose: () => void;
}): ReactElement {
  const { work, onTell, onClose } = props;
  const { check, outcome, moved } = work;
  const learning = useLearningTexts();
  const uiTexts = useUiTexts();
  const formats = useFormats();
  const raised = [...moved.values()].filter(({ isRaised }) => isRaised).length;
  if (check === undefined || check.messages.length === 0 || outcome)
    return (
      <>
        <PaneButton onClick={onClose}>{uiTexts.close}</PaneButton>
        {outcome && <PaneButton onClick={work.reopen}>{uiTexts.undo}</PaneButton>}
      </>
    );
  return (
    <>
      <PaneButton look="primary" onClick={work.answer}>
        {raised === 0 ? learning.noneOfThese : learning.answered(raised, formats.number(raised))}
      </PaneButton>
      {check.isDue && moved.size === 0 && (
        <PaneButton
          onClick={() => {
            work.putOff(() => {
              onTell(learning.putOff);
              onClose();
            });
          }}
        >
          {learning.notThisWeek}
        </PaneButton>
      )}
    </>
  );
}

/** Carries out a key pressed on a message; gives whether it was one of ours. */
function act(event: KeyboardEvent, list: HTMLElement | null, work: SpotCheckWork): boolean {
  const target = event.target as HTMLElement;
  if (target.closest("[role=menu]")) return false;
  const buttons = buttonsIn(list);
  const index = [...(list?.children ?? [])].findIndex((row) => row.contains(target));
  const id = work.rows[index]?.message.id;
  const key = nameOfKey(event);
  const lane = lanes[Number(key) - 1];
  if (key === "j" || key === "ArrowDown") buttons[index + 1]?.focus();
  else if (key === "k" || key === "ArrowUp") buttons[index - 1]?.focus();
  else if (id !== undefined && lane) work.move(id, lane);
  else if (id !== undefined && key === "z")
    work.putBack(work.moved.has(id) ? id : (work.last?.id ?? id));
  else return false;
  return true;
}

/** The button "Should be…" of each message. */
function buttonsIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[aria-haspopup]") ?? [])];
}
