import type { AgendaTemplate } from "./agenda-template";
import { deciding, saying, templateItem as item } from "./template-item";

/**
 * The annual general meeting of a Swedish limited company.
 * @see Aktiebolagslagen (2005:551) ch. 7: the annual meeting in section 11, chair and voting list in sections 29–30.
 */
export const generalMeetingTemplate: AgendaTemplate = {
  id: "general-meeting",
  name: { sv: "Årsstämma, aktiebolag", en: "Annual general meeting" },
  heading: { sv: "Dagordning, årsstämma", en: "Agenda, annual general meeting" },
  isOwn: false,
  items: [
    item("Stämmans öppnande", "Opening of the meeting", "I2C", {
      ...saying("Ordföranden öppnade stämman.", "The chair opened the meeting."),
    }),
    item("Val av ordförande vid stämman", "Election of chair of the meeting", "B3-", {
      ...deciding(
        "Stämman beslutade att utse {chair} till ordförande vid stämman.",
        "The meeting resolved to elect {chair} as its chair.",
      ),
    }),
    item("Röstlängd", "Voting list", "B5C", {
      ...deciding(
        "Stämman beslutade att godkänna förteckningen över närvarande aktieägare som röstlängd.",
        "The meeting resolved to approve the list of shareholders present as its voting list.",
      ),
    }),
    item("Godkännande av dagordning", "Approval of the agenda", "B2C", {
      ...deciding(
        "Stämman beslutade att godkänna dagordningen.",
        "The meeting resolved to approve the agenda.",
      ),
    }),
    item("Val av justerare", "Election of persons to approve the minutes", "B3C", {
      ...deciding(
        "Stämman beslutade att utse {approver} att justera protokollet.",
        "The meeting resolved to elect {approver} to approve the minutes.",
      ),
    }),
    item("Prövning av kallelsen", "Whether the meeting was duly called", "B2C", {
      ...deciding(
        "Stämman beslutade att godkänna att stämman blivit behörigen sammankallad.",
        "The meeting resolved that it had been duly called.",
      ),
    }),
    item("Årsredovisning och revisionsberättelse", "Annual report and auditor's report", "I20E", {
      ...saying(
        "Årsredovisningen och revisionsberättelsen lades fram.",
        "The annual report and the auditor's report were presented.",
      ),
    }),
    item("Fastställande av räkningarna", "Adoption of the accounts", "B5C", {
      ...deciding(
        "Stämman beslutade att fastställa resultaträkningen och balansräkningen.",
        "The meeting resolved to adopt the income statement and the balance sheet.",
      ),
    }),
    item("Disposition av resultatet", "Allocation of the result", "B5C", {
      ...deciding(
        "Stämman beslutade att resultatet disponeras enligt styrelsens förslag.",
        "The meeting resolved to allocate the result as proposed by the Board.",
      ),
    }),
    item("Ansvarsfrihet", "Discharge from liability", "B5C", {
      ...deciding(
        "Stämman beslutade att bevilja styrelsens ledamöter och verkställande direktören ansvarsfrihet.",
        "The meeting resolved to discharge the Board and the managing director from liability.",
      ),
    }),
    item("Arvoden", "Fees", "B5C"),
    item("Val av styrelse", "Election of the Board", "B10C"),
    item("Val av revisor", "Election of auditor", "B5C"),
    item("Andra ärenden", "Other matters", "D10C", { takesNewItems: true }),
    item("Stämmans avslutande", "Close of the meeting", "I2C", {
      ...saying("Ordföranden avslutade stämman.", "The chair closed the meeting."),
    }),
  ],
};
