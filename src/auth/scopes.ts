/** A permission that is asked of a person, with the one reason for it. */
export interface AskedScope {
  /** Its name in Microsoft Graph. */
  name: string;
  /** Why it is asked, as a sentence for the consent screen, in each language. */
  reason: { sv: string; en: string };
}

/**
 * Every permission Kansli may ask for, each when the feature that needs it is first used and never before.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
export const scopes = {
  profile: {
    name: "User.Read",
    reason: {
      sv: "För att veta vem du är och vilken brevlåda som är din.",
      en: "To know who you are and which mailbox is yours.",
    },
  },
  ownMail: {
    name: "Mail.ReadWrite",
    reason: {
      sv: "För att läsa din inkorg, sätta kategorier när du ber om det och spara Kanslis egna anteckningar i en dold mapp i din brevlåda.",
      en: "To read your inbox, set categories when you ask for it, and keep Kansli's own notes in a hidden folder of your mailbox.",
    },
  },
  executiveMail: {
    name: "Mail.ReadWrite.Shared",
    reason: {
      sv: "För att göra samma sak i en chefs brevlåda som chefen har delat med dig.",
      en: "To do the same in the mailbox of an executive who has shared it with you.",
    },
  },
  people: {
    name: "People.Read",
    reason: {
      sv: "För att se vilka du ofta skriver till, så att deras brev inte hamnar långt ner.",
      en: "To see whom you often write to, so that their mail does not end up far down.",
    },
  },
  ownFiles: {
    name: "Files.ReadWrite",
    reason: {
      sv: "För att läsa och ändra en arbetsbok i din OneDrive utan att den är öppen. Frågas först när du väljer en sådan.",
      en: "To read and change a workbook in your OneDrive without its being open. Asked only when you choose one.",
    },
  },
  organisation: {
    name: "User.Read.All",
    reason: {
      sv: "För att känna igen chefens egen chef och medarbetare i organisationen. Kräver att en administratör har godkänt det; utan den fungerar resten ändå.",
      en: "To recognize the executive's own manager and reports in the organization. An administrator must have approved it; the rest works without it.",
    },
  },
  ownCalendar: {
    name: "Calendars.Read",
    reason: {
      sv: "För att visa dina möten, så att en dagordning börjar med rätt tid, plats och deltagare.",
      en: "To show your meetings, so that an agenda begins with the right time, place and attendees.",
    },
  },
  executiveCalendar: {
    name: "Calendars.Read.Shared",
    reason: {
      sv: "För att visa mötena i en chefs kalender som chefen har delat med dig.",
      en: "To show the meetings in the calendar of an executive who has shared it with you.",
    },
  },
  tasks: {
    name: "Tasks.ReadWrite",
    reason: {
      sv: "För att lägga mötets åtgärder i din att göra-lista och i en plan du väljer, när du publicerar protokollet.",
      en: "To put the meeting's actions into your to-do list and into a plan you choose, when you publish the minutes.",
    },
  },
} as const satisfies Record<string, AskedScope>;
