import type { CalendarDate } from "../../shared/calendar-date";
import type { Money } from "../../shared/money";

/**
 * A CAMT.053 message, version 2 to 8, in the words of the standard made readable. Empty texts are fields that the
 * file has not.
 * @see ISO 20022, camt.053.001.02–08, BankToCustomerStatement.
 */
export interface CamtMessage {
  id: string;
  createdAt: string;
  additionalInformation: string;
  page: string;
  recipient: CamtParty | undefined;
  statements: CamtStatement[];
}

/** One account's statement. */
export interface CamtStatement {
  id: string;
  createdAt: string;
  from: string;
  to: string;
  electronicNumber: string;
  legalNumber: string;
  copyOrDuplicate: string;
  page: string;
  additionalInformation: string;
  /** IBAN, or the account's other number. */
  account: string;
  currency: string;
  balances: CamtBalance[];
  entries: CamtEntry[];
}

/** One balance; negative for a debit. `kind` is the standard's code, OPBD, CLBD … */
export interface CamtBalance extends Money {
  kind: string;
  date: CalendarDate;
}

/** One entry; a batch entry has several details. */
export interface CamtEntry extends Money {
  reference: string;
  servicerReference: string;
  isReversal: boolean;
  status: string;
  bookedOn: CalendarDate;
  /** The moment as the file has it, where it tells one. */
  bookedAt: string;
  valueOn: CalendarDate;
  additionalInformation: string;
  bankCode: CamtBankCode;
  /** Charges in minor units with their own sign: what the bank took is negative. */
  charges: Money[];
  details: CamtDetail[];
  line: number;
}

/** The domain's codes joined by "-" ("PMNT-RCDT-BOOK"), and the bank's own code. */
export interface CamtBankCode {
  domain: string;
  proprietary: string;
}

/** One payment within an entry. */
export interface CamtDetail {
  /** Its own amount, where the file tells one. */
  amount: Money | undefined;
  direction: string;
  bankCode: CamtBankCode;
  /** Every reference by its element's name, EndToEndId, TxId, Prtry/Ref … */
  references: Readonly<Record<string, string>>;
  parties: CamtParty[];
  /** Free texts of the payer. */
  messages: string[];
  /** The creditor's reference: OCR or RF number. */
  creditorReference: string;
  creditorReferenceCode: string;
  charges: Money[];
  additionalInformation: string;
}

/** Somebody who takes part; role is the element's name, Dbtr, Cdtr, UltmtDbtr … */
export interface CamtParty {
  role: string;
  name: string;
  country: string;
  street: string;
  addressLines: string[];
  account: string;
  countryOfResidence: string;
  /** Every identification by its path, "OrgId/Othr/Id". */
  identification: Readonly<Record<string, string>>;
}
