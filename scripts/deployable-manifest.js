/**
 * Makes the manifest that is given to Microsoft 365 out of the one in the repository.
 *
 * Two things are added while building: the address the panes are hosted at (`KANSLI_ADDRESS`), and in Outlook's manifest
 * the two elements that came after the schemas Microsoft has published, so that the repository's own file stays valid
 * against them: `SupportsSharedFolders` (an executive's mailbox) and `SupportsPinning` (the pane stays while she reads).
 */
function deployableManifest(xml, address) {
  return xml
    .replaceAll("https://localhost:3000", address.replace(/\/$/, ""))
    .replace(
      /(<Host xsi:type="MailHost">\s*<DesktopFormFactor>)/,
      "$1<SupportsSharedFolders>true</SupportsSharedFolders>",
    )
    .replace(
      /(<SourceLocation resid="Outlook\.Url" \/>)/,
      "$1<SupportsPinning>true</SupportsPinning>",
    );
}

module.exports = { deployableManifest };
