import { createHash } from "node:crypto";
import { unlink } from "node:fs/promises";
import { createConnection, createServer, type Server } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const settleMs = 50;

/**
 * Takes a folder for this process, or returns what its holder says. A socket is the lock: it ends with its
 * process however that ends, and the holder answers on it.
 */
export async function takeFolder(
  folder: string,
  about: () => string,
): Promise<{ readonly release: () => Promise<void> } | string> {
  const path = socketPath(folder);
  let cleared = false;
  for (;;) {
    const server = await listenOn(path, about);
    // Two that clear the same remains at once may both listen: the one that others reach has the folder.
    if (server && (!cleared || (await reaches(path, server)))) {
      return { release: () => new Promise((done) => server.close(() => done())) };
    }
    server?.close();
    const answer = await askSocket(path);
    if (answer !== null) return answer;
    await unlink(path).catch(() => {});
    cleared = true;
  }
}

async function reaches(path: string, server: Server): Promise<boolean> {
  await wait(settleMs);
  let reached = false;
  server.once("connection", () => {
    reached = true;
  });
  await askSocket(path);
  return reached;
}

/** Does work that must not be done twice at a time in a folder; a second one waits. */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const taken = await takeFolder(folder, () => "");
    if (typeof taken === "string") {
      await wait(250);
      continue;
    }
    try {
      return await work();
    } finally {
      await taken.release();
    }
  }
}

/** What the holder of a folder says, or null when nobody holds it. */
export function askFolder(folder: string): Promise<string | null> {
  return askSocket(socketPath(folder));
}

// In the folder itself its length would be limited to about 100 characters.
function socketPath(folder: string): string {
  const owner = userInfo().username;
  const name = `plumbline-${createHash("sha256").update(`${owner}\0${folder}`).digest("hex").slice(0, 24)}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

function listenOn(path: string, about: () => string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.end(about());
    });
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(null);
      else reject(error);
    });
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}

function askSocket(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = createConnection(path);
    let answer = "";
    let refused = false;
    socket.setTimeout(2000, () => socket.destroy());
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("error", () => {
      refused = true;
    });
    socket.on("close", () => resolve(refused ? null : answer));
  });
}
