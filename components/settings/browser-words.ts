const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrom(e|ium)\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** What a browser said of itself, as people call it: "Firefox on Linux". */
export function browserWords(agent: string | null): string {
  const named = (names: typeof browsers) => names.find(([pattern]) => pattern.test(agent ?? ""))?.[1];
  const [browser, system] = [named(browsers), named(systems)];
  if (!browser) return agent ? "another program" : "unknown";
  return system ? `${browser} on ${system}` : browser;
}
