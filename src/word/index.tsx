import { createRoot } from "react-dom/client";
import { readConfig } from "../config";
import { documentFacts } from "../office/document-facts";
import { whenDocumentIsReady } from "../office/document-host";
import { onDocumentColors } from "../office/document-theme";
import { readDocumentFile } from "../office/read-document-file";
import { WordMeetingDocument } from "../office/word-meeting-document";
import { PaneSkeleton } from "../ui/PaneSkeleton";
import { ThemedPane } from "../ui/ThemedPane";

const root = createRoot(document.getElementById("pane") ?? document.body);
root.render(<ThemedPane>{<PaneSkeleton />}</ThemedPane>);

// What the first paint does not need is on its way while Office gets ready.
const later = Promise.all([import("./WordPane"), import("./connect")]);

whenDocumentIsReady().then(
  async (displayLanguage) => {
    const [{ WordPane }, { prepareConnection }] = await later;
    const connect = prepareConnection(readConfig(document));
    const open = new WordMeetingDocument();
    const host = { displayLanguage, document: open, readDocumentFile, documentFacts };
    root.render(
      <ThemedPane onColors={onDocumentColors}>
        <WordPane host={host} connect={connect} />
      </ThemedPane>,
    );
  },
  async (thrown: unknown) => {
    const { NoHost } = await import("../ui/NoHost");
    root.render(<ThemedPane>{<NoHost thrown={thrown} />}</ThemedPane>);
  },
);
