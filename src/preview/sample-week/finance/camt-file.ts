import type { IsoDate } from "../working-days";
import type { BookedCost } from "./booked-month";

const namespace = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02";
const openingMinor = 25_000_00;

/** What was bought with the company's card that month. */
const purchases: readonly (readonly [after: number, text: string, minor: number])[] = [
  [1, "Stadstaxi", 318_00],
  [4, "Café Lindhaga", 486_00],
  [6, "Papper & Penna", 1_249_50],
  [8, "Hotell Älvsborg", 2_390_00],
];

/** The statement of a card account of the same month, as ISO 20022 has it: CAMT.053 version 2. */
export function camtFile(costs: readonly BookedCost[], today: IsoDate): Uint8Array {
  const dates = [...new Set(costs.map(({ date }) => date))];
  const entries = purchases.flatMap(([after, text, minor], at) => {
    const date = dates[Math.min(after, dates.length - 1)];
    return date === undefined ? [] : [{ date, text, minor, id: `KORT-${at + 1}` }];
  });
  const closing = entries.reduce((sum, { minor }) => sum - minor, openingMinor);
  const first = dates[0] ?? today;
  const last = dates.at(-1) ?? today;
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="${namespace}"><BkToCstmrStmt>
<GrpHdr><MsgId>STMT-${first}</MsgId><CreDtTm>${today}T06:00:00</CreDtTm></GrpHdr>
<Stmt><Id>KORT-${first.slice(0, 7)}</Id><CreDtTm>${today}T06:00:00</CreDtTm>
<Acct><Id><Othr><Id>91500012345</Id></Othr></Id><Ccy>SEK</Ccy></Acct>
${balance("OPBD", openingMinor, first)}
${balance("CLBD", closing, last)}
${entries.map(entry).join("\n")}
</Stmt></BkToCstmrStmt></Document>
`;
  return new TextEncoder().encode(text);
}

function balance(code: string, minor: number, date: IsoDate): string {
  return `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(minor)}<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${date}</Dt></Dt></Bal>`;
}

function entry({
  date,
  text,
  minor,
  id,
}: {
  date: IsoDate;
  text: string;
  minor: number;
  id: string;
}) {
  const name = text.replaceAll("&", "&amp;");
  return `<Ntry>${amount(minor)}<CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
<BookgDt><Dt>${date}</Dt></BookgDt><ValDt><Dt>${date}</Dt></ValDt><AcctSvcrRef>${id}</AcctSvcrRef>
<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>CCRD</Cd><SubFmlyCd>POSD</SubFmlyCd></Fmly></Domn></BkTxCd>
<NtryDtls><TxDtls><Refs><AcctSvcrRef>${id}</AcctSvcrRef></Refs><RltdPties><Cdtr><Nm>${name}</Nm></Cdtr></RltdPties><RmtInf><Ustrd>${name}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
}

function amount(minor: number): string {
  return `<Amt Ccy="SEK">${(minor / 100).toFixed(2)}</Amt>`;
}
