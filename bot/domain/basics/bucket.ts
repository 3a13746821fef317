/** How much somebody may do: `holds` things at once, and from then on `perSecond`. */
export interface BucketRule {
  readonly holds: number;
  readonly perSecond: number;
}

/** What of it was left at a moment, in milliseconds of any clock that only goes forward. */
export interface Bucket {
  readonly left: number;
  readonly atMillis: number;
}

/**
 * Takes one thing out of a bucket (undefined: a full one) at `nowMillis`. Gives how it stands then, and in how many
 * seconds there is one to be had: 0 when it was taken, else nothing was, so that whoever goes on asking does not wait
 * longer for it. A clock that goes back fills nothing.
 */
export function takeOne(
  bucket: Bucket | undefined,
  { holds, perSecond }: BucketRule,
  nowMillis: number,
): { readonly bucket: Bucket; readonly waitSeconds: number } {
  const seconds = bucket ? Math.max(0, nowMillis - bucket.atMillis) / 1_000 : 0;
  const left = bucket ? Math.min(holds, bucket.left + seconds * perSecond) : holds;
  if (left < 1) return { bucket: { left, atMillis: nowMillis }, waitSeconds: (1 - left) / perSecond };
  return { bucket: { left: left - 1, atMillis: nowMillis }, waitSeconds: 0 };
}
