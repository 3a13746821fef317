import type { Result } from '../../domain/basics/result';
import type { PlanFile } from '../../domain/plan-file/plan-file';
import type { PlanReader } from '../../domain/plan-file/read-plan';

/** Why a file that could hold a plan was not read, by a code that never changes. */
export type PlanFileRefusalCode =
  | 'not-a-plan'
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'password'
  | 'old-format'
  | 'macros'
  | 'damaged'
  | 'unsafe'
  | 'no-table'
  /** Others were read all the time that it had. */
  | 'busy';

/** A file that was not read: the code, and in words what happened and what to do. */
export interface PlanFileRefused {
  readonly code: PlanFileRefusalCode;
  readonly message: string;
}

/** A file that somebody gave, and what is known beside it. */
export interface PlanFileGiven extends PlanReader {
  readonly bytes: Uint8Array;
  /** As it is called, with its ending. */
  readonly name: string;
}

/** Reads a plan from a file that came from outside, in bounded time and memory. */
export type PlanFileReader = (given: PlanFileGiven) => Promise<Result<PlanFile, PlanFileRefused>>;
