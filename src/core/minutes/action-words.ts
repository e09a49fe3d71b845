/** Words by which a line says that somebody does something: what stands before is who, what stands after is what. */
export const actionVerbs: readonly RegExp[] = [
  /\b(?:will|shall)(?: also| then| now)?(?= (?!be (?:used|made|sold|able)\b))/i,
  /\b(?:is|are|was|were) (?:also )?(?:(?:asked|instructed|told|assigned|requested|responsible|supposed|required|going) )?to(?= )/i,
  /\b(?:is|are|was|were) (?:given|assigned) the task of(?= )/i,
  /\b(?:is|are) responsible for\b/i,
  /\b(?:has|have|needs?|ought|agreed|promised|undertook|offered|volunteered) to(?= )/i,
  /\b(?:must|should)(?= )/i,
  /(?<=^|[\s,])(?:ska|skall|måste|bör)(?: också| även| därefter)?(?= )/i,
  /(?<=^|[\s,])(?:får|fick|har) i uppdrag att(?= )/i,
  /(?<=^|[\s,])(?:åtar|åtog) sig att(?= )/i,
  /(?<=^|[\s,])(?:ansvarar|ansvarade) för(?: att)?(?= )/i,
  /(?<=^|[\s,])lovade(?: att)?(?= )/i,
];

/** "Styrelsen uppdrog åt Mats att …": the name follows. */
export const assignments: readonly RegExp[] = [
  /(?:uppdrog|uppdrar|uppdrogs|uppdras) (?:åt|till) (?<who>.{2,60}?) att (?<what>.+)$/i,
  /(?:instructed|asked|assigned|directed|requested) (?<who>.{2,60}?) to (?<what>.+)$/i,
];

/** Words for people by what they do, in the singular: a subject that is one of them can promise something. */
export const roleWords =
  /\b(?:manager|designers?|experts?|directors?|officers?|coach(?:es)?|chair(?:man|woman|person)?|secretary|treasurer|engineers?|specialists?|assistant|lawyer|counsel|accountant|auditor|executive|leader|representative|developer|analyst|consultant|president|team|group|committee|staff|members?|participants|everyone|everybody|each|ceo|cfo|coo|cto|he|she|they|we|i)\b|(?<![\p{L}])(?:vd|ordföranden?|sekreteraren?|kassören?|\p{L}*chefen?|\p{L}*ansvarige?|\p{L}*ledaren?|revisorn?|juristen|ledningen|ledningsgruppen|kansliet|arbetsgruppen|utskottet|valberedningen|styrelsen|alla|hon|han|de|vi|jag)(?![\p{L}])/iu;
