import { otherMethods } from "@/lib/http/refuse";
import { uploadRoute } from "@/lib/mlflow/upload-artifact";

export const dynamic = "force-dynamic";

export const POST = uploadRoute;
export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
