/** @jest-environment node */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { descriptionFile, GraphDescription, testWithDescription } from "../../support/openapi";

const answer = (url: string, responseBody: unknown, status = 200) =>
  new GraphDescription().check({
    method: "GET",
    url,
    requestBody: undefined,
    status,
    responseBody,
  });

testWithDescription("the check lets a right answer pass", async () => {
  const message = {
    "@odata.etag": 'W/"x"',
    id: "1",
    subject: null,
    receivedDateTime: "2026-03-01T10:00:00Z",
  };

  expect(answer("/me/messages", { value: [message], "@odata.nextLink": "https://x" })).toEqual([]);
});

testWithDescription("the check finds misspelt names, wrong types and unknown routes", async () => {
  expect(answer("/me/messages", { value: [{ id: "1", sujbect: "x" }] })).toHaveLength(1);
  expect(answer("/me/messages", { value: [{ id: 1 }] })).toHaveLength(1);
  expect(
    answer("/me/messages", { value: [{ from: { emailAddress: { adress: "x" } } }] }),
  ).not.toEqual([]);
  expect(answer("/me/messages", { value: [{ receivedDateTime: "yesterday" }] })).not.toEqual([]);
  expect(answer("/me/messages", { values: [] })).toHaveLength(1);
  expect(answer("/me/mesages", {})).toEqual(["the route is not described"]);
  expect(answer("/me/messages?$select=sujbect", { value: [] })).toEqual(["$select names sujbect"]);
  expect(answer("/me/messages", { error: { code: "x" } }, 400)).not.toEqual([]);
});

testWithDescription("the check holds a derived type against its own members only", async () => {
  const request = { id: "1", meetingMessageType: "meetingRequest" };
  const typed = { "@odata.type": "#microsoft.graph.eventMessageRequest", ...request };

  expect(answer("/me/messages", { value: [typed] })).toEqual([]);
  expect(answer("/me/messages", { value: [request] })).toHaveLength(1);
});

testWithDescription("the check looks inside a $batch", async () => {
  const faults = new GraphDescription().check({
    method: "POST",
    url: "/$batch",
    requestBody: {
      requests: [{ id: "1", method: "PATCH", url: "/me/messages/1", body: { categoris: [] } }],
    },
    status: 200,
    responseBody: { responses: [{ id: "1", status: 200, body: { idd: "1" } }] },
  });

  expect(faults).toHaveLength(2);
});

testWithDescription("Microsoft's own sample of a message passes", async () => {
  const file = join(dirname(descriptionFile), "doc-samples.json");
  const [sample] = JSON.parse(readFileSync(file, "utf8")) as { body: unknown }[];

  expect(answer("/me/messages/1", sample!.body)).toEqual([]);
});
