import { makeStyles } from '@fluentui/react-components';
import type { Me } from '../../bot/contract/me';
import { actionPath } from '../../bot/contract/action-path';
import type { PlanWaitingView } from '../../bot/contract/outstanding';
import type { PlanLineView } from '../../bot/contract/plan';
import { ButtonLink } from '../parts/links/button-link';
import { Card } from '../parts/card';
import { count, howMany, listed, spelt } from '../parts/format';
import { Row, Rows } from '../parts/row';
import { Mark } from '../parts/signs/mark';
import { TextLink } from '../parts/text-link';
import { shortNames } from '../parts/short-names';
import { VoteMarks } from '../parts/signs/votes';
import { byDay } from '../../bot/domain/calendar/by-day';

/** How many lines there is room for. */
const SHOWN = 3;

const useStyles = makeStyles({
  end: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 12px' },
  // One below the other, the marks stand in columns.
  awaited: { minWidth: '7.5em', '@media (max-width: 760px)': { minWidth: 0 } },
});

interface Props {
  readonly plan: PlanWaitingView;
  readonly actions: readonly PlanLineView[];
  readonly me: Me | undefined;
}

/** What the group must agree: evidence that waits for votes, and challenges that nobody has answered. */
export function ToAgree({ plan, actions, me }: Props) {
  const styles = useStyles();
  const { challenged } = plan;
  // What has waited longest for votes is due first.
  const toAgree = [...plan.toAgree].sort((a, b) => byDay(a.since, b.since));
  if (toAgree.length + challenged.length === 0) return <Card title="Nothing waits for the group’s vote" />;
  const short = shortNames(me);
  const { votes: most, challenges, more } = roomFor(toAgree.length, challenged.length);
  const votes = toAgree.slice(0, most);
  const open = challenged.slice(0, challenges);
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
            first={
              <TextLink to={actionPath(ref)}>
                {ref} {title}
              </TextLink>
            }
            end={
              <span className={styles.end}>
                <VoteMarks
                  votes={actions.find((row) => row.ref === ref)?.votes}
                  agencies={me?.agencies ?? []}
                />
                <span className={styles.awaited}>
                  {awaited.length > 1 ? spelt(awaited.length) : listed(awaited.map(short))} to vote
                </span>
              </span>
            }
            endTone="soft"
          />
        ))}
        {open.map(({ ref, title, byAgency }) => (
          <Row
            key={`${ref} ${byAgency}`}
            first={
              <TextLink to={actionPath(ref)}>
                {ref} {title}
              </TextLink>
            }
            end={
              <span className={styles.end}>
                <Mark name="against" />
                {byAgency} challenges
              </span>
            }
            endTone="soft"
          />
        ))}
        {more > 0 && <Row first={<TextLink to="/plan">and {count(more, 'more challenge')}</TextLink>} />}
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

/** Which of them have a line: votes that have none are behind the button, challenges that have none are counted. */
function roomFor(votes: number, challenges: number): { votes: number; challenges: number; more: number } {
  if (votes + challenges <= SHOWN) return { votes, challenges, more: 0 };
  if (challenges < SHOWN) return { votes: SHOWN - challenges, challenges, more: 0 };
  const shown = votes > 0 ? 1 : SHOWN - 1;
  return { votes: SHOWN - 1 - shown, challenges: shown, more: challenges - shown };
}

/** 'Three votes'. */
const many = (n: number, one: string): string => howMany(n, one).replace(/ (is|are)$/, '');
