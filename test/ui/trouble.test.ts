/** @jest-environment node */
import { SignInError } from "../../src/auth/sign-in-error";
import { GraphError } from "../../src/graph/graph-error";
import { outlookError } from "../../src/office/outlook-error";
import { isOffline, troubleOf, wordsOf } from "../../src/ui/trouble";

const at = "2026-11-23T08:12:00Z";

test.each([
  [new GraphError("throttled", { status: 429, graphCode: "ErrorServerBusy" })],
  [new SignInError("popup-blocked")],
  [outlookError("message-not-opened")],
])("%s is told in both languages by its own words", (error) => {
  const trouble = troubleOf(error, at);
  expect(trouble.code).toBe(error.code);
  expect(wordsOf(trouble, "sv", "")).toBe(error.texts.sv);
  expect(wordsOf(trouble, "en", "")).toBe(error.texts.en);
});

test("a technician is told the names and numbers", () => {
  const error = new GraphError("not-allowed-in-shared", {
    status: 403,
    graphCode: "ErrorAccessDenied",
  });
  expect(troubleOf(error, at).detail).toBe(
    "GraphError not-allowed-in-shared 403 ErrorAccessDenied",
  );
});

test("what is no border's error is unexpected, and nothing of its words is kept: they may come from a mail", () => {
  const trouble = troubleOf(new TypeError("cannot read “Lön Karin”"), at);
  expect(trouble).toEqual({ code: "unexpected", detail: "TypeError", at });
  expect(wordsOf(trouble, "en", "Something happened.")).toBe("Something happened.");
  expect(troubleOf("text", at).detail).toBe("unknown");
});

test("only a line that is down counts as offline", () => {
  expect(isOffline(troubleOf(new GraphError("offline"), at))).toBe(true);
  expect(isOffline(troubleOf(new GraphError("unavailable"), at))).toBe(false);
  expect(isOffline(undefined)).toBe(false);
});
