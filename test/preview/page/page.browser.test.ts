import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Page, Request } from "playwright-core";
import type { PreviewEvent } from "../../../src/preview/page-api";
import type { Preview } from "../../../src/preview/preview-server";
import { layOutMail, testNow } from "./lay-out-mail";
import { findViolations } from "../../support/find-violations";
import { setStage } from "../../support/stage";

const stage = setStage();

let preview: Preview;
let panes: string;
let page: Page;
/** What the page tried to fetch from elsewhere. */
let foreign: Request[];

beforeAll(async () => {
  panes = stage.folder();
  for (const pane of ["outlook", "word", "excel"]) {
    writeFileSync(path.join(panes, `${pane}.html`), paneThatTells(pane));
  }
});
beforeEach(async () => {
  preview = await stage.preview({ panes, now: testNow, layOut: layOutMail(1500) });
  foreign = [];
});

/** A pane on the real office.js that writes down what it hears. */
function paneThatTells(name: string): string {
  return `<!doctype html><html lang="en"><title>${name}</title>
  <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
  <body><h1>Pane of ${name}</h1><button>One</button><button>Two</button><ol id="heard"></ol><script>
    const tell = (words) => document.getElementById("heard").append(
      Object.assign(document.createElement("li"), { textContent: words }));
    Office.onReady(({ host }) => {
      tell("ready " + host + " " + Office.context.displayLanguage);
      const { mailbox } = Office.context;
      if (!mailbox) return;
      const look = () => {
        const item = mailbox.item;
        if (!item) tell("nothing");
        else if (typeof item.subject === "string") tell("read " + item.subject);
        else item.subject.getAsync(({ value }) => tell("compose " + value));
      };
      look();
      mailbox.addHandlerAsync(Office.EventType.ItemChanged, look);
      mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, ({ officeTheme }) =>
        tell("theme " + officeTheme.bodyBackgroundColor));
    });
  </script></body></html>`;
}

async function open(query = "lang=en&theme=light", ready = "Hyresavtal"): Promise<void> {
  page = await stage.page("about:blank", { viewport: { width: 1280, height: 800 } });
  page.on("request", (request: Request) => {
    const url = new URL(request.url());
    const isOwn = url.origin === preview.url || ["data:", "about:", "blob:"].includes(url.protocol);
    if (!isOwn) foreign.push(request);
  });
  await page.goto(`${preview.url}/?${query}`);
  await page.getByText(ready).first().waitFor();
}

const row = (subject: string) => page.getByRole("listbox").getByRole("option", { name: subject });
const button = (name: string) => page.getByRole("button", { name, exact: true });
const pane = () => page.frameLocator("aside iframe");
const heard = (words: string) => pane().getByText(words, { exact: true }).last();

test("the list shows the newest first, and draws only what is on the screen", async () => {
  await open();
  const options = page.getByRole("listbox").getByRole("option");
  const marks =
    /Unread\. Karin Ekström ?High importance ?Flagged ?Has attachments ?33 min ?Hyresavtal/;
  await options.and(page.getByRole("option", { name: marks })).waitFor();
  expect(await options.first().getAttribute("aria-setsize")).toBe("1505");
  expect(await options.count()).toBeLessThan(40);
});

test("the last of 1,500 messages is reached with one key and opened with another", async () => {
  await open();
  await page.getByRole("listbox").focus();
  await page.keyboard.press("End");
  await row("Brev 1500").waitFor();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Brev 1499" }).waitFor();
  expect(await row("Brev 1499").getAttribute("aria-selected")).toBe("true");
});

test("opening a message marks it as read, in the tenant and in the count", async () => {
  await open();
  await page.getByRole("button", { name: "Inbox 501 unread" }).waitFor();
  await row("Hyresavtal").click();
  await page.getByRole("button", { name: "Inbox 500 unread" }).waitFor();
  await button("Mark as unread").click();
  await page.getByRole("button", { name: "Inbox 501 unread" }).waitFor();
});

test("a hostile mail runs nothing and fetches nothing, and the page says what was left out", async () => {
  await open();
  const words: string[] = [];
  page.on("dialog", (dialog) => words.push(dialog.message()));
  await row("You have won").click();
  await page.getByText("Remote content is not loaded.").waitFor();
  const body = page.locator("iframe.body");
  await expect(body.getAttribute("sandbox")).resolves.toBe("");
  const html = (await body.getAttribute("srcdoc")) ?? "";
  expect(html).toContain("Hello from the hostile mail");
  expect(html).not.toMatch(
    /<script|onerror|onload|<form|<iframe|<object|<svg|href=|srcset|@import/i,
  );
  // Whatever the mail would fetch it has begun to fetch by then.
  await (await (await body.elementHandle()).contentFrame())?.waitForLoadState("load");
  expect(foreign).toEqual([]);
  expect(words).toEqual([]);
  expect(await page.title()).toBe("Kansli preview");
});

test("what the cleaning would miss is still stopped by the frame's policy and sandbox", async () => {
  await open();
  await row("Hyresavtal").click();
  const srcdoc = (await page.locator("iframe.body").getAttribute("srcdoc")) ?? "";
  const isStopped = page.waitForEvent("requestfailed");
  const attack = `<img src="https://evil.example/raw.png"><script>parent.document.title="owned"</script>`;
  await page.locator("iframe.body").evaluate(
    (frame, html) => {
      (frame as HTMLIFrameElement).srcdoc = html;
    },
    srcdoc.replace("<body>", `<body>${attack}`),
  );
  await isStopped;
  expect(foreign.map((request) => request.failure()?.errorText)).toEqual(["csp"]);
  expect(await page.title()).toBe("Kansli preview");
});

test("fifty megabytes and ten thousand recipients are cut short and do not hang the page", async () => {
  await open();
  await row("To everybody").click();
  await button("and 9,988 more").click();
  await page.getByText("Person 9999").waitFor();
  await row("Fifty megabytes").click();
  await page.getByText("The first 200 kB of 52.8 MB are shown.").waitFor();
  await button("Show more").click();
  await page.getByText("The first 2 MB of 52.8 MB are shown.").waitFor();
});

test("the pane hears what is selected, in one's own mailbox and in another's", async () => {
  await open();
  await heard("nothing").waitFor();
  await row("Hyresavtal").click();
  await heard("read Hyresavtal Västra hamnen – behöver ditt beslut senast fredag").waitFor();
  await page
    .getByRole("region", { name: "Anna Lindqvist" })
    .getByRole("button", { name: "Inbox" })
    .click();
  await row("Endast till Anna").click();
  await heard("read Endast till Anna").waitFor();
});

test("a reply begins with the sender and a quotation, and is the pane's item while it is written", async () => {
  await open();
  await row("Hyresavtal").click();
  await button("Reply").click();
  await heard("compose Re: Hyresavtal Västra hamnen – behöver ditt beslut senast fredag").waitFor();
  expect(await page.getByLabel("To", { exact: true }).inputValue()).toBe(
    "Karin Ekström <karin.ekstrom@hamnen.example>",
  );
  expect(await page.getByRole("textbox", { name: "Message text" }).textContent()).toContain(
    "version 3",
  );
  await button("Discard").click();
  await heard("read Hyresavtal Västra hamnen – behöver ditt beslut senast fredag").waitFor();
  await page.getByRole("button", { name: "Drafts", exact: true }).first().waitFor();
});

test("a message that is sent lies in Sent Items and in the inbox of whom it went to", async () => {
  await open();
  await button("New message").click();
  await button("Send").click();
  await page.getByText("Say who the message goes to.").waitFor();
  await page.getByLabel("To", { exact: true }).fill("anna@lindhaga.example");
  await page.getByLabel("Subject").fill("Lunch");
  await page.getByRole("textbox", { name: "Message text" }).fill("Kommer du?");
  await button("Send").click();
  const anna = page.getByRole("region", { name: "Anna Lindqvist" });
  await anna.getByRole("button", { name: "Inbox 2 unread" }).click();
  await row("Lunch").waitFor();
  await page
    .getByRole("region", { name: "Maria" })
    .getByRole("button", { name: "Sent Items" })
    .click();
  await row("Lunch").waitFor();
});

test("what the pane writes into the draft appears in the window beside what was typed", async () => {
  await open();
  await button("New message").click();
  await page.getByLabel("Subject").fill("Lunch");
  await page.getByText("Saved", { exact: true }).waitFor();
  const mailbox = preview.tenant.mailboxOf("maria");
  const draft = [...mailbox.messages.values()].find(({ resource }) => resource.isDraft)!;
  mailbox.patchMessage(draft, {
    body: {
      contentType: "html",
      content: '<p>From the pane</p><img src=x onerror="window.owned=1">',
    },
  });
  const body = page.getByRole("textbox", { name: "Message text" });
  await body.getByText("From the pane").waitFor();
  expect(await body.innerHTML()).not.toContain("img");
  expect(await page.getByLabel("Subject").inputValue()).toBe("Lunch");
});

test("the pane's wishes open forms and messages", async () => {
  await open();
  const hostId = await hostOfPane();
  preview.tell({
    type: "open-form",
    hostId,
    form: { kind: "new", to: ["a@b.example"], cc: [], subject: "Form", htmlBody: "<b>Hej</b>" },
  });
  await page.getByRole("textbox", { name: "Message text" }).getByText("Hej").waitFor();
  expect(await page.getByLabel("To", { exact: true }).inputValue()).toBe("a@b.example");
  const anna = [...preview.tenant.mailboxOf("anna").messages.values()][0]!;
  preview.tell({
    type: "open-form",
    hostId,
    form: { kind: "message", userId: "anna", messageId: anna.id },
  });
  await page.getByRole("heading", { name: "Endast till Anna" }).waitFor();
});

test("a notification of the pane stands above the message", async () => {
  await open();
  await row("Hyresavtal").click();
  await heard("read Hyresavtal Västra hamnen – behöver ditt beslut senast fredag").waitFor();
  const hostId = await hostOfPane();
  const notifications = [
    { key: "k", type: "informationalMessage" as const, message: "Category set" },
  ];
  preview.tell({ type: "notifications", hostId, notifications });
  await page.getByRole("status").getByText("Category set").waitFor();
});

test("consent is asked in a dialog that holds the focus, and Esc says no", async () => {
  await open();
  const [requestId, answers] = await askForConsent(["User.Read", "Mail.ReadWrite"]);
  const dialog = page.getByRole("dialog", { name: "Permissions requested" });
  await dialog.getByText("Read and write your mail").waitFor();
  await expect(violations()).resolves.toEqual([]);
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(answers).toEqual([{ requestId, allow: false }]);
});

test("start over puts everything back", async () => {
  await open();
  await row("Hyresavtal").click();
  await page.getByRole("button", { name: "Inbox 500 unread" }).waitFor();
  await button("Start over").click();
  await page.getByRole("button", { name: "Inbox 501 unread" }).waitFor();
  await page.getByText("Choose a message to read it here.").waitFor();
  await heard("nothing").waitFor();
});

test("a change of language speaks through page and pane; a change of theme reaches the same pane", async () => {
  await open();
  await heard("ready Outlook en-us").waitFor();
  await page.getByLabel("Language").selectOption("sv");
  await page.getByText("Välj ett brev att läsa här.").waitFor();
  await heard("ready Outlook sv-se").waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("sv");
  await page.getByLabel("Tema").selectOption("dark");
  await pane()
    .getByText(/^theme #/)
    .waitFor();
  await page.reload();
  await page.getByText("Välj ett brev att läsa här.").waitFor();
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
});

test("Tab goes into the pane, through it, and out of it again, both ways", async () => {
  await open();
  await heard("ready Outlook en-us").waitFor();
  const inPane = (name: string) => pane().locator("button:focus", { hasText: name }).waitFor();
  const press = (key: string) => page.keyboard.press(key);
  const close = page.locator("button:focus[aria-label='Close Kansli']");
  await button("Close Kansli").focus();
  await press("Tab");
  await inPane("One");
  await press("Shift+Tab");
  await close.waitFor();
  await press("Tab");
  await press("Tab");
  await inPane("Two");
  await press("Tab");
  await page.locator("button:focus", { hasText: "Outlook" }).waitFor();
});

test.each(["F6", "Control+F6"])("%s goes into the pane and back to where one was", async (key) => {
  await open();
  await heard("ready Outlook en-us").waitFor();
  await row("Hyresavtal").click();
  await button("Reply").focus();
  for (let round = 0; round < 2; round++) {
    await page.keyboard.press(key);
    await pane().locator("button:focus", { hasText: "One" }).waitFor();
    await page.keyboard.press("Tab");
    await pane().locator("button:focus", { hasText: "Two" }).waitFor();
    await page.keyboard.press(key);
    await page.locator("button:focus", { hasText: "Reply" }).first().waitFor();
  }
});

test.each([320, 700])(
  "in a window of %d px one sees the application or the pane, whole, and nothing is cut off",
  async (width) => {
    await open("lang=sv&theme=dark");
    await page.setViewportSize({ width, height: 700 });
    const frame = page.locator("aside iframe");
    const list = page.getByRole("listbox");
    const isWhole = async (part: typeof frame) => {
      const box = await part.boundingBox();
      return box !== null && box.x >= 0 && box.x + box.width <= width && box.height > 100;
    };
    expect(await isWhole(list)).toBe(true);
    expect(await frame.isVisible()).toBe(false);
    await row("Hyresavtal").click();
    await page.getByRole("heading", { name: "Hyresavtal" }).waitFor();
    await button("Kansli").click();
    await pane().locator("button:focus").waitFor();
    expect(await isWhole(frame)).toBe(true);
    expect(await list.isVisible()).toBe(false);
    await page.keyboard.press("F6");
    await list.waitFor();
    for (const [app, heading] of [
      ["Word", "Mötesdokument.docx"],
      ["Excel", "Budget.xlsx"],
      ["Outlook", "Hyresavtal"],
    ] as const) {
      await page.getByRole("navigation").first().getByRole("button", { name: app }).click();
      await page.getByRole("heading", { name: heading }).waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([app, wide]).toEqual([app, width]);
    }
    expect(await violations()).toEqual([]);
  },
  120_000,
);

test("Word and Excel load their own panes", async () => {
  await open("lang=en&theme=light&app=word", "Mötesdokument.docx");
  await heard("ready Word en-us").waitFor();
  await page.getByRole("button", { name: "Excel" }).click();
  await heard("ready Excel en-us").waitFor();
});

test("another pane loads in place of Kansli's when the address names it", async () => {
  await open(
    `lang=en&theme=light&pane=${encodeURIComponent(`${preview.url}/panes/word.html?mine=1`)}`,
  );
  await pane().getByRole("heading", { name: "Pane of word" }).waitFor();
});

test("a pane that cannot be fetched leaves the page as it is", async () => {
  page = await stage.page("about:blank");
  await page.route("**/panes/outlook.html*", (route) => route.abort());
  const isOver = page.waitForEvent("requestfailed");
  await page.goto(`${preview.url}/?lang=en&theme=light`);
  await isOver;
  await row("Hyresavtal").click();
  await page.getByRole("heading", { name: "Hyresavtal" }).waitFor();
});

test("panes that were built anew are loaded anew", async () => {
  await open();
  const before = await hostOfPane();
  preview.tell({ type: "panes-building" });
  await page.getByText("Building the panes…").waitFor();
  preview.tell({ type: "panes-built", ok: true, message: "" });
  await page.getByText("Building the panes…").waitFor({ state: "detached" });
  await page.waitForFunction(
    (name) => document.querySelector<HTMLIFrameElement>("aside iframe")?.name !== name,
    before,
  );
  await heard("ready Outlook en-us").waitFor();
});

test("the wire log lists calls by door, newest first, and no text of a message", async () => {
  await open();
  await heard("nothing").waitFor();
  await page.getByRole("button", { name: /^Wire log/ }).click();
  const log = page.getByRole("region", { name: "Wire log" });
  await log.getByText("GetInitialData").first().waitFor();
  const numbers = (await log.locator("td:first-child").allTextContents()).map(Number);
  expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
  await log.getByLabel("Door").selectOption("sign-in");
  await log.getByText("No calls yet.").waitFor();
  await expect(violations()).resolves.toEqual([]);
});

test("the page says when the preview has stopped, and takes up again when it is back", async () => {
  await open();
  // Office.js itself throws when it is cut off from its own parts.
  await heard("ready Outlook en-us").waitFor();
  await preview.close();
  await page.getByText("The preview has stopped. Run npm start again.").waitFor();
  await expect(violations()).resolves.toEqual([]);
  preview = await stage.preview({ port: preview.port, panes, now: testNow, layOut: layOutMail(3) });
  await button("Try again").first().click();
  await page.getByText("8 messages").waitFor();
  await heard("nothing").waitFor();
});

test("an empty folder says so, and a closed pane opens again", async () => {
  await open("lang=en&theme=light&folder=archive", "There is nothing in this folder.");
  await button("Close Kansli").click();
  await button("Open Kansli").click();
  await heard("ready Outlook en-us").waitFor();
});

for (const theme of ["light", "dark", "contrast"]) {
  test(`axe finds nothing to mend in ${theme}, reading and writing`, async () => {
    await open(`lang=sv&theme=${theme}`);
    await row("Hyresavtal").click();
    await button("Svara").waitFor();
    await expect(violations()).resolves.toEqual([]);
    await button("Svara").click();
    await page.getByText("Sparat", { exact: true }).waitFor();
    await expect(violations()).resolves.toEqual([]);
    await page.getByRole("button", { name: "Excel" }).click();
    await page.getByRole("heading", { name: "Budget.xlsx" }).waitFor();
    await expect(violations()).resolves.toEqual([]);
    await page.getByRole("button", { name: "Word" }).click();
    await page.getByRole("heading", { name: "Mötesdokument.docx" }).waitFor();
    await expect(violations()).resolves.toEqual([]);
  });
}

const violations = () => findViolations(page.mainFrame());

/** The id of the host of the pane on the screen: its frame's name carries it. */
async function hostOfPane(): Promise<string> {
  const name = await page.locator("aside iframe").getAttribute("name");
  return (JSON.parse(name ?? "{}") as { baseFrameName: string }).baseFrameName;
}

/** Puts a question to the page as the sign-in does, and gathers what the page answers. */
async function askForConsent(scopes: string[]): Promise<[string, unknown[]]> {
  const answers: unknown[] = [];
  await page.route("**/preview/consent", async (route) => {
    answers.push(route.request().postDataJSON());
    await route.fulfill({ status: 204 });
  });
  const question: PreviewEvent = {
    type: "consent",
    requestId: "r1",
    scopes,
    user: "Maria Nyström",
  };
  preview.tell(question);
  return ["r1", answers];
}
