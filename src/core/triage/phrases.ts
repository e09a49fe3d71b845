/** What a phrase in a message is a sign of. */
export type SignKind = keyof typeof phrases;

/**
 * The words that triage knows, Swedish and English together, since one mailbox holds both. All in lower case, without
 * punctuation; a phrase is matched word for word. To teach triage a phrase is to add it here and one line to the test.
 */
export const phrases = {
  /** Somebody needs a yes or a no. */
  decision: [
    ..."ditt beslut|ditt besked|måste välja|välja väg|välja mellan|stå bakom|ett ja|ska vi slå till|säga ja eller nej|besked från dig|besked från ledningen|vill ha besked|vill ha ett besked|behöver besked|ge besked|lämna besked|bestämma dig|bestämmer du|kan du bestämma|ditt godkännande|er godkännande|behöver beslut|behöver ett beslut|behöver du besluta".split(
      "|",
    ),
    ..."för beslut|till beslut|beslutsunderlag|ta beslut|fatta beslut|besluta om|kan du besluta|du behöver besluta".split(
      "|",
    ),
    ..."godkänn|godkänna|godkänner du|kan du godkänna|att godkänna|för godkännande|attestera|attest|ditt ok|ge klartecken".split(
      "|",
    ),
    ..."klartecken|ja eller nej|ditt ja|grönt ljus|är det ok|är det okej|är du ok med|ok för dig|väljer du|vilket alternativ".split(
      "|",
    ),
    ..."ska vi tacka ja|tacka ja eller nej|ska vi gå vidare|ska vi skriva på|avgöra|avgörande från dig|ta ställning|ställningstagande".split(
      "|",
    ),
    ..."your decision|must choose|have to choose|need to choose|need you to decide|a decision from you|need a decision|needs a decision|decision needed|decision required|for decision".split(
      "|",
    ),
    ..."decide on|decide whether|you decide|to decide|please approve|approve|your approval|for approval|approval needed".split(
      "|",
    ),
    ..."approval required|need approval|needs approval|sign off|sign off on|your sign off|signoff|go ahead from you|your go ahead|go or no go|the green light|green light".split(
      "|",
    ),
    ..."are you ok with|are you okay with|ok with you|your ok|yes or no|which option|should we accept|shall we accept|should we go ahead|shall we go ahead|your call|authorise|authorize|your authorisation|your authorization".split(
      "|",
    ),
  ],
  /** A decision is spoken of, perhaps not one to make now. */
  decisionTalk: [
    ..."beslut|beslutet|besluta|godkännande|styrelsebeslut|firmateckning|investeringsram|mandat".split(
      "|",
    ),
    ..."decision|approval|term sheet|mandate|proposal|förslag|offert|avtalsförslag|avtalsutkast|letter of intent".split(
      "|",
    ),
  ],
  /** A name on a paper is wanted. */
  signature: [
    ..."signera|att signera|för signering|underteckna|undertecknas|för underskrift|din underskrift|skriva på|skriva under|påskrift|din signatur|e-signera".split(
      "|",
    ),
    ..."please sign|to sign|sign the|sign it|your signature|for signature|signature needed|ready for signature|countersign|docusign".split(
      "|",
    ),
  ],
  /** The executive's own judgement is asked for. */
  judgement: [
    ..."din syn|din åsikt|dina synpunkter|dina kommentarer|dina tankar|vad tycker du|hur ser du|hur tänker du|din bedömning|din egen bedömning|vad säger du|ditt råd|din prioritering|prioritera|din granskning|för granskning|för synpunkter|välja mellan|dina ändringar".split(
      "|",
    ),
    ..."your view|your views|your opinion|your thoughts|your comments|your input|your feedback|your judgement|your judgment|your advice|your review|for review|review and comment|for comment|for comments|what do you think|how do you see|your position|your preference|which do you prefer|do you want to|would you like to|vill du att|vill du".split(
      "|",
    ),
  ],
  /** Something is asked for. */
  request: [
    ..."välj gärna|meddela|meddela oss|skicka en|skicka över|skicka in|kan du|kan ni|kan någon|skulle någon|kunde du|kunde ni|skulle du kunna|skulle ni kunna|har du möjlighet|har ni möjlighet|vill du vara snäll|var snäll|vänligen|var vänlig|återkom|återkoppla|återkoppling|hör av dig|hör av er|skicka gärna|svara gärna|gärna svar|tacksam för svar|tacksam för|behöver få|behöver er|behöver din|behöver ditt|behöver dina|behöver vi|jag behöver|vi behöver|ber dig|ber er|påminner om|bekräfta|fyll i|ring mig|ta en titt|kan vi prata|låt oss prata|vi behöver prata|får jag|får vi|kan jag få|kan vi få|undrar om|önskar".split(
      "|",
    ),
    ..."can you|could you|could somebody|could someone|can somebody|can someone|would you|will you|please|pls|kindly|let me know|let us know|get back to|need you to|we need|i need|need your|needs your|waiting for|looking forward to your|looking forward to hearing|would appreciate|confirm|reply by|respond by|rsvp|may i|may we|can i|can we|could we|could i|can he|can she|kan hon|kan han|any update|reminder|påminnelse|follow up|following up|call me|give me a call|take a look|have a look|let's discuss|let's talk|let us discuss|see me about|would like you to|we should discuss|need to discuss|need to talk".split(
      "|",
    ),
  ],
  /** What an assistant does: times, travel, papers, visitors. */
  practical: [
    ..."boka|bokat|bokar|bokning|bokningen|ombokning|boka om|hitta en tid|en tid|tider|tidsförslag|föreslå tid|föreslå en tid|vilken tid|passar|passa|kalender|kalendern|resa|resan|flyg|flyget|tåg|tåget|hotell|hotellet|taxi|transfer|biljett|biljetter|lunch|middag|catering|kost|specialkost|allergier|konferensrum|lokal|lokalen|parkering|besök|besökare|passerkort|nyckel|adress|telefonnummer|kontaktuppgifter|personnummer|pass|visum|utlägg|reseräkning|presentationen|bildspel|porträttbild|biografi|dagordning|dagordningen|underlag|underlaget|protokollet|närvaro|anmälan|deltagare|deltagarlista|upphämtning|beställa|beställning|offertförfrågan|intyg|blankett|formulär".split(
      "|",
    ),
    ..."book|booking|booked|rebook|schedule|reschedule|find a time|time slot|time slots|available|availability|calendar|diary|travel|itinerary|flight|flights|train|hotel|taxi|ticket|tickets|lunch|dinner|catering|dietary|allergies|meeting room|venue|parking|visit|visitors|badge|address|phone number|contact details|passport|visa|expenses|expense report|slides|the deck|presentation|headshot|photo|bio|biography|agenda|minutes|attendance|attendees|registration|pick up|certificate|send over|forward the|quick call|menu".split(
      "|",
    ),
  ],
  urgent: [
    ..."brådskande|bråttom|omgående|omedelbart|snarast|så snart som möjligt|skyndsamt|akut|viktigt|angeläget|senast idag|redan idag".split(
      "|",
    ),
    ..."urgent|urgently|asap|as soon as possible|immediately|right away|time sensitive|important|high priority|critical|action required|by today".split(
      "|",
    ),
  ],
  thanks: [
    ..."tack|tack för|tackar|stort tack|tusen tack|thanks|thank you|many thanks|thx|much appreciated|perfekt|toppen|strålande|kanon|great|perfect|noted|noterat|uppfattat|grattis|congratulations|well done|bra jobbat".split(
      "|",
    ),
  ],
  /** Nothing is asked, and it says so. */
  information: [
    ..."för kännedom|för din kännedom|för er kännedom|till kännedom|fyi|för information|till information|för info|bara så du vet|bara så att du vet|bara för info|ingen åtgärd|inget behöver göras|inget du behöver göra|du behöver inte göra något|inget svar behövs|behöver inte svara|inget svar krävs|kräver inget|kräver ingen|läs gärna|bifogar för kännedom|läsvärt|läsvärd|bekräftad|bekräftat|är bokat|är bokad|är klart|är klar|är klara|är löst|är godkänd|är godkänt|är påskrivet|är underskrivet|är signerat".split(
      "|",
    ),
    ..."for your information|for information|no action|no action needed|no action required|no reply needed|no need to reply|no response needed|nothing needed|nothing for you|just so you know|just to let you know|for the record|heads up|for your reading|worth reading|thought you would like|is confirmed|are confirmed|confirmed|has been booked|is booked|is done|are done|is ready|is resolved|is now signed|has been signed|fully executed".split(
      "|",
    ),
  ],
  /** A report or news: worth reading. */
  report: [
    ..."veckorapport|månadsrapport|kvartalsrapport|lägesrapport|statusrapport|nulägesrapport|dagsrapport|sammanfattning|rapport|rapporten|uppdatering|minnesanteckningar|protokoll från|resultatet blev|veckobrev|vd-brev|intranätet|nyheter|bekräftelse".split(
      "|",
    ),
    ..."status report|weekly report|monthly report|weekly update|status update|update|summary|recap|newsroom|report|minutes from|notes from|confirmation".split(
      "|",
    ),
  ],
  invoice: [
    ..."faktura|fakturan|fakturor|fakturanr|fakturanummer|fakturadatum|e-faktura|efaktura|kreditfaktura|samlingsfaktura|slutfaktura|delfaktura|ocr|ocr-nummer|ocrnummer|bankgiro|bankgironummer|plusgiro|autogiro|förfallodatum|förfallodag|förfaller|att betala|betalningsvillkor|betalningspåminnelse|betalningspåminnelser|inkasso|dröjsmålsränta|kvitto|kvittot|kontoutdrag|påminnelseavgift|orgnr|momsreg|hyresavi|avi".split(
      "|",
    ),
    ..."invoice|invoices|invoice number|invoice no|inv no|credit note|amount due|balance due|payment due|due date|payment terms|payment reminder|overdue payment|past due|remittance|purchase order|receipt|your receipt|statement of account|iban|vat no|billing|pay now".split(
      "|",
    ),
  ],
  /** Where to pay or what to pay with: only an invoice says so. */
  payment: [
    ..."bankgiro|plusgiro|ocr|ocr-nummer|ocrnummer|bg|iban|förfallodatum|förfallodag|betalningsvillkor|fakturanummer|fakturanr|fakturadatum|att betala|invoice number|invoice no|amount due|balance due|due date|payment terms|remit to|total due".split(
      "|",
    ),
  ],
  meeting: [
    ..."kallelse|kallelse till|inbjudan till möte|mötesinbjudan|mötesförfrågan|inställt|ställs in|ställa in mötet|flyttat möte|flytta mötet|flyttar mötet|flytta vårt möte|ny tid|nytt datum|mötet flyttas|avboka mötet|uppdaterad inbjudan|accepterat|avböjt|tackat ja|tackat nej|teams-möte|teamsmöte|avstämning".split(
      "|",
    ),
    ..."invitation|meeting request|meeting invitation|accepted|declined|tentative|tentatively accepted|canceled|cancelled|updated invitation|new time proposed|move our meeting|move the meeting|reschedule our|rescheduled|join the meeting|microsoft teams meeting|teams meeting|zoom meeting|proposed new time".split(
      "|",
    ),
  ],
  /** Only what is sent to many says how to be rid of it. */
  unsubscribe: [
    ..."avregistrera|avregistrera dig|avprenumerera|avanmäl dig|avanmälan|avsluta prenumerationen|avsluta prenumeration|sluta prenumerera|hantera prenumeration|visa i webbläsare|visa i webbläsaren|öppna i webbläsaren|om mejlet inte visas|du får detta mejl|du får detta mail|du får det här mejlet|du får det här brevet|du prenumererar".split(
      "|",
    ),
    ..."unsubscribe|opt out|manage preferences|manage your preferences|email preferences|update your preferences|view in browser|view in your browser|view this email|you are receiving this|you received this email|you're receiving this".split(
      "|",
    ),
  ],
  bulk: [
    ..."läs online|nyhetsbrev|nyhetsbrevet|veckans nyheter|erbjudande|erbjudanden|kampanjpris|kampanjerbjudande|kampanjkod|rabatt på|procent rabatt|rabattkod|fri frakt|gratis frakt|köp nu|handla nu|webbinarium|webinarium|webinar|frukostseminarium|anmäl dig|säkra din plats|boka din plats|early bird|prova gratis|svara inte på|går inte att svara|automatiskt genererat|medlemserbjudande|black friday|rea|sista chansen|ladda ner guiden|ladda ner rapporten|ladda ner appen|läs mer".split(
      "|",
    ),
    ..."view online|newsletter|this week in|weekly digest|daily digest|digest|special offer|limited time|on sale|sale ends|summer sale|winter sale|discount code|promo code|free shipping|shop now|buy now|register now|register today|save your seat|save your spot|free trial|do not reply|automatically generated|sponsored|promotional|exclusive offer|last chance|download now|white paper|whitepaper|read more|learn more|click here|top stories|trending".split(
      "|",
    ),
  ],
  /** Somebody who hopes to sell, writing as if they knew each other. */
  sales: [
    ..."bara en snabb fråga|kort fråga|hörde inget|följer upp mitt|mitt förra mejl|vi hjälper företag|vi hjälper bolag|boka en demo|15 minuter|kvalificerade leads".split(
      "|",
    ),
    ..."quick question|bumping this|top of your inbox|any thoughts|my last email|my previous email|we help|companies like yours|book a demo|a quick demo|15 minutes|qualified leads|qualified meetings|who is the right person|circling back".split(
      "|",
    ),
  ],
  /** In a subject: a machine answers for somebody who is away. */
  autoReply: [
    ..."automatiskt svar|autosvar|frånvaromeddelande|frånvaro".split("|"),
    ..."automatic reply|out of office|auto reply|autoreply|on vacation".split("|"),
  ],
  /** A machine tells of something. */
  notice: [
    ..."automatiskt meddelande|karantän|har delat|delade en fil|delat en fil|delat ett dokument|nämnde dig|verifieringskod|engångskod|lösenord|säkerhetskod|ditt paket|din order|orderbekräftelse|din beställning|spåra|inloggning|ny inloggning|systemunderhåll|driftinformation|planerat underhåll|du har nya|olästa|missade".split(
      "|",
    ),
    ..."delivery status|undeliverable|delivery has failed|mail delivery|has shared|shared a file|shared a document|mentioned you|verification code|security code|one-time|password|your order|your package|track your|has shipped|order confirmation|sign-in|new sign-in|scheduled maintenance|you have new|unread|missed activity|quarantine|storage is|notification|backup|alert".split(
      "|",
    ),
  ],
  confidential: [
    ..."konfidentiellt|konfidentiell|förtroligt|sekretess|strikt förtroligt|mellan oss|uppsägning|varsel|lönerevision|personalärende|visselblåsning".split(
      "|",
    ),
    ..."confidential|strictly confidential|in confidence|between us|privileged|privileged and confidential|not for distribution".split(
      "|",
    ),
  ],
  board: [
    ..."styrelsen|styrelsemöte|styrelsemötet|styrelsematerial|styrelseordförande|bolagsstämma|årsstämma|till styrelsen|revisionsutskottet|ersättningsutskottet|ägarna".split(
      "|",
    ),
    ..."the board|board meeting|board paper|board papers|board pack|chair|chairman|shareholders|audit committee|general meeting".split(
      "|",
    ),
  ],
  contract: [
    ..."avtal|avtalet|hyresavtal|aktieägaravtal|ramavtal|anställningsavtal|kontrakt|kontraktet|villkor|offerten|förvärv|förvärvet|uppgörelse|tvist|stämning|advokat|investering|investeringen|budget|budgeten|rekrytering|tjänst|lön|löner|prisökning|upphandling".split(
      "|",
    ),
    ..."agreement|contract|lease|the offer|an offer|acquisition|settlement|dispute|lawsuit|litigation|counsel|investment|budget|hire|salary|terms|price increase|tender|nda".split(
      "|",
    ),
  ],
  /** Money shall go another way than before. */
  newAccount: [
    ..."nytt konto|nytt bankgiro|nytt bankkonto|nytt kontonummer|nya kontouppgifter|nya bankuppgifter|ändrat bankgiro|ändrat konto|ändrat kontonummer|bytt bank|byter bank|bytt bankgiro|uppdaterade bankuppgifter|ändrade bankuppgifter|ändrade betalningsuppgifter|nya betalningsuppgifter".split(
      "|",
    ),
    ..."new account|new bank|new bank account|new bank details|new account details|changed our bank|changed bank|updated bank|updated our bank|change of bank|bank details have changed|updated payment details|new iban|changed account".split(
      "|",
    ),
  ],
  /** What swindlers write to executives' offices. */
  pressure: [
    ..."presentkort|gåvokort|är du på kontoret|är du tillgänglig|är du vid datorn|diskret|prata inte med|ring inte|kan inte prata|sitter i möte och|banköverföring|snabb betalning|brådskande betalning|överföring idag|genomföra en betalning|göra en betalning|genomföra en överföring".split(
      "|",
    ),
    ..."gift card|gift cards|are you at your desk|are you in the office|are you available|discreet|discreetly|keep this between|do not call|can't talk|cannot talk|wire transfer|urgent payment|process a payment|make a payment|urgent transfer".split(
      "|",
    ),
  ],
  /** An amount of money may stand beside it. */
  currency: [
    ..."kr|kronor|sek|tkr|mkr|mnkr|mdkr|nok|dkk|eur|euro|usd|gbp|chf|dollar|dollars|msek|meur|musd".split(
      "|",
    ),
  ],
  /** Words that mean something else together than alone; nothing is read into them. */
  plain: [
    ..."före lunch|innan lunch|efter lunch|till lunch|vid lunch|tack på förhand".split("|"),
    ..."before lunch|after lunch|by lunch|at lunch|thanks in advance|thank you in advance|thank you for your message|thank you for your business|do not hesitate|please do not hesitate|please don't hesitate|if you have any questions|please find|please find attached|please see|please note".split(
      "|",
    ),
  ],
  /** The words that close a letter: what follows is a signature. */
  close: [
    ..."med vänlig hälsning|med vänliga hälsningar|vänlig hälsning|vänliga hälsningar|bästa hälsningar|hälsningar|varma hälsningar|många hälsningar|mvh|hälsar|allt gott|väl mött|skickat från min".split(
      "|",
    ),
    ..."best regards|kind regards|warm regards|with kind regards|regards|best wishes|sincerely|yours sincerely|yours faithfully|cheers|all the best|sent from my|get outlook for".split(
      "|",
    ),
  ],
} as const satisfies Record<string, readonly string[]>;
