/**
 * What a sheet may hold at most; honest lists stay far below. A table and a section each take time of their own, so that a
 * file of a megabyte with hundreds of thousands of them would keep kp busy for minutes.
 */
export const MOST_TABLES = 1000;
export const MOST_SECTIONS = 20_000;
