import { createRoot } from "react-dom/client";
import { readConfig } from "../config";
import { whenOfficeIsReady } from "../office/host";
import { openMessage } from "../office/open-message";
import { onItemChange, openItem, ownerOfItem } from "../office/outlook-selection";
import { onOutlookColors } from "../office/outlook-theme";
import { readRoamingWord, writeRoamingWord } from "../office/roaming-words";
import { PaneSkeleton } from "../ui/PaneSkeleton";
import { ThemedPane } from "../ui/ThemedPane";

const root = createRoot(document.getElementById("pane") ?? document.body);
root.render(<ThemedPane>{<PaneSkeleton />}</ThemedPane>);

// What the first paint does not need is on its way while Office gets ready.
const later = Promise.all([import("./OutlookPane"), import("./connect")]);

whenOfficeIsReady().then(
  async ({ displayLanguage, person }) => {
    const [{ OutlookPane }, { prepareConnection }] = await later;
    const connect = prepareConnection({ config: readConfig(document), person, displayLanguage });
    const memory = { get: readRoamingWord, set: writeRoamingWord };
    const outlook = { displayLanguage, person, openItem, ownerOfItem, onItemChange, openMessage };
    root.render(
      <ThemedPane onColors={onOutlookColors}>
        <OutlookPane host={{ ...outlook, memory }} connect={connect} />
      </ThemedPane>,
    );
  },
  async (thrown: unknown) => {
    const { NoHost } = await import("../ui/NoHost");
    root.render(<ThemedPane>{<NoHost thrown={thrown} />}</ThemedPane>);
  },
);
