import { whenDocumentIsReady } from "../../../src/office/document-host";
import { whenOfficeIsReady } from "../../../src/office/host";
import { openMessage } from "../../../src/office/open-message";
import { onItemChange, openItem, ownerOfItem } from "../../../src/office/outlook-selection";
import { onOutlookColors } from "../../../src/office/outlook-theme";
import { readRoamingWord, writeRoamingWord } from "../../../src/office/roaming-words";

const room = {
  whenDocumentIsReady,
  whenOfficeIsReady,
  openMessage,
  openItem,
  ownerOfItem,
  readRoamingWord,
  writeRoamingWord,
};

/** What a function of the office room gave, or the error it failed with. */
export interface Outcome {
  value?: unknown;
  error?: { name: string; code?: string; message: string; cause?: string };
}

declare global {
  interface Window {
    /** Calls a function of the office room. */
    call(name: keyof typeof room, words: unknown[]): Promise<Outcome>;
    /** Begins to listen; what is heard is in `heard` under this name. */
    listen(name: string, to: "items" | "colors"): Promise<void>;
    unlisten(name: string): void;
    heard: Record<string, unknown[]>;
  }
}

const endings: Record<string, () => void> = {};
window.heard = {};

window.call = async (name, words) => {
  try {
    const act = room[name] as (...words: unknown[]) => unknown;
    return { value: await act(...words) };
  } catch (thrown) {
    const { name: kind, code, message, cause } = thrown as Error & { code?: string };
    const because = (cause as Error | undefined)?.message;
    return {
      error: { name: kind, message, ...(code && { code }), ...(because && { cause: because }) },
    };
  }
};

window.listen = async (name, to) => {
  // Outlook tells nothing before it has taken note of the first listener, and the room does not say when it has.
  const event = to === "items" ? Office.EventType.ItemChanged : Office.EventType.OfficeThemeChanged;
  await new Promise((resolve) =>
    Office.context.mailbox.addHandlerAsync(event, () => undefined, {}, resolve),
  );
  const heard = (window.heard[name] = [] as unknown[]);
  endings[name] =
    to === "items"
      ? onItemChange(() => heard.push(openItem()?.subject))
      : onOutlookColors((colors) => heard.push(colors));
};

window.unlisten = (name) => endings[name]?.();
