/** A figure as people read it: three digits after the point, a true minus. */
export const figure = (value: number): string =>
  Number(value.toFixed(Math.abs(value) >= 100 ? 1 : 3))
    .toLocaleString("en-US", { maximumFractionDigits: 3 })
    .replace("-", "\u2212");

export const signed = (value: number): string => (value > 0 ? `+${figure(value)}` : figure(value));

export const count = (value: number): string => value.toLocaleString("en-US");

export const times = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;
