import { MlflowError } from "@/lib/errors/mlflow-error";

const maximum = 255;

/** Refuses what cannot name an alias; `latest` and `v1` would be taken for versions. */
export function requireAliasName(alias: string): void {
  if (alias === "") throw invalid("Registered model alias name cannot be empty.");
  if (!/^[\p{L}\p{N}_-]*$/u.test(alias)) {
    throw invalid(
      `Invalid alias name: '${alias}'. Names may only contain alphanumerics, underscores (_), and dashes (-).`,
    );
  }
  if (alias.length > maximum) {
    throw invalid(`'Registered model alias name' exceeds the maximum length of ${maximum} characters`);
  }
}

export function requireFreeAliasName(alias: string): void {
  requireAliasName(alias);
  if (alias.toLowerCase() === "latest") throw invalid("'latest' alias name (case insensitive) is reserved.");
  if (/^v\d+$/i.test(alias)) throw invalid(`Version alias name '${alias}' is reserved.`);
}

const invalid = (message: string) => new MlflowError("INVALID_PARAMETER_VALUE", message);
