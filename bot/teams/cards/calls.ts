import type { AgencyStatus, NotReached, StatusReport } from '../../domain/status';
import type { Line, Section } from './page';
import { short } from './size';

/** Whom to ring: name, number and address. 'Nia Rees, 01632 960123, nia@health.example' */
export const whomToRing = (
  { name, phone, email }: { readonly name?: string; readonly phone?: string; readonly email?: string },
  nobody = 'No single point of contact',
): string => [name ?? nobody, phone, name === email ? undefined : email].filter(Boolean).join(', ');

/** Everything that somebody was not told for one reason: one call. */
type Call = readonly [NotReached, ...NotReached[]];

/**
 * Whom the coordinator is to ring, under each agency that has any. What is not shown in full is still named with its
 * number, however many agencies there are: a list to ring by is of no use as a count. `most` is how many calls of an
 * agency are told in full, with what about and why.
 */
export function callsSection({ agencies, agency }: StatusReport, most: number): Section {
  const lines = agencies.flatMap((one): readonly Line[] => {
    const calls = callsOf(one);
    if (calls.length === 0) return [];
    const head = agency
      ? []
      : [
          {
            lead: `${one.agencyTitle}:`,
            text: `${calls.length} ${calls.length === 1 ? 'call' : 'calls'} to make`,
          },
        ];
    const [full, brief] = [calls.slice(0, most), calls.slice(most)];
    if (full.length === 0 && !agency) return [{ lead: `${one.agencyTitle}:`, text: namesOf(brief) }];
    const rest = brief.length > 0 ? [{ text: `• Also: ${namesOf(brief)}` }] : [];
    return [...head, ...full.map((call) => ({ text: `• ${callWords(call)}` })), ...rest];
  });
  return { title: 'Not reached: please ring', lines };
}

function callsOf({ notReached }: AgencyStatus): readonly Call[] {
  const calls = new Map<string, [NotReached, ...NotReached[]]>();
  for (const one of notReached) {
    const whom = `${one.email ?? one.personName}|${one.reason}`;
    const known = calls.get(whom);
    if (known) known.push(one);
    else calls.set(whom, [one]);
  }
  return [...calls.values()];
}

function callWords([first, ...others]: Call): string {
  const more =
    others.length > 0 ? ` and ${others.length} other ${others.length === 1 ? 'thing' : 'things'}` : '';
  return `${whomToRing(named(first))}, about ${short(first.subjectTitle)}${more}. ${short(first.reason, 140)}`;
}

/** Each person once, with the number, or the address where there is none. */
const namesOf = (calls: readonly Call[]): string =>
  [
    ...new Set(
      calls.map(([{ personName: name, phone, email }]) =>
        whomToRing({ name, phone, ...(phone ? {} : { email }) }),
      ),
    ),
  ].join('; ');

const named = ({ personName: name, phone, email }: NotReached) => ({ name, phone, email });
