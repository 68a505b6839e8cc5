import { otherMethods } from "@/lib/http/refuse";
import { mlflowRoute } from "@/lib/mlflow/mlflow-route";

export const dynamic = "force-dynamic";

const answer = mlflowRoute("3.0");

export const GET = answer;
export const POST = answer;
export const PUT = answer;
export const PATCH = answer;
export const DELETE = answer;
export const { OPTIONS } = otherMethods("GET", "POST", "PUT", "PATCH", "DELETE");
