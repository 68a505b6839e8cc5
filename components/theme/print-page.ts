import { themeStorageKey } from "./theme-choice";

const redrawMs = 400;

/** Prints on white paper: charts take their colours when they are drawn, so they are redrawn in the light theme first. */
export async function printPage(): Promise<void> {
  document.documentElement.dataset.theme = "light";
  await new Promise((resolve) => setTimeout(resolve, redrawMs));
  print();
  dispatchEvent(new Event(themeStorageKey));
}
