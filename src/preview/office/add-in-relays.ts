import { listenOnLocalhost, toListener, type LocalServer } from "../listen-on-localhost";
import { RequestError } from "../request-error";
import type { HostRequest } from "../page-api";
import { officeJsOfMicrosoft, withPreviewsDoors } from "./serve-office-js";

const ownPanes = { Outlook: "outlook.html", Word: "word.html", Excel: "excel.html" };

/**
 * Where a pane is loaded from: Kansli's own, or another on this machine. When that one's page loads office.js from
 * Microsoft, a relay on a port of its own passes everything on and changes that one address in HTML.
 */
export class AddInRelays {
  private readonly relays = new Map<string, Promise<LocalServer>>();

  /**
   * The address for the frame. Throws RequestError for a pane on another machine, over https, or that does not answer.
   */
  async paneUrlFor({ app, paneUrl }: HostRequest, origin: string): Promise<string> {
    if (paneUrl === undefined) return `${origin}/panes/${ownPanes[app]}`;
    const url = readPaneUrl(paneUrl, origin);
    if (url.origin === origin || !(await loadsFromMicrosoft(url))) return url.href;
    const relay = await this.relayFor(url.origin, origin);
    return `http://${new URL(origin).hostname}:${relay.port}${url.pathname}${url.search}${url.hash}`;
  }

  /** Stops every relay. */
  async close(): Promise<void> {
    const open = await Promise.all(this.relays.values());
    await Promise.all(open.map((relay) => relay.close()));
  }

  private relayFor(target: string, origin: string): Promise<LocalServer> {
    const known = this.relays.get(`${target} ${origin}`);
    if (known) return known;
    const relay = listenOnLocalhost(
      toListener((request) => passOn(request, target, origin)),
      0,
    );
    this.relays.set(`${target} ${origin}`, relay);
    return relay;
  }
}

function readPaneUrl(text: string, origin: string): URL {
  const isAddress = URL.canParse(text, origin);
  const url = new URL(isAddress ? text : origin, origin);
  if (!isAddress || url.protocol !== "http:" || url.hostname !== new URL(origin).hostname) {
    const host = new URL(origin).hostname;
    throw new RequestError(
      400,
      `A pane must be a path or an address that begins with http://${host}`,
    );
  }
  return url;
}

async function loadsFromMicrosoft(url: URL): Promise<boolean> {
  const answer = await fetch(url).catch((cause: unknown) => {
    throw new RequestError(400, `The pane at ${url.origin} does not answer`, { cause });
  });
  const type = answer.headers.get("content-type") ?? "";
  return type.includes("html") && (await answer.text()).search(officeJsOfMicrosoft) >= 0;
}

async function passOn(request: Request, target: string, origin: string): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  // The answer must come plain and whole, to be changed.
  for (const name of [
    "host",
    "accept-encoding",
    "connection",
    "if-none-match",
    "if-modified-since",
  ]) {
    headers.delete(name);
  }
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  const answer = await fetch(`${target}${pathname}${search}`, {
    method: request.method,
    headers,
    redirect: "manual",
    ...(hasBody ? { body: await request.arrayBuffer() } : {}),
  });
  return rewritten(answer, origin);
}

async function rewritten(answer: Response, origin: string): Promise<Response> {
  const headers = new Headers(answer.headers);
  for (const name of ["content-length", "content-encoding", "transfer-encoding", "connection"]) {
    headers.delete(name);
  }
  const policy = headers.get("content-security-policy");
  if (policy) {
    const allowed = policy.replaceAll("https://appsforoffice.microsoft.com", origin);
    headers.set("content-security-policy", allowed);
  }
  const isHtml = (headers.get("content-type") ?? "").includes("html");
  const body = isHtml ? withPreviewsDoors(await answer.text(), origin) : answer.body;
  return new Response(body, { status: answer.status, headers });
}
