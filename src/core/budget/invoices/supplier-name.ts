/** A supplier's name as it is compared: without the kind of company, accents, marks and blanks. */
export function plainSupplier(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\b(?:ab|aktiebolag|hb|kb|as|asa|oy|ltd|limited|gmbh|inc|publ)\b/g, " ")
    .replace(/[^\p{L}\d]/gu, "");
}

/** Letters that are drawn alike, for names that are meant to be taken for another. */
const alike: Readonly<Record<string, string>> = {
  ...{ "0": "o", "1": "l", i: "l", "|": "l", "5": "s", "8": "b", а: "a", е: "e", о: "o" },
  ...{ р: "p", с: "c", х: "x", у: "y", і: "l", rn: "m", vv: "w" },
};

/**
 * True when a name is not the other one and yet could be taken for it: drawn alike, or one letter off in a name of
 * six letters or more.
 */
export function isLookAlike(name: string, other: string): boolean {
  const [one, two] = [plainSupplier(name), plainSupplier(other)];
  if (one === two || one === "" || two === "") return false;
  return drawn(one) === drawn(two) || (Math.min(one.length, two.length) >= 6 && isOneOff(one, two));
}

function drawn(name: string): string {
  return name.replace(/rn|vv|./gu, (letters) => alike[letters] ?? letters);
}

/** One letter changed, added or missing, or two neighbors exchanged. */
function isOneOff(one: string, two: string): boolean {
  if (Math.abs(one.length - two.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === two[start]) start += 1;
  const [left, right] = [one.slice(start), two.slice(start)];
  const isSwap =
    left.slice(0, 2) === (right[1] ?? "") + (right[0] ?? "") && left.slice(2) === right.slice(2);
  return (
    isSwap || left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1)
  );
}
