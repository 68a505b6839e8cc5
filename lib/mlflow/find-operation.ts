import type { MlflowOperation } from "./operation";

export interface Found {
  readonly operation: MlflowOperation;
  /** What stands where the path has names in braces. */
  readonly named: Readonly<Record<string, string>>;
}

/** Finds operations by method and path: those with fixed paths at once, the others by trying. */
export function operationFinder(
  operations: readonly MlflowOperation[],
): (method: string, path: readonly string[]) => Found | null {
  const fixed = new Map<string, Found>();
  const others: MlflowOperation[] = [];
  for (const operation of operations) {
    if (operation.path.includes("{")) others.push(operation);
    else fixed.set(`${operation.method} ${operation.path}`, { operation, named: {} });
  }
  return (method, path) => {
    const found = fixed.get(`${method} ${path.join("/")}`);
    if (found) return found;
    for (const operation of others) {
      const named = operation.method === method ? matchPath(operation.path.split("/"), path) : null;
      if (named) return { operation, named };
    }
    return null;
  };
}

function matchPath(
  pattern: readonly string[],
  path: readonly string[],
): Readonly<Record<string, string>> | null {
  const named: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const given = path[index];
    const [, name, rest] = part.match(/^\{(\w+)(\.\.\.)?\}$/) ?? [];
    if (given === undefined) return null;
    if (name === undefined && part !== given) return null;
    if (name !== undefined) named[name] = rest ? path.slice(index).join("/") : given;
    if (rest) return named;
  }
  return pattern.length === path.length ? named : null;
}
