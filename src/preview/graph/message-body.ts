import type { ItemBody, Message, NullableOption } from "@microsoft/microsoft-graph-types";
import { htmlToText, textToHtml } from "./html-to-text";

type MaybeBody = NullableOption<ItemBody> | undefined;

const previewLength = 255;
/** How much of a long body is read first for its preview, in characters. */
const partLength = 4096;
/** Bodies are replaced, never changed in place, so a text once worked out stays right. */
const texts = new WeakMap<ItemBody, string>();
const previews = new WeakMap<ItemBody, string>();

/** A body in the type that the client prefers; as it is stored when it prefers none. */
export function bodyIn(body: MaybeBody, type: "text" | "html" | undefined): ItemBody {
  const stored = body ?? { contentType: "text", content: "" };
  if (!type || type === stored.contentType) return stored;
  const content = type === "text" ? textOf(stored) : textToHtml(stored.content ?? "");
  return { contentType: type, content };
}

/** The first 255 characters of the readable text, on one line. */
export function previewOf({ bodyPreview, body }: Message): string {
  if (typeof bodyPreview === "string") return bodyPreview.slice(0, previewLength);
  if (!body) return "";
  let preview = previews.get(body);
  if (preview === undefined) {
    preview = beginningOf(body).slice(0, previewLength);
    previews.set(body, preview);
  }
  return preview;
}

/** The readable text on one line; of a long HTML body only the first part, when that is enough. */
function beginningOf(body: ItemBody): string {
  const content = body.content ?? "";
  const part = content.slice(0, Math.max(0, content.lastIndexOf("<", partLength)));
  const text = body.contentType === "html" && part !== "" ? onOneLine(htmlToText(part)) : "";
  return text.length >= previewLength ? text : onOneLine(textOf(body));
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
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
