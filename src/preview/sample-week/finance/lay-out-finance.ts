import type { Drive } from "../../tenant/drive";
import { addDays, type IsoDate } from "../working-days";
import { bankCsv } from "./bank-csv";
import { bookedMonth } from "./booked-month";
import { camtFile } from "./camt-file";
import { sieFile } from "./sie-file";
import { ublFile, type SampleInvoice } from "./ubl-file";

/** The folder of the drive in which the files for the budget lie. */
export const financeFolder = "Ekonomi";

/**
 * Puts files into a drive that a budget takes in: the bank's and the accounting system's of the month before today, and
 * invoices, one of which comes a second time.
 */
export function layOutFinance(drive: Drive, today: IsoDate): void {
  const costs = bookedMonth(today);
  const month = (costs[0]?.date ?? today).slice(0, 7);
  const cleaning = invoiceOfCleaning(today);
  const again = { ...cleaning, issuedOn: addDays(cleaning.issuedOn, 3) };
  const files: Readonly<Record<string, Uint8Array>> = {
    [`Kontoutdrag ${month}.csv`]: bankCsv(costs),
    [`Kortkonto ${month} (camt.053).xml`]: camtFile(costs, today),
    [`Bokföring ${month}.se`]: sieFile(costs, today),
    "Faktura 4471 Bergslagens Städ.xml": ublFile(cleaning),
    "Faktura 88120 Kontorsgruppen.xml": ublFile(invoiceOfOffice(today)),
    "Faktura 4471 igen.xml": ublFile(again),
  };
  const folder = drive.addFolder(financeFolder);
  for (const [name, bytes] of Object.entries(files)) drive.addFile(name, bytes, folder);
}

function invoiceOfCleaning(today: IsoDate): SampleInvoice {
  return {
    ...{ number: "4471", issuedOn: addDays(today, -12), dueOn: addDays(today, 18) },
    ...{ supplier: "Bergslagens Städ AB", organizationNumber: "559020-3310" },
    ...{ street: "Borgargatan 12", bankgiro: "590-1129", reference: "4471108" },
    ...{ item: "Städning under månaden", netMinor: 30_736_00 },
  };
}

function invoiceOfOffice(today: IsoDate): SampleInvoice {
  return {
    ...{ number: "88120", issuedOn: addDays(today, -1), dueOn: addDays(today, 29) },
    ...{ supplier: "Kontorsgruppen AB", organizationNumber: "556388-1043" },
    ...{ street: "Lagervägen 3", bankgiro: "682-4551", reference: "88120407" },
    ...{ item: "Kontorsmateriel, order LH-3371", netMinor: 10_324_80 },
  };
}
