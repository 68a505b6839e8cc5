export const count = (value: number) => value.toLocaleString("en");
export const figure = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
export const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
