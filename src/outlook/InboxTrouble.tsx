import { lazy, type ReactElement, Suspense } from "react";
import { displayNameOf, type Person, sameAddress } from "../core/shared/person";
import { givenNameOf } from "../core/triage/triage-profile";
import { TroubleNotice } from "../ui/TroubleNotice";
import type { Trouble } from "../ui/trouble";
import { usePaneTexts } from "./use-pane-texts";

const NoAccess = lazy(() =>
  import("../ui/NoAccess").then((module) => ({ default: module.NoAccess })),
);

/** What is shown in place of the list when nothing of a mailbox could be read: what happened and what to do. */
export function InboxTrouble(props: {
  trouble: Trouble;
  person: Person;
  me: Person;
  onRetry: () => void;
  /** Turns to one's own mailbox instead. */
  onInstead: () => void;
}): ReactElement {
  const { trouble, person, me, onRetry, onInstead } = props;
  const texts = usePaneTexts();
  const name = displayNameOf(person);
  const callName = givenNameOf(person.name) || name;
  const isMe = sameAddress(person.address, me.address);
  const isClosed = !isMe && trouble.code.startsWith("not-allowed");
  const whose = isMe ? texts.failedToReadOwn : texts.failedToRead(name);
  return (
    <div className="scroll">
      <TroubleNotice
        title={isClosed ? texts.noAccessTitle(name) : whose}
        trouble={trouble}
        onRetry={isClosed ? undefined : onRetry}
      />
      {isClosed && (
        <Suspense>
          <NoAccess
            name={callName}
            request={texts.accessRequest(callName, displayNameOf(me))}
            insteadWords={texts.workWithMine}
            onRetry={onRetry}
            onInstead={onInstead}
          />
        </Suspense>
      )}
    </div>
  );
}
