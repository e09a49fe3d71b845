import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { lazy, type ReactElement, type ReactNode, Suspense, useRef, useState } from "react";
import type { MenuChoice } from "./CommandMenu";
import { PaneButton } from "./PaneButton";

const CommandMenu = lazy(() =>
  import("./CommandMenu").then((module) => ({ default: module.CommandMenu })),
);

/** A button that opens a menu. Fluent's menu is fetched the first time one is opened. */
export function MenuButton(props: {
  /** What the button says; with `icon` and no words it is the name only. */
  label: string;
  look?: "primary" | "outline" | "subtle" | "link";
  icon?: ReactNode;
  isBare?: boolean;
  isDisabled?: boolean;
  choices: readonly MenuChoice[];
}): ReactElement {
  const { label, look = "outline", icon, isBare = false, isDisabled = false, choices } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = (): void => {
    setAnchor(null);
    button.current?.focus();
  };
  return (
    <>
      <PaneButton
        ref={button}
        look={look}
        icon={icon}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={isBare ? label : undefined}
        title={isBare ? label : undefined}
        disabled={isDisabled}
        onClick={() => {
          setAnchor(anchor === null ? button.current : null);
        }}
      >
        {isBare ? undefined : (
          <>
            {label}
            <span className="icon chevron" aria-hidden="true">
              <ChevronDownRegular />
            </span>
          </>
        )}
      </PaneButton>
      {anchor !== null && (
        <Suspense>
          <CommandMenu label={label} anchor={anchor} choices={choices} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
