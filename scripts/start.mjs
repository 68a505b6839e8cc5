// Kept to syntax that an old Node can read, so that it can be told that it is old.
var wanted = [20, 19];
var found = process.versions.node.split(".").map(Number);
if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  console.error(`Plumbline needs Node ${wanted.join(".")} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
import("./start/boot.mjs");
