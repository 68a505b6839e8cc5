/**
 * What the default policy promises, on real flights through the product's own counters, windows and decisions: at most one
 * false alarm a model-year without drift, so many hours to the alarm with it, and quiet on the stream as it came.
 */
import { readFlightRows } from "./false-alarms/flight-rows";
import { readOptions } from "./false-alarms/options";
import { planJobs } from "./false-alarms/plan-jobs";
import { printDelays } from "./false-alarms/print-delays";
import { printReal } from "./false-alarms/print-real";
import { printShuffled } from "./false-alarms/print-shuffled";
import { progressOf } from "./false-alarms/progress";
import { runJobs } from "./false-alarms/run-jobs";
import { worldOf } from "./false-alarms/world";

const options = readOptions(process.argv.slice(2));
const flights = await readFlightRows();
const { drifts, realPerDay } = worldOf(flights);
const jobs = planJobs(options, drifts.length);
const finished = await runJobs(flights, jobs, options.threads, progressOf(jobs.length));

printShuffled(finished);
printDelays(finished, drifts);
printReal(finished, realPerDay);
