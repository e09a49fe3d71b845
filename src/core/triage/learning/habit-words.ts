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

/** A quick "surely not" by the low bits of the hash, before the sets are asked. */
const maybe = new Uint8Array(1 << 12);
for (const hash of [...askingWords, ...mailingWords, ...thankingWords]) maybe[hash & 0xfff] = 1;

/** What the word with this hash tells: one of `habitWordKind`, or 0 for nothing. */
export function tellingWord(hash: number): number {
  if (maybe[hash & 0xfff] === 0) return 0;
  if (askingWords.has(hash)) return habitWordKind.asking;
  if (mailingWords.has(hash)) return habitWordKind.mailing;
  return thankingWords.has(hash) ? habitWordKind.thanking : 0;
}

function hashed(words: string): ReadonlySet<number> {
  return new Set(words.split(" ").map(hashWord));
}
