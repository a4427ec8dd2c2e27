/** What a dataset can be written as; the first unless told otherwise. */
export const DATASET_FORMATS = ['parquet', 'csv'] as const;
export type DatasetFormat = (typeof DATASET_FORMATS)[number];

/** What a city may keep to itself. */
export const WITHOUT = ['names'] as const;
