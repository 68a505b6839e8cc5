import { quoted } from "@/lib/charts/curl";

export const askLanguages = [
  { value: "curl", label: "curl" },
  { value: "python", label: "MLflow" },
] as const;

export type AskLanguage = (typeof askLanguages)[number]["value"];

interface AskSubject {
  readonly origin: string;
  readonly model: string;
  readonly version: number;
}

/** Lines that ask for a version in Production, as they stand. */
export function askLines(language: AskLanguage, { origin, model, version }: AskSubject): string {
  if (language === "curl") {
    const body = JSON.stringify({
      model,
      version,
      environment: "Production",
      note: "better on every segment",
    });
    return `curl ${origin}/api/v1/promotions \\\n  -H "Content-Type: application/json" \\\n  -d ${quoted(body)}`;
  }
  return `from mlflow import MlflowClient

client = MlflowClient("${origin}")
client.transition_model_version_stage(${JSON.stringify(model)}, ${version}, "Production")`;
}
