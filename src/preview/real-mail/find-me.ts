import type { Message } from "@microsoft/microsoft-graph-types";

/**
 * Guesses whose mail it is: the address that most messages were addressed or delivered to, in lower case. A Delivered-To
 * header counts twice, for mail that came through a list is addressed to the list. `undefined` when none names a receiver.
 */
export function findMe(messages: readonly Message[]): string | undefined {
  const counts = new Map<string, number>();
  const count = (address: string, weight: number) => {
    if (address.includes("@")) counts.set(address, (counts.get(address) ?? 0) + weight);
  };
  for (const message of messages) {
    const to = message.toRecipients?.map((one) => one.emailAddress?.address?.toLowerCase() ?? "");
    for (const address of new Set(to)) count(address, 1);
    for (const address of deliveredTo(message)) count(address, 2);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0];
}

/** Says whether a message is from or to the address, or was delivered to it. */
export function isNamed(message: Message, me: string): boolean {
  const people = [message.from, ...(message.toRecipients ?? []), ...(message.ccRecipients ?? [])];
  const addresses = people.map((person) => person?.emailAddress?.address?.toLowerCase());
  return addresses.includes(me) || deliveredTo(message).includes(me);
}

/** The name that goes with an address: the one most headers give, else one made from the address. */
export function nameOfMe(messages: readonly Message[], me: string): string {
  const counts = new Map<string, number>();
  for (const { from, toRecipients, ccRecipients } of messages) {
    for (const person of [from, ...(toRecipients ?? []), ...(ccRecipients ?? [])]) {
      const { name, address } = person?.emailAddress ?? {};
      const isName = name && address?.toLowerCase() === me && !name.includes("@");
      if (isName) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? nameFromAddress(me);
}

function deliveredTo({ internetMessageHeaders }: Message): string[] {
  const headers = internetMessageHeaders?.filter(({ name }) =>
    /^(?:x-)?delivered-to$/i.test(name ?? ""),
  );
  const first = headers?.[0]?.value?.trim().replace(/^<|>$/g, "").toLowerCase();
  return first ? [first] : [];
}

function nameFromAddress(address: string): string {
  const words = (address.split("@")[0] ?? "").split(/[._-]+/).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}
