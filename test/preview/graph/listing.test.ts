/** @jest-environment node */
import { allPages, GraphTestClient } from "../../support/graph-client";
import {
  aMessageResource,
  fillFolder,
  type GraphPreview,
  startGraphPreview,
} from "../../support/graph-preview";

let preview: GraphPreview;
let graph: GraphTestClient;

beforeEach(async () => {
  preview = await startGraphPreview();
  graph = new GraphTestClient(preview, ["Mail.ReadWrite"]);
});
afterEach(() => preview.stop());

const inbox = "/me/mailFolders/inbox/messages";
const subjects = (rows: { subject: string }[]) => rows.map((row) => row.subject);

test("a list is newest first, ten to a page, and its links lead through all of it once", async () => {
  const ids = fillFolder(preview.own, "inbox", 34);

  const first = await graph.get(inbox);
  const { rows } = await allPages(graph.with({ Prefer: 'IdType="ImmutableId"' }), inbox);

  expect(first.body.value).toHaveLength(10);
  expect(first.body["@odata.nextLink"]).toMatch(`${preview.url}${inbox}?`);
  expect(rows.map((row) => row.id)).toEqual(ids);
});

test("$top gives the page its size, $count the number of all, $select the members", async () => {
  fillFolder(preview.own, "inbox", 5);

  const { body } = await graph.get(`${inbox}?$top=2&$count=true&$select=subject,isRead`);

  expect(body["@odata.count"]).toBe(5);
  expect(body.value).toHaveLength(2);
  expect(Object.keys(body.value[0]).sort()).toEqual(["@odata.etag", "id", "isRead", "subject"]);
});

test("the whole mailbox is listed with the messages of every folder", async () => {
  fillFolder(preview.own, "inbox", 2);
  fillFolder(preview.own, "deleteditems", 2);

  const { body } = await graph.get("/me/messages?$top=10");

  expect(body.value).toHaveLength(4);
});

test("headers and the unique body are given only to those who select them", async () => {
  preview.own.addMessage(
    "inbox",
    aMessageResource({
      internetMessageHeaders: [{ name: "List-Id", value: "<news.example>" }],
      body: {
        contentType: "text",
        content: "Yes.\r\n\r\n-----Original Message-----\r\nFrom: Bo\r\n\r\nMay I?",
      },
    }),
  );

  const plain = await graph.get(inbox);
  const asked = await graph.get(`${inbox}?$select=internetMessageHeaders,uniqueBody`);

  expect(plain.body.value[0]).not.toHaveProperty("internetMessageHeaders");
  expect(plain.body.value[0]).not.toHaveProperty("uniqueBody");
  expect(asked.body.value[0].internetMessageHeaders).toEqual([
    { name: "List-Id", value: "<news.example>" },
  ]);
  expect(asked.body.value[0].uniqueBody.content.trim()).toBe("Yes.");
});

test.each([
  ["isRead eq false", ["b"]],
  ["receivedDateTime ge 2026-03-01T00:00:00Z", ["b"]],
  ["receivedDateTime lt 2026-03-01", ["a"]],
  ["from/emailAddress/address eq 'BO@supplier.example'", ["b"]],
  ["startswith(subject, 'A')", ["a"]],
  ["contains(subject,'b') or contains(subject,'a')", ["b", "a"]],
  ["not (subject eq 'a')", ["b"]],
  ["categories/any(c:c eq 'red')", ["a"]],
  ["flag/flagStatus eq 'flagged'", ["a"]],
  ["importance ne 'high'", ["b"]],
  ["hasAttachments eq true", []],
  ["subject eq 'o''clock'", []],
  ["singleValueExtendedProperties/any(p:p/id eq 'Integer 0x0036' and p/value eq '2')", ["a"]],
])("$filter %s", async (filter, expected) => {
  preview.own.addMessage("inbox", aMessageResource({ subject: "b" }));
  preview.own.addMessage(
    "inbox",
    aMessageResource({
      subject: "a",
      isRead: true,
      importance: "high",
      categories: ["Red"],
      receivedDateTime: "2026-02-01T00:00:00Z",
      flag: { flagStatus: "flagged" },
      from: { emailAddress: { address: "anna@office.example" } },
    }),
    { extendedProperties: { "Integer 0x0036": "2" } },
  );

  const { body } = await graph.get(`${inbox}?$filter=${encodeURIComponent(filter)}`);

  expect(subjects(body.value)).toEqual(expected);
});

test("the seconds that Graph tells are the seconds it filters by", async () => {
  preview.own.addMessage(
    "inbox",
    aMessageResource({ receivedDateTime: "2026-03-01T10:00:00.700Z" }),
  );
  const told = (await graph.get(inbox)).body.value[0].receivedDateTime;

  const before = await graph.get(`${inbox}?$filter=receivedDateTime lt ${told}`);
  const from = await graph.get(`${inbox}?$filter=receivedDateTime ge ${told}`);

  expect(told).toBe("2026-03-01T10:00:00Z");
  expect([before.body.value.length, from.body.value.length]).toEqual([0, 1]);
});

test("messages are sorted as $orderby says", async () => {
  for (const subject of ["b", "C", "a"]) {
    preview.own.addMessage("inbox", aMessageResource({ subject }));
  }

  const up = await graph.get(`${inbox}?$orderby=subject`);
  const down = await graph.get(`${inbox}?$orderby=subject desc`);

  expect(subjects(up.body.value)).toEqual(["a", "b", "C"]);
  expect(subjects(down.body.value)).toEqual(["C", "b", "a"]);
});

test.each([
  ["$filter=isRead eq false&$orderby=receivedDateTime desc", "InefficientFilter"],
  [
    "$filter=isRead eq false and receivedDateTime gt 2026-01-01&$orderby=receivedDateTime desc",
    "InefficientFilter",
  ],
  ['$search="offer"&$filter=isRead eq false', "SearchWithFilter"],
  ['$search="offer"&$orderby=receivedDateTime', "SearchWithOrderBy"],
  ["$select=sender,frm", "RequestBroker--ParseUri"],
  ["$filter=frm eq 'x'", "RequestBroker--ParseUri"],
  ["$filter=isRead eq 'no'", "RequestBroker--ParseUri"],
  ["$filter=receivedDateTime gt '2026-01-01'", "RequestBroker--ParseUri"],
  ["$filter=body eq 'x'", "BadRequest"],
  ["$filter=isRead eq", "BadRequest"],
  ["$filter=(isRead eq false", "BadRequest"],
  ["$filter=isRead like true", "BadRequest"],
  ["$orderby=frm", "RequestBroker--ParseUri"],
  ["$orderby=subject down", "BadRequest"],
  ["$top=1001", "BadRequest"],
  ["$top=0", "BadRequest"],
  ["$skip=-1", "BadRequest"],
  ["$expand=folder", "BadRequest"],
  ["$expand=singleValueExtendedProperties", "BadRequest"],
  ["$apply=groupby", "BadRequest"],
])("400 for %s", async (query, code) => {
  // Refused by the door itself, so the description has nothing to say about the names.
  const response = await fetch(`${preview.url}${inbox}?${query}`, {
    headers: { Authorization: `Bearer ${preview.token("Mail.Read")}` },
  });

  expect(response.status).toBe(400);
  expect((await response.json()).error).toMatchObject({ code, message: expect.any(String) });
});

test("$orderby and $filter go together when the sorted property is filtered first", async () => {
  fillFolder(preview.own, "inbox", 3);

  const { status, body } = await graph.get(
    `${inbox}?$filter=receivedDateTime ge 2026-01-01T00:00:00Z and isRead eq false&$orderby=receivedDateTime desc`,
  );

  expect(status).toBe(200);
  expect(body.value).toHaveLength(3);
});

test("$search finds words in subject, sender and text", async () => {
  preview.own.addMessage("inbox", aMessageResource({ subject: "Budget" }));
  preview.own.addMessage("inbox", aMessageResource({ subject: "Other" }));

  const word = await graph.get(`${inbox}?$search="budget sign"`);
  const named = await graph.get(`${inbox}?$search="subject:other from:bo"`);

  expect(subjects(word.body.value)).toEqual(["Budget"]);
  expect(subjects(named.body.value)).toEqual(["Other"]);
});

test("extended properties come with $expand, their ids as Graph writes them", async () => {
  preview.own.addMessage("inbox", aMessageResource({ subject: "secret" }), {
    extendedProperties: { "Integer 0x0036": "2", "String 0x001A": "IPM.Note.SMIME" },
  });
  preview.own.addMessage(
    "inbox",
    aMessageResource({ subject: "open", receivedDateTime: "2026-01-01T00:00:00Z" }),
  );

  const expand =
    "$expand=singleValueExtendedProperties($filter=id eq 'Integer 0x0036' or id eq 'String 0x001A')";
  const { body } = await graph.get(`${inbox}?$select=subject&${expand}`);

  expect(body.value[0].singleValueExtendedProperties).toEqual([
    { id: "Integer 0x36", value: "2" },
    { id: "String 0x1a", value: "IPM.Note.SMIME" },
  ]);
  expect(body.value[1]).not.toHaveProperty("singleValueExtendedProperties");
});

test("a meeting request names its type and tells it when asked", async () => {
  const request = {
    "@odata.type": "#microsoft.graph.eventMessageRequest",
    meetingMessageType: "meetingRequest",
  };
  preview.own.addMessage("inbox", { ...aMessageResource(), ...request });

  const whole = await graph.get(inbox);
  const asked = await graph.get(
    `${inbox}?$select=subject,microsoft.graph.eventMessage/meetingMessageType`,
  );

  expect(whole.body.value[0]).toMatchObject(request);
  expect(asked.body.value[0]).toMatchObject(request);
});

test("the preferred body type turns HTML into text and says so", async () => {
  preview.own.addMessage(
    "inbox",
    aMessageResource({
      body: {
        contentType: "html",
        content: "<style>p{}</style><p>R&auml;kna&nbsp;<b>om</b></p><ul><li>ett<li>tv&#229;</ul>",
      },
    }),
  );

  const { body, headers } = await graph
    .with({ Prefer: 'outlook.body-content-type="text"' })
    .get(inbox);

  expect(body.value[0].body).toEqual({
    contentType: "text",
    content: "Räkna om\r\n\r\n* ett\r\n* två",
  });
  expect(headers.get("Preference-Applied")).toBe('outlook.body-content-type="text"');
});

test("odd mail comes through: no sender, no date, half characters, ten thousand recipients", async () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({
    emailAddress: { name: `P ${at}`, address: `p${at}@list.example` },
  }));
  preview.own.addMessage("inbox", { subject: "bare" });
  preview.own.addMessage("inbox", aMessageResource({ subject: "half \ud83d", toRecipients: many }));
  preview.own.addMessage("inbox", {
    subject: "odd",
    receivedDateTime: "not a date",
    from: {},
    body: { contentType: "html", content: "<".repeat(50_000) + "<br ".repeat(50_000) },
  });

  const { rows } = await allPages(graph, `${inbox}?$top=2`);
  const found = await graph.get(`${inbox}?$search="p9999"`);
  const delta = await allPages(graph, `${inbox}/delta`);

  expect(subjects(rows as never)).toEqual(["half \ud83d", ...["bare", "odd"].sort(byPlace(rows))]);
  expect(rows[0]!.toRecipients).toHaveLength(10_000);
  expect(found.status).toBe(200);
  expect(delta.rows).toHaveLength(3);
});

/** The two without a date may come in either order. */
function byPlace(rows: Record<string, unknown>[]) {
  const place = (subject: string) => rows.findIndex((row) => row.subject === subject);
  return (a: string, b: string) => place(a) - place(b);
}
