import type { Preview } from "../../src/preview/preview-server";
import type { Tenant } from "../../src/preview/tenant/tenant";
import { aMail, testNow } from "../preview/page/lay-out-mail";
import { openPane, type OpenPane, type PaneLook } from "../support/open-pane";
import { setStage } from "../support/stage";

const stage = setStage();

let preview: Preview;

/** The categories of every message in somebody's inbox, by subject. */
function categoriesOf(tenant: Tenant, address: string): Map<string, readonly string[]> {
  const mailbox = [...tenant.mailboxes.values()].find(({ owner }) => owner.mail === address);
  if (!mailbox) throw new RangeError(`categoriesOf: nobody is called ${address}`);
  const inbox = mailbox.folder("inbox");
  return new Map(
    [...mailbox.messages.values()]
      .filter((message) => message.folderId === inbox?.id)
      .map(({ id, resource }) => [`${id} ${resource.subject ?? ""}`, resource.categories ?? []]),
  );
}

const anna = "anna.lindqvist@lindhaga.example";

async function addAnna({ pane, accept }: OpenPane): Promise<void> {
  await pane.getByRole("button", { name: "Add an executive…" }).click();
  const address = pane.getByRole("textbox", { name: "Mail address" });
  await address.fill(anna.replace("q", "k"));
  await address.press("Enter");
  await accept();
  await pane.getByText("There is no mailbox at that address. Check the spelling.").waitFor();
  await address.fill(anna);
  await address.press("Enter");
  await pane.getByRole("button", { name: "Add Anna Lindqvist" }).click();
  await pane.getByText(/to decide for Anna$/u).waitFor();
  await pane.getByText(/^Reviewed (\d+) of \1 · synced/u).waitFor();
}

test("her morning: allow, add Anna, correct with a key, set categories, close the pane, undo", async () => {
  preview = await stage.preview();
  const morning = await openPane(stage, preview);
  const { page, pane, allow } = morning;
  await allow();
  await pane.getByText(/^Reviewed (\d+) of \1 · synced/u).waitFor();
  await addAnna(morning);

  const before = categoriesOf(preview.tenant, anna);
  const decide = pane.getByRole("tab", { name: /^Decide, / });
  const read = pane.getByRole("tab", { name: /^Read, / });
  const figureOf = async (lane: typeof decide) => Number(await lane.locator(".figure").innerText());
  const [decideBefore, readBefore] = [await figureOf(decide), await figureOf(read)];
  await pane.getByRole("option").first().focus();
  await page.keyboard.press("j");
  await page.keyboard.press("5");
  const undo = pane.getByRole("button", { name: /^Undo/u });
  await undo.waitFor();
  expect(await figureOf(decide)).toBeLessThan(decideBefore);
  expect(await figureOf(read)).toBeGreaterThan(readBefore);
  expect(categoriesOf(preview.tenant, anna)).toEqual(before);
  expect(await pane.locator('[role="option"]:focus').count()).toBe(1);

  await pane.getByRole("button", { name: "More", exact: true }).click();
  await pane.getByRole("menuitem", { name: "Set categories in Outlook…" }).click();
  await pane.getByRole("button", { name: /^Set on \d+/u }).click();
  await pane
    .getByText(/got their category in Outlook/u)
    .first()
    .waitFor();
  for (const categories of categoriesOf(preview.tenant, anna).values())
    expect(categories.filter((name) => name.startsWith("Kansli: "))).toHaveLength(1);

  await page.reload();
  await pane.getByRole("radio", { name: /^Anna Lindqvist/u, checked: true }).waitFor();
  await pane.getByText(/^Reviewed (\d+) of \1 · synced/u).waitFor();
  expect(await figureOf(decide)).toBeLessThan(decideBefore);
  await pane.getByRole("tab", { name: "History", exact: true }).click();
  await pane.getByRole("button", { name: /^Undo: .* got their category/u }).click();
  await pane.getByText(/^Undone: .* got their category/u).waitFor();
  expect(categoriesOf(preview.tenant, anna)).toEqual(before);
  await pane.getByRole("button", { name: /^Undo: .* moved to Read/u }).click();
  await pane.getByText(/^Undone: .* moved to Read/u).waitFor();
  await pane.getByRole("tab", { name: "Inbox", exact: true }).click();
  expect(await figureOf(decide)).toBe(decideBefore);
});

test("a part whose file is no longer to be had is told of, and the rest of the pane goes on", async () => {
  preview = await stage.preview();
  const { page, pane, allow } = await openPane(stage, preview);
  await page.route("**/panes/*.js", async (route) => {
    const response = await route.fetch();
    const isHistory = (await response.text()).includes(".filterHistory");
    await route.fulfill(isHistory ? { status: 404 } : { response });
  });
  await allow();
  await pane.getByRole("option").first().waitFor();
  await pane.getByRole("tab", { name: "History", exact: true }).click();
  await pane.getByText("This cannot be shown").waitFor();
  await pane.getByRole("tab", { name: "Inbox", exact: true }).click();
  await pane.getByRole("option").first().waitFor();
  expect(await pane.getByText("This cannot be shown").count()).toBe(0);
});

test("the card follows the message open in Outlook, and Enter opens the list's message there", async () => {
  preview = await stage.preview();
  const { page, pane, allow } = await openPane(stage, preview);
  await allow();
  const row = pane.getByRole("option").first();
  // Until the mailbox is read to the end the rows may still change places.
  await pane.getByText(/^Reviewed (\d+) of \1 · synced/u).waitFor();
  await row.waitFor();
  await pane.getByRole("tab", { name: "Message", exact: true }).click();
  await pane.getByRole("heading", { name: "Choose a message in Outlook" }).waitFor();
  const inOutlook = page.getByRole("listbox").getByRole("option");
  for (const index of [1, 4]) {
    await inOutlook.nth(index).click();
    const subject = await page.locator("main h2, article h2").first().innerText();
    await pane.getByRole("article", { name: subject }).waitFor();
    await pane.getByRole("table", { name: "Why" }).waitFor();
  }
  await pane.getByRole("tab", { name: "Inbox", exact: true }).click();
  await row.focus();
  const [, , subject = ""] = (await row.innerText()).split("\n");
  expect(subject).not.toBe("");
  await page.keyboard.press("Enter");
  await pane.getByRole("tab", { name: "Message", exact: true }).click();
  // The card of the message before stands until Outlook has opened this one.
  await pane.getByRole("article", { name: subject }).waitFor();
  expect(await pane.getByText("not open in Outlook").count()).toBe(0);
});

test("a message in Anna's mailbox is known as hers, and offers to add her", async () => {
  preview = await stage.preview();
  const { page, pane, allow } = await openPane(stage, preview);
  await allow();
  await pane.getByRole("option").first().waitFor();
  await page
    .getByRole("button", { name: /^Inbox/u })
    .nth(1)
    .click();
  await page.getByRole("listbox").getByRole("option").first().click();
  await pane.getByRole("tab", { name: "Message", exact: true }).click();
  await pane.getByRole("button", { name: `Add ${anna}` }).waitFor();
});

test("the keyboard alone goes through the pane: Tab reaches everything, Escape leaves menus and dialogs", async () => {
  preview = await stage.preview();
  const { page, pane, allow } = await openPane(stage, preview);
  await allow();
  await pane.getByText(/^Reviewed/u).waitFor();
  await pane.getByRole("option").first().waitFor();
  // What is learned from the mail is told in the pane for a moment, with a button to stop it; the offer comes after.
  await pane.getByRole("note").filter({ hasText: "Spot check of the week" }).waitFor();
  await pane.getByRole("progressbar").waitFor({ state: "detached" });
  await pane.getByRole("radio", { name: /^Me/u }).focus();
  const stops: string[] = [];
  for (let press = 0; press < 10; press += 1) {
    stops.push(
      await pane
        .locator(":focus")
        .evaluate(
          (element) =>
            `${element.getAttribute("role") ?? "button"} ${element.ariaLabel ?? element.textContent}`,
        ),
    );
    await page.keyboard.press("Tab");
  }
  expect(stops.map((stop) => stop.split(" ")[0])).toEqual(
    "radio button tab button button button tab button button option".split(" "),
  );
  await pane.getByRole("button", { name: "More", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  expect(await pane.getByRole("menu").count()).toBe(0);
  await page.keyboard.press("?");
  await pane.getByRole("dialog", { name: "Keys" }).waitFor();
  for (const press of ["Tab", "Tab", "Shift+Tab"]) {
    await page.keyboard.press(press);
    expect(await pane.getByRole("dialog").locator(":focus").count()).toBe(1);
  }
  await page.keyboard.press("Escape");
  await pane.getByRole("dialog").waitFor({ state: "detached" });
  expect(
    await pane
      .getByRole("button", { name: "More", exact: true })
      .evaluate((button) => button === document.activeElement),
  ).toBe(true);
});

test("ten thousand messages scroll without an empty spot, and few of them exist", async () => {
  preview = await stage.preview({ now: testNow, layOut: tenThousand });
  const { page, pane, allow } = await openPane(stage, preview);
  await allow();
  await pane.getByText(/^Reviewed 10,000 of 10,000/u).waitFor();
  const fullest = await pane.locator(".lane").evaluateAll((lanes) => {
    const figure = (lane: Element) =>
      Number(lane.querySelector(".figure")?.textContent.replace(/\D/gu, ""));
    return lanes
      .map(figure)
      .reduce((best, count, index, all) => (count > all[best]! ? index : best), 0);
  });
  await page.keyboard.press("Escape");
  await pane.locator(".lane").nth(fullest).click();
  const seen = await pane.getByRole("listbox").evaluate(async (list) => {
    let emptySpots = 0;
    let most = 0;
    const frames: number[] = [];
    const end = list.scrollHeight - list.clientHeight;
    for (let step = 0; step <= 60; step += 1) {
      const from = performance.now();
      list.scrollTop = (end * step) / 60;
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      frames.push(performance.now() - from);
      const box = list.getBoundingClientRect();
      for (const y of [box.top + 20, box.top + box.height / 2, box.bottom - 20])
        if (!document.elementFromPoint(100, y)?.closest('[role="option"]')) emptySpots += 1;
      most = Math.max(most, list.querySelectorAll('[role="option"]').length);
    }
    return { emptySpots, most, median: frames.sort((a, b) => a - b)[30]! };
  });
  expect(seen.emptySpots).toBe(0);
  expect(seen.most).toBeLessThan(40);
  expect(seen.median).toBeLessThan(100);
});

const looks: PaneLook[] = [
  { lang: "en", theme: "light", width: 350 },
  { lang: "sv", theme: "dark", width: 320 },
  { lang: "sv", theme: "contrast", width: 320 },
];

test.each(looks)(
  "axe finds nothing in any state, nor is anything too wide: $lang, $theme, $width px",
  async (look) => {
    preview = await stage.preview();
    const opened = await openPane(stage, preview, look);
    const { page, pane, allow, accept } = opened;
    const say = (en: string, sv: string) => (look.lang === "sv" ? sv : en);
    const faults: string[] = [];
    const check = async (state: string): Promise<void> => {
      for (const fault of await opened.violations()) faults.push(`${state}: ${fault}`);
      for (const wide of await opened.tooWide()) faults.push(`${state}: too wide ${wide}`);
    };
    const button = (en: string, sv: string) =>
      pane.getByRole("button", { name: say(en, sv), exact: true });
    const tab = (en: string, sv: string) =>
      pane.getByRole("tab", { name: say(en, sv), exact: true });
    const more = async (en: string, sv: string): Promise<void> => {
      await button("More", "Mer").click();
      await pane.getByRole("menuitem", { name: say(en, sv) }).click();
      await pane.getByRole("dialog").waitFor();
    };
    const closeDialog = async (): Promise<void> => {
      await page.keyboard.press("Escape");
      await pane.getByRole("dialog").waitFor({ state: "detached" });
    };

    await button("Allow and start", "Tillåt och börja").waitFor();
    await check("consent");
    await allow();
    await pane.getByRole("option").first().waitFor();
    await tab("Message", "Brevet").click();
    await check("no message open");
    await tab("History", "Historik").click();
    await pane.getByRole("heading", { name: say("No changes yet", "Inga ändringar än") }).waitFor();
    await check("empty history");
    await tab("Inbox", "Inkorg").click();

    await button("Add an executive…", "Lägg till en chef…").click();
    await check("add an executive");
    await pane.getByRole("textbox").fill("nobody");
    await button("Test access", "Pröva åtkomsten").click();
    await check("a half address");
    await pane.getByRole("textbox").fill(anna);
    await button("Test access", "Pröva åtkomsten").click();
    await accept();
    await button("Add Anna Lindqvist", "Lägg till Anna Lindqvist").waitFor();
    await check("access tested");
    await button("Add Anna Lindqvist", "Lägg till Anna Lindqvist").click();
    await pane.getByText(say("to decide for Anna", "beslut för Anna")).waitFor();
    await pane.getByRole("option").first().waitFor();
    await check("list");

    await pane.getByRole("option").first().focus();
    await page.keyboard.press("x");
    await page.keyboard.press("Shift+ArrowDown");
    await check("rows selected");
    await button("Lane", "Fack").click();
    await check("lane menu");
    await page.keyboard.press("5");
    await pane.getByRole("button", { name: /^(Undo|Ångra)/u }).waitFor();
    await check("undo bar");
    await page.keyboard.press("/");
    await page.keyboard.type("offer");
    await check("search");
    await page.keyboard.type(" which nobody wrote");
    await check("nothing found");
    await page.keyboard.press("Escape");
    await button("More", "Mer").click();
    await check("more menu");
    await page.keyboard.press("Escape");

    await more("Set categories in Outlook…", "Sätt kategorier i Outlook…");
    await check("apply");
    await pane.getByRole("button", { name: /^(Set on|Sätt på) \d/u }).click();
    await pane
      .getByText(/got their category|fick sin kategori/u)
      .first()
      .waitFor();
    await pane.getByRole("option").first().click();
    await pane.getByRole("table").waitFor();
    await check("card");
    await tab("History", "Historik").click();
    await pane.getByRole("listitem").first().waitFor();
    await check("history");
    await more("Keys", "Tangenter");
    await check("keys");
    await closeDialog();
    await more("What it has learned", "Vad den lärt sig");
    await pane.getByRole("dialog").getByRole("listitem").first().waitFor();
    await check("learned");
    await closeDialog();
    await more("Settings", "Inställningar");
    await check("settings");
    await button("Show everything stored", "Visa allt som sparats").click();
    await pane.getByRole("table").waitFor();
    await check("stored");
    await closeDialog();
    await more("Settings", "Inställningar");
    await button("Delete everything", "Radera allt").click();
    await check("delete");
    await closeDialog();

    await tab("Inbox", "Inkorg").click();
    await page.route("**/graph/**", (route) => route.abort());
    await button("Look for new mail", "Leta efter ny post").click();
    await pane.getByText(/^(Offline since|Frånkopplad sedan)/u).waitFor();
    await check("offline");
    await page.unroute("**/graph/**");

    const annas = [...preview.tenant.mailboxes.values()].find(({ owner }) => owner.mail === anna);
    annas?.delegates.clear();
    await page.reload();
    await pane.getByRole("alert").waitFor();
    await check("no access");
    preview.faults.set({ failEvery: 1, failWith: [400] });
    await page.reload();
    await pane.getByRole("alert").waitFor();
    await pane.getByRole("button", { name: say("Details for IT", "Uppgifter till IT") }).click();
    await check("error");
    preview.faults.set({ failEvery: 0, latencyMs: 4000 });
    await page.reload();
    await pane.getByRole("progressbar").waitFor();
    await check("loading");
    expect(faults).toEqual([]);
  },
);

function tenThousand(tenant: Tenant): string {
  const mail = "maria@lindhaga.example";
  const maria = tenant.addUser({
    id: "maria",
    displayName: "Maria Nyström",
    mail,
    userPrincipalName: mail,
  });
  tenant.signedInUserId = "maria";
  for (let number = 10_000; number > 0; number -= 1)
    maria.addMessage("inbox", aMail(number * 3, { subject: `Brev ${number}` }));
  return "Ten thousand";
}
