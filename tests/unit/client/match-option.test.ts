import { expect, test } from "vitest";
import { matchOption } from "@/components/controls/match-option";

test.each([
  { option: "origin ORD", typed: "", score: 1 },
  { option: "origin ORD", typed: "ord", score: 1 },
  { option: "origin ORD", typed: "origin ord", score: 1 },
  { option: "origin ORD", typed: "origin:ord", score: 1 },
  { option: "origin ORD", typed: "or", score: 0.8 },
  { option: "hour 6 to 12", typed: "12", score: 1 },
  { option: "origin ORD", typed: "rd", score: 0.5 },
  { option: "origin ORD", typed: "orx", score: 0 },
  { option: "origin ORD", typed: "destination ord", score: 0 },
])("$typed in $option scores $score", ({ option, typed, score }) => {
  expect(matchOption(option, typed)).toBe(score);
});
