// Makes a virtual environment with one version of the MLflow client: node scripts/conformance-venv.mjs 2.22 latest
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../.plumbline/conformance-venv", import.meta.url));
/** Clients before 2.9 know neither NumPy 2 nor a Python without its old parts. */
const old = /^(1\.|2\.[0-8](\.|$))/;
const pythons = ["python3.11", "python3.10", "python3.12", "python3.13", "python3"];

/** A Python that makes virtual environments, or null. */
export function findPython() {
  const given = process.env.PLUMBLINE_PYTHON;
  const works = (python) => spawnSync(python, ["-c", "import venv, ensurepip"]).status === 0;
  return (given ? [given] : pythons).find(works) ?? null;
}

/** The Python of the environment with that client, made when it is not there yet. */
export async function conformanceVenv(version, python) {
  const folder = resolve(root, version);
  const own = resolve(folder, "bin/python");
  const whole = resolve(folder, "whole");
  if (existsSync(whole)) return own;
  await rm(folder, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  await run(python, ["-m", "venv", folder]);
  const others = [
    "scikit-learn",
    "pytest<9",
    "pytest-timeout",
    ...(old.test(version) ? ["numpy<2", "setuptools<81"] : []),
  ];
  const install = (client) =>
    run(own, [
      "-m",
      "pip",
      "install",
      "-q",
      "--disable-pip-version-check",
      "--no-compile",
      client,
      ...others,
    ]);
  const [exact, minor] = clientsOf(version);
  await install(exact).catch((error) => {
    if (!minor) throw error;
    console.log(`mlflow ${version} is not to be had here; the newest of its minor version stands in for it.`);
    return install(minor);
  });
  await writeFile(whole, "");
  return own;
}

/** What pip is asked for, and what instead when an index has lost that patch. */
function clientsOf(version) {
  if (version === "latest") return ["mlflow"];
  const [major, minor, patch] = version.split(".");
  const newest = `mlflow==${major}.${minor}.*`;
  return patch === undefined ? [newest] : [`mlflow==${version}`, newest];
}

function run(command, args) {
  const child = spawn(command, args, { stdio: ["ignore", "inherit", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) =>
      code === 0 ? done() : fail(new Error(`${command} ${args.join(" ")}\n${said}`)),
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const python = findPython();
  if (!python) throw new Error("There is no Python 3.10 or newer with venv here.");
  for (const version of process.argv.slice(2)) console.log(await conformanceVenv(version, python));
}
