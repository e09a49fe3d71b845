import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import {
  type ReactElement,
  type ReactNode,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
} from "react";
import { useUiTexts } from "./LanguageProvider";
import { PaneButton } from "./PaneButton";

/**
 * A dialog as wide as the pane. It is the browser's own, which makes everything behind it unreachable, closes on
 * Escape and gives the focus back to where it was. It opens with the focus in the first field of its form or,
 * when there is nothing to fill in, on its main action.
 */
export function PaneDialog(props: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
  /** Its action must not be brought about by a hasty Enter, which leaves instead. */
  isGrave?: boolean;
  onClose: () => void;
}): ReactElement {
  const { title, actions, children, isGrave = false, onClose } = props;
  const texts = useUiTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const leave = useEffectEvent(onClose);
  const begin = useEffectEvent((element: HTMLDialogElement) => {
    const hasFields = element.querySelector("input, textarea, select, [role=combobox]") !== null;
    const start = hasFields ? "form input" : !isGrave && "footer .primary:not(:disabled)";
    if (start) element.querySelector<HTMLElement>(start)?.focus();
  });
  // Not an effect that comes later: a dialog gives the focus back only while it is still in the page.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const keep = (event: KeyboardEvent): void => {
      if (event.key !== "Tab" && event.key !== "Escape") return;
      // A menu within closes by itself.
      if ((event.target as Element).closest("[role=menu]")) return;
      // Office.js on the window takes both for its own; in a dialog they are the browser's and ours.
      event.stopPropagation();
      if (event.key === "Escape") leave();
      else if (goesRound(element, event.shiftKey)) event.preventDefault();
    };
    // When what had the focus goes away, as a button that has done its work, nothing has it.
    const keepLost = (event: KeyboardEvent): void => {
      if (document.activeElement === document.body) keep(event);
    };
    element.addEventListener("keydown", keep);
    document.addEventListener("keydown", keepLost);
    element.showModal();
    begin(element);
    return () => {
      element.removeEventListener("keydown", keep);
      document.removeEventListener("keydown", keepLost);
      element.close();
    };
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <header>
        <h2 id={titleId}>{title}</h2>
        <PaneButton
          look="subtle"
          icon={<DismissRegular />}
          aria-label={texts.close}
          onClick={onClose}
        />
      </header>
      <div className="dialog-content">{children}</div>
      {actions !== undefined && <footer>{actions}</footer>}
    </dialog>
  );
}

const tabbable =
  'a[href], button:not(:disabled), input:not(:disabled), textarea, [tabindex]:not([tabindex="-1"])';

/** In a frame the browser would leave the dialog at its end and go on in the page around. */
function goesRound(dialog: HTMLElement, isBackwards: boolean): boolean {
  const stops = [...dialog.querySelectorAll<HTMLElement>(tabbable)];
  const [end, start] = isBackwards ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  const isAtEnd = [end, dialog, document.body].includes(document.activeElement as HTMLElement);
  if (!isAtEnd) return false;
  start?.focus();
  return true;
}
