import { instantWords } from "@/components/settings/instant-words";
import type { Verdict } from "@/lib/contracts/common";
import type { ConfigurationAnswer, ConfigurationCheck } from "@/lib/contracts/configuration";

/** How the text under edit and what is stored stand, as the page's first sentence. */
export function configurationVerdict(
  stored: ConfigurationAnswer,
  check: ConfigurationCheck | undefined,
  dirty: boolean,
): Verdict {
  const { revision, drift, file, savedAt, savedBy } = stored;
  const first = check?.problems[0];
  if (check && first) {
    return {
      level: "critical",
      headline: count(check.problems.length, "problem", "problems"),
      detail: `The first is in line ${first.line}${first.key ? `, ${first.key}` : ""}.`,
    };
  }
  if (dirty) {
    const changed = check ? check.kept.length : 0;
    return {
      level: "info",
      headline: "Not saved yet",
      detail: check ? `${count(changed, "key changes", "keys change")} with revision ${revision + 1}.` : "",
    };
  }
  if (revision === 0) {
    return {
      level: "undecided",
      headline: "Nothing is stored yet",
      detail: "This text is filled in with what is known of the model: save it as it is, or edit it first.",
    };
  }
  if (file) {
    return {
      level: "warning",
      headline: "File and database differ",
      detail: `${file.path}, from line ${file.line} on.`,
    };
  }
  if (drift.length > 0) {
    return {
      level: "warning",
      headline: count(
        drift.length,
        "value is not as the configuration says",
        "values are not as the configuration says",
      ),
      detail: `Revision ${revision} is of ${savedAt ? instantWords(savedAt) : ""} UTC.`,
    };
  }
  return {
    level: "ok",
    headline: `The model is as revision ${revision} says`,
    detail: savedAt ? `Saved by ${savedBy} on ${instantWords(savedAt)} UTC.` : "",
  };
}

export const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
