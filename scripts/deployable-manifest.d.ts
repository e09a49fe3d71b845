/** Makes the manifest that is given to Microsoft 365: the hosting address, and what came after the published schemas. */
export function deployableManifest(xml: string, address: string): string;
