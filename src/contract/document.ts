import type * as z from 'zod';

/**
 * The TypeScript type of a document, derived from its schema in the contract. What makes a document returns this
 * type, so the compiler holds the two together. Import it as a type only: then `kp schema` alone loads the schemas.
 */
export type DocumentOf<Schema extends z.ZodType> = Immutable<z.output<Schema>>;

type Immutable<T> = T extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T;
