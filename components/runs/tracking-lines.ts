export const trackingLanguages = [
  { value: "python", label: "Python" },
  { value: "curl", label: "curl" },
] as const;

export type TrackingLanguage = (typeof trackingLanguages)[number]["value"];

/** Lines that log a first run to the server at an address, as they stand. */
export function trackingLines(language: TrackingLanguage, origin: string): string {
  return language === "python" ? pythonLines(origin) : curlLines(origin);
}

const pythonLines = (origin: string) => `import mlflow

mlflow.set_tracking_uri("${origin}")
mlflow.set_experiment("first-steps")

with mlflow.start_run():
    mlflow.log_params({"depth": 6, "eta": 0.3})
    for step in range(20):
        mlflow.log_metric("loss", 1 / (step + 1), step=step)`;

const curlLines = (origin: string) => `curl ${origin}/api/2.0/mlflow/runs/create \\
  -H "Content-Type: application/json" \\
  -d "{\\"experiment_id\\": \\"0\\", \\"run_name\\": \\"first\\", \\"start_time\\": $(date +%s)000}"`;
