import type { FileRowView, ImportView, OutcomeView } from '../../bot/contract/plan-file/import';

/** What becomes of one row of the file. */
export interface Verdict {
  readonly key: string;
  readonly row: FileRowView;
  readonly outcome?: OutcomeView;
  /** Why it stays out. */
  readonly held?: string;
  /** What somebody should look at before it comes in. */
  readonly doubts: readonly string[];
}

/** Names a row as the API does. */
const keyOf = ({ sheet = '', at, part = 1 }: FileRowView): string => `${sheet}!${at}.${part}`;

/** Each row of the file with what becomes of it. */
export function verdictsOf({ rows, outcomes, held, doubts }: ImportView): readonly Verdict[] {
  const byKey = new Map(outcomes.map((outcome) => [outcome.key, outcome]));
  const stays = new Map(held.map(({ key, why }) => [key, why]));
  const said = new Map(doubts.map(({ key, lines }) => [key, lines]));
  return rows.map((row) => {
    const key = keyOf(row);
    const outcome = byKey.get(key);
    const why = stays.get(key);
    return {
      key,
      row,
      doubts: said.get(key) ?? [],
      ...(outcome ? { outcome } : {}),
      ...(why === undefined ? {} : { held: why }),
    };
  });
}

/** 'Row 12', with its sheet where the file has several, and which of several actions in it. */
export const placeOf = ({ sheet, at, part }: FileRowView): string =>
  `${sheet ? `${sheet}, row` : 'Row'} ${at}${part === undefined ? '' : `, action ${part}`}`;
