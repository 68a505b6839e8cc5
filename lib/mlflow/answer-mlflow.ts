import "server-only";
import { randomUUID } from "node:crypto";
import type { Access } from "@/lib/auth/authorize";
import type { Context } from "@/lib/context";
import { database } from "@/lib/db/client";
import { statusOfCode } from "@/lib/errors/mlflow-error";
import { admit } from "@/lib/http/admit";
import type { Asked } from "@/lib/http/asked";
import { logError } from "@/lib/http/log";
import { answerError, tellError } from "./error-answer";
import { jsonAnswer } from "./json-answer";

/** Answers as MLflow's server does: 200 with an object, or an error with the code that clients read. */
export async function answerMlflow(
  request: Asked,
  access: Access,
  handle: (ctx: Context) => Promise<object | Response>,
): Promise<Response> {
  const requestId = randomUUID();
  try {
    const actor = await admit(request, access);
    const answer = await handle({ db: database(), actor, now: new Date(), requestId });
    if (answer instanceof Response) return answer;
    return jsonAnswer(answer);
  } catch (error) {
    const told = tellError(error, requestId);
    if (statusOfCode[told.code] === 500) logError(requestId, request, error);
    return answerError(told);
  }
}
