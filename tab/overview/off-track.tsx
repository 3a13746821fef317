import type { Me } from '../../bot/contract/me';
import type { Plan, PlanRowView } from '../../bot/contract/plan';
import type { Day } from '../../bot/domain/calendar/day';
import { actionPath } from '../../bot/contract/action-path';
import { Card } from '../parts/card';
import { briefDay, count, howMany } from '../parts/format';
import { RatingMark, useRedWords } from '../parts/signs/rating';
import { Row, Rows } from '../parts/row';
import { TextLink } from '../parts/text-link';
import { isRated, whyOffTrack } from '../plan/reading';
import { shortNames } from '../parts/short-names';
import { byDay } from '../../bot/domain/calendar/by-day';

/** How many are told here; the others are one step away. */
const SHOWN = 5;

/** The actions that people or dates call red, the longest overdue first, with the reason for each. */
export function OffTrack({ plan, me }: { plan: Plan; me?: Me }) {
  const redWords = useRedWords();
  const red = plan.actions.filter((row) => isRated(row, 'Red')).sort(byDue);
  if (plan.actions.length === 0) return <Card title="The action plan is empty" />;
  if (red.length === 0) return <Card title={`No action is ${redWords}`} />;
  const short = shortNames(me);
  const today = plan.asOf.slice(0, 10) as Day;
  return (
    <Card
      title={`${howMany(red.length, 'action')} ${redWords}`}
      action={
        red.length > SHOWN && <TextLink to="/plan?rating=Red">All {count(red.length, 'action')}</TextLink>
      }
    >
      <Rows>
        {red.slice(0, SHOWN).map((row) => (
          <Row
            key={row.ref}
            mark={<RatingMark rating="Red" quiet />}
            first={
              <TextLink to={actionPath(row.ref)}>
                {row.ref} {row.title}
              </TextLink>
            }
            second={`${short(row.leadAgency)}: ${whyOffTrack(row)}`}
            end={row.overdue ? row.whenWords : row.dueOn && `Due ${briefDay(row.dueOn, today)}`}
            endTone={row.overdue ? 'late' : undefined}
          />
        ))}
      </Rows>
    </Card>
  );
}

const byDue = (a: PlanRowView, b: PlanRowView): number => byDay(a.dueOn, b.dueOn);
