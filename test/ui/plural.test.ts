/** @jest-environment node */
import { plural } from "../../src/ui/plural";

test("one has its own form; nothing, many and parts have the other", () => {
  const forms = [0, 0.5, 1, 2, 21, 101].map((count) => plural(count, "brev", "breven"));
  expect(forms).toEqual(["breven", "breven", "brev", "breven", "breven", "breven"]);
});
