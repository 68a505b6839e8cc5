// The loader of TypeScript that a process is started with does not reach its threads.
import { register } from "tsx/esm/api";

register();
await import("./answer-jobs.ts");
