import type { Facts, Inspection, Request } from '../partnership';

/** What everything of a dry run begins with, so that it says so wherever it is shown. */
export const EXERCISE = 'Exercise: ';

type Asked = Pick<Facts, 'requests' | 'inspections'>;

const refsWhere = (
  { inspections }: Pick<Facts, 'inspections'>,
  is: (one: Inspection) => boolean,
): ReadonlySet<string | undefined> => new Set(inspections.filter(is).map(({ ref }) => ref));

/** The requests that stand: what is open of an inspection or a dry run that was ended is not asked for any more. */
export function standingRequests(facts: Asked): readonly Request[] {
  const ended = refsWhere(facts, ({ endedOn }) => endedOn !== undefined);
  if (ended.size === 0) return facts.requests;
  return facts.requests.filter(
    ({ status, inspectionRef }) => status === 'Provided' || !inspectionRef || !ended.has(inspectionRef),
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

const known = new WeakMap<Facts, Facts>();

/**
 * The facts without dry runs, their requests and what was sent about these, for whatever counts how the partnership
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
  const reminders = facts.reminders.filter(
    ({ kind, subjectRef }) => kind !== 'Request' || !requests.has(subjectRef),
  );
  return {
    ...facts,
    inspections: facts.inspections.filter(({ ref }) => !dry.has(ref)),
    requests: facts.requests.filter((one) => !isDry(one)),
    reminders,
  };
}

/** How each dry run stands that is not ended, in words: it is counted apart from the plan. */
export const exercisesInWords = ({ inspections, requests }: Asked): readonly string[] =>
  inspections
    .filter(({ exercise, endedOn }) => exercise === true && endedOn === undefined)
    .map(({ ref, title }) => {
      const asked = requests.filter(({ inspectionRef }) => inspectionRef === ref);
      const provided = asked.filter(({ status }) => status === 'Provided').length;
      return `${title}, counted apart: ${provided} of ${asked.length} requests provided.`;
    });
