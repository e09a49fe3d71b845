/** @jest-environment node */
import { addressKindOf, KnownPeople, looksPersonal } from "../../../src/core/triage/known-people";
import { givenNameOf, plainProfile } from "../../../src/core/triage/triage-profile";
import { aProfile, anna, person } from "../../support/builders";

test.each([
  ["eva.lund@a.example", "person"],
  ["no-reply@a.example", "noReply"],
  ["noreply-orders@a.example", "noReply"],
  ["svara-ej@a.example", "noReply"],
  ["mailer-daemon@a.example", "noReply"],
  ["newsletter@a.example", "list"],
  ["nyhetsbrev@a.example", "list"],
  ["ekonomi@a.example", "office"],
  ["faktura@a.example", "office"],
  ["newton@a.example", "person"],
  ["autumn.holm@a.example", "person"],
  ["", "none"],
  ["@a.example", "none"],
  ["nowhere", "none"],
])("%s is an address of the kind %s", (address, kind) => {
  expect(addressKindOf(address)).toBe(kind);
});

test.each([
  ["Eva Lund", "eva.lund@a.example", true],
  ["Lund, Eva", "elund@a.example", true],
  ["Åsa Öberg", "asa@a.example", true],
  ["", "phanis@a.example", true],
  ["Karantän", "karantan@a.example", false],
  ["Rälsresor", "biljett@a.example", false],
  ["Hotell Sjöutsikten Klubben", "klubb@a.example", true],
  ["Board Bulletin", "editor@a.example", false],
])("%j <%s> looks like a person: %s", (name, address, expected) => {
  expect(looksPersonal(name, address)).toBe(expected);
});

test.each([
  ["Eva Lund", "eva.lund@a.example", "person"],
  ["Karantän", "karantan@a.example", "office"],
  ["Energy Briefs", "energy.briefs@a.example", "list"],
  ["HR Newsletter", "hr@a.example", "office"],
])("%s <%s> is known as %s", (name, address, kind) => {
  expect(new KnownPeople(aProfile()).of(address, name).kind).toBe(kind);
});

test("one address under two names is each time what its name says", () => {
  const people = new KnownPeople(aProfile());
  const kinds = ["Eva Lund", "Karantän", "Eva Lund"].map(
    (name) => people.of("lund@a.example", name).kind,
  );
  expect(kinds).toEqual(["person", "office", "person"]);
});

test("a manager's steps and title are known, and the strongest role wins", () => {
  const [karin, sofia] = [person("k@a.example", "Karin Ek"), person("s@a.example", "Sofia Alm")];
  const people = new KnownPeople(
    aProfile({ managers: [sofia, { ...karin, title: "Chair" }], board: [karin], vips: [karin] }),
  );
  expect(people.of(karin.address)).toMatchObject({ role: "manager", stepsUp: 2, title: "Chair" });
});

test("a part of an own domain is own, a domain that only ends alike is not", () => {
  const people = new KnownPeople(aProfile());
  expect(people.of("a@hr.nordvik.example").isColleague).toBe(true);
  expect(people.of("a@notnordvik.example").isColleague).toBe(false);
});

test("names are known without regard to case and marks between them", () => {
  const people = new KnownPeople(aProfile());
  expect(people.addressOf("ANNA  LINDQVIST")).toBe(anna.address);
  expect(people.addressOf("Anna")).toBeUndefined();
});

test.each([
  ["Anna Lindqvist", "Anna"],
  ["Lindqvist, Anna", "Anna"],
  ["Lindqvist, Anna Maria", "Anna"],
  ["", ""],
])("the given name in %j is %j", (name, givenName) => {
  expect(givenNameOf(name)).toBe(givenName);
});

test("a plain profile knows the owner and the domain, and nobody else", () => {
  const place = { timeZone: "Europe/Stockholm", locale: "sv-SE" };
  expect(plainProfile(anna, place)).toMatchObject({
    executive: { givenName: "Anna", addresses: [anna.address] },
    ownDomains: ["nordvik.example"],
    managers: [],
  });
  expect(plainProfile(person(""), place).ownDomains).toEqual([]);
});
