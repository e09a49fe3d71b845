import type { SampleMessage } from "../sample-message";

/** Mail that pretends to be from somebody else. The look-alike invoice is among the invoices. */
export const fraudMessages: readonly SampleMessage[] = [
  {
    key: "vd-overforing",
    from: { name: "Anna Lindqvist", address: "anna.lindqvist@lindhaga-ab.example" },
    replyTo: { name: "Anna Lindqvist", address: "ceo.private@brevpost.example" },
    to: ["jonas"],
    at: "118 min",
    language: "sv",
    importance: "high",
    headers: {
      "Authentication-Results": "mx.lindhaga.example; spf=fail; dkim=none; dmarc=fail",
    },
    subject: "Konfidentiellt",
    text: [
      "Jonas,",
      "Är du vid datorn? Jag sitter i ett möte och kan inte prata i telefon. Vi ska göra ett förvärv som inte får bli känt och en handpenning på 48 500 EUR måste betalas redan i dag.",
      "Svara bara hit så skickar jag kontouppgifterna. Prata inte med någon annan om det.",
      "Anna\nSkickat från min telefon",
    ],
  },
  {
    key: "presentkort",
    from: { name: "Anna Lindqvist", address: "anna.lindqvist.vd@brevpost.example" },
    to: ["maria"],
    at: "-1 16:58",
    language: "sv",
    headers: {
      "Authentication-Results": "mx.lindhaga.example; spf=pass; dkim=pass; dmarc=none",
    },
    subject: "Snabb hjälp",
    text: [
      "Hej Maria, hinner du göra mig en tjänst? Jag behöver presentkort till några kunder, 10 st à 1 000 kr. Köp dem och skicka koderna hit så ersätter jag dig. Bråttom, helst före klockan 17.",
      "Anna",
    ],
  },
  {
    key: "losenord-upphor",
    from: { name: "IT-support", address: "support@lindhaga-it.example" },
    to: ["anna", "maria"],
    at: "-3 05:14",
    language: "sv",
    headers: {
      "Authentication-Results": "mx.lindhaga.example; spf=softfail; dkim=none; dmarc=fail",
    },
    subject: "Ditt lösenord upphör i dag",
    html: '<div style="font-family:Segoe UI"><p>Bästa användare,</p><p>Ditt lösenord upphör att gälla <b>i dag</b>. Behåll ditt nuvarande lösenord genom att klicka nedan.</p><p><a href="https://lindhaga-it.example/keep?u=41" style="background:#0b5cad;color:#fff;padding:8px 16px">Behåll lösenord</a></p><p>Om du inte gör något spärras brevlådan.</p></div>',
    text: [
      "Bästa användare,",
      "Ditt lösenord upphör att gälla i dag. Behåll ditt nuvarande lösenord genom att klicka nedan.",
      "Om du inte gör något spärras brevlådan.",
    ],
  },
];
