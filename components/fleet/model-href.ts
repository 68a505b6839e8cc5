export const modelHref = (name: string) => `/models/${encodeURIComponent(name)}`;
