import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { ReactElement } from "react";
import type { Body } from "../../core/meeting/body";
import type { Minutes, Paragraph } from "../../core/meeting/minutes";
import {
  addAction,
  changeParagraph,
  moveParagraph,
  removeParagraph,
  type ParagraphChange,
} from "../../core/minutes/edit-minutes";
import { phraseBank, writePhrase, type Phrase } from "../../core/minutes/phrase-bank";
import { turnInto, type LineTarget } from "../../core/minutes/turn-into";
import { displayNameOf } from "../../core/shared/person";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";
import type { MeetingWork } from "../work/meeting-work";
import { PaperFields } from "../agenda/PaperFields";
import { ActionFields } from "./ActionFields";
import { Objections } from "./Objections";
import { ParagraphField } from "./ParagraphField";
import { dueDateReader } from "./read-due-date";
import { VoteFields } from "./VoteFields";

/** The fields of one §: what was reported, what was decided, and who does what. Escape closes them. */
export function ParagraphEditor(props: {
  minutes: Minutes;
  paragraph: Paragraph;
  body: Body;
  timeZone: string;
  work: MeetingWork;
  onClose: () => void;
}): ReactElement {
  const { minutes, paragraph, body, timeZone, work, onClose } = props;
  const texts = usePaneTexts();
  const { language } = useFormats();
  const isClosed = minutes.status === "approved";
  const change = (parts: ParagraphChange): void => {
    work.step({ minutes: changeParagraph(minutes, paragraph.id, parts) });
  };
  const insert = (phrase: Phrase): void => {
    const words = writePhrase(phrase, minutes.language, {
      subject: body.subject,
      ...votesOf(paragraph),
    });
    if (phrase.field === "objection") change({ objections: [...paragraph.objections, words] });
    else {
      const before = paragraph[phrase.field];
      change({
        [phrase.field]: before === "" ? words : `${before}\n${words}`,
        ...(phrase.outcome && { outcome: phrase.outcome }),
      });
    }
  };
  const readDueDate = dueDateReader(minutes.date, timeZone);
  const people = minutes.attendance.map(({ person }) => person);
  const turn = (name: "report" | "decision", line: number, target: LineTarget): void => {
    const from = { in: name, paragraphId: paragraph.id, line } as const;
    work.step({ minutes: turnInto(minutes, from, target, { people, readDueDate }) });
  };
  const field = (name: "title" | "report" | "decision"): ReactElement => (
    <ParagraphField
      label={texts.paragraphFields[name]}
      rows={name === "title" ? 1 : 3}
      isClosed={isClosed}
      text={paragraph[name]}
      onChange={(text) => {
        change({ [name]: text });
      }}
      {...(name === "decision" && { except: name })}
      {...(name !== "title" && {
        onTurn: (line: number, target: LineTarget) => {
          turn(name, line, target);
        },
      })}
    />
  );
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- a key of the fields within
    <div
      className="paragraph-editor"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {field("title")}
      {field("report")}
      {field("decision")}
      {!isClosed && (
        <div className="item-line" role="group" aria-label={texts.phrases}>
          {phraseBank.map((phrase) => (
            <PaneButton
              key={phrase.id}
              onClick={() => {
                insert(phrase);
              }}
            >
              {phrase.label[language]}
            </PaneButton>
          ))}
        </div>
      )}
      {!isClosed && (
        <div className="item-line" role="group" aria-label={texts.paragraphPlace}>
          {([-1, 1] as const).map((by) => (
            <PaneButton
              key={by}
              look="subtle"
              icon={by < 0 ? <ArrowUpRegular /> : <ArrowDownRegular />}
              aria-label={by < 0 ? texts.moveParagraphUp : texts.moveParagraphDown}
              onClick={() => {
                work.step({ minutes: moveParagraph(minutes, paragraph.id, by) });
              }}
            />
          ))}
          <PaneButton
            look="subtle"
            icon={<DeleteRegular />}
            onClick={() => {
              work.step({
                minutes: removeParagraph(minutes, paragraph.id),
                deed: { did: "removed item", title: paragraph.title },
              });
            }}
          >
            {texts.removeParagraph}
          </PaneButton>
        </div>
      )}
      <Objections
        objections={paragraph.objections}
        isClosed={isClosed}
        onChange={(objections) => {
          change({ objections });
        }}
      />
      {(!isClosed || paragraph.attachments.length > 0) && (
        <PaperFields
          attachments={paragraph.attachments}
          icon={<AttachRegular />}
          onChange={(attachments) => {
            if (!isClosed) change({ attachments });
          }}
        />
      )}
      <fieldset className="members">
        <legend>{texts.conflicts}</legend>
        {minutes.attendance
          .filter(({ present }) => present)
          .map(({ person }) => (
            <label key={person.address || person.name}>
              <span lang="">{displayNameOf(person)}</span>
              <input
                type="checkbox"
                disabled={isClosed}
                checked={paragraph.conflicts.some((one) => one.address === person.address)}
                onChange={(event) => {
                  const others = paragraph.conflicts.filter(
                    (one) => one.address !== person.address,
                  );
                  change({ conflicts: event.target.checked ? [...others, person] : others });
                }}
              />
            </label>
          ))}
      </fieldset>
      {(!isClosed || paragraph.vote) && (
        <VoteFields
          vote={paragraph.vote}
          isClosed={isClosed}
          onChange={(vote) => {
            change({ vote });
          }}
        />
      )}
      <ActionFields
        paragraph={paragraph}
        minutes={minutes}
        isClosed={isClosed}
        readDueDate={readDueDate}
        onChange={(changed) => {
          work.step({ minutes: changed });
        }}
        onAdd={(action) => {
          work.step({ minutes: addAction(minutes, paragraph.id, action) });
        }}
      />
    </div>
  );
}

/** The counts of a § that was voted on, for the slots of the phrase. */
function votesOf({ vote }: Paragraph): Record<string, string> {
  if (!vote) return {};
  const { inFavour, against, abstained } = vote;
  return { inFavour: String(inFavour), against: String(against), abstained: String(abstained) };
}
