import { addressSignals } from "./address-signals";
import { contentSignals } from "./content-signals";
import { kindSignals } from "./kind-signals";
import type { Signal } from "./signal";
import { whoSignals } from "./who-signals";

/** Every signal triage knows, in the order in which they are asked. To add one is to add an entry to its list. */
export const signals: readonly Signal[] = [
  ...whoSignals,
  ...addressSignals,
  ...contentSignals,
  ...kindSignals,
];
