export { AppError, type ErrorCode, type InvalidParam } from "./app-error";
export { databaseFailure } from "./database-failure";
