import { ACTION_COLUMNS, textOf, type ActionColumn } from './columns';
import { wishesFor } from './steps';
import { stepsOf } from '../steps/steps';
import type { Action, Facts } from '../partnership';
import { fingerprint } from '../basics/fingerprint';

const COLUMNS = Object.keys(ACTION_COLUMNS) as readonly ActionColumn[];

/**
 * Names an action as it stands: what it says, its notes, evidence and wishes for more time. Another's vote that changes
 * no state leaves it as it is, so that two agencies that vote at once are not in each other's way; the vote that makes
 * the group agree, and one that is taken back, change it.
 */
export const versionOf = (facts: Facts, action: Action): string =>
  fingerprint(
    JSON.stringify([
      COLUMNS.map((column) => textOf(action, column) ?? null),
      stepsOf(facts, action)
        .filter(({ kind }) => kind !== 'Agreement')
        .map(({ key, at, by }) => key ?? `${at} ${by}`),
      wishesFor(facts, { kind: 'Action', ref: action.ref }).map(({ key, decision, wantedOn, reason }) => [
        key,
        decision,
        wantedOn,
        reason,
      ]),
    ]),
  );
