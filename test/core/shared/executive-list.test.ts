/** @jest-environment node */
import { ExecutiveList } from "../../../src/core/shared/executive-list";
import { anna, maria } from "../../support/builders";
import { InMemoryDeskStore } from "../../support/in-memory";

test("executives stand in the order they were added, each once, whatever the case of the address", async () => {
  const list = new ExecutiveList(new InMemoryDeskStore());
  expect(await list.read()).toEqual([]);
  await list.add(anna);
  await list.add(maria);
  await list.add({ name: "Anna L", address: anna.address.toUpperCase() });
  expect(await list.read()).toEqual([anna, maria]);
});

test("another pane that reads the same store sees the executive, and one who is removed is gone", async () => {
  const store = new InMemoryDeskStore();
  await new ExecutiveList(store).add(anna);
  const other = new ExecutiveList(store);
  expect(await other.read()).toEqual([anna]);
  expect(await other.remove(anna.address.toUpperCase())).toEqual([]);
});

test("two panes that add at the same time both have their executive", async () => {
  const store = new InMemoryDeskStore();
  await Promise.all([new ExecutiveList(store).add(anna), new ExecutiveList(store).add(maria)]);
  expect((await new ExecutiveList(store).read()).length).toBe(2);
});
