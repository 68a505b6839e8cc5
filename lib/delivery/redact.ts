/** How much of a secret may stand at the end of a text that was cut off there. */
const leastTail = 8;

/** The words of a receiver without the channel's secret, should it repeat it, and without what no column can hold. */
export function redact(text: string, secret: string | null): string {
  const clean = text.replaceAll("\0", "\ufffd");
  if (!secret) return clean;
  const redacted = partsOf(secret).reduce((shown, part) => shown.replaceAll(part, "***"), clean);
  for (let length = secret.length - 1; length >= leastTail; length--) {
    if (redacted.endsWith(secret.slice(0, length))) return `${redacted.slice(0, -length)}***`;
  }
  return redacted;
}

/** The whole, and what of an address opens the door: its path, and every long piece of it. */
function partsOf(secret: string): string[] {
  if (!/^https?:/.test(secret)) return [secret];
  const { pathname, search } = new URL(secret);
  const pieces = pathname.split("/").filter((piece) => piece.length >= leastTail);
  const whole = pathname.length >= leastTail ? [`${pathname}${search}`, pathname] : [];
  return [secret, ...whole, ...pieces];
}
