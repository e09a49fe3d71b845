/** @jest-environment node */
import type { MessagePage, MessageRow } from "../../../src/preview/page-api";
import { MessagePages } from "../../../src/preview/page/message-pages";

/** A folder whose answers come when the test lets them. */
class SlowFolder {
  readonly asked: {
    skip: number;
    answer: (page: MessagePage) => void;
    fail: (why: Error) => void;
  }[] = [];
  readonly pages = new MessagePages(
    (skip) =>
      new Promise((answer, fail) => {
        this.asked.push({ skip, answer, fail });
      }),
  );

  async answer(index: number, total: number, name: string): Promise<void> {
    const { skip, answer } = this.asked[index]!;
    const length = Math.max(0, Math.min(100, total - skip));
    answer({
      total,
      messages: Array.from({ length }, (_, row) => ({ id: `${name} ${skip + row}` }) as MessageRow),
    });
    await new Promise(setImmediate);
  }
}

test("only the pages in view are read, each once", async () => {
  const folder = new SlowFolder();
  folder.pages.show(0, 20);
  folder.pages.show(5, 25);
  await folder.answer(0, 1000, "a");
  folder.pages.show(90, 120);
  expect(folder.asked.map(({ skip }) => skip)).toEqual([0, 100]);
  expect(folder.pages.snapshot().total).toBe(1000);
  expect(folder.pages.snapshot().rows.get(20)?.id).toBe("a 20");
});

test("an answer that was asked for before a change is dropped", async () => {
  const folder = new SlowFolder();
  folder.pages.show(0, 20);
  folder.pages.refresh();
  await folder.answer(1, 11, "new");
  await folder.answer(0, 10, "old");
  expect(folder.pages.snapshot().total).toBe(11);
  expect(folder.pages.snapshot().rows.get(0)?.id).toBe("new 0");
});

test("after a change the old rows stay until the new ones are here, and rows out of view go", async () => {
  const folder = new SlowFolder();
  folder.pages.show(0, 20);
  await folder.answer(0, 300, "old");
  folder.pages.show(100, 120);
  await folder.answer(1, 300, "old");
  folder.pages.refresh();
  expect(folder.pages.snapshot().rows.get(110)?.id).toBe("old 110");
  await folder.answer(2, 299, "new");
  expect(folder.pages.snapshot().rows.get(110)?.id).toBe("new 110");
  expect(folder.pages.snapshot().rows.has(0)).toBe(false);
});

test("rows beyond a folder that has shrunk are gone", async () => {
  const folder = new SlowFolder();
  folder.pages.show(0, 20);
  await folder.answer(0, 50, "old");
  folder.pages.refresh();
  await folder.answer(1, 3, "new");
  expect([...folder.pages.snapshot().rows.keys()]).toEqual([0, 1, 2]);
});

test("a failure is told, and a new try reads again", async () => {
  const folder = new SlowFolder();
  folder.pages.show(0, 20);
  folder.asked[0]!.fail(new Error("no"));
  await new Promise(setImmediate);
  expect(folder.pages.snapshot().failure).toEqual(new Error("no"));
  folder.pages.refresh();
  await folder.answer(1, 3, "new");
  expect(folder.pages.snapshot()).toMatchObject({ total: 3 });
  expect(folder.pages.snapshot().failure).toBeUndefined();
});
