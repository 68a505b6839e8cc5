declare module "plotly.js/src/plot_api" {
  import type * as PlotlyApi from "plotly.js";

  const api: Pick<typeof PlotlyApi, "react" | "purge" | "toImage">;
  export default api;
}

declare module "plotly.js/src/registry" {
  const registry: { register(modules: readonly unknown[]): void };
  export default registry;
}

declare module "plotly.js/src/*" {
  const part: unknown;
  export default part;
}

declare module "plotly.js/build/plotcss";

declare module "culori/fn" {
  export const modeRgb: unknown;
  export const modeHsl: unknown;
  export const modeLrgb: unknown;
  export function useMode(mode: unknown): unknown;
  export const converter: unknown;
  export const formatHex: unknown;
  export const formatRgb: unknown;
  export const wcagContrast: unknown;
  export const wcagLuminance: unknown;
}
