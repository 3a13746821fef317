import type { LetterJson } from '../../../bot/domain/letter/as-json';
import type { LetterSpec } from './spec';

/** A letter, and what a careful person would read in it. */
export interface Fixture {
  readonly spec: LetterSpec;
  readonly read: Partial<Omit<LetterJson, 'priority' | 'improvement' | 'strengths' | 'warnings'>> & {
    readonly priority?: readonly string[];
    readonly improvement?: readonly string[];
    readonly strengths?: readonly string[];
    /** The sub-bullets of the first improvement. */
    readonly sub?: readonly string[];
    /** By their codes. */
    readonly warnings?: readonly string[];
  };
}
