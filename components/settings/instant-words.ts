/** An instant to the minute, in UTC: "24 Nov 2026 20:15". */
export function instantWords(iso: string): string {
  const at = new Date(iso);
  const day = at.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return `${day} ${iso.slice(11, 16)}`;
}
