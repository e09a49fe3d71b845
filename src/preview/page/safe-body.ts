import createPurifier, { type Config } from "dompurify";

/** A message's HTML made harmless. */
export interface SafeBody {
  html: string;
  /** Whether something was left out that would have been fetched from elsewhere. */
  hadRemoteContent: boolean;
}

const forbidden: Config = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: [
    ...["form", "input", "button", "textarea", "select", "option", "dialog", "marquee"],
    ...["audio", "video", "source", "track", "picture", "map", "area", "link", "meta", "base"],
  ],
  FORBID_ATTR: ["srcset", "poster", "background", "ping", "autofocus", "tabindex", "id", "name"],
  // Without it a style sheet in the head would be lost, and with it half of all newsletters.
  FORCE_BODY: true,
};

const forEditing: Config = {
  ...forbidden,
  FORBID_TAGS: [...(forbidden.FORBID_TAGS ?? []), "style", "img"],
  FORBID_ATTR: [...(forbidden.FORBID_ATTR ?? []), "style", "class"],
};

const remoteStyle = /@import[^;]*;?|(?:url|image-set|image|src)\s*\([^)]*\)?/gi;

/**
 * Makes the HTML of a mail harmless for showing in a frame: no scripts, no forms, nothing fetched, no links that lead
 * away (a link keeps its address as a title). The frame's own sandbox and policy stand behind it.
 */
export function makeSafeBody(html: string): SafeBody {
  let hadRemoteContent = false;
  const purifier = createPurifier(window);
  purifier.addHook("uponSanitizeElement", (node, { tagName }) => {
    if (tagName !== "style" || node.textContent === null) return;
    hadRemoteContent = remoteStyle.test(node.textContent) || hadRemoteContent;
    node.textContent = node.textContent.replace(remoteStyle, "");
  });
  purifier.addHook("uponSanitizeAttribute", (_node, { attrName, attrValue }) => {
    if (remoteAttributes.has(attrName) && !isInline(attrValue)) hadRemoteContent = true;
  });
  purifier.addHook("afterSanitizeAttributes", (element) => {
    if (disarm(element)) hadRemoteContent = true;
  });
  return { html: purifier.sanitize(html, forbidden), hadRemoteContent };
}

/** Makes HTML harmless for editing within the page itself: structure only, no style, no pictures, no links that lead away. */
export function makeSafeForEditing(html: string): string {
  const purifier = createPurifier(window);
  purifier.addHook("afterSanitizeAttributes", (element) => void disarm(element));
  return purifier.sanitize(html, forEditing);
}

const remoteAttributes = new Set(["src", "srcset", "poster", "background"]);

/** Takes what leads away from an element; says whether it would have been fetched. */
function disarm(element: Element): boolean {
  const address = element.getAttribute("href");
  if (address !== null) {
    element.removeAttribute("href");
    element.setAttribute("title", address);
  }
  const source = element.getAttribute("src");
  if (source !== null && !isDataImage(source)) element.removeAttribute("src");
  const style = element.getAttribute("style");
  const cleaned = style?.replace(remoteStyle, "");
  if (cleaned === undefined || cleaned === style) return false;
  element.setAttribute("style", cleaned);
  return true;
}

function isInline(address: string): boolean {
  return address.trim() === "" || /^\s*(?:cid|data):/i.test(address);
}

function isDataImage(address: string): boolean {
  return /^\s*data:image\//i.test(address);
}
