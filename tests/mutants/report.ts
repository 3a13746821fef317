import type { Outcome } from './measure';

/** So much of what is changed the domain's tests notice, at least. */
export const WANTED = 0.85;

/** The share that is noticed; 1 of nothing. */
export const scoreOf = (outcomes: readonly Outcome[]): number =>
  outcomes.length === 0 ? 1 : outcomes.filter(({ fate }) => fate === 'noticed').length / outcomes.length;

/** What survived, file by file, and the score by room, for people. */
export function report(outcomes: readonly Outcome[]): string {
  const rooms = [...new Set(outcomes.map(({ mutant }) => mutant.room))].toSorted();
  return [
    ...outcomes
      .filter(({ fate }) => fate !== 'noticed')
      .toSorted(byPlace)
      .map(survivor),
    '',
  ]
    .concat(
      rooms.map((room) =>
        line(
          room,
          outcomes.filter(({ mutant }) => mutant.room === room),
        ),
      ),
    )
    .concat(line('all', outcomes))
    .join('\n');
}

const byPlace = ({ mutant: a }: Outcome, { mutant: b }: Outcome): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;

const survivor = ({ mutant, fate }: Outcome): string =>
  [
    `${mutant.file}:${mutant.line} ${mutant.kind}${fate === 'unmet' ? ', which no test comes by' : ''}`,
    `  - ${oneLine(mutant.original)}`,
    `  + ${oneLine(mutant.replacement)}`,
  ].join('\n');

function line(name: string, outcomes: readonly Outcome[]): string {
  const noticed = outcomes.filter(({ fate }) => fate === 'noticed').length;
  const share = `${(100 * scoreOf(outcomes)).toFixed(1)}%`;
  return `${name.padEnd(14)}${share.padStart(6)}  ${noticed} of ${outcomes.length}`;
}

/** Long changes are shown by their beginning. */
function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 140 ? `${flat.slice(0, 139)}…` : flat;
}
