import { actionPath } from '../../bot/contract/action-path';
import type { PlanWaitingView } from '../../bot/contract/outstanding';
import { Card } from '../parts/card';
import { howMany } from '../parts/format';
import { Row, Rows } from '../parts/row';
import { Mark } from '../parts/signs/mark';
import { TextLink } from '../parts/text-link';

/** How many of each are told here; all of them stand in the calendar. */
const SHOWN = 2;

/** Days within actions: milestones that were missed, plans to last and reviews that are due. Nothing where there is none. */
export default function DaysWithin({ plan: { milestones, toLast, reviews } }: { plan: PlanWaitingView }) {
  const all = [milestones, toLast, reviews];
  if (all.every(({ length }) => length === 0)) return null;
  const isMore = all.some(({ length }) => length > SHOWN);
  return (
    <Card
      title={headingOf({ milestones: milestones.length, plans: toLast.length, reviews: reviews.length })}
      action={isMore && <TextLink to="/calendar">All days</TextLink>}
    >
      <Rows>
        {milestones.slice(0, SHOWN).map(({ ref, milestone, words }) => (
          <Row
            key={`${ref} ${milestone}`}
            mark={<Mark name="against" />}
            first={
              <TextLink to={actionPath(ref)}>
                {ref}: {milestone}
              </TextLink>
            }
            end={words}
            endTone="late"
          />
        ))}
        {toLast.slice(0, SHOWN).map(({ ref, title, words = 'not given', overdue = false }) => (
          <Row
            key={`${ref} to last`}
            mark={<Mark name={overdue ? 'against' : 'waiting'} />}
            first={
              <TextLink to={actionPath(ref)}>
                {ref} {title}
              </TextLink>
            }
            end={`plan to last ${words}`}
            endTone={overdue ? 'late' : 'soft'}
          />
        ))}
        {reviews.slice(0, SHOWN).map(({ ref, title, words }) => (
          <Row
            key={`${ref} review`}
            mark={<Mark name="waiting" />}
            first={
              <TextLink to={actionPath(ref)}>
                {ref} {title}
              </TextLink>
            }
            end={words}
            endTone="soft"
          />
        ))}
      </Rows>
    </Card>
  );
}

interface Counted {
  readonly milestones: number;
  readonly plans: number;
  readonly reviews: number;
}

/** 'Two milestones are missed', 'One plan to last is due', 'One milestone is missed, two reviews are due'. */
function headingOf({ milestones, plans, reviews }: Counted): string {
  const missed = milestones > 0 ? [`${howMany(milestones, 'milestone')} missed`] : [];
  const toLast = plans > 0 ? [`${howMany(plans, 'plan to last', 'plans to last')} due`] : [];
  const due = reviews > 0 ? [`${howMany(reviews, 'review')} due`] : [];
  const words = [...missed, ...toLast, ...due].join(', ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
