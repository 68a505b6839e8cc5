/** The environment whose champion serves: MLflow's stage of that name, which is neither renamed nor deleted. */
const serving = "Production";

/** Environments as they are read: the one that serves first, then those that come late before those that come early. */
export function servingFirst<Named extends { readonly name: string }>(
  environments: readonly Named[],
): Named[] {
  const lateFirst = environments.toReversed();
  return [
    ...lateFirst.filter(({ name }) => name === serving),
    ...lateFirst.filter(({ name }) => name !== serving),
  ];
}
