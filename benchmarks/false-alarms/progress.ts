const everyMs = 15_000;

/** Says on stderr how far a run is, and when it should end. */
export function progressOf(total: number): (done: number) => void {
  const start = performance.now();
  let said = start;
  return (done) => {
    const now = performance.now();
    if (now - said < everyMs && done < total) return;
    said = now;
    const left = ((now - start) / done) * (total - done);
    console.error(`${done} of ${total} streams after ${minutes(now - start)}, about ${minutes(left)} left`);
  };
}

const minutes = (ms: number) =>
  ms < 120_000 ? `${(ms / 1000).toFixed(0)} s` : `${(ms / 60_000).toFixed(0)} min`;
