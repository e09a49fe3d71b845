import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { type ReactElement, type ReactNode, useRef, useState } from "react";
import { CommandMenu, type MenuChoice } from "./CommandMenu";
import { PaneButton } from "./PaneButton";

/** A button that opens a menu. When the menu closes, the button has the focus again. */
export function MenuButton(props: {
  /** What the button says; with `isBare` it is the name only. */
  label: string;
  look?: "primary" | "outline" | "subtle" | "link";
  icon?: ReactNode;
  isBare?: boolean;
  choices: readonly MenuChoice[];
}): ReactElement {
  const { label, look = "outline", icon, isBare = false, choices } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
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
        <CommandMenu
          label={label}
          anchor={anchor}
          choices={choices}
          onClose={() => {
            setAnchor(null);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
