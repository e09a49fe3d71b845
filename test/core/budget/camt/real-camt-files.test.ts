/** @jest-environment node */
import type { CamtEntry, CamtStatement } from "../../../../src/core/budget/camt/camt-statement";
import { readCamt } from "../../../../src/core/budget/camt/read-camt";
import { financeFiles, testEach } from "../finance-data";

/** An object of the other team's expected JSON: its getters by name. */
type Expected = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

const files = new Map(financeFiles("camt", /^camt053.*\.(xml|json)$/));
const pairs = [...files.keys()]
  .filter((name) => name.endsWith(".json"))
  .map((name): [string, string] => [name.replace(".json", ".xml"), name]);

const kinds: Record<string, string> = {
  ...{ opening: "OPBD PRCD", closing: "CLBD", opening_available: "OPAV", interim: "ITBD" },
  ...{ closing_available: "CLAV", forward_available: "FWAV", information: "INFO" },
  ...{ interim_available: "ITAV", expected_credit: "XPCD" },
};

function ofClass(value: unknown, name: string): Expected[] {
  if (typeof value !== "object" || value === null) return [];
  const own = (value as Expected).__CLASS__ as unknown;
  const within = Object.values(value).flatMap((one) => ofClass(one, name));
  return typeof own === "string" && own.endsWith(name) ? [value, ...within] : within;
}

function moneyOf(expected: Expected | null) {
  if (!expected) return undefined;
  return { minor: Number(expected.getAmount), currency: expected.getCurrency.getCode as string };
}

const dayOf = (expected: Expected | null) => (expected?.["0"] as string | undefined)?.slice(0, 10);
const dateOf = (text: string) => (text === "" ? undefined : new Date(text).toISOString());
const expectedDate = (expected: Expected | null) =>
  expected ? new Date(expected["0"] as string).toISOString() : undefined;

/** Every text and amount of a value, for the fields that are not compared by name. */
function leaves(value: unknown): string[] {
  if (typeof value === "string") {
    const date = /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : NaN;
    return [Number.isNaN(date) ? value : new Date(date).toISOString()];
  }
  if (typeof value === "number") return [String(Math.abs(value))];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    name === "__CLASS__" || name === "getIndex" ? [] : leaves(one),
  );
}

testEach(pairs)("%s: every field of the expected JSON is read", (xml, json) => {
  const expected = JSON.parse(new TextDecoder().decode(files.get(json))) as Expected;
  const { value, warnings } = readCamt(files.get(xml)!);
  expect(warnings).toEqual([]);
  const header = expected.getGroupHeader as Expected;
  expect(value).toMatchObject({ id: header.getMessageId });
  expect(dateOf(value!.createdAt)).toBe(expectedDate(header.getCreatedOn as Expected));
  for (const entry of ofClass(expected, "DTO\\Entry")) {
    const record = entry.getRecord as Expected;
    const statement = value!.statements.find(({ id }) => id === record.getId);
    expectEntry(statement!.entries[entry.getIndex as number]!, entry);
  }
  const records = ofClass(expected, "Camt053\\DTO\\Statement");
  value!.statements
    .filter(({ id }) => records.some((record) => record.getId === id))
    .forEach((statement, at) => expectStatement(statement, records[at]!));
  const ours = new Set(leaves(value));
  const bankCodes = new Set(leaves(value).flatMap((text) => text.split("-")));
  const isRead = (text: string) =>
    ["", "__RECURSIVITY__", "CRDT", "DBIT"].includes(text) ||
    ours.has(text) ||
    bankCodes.has(text) ||
    text in kinds ||
    ours.has(String(Math.abs(Number(text))));
  expect(leaves(expected).filter((text) => !isRead(text))).toEqual([]);
});

function expectStatement(statement: CamtStatement, expected: Expected): void {
  expect(statement).toMatchObject({
    id: expected.getId,
    account: expected.getAccount.getIdentification,
    additionalInformation: expected.getAdditionalInformation ?? "",
    copyOrDuplicate: expected.getCopyDuplicateIndicator ?? "",
    electronicNumber: expected.getElectronicSequenceNumber ?? "",
    legalNumber: expected.getLegalSequenceNumber ?? "",
    page: expected.getPagination?.getPageNumber ?? "",
  });
  const dates = [statement.createdAt, statement.from, statement.to].map(dateOf);
  const names = ["getCreatedOn", "getFromDate", "getToDate"];
  expect(dates).toEqual(names.map((name) => expectedDate(expected[name] as Expected | null)));
  expect(statement.entries).toHaveLength((expected.getEntries as unknown[]).length);
  const balances = expected.getBalances as Expected[];
  expect(statement.balances).toHaveLength(balances.length);
  statement.balances.forEach(({ kind, date, minor, currency }, at) => {
    expect(kinds[balances[at]!.getType as string]).toContain(kind);
    expect({ minor, currency }).toEqual(moneyOf(balances[at]!.getAmount as Expected));
    expect(date).toBe(dayOf(balances[at]!.getDate as Expected));
  });
}

function expectEntry(entry: CamtEntry, expected: Expected): void {
  const { minor, currency } = entry;
  expect({ minor, currency }).toEqual(moneyOf(expected.getAmount as Expected));
  expect(entry).toMatchObject({
    servicerReference: expected.getAccountServicerReference ?? "",
    reference: expected.getReference ?? "",
    additionalInformation: expected.getAdditionalInfo ?? "",
    isReversal: expected.getReversalIndicator,
    ...(minor === 0
      ? {}
      : {
          minor: expected.getCreditDebitIndicator === "DBIT" ? -Math.abs(minor) : Math.abs(minor),
        }),
    status: expected.getStatus ?? "",
    valueOn: dayOf(expected.getValueDate as Expected) ?? "",
    bankCode: { proprietary: expected.getBankTransactionCode?.getProprietary?.getCode ?? "" },
  });
  expect(dateOf(entry.bookedAt || entry.bookedOn)).toBe(
    expectedDate(expected.getBookingDate as Expected),
  );
  const details = (expected.getTransactionDetails as (Expected | string)[]).map((one) =>
    typeof one === "string" ? (expected.getTransactionDetail as Expected) : one,
  );
  expect(entry.details).toHaveLength(details.length);
  entry.details.forEach((detail, at) => {
    const other = details[at]!;
    expect(detail.amount).toEqual(moneyOf(other.getAmount as Expected | null));
    expect(detail.references.EndToEndId).toBe(other.getReference?.getEndToEndId ?? undefined);
    const remittance = other.getRemittanceInformation as Expected | null;
    const message = detail.messages.join("") || detail.creditorReference;
    expect(message).toBe(remittance?.getMessage ?? "");
    const reference = remittance?.getCreditorReferenceInformation as Expected | undefined;
    expect(detail.creditorReference).toBe(reference?.getRef ?? "");
    const parties = other.getRelatedParties as Expected[];
    const named = parties.map((one) => one.getRelatedPartyType.getName as string);
    expect(detail.parties.map(({ name }) => name).toSorted()).toEqual(named.toSorted());
    for (const one of parties) {
      const ours = detail.parties.find(({ name }) => name === one.getRelatedPartyType.getName);
      expect(ours?.account).toBe(one.getAccount?.getIdentification ?? "");
      expect(ours?.country).toBe(one.getRelatedPartyType.getAddress?.getCountry ?? "");
      const lines = one.getRelatedPartyType.getAddress?.getAddressLines ?? [];
      expect(ours?.addressLines).toEqual(lines);
    }
  });
}

testEach([...files].filter(([name]) => name.includes("wrong")))(
  "%s: a message without a statement is refused",
  (_, bytes) => {
    const { value, warnings } = readCamt(bytes);
    expect(value).toBeUndefined();
    expect(warnings).toMatchObject([{ code: "not-camt" }]);
  },
);
