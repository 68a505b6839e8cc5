export { knownHours } from "@/lib/ingest/known-hours";
