import type { Parts } from './ports';
/** What a sweep did. `due` = `sent` + `failed` + `takenElsewhere` + `postponed`. */
export interface SweepReport {
  readonly meetingsCreated: number;
  readonly due: number;
  readonly sent: number;
  readonly failed: number;
  readonly takenElsewhere: number;
  /** Storage did not answer for these; a later sweep takes them up. */
  readonly postponed: number;
  /** Older reminders of the same thing that these replaced. */
  readonly superseded: number;
}
export async function sweep(_parts: Parts): Promise<SweepReport> {
  throw new Error('not built yet');
}
