import { resolve } from "node:path";
import { bundle } from "./bundle.mjs";
import { typescriptArgs } from "./children";

/** Programs that every start waits for: the build makes one file of each, which Node reads at once. */
const programs = ["worker", "migrate"] as const;
type Program = (typeof programs)[number];

const fileOf = (program: Program) => resolve(`.next/${program}.mjs`);
const sourceOf = (program: Program) => `scripts/${program}.ts`;

export const programSources = programs.map(sourceOf);

export async function bundlePrograms(): Promise<void> {
  await Promise.all(programs.map((program) => bundle(sourceOf(program), fileOf(program))));
}

/** What Node is given to run a program: the build's file, or the source where nothing was built. */
export const programArgs = (program: Program, { built }: { readonly built: boolean }): readonly string[] =>
  built ? [fileOf(program)] : [...typescriptArgs, sourceOf(program)];
