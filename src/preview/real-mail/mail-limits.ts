/** The sizes above which one's own mail is shortened, with a warning, so that a hostile file cannot fill the memory. */
export interface MailLimits {
  /** One message as it stands in the file, in bytes; what follows is left out. */
  messageBytes: number;
  /** One attachment, decoded, in bytes; above it the name and the size stay and the content goes. */
  attachmentBytes: number;
  /** All attachments together, decoded, in bytes. */
  allAttachmentBytes: number;
  /** A body, in UTF-16 units. */
  bodyLength: number;
  /** Recipients above which a message is remarked upon; all of them are kept. */
  manyRecipients: number;
}

const mebibyte = 1024 * 1024;

/** The limits `loadRealMail` keeps to. */
export const mailLimits: MailLimits = {
  messageBytes: 96 * mebibyte,
  attachmentBytes: 8 * mebibyte,
  allAttachmentBytes: 192 * mebibyte,
  bodyLength: 5_000_000,
  manyRecipients: 1000,
};
