export const hoursOfYear = 8760;
/** Weeks of a shuffled stream that are evaluated, after one that fills the windows. */
export const streamWeeks = 13;
export const streamYears = (streamWeeks * 168) / hoursOfYear;
