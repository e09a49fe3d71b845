import { readActions } from "../../../src/core/minutes/read-actions";
import { readDeadlines } from "../../../src/core/triage/deadlines/read-deadlines";
import { anna } from "../../support/builders";
import { henrik, mats } from "../meeting/a-meeting";

/** Dates are read by triage itself, on the day of the meeting. */
const readDueDate = (text: string) => {
  const at = { writtenAt: "2026-12-03T11:00:00Z", timeZone: "Europe/Stockholm", locale: "sv-SE" };
  const last = readDeadlines(text, at).at(-1);
  return last && { due: last.date, words: last.words };
};
const read = (text: string) =>
  readActions(text, { people: [anna, henrik, mats], readDueDate }).map(
    ({ owner, what, due }) => [owner.address || owner.name, what, due] as const,
  );

test.each([
  [
    "@Mats beställ av leverantören senast 18 december",
    "mats@lindhaga.example",
    "Beställ av leverantören",
    "2026-12-18",
  ],
  [
    "@Mats Oskarsson: order from the supplier by 18 December",
    "mats@lindhaga.example",
    "Order from the supplier",
    "2026-12-18",
  ],
  ["- @Anna boka rum", "anna@nordvik.example", "Boka rum", undefined],
  ["@Revisorn granska bokslutet", "Revisorn", "Granska bokslutet", undefined],
  [
    "Mats Oskarsson ska ta fram ett underlag till den 15 januari.",
    "mats@lindhaga.example",
    "Ta fram ett underlag",
    "2027-01-15",
  ],
  [
    "Styrelsen uppdrog åt Henrik Sandell att begära in offerter.",
    "henrik@lindhaga.example",
    "Begära in offerter",
    undefined,
  ],
  ["Henrik Sandberg ska ringa banken.", "Henrik Sandberg", "Ringa banken", undefined],
  ["VD åtar sig att återkomma med en plan.", "VD", "Återkomma med en plan", undefined],
  [
    "The marketing expert will work on the product evaluation",
    "marketing expert",
    "Work on the product evaluation",
    undefined,
  ],
  [
    "All participants were instructed to gather information.",
    "All participants",
    "Gather information",
    undefined,
  ],
])("%s", (text, who, what, due) => {
  expect(read(text)).toEqual([[who, what, due]]);
});

test.each([
  "The remote will sell for 25 Euro.",
  "Läget gicks igenom och diskuterades.",
  "Det ska finnas kaffe.",
  "It will be placed at the top.",
  "",
  "@",
])("%s is no action", (text) => {
  expect(read(text)).toEqual([]);
});

test("several sentences and lines give an action each, and two of one name give nobody", () => {
  expect(read("Mats ska ringa banken. Henrik ska skriva avtalet.\n@Anna läs igenom")).toHaveLength(
    3,
  );
  const twins = [
    { name: "Anna Ek", address: "ae@x.example" },
    { name: "Anna Al", address: "aa@x.example" },
  ];
  const [action] = readActions("@Anna ring banken", { people: twins, readDueDate });
  expect(action?.owner).toEqual({ name: "Anna", address: "" });
});
