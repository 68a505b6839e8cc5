import { formatCount } from "./format";

/** "1 alert", "2,040 alerts", "no alerts" as "0 alerts". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
