const menuClosesMs = 100;

/** Prints once the menu that asked for it has gone from the page. */
export function printPage(): void {
  setTimeout(() => print(), menuClosesMs);
}
