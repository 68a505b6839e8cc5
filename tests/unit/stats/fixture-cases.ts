import { readFileSync } from "node:fs";
import { expect } from "vitest";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
interface Tolerance {
  readonly absolute?: number;
  readonly relative?: number;
}

export interface FixtureCase<Input> {
  readonly name: string;
  readonly input: Input;
  readonly expected: Record<string, Json>;
  readonly tolerance: Record<string, Tolerance>;
}

/** The cases of one truth table; see tests/fixtures/README.md for their form. */
export function fixtureCases<Input>(file: string): FixtureCase<Input>[] {
  const url = new URL(`../../fixtures/${file}`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")).cases;
}

/** Holds an actual result against every expected key at that key's tolerance; undefined stands for null. */
export function expectCase<Input>(actual: object, fixture: FixtureCase<Input>): void {
  for (const [key, wanted] of Object.entries(fixture.expected)) {
    if (key === "reasons") continue;
    expectClose((actual as Record<string, unknown>)[key], wanted, fixture.tolerance[key] ?? {}, key);
  }
}

function expectClose(actual: unknown, wanted: Json, tolerance: Tolerance, path: string): void {
  if (wanted === null) {
    expect(actual, path).toBeUndefined();
    return;
  }
  if (Array.isArray(wanted)) {
    const list = Array.from(actual as ArrayLike<unknown>);
    expect(list.length, `${path}.length`).toBe(wanted.length);
    for (const [i, item] of wanted.entries()) expectClose(list[i], item, tolerance, `${path}[${i}]`);
    return;
  }
  if (typeof wanted === "object") {
    for (const [key, item] of Object.entries(wanted)) {
      expectClose((actual as Record<string, unknown>)[key], item, tolerance, `${path}.${key}`);
    }
    return;
  }
  const value = wanted === "Infinity" ? Number.POSITIVE_INFINITY : wanted;
  if (typeof value !== "number" || !Number.isFinite(value)) {
    expect(actual, path).toBe(value);
    return;
  }
  expect(actual, path).toBeTypeOf("number");
  const allowed = Math.max(tolerance.absolute ?? 0, (tolerance.relative ?? 0) * Math.abs(value));
  const off = Math.abs((actual as number) - value);
  expect(off <= allowed, `${path}: ${actual} is ${off} from ${value}, allowed ${allowed}`).toBe(true);
}
