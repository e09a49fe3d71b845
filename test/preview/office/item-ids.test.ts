/** @jest-environment node */
import fc from "fast-check";
import { toEwsId, toRestId } from "../../../src/preview/office/open-item";
import { mutableIdOf } from "../../../src/preview/tenant/mailbox-state";
import { Tenant } from "../../../src/preview/tenant/tenant";
import { findMessage } from "../../../src/preview/office/find-message";
import { laySmallOffice } from "./a-small-office";

const restIds = fc.stringMatching(/^AAMk[A-Za-z0-9_-]{5,60}$/);

test("every id comes back from Office's form as it was", () => {
  fc.assert(fc.property(restIds, (id) => toRestId(toEwsId(id)) === id));
});

test("Office's form has nothing that an address would change", () => {
  fc.assert(fc.property(restIds, (id) => !/[-_]/.test(toEwsId(id))));
});

test("a message is found by Office's id in every mailbox that may be read, and in no other", () => {
  const tenant = new Tenant();
  const ids = laySmallOffice(tenant);
  const ada = tenant.mailboxOf("ada");
  const dora = tenant.mailboxOf("dora");
  const ofDora = dora.message(ids.ofDora)!;
  const hidden = dora.addMessage("sentitems", { subject: "Not for Ada" });

  expect(findMessage(tenant, ada, toEwsId(mutableIdOf(ofDora)))?.message).toBe(ofDora);
  expect(findMessage(tenant, ada, toEwsId(mutableIdOf(hidden)))).toBeUndefined();
  expect(findMessage(tenant, ada, "AAMkNothing+Here")).toBeUndefined();
});
