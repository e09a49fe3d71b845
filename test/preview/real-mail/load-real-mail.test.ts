/** @jest-environment node */
import fc from "fast-check";
import { loadRealMail } from "../../../src/preview/real-mail/load-real-mail";
import { Tenant } from "../../../src/preview/tenant/tenant";
import { aRawMail, anMbox, loadFiles, type LoadedMail } from "./mail-folder";

const codes = ({ report }: LoadedMail) => report.warnings.map(({ code }) => code);
const resources = ({ messages }: LoadedMail) => messages.map(({ resource }) => resource);

test("what I wrote is sent and the rest came in", async () => {
  const mine = aRawMail({ From: "Me <ME@home.example>", To: "ada@work.example" });
  const loaded = await loadFiles({ "box.mbox": anMbox(aRawMail(), mine) });
  expect(loaded.report.loaded).toEqual({ inbox: 1, sent: 1 });
  expect(loaded.tenant.findUser("me@home.example")?.displayName).toBe("Me");
});

test("without an address the most frequent recipient is taken for me", async () => {
  const other = aRawMail({ To: "bo@home.example, cy@home.example" });
  const files = { "a.eml": other, "b.eml": aRawMail({ To: "cy@home.example" }) };
  const { report, tenant } = await loadFiles(files, { me: undefined as never });
  expect(report.me).toBe("cy@home.example");
  expect(tenant.findUser("cy@home.example")?.displayName).toBe("Cy");
});

test("an address that is in none of the mail is remarked upon", async () => {
  const loaded = await loadFiles({ "a.eml": aRawMail() }, { me: "nobody@home.example" });
  expect(codes(loaded)).toEqual(["unknown-me"]);
});

test("mail that names no receiver is said to be shown as that of somebody made up", async () => {
  const { report } = await loadFiles(
    { "a.eml": "From: Ada <ada@work.example>\nSubject: Hello\n\nHi.\n" },
    { me: undefined as never },
  );
  expect(report.loaded).toEqual({ inbox: 1, sent: 0 });
  expect(report.warnings.at(-1)?.message).toBe(
    "None of the mail says whom it is to; me@mail.example is made up; all of it went to the inbox.",
  );
});

test("a message becomes Graph's resource with dates as they are", async () => {
  const raw = aRawMail({
    Subject: "=?iso-8859-1?Q?M=F6te?=",
    Cc: "Bo <bo@work.example>",
    "Reply-To": "desk@work.example",
    Date: "Tue, 22 May 2001 03:29:00 -0500",
    "X-Priority": "1 (Highest)",
  });
  const [message] = resources(await loadFiles({ "a.eml": raw }));
  expect(message).toMatchObject({
    subject: "Möte",
    from: { emailAddress: { name: "Ada Ek", address: "ada@work.example" } },
    ccRecipients: [{ emailAddress: { name: "Bo", address: "bo@work.example" } }],
    replyTo: [{ emailAddress: { address: "desk@work.example" } }],
    sentDateTime: "2001-05-22T08:29:00Z",
    internetMessageId: "<one@work.example>",
    importance: "high",
    body: { contentType: "text", content: "Hello there.\n" },
    bodyPreview: "Hello there.",
  });
});

test("the text of an HTML mail gives the preview, without style and script", async () => {
  const html = `<style>p{color:red}</style><p>Hej &aring;</p><script>alert(1)</script><p>d&#229;&#xD800;&#0;</p>`;
  const raw = aRawMail({ "Content-Type": "text/html; charset=utf-8" }, html);
  const [message] = resources(await loadFiles({ "a.eml": raw }));
  expect(message?.body?.contentType).toBe("html");
  expect(message?.bodyPreview).toBe("Hej å\n\ndå\ufffd\ufffd");
});

test("replies belong to the conversation of what they answer, also when that is not there", async () => {
  const files = {
    "1.eml": aRawMail({ "In-Reply-To": "<lost@x.example>", "Message-ID": "<a@x.example>" }),
    "2.eml": aRawMail({
      References: "<lost@x.example> <a@x.example>",
      "Message-ID": "<b@x.example>",
      Subject: "Another subject",
    }),
    "3.eml": aRawMail({ "Message-ID": "<c@x.example>" }),
  };
  const ids = resources(await loadFiles(files)).map(({ conversationId }) => conversationId);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[0]);
});

test("a reply without references joins by subject and correspondent", async () => {
  const at = (day: number) => `0${day} Mar 2026 09:00:00 +0000`;
  const files = {
    "1.eml": aRawMail({ Subject: "Plan", Date: at(1), "Message-ID": "<1@x.example>" }),
    "2.eml": aRawMail({
      Subject: "SV: Plan",
      Date: at(2),
      "Message-ID": "<2@x.example>",
      From: "me@home.example",
      To: "ada@work.example",
    }),
    "3.eml": aRawMail({
      Subject: "Re: Plan",
      Date: at(3),
      "Message-ID": "<3@x.example>",
      From: "stranger@else.example",
    }),
    "4.eml": aRawMail({ Subject: "Plan", Date: at(4), "Message-ID": "<4@x.example>" }),
  };
  const ids = resources(await loadFiles(files)).map(({ conversationId }) => conversationId);
  expect(ids[1]).toBe(ids[0]);
  expect(new Set(ids).size).toBe(3);
});

test("conversation ids are the same at every reading", async () => {
  const files = { "a.mbox": anMbox(aRawMail(), aRawMail({ "Message-ID": null })) };
  const first = resources(await loadFiles(files)).map(({ conversationId }) => conversationId);
  const second = resources(await loadFiles(files)).map(({ conversationId }) => conversationId);
  expect(second).toEqual(first);
});

test.each([
  ["REQUEST", "", "#microsoft.graph.eventMessageRequest", "meetingRequest"],
  ["CANCEL", "", "#microsoft.graph.eventMessage", "meetingCancelled"],
  [
    "REPLY",
    "ATTENDEE;PARTSTAT=DECLINED:mailto:a@x.example\n",
    "#microsoft.graph.eventMessageResponse",
    "meetingDeclined",
  ],
])(
  "a calendar part with METHOD %s makes it a meeting message",
  async (method, line, type, kind) => {
    const ics = `BEGIN:VCALENDAR\nMETHOD:${method}\nBEGIN:VEVENT\nDTSTART:20261204T100000Z\n${line}END:VEVENT\nEND:VCALENDAR\n`;
    const raw = aRawMail({ "Content-Type": `text/calendar; method=${method}; charset=utf-8` }, ics);
    const [message] = resources(await loadFiles({ "a.eml": raw }));
    expect(message).toMatchObject({
      "@odata.type": type,
      meetingMessageType: kind,
      startDateTime: { dateTime: "2026-12-04T10:00:00.0000000", timeZone: "UTC" },
      hasAttachments: false,
    });
  },
);

test("a meeting keeps its own zone and folded place", async () => {
  const [message] = resources(
    await loadFiles({
      "a.eml": aRequest(
        "DTSTART;TZID=Europe/Stockholm:20261204T100000\nDTEND;TZID=Europe/Stockholm:20261204T113000\nLOCATION:Storgatan 1\\, stora\n  rummet",
      ),
    }),
  );
  expect(message).toMatchObject({
    startDateTime: { dateTime: "2026-12-04T10:00:00.0000000", timeZone: "Europe/Stockholm" },
    endDateTime: { dateTime: "2026-12-04T11:30:00.0000000", timeZone: "Europe/Stockholm" },
    location: { displayName: "Storgatan 1, stora rummet" },
  });
});

test("a meeting whose event cannot be read is a meeting without a time, with a warning", async () => {
  const loaded = await loadFiles({ "a.eml": aRequest("DTSTART:20261204T100000Z\nDTEND broken") });
  const [message] = resources(loaded);
  expect(message).toMatchObject({ meetingMessageType: "meetingRequest" });
  expect(message).not.toHaveProperty("startDateTime");
  expect(codes(loaded)).toEqual(["calendar-part"]);
});

function aRequest(lines: string): string {
  return aRawMail(
    { "Content-Type": "text/calendar; method=REQUEST; charset=utf-8" },
    `BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\n${lines}\nEND:VEVENT\nEND:VCALENDAR\n`,
  );
}

test("a private and an encrypted mail carry Exchange's properties", async () => {
  const sealed = {
    "Content-Type": "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m",
  };
  const files = { "a.eml": aRawMail({ Sensitivity: "Private" }), "b.eml": aRawMail(sealed) };
  const { messages } = await loadFiles(files);
  expect(messages.map((message) => Object.fromEntries(message.extendedProperties))).toEqual([
    { "Integer 0x0036": "2" },
    { "String 0x001A": "IPM.Note.SMIME" },
  ]);
});

test("marks of the mail program say what was read; otherwise the last three days are unread", async () => {
  const at = (day: number) => ({ Date: `0${day} Mar 2026 09:00:00 +0000` });
  const files = {
    "1.eml": aRawMail(at(1)),
    "2.eml": aRawMail({ ...at(2), Status: "O" }),
    "3.eml": aRawMail({ ...at(7), Status: "RO" }),
    "4.eml": aRawMail(at(8)),
  };
  const read = resources(await loadFiles(files)).map(({ isRead }) => isRead);
  expect(read).toEqual([true, false, true, false]);
});

test("a file that is no mail is refused and the rest goes on", async () => {
  const files = { "a.eml": "just words\n", "b.eml": "", "c.mbox": "\0\0\0", "d.eml": aRawMail() };
  const { report } = await loadFiles(files);
  expect(report.loaded.inbox).toBe(1);
  expect(report.refused.map(({ place }) => place)).toEqual(["a.eml", "b.eml", "c.mbox"]);
  expect(report.seen).toBe(4);
});

test("a file that is not there is refused with its name", async () => {
  const tenant = new Tenant();
  const report = await loadRealMail(tenant, { paths: ["/no/such/inbox.mbox"] });
  expect(report.refused).toEqual([
    { place: "inbox.mbox", reason: "The file cannot be read: ENOENT." },
  ]);
});

test("whatever bytes a file holds, every piece of it is loaded or refused", async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: "binary", maxLength: 400 }),
  );
  const property = fc.asyncProperty(bytes, fc.boolean(), async (tail, inHeaders) => {
    const start =
      anMbox(aRawMail()) + (inHeaders ? "From x@y.example Mon Mar  2 08:00:00 2026\nTo: " : "");
    const file = Buffer.concat([Buffer.from(start), Buffer.from(tail as Uint8Array)]);
    const { report } = await loadFiles({ "a.mbox": file });
    expect(report.loaded.inbox + report.loaded.sent + report.refused.length).toBe(report.seen);
    expect(report.loaded.inbox).toBeGreaterThan(0);
  });
  await fc.assert(property, { numRuns: 60 });
});

test("a missing From and Date are made good from the From_ line, with warnings at their place", async () => {
  const loaded = await loadFiles({ "box.mbox": anMbox(aRawMail({ From: null, Date: null })) });
  expect(resources(loaded)[0]).toMatchObject({
    from: { emailAddress: { address: "ada@work.example" } },
    receivedDateTime: "2026-03-02T08:00:00Z",
  });
  expect(loaded.report.warnings.map(({ code, place }) => [code, place])).toEqual([
    ["no-from", "box.mbox, message 1"],
    ["no-date", "box.mbox, message 1"],
  ]);
});

test.each(["<HR>", "Pn, 29 paX 2007 21:13:00 +0100", "Thu, 01 Jan 3609 00:00:00 +0000", ""])(
  "the date %j is not believed",
  async (date) => {
    const received = "from a by b; Mon, 2 Mar 2026 10:00:00 +0000 (UTC)";
    const loaded = await loadFiles({ "a.eml": aRawMail({ Date: date, Received: received }) });
    expect(resources(loaded)[0]?.sentDateTime).toBe("2026-03-02T10:00:00Z");
    expect(codes(loaded)).toEqual(["no-date"]);
  },
);

test("both of two messages with one Message-ID are kept", async () => {
  const loaded = await loadFiles({ "box.mbox": anMbox(aRawMail(), aRawMail()) });
  expect(loaded.messages).toHaveLength(2);
  expect(codes(loaded)).toEqual(["duplicate-message-id"]);
});

test.each([
  ["no charset", "text/plain"],
  ["a wrong charset", "text/plain; charset=utf-8"],
])("Latin-1 bytes under %s are read", async (_what, type) => {
  const raw = Buffer.from(aRawMail({ "Content-Type": type }, "Räksmörgås\n"), "latin1");
  const loaded = await loadFiles({ "a.eml": raw });
  expect(resources(loaded)[0]?.body?.content).toBe("Räksmörgås\n");
  expect(codes(loaded)).toEqual(["wrong-charset"]);
});

test("no lone surrogate and no NUL comes through, wherever it stands", async () => {
  const surrogate = "=?utf-16be?B?2AA=?=";
  const raw = aRawMail(
    { Subject: `a\0b ${surrogate}`, "Content-Type": "text/html" },
    "<p>x\0y &#xd800; \u00ed\u00a0\u0080</p>",
  );
  const loaded = await loadFiles({ "a.eml": Buffer.from(raw, "latin1") });
  const json = JSON.stringify(resources(loaded));
  expect(json).not.toMatch(/\\ud[89a-f]|\\u0000/i);
  expect(codes(loaded)).toContain("nul-characters");
});

test("ten thousand recipients are all kept", async () => {
  const to = Array.from({ length: 10_000 }, (_, index) => `p${index}@many.example`).join(",\n ");
  const loaded = await loadFiles({ "a.eml": aRawMail({ To: to }) }, { me: "p7@many.example" });
  expect(resources(loaded)[0]?.toRecipients).toHaveLength(10_000);
  expect(codes(loaded)).toEqual(["many-recipients"]);
});

test("a message of 50 MB is kept without the bytes of its attachment", async () => {
  const base64 = `${"QUJD".repeat(19)}\n`.repeat(690_000);
  const body = `--b\n\nThe text.\n--b\nContent-Type: application/zip; name=big.zip\nContent-Transfer-Encoding: base64\n\n${base64}--b--\n`;
  const raw = aRawMail({ "Content-Type": "multipart/mixed; boundary=b" }, body);
  expect(raw.length).toBeGreaterThan(50 << 20);
  const loaded = await loadFiles({ "a.mbox": anMbox(raw, aRawMail()) });
  expect(loaded.messages).toHaveLength(2);
  expect(loaded.messages[0]?.attachments[0]).toMatchObject({ name: "big.zip", contentBytes: "" });
  expect(codes(loaded)).toContain("large-attachment");
});

test("an .mbox that begins and ends in the middle of a message loses nothing", async () => {
  const whole = anMbox(
    aRawMail(),
    aRawMail({ "Message-ID": "<2@x.example>" }),
    aRawMail({ "Message-ID": "<3@x.example>" }),
  );
  const cut = whole.slice(whole.indexOf("Hello"), -8);
  const { report, messages } = await loadFiles({ "box.mbox": cut });
  expect(messages).toHaveLength(2);
  expect(report.refused).toEqual([
    { place: "box.mbox, message 1", reason: "There are no headers, so this is no message." },
  ]);
  expect(report.warnings).toMatchObject([{ code: "cut-file", place: "box.mbox, message 3" }]);
  expect(report.seen).toBe(3);
});

test("a multipart message without its end is kept with a warning", async () => {
  const body = "--b\nContent-Type: text/plain\n\nThe text.\n";
  const loaded = await loadFiles({
    "a.eml": aRawMail({ "Content-Type": "multipart/mixed; boundary=b" }, body),
  });
  expect(resources(loaded)[0]?.body?.content).toContain("The text.");
  expect(codes(loaded)).toEqual(["cut-short"]);
});

test("a message nested without end is refused, not fatal", async () => {
  const open = Array.from(
    { length: 300 },
    (_, n) => `--b${n}\nContent-Type: multipart/mixed; boundary=b${n + 1}\n\n`,
  );
  const raw = aRawMail({ "Content-Type": "multipart/mixed; boundary=b0" }, open.join(""));
  const { report } = await loadFiles({ "a.eml": raw, "b.eml": aRawMail() });
  expect(report.loaded.inbox + report.refused.length).toBe(2);
  expect(report.refused).toHaveLength(1);
});

test("warnings and refusals say nothing of what a mail says", async () => {
  const secret = aRawMail({ Subject: "Secret42", Date: "Secret42", From: null }, "Secret42");
  const { report } = await loadFiles({ "a.eml": secret, "b.eml": "Secret42" });
  expect(report.warnings.length + report.refused.length).toBeGreaterThan(2);
  expect(JSON.stringify(report)).not.toContain("Secret42");
});
