import { expect, test } from "vitest";
import type { FieldTable } from "@/lib/search-filter/field-table";
import { parseFilter } from "@/lib/search-filter/parse-filter";
import { asksForNoPrompt } from "@/lib/search-filter/prompt-clause";

const fields: FieldTable = { attributes: { name: "text" }, kinds: ["tag"], orderedBy: ["name"] };

test.each([
  ["tag.`mlflow.prompt.is_prompt` != 'true'", true],
  ["tags.`mlflow.prompt.is_prompt` = 'false'", true],
  ["tag.`mlflow.prompt.is_prompt` = 'true'", false],
  ["tag.`mlflow.prompt.is_prompt` LIKE 'false'", false],
  ["tag.other != 'true'", false],
  ["name != 'true'", false],
])("%s is matched by what has no such tag: %s", (filter, matched) => {
  expect(parseFilter(filter, fields).map(asksForNoPrompt)).toEqual([matched]);
});
