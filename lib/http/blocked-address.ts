import "server-only";
import { BlockList, isIP } from "node:net";

// Two lists: one that holds both would look at an IPv4 address as the IPv6 one that stands for it, too.
const blocked4 = new BlockList();
const blocked6 = new BlockList();
// This host, private and shared networks, link-local with the clouds' metadata, documentation, multicast, reserved.
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const) {
  blocked4.addSubnet(network, prefix, "ipv4");
}
// Of IPv6 only what is routed in public, without the ways that lead to an IPv4 address inside.
for (const [network, prefix] of [
  ["::", 3],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["4000::", 2],
  ["8000::", 1],
] as const) {
  blocked6.addSubnet(network, prefix, "ipv6");
}

/** Whether an address is inside: this machine, its network, or nowhere that a webhook could be meant to go. */
export function isBlockedAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return blocked4.check(address, "ipv4");
  return version === 6 ? blocked6.check(address, "ipv6") : true;
}
