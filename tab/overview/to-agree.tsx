import type { Me } from '../../bot/contract/me';
import { actionPath } from '../../bot/contract/action-path';
import type { PlanWaitingView } from '../../bot/contract/outstanding';
import { ButtonLink } from '../parts/links/button-link';
import { Card } from '../parts/card';
import { count, howMany, listed } from '../parts/format';
import { Row, Rows } from '../parts/row';
import { Mark } from '../parts/signs/mark';
import { TextLink } from '../parts/text-link';
import { shortNames } from '../parts/short-names';
import { byDay } from '../../bot/domain/calendar/by-day';

/** How many are told here; the others are counted, one step away. */
const SHOWN = 4;
/** How many of them are votes where there are more challenges than fit as well. */
const VOTES = 2;

/** What the group must agree: evidence that waits for votes, and challenges that nobody has answered. */
export function ToAgree({ plan, me }: { plan: PlanWaitingView; me?: Me }) {
  const { challenged } = plan;
  // What has waited longest for votes is due first.
  const toAgree = [...plan.toAgree].sort((a, b) => byDay(a.since, b.since));
  if (toAgree.length + challenged.length === 0) return <Card title="Nothing waits for the group’s vote" />;
  const short = shortNames(me);
  const votes = toAgree.slice(0, Math.max(VOTES, SHOWN - challenged.length));
  const open = challenged.slice(0, SHOWN - votes.length);
  const more = moreWords(toAgree.length - votes.length, challenged.length - open.length);
  return (
    <Card
      title={headingOf(plan)}
      action={
        toAgree.length > 0 && (
          <ButtonLink to="/plan?view=to-agree">{openWords(toAgree.length, votes.length)}</ButtonLink>
        )
      }
    >
      <Rows>
        {votes.map(({ ref, title, awaited }) => (
          <Row
            key={ref}
            mark={<Mark name="waiting" />}
            first={
              <TextLink to={actionPath(ref)}>
                {ref} {title}
              </TextLink>
            }
            end={awaited.length > 2 ? `${awaited.length} to vote` : `${listed(awaited.map(short))} to vote`}
            endTone="soft"
          />
        ))}
        {open.map(({ ref, title, byAgency }) => (
          <Row
            key={`${ref} ${byAgency}`}
            mark={<Mark name="against" />}
            first={
              <TextLink to={actionPath(ref)}>
                {ref} {title}
              </TextLink>
            }
            end={`${byAgency} challenges`}
            endTone="soft"
          />
        ))}
        {more && <Row first={<TextLink to="/plan">{more}</TextLink>} />}
      </Rows>
    </Card>
  );
}

/** 'Two actions wait for the group’s vote', 'Three votes and one challenge wait', 'One challenge is not answered'. */
function headingOf({ toAgree, challenged }: PlanWaitingView): string {
  const [votes, open] = [toAgree.length, challenged.length];
  if (votes === 0) return `${howMany(open, 'challenge')} not answered`;
  if (open > 0) return `${many(votes, 'vote')} and ${many(open, 'challenge').toLowerCase()} wait`;
  return `${many(votes, 'action')} ${votes === 1 ? 'waits' : 'wait'} for the group’s vote`;
}

/** 'Open the vote', 'Open the votes', and where not all of them stand here 'Open all 3 votes'. */
function openWords(all: number, shown: number): string {
  if (all === 1) return 'Open the vote';
  return all > shown ? `Open all ${all} votes` : 'Open the votes';
}

/** 'and 1 more vote and 2 more challenges'; nothing where all are told. */
const moreWords = (votes: number, challenges: number): string =>
  [
    '',
    ...(votes > 0 ? [count(votes, 'more vote')] : []),
    ...(challenges > 0 ? [count(challenges, 'more challenge')] : []),
  ]
    .join(' and ')
    .trim();

/** 'Three votes'. */
const many = (n: number, one: string): string => howMany(n, one).replace(/ (is|are)$/, '');
