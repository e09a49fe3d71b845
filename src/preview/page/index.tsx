import { createRoot } from "react-dom/client";
import { Page } from "./Page";
import { PageClient } from "./page-client";
import style from "./page.css";
import { PreviewEvents } from "./preview-events";
import { readAddress } from "./page-address";
import workbookStyle from "./workbook/workbook.css";

const sheet = document.createElement("style");
sheet.textContent = `${style}\n${workbookStyle}`;
document.head.append(sheet);

const place = document.getElementById("page");
if (!place) throw new RangeError('index: the page has no element with the id "page"');
const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
createRoot(place).render(
  <Page
    client={new PageClient()}
    events={new PreviewEvents()}
    address={readAddress(location.search, navigator.language, prefersDark)}
  />,
);
