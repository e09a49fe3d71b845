import { type ReactElement, useState } from "react";
import { createRoot } from "react-dom/client";
import { LanguageProvider } from "../../../src/ui/LanguageProvider";
import { MenuButton } from "../../../src/ui/MenuButton";
import { Notice } from "../../../src/ui/Notice";
import { PaneButton } from "../../../src/ui/PaneButton";
import { PaneDialog } from "../../../src/ui/PaneDialog";
import { PaneTabs, tabPanelId } from "../../../src/ui/PaneTabs";
import { ScoreBar } from "../../../src/ui/ScoreBar";
import { ThemedPane } from "../../../src/ui/ThemedPane";
import { UndoBar } from "../../../src/ui/UndoBar";
import { useKeys } from "../../../src/ui/use-keys";
import { useListCursor } from "../../../src/ui/use-list-cursor";
import { VirtualList } from "../../../src/ui/VirtualList";

declare global {
  interface Window {
    /** What happened, in order. */
    happened: string[];
    /** Gives the list other rows. */
    setRows(rows: string[]): void;
  }
}

const happened: string[] = (window.happened = []);
// As office.js does, on the window.
window.addEventListener("keydown", ({ key }) => happened.push(`window heard ${key}`));

const manyRows = Array.from({ length: 10_000 }, (_, index) => `row ${index + 1}`);

function Stand(): ReactElement {
  const [rows, setRows] = useState<readonly string[]>(manyRows);
  const [dialog, setDialog] = useState<string>();
  const cursor = useListCursor(rows);
  window.setRows = setRows;
  useKeys({ q: () => happened.push("q acted") });
  return (
    <div className="shell">
      <PaneTabs
        label="Parts"
        tabs={[{ name: "inbox", label: "Inbox" }]}
        open="inbox"
        onOpen={() => undefined}
      />
      <main id={tabPanelId("inbox")}>
        <p>
          <PaneButton onClick={() => setDialog("Settings")}>Open</PaneButton>
          <MenuButton
            label="More"
            choices={["Decide", "Handle", "Settings…"].map((label) => ({
              key: label,
              label,
              onChoose: () => setDialog(label),
            }))}
          />
        </p>
        <Notice kind="warning" icon={<svg />} title="A warning">
          <p>What to do.</p>
        </Notice>
        <VirtualList
          label="rows"
          rows={rows}
          rowHeight={40}
          keyOf={(row) => row}
          nameOf={(row) => row}
          draw={(row) => (
            <span aria-hidden="true">
              {row} <ScoreBar score={71} />
            </span>
          )}
          cursor={cursor}
          onOpen={(key) => happened.push(`opened ${key}`)}
        />
        <UndoBar words="3 messages moved." onUndo={() => undefined} onClose={() => undefined} />
      </main>
      {dialog !== undefined && (
        <PaneDialog
          title={dialog}
          actions={<PaneButton look="primary">Save</PaneButton>}
          onClose={() => {
            happened.push("closed");
            setDialog(undefined);
          }}
        >
          <p>Words in the dialog.</p>
        </PaneDialog>
      )}
    </div>
  );
}

const root = document.createElement("div");
root.id = "pane";
document.body.append(root);
createRoot(root).render(
  <ThemedPane>
    <LanguageProvider language="en" timeZone="Europe/Stockholm">
      <Stand />
    </LanguageProvider>
  </ThemedPane>,
);
