import { access, constants, mkdir } from "node:fs/promises";
import { Failure } from "./failure.mjs";

/** Makes the data folder where there is none, and proves that it can be worked in before anything else is done. */
export async function makeHome(home: string): Promise<void> {
  try {
    await mkdir(home, { recursive: true });
    await access(home, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Failure(homeSentence((error as NodeJS.ErrnoException).code ?? String(error), home));
  }
}

export function homeSentence(code: string, home: string): string {
  switch (code) {
    case "EEXIST":
      return `PLUMBLINE_HOME=${home} is a file: give the path of a folder, or of one to be made.`;
    case "ENOTDIR":
      return `PLUMBLINE_HOME=${home} leads through a file: give the path of a folder, or of one to be made.`;
    case "EACCES":
    case "EPERM":
      return `This user may not write to PLUMBLINE_HOME=${home}: change whose it is, or give another folder.`;
    case "EROFS":
      return `PLUMBLINE_HOME=${home} is on a file system that is mounted read-only: give another folder.`;
    case "ENOSPC":
      return `The disk is full: PLUMBLINE_HOME=${home} cannot be made.`;
    default:
      return `PLUMBLINE_HOME=${home} cannot be used (${code}): give another folder.`;
  }
}
