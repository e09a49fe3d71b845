import { Menu, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import type { ReactElement } from "react";

/** One line of a menu. */
export interface MenuChoice {
  key: string;
  label: string;
  icon?: ReactElement;
  /** The key of the keyboard that does the same. */
  hint?: string;
  /** Present in menus where one line is the present choice. */
  isChosen?: boolean;
  isDisabled?: boolean;
  onChoose: () => void;
}

/** Fluent's menu at a button that is drawn already. */
export function CommandMenu(props: {
  label: string;
  anchor: HTMLElement;
  choices: readonly MenuChoice[];
  onClose: () => void;
}): ReactElement {
  const { label, anchor, choices, onClose } = props;
  return (
    <Menu
      open
      positioning={{
        target: anchor,
        position: "below",
        align: "end",
        fallbackPositions: ["above-end"],
      }}
      onOpenChange={(_event, data) => {
        if (!data.open) onClose();
      }}
    >
      <MenuPopover>
        <MenuList aria-label={label}>
          {choices.map((choice) => (
            <MenuItem
              key={choice.key}
              icon={choice.icon ?? (choice.isChosen === true ? <CheckmarkRegular /> : null)}
              secondaryContent={choice.hint ?? null}
              disabled={choice.isDisabled ?? false}
              aria-current={choice.isChosen === true ? "true" : undefined}
              onClick={choice.onChoose}
            >
              {choice.label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
