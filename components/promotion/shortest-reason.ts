/** A reason shorter than this is none, as the API has it. */
const shortest = 3;

/** What is wrong with a reason that is needed; null when it will do. */
export const reasonProblem = (reason: string, what: string): string | null =>
  reason.trim().length < shortest ? `Say why ${what}, in ${shortest} letters or more.` : null;
