/** @jest-environment node */
import fc from "fast-check";
import { isNear, KnownDomains } from "../../../src/core/triage/look-alike";

function aCircle(known: readonly string[], own: readonly string[] = []): KnownDomains {
  const domains = new KnownDomains();
  for (const domain of own) domains.addOwn(domain);
  for (const domain of known) domains.add(domain);
  return domains;
}

test.each([
  ["rydals-fastigheter.example", "rydal-fastigheter.example"],
  ["rydal-fastigheer.example", "rydal-fastigheter.example"],
  ["rydal-fastighetar.example", "rydal-fastigheter.example"],
  ["rydal-fastihgeter.example", "rydal-fastigheter.example"],
  ["rnalarbanken.example", "malarbanken.example"],
  ["ma1arbanken.example", "malarbanken.example"],
])("%s looks like %s", (domain, known) => {
  expect(aCircle([known]).likenessesOf(domain)).toEqual([known]);
});

test.each([
  ["rydal-fastigheter.example", "rydal-fastigheter.example"],
  ["mail.rydal-fastigheter.example", "rydal-fastigheter.example"],
  ["news1.rydal.example", "news2.rydal.example"],
  ["abb.example", "abc.example"],
  ["norrviken.example", "nordvik.example"],
])("%s does not look like %s", (domain, known) => {
  expect(aCircle([known]).likenessesOf(domain)).toEqual([]);
});

test.each(["nordvik-it.example", "nordvik-ab.example", "support-nordvik.example"])(
  "%s borrows the organisation's own name",
  (domain) => {
    expect(aCircle([], ["nordvik.example"]).likenessesOf(domain)).toEqual(["nordvik.example"]);
  },
);

test("being near is mutual, and every change of one letter is near", () => {
  const letter = fc.constantFrom(...Array.from("abcdefghklmnopqrstuvwxyz"));
  const domain = fc.string({ unit: letter, minLength: 8, maxLength: 20 });
  fc.assert(
    fc.property(domain, fc.nat(), letter, (name, place, other) => {
      const at = place % name.length;
      const changed = name.slice(0, at) + other + name.slice(at + 1);
      expect(isNear(name, changed)).toBe(name !== changed);
      expect(isNear(changed, name)).toBe(name !== changed);
      const known = aCircle([`${name}.example`]);
      const found = known.likenessesOf(`${changed}.example`);
      expect(found).toEqual(name === changed ? [] : [`${name}.example`]);
    }),
  );
});

test("a domain of a million letters is passed over", () => {
  expect(aCircle(["nordvik.example"]).likenessesOf("a".repeat(1_000_000))).toEqual([]);
});
