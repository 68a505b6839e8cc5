/** Lets the browser save what an address holds. */
export function downloadAs(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}
