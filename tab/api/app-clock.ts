import { useMe } from './me';

/** Two clocks that differ by less are taken for one, in milliseconds: an answer is some seconds on its way. */
const NEAR = 120_000;

/**
 * When it was by the app's clock what so many milliseconds were by the device's, now unless given. A device's clock may be
 * wrong, and local mode's stands where it was put: people read one time of day, the one by which the app goes.
 */
export function useAppClock(): (millis?: number) => Date {
  const { data, dataUpdatedAt } = useMe();
  const ahead = data ? Date.parse(data.asOf) - dataUpdatedAt : 0;
  return (millis = Date.now()) => new Date(millis + (Math.abs(ahead) < NEAR ? 0 : ahead));
}
