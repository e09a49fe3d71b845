import type { Preview } from "../../src/preview/preview-server";
import { en } from "../../src/word/texts/en";
import { sv } from "../../src/word/texts/sv";
import type { PaneLook } from "../support/open-pane";
import { monday, openWordPane, type OpenWordPane } from "./open-word-pane";
import { setStage } from "../support/stage";

const stage = setStage();

let preview: Preview;

beforeEach(async () => {
  preview = await stage.preview({ now: monday });
});

type Look = Pick<PaneLook, "lang" | "theme" | "width">;

const looks: readonly Look[] = [
  { lang: "en", theme: "light", width: 320 },
  { lang: "sv", theme: "dark", width: 320 },
  { lang: "sv", theme: "contrast", width: 320 },
];

const anna = "anna.lindqvist@lindhaga.example";

/** The pane in one look, with a list of what is wrong with it in each state that was asked about. */
async function openIn(look: Look) {
  const word = await openWordPane(stage, preview, look);
  const texts = look.lang === "sv" ? sv : en;
  const faults: string[] = [];
  const check = async (state: string): Promise<void> => {
    const found = await word.violations(["label-content-name-mismatch"]);
    for (const fault of found) faults.push(`${state}: ${fault}`);
    for (const wide of await word.tooWide()) faults.push(`${state}: too wide ${wide}`);
  };
  return { ...word, texts, faults, check };
}

/** Closes the pane and opens it anew. */
const reopen = async ({ page }: OpenWordPane): Promise<void> => {
  await page.reload();
};

/** Keeps requests on their way until the returned function is called. */
async function holdBack({ page }: OpenWordPane, address: string): Promise<() => void> {
  let letGo = (): void => undefined;
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    await isLetGo;
    await route.continue();
  });
  return letGo;
}

/** Takes back what somebody shares of the mailbox, the calendar too. */
function closeToEverybody(address: string): void {
  const mailbox = [...preview.tenant.mailboxes.values()].find(
    ({ owner }) => owner.mail === address,
  );
  if (!mailbox) throw new RangeError(`closeToEverybody: nobody is called ${address}`);
  mailbox.delegates.clear();
}

test.each(looks)(
  "offline her meetings stay and the agenda goes on; a pane opened offline says so and comes back: $lang $theme",
  async (look) => {
    const word = await openIn(look);
    const { page, pane, button, tab, said, texts, faults, check } = word;
    await word.allow();
    await pane.getByRole("option").first().waitFor();
    await word.choose(/Projektmöte/u);
    await button(look.lang === "sv" ? /^Projektmöte/u : /^Project meeting/u).click();
    await button(texts.insertInDocument).waitFor();
    await tab(texts.meetings);
    const before = await pane.getByRole("option").count();
    await page.route("**/graph/**", (route) => route.abort());
    await button(texts.refresh).click();
    await said(texts.offlineHelp);
    await check("offline");
    expect(await pane.getByRole("option").count()).toBe(before);
    await tab(texts.agenda);
    await button(texts.insertInDocument).click();
    await button(texts.updateDocument).waitFor();
    await said(texts.failedToDo);
    await check("offline, the agenda in the document and not kept yet");
    await reopen(word);
    await said(texts.failedToStart);
    await check("opened offline");
    await page.unroute("**/graph/**");
    await pane.getByRole("alert").getByRole("button").first().click();
    await pane.getByRole("tab").first().waitFor();
    expect(faults).toEqual([]);
  },
);

test.each(looks)(
  "a calendar without permission says why and what to do, her own and an executive's: $lang $theme",
  async (look) => {
    const word = await openIn(look);
    const { pane, button, said, texts, faults, check } = word;
    await word.allow();
    await pane.getByRole("option").first().waitFor();
    closeToEverybody(anna);
    await button(texts.addExecutive).first().click();
    await pane.getByRole("textbox", { name: texts.addAddress }).fill(anna);
    await button(texts.addDo).click();
    await word.accept();
    await said(texts.failedToReadOf("Anna Lindqvist"));
    await said(texts.whatToDo);
    await check("an executive's calendar that is not shared");
    await button(texts.workWithMine).click();
    await pane.getByRole("option").first().waitFor();

    preview.tenant.tokens.withheld.add("Calendars.Read");
    preview.tenant.tokens.revokeAll();
    await reopen(word);
    await said(texts.failedToReadOwn);
    await said(look.lang === "sv" ? /inte fått tillåtelse/u : /has not been allowed/u);
    await button(texts.newWithoutCalendar).waitFor();
    await check("her own calendar taken away");
    expect(faults).toEqual([]);
  },
);

test.each(looks)(
  "an empty calendar says so and lets her make a meeting without it: $lang $theme",
  async (look) => {
    const word = await openIn(look);
    const { pane, button, said, texts, faults, check } = word;
    const { tenant } = preview;
    tenant.mailboxOf(tenant.signedInUserId).calendar.events.clear();
    await word.allow();
    await said(texts.noMeetings);
    await said(texts.noMeetingsHelp);
    await check("no meetings");
    await button(texts.newWithoutCalendar).click();
    const dialog = pane.getByRole("dialog");
    await dialog.getByRole("textbox", { name: texts.newMeetingFields.title }).fill("Extra möte");
    await dialog.getByRole("button", { name: texts.newMeetingDo }).click();
    await said("Extra möte");
    await check("a meeting without the calendar");
    const letGo = await holdBack(word, "**/calendarView**");
    await reopen(word);
    await said(texts.readingOwn);
    await check("reading");
    await button(look.lang === "sv" ? "Avbryt" : "Cancel").click();
    await said(texts.calendarNotRead);
    await check("stopped");
    await button(texts.readCalendar).click();
    await said(texts.readingOwn);
    letGo();
    await said(texts.noMeetings);
    expect(faults).toEqual([]);
  },
);
