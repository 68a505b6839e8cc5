import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";

export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  /** The file or folder of this project that it names, without extension; null for a package. */
  readonly target: string | null;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly serverOnly: boolean;
}

export function readSourceFiles(folders: readonly string[]): SourceFile[] {
  return folders.flatMap(listSources).map(readSourceFile);
}

function listSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(".", join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith("lib/db/generated"));
}

function readSourceFile(path: string): SourceFile {
  const text = readFileSync(path, "utf8");
  return { path, text, imports: readImports(path, text), serverOnly: /^import "server-only";/m.test(text) };
}

const statement = /^(?:import|export)\s+(?:(type\s)?([\w*{][^"';]*?)\s+from\s+)?"([^"]+)";/gm;

function readImports(path: string, text: string): Import[] {
  return [...text.matchAll(statement)].map(([, type, names = "", specifier = ""]) => ({
    specifier,
    typeOnly: type !== undefined || namesAreTypes(names),
    target: resolveTarget(path, specifier),
  }));
}

function namesAreTypes(names: string): boolean {
  const listed = names
    .match(/^\{([^}]*)\}$/)?.[1]
    ?.split(",")
    .map((name) => name.trim());
  return listed?.filter(Boolean).every((name) => name.startsWith("type ")) ?? false;
}

function resolveTarget(path: string, specifier: string): string | null {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (specifier.startsWith(".")) return normalize(join(dirname(path), specifier));
  return null;
}
