import { type ReactElement, useState } from "react";
import type { Body } from "../../core/meeting/body";
import type { Minutes } from "../../core/meeting/minutes";
import { planPublishing } from "../../core/minutes/plan-publishing";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import type { ChoosablePlan, Connection } from "../connection";
import type { PaneHost } from "../pane-host";
import { usePaneTexts } from "../use-pane-texts";
import type { MeetingWork } from "../work/meeting-work";
import { publish, type Ticked } from "./publish";

/** What publishing will make, each with a tick, and the button that makes it. Nothing is sent. */
export function PublishView(props: {
  work: MeetingWork;
  minutes: Minutes;
  connection: Connection;
  host: PaneHost;
  body: Body;
  /** Told of the plan that is chosen, for the body's next meetings. */
  onPlan: (plan: ChoosablePlan | undefined) => void;
  isBusy: boolean;
  onBack: () => void;
}): ReactElement {
  const { work, minutes, connection, host, body, onPlan, isBusy, onBack } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const [ticked, setTicked] = useState<Ticked>({
    ...{ ownTasks: true, planTasks: true, draft: true, decisions: true },
  });
  const [plans, setPlans] = useState<readonly ChoosablePlan[]>();
  const chosenPlan: ChoosablePlan | undefined = body.plan;
  const [failures, setFailures] = useState<readonly string[]>([]);
  const plan = planPublishing({
    ...{ minutes, ownAddresses: [connection.me.address], url: host.documentFacts().url },
    hasPlan: chosenPlan !== undefined,
  });
  const counts = {
    ownTasks: plan.ownTasks.length,
    planTasks: plan.planTasks.length,
    draft: plan.draft.to.length > 0 ? 1 : 0,
    decisions: plan.decisions.length,
  };
  const names = ["ownTasks", "planTasks", "draft", "decisions"] as const;
  const shown = names.filter((name) => counts[name] > 0);
  const things = shown.reduce((sum, name) => sum + (ticked[name] ? counts[name] : 0), 0);
  const make = (): void =>
    void work.run(async () => {
      const failed = await publish(
        work,
        { connection, host },
        {
          ...{ plan, ticked, chosenPlan, meetingId: minutes.meetingId },
          language: formats.language,
        },
      );
      setFailures(failed.map(({ message }) => message));
    });
  return (
    <>
      <div className="scroll">
        <div className="group-head">
          <h2>{texts.willBeMade}</h2>
          <span className="quiet">{texts.nothingSent}</span>
        </div>
        <ul className="publish">
          {shown.map((name) => (
            <li key={name}>
              <label>
                <input
                  type="checkbox"
                  checked={ticked[name]}
                  onChange={(event) => {
                    setTicked({ ...ticked, [name]: event.target.checked });
                  }}
                />
                {texts.things[name](
                  name === "draft" ? plan.draft.to.length : counts[name],
                  formats.number(name === "draft" ? plan.draft.to.length : counts[name]),
                )}
              </label>
            </li>
          ))}
        </ul>
        <div className="fields minutes-facts">
          {plans === undefined && chosenPlan && (
            <p className="quiet">{texts.body.plan(chosenPlan.title)}</p>
          )}
          {plans === undefined ? (
            <PaneButton
              disabled={isBusy}
              onClick={() =>
                void work.run(async () => {
                  setPlans(await connection.readPlans());
                })
              }
            >
              {texts.choosePlan}
            </PaneButton>
          ) : (
            <label className="labelled">
              <span>{texts.planForOthers}</span>
              <select
                value={chosenPlan?.id ?? ""}
                onChange={(event) => {
                  onPlan(plans.find(({ id }) => id === event.target.value));
                }}
              >
                <option value="">{texts.noPlan}</option>
                {plans.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
          )}
          {failures.map((words) => (
            <p key={words} className="fault" role="alert">
              {words}
            </p>
          ))}
          <p className="quiet">{texts.publishTwice}</p>
        </div>
      </div>
      <footer className="pane-foot">
        <PaneButton look="primary" size="large" disabled={isBusy || things === 0} onClick={make}>
          {texts.make(things, formats.number(things))}
        </PaneButton>
        <PaneButton size="large" onClick={onBack}>
          {texts.back}
        </PaneButton>
      </footer>
    </>
  );
}
