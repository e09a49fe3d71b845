import type { ReactElement } from "react";
import type { Body } from "../../core/meeting/body";
import type { Minutes, Paragraph } from "../../core/meeting/minutes";
import { countQuorum } from "../../core/minutes/count-quorum";
import { displayNameOf } from "../../core/shared/person";
import { useFormats } from "../../ui/LanguageProvider";
import { usePaneTexts } from "../use-pane-texts";

/** Whether enough of the whole board take part in one §, and who is out. */
export function QuorumLine(props: {
  minutes: Minutes;
  body: Body;
  paragraph: Paragraph | undefined;
}): ReactElement | null {
  const { minutes, body, paragraph } = props;
  const texts = usePaneTexts();
  const { number } = useFormats();
  if (!paragraph) return null;
  const quorum = countQuorum(minutes, paragraph, body);
  const out = quorum.out.map(
    ({ person, reason }) => `${displayNameOf(person)} (${texts.outReasons[reason]})`,
  );
  return (
    <p className={quorum.isQuorate ? "quorum" : "quorum finding"} role="status">
      <strong>
        {texts.quorum[quorum.isQuorate ? "yes" : "no"](
          number(quorum.paragraph),
          number(quorum.taking),
          number(quorum.elected),
        )}
      </strong>{" "}
      {texts.needed(number(quorum.needed))}
      {out.length > 0 && ` · ${out.join(", ")}`}
    </p>
  );
}
