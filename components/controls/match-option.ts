/** How well what was typed finds an option: at the start of a word over anywhere; every word has to be there. */
export function matchOption(option: string, typed: string): number {
  const text = option.toLowerCase();
  const scores = typed
    .toLowerCase()
    .split(/[\s:]+/)
    .filter(Boolean)
    .map((word) => scoreOf(text, word));
  return scores.length === 0 ? 1 : Math.min(...scores);
}

function scoreOf(text: string, word: string): number {
  if (text === word || text.split(/\s+/).includes(word)) return 1;
  if (text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))) return 0.8;
  return text.includes(word) ? 0.5 : 0;
}
