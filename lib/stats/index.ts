export * from "./chi-square";
export * from "./effects";
export * from "./kolmogorov-smirnov";
export * from "./paired";
export * from "./performance";
export * from "./policy";
export * from "./rank-counters";
