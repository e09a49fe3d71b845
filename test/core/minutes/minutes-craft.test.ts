import { draftAgenda } from "../../../src/core/agenda/draft-agenda";
import { templates } from "../../../src/core/agenda/templates/templates";
import type { Minutes, Paragraph } from "../../../src/core/meeting/minutes";
import { checkMinutes } from "../../../src/core/minutes/check-minutes";
import { checkWording } from "../../../src/core/minutes/check-wording";
import { countQuorum, membersNeeded } from "../../../src/core/minutes/count-quorum";
import { enterDecisions, searchDecisions } from "../../../src/core/minutes/decision-register";
import { draftMinutes } from "../../../src/core/minutes/draft-minutes";
import {
  addAction,
  changeParagraph,
  insertParagraph,
  moveParagraph,
  removeParagraph,
  reopen,
  setStatus,
} from "../../../src/core/minutes/edit-minutes";
import {
  findGaps,
  firstParagraph,
  nextNumber,
  readNumber,
  writeNumber,
} from "../../../src/core/minutes/number-minutes";
import { phraseBank, slotsOf, writePhrase } from "../../../src/core/minutes/phrase-bank";
import { planPublishing } from "../../../src/core/minutes/plan-publishing";
import { suggestApprovers } from "../../../src/core/minutes/suggest-approvers";
import { turnInto } from "../../../src/core/minutes/turn-into";
import { anna } from "../../support/builders";
import { aBody, aMeeting, anAgenda, henrik, karin, maria, mats } from "../meeting/a-meeting";

const board = templates.find(({ id }) => id === "board-ab")!;

function minutesOf(day: string, titles: string[], earlier: Minutes[] = [], body = aBody()) {
  const id = `m${day.replaceAll("-", "").padEnd(11, "0")}`;
  const meeting = aMeeting({ id, start: `${day}T08:00:00Z`, end: `${day}T11:00:00Z` });
  const agenda = anAgenda(
    titles.map((title) => ({ title })),
    { meetingId: id },
  );
  return draftMinutes({ agenda, meeting, body, earlier, keeper: maria });
}

const numbersOf = ({ paragraphs }: Minutes) => paragraphs.map(({ number }) => number);

describe("from the agenda in one step", () => {
  const agenda = draftAgenda({
    ...{ meeting: aMeeting(), template: board, language: "sv", body: aBody() },
  });
  const next = aMeeting({ start: "2027-02-04T08:00:00Z" });
  const request = { agenda, meeting: aMeeting(), body: aBody(), earlier: [], keeper: maria };
  const minutes = draftMinutes({ ...request, nextMeeting: next });

  test("number, day, place, chair, keeper and approver are there", () => {
    expect(minutes).toMatchObject({
      ...{ number: "2026:1", date: "2026-12-03", startTime: "09:00", endTime: "12:00" },
      ...{ chair: karin, keeper: maria, status: "draft", place: "Hamnsalen" },
      title: "Protokoll 2026:1, Styrelsemöte",
    });
    expect(minutes.approvers).toEqual([anna]);
  });

  test("prepared words carry over with names and days in them", () => {
    const texts = minutes.paragraphs.map(({ report, decision }) => report || decision);
    expect(texts[2]).toBe("Styrelsen beslutade att Karin Ekström skulle leda mötet.");
    expect(texts[4]).toContain("utse Anna Lindqvist att jämte ordföranden");
    expect(texts[11]).toBe("Nästa styrelsemöte hålls den torsdag 4 februari 2027.");
    expect(minutes.paragraphs).toHaveLength(13);
  });

  test("members are present when called, others are adjuncts, those who declined are absent", () => {
    const guest = { person: maria, role: "optional", response: "accepted" } as const;
    const called = aMeeting().attendees.map((one) =>
      one.person === henrik ? ({ ...one, response: "declined" } as const) : one,
    );
    const meeting = aMeeting({ attendees: [...called, guest] });
    const { attendance } = draftMinutes({ ...request, meeting });
    const present = (name: string) => attendance.find(({ person }) => person.name === name)!;
    expect(present("Henrik Sandell").present).toBe(false);
    expect(present("Rickard Thorén").present).toBe(false);
    expect(present("Priya Nair")).toMatchObject({ present: true, capacity: "member" });
    expect(present("Maria Nyberg")).toMatchObject({ present: true, capacity: "adjunct" });
  });

  test("pauses get no § and do not break the times", () => {
    const withPause = anAgenda([{ minutes: 30 }, { isPause: true, minutes: 15 }, { minutes: 10 }]);
    const { paragraphs } = draftMinutes({ ...request, agenda: withPause });
    expect(paragraphs.map(({ number, time }) => [number, time])).toEqual([
      [1, "09:00"],
      [2, "09:45"],
    ]);
  });
});

describe("numbers", () => {
  test.each([
    ["year-dash", "2026-04"],
    ["slash-year", "4/2026"],
    ["year-colon", "2026:4"],
    ["plain", "4"],
  ] as const)("%s is written %s and read back", (format, text) => {
    expect(writeNumber(format, 2026, 4)).toBe(text);
    expect(readNumber(text)?.count).toBe(4);
  });

  test("what is no number is none", () => {
    for (const text of ["", "protokoll", "2026-04-03", "12/12"]) {
      expect(readNumber(text)).toBeUndefined();
    }
  });

  test("five meetings over a year's end run on and begin anew", () => {
    const all: Minutes[] = [];
    const days = ["2026-09-10", "2026-10-29", "2026-12-03", "2027-02-04", "2027-04-08"];
    for (const day of days) all.push(minutesOf(day, ["A", "B", "C"], all));
    expect(all.map(({ number }) => number)).toEqual([
      "2026:1",
      "2026:2",
      "2026:3",
      "2027:1",
      "2027:2",
    ]);
    expect(all.map(numbersOf)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(findGaps(aBody(), all)).toEqual([]);
  });

  test("plain numbers run on over the year's end, and § may begin at 1 each time", () => {
    const body = aBody({ numberFormat: "plain", paragraphs: "from-1" });
    const all: Minutes[] = [];
    for (const day of ["2026-12-03", "2027-02-04"]) all.push(minutesOf(day, ["A", "B"], all, body));
    expect(all.map(({ number }) => number)).toEqual(["1", "2"]);
    expect(all.map(numbersOf)).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(findGaps(body, all)).toEqual([]);
  });

  test("an inserted and a removed § move those after it, and the next minutes follow", () => {
    const first = minutesOf("2026-09-10", ["A", "B", "C"]);
    const second = minutesOf("2026-10-29", ["D", "E"], [first]);
    const longer = insertParagraph(second, 1, { title: "Ny" });
    expect(longer.paragraphs.map(({ title, number }) => [title, number])).toEqual([
      ["D", 4],
      ["Ny", 5],
      ["E", 6],
    ]);
    const shorter = removeParagraph(longer, longer.paragraphs[0]!.id);
    expect(numbersOf(shorter)).toEqual([4, 5]);
    expect(numbersOf(moveParagraph(longer, longer.paragraphs[2]!.id, -5))).toEqual([4, 5, 6]);
    expect(firstParagraph(aBody(), [first, longer], "2026-12-03")).toBe(7);
    expect(firstParagraph(aBody(), [first, shorter], "2026-12-03")).toBe(6);
  });

  test("holes and doubles are found", () => {
    const first = minutesOf("2026-09-10", ["A", "B"]);
    const third = { ...minutesOf("2026-12-03", ["C", "D"], [first]), number: "2026:3" };
    expect(findGaps(aBody(), [first, third])).toMatchObject([
      { kind: "missing", of: "minutes", number: "2026:2" },
    ]);
    const twice = minutesOf("2026-12-03", ["C", "D"]);
    expect(findGaps(aBody(), [first, twice]).map(({ kind, number }) => [kind, number])).toEqual([
      ["twice", "2026:1"],
      ["twice", "1"],
      ["twice", "2"],
    ]);
  });

  test("the same meeting drafted again keeps its number", () => {
    const first = minutesOf("2026-09-10", ["A"]);
    expect(minutesOf("2026-09-10", ["A", "B"], [first]).number).toBe("2026:1");
    expect(nextNumber(aBody(), [first], "2026-12-03")).toBe("2026:2");
  });
});

describe("quorum", () => {
  const minutes = minutesOf("2026-12-03", ["A", "B", "C"]);
  const present = (names: string[]): Minutes => ({
    ...minutes,
    attendance: minutes.attendance.map((one) => ({
      ...one,
      present: names.includes(one.person.name),
    })),
  });
  const three = ["Karin Ekström", "Anna Lindqvist", "Henrik Sandell"];
  const [first, second] = minutes.paragraphs as [Paragraph, Paragraph];

  test("more than half of the whole board as elected is needed, not of those present", () => {
    expect(
      [1, 2, 3, 6, 7].map((electedMembers) => membersNeeded(aBody({ electedMembers }))),
    ).toEqual([1, 2, 2, 4, 4]);
    expect(countQuorum(present(three), first, aBody())).toMatchObject({
      ...{ taking: 3, needed: 4, elected: 7, isQuorate: false },
    });
    expect(countQuorum(present([...three, "Priya Nair"]), first, aBody()).isQuorate).toBe(true);
  });

  test("an employees' member counts, a deputy only when stepping in, an adjunct never", () => {
    const withEmployee = present([...three, "Ingrid Wallin", "Dag Deputy"]);
    expect(countQuorum(withEmployee, first, aBody()).taking).toBe(4);
    const stepping = {
      ...withEmployee,
      attendance: withEmployee.attendance.map((one) =>
        one.capacity === "deputy" ? { ...one, stepsIn: true } : one,
      ),
    };
    expect(countQuorum(stepping, first, aBody()).taking).toBe(5);
  });

  test("a member with a conflict of interest does not count in that § alone", () => {
    const four = present([...three, "Priya Nair"]);
    const conflict = { ...second, conflicts: [henrik] };
    expect(countQuorum(four, conflict, aBody())).toMatchObject({ taking: 3, isQuorate: false });
    expect(countQuorum(four, first, aBody()).isQuorate).toBe(true);
    expect(
      countQuorum(four, conflict, aBody()).out.find(({ person }) => person === henrik)?.reason,
    ).toBe("conflict of interest");
  });

  test("coming late and leaving early count by § and by time", () => {
    const four = present([...three, "Priya Nair"]);
    const put = (parts: object): Minutes => ({
      ...four,
      attendance: four.attendance.map((one) =>
        one.person.name === "Priya Nair" ? { ...one, ...parts } : one,
      ),
    });
    const taking = (one: Minutes) =>
      one.paragraphs.map((paragraph) => countQuorum(one, paragraph, aBody()).taking);
    expect(taking(put({ left: { paragraph: 2 } }))).toEqual([4, 3, 3]);
    expect(taking(put({ arrived: { paragraph: 2 } }))).toEqual([3, 4, 4]);
    expect(taking(put({ left: { time: "09:10" } }))).toEqual([4, 3, 3]);
  });

  test("the articles may ask for more, never for less", () => {
    expect(membersNeeded(aBody({ quorumOfArticles: 5 }))).toBe(5);
    expect(membersNeeded(aBody({ quorumOfArticles: 2 }))).toBe(4);
  });
});

describe("approvers", () => {
  test("turns go round among those present, chair and keeper left out", () => {
    const all: Minutes[] = [];
    for (const day of ["2026-01-10", "2026-03-10", "2026-05-10", "2026-07-10", "2026-09-10"]) {
      all.push(minutesOf(day, ["A"], all));
    }
    expect(all.map(({ approvers }) => approvers[0]?.name)).toEqual([
      ...["Anna Lindqvist", "Henrik Sandell", "Priya Nair", "Mats Oskarsson", "Anna Lindqvist"],
    ]);
  });

  test("a board of one needs none", () => {
    const minutes = minutesOf("2026-12-03", ["A"]);
    expect(suggestApprovers(minutes, aBody({ electedMembers: 1 }), [])).toEqual([]);
  });
});

describe("phrases and wording", () => {
  test("every phrase has both languages with the same slots", () => {
    for (const phrase of phraseBank) {
      expect(slotsOf(phrase, "sv").toSorted()).toEqual(slotsOf(phrase, "en").toSorted());
    }
  });

  test("a phrase is written with its slots, and a gap is left for an empty one", () => {
    const vote = phraseBank.find(({ id }) => id === "vote")!;
    const counts = { subject: "styrelsen", inFavour: "4", against: "2", abstained: "1" };
    expect(writePhrase(vote, "sv", { ...counts, what: "anta budgeten" })).toBe(
      "Efter votering med 4 röster för, 2 emot och 1 som avstod beslutade styrelsen att anta budgeten.",
    );
    expect(writePhrase(vote, "sv", counts)).toContain("att ….");
  });

  test.each([
    ["Frågan diskuterades.", "", ["discussed without a decision"]],
    ["", "Godkändes.", ["decision without att"]],
    ["", "Styrelsen beslutade att godkänna budgeten.", []],
    ["", "The Board resolved to approve the budget.", []],
    ["", "The Board noted the report.", []],
    ["", "Styrelsen beslutade att utse …", ["open gap"]],
    ["Diskuterades.", "Styrelsen beslutade att bordlägga ärendet.", []],
  ])("%s %s gives %j", (report, decision, findings) => {
    const paragraph = {
      ...minutesOf("2026-12-03", ["A"]).paragraphs[0]!,
      type: "decision",
    } as const;
    expect(checkWording({ ...paragraph, report, decision })).toEqual(findings);
  });

  test("a gap left in a reservation is found too", () => {
    const paragraph = minutesOf("2026-12-03", ["A"]).paragraphs[0]!;
    const objections = ["Mats reserverade sig till förmån för …."];
    expect(checkWording({ ...paragraph, objections })).toEqual(["open gap"]);
  });
});

describe("the check list", () => {
  const start = minutesOf("2026-12-03", ["Ram", "Rapport"]);
  const [ram] = start.paragraphs as [Paragraph];

  test("minutes in order pass every check", () => {
    const done = changeParagraph(start, ram.id, {
      ...{ type: "decision", decision: "Styrelsen beslutade att godkänna ramen." },
    });
    expect(checkMinutes(done, aBody())).toEqual([]);
  });

  test("what is missing is told with its §", () => {
    let odd = changeParagraph({ ...start, approvers: [] }, ram.id, {
      ...{ type: "decision", report: "Se bilaga 2.", conflicts: [henrik] },
      attachments: [{ name: "Kalkyl.pdf" }],
    });
    odd = addAction(odd, ram.id, { owner: { name: "", address: "" }, what: "Beställ" });
    const found = checkMinutes(odd, aBody()).map(({ check, what }) => [check, what]);
    expect(found).toEqual([
      ["approvers chosen", ""],
      ["every decision item decided", ""],
      ["every action has an owner", "Beställ"],
      ["every action has a date", "Beställ"],
      ["attachments are there", "2"],
      ["conflicts noted", "Henrik Sandell"],
    ]);
  });

  test("a vote is counted against those who take part in its §, and leaves with its fields", () => {
    const taking = countQuorum(start, ram, aBody()).taking;
    const vote = { inFavour: taking - 1, against: 1, abstained: 0, chairDecided: false };
    const words = {
      type: "decision",
      decision: "Styrelsen beslutade att godkänna ramen.",
    } as const;
    const voted = (parts: Partial<typeof vote>) =>
      changeParagraph(start, ram.id, { ...words, vote: { ...vote, ...parts } });
    const found = (minutes: Minutes) =>
      checkMinutes(minutes, aBody()).map(({ check, what }) => [check, what]);
    expect(found(voted({}))).toEqual([]);
    const tooMany = ["votes add up", `${String(taking + 2)}/${String(taking)}`];
    expect(found(voted({ abstained: 2 }))).toEqual([tooMany]);
    const noted = { conflicts: [henrik], report: "Henrik Sandell anmälde jäv." };
    const oneOut = changeParagraph(voted({}), ram.id, noted);
    expect(found(oneOut)).toEqual([["votes add up", `${String(taking)}/${String(taking - 1)}`]]);
    const crowd = checkMinutes(voted({ inFavour: 120 }), { ...aBody(), isBoard: false });
    expect(crowd.map(({ check }) => check)).not.toContain("votes add up");
    const taken = changeParagraph(voted({}), ram.id, { vote: undefined });
    expect(taken.paragraphs.every((one) => !("vote" in one))).toBe(true);
  });

  test("a vote and the words of it in the decision keep in step, whichever is changed", () => {
    const { language } = start;
    const phrase = phraseBank.find(({ id }) => id === "vote")!;
    const written = writePhrase(phrase, language, { subject: "styrelsen", what: "anta ramen" });
    const change = (from: Minutes, parts: Parameters<typeof changeParagraph>[2]) =>
      changeParagraph(from, ram.id, parts);
    const of = (minutes: Minutes) => minutes.paragraphs.find(({ id }) => id === ram.id)!;
    const gaps = change(start, { decision: written });
    expect(of(gaps).vote).toBeUndefined();
    const vote = { inFavour: 2, against: 2, abstained: 1, chairDecided: true };
    const filled = change(gaps, { vote });
    expect(of(filled).decision).toBe(
      "Efter votering med 2 röster för, 2 emot och 1 som avstod beslutade styrelsen att anta ramen.",
    );
    const typed = change(filled, { decision: of(filled).decision.replace("2 emot", "1 emot") });
    expect(of(typed).vote).toEqual({ ...vote, against: 1, chairDecided: false });
    const other = change(typed, { decision: "Styrelsen beslutade att anta ramen." });
    expect(of(other).vote).toEqual(of(typed).vote);
    expect(of(change(other, { vote })).decision).toBe("Styrelsen beslutade att anta ramen.");
  });

  test("a decision without a quorum and a hole in the numbers are told", () => {
    const few = {
      ...changeParagraph(start, ram.id, { decision: "Styrelsen beslutade att köpa." }),
      attendance: start.attendance.map((one) => ({ ...one, present: one.person === karin })),
    };
    const found = checkMinutes({ ...few, number: "2026:3" }, aBody(), [
      minutesOf("2026-01-10", []),
    ]);
    expect(found.map(({ check, what }) => [check, what])).toEqual([
      ["quorum in every decision", "1/4"],
      ["numbers unbroken", "2026:2"],
    ]);
  });

  test("a conflict that the text tells of is noted", () => {
    const noted = changeParagraph(start, ram.id, {
      ...{ conflicts: [henrik], report: "Henrik Sandell anmälde jäv och deltog inte." },
    });
    expect(checkMinutes(noted, aBody()).filter(({ check }) => check === "conflicts noted")).toEqual(
      [],
    );
  });
});

describe("status", () => {
  const draft = minutesOf("2026-12-03", ["A"]);

  test("draft, for approval, approved, in that order alone", () => {
    const approved = setStatus(setStatus(draft, "for approval"), "approved");
    expect(approved.status).toBe("approved");
    expect(() => setStatus(draft, "approved")).toThrow(RangeError);
    expect(() => setStatus(approved, "draft")).toThrow(RangeError);
  });

  test("a change after approval is a new version with a note", () => {
    const approved = { ...draft, status: "approved" } as const;
    const again = reopen(approved, " Fel belopp i § 1 ", "2026-12-10T09:00:00Z");
    expect(again).toMatchObject({ status: "draft", version: 2 });
    expect(again.versions).toEqual([
      { version: 2, at: "2026-12-10T09:00:00Z", note: "Fel belopp i § 1" },
    ]);
    expect(() => reopen(approved, " ", "2026-12-10T09:00:00Z")).toThrow(RangeError);
    expect(() => reopen(draft, "x", "2026-12-10T09:00:00Z")).toThrow(RangeError);
  });
});

describe("turning lines into something else", () => {
  const start = changeParagraph(minutesOf("2026-12-03", ["A", "B"]), "i1", {
    report: "Läget gicks igenom.\nBeställ av leverantören\nGodkänna ramen",
  });
  const line = (at: number) => ({ in: "report", paragraphId: "i1", line: at }) as const;

  test("a line becomes an action, a decision or a § of its own, and back", () => {
    const action = turnInto(start, line(1), "action");
    expect(action.paragraphs[0]).toMatchObject({
      ...{ report: "Läget gicks igenom.\nGodkänna ramen" },
      actions: [{ what: "Beställ av leverantören", owner: { name: "" } }],
    });
    const back = turnInto(
      action,
      { in: "action", paragraphId: "i1", actionId: action.paragraphs[0]!.actions[0]!.id },
      "report",
    );
    expect(back.paragraphs[0]?.report).toBe(
      "Läget gicks igenom.\nGodkänna ramen\nBeställ av leverantören",
    );
    expect(turnInto(start, line(2), "decision").paragraphs[0]?.decision).toBe("Godkänna ramen");
    const item = turnInto(start, line(2), "item");
    expect(item.paragraphs.map(({ title, number }) => [title, number])).toEqual([
      ["A", 1],
      ["Godkänna ramen", 2],
      ["B", 3],
    ]);
  });

  test("nothing is turned in approved minutes, and a line that is not there changes nothing", () => {
    expect(() => turnInto({ ...start, status: "approved" }, line(0), "action")).toThrow(RangeError);
    expect(turnInto(start, line(9), "action")).toBe(start);
  });
});

describe("publishing", () => {
  let minutes = changeParagraph(minutesOf("2026-12-03", ["Ram", "Rapport"]), "i1", {
    decision: "Styrelsen beslutade att godkänna ramen.",
  });
  minutes = addAction(minutes, "i1", { owner: mats, what: "Beställ", due: "2026-12-18" });
  minutes = addAction(minutes, "i1", { owner: maria, what: "Boka rum" });
  const request = {
    minutes,
    ownAddresses: [maria.address],
    hasPlan: true,
    url: "https://x.example/d",
  };

  test("own actions go to the own list, others to the plan when one is chosen", () => {
    const { ownTasks, planTasks } = planPublishing(request);
    expect(ownTasks).toMatchObject([{ title: "Boka rum", origin: "Protokoll 2026:1 § 1" }]);
    expect(planTasks).toMatchObject([{ title: "Beställ", due: "2026-12-18" }]);
    expect(planTasks[0]?.externalId).toMatch(/^kansli:m20261203000:a\d+$/);
    expect(planPublishing({ ...request, hasPlan: false }).planTasks).toEqual([]);
  });

  test("planning again gives the same ids", () => {
    expect(planPublishing(request)).toEqual(planPublishing(request));
  });

  test("the draft has decisions, actions and the document, for everybody of the attendance once", () => {
    const { draft } = planPublishing(request);
    expect(draft.text).toContain("§ 1 Styrelsen beslutade att godkänna ramen.");
    expect(draft.text).toContain("– Mats Oskarsson: Beställ, senast 2026-12-18");
    expect(draft.text).toContain("– Maria Nyberg: Boka rum, utan datum");
    expect(draft.to).toHaveLength(8);
    expect(draft.externalId).toBe("kansli:m20261203000:minutes");
  });

  test("the register holds each decision once, and is searched by words", () => {
    const { decisions } = planPublishing(request);
    const register = enterDecisions([], minutes.meetingId, decisions);
    expect(enterDecisions(register, minutes.meetingId, decisions)).toEqual(register);
    expect(searchDecisions(register, "RAMEN 2026:1")).toHaveLength(1);
    expect(searchDecisions(register, "lokaler")).toEqual([]);
  });
});
