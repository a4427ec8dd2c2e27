/** The formats of a dataset; the first is the default. */
export const DATASET_FORMATS = ['parquet', 'csv'] as const;
export type DatasetFormat = (typeof DATASET_FORMATS)[number];

/** What a city may leave out of its dataset. */
export const WITHOUT = ['names'] as const;
