import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { CalendarClockRegular } from "@fluentui/react-icons/svg/calendar-clock";
import { MoneyRegular } from "@fluentui/react-icons/svg/money";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import type { ReactElement, ReactNode } from "react";
import type { Deadline } from "../core/triage/deadline";
import type { TriagedMessage } from "../core/triage/triaged-message";
import type { Formats } from "../ui/formats";
import { useFormats } from "../ui/LanguageProvider";
import type { CardTexts } from "./texts/card-en";
import { useCardTexts } from "./use-card-texts";

/** The deadlines, questions, amounts and attachments of a message, each with the words it was found in. */
export function FoundFacts(props: { triaged: TriagedMessage }): ReactElement {
  const { facts, message } = props.triaged;
  const texts = useCardTexts();
  const formats = useFormats();
  const isEmpty =
    facts.deadlines.length + facts.questions.length + facts.amounts.length === 0 &&
    !message.hasAttachments;
  return (
    <section className="facts">
      <h3>{texts.foundInMessage}</h3>
      {isEmpty ? (
        <p className="quiet">{texts.nothingFoundInMessage}</p>
      ) : (
        <dl>
          {differing(facts.deadlines, formats).map((deadline) => (
            <Fact
              key={`${dateWords(deadline, formats)} ${deadline.words}`}
              icon={<CalendarClockRegular />}
              name={deadline.isDue ? texts.deadline : texts.mentioned}
            >
              <strong>{dateWords(deadline, formats)}</strong>{" "}
              <span className="quiet" lang="">
                {deadlineNote(deadline, texts)}
              </span>
            </Fact>
          ))}
          {facts.questions.map((question, index) => (
            <Fact key={index} icon={<QuestionCircleRegular />} name={texts.question}>
              <span lang="">{texts.quoted(question)}</span>
            </Fact>
          ))}
          {facts.amounts.map((amount, index) => (
            <Fact key={index} icon={<MoneyRegular />} name={texts.amount}>
              <strong>{amount.words}</strong>
            </Fact>
          ))}
          {message.hasAttachments && (
            <Fact icon={<AttachRegular />} name={texts.attachments}>
              {texts.attachmentsYes}
            </Fact>
          )}
        </dl>
      )}
    </section>
  );
}

function Fact(props: { icon: ReactNode; name: string; children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>
        <span className="icon" aria-hidden="true">
          {props.icon}
        </span>
        {props.name}
      </dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** The subject often says what the text says: one day in the same words is told once. */
function differing(deadlines: readonly Deadline[], formats: Formats): Deadline[] {
  const told = new Map<string, Deadline>();
  for (const deadline of deadlines) {
    const key = `${dateWords(deadline, formats)} ${deadline.words}`;
    if (!told.get(key)?.isDue) told.set(key, deadline);
  }
  return [...told.values()];
}

function dateWords(deadline: Deadline, formats: Formats): string {
  const day = formats.dayOfYear(deadline.date);
  const days = deadline.from === deadline.date ? day : `${formats.day(deadline.from)} – ${day}`;
  return deadline.time === undefined ? days : `${days}, ${deadline.time}`;
}

function deadlineNote(deadline: Deadline, texts: CardTexts): string {
  const words = texts.quoted(deadline.words);
  return deadline.unsure ? `${words}; ${texts.unsureDay}` : words;
}
