import { otherMethods } from "@/lib/http/refuse";
import { downloadRoute, sendOfVersion } from "@/lib/mlflow/send-artifact";

export const dynamic = "force-dynamic";

export const GET = downloadRoute(sendOfVersion);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
