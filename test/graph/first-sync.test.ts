/** @jest-environment node */
import { getEventListeners, setMaxListeners } from "node:events";
import { GraphClient, type RequestOptions } from "../../src/graph/graph-client";
import { retryPolicy } from "../../src/graph/retry-policy";
import { graphDoorPath } from "../../src/preview/graph/door-env";
import { addMessage, addMessages, GraphStand, idsOf, mailboxAt, testNow } from "./graph-stand";

const dayMinutes = 24 * 60;

// Every page that is on its way listens for the end of its reading, so that there are more of them than Node expects.
setMaxListeners(100);

test("an empty folder gives no messages", async () => {
  const { mailbox } = new GraphStand();

  expect(await mailbox.readFolder("inbox")).toEqual([]);
});

test("a small folder is read whole, newest first, in one round of three requests", async () => {
  const { mailbox, own, faults } = new GraphStand();
  addMessages(own, 150);

  const messages = await mailbox.readFolder("inbox");

  expect(messages.map((message) => message.subject)).toEqual(
    Array.from({ length: 150 }, (_, index) => `No ${index}`),
  );
  expect(faults.requests).toHaveLength(3);
});

test("all messages of the last 90 days are read, however many, in pages of 1,000 and no more", async () => {
  const { mailbox, own, faults } = new GraphStand();
  const recent = addMessages(own, 10_000);
  for (let index = 0; index < 50; index += 1)
    addMessage(own, { minutesAgo: 91 * dayMinutes + index });

  const messages = await mailbox.readFolder("inbox");

  expect(idsOf(messages)).toEqual(idsOf(recent));
  expect(faults.requests).toHaveLength(10);
  expect(Math.max(...faults.requests.map(({ status }) => status))).toBe(200);
});

test("of old mail only the newest 2,000 are read", async () => {
  const { mailbox, own } = new GraphStand();
  const old = Array.from({ length: 2500 }, (_, index) =>
    addMessage(own, { minutesAgo: 8000 * dayMinutes + index }),
  );

  const messages = await mailbox.readFolder("inbox");

  expect(idsOf(messages)).toEqual(idsOf(old.slice(0, 2000)));
});

test("2,000 are read even when fewer came in the last 90 days", async () => {
  const { mailbox, own } = new GraphStand();
  const recent = addMessages(own, 1200);
  const old = Array.from({ length: 1500 }, (_, index) =>
    addMessage(own, { minutesAgo: 100 * dayMinutes + index }),
  );

  const messages = await mailbox.readFolder("inbox");

  expect(idsOf(messages)).toEqual(idsOf([...recent, ...old.slice(0, 800)]));
});

test("messages of the same second are neither lost nor doubled at a page's edge", async () => {
  const { mailbox, own } = new GraphStand();
  const same = Array.from({ length: 4200 }, () => addMessage(own, { minutesAgo: 5 }));

  const messages = await mailbox.readFolder("inbox");

  expect(idsOf(messages)).toEqual(idsOf(same));
});

test.each([
  ["arrives", 7, 0],
  ["leaves", 0, 20],
  ["arrives and leaves", 20, 20],
])(
  "what %s while pages are being read neither hides nor doubles another message",
  async (_, come, go) => {
    const stand = new GraphStand();
    const all = addMessages(stand.own, 5000);
    const gone = new Set(all.slice(10, 10 + go).map(({ id }) => id));
    let answered = 0;
    const client = stand.clientWith({
      fetch: async (input, init) => {
        const answer = await stand.fetch(input, init);
        if (++answered !== 3) return answer;
        for (let index = 0; index < come; index += 1) addMessage(stand.own, { minutesAgo: 0 });
        for (const message of all) if (gone.has(message.id)) stand.own.deleteMessage(message);
        return answer;
      },
    });

    const messages = await mailboxAt(client).readFolder("inbox");

    const read = new Set(messages.map(({ id }) => id));
    expect(read.size).toBe(messages.length);
    expect(all.filter(({ id }) => !gone.has(id) && !read.has(id))).toEqual([]);
  },
);

test("a message that leaves just before the page limited by date is read hides no other", async () => {
  const stand = new GraphStand();
  const all = addMessages(stand.own, 2500);
  let plain = 0;
  const client = stand.clientWith({
    fetch: async (input, init) => {
      const isLimited = (input as string).includes("$filter");
      while (isLimited && plain < 2) await new Promise((resolve) => setTimeout(resolve, 1));
      if (isLimited && plain === 2) stand.own.deleteMessage(all[5]!);
      const answer = await stand.fetch(input, init);
      plain += 1;
      return answer;
    },
  });

  const messages = await mailboxAt(client).readFolder("inbox");

  const read = new Set(messages.map(({ id }) => id));
  expect(all.filter(({ id }) => !read.has(id) && id !== all[5]!.id)).toEqual([]);
});

test("never more than four requests are at the mailbox at once, and none is refused for that", async () => {
  const stand = new GraphStand();
  addMessages(stand.own, 9000);
  let now = 0;
  let most = 0;
  const client = stand.clientWith({
    fetch: async (input, init) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      try {
        return await stand.fetch(input, init);
      } finally {
        now -= 1;
      }
    },
  });

  await mailboxAt(client).readFolder("inbox");

  expect(most).toBe(4);
  expect(stand.faults.requests.filter(({ status }) => status !== 200)).toEqual([]);
});

test("bodies are not asked for, and each message comes in exactly one part", async () => {
  const { mailbox, own, faults } = new GraphStand();
  addMessages(own, 3100);
  const parts: string[][] = [];

  const messages = await mailbox.readFolder("inbox", {
    onMessages: (part) => parts.push(idsOf(part)),
  });

  expect(parts.flat().sort()).toEqual(idsOf(messages));
  expect(messages.every((message) => message.body === undefined)).toBe(true);
  expect(faults.requests.every(({ url }) => !/[=,]body[,&]/.test(url))).toBe(true);
});

test("progress grows and ends with everything", async () => {
  const { mailbox, own } = new GraphStand();
  addMessages(own, 3100);
  const told: { done: number; total?: number }[] = [];

  await mailbox.readFolder("inbox", { onProgress: (progress) => told.push(progress) });

  expect(told.at(-1)).toEqual({ done: 3100, total: 3100 });
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).sort((a, b) => a - b));
});

test("a cancelled reading stops asking and says that it was cancelled", async () => {
  const { mailbox, own, faults } = new GraphStand();
  addMessages(own, 9000);
  const stop = new AbortController();

  const reading = mailbox.readFolder("inbox", {
    signal: stop.signal,
    onMessages: () => stop.abort(),
  });

  await expect(reading).rejects.toMatchObject({ code: "cancelled" });
  expect(faults.requests.length).toBeLessThan(7);
});

test("many pages at once leave nobody behind who listens for the end of the reading", async () => {
  const stand = new GraphStand();
  addMessages(stand.own, 15_000);
  const followed = new Set<AbortSignal>();
  class ListenedClient extends GraphClient {
    override get<T>(path: string, options: RequestOptions = {}): Promise<T> {
      followed.add(options.signal as AbortSignal);
      return super.get(path, options);
    }
  }
  const client = new ListenedClient({
    baseUrl: `http://door.example${graphDoorPath}`,
    getAccessToken: async () => stand.tenant.tokens.issue("maja", stand.scopes),
    fetch: stand.fetch,
  });
  const stop = new AbortController();

  await mailboxAt(client).readFolder("inbox", { signal: stop.signal });

  expect(followed.size).toBeGreaterThan(0);
  for (const signal of [stop.signal, ...followed])
    expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("a page that Graph cannot make in time is asked for in halves", async () => {
  const stand = new GraphStand();
  const all = addMessages(stand.own, 2600);
  const client = stand.clientWith({
    retryPolicy: { ...retryPolicy, retries: 0 },
    fetch: async (input, init) => {
      const top = Number(new URL(input as string).searchParams.get("$top"));
      return top > 300 ? new Response("", { status: 504 }) : stand.fetch(input, init);
    },
  });

  const messages = await mailboxAt(client).readFolder("inbox");

  expect(idsOf(messages)).toEqual(idsOf(all));
});

test("a reading that meets a 429 and a 503 waits as told and loses nothing", async () => {
  const { mailbox, own, faults, waits } = new GraphStand();
  const all = addMessages(own, 5000);
  faults.set({ failEvery: 3, retryAfterSeconds: 7 });

  const messages = await mailbox.readFolder("inbox");

  expect(idsOf(messages)).toEqual(idsOf(all));
  expect(waits.length).toBeGreaterThan(1);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(7000);
});

test("older messages come on request, newest first, until there are no more", async () => {
  const { mailbox, own } = new GraphStand();
  const start = 8000 * dayMinutes;
  // Groups of one second each, so that the edge of each reading falls inside a group.
  const old = Array.from({ length: 2300 }, (_, index) =>
    addMessage(own, { minutesAgo: start + Math.floor(index / 30) }),
  );
  const first = await mailbox.readFolder("inbox");

  const second = await mailbox.readOlder("inbox", 250);
  const third = await mailbox.readOlder("inbox", 250);
  const fourth = await mailbox.readOlder("inbox", 250);

  expect([first.length, second.length, third.length, fourth.length]).toEqual([2000, 250, 50, 0]);
  expect(idsOf([...first, ...second, ...third])).toEqual(idsOf(old));
});

test("sent items are read by the same rules", async () => {
  const { mailbox, own } = new GraphStand();
  addMessage(own);
  const sent = addMessage(own, { folder: "sentitems", subject: "Svar" });

  expect(idsOf(await mailbox.readFolder("sentitems"))).toEqual([sent.id]);
});

test("an executive's mailbox is read by her address", async () => {
  const { client, annas, faults } = new GraphStand();
  const message = addMessage(annas, { minutesAgo: 3 });

  const messages = await mailboxAt(client, "anna@contoso.example").readFolder("inbox");

  expect(idsOf(messages)).toEqual([message.id]);
  expect(faults.requests[0]?.route).toBe("/users/{id}/mailFolders/{id}/messages");
  expect(messages[0]?.receivedAt).toBe(
    new Date(testNow - 180_000).toISOString().replace(".000", ""),
  );
});
