import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { TagRegular } from "@fluentui/react-icons/svg/tag";
import type { ReactElement } from "react";
import type { Lane } from "../core/triage/lane";
import { useFormats } from "../ui/LanguageProvider";
import { PaneButton } from "../ui/PaneButton";
import { LaneMenu } from "./LaneMenu";
import { usePaneTexts } from "./use-pane-texts";

/** What can be done with the chosen rows. */
export function BulkBar(props: {
  count: number;
  /** How many rows the list has in all. */
  total: number;
  /** Where they are: "in Decide, Anna Lindqvist". */
  place: string;
  onLane: (lane: Lane) => void;
  onSetCategory: () => void;
  onSelectAll: () => void;
  onClear: () => void;
}): ReactElement {
  const { count, total, place, onLane, onSetCategory, onSelectAll, onClear } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const words = texts.selectedCount(count, formats.number(count));
  return (
    <div className="bulk-bar" role="group" aria-label={words}>
      <p>
        <strong>{words}</strong> <span className="quiet">{place}</span>
      </p>
      <PaneButton
        look="subtle"
        icon={<DismissRegular />}
        aria-label={texts.clearSelection}
        title={texts.clearSelection}
        aria-keyshortcuts="Escape"
        onClick={onClear}
      />
      <div className="bulk-actions">
        <LaneMenu label={texts.toLane} look="primary" onLane={onLane} />
        <PaneButton icon={<TagRegular />} onClick={onSetCategory}>
          {texts.setCategory(formats.number(count))}
        </PaneButton>
        {count < total && (
          <PaneButton onClick={onSelectAll}>{texts.selectAll(formats.number(total))}</PaneButton>
        )}
      </div>
    </div>
  );
}
