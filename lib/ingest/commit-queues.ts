import type { Database } from "@/lib/context";
import { GroupCommit } from "./group-commit";

/** One queue of commits for each model of a database. */
export function commitQueues<I, O>(
  commit: (db: Database, modelName: string, items: readonly I[]) => Promise<readonly O[]>,
  limits: { readonly concurrency: number; readonly size: number },
): (db: Database, model: { readonly id: number; readonly name: string }) => GroupCommit<I, O> {
  const queues = new WeakMap<Database, Map<number, GroupCommit<I, O>>>();
  return (db, { id, name }) => {
    const ofDatabase = queues.get(db) ?? new Map<number, GroupCommit<I, O>>();
    queues.set(db, ofDatabase);
    const queue = ofDatabase.get(id) ?? new GroupCommit((items) => commit(db, name, items), limits);
    ofDatabase.set(id, queue);
    return queue;
  };
}
