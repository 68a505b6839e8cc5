interface ProblemProps {
  readonly error: Error | null | undefined;
  readonly className?: string;
}

/** What went wrong with the last thing that was asked for. */
export function Problem({ error, className = "" }: ProblemProps) {
  return error ? (
    <p role="alert" className={`text-danger ${className}`}>
      {error.message}
    </p>
  ) : null;
}
