import { findChildData } from '../basics/child-data/find';
import { dayOf, type Day, type Instant } from '../calendar/day';
import { type FactList, type Facts, type ListFault } from '../partnership';
import { actorNamed, isListed } from '../people/actor';
import { foldKey } from '../basics/folded';
import { isOpenAction } from '../plan/action-status';
import { NAMED_BY, REFERENCES, type Target } from '../linking/references';
/** Lists that people fill, and which of their references each is looked at in: what the app wrote itself is history. */
const LOOKED_AT = {
  people: ['agencyCode'],
  series: ['agencies'],
  meetings: ['seriesCode'],
  responses: ['meetingRef', 'agencyCode'],
  findings: ['inspectionRef'],
  actions: ['findingRef', 'leadAgency', 'supportingAgencies', 'ownerEmail'],
  updates: ['actionRef'],
  agreements: ['actionRef', 'agencyCode'],
  requests: ['inspectionRef', 'agencyCode', 'ownerEmail'],
} as const satisfies { readonly [K in FactList]?: readonly (keyof Facts[K][number])[] };
type LookedAt = keyof typeof LOOKED_AT;

/** What it means until it is mended. */
const MEANING: Readonly<Record<string, string>> = {
  'people.agencyCode': 'nothing of an agency goes to them',
  'series.agencies': 'nobody is asked to its meetings for it',
  'responses.meetingRef': 'the answers count for no meeting; was its Ref changed?',
  'responses.agencyCode': 'the answer counts for no agency',
  'actions.leadAgency': 'nobody is reminded of it, and no agency has it',
  'requests.agencyCode': 'nobody is reminded of it, and no agency has it',
  'updates.actionRef': 'what was noted stands beside nothing; was its Ref changed?',
  'agreements.actionRef': 'the votes count for nothing; was its Ref changed?',
};

/** Facts as read: a row that was left out of them is there all the same, and told as a fault itself. */
export type ReadFacts = Facts & { readonly faults?: readonly { readonly row?: string }[] };

/** A text that names nothing, and the rows that it stands in. */
interface Dangling {
  readonly list: LookedAt;
  readonly property: string;
  readonly targets: readonly Target[];
  readonly text: string;
  /** It was in the list, and is off it. */
  readonly hasLeft: boolean;
  readonly rows: string[];
}

/**
 * Every reference that names nobody: a code, a reference or an address that no row has, in whatever case, once however
 * many rows hold it. Meetings and answers are looked at until the meeting is over; afterwards nobody needs to mend them.
 */
export function danglingFaults(facts: ReadFacts, now: Instant): ListFault[] {
  const known = knownIn(facts);
  const left = namesThatLeft(facts);
  const leftOut = new Set(facts.faults?.map(({ row = '' }) => foldKey(row)));
  const found = new Map<string, Dangling>();
  for (const list of Object.keys(LOOKED_AT) as LookedAt[]) {
    for (const row of rowsOf(facts, list, now)) {
      for (const property of LOOKED_AT[list]) {
        const targets = REFERENCES[list]?.[property] ?? [];
        for (const text of textsIn(row, property)) {
          const hasLeft = targets.some((target) => left[target]?.has(text));
          const isKnown = !hasLeft && targets.some((target) => known[target].has(text));
          if (isKnown || leftOut.has(foldKey(text)) || (hasLeft && !stillAsks(list, row))) continue;
          const name = `${list}|${property}|${text}`;
          const dangling = found.get(name) ?? { list, property, targets, text, hasLeft, rows: [] };
          found.set(name, dangling);
          dangling.rows.push(calledIn(row));
        }
      }
    }
  }
  return [...found.values()].map((one) => faultOf(one, dayOf(now)));
}

/** The agencies that have left, and the people who are off the list. */
const namesThatLeft = ({
  formerAgencies,
  people,
}: Facts): { readonly [T in Target]?: ReadonlySet<string> } => ({
  agencies: new Set(formerAgencies.map(({ code }) => code)),
  person: new Set(
    people.filter((one) => !isListed(one) && !actorNamed({ people }, one.email)).map(({ email }) => email),
  ),
});

/**
 * Whether a row still asks something of the agency or person that it names, or makes somebody speak for it: of who has
 * left only such a row is to be mended, and everything else is history.
 */
function stillAsks(list: LookedAt, row: object): boolean {
  if (list === 'people') return (row as Facts['people'][number]).leftOn === undefined;
  if (list === 'requests') return (row as Facts['requests'][number]).status === 'Open';
  return list === 'actions' && isOpenAction(row as Facts['actions'][number]);
}

const rowsOf = (facts: Facts, list: LookedAt, now: Instant): readonly object[] => {
  if (list === 'meetings') return facts.meetings.filter(({ endsAt }) => endsAt > now);
  if (list !== 'responses') return facts[list];
  const over = new Set(facts.meetings.filter(({ endsAt }) => endsAt <= now).map(({ ref }) => ref));
  return facts.responses.filter(
    ({ meetingRef, forStartsAt, at }) => !over.has(meetingRef) && (forStartsAt ?? at) > now,
  );
};

function knownIn(facts: Facts): Readonly<Record<Target, ReadonlySet<string>>> {
  const keys = Object.entries(NAMED_BY).map(([list, property]) => [
    list,
    new Set(facts[list as keyof typeof NAMED_BY].map((row) => String(Reflect.get(row, property)))),
  ]);
  const person = new Set(facts.people.map(({ email }) => email));
  return { ...(Object.fromEntries(keys) as Record<keyof typeof NAMED_BY, Set<string>>), person };
}

function textsIn(row: object, property: string): readonly string[] {
  const value: unknown = Reflect.get(row, property);
  if (Array.isArray(value)) return value as readonly string[];
  return typeof value === 'string' ? [value] : [];
}

/** How people find the row: by its reference, key or address. */
const calledIn = (row: object): string =>
  String(
    ['ref', 'email', 'key', 'title'].map((name) => Reflect.get(row, name) as unknown).find(Boolean) ?? '',
  );

function faultOf({ list, property, targets, text, hasLeft, rows }: Dangling, today: Day): ListFault {
  const column = property.charAt(0).toUpperCase() + property.slice(1);
  const where = targets.map((target) => (target === 'person' ? 'People' : titleOf(target))).join(' or ');
  const means = MEANING[`${list}.${property}`];
  const [first = ''] = rows;
  const which = hasLeft
    ? targets.includes('person')
      ? 'is off the People list'
      : 'has left the partnership'
    : `is not in ${where}`;
  // No child-level data anywhere (`product.md`, Lines not to cross), not even where a code should stand.
  const said = findChildData(text, today) ? 'something' : `“${text.slice(0, 60)}”`;
  return {
    list: titleOf(list),
    row: rows.length === 1 ? first : `${first} and ${rows.length - 1} more`,
    reason: `${column} names ${said}, which ${which}${means ? `: ${means}` : ''}`,
  };
}

const titleOf = (list: string): string => list.charAt(0).toUpperCase() + list.slice(1);
