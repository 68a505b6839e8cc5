import { invalid, invalidValue } from "./invalid";
import { requireKey } from "./key-text";
import { requireLength, truncated } from "./length";

export interface Entry {
  readonly key: string;
  readonly value: string;
}

export interface MetricEntry {
  readonly key: string;
  readonly value: number;
  readonly timestampMs: number;
  readonly step: number;
  readonly modelId?: string;
  readonly datasetName?: string;
  readonly datasetDigest?: string;
}

const keyLimit = 250;

/** A metric that can be stored. */
export function checkMetric(metric: MetricEntry, path = ""): MetricEntry {
  const { key, value, timestampMs } = metric;
  requireKey(key, join(path, "name"));
  if (timestampMs < 0) {
    const reason = `metric '${key}' (value=${value}). Timestamp must be a nonnegative long (64-bit integer) `;
    throw invalidValue(join(path, "timestamp"), timestampMs, reason);
  }
  requireLength("Metric name", keyLimit, key);
  return metric;
}

/** A param that can be stored: a long value loses its end. */
export function checkParam({ key, value }: Entry, path = ""): Entry {
  requireKey(key, join(path, "key"));
  requireLength("Param key", keyLimit, key);
  return { key, value: truncated(value, 6000) };
}

/** A tag that can be stored: a long value loses its end. */
export function checkTag({ key, value }: Entry, path = ""): Entry {
  requireKey(key, join(path, "key"));
  requireLength(join(path, "key"), keyLimit, key);
  return { key, value: truncated(value, 8000) };
}

export interface Batch {
  readonly metrics: readonly MetricEntry[];
  readonly params: readonly Entry[];
  readonly tags: readonly Entry[];
}

/** A batch that can be stored, within the limits of one. */
export function checkBatch({ metrics, params, tags }: Batch): Batch {
  const checked = {
    metrics: metrics.map((metric, index) => checkMetric(metric, `metrics[${index}]`)),
    params: params.map((param, index) => checkParam(param, `params[${index}]`)),
    tags: tags.map((tag, index) => checkTag(tag, `tags[${index}]`)),
  };
  requireCount("metrics", 1000, metrics.length);
  requireCount("params", 100, params.length);
  requireCount("tags", 100, tags.length);
  requireCount("metrics, params, and tags", 1000, metrics.length + params.length + tags.length);
  requireUniqueKeys(params);
  return checked;
}

function requireCount(what: string, limit: number, count: number): void {
  if (count <= limit) return;
  throw invalid(
    `A batch logging request can contain at most ${limit} ${what}. Got ${count} ${what}. Please split up ${what} across multiple requests and try again.`,
  );
}

function requireUniqueKeys(params: readonly Entry[]): void {
  const seen = new Set<string>();
  const twice: string[] = [];
  for (const { key } of params) {
    if (seen.has(key)) twice.push(`'${key}'`);
    seen.add(key);
  }
  if (twice.length === 0) return;
  throw invalid(
    `Duplicate parameter keys have been submitted: [${twice.join(", ")}]. Please ensure the request contains only one param value per param key.`,
  );
}

const join = (path: string, name: string) => (path === "" ? name : `${path}.${name}`);
