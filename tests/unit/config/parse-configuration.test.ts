import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseConfiguration } from "@/lib/config/parse-configuration";

const handout = readFileSync("tests/fixtures/config/config.yaml", "utf8");
const lines = handout.split("\n");

/** As `line:column key: reason`, as people read them. */
const said = (source: string) =>
  parseConfiguration(source).problems.map(
    ({ line, column, key, reason }) => `${line}:${column} ${key}: ${reason}`,
  );

test("the handout's file is taken as it is", () => {
  const { configuration, problems } = parseConfiguration(handout);
  expect(problems).toEqual([]);
  expect(configuration).toEqual({
    mlflow: { tracking_uri: "http://localhost:5000", experiment_name: "innovation_classifier" },
    model: {
      name: "innovation_classifier",
      type: "RandomForestClassifier",
      parameters: { n_estimators: 100, max_depth: 10, min_samples_split: 5 },
    },
    data: {
      train_path: "data/train.csv",
      test_path: "data/test.csv",
      features: {
        numerical: ["novelty_score", "market_size", "team_experience", "development_time"],
        categorical: ["category", "region"],
      },
    },
    preprocessing: { scaler: "StandardScaler", encoder: "OneHotEncoder" },
    promotion: { accuracy_threshold: 0.85 },
    deployment: {
      staging: { replicas: 2, resources: { memory: "512Mi", cpu: "500m" } },
      production: { replicas: 5, resources: { memory: "1Gi", cpu: "1000m" } },
    },
    monitoring: { drift_threshold: 0.05, performance_threshold: 0.8, alert_email: "ml-team@company.com" },
  });
});

test("Windows line ends and a byte order mark change nothing", () => {
  const { configuration, problems } = parseConfiguration(`\ufeff${handout.replaceAll("\n", "\r\n")}`);
  expect(problems).toEqual([]);
  expect(configuration).toEqual(parseConfiguration(handout).configuration);
});

test("a name is all that must stand in it, and approvals may", () => {
  expect(said("model:\n  name: churn\npromotion:\n  approvals: 2\n")).toEqual([]);
});

describe("what is wrong is named with line, column and key", () => {
  test.each<[string, string, string[]]>([
    ["nothing at all", "", ["1:1 : holds nothing"]],
    ["a list", "- a\n", ["1:1 : must be a section with keys of its own, and is a list"]],
    ["no model", "mlflow:\n  experiment_name: x\n", ["1:1 model: is missing"]],
    ["a model without a name", "# first\nmodel:\n  type: tree\n", ["2:1 model.name: is missing"]],
    [
      "a section without keys",
      "model:\n  name: x\npreprocessing:\n",
      ["3:15 preprocessing: must be a section with keys of its own, and is empty"],
    ],
    [
      "a key with a slip",
      "model:\n  name: x\nmonitoring:\n  drift_treshold: 0.05\n",
      ["4:3 monitoring.drift_treshold: is not a key that is known: did you mean drift_threshold?"],
    ],
    [
      "a key of another section",
      "model:\n  name: x\npromotion:\n  alert_email: a@b.org\n",
      ["4:3 promotion.alert_email: is not a key that is known: it belongs in monitoring"],
    ],
    [
      "a key that is like none",
      "model:\n  name: x\npreprocessing:\n  imputation: mean\n",
      ["4:3 preprocessing.imputation: is not a key that is known: known here: scaler, encoder"],
    ],
    [
      "a section that is not known",
      "model:\n  name: x\nmonitorin: {}\n",
      ["3:1 monitorin: is not a key that is known: did you mean monitoring?"],
    ],
    [
      "a threshold above one",
      "model:\n  name: x\npromotion:\n  accuracy_threshold: 85\n",
      ["4:23 promotion.accuracy_threshold: must be a number from 0 to 1, and is 85"],
    ],
    [
      "a number in quotes",
      "model:\n  name: x\nmonitoring:\n  drift_threshold: '0.05'\n",
      ['4:20 monitoring.drift_threshold: must be a number above 0 and below 1, and is "0.05"'],
    ],
    [
      "a name that is a number",
      "model:\n  name: x\n  type: 3\n",
      ["3:9 model.type: must be text of 1 to 200 characters: put 3 in quotes"],
    ],
    [
      "replicas in halves",
      "model:\n  name: x\ndeployment:\n  staging:\n    replicas: 1.5\n",
      ["5:15 deployment.staging.replicas: must be a whole number from 0 to 1000, and is 1.5"],
    ],
    [
      "an environment without replicas",
      "model:\n  name: x\ndeployment:\n  staging: {}\n",
      ["4:3 deployment.staging.replicas: is missing"],
    ],
    [
      "an environment's name in capitals",
      "model:\n  name: x\ndeployment:\n  Prod: {replicas: 1}\n",
      [
        "4:3 deployment.Prod: is no name of an environment: small letters, digits and dashes, at most 63 of them",
      ],
    ],
    [
      "memory without a unit that is known",
      "model: {name: x}\ndeployment: {a: {replicas: 1, resources: {memory: 5Q}}}\n",
      ['2:51 deployment.a.resources.memory: must be an amount of memory, such as 512Mi, and is "5Q"'],
    ],
    [
      "an address that is none",
      "model:\n  name: x\nmonitoring:\n  alert_email: team\n",
      ['4:16 monitoring.alert_email: must be an e-mail address, and is "team"'],
    ],
    [
      "a feature twice, in both lists",
      "model:\n  name: x\ndata:\n  features:\n    numerical: [a, b]\n    categorical:\n      - b\n",
      ["7:9 data.features.categorical.0: b stands twice: first in line 5"],
    ],
    [
      "a feature with a name that is taken",
      "model:\n  name: x\ndata:\n  features:\n    numerical: [score]\n",
      ["5:17 data.features.numerical.0: score cannot be a feature: the name is taken"],
    ],
    [
      "a key twice",
      "model:\n  name: x\nmonitoring:\n  drift_threshold: 0.1\n  drift_threshold: 0.2\n",
      ["5:3 monitoring.drift_threshold: stands twice: first in line 4"],
    ],
    [
      "a tab",
      "model:\n  name: x\n\ttype: tree\n",
      ["3:1 model.type: begins with a tab: YAML is indented with spaces"],
    ],
    [
      "two documents",
      "model:\n  name: x\n---\nmodel:\n  name: y\n",
      ["3:1 : a second document begins here: one is taken"],
    ],
    [
      "an anchor and an alias",
      "model: &m\n  name: x\ndata: *m\n",
      [
        "2:3 model: &m is not taken: no value may point at another",
        "3:7 data: *m is not followed: write the value out",
      ],
    ],
    ["a tag", "model:\n  name: !secret x\n", ["2:9 model.name: unresolved tag: !secret"]],
    ["a directive", "%YAML 1.1\n---\nmodel: {name: x}\n", ["1:1 : a %YAML directive is not taken"]],
    ["a key that is a list", "model:\n  name: x\n? [a]\n: b\n", ["3:3 : has a key that is no plain text"]],
    [
      "not a number",
      "model:\n  name: x\n  parameters:\n    depth: .nan\n",
      ["4:12 model.parameters.depth: must be a number that is finite"],
    ],
    [
      "a character that cannot be stored",
      'model:\n  name: x\n  type: "a\\0b"\n',
      ["3:9 model.type: holds a character that cannot be stored"],
    ],
  ])("%s", (_, source, expected) => {
    expect(said(source)).toEqual(expected);
  });

  test("a text that is no YAML names the line and the key that it is at", () => {
    const { problems } = parseConfiguration("model:\n  name: x\nmonitoring:\n  drift_threshold: [0.05\n");
    expect(problems).toMatchObject([{ line: 5, key: "monitoring.drift_threshold" }]);
  });

  test("everything at once, in the order of the lines", () => {
    const broken = handout
      .replace("replicas: 2", "replicas: two")
      .replace("scaler:", "scalar:")
      .replace("ml-team@company.com", "ml-team");
    const lineOf = (key: string) =>
      broken.split("\n").findIndex((line) => line.trim().startsWith(`${key}:`)) + 1;
    expect(parseConfiguration(broken).problems.map(({ line, key }) => [line, key])).toEqual([
      [lineOf("scalar"), "preprocessing.scalar"],
      [lineOf("replicas"), "deployment.staging.replicas"],
      [lineOf("alert_email"), "monitoring.alert_email"],
    ]);
  });
});

test("a password in an address is refused, and not repeated", () => {
  const [reason = ""] = said("model:\n  name: x\nmlflow:\n  tracking_uri: http://ada:hunter2@mlflow:5000\n");
  expect(reason).toContain("4:17 mlflow.tracking_uri: holds a password");
  expect(reason).not.toContain("hunter2");
});

test("what costs a reader much is refused soon", () => {
  const many = Array.from({ length: 4000 }, (_, index) => `    k${index}: 1`).join("\n");
  expect(said(`model:\n  name: x\n  parameters:\n${many}\n`)).toEqual([]);
  expect(said("a\n".repeat(6000))).toEqual(["1:1 : has more than 5000 lines"]);
  expect(said("a".repeat(65_537))).toEqual(["1:1 : is larger than 64 KiB"]);
  expect(said("[".repeat(60_000))[0]).toContain("nested too deeply");
  const nested = `${"{a: ".repeat(30)}1${"}".repeat(30)}`;
  expect(said(`model: {name: x, parameters: ${nested}}`)[0]).toContain("nested too deeply");
});

test("wherever a key is misspelt, its own line and column are named", () => {
  const keys = lines.flatMap((line, index) => {
    const [, indent = "", key] = line.match(/^( *)([a-z_]+):/) ?? [];
    // Environments and parameters may have any name.
    const free = ["staging", "production", "n_estimators", "max_depth", "min_samples_split"];
    return key && !free.includes(key) ? [{ index, column: indent.length + 1, key }] : [];
  });
  expect(keys.length).toBeGreaterThan(25);
  for (const { index, column, key } of keys) {
    const broken = lines.with(index, (lines[index] ?? "").replace(key, `x${key}x`)).join("\n");
    const named = parseConfiguration(broken).problems.filter((problem) => problem.key.endsWith(`x${key}x`));
    expect(named.map((problem) => [problem.line, problem.column])).toEqual([[index + 1, column]]);
  }
});

test("wherever a value is of no kind that could stand there, its own line and column are named", () => {
  lines.forEach((line, index) => {
    const [, before = ""] = line.match(/^( *(?:- |[a-z_]+: ))\S/) ?? [];
    if (before === "" || /n_estimators|max_depth|min_samples/.test(line)) return;
    for (const blanks of [0, 3]) {
      const moved = lines.with(index, `${before}${" ".repeat(blanks)}[[1]]`).join("\n");
      expect(parseConfiguration(moved).problems).toMatchObject([
        { line: index + 1, column: before.length + blanks + 1 },
      ]);
    }
  });
});

test("blank lines and comments above move every problem by as much", () => {
  const broken = handout.replace("replicas: 2", "replicas: two").replace("encoder:", "encodr:");
  const first = parseConfiguration(broken).problems.map(({ line }) => line);
  for (const above of [1, 7, 40]) {
    const moved = `${"# note\n\n".repeat(above)}${broken}`;
    expect(parseConfiguration(moved).problems.map(({ line }) => line - 2 * above)).toEqual(first);
  }
});

test("whatever the text, it is read or a place in it is named, and no nesting ends the process", () => {
  const found = (source: string) => {
    const { configuration, problems } = parseConfiguration(source);
    const end = source.split("\n").length + 1;
    const placed = problems.every(
      ({ line, column, reason }) => line >= 1 && line <= end && column >= 1 && reason,
    );
    expect([source.slice(0, 80), placed, configuration !== null || problems.length > 0]).toEqual([
      source.slice(0, 80),
      true,
      true,
    ]);
  };
  const units = [
    "- ",
    "? ",
    "{",
    "[",
    "{a: ",
    "[a, ",
    "a: ",
    "a:\n ",
    "- - ",
    "&a [",
    "!t {",
    "*a ",
    "'",
    '"',
    "...\n",
  ];
  for (const unit of units) {
    const many = unit.repeat(Math.floor(20_000 / unit.length));
    found(many);
    found(`model:\n  name: x\n  parameters:\n    ${many}`);
  }
  found(Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join(""));
  let seed = 11;
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const pieces = [..."{}[]:,-?&*!|>'\"%@`#\n\t\\\r ab01~", ": ", "- ", "\n  ", "*x", "&x ", "--- ", "<<: "];
  for (let round = 0; round < 250; round++) {
    const at = next(handout.length);
    found(handout.slice(0, at) + pieces[next(pieces.length)] + handout.slice(at + next(4)));
  }
}, 30_000);
