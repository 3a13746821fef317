/** A list with at least one entry. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Each entry through `f`, in order. */
export const mapped = <A, B>([first, ...others]: NonEmpty<A>, f: (one: A) => B): NonEmpty<B> => [
  f(first),
  ...others.map((one) => f(one)),
];
