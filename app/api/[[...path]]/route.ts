import { unknownPath } from "@/lib/http/refuse";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = unknownPath();
