/** A name as a page's address holds it; one that is not encoded rightly stands for itself. */
export function routeName(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
