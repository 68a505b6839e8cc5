/** A column's heading in a list of the whole page. */
export const listHeading =
  "h-8 border-b border-line px-3 text-quiet whitespace-nowrap text-ink-3 first:pl-4 last:pr-4";
