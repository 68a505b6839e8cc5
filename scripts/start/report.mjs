const interactive = process.stdout.isTTY === true;
const labelWidth = 15;
const textWidth = 44;

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const line = (label, text, time) =>
  `  ${label.padEnd(labelWidth)}${text.padEnd(textWidth)} ${time.padStart(7)}`;

/**
 * Runs one step and prints one line for it. While it runs, a terminal shows what it says of itself.
 * @param {string} label
 * @param {(progress: (text: string) => void) => Promise<string>} work returns what the line says
 */
export async function step(label, work) {
  const since = performance.now();
  let progress = "";
  const draw = () =>
    process.stdout.write(`\r\x1b[2K${line(label, progress.slice(0, textWidth), seconds(since))}`);
  const ticking = interactive ? setInterval(draw, 250) : undefined;
  try {
    const text = await work((said) => {
      progress = said;
    });
    clear(ticking);
    console.log(line(label, text, seconds(since)));
  } catch (error) {
    clear(ticking);
    throw error;
  }
}

function clear(ticking) {
  clearInterval(ticking);
  if (interactive) process.stdout.write("\r\x1b[2K");
}

/** @param {string} text */
export function say(text) {
  console.log(text);
}

/** One sentence for what a person can mend; the whole stack for what nobody foresaw. */
export function reportFailure(error) {
  const { name, message, stack } = error;
  const foreseen = name === "Failure" || name === "SettingsError";
  if (error.output) console.error(error.output);
  console.error(`\nPlumbline did not start. ${foreseen ? message : (stack ?? error)}`);
}
