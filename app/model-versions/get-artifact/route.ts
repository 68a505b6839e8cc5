import { downloadRoute, sendOfVersion } from "@/lib/mlflow/send-artifact";

export const dynamic = "force-dynamic";

export const GET = downloadRoute(sendOfVersion);
