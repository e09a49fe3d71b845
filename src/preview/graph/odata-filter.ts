import { type EntityType, kindOfPath, type PropertyKind } from "./entity-type";
import { badRequest, unknownProperty } from "./graph-failure";
import { holds, isComparison, literal, plainPropertyId } from "./odata-values";

/** Reads the value at a path of an item, as "from/emailAddress/address". */
export type ReadPath<T> = (item: T, path: string) => unknown;

/** A $filter that was understood: the paths it names in order, and the test. */
export interface Filter {
  paths: readonly string[];
  /** Each comparison that must hold, when the filter is a plain chain of `and`; for delta's narrow rules. */
  conjunction: readonly { path: string; operator: string; value: unknown }[] | undefined;
  matches: <T>(item: T, read: ReadPath<T>) => boolean;
}

type Test = <T>(item: T, read: ReadPath<T>) => boolean;
const textTests: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  startswith: (text, part) => text.startsWith(part),
  endswith: (text, part) => text.endsWith(part),
  contains: (text, part) => text.includes(part),
};

const tokenPattern = /\s*('(?:[^']|'')*'|[(),:]|[^\s(),:']+(?::\d\d[^\s(),']*)?)/y;

/** Understands a $filter for the given type, or throws Graph's 400. */
export function readFilter(text: string, type: EntityType): Filter {
  return new FilterReader(text, type).read();
}

class FilterReader {
  private readonly tokens: string[];
  private at = 0;
  private readonly paths: string[] = [];
  private readonly plain: { path: string; operator: string; value: unknown }[] = [];
  private isConjunction = true;

  constructor(
    text: string,
    private readonly type: EntityType,
  ) {
    this.tokens = tokensOf(text);
  }

  read(): Filter {
    const matches = this.either();
    if (this.at < this.tokens.length) throw syntaxError(this.tokens[this.at]);
    const conjunction = this.isConjunction ? this.plain : undefined;
    return { paths: [...new Set(this.paths)], conjunction, matches };
  }

  private either(): Test {
    const tests = [this.both()];
    while (this.take("or")) {
      this.isConjunction = false;
      tests.push(this.both());
    }
    return (item, read) => tests.some((test) => test(item, read));
  }

  private both(): Test {
    const tests = [this.one()];
    while (this.take("and")) tests.push(this.one());
    return (item, read) => tests.every((test) => test(item, read));
  }

  private one(): Test {
    if (this.take("not")) {
      this.isConjunction = false;
      const test = this.one();
      return (item, read) => !test(item, read);
    }
    if (this.take("(")) {
      const test = this.either();
      this.expect(")");
      return test;
    }
    const word = this.next();
    if (Object.hasOwn(textTests, word)) return this.textTest(word);
    return word.endsWith("/any") ? this.anyOf(word.slice(0, -"/any".length)) : this.compared(word);
  }

  private textTest(name: string): Test {
    this.isConjunction = false;
    this.expect("(");
    const path = this.path(this.next());
    this.expect(",");
    const part = literal(this.next(), "string") as string;
    this.expect(")");
    const test = textTests[name];
    return (item, read) => {
      const value = read(item, path);
      return typeof value === "string" && (test?.(value.toLowerCase(), part) ?? false);
    };
  }

  private compared(word: string): Test {
    const path = this.path(word);
    const operator = this.operator();
    const kind = kindOfPath(this.type, path) ?? "string";
    const value = literal(this.next(), kind);
    this.plain.push({ path, operator, value });
    return (item, read) => holds(operator, value, kind, read(item, path));
  }

  /** `categories/any(c:c eq 'Red')` and `singleValueExtendedProperties/any(p:p/id eq '…' and p/value eq '…')`. */
  private anyOf(collection: string): Test {
    this.isConjunction = false;
    this.expect("(");
    const variable = this.next();
    this.expect(":");
    const tests = [this.elementTest(variable)];
    while (this.take("and")) tests.push(this.elementTest(variable));
    this.expect(")");
    if (collection !== "categories" && collection !== "singleValueExtendedProperties") {
      throw invalidFilter(`The collection '${collection}' cannot be filtered.`);
    }
    this.paths.push(collection);
    return (item, read) => {
      const elements = read(item, collection);
      return Array.isArray(elements) && elements.some((one) => tests.every((test) => test(one)));
    };
  }

  private elementTest(variable: string): (element: unknown) => boolean {
    const word = this.next();
    const member = word === variable ? undefined : word.slice(variable.length + 1);
    if (!word.startsWith(variable)) throw syntaxError(word);
    const operator = this.operator();
    const raw = literal(this.next(), "string") as string;
    const wanted = member === "id" ? plainPropertyId(raw) : raw;
    return (element) => {
      const value = member ? (element as Record<string, unknown>)[member] : element;
      return holds(operator, wanted, "string", value);
    };
  }

  private path(word: string): string {
    const kind = kindOfPath(this.type, word);
    if (kind === undefined) throw unknownProperty(word, this.type.name);
    if (!filterableKinds.has(kind)) {
      throw invalidFilter(`The property '${word}' cannot be used in the $filter query option.`);
    }
    this.paths.push(word);
    return word;
  }

  private operator(): string {
    const word = this.next();
    if (!isComparison(word)) {
      throw invalidFilter(`The operator '${word}' is not supported.`);
    }
    return word;
  }

  private take(word: string): boolean {
    if (this.tokens[this.at] !== word) return false;
    this.at++;
    return true;
  }

  private expect(word: string): void {
    if (!this.take(word)) throw syntaxError(this.tokens[this.at]);
  }

  private next(): string {
    const token = this.tokens[this.at++];
    if (token === undefined) throw syntaxError(undefined);
    return token;
  }
}

const filterableKinds: ReadonlySet<PropertyKind> = new Set([
  "string",
  "boolean",
  "integer",
  "date",
  "enum",
]);

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.trimEnd().length) {
    const found = tokenPattern.exec(text);
    if (!found?.[1]) throw syntaxError(text);
    tokens.push(found[1]);
  }
  return tokens;
}

function syntaxError(token: string | undefined) {
  return invalidFilter(`Syntax error in the $filter at '${token ?? "its end"}'.`);
}

function invalidFilter(message: string) {
  return badRequest(`Invalid filter clause: ${message}`);
}
