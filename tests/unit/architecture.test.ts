import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { readSourceFiles, type SourceFile } from "../support/source-files";

const sources = readSourceFiles(["app", "components", "lib"]);
const byTarget = new Map(
  sources.flatMap((source) => {
    const name = source.path.replace(/\.tsx?$/, "");
    return [[name, source] as const, [name.replace(/\/index$/, ""), source] as const];
  }),
);

const layerOf = (path: string) =>
  path.match(/^(?:lib\/([\w-]+)|components|app)/)?.[1] ?? path.split("/")[0] ?? "";

// What each folder of lib may import of the others. Data moves one way: ingest, monitor, alerts; the registry
// names models and versions for all of them and reads what they know.
const crossCutting = ["context", "contracts", "db", "env", "errors"];
const allowed: Readonly<Record<string, readonly string[]>> = {
  stats: [],
  contracts: [],
  errors: [],
  env: [],
  context: ["contracts", "db"],
  db: ["context", "env", "errors"],
  auth: ["context", "contracts", "env", "errors"],
  http: ["auth", ...crossCutting],
  audit: ["http", ...crossCutting],
  keys: ["audit", "auth", "http", ...crossCutting],
  people: ["audit", "auth", "http", ...crossCutting],
  config: ["audit", "ingest", "registry", "http", ...crossCutting],
  health: ["context", "contracts", "db"],
  ingest: ["audit", "stats", "registry", "http", ...crossCutting],
  monitor: ["ingest", "stats", "registry", "http", ...crossCutting],
  alerts: ["audit", "monitor", "ingest", "stats", "registry", "http", ...crossCutting],
  metrics: ["alerts", "context"],
  compare: ["alerts", "monitor", "ingest", "registry", "artifacts", "stats", "http", ...crossCutting],
  registry: [
    "artifacts",
    "audit",
    "auth",
    "search-filter",
    "alerts",
    "monitor",
    "ingest",
    "http",
    ...crossCutting,
  ],
  promotion: [
    "compare",
    "config",
    "registry",
    "artifacts",
    "audit",
    "auth",
    "monitor",
    "http",
    ...crossCutting,
  ],
  delivery: ["config", "alerts", "monitor", "audit", "http", ...crossCutting],
  worker: ["delivery", "promotion", "alerts", "monitor", "ingest", "registry", "demo", ...crossCutting],
  demo: ["client", "stats", ...crossCutting],
  openapi: ["alerts", "auth", "contracts", "errors", "http", "ingest", "monitor", "registry", "tracking"],
  "search-filter": ["errors"],
  artifacts: [...crossCutting],
  tracking: ["artifacts", "search-filter", ...crossCutting],
  mlflow: [
    "promotion",
    "tracking",
    "registry",
    "artifacts",
    "search-filter",
    "auth",
    "http",
    ...crossCutting,
  ],
  charts: ["contracts"],
  client: ["contracts", "health"],
};

test.each(Object.keys(allowed))("lib/%s imports no folder of lib but those below it", (folder) => {
  const wrong = sources
    .filter(({ path }) => path.startsWith(`lib/${folder}/`) || path === `lib/${folder}.ts`)
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target?.startsWith("lib/"))
        .map(({ target }) => layerOf(target ?? ""))
        .filter((layer) => layer !== folder && !allowed[folder]?.includes(layer))
        .map((layer) => `${path} imports lib/${layer}`),
    );
  expect(wrong).toEqual([]);
});

test("every folder of lib has its place in the order", () => {
  const folders = readdirSync("lib").map((name) => name.replace(/\.ts$/, ""));
  expect(folders.filter((name) => !(name in allowed))).toEqual([]);
});

test("lib imports neither components nor app, and components import no app", () => {
  const wrong = sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => target !== null)
      .filter(
        ({ target }) =>
          (path.startsWith("lib/") && /^(components|app)\//.test(target ?? "")) ||
          (path.startsWith("components/") && /^app\//.test(target ?? "")),
      )
      .map(({ specifier }) => `${path} imports ${specifier}`),
  );
  expect(wrong).toEqual([]);
});

test("lib/stats knows numeric packages only", () => {
  const wrong = sources
    .filter(({ path }) => path.startsWith("lib/stats/"))
    .flatMap(({ path, imports }) => imports.map(({ specifier }) => ({ path, specifier })))
    .filter(({ specifier }) => !/^(\.|@\/lib\/stats|simple-statistics$|@stdlib\/|d3-array$)/.test(specifier));
  expect(wrong).toEqual([]);
});

const ioPackages =
  /^(node:(fs|fs\/promises|net|http|https|http2|child_process|dgram|tls|dns|worker_threads|cluster)|pg|pg-copy-streams|nodemailer|next\/headers|next\/cache|@prisma\/.*)$/;

test("a file of lib that does not start with server-only does no I/O", () => {
  const wrong = sources
    .filter(({ path, serverOnly }) => path.startsWith("lib/") && !serverOnly)
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ typeOnly }) => !typeOnly)
        .filter(({ specifier, target }) => ioPackages.test(specifier) || isServerOnly(target))
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
  expect(wrong).toEqual([]);
});

test("what is drawn reaches the server through HTTP only", () => {
  const wrong = sources
    .filter(({ path }) => path.startsWith("components/"))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ typeOnly, target }) => !typeOnly && isServerOnly(target))
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
  expect(wrong).toEqual([]);
});

test("the environment is read in lib/env.ts alone", () => {
  const wrong = sources.filter(({ path, text }) => path !== "lib/env.ts" && /process\.env\b/.test(text));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

const verb = /^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE|HEAD)\b/gm;
const refused = /^export const \{ ([A-Z, ]+) \} = (?:unknownPath|otherMethods)\(([A-Z", ]*)\);$/m;
const routes = sources.filter(({ path }) => /^app\/.*\/route\.ts$/.test(path));
const verbsOf = ({ text }: SourceFile) => [...text.matchAll(verb)].map(([, name = ""]) => name);

test("a route handler is configuration and one verb: 25 lines or fewer, and no SQL", () => {
  const wrong = routes.filter((source) => {
    const { text, imports } = source;
    const asks =
      imports.some(({ specifier }) => ioPackages.test(specifier)) || /\bSELECT\b|\bINSERT\b/.test(text);
    return asks || codeLines(text) > 25 * Math.max(1, verbsOf(source).length);
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("a route answers or refuses every method, and the refusal names those that it answers", () => {
  const wrong = routes.filter((source) => {
    const answered = verbsOf(source);
    const [, names = "", allowed = ""] = source.text.match(refused) ?? [];
    const all = [...answered, ...names.split(", ")].sort().join();
    const named = [...allowed.matchAll(/[A-Z]+/g)].map(([name]) => name);
    return all !== "DELETE,GET,OPTIONS,PATCH,POST,PUT" || named.sort().join() !== answered.sort().join();
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("a page is 30 lines or fewer", () => {
  const pages = sources.filter(({ path }) => /^app\/.*\/page\.tsx$/.test(path));
  expect(pages.filter(({ text }) => codeLines(text) > 30).map(({ path }) => path)).toEqual([]);
});

test("no folder or file is called for being of no place", () => {
  const wrong = sources.filter(({ path }) => /(^|\/)(utils?|helpers?|misc)(\/|\.|$)/.test(path));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("the top of the tree holds what the map of it says", () => {
  const folders = ["app", "benchmarks", "components", "docs", "lib", "prisma", "public", "scripts", "tests"];
  const found = readdirSync(".", { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules")
    .map(({ name }) => name);
  expect(found.filter((name) => !folders.includes(name))).toEqual([]);
});

function isServerOnly(target: string | null): boolean {
  return target !== null && (byTarget.get(target) as SourceFile | undefined)?.serverOnly === true;
}

function codeLines(text: string): number {
  const body = text.replace(/^import [\s\S]*?;\n/gm, "");
  return body.split("\n").filter((line) => line.trim() !== "").length;
}
