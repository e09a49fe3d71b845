// The smallest page around a pane: `window.relay` opens one, and keeps what the server said.
const relay = {
  events: [],
  host: undefined,
  async open(request) {
    document.querySelector("iframe")?.remove();
    relay.host = await ask("POST", "/preview/hosts", request);
    const frame = document.createElement("iframe");
    frame.name = relay.host.frameName;
    frame.src = relay.host.paneUrl;
    frame.width = "350";
    frame.height = "600";
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
    document.body.append(frame);
    await loaded;
  },
  select: (selection) => ask("PUT", `/preview/hosts/${relay.host.hostId}/selection`, selection),
  setTheme: (theme) => ask("PUT", `/preview/hosts/${relay.host.hostId}/theme`, { theme }),
  consent: (requestId, allow) => ask("POST", "/preview/consent", { requestId, allow }),
};
window.relay = relay;

async function ask(method, path, body) {
  const answer = await window.fetch(path, { method, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${text}`);
  return text && JSON.parse(text);
}

function post(text) {
  // The pane may have been replaced while the answer was on its way.
  document.querySelector("iframe")?.contentWindow.postMessage(text, relay.host.paneOrigin);
}

let turn = Promise.resolve();
window.addEventListener("message", ({ source, data }) => {
  if (source !== document.querySelector("iframe")?.contentWindow) return;
  turn = turn.then(async () => {
    const path = `/preview/hosts/${relay.host.hostId}/wire`;
    const { messages } = await ask("POST", path, { message: data });
    messages.forEach(post);
  });
});
const source = new window.EventSource("/preview/events");
source.onmessage = ({ data }) => {
  const event = JSON.parse(data);
  relay.events.push(event);
  if (event.type === "wire" && event.hostId === relay.host?.hostId) post(event.message);
};
source.onopen = () => {
  relay.isOpen = true;
};
