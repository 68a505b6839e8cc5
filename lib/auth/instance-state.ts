import "server-only";
import type { Pool } from "pg";

export interface InstanceState {
  /** Somebody has an account here. */
  readonly people: boolean;
  readonly demonstration: boolean;
}

/** Asked with every request that brings no credential: an answer serves those of the next second. */
const freshMs = 1000;
const held = new WeakMap<Pool, { readonly at: number; readonly state: Promise<InstanceState> }>();

export function instanceState(pool: Pool): Promise<InstanceState> {
  const last = held.get(pool);
  if (last && performance.now() - last.at < freshMs) return last.state;
  const state = readState(pool);
  held.set(pool, { at: performance.now(), state });
  state.catch(() => held.delete(pool));
  return state;
}

/** What this process has just changed is seen by its next request. */
export const forgetInstanceState = (pool: Pool): void => void held.delete(pool);

async function readState(pool: Pool): Promise<InstanceState> {
  const { rows } = await pool.query<InstanceState>(
    `SELECT EXISTS (SELECT FROM "user") AS people,
            EXISTS (SELECT FROM model WHERE demonstration IS NOT NULL) AS demonstration`,
  );
  return rows[0] as InstanceState;
}
