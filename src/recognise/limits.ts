/**
 * The most that a sheet may hold; honest lists stay far below. Each table and each section takes time, so a file of a
 * megabyte with hundreds of thousands of them would keep kp busy for minutes.
 */
export const MOST_TABLES = 1000;
export const MOST_SECTIONS = 20_000;
