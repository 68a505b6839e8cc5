let last: Promise<unknown> = Promise.resolve();

/** Runs memory-hungry work of this process one after another. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}
