import type { RequestView } from '../../bot/contract/lists/requests';
import { count, longDay } from '../parts/format';
import { byDay } from '../../bot/domain/calendar/by-day';

/** What of the requests is shown; it stands in the address. */
export interface Asked {
  readonly agency: string;
  readonly state: 'all' | 'open' | 'provided' | 'withdrawn';
  readonly by: 'day' | 'agency';
  /** One alone, as a link to it has it. */
  readonly ref: string;
}

/** What an address asks for; what it does not say is as at first. */
export const readAsked = (search: URLSearchParams): Asked => ({
  agency: search.get('agency') ?? '',
  state: (['open', 'provided', 'withdrawn'] as const).find((one) => one === search.get('state')) ?? 'all',
  by: search.get('by') === 'agency' ? 'agency' : 'day',
  ref: search.get('ref') ?? '',
});

/** The same as an address says it. */
export function writtenAsked({ agency, state, by, ref }: Asked): URLSearchParams {
  return new URLSearchParams({
    ...(agency ? { agency } : {}),
    ...(state === 'all' ? {} : { state }),
    ...(by === 'day' ? {} : { by }),
    ...(ref ? { ref } : {}),
  });
}

/** Requests that belong together, under the words that say which. */
export interface Group {
  readonly key: string;
  /** Of a dry run: it stands apart from what is real. */
  readonly exercise: boolean;
  readonly title: string;
  readonly requests: readonly RequestView[];
}

/** Those asked for, by their day or by agency in the partnership's own order; what a dry run asks comes after what is real. */
export function groupsOf(
  all: readonly RequestView[],
  { agency, state, by, ref }: Asked,
  agencies: readonly { readonly code: string }[],
): readonly Group[] {
  const shown = all.filter(
    (one) =>
      (ref === '' || one.ref === ref) &&
      (agency === '' || one.agency.code === agency) &&
      (state === 'all' || state === stateOf(one)),
  );
  return [false, true].flatMap((exercise) =>
    grouped(
      shown.filter((one) => one.exercise === exercise),
      by,
      agencies,
    ).map((one) => ({ ...one, key: `${exercise ? 'exercise ' : ''}${one.key}`, exercise })),
  );
}

function grouped(
  shown: readonly RequestView[],
  by: Asked['by'],
  agencies: readonly { readonly code: string }[],
): readonly Omit<Group, 'exercise'>[] {
  const groups = new Map<string, RequestView[]>();
  for (const one of shown) {
    const key = by === 'day' ? (one.dueOn ?? '') : one.agency.code;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const place = (code: string): number => agencies.findIndex((one) => one.code === code);
  const sorted = [...groups].sort(([a, [one]], [b, [other]]) =>
    by === 'agency' ? place(a) - place(b) : byDay(one?.dueOn, other?.dueOn),
  );
  // Those that were withdrawn stand last, in the same list: whoever has one open goes on from there.
  return sorted.map(([key, requests]) => ({
    key,
    title: titleOf(by, requests),
    requests: [...requests].sort((a, b) => Number(!!a.withdrawn) - Number(!!b.withdrawn)),
  }));
}

const stateOf = ({ status, withdrawn }: RequestView): Asked['state'] =>
  withdrawn ? 'withdrawn' : status === 'Open' ? 'open' : 'provided';

function titleOf(by: Asked['by'], requests: readonly RequestView[]): string {
  const [first] = requests;
  if (!first) return '';
  const name = by === 'agency' ? first.agency.title : first.dueOn ? longDay(first.dueOn) : 'No due day yet';
  return `${name}: ${standing(requests)}`;
}

/** '2 late, 3 open, 4 provided'; none of what there is none of. */
function standing(requests: readonly RequestView[]): string {
  const late = requests.filter(({ overdue }) => overdue).length;
  const provided = requests.filter((one) => stateOf(one) === 'provided').length;
  const withdrawn = requests.filter((one) => one.withdrawn).length;
  const over = requests.filter((one) => one.ended && stateOf(one) === 'open').length;
  const open = requests.length - late - provided - over - withdrawn;
  const parts = [
    [late, 'late'],
    [open, 'open'],
    [provided, 'provided'],
    [over, 'not asked for any more'],
    [withdrawn, 'withdrawn'],
  ] as const;
  return parts
    .filter(([n]) => n > 0)
    .map(([n, words]) => `${n} ${words}`)
    .join(', ');
}

/** '3 of 12 requests: 1 late, 2 open.' and, counted apart, '8 of an exercise: 8 open.'; none where there are none. */
export function countsOf(shown: readonly RequestView[], all: readonly RequestView[]): readonly string[] {
  return [false, true].flatMap((exercise) => {
    const isOne = (one: RequestView): boolean => one.exercise === exercise;
    const [some, of] = [shown.filter(isOne), all.filter(isOne)];
    if (of.length === 0) return [];
    const whole = exercise ? `${count(of.length, 'request')} of an exercise` : count(of.length, 'request');
    const counted = some.length === of.length ? whole : `${some.length} of ${whole}`;
    return [`${counted}${some.length > 0 ? `: ${standing(some)}` : ''}`];
  });
}
