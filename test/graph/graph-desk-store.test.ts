/** @jest-environment node */
import type { Warning } from "../../src/core/shared/parsed";
import { GraphDeskStore } from "../../src/graph/graph-desk-store";
import { GraphStand, testNow } from "./graph-stand";

/** A tenant whose clock moves on whenever the client waits. */
class DeskStand extends GraphStand {
  private elapsedMs: { value: number };

  constructor() {
    const elapsed = { value: 0 };
    super(() => testNow + elapsed.value);
    this.elapsedMs = elapsed;
  }

  /** A pane of its own at the same mailbox; `fetch` may be another than the stand's. */
  pane(warnings: Warning[] = [], fetch = this.fetch): GraphDeskStore {
    const client = this.clientWith({
      fetch,
      wait: async (milliseconds) => {
        this.elapsedMs.value += milliseconds;
        await new Promise((resolve) => setTimeout(resolve, 1));
      },
    });
    return new GraphDeskStore(client, (warning) => warnings.push(warning));
  }

  get documents() {
    const folder = [...this.own.folders.values()].find(
      ({ displayName }) => displayName === "Kansli",
    );
    return folder ? this.own.messagesIn(folder.id) : [];
  }
}

const plus = (amount: number) => (current: number[] | undefined) => [...(current ?? []), amount];

test("what was never written reads as undefined", async () => {
  const stand = new DeskStand();

  expect(await stand.pane().read("weights")).toBeUndefined();
});

test("a document that was written is read by another pane", async () => {
  const stand = new DeskStand();

  const stored = await stand.pane().update("weights", () => ({ åäö: [1, -2.5], t: "a\nb  c" }));

  expect(await stand.pane().read("weights")).toEqual(stored);
});

test("documents are drafts in one hidden folder of the assistant's own mailbox", async () => {
  const stand = new DeskStand();
  await stand.pane().update("weights", () => 1);
  await stand.pane().update("journal", () => 2);

  const folders = [...stand.own.folders.values()].filter(({ isHidden }) => isHidden);

  expect(folders).toMatchObject([{ displayName: "Kansli", isHidden: true }]);
  expect(stand.documents.map(({ resource }) => [resource.subject, resource.isDraft])).toEqual(
    expect.arrayContaining([
      ["weights", true],
      ["journal", true],
    ]),
  );
});

test("the second pane's change is made on the first's", async () => {
  const stand = new DeskStand();
  await stand.pane().update("list", plus(1));
  await stand.pane().update("list", plus(2));

  expect(await stand.pane().read("list")).toEqual([1, 2]);
});

test("a document that was read or written here is changed with one request, as long as nobody else changed it", async () => {
  const stand = new DeskStand();
  const pane = stand.pane();
  await stand.pane().update("list", plus(1));
  await pane.read("list");
  const requestsOf = async (amount: number): Promise<string[]> => {
    const before = stand.faults.requests.length;
    await pane.update("list", plus(amount));
    return stand.faults.requests.slice(before).map(({ method, status }) => `${method} ${status}`);
  };

  expect(await requestsOf(2)).toEqual(["PATCH 200"]);
  expect(await requestsOf(3)).toEqual(["PATCH 200"]);
  await stand.pane().update("list", plus(4));
  expect(await requestsOf(5)).toEqual(["PATCH 412", "GET 200", "PATCH 200"]);
  expect(await stand.pane().read("list")).toEqual([1, 2, 3, 4, 5]);
});

test("a change that would be none is answered with what another pane has stored meanwhile", async () => {
  const stand = new DeskStand();
  const pane = stand.pane();
  await pane.update("list", plus(1));
  await stand.pane().update("list", plus(2));

  expect(await pane.update<number[]>("list", (current) => current ?? [])).toEqual([1, 2]);
});

test("twenty changes by four panes at once are all kept", async () => {
  const stand = new DeskStand();
  await stand.pane().update("list", plus(0));
  const panes = Array.from({ length: 4 }, () => stand.pane());

  await Promise.all(
    panes.map(async (pane, index) => {
      for (let turn = 0; turn < 5; turn += 1) await pane.update("list", plus(index * 5 + turn + 1));
    }),
  );

  const list = await stand.pane().read<number[]>("list");
  expect(list?.sort((a, b) => a - b)).toEqual(Array.from({ length: 21 }, (_, index) => index));
});

test("changes that one pane asks for one after another are answered in that order", async () => {
  const stand = new DeskStand();
  const pane = stand.pane();
  const answers: number[][] = [];

  await Promise.all(
    [1, 2, 3].map(async (amount) => {
      answers.push(await pane.update("weights", plus(amount)));
    }),
  );

  expect(answers).toEqual([[1], [1, 2], [1, 2, 3]]);
});

test("a change that fails does not keep the next one of the same document from being made", async () => {
  const stand = new DeskStand();
  const pane = stand.pane();
  const fault = new RangeError("a bug");

  const first = pane.update("weights", () => {
    throw fault;
  });
  const second = pane.update("weights", plus(1));

  await expect(first).rejects.toBe(fault);
  expect(await second).toEqual([1]);
});

test("a document that three panes make at once becomes one, with what all of them wrote", async () => {
  const stand = new DeskStand();

  await Promise.all([1, 2, 3].map((amount) => stand.pane().update("list", plus(amount))));

  expect(stand.documents).toHaveLength(1);
  expect((await stand.pane().read<number[]>("list"))?.sort()).toEqual([1, 2, 3]);
});

test.each(["POST", "PATCH"])(
  "a change whose %s is done but whose answer is lost is not made twice",
  async (method) => {
    const stand = new DeskStand();
    if (method === "PATCH") await stand.pane().update("list", plus(1));
    let lost = 0;
    const pane = stand.pane([], async (input, init) => {
      const answer = await stand.fetch(input, init);
      const isWrite = init?.method === method && (input as string).includes("messages");
      if (isWrite && lost++ === 0) throw new TypeError("fetch failed");
      return answer;
    });

    await pane.update("list", plus(2));

    expect(lost).toBeGreaterThan(0);
    expect(await stand.pane().read("list")).toEqual(method === "PATCH" ? [1, 2] : [2]);
    expect(stand.documents).toHaveLength(1);
  },
);

test("a change that changes nothing is not written", async () => {
  const stand = new DeskStand();
  await stand.pane().update("list", plus(1));
  const revision = stand.own.revision;

  await stand.pane().update<number[]>("list", (current) => current ?? []);

  expect(stand.own.revision).toBe(revision);
});

test("a damaged document is put aside by another name, told of, and begun anew", async () => {
  const stand = new DeskStand();
  await stand.pane().update("list", plus(1));
  stand.own.patchMessage(stand.documents[0]!, {
    body: { contentType: "text", content: '{"marks":[' },
  });
  const warnings: Warning[] = [];

  await stand.pane(warnings).update("list", plus(2));

  expect(await stand.pane().read("list")).toEqual([2]);
  expect(warnings).toMatchObject([{ code: "damaged-document", place: "list" }]);
  const names = (await stand.pane().list()).map(({ name }) => name).sort();
  expect(names).toEqual(["damaged list", "list"]);
});

test("everything that is stored is listed with its size, and deleted on request", async () => {
  const stand = new DeskStand();
  const pane = stand.pane();
  await pane.update("a'b", () => "å".repeat(100));

  const list = await pane.list();
  await pane.clear();

  expect(list).toMatchObject([{ name: "a'b" }]);
  expect(list[0]?.sizeBytes).toBeGreaterThan(200);
  expect(await pane.list()).toEqual([]);
  await pane.update("again", () => 1);
  expect(await stand.pane().read("again")).toBe(1);
});

test("clearing what another pane has cleared already is no error", async () => {
  const stand = new DeskStand();
  const pane = stand.pane();
  await pane.update("a", () => 1);
  await stand.pane().clear();

  await expect(pane.clear()).resolves.toBeUndefined();
});

test("reading what was never written makes no folder", async () => {
  const stand = new DeskStand();
  await stand.pane().read("list");
  await stand.pane().list();
  await stand.pane().clear();

  expect([...stand.own.folders.values()].filter(({ isHidden }) => isHidden)).toEqual([]);
});

test("a pane goes on when another has deleted everything", async () => {
  const stand = new DeskStand();
  const [reader, writer] = [stand.pane(), stand.pane()];
  await writer.update("list", plus(1));
  await reader.read("list");
  await stand.pane().clear();

  expect(await reader.read("list")).toBeUndefined();
  expect(await writer.update("list", plus(2))).toEqual([2]);
});

test("a throttled mailbox is waited for", async () => {
  const stand = new DeskStand();
  stand.faults.set({ failEvery: 3, failWith: [429, 503] });

  await stand.pane().update("list", plus(1));

  expect(await stand.pane().read("list")).toEqual([1]);
});
