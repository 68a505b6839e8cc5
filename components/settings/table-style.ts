export const bodyCell = "h-10 border-b border-line px-4 py-1";
