import type { ReactNode } from 'react';
import type { Me } from '../../bot/contract/me';
import type { PlanWaitingView } from '../../bot/contract/outstanding';
import type { Plan, PlanLineView } from '../../bot/contract/plan';
import { sizeOf } from '../api/plan';
import { actionPath } from '../../bot/contract/action-path';
import { Card } from '../parts/card';
import { briefDay, count, dayFieldOf, howMany, listed } from '../parts/format';
import { RatingMark, useRedWords } from '../parts/signs/rating';
import { Row, Rows } from '../parts/row';
import { TextLink } from '../parts/text-link';
import { isRated } from '../../bot/domain/plan/views';
import { whyOffTrack } from '../plan/reading';
import { shortNames } from '../parts/short-names';
import { byDay } from '../../bot/domain/calendar/by-day';

interface Props {
  readonly plan: Plan;
  readonly me: Me | undefined;
  /** How many are told here; the others are one step away. */
  readonly most: number;
  readonly challenged: PlanWaitingView['challenged'];
  /** What stands below them. */
  readonly children: ReactNode;
}

/** The actions that people or dates call red, the longest overdue first, with the reason for each. */
export function OffTrack({ plan, me, most, challenged, children }: Props) {
  const redWords = useRedWords();
  const red = redOf(plan.actions);
  if (sizeOf(plan) === 0) return <Card title="The action plan is empty" />;
  const all = plan.whole?.views.red ?? red.length;
  if (red.length === 0) return <Card title={`No action is ${redWords}`}>{children}</Card>;
  const short = shortNames(me);
  const today = dayFieldOf(plan.asOf);
  return (
    <Card
      title={`${howMany(all, 'action')} ${redWords}`}
      action={all > most && <TextLink to="/plan?rating=Red">All {count(all, 'action')}</TextLink>}
    >
      <Rows>
        {red.slice(0, most).map((row) => (
          <Row
            key={row.ref}
            mark={<RatingMark rating="Red" quiet />}
            first={
              <TextLink to={actionPath(row.ref)}>
                {row.ref} {row.title}
              </TextLink>
            }
            second={`${short(row.leadAgency)}: ${whyOffTrack(row)}${challengeWords(row.ref, challenged)}`}
            end={row.overdue ? row.whenWords : row.dueOn && `Due ${briefDay(row.dueOn, today)}`}
            endTone={row.overdue ? 'late' : undefined}
          />
        ))}
      </Rows>
      {children}
    </Card>
  );
}

/** All that is red, the longest overdue first. */
export const redOf = (actions: readonly PlanLineView[]): readonly PlanLineView[] =>
  actions.filter((row) => isRated(row, 'Red')).sort((a, b) => byDay(a.dueOn, b.dueOn));

/** '; Education challenges', of the evidence of a red action: so it is told once on the page. */
function challengeWords(ref: string, challenged: PlanWaitingView['challenged']): string {
  const by = challenged.filter((one) => one.ref === ref).map(({ byAgency }) => byAgency);
  return by.length > 0 ? `; ${listed(by)} ${by.length === 1 ? 'challenges' : 'challenge'}` : '';
}
