// The bridge that MSAL looks for in nested app authentication: it carries texts between the pane and the page around it.
// The host puts this into a pane; the office.js of the npm package has none. Only the preview serves it.
(function () {
  if (window === window.parent || window.nestedAppAuthBridge) return;
  let hostOrigin;
  try {
    const [, , origin] = JSON.parse(window.name).xdmInfo.split("|");
    hostOrigin = origin;
  } catch {
    return; // No preview around this page: MSAL falls back to its own pop-up by itself.
  }
  const listeners = new Map();
  window.nestedAppAuthBridge = {
    addEventListener(kind, listener) {
      const hear = (event) => {
        if (event.source !== window.parent || event.origin !== hostOrigin) return;
        if (typeof event.data !== "string" || !event.data.includes("NestedAppAuthResponse")) return;
        listener(event.data);
      };
      listeners.set(listener, hear);
      window.addEventListener(kind, hear);
    },
    removeEventListener(kind, listener) {
      window.removeEventListener(kind, listeners.get(listener));
      listeners.delete(listener);
    },
    postMessage(text) {
      window.parent.postMessage(text, hostOrigin);
    },
  };
})();
