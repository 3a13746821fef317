import type { InspectionsView, InspectionView } from '../../bot/contract/inspection/inspections';

/**
 * The inspection that an address names. Without one a real one comes before any dry run while it asks for something:
 * its three weeks, then its letter and its statement. Else what is practised, else the newest real one.
 */
export function shownOf(
  { inspections }: InspectionsView,
  ref: string | undefined,
): InspectionView | undefined {
  if (ref !== undefined) return inspections.find((one) => one.ref === ref);
  const real = inspections.filter(({ exercise }) => !exercise);
  return real.find(isUnderWay) ?? real.find(isToBeAnswered) ?? inspections.find(isUnderWay) ?? real[0];
}

/** True while its three weeks are counted. */
export const isUnderWay = ({ countdown }: InspectionView): boolean => countdown !== undefined;

/** Its letter is still to come, or its statement to be sent. */
const isToBeAnswered = ({ statementSentOn }: InspectionView): boolean => statementSentOn === undefined;

/** '2:30pm' of '14:30'. */
export function clock(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (minute === 0 && hour === 12) return 'noon';
  const past = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${past}${hour < 12 ? 'am' : 'pm'}`;
}
