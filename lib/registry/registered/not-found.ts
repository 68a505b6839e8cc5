import { MlflowError } from "@/lib/errors/mlflow-error";

export const modelNotFound = (name: string) =>
  new MlflowError("RESOURCE_DOES_NOT_EXIST", `Registered Model with name=${name} not found`);

export const versionNotFound = (name: string, version: number | string) =>
  new MlflowError("RESOURCE_DOES_NOT_EXIST", `Model Version (name=${name}, version=${version}) not found`);

export const modelExists = (name: string) =>
  new MlflowError("RESOURCE_ALREADY_EXISTS", `Registered Model (name=${name}) already exists.`);
