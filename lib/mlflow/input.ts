import { MlflowError } from "@/lib/errors/mlflow-error";
import { isObject } from "@/lib/errors/python-json";
import { readDouble, readInteger } from "./input-number";
import { missingValue, wrongType } from "./input-problem";

type Fields = Readonly<Record<string, unknown>>;

interface Wanted {
  readonly required?: boolean;
  /** An older name of the same field, read when the first is absent. */
  readonly also?: string;
}
interface Required extends Wanted {
  readonly required: true;
}

/**
 * A reader over the fields of a request, under their names in either case. A query's fields are texts, or lists
 * of texts where a key is repeated; a body's fields have their own types.
 */
export class Input {
  constructor(
    private readonly fields: Fields,
    private readonly source: "query" | "body" = "body",
    private readonly path = "",
  ) {}

  /** A text; an absent one is empty. */
  text(name: string, wanted: Wanted = {}): string {
    const value = this.optionalText(name) ?? (wanted.also && this.optionalText(wanted.also)) ?? "";
    if (wanted.required && value === "") throw missingValue(this.pathOf(name));
    return value;
  }

  optionalText(name: string): string | undefined {
    const value = this.single(name);
    if (value === undefined || typeof value === "string") return value;
    throw wrongType(this.pathOf(name), value);
  }

  integer(name: string, wanted: Required): number;
  integer(name: string, wanted?: Wanted): number | undefined;
  integer(name: string, wanted: Wanted = {}): number | undefined {
    return this.number(name, wanted, readInteger);
  }

  double(name: string, wanted: Required): number;
  double(name: string, wanted?: Wanted): number | undefined;
  double(name: string, wanted: Wanted = {}): number | undefined {
    return this.number(name, wanted, readDouble);
  }

  boolean(name: string): boolean | undefined {
    const value = this.single(name);
    if (value === undefined || typeof value === "boolean") return value;
    if (this.source === "body") throw wrongType(this.pathOf(name), value);
    if (/^(true|false)$/i.test(String(value))) return String(value).toLowerCase() === "true";
    throw new MlflowError(
      "INVALID_PARAMETER_VALUE",
      `Invalid boolean value: ${value}, must be 'true' or 'false'.`,
    );
  }

  /** One of the names, given by itself or by its number. */
  enumeration<Name extends string>(name: string, numbers: Readonly<Record<Name, number>>): Name | undefined {
    const value = this.single(name);
    if (value === undefined) return undefined;
    for (const [known, number] of Object.entries<number>(numbers)) {
      if (value === known || value === number || value === String(number)) return known as Name;
    }
    throw wrongType(this.pathOf(name), value);
  }

  /** How many a page holds. */
  pageSize(name: string, { fallback, maximum }: { fallback: number; maximum: number }): number {
    const size = this.integer(name) ?? fallback;
    const bound = size < 1 ? "a positive integer" : size > maximum ? `at most ${maximum}` : null;
    if (bound === null) return size;
    throw new MlflowError(
      "INVALID_PARAMETER_VALUE",
      `Invalid value ${size} for parameter '${name}' supplied. It must be ${bound}`,
    );
  }

  /** A list of objects, each read as one; an absent list is empty. */
  list(name: string, wanted: Wanted = {}): readonly Input[] {
    return this.items(name, wanted).map((item, index) => {
      const path = `${this.pathOf(name)}[${index}]`;
      if (!isObject(item)) throw wrongType(path, item);
      return new Input(item, "body", path);
    });
  }

  texts(name: string, wanted: Wanted = {}): readonly string[] {
    const items = this.items(name, wanted);
    if (items.every((item) => typeof item === "string")) return items;
    throw wrongType(this.pathOf(name), items);
  }

  object(name: string): Input | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    if (!isObject(value)) throw wrongType(this.pathOf(name), value);
    return new Input(value, "body", this.pathOf(name));
  }

  has(name: string): boolean {
    return this.raw(name) !== undefined;
  }

  private number(name: string, wanted: Wanted, read: (value: unknown) => number | null): number | undefined {
    const value = this.single(name);
    if (value === undefined || value === "") {
      if (wanted.required) throw missingValue(this.pathOf(name));
      if (value === undefined) return undefined;
    }
    const number = read(value);
    if (number === null) throw wrongType(this.pathOf(name), value);
    return number;
  }

  private items(name: string, wanted: Wanted): readonly unknown[] {
    const given = this.raw(name);
    const value = this.source === "query" && typeof given === "string" ? [given] : given;
    if (value === undefined || (Array.isArray(value) && value.length === 0)) {
      if (wanted.required) throw missingValue(this.pathOf(name));
      return [];
    }
    if (!Array.isArray(value)) throw wrongType(this.pathOf(name), value);
    return value;
  }

  private single(name: string): unknown {
    const value = this.raw(name);
    return this.source === "query" && Array.isArray(value) ? value[0] : value;
  }

  private raw(name: string): unknown {
    const value = this.fields[name] ?? this.fields[camelCase(name)];
    return value === null ? undefined : value;
  }

  private pathOf(name: string): string {
    return this.path === "" ? name : `${this.path}.${name}`;
  }
}

const camelNames = new Map<string, string>();

function camelCase(name: string): string {
  const known = camelNames.get(name);
  if (known !== undefined) return known;
  const made = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  camelNames.set(name, made);
  return made;
}
