import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  readonly packages: Readonly<Record<string, Entry>>;
};

// npm drops the packages of other platforms from the lockfile when it is rewritten beside an installed folder,
// and then `npm ci` refuses it, or installs half a toolchain elsewhere.
test("the lockfile has the packages of every platform", () => {
  const missing = Object.entries(lockfile.packages).flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !isLocked(path, name))
      .map((name) => `${path || "plumbline"} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

test("the lockfile names no registry of one place", () => {
  const wrong = Object.values(lockfile.packages).filter(
    ({ resolved }) => resolved && !resolved.startsWith("https://registry.npmjs.org/"),
  );
  expect(wrong).toEqual([]);
});

function isLocked(from: string, name: string): boolean {
  if (`${from ? `${from}/` : ""}node_modules/${name}` in lockfile.packages) return true;
  if (from === "") return false;
  const above = from.lastIndexOf("/node_modules/");
  return isLocked(above < 0 ? "" : from.slice(0, above), name);
}
