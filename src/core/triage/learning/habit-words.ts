import { hashWord } from "../word-scan";

/** Words that ask the reader for something, English and Swedish. */
export const askingWords: ReadonlySet<number> = hashed(
  "please pls could can would will let know thoughts comments need call advise confirm review send forward approve sign you your what when where how why which does should any help wondering suggest " +
    "snälla kan kunde skulle vill ring behöver bekräfta granska skicka godkänn underteckna du ni din ditt dina vad när var hur varför vilken vilka hjälp undrar återkom",
);

/** Words that mailings to many use, English and Swedish. */
export const mailingWords: ReadonlySet<number> = hashed(
  "unsubscribe newsletter subscription subscribe click removed mailing webinar employees offer free http https www copyright announcement announce reserved privacy " +
    "avregistrera nyhetsbrev prenumeration prenumerera klicka utskick webbinarium medarbetare erbjudande gratis",
);

function hashed(words: string): ReadonlySet<number> {
  return new Set(words.split(" ").map(hashWord));
}
