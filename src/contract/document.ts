import type * as z from 'zod';

/**
 * The shape that a schema of the contract gives to a document in memory. What makes a document answers it, and the compiler
 * holds the two together; imported as a type only, so that no run but `kp schema` loads a schema.
 */
export type DocumentOf<Schema extends z.ZodType> = Immutable<z.output<Schema>>;

type Immutable<T> = T extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T;
