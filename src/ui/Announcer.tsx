import {
  createContext,
  type ReactElement,
  type ReactNode,
  useCallback,
  useContext,
  useState,
} from "react";

const AnnouncerContext = createContext<(words: string) => void>(() => undefined);

/** Holds the one polite live region through which undo, sync and moves are spoken. */
export function Announcer(props: { children: ReactNode }): ReactElement {
  const [said, setSaid] = useState({ words: "", turn: 0 });
  const say = useCallback((words: string) => {
    setSaid((last) => ({ words, turn: last.turn + 1 }));
  }, []);
  return (
    <AnnouncerContext value={say}>
      {props.children}
      <div className="only-heard" role="status" aria-live="polite">
        {/* A new element for each turn, so that the same words are spoken again. */}
        <span key={said.turn}>{said.words}</span>
      </div>
    </AnnouncerContext>
  );
}

/** Speaks to those who listen to the pane. */
export function useAnnounce(): (words: string) => void {
  return useContext(AnnouncerContext);
}
