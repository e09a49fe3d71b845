/** @jest-environment node */
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import type { HostView, MessagePage, MessageView, TenantView } from "../../src/preview/page-api";
import type { Preview } from "../../src/preview/preview-server";
import type { Tenant } from "../../src/preview/tenant/tenant";
import { startTestPreview, stopPreviews } from "../support/start-preview";
import { laySmallOffice, type SmallOffice } from "./office/a-small-office";

let preview: Preview;
let ids: SmallOffice;

beforeEach(async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "kansli-panes-"));
  await writeFile(
    path.join(folder, "outlook.html"),
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
  );
  await writeFile(path.join(folder, "outlook.0123abcd.js"), "run()");
  preview = await startTestPreview({
    panes: folder,
    layOut: (tenant) => {
      ids = laySmallOffice(tenant);
      return "A small office";
    },
  });
});

afterEach(stopPreviews);

const ask = (where: string, init?: RequestInit) => fetch(`${preview.url}${where}`, init);

async function read<T>(where: string, init?: RequestInit): Promise<T> {
  const answer = await ask(where, init);
  expect(answer.status).toBe(200);
  return (await answer.json()) as T;
}

const send = (method: string, where: string, body: unknown) =>
  ask(where, { method, body: JSON.stringify(body) });

/** What `fetch` refuses to send: another name for this machine. */
function statusWithHost(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = preview;
    request({ host: "127.0.0.1", port, path: "/preview/tenant", headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

test("the tenant begins with the signed-in person and shows only folders she may open", async () => {
  const tenant = await read<TenantView>("/preview/tenant");
  expect(tenant.title).toBe("A small office");
  expect(tenant.mailboxes.map(({ userId }) => userId)).toEqual(["ada", "carl", "dora"]);
  const namesOf = (at: number) => tenant.mailboxes[at]?.folders.map((each) => each.wellKnownName);
  expect(namesOf(1)).toContain("drafts");
  expect(namesOf(2)).toEqual(["inbox"]);
  expect(tenant.mailboxes[0]?.folders[0]).toMatchObject({ unread: 4, total: 4 });
});

test("messages come in pages, newest first", async () => {
  const all = await read<MessagePage>("/preview/messages?user=ada&folder=inbox&skip=0&top=10");
  const page = await read<MessagePage>("/preview/messages?user=ada&folder=inbox&skip=1&top=2");
  expect(all.total).toBe(4);
  expect(page.messages).toEqual(all.messages.slice(1, 3));
});

test("a message has its body and its attachments, and a hidden folder does not open", async () => {
  const view = await read<MessageView>(`/preview/message?user=ada&id=${ids.withFile}`);
  expect(view.attachments).toEqual([{ id: "file-1", name: "note.txt", size: 5 }]);
  const ada = preview.tenant.mailboxOf("ada");
  const hidden = ada.addFolder("Kansli", ada.rootFolderId, { isHidden: true });
  const secret = ada.addMessage(hidden.id, { subject: "Weights" });
  expect((await ask(`/preview/messages?user=ada&folder=${hidden.id}`)).status).toBe(404);
  expect((await ask(`/preview/message?user=ada&id=${secret.id}`)).status).toBe(404);
});

test("a patch marks, flags and categorizes, and a reader may not", async () => {
  const patch = { isRead: true, isFlagged: true, categories: ["Blue"] };
  const done = await send("PATCH", `/preview/message?user=carl&id=${ids.ofCarl}`, patch);
  expect(done.status).toBe(204);
  expect(preview.tenant.mailboxOf("carl").message(ids.ofCarl)?.resource).toMatchObject({
    isRead: true,
    flag: { flagStatus: "flagged" },
    categories: ["Blue"],
  });
  const refused = await send("PATCH", `/preview/message?user=dora&id=${ids.ofDora}`, patch);
  expect(refused.status).toBe(403);
});

test("nobody looks into a mailbox that was not shared with her", async () => {
  preview.tenant.addUser({
    id: "eve",
    displayName: "Eve",
    mail: "eve@contoso.example",
    userPrincipalName: "eve@contoso.example",
  });
  expect((await ask("/preview/messages?user=eve&folder=inbox")).status).toBe(404);
});

test("a draft is made, changed and sent to the mailbox it is addressed to", async () => {
  const draft = {
    subject: "Plan",
    to: '"Chief, Carl" <carl@contoso.example>; dora@contoso.example',
    cc: "",
    body: "<p>See <b>here</b></p>",
  };
  const made = await send("POST", "/preview/drafts?user=ada", draft);
  const { id } = (await made.json()) as { id: string };
  await send("POST", "/preview/drafts?user=ada", { ...draft, id, subject: "Plan B", send: true });

  const ada = preview.tenant.mailboxOf("ada");
  expect(ada.message(id)?.folderId).toBe(ada.folder("sentitems")?.id);
  const carl = preview.tenant.mailboxOf("carl");
  const received = carl.messagesIn(carl.folder("inbox")!.id)[0]?.resource;
  expect(received).toMatchObject({
    subject: "Plan B",
    bodyPreview: "See here",
    toRecipients: [
      { emailAddress: { name: "Chief, Carl", address: "carl@contoso.example" } },
      { emailAddress: { name: "dora@contoso.example", address: "dora@contoso.example" } },
    ],
  });
});

test("a draft without a recipient is not sent, and one can be thrown away", async () => {
  const empty = { subject: "", to: " ; ", cc: "", body: "", send: true };
  const refused = await send("POST", "/preview/drafts?user=ada", empty);
  expect(refused.status).toBe(400);
  const made = await send("POST", "/preview/drafts?user=ada", { ...empty, send: false });
  const { id } = (await made.json()) as { id: string };
  expect((await ask(`/preview/drafts?user=ada&id=${id}`, { method: "DELETE" })).status).toBe(204);
  expect(preview.tenant.mailboxOf("ada").message(id)).toBeUndefined();
  const message = await ask(`/preview/drafts?user=ada&id=${ids.hello}`, { method: "DELETE" });
  expect(message.status).toBe(400);
});

test("start over puts everything back and forgets tokens and consents", async () => {
  const { tokens } = preview.tenant;
  tokens.consent("ada", ["Mail.Read"]);
  const token = tokens.issue("ada", ["Mail.Read"]);
  await send("PATCH", `/preview/message?user=ada&id=${ids.hello}`, { isRead: true });
  expect((await ask("/preview/start-over", { method: "POST" })).status).toBe(204);
  const { unread } = (await read<TenantView>("/preview/tenant")).mailboxes[0]!.folders[0]!;
  expect(unread).toBe(4);
  expect(tokens.check(token)).toBeUndefined();
  expect(tokens.hasConsent("ada", ["Mail.Read"])).toBe(false);
});

test("a change is told to every open page", async () => {
  const answer = await ask("/preview/events");
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read();
  const ada = preview.tenant.mailboxOf("ada");
  ada.patchMessage(ada.message(ids.hello)!, { isRead: true });
  const { value } = await reader.read();
  const event: unknown = JSON.parse((value ?? "").replace(/^data: /, ""));
  expect(event).toEqual({ type: "messages-changed", userId: "ada", messageIds: [ids.hello] });
  await reader.cancel();
});

test("another name for this machine, or another site's page, is turned away", async () => {
  expect(await statusWithHost("evil.example")).toBe(403);
  expect(await statusWithHost(`localhost:${preview.port}`)).toBe(200);
  const foreign = await ask("/preview/start-over", {
    method: "POST",
    headers: { Origin: "https://evil.example" },
  });
  expect(foreign.status).toBe(403);
});

test("the pane's page loads office.js from here, and files with a hash in their name may be kept", async () => {
  const page = await ask("/panes/outlook.html");
  expect(await page.text()).toContain(`src="${preview.url}/lib/1/hosted/office.js"`);
  expect(page.headers.get("cache-control")).toBe("no-cache");
  const script = await ask("/panes/outlook.0123abcd.js");
  expect(script.headers.get("cache-control")).toContain("max-age");
  expect((await ask("/panes/nothing.html")).status).toBe(404);
});

test("office.js is Microsoft's own after what the host puts before it", async () => {
  const folder = path.dirname(require.resolve("@microsoft/office-js/package.json"));
  for (const file of ["office.js", "outlook-web-16.01.js", "excel-web-16.00.js"]) {
    // The second time it comes out of the server's own keeping.
    await ask(`/lib/1/hosted/${file}`);
    const served = await ask(`/lib/1/hosted/${file}`);
    const original = await readFile(path.join(folder, "dist", file), "utf8");
    expect((await served.text()).endsWith(original)).toBe(true);
    expect(served.headers.get("access-control-allow-origin")).toBe("*");
    expect(served.headers.get("content-encoding")).toBe("gzip");
  }
});

test("office.js has nobody to report to", async () => {
  const served = await ask("/lib/1/hosted/telemetry/oteljs_agave.js");
  expect([served.status, await served.text()]).toEqual([200, ""]);
});

test.each([
  "/panes/..%2f..%2fpackage.json",
  "/lib/1/hosted/..%2fpackage.json",
  "/..%2fpackage.json",
])("%s does not leave its folder", async (where) => {
  expect((await ask(where)).status).toBe(404);
});

test("a pane on another machine, over https or at no address is refused with a sentence", async () => {
  const open = (paneUrl: string) =>
    send("POST", "/preview/hosts", {
      app: "Outlook",
      language: "en",
      theme: "light",
      selection: { userId: "ada", mode: "read" },
      paneUrl,
    });
  for (const paneUrl of [
    "http://evil.example/a.html",
    "https://localhost/a.html",
    "http://[",
    "file:///etc/passwd",
  ]) {
    const refused = await open(paneUrl);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toEqual({
      message: "A pane must be a path or an address that begins with http://localhost",
    });
  }
  const silent = await open("http://localhost:9/a.html");
  expect(silent.status).toBe(400);
});

test("an add-in that loads office.js from Microsoft comes through a relay that changes only that", async () => {
  const addIn = createServer((asked, answer) => {
    answer.setHeader("Content-Type", asked.url === "/api" ? "application/json" : "text/html");
    answer.setHeader(
      "Content-Security-Policy",
      "script-src 'self' https://appsforoffice.microsoft.com",
    );
    if (asked.url === "/api") asked.pipe(answer);
    else {
      answer.end(
        '<script src="https://appsforoffice.microsoft.com/lib/1.1/hosted/office.js"></script>',
      );
    }
  });
  await new Promise<void>((resolve) => addIn.listen(0, "127.0.0.1", resolve));
  const { port } = addIn.address() as AddressInfo;
  const opened = await send("POST", "/preview/hosts", {
    app: "Outlook",
    language: "en",
    theme: "light",
    selection: { userId: "ada", mode: "read" },
    paneUrl: `http://localhost:${port}/pane.html?x=1#y`,
  });
  const { paneUrl, paneOrigin } = (await opened.json()) as HostView;

  expect(paneUrl).toBe(`${paneOrigin}/pane.html?x=1#y`);
  expect(paneOrigin).not.toBe(`http://localhost:${port}`);
  const page = await fetch(paneUrl);
  expect(await page.text()).toBe(`<script src="${preview.url}/lib/1/hosted/office.js"></script>`);
  expect(page.headers.get("content-security-policy")).toBe(`script-src 'self' ${preview.url}`);
  const echo = await fetch(`${paneOrigin}/api`, { method: "POST", body: '{"a":1}' });
  expect(await echo.json()).toEqual({ a: 1 });
  addIn.close();
});

test("the next free port is taken when the wanted one is not free", async () => {
  const second = await startTestPreview({ port: preview.port, layOut: () => "" });
  expect(second.port).toBeGreaterThan(preview.port);
});

test("a slow preview is slow at the Graph door", async () => {
  const layOut = (tenant: Tenant) => {
    laySmallOffice(tenant);
    return "";
  };
  const slow = await startTestPreview({ layOut, slowMilliseconds: 150 });
  const token = slow.tenant.tokens.issue("ada", ["User.Read"]);
  const startedAt = performance.now();
  await fetch(`${slow.url}/graph/v1.0/me`, { headers: { Authorization: `Bearer ${token}` } });
  expect(performance.now() - startedAt).toBeGreaterThan(140);
});

test("what goes through the Graph door stands in the wire log", async () => {
  const token = preview.tenant.tokens.issue("ada", ["User.Read"]);
  await ask("/graph/v1.0/me", { headers: { Authorization: `Bearer ${token}` } });
  await ask("/graph/v1.0/me/messages");
  const log = preview.log.list().map(({ door, call, outcome }) => [door, call, outcome]);
  expect(log).toEqual([
    ["graph", "GET /me", "200"],
    ["graph", "GET /me/messages", "401"],
  ]);
});
