import type { CategoryColor } from "@microsoft/microsoft-graph-types";
import { CallFailure, officeErrors } from "./call-failure";
import type { CallDesk, OutlookCallTable } from "./outlook-call";

/** Categories of the open message, and the list of categories of the open mailbox. */
export const callsOnCategories: OutlookCallTable = {
  157: {
    name: "item.categories.getAsync",
    answer: (desk) => ({ data: categoriesOfItem(desk) }),
  },
  158: {
    name: "item.categories.addAsync",
    answer: (desk, { categories = [] }) => {
      const known = new Set(desk.mailbox.masterCategories.map((each) => each.displayName));
      if (categories.some((name) => !known.has(name))) {
        throw new CallFailure(officeErrors.invalidCategory);
      }
      const item = desk.item();
      const all = new Set([...(item.message.resource.categories ?? []), ...categories]);
      item.change({ categories: [...all] });
      return {};
    },
  },
  159: {
    name: "item.categories.removeAsync",
    answer: (desk, { categories = [] }) => {
      const item = desk.item();
      const had = item.message.resource.categories ?? [];
      item.change({ categories: had.filter((name) => !categories.includes(name)) });
      return {};
    },
  },
  160: {
    name: "mailbox.masterCategories.getAsync",
    answer: ({ mailbox }) => ({
      data: mailbox.masterCategories.map((each) => ({
        displayName: each.displayName,
        color: toOfficeColor(each.color),
      })),
    }),
  },
  161: {
    name: "mailbox.masterCategories.addAsync",
    answer: (desk, { categoryDetails = [] }) => {
      requireOwnList(desk);
      const known = new Set(desk.mailbox.masterCategories.map((each) => each.displayName));
      if (categoryDetails.some((each) => known.has(each.displayName))) {
        throw new CallFailure(officeErrors.duplicateCategory);
      }
      for (const { displayName, color } of categoryDetails) {
        desk.mailbox.addMasterCategory({
          displayName,
          color: color.toLowerCase() as CategoryColor,
        });
      }
      return {};
    },
  },
  162: {
    name: "mailbox.masterCategories.removeAsync",
    answer: (desk, { categories = [] }) => {
      requireOwnList(desk);
      const removed = desk.mailbox.masterCategories.filter((each) =>
        categories.includes(each.displayName ?? ""),
      );
      if (removed.length < new Set(categories).size) {
        throw new CallFailure(officeErrors.invalidCategory);
      }
      for (const category of removed) desk.mailbox.removeMasterCategory(category);
      return {};
    },
  },
};

/** The owner alone may change the list of categories; a delegate can only read it. */
function requireOwnList(desk: CallDesk): void {
  if (desk.mailbox !== desk.ownMailbox) throw new CallFailure(officeErrors.permissionDenied);
}

function categoriesOfItem(desk: CallDesk) {
  const names = desk.item().message.resource.categories ?? [];
  return names.map((displayName) => {
    const known = desk.mailbox.masterCategories.find((each) => each.displayName === displayName);
    return { displayName, color: toOfficeColor(known?.color) };
  });
}

/** Graph writes "preset0" and "none", Office.js "Preset0" and "None". */
function toOfficeColor(color: CategoryColor | null | undefined): string {
  const known = color ?? "none";
  return known.charAt(0).toUpperCase() + known.slice(1);
}
