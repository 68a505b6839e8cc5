export { AppError, type ErrorCode, type InvalidParam } from "./app-error";
