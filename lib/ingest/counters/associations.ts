import { ByteReader, ByteWriter } from "./bytes";
import { writeSection } from "./columns-body";
import { addSparse, writeSparse } from "./sparse";

/** How a feature goes with the prediction: a joint table of bins, and its logged attributions. */
export interface Association {
  /** featureBins x predictionBins, row by row; rows that miss either are left out. */
  readonly table: Float64Array;
  attributionSum: number;
  attributionCount: number;
}

export const emptyAssociation = (size: number): Association => ({
  table: new Float64Array(size),
  attributionSum: 0,
  attributionCount: 0,
});

export function encodeAssociations(features: ReadonlyMap<number, Association>): Buffer {
  const writer = new ByteWriter();
  for (const [columnId, association] of features) {
    const section = new ByteWriter();
    section.float(association.attributionSum);
    section.unsigned(association.attributionCount);
    writeSparse(section, association.table);
    writeSection(writer, columnId, section.finish());
  }
  return writer.finish();
}

export function addAssociations(body: Uint8Array, of: (columnId: number) => Association | undefined): void {
  const reader = new ByteReader(body);
  while (!reader.done) {
    const columnId = reader.unsigned();
    const end = reader.unsigned() + reader.position;
    const association = of(columnId);
    if (association) {
      association.attributionSum += reader.float();
      association.attributionCount += reader.unsigned();
      addSparse(reader, association.table);
    }
    reader.position = end;
  }
}
