/** A day or interval with its time that somebody found in a text. What a finder cannot tell is left out. */
export interface Finding {
  from: string;
  date: string;
  time?: string;
  isDue?: boolean;
  unsure?: boolean;
}

interface RightDay {
  from: string;
  date: string;
  time: string | undefined;
  isTimeOptional: boolean;
}

interface RightFinding {
  isDue: boolean | undefined;
  unsure: boolean | undefined;
  days: readonly RightDay[];
}

const ITEM = /^(due|said|date)(\?|\(\?\))? (.+)$/;
const DAY = /^(\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d))?(?: (\(?)(\d\d:\d\d)\)?)?$/;

function readDay(written: string): RightDay {
  const [, from, date, bracket, time] = DAY.exec(written) ?? [];
  if (from === undefined) throw new RangeError(`meaning: "${written}" is not a day`);
  return { from, date: date ?? from, time, isTimeOptional: bracket === "(" };
}

function readItem(written: string): RightFinding {
  const [, kind, doubt, days] = ITEM.exec(written) ?? [];
  if (days === undefined) throw new RangeError(`meaning: "${written}" is not a finding`);
  return {
    isDue: kind === "date" ? undefined : kind === "due",
    unsure: doubt === "(?)" ? undefined : doubt === "?",
    days: days.split(" or ").map(readDay),
  };
}

/** Reads a meaning, as `PhraseBlock` describes, into its right readings, each a list of findings. */
export function readMeaning(meaning: string): RightFinding[][] {
  return meaning
    .split(" | ")
    .map((reading) => (reading === "nothing" ? [] : reading.split("; ").map(readItem)));
}

function isRightDay(found: Finding, right: RightDay): boolean {
  if (found.from !== right.from || found.date !== right.date) return false;
  return found.time === right.time || (right.isTimeOptional && found.time === undefined);
}

function agrees(said: boolean | undefined, right: boolean | undefined): boolean {
  return said === undefined || right === undefined || said === right;
}

/** Whether findings are what is meant. What the finder or the table leaves open ("due", "unsure") is not compared. */
export function isRight(findings: readonly Finding[], meaning: string): boolean {
  return readMeaning(meaning).some(
    (reading) =>
      reading.length === findings.length &&
      reading.every((right, index) => {
        const found = findings[index]!;
        const isDayRight = right.days.some((day) => isRightDay(found, day));
        return isDayRight && agrees(found.isDue, right.isDue) && agrees(found.unsure, right.unsure);
      }),
  );
}
