/** @jest-environment node */
import { languageOf } from "../../src/ui/language";

test("every Swedish is Swedish, every other tongue and none is English", () => {
  const tags = ["sv-SE", "sv-FI", "SV", "sv-se", "en-US", "nb-NO", "da-DK", "es-SV", "", undefined];
  expect(tags.map(languageOf)).toEqual([
    ...["sv", "sv", "sv", "sv"],
    ...["en", "en", "en", "en", "en", "en"],
  ]);
});
