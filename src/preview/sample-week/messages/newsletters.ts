import type { SampleMessage } from "../sample-message";

/** Mail sent to many by a machine or a list: newsletters, campaigns, invitations to buy. */
export const newsletterMessages: readonly SampleMessage[] = [
  newsletter({
    key: "verkstadsnytt",
    from: { name: "Verkstadsnytt", address: "nyhetsbrev@verkstadsnytt.example" },
    to: ["anna"],
    at: "-2 06:00",
    subject: "Veckans nyheter {week-2}",
    headline: "Veckans nyheter",
    items: [
      [
        "Orderingången vänder uppåt",
        "För tredje månaden i rad ökar orderingången i verkstadsindustrin, visar ny statistik.",
      ],
      [
        "Så kortade de ställtiden med 40 procent",
        "Vi besökte en fabrik som låtit operatörerna bestämma.",
      ],
      ["Krönika: Sluta mäta allt", "Om konsten att välja tre tal och strunta i resten."],
    ],
  }),
  newsletter({
    key: "morgonkollen-1",
    from: { name: "Morgonkollen Ekonomi", address: "morgon@morgonkollen.example" },
    to: ["anna", "jonas"],
    at: "125 min",
    unreadBy: ["anna"],
    subject: "Morgonkollen {date+0}: räntan, räntan, räntan",
    headline: "Det här händer i dag",
    items: [
      [
        "Väntat besked",
        "Analytikerna är eniga om dagens besked, vilket brukar betyda att de har fel.",
      ],
      ["Kronan", "Något starkare mot euron i nattens handel."],
    ],
  }),
  newsletter({
    key: "morgonkollen-2",
    from: { name: "Morgonkollen Ekonomi", address: "morgon@morgonkollen.example" },
    to: ["anna", "jonas"],
    at: "-1 05:45",
    subject: "Morgonkollen {date-1}: nya varsel i handeln",
    headline: "Det här händer i dag",
    items: [
      ["Handeln", "Två kedjor varslar, en anställer."],
      ["Rapporter", "Fyra kvartalsrapporter före börsens öppning."],
    ],
  }),
  newsletter({
    key: "morgonkollen-3",
    from: { name: "Morgonkollen Ekonomi", address: "morgon@morgonkollen.example" },
    to: ["anna", "jonas"],
    at: "-2 05:45",
    subject: "Morgonkollen {date-2}: stålet stiger",
    headline: "Det här händer i dag",
    items: [["Råvaror", "Stålpriset stiger för femte veckan, nickel står still."]],
  }),
  newsletter({
    key: "supply-ledger",
    from: { name: "The Supply Ledger", address: "hello@supplyledger.example" },
    to: ["anna"],
    at: "-3 07:12",
    language: "en",
    subject: "Freight is cheap again. Don't get used to it",
    headline: "This week in supply",
    items: [
      [
        "Containers",
        "Spot rates are back where they were three years ago. Carriers are already cutting sailings.",
      ],
      ["Nearshoring", "Why the second factory is harder than the first."],
    ],
  }),
  newsletter({
    key: "board-bulletin",
    from: { name: "Board Bulletin", address: "editor@boardbulletin.example" },
    to: ["anna"],
    at: "-4 08:00",
    language: "en",
    subject: "Your decision: five questions every chair should ask",
    headline: "Five questions",
    items: [
      ["Ask before you decide", "A short checklist for board meetings, and a short reading list."],
    ],
  }),
  newsletter({
    key: "early-bird",
    from: { name: "Nordic Factory Days", address: "tickets@factorydays.example" },
    to: ["anna"],
    at: "-2 11:00",
    language: "en",
    subject: "Last chance: early bird ends {weekday+2}!",
    headline: "Save 25% before {day+2}",
    items: [
      [
        "Two days, forty speakers",
        "Automation, energy, people. Register today and bring a colleague for half the price.",
      ],
    ],
  }),
  newsletter({
    key: "kontorsgruppen-kampanj",
    from: { name: "Kontorsgruppen", address: "kampanj@kontorsgruppen.example" },
    to: ["maria"],
    at: "-1 10:00",
    subject: "20 % på allt för skrivbordet till och med {day+3}",
    headline: "20 % på skrivbordet",
    items: [
      [
        "Skrivbordslampor från 299 kr",
        "Fri frakt över 500 kr. Priserna är angivna exklusive moms.",
      ],
    ],
  }),
  newsletter({
    key: "hotell-lojalitet",
    from: { name: "Hotell Sjöutsikten Klubben", address: "klubb@sjoutsikten.example" },
    to: ["maria"],
    at: "-4 09:00",
    subject: "Maria, dina 4 200 poäng väntar",
    headline: "Dags för en natt på oss?",
    items: [
      ["Dubbla poäng", "Boka två nätter för konferensgäster så får du dubbla poäng på båda."],
    ],
  }),
  newsletter({
    key: "hr-bladet",
    from: { name: "HR-bladet", address: "redaktion@hrbladet.example" },
    to: ["maria"],
    at: "-5 06:30",
    subject: "Nya regler för tjänsteresor: det här gäller",
    headline: "HR-bladet",
    items: [["Traktamenten", "Vi reder ut vad som ändras och för vem."]],
  }),
  newsletter({
    key: "valutabrevet",
    from: { name: "Mälarbanken Valutabrevet", address: "analys@malarbanken.example" },
    to: ["jonas"],
    at: "-2 07:30",
    subject: "Valutabrevet vecka {week-2}",
    headline: "Valutabrevet",
    items: [["EUR/SEK", "Vi ser kronan något starkare på tre månaders sikt."]],
  }),
  newsletter({
    key: "skattenytt",
    from: { name: "Sköld Revision Skattenytt", address: "utskick@skold-revision.example" },
    to: ["jonas"],
    at: "-6 09:00",
    subject: "Skattenytt: avdrag du inte får missa",
    headline: "Skattenytt",
    items: [["Tre avdrag", "Underhåll, utbildning och utländska resor. Vi sammanfattar."]],
  }),
  newsletter({
    key: "demo-procurio",
    from: { name: "Procurio", address: "marketing@procurio.example" },
    to: ["jonas"],
    at: "-3 13:00",
    language: "en",
    subject: "Jonas, is your spend under control?",
    headline: "See where the money goes",
    items: [["Book a demo", "Twenty minutes that will change how you look at invoices."]],
  }),
  newsletter({
    key: "enkat-hyrbil",
    from: { name: "Vägvisaren Biluthyrning", address: "enkat@vagvisaren.example" },
    to: ["jonas"],
    at: "-4 12:00",
    subject: "Hur nöjd är du med din senaste hyrbil?",
    headline: "Två frågor",
    items: [["Tyck till", "Svara på två frågor och var med i utlottningen av en helghyra."]],
  }),
  {
    key: "natverk-assistenter",
    from: { name: "Eva Lund", address: "eva.lund@oster-kran.example" },
    to: [{ name: "Assistentnätverket", address: "medlemmar@assistentnatverket.example" }],
    deliveredTo: ["maria"],
    at: "-2 12:12",
    language: "sv",
    isPlain: true,
    headers: {
      "List-Id": "Assistentnätverket <medlemmar.assistentnatverket.example>",
      "List-Unsubscribe": "<mailto:leave@assistentnatverket.example>",
      Precedence: "list",
    },
    subject: "[Assistentnätverket] Tips på bra konferensställe för 30?",
    text: [
      "Hej alla!",
      "Någon som har varit på ett bra ställe för ledningsdagar, max en timme från stan? Vi är runt trettio och vill ha ett rum med dagsljus.",
      "/Eva på Öster Kran",
    ],
  },
  {
    key: "saljmejl-fraga",
    from: { name: "Adrian Holt", address: "adrian@leadlift.example" },
    to: ["anna"],
    at: "-2 16:44",
    language: "en",
    subject: "Quick question, Anna",
    text: [
      "Hi Anna,",
      "I noticed Lindhaga is growing. We help manufacturers like you book 15–20 qualified meetings a month. Would you be open to a quick call on {weekday+1} or {weekday+2}?",
      "If you are not the right person, could you point me to whoever decides?",
      "Best,\nAdrian",
    ],
  },
  {
    key: "saljmejl-uppfoljning",
    from: { name: "Adrian Holt", address: "adrian@leadlift.example" },
    to: ["anna"],
    at: "-1 16:44",
    language: "en",
    answers: "saljmejl-fraga",
    quote: "wrote",
    subject: "Re: Quick question, Anna",
    text: ["Hi Anna, just bumping this to the top of your inbox. Any thoughts?", "Adrian"],
  },
];

interface Newsletter extends Pick<
  SampleMessage,
  "key" | "from" | "to" | "at" | "subject" | "unreadBy"
> {
  language?: "sv" | "en";
  headline: string;
  /** A heading with a line or two below it. */
  items: readonly (readonly [heading: string, text: string])[];
}

/** What all newsletters have: a table for layout, a picture and a tracker from elsewhere, and a way out. */
function newsletter({ headline, items, language = "sv", ...rest }: Newsletter): SampleMessage {
  const host = typeof rest.from === "string" ? "lindhaga.example" : rest.from.address.split("@")[1];
  const leave = `https://${host}/avsluta?m=${rest.key}`;
  const words = { sv: ["Läs mer", "Avsluta prenumerationen"], en: ["Read more", "Unsubscribe"] };
  const [more, unsubscribe] = words[language];
  const rows = items.map(
    ([heading, text]) =>
      `<tr><td style="padding:12px 24px"><h2 style="font-size:18px">${heading}</h2><p>${text}</p><p><a href="https://${host}/artikel">${more}</a></p></td></tr>`,
  );
  return {
    ...rest,
    language,
    headers: {
      "List-Unsubscribe": `<${leave}>, <mailto:leave@${host}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "List-Id": `<nyhetsbrev.${host}>`,
      Precedence: "bulk",
    },
    text: [
      headline,
      ...items.map(([heading, text]) => `${heading}\n${text}`),
      `${unsubscribe}: ${leave}`,
    ],
    html: `<table width="600" align="center" style="font-family:Georgia,serif"><tr><td><img src="https://${host}/logo.png" width="180" alt=""></td></tr><tr><td style="padding:0 24px"><h1>${headline}</h1></td></tr>${rows.join("")}<tr><td style="font-size:11px;color:#777;padding:24px"><a href="${leave}">${unsubscribe}</a></td></tr></table><img src="https://${host}/open.gif?m=${rest.key}" width="1" height="1" alt="">`,
  };
}
