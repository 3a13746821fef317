import type { Failure } from '../../bot/domain/basics/failure';
import type { Result } from '../../bot/domain/basics/result';
import type { Decision } from '../../bot/domain/partnership/decision';

/** What was decided. Throws when it was refused. */
export function decided<D>(result: Result<D, Failure>): D {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** The code by which it was refused; 'ok' when it was not. */
export const codeOf = (result: Result<unknown, Failure>): string => (result.ok ? 'ok' : result.error.code);

/** The tables that are written, in order: '+updates' where a row is added. */
export const tablesOf = ({ writes }: Decision): string[] =>
  writes.map((write) => ('insert' in write ? `+${write.insert}` : write.change));
