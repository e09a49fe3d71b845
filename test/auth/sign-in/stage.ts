import { execFileSync, fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createSocketServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openBrowser } from "../../support/browser";
import { buildPages } from "./build-pages";

/** One request to authorize as the provider saw it. */
export interface SeenAuthorization {
  scope?: string;
  claims?: string;
  prompt?: string;
  login_hint?: string;
}

/** A page with real sign-in, a real provider behind it, and a browser that blocks pop-ups nobody asked for. */
export class SignInStage {
  readonly seen: SeenAuthorization[] = [];

  private constructor(
    private readonly folder: string,
    private readonly provider: ChildProcess,
    private readonly site: Server,
    private readonly browser: Browser,
    private readonly authority: string,
  ) {
    provider.on("message", (message) => this.seen.push(message as SeenAuthorization));
  }

  /** Builds the pages and starts everything. */
  static async open(): Promise<SignInStage> {
    const folder = mkdtempSync(path.join(tmpdir(), "kansli-sign-in-"));
    makeCertificate(folder);
    await buildPages(folder);
    const site = await serve(folder);
    const port = await freePort();
    const file = path.join(__dirname, "provider.mjs");
    const provider = fork(file, [folder, String(port), originOf(site)], {
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    await once(provider, "message");
    // Playwright lets every pop-up open; a person's browser does not.
    const browser = await openBrowser({ ignoreDefaultArgs: ["--disable-popup-blocking"] });
    return new SignInStage(folder, provider, site, browser, `https://localhost:${port}`);
  }

  /** A visit of a person who has never been here; `hint` is the address Office knows. */
  async visit(hint = ""): Promise<Page> {
    this.seen.length = 0;
    const context = await this.browser.newContext({ ignoreHTTPSErrors: true });
    return this.openPage(context, hint);
  }

  /** Another page in the same browser, as a pane that is opened the next day. */
  async openPage(context: BrowserContext, hint = ""): Promise<Page> {
    const page = await context.newPage();
    const query = new URLSearchParams({ authority: this.authority, hint });
    await page.goto(`${originOf(this.site)}/page.html?${query.toString()}`);
    return page;
  }

  get redirectPage(): string {
    return `${originOf(this.site)}/redirect.html`;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.provider.kill();
    this.site.close();
    this.site.closeAllConnections();
    rmSync(this.folder, { recursive: true });
  }
}

/** Does in the sign-in window what a person does: signs in where asked, and agrees. */
export async function signInAs(window: Page, address: string): Promise<void> {
  const login = window.locator("input[name=login]");
  const agree = window.getByRole("button", { name: "Continue" });
  await login.or(agree).first().waitFor();
  if (await login.isVisible()) {
    await login.fill(address);
    await window.locator("input[name=password]").fill("x");
    await window.getByRole("button", { name: "Sign-in" }).click();
    await agree.waitFor();
  }
  const closed = window.waitForEvent("close");
  await agree.click();
  await closed;
}

function makeCertificate(folder: string): void {
  execFileSync(
    "openssl",
    "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout key.pem -out cert.pem".split(
      " ",
    ),
    { cwd: folder, stdio: "ignore" },
  );
}

async function serve(folder: string): Promise<Server> {
  const site = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const isScript = pathname.endsWith(".js");
    response.setHeader("Content-Type", isScript ? "text/javascript" : "text/html; charset=utf-8");
    try {
      response.end(readFileSync(path.join(folder, path.basename(pathname))));
    } catch {
      response.writeHead(404).end();
    }
  });
  site.listen(0, "localhost");
  await once(site, "listening");
  return site;
}

function originOf(site: Server): string {
  return `http://localhost:${(site.address() as AddressInfo).port}`;
}

async function freePort(): Promise<number> {
  const socket = createSocketServer().listen(0, "localhost");
  await once(socket, "listening");
  const { port } = socket.address() as AddressInfo;
  await new Promise((resolve) => socket.close(resolve));
  return port;
}
