import type { Correspondent, SampleMessage } from "../sample-message";

const fromMachine = { isPlain: true, headers: { "Auto-Submitted": "auto-generated" } } as const;

const signing: Correspondent = { name: "Penna Signering", address: "no-reply@penna-sign.example" };
const expenses: Correspondent = {
  name: "Utlägg & Resa",
  address: "no-reply@utlagg.lindhaga.example",
};
const serviceDesk: Correspondent = { name: "Servicedesk", address: "servicedesk@lindhaga.example" };

/** Mail that no person wrote, some of which still wants a person. */
export const machineMessages: readonly SampleMessage[] = [
  {
    ...fromMachine,
    key: "signera-uppdragsavtal",
    from: signing,
    to: ["anna"],
    at: "-1 08:15",
    language: "sv",
    subject: "Ett dokument väntar på din underskrift: Uppdragsavtal revision",
    text: [
      "Birgitta Sköld har skickat ett dokument till dig för underskrift.",
      "Dokument: Uppdragsavtal revision\nAntal underskrifter: 1 av 2 klara\nSista dag: {iso+6}",
      "Öppna dokumentet: https://penna-sign.example/d/9c41",
    ],
  },
  {
    ...fromMachine,
    key: "utlagg-attest",
    from: expenses,
    to: ["jonas"],
    at: "-1 06:00",
    language: "sv",
    subject: "3 utlägg väntar på din attest",
    text: [
      "Följande utlägg väntar på att du attesterar dem:",
      "David Norén, 1 240,00 kr, kabel och adaptrar\nPetra Lindh, 386,00 kr, taxi\nOskar Wik, 2 915,00 kr, representation, 4 personer",
      "Utlägg som attesteras före {date+2} betalas ut med nästa lön.",
    ],
  },
  {
    ...fromMachine,
    key: "bank-inbetalning",
    from: { name: "Mälarbanken Avisering", address: "avisering@malarbanken.example" },
    to: ["jonas"],
    at: "-1 07:00",
    language: "sv",
    subject: "Nya inbetalningar {iso-1}",
    text: [
      "7 inbetalningar har bokförts på bankgiro 731-1665.",
      "Sammanlagt: 684 210,00 SEK",
      "Detaljer finns i internetbanken.",
    ],
  },
  {
    ...fromMachine,
    key: "arende-48213",
    from: serviceDesk,
    to: ["maria"],
    at: "-2 15:52",
    language: "sv",
    subject: "[Ärende 48213] Uppdaterat: Anna kommer inte åt kalendern i telefonen",
    text: [
      "Ärendet har fått en ny kommentar av David Norén:",
      '"Profilen är ominstallerad. Fungerar det nu? Ärendet stängs automatiskt efter fem dagar."',
    ],
  },
  {
    ...fromMachine,
    key: "paket-reception",
    from: { name: "Budkedjan", address: "avisering@budkedjan.example" },
    to: ["maria"],
    at: "-1 13:37",
    language: "sv",
    subject: "Ditt paket är levererat",
    text: ["Paket 7710-338 har lämnats i receptionen, Lindhagavägen 4, och kvitterats av Camilla."],
  },
  {
    key: "obestallbart",
    from: { name: "Mail Delivery System", address: "mailer-daemon@lindhaga.example" },
    to: ["maria"],
    at: "-3 09:41",
    language: "en",
    isPlain: true,
    headers: {
      "Auto-Submitted": "auto-replied",
      "Content-Type": "multipart/report; report-type=delivery-status",
    },
    subject: "Undeliverable: Inbjudan till ledningsdag",
    text: [
      "Your message to lars.tegner@hagg-kapital.example could not be delivered. The address was not found at the recipient's domain.",
      "Subject: Inbjudan till ledningsdag",
    ],
  },
  {
    ...fromMachine,
    key: "rum-bokat",
    from: { name: "Rumsbokning", address: "rum@lindhaga.example" },
    to: ["maria"],
    at: "-2 16:20",
    language: "sv",
    subject: "Bokning bekräftad: Styrelserummet {date+8}",
    text: ["Styrelserummet är bokat {day+8} kl. 08:30–14:00.", "Bokat av: Maria Nyström"],
  },
  {
    ...fromMachine,
    key: "sammanfattning-vecka",
    from: { name: "Samarbetsytan", address: "digest@samarbetsytan.example" },
    to: ["anna"],
    at: "-1 19:00",
    language: "sv",
    headers: {
      "Auto-Submitted": "auto-generated",
      "List-Unsubscribe": "<https://samarbetsytan.example/s>",
    },
    subject: "Du har missat 14 aktiviteter",
    text: [
      "Mats Oskarsson lade till 3 filer i Linje 4.",
      "Sara Holm kommenterade Flytten 2 gånger.",
      "9 andra aktiviteter.",
    ],
  },
  {
    ...fromMachine,
    key: "rostmeddelande",
    from: { name: "Telefonväxeln", address: "voicemail@samtalsbolaget.example" },
    to: ["anna"],
    at: "-1 12:55",
    language: "sv",
    subject: "Röstmeddelande från 08-555 020 14 (42 s)",
    text: [
      'Utskrift: "Hej Anna det är Caroline på Rydal, ring mig gärna om det här med avtalet när du får en stund, inget akut. Hej då."',
    ],
  },
  {
    ...fromMachine,
    key: "karantan",
    from: { name: "Karantän", address: "karantan@lindhaga.example" },
    to: ["jonas"],
    at: "-2 04:00",
    language: "sv",
    subject: "2 meddelanden i karantän",
    text: [
      "Två meddelanden till dig har stoppats. De tas bort om 14 dagar om du inte släpper dem.",
    ],
  },
];
