export const headCell =
  "h-8 border-b border-line px-4 text-left text-tick font-normal text-ink-3 whitespace-nowrap";
export const bodyCell = "h-10 border-b border-line px-4 py-1";
