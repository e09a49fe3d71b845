/** @jest-environment node */
import fc from "fast-check";
import { readContentSigns, readQuestions } from "../../../src/core/triage/content-signs";
import type { SignKind } from "../../../src/core/triage/phrases";
import { processorMsOf } from "../../support/processor-time";

const kindsIn = (subject: string, text: string): string[] =>
  readContentSigns(subject, text).signs.kinds();

const examples: readonly (readonly [SignKind, string])[] = [
  ["decision", "Vi behöver ditt beslut om hyran."],
  ["decision", "Please APPROVE the attached."],
  ["decision", "Kan du bestämma dig i dag?"],
  ["decisionTalk", "Här är vår offert."],
  ["signature", "Avtalet är klart för signering."],
  ["signature", "It is ready for signature."],
  ["judgement", "Vad tycker du om förslaget?"],
  ["judgement", "I would like your view on it."],
  ["request", "Kan du skicka filen?"],
  ["request", "Could you let me know?"],
  ["request", "Det vore bra om det blev klart i dag."],
  ["request", "Jag skulle behöva siffrorna."],
  ["request", "Jag skulle vilja träffa dig."],
  ["request", "Vi skulle gärna komma på besök."],
  ["request", "Hoppas du hinner titta på det."],
  ["request", "Säg till om du vill se den."],
  ["request", "Hör gärna av dig."],
  ["request", "Ge mig ett besked."],
  ["request", "Vi saknar protokollet."],
  ["request", "Vi har inte hört något."],
  ["request", "Svara mig med passnummer."],
  ["request", "Jag vill ha siffrorna."],
  ["request", "Komplettera senast fredag."],
  ["request", "Vi är tacksamma för svar."],
  ["request", "Hur vill du titulera dig"],
  ["request", "It would be great to have them"],
  ["request", "I'd love half an hour of your time"],
  ["request", "I was wondering if I may take Friday off"],
  ["request", "Reply with your passport number"],
  ["request", "I haven't heard from you"],
  ["appointment", "Jag har fått förhinder."],
  ["appointment", "Jag måste lämna återbud."],
  ["appointment", "Something has come up."],
  ["appointment", "Will you send an invite"],
  ["appointment", "Thursday works for me"],
  ["awaited", "Fyra ärenden att attestera"],
  ["awaited", "Paketet finns att hämta"],
  ["awaited", "Signature requested: NDA"],
  ["awaited", "Payment failed"],
  ["information", "Jag återkommer."],
  ["information", "Den är betald."],
  ["information", "Nothing more needed from you"],
  ["urgent", "Ring mig så fort du kan"],
  ["sales", "Vi har hjälpt bolag som ert"],
  ["practical", "Vi behöver ett hotell i Göteborg."],
  ["practical", "Please find a time slot."],
  ["urgent", "Det är bråttom."],
  ["thanks", "Tack för i går!"],
  ["information", "Bara för kännedom."],
  ["information", "No action needed."],
  ["report", "Här är veckorapporten: veckorapport 47"],
  ["invoice", "Bifogat finns fakturan."],
  ["payment", "Bankgiro 748-2210"],
  ["meeting", "Mötet är inställt."],
  ["unsubscribe", "Avsluta prenumerationen här"],
  ["unsubscribe", "Click to unsubscribe"],
  ["bulk", "Köp nu, 20 % rabatt"],
  ["sales", "Just bumping this to the top of your inbox"],
  ["notice", "Du har nya meddelanden, lösenord"],
  ["confidential", "Detta är förtroligt."],
  ["board", "Till styrelsen"],
  ["contract", "Det gäller avtalet."],
  ["newAccount", "Observera nytt bankgiro."],
  ["pressure", "Are you at your desk?"],
  ["currency", "tre kr"],
];

test.each(examples)("%s is seen in %j", (kind, text) => {
  expect(kindsIn("", text)).toContain(kind);
});

test("an automatic answer is known by its subject alone", () => {
  expect(kindsIn("Automatiskt svar: Lunch", "")).toContain("autoReply");
  expect(kindsIn("", "automatiskt svar")).not.toContain("autoReply");
});

test("words that only resemble a phrase are no sign", () => {
  expect(kindsIn("", "Godkännandeprocessen, beslutsamhet och fakturering.")).toEqual([]);
});

test("a word between single quotation marks is the word", () => {
  expect(kindsIn("", "Se bilagan 'faktura' och ‘nyhetsbrev’ i mappen.")).toEqual([
    "invoice",
    "bulk",
  ]);
});

test("letters that are written as a letter and a mark above it count as one", () => {
  const text = "Bifogat för kännedom".normalize("NFD");
  const sign = readContentSigns("", text).signs.find("information");
  expect(sign?.words.normalize("NFC")).toBe("för kännedom");
});

test("quoted history does not count", () => {
  const text =
    "Inget nytt.\n\nFrån: Anna\nSkickat: i går\nTill: Erik\nVi behöver ditt beslut. Går det?";
  expect(kindsIn("", text)).toEqual([]);
  expect(readContentSigns("", text).questions).toBe(0);
});

test("what follows the closing words does not count", () => {
  const text =
    "Allt väl.\n\nMed vänliga hälsningar\nErik\nFakturaadress: faktura, bankgiro 1-1. Frågor?";
  expect(kindsIn("", text)).toEqual([]);
});

test("closing words inside a sentence close nothing", () => {
  expect(kindsIn("", "Hon hälsar att vi behöver ditt beslut.")).toContain("decision");
});

test.each(["Ok", "Perfekt, då gör vi så.", "Noterat!"])("%j thanks", (text) => {
  expect(kindsIn("", text)).toContain("thanks");
});

test.each([
  "It would be great to have it by Friday.",
  'It should read "noted" on page two.',
  "Ett perfekt läge vid hamnen.",
])("%j thanks for nothing", (text) => {
  expect(kindsIn("", text)).not.toContain("thanks");
});

test("a letter that offers to answer questions asks none", () => {
  const closing = "Mötet blev bra. Har du frågor? Hör av dig om du har funderingar.";
  expect(readContentSigns("", closing)).toMatchObject({ questions: 0 });
  expect(kindsIn("", closing)).not.toContain("request");
  expect(readContentSigns("", "Har du frågor? Blir det en fest?").questions).toBe(1);
});

test("to be asked not to reply is to be asked for nothing", () => {
  expect(kindsIn("", "Please do not reply to this message.")).toEqual(["bulk"]);
});

test("thanks in advance is a way to ask, not thanks", () => {
  expect(kindsIn("", "Svar önskas, tack på förhand")).not.toContain("thanks");
});

test("thanks that only close a letter are not what it is about", () => {
  const matter = "Här kommer underlaget som du bad om i går. Vi ses på torsdag klockan nio.";
  expect(kindsIn("", `${matter} Tack, Erik`)).not.toContain("thanks");
  expect(
    kindsIn("", `Let's connect first thing in the morning about the lease. Thanks, Erik`),
  ).toEqual(expect.not.arrayContaining(["thanks"]));
  expect(kindsIn("", "Det ser bra ut. Tack, Erik")).toContain("thanks");
  expect(kindsIn("Tack för hjälpen", matter)).toContain("thanks");
});

test.each([
  "The Purchase and Sale Agreement is with our counsel.",
  "I have no problem with his promotion, but it waits for the year end.",
  "You can download the file from the deal room at a discount rate.",
  "Kampanjen i mars gav oss en rabatt hos trycket, filen går att ladda ner.",
])("%j is business and no mailing", (text) => {
  expect(kindsIn("", text)).not.toContain("bulk");
});

test("a letter written with a combining sign is the same letter", () => {
  expect(kindsIn("", "Vi behöver ditt beslut".normalize("NFD"))).toContain("decision");
});

test("a question mark in a link is no question", () => {
  expect(readContentSigns("", "Se https://x.example/a?id=4 för mer").questions).toBe(0);
  expect(readContentSigns("", "Går det? Eller (kanske?)").questions).toBe(2);
});

test("questions come as sentences, the writer's own only", () => {
  expect(
    readQuestions("Går det?", "Hej. Kan vi skriva på? Eller inte?\n\n> Vad tycker du?"),
  ).toEqual(["Går det?", "Kan vi skriva på?", "Eller inte?"]);
});

test.each([
  ["Re: Avtal", true, false],
  ["SV: Avtal", true, false],
  ["Sv: Re: Avtal", true, false],
  ["VB: Avtal", false, true],
  ["Fwd: Avtal", false, true],
  ["Renovering av tak", false, false],
])("%j: answer %s, sent on %s", (subject, isReply, isForward) => {
  expect(readContentSigns(subject, "")).toMatchObject({ isReply, isForward });
});

test.each([
  ["Betala till bankgiro 748-2210 i dag", "748-2210"],
  ["Bg: 5211-9034.", "5211-9034"],
  ["Plusgiro 123456-7 gäller, bankgiro saknas", "123456-7"],
  ["IBAN SE45 5000 0000 0583 9825 7466 gäller", "SE4550000000058398257466"],
  ["Vårt bankgiro är 5211-9", undefined],
  ["Ring 070-123 45 67, bankgiro 748-2210", "748-2210"],
  ["Bankgiro 12-748-2210", undefined],
  ["Bankgiro 12345678-2210, betala - eller bg 5211-9034", "5211-9034"],
])("%j names the account %s", (text, account) => {
  expect(readContentSigns("Faktura", text).account).toBe(account);
});

test("no text makes reading fail", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (subject, text) => {
      const { questions, ownEnd } = readContentSigns(subject, text);
      expect(questions).toBeGreaterThanOrEqual(0);
      expect(ownEnd).toBeLessThanOrEqual(text.length + 1);
    }),
  );
});

test.each([
  ["a word of a million letters", "a".repeat(1_000_000)],
  ["a million decision words", "beslut ".repeat(150_000)],
  ["lone surrogates", "\ud800 beslut \udfff".repeat(10_000)],
])("%s is read in a moment", (_what, text) => {
  expect(processorMsOf(() => readContentSigns(text, text))).toBeLessThan(1_000);
});
