import type { AgendaTemplate } from "./agenda-template";
import { deciding, saying, templateItem as item } from "./template-item";

const opening = item("Mötets öppnande", "Opening of the meeting", "I2C", {
  ...saying("Ordföranden öppnade mötet.", "The chair opened the meeting."),
});
const closing = item("Mötets avslutande", "Close of the meeting", "I2C", {
  ...saying("Ordföranden förklarade mötet avslutat.", "The chair declared the meeting closed."),
});
const agreeing = item("Godkännande av dagordning", "Approval of the agenda", "B3C", {
  ...deciding(
    "Styrelsen beslutade att godkänna dagordningen.",
    "The Board resolved to approve the agenda.",
  ),
});
const approvers = item("Val av justerare", "Election of minutes approver", "B2C", {
  ...deciding(
    "Styrelsen beslutade att utse {approver} att jämte ordföranden justera protokollet.",
    "The Board resolved to appoint {approver} to approve the minutes together with the chair.",
  ),
});
const keeper = item("Val av sekreterare", "Election of secretary", "B2C", {
  ...deciding(
    "Styrelsen beslutade att utse {keeper} att föra protokollet.",
    "The Board resolved to appoint {keeper} to keep the minutes.",
  ),
});
const lastMinutes = item("Föregående protokoll", "Minutes of the previous meeting", "B5C", {
  ...saying(
    "Föregående protokoll gicks igenom.",
    "The minutes of the previous meeting were reviewed.",
  ),
  ...deciding(
    "Styrelsen beslutade att lägga protokollet till handlingarna.",
    "The Board resolved to place the minutes on file.",
  ),
});
const others = item("Övriga frågor", "Any other business", "D10C");
const next = item("Nästa möte", "Next meeting", "I3C", {
  ...saying("Nästa styrelsemöte hålls den {date}.", "The next board meeting is on {date}."),
});

/**
 * Meetings of boards.
 * @see Aktiebolagslagen (2005:551) ch. 8: the board's decisions in sections 21–22, its minutes in sections 24–26.
 */
export const boardTemplates: readonly AgendaTemplate[] = [
  {
    id: "board-ab",
    name: { sv: "Styrelsemöte, aktiebolag", en: "Board, Swedish limited company" },
    heading: { sv: "Dagordning", en: "Agenda" },
    isOwn: false,
    items: [
      opening,
      item("Närvaro och beslutsförhet", "Attendance and quorum", "I3C", {
        ...saying(
          "Det antecknades att styrelsen var behörigen kallad och beslutsför.",
          "It was noted that the Board was duly called and quorate.",
        ),
      }),
      item("Val av mötesordförande", "Election of chair of the meeting", "B2C", {
        ...deciding(
          "Styrelsen beslutade att {chair} skulle leda mötet.",
          "The Board resolved that {chair} should chair the meeting.",
        ),
      }),
      keeper,
      approvers,
      agreeing,
      lastMinutes,
      item("VD-rapport", "Report of the managing director", "I25E"),
      item("Ekonomisk rapport", "Financial report", "I30-"),
      item("Beslutsärenden", "Matters for decision", "B60-", { takesNewItems: true }),
      others,
      next,
      closing,
    ],
  },
  {
    id: "board-constituting",
    name: { sv: "Konstituerande styrelsemöte", en: "Constituting board meeting" },
    heading: { sv: "Dagordning, konstituerande styrelsemöte", en: "Agenda, constituting meeting" },
    isOwn: false,
    items: [
      opening,
      keeper,
      approvers,
      agreeing,
      item("Val av styrelsens ordförande", "Election of the chair of the Board", "B5-", {
        ...deciding(
          "Styrelsen beslutade att utse {chair} till styrelsens ordförande.",
          "The Board resolved to appoint {chair} as chair of the Board.",
        ),
      }),
      item(
        "Verkställande direktör och VD-instruktion",
        "Managing director and instruction to the director",
        "B10C",
        {
          ...deciding(
            "Styrelsen beslutade att fastställa instruktionen för verkställande direktören.",
            "The Board resolved to adopt the instruction to the managing director.",
          ),
        },
      ),
      item("Firmateckning", "Authority to sign", "B5C", {
        ...deciding(
          "Styrelsen beslutade att bolagets firma, utöver av styrelsen, tecknas av {name}.",
          "The Board resolved that the company, beside the Board, is signed for by {name}.",
        ),
      }),
      item("Arbetsordning för styrelsen", "Rules of procedure of the Board", "B10C", {
        ...deciding(
          "Styrelsen beslutade att fastställa arbetsordningen.",
          "The Board resolved to adopt the rules of procedure.",
        ),
      }),
      item("Ekonomisk rapportering", "Financial reporting", "B10C", {
        ...deciding(
          "Styrelsen beslutade att fastställa instruktionen för den ekonomiska rapporteringen.",
          "The Board resolved to adopt the instruction for financial reporting.",
        ),
      }),
      item("Mötesplan för året", "Meetings of the year", "B5C", { takesNewItems: true }),
      others,
      closing,
    ],
  },
  {
    id: "board-association",
    name: { sv: "Styrelsemöte, förening", en: "Board, association" },
    heading: { sv: "Dagordning", en: "Agenda" },
    isOwn: false,
    items: [
      opening,
      item("Närvaro", "Attendance", "I2C"),
      keeper,
      approvers,
      agreeing,
      lastMinutes,
      item("Ekonomi", "Finances", "I10-"),
      item("Medlemmar och verksamhet", "Members and activities", "D15-"),
      item("Skrivelser", "Correspondence", "I5-"),
      item("Beslutsärenden", "Matters for decision", "B30-", { takesNewItems: true }),
      others,
      next,
      closing,
    ],
  },
];
