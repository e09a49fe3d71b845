/** What a phrase in a message is a sign of. */
export type SignKind = keyof typeof phrases;

/**
 * The words that triage knows, Swedish and English together, since one mailbox holds both. All in lower case, without
 * punctuation; a phrase is matched word for word. To teach triage a phrase is to add it here and one line to the test.
 */
export const phrases = {
  /** Somebody needs a yes or a no. */
  decision: words(
    "ditt beslut|ditt besked|måste välja|välja mellan|besked från dig|vill ha besked|behöver besked|ge besked|lämna besked|bestämma dig|bestämmer du|kan du bestämma|ditt godkännande|er godkännande|behöver beslut|behöver ett beslut|för beslut|till beslut|beslutsunderlag|ta beslut|fatta beslut|besluta om|du besluta|behöver besluta|godkänn|godkänna|godkänner du|för godkännande|attestera|attest|ditt ok|klartecken|ja eller nej|ditt ja|grönt ljus|är det ok|är det okej|är du ok med|ok för dig|väljer du|vilket alternativ|ska vi tacka ja|ska vi gå vidare|ska vi skriva på|avgöra|ta ställning|ställningstagande",
    "your decision|need to choose|a decision from you|need a decision|needs a decision|decision needed|decision required|for decision|decide on|decide whether|you decide|to decide|approve|your approval|for approval|approval needed|approval required|need approval|needs approval|sign off|signoff|go ahead from you|your go ahead|green light|are you ok with|are you okay with|ok with you|your ok|yes or no|which option|should we accept|shall we accept|should we go ahead|shall we go ahead|your call|authorise|authorize",
  ),
  /** A decision is spoken of, perhaps not one to make now. */
  decisionTalk: words(
    "beslut|beslutet|besluta|godkännande|styrelsebeslut|firmateckning|mandat",
    "decision|approval|term sheet|mandate|proposal|förslag|offert|avtalsförslag|avtalsutkast|letter of intent",
  ),
  /** A name on a paper is wanted. */
  signature: words(
    "signera|för signering|underteckna|undertecknas|för underskrift|din underskrift|skriva på|skriva under|påskrift|din signatur|e-signera",
    "please sign|to sign|sign the|sign it|your signature|for signature|signature needed|countersign|docusign",
  ),
  /** The executive's own judgement is asked for. */
  judgement: words(
    "din syn|din åsikt|dina synpunkter|dina kommentarer|dina tankar|vad tycker du|hur ser du|hur tänker du|din bedömning|vad säger du|ditt råd|prioritera|din granskning|för granskning|för synpunkter|dina ändringar",
    "your view|your views|your opinion|your thoughts|your comments|your input|your feedback|your judgement|your judgment|your advice|your review|for review|review and comment|for comment|what do you think|how do you see|your position|your preference|which do you prefer",
  ),
  /** Something is asked for. */
  request: words(
    "välj gärna|meddela|skicka en|skicka över|skicka in|skicka mig|kan du|kan ni|kan någon|skulle någon|kunde du|kunde ni|skulle du|skulle ni|skulle behöva|skulle vilja|skulle gärna|vore bra|vore fint|hinner du|du hinner|ni hinner|vill du|säg till|ge mig|ge oss|inte hört|saknar|saknas|svara mig|besvara|komplettera|jag vill ha|vill jag ha|vi vill ha|vill gärna ha|har du möjlighet|har ni möjlighet|var snäll|vänligen|var vänlig|återkom|återkoppla|återkoppling|hör av|hör gärna av|skicka gärna|svara gärna|gärna svar|tacksam|tacksamma|behöver få|behöver er|behöver din|behöver ditt|behöver dina|behöver vi|jag behöver|vi behöver|ber dig|ber er|påminner om|bekräfta|fyll i|ring mig|ta en titt|kan vi prata|låt oss prata|får jag|får vi|kan jag få|kan vi få|undrar|önskar",
    "can you|could you|could somebody|could someone|can somebody|can someone|would you|will you|please|pls|kindly|let me know|let us know|get back to|need you to|we need|i need|need your|needs your|waiting for|looking forward to your|looking forward to hearing|would appreciate|confirm|reply by|respond by|rsvp|may i|may we|can i|can we|could we|could i|any update|reminder|påminnelse|follow up|following up|call me|give me a call|take a look|have a look|let's discuss|let's talk|let us discuss|see me about|would like you to|need to discuss|need to talk|would be great|would be good|would be helpful|would love to|i'd love|i'd like|i'd appreciate|send me|reply with|was wondering|haven't heard|do you want to",
  ),
  /** What an assistant does: times, travel, papers, visitors. */
  practical: words(
    "boka|bokat|bokar|bokning|bokningen|ombokning|boka om|hitta en tid|en tid|tider|tidsförslag|föreslå tid|föreslå en tid|vilken tid|passar|passa|kalender|kalendern|resa|resan|flyg|flyget|tåg|tåget|hotell|hotellet|taxi|transfer|biljett|biljetter|lunch|middag|catering|kost|specialkost|allergier|konferensrum|lokal|lokalen|parkering|besök|besökare|passerkort|nyckel|adress|telefonnummer|kontaktuppgifter|personnummer|pass|visum|utlägg|reseräkning|presentationen|bildspel|porträttbild|biografi|dagordning|dagordningen|underlag|underlaget|protokollet|närvaro|anmälan|deltagare|deltagarlista|upphämtning|beställa|beställning|offertförfrågan|intyg|blankett|formulär",
    "book|booking|booked|rebook|schedule|reschedule|find a time|time slot|time slots|available|availability|calendar|diary|travel|itinerary|flight|flights|train|hotel|ticket|tickets|dinner|dietary|allergies|meeting room|venue|parking|visit|visitors|badge|address|phone number|contact details|passport|visa|expenses|expense report|slides|the deck|presentation|headshot|photo|bio|biography|agenda|minutes|attendance|attendees|registration|pick up|certificate|send over|forward the|quick call|menu",
  ),
  urgent: words(
    "brådskande|bråttom|omgående|omedelbart|snarast|så snart som möjligt|skyndsamt|akut|viktigt|angeläget|senast idag|redan idag|så fort du kan",
    "urgent|urgently|asap|as soon as possible|immediately|right away|time sensitive|important|high priority|critical|action required|by today|as soon as you can",
  ),
  thanks: words(
    "tack|tackar|thanks|thank you|thx|much appreciated|grattis|congratulations|well done|bra jobbat",
  ),
  /** Thanks too, but only where the word stands alone: "It would be great to have it" thanks for nothing. */
  praise: words(
    "ok|okej|okay|perfekt|toppen|strålande|kanon|great|perfect|noted|noterat|uppfattat",
  ),
  /** Nothing is asked, and it says so. */
  information: words(
    "för kännedom|för din kännedom|för er kännedom|till kännedom|fyi|för information|till information|för info|bara så du vet|bara så att du vet|ingen åtgärd|inget behöver göras|inget du behöver göra|du behöver inte göra något|jag återkommer|inget mer|är betald|är betalt|inget svar behövs|behöver inte svara|inget svar krävs|kräver inget|kräver ingen|läs gärna|läsvärt|läsvärd|bekräftad|bekräftat|är bokat|är bokad|är klart|är klar|är klara|är löst|är godkänd|är godkänt|är påskrivet|är underskrivet|är signerat",
    "for your information|for information|no action|no further action|nothing more|will revert|been paid|no reply needed|no need to reply|no response needed|nothing needed|nothing for you|just so you know|just to let you know|for the record|heads up|for your reading|worth reading|thought you would like|confirmed|has been booked|is booked|is done|are done|is ready|is resolved|is now signed|has been signed|fully executed",
  ),
  /** A report or news: worth reading. */
  report: words(
    "veckorapport|månadsrapport|kvartalsrapport|lägesrapport|statusrapport|nulägesrapport|dagsrapport|sammanfattning|rapport|rapporten|uppdatering|minnesanteckningar|protokoll från|resultatet blev|veckobrev|vd-brev|nyheter|bekräftelse",
    "update|summary|recap|newsroom|report|minutes from|notes from|confirmation",
  ),
  invoice: words(
    "faktura|fakturan|fakturor|fakturanr|fakturanummer|fakturadatum|efaktura|kreditfaktura|samlingsfaktura|slutfaktura|delfaktura|ocr|ocrnummer|bankgiro|bankgironummer|plusgiro|autogiro|förfallodatum|förfallodag|förfaller|att betala|betalningsvillkor|betalningspåminnelse|inkasso|dröjsmålsränta|kvitto|kvittot|kontoutdrag|påminnelseavgift|orgnr|momsreg|hyresavi|avi",
    "invoice|invoices|inv no|credit note|amount due|balance due|payment due|due date|payment terms|payment reminder|overdue payment|past due|remittance|purchase order|receipt|statement of account|iban|vat no|billing|pay now",
  ),
  /** Where to pay or what to pay with: only an invoice says so. */
  payment: words(
    "bankgiro|plusgiro|ocr|ocrnummer|bg|iban|förfallodatum|förfallodag|betalningsvillkor|fakturanummer|fakturanr|fakturadatum|att betala|invoice number|invoice no|amount due|balance due|due date|payment terms|remit to|total due",
  ),
  meeting: words(
    "kallelse|inbjudan till möte|mötesinbjudan|mötesförfrågan|inställt|ställs in|flyttat möte|ny tid|nytt datum|mötet flyttas|uppdaterad inbjudan|accepterat|avböjt|tackat ja|tackat nej|teams-möte|teamsmöte|avstämning",
    "invitation|meeting request|accepted|declined|tentative|canceled|cancelled|new time proposed|rescheduled|join the meeting|teams meeting|zoom meeting|proposed new time",
  ),
  /** A meeting that is agreed on is to be moved, put down or left out. */
  appointment: words(
    "förhinder|återbud|passar mig|flytta lunchen|flytta mötet|flyttar mötet|flytta vårt möte|ställa in mötet|avboka mötet|skicka en kallelse|skickar du en kallelse|ändrad lokal",
    "can't make it|something has come up|push it to|move our meeting|move the meeting|reschedule our|send an invite|calendar invite|works for me|room change",
  ),
  /** A machine waits for what only a person can do. */
  awaited: words(
    "att attestera|väntar på dig|väntar på din|väntar på ditt|att signera|vill att du|att hämta|lösenord går ut|kompletteras|misslyckades|har misslyckats",
    "waiting for your|signature requested|for your approval|payment failed|payment details|ready to collect|password expires|is incomplete|declined",
  ),
  /** Only what is sent to many says how to be rid of it. */
  unsubscribe: words(
    "avregistrera|avprenumerera|avanmäl dig|avanmälan|avsluta prenumerationen|avsluta prenumeration|sluta prenumerera|hantera prenumeration|visa i webbläsare|visa i webbläsaren|öppna i webbläsaren|om mejlet inte visas|du får detta mejl|du får detta mail|du får det här mejlet|du får det här brevet|du prenumererar",
    "unsubscribe|opt out|manage preferences|manage your preferences|email preferences|update your preferences|view in browser|view in your browser|view this email|you are receiving this|you received this email|you're receiving this",
  ),
  bulk: words(
    "läs online|nyhetsbrev|nyhetsbrevet|veckans nyheter|erbjudande|erbjudanden|kampanjpris|kampanjerbjudande|kampanjkod|rabatt på|procent rabatt|rabattkod|fri frakt|gratis frakt|köp nu|handla nu|webbinarium|webinarium|webinar|frukostseminarium|anmäl dig|säkra din plats|boka din plats|early bird|prova gratis|svara inte på|går inte att svara|automatiskt genererat|medlemserbjudande|black friday|rea|sista chansen|ladda ner guiden|ladda ner rapporten|ladda ner appen|läs mer|ordinarie pris|veckans meny",
    "view online|newsletter|this week in|weekly digest|daily digest|digest|special offer|limited time|on sale|sale ends|summer sale|winter sale|discount code|promo code|free shipping|shop now|buy now|register now|register today|save your seat|save your spot|free trial|do not reply|please do not reply|automatically generated|sponsored|promotional|exclusive offer|last chance|download now|white paper|whitepaper|read more|learn more|click here|top stories|trending",
  ),
  /** Somebody who hopes to sell, writing as if they knew each other. */
  sales: words(
    "bara en snabb fråga|kort fråga|hörde inget|följer upp mitt|mitt förra mejl|vi hjälper|bolag som ert|företag som ert|skickar jag en offert|boka en demo|15 minuter",
    "quick question|bumping this|top of your inbox|any thoughts|my last email|my previous email|we help|companies like yours|book a demo|a quick demo|15 minutes|qualified leads|who is the right person|floating this|circling back",
  ),
  /** In a subject: a machine answers for somebody who is away. */
  autoReply: words(
    "automatiskt svar|autosvar|frånvaromeddelande|frånvaro",
    "automatic reply|out of office|auto reply|autoreply|on vacation",
  ),
  /** A machine tells of something. */
  notice: words(
    "automatiskt meddelande|karantän|har delat|delade en fil|delat en fil|delat ett dokument|nämnde dig|verifieringskod|engångskod|lösenord|säkerhetskod|ditt paket|din order|orderbekräftelse|din beställning|spåra|inloggning|systemunderhåll|driftinformation|planerat underhåll|du har nya|olästa|missade",
    "delivery status|undeliverable|delivery has failed|mail delivery|has shared|shared a file|shared a document|mentioned you|verification code|security code|one-time|password|your order|your package|track your|has shipped|order confirmation|sign-in|scheduled maintenance|you have new|unread|missed activity|quarantine|storage is|notification|backup|alert",
  ),
  confidential: words(
    "konfidentiellt|konfidentiell|förtroligt|sekretess|mellan oss|uppsägning|varsel|lönerevision|personalärende|visselblåsning",
    "confidential|in confidence|between us|privileged|not for distribution",
  ),
  board: words(
    "styrelsen|styrelsemöte|styrelsemötet|styrelsematerial|styrelseordförande|bolagsstämma|årsstämma|revisionsutskottet|ersättningsutskottet|ägarna",
    "the board|board meeting|board papers|board pack|chair|chairman|shareholders|audit committee|general meeting",
  ),
  contract: words(
    "avtal|avtalet|hyresavtal|aktieägaravtal|ramavtal|anställningsavtal|kontrakt|kontraktet|villkor|offerten|förvärv|förvärvet|uppgörelse|tvist|stämning|advokat|investering|investeringen|budget|budgeten|rekrytering|tjänst|lön|löner|prisökning|upphandling",
    "agreement|contract|lease|the offer|an offer|acquisition|settlement|dispute|lawsuit|litigation|counsel|investment|hire|salary|terms|price increase|tender|nda",
  ),
  /** Money shall go another way than before. */
  newAccount: words(
    "nytt konto|nytt bankgiro|nytt bankkonto|nytt kontonummer|nya kontouppgifter|nya bankuppgifter|ändrat bankgiro|ändrat konto|ändrat kontonummer|bytt bank|byter bank|bytt bankgiro|uppdaterade bankuppgifter|ändrade bankuppgifter|ändrade betalningsuppgifter|nya betalningsuppgifter",
    "new account|new bank|changed our bank|changed bank|updated bank|updated our bank|change of bank|bank details have changed|updated payment details|new iban|changed account",
  ),
  /** What swindlers write to executives' offices. */
  pressure: words(
    "presentkort|gåvokort|är du på kontoret|är du tillgänglig|är du vid datorn|diskret|prata inte med|ring inte|kan inte prata|sitter i möte och|banköverföring|snabb betalning|brådskande betalning|överföring idag|genomföra en betalning|göra en betalning|genomföra en överföring",
    "gift card|gift cards|are you at your desk|are you in the office|are you available|discreet|discreetly|keep this between|do not call|can't talk|cannot talk|wire transfer|urgent payment|process a payment|make a payment|urgent transfer",
  ),
  /** An amount of money may stand beside it. */
  currency: words(
    "kr|kronor|sek|tkr|mkr|mnkr|mdkr|nok|dkk|eur|euro|usd|gbp|chf|dollar|dollars|msek|meur|musd",
  ),
  /** Words that mean something else together than alone; nothing is read into them, nor into their question mark. */
  plain: words(
    "före lunch|innan lunch|efter lunch|till lunch|vid lunch|tack på förhand|har du frågor|har ni frågor|hör av dig om du har|hör gärna av dig om du har",
    "before lunch|after lunch|by lunch|at lunch|thanks in advance|thank you in advance|thank you for your message|thank you for your business|do not hesitate|please do not hesitate|please don't hesitate|let me know if you have any|questions|please do not reply|please find|please see|please note",
  ),
  /** The words that close a letter: what follows is a signature. */
  close: words(
    "med vänlig hälsning|med vänliga hälsningar|vänlig hälsning|vänliga hälsningar|bästa hälsningar|hälsningar|varma hälsningar|många hälsningar|mvh|hälsar|allt gott|väl mött|skickat från min",
    "best regards|kind regards|warm regards|with kind regards|regards|best wishes|sincerely|yours sincerely|yours faithfully|cheers|all the best|sent from my|get outlook for",
  ),
} satisfies Record<string, readonly string[]>;

/** The phrases of rows in which a bar stands between two: written so, they weigh least in the pane. */
function words(...rows: readonly string[]): readonly string[] {
  return rows.join("|").split("|");
}
