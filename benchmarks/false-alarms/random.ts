/** Numbers in [0, 1). */
export type Random = () => number;

/**
 * A generator of its own for each tuple of whole numbers (sfc32, Doty-Humphrey 2010): its 128 bits of state keep
 * hundreds of millions of draws apart, which one that counts through 32 bits does not.
 */
export function randomOf(...seed: readonly number[]): Random {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (const each of seed) {
    a = (a ^ each) | 0;
    for (let turn = 0; turn < 12; turn++) next();
  }
  return next;
}
