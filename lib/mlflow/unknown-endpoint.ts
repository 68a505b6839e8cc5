import { MlflowError } from "@/lib/errors/mlflow-error";
import type { Asked } from "@/lib/http/asked";

export const unknownEndpoint = ({ method, url }: Asked) =>
  new MlflowError("ENDPOINT_NOT_FOUND", `No endpoint here answers ${method} ${new URL(url).pathname}.`);
