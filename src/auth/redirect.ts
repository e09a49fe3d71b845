import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";

// The sign-in window ends on this page, which hands the answer to the pane and closes. Without an answer, as when
// somebody opens the page by hand, there is nothing to hand over and the page's own text says so.
broadcastResponseToMainFrame().catch(() => {
  document.body.hidden = false;
});
