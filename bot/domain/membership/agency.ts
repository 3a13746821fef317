import { codeOfName } from '../basics/code-of-name';
import { failure, inField, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { badWords } from '../basics/typed-text';
import type { Instant } from '../calendar/day';
import { changesSaid, everybodyAsked, lineOf, noticeOf, type Said } from '../notices/notice';
import type { Agency, Facts } from '../partnership';
import { NOTHING, type Decision } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { agencyListed } from '../people/names';
import { can } from '../people/roles';

/** What is said of an agency; null empties it. */
export interface AgencyGiven {
  readonly title?: string;
  /** What it is called on lines and in tables, in 20 characters. */
  readonly shortName?: string | null;
  readonly safeguardingPartner?: boolean;
}

const LINE = 255;
const PUT_BACK = 'Put it back instead: all that is its own is kept.';
const SHORT = 20;
const MOST_INITIALS = 6;

/** True for what a new agency may be called by in every other list: a letter, then letters, digits and dashes, 2 to 20. */
export const isAgencyCode = (code: string): boolean => /^[A-Z][A-Z0-9-]{1,19}$/i.test(code);

/** Decides on a new agency. Its code is given, or made of its name. */
export function decideNewAgency(
  facts: Facts,
  actor: Actor,
  { code: typed, ...given }: AgencyGiven & { readonly code?: string },
  now: Instant,
): Result<Decision, Failure> {
  if (!can(actor, 'people:change')) return err(failure('coordinator-only'));
  const patch = patchOf(given);
  const title = patch.title ?? '';
  const code = typed?.trim().toUpperCase() || codeOfName(title, MOST_INITIALS);
  const row: Agency = { safeguardingPartner: false, ...patch, title, code };
  const there = agencyListed(facts, code);
  const former = there?.leftOn ? there : facts.formerAgencies.find((one) => one.title === title);
  if (former)
    return err(
      inField('title', failure('already-there', `${former.title} was taken off the list. ${PUT_BACK}`)),
    );
  if (there?.title === title) return ok(NOTHING);
  if (there) return err(inField('code', failure('already-there')));
  const unfit = unfitAgency(facts, row, now) ?? unfitCode(code);
  if (unfit) return err(unfit);
  return ok({
    writes: [
      { insert: 'agencies', row },
      ...noticeOf(toldOf(facts, `${title} has joined the partnership.`), actor.email, now),
    ],
    log: [lineOf(actor.email, now, 'agency.added', code, changesSaid(agencySaid(undefined, row)))],
  });
}

/** Decides on changes of an agency. Its code stays: every other list names it so. */
export function decideAgency(
  facts: Facts,
  actor: Actor,
  { code, ...given }: AgencyGiven & { readonly code: string },
  now: Instant,
): Result<Decision, Failure> {
  if (!can(actor, 'people:change')) return err(failure('coordinator-only'));
  const of = facts.agencies.find((one) => one.code === code);
  if (!of) return err(failure('unknown-agency'));
  const patch = patchOf(given);
  const is: Agency = { ...of, ...patch };
  const unfit = unfitAgency(facts, is, now);
  if (unfit) return err(unfit);
  const detail = changesSaid(agencySaid(of, is));
  if (detail === '') return ok(NOTHING);
  const isPartner = of.safeguardingPartner !== is.safeguardingPartner;
  const counts = is.safeguardingPartner ? 'now counts' : 'no longer counts';
  const title = `${is.title} ${counts} as a safeguarding partner, whom a meeting needs to decide.`;
  return ok({
    writes: [
      { change: 'agencies', of, patch },
      ...(isPartner ? noticeOf(toldOf(facts, title), actor.email, now) : []),
    ],
    log: [lineOf(actor.email, now, 'agency.changed', code, detail)],
  });
}

const toldOf = ({ people }: Facts, title: string) => ({
  about: 'Setting' as const,
  title,
  to: everybodyAsked(people),
});

const patchOf = ({ title, shortName, safeguardingPartner }: AgencyGiven): Partial<Agency> => ({
  ...(title === undefined ? {} : { title: title.trim().replace(/\s+/g, ' ') }),
  ...(shortName === undefined ? {} : { shortName: shortName?.trim() || undefined }),
  ...(safeguardingPartner === undefined ? {} : { safeguardingPartner }),
});

/** Of a new agency alone: what somebody typed into the list, and everything names it by, cannot be changed here. */
const unfitCode = (code: string): Failure | undefined =>
  isAgencyCode(code)
    ? undefined
    : inField('code', failure('not-given', 'A code has 2 to 20 letters and digits, as POL.'));

function unfitAgency(facts: Facts, agency: Agency, now: Instant): Failure | undefined {
  const { title, code, shortName } = agency;
  if (!title) return inField('title', failure('not-given', 'Say what the agency is called.'));
  const bad = badWords(title, LINE, now);
  if (bad) return inField('title', bad);
  if (facts.agencies.some((one) => one.title === title && one.code !== code))
    return inField('title', failure('already-there'));
  const badShort = shortName === undefined ? undefined : badWords(shortName, SHORT, now);
  return badShort && inField('shortName', badShort);
}

const agencySaid = (was: Agency | undefined, is: Agency): readonly Said[] => [
  { label: 'Name', was: was?.title, is: is.title },
  { label: 'Short name', was: was?.shortName, is: is.shortName },
  { label: 'Safeguarding partner', was: was && yesNo(was), is: yesNo(is) },
];

const yesNo = ({ safeguardingPartner }: Agency): string => (safeguardingPartner ? 'yes' : 'no');

/** 'WYJS' of 'Westmarch Youth Justice Service'. */
