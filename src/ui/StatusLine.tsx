import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { KeyboardRegular } from "@fluentui/react-icons/svg/keyboard";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactElement, ReactNode } from "react";
import type { MenuChoice } from "./CommandMenu";
import { MenuButton } from "./MenuButton";
import { PaneButton } from "./PaneButton";
import { useTexts } from "./TextsProvider";

/** One line of how things stand, with refresh, the keys and everything more at its end. */
export function StatusLine(props: {
  words: ReactNode;
  isWell: boolean;
  isBusy: boolean;
  choices: readonly MenuChoice[];
  /** What the refresh button is called where there is more to say than that it reads again. */
  refreshWords?: string;
  onRefresh: () => void;
  onKeys: () => void;
}): ReactElement {
  const { words, isWell, isBusy, choices, onRefresh, onKeys } = props;
  const texts = useTexts();
  const { refreshWords = texts.refresh } = props;
  return (
    <div className="status-line">
      {isWell && (
        <span className="icon well" aria-hidden="true">
          <CheckmarkCircleFilled />
        </span>
      )}
      <span className="status-words">{words}</span>
      <PaneButton
        look="subtle"
        icon={<ArrowSyncRegular className={isBusy ? "turning" : ""} />}
        aria-label={refreshWords}
        title={refreshWords}
        aria-disabled={isBusy}
        onClick={onRefresh}
      />
      <span className="where-wide">
        <PaneButton
          look="subtle"
          icon={<KeyboardRegular />}
          aria-label={texts.keys}
          title={texts.keys}
          aria-keyshortcuts="?"
          onClick={onKeys}
        />
      </span>
      <MenuButton
        look="subtle"
        isBare
        label={texts.more}
        icon={<MoreHorizontalRegular />}
        choices={choices}
      />
    </div>
  );
}
