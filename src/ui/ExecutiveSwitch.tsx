import { PersonAddRegular } from "@fluentui/react-icons/svg/person-add";
import { type KeyboardEvent, type ReactElement, useSyncExternalStore } from "react";
import { Initials } from "./Initials";
import { MenuButton } from "./MenuButton";
import { PaneButton } from "./PaneButton";
import { stepped } from "./stepped";
import { useTexts } from "./TextsProvider";

/** So many stand side by side at 320 px; the rest are in a menu. */
const mostInSight = 3;

/** Somebody whose desk is worked at. */
interface Person {
  name: string;
  address: string;
}

/** Something that changes by itself, and its words now: "3 new"; empty when there is nothing to say. */
export interface LiveWords {
  subscribe: (listener: () => void) => () => void;
  words: () => string;
}

/**
 * Whose desk is worked at. Arrows choose; from the fourth executive on, the last place is a menu. Where all places are
 * taken, given names tell people apart better than whole names that are cut.
 */
export function ExecutiveSwitch(props: {
  /** The assistant first, then the executives. */
  people: readonly Person[];
  chosen: string;
  /** What stands under a name. */
  newsOf: (person: Person) => LiveWords;
  onChoose: (person: Person) => void;
  onAdd: () => void;
}): ReactElement {
  const { people, chosen, newsOf, onChoose, onAdd } = props;
  const texts = useTexts();
  const inSight = placesInSight(people, chosen);
  const givenNames = inSight.slice(1).map(({ name }) => givenNameOf(name));
  const isShort = inSight.length === mostInSight && new Set(givenNames).size === givenNames.length;
  const hidden = people.filter((person) => !inSight.includes(person));
  const choose = (event: KeyboardEvent<HTMLDivElement>): void => {
    const index = inSight.findIndex(({ address }) => sameAddress(address, chosen));
    const next = stepped(event, index, inSight.length);
    const person = next === undefined ? undefined : inSight[next];
    if (person === undefined) return;
    event.preventDefault();
    onChoose(person);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')[next ?? 0]?.focus();
  };
  return (
    <header className="executives">
      {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus -- the chosen radio holds the focus */}
      <div role="radiogroup" aria-label={texts.executives} onKeyDown={choose}>
        {inSight.map((person) => (
          <ExecutiveButton
            key={person.address}
            person={person}
            isMe={person === people[0]}
            isChosen={sameAddress(person.address, chosen)}
            isShort={isShort}
            news={newsOf(person)}
            onChoose={() => {
              onChoose(person);
            }}
          />
        ))}
      </div>
      {hidden.length > 0 && (
        <MenuButton
          label={texts.moreExecutives}
          look="subtle"
          choices={hidden.map((person) => ({
            key: person.address,
            label: displayNameOf(person),
            onChoose: () => {
              onChoose(person);
            },
          }))}
        />
      )}
      {people.length < mostInSight && (
        <PaneButton
          look="subtle"
          icon={<PersonAddRegular />}
          aria-label={texts.addExecutive}
          title={texts.addExecutive}
          onClick={onAdd}
        />
      )}
    </header>
  );
}

function ExecutiveButton(props: {
  person: Person;
  isMe: boolean;
  isChosen: boolean;
  /** There is room for the given name alone. */
  isShort: boolean;
  news: LiveWords;
  onChoose: () => void;
}): ReactElement {
  const { person, isMe, isChosen, isShort, onChoose } = props;
  const texts = useTexts();
  const name = isMe ? texts.me : displayNameOf(person);
  const shortName = isMe ? name : givenNameOf(name);
  const news = useSyncExternalStore(props.news.subscribe, props.news.words);
  return (
    <button
      type="button"
      role="radio"
      className="executive"
      aria-checked={isChosen}
      aria-label={[name, news].filter(Boolean).join(", ")}
      title={displayNameOf(person)}
      tabIndex={isChosen ? 0 : -1}
      onClick={onChoose}
    >
      <Initials name={person.name} address={person.address} />
      <span className="executive-words">
        <span className="executive-name">
          {isShort ? (
            shortName
          ) : (
            <>
              <span className="whole-name">{name}</span>
              <span className="given-name">{shortName}</span>
            </>
          )}
        </span>
        <span className="executive-news">{news || "\u00a0"}</span>
      </span>
    </button>
  );
}

function displayNameOf({ name, address }: Person): string {
  return name || address;
}

/** "Anna" of "Anna Lindqvist" and of "Lindqvist, Anna". */
function givenNameOf(name: string): string {
  return /\S+/u.exec(name.split(",")[1] ?? name)?.[0] ?? name;
}

function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The assistant and the first executives; one chosen from the menu takes the last place. */
function placesInSight(people: readonly Person[], chosen: string): readonly Person[] {
  const first = people.slice(0, mostInSight);
  if (first.some(({ address }) => sameAddress(address, chosen))) return first;
  const fromMenu = people.filter(({ address }) => sameAddress(address, chosen));
  return fromMenu.length === 0 ? first : [...people.slice(0, mostInSight - 1), ...fromMenu];
}
