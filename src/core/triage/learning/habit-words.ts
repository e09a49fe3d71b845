import { hashWord } from "../word-scan";

/** What a single word may tell. */
export const habitWordKind = { asking: 1, mailing: 2, thanking: 3 } as const;

/** Words that ask the reader for something, English and Swedish. */
const askingWords = hashed(
  "please pls could can would will let know thoughts comments need call advise confirm review send forward approve sign you your what when where how why which does should any help wondering suggest " +
    "snälla kan kunde skulle vill ring behöver bekräfta granska skicka godkänn underteckna du ni din ditt dina vad när var hur varför vilken vilka hjälp undrar återkom",
);

/** Words that mailings to many use, English and Swedish. */
const mailingWords = hashed(
  "unsubscribe newsletter subscription subscribe click removed mailing webinar employees offer free http https www copyright announcement announce reserved privacy " +
    "avregistrera nyhetsbrev prenumeration prenumerera klicka utskick webbinarium medarbetare erbjudande gratis",
);

/** Words of thanks, English and Swedish. */
const thankingWords = hashed("thanks thank thx tack tackar");

/** The words by their hashes, in a table that is asked for every word of every message. */
const places = 1 << 12;
const hashAt = new Int32Array(places);
const kindAt = new Uint8Array(places);
for (const hash of askingWords) put(hash, habitWordKind.asking);
for (const hash of mailingWords) put(hash, habitWordKind.mailing);
for (const hash of thankingWords) put(hash, habitWordKind.thanking);

/** What the word with this hash tells: one of `habitWordKind`, or 0 for nothing. */
export function tellingWord(hash: number): number {
  let place = hash & (places - 1);
  while (kindAt[place] !== 0 && hashAt[place] !== hash) place = (place + 1) & (places - 1);
  return kindAt[place] ?? 0;
}

function put(hash: number, kind: number): void {
  if (tellingWord(hash) !== 0) return;
  let place = hash & (places - 1);
  while (kindAt[place] !== 0) place = (place + 1) & (places - 1);
  hashAt[place] = hash;
  kindAt[place] = kind;
}

function hashed(words: string): readonly number[] {
  return words.split(" ").map(hashWord);
}
