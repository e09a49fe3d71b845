import { useEffect, useState } from "react";
import type { ItemOwner, OpenItem, PaneHost } from "./pane-host";

/** The message open in Outlook, with whose mailbox it is in. */
export interface OpenMessage extends OpenItem {
  /** `undefined` when it is the person's own. */
  owner: ItemOwner | undefined;
}

/** Somebody who steps through Outlook's list passes messages faster than they need to be read. */
const settleMs = 120;

/** Follows the message open in Outlook; `undefined` when none is. `onTrouble` is told when Outlook will not say whose it is. */
export function useOpenItem(
  host: PaneHost,
  onTrouble: (thrown: unknown) => void,
): OpenMessage | undefined {
  const [open, setOpen] = useState<OpenMessage>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let turn = 0;
    const look = async (): Promise<void> => {
      const own = ++turn;
      const item = host.openItem();
      const owner = item && !item.isDraft ? await host.ownerOfItem() : undefined;
      // Another message was opened while Outlook looked for the owner of this one.
      if (own !== turn) return;
      setOpen(item && { ...item, owner });
    };
    const settle = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        look().catch(onTrouble);
      }, settleMs);
    };
    look().catch(onTrouble);
    const stop = host.onItemChange(settle);
    return () => {
      clearTimeout(timer);
      turn = -1;
      stop();
    };
  }, [host, onTrouble]);
  return open;
}
