/** @jest-environment node */
import { isBuried, isMisplaced, triageOnFirstMorning } from "./first-morning";
import { labelledMail, type LabelledMail } from "./labelled-mail";

/** What was reached; lower it when triage gets better. */
const most = {
  open: { misplaced: 6, buried: 0 },
  held: { misplaced: 19, buried: 2 },
};

const inHalf = (held: boolean) => labelledMail.filter((mail) => mail.held === held);
const subjectsOf = (
  half: readonly LabelledMail[],
  isError: (mail: LabelledMail, lane: ReturnType<typeof triageOnFirstMorning>["lane"]) => boolean,
) =>
  half
    .filter((mail) => isError(mail, triageOnFirstMorning(mail).lane))
    .map(({ message }) => message.subject);

test("the labelled mail is all read, Swedish and English, half of it held", () => {
  expect(labelledMail.length).toBeGreaterThan(230);
  expect(labelledMail.filter(({ language }) => language === "sv")).toHaveLength(130);
  expect(Math.abs(inHalf(true).length - inHalf(false).length)).toBeLessThan(3);
});

test("no message where somebody is needed is buried in the open half", () => {
  expect(subjectsOf(inHalf(false), isBuried)).toEqual([]);
});

test.each(["open", "held"] as const)(
  "no more is misplaced or buried in the %s half than was reached",
  (name) => {
    const half = inHalf(name === "held");
    expect(subjectsOf(half, isMisplaced).length).toBeLessThanOrEqual(most[name].misplaced);
    expect(subjectsOf(half, isBuried).length).toBeLessThanOrEqual(most[name].buried);
  },
);
