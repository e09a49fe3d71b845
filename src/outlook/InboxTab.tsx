import { CloudOffRegular } from "@fluentui/react-icons/svg/cloud-off";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { type ReactElement, type ReactNode, type Ref, useId } from "react";
import type { Person } from "../core/shared/person";
import type { Lane } from "../core/triage/lane";
import { givenNameOf } from "../core/triage/triage-profile";
import type { TriagedMessage } from "../core/triage/triaged-message";
import type { MenuChoice } from "../ui/CommandMenu";
import { useFormats } from "../ui/LanguageProvider";
import { Notice } from "../ui/Notice";
import { PaneButton } from "../ui/PaneButton";
import type { ListCursor } from "../ui/use-list-cursor";
import { VirtualList } from "../ui/VirtualList";
import { EmptyLane } from "./EmptyLane";
import { GroupHead } from "./GroupHead";
import type { LaneOrder } from "./lane-rows";
import { LaneStrip } from "./LaneStrip";
import { LoadingBanner } from "../ui/LoadingBanner";
import { rowName } from "./row-words";
import { StatusLine } from "../ui/StatusLine";
import { messagesRead } from "./shared-part-words";
import { usePaneTexts } from "./use-pane-texts";
import { TriageRow } from "./TriageRow";
import type { SessionView } from "./triage-session";
import { isOffline, wordsOf } from "../ui/trouble";

const rowHeight = 76;

/** So many new messages take a while, which is shown. */
const many = 200;

/** What the list shows now. */
export interface ListState {
  lane: Lane;
  rows: readonly TriagedMessage[];
  order: LaneOrder;
  search: string | undefined;
}

/** The inbox in its lanes. */
export function InboxTab(props: {
  person: Person;
  isMe: boolean;
  view: SessionView;
  list: ListState;
  cursor: ListCursor;
  /** The message open in Outlook. */
  openId: string | undefined;
  now: string;
  choices: readonly MenuChoice[];
  searchBox: Ref<HTMLInputElement>;
  onLane: (lane: Lane) => void;
  onOrder: (order: LaneOrder) => void;
  onSearch: (search: string | undefined) => void;
  onSpotCheck: () => void;
  onOpen: (key: string, by: "click" | "key") => void;
  onRefresh: () => void;
  onCancel: () => void;
  onKeys: () => void;
}): ReactElement {
  const { person, isMe, view, list, cursor, openId, now } = props;
  const { triage, titles } = view;
  const texts = usePaneTexts();
  const formats = useFormats();
  const listId = useId();
  const isLoading = isGoingThrough(view);
  const isChoosing = cursor.selected.size > 0;
  return (
    <>
      {isLoading ? (
        <LoadingBanner
          title={isMe ? texts.goingThroughOwn : texts.goingThrough(givenNameOf(person.name))}
          progress={triage.progress ?? { done: triage.reviewed }}
          figures={messagesRead(texts)}
          startedAt={view.startedAt}
          now={now}
          help={texts.loadingHelp}
          onCancel={props.onCancel}
        />
      ) : (
        <Status {...props} />
      )}
      <LaneStrip counts={triage.counts} open={list.lane} onOpen={props.onLane} />
      <GroupHead
        words={headWords()}
        note={isLoading ? texts.moreComing(formats.number(triage.reviewed)) : undefined}
        order={list.order}
        onOrder={props.onOrder}
        search={list.search}
        searchBox={props.searchBox}
        onSearch={props.onSearch}
      />
      {list.rows.length > 0 ? (
        <VirtualList
          id={listId}
          label={texts.list(texts.lanes[list.lane])}
          rows={list.rows}
          rowHeight={rowHeight}
          keyOf={keyOf}
          nameOf={(row, index) =>
            rowName(row, { index, count: list.rows.length }, { texts, formats, now })
          }
          draw={(row, isSelected) => (
            <TriageRow
              row={row}
              title={titles.get(row.message.from.address)}
              isSelected={isSelected}
              isChoosing={isChoosing}
              isOpen={row.message.id === openId}
              now={now}
            />
          )}
          cursor={cursor}
          onOpen={props.onOpen}
        />
      ) : (
        <Nothing {...props} />
      )}
    </>
  );

  function headWords(): string {
    const figure = formats.number(list.rows.length);
    if (list.search !== undefined && list.search !== "")
      return texts.found(list.rows.length, figure);
    const head = isMe
      ? texts.ownGroupHead[list.lane](figure)
      : texts.groupHead[list.lane](figure, givenNameOf(person.name));
    return isLoading ? texts.soFar(head) : head;
  }
}

/** Says whether the list is being made. In one that is complete new mail is looked for without moving anything. */
function isGoingThrough({ triage, isRefreshing }: SessionView): boolean {
  const { phase, syncedAt, progress } = triage;
  if (phase !== "loading" || syncedAt === undefined) return phase === "loading";
  return isRefreshing && (progress?.total ?? 0) > many;
}

const keyOf = (row: TriagedMessage): string => row.message.id;

function Nothing(props: Parameters<typeof InboxTab>[0]): ReactElement {
  const { view, list } = props;
  const texts = usePaneTexts();
  const { phase, reviewed, counts } = view.triage;
  if (list.search) return <p className="nothing">{texts.nothingFound}</p>;
  if (isGoingThrough(view) || phase === "idle") return <SkeletonRows />;
  return (
    <EmptyLane
      lane={list.lane}
      counts={counts}
      reviewed={reviewed}
      onLane={props.onLane}
      onSpotCheck={props.onSpotCheck}
    />
  );
}

/** Rows that are on their way. */
export function SkeletonRows(): ReactElement {
  return (
    <div className="skeleton" aria-hidden="true">
      {["w1", "w2", "w3", "w4", "w5", "w6"].map((width) => (
        <div key={width} className={`skeleton-row ${width}`}>
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}

function Status(props: Parameters<typeof InboxTab>[0]): ReactElement {
  const { view, choices, onRefresh, onKeys } = props;
  const { triage, trouble } = view;
  const texts = usePaneTexts();
  const formats = useFormats();
  const done = formats.number(triage.reviewed);
  const total = formats.number(triage.total);
  const isWell = triage.phase === "ready" && trouble === undefined;
  return (
    <>
      {trouble && triage.syncedAt !== undefined && <KeptList {...props} />}
      <StatusLine
        words={words()}
        isWell={isWell && !view.isRefreshing}
        isBusy={view.isRefreshing}
        choices={choices}
        refreshWords={texts.lookForNew}
        onRefresh={onRefresh}
        onKeys={onKeys}
      />
    </>
  );

  function words(): ReactNode {
    if (trouble && triage.syncedAt !== undefined)
      return texts.reviewedAsOf(done, total, formats.time(triage.syncedAt));
    if (triage.phase === "stopped")
      return (
        <>
          {texts.stopped(done, total)}{" "}
          <PaneButton look="link" onClick={onRefresh}>
            {texts.continueReading}
          </PaneButton>
        </>
      );
    if (view.isRefreshing) return texts.refreshing;
    return triage.syncedAt === undefined
      ? texts.reviewedSoFar(done, total)
      : texts.reviewed(done, total, formats.time(triage.syncedAt));
  }
}

/** Says that the list is an older one, why, and how to get a new one. */
function KeptList(props: Parameters<typeof InboxTab>[0]): ReactElement {
  const { view, onRefresh } = props;
  const { trouble, troubleSince, triage } = view;
  const texts = usePaneTexts();
  const formats = useFormats();
  const since = formats.time(triage.syncedAt ?? "");
  const action = <PaneButton onClick={onRefresh}>{texts.tryNow}</PaneButton>;
  if (isOffline(trouble))
    return (
      <Notice
        kind="plain"
        icon={<CloudOffRegular />}
        title={texts.offlineSince(formats.time(troubleSince ?? ""))}
        action={action}
      >
        <p>{texts.offlineHelp(since)}</p>
      </Notice>
    );
  return (
    <Notice kind="warning" icon={<WarningRegular />} title={texts.oldList(since)} action={action}>
      {trouble && <p>{wordsOf(trouble, formats.language, texts.unexpected)}</p>}
    </Notice>
  );
}
