/**
 * Office.js's numbers of failures, as its Outlook file lists them.
 * @see https://learn.microsoft.com/office/dev/add-ins/reference/javascript-api-for-office-error-codes
 */
export const officeErrors = {
  notSupported: 5000,
  permissionDenied: 7000,
  attachmentSizeExceeded: 9000,
  invalidAttachmentId: 9003,
  attachmentUploadFailed: 9007,
  attachmentToDeleteDoesNotExist: 9008,
  genericResponse: 9020,
  duplicateNotificationKey: 9023,
  notificationKeyNotFound: 9024,
  tooManyNotifications: 9025,
  insufficientItemPermissions: 9038,
  attachmentTypeNotSupported: 9043,
  invalidCategory: 9044,
  duplicateCategory: 9045,
  itemNotFound: 9049,
  keyNotFound: 9050,
  sessionDataTooLong: 9051,
  attachmentDownloadFailed: 9054,
} as const;

/** A call that Outlook would answer with a failure; `code` is Office.js's number. */
export class CallFailure extends Error {
  constructor(
    readonly code: number,
    message = `Office error ${code}`,
  ) {
    super(message);
    this.name = "CallFailure";
  }
}
