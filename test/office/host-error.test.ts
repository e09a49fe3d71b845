/** @jest-environment node */
import { documentError } from "../../src/office/document-error";
import { documentErrorTexts } from "../../src/office/document-error-texts";
import { HostError } from "../../src/office/host-error";
import { outlookError } from "../../src/office/outlook-error";
import { outlookErrorTexts } from "../../src/office/outlook-error-texts";

const all = Object.entries({ ...outlookErrorTexts, ...documentErrorTexts });

test("an error says what happened and what to do in both languages, and keeps its cause", () => {
  const cause = { code: 9010, name: "ItemNotFound" };
  const error = outlookError("message-not-opened", cause);
  expect(error).toBeInstanceOf(HostError);
  expect([error.name, error.code, error.cause]).toEqual(["HostError", "message-not-opened", cause]);
  expect(error.message).toBe(outlookErrorTexts["message-not-opened"].en);
  expect(error.texts).toBe(outlookErrorTexts["message-not-opened"]);
});

test("an error of a table says which", () => {
  const { texts } = documentError("table-filtered", undefined, "Invoices");
  expect(texts.en).toBe(`Invoices: ${documentErrorTexts["table-filtered"].en}`);
  expect(texts.sv).toBe(`Invoices: ${documentErrorTexts["table-filtered"].sv}`);
});

test("an error without a cause has none", () => {
  expect(outlookError("not-in-office").cause).toBeUndefined();
});

test.each(all)(
  "%s is told in whole sentences, the second of which says what to do",
  (_code, { sv, en }) => {
    for (const text of [sv, en]) {
      expect(text).toMatch(/^\p{Lu}[^.]*[.;][^.]*\p{L}[^.]*\.( |$)/u);
      expect(text).toMatch(/\.$/);
    }
  },
);
