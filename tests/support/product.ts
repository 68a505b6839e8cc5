import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "@/scripts/start/ports";

export interface Product {
  readonly url: string;
  readonly home: string;
  readonly pid: number;
  /** Everything that it has printed so far. */
  readonly output: () => string;
  readonly exited: Promise<number | null>;
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
  /** Stops it if it runs, and removes its data. */
  readonly remove: () => Promise<void>;
}

type Settings = Readonly<Record<string, string | undefined>>;

/** Starts the real thing as a person does, on data of its own, without waiting for it. */
export async function spawnProduct(
  settings: Settings = {},
  command: readonly [string, ...string[]] = [process.execPath, "scripts/start.mjs"],
): Promise<Product> {
  const home = settings.PLUMBLINE_HOME ?? (await mkdtemp(join(tmpdir(), "plumbline-product-")));
  const port = settings.PORT ?? String(await findFreePort());
  const child = spawn(command[0], command.slice(1), {
    env: {
      ...process.env,
      // The runner says "test", which is neither of the two modes of a start.
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      DATABASE_URL: "",
      PLUMBLINE_DEMO: "off",
      PLUMBLINE_AUTH: "off",
      ...settings,
      PORT: port,
      PLUMBLINE_HOME: home,
    },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const exited = new Promise<number | null>((settle) => child.once("close", settle));
  const stop = (signal: NodeJS.Signals = "SIGTERM") => {
    child.kill(signal);
    return exited;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    home,
    pid: child.pid ?? 0,
    output: () => output,
    exited,
    stop,
    remove: async () => {
      await stop();
      // What it was killed with -9 may still be writing for a moment.
      await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

/** Starts the product and waits until it says where it is. */
export async function startProduct(settings: Settings = {}): Promise<Product> {
  const product = await spawnProduct(settings);
  const ended = product.exited.then((code) => {
    throw new Error(`The product ended with code ${code}:\n${product.output()}`);
  });
  await Promise.race([untilPrinted(product, "Plumbline is at"), ended]);
  ended.catch(() => {});
  return product;
}

export async function untilPrinted(product: Product, text: string, withinMs = 290_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!product.output().includes(text)) {
    if (Date.now() > deadline) throw new Error(`"${text}" was not printed:\n${product.output()}`);
    await new Promise((wake) => setTimeout(wake, 50));
  }
}
