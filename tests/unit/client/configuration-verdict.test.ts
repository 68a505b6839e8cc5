import { expect, test } from "vitest";
import { configurationVerdict } from "@/components/configuration/configuration-verdict";
import type { ConfigurationAnswer, ConfigurationCheck } from "@/lib/contracts/configuration";

const stored: ConfigurationAnswer = {
  model: "churn",
  task: "binary",
  revision: 3,
  source: "model:\n  name: churn\n",
  configuration: { model: { name: "churn" } },
  savedAt: "2026-06-15T12:00:00.000Z",
  savedBy: "Ada",
  drift: [],
  file: null,
};
const sound: ConfigurationCheck = {
  problems: [],
  same: false,
  kept: [{ key: "monitoring.drift_threshold", before: "0.05", after: "0.01" }],
  changes: [],
  notes: [],
  drift: [],
};
const problem = {
  line: 7,
  column: 3,
  key: "monitoring.drift_treshold",
  reason: "is not a key that is known",
};
const drift = {
  key: "monitoring.performance_threshold",
  line: 4,
  file: "accuracy at least 0.8",
  database: "accuracy at least 0.6",
  mends: "apply" as const,
};
const file = { path: "churn.yaml", line: 12, source: "", hash: "", problems: [] };

test.each<[string, Partial<ConfigurationAnswer>, ConfigurationCheck, boolean, string, string]>([
  [
    "problems come first, and the first of them",
    { drift: [drift], file },
    { ...sound, problems: [problem, problem] },
    true,
    "critical",
    "2 problems The first is in line 7, monitoring.drift_treshold.",
  ],
  [
    "a text that is not saved",
    { drift: [drift] },
    sound,
    true,
    "info",
    "Not saved yet 1 key changes with revision 4.",
  ],
  [
    "nothing stored",
    { revision: 0, configuration: null, savedAt: null, savedBy: null },
    sound,
    false,
    "undecided",
    "Nothing is stored yet This text is filled in with what is known of the model: save it as it is, or edit it first.",
  ],
  [
    "a file that says otherwise",
    { drift: [drift], file },
    sound,
    false,
    "warning",
    "File and database differ churn.yaml, from line 12 on.",
  ],
  [
    "a model that was changed since",
    { drift: [drift] },
    sound,
    false,
    "warning",
    "1 value is not as the configuration says Revision 3 is of 15 Jun 2026 12:00 UTC.",
  ],
  [
    "all the same",
    {},
    { ...sound, same: true, kept: [] },
    false,
    "ok",
    "The model is as revision 3 says Saved by Ada on 15 Jun 2026 12:00 UTC.",
  ],
])("%s", (_, change, check, dirty, level, words) => {
  const verdict = configurationVerdict({ ...stored, ...change }, check, dirty);
  expect([verdict.level, `${verdict.headline} ${verdict.detail}`]).toEqual([level, words]);
});
