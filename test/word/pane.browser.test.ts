import { unzipSync, strFromU8 } from "fflate";
import type {
  FileAttachment,
  Message,
  TodoTask,
  TodoTaskList,
} from "@microsoft/microsoft-graph-types";
import type { Preview } from "../../src/preview/preview-server";
import { setStage } from "../support/stage";
import { monday, openWordPane } from "./open-word-pane";

const stage = setStage();

const file = "/me/drive/special/documents:/Mötesdokument.docx:/content";
const decision = "The Board resolved to buy the barn.";
const action = "@Maria Nyström send the contract by 2026-12-01";
const people = [
  "Karin Ekström",
  "Anna Lindqvist",
  "Jonas Berg",
  "Sofia Brandt",
  "Lennart Hägg",
  "Maria Nyström",
];
const items = [
  ["09:00", "Opening of the meeting"],
  ["09:02", "Attendance and quorum"],
  ["09:05", "Election of chair of the meeting"],
  ["09:07", "Election of secretary"],
  ["09:09", "Election of minutes approver"],
  ["09:11", "Approval of the agenda"],
  ["09:14", "Minutes of the previous meeting"],
  ["09:19", "Report of the managing director"],
  ["09:44", "Financial report"],
  ["10:14", "Matters for decision"],
  ["11:14", "Any other business"],
  ["11:24", "Next meeting"],
  ["11:27", "Close of the meeting"],
] as const;
const anna = "anna.lindqvist@lindhaga.example";

let preview: Preview;

beforeEach(async () => {
  preview = await stage.preview({ now: monday });
});

/** What Graph answers the signed-in assistant, with the permissions that reading back needs. */
async function ask(path: string): Promise<Response> {
  const { tenant, url } = preview;
  const scopes = ["Files.Read", "Tasks.ReadWrite", "Mail.ReadWrite"];
  const token = tenant.tokens.issue(tenant.signedInUserId, scopes);
  const answer = await fetch(`${url}/graph/v1.0${path}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

async function askAll<T>(path: string): Promise<T[]> {
  return ((await (await ask(path)).json()) as { value: T[] }).value;
}

/** The tasks that came from meetings, and the drafts that have minutes. */
async function readPublished() {
  const lists = await askAll<TodoTaskList>("/me/todo/lists");
  const list = lists.find(({ displayName }) => displayName === "From meetings");
  const tasks = await askAll<TodoTask>(`/me/todo/lists/${list?.id}/tasks?$expand=linkedResources`);
  const drafts = await askAll<Message>("/me/mailFolders/drafts/messages");
  return {
    tasks: tasks.map(({ title, dueDateTime, linkedResources }) => ({
      ...{ title, due: dueDateTime?.dateTime?.slice(0, 10), links: linkedResources },
    })),
    drafts: drafts.filter(({ subject }) => subject?.startsWith("Minutes 2026:1")),
  };
}

/** The text of every paragraph of the one document that a draft carries. */
async function textsOfAttachment(subject: RegExp): Promise<string[]> {
  const drafts = await askAll<Message>("/me/mailFolders/drafts/messages");
  const id = drafts.find((draft) => subject.test(draft.subject ?? ""))?.id ?? "";
  const files = await askAll<FileAttachment>(`/me/messages/${id}/attachments`);
  expect(files.map(({ name }) => name)).toEqual(["Mötesdokument.docx"]);
  return textsOf(Buffer.from(files[0]?.contentBytes ?? "", "base64"));
}

/** The text of every paragraph of the document, as the drive gives the file. */
async function readDocument(): Promise<string[]> {
  return textsOf(await (await ask(file)).arrayBuffer());
}

function textsOf(bytes: ArrayBuffer | Buffer): string[] {
  const xml = strFromU8(unzipSync(new Uint8Array(bytes))["word/document.xml"] ?? new Uint8Array());
  return xml
    .split("</w:p>")
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(""),
    )
    .filter((text) => text.trim() !== "");
}

test("the board meeting of the calendar: agenda, minutes, a task and a draft mail, out of one document", async () => {
  const { page, pane, button, said, tab, accept, allow } = await openWordPane(stage, preview);
  await allow();
  await button("Add an executive…").click();
  await pane.getByRole("textbox", { name: "Mail address" }).fill(anna);
  await button("Add and read the calendar").click();
  await accept();
  const meeting = pane.getByRole("option", { name: /^Styrelsemöte .*no agenda/u });
  await meeting.first().click();

  await button(/^Board, Swedish limited company/u).click();
  await said("An agenda with 13 items.");
  await button("Insert in the document").click();
  await said("13 items written. Your own text stays.");
  const agenda = await readDocument();
  expect(agenda[0]).toBe("Agenda, Styrelsemöte");
  expect(agenda.filter((text) => /^\d\d:\d\d\d+\./u.test(text))).toEqual(
    items.map(([clock, title], at) => `${clock}${String(at + 1)}.${title}`),
  );
  await page.getByText("Opening of the meeting").first().waitFor();
  expect(agenda).toContain(`Called: ${people.join(", ")}`);
  await button("Update the document").click();
  await said("The document is right already.");
  expect(await readDocument()).toEqual(agenda);

  await button("Notice…").click();
  await said(
    /^A draft to 6 people is in Drafts\. Nothing was sent\. Mötesdokument\.docx is attached\.$/u,
  );
  expect(await textsOfAttachment(/^Notice: Styrelsemöte/u)).toEqual(agenda);

  await tab("Minutes");
  await button("Make the minutes").click();
  await said("Minutes with 13 paragraphs.");
  await button(/^§ \d+ ?Matters for decision/u).click();
  await pane.getByRole("textbox", { name: "Decision", exact: true }).fill(decision);
  await pane.getByRole("textbox", { name: "@name what by date" }).fill(action);
  await button("Add action").click();
  await button("Write in the document").click();
  await said("14 paragraphs and actions written. Your own text stays.");
  const minutes = await readDocument();
  expect(minutes.filter((text) => text.startsWith("§ ")).slice(0, items.length)).toEqual(
    items.map(([, title], at) => `§ ${String(at + 1)}  ${title}`),
  );
  const decided = minutes.indexOf("§ 10  Matters for decision");
  expect(minutes.slice(decided, decided + 3)).toEqual([
    "§ 10  Matters for decision",
    decision,
    "Action: Maria Nyström – Send the contract, by 2026-12-01",
  ]);
  expect(minutes).toEqual(expect.arrayContaining(agenda));
  await button("Update the document").click();
  await said("The document is right already.");
  expect(await readDocument()).toEqual(minutes);

  await button("Publish…").click();
  await button("Make 8 things").click();
  await accept();
  await said(
    /^1 new task\. A draft mail is in Drafts\. Mötesdokument\.docx is attached\. 6 decisions in the register\./u,
  );
  const published = await readPublished();
  expect(await textsOfAttachment(/^Minutes 2026:1/u)).toEqual(minutes);
  expect(published.tasks).toEqual([
    {
      title: "Send the contract",
      due: "2026-12-01",
      links: [expect.objectContaining({ displayName: "Minutes 2026:1 § 10" })],
    },
  ]);
  expect(published.drafts).toHaveLength(1);
  expect(
    published.drafts[0]?.toRecipients?.map(({ emailAddress }) => emailAddress?.address),
  ).toContain(anna);
  expect(published.drafts[0]?.body?.content).toContain(`§ 10 ${decision}`);
  await button("Make 8 things").click();
  await said(/^No new tasks\. 1 was there already\./u);
  expect(await readPublished()).toEqual({
    ...published,
    drafts: [expect.objectContaining({ id: published.drafts[0]?.id })],
  });

  await tab("Decisions");
  await said(decision);
});
