import "server-only";

export { type LoadOptions, loadDemonstration } from "./load-demonstration";
export { type StreamOptions, streamDemonstration } from "./stream-demonstration";
