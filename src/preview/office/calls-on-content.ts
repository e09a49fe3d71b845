import type { ItemBody, NullableOption } from "@microsoft/microsoft-graph-types";
import { htmlToText } from "../graph/html-to-text";
import type { OpenItem } from "./open-item";
import type { CallDesk, CallParameters, OutlookCallTable } from "./outlook-call";
import { textToFragment } from "./text-to-fragment";

/** What is appended when the message is sent. */
export const appendOnSendProperty =
  "String {00020329-0000-0000-c000-000000000046} Name AppendOnSend";
const signatureStart = '<div id="Signature">';
const signatureEnd = "</div><!-- signature -->";

/** Subject and body of the open message. */
export const callsOnContent: OutlookCallTable = {
  13: {
    name: "item.body.setSelectedDataAsync",
    answer: (desk, parameters) => putFirst(desk.item(), parameters),
  },
  14: {
    name: "item.body.getTypeAsync",
    answer: (desk) => ({ data: bodyOf(desk.item()).contentType }),
  },
  17: {
    name: "item.subject.setAsync",
    answer: (desk, { subject = "" }) => {
      desk.item().change({ subject });
      return {};
    },
  },
  18: {
    name: "item.subject.getAsync",
    answer: (desk) => ({ data: desk.item().message.resource.subject ?? "" }),
  },
  23: {
    name: "item.body.prependAsync",
    answer: (desk, parameters) => putFirst(desk.item(), parameters),
  },
  28: {
    // The page keeps where the cursor stands to itself: nothing counts as marked.
    name: "item.getSelectedDataAsync",
    answer: () => ({ data: { data: "", sourceProperty: "body" } }),
  },
  29: {
    name: "item.setSelectedDataAsync",
    answer: (desk, parameters) => putFirst(desk.item(), parameters),
  },
  37: {
    name: "item.body.getAsync",
    answer: (desk, { coercionType }) => {
      const { contentType, content } = bodyOf(desk.item());
      if (coercionType === 3)
        return { data: contentType === "html" ? content : textToFragment(content) };
      return { data: contentType === "html" ? htmlToText(content) : content };
    },
  },
  38: {
    name: "item.body.setAsync",
    answer: (desk, parameters) => {
      const item = desk.item();
      return setBody(item, fitting(parameters, bodyOf(item).contentType));
    },
  },
  100: {
    name: "item.body.appendOnSendAsync",
    answer: (desk, { appendTxt = "", coercionType }) => {
      const html = coercionType === 3 ? appendTxt : textToFragment(appendTxt);
      desk.item().changeProperty(appendOnSendProperty, html === "" ? undefined : html);
      return {};
    },
  },
  173: {
    name: "item.body.setSignatureAsync",
    answer: (desk, parameters) => setSignature(desk.item(), parameters),
  },
  174: {
    name: "item.getComposeTypeAsync",
    answer: (desk) => ({ data: { composeType: composeTypeOf(desk), coercionType: "html" } }),
  },
  175: {
    name: "item.isClientSignatureEnabledAsync",
    answer: () => ({ data: false }),
  },
  176: {
    name: "item.disableClientSignatureAsync",
    answer: () => ({}),
  },
};

interface KnownBody {
  contentType: "text" | "html";
  content: string;
}

/** The body with its gaps filled. */
export function knownBody(body: NullableOption<ItemBody> | undefined): KnownBody {
  return { contentType: body?.contentType ?? "html", content: body?.content ?? "" };
}

function bodyOf(item: OpenItem): KnownBody {
  return knownBody(item.message.resource.body);
}

function setBody(item: OpenItem, content: string): Record<string, never> {
  const { contentType } = bodyOf(item);
  const words = contentType === "html" ? htmlToText(content) : content;
  item.change({ body: { contentType, content }, bodyPreview: words.slice(0, 255) });
  return {};
}

/** The data of a call in the form that the body has. */
function fitting(
  { data = "", coercionType }: CallParameters,
  contentType: "text" | "html",
): string {
  if (contentType === "html") return coercionType === 3 ? data : textToFragment(data);
  return coercionType === 3 ? htmlToText(data) : data;
}

function putFirst(item: OpenItem, parameters: CallParameters): Record<string, never> {
  const { contentType, content } = bodyOf(item);
  const first = fitting(parameters, contentType);
  const start = contentType === "html" ? (/^[\s\S]*?<body\b[^>]*>/i.exec(content)?.[0] ?? "") : "";
  return setBody(item, start + first + content.slice(start.length));
}

function setSignature(item: OpenItem, parameters: CallParameters): Record<string, never> {
  const { contentType, content } = bodyOf(item);
  if (contentType === "text") {
    const body = content.split("\n-- \n")[0] ?? "";
    return setBody(item, `${body}\n-- \n${fitting(parameters, "text")}`);
  }
  const block = `${signatureStart}${fitting(parameters, "html")}${signatureEnd}`;
  const start = content.indexOf(signatureStart);
  const end = content.indexOf(signatureEnd, start);
  if (start < 0 || end < 0) return setBody(item, content + block);
  return setBody(item, content.slice(0, start) + block + content.slice(end + signatureEnd.length));
}

function composeTypeOf(desk: CallDesk): "newMail" | "reply" | "forward" {
  const subject = desk.item().message.resource.subject ?? "";
  if (/^\s*(fw|fwd|vb)\s*:/i.test(subject)) return "forward";
  return /^\s*(re|sv)\s*:/i.test(subject) ? "reply" : "newMail";
}
