export interface Page {
  readonly label: string;
  readonly href: string;
  readonly keys: string;
}

export const pages: readonly Page[] = [
  { label: "Fleet", href: "/", keys: "g f" },
  { label: "Alerts", href: "/alerts", keys: "g a" },
  { label: "Promotions", href: "/promotions", keys: "g p" },
  { label: "Runs", href: "/runs", keys: "g r" },
  { label: "Settings", href: "/settings", keys: "g s" },
  { label: "Add a model", href: "/add", keys: "g n" },
  { label: "Documentation", href: "/docs", keys: "g d" },
];
