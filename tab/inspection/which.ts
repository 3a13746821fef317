import type { InspectionsView, InspectionView } from '../../bot/contract/inspection/inspections';

/** The inspection that an address names; without one, what is under way, the real one first, else the newest real one. */
export function shownOf(
  { inspections }: InspectionsView,
  ref: string | undefined,
): InspectionView | undefined {
  if (ref !== undefined) return inspections.find((one) => one.ref === ref);
  const real = inspections.filter(({ exercise }) => !exercise);
  return real.find(isUnderWay) ?? inspections.find(isUnderWay) ?? real[0];
}

export const isUnderWay = ({ countdown }: InspectionView): boolean => countdown !== undefined;

const EXERCISE = 'Exercise: ';

/** What is asked for, without the word that a badge says already. */
export const withoutExercise = (title: string): string =>
  title.startsWith(EXERCISE) ? title.slice(EXERCISE.length) : title;

/** 'R05' of 'INS-2026-11-16-R05'. */
export const numberOf = (ref: string, inspectionRef: string): string =>
  ref.startsWith(`${inspectionRef}-`) ? ref.slice(inspectionRef.length + 1) : ref;

/** '2:30pm' of '14:30'. */
export function clock(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (minute === 0 && hour === 12) return 'noon';
  const past = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${past}${hour < 12 ? 'am' : 'pm'}`;
}
