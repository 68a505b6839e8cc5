import { expect, test } from "vitest";
import { alone, askFolder, takeFolder } from "@/scripts/start/exclusive";

const folder = `/nowhere/${process.pid}`;

test("a folder is one process's until it is released, and its holder answers", async () => {
  const first = await takeFolder(folder, () => "the first");
  expect(await takeFolder(folder, () => "the second")).toBe("the first");
  expect(await askFolder(folder)).toBe("the first");
  if (typeof first !== "string") await first.release();
  expect(await askFolder(folder)).toBeNull();
  const second = await takeFolder(folder, () => "the second");
  expect(second).toHaveProperty("release");
  if (typeof second !== "string") await second.release();
});

test("work that must be alone is done one after the other, also when one fails", async () => {
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name} begins`);
    await new Promise((wake) => setTimeout(wake, 30));
    steps.push(`${name} ends`);
    if (name === "first") throw new Error("failed");
  };
  const outcomes = await Promise.allSettled([alone(folder, work("first")), alone(folder, work("second"))]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(steps.map((step) => step.split(" ")[1])).toEqual(["begins", "ends", "begins", "ends"]);
});
