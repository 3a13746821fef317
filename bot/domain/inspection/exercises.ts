import type { Facts, Inspection, Reminder, Request } from '../partnership';

/** What everything of a dry run begins with, so that it says so wherever it is shown. */
export const EXERCISE = 'Exercise: ';

/** A title without the words that a mark beside it says already. */
export const withoutExercise = (title: string): string =>
  title.startsWith(EXERCISE) ? title.slice(EXERCISE.length) : title;

/** The title of a dry run, or of something of it: it says so, also where somebody typed it into the list without. */
export const exerciseTitle = (title: string): string => `${EXERCISE}${withoutExercise(title)}`;

/**
 * What a request, or a finding, is called where its number stands alone: 'R04' of 'INS-2026-11-16-R04'; of a dry run 'Exercise R04', as
 * the real inspection has one of that number, too.
 */
export function requestNumber(
  ref: string,
  { ref: inspectionRef, exercise = false }: Pick<Inspection, 'ref' | 'exercise'>,
): string {
  const number = ref.startsWith(`${inspectionRef}-`) ? ref.slice(inspectionRef.length + 1) : ref;
  return exercise ? `Exercise ${number}` : number;
}

type Asked = Pick<Facts, 'requests' | 'inspections'>;

const refsWhere = (
  { inspections }: Pick<Facts, 'inspections'>,
  is: (one: Inspection) => boolean,
): ReadonlySet<string | undefined> => new Set(inspections.filter(is).map(({ ref }) => ref));

/** True of a request that was asked for, and was not withdrawn since. */
export const isAsked = ({ withdrawnOn }: Request): boolean => withdrawnOn === undefined;

/** Whether what is open of a request's inspection, or dry run, is not asked for any more as that was ended. */
export function isOver(facts: Pick<Facts, 'inspections'>): (request: Request) => boolean {
  const ended = refsWhere(facts, ({ endedOn }) => endedOn !== undefined);
  return ({ status, inspectionRef }) => status === 'Open' && !!inspectionRef && ended.has(inspectionRef);
}

/** The requests that stand: neither withdrawn nor open still of an inspection or a dry run that was ended. All are the same list. */
export function standingRequests(facts: Asked): readonly Request[] {
  const over = isOver(facts);
  const standing = facts.requests.filter((request) => isAsked(request) && !over(request));
  return standing.length === facts.requests.length ? facts.requests : standing;
}

/** The requests that stand, each with a title that says so where it is of a dry run: for whatever tells of them by title. */
export function titledRequests(facts: Asked): readonly Request[] {
  const standing = standingRequests(facts);
  const dry = refsWhere(facts, ({ exercise }) => exercise === true);
  if (dry.size === 0) return standing;
  return standing.map((one) =>
    one.inspectionRef && dry.has(one.inspectionRef) ? { ...one, title: exerciseTitle(one.title) } : one,
  );
}

/** The requests of dry runs, by their refs. */
export function exerciseRequests(facts: Asked): ReadonlySet<string> {
  const dry = refsWhere(facts, ({ exercise }) => exercise === true);
  return new Set(
    dry.size === 0
      ? []
      : facts.requests.flatMap(({ ref, inspectionRef }) =>
          inspectionRef && dry.has(inspectionRef) ? ref : [],
        ),
  );
}

/** How many requests of dry runs an agency has still to provide. */
export function openInExercises(facts: Asked, agencyCode: string): number {
  const dry = exerciseRequests(facts);
  return standingRequests(facts).filter(
    (one) => one.agencyCode === agencyCode && one.status === 'Open' && dry.has(one.ref),
  ).length;
}

const known = new WeakMap<Facts, Facts>();

/**
 * The facts without dry runs, their requests, and what was sent and asked about these, for whatever counts how the partnership
 * stands: an exercise is counted apart. Without a dry run they are the same facts.
 */
export function withoutExercises(facts: Facts): Facts {
  const before = known.get(facts);
  if (before) return before;
  const real = leftOf(facts);
  known.set(facts, real);
  return real;
}

function leftOf(facts: Facts): Facts {
  const dry = refsWhere(facts, ({ exercise }) => exercise === true);
  if (dry.size === 0) return facts;
  const isDry = ({ inspectionRef }: Request): boolean =>
    inspectionRef !== undefined && dry.has(inspectionRef);
  const requests = new Set(facts.requests.filter(isDry).map(({ ref }) => ref));
  const isReal = ({ kind, subjectRef }: Pick<Reminder, 'kind' | 'subjectRef'>): boolean =>
    kind !== 'Request' || !requests.has(subjectRef);
  return {
    ...facts,
    inspections: facts.inspections.filter(({ ref }) => !dry.has(ref)),
    requests: facts.requests.filter((one) => !isDry(one)),
    reminders: facts.reminders.filter(isReal),
    extensions: facts.extensions.filter(isReal),
  };
}

/** How each dry run stands that is not ended, in words: it is counted apart from the plan. */
export const exercisesInWords = ({ inspections, requests }: Asked): readonly string[] =>
  inspections
    .filter(({ exercise, endedOn }) => exercise === true && endedOn === undefined)
    .map(({ ref, title }) => {
      const asked = requests.filter((one) => one.inspectionRef === ref && isAsked(one));
      const provided = asked.filter(({ status }) => status === 'Provided').length;
      return `${exerciseTitle(title)}, counted apart: ${provided} of ${asked.length} requests provided.`;
    });
