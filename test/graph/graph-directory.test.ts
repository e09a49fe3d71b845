/** @jest-environment node */
import { GraphDirectory } from "../../src/graph/graph-directory";
import { addMessage, GraphStand } from "./graph-stand";

const anna = "anna@contoso.example";

/** Maja and Anna answer to Eva, and Eva to the chair. */
function aStandWithChart(): { stand: GraphStand; directory: GraphDirectory } {
  const stand = new GraphStand();
  for (const [id, displayName, jobTitle, managerId] of [
    ["eva", "Eva Berg", "CEO", "olof"],
    ["olof", "Olof Dahl", "Board chair", undefined],
  ] as const) {
    const mail = `${id}@contoso.example`;
    const manager = managerId ? { managerId } : {};
    stand.tenant.addUser({ id, displayName, jobTitle, mail, userPrincipalName: mail, ...manager });
  }
  stand.tenant.users.get("anna")!.managerId = "eva";
  stand.tenant.users.get("maja")!.managerId = "anna";
  return { stand, directory: new GraphDirectory(stand.client) };
}

test("who is signed in comes with all her addresses", async () => {
  const { directory } = aStandWithChart();

  expect(await directory.readMe()).toMatchObject({
    name: "Maja Ek",
    address: "maja@contoso.example",
    addresses: ["maja@contoso.example"],
  });
});

test("managers come from the nearest to the top", async () => {
  const { directory } = aStandWithChart();

  const managers = await directory.readManagers(anna);

  expect(managers.map(({ name, title }) => [name, title])).toEqual([
    ["Eva Berg", "CEO"],
    ["Olof Dahl", "Board chair"],
  ]);
});

test("a circle of managers ends", async () => {
  const { stand, directory } = aStandWithChart();
  stand.tenant.users.get("olof")!.managerId = "eva";

  expect(await directory.readManagers("me")).toHaveLength(3);
});

test("those who answer directly to somebody are listed", async () => {
  const { directory } = aStandWithChart();

  expect(await directory.readDirectReports(anna)).toEqual([
    { name: "Maja Ek", address: "maja@contoso.example" },
  ]);
});

test("what was not allowed is empty, not an error", async () => {
  const { stand, directory } = aStandWithChart();
  stand.scopes = ["User.Read", "Mail.ReadWrite"];

  expect(await directory.readManagers(anna)).toEqual([]);
  expect(await directory.readDirectReports(anna)).toEqual([]);
  expect(await directory.readPeople()).toEqual([]);
});

test("a directory that does not answer is an error, not an empty one", async () => {
  const { stand, directory } = aStandWithChart();
  stand.faults.set({ failEvery: 1, failWith: [503] });

  await expect(directory.readManagers(anna)).rejects.toMatchObject({ code: "unavailable" });
});

test("the people she writes to most are named by address", async () => {
  const { stand, directory } = aStandWithChart();
  for (let index = 0; index < 3; index += 1) {
    addMessage(stand.own, {
      folder: "sentitems",
      from: { emailAddress: { name: "Maja Ek", address: "maja@contoso.example" } },
      toRecipients: [{ emailAddress: { name: "Eva Berg", address: "Eva@contoso.example" } }],
    });
  }

  expect(await directory.readPeople()).toContainEqual({
    name: "Eva Berg",
    address: "eva@contoso.example",
  });
});

test("a probe tells for each folder what may be done, and changes nothing", async () => {
  const { stand, directory } = aStandWithChart();
  addMessage(stand.annas);
  addMessage(stand.annas, { folder: "sentitems" });
  stand.annas.delegates.set("maja", { folders: { inbox: "read" }, sendOnBehalf: false });
  const { revision } = stand.annas;

  const probe = await directory.probeExecutive(anna);

  expect(probe).toMatchObject({
    person: { name: "Anna Lindqvist" },
    inbox: { access: "read", code: "not-allowed-in-shared" },
    sentitems: { access: "none", code: "not-allowed-in-shared" },
  });
  expect(stand.annas.revision).toBe(revision);
});

test("a probe of a mailbox that is shared in full says so, and one that is empty cannot tell", async () => {
  const { stand, directory } = aStandWithChart();
  addMessage(stand.annas);
  const { revision } = stand.annas;

  const probe = await directory.probeExecutive(anna);

  expect(probe).toMatchObject({ inbox: { access: "readWrite" }, sentitems: { access: "unknown" } });
  expect(stand.annas.revision).toBe(revision);
});

test("a probe of somebody who does not exist says that there is no mailbox", async () => {
  const { directory } = aStandWithChart();

  expect(await directory.probeExecutive("nobody@contoso.example")).toEqual({
    inbox: { access: "none", code: "no-mailbox" },
    sentitems: { access: "none", code: "no-mailbox" },
  });
});
