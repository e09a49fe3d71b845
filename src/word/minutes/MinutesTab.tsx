import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { type ReactElement, useRef, useState } from "react";
import type { Body } from "../../core/meeting/body";
import type { Meeting } from "../../core/meeting/meeting";
import type { Minutes, Paragraph } from "../../core/meeting/minutes";
import { checkMinutes } from "../../core/minutes/check-minutes";
import { insertParagraph } from "../../core/minutes/edit-minutes";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { useKeys } from "../../ui/use-keys";
import { usePaneTexts } from "../use-pane-texts";
import type { MeetingWork } from "../work/meeting-work";
import type { SelectionTurn } from "../work/write-half";
import type { WorkView } from "../work/work-view";
import { AttendanceBoard } from "./AttendanceBoard";
import { CheckList } from "./CheckList";
import { MinutesFacts } from "./MinutesFacts";
import { ParagraphEditor } from "./ParagraphEditor";
import { ParagraphRow } from "./ParagraphRow";
import { QuorumLine } from "./QuorumLine";
import { StatusSteps } from "./StatusSteps";
import { TurnButtons } from "./TurnButtons";

/** The minutes: how far they have come, who was there, each §, and what is left before they can go out. */
export function MinutesTab(props: {
  work: MeetingWork;
  view: WorkView & { meeting: Meeting; minutes: Minutes };
  body: Body;
  earlier: readonly Minutes[];
  onWrite: (turn?: SelectionTurn) => void;
  onPublish: () => void;
  onBody: () => void;
}): ReactElement {
  const { work, view, body, earlier, onWrite, onPublish, onBody } = props;
  const { minutes } = view;
  const texts = usePaneTexts();
  const formats = useFormats();
  const [openId, setOpen] = useState<string>();
  const findings = checkMinutes(minutes, body, earlier);
  const open = minutes.paragraphs.find(({ id }) => id === openId);
  const [first, last] = [minutes.paragraphs[0], minutes.paragraphs.at(-1)];
  const isThere = view.document === "ours";
  const list = useRef<HTMLOListElement>(null);
  const rowOf = (id = ""): HTMLElement | null | undefined =>
    list.current?.querySelector<HTMLElement>(`[data-paragraph="${id}"]`);
  const show = (id: string | undefined, row = id): void => {
    // Before the field that has the focus goes.
    rowOf(row)?.focus({ preventScroll: true });
    setOpen(id);
    requestAnimationFrame(() => {
      bringUp(rowOf(row));
    });
  };
  useKeys({
    "Control+Enter": () => {
      onWrite();
    },
  });
  return (
    <>
      <div className="scroll">
        <div className="minutes-head">
          <h2 lang="">{minutes.title}</h2>
          <StatusSteps minutes={minutes} work={work} />
        </div>
        <AttendanceBoard minutes={minutes} work={work} />
        {body.isBoard && (
          <QuorumLine minutes={minutes} body={body} paragraph={open ?? decisionOf(minutes)} />
        )}
        <MinutesFacts minutes={minutes} work={work} />
        <p className="add-line">
          <PaneButton look="link" onClick={onBody}>
            {texts.body.settings}
          </PaneButton>
        </p>
        <div className="group-head">
          <h2>{texts.paragraphs}</h2>
          {first && last && (
            <span className="quiet">
              § {formats.number(first.number)}–{formats.number(last.number)}
            </span>
          )}
        </div>
        <ol ref={list} aria-label={texts.paragraphs}>
          {minutes.paragraphs.map((paragraph) => (
            <li key={paragraph.id}>
              <ParagraphRow
                paragraph={paragraph}
                isOpen={paragraph.id === openId}
                isFlagged={findings.some(({ paragraphId }) => paragraphId === paragraph.id)}
                onToggle={() => {
                  show(paragraph.id === openId ? undefined : paragraph.id, paragraph.id);
                }}
              />
              {paragraph.id === openId && (
                <ParagraphEditor
                  minutes={minutes}
                  paragraph={paragraph}
                  body={body}
                  timeZone={view.meeting.timeZone}
                  work={work}
                  onClose={() => {
                    show(undefined, paragraph.id);
                  }}
                />
              )}
            </li>
          ))}
        </ol>
        {isThere && minutes.status !== "approved" && (
          <TurnButtons
            label={texts.turn.title}
            isDisabled={view.isBusy}
            onTurn={(target) => {
              onWrite({ target, paragraphId: openId });
            }}
          />
        )}
        <p className="add-line">
          <PaneButton
            look="link"
            disabled={minutes.status === "approved"}
            onClick={() => {
              const changed = insertParagraph(minutes, minutes.paragraphs.length, {});
              work.step({ minutes: changed });
              show(changed.paragraphs.at(-1)?.id);
            }}
          >
            {texts.addParagraph}
          </PaneButton>
        </p>
        <CheckList minutes={minutes} findings={findings} onFix={show} />
      </div>
      <footer className="pane-foot">
        <PaneButton
          look={isThere && findings.length === 0 ? "outline" : "primary"}
          size="large"
          icon={isThere ? <ArrowSyncRegular /> : <DocumentTextRegular />}
          disabled={view.isBusy}
          aria-keyshortcuts="Control+Enter"
          onClick={() => {
            onWrite();
          }}
        >
          {view.isAhead ? texts.writeMinutes : texts.updateDocument}
        </PaneButton>
        <PaneButton
          look={findings.length === 0 ? "primary" : "outline"}
          size="large"
          disabled={view.isBusy}
          onClick={onPublish}
        >
          {texts.publish}
        </PaneButton>
      </footer>
    </>
  );
}

/** Shows as much of a § as there is room for, from its row on, which gets the focus. */
function bringUp(row: HTMLElement | null | undefined): void {
  row?.closest("li")?.scrollIntoView({ block: "nearest" });
  row?.scrollIntoView({ block: "nearest" });
  row?.focus({ preventScroll: true });
}

/** The first § in which something is decided, else the first. */
function decisionOf({ paragraphs }: Minutes): Paragraph | undefined {
  return paragraphs.find(({ type }) => type === "decision") ?? paragraphs[0];
}
