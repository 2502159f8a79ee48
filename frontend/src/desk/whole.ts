import { ok } from '../api/client';

/** An answer always carries every field; OpenAPI marks those with a default as optional, which is true of requests only. */
export type Whole<T> = T extends readonly (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Whole<T[Key]> }
    : T;

/** The body of a good answer, whole; every other answer is thrown as a Problem. */
export const whole = <T>(call: Parameters<typeof ok<T>>[0]): Promise<Whole<T>> =>
  ok<T>(call) as Promise<Whole<T>>;
