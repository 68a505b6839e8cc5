interface SortOrder {
  readonly field: string;
  readonly ascending: boolean;
}

/** "metrics.auc DESC" as a field and its direction. */
export function readOrder(order: string): SortOrder {
  const [, field = "", way = "ASC"] = order.trim().match(/^(.*?)(?:\s+(asc|desc))?$/i) ?? [];
  return { field, ascending: way.toUpperCase() === "ASC" };
}

/** What a click on a column asks for: its own first direction, then the other. */
export function nextOrder(order: string, field: string, first: "ASC" | "DESC"): string {
  const now = readOrder(order);
  if (now.field !== field) return `${field} ${first}`;
  return `${field} ${now.ascending ? "DESC" : "ASC"}`;
}
