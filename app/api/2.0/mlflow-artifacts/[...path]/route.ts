import { otherMethods } from "@/lib/http/refuse";
import { artifactRoute } from "@/lib/mlflow/artifact-route";

export const dynamic = "force-dynamic";

export const GET = artifactRoute;
export const POST = artifactRoute;
export const PUT = artifactRoute;
export const DELETE = artifactRoute;
export const { PATCH, OPTIONS } = otherMethods("GET", "POST", "PUT", "DELETE");
