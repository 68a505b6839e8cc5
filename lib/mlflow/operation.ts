import type { Access } from "@/lib/auth/authorize";
import type { Context } from "@/lib/context";
import type { Asked } from "@/lib/http/asked";
import type { Input } from "./input";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface MlflowOperation {
  readonly method: Method;
  /** Below `/api/<version>/mlflow/`, as in `runs/create`; `{id}` stands for one part, `{key...}` for all the rest. */
  readonly path: string;
  /** Which of the two addresses it is served at; `2.0` unless told. */
  readonly version?: MlflowVersion;
  readonly access: Access;
  readonly handle: (ctx: Context, input: Input, request: Asked) => Promise<object | Response>;
}

export type MlflowVersion = "2.0" | "3.0";
