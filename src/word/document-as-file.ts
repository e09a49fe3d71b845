import type { MailFile } from "../core/meeting/draft-box";
import type { PaneHost } from "./pane-host";
import type { WorkView } from "./work/work-view";

const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * The open document to go with a mail, when the meeting stands in it; no file otherwise. It is called as it is called
 * where it lies, or after the meeting while it lies nowhere. Rejects with HostError.
 */
export async function documentAsFile(
  host: PaneHost,
  { document, meeting }: Pick<WorkView, "document" | "meeting">,
): Promise<readonly MailFile[]> {
  if (document !== "ours") return [];
  const name = nameIn(host.documentFacts().url) ?? `${nameOf(meeting?.title ?? "")}.docx`;
  return [{ name, contentType, bytes: await host.readDocumentFile() }];
}

/** The last part of an address or of a path on a machine. */
function nameIn(url: string): string | undefined {
  const last = url.split(/[?#]/u)[0]?.split(/[/\\]/u).at(-1) ?? "";
  if (!/\.docx?$/iu.test(last)) return undefined;
  return url.includes("://") ? decoded(last) : last;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    // A "%" that is part of the name.
    if (error instanceof URIError) return part;
    throw error;
  }
}

/** A title without the signs that no file may have in its name. */
function nameOf(title: string): string {
  return (
    title
      .replaceAll(/[\p{Cc}\s"*:<>?/\\|]+/gu, " ")
      .trim()
      .slice(0, 80) || "Kansli"
  );
}
