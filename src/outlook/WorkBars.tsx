import type { ReactElement } from "react";
import { LoadingBanner } from "../ui/LoadingBanner";
import { PaneButton } from "../ui/PaneButton";
import { UndoBar } from "../ui/UndoBar";
import { messagesRead } from "./shared-part-words";
import type { Commands } from "./use-commands";
import { usePaneTexts } from "./use-pane-texts";

/** The undo bar, or the progress of work under way. */
export function WorkBars(props: {
  commands: Commands;
  now: string;
  onShowFailed: (failures: NonNullable<Commands["aftermath"]>["failed"]) => void;
}): ReactElement | null {
  const { commands, now, onShowFailed } = props;
  const { work, aftermath } = commands;
  const texts = usePaneTexts();
  if (work)
    return (
      <div className="work-bar">
        <LoadingBanner
          title={work.title}
          progress={work.progress}
          figures={messagesRead(texts)}
          startedAt={undefined}
          now={now}
          onCancel={work.cancel}
        />
      </div>
    );
  if (commands.isUndoing) return <UndoBar words={texts.undoing} onClose={commands.forget} />;
  if (aftermath === undefined) return null;
  const { words, entryId, putBack, failed } = aftermath;
  return (
    <UndoBar
      words={words}
      keyName="Z"
      {...(entryId === undefined && !putBack
        ? {}
        : { onUndo: () => void commands.undo(aftermath) })}
      onClose={commands.forget}
    >
      {failed.length > 0 && (
        <PaneButton
          onClick={() => {
            onShowFailed(failed);
          }}
        >
          {texts.showThem}
        </PaneButton>
      )}
    </UndoBar>
  );
}
