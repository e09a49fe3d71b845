import { type KeyboardEvent, type ReactElement, useLayoutEffect, useRef } from "react";
import { stepped } from "./stepped";

/** One tab of a pane. */
export interface PaneTab<Name extends string> {
  name: Name;
  label: string;
}

/** The pane's tabs. Arrows move and open; the panel carries `tabPanelId(name)`. */
export function PaneTabs<Name extends string>(props: {
  label: string;
  tabs: readonly PaneTab<Name>[];
  open: Name;
  onOpen: (name: Name) => void;
}): ReactElement {
  const { label, tabs, open, onOpen } = props;
  const row = useRef<HTMLDivElement>(null);
  // Before a dialog opens, which gives the focus back: a tab opened by a key or a dropped file takes it from the one
  // that had it, since Tab goes nowhere from a tab that is not open.
  useLayoutEffect(() => {
    if (row.current?.contains(document.activeElement)) {
      document.getElementById(tabId(open))?.focus();
    }
  }, [open]);
  const step = (event: KeyboardEvent<HTMLDivElement>): void => {
    const next = stepped(
      event,
      tabs.findIndex((tab) => tab.name === open),
      tabs.length,
    );
    const tab = next === undefined ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    onOpen(tab.name);
    document.getElementById(tabId(tab.name))?.focus();
  };
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus -- the open tab holds the focus for the row
    <div ref={row} role="tablist" aria-label={label} className="tabs" onKeyDown={step}>
      {tabs.map((tab) => (
        <button
          key={tab.name}
          type="button"
          role="tab"
          id={tabId(tab.name)}
          className="tab"
          aria-selected={tab.name === open}
          aria-controls={tab.name === open ? tabPanelId(tab.name) : undefined}
          tabIndex={tab.name === open ? 0 : -1}
          onClick={() => {
            onOpen(tab.name);
          }}
        >
          <span>{tab.label}</span>
        </button>
      ))}
    </div>
  );
}

/** The id of a tab's button, by which its panel is labelled. */
export function tabId(name: string): string {
  return `tab-${name}`;
}

/** The id of a tab's panel. */
export function tabPanelId(name: string): string {
  return `panel-${name}`;
}
