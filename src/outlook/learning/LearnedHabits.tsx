import type { ReactElement } from "react";
import type { LessonReason } from "../../core/triage/learning/lesson-strengths";
import type { ToldHabits, ToldSender, ToldWord } from "../../core/triage/learning/told-habits";
import { useFormats } from "../../ui/LanguageProvider";
import { useLearningTexts } from "./use-learning-texts";

/** The order in which it is told what lessons were drawn from. */
const reasons: readonly LessonReason[] = [
  "answered",
  "answeredLate",
  "passedOn",
  "marked",
  "discarded",
  "silence",
];

/** What was learned from habits, in names, words and counts. */
export function LearnedHabits({ habits }: { habits: ToldHabits }): ReactElement {
  const { drawn, often, seldom, raising, lowering } = habits;
  const texts = useLearningTexts();
  const formats = useFormats();
  const told = reasons.filter((reason) => (drawn[reason] ?? 0) > 0);
  // Nobody can be said to get no answers where no answer is known.
  if (told.length === 0)
    return (
      <>
        <h3>{texts.drawnTitle}</h3>
        <p>{texts.drawnNothing}</p>
      </>
    );
  return (
    <>
      <h3>{texts.drawnTitle}</h3>
      <dl className="drawn">
        {told.map((reason) => (
          <div key={reason}>
            <dt>{texts.drawn[reason]}</dt>
            <dd className="figure">{formats.number(drawn[reason] ?? 0)}</dd>
          </div>
        ))}
      </dl>
      <Senders title={texts.oftenTitle} senders={often} />
      <Senders title={texts.seldomTitle} senders={seldom} />
      <Words title={texts.raisingTitle} words={raising} />
      <Words title={texts.loweringTitle} words={lowering} />
    </>
  );
}

function Senders(props: { title: string; senders: readonly ToldSender[] }): ReactElement | null {
  const { title, senders } = props;
  const texts = useLearningTexts();
  const formats = useFormats();
  if (senders.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <dl className="drawn">
        {senders.map(({ name, address, answered, received }) => (
          <div key={address}>
            <dt lang="">{name || address}</dt>
            <dd className="figure">
              {texts.answeredOf(formats.number(answered), formats.number(received))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Her own words and those of the shipped start, apart. */
function Words(props: { title: string; words: readonly ToldWord[] }): ReactElement | null {
  const { title, words } = props;
  const texts = useLearningTexts();
  if (words.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      {[true, false].map((isOwn) => {
        const some = words.filter((word) => word.isOwn === isOwn);
        if (some.length === 0) return null;
        return (
          <p key={String(isOwn)}>
            <span className="quiet">{isOwn ? texts.ownWords : texts.startWords}</span>{" "}
            <span lang="">{some.map(({ word }) => texts.quotedWord(word)).join(", ")}</span>
          </p>
        );
      })}
    </>
  );
}
