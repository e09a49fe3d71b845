import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { type ReactElement, type ReactNode, type SubmitEvent, useState } from "react";
import type { Body, Capacity, NumberFormat } from "../../core/meeting/body";
import { displayNameOf } from "../../core/shared/person";
import { PaneButton } from "../../ui/PaneButton";
import { usePaneTexts } from "../use-pane-texts";

const capacities: readonly Capacity[] = ["chair", "member", "employee", "deputy", "adjunct"];
const formats: readonly NumberFormat[] = ["year-colon", "year-dash", "slash-year", "plain"];
const examples: Readonly<Record<NumberFormat, string>> = {
  "year-colon": "2026:4",
  "year-dash": "2026-04",
  "slash-year": "4/2026",
  plain: "4",
};

/** Who the body is and how its minutes are numbered: asked once, then known for its other meetings. */
export function BodyForm(props: {
  body: Body;
  saveWords: string;
  /** Something else is under way, so that saving must wait. */
  isBusy?: boolean;
  onSave: (body: Body) => void;
  /** What stands beside the button that saves. */
  children?: ReactNode;
}): ReactElement {
  const texts = usePaneTexts();
  const [body, setBody] = useState(props.body);
  const change = (parts: Partial<Body>): void => {
    setBody({ ...body, ...parts });
  };
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    props.onSave(body);
  };
  return (
    <form className="fields body-form" onSubmit={save}>
      <label className="labelled">
        <span>{texts.body.name}</span>
        <input
          required
          value={body.name}
          onChange={(event) => {
            change({ name: event.target.value });
          }}
        />
      </label>
      <label className="labelled">
        <span>{texts.body.subject}</span>
        <input
          required
          value={body.subject}
          onChange={(event) => {
            change({ subject: event.target.value });
          }}
        />
      </label>
      <label className="ticked">
        <input
          type="checkbox"
          checked={body.isBoard}
          onChange={(event) => {
            change({ isBoard: event.target.checked });
          }}
        />
        {texts.body.isBoard}
      </label>
      <div className="field-pair">
        <label className="labelled">
          <span>{texts.body.elected}</span>
          <input
            type="number"
            min={1}
            max={99}
            value={body.electedMembers}
            onChange={(event) => {
              const count = Math.trunc(event.target.valueAsNumber);
              if (count >= 1) change({ electedMembers: count });
            }}
          />
        </label>
        <label className="labelled">
          <span>{texts.body.numberFormat}</span>
          <select
            value={body.numberFormat}
            onChange={(event) => {
              const chosen = formats.find((one) => one === event.target.value);
              if (chosen) change({ numberFormat: chosen });
            }}
          >
            {formats.map((format) => (
              <option key={format} value={format}>
                {examples[format]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="field-pair">
        <CountField
          label={texts.body.noticeDays}
          count={body.noticeDays}
          onChange={(noticeDays) => {
            setBody(withCount(body, "noticeDays", noticeDays));
          }}
        />
        <CountField
          label={texts.body.quorum}
          count={body.quorumOfArticles}
          onChange={(quorum) => {
            setBody(withCount(body, "quorumOfArticles", quorum));
          }}
        />
      </div>
      <label className="ticked">
        <input
          type="checkbox"
          checked={body.paragraphs === "through-year"}
          onChange={(event) => {
            change({ paragraphs: event.target.checked ? "through-year" : "from-1" });
          }}
        />
        {texts.body.throughYear}
      </label>
      {body.members.length > 0 && (
        <fieldset className="members">
          <legend>{texts.body.members}</legend>
          {body.members.map((member) => (
            <label key={member.person.address || member.person.name}>
              <span lang="">{displayNameOf(member.person)}</span>
              <select
                value={member.capacity}
                onChange={(event) => {
                  const chosen = capacities.find((one) => one === event.target.value);
                  if (!chosen) return;
                  const members = body.members.map((one) =>
                    one === member ? { ...one, capacity: chosen } : one,
                  );
                  change({ members });
                }}
              >
                {capacities.map((capacity) => (
                  <option key={capacity} value={capacity}>
                    {texts.capacities[capacity]}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </fieldset>
      )}
      {body.plan && (
        <p className="paper">
          <span>{texts.body.plan(body.plan.title)}</span>
          <PaneButton
            look="subtle"
            icon={<DismissRegular />}
            aria-label={texts.body.removePlan}
            onClick={() => {
              setBody(without(body, "plan"));
            }}
          />
        </p>
      )}
      <div className="item-line">
        <PaneButton look="primary" size="large" type="submit" disabled={props.isBusy === true}>
          {props.saveWords}
        </PaneButton>
        {props.children}
      </div>
    </form>
  );
}

/** What the articles say in figures; empty when they say nothing. */
function CountField(props: {
  label: string;
  count: number | undefined;
  onChange: (count: number | undefined) => void;
}): ReactElement {
  const { label, count, onChange } = props;
  return (
    <label className="labelled">
      <span>{label}</span>
      <input
        type="number"
        min={1}
        max={99}
        value={count ?? ""}
        onChange={(event) => {
          const typed = Math.trunc(event.target.valueAsNumber);
          onChange(typed >= 1 ? typed : undefined);
        }}
      />
    </label>
  );
}

function withCount(
  body: Body,
  name: "noticeDays" | "quorumOfArticles",
  count: number | undefined,
): Body {
  return count === undefined ? without(body, name) : { ...body, [name]: count };
}

function without(body: Body, name: "noticeDays" | "quorumOfArticles" | "plan"): Body {
  const rest = Object.entries(body).filter(([other]) => other !== name);
  return Object.fromEntries(rest) as unknown as Body;
}
