import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import type { OpenDocuments } from "../../../src/preview/office/open-document";
import type { HostRequest, PreviewEvent, Selection } from "../../../src/preview/page-api";
import type { Preview, PreviewOptions } from "../../../src/preview/preview-server";
import type { Stage } from "../../support/stage";
import { laySmallOffice, type SmallOffice } from "./a-small-office";

const addInFolder = path.join(__dirname, "add-in");
const msalFile = path.join(
  path.dirname(require.resolve("@azure/msal-browser/package.json")),
  "lib/msal-browser.min.js",
);

/** Something out of the browser, of whatever shape. */
type Seen = ReturnType<typeof JSON.parse>;

/** What the relay's page and the little add-in put on their windows. */
interface StandWindow {
  relay: {
    events: PreviewEvent[];
    open: (request: HostRequest) => Promise<void>;
    select: (selection: Selection) => Promise<void>;
    setTheme: (theme: HostRequest["theme"]) => Promise<void>;
    consent: (requestId: string, allow: boolean) => Promise<void>;
  };
  office: (path: string, ...words: unknown[]) => Promise<OfficeAnswer>;
  heard: Seen[];
}

/** What Office.js answered: a value, or an error with its number. */
export interface OfficeAnswer {
  value?: Seen;
  error?: { code: number; name: string };
}

/**
 * The preview with a small office, the smallest page around a pane, and a small add-in from a server of its own:
 * everything real, in a real browser.
 */
export class OfficeStand {
  /** The requests that left this machine. */
  readonly complaints: string[] = [];

  private constructor(
    readonly preview: Preview,
    readonly ids: SmallOffice,
    readonly page: Page,
    /** The address of the add-in's task pane. */
    private readonly paneUrl: string,
  ) {
    page.on("request", (request) => {
      if (!/^(data:|http:\/\/localhost)/.test(request.url())) this.complaints.push(request.url());
    });
  }

  /** `documents` are open in Word and Excel. */
  static async open(stage: Stage, documents: OpenDocuments = {}): Promise<OfficeStand> {
    const stand = await OfficeStand.begin(stage, {
      documents,
      page: path.join(__dirname, "relay"),
    });
    await stand.page.goto(stand.preview.url);
    await stand.page.waitForFunction("window.relay?.isOpen");
    return stand;
  }

  /** The same with the preview's own page around the pane, beside what it has open in Excel. */
  static async openInPage(stage: Stage): Promise<OfficeStand> {
    const stand = await OfficeStand.begin(stage);
    const asked = new URLSearchParams({ app: "excel", lang: "en", theme: "light" });
    asked.set("pane", stand.paneUrl);
    await stand.page.goto(`${stand.preview.url}/?${asked.toString()}`);
    await stand.page.locator("aside iframe").waitFor();
    await stand.waitInPane("window.ready");
    return stand;
  }

  private static async begin(stage: Stage, options: PreviewOptions = {}): Promise<OfficeStand> {
    const found: { ids?: SmallOffice } = {};
    const preview = await stage.preview({
      ...options,
      layOut: (tenant) => {
        found.ids = laySmallOffice(tenant);
        return "A small office";
      },
    });
    const addIn = await serveAddIn();
    stage.atEnd(() => addIn.close());
    const { port } = addIn.address() as AddressInfo;
    const page = await stage.page("about:blank");
    const paneUrl = `http://localhost:${port}/taskpane.html`;
    return new OfficeStand(preview, found.ids!, page, paneUrl);
  }

  /** Opens the add-in beside something, and waits until Office is ready in it. */
  async openPane(selection: Selection, changes: Partial<HostRequest> = {}): Promise<Seen> {
    const request: HostRequest = {
      app: "Outlook",
      language: "en",
      theme: "light",
      selection,
      paneUrl: this.paneUrl,
      ...changes,
    };
    await this.page.evaluate(
      (asked) => (window as unknown as StandWindow).relay.open(asked),
      request,
    );
    return this.inPane("window.ready");
  }

  /** Opens the add-in beside the document in Word or Excel. */
  openBeside(app: "Word" | "Excel", changes: Partial<HostRequest> = {}): Promise<Seen> {
    return this.openPane({ userId: "ada", mode: "read" }, { app, ...changes });
  }

  /** Runs the body of a function with `context` in `Word.run` or `Excel.run`; throws what Office.js throws, in words. */
  async run(app: "Word" | "Excel", body: string): Promise<Seen> {
    const { value, error } = (await this.inPane(
      `told(${app}.run(async (context) => { ${body} }))`,
    )) as { value?: Seen; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  }

  read(userId: string, messageId: string): Selection {
    return { userId, messageId, mode: "read" };
  }

  /** Evaluates an expression in the pane. */
  inPane(expression: string): Promise<Seen> {
    return this.pane.evaluate(expression);
  }

  /** Waits until an expression is true in the pane, over any loading of its page. */
  async waitInPane(expression: string): Promise<void> {
    await this.pane.waitForFunction(expression);
  }

  /** Calls a function of Office.js below `Office.context`. */
  office(path: string, ...words: unknown[]): Promise<OfficeAnswer> {
    return this.pane.evaluate(
      ([name, rest]) => (window as unknown as StandWindow).office(name, ...rest),
      [path, words] as const,
    );
  }

  select(selection: Selection): Promise<void> {
    return this.page.evaluate(
      (asked) => (window as unknown as StandWindow).relay.select(asked),
      selection,
    );
  }

  setTheme(theme: HostRequest["theme"]): Promise<void> {
    return this.page.evaluate(
      (asked) => (window as unknown as StandWindow).relay.setTheme(asked),
      theme,
    );
  }

  answerConsent(requestId: string, allow: boolean): Promise<void> {
    return this.page.evaluate(
      ([id, yes]) => (window as unknown as StandWindow).relay.consent(id, yes),
      [requestId, allow] as const,
    );
  }

  /** Waits for the next event of a kind that the page is told, and takes it with all before it. */
  async takeEvent<T extends PreviewEvent["type"]>(
    type: T,
  ): Promise<Extract<PreviewEvent, { type: T }>> {
    const handle = await this.page.waitForFunction((wanted) => {
      const { events } = (window as unknown as StandWindow).relay;
      const place = events.findIndex((each) => each.type === wanted);
      return place < 0 ? undefined : events.splice(0, place + 1).at(-1);
    }, type);
    return (await handle.jsonValue()) as Extract<PreviewEvent, { type: T }>;
  }

  /** Waits for the next thing the add-in heard, and takes it. */
  async takeHeard(): Promise<Seen> {
    const handle = await this.pane.waitForFunction(() =>
      (window as unknown as StandWindow).heard.shift(),
    );
    return handle.jsonValue();
  }

  private get pane(): Frame {
    const frame = this.page.frames().find((each) => each.parentFrame() === this.page.mainFrame());
    if (!frame) throw new RangeError("OfficeStand.pane: no pane is open");
    return frame;
  }
}

function serveAddIn(): Promise<Server> {
  const server = createServer((request, response) => {
    const name = path.basename(request.url ?? "");
    const file = name === "msal-browser.min.js" ? msalFile : path.join(addInFolder, name);
    readFile(file).then(
      (bytes) => {
        const type = name.endsWith(".html") ? "text/html" : "text/javascript";
        response.setHeader("Content-Type", type).end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}
