import type { HostRequest, MessageView } from "../page-api";
import { makeSafeBody } from "./safe-body";

/** A message's body as a whole document for a frame without any rights. */
export interface BodyDocument {
  html: string;
  hadRemoteContent: boolean;
  /** Characters of the body that are in it. */
  shown: number;
}

const policy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

const grounds: Record<HostRequest["theme"], string> = {
  light: "color-scheme: light; color: #242424; background: #fff",
  dark: "color-scheme: dark; color: #fff; background: #292929",
  contrast: "color-scheme: dark; color: #fff; background: #000",
};

const ownColors = /(?:color|background)\s*[:=]|<font/i;

/**
 * Lays out the first `limit` characters of a body. A mail without colors of its own takes the theme's; any other stays
 * on white paper, where its sender saw it.
 */
export function layOutBody(
  { contentType, content }: MessageView["body"],
  limit: number,
  theme: HostRequest["theme"],
): BodyDocument {
  const cut = content.length > limit ? content.slice(0, limit) : content;
  const safe =
    contentType === "html"
      ? makeSafeBody(cut)
      : { html: `<pre>${escapeText(cut)}</pre>`, hadRemoteContent: false };
  const hasColors = contentType === "html" && ownColors.test(safe.html);
  return {
    html: wrap(safe.html, grounds[hasColors ? "light" : theme]),
    hadRemoteContent: safe.hadRemoteContent,
    shown: cut.length,
  };
}

function wrap(body: string, ground: string): string {
  return `<!doctype html>
<html lang="">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style>
html { ${ground}; font: 14px/1.45 "Segoe UI", "Open Sans", system-ui, sans-serif; overflow-wrap: anywhere }
body { margin: 0; padding: 4px clamp(12px, 5vw, 24px) 24px }
img { max-width: 100%; height: auto }
pre { font: inherit; white-space: pre-wrap; margin: 0 }
a { color: inherit; text-decoration: underline }
</style>
</head>
<body>${body}</body>
</html>`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
