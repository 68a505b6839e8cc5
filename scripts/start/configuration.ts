import { typescriptArgs } from "./children";
import { runCommand } from "./command.mjs";

interface Applied {
  readonly summary: string;
  /** What could not be applied, and why: a line each. */
  readonly lines: readonly string[];
}

/** Applies the files of PLUMBLINE_CONFIG. Whatever is wrong with them stops no start. */
export async function applyConfiguration(
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Applied> {
  try {
    const report = await runCommand({
      command: process.execPath,
      args: [...typescriptArgs, "scripts/configuration.ts"],
      env,
      whenItFails: "",
      signal,
    });
    return JSON.parse(report) as Applied;
  } catch (error) {
    if (signal.aborted) throw error;
    const output = error instanceof Error && "output" in error ? String(error.output) : String(error);
    return { summary: "not applied", lines: [output.split("\n").at(-1) ?? output] };
  }
}
