/** What went wrong with the last thing that was asked for. */
export function SectionProblem({ error }: { error: Error | null | undefined }) {
  return error ? (
    <p role="alert" className="px-4 py-2 text-danger">
      {error.message}
    </p>
  ) : null;
}
