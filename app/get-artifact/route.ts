import { otherMethods } from "@/lib/http/refuse";
import { downloadRoute, sendOfRun } from "@/lib/mlflow/send-artifact";

export const dynamic = "force-dynamic";

export const GET = downloadRoute(sendOfRun);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
