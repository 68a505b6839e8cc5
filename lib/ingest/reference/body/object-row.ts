import type { RawRow } from "../raw-row";
import { FlatLayout, FlatRow } from "./flat-row";

type Values = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const ownValue = (values: Values, name: string) => (Object.hasOwn(values, name) ? values[name] : undefined);

/** A row of JSON that has its features in an object of their own. */
class NestedRow implements RawRow {
  constructor(
    private readonly row: Values,
    private readonly features: Values,
  ) {}

  get timestamp(): unknown {
    return this.row.timestamp;
  }

  get label(): unknown {
    return this.row.label;
  }

  get prediction(): unknown {
    return this.row.prediction;
  }

  get probabilities(): unknown {
    return this.row.probabilities;
  }

  get attributions(): unknown {
    return this.row.attributions;
  }

  get featureNames(): readonly string[] {
    return Object.keys(this.features);
  }

  feature(name: string): unknown {
    return ownValue(this.features, name);
  }
}

const layoutLimit = 1000;

/** Reads rows of JSON: with features in an object of their own, or flat as the columns of a file. */
export function objectRowReader(): (value: unknown) => RawRow | null {
  const layouts = new Map<string, FlatLayout>();
  return (value) => {
    if (!isRecord(value)) return null;
    if (isRecord(value.features)) return new NestedRow(value, value.features);
    const names = Object.keys(value);
    const key = JSON.stringify(names);
    let layout = layouts.get(key);
    if (!layout) {
      if (layouts.size >= layoutLimit) layouts.clear();
      layout = new FlatLayout(names);
      layouts.set(key, layout);
    }
    return new FlatRow(layout, Object.values(value));
  };
}
