/** @jest-environment node */
import fc from "fast-check";
import { splitMbox, type MboxPiece } from "../../../src/preview/real-mail/split-mbox";

const fromLine = "From ada@work.example Mon Mar  2 08:00:00 2026";

async function split(text: string, chunkSize = 1 << 20, limit = 1 << 20): Promise<MboxPiece[]> {
  const bytes = Buffer.from(text, "latin1");
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
  }
  const pieces: MboxPiece[] = [];
  for await (const piece of splitMbox(chunks(), limit)) pieces.push(piece);
  return pieces;
}

const texts = (pieces: MboxPiece[]) => pieces.map(({ bytes }) => bytes.toString("latin1"));

test("messages are cut at From_ lines and keep their bytes", async () => {
  const pieces = await split(`${fromLine}\nSubject: a\n\none\n\n${fromLine}\nSubject: b\n\ntwo\n`);
  expect(texts(pieces)).toEqual(["Subject: a\n\none\n\n", "Subject: b\n\ntwo\n"]);
  expect(pieces[0]?.envelope).toEqual({
    sender: "ada@work.example",
    date: new Date("2026-03-02T08:00:00Z"),
  });
});

test("one level of quoting is taken from a quoted From", async () => {
  const pieces = await split(`${fromLine}\nSubject: a\n\n>From here\n>>From there\n`);
  expect(texts(pieces)).toEqual(["Subject: a\n\nFrom here\n>From there\n"]);
});

test.each([
  ["in running text", "we came\nFrom Monday on at 10:00 in 2026\nit was so\n"],
  ["after an empty line", "\nFrom Monday the prices rise.\n\nBye\n"],
  ["with an address but no header after it", "\nFrom ada@work.example I heard nothing\nat all\n"],
  ["as the last line", "\nFrom now on"],
])("a body line that begins with From stays in its message %s", async (_where, body) => {
  const pieces = await split(`${fromLine}\nSubject: a\n\n${body}`);
  expect(texts(pieces)).toEqual([`Subject: a\n\n${body}`]);
});

test("a From_ line is known without an empty line before it when a header follows", async () => {
  const pieces = await split(`${fromLine}\nSubject: a\n\none\n${fromLine}\nSubject: b\n\ntwo\n`);
  expect(pieces).toHaveLength(2);
});

test.each(["From - Mon Mar 02 08:00:00 2026", "From 178@xxx Mon Mar 02 08:00:00 +0000 2026"])(
  "the From_ line of another program is known: %s",
  async (line) => {
    const pieces = await split(`${line}\nSubject: a\n\none\n\n${line}\nSubject: b\n\n`);
    expect(pieces.map(({ envelope }) => envelope?.date?.toISOString())).toEqual([
      "2026-03-02T08:00:00.000Z",
      "2026-03-02T08:00:00.000Z",
    ]);
  },
);

test("Windows line ends are kept and do not hide a From_ line", async () => {
  const pieces = await split(
    `${fromLine}\r\nSubject: a\r\n\r\none\r\n\r\n${fromLine}\r\nSubject: b\r\n\r\n`,
  );
  expect(texts(pieces)).toEqual(["Subject: a\r\n\r\none\r\n\r\n", "Subject: b\r\n\r\n"]);
});

test("text before the first From_ line comes out as a piece of its own", async () => {
  const pieces = await split(`the end of something\n\n${fromLine}\nSubject: a\n\n`);
  expect(pieces.map(({ envelope }) => envelope !== undefined)).toEqual([false, true]);
});

test("a message longer than the limit is shortened and the next one is whole", async () => {
  const long = `Subject: a\n\n${"x".repeat(500)}\n\n`;
  const pieces = await split(`${fromLine}\n${long}${fromLine}\nSubject: b\n\n`, 64, 100);
  expect(pieces.map(({ isShortened, bytes }) => [isShortened, bytes.length])).toEqual([
    [true, 100],
    [false, 12],
  ]);
});

test("a line of three megabytes without a break is passed on whole", async () => {
  const line = "x".repeat(3 << 20);
  const pieces = await split(`${fromLine}\nSubject: a\n\n${line}\n`, 1 << 16, 1 << 24);
  expect(texts(pieces)).toEqual([`Subject: a\n\n${line}\n`]);
});

test("how the file is cut into chunks makes no difference", async () => {
  const line = fc.constantFrom(
    "",
    "text",
    ">From x",
    "From nowhere",
    fromLine,
    "Subject: s",
    "a\r",
    "åäö",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 30 }), fc.nat(40), async (lines, size) => {
      const text = lines.join("\n");
      expect(texts(await split(text, size + 1))).toEqual(texts(await split(text)));
    }),
  );
});
