import type { ListedPersonView, PeopleView } from '../../../bot/contract/lists/people';
import type { Me } from '../../../bot/contract/me';
import { usePeople } from '../../api/lists/people';
import { Card } from '../../parts/card';
import { shortDay } from '../../parts/format';
import { ButtonLink } from '../../parts/links/button-link';

/** When one is away, and who stands in; nothing for who says no days of their own. */
export function OwnAway({ me }: { me: Me }) {
  const view = usePeople().data;
  const person = view?.people.find(({ email }) => email === me.email);
  if (!view || !person?.may.includes('away')) return null;
  const { away } = person;
  return (
    <Card
      title={away?.isNow ? 'You are away' : 'When you are away'}
      action={
        <ButtonLink to={`/people?person=${encodeURIComponent(person.email)}&do=away`}>
          {away ? 'Change the days' : 'Say when'}
        </ButtonLink>
      }
    >
      {coveredFor(view, person).map((words) => (
        <p key={words} style={{ margin: '0 0 4px' }}>
          {words}
        </p>
      ))}
      {away && <p style={{ margin: '0 0 4px' }}>{daysWords(away)}</p>}
      <p style={{ margin: 0 }}>{coverWords(view, person)}</p>
    </Card>
  );
}

const daysWords = ({ from, to, isNow }: NonNullable<ListedPersonView['away']>): string => {
  if (!to) return isNow ? `Since ${shortDay(from)}.` : `From ${shortDay(from)}.`;
  return isNow ? `Until ${shortDay(to)}.` : `From ${shortDay(from)} to ${shortDay(to)}.`;
};

/** 'You cover for Aoife Brennan: what is due comes to you. From 22 Dec to 7 Jan.' */
const coveredFor = ({ people }: PeopleView, { name, agencyCode }: ListedPersonView): readonly string[] =>
  people.flatMap((one) =>
    one.agencyCode === agencyCode && one.away?.coveredBy === name
      ? [`You cover for ${one.name}: what is due comes to you. ${daysWords(one.away)}`]
      : [],
  );

/** Who gets what is due meanwhile: whom the app has found for these days, else who is named for the agency. */
function coverWords({ people }: PeopleView, { email, agencyCode, away }: ListedPersonView): string {
  const others = people.filter((one) => !one.leftOn && one.agencyCode === agencyCode && one.email !== email);
  const first =
    others.find(({ roles }) => roles.includes('SPOC')) ??
    others.find(({ roles }) => roles.includes('Deputy'));
  const name = away?.coveredBy ?? first?.name;
  return name
    ? `${name} covers: they get what is due, and can answer for your agency.`
    : 'Nobody else is named for your agency, so the coordinator is told.';
}
