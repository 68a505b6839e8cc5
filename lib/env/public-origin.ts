import { env } from "@/lib/env";

/** The address that people open, without a slash at its end: for what leaves this server. */
export const publicOrigin = (): string =>
  env().PLUMBLINE_PUBLIC_URL?.replace(/\/+$/, "") ?? `http://127.0.0.1:${env().PORT}`;
