// Keeps one PostgreSQL server for as long as the process that asked for it lives, and stops it cleanly when
// that process ends in any way. It runs in a session of its own, so that Ctrl-C in a terminal reaches the
// server last, after those who use it.
import { spawn } from "node:child_process";
import { openSync } from "node:fs";

const { binary, args, uid, gid, log } = JSON.parse(process.argv[2]);
const logFile = openSync(log, "a");
const server = spawn(binary, args, { uid, gid, cwd: "/", stdio: ["ignore", logFile, logFile] });

const report = (message) => process.connected && process.send(message, () => {});

function stop() {
  server.kill("SIGINT");
  setTimeout(() => server.kill("SIGQUIT"), 30_000).unref();
}

server.on("error", (error) => {
  report({ failed: error.message });
  process.exit(1);
});
server.on("exit", (code, signal) => {
  report({ exited: { code, signal } });
  setTimeout(() => process.exit(code ?? 1), 20);
});
server.on("spawn", () => report({ pid: server.pid }));
process.on("message", stop);
process.on("disconnect", stop);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
