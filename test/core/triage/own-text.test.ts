/** @jest-environment node */
import { ownTextEnd } from "../../../src/core/triage/own-text";
import { processorMsOf } from "../../support/processor-time";

const own = (text: string) => text.slice(0, ownTextEnd(text)).trim();

test.each([
  [
    "Det blir bra.\n\nFrån: Anna Berg\nSkickat: den 3 november 2026\nTill: Erik\nÄmne: Pris",
    "Det blir bra.",
  ],
  ["Det blir bra. Från: Anna Berg Skickat: den 3 november Till: Erik", "Det blir bra."],
  ["Fine with us.\r\n\r\nFrom: Anna Berg\r\nSent: Tuesday\r\nTo: Erik", "Fine with us."],
  ["Ja!\n\nDen tors 19 nov. 2026 kl 10:12 skrev Anna Berg <anna@a.example>:\n> Går det?", "Ja!"],
  ["Ja! Den 19 november 2026 skrev Anna Berg: Går det?", "Ja!"],
  ["Yes. On Thu, Nov 19, 2026 at 10:12 Anna Berg <anna@a.example> wrote:\n> Is it?", "Yes."],
  ["Yes\n\nOn Thu, Nov 19, 2026 at 10:12 AM\nAnna Berg <anna@a.example> wrote:\nIs it?", "Yes"],
  ["See below\n-----Original Message-----\nFrom: Anna", "See below"],
  ["Se nedan\n-----Ursprungligt meddelande-----\nFrån: Anna", "Se nedan"],
  ["Hi\n---------- Forwarded message ---------\nFrom: Anna", "Hi"],
  ["Hi\n________________________________\nFrom: Anna\nSent: today", "Hi"],
  ["I agree\n> with this\n> and that", "I agree"],
  ["Ring mig\n-- \nErik Sund\n070-123 45 67", "Ring mig"],
])("what is quoted in %j is not the writer's own", (text, expected) => {
  expect(own(text)).toBe(expected);
});

test.each([
  "From: here on we only buy by the ton, and that is final.",
  "Han skrev ett långt brev om hamnen.",
  "We wrote to them on Monday.",
  "a > b is true\nand b > c too",
  "Från och med måndag gäller nya tider.",
])("%j is the writer's own to the end", (text) => {
  expect(own(text)).toBe(text);
});

test("a text of a million signs that almost quote is read in a moment", () => {
  const text = "From: x wrote skrev ".repeat(50_000);
  expect(processorMsOf(() => ownTextEnd(text))).toBeLessThan(1_000);
});
