/** What comes of `work`, unless that takes longer than `millis` milliseconds: then it rejects. */
export function within<T>(millis: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('No answer in time')), millis);
    work.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
