/** @jest-environment node */
import { PageQuestions } from "../../../src/preview/office/page-questions";
import type { PreviewEvent } from "../../../src/preview/page-api";

const asked: PreviewEvent[] = [];
const tell = (event: PreviewEvent) => asked.push(event);
const consent = (requestId: string): PreviewEvent => {
  return { type: "consent", requestId, scopes: [], user: "ada" };
};
const lastId = () => (asked.at(-1) as { requestId: string }).requestId;

test("each question gets its own answer, and only once", async () => {
  const questions = new PageQuestions<string>(tell, "none");
  const first = questions.ask(consent);
  const firstId = lastId();
  const second = questions.ask(consent);
  expect(questions.answer(lastId(), "two")).toBe(true);
  expect(questions.answer(firstId, "one")).toBe(true);
  expect(questions.answer(firstId, "late")).toBe(false);
  expect(await Promise.all([first, second])).toEqual(["one", "two"]);
});

test("a question that no page answers is given up in time, or when the server stops", async () => {
  expect(await new PageQuestions<string>(tell, "none", 5).ask(consent)).toBe("none");
  const patient = new PageQuestions<string>(tell, "none");
  const open = patient.ask(consent);
  patient.close();
  expect(await open).toBe("none");
});
