import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

// The least a Fluent pane can be: the provider and one button. What Kansli's pane is measured against.
const place = document.getElementById("root");
if (!place) throw new RangeError("bare pane: there is no #root");
createRoot(place).render(
  <FluentProvider theme={webLightTheme}>
    <Button>Ready</Button>
  </FluentProvider>,
);
