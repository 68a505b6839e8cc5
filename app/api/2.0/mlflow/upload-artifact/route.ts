import { uploadRoute } from "@/lib/mlflow/upload-artifact";

export const dynamic = "force-dynamic";

export const POST = uploadRoute;
