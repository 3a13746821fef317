import { actionPath } from '../../bot/contract/action-path';
import type { PlanWaitingView } from '../../bot/contract/outstanding';
import { Card } from '../parts/card';
import { howMany } from '../parts/format';
import { Row, Rows } from '../parts/row';
import { Mark } from '../parts/signs/mark';
import { TextLink } from '../parts/text-link';

/** How many of each are told here; all of them stand in the calendar. */
const SHOWN = 2;

/** Days within actions: milestones that were missed, and reviews that are due. Nothing where there is neither. */
export function DaysWithin({ plan: { milestones, reviews } }: { plan: PlanWaitingView }) {
  if (milestones.length + reviews.length === 0) return null;
  const isMore = milestones.length > SHOWN || reviews.length > SHOWN;
  return (
    <Card
      title={headingOf(milestones.length, reviews.length)}
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

/** 'Two milestones are missed', 'One review is due', 'One milestone is missed, two reviews are due'. */
function headingOf(milestones: number, reviews: number): string {
  const missed = milestones > 0 ? [`${howMany(milestones, 'milestone')} missed`] : [];
  const due = reviews > 0 ? [`${howMany(reviews, 'review')} due`] : [];
  const words = [...missed, ...due].join(', ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
