import { Field, Input } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { type ReactElement, useEffect, useEffectEvent, useRef, useState } from "react";
import { displayNameOf, type Person, sameAddress } from "../../core/shared/person";
import { FluentParts } from "../../ui/FluentParts";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import type { AccessReport, Connection } from "../connection";
import { usePaneTexts } from "../use-pane-texts";
import { useDialogTexts } from "./use-dialog-texts";
import { TroubleNotice } from "../../ui/TroubleNotice";
import { type Trouble, troubleOf } from "../../ui/trouble";

const mostSuggestions = 5;
const wholeAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/** Adds an executive: an address is typed or picked, the access is tested, and the exact result is shown per folder. */
export function AddExecutiveDialog(props: {
  connection: Connection;
  people: readonly Person[];
  address: string;
  /** The name an address goes by in the mail that has been read. */
  nameOf: (address: string) => string | undefined;
  onAdd: (person: Person) => void;
  onClose: () => void;
}): ReactElement {
  const { connection, people, nameOf, onAdd, onClose } = props;
  const texts = useDialogTexts();
  const { failedToDo } = usePaneTexts();
  const [address, setAddress] = useState(props.address);
  const [complaint, setComplaint] = useState<string>();
  const test = useAccessTest(connection);
  const suggestions = useSuggestions(connection, address);

  const tryAddress = (wanted: string): void => {
    const known = people.find((person) => sameAddress(person.address, wanted));
    setAddress(wanted);
    setComplaint(
      known
        ? texts.addAlready(displayNameOf(known))
        : wholeAddress.test(wanted)
          ? undefined
          : texts.addBadAddress,
    );
    if (!known && wholeAddress.test(wanted)) void test.begin(wanted);
  };
  return (
    <PaneDialog title={texts.addTitle} onClose={onClose}>
      <p className="quiet">{texts.addLead}</p>
      <form
        className="add-executive"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          tryAddress(address.trim());
        }}
      >
        <FluentParts>
          <Field
            label={texts.addAddress}
            size="small"
            {...(complaint === undefined ? {} : { validationMessage: complaint })}
          >
            <Input
              type="email"
              value={address}
              onChange={(_event, data) => {
                setAddress(data.value);
                setComplaint(undefined);
                test.forget();
              }}
            />
          </Field>
        </FluentParts>
        <PaneButton
          type="submit"
          look={test.report === undefined ? "primary" : "outline"}
          disabled={test.isTesting}
        >
          {test.isTesting ? texts.addTesting : texts.addTry}
        </PaneButton>
      </form>
      {test.report === undefined && !suggestions.isAllowed && (
        <PaneButton look="link" onClick={suggestions.ask}>
          {texts.addShowSuggestions}
        </PaneButton>
      )}
      {test.report === undefined && suggestions.people.length > 0 && (
        <section className="suggestions">
          <h3>{texts.addSuggestions}</h3>
          <ul>
            {suggestions.people.map((person) => (
              <li key={person.address}>
                <button
                  type="button"
                  onClick={() => {
                    tryAddress(person.address);
                  }}
                >
                  {displayNameOf(person)}
                  <span className="quiet">{person.address}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {test.trouble && <TroubleNotice title={failedToDo} trouble={test.trouble} />}
      {test.report && (
        <Report
          report={test.report}
          name={nameOf(test.report.owner.address) ?? spelledOut(test.report.owner.address)}
          onAdd={onAdd}
        />
      )}
    </PaneDialog>
  );
}

function Report(props: {
  report: AccessReport;
  /** The name to begin with where the directory may not be asked. */
  name: string;
  onAdd: (person: Person) => void;
}): ReactElement {
  const { owner, folders } = props.report;
  const texts = useDialogTexts();
  const [name, setName] = useState(owner.name || props.name);
  const section = useRef<HTMLElement>(null);
  // She asked for this with Enter; the next Enter adds.
  useEffect(() => {
    section.current?.querySelector("input")?.focus();
  }, []);
  const shown = name.trim() || owner.address;
  const mayReadInbox = folders.some(
    ({ folder, access }) => folder === "inbox" && access !== "none",
  );
  return (
    <section ref={section} className="access" role="status">
      <h3>{texts.accessOf(owner.address)}</h3>
      <ul>
        {folders.map(({ folder, access }) => (
          <li key={folder}>
            <span className={`icon ${access === "none" ? "bad" : "well"}`} aria-hidden="true">
              {access === "none" ? <ErrorCircleRegular /> : <CheckmarkCircleFilled />}
            </span>
            <strong>{texts.folders[folder]}</strong>
            <span>{texts.access[access]}</span>
          </li>
        ))}
      </ul>
      {mayReadInbox ? (
        <form
          className="add-executive"
          onSubmit={(event) => {
            event.preventDefault();
            props.onAdd({ name: name.trim(), address: owner.address });
          }}
        >
          <Field label={texts.addName} size="small">
            <Input
              value={name}
              onChange={(_event, data) => {
                setName(data.value);
              }}
            />
          </Field>
          <PaneButton type="submit" look="primary">
            {texts.addDo(shown)}
          </PaneButton>
        </form>
      ) : (
        <p>{texts.noAccessHelp(shown)}</p>
      )}
    </section>
  );
}

/** "anna.lindqvist@…" as "Anna Lindqvist": a name to begin with, which she can change. */
function spelledOut(address: string): string {
  const [local = ""] = address.split("@");
  return local
    .split(/[._-]+/u)
    .map((word) => word.charAt(0).toLocaleUpperCase() + word.slice(1))
    .join(" ");
}

function useAccessTest(connection: Connection): {
  isTesting: boolean;
  report: AccessReport | undefined;
  trouble: Trouble | undefined;
  begin: (address: string) => Promise<void>;
  forget: () => void;
} {
  const [state, setState] = useState<{
    isTesting: boolean;
    report?: AccessReport;
    trouble?: Trouble;
  }>({ isTesting: false });
  return {
    isTesting: state.isTesting,
    report: state.report,
    trouble: state.trouble,
    begin: async (address) => {
      setState({ isTesting: true });
      try {
        setState({ isTesting: false, report: await connection.testAccess(address) });
      } catch (thrown) {
        setState({ isTesting: false, trouble: troubleOf(thrown, new Date().toISOString()) });
      }
    },
    forget: () => {
      setState({ isTesting: false });
    },
  };
}

/** The people she works with whose name or address holds what was typed; `ask` asks for the permission to see them. */
function useSuggestions(
  connection: Connection,
  typed: string,
): { people: readonly Person[]; isAllowed: boolean; ask: () => void } {
  const [people, setPeople] = useState<readonly Person[]>();
  const read = (interactive: boolean): void => {
    // Suggestions are a convenience: without them the address is typed.
    connection.readPeople({ interactive }).then(setPeople, () => {
      setPeople(undefined);
    });
  };
  const readSilently = useEffectEvent(() => {
    read(false);
  });
  useEffect(() => {
    readSilently();
  }, [connection]);
  const wanted = typed.trim().toLowerCase();
  const fitting = (people ?? []).filter(({ name, address }) =>
    `${name} ${address}`.toLowerCase().includes(wanted),
  );
  return {
    people: fitting.slice(0, mostSuggestions),
    isAllowed: people !== undefined,
    ask: () => {
      read(true);
    },
  };
}
