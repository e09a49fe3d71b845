/** The folders every mailbox of the tenant begins with, by Graph's name and by Outlook's. */
export const wellKnownFolders: readonly { wellKnownName: string; displayName: string }[] = [
  { wellKnownName: "inbox", displayName: "Inbox" },
  { wellKnownName: "drafts", displayName: "Drafts" },
  { wellKnownName: "sentitems", displayName: "Sent Items" },
  { wellKnownName: "archive", displayName: "Archive" },
  { wellKnownName: "deleteditems", displayName: "Deleted Items" },
  { wellKnownName: "junkemail", displayName: "Junk Email" },
  { wellKnownName: "outbox", displayName: "Outbox" },
];
