import type { Money } from "../../shared/money";
import type { Parsed, Warning } from "../../shared/parsed";
import { amountRefusal, readAmount } from "../amounts/read-amount";
import { childAt, childrenOf, leavesOf, textAt, type XmlElement } from "../xml/xml-element";
import { readXml } from "../xml/read-xml";
import type { CamtBalance, CamtBankCode, CamtEntry, CamtMessage } from "./camt-statement";
import type { CamtDetail, CamtParty, CamtStatement } from "./camt-statement";
import { fileWarning } from "../warnings/file-warning";
import type { FileWarningCode } from "../warnings/warning-texts";

/**
 * Reads a CAMT.053 file of any version. An entry without a readable amount, direction or date is left out with a
 * warning that names the line. Undefined when the file is no bank-to-customer statement.
 */
export function readCamt(bytes: Uint8Array): Parsed<CamtMessage | undefined> {
  const { value: root, warnings } = readXml(bytes);
  const message = childAt(root, "BkToCstmrStmt");
  const statements = childrenOf(message, "Stmt");
  if (!message || statements.length === 0) {
    return { value: undefined, warnings: [...warnings, fileWarning("not-camt", "")] };
  }
  const header = childAt(message, "GrpHdr");
  const recipient = childAt(header, "MsgRcpt");
  const value: CamtMessage = {
    id: textAt(header, "MsgId"),
    createdAt: textAt(header, "CreDtTm"),
    additionalInformation: textAt(header, "AddtlInf"),
    page: textAt(header, "MsgPgntn", "PgNb"),
    recipient: recipient && toParty(recipient, ""),
    statements: statements.map((statement) => toStatement(statement, warnings)),
  };
  return { value, warnings };
}

function toStatement(element: XmlElement, warnings: Warning[]): CamtStatement {
  const account = childAt(element, "Acct");
  return {
    id: textAt(element, "Id"),
    createdAt: textAt(element, "CreDtTm"),
    from: textAt(element, "FrToDt", "FrDtTm"),
    to: textAt(element, "FrToDt", "ToDtTm"),
    electronicNumber: textAt(element, "ElctrncSeqNb"),
    legalNumber: textAt(element, "LglSeqNb"),
    copyOrDuplicate: textAt(element, "CpyDplctInd"),
    page: textAt(element, "StmtPgntn", "PgNb"),
    additionalInformation: textAt(element, "AddtlStmtInf"),
    account: accountOf(account),
    currency: textAt(account, "Ccy"),
    balances: childrenOf(element, "Bal").flatMap((one) => toBalance(one, warnings) ?? []),
    entries: childrenOf(element, "Ntry").flatMap((one) => toEntry(one, warnings) ?? []),
  };
}

function toBalance(element: XmlElement, warnings: Warning[]): CamtBalance | undefined {
  const amount = signedAmount(element, warnings);
  const kind =
    textAt(element, "Tp", "CdOrPrtry", "Cd") || textAt(element, "Tp", "CdOrPrtry", "Prtry");
  return amount && { ...amount, kind, date: dayOf(childAt(element, "Dt")) };
}

function toEntry(element: XmlElement, warnings: Warning[]): CamtEntry | undefined {
  const amount = signedAmount(element, warnings);
  const booked = childAt(element, "BookgDt");
  const bookedOn = dayOf(booked) || dayOf(childAt(element, "ValDt"));
  if (bookedOn === "") warnings.push(odd("date-missing", element));
  if (!amount || bookedOn === "") return undefined;
  const details = childrenOf(element, "NtryDtls").flatMap((one) => childrenOf(one, "TxDtls"));
  return {
    ...amount,
    reference: textAt(element, "NtryRef"),
    servicerReference: textAt(element, "AcctSvcrRef"),
    isReversal: textAt(element, "RvslInd") === "true",
    status: textAt(element, "Sts", "Cd") || textAt(element, "Sts"),
    bookedOn,
    bookedAt: textAt(booked, "DtTm"),
    valueOn: dayOf(childAt(element, "ValDt")),
    additionalInformation: textAt(element, "AddtlNtryInf"),
    bankCode: toBankCode(childAt(element, "BkTxCd")),
    charges: toCharges(childAt(element, "Chrgs"), warnings),
    details: details.map((one) => toDetail(one, warnings)),
    line: element.line,
  };
}

function toDetail(element: XmlElement, warnings: Warning[]): CamtDetail {
  const parties = childAt(element, "RltdPties");
  const remittance = childAt(element, "RmtInf");
  const creditor = childAt(remittance, "Strd", "CdtrRefInf");
  const amount = childAt(element, "Amt") ?? childAt(element, "AmtDtls", "TxAmt", "Amt");
  return {
    amount: amount && toAmount(amount, warnings),
    direction: textAt(element, "CdtDbtInd"),
    bankCode: toBankCode(childAt(element, "BkTxCd")),
    references: leavesOf(childAt(element, "Refs")),
    parties: (parties?.children ?? [])
      .filter(({ name }) => !name.endsWith("Acct"))
      .map((party) => toParty(party, accountOf(childAt(parties, `${party.name}Acct`)))),
    messages: childrenOf(remittance, "Ustrd").map(({ text }) => text),
    creditorReference: textAt(creditor, "Ref"),
    creditorReferenceCode: textAt(creditor, "Tp", "CdOrPrtry", "Cd"),
    charges: toCharges(childAt(element, "Chrgs"), warnings),
    additionalInformation: textAt(element, "AddtlTxInf"),
  };
}

/** From version 8 on a party stands one element deeper, in Pty. */
function toParty(element: XmlElement, account: string): CamtParty {
  const party = childAt(element, "Pty") ?? element;
  const address = childAt(party, "PstlAdr");
  return {
    role: element.name,
    name: textAt(party, "Nm"),
    country: textAt(address, "Ctry"),
    street: textAt(address, "StrtNm"),
    addressLines: childrenOf(address, "AdrLine").map(({ text }) => text),
    account,
    countryOfResidence: textAt(party, "CtryOfRes"),
    identification: leavesOf(childAt(party, "Id")),
  };
}

/** Version 2 writes the charges straight in Chrgs, version 4 and later in its Rcrd. */
function toCharges(element: XmlElement | undefined, warnings: Warning[]): Money[] {
  if (!element) return [];
  const records = childrenOf(element, "Rcrd");
  return (records.length > 0 ? records : [element]).flatMap((record) => {
    const amount = childAt(record, "Amt");
    const money = amount && toAmount(amount, warnings);
    if (!money) return [];
    return textAt(record, "CdtDbtInd") === "CRDT" ? money : { ...money, minor: 0 - money.minor };
  });
}

function toBankCode(element: XmlElement | undefined): CamtBankCode {
  const domain = childAt(element, "Domn");
  const family = childAt(domain, "Fmly");
  const codes = [textAt(domain, "Cd"), textAt(family, "Cd"), textAt(family, "SubFmlyCd")];
  return {
    domain: codes.filter((code) => code !== "").join("-"),
    proprietary: textAt(element, "Prtry", "Cd"),
  };
}

function accountOf(element: XmlElement | undefined): string {
  const id = childAt(element, "Id");
  return textAt(id, "IBAN") || textAt(id, "Othr", "Id") || textAt(id, "PrtryAcct", "Id");
}

function dayOf(element: XmlElement | undefined): string {
  const text = textAt(element, "Dt") || textAt(element, "DtTm").slice(0, 10);
  return /^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? "";
}

function signedAmount(element: XmlElement, warnings: Warning[]): Money | undefined {
  const amount = childAt(element, "Amt");
  const direction = textAt(element, "CdtDbtInd");
  if (!amount || (direction !== "CRDT" && direction !== "DBIT")) {
    warnings.push(odd("amount-missing", element));
    return undefined;
  }
  const money = toAmount(amount, warnings);
  return money && direction === "DBIT" ? { ...money, minor: 0 - money.minor } : money;
}

function toAmount(element: XmlElement, warnings: Warning[]): Money | undefined {
  const currency = element.attributes.Ccy ?? "";
  const spelling = { decimalMark: ".", currency } as const;
  const reading = readAmount(element.text, spelling);
  if (!reading) {
    warnings.push(odd(amountRefusal(element.text, spelling), element, element.text));
    return undefined;
  }
  if (reading.rounded) {
    warnings.push(odd("amount-rounded", element, element.text));
  }
  return { minor: reading.minor, currency };
}

function odd(code: FileWarningCode, element: XmlElement, ...given: string[]): Warning {
  return fileWarning(code, `line ${element.line}, ${element.name}`, ...given);
}
