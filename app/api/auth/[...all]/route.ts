import { otherMethods } from "@/lib/http/refuse";
import { answerAuth } from "@/lib/people/answer-auth";

export const GET = answerAuth;
export const POST = answerAuth;

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
