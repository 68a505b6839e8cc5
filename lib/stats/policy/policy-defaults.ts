/** An hour of week with fewer reference rows than this expects nothing and is left out of a window. */
export const LEAST_ROWS_IN_AN_HOUR_OF_WEEK = 5;
/** A window of fewer rows, or a reference worth fewer rows in its hours, decides nothing. */
export const LEAST_ROWS_IN_A_WINDOW = 30;
/** The smallest D, or V°, that counts as drift. */
export const DRIFT_FLOOR = 0.1;
/** The smallest change of a share of missing values that counts. */
export const MISSING_FLOOR = 0.05;
/** Expected false alarms of one model in a year. */
export const FALSE_ALARMS_PER_YEAR = 1;
/** A reference of fewer days has no hours of week: one stratum, tau2 = 0, and only the 7 d window may alarm. */
export const LEAST_DAYS_FOR_SEASONS = 14;
/** Days of the reference, and rows in each, that its own variation needs. */
export const LEAST_DAYS_FOR_OWN_VARIATION = 7;
export const LEAST_ROWS_IN_A_DAY = 10;
/** Hours of week 0 (Monday 00:00) to 167, in the model's time zone. */
export const HOURS_OF_WEEK = 168;
/** The stratum of a reference row without a timestamp. */
export const NO_STRATUM = 255;
