import type { Message } from "../../../src/core/triage/message";
import { aMessage, anna, person } from "../../support/builders";

/** How many messages lie in the inbox. */
export const messageCount = 10_000;
const sentCount = 2_000;

/**
 * Sentences as they stand in the mail of an executive's office; every message is made of some of them. About two
 * messages in five name a day or a time, as in the real inboxes that were counted.
 */
const sentences = [
  "Hej Anna, kan vi skriva på tioårsavtalet eller ska vi ta det på styrelsemötet?",
  "Vi behöver ditt beslut senast fredag för att hålla tidsplanen.",
  "Bifogat finns underlaget med kalkylen för linje 4, totalt 4,2 Mkr över tre år.",
  "Tack för ett bra möte, jag återkommer med anteckningarna när de är renskrivna.",
  "Could you let me know whether Thursday at 14.00 works for a short call?",
  "Please find attached the draft agreement with our comments in track changes.",
  "For your information, the figures for all three divisions are now in the shared folder.",
  "Fakturan avser hyra för december, att betala 148 750,00 kr senast 2026-11-27.",
  "Du får det här brevet eftersom du prenumererar på vårt nyhetsbrev, avregistrera dig här.",
  "The team has finished the first part and is working on the next version of the design.",
  "Leveransen till Göteborg är försenad, kunden är informerad och nöjd med planen.",
  "Skulle du kunna boka ett rum för åtta personer och beställa mat, en av oss äter inte fisk?",
  "We look forward to seeing you at the fair, our stand is number B4 in the main hall.",
  "Rapporten visar att sjukfrånvaron har gått ner något jämfört med tidigare mätningar.",
  "Jag har pratat med Henrik och han håller med om att vi bör vänta med beställningen.",
  "Our lawyers have looked at clause seven and see no reason to change the wording.",
  "Kunden är intresserad av en större volym men vill först se prover från den nya linjen.",
  "The supplier confirms that the parts are in stock and can be sent with the usual carrier.",
  "Alla tre kandidaterna gav ett gott intryck, men jag lutar åt den som har lett fabriker.",
  "I agree with your reading of the contract and have nothing to add to the comments.",
  "Vi har gått igenom listan och strukit de punkter som redan är avklarade.",
  "There is still some noise from the fans, the engineers are trying another bearing.",
];

const closings = [
  "\n\nMed vänliga hälsningar\nErik Sund\nBrukets AB\n070-123 45 67",
  "\n\nBest regards,\nPriya Nair\nNorthgate Partners",
  "\n\nDen tors 19 nov. 2026 kl 10:12 skrev Anna Lindqvist <anna@nordvik.example>:\n> Kan du godkänna?",
  "\n\nFrom: Anna Lindqvist\nSent: Thursday, 19 November 2026 10:12\nTo: Priya Nair\nSubject: Offer",
  "",
];

const subjects = [
  "Hyresavtal Västra hamnen",
  "Re: Offer to the supplier",
  "SV: Tider för uppföljning",
  "Nyhetsbrevet från redaktionen",
  "Faktura för lokalen",
  "Status report from the plant",
  "Lunch på torsdag?",
  "Underlag till ledningsgruppen",
  "Re: Term sheet",
  "VB: Ritningar på nya hallen",
  "Travel arrangements",
  "Fråga om garantin",
];

/** A repeatable stream of whole numbers below a limit. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A repeatable mailbox of believable size and words. */
export function aMailbox(): { inbox: Message[]; sent: Message[] } {
  const next = numbers(2026);
  const pick = <T>(from: readonly T[]): T => from[next(from.length)]!;
  const at = (index: number) => new Date(Date.UTC(2026, 10, 23) - index * 600_000).toISOString();
  const senders = Array.from({ length: 400 }, (_, index) =>
    index % 3 === 0
      ? person(`newsletter@company-${index}.example`, `News ${index}`)
      : person(`person.${index}@company-${index % 120}.example`, `Person Number ${index}`),
  );
  const inbox = Array.from({ length: messageCount }, (_, index) => {
    const from = senders[Math.floor(next(20) ** 2 * next(20)) % senders.length] ?? anna;
    const text = [pick(sentences), pick(sentences), pick(sentences)].join(" ") + pick(closings);
    return aMessage({
      id: `in-${index}`,
      conversationId: `conversation-${next(4_000)}`,
      subject: `${pick(subjects)} ${next(500)}`,
      preview: text.slice(0, 255),
      from,
      sender: from,
      to: next(3) === 0 ? [anna, pick(senders), pick(senders)] : [anna],
      cc: next(4) === 0 ? [pick(senders)] : [],
      receivedAt: at(index),
    });
  });
  const sent = Array.from({ length: sentCount }, (_, index) => {
    const answered = inbox[next(inbox.length)]!;
    return aMessage({
      id: `out-${index}`,
      conversationId: answered.conversationId,
      from: anna,
      sender: anna,
      to: [answered.from],
      receivedAt: new Date(Date.parse(answered.receivedAt) + 3_600_000).toISOString(),
    });
  });
  return { inbox, sent };
}
