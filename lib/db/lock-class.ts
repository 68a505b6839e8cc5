/** The first number of each advisory lock, so that no two kinds of lock are taken for one another. */
export const lockClass = {
  ingest: 7311,
  segments: 7312,
  compaction: 7313,
  evaluation: 7314,
  rebuild: 7315,
  demonstration: 7316,
  audit: 7317,
  people: 7318,
  delivery: 7319,
} as const;
