/** The chance that a late flight is scored above one on time; ties count half. */
export function areaUnderCurve(scores: Float64Array, late: Uint8Array): number {
  const order = Uint32Array.from(scores, (_, i) => i).sort((a, b) => scores[a]! - scores[b]!);
  let positives = 0;
  let rankSum = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    let lateHere = 0;
    for (; to < order.length && scores[order[to]!] === scores[order[from]!]; to++)
      lateHere += late[order[to]!]!;
    rankSum += lateHere * ((from + to + 1) / 2);
    positives += lateHere;
    from = to;
  }
  const negatives = order.length - positives;
  if (positives === 0 || negatives === 0)
    throw new RangeError("both late flights and flights on time are needed");
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
