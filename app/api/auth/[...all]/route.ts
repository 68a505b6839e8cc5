import { answerAuth } from "@/lib/auth/answer-auth";
import { otherMethods } from "@/lib/http/refuse";

export const GET = answerAuth;
export const POST = answerAuth;

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
