import { quoted } from "@/lib/charts/curl";

export const registeringLanguages = [
  { value: "python", label: "MLflow" },
  { value: "curl", label: "curl" },
] as const;

export type RegisteringLanguage = (typeof registeringLanguages)[number]["value"];

/** Lines that register the next version of a model, as they stand. */
export function registeringLines(language: RegisteringLanguage, origin: string, model: string): string {
  if (language === "curl") {
    const body = JSON.stringify({ source: "s3://models/one", description: "gradient-boosted trees" });
    const path = `/api/v1/models/${encodeURIComponent(model)}/versions`;
    return `curl ${origin}${path} \\\n  -H "Content-Type: application/json" \\\n  -d ${quoted(body)}`;
  }
  return `import mlflow

mlflow.set_tracking_uri("${origin}")
with mlflow.start_run():
    mlflow.log_metric("auc", 0.762)
    mlflow.sklearn.log_model(fitted, name="model",
                             registered_model_name=${JSON.stringify(model)})`;
}
