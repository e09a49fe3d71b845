/** One element of an XML file: enough of it to read statements and invoices, with the line it stands on. */
export interface XmlElement {
  /** The name without its prefix. */
  name: string;
  /** Attributes by name without prefix. */
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** The text of the element itself, trimmed. */
  text: string;
  line: number;
}

/** The first child of a name, and of that the first of the next name, and so on. */
export function childAt(
  element: XmlElement | undefined,
  ...names: string[]
): XmlElement | undefined {
  let found = element;
  for (const name of names) found = found?.children.find((child) => child.name === name);
  return found;
}

/** All children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text at a path of names; empty when there is none. */
export function textAt(element: XmlElement | undefined, ...names: string[]): string {
  return childAt(element, ...names)?.text ?? "";
}

/** Every text within an element by its path, "OrgId/Othr/Id", for fields that only few care about. */
export function leavesOf(element: XmlElement | undefined, path = ""): Record<string, string> {
  const leaves: Record<string, string> = {};
  for (const child of element?.children ?? []) {
    const own = path === "" ? child.name : `${path}/${child.name}`;
    if (child.children.length === 0) leaves[own] ??= child.text;
    else Object.assign(leaves, leavesOf(child, own));
  }
  return leaves;
}
