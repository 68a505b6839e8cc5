import { invalid } from "./invalid";

const greatest = 2_147_483_647;

/** An experiment's number; one that is too great names none, as -1 does. */
export function experimentNumber(id: string): number {
  const trimmed = id.trim();
  if (!/^-?\d+$/.test(trimmed)) {
    throw invalid(`Invalid experiment ID '${id}'. Experiment ID must be a valid integer.`);
  }
  const number = Number(trimmed);
  return number >= 0 && number <= greatest ? number : -1;
}
