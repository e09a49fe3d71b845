import type { AgendaTemplate } from "./agenda-template";
import { deciding, saying, templateItem as item, templatePause } from "./template-item";

const heading = { sv: "Dagordning", en: "Agenda" };

/** Meetings of daily work, and the English board. */
export const workingTemplates: readonly AgendaTemplate[] = [
  {
    ...{ id: "management", heading, isOwn: false },
    name: { sv: "Ledningsgrupp", en: "Management team" },
    items: [
      item("Inledning och dagordning", "Opening and agenda", "I5E"),
      item("Uppföljning av åtgärder", "Follow-up of actions", "I10E"),
      item("Läget i verksamheten", "State of the business", "I20-"),
      item("Ekonomi och prognos", "Finances and forecast", "D15-"),
      item("Beslut", "Decisions", "B25-", { takesNewItems: true }),
      item("Personal", "People", "D10-"),
      item("Sammanfattning och nästa möte", "Summary and next meeting", "I5E"),
    ],
  },
  {
    ...{ id: "project", heading, isOwn: false },
    name: { sv: "Projektmöte", en: "Project meeting" },
    items: [
      item("Inledning", "Opening", "I5E"),
      item("Åtgärder från förra mötet", "Actions from the last meeting", "I10-"),
      item("Läge: tid, kostnad, resultat", "Status: time, cost, results", "I15-"),
      item("Risker och hinder", "Risks and obstacles", "D15-"),
      item("Beslut", "Decisions", "B10-", { takesNewItems: true }),
      item("Nästa steg", "Next steps", "D5E"),
    ],
  },
  {
    ...{ id: "one-to-one", heading, isOwn: false },
    name: { sv: "Enskilt samtal", en: "One-to-one" },
    items: [
      item("Hur är läget?", "How are things?", "D5-"),
      item("Sedan sist", "Since last time", "I5-"),
      item("Att ta upp", "To talk about", "D15-", { takesNewItems: true }),
      item("Stöd och återkoppling", "Support and feedback", "D5-"),
    ],
  },
  {
    ...{ id: "conference-day", isOwn: false },
    name: { sv: "Konferensdag", en: "Conference day" },
    heading: { sv: "Program", en: "Programme" },
    items: [
      item("Samling och kaffe", "Arrival and coffee", "I30-"),
      item("Välkomna", "Welcome", "I15E"),
      item("Pass 1", "Session 1", "I75-", { takesNewItems: true }),
      templatePause(15),
      item("Pass 2", "Session 2", "D75-"),
      templatePause(60, "Lunch", "Lunch"),
      item("Pass 3, grupparbete", "Session 3, group work", "D90-"),
      templatePause(20, "Kaffe", "Coffee"),
      item("Redovisning", "Reports from the groups", "D45-"),
      item("Sammanfattning och avslut", "Summary and close", "I15E"),
    ],
  },
  {
    ...{ id: "board-roberts", heading, isOwn: false },
    name: { sv: "Styrelsemöte enligt Robert’s Rules", en: "Board (Robert’s Rules)" },
    items: [
      item("Mötet öppnas", "Call to order", "I2C", {
        ...saying("Ordföranden öppnade mötet.", "The chair called the meeting to order."),
      }),
      item("Upprop och beslutsförhet", "Roll call and quorum", "I3C", {
        ...saying("Styrelsen var beslutsför.", "A quorum was present."),
      }),
      item("Godkännande av protokoll", "Reading and approval of minutes", "B5C", {
        ...deciding(
          "Beslutades att godkänna protokollet.",
          "RESOLVED that the minutes of the previous meeting be approved.",
        ),
      }),
      item(
        "Rapporter från ledning och utskott",
        "Reports of officers and standing committees",
        "I25E",
      ),
      item("Rapporter från särskilda utskott", "Reports of special committees", "I10-"),
      item("Särskilt satta ärenden", "Special orders", "B10C"),
      item(
        "Oavslutade ärenden och allmänna ärenden",
        "Unfinished business and general orders",
        "D20C",
      ),
      item("Nya ärenden", "New business", "B30C", { takesNewItems: true }),
      item("Meddelanden", "Announcements", "I5C"),
      item("Mötet avslutas", "Adjournment", "I2C", {
        ...saying("Ordföranden avslutade mötet.", "The chair declared the meeting adjourned."),
      }),
    ],
  },
];
