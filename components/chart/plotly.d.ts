declare module "plotly.js/lib/core" {
  import type * as PlotlyApi from "plotly.js";

  const Plotly: Omit<typeof PlotlyApi, "register"> & { register(modules: readonly unknown[]): void };
  export default Plotly;
}

declare module "plotly.js/lib/bar" {
  const bar: unknown;
  export default bar;
}
