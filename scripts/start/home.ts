import { access, constants, mkdir, rmdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Failure } from "./failure.mjs";

/**
 * Makes the data folder where there is none, and proves that it can be worked in before anything else is done.
 * Returns how to take it back: a start that fails leaves no folder behind that holds nothing.
 */
export async function makeHome(home: string): Promise<() => Promise<void>> {
  const folder = resolve(home);
  const wasThere = await stat(folder).then(
    () => true,
    () => false,
  );
  try {
    await makeFolder(folder);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return async () => {
      if (!wasThere) await rmdir(folder).catch(() => {});
    };
  } catch (error) {
    throw new Failure(homeSentence((error as NodeJS.ErrnoException).code ?? String(error), home));
  }
}

/** Folder by folder: Node's recursive mkdir never ends where a file system takes no folders (/proc). */
async function makeFolder(folder: string): Promise<void> {
  const make = () => mkdir(folder).catch((error: NodeJS.ErrnoException) => keepFolder(folder, error));
  await make().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    await makeFolder(dirname(folder));
    await make();
  });
}

async function keepFolder(folder: string, error: NodeJS.ErrnoException): Promise<void> {
  if (error.code !== "EEXIST" || !(await stat(folder)).isDirectory()) throw error;
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
    case "ENOENT":
      return `PLUMBLINE_HOME=${home} cannot be made, its file system takes no folder there: give another one.`;
    case "EROFS":
      return `PLUMBLINE_HOME=${home} is on a file system that is mounted read-only: give another folder.`;
    case "ENOSPC":
      return `The disk is full: PLUMBLINE_HOME=${home} cannot be made.`;
    default:
      return `PLUMBLINE_HOME=${home} cannot be used (${code}): give another folder.`;
  }
}
