/** How many runs can be told from one another beside each other. */
export const mostCompared = 8;

/** Runs have a letter and a colour by their place, the same in every chart and table. */
export const runLetter = (place: number): string => String.fromCharCode(65 + (place % mostCompared));

export const runColour = (place: number): string => `var(--run-${(place % mostCompared) + 1})`;
