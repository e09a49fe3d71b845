/** @jest-environment node */
import { driveErrorOf } from "../../src/graph/drive-error";
import { graphErrorOf } from "../../src/graph/graph-error";

const workbook = "/me/drive/items/1/workbook/tables";

function answer(status: number, code = "", inner = "") {
  const innerError = inner === "" ? undefined : { code: inner };
  return { status, body: { error: { code, innerError } }, retryAfter: null };
}

test.each([
  [403, "", workbook, "workbook-read-only"],
  [409, "", workbook, "workbook-busy"],
  [412, "", workbook, "workbook-busy"],
  [507, "", workbook, "drive-full"],
  [423, "", workbook, "workbook-locked"],
  [423, "", "/me/drive/items/1/content", "workbook-locked"],
  [404, "itemNotFound", "/me/drive/items/1/content", "file-missing"],
  [507, "quotaLimitReached", "/me/drive/items/1/content", "drive-full"],
  [503, "", workbook, "unavailable"],
  [403, "", "/users/2/calendarView", "not-allowed-in-shared"],
])("%i %s at %s is %s", (status, code, path, expected) => {
  const error = driveErrorOf(answer(status, code), path);
  expect(error.code).toBe(expected);
  expect(error.status).toBe(status);
  expect(error.message).toBe(error.texts.en);
});

test("what is no workbook says so, by the name inside the error", () => {
  const error = driveErrorOf(answer(400, "InvalidRequest", "unsupportedWorkbook"), workbook);
  expect(error.code).toBe("workbook-unreadable");
});

test("where no files are asked nothing is said of files", () => {
  expect(graphErrorOf(answer(409), "/me/messages/1").code).toBe("changed-meanwhile");
  expect(graphErrorOf(answer(423), "/me/messages/1").code).toBe("unexpected");
});
