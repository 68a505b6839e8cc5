/** Where a sign-in leads: a path of ours, never another site. */
export function ownPath(text: string): string {
  return /^\/(?![/\\])/.test(text) ? text : "/";
}
