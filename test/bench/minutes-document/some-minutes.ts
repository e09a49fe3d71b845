import type { Minutes, Paragraph } from "../../../src/core/meeting/minutes";

/** Minutes of 20 items with 50 actions, as a long board meeting leaves them. */
export function someMinutes(): Minutes {
  const people = ["Karin Ekström", "Anna Lindqvist", "Mats Oskarsson", "Priya Nair"].map(
    (name) => ({ name, address: `${name.split(" ")[0] ?? ""}@lindhaga.example` }),
  );
  const person = (at: number) => people[at % people.length] ?? { name: "", address: "" };
  let actions = 0;
  const paragraphs = Array.from({ length: 20 }, (_, at): Paragraph => {
    const count = at % 2 === 0 ? 3 : 2;
    return {
      ...{ id: `i${at}`, number: 61 + at, title: `Ärende ${at}: investering & underhåll` },
      ...{ type: "decision", outcome: "decided", conflicts: [], objections: [], attachments: [] },
      report: `Mats redogjorde för kalkylen, bilaga ${at}.\nÅterbetalningstiden är 3,4 år.`,
      decision: `Styrelsen beslutade att godkänna en ram om ${at} 200 000 kr.`,
      actions: Array.from({ length: count }, () => ({
        ...{ id: `a${++actions}`, owner: person(actions), what: `Beställ del ${actions}` },
        ...{ due: "2026-12-18", done: false },
      })),
      time: "",
    };
  });
  return {
    ...{ meetingId: "0k3f9a2b7c1d", bodyId: "board", language: "sv", number: "2026:6" },
    ...{ title: "Protokoll 2026:6, Styrelsemöte", date: "2026-12-03", place: "Hamnsalen" },
    ...{ startTime: "09:00", endTime: "12:00", approvers: people.slice(3), paragraphs },
    attendance: people.map((one) => ({
      ...{ person: one, capacity: "member", present: true, stepsIn: false },
    })),
    ...{ status: "draft", version: 1, versions: [], idsGiven: 90 },
  };
}
