import { expect, test } from "vitest";
import { requireAliasName, requireFreeAliasName } from "@/lib/registry/registered/alias-name";
import { requireModelName } from "@/lib/registry/registered/model-name";
import { canonicalStage, requireActive } from "@/lib/registry/registered/stage";
import { requireTags } from "@/lib/registry/registered/tag-text";
import { versionNumber } from "@/lib/registry/registered/version-number";

test.each([
  ["a/b", "Invalid model name 'a/b'. Names cannot contain '/' or ':'."],
  ["models:a", "Invalid model name 'models:a'. Names cannot contain '/' or ':'."],
  [" ", "Missing value for required parameter 'name'."],
  ["..", "must not resolve to other names"],
  ["n".repeat(501), "'name' exceeds the maximum length of 500 characters"],
])("a model cannot be named %o", (name, message) => {
  expect(() => requireModelName(name)).toThrow(message);
});

test("a stage is known in any case and told in one", () => {
  expect(["none", "STAGING", "Production", "archiveD"].map(canonicalStage)).toEqual([
    "None",
    "Staging",
    "Production",
    "Archived",
  ]);
  expect(() => canonicalStage("shelf")).toThrow(
    "Invalid Model Version stage: shelf. Value must be one of None, Staging, Production, Archived.",
  );
});

test("others are archived only where somebody is served", () => {
  requireActive("Staging", "staging");
  expect(() => requireActive("None", "none")).toThrow(
    "Model version transition cannot archive existing model versions because 'none' is not an Active stage. Valid stages are ['Staging', 'Production']",
  );
});

test.each([
  ["latest", "'latest' alias name (case insensitive) is reserved."],
  ["LATEST", "'latest' alias name (case insensitive) is reserved."],
  ["v1", "Version alias name 'v1' is reserved."],
  ["V12", "Version alias name 'V12' is reserved."],
  ["a b", "Invalid alias name: 'a b'."],
  ["", "Registered model alias name cannot be empty."],
  ["a".repeat(256), "'Registered model alias name' exceeds the maximum length of 255 characters"],
])("%o is no alias to set", (alias, message) => {
  expect(() => requireFreeAliasName(alias)).toThrow(message);
});

test("an alias may look like a version's to be asked for", () => {
  requireAliasName("v1");
  requireFreeAliasName("v1-candidate");
});

test.each([
  ["a$b", `Invalid value "a$b" for parameter 'key' supplied: Names may only contain`],
  ["a//b", "This name would resolve to 'a/b'"],
  ["k".repeat(251), "'key' exceeds the maximum length of 250 characters"],
])("a tag's key cannot be %o", (key, message) => {
  expect(() => requireTags([{ key, value: "" }])).toThrow(message);
});

test("of two tags with one key the last one counts", () => {
  const tags = [
    { key: "a", value: "1" },
    { key: "a", value: "2" },
  ];
  expect(requireTags(tags)).toEqual([{ key: "a", value: "2" }]);
});

test("a version is a whole number, and one that none can have is not found by the number that was given", () => {
  expect(versionNumber("churn", " +12 ")).toBe(12);
  for (const given of ["99999999999", "99999999999999999999", "-5"]) {
    expect(() => versionNumber("churn", given)).toThrow(
      `Model Version (name=churn, version=${given}) not found`,
    );
  }
  expect(() => versionNumber("churn", "x")).toThrow("Parameter 'version' must be an integer, got 'x'.");
});
