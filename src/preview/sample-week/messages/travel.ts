import type { SampleMessage } from "../sample-message";

/** Tickets, hotels and the travel agent. */
export const travelMessages: readonly SampleMessage[] = [
  {
    key: "flyg-bekraftelse",
    from: { name: "Nordljus Flyg", address: "booking@nordljus-flyg.example" },
    to: ["anna"],
    cc: ["maria"],
    at: "-6 10:18",
    language: "sv",
    isPlain: true,
    headers: { "Auto-Submitted": "auto-generated" },
    attachments: ["Eticket.pdf"],
    subject: "Bokningsbekräftelse KX4P2M Stockholm–London",
    text: [
      "Tack för din bokning.",
      "{day+14}: NJ 531 Stockholm 07:10 – London 08:55\n{day+14}: NJ 538 London 18:40 – Stockholm 22:10",
      "Biljetten är bifogad. Det här meddelandet går inte att svara på.",
    ],
  },
  {
    key: "flyg-andrad",
    from: { name: "Nordljus Flyg", address: "no-reply@nordljus-flyg.example" },
    to: ["anna"],
    cc: ["maria"],
    at: "-1 21:40",
    language: "sv",
    isPlain: true,
    headers: { "Auto-Submitted": "auto-generated" },
    subject: "Ändrad avgångstid för KX4P2M",
    text: [
      "Avgångstiden för din resa har ändrats.",
      "{day+14}: NJ 531 Stockholm 07:10 utgår. Ny avgång: NJ 533 kl. 09:25, ankomst 11:10.",
      "Godkänn ändringen eller boka om utan kostnad senast {day+4} på Mina bokningar.",
    ],
  },
  {
    key: "hotell-london",
    from: { name: "The Almoner Hotel", address: "reservations@almoner-hotel.example" },
    to: ["maria"],
    at: "-1 15:15",
    language: "en",
    subject: "Your reservation for Mr Berg",
    text: [
      "Dear Ms Nyström,",
      "Thank you for your request. We can hold a single room for Mr Berg until {date+3} at GBP 214 including breakfast. Could you please confirm whether he needs it, and at what time he arrives?",
      "With kind regards,\nImogen\nReservations",
    ],
  },
  {
    key: "resebyra-alternativ",
    from: "fardvag",
    to: ["maria"],
    at: "-1 14:44",
    language: "sv",
    subject: "Jonas till London {date+14}: tre alternativ",
    html: `<div style="font-family:Verdana;font-size:10pt"><p>Hej Maria!</p><p>Här är tre förslag till Jonas:</p><table border="1" cellpadding="6" style="border-collapse:collapse"><tr><th></th><th>Ut {short+14}</th><th>Hem {short+14}</th><th>Pris</th></tr><tr><td>1</td><td>06:55 direkt</td><td>19:20 direkt</td><td align="right">4 890 kr</td></tr><tr><td>2</td><td>07:10 direkt</td><td>18:40 direkt</td><td align="right">4 120 kr</td></tr><tr><td>3</td><td>06:20 via Köpenhamn</td><td>18:05 via Köpenhamn</td><td align="right">2 970 kr</td></tr></table><p>Vilket ska jag boka? Priserna håller till {weekday+1} kl. 12.</p><p>Hälsningar<br>Johanna, Färdväg</p></div>`,
    text: [
      "Hej Maria!",
      "Här är tre förslag till Jonas:\n1) Direkt, ut 06:55, hem 19:20: 4 890 kr\n2) Direkt, ut 07:10, hem 18:40: 4 120 kr\n3) Via Köpenhamn: 2 970 kr",
      "Vilket ska jag boka? Priserna håller till {weekday+1} kl. 12.",
      "Hälsningar\nJohanna, Färdväg",
    ],
  },
  {
    key: "resepolicy-fraga",
    from: "fardvag",
    to: ["maria"],
    at: "-7 09:10",
    language: "sv",
    subject: "Er nya resepolicy",
    text: [
      "Tack för policyn, vi har lagt in den i vårt system. Inget mer behövs från er sida.",
      "Johanna",
    ],
  },
];
