import { describe, expect, test } from "vitest";
import { classesOf, commandLanguages, commandsFor } from "@/components/empty/command-set";
import { LabelRow, PredictionRow } from "@/lib/contracts/ingest";
import { CreateModel } from "@/lib/contracts/model";

const subject = { origin: "http://127.0.0.1:3000", name: "credit-risk", version: "1" } as const;
const tasks = ["binary", "multiclass", "regression"] as const;

const bodyOf = (command: string): unknown => JSON.parse(/-d '(.*)'$/s.exec(command)?.[1] ?? "");

describe.each(tasks)("commands of a %s model", (task) => {
  const [create, reference, predictions, labels] = commandsFor("curl", { ...subject, task });

  test("send bodies that the API's own contracts take", () => {
    expect(CreateModel.safeParse(bodyOf(create?.text ?? "")).success).toBe(true);
    expect(PredictionRow.array().safeParse(bodyOf(predictions?.text ?? "")).success).toBe(true);
    expect(LabelRow.array().safeParse(bodyOf(labels?.text ?? "")).success).toBe(true);
  });

  test("are filled in with the model's name and this server's address", () => {
    for (const command of [create, reference, predictions, labels]) {
      expect(command?.text).toContain("credit-risk");
      expect(command?.text).toContain("http://127.0.0.1:3000/api/v1/models");
    }
  });
});

test("the label of the example belongs to the prediction of the example", () => {
  const [, , predictions, labels] = commandsFor("curl", { ...subject, task: "binary" });
  const [label] = LabelRow.array().parse(bodyOf(labels?.text ?? ""));
  const [prediction] = PredictionRow.array().parse(bodyOf(predictions?.text ?? ""));
  expect(label?.id).toBe(prediction?.id);
});

test.each(commandLanguages)("$label has the same four steps", ({ value }) => {
  const steps = commandsFor(value, { ...subject, task: "binary" });
  expect(steps).toHaveLength(4);
  expect(steps[1]?.text).toContain("/versions/1/reference");
});

const named = { classes: ["cat", "it's a bird"], negativeClass: "defaulted", positiveClass: "repaid" };

test.each([
  ["binary", "defaulted"],
  ["multiclass", "cat"],
  ["regression", 9.75],
] as const)("the label of a %s model that exists is one that it takes", (task, label) => {
  const classes = classesOf({ ...named, task });
  const [, , , labels] = commandsFor("curl", { ...subject, task, classes });
  expect(labels?.text).toContain(`"label":${JSON.stringify(label)}`);
});

test("a class with an apostrophe stays inside the quotes of the shell", () => {
  const classes = classesOf({ ...named, task: "multiclass" });
  const [, , predictions] = commandsFor("curl", { ...subject, task: "multiclass", classes });
  expect(predictions?.text).toContain(`"prediction":"it'\\''s a bird"`);
});

test("a binary model without names of its classes takes 0 and 1", () => {
  expect(classesOf({ task: "binary", classes: [], negativeClass: null, positiveClass: null })).toEqual([]);
});
