import type { Message } from "@microsoft/microsoft-graph-types";
import { weekdayName, dateName, type SampleLanguage } from "./fill-in-dates";
import type { SamplePerson } from "./people";
import { localTime } from "./sample-calendar";
import type { SampleMessage } from "./sample-message";

/** What was sent, ready to be read or quoted: no dates left to fill in. */
export interface WrittenMessage {
  from: SamplePerson;
  to: readonly SamplePerson[];
  sentAt: Date;
  subject: string;
  language: SampleLanguage;
  /** The text with the quoted history below it. */
  text: string;
}

/** The text of a message with what it quotes of the one it answers. */
export function textWithHistory(
  paragraphs: readonly string[],
  quote: SampleMessage["quote"],
  answered: WrittenMessage | undefined,
): string {
  const own = paragraphs.join("\n\n");
  if (!answered || !quote) return own;
  return `${own}\n\n${quote === "wrote" ? quotedAsWrote(answered) : quotedAsOriginal(answered)}`;
}

/** The body of a message as Graph gives it; people write HTML, machines often text. */
export function bodyOf(message: SampleMessage, html: string | undefined, text: string): Message {
  if (message.isPlain) return { body: { contentType: "text", content: text } };
  return { body: { contentType: "html", content: html ?? htmlOf(text) } };
}

function htmlOf(text: string): string {
  const paragraphs = text.split("\n\n").map((paragraph) => {
    const lines = escapeHtml(paragraph).replaceAll("\n", "<br>");
    return lines.startsWith("-----")
      ? `<div style="border-top:1px solid #e1e1e1;padding-top:3pt">${lines}</div>`
      : `<p>${lines}</p>`;
  });
  return `<html><body style="font-family:Calibri,sans-serif;font-size:11pt">${paragraphs.join("")}</body></html>`;
}

function escapeHtml(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped.replace(/https:\/\/[^\s<]+/g, (link) => `<a href="${link}">${link}</a>`);
}

const originalWords = {
  sv: ["Ursprungligt meddelande", "Från", "Skickat", "Till", "Ämne"],
  en: ["Original Message", "From", "Sent", "To", "Subject"],
} as const;

function quotedAsOriginal({ from, to, sentAt, subject, language, text }: WrittenMessage): string {
  const [title, fromWord, sentWord, toWord, subjectWord] = originalWords[language];
  const head = [
    `-----${title}-----`,
    `${fromWord}: ${from.name} <${from.address}>`,
    `${sentWord}: ${momentInWords(sentAt, language)}`,
    `${toWord}: ${to.map(({ name }) => name).join("; ")}`,
    `${subjectWord}: ${subject}`,
  ];
  return `${head.join("\n")}\n\n${text}`;
}

function quotedAsWrote({ from, sentAt, language, text }: WrittenMessage): string {
  const moment = momentInWords(sentAt, language);
  const head = language === "sv" ? `Den ${moment} skrev` : `On ${moment},`;
  const tail = language === "sv" ? ":" : " wrote:";
  const quoted = text.split("\n").map((line) => (line ? `> ${line}` : ">"));
  return `${head} ${from.name} <${from.address}>${tail}\n${quoted.join("\n")}`;
}

function momentInWords(instant: Date, language: SampleLanguage): string {
  const { date, time } = localTime(instant);
  const day = `${dateName(date, language)} ${date.slice(0, 4)}`;
  const weekday = weekdayName(date, language);
  return language === "sv" ? `${weekday} ${day} ${time}` : `${weekday}, ${day} ${time}`;
}
