import { readFileSync } from "node:fs";
import type { Preview } from "../../src/preview/preview-server";
import { openPane, type OpenPane, type PaneLook } from "../support/open-pane";
import { setStage } from "../support/stage";

const stage = setStage();

const maria = "maria.nystrom@lindhaga.example";

let preview: Preview;

beforeEach(async () => {
  preview = await stage.preview();
});

/** Opens the pane and waits until the mailbox is read and the later parts have come. */
async function open(look?: PaneLook): Promise<OpenPane> {
  const opened = await openPane(stage, preview, look);
  await opened.allow();
  await opened.pane
    .getByRole("note")
    .filter({ hasText: /^(Spot check of the week|Veckans stickprov)/u })
    .waitFor();
  return opened;
}

test("the spot check by keys alone: open, correct, undo, correct again, answer, and undo from History", async () => {
  const { page, pane } = await open();
  await pane.getByRole("tab", { name: "Inbox", exact: true }).focus();
  await page.keyboard.press("s");
  const dialog = pane.getByRole("dialog", { name: "Spot check" });
  const rows = dialog.getByRole("listitem");
  await rows.first().waitFor();
  const count = await rows.count();
  expect(count).toBeGreaterThan(2);
  expect(count).toBeLessThanOrEqual(10);
  const lane = (row: number) => rows.nth(row).locator(".lane-tag").innerText();
  const before = await lane(1);
  await page.keyboard.press("j");
  await page.keyboard.press("2");
  await dialog.getByRole("button", { name: "Done, 1 lay too low" }).waitFor();
  expect(await lane(1)).toBe("In Handle");
  await page.keyboard.press("z");
  await dialog.getByRole("button", { name: "None of these" }).waitFor();
  expect(await lane(1)).toBe(before);
  await page.keyboard.press("1");
  await dialog.getByRole("button", { name: "Done, 1 lay too low" }).click();
  await dialog.getByText(`Of ${count} checked so far, 1 should have been higher.`).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await pane.getByText(/^Spot check of the week/u).count()).toBe(0);
  await pane.getByRole("tab", { name: "History", exact: true }).click();
  await pane.getByRole("button", { name: "Undo: 1 message moved to Decide" }).click();
  await pane.getByText("Undone: 1 message moved to Decide").waitFor();
  await page.keyboard.press("s");
  await dialog.getByRole("button", { name: "None of these" }).click();
  await dialog.getByText(/ checked so far, none should have been higher\.$/u).waitFor();
});

test("the spot check is put off for the week, also by another opening of the pane", async () => {
  const { page, pane } = await open();
  await pane.getByRole("button", { name: "Not this week" }).click();
  await pane
    .getByText(/^The spot check comes back in a week/u)
    .first()
    .waitFor();
  await page.reload();
  await pane.getByRole("option").first().waitFor();
  await pane.getByRole("tab", { name: "Inbox", exact: true }).focus();
  await page.keyboard.press("l");
  // What tells of learning is there when it has been read, and so would the offer be.
  await pane.getByText(/^On top of it, \d+ messages of your own mail/u).waitFor();
  await page.keyboard.press("Escape");
  await pane.getByRole("dialog").waitFor({ state: "detached" });
  expect(await pane.getByText(/^Spot check of the week/u).count()).toBe(0);
});

test("what it has learned: told, given out as a file, forgotten, and taken back", async () => {
  const { page, pane } = await open();
  await pane.getByRole("tab", { name: "Inbox", exact: true }).focus();
  await page.keyboard.press("l");
  const dialog = pane.getByRole("dialog", { name: "What it has learned" });
  await dialog.getByText("Answered within three days").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Save as file" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`kansli-${maria}.json`);
  const saved = JSON.parse(readFileSync(await download.path(), "utf8")) as {
    kind: string;
    documents: Record<string, { kind: string } | null>;
  };
  expect(saved.kind).toBe("kansli-learned-export");
  expect(Object.values(saved.documents).map((document) => document?.kind)).toContain(
    "kansli-habits",
  );
  const counts = () => pane.locator(".lane .lane-figure").allInnerTexts();
  const before = await counts();
  await dialog.getByRole("button", { name: "Forget…" }).click();
  const forget = pane.getByRole("dialog", { name: "Forget what was learned" });
  await forget.getByRole("button", { name: "Forget", exact: true }).click();
  await forget.waitFor({ state: "detached" });
  await pane
    .getByText(/^What was learned is forgotten\./u)
    .first()
    .waitFor();
  await page.keyboard.press("l");
  await dialog.getByText(/^Nothing of your own mail has been learned from yet/u).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.keyboard.press("z");
  await pane
    .getByText(/^What was learned is back\./u)
    .first()
    .waitFor();
  expect(await counts()).toEqual(before);
  await page.keyboard.press("l");
  await dialog.getByText(/^On top of it, \d+ messages of your own mail/u).waitFor();
});

test("how much goes up: counted beforehand, applied, and taken back", async () => {
  const { page, pane } = await open();
  await pane.getByRole("tab", { name: "Inbox", exact: true }).focus();
  await page.keyboard.press("l");
  await pane.getByRole("button", { name: "How much goes up when in doubt…" }).click();
  const dialog = pane.getByRole("dialog", { name: "How much goes up when in doubt" });
  await dialog.getByRole("radio", { name: /^As the spot checks tell/u }).focus();
  expect(await dialog.getByRole("radio").count()).toBe(5);
  for (const press of ["ArrowUp", "ArrowUp"]) await page.keyboard.press(press);
  const much = dialog.getByRole("radio", { name: /^Much more goes up/u });
  expect(await much.isChecked()).toBe(true);
  const counts = () => pane.locator(".lane .lane-figure").allInnerTexts();
  const before = await counts();
  const told = await dialog.locator("label", { hasText: "Much more goes up" }).innerText();
  await dialog.getByRole("button", { name: "Apply" }).click();
  await dialog.waitFor({ state: "detached" });
  const up = Number(/Now (\d+) would go up/u.exec(told)?.[1] ?? 0);
  await pane
    .getByText(
      up === 0 ? /^Changed\. No message/u : new RegExp(`^Changed\\. ${up} messages? changed`, "u"),
    )
    .first()
    .waitFor();
  await page.keyboard.press("z");
  await pane
    .getByText(/^As before\./u)
    .first()
    .waitFor();
  expect(await counts()).toEqual(before);
});

test.each([
  ["damaged", "{ nonsense"],
  ["foreign", '{"marks":[],"value":{"kind":"somebody-else’s","version":7}}'],
])(
  "a %s state is put aside, learning begins from the start, and the pane says so",
  async (_, content) => {
    const opened = await open({ lang: "en", theme: "dark", width: 320 });
    const { page, pane } = opened;
    const resources = [...preview.tenant.mailboxes.values()].flatMap(({ messages }) =>
      [...messages.values()].map(({ resource }) => resource),
    );
    const kept = resources.filter(({ subject }) => subject === `habits-${maria}`);
    expect(kept).toHaveLength(1);
    for (const resource of kept) resource.body = { contentType: "text", content };
    await page.reload();
    const words = pane.getByText(/^What was learned from habits could not be read\./u);
    await words.waitFor();
    expect([...(await opened.violations()), ...(await opened.tooWide())]).toEqual([]);
    await pane.getByRole("note").getByRole("button", { name: "Close", exact: true }).click();
    expect(await words.count()).toBe(0);
    await pane.getByRole("option").first().waitFor();
    await pane.getByRole("tab", { name: "Inbox", exact: true }).focus();
    await page.keyboard.press("l");
    await pane.getByText(/^On top of it, \d+ messages of your own mail/u).waitFor();
  },
);

const looks: PaneLook[] = [
  { lang: "en", theme: "light", width: 350 },
  { lang: "sv", theme: "dark", width: 320 },
  { lang: "sv", theme: "contrast", width: 320 },
];

test.each(looks)(
  "axe finds nothing in what is shown of learning, nor is anything too wide: $lang, $theme, $width px",
  async (look) => {
    const opened = await open(look);
    const { page, pane } = opened;
    const faults: string[] = [];
    const check = async (state: string): Promise<void> => {
      for (const fault of await opened.violations()) faults.push(`${state}: ${fault}`);
      for (const wide of await opened.tooWide()) faults.push(`${state}: too wide ${wide}`);
    };
    await check("spot check offered");
    await pane.getByRole("button", { name: /^(Look|Titta)$/u }).click();
    const dialog = pane.getByRole("dialog");
    await dialog.getByRole("listitem").first().waitFor();
    await check("spot check");
    await dialog
      .getByRole("button", { name: /^(Should be|Borde vara)/u })
      .first()
      .click();
    await check("spot check lanes");
    await page.keyboard.press("2");
    await dialog.getByRole("button", { name: /^(Undo|Ångra)$/u }).waitFor();
    await check("spot check corrected");
    await dialog.getByRole("button", { name: /^(Done|Klart), 1/u }).click();
    await dialog.locator(".sentences").waitFor();
    await check("spot check answered");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.keyboard.press("l");
    await dialog.getByText(/^(Answered within|Besvarade inom)/u).waitFor();
    await check("learned");
    await dialog.locator(".links").scrollIntoViewIfNeeded();
    await check("learned end");
    await dialog.getByRole("button", { name: /^(Forget|Glöm)…/u }).click();
    await dialog.getByRole("heading", { name: /^(Forget|Glöm) /u }).waitFor();
    await check("forget");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.keyboard.press("l");
    await dialog.getByRole("button", { name: /^(How much|Hur mycket)/u }).click();
    await dialog.getByRole("radio").first().waitFor();
    await check("threshold");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.route("**/graph/**", (route) => route.abort());
    await page.keyboard.press("l");
    await dialog.getByRole("alert").waitFor();
    await check("learned offline");
    expect(faults).toEqual([]);
  },
);
