import { FolderArrowRightRegular } from "@fluentui/react-icons/svg/folder-arrow-right";
import type { ReactElement } from "react";
import { type Lane, lanes } from "../core/triage/lane";
import { MenuButton } from "../ui/MenuButton";
import { laneLooks } from "./lane-looks";
import { usePaneTexts } from "./use-pane-texts";

/** A button with the six lanes: "Should be…" on the card, "Lane" on the bulk bar. */
export function LaneMenu(props: {
  label: string;
  look?: "primary" | "outline";
  /** The lane the message is in now. */
  present?: Lane;
  onLane: (lane: Lane) => void;
}): ReactElement {
  const { label, look = "outline", present, onLane } = props;
  const texts = usePaneTexts();
  return (
    <MenuButton
      label={label}
      look={look}
      {...(look === "primary" ? { icon: <FolderArrowRightRegular /> } : {})}
      choices={lanes.map((lane) => {
        const { icon: Icon, key } = laneLooks[lane];
        return {
          key: lane,
          label: texts.lanes[lane],
          icon: <Icon />,
          hint: key,
          isChosen: lane === present,
          onChoose: () => {
            onLane(lane);
          },
        };
      })}
    />
  );
}
