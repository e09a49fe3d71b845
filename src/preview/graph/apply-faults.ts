import type { Tenant } from "../tenant/tenant";
import type { FaultSettings, Faults } from "./faults";

/** What `POST /preview/faults` answers. */
export interface FaultsView {
  settings: FaultSettings;
  /** How many requests the door has seen, those inside a $batch not counted. */
  requestCount: number;
  innerRequestCount: number;
}

type Action = (faults: Faults, tenant: Tenant) => void;

/** What is done once, beside the settings that stay. */
const actions: Readonly<Record<string, Action>> = {
  /** Ends every access token, as when its hour is over. */
  expireTokens: (_faults, tenant) => tenant.tokens.revokeAll(),
  /** Demands claims of every token given out so far, as when a policy changes. */
  challengeTokens: (faults, tenant) => faults.challenge(tenant.tokens.lastSerial),
  /** Puts every fault off and forgets the requests. */
  reset: (faults) => faults.reset(),
};

/**
 * Applies the JSON body of `POST /preview/faults`: any settings of `FaultSettings`, and `expireTokens`,
 * `challengeTokens` or `reset` with the value true. Throws RangeError naming what it does not understand.
 */
export function applyFaults(faults: Faults, tenant: Tenant, body: unknown): FaultsView {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new RangeError("applyFaults: the body must be a JSON object");
  }
  const changes: Record<string, unknown> = {};
  const todo: Action[] = [];
  for (const [name, value] of Object.entries(body)) {
    const action = actions[name];
    if (action && value === true) todo.push(action);
    else if (fits(faults.settings, name, value)) changes[name] = value;
    else throw new RangeError(`applyFaults: ${name} is no fault, or has the wrong type of value`);
  }
  for (const action of todo) action(faults, tenant);
  faults.set(changes);
  return faultsView(faults);
}

/** The faults as they are now. */
export function faultsView(faults: Faults): FaultsView {
  const inner = faults.requests.filter((request) => request.inner).length;
  const requestCount = faults.requests.length - inner;
  return { settings: faults.settings, requestCount, innerRequestCount: inner };
}

function fits(settings: FaultSettings, name: string, value: unknown): boolean {
  if (!Object.hasOwn(settings, name)) return false;
  const current = settings[name as keyof FaultSettings];
  if (Array.isArray(current)) return Array.isArray(value) && value.every(isCount);
  if (typeof current === "string") return value === "before" || value === "after";
  return isCount(value);
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}
