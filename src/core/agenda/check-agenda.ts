import type { Agenda } from "../meeting/agenda";
import type { Meeting } from "../meeting/meeting";
import { scheduleAgenda } from "./schedule-agenda";

/** Something to look at before the agenda goes out. */
export interface AgendaFinding {
  kind: "decision without a paper" | "no presenter" | "no title" | "too long" | "cancelled";
  /** Absent when the whole agenda is meant. */
  itemId?: string;
  /** How many minutes too long; 0 for other findings. */
  minutes: number;
}

/**
 * What is to be put right: decisions without papers or prepared words, items without presenter or title, too little
 * time. Items of five minutes and less are the meeting's own order and need neither paper nor presenter.
 */
export function checkAgenda(agenda: Agenda, meeting: Meeting): AgendaFinding[] {
  const findings = agenda.items.flatMap((item): AgendaFinding[] => {
    if (item.isPause) return [];
    const of = { itemId: item.id, minutes: 0 };
    const isFormal = item.minutes <= 5;
    const isBare = item.attachments.length === 0 && !isFormal && item.type === "decision";
    return [
      ...(item.title.trim() === "" ? [{ kind: "no title", ...of } as const] : []),
      ...(isBare ? [{ kind: "decision without a paper", ...of } as const] : []),
      ...(!item.presenter && !isFormal ? [{ kind: "no presenter", ...of } as const] : []),
    ];
  });
  const { overMinutes } = scheduleAgenda(meeting, agenda.items);
  if (overMinutes > 0) findings.push({ kind: "too long", minutes: overMinutes });
  if (meeting.isCancelled) findings.push({ kind: "cancelled", minutes: 0 });
  return findings;
}
