/** A file or folder of a listing. Folders have no size. */
export const fileWire = ({
  path,
  size,
}: {
  readonly path: string;
  readonly size: number | null;
}): object => ({
  path,
  is_dir: size === null,
  file_size: size ?? undefined,
});
