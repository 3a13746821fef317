import { createLimits, type Limits } from '../../bot/usecases/limits';

/**
 * The app's own limits of speed for a house whose people do in a second of the machine's what takes people minutes: a
 * second passes with each thing that they ask for, so that a quick machine does not have them refused as too fast.
 * Tests of the limits bring a clock of their own.
 */
export function unhurriedLimits(): Limits {
  let millis = 0;
  return createLimits(() => (millis += 1000));
}
