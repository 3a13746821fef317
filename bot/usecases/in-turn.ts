const last = new WeakMap<object, Promise<unknown>>();

/** Does `work` once everything that was asked for before on the same thing is done, whatever came of that. */
export function inTurn<T>(on: object, work: () => Promise<T>): Promise<T> {
  const before = last.get(on) ?? Promise.resolve();
  const done = before.then(work, work);
  last.set(on, done);
  return done;
}
