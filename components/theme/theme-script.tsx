import { themeStorageKey } from "./theme-choice";

/** Runs before the first paint, so that no page flashes in the other theme. Paper is white. */
const script = `(() => {
  const root = document.documentElement, system = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    let choice = null;
    try { choice = localStorage.getItem("${themeStorageKey}") } catch {}
    if (choice !== "light" && choice !== "dark") choice = null;
    root.dataset.theme = choice ?? (system.matches ? "dark" : "light");
  };
  apply();
  system.addEventListener("change", apply);
  addEventListener("storage", apply);
  addEventListener("${themeStorageKey}", apply);
  addEventListener("beforeprint", () => { root.dataset.theme = "light" });
  addEventListener("afterprint", apply);
})()`;

export function ThemeScript({ nonce }: { nonce: string | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, and the only way to run before paint
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />;
}
