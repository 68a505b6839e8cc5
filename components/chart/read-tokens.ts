import type { Figure } from "@/lib/charts/figure";
import { resolveTokens } from "@/lib/charts/tokens";

/** The figure in the colours and the face of the theme that is shown: Plotly cannot read CSS variables. */
export function readTokens(figure: Figure): Figure {
  const style = getComputedStyle(document.documentElement);
  return resolveTokens(figure, (name) => style.getPropertyValue(name).trim());
}
