import type { Language } from "../../shared/language";
import type { ItemType } from "../agenda";
import type { Capacity } from "../body";

/** The fixed words that stand in a meeting's document. */
export interface DocumentWords {
  types: Readonly<Record<ItemType, string>>;
  capacities: Readonly<Record<Capacity, string>>;
  invited: string;
  andMore: (count: number) => string;
  allDay: string;
  at: string;
  minutesShort: string;
  proposal: string;
  attachment: string;
  pause: string;
  heading: string;
  facts: string;
  item: string;
  purpose: string;
  title: string;
  details: string;
  /** What Word shows on the controls of fields that she may fill in by hand. */
  fill: {
    title: string;
    report: string;
    decision: string;
    who: string;
    what: string;
    when: string;
  };
  minutes: string;
  number: string;
  attendance: string;
  name: string;
  role: string;
  presence: string;
  present: string;
  absent: string;
  arrived: string;
  left: string;
  stepsIn: string;
  paragraphSign: string;
  keeper: string;
  chair: string;
  approvers: string;
  report: string;
  decision: string;
  action: string;
  actions: string;
  due: string;
  conflict: string;
  objection: string;
  vote: string;
  inFavour: string;
  against: string;
  abstained: string;
  chairDecided: string;
  mover: string;
  quorum: string;
  signatures: string;
  version: string;
}

/** The words in both languages. */
export const documentWords: Readonly<Record<Language, DocumentWords>> = {
  sv: {
    types: { information: "Information", discussion: "Diskussion", decision: "Beslut" },
    capacities: {
      ...{ chair: "ordförande", member: "ledamot", employee: "arbetstagarledamot" },
      ...{ deputy: "suppleant", adjunct: "adjungerad" },
    },
    invited: "Kallade: ",
    andMore: (count) => `och ${count} till`,
    allDay: "heldag",
    at: "kl.",
    minutesShort: "min",
    proposal: "Förslag till beslut: ",
    attachment: "Bilaga",
    pause: "Paus",
    ...{ heading: "Rubrik", facts: "Tid och plats", item: "Punkt", purpose: "Syfte" },
    ...{ title: "Ärende", details: "Typ, föredragande, tid" },
    fill: {
      ...{ title: "Ärende", report: "Redogörelse", decision: "Beslut" },
      ...{ who: "vem", what: "vad", when: "när" },
    },
    ...{ minutes: "Protokoll", number: "Nummer", attendance: "Närvaro" },
    ...{ name: "Namn", role: "Roll", presence: "Närvaro", present: "närvarande" },
    ...{ absent: "frånvarande", arrived: "kom", left: "lämnade", stepsIn: "tjänstgör" },
    ...{ paragraphSign: "§", keeper: "Vid protokollet", chair: "Ordförande" },
    ...{ approvers: "Justeras", report: "Redogörelse", decision: "Beslut" },
    ...{ action: "Åtgärd: ", actions: "Åtgärder", due: ", senast " },
    ...{ conflict: "Jäv: ", objection: "Reservation", vote: "Votering: " },
    ...{ inFavour: "ja", against: "nej", abstained: "avstår", mover: "Yrkande av: " },
    chairDecided: "ordförandens utslagsröst",
    ...{ quorum: "Beslutsförhet", signatures: "Underskrifter", version: "Ändrad efter justering" },
  },
  en: {
    types: { information: "Information", discussion: "Discussion", decision: "Decision" },
    capacities: {
      ...{ chair: "chair", member: "member", employee: "employee member" },
      ...{ deputy: "deputy", adjunct: "in attendance" },
    },
    invited: "Called: ",
    andMore: (count) => `and ${count} more`,
    allDay: "all day",
    at: "at",
    minutesShort: "min",
    proposal: "Proposed decision: ",
    attachment: "Attachment",
    pause: "Break",
    ...{ heading: "Heading", facts: "Time and place", item: "Item", purpose: "Purpose" },
    ...{ title: "Item", details: "Type, presenter, length" },
    fill: {
      ...{ title: "Item", report: "Report", decision: "Decision" },
      ...{ who: "who", what: "what", when: "when" },
    },
    ...{ minutes: "Minutes", number: "Number", attendance: "Attendance" },
    ...{ name: "Name", role: "Role", presence: "Presence", present: "present" },
    ...{ absent: "absent", arrived: "arrived", left: "left", stepsIn: "steps in" },
    ...{ paragraphSign: "§", keeper: "Minutes kept by", chair: "Chair" },
    ...{ approvers: "Approved by", report: "Report", decision: "Decision" },
    ...{ action: "Action: ", actions: "Actions", due: ", by " },
    ...{ conflict: "Conflict of interest: ", objection: "Objection", vote: "Vote: " },
    ...{ inFavour: "in favour", against: "against", abstained: "abstained", mover: "Moved by: " },
    chairDecided: "casting vote of the chair",
    ...{ quorum: "Quorum", signatures: "Signatures", version: "Changed after approval" },
  },
};
