import { AppError } from "@/lib/errors";
import type { RawRow } from "../raw-row";

const probabilityPrefix = "probability_";
const attributionPrefix = "attribution_";

/** Where the columns of a flat file belong: a few names are reserved, the others are features. */
export class FlatLayout {
  readonly features: readonly string[];
  private readonly places: ReadonlyMap<string, number>;
  private readonly prediction: number;
  private readonly probabilities: readonly (readonly [string, number])[];
  private readonly attributions: readonly (readonly [string, number])[];

  constructor(names: readonly string[]) {
    this.places = new Map(names.map((name, place) => [name, place]));
    requireDistinct(names);
    this.prediction = this.places.get("prediction") ?? this.places.get("score") ?? -1;
    this.probabilities = prefixed(names, probabilityPrefix);
    this.attributions = prefixed(names, attributionPrefix);
    const reserved = [
      "timestamp",
      "label",
      "prediction",
      "score",
      ...grouped(this.probabilities, probabilityPrefix),
    ];
    const taken = new Set([...reserved, ...grouped(this.attributions, attributionPrefix)]);
    this.features = names.filter((name) => !taken.has(name));
  }

  valueOf(values: readonly unknown[], name: string): unknown {
    const place = this.places.get(name);
    return place === undefined ? undefined : values[place];
  }

  predictionOf(values: readonly unknown[]): unknown {
    return values[this.prediction];
  }

  probabilitiesOf(values: readonly unknown[]): unknown {
    return recordOf(this.probabilities, values);
  }

  attributionsOf(values: readonly unknown[]): unknown {
    return recordOf(this.attributions, values);
  }
}

type Group = readonly (readonly [string, number])[];

const prefixed = (names: readonly string[], prefix: string): Group =>
  names.flatMap((name, place) =>
    name.startsWith(prefix) && name.length > prefix.length
      ? [[name.slice(prefix.length), place] as const]
      : [],
  );

const grouped = (group: Group, prefix: string) => group.map(([name]) => prefix + name);

const recordOf = (group: Group, values: readonly unknown[]) =>
  group.length === 0 ? undefined : Object.fromEntries(group.map(([name, place]) => [name, values[place]]));

export class FlatRow implements RawRow {
  constructor(
    private readonly layout: FlatLayout,
    private readonly values: readonly unknown[],
  ) {}

  get timestamp(): unknown {
    return this.layout.valueOf(this.values, "timestamp");
  }

  get label(): unknown {
    return this.layout.valueOf(this.values, "label");
  }

  get prediction(): unknown {
    return this.layout.predictionOf(this.values);
  }

  get probabilities(): unknown {
    return this.layout.probabilitiesOf(this.values);
  }

  get attributions(): unknown {
    return this.layout.attributionsOf(this.values);
  }

  get featureNames(): readonly string[] {
    return this.layout.features;
  }

  feature(name: string): unknown {
    return this.layout.valueOf(this.values, name);
  }
}

function requireDistinct(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const meaning = name === "score" ? "prediction" : name;
    if (seen.has(meaning)) throw repeatedColumn(name);
    seen.add(meaning);
  }
}

function repeatedColumn(name: string): AppError {
  const reason =
    name === "score" || name === "prediction"
      ? "prediction and score mean the same: send one of them"
      : `the column ${name} stands twice`;
  return new AppError("invalid_body", `The file cannot be read: ${reason}.`, [{ name, reason }]);
}
