import type { ItemBody, Message, NullableOption } from "@microsoft/microsoft-graph-types";
import { htmlToText, textToHtml } from "./html-to-text";

type MaybeBody = NullableOption<ItemBody> | undefined;

const previewLength = 255;
/** Bodies are replaced, never changed in place, so a text once worked out stays right. */
const texts = new WeakMap<ItemBody, string>();

/** A body in the type that the client prefers; as it is stored when it prefers none. */
export function bodyIn(body: MaybeBody, type: "text" | "html" | undefined): ItemBody {
  const stored = body ?? { contentType: "text", content: "" };
  if (!type || type === stored.contentType) return stored;
  const content = type === "text" ? textOf(stored) : textToHtml(stored.content ?? "");
  return { contentType: type, content };
}

/** The first 255 characters of the readable text, on one line. */
export function previewOf(message: Message): string {
  if (typeof message.bodyPreview === "string") return message.bodyPreview.slice(0, previewLength);
  // Four times the length is enough text to be left with a whole preview when the white space is gone.
  const start = textOf(message.body).slice(0, previewLength * 4);
  return start.replace(/\s+/g, " ").trim().slice(0, previewLength);
}

/** The part of a message that its sender wrote, without the history below it. */
export function uniqueBodyOf(message: Message, type: "text" | "html" | undefined): ItemBody {
  const stored = message.body ?? { contentType: "text", content: "" };
  const content = stored.content ?? "";
  const marks = stored.contentType === "html" ? historyInHtml : historyInText;
  const ends = marks.map((mark) => content.search(mark)).filter((at) => at >= 0);
  const unique = { ...stored, content: content.slice(0, Math.min(content.length, ...ends)) };
  return bodyIn(unique, type);
}

const historyInHtml = [
  /<hr[^<>]{0,200}>\s{0,20}<div id="?divRplyFwdMsg/i,
  /<div[^<>]{0,200}id="?(?:appendonsend|divRplyFwdMsg)/i,
  /<(?:div|blockquote)[^<>]{0,200}class="?gmail_quote/i,
  /<blockquote[^<>]{0,200}type="?cite/i,
];
const historyInText = [
  /^-{2,} ?(?:Original Message|Ursprungligt meddelande|Forwarded by)/m,
  /^_{20,}\r?\n(?:From|Från):/m,
  /^(?:On|Den) [^\r\n]{5,200}(?:wrote|skrev):\s*$/m,
];

function textOf(body: MaybeBody): string {
  if (!body) return "";
  const known = texts.get(body);
  if (known !== undefined) return known;
  const content = body.content ?? "";
  const text = body.contentType === "html" ? htmlToText(content) : content;
  texts.set(body, text);
  return text;
}
