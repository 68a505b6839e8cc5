import { modeHsl, modeLrgb, modeRgb, useMode as registerMode } from "culori/fn";

/** What Plotly takes from culori, with the colour spaces that its charts use instead of all thirty. */
registerMode(modeRgb);
registerMode(modeHsl);
registerMode(modeLrgb);

export { converter, formatHex, formatRgb, wcagContrast, wcagLuminance } from "culori/fn";
