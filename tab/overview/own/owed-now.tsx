import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { actionPath, requestPath } from '../../../bot/contract/action-path';
import type { RequestOwed } from '../../../bot/contract/outstanding';
import type { PlanLineView } from '../../../bot/contract/plan';
import type { Deed } from '../../../bot/domain/lifecycle/deeds';
import type { Day } from '../../../bot/domain/calendar/day';
import { Card } from '../../parts/card';
import { briefDay, dayAndMonth, dayOfInstant } from '../../parts/format';
import { thingsTo } from './words';
import { ButtonLink } from '../../parts/links/button-link';
import { RatingMark } from '../../parts/signs/rating';
import { TextLink } from '../../parts/text-link';
import { DeedLink } from './deed-link';
import type { Owed } from './owed';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 150px',
    gap: '4px 16px',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    lineHeight: '20px',
    overflowWrap: 'break-word',
    ':first-child': { borderTopStyle: 'none' },
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  said: { margin: '0 0 6px', color: tokens.colorNeutralForeground2 },
  deeds: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  side: {
    display: 'grid',
    gap: '4px',
    alignContent: 'start',
    '@media (max-width: 760px)': {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: '12px',
      gridRow: 1,
    },
  },
  late: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  rating: { display: 'flex', alignItems: 'center', columnGap: '4px' },
});

interface Props {
  readonly owed: readonly Owed[];
  readonly today: Day;
  /** Whether whoever reads may do it, or only sees what their agency owes. */
  readonly mayAct: boolean;
}

/** What an agency has to do now, the most urgent first, each with its next step. */
export function OwedNow({ owed, today, mayAct }: Props) {
  const styles = useStyles();
  if (owed.length === 0) return <Card title="Nothing is to be handed in now" />;
  return (
    <Card title={thingsTo(owed.length, mayAct)}>
      <ul className={styles.list}>
        {owed.map((one, place) => (
          <li key={one.is === 'action' ? one.row.ref : `request ${one.ref}`} className={styles.item}>
            {one.is === 'action' ? (
              <OwedAction owed={one} today={today} mayAct={mayAct} isFirst={place === 0} />
            ) : (
              <OwedRequest request={one} today={today} mayAct={mayAct} isFirst={place === 0} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface ActionProps extends Omit<Props, 'owed'> {
  readonly owed: Extract<Owed, { is: 'action' }>;
  readonly isFirst: boolean;
}

function OwedAction({ owed, today, mayAct, isFirst }: ActionProps) {
  const styles = useStyles();
  const { row, missed, toLast } = owed;
  const { ref, title, rating, dateRating } = row;
  const overdue = toLast ? toLast.overdue : row.overdue;
  const whenWords = toLast ? (toLast.words ?? 'agreed by the group') : (row.whenWords ?? 'no date');
  return (
    <>
      <div>
        <TextLink to={actionPath(ref)} className={styles.title}>
          {ref} {title}
        </TextLink>
        <p className={styles.said}>
          {toLast ? TO_LAST : saidWords(row, today)}
          {missed && ` Milestone missed: “${missed.milestone}”, ${missed.words}.`}
        </p>
        {mayAct && (
          <div className={styles.deeds}>
            {nextDeeds(owed).map(([deed, words], place) => (
              <DeedLink key={deed} action={ref} deed={deed} isPrimary={isFirst && place === 0}>
                {words}
                <span className="visually-hidden"> for {ref}</span>
              </DeedLink>
            ))}
          </div>
        )}
      </div>
      <div className={styles.side}>
        <span className={mergeClasses(overdue && styles.late)}>{capital(whenWords)}</span>
        {rating && (
          <span className={styles.rating}>
            <RatingMark rating={rating} />
          </span>
        )}
        {rating !== dateRating && (
          <span className={styles.rating}>
            <RatingMark rating={dateRating} /> by date
          </span>
        )}
      </div>
    </>
  );
}

interface RequestProps extends Omit<Props, 'owed'> {
  readonly request: RequestOwed;
  readonly isFirst: boolean;
}

function OwedRequest({ request, today, mayAct, isFirst }: RequestProps) {
  const styles = useStyles();
  const { ref, title, atMeeting, dueOn, whenWords, overdue } = request;
  const path = requestPath(ref);
  return (
    <>
      <div>
        <TextLink to={path} className={styles.title}>
          {ref} {title}
        </TextLink>
        <p className={styles.said}>
          {atMeeting
            ? 'Asked at a meeting. Send it as was agreed there, then say so here.'
            : 'An Annex A request. Upload it to the inspectorates’ own site, then say so here.'}
        </p>
        {mayAct && (
          <div className={styles.deeds}>
            <ButtonLink to={`${path}&deed=provide`} isPrimary={isFirst}>
              Mark provided<span className="visually-hidden"> {ref}</span>
            </ButtonLink>
            <ButtonLink to={`${path}&deed=hand-over`}>
              Hand over<span className="visually-hidden"> {ref}</span>
            </ButtonLink>
          </div>
        )}
      </div>
      <div className={styles.side}>
        <span className={mergeClasses(overdue && styles.late)}>{capital(whenWords ?? 'no date')}</span>
        {dueOn && <span>{briefDay(dueOn, today)}</span>}
      </div>
    </>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const TO_LAST = 'The group has agreed to your evidence. Say how it will last, and it is closed with that.';

/** What comes next, the likeliest first. */
function nextDeeds({
  row: { challenged },
  missed,
  toLast,
}: ActionProps['owed']): readonly (readonly [Deed, string])[] {
  if (toLast) return [['sustainability-plan', 'Say how it will last']];
  return [
    challenged ? ['evidence', 'Answer with evidence'] : ['progress', 'Add a note'],
    ...(missed ? [['milestone', 'Milestone is met'] as const] : []),
    ['more-time', 'Ask for more time'],
  ];
}

/** What was last said, and how its day was moved: 'Sent back on Mon 9 Nov by Rachel Penhale: “…” First due 26 Oct.' */
function saidWords({ challenged, lastNote, originalDueOn, dueOn }: PlanLineView, today: Day): string {
  const note = lastNote && `${dayOfInstant(lastNote.at)}, ${lastNote.byName}: “${lastNote.words}”`;
  const said = challenged
    ? `A challenge to your evidence stands.${note ? ` ${note}` : ''}`
    : (note ?? 'Nothing was noted yet.');
  if (!originalDueOn || !dueOn) return said;
  const ended = /[.!?…]”?$/.test(said) ? said : `${said}.`;
  return `${ended} Due ${briefDay(dueOn, today)}, first ${dayAndMonth(originalDueOn)}.`;
}
