import type { Identity } from '../../../bot/domain/people/roles';
import type { Parts, Snapshot } from '../../../bot/usecases/ports';
import type { Expected } from './told';

/** One operation under way: which it is, with what, and its own dice. */
export interface Doing {
  readonly op: number;
  readonly parts: Parts;
  readonly facts: Snapshot;
  pick<T>(from: readonly T[]): T;
}

/** What came of it: saved, with what must be there for it, or refused and why. Throws what the store throws. */
export type Done = { readonly saved: readonly Expected[] } | { readonly refused: string };

export interface Operation {
  readonly what: string;
  /** How often it comes, of all. */
  readonly weight: number;
  do(doing: Doing): Promise<Done>;
}

export const email = (name: string): string => `${name}@partnership.example`;
export const spoc = (code: string): Identity => ({ email: email(`spoc.${code.toLowerCase()}`) });
export const COORDINATOR: Identity = { email: email('coordinator.la') };
