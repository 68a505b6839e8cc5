import { watch } from "node:fs";

const settleMs = 300;

/** Calls back once the files below have changed and settled; returns how to stop watching. */
export function watchSources(paths: readonly string[], onChange: () => void): () => Promise<void> {
  let settling: NodeJS.Timeout | undefined;
  const watchers = paths.map((path) =>
    watch(path, { recursive: true }, (_event, name) => {
      if (!name || !/\.(ts|mjs|json)$/.test(name)) return;
      clearTimeout(settling);
      settling = setTimeout(onChange, settleMs);
    }),
  );
  return async () => {
    clearTimeout(settling);
    for (const watcher of watchers) watcher.close();
  };
}
