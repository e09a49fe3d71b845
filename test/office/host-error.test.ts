/** @jest-environment node */
import { HostError } from "../../src/office/host-error";
import { type HostErrorCode, hostErrorTexts } from "../../src/office/host-error-texts";

const codes = Object.keys(hostErrorTexts) as HostErrorCode[];

test("an error says what happened and what to do in both languages, and keeps its cause", () => {
  const cause = { code: 9010, name: "ItemNotFound" };
  const error = new HostError("message-not-opened", cause);
  expect(error).toBeInstanceOf(Error);
  expect([error.name, error.code, error.cause]).toEqual(["HostError", "message-not-opened", cause]);
  expect(error.message).toBe(hostErrorTexts["message-not-opened"].en);
  expect(error.texts).toBe(hostErrorTexts["message-not-opened"]);
});

test("an error of a table says which", () => {
  const { texts } = new HostError("table-filtered", undefined, "Invoices");
  expect(texts.en).toBe(`Invoices: ${hostErrorTexts["table-filtered"].en}`);
  expect(texts.sv).toBe(`Invoices: ${hostErrorTexts["table-filtered"].sv}`);
});

test("an error without a cause has none", () => {
  expect(new HostError("not-in-office").cause).toBeUndefined();
});

test.each(codes)("%s is told in whole sentences, the second of which says what to do", (code) => {
  const { sv, en } = new HostError(code).texts;
  for (const text of [sv, en]) {
    expect(text).toMatch(/^\p{Lu}[^.]*[.;][^.]*\p{L}[^.]*\.( |$)/u);
    expect(text).toMatch(/\.$/);
  }
});
