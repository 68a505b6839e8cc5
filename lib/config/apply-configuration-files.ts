import "server-only";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { type FoundFile, hashOfText, readConfigurationFiles } from "./configuration-files";
import { firstDifference } from "./line-diff";
import { parseConfiguration } from "./parse-configuration";
import { readConfiguration } from "./read-configuration";
import { saveConfiguration } from "./save-configuration";

type Outcome = "applied" | "in place" | "differs" | "not";

/**
 * Applies the files of a folder, or one file: each where nothing is stored, or where what is stored came from it.
 * What somebody saved meanwhile stays, and what cannot be applied is one line each; the last word is a summary.
 */
export async function applyConfigurationFiles(
  ctx: Context,
  place: string,
  report: (line: string) => void,
): Promise<string> {
  const outcomes: Outcome[] = [];
  const unreadable = (name: string, error: Error) => {
    report(`${name} line 1: cannot be read: ${error.message}`);
    outcomes.push("not");
  };
  const files = await readConfigurationFiles(place, unreadable).catch((error: Error) => {
    report(`PLUMBLINE_CONFIG cannot be read: ${error.message}`);
    return null;
  });
  if (!files) return "not read";
  const seen = new Set<string>();
  for (const file of files) {
    const twice = seen.has(file.model);
    const outcome = await applyFile(ctx, file, twice, report);
    if (outcome !== "not") seen.add(file.model);
    outcomes.push(outcome);
  }
  return summaryOf(outcomes);
}

async function applyFile(
  ctx: Context,
  { name, source, model }: FoundFile,
  twice: boolean,
  report: (line: string) => void,
): Promise<Outcome> {
  const { problems, placeOf, configuration } = parseConfiguration(source);
  const refuse = (line: number | undefined, reason: string): Outcome => {
    report(`${name} line ${line ?? 1}${reason}`);
    return "not";
  };
  const first = problems[0];
  if (!configuration) {
    const more = problems.length > 1 ? `, and ${problems.length - 1} more` : "";
    return refuse(first?.line, `${first?.key ? `, ${first.key}` : ""}: ${first?.reason}${more}`);
  }
  const { line } = placeOf(["model", "name"], "value");
  if (twice) return refuse(line, `, model.name: another file before it is of ${model}`);
  const stored = await readConfiguration(ctx.db.pool, model);
  if (stored?.source === source || (stored && stored.declined === hashOfText(source))) return "in place";
  if (stored && stored.file !== name) {
    const { revision, savedBy } = stored;
    report(
      `${name} line ${firstDifference(stored.source, source) || 1}: differs from revision ${revision} of ${model}, saved by ${savedBy}, which stays: the model's configuration page decides`,
    );
    return "differs";
  }
  try {
    await saveConfiguration(ctx, model, { source, revision: stored?.revision ?? 0, file: name });
    return "applied";
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const at = error.invalidParams[0]?.line ?? line;
    const words = error.message.charAt(0).toLowerCase() + error.message.slice(1);
    return refuse(at, error.code === "unknown_model" ? `, model.name: ${words}` : `: ${words}`);
  }
}

function summaryOf(outcomes: readonly Outcome[]): string {
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  const parts = [
    count("applied") > 0 ? `${count("applied")} of ${outcomes.length} applied` : "",
    count("in place") > 0 ? `${count("in place")} in place` : "",
    count("differs") > 0 ? `${count("differs")} ${count("differs") === 1 ? "differs" : "differ"}` : "",
    count("not") > 0 ? `${count("not")} not` : "",
  ].filter(Boolean);
  return parts.join(", ") || "no files";
}
