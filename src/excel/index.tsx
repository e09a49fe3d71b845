import { createRoot } from "react-dom/client";
import { whenDocumentIsReady } from "../office/document-host";
import { ComingPane } from "../ui/ComingPane";
import { ThemedPane } from "../ui/ThemedPane";
import { texts } from "./texts";

const root = createRoot(document.getElementById("pane") ?? document.body);
root.render(
  <ThemedPane>
    <ComingPane language={whenDocumentIsReady()} texts={texts} />
  </ThemedPane>,
);
