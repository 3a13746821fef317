import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { actionPath } from '../../../bot/contract/action-path';
import type { Me } from '../../../bot/contract/me';
import type { PlanLineView } from '../../../bot/contract/plan';
import type { Day } from '../../../bot/domain/calendar/day';
import { briefDay } from '../../parts/format';
import { shortNames } from '../../parts/short-names';
import { RatingMark } from '../../parts/signs/rating';
import { STATE_WORDS } from '../../parts/state-words';
import { TextLink } from '../../parts/text-link';
import type { Group } from '../asked/groups';
import { linesOf, partsOf } from './lines';
import { useWindow } from './use-window';
import { Below, MoreButton, type OpenRow } from './more';
import { VoteMarks } from '../../parts/signs/votes';

const useStyles = makeStyles({
  title: {
    margin: 0,
    padding: '8px 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    overflowWrap: 'break-word',
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { paddingBottom: '8px' },
  card: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    lineHeight: '20px',
    overflowWrap: 'break-word',
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '0 8px',
  },
  ref: { display: 'inline-flex', alignItems: 'center', columnGap: '6px' },
  name: {
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    margin: '2px 0',
    textDecorationLine: 'none',
  },
  // The button stands at the end of the last line, and takes no line of its own for its height.
  head: { position: 'relative' },
  last: { minHeight: '28px', paddingRight: '48px' },
  more: { position: 'absolute', right: '-8px', bottom: '-8px' },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: '16px' },
  due: { color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly groups: readonly Group[];
  readonly me?: Me;
  readonly today: Day;
  readonly opening: OpenRow;
}

/** The plan for a phone or a side panel: a card an action, under the headings of its groups. */
export function PlanCards({ groups, me, today, opening }: Props) {
  const styles = useStyles();
  const lines = linesOf(groups);
  const height = ({ row }: { readonly row?: PlanLineView }): number => (row ? 108 : 40);
  const { anchor, shown, above, below, measure } = useWindow<HTMLDivElement>(lines, { height });
  return (
    <div ref={anchor} style={{ paddingTop: above, paddingBottom: below }}>
      {partsOf(shown).map(({ group, lines: own }) => (
        <section key={group.key} aria-label={group.title || 'Action plan'}>
          {own[0]?.row === undefined && (
            <h2 className={styles.title} data-index={own[0]?.index} ref={measure}>
              {group.ref} {group.title}
            </h2>
          )}
          <ul className={styles.list}>
            {own.map(
              ({ key, index, row }) =>
                row && (
                  <li
                    key={key}
                    className={styles.item}
                    data-index={index}
                    ref={measure}
                    aria-posinset={group.rows.indexOf(row) + 1}
                    aria-setsize={group.rows.length}
                  >
                    <ActionCard row={row} me={me} today={today} opening={opening} />
                  </li>
                ),
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}

function ActionCard({ row, me, today, opening }: Omit<Props, 'groups'> & { row: PlanLineView }) {
  const styles = useStyles();
  const { ref, title, rating, dateRating, leadAgency, status, votes } = row;
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <div className={styles.line}>
          <span className={styles.ref}>
            {ref} {rating ? <RatingMark rating={rating} /> : 'Not rated'}
            {rating !== dateRating && (
              <span className={styles.soft}>({dateRating.toLowerCase()} by date)</span>
            )}
          </span>
          <Due row={row} today={today} />
        </div>
        <TextLink to={actionPath(ref)} className={styles.name}>
          {title}
        </TextLink>
        <div className={mergeClasses(styles.line, styles.last)}>
          <span className={styles.soft}>
            {shortNames(me)(leadAgency)}, {STATE_WORDS[status]}
          </span>
          <VoteMarks votes={votes} agencies={me?.agencies ?? []} />
        </div>
        <span className={styles.more}>
          <MoreButton row={row} isOpen={opening.open === ref} toggle={opening.toggle} />
        </span>
      </div>
      {opening.open === ref && <Below row={row} moving={opening.moving} />}
    </div>
  );
}

interface DueProps {
  readonly row: PlanLineView;
  readonly today: Day;
  /** Where there is no room to say that days are working days; the page says so once. */
  readonly isShort?: boolean;
}

/** The one thing about its date that matters most. */
export function Due({ row: { overdue, whenWords = '', dueOn }, today, isShort = false }: DueProps) {
  const styles = useStyles();
  if (!dueOn) return <span className={styles.due}>No date</span>;
  if (!overdue) return <span className={styles.due}>{briefDay(dueOn, today)}</span>;
  const words = isShort ? whenWords.replace(' working', '') : whenWords;
  return <span className={styles.late}>{words.charAt(0).toUpperCase() + words.slice(1)}</span>;
}
