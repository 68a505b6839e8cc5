import { existsSync } from "node:fs";
import { readFile, statfs } from "node:fs/promises";
import { runCommand } from "./command.mjs";
import { Failure } from "./failure.mjs";

const neededBytes = 2e9;

/**
 * Installs what package-lock.json names and node_modules lacks.
 * @param {(text: string) => void} progress
 */
export async function installPackages(progress) {
  const [wanted, installed] = await Promise.all([
    readPackages("package-lock.json"),
    readPackages("node_modules/.package-lock.json"),
  ]);
  if (!wanted) throw new Failure("package-lock.json is missing: this is not a whole copy of Plumbline.");
  if (installed && isInstalled(wanted, installed)) return "up to date";
  const { bavail, bsize } = await statfs(".");
  if (bavail * bsize < neededBytes) {
    throw new Failure(
      `The disk is full: the packages need ${neededBytes / 1e9} GB, and ${Math.floor((bavail * bsize) / 1e6)} MB are free.`,
    );
  }
  progress("npm ci");
  await runCommand(
    { ...npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]), whenItFails: "npm ci failed." },
    progress,
  );
  return "installed";
}

async function readPackages(path) {
  const text = await readFile(path, "utf8").catch(() => null);
  return text ? JSON.parse(text).packages : null;
}

// Packages of other platforms are in the lockfile and not in the folder, which is as it should be.
function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || installed[path]?.version === version || (optional && installed[path] === undefined),
  );
}

function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli && existsSync(cli) && /\.c?js$/.test(cli))
    return { command: process.execPath, args: [cli, ...args] };
  return { command: process.platform === "win32" ? "npm.cmd" : "npm", args };
}
