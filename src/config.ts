/** Where the panes find Microsoft, and by which name Kansli is known there. */
export interface Config {
  /** The application id of Kansli's registration in Microsoft Entra. */
  clientId: string;
  /** The authority people sign in at. */
  authority: string;
  /** The address of Microsoft Graph with its version, without a slash at the end. */
  graphBaseUrl: string;
}

/**
 * Reads the configuration from the pane's own page, so that one and the same bundle serves every place it is hosted at.
 * Throws RangeError naming the `<meta>` element that is missing.
 */
export function readConfig(page: Document): Config {
  return {
    clientId: readMeta(page, "kansli-client-id"),
    authority: readMeta(page, "kansli-authority"),
    graphBaseUrl: readMeta(page, "kansli-graph-base-url"),
  };
}

function readMeta(page: Document, name: string): string {
  const content = page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
  if (!content) throw new RangeError(`readConfig: the page has no <meta name="${name}">`);
  return content;
}
