import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { Failure } from "./failure.mjs";

const keptLines = 40;

/**
 * Runs a command to its end and says its last line as progress. When it fails, the sentence comes with what
 * the command said last.
 * @param {{ command: string, args: string[], env?: Record<string, string>, whenItFails: string, signal?: AbortSignal }} options
 * @param {(text: string) => void} progress
 * @returns {Promise<string>} the last line of its output
 */
export function runCommand({ command, args, env, whenItFails, signal }, progress = () => {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      signal,
    });
    const lines = [];
    const collect = (chunk) => {
      for (const text of String(chunk).split("\n")) {
        const plain = stripVTControlCharacters(text).trim();
        if (plain === "") continue;
        lines.push(plain);
        progress(plain);
      }
      lines.splice(0, lines.length - keptLines);
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(lines.at(-1) ?? "");
      else reject(explain(whenItFails, lines));
    });
  });
}

function explain(whenItFails, lines) {
  if (lines.some((text) => /ENOSPC|no space left on device/i.test(text))) {
    return new Failure("The disk is full: make room and start again.");
  }
  return new Failure(whenItFails, lines.join("\n"));
}
