import type { Field } from "@/lib/openapi/field-groups";
import { Prose } from "./prose";
import { TypeText } from "./type-text";

export function FieldsTable({ title, fields }: { title: string; fields: readonly Field[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard
    <div className="mt-3 overflow-x-auto" tabIndex={0}>
      <table className="w-full min-w-[560px] border-collapse">
        <caption className="pb-1 text-left quiet">{title}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Type</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, type, required, description }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: variants of one field share its name
            <tr key={index} className="border-t border-line align-top">
              <th scope="row" className="w-1/4 py-1 pr-4 font-mono text-quiet leading-5 break-words">
                {name}
                {required ? null : <span className="font-sans text-ink-3"> optional</span>}
              </th>
              <td className="w-1/3 py-1 pr-4 text-ink-2">
                <TypeText words={type} />
              </td>
              <td className="py-1 text-ink-2">
                <Prose text={description} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
