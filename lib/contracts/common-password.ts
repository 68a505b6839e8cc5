/** Words that most guessed passwords are made of; shorter ones are nobody's whole password here. */
const words =
  "abc|admin|administrator|asdf|asdfgh|asdfghjkl|changeme|default|dragon|football|guest|hello|iloveyou|letmein|login|monkey|passw0rd|password|passwort|pa55word|plumbline|princess|qazwsx|qwer|qwerty|qwertyuiop|root|secret|sunshine|superman|temp|test|user|welcome|zxcvbn|zxcvbnm";
const onlyWords = new RegExp(`^(?:${words})+$`);

/** Keys beside each other, up and down: what fingers type by themselves. */
const runs = [
  "abcdefghijklmnopqrstuvwxyz",
  "0123456789".repeat(3),
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1q2w3e4r5t6y7u8i9o0p",
];
const fewest = 4;

/**
 * Whether a long password is one of those that are tried first: common words with digits or signs around or between
 * them, few characters again and again, or runs of the keyboard.
 */
export function isCommonPassword(text: string): boolean {
  const lower = text.toLowerCase();
  const letters = lower.replace(/[^a-z]/g, "");
  if (
    onlyWords.test(letters) ||
    onlyWords.test(unleeted(lower.replace(/\W*\d*\W*$/, "")).replace(/[^a-z]/g, ""))
  )
    return true;
  if (new Set(lower).size < fewest) return true;
  return isOfRuns(lower);
}

const unleeted = (text: string) =>
  text.replace(/[@4]/g, "a").replace(/0/g, "o").replace(/3/g, "e").replace(/[5$]/g, "s").replace(/1/g, "i");

/** Whether nothing is left of it when runs of three and more are taken out. */
function isOfRuns(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    const length = longestRun(text, at);
    if (length < 3) return false;
    at += length;
  }
  return true;
}

function longestRun(text: string, at: number): number {
  let longest = 0;
  for (const run of [...runs, ...runs.map((each) => [...each].reverse().join(""))]) {
    let length = Math.min(run.length, text.length - at);
    while (length > longest && !run.includes(text.slice(at, at + length))) length--;
    longest = Math.max(longest, length);
  }
  return longest;
}
