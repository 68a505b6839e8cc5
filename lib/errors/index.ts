export { AppError, type ErrorCode, type InvalidParam, type TextSpan } from "./app-error";
export { databaseFailure } from "./database-failure";
