import { keepPart, keptClass, text, word, yesNo } from "./kept-model";

const groups = ["defaultForAllPages", "evenPages", "firstPage", "oddPages"] as const;

/** What stands above and below on the pages. */
export class ExcelHeadersFooters extends keptClass(
  "HeaderFooterGroup",
  {
    state: word("Default FirstAndDefault OddAndEven FirstOddAndEven", "headerState"),
    useSheetMargins: yesNo(true),
    useSheetScale: yesNo(true),
  },
  { children: groups },
) {
  get defaultForAllPages() {
    return this.of("oddPages");
  }
  get evenPages() {
    return this.of("evenPages");
  }
  get firstPage() {
    return this.of("firstPage");
  }
  get oddPages() {
    return this.of("oddPages");
  }
  private of(group: (typeof groups)[number]) {
    return new ExcelHeaderFooter(keepPart(this.keep, group));
  }
}

/** What stands above and below on pages of one kind, with Excel's codes as "&P". */
export class ExcelHeaderFooter extends keptClass("HeaderFooter", {
  centerFooter: text(),
  centerHeader: text(),
  leftFooter: text(),
  leftHeader: text(),
  rightFooter: text(),
  rightHeader: text(),
}) {}
