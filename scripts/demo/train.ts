import { writeFile } from "node:fs/promises";
import { readFlights } from "@/lib/demo/read-flights";
import { ARTIFACTS } from "@/lib/demo/read-scorers";
import { reportVersions } from "./train/report-versions";
import { TRAINING, trainVersions } from "./train/train-versions";

const startedAt = performance.now();
const elapsed = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;

const flights = await readFlights();
console.log(`${flights.count.toLocaleString("en-US")} flights read, ${elapsed()}`);

const { version1, version2 } = trainVersions(flights);
await writeFile(ARTIFACTS.serving, `${JSON.stringify(version1)}\n`);
await writeFile(ARTIFACTS.shadow, `${JSON.stringify(version2)}\n`);
console.log(`two versions fitted and written, ${elapsed()}`);

console.log("\nmonth      flights   late    version 1        version 2");
for (const { month, flights: count, lateShare, areas, meanScores } of reportVersions(
  flights,
  [version1, version2],
  TRAINING.from,
)) {
  const columns = areas.map((area, i) => `AUC ${area.toFixed(4)} (${meanScores[i]!.toFixed(3)})`);
  console.log(`${month}  ${String(count).padStart(9)}   ${lateShare.toFixed(3)}   ${columns.join("   ")}`);
}
console.log(`\nIn brackets the mean score. Trained on January to March. ${elapsed()} in all`);
