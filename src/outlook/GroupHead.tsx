import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import type { ReactElement, Ref } from "react";
import { MenuButton } from "../ui/MenuButton";
import { PaneButton } from "../ui/PaneButton";
import { type LaneOrder, laneOrders } from "./lane-rows";
import { usePaneTexts } from "./use-pane-texts";

/** What the list below holds, the order it stands in, and the search when it is open. */
export function GroupHead(props: {
  words: string;
  /** Said at the right instead of the order, while messages are still coming. */
  note?: string | undefined;
  order: LaneOrder;
  onOrder: (order: LaneOrder) => void;
  /** The words looked for; `undefined` while the search is closed. */
  search: string | undefined;
  searchBox: Ref<HTMLInputElement>;
  onSearch: (search: string | undefined) => void;
}): ReactElement {
  const { words, note, order, onOrder, search, searchBox, onSearch } = props;
  const texts = usePaneTexts();
  const names: Readonly<Record<LaneOrder, string>> = {
    score: texts.sortByScore,
    time: texts.sortByTime,
    sender: texts.sortBySender,
  };
  if (search !== undefined)
    return (
      <div className="group-head" role="search">
        <input
          ref={searchBox}
          className="search"
          type="search"
          aria-label={texts.search}
          placeholder={texts.search}
          value={search}
          onChange={(event) => {
            onSearch(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            // Office.js on the window would leave the pane.
            event.stopPropagation();
            onSearch(undefined);
          }}
        />
        <span className="quiet" role="status">
          {words}
        </span>
        <PaneButton
          look="subtle"
          icon={<DismissRegular />}
          aria-label={texts.clearSearch}
          onClick={() => {
            onSearch(undefined);
          }}
        />
      </div>
    );
  return (
    <div className="group-head">
      <h2>{words}</h2>
      {note !== undefined ? (
        <span className="quiet">{note}</span>
      ) : (
        <MenuButton
          look="subtle"
          label={names[order]}
          choices={laneOrders.map((name) => ({
            key: name,
            label: names[name],
            isChosen: name === order,
            onChoose: () => {
              onOrder(name);
            },
          }))}
        />
      )}
      <PaneButton
        look="subtle"
        icon={<SearchRegular />}
        aria-label={texts.search}
        title={texts.search}
        aria-keyshortcuts="/"
        onClick={() => {
          onSearch("");
        }}
      />
    </div>
  );
}
