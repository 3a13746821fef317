import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { actionPath } from '../../bot/contract/action-path';
import type { AgendaItemView, RoomView } from '../../bot/contract/in-session/room';
import type { ItemKind } from '../../bot/domain/in-session/agenda-items';
import { NO_PARTNER } from '../../bot/domain/in-session/attended';
import { isClosed } from '../../bot/domain/plan/action-status';
import type { ActionRead } from '../api/action';
import { dayOfInstant, inList, longDay, longDayOfInstant, shortDay } from '../parts/format';
import { RatingMark, useRedWords } from '../parts/signs/rating';
import { TextLink } from '../parts/text-link';
import { MinuteList } from './minute-list';

const useStyles = makeStyles({
  over: {
    margin: 0,
    '@media (max-width: 599px)': { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase400,
  },
  heading: {
    margin: '4px 0 16px',
    fontSize: '36px',
    lineHeight: '44px',
    overflowWrap: 'break-word',
    '@media (max-width: 1599px)': { fontSize: '28px', lineHeight: '36px' },
    '@media (max-width: 599px)': { fontSize: '16px', lineHeight: '24px', margin: '0 0 8px' },
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 40px',
    margin: '0 0 16px',
    '@media (max-width: 599px)': { gap: '8px 24px', margin: '0 0 12px' },
  },
  label: { margin: 0, color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  block: { margin: '0 0 16px' },
  large: {
    margin: 0,
    fontSize: '24px',
    lineHeight: '32px',
    overflowWrap: 'break-word',
    '@media (max-width: 1599px)': { fontSize: '20px', lineHeight: '28px' },
    '@media (max-width: 599px)': { fontSize: '14px', lineHeight: '20px' },
  },
  actions: { margin: 0, padding: 0, listStyleType: 'none' },
  action: { padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  soft: { color: tokens.colorNeutralForeground2 },
  link: {
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

const KINDS: Readonly<Record<Exclude<ItemKind, 'red'>, string>> = {
  welcome: 'To begin with',
  'last-time': 'From last time',
  statement: 'To consider',
  report: 'To consider',
  agree: 'to agree',
  challenge: 'challenged',
  'more-time': 'more time wanted',
  overdue: 'overdue',
  help: 'help wanted',
  close: 'To close',
  review: 'To review',
  new: 'New in the plan',
};

interface Props {
  readonly item: AgendaItemView;
  readonly room: RoomView;
  /** The action that the item is about, where it is about one. */
  readonly read?: ActionRead | undefined;
}

/** The heading of the item, or of what stands in its place. */
export const ItemHeading = ({ children }: { children: ReactNode }) => (
  <h1 className={useStyles().heading} id="item" tabIndex={-1}>
    {children}
  </h1>
);

/** The item that is on, in type that a room can read. */
export function ItemView({ item, room, read }: Props) {
  const styles = useStyles();
  const red = useRedWords();
  const kindOf = (one: ItemKind): string => (one === 'red' ? red : KINDS[one]);
  const kind = [kindOf(item.kind), ...(item.now ? [`now ${kindOf(item.now)}`] : [])].join(', ');
  const isOne = item.key.includes('|');
  const title = isOne ? (item.actions[0]?.title ?? item.title) : item.title;
  const over = isOne
    ? `${item.actions[0]?.ref}, ${kind}${read?.data.finding ? `. Answers ${read.data.finding.ref}, ${read.data.finding.title}` : ''}`
    : kind;
  return (
    <>
      {!title.startsWith(over) && <p className={styles.over}>{over}</p>}
      <ItemHeading>{title}</ItemHeading>
      {isOne && read && <ActionFacts read={read} />}
      {!isOne && item.kind === 'welcome' && <Welcome room={room} />}
      {!isOne && item.kind === 'last-time' && <LastTime room={room} />}
      {item.page && <Considered item={item} page={item.page} />}
      {!isOne && item.actions.length > 0 && item.kind !== 'last-time' && <Actions item={item} />}
    </>
  );
}

function ActionFacts({ read }: { read: ActionRead }) {
  const styles = useStyles();
  const { action, evidence, challenges, extensions, notes, ratingWords } = read.data;
  const [last] = evidence.filter(({ standing }) => standing !== 'TakenBack');
  const against = challenges.filter(({ standing }) => standing === 'Stands');
  const wanted = extensions.find(({ decision }) => decision === 'Open');
  const [note] = notes;
  return (
    <>
      <dl className={styles.facts}>
        <Fact label="Lead">{action.leadAgency.title}</Fact>
        {action.dueOn && <Fact label="Due">{longDay(action.dueOn)}</Fact>}
        {action.rating && (
          <Fact label={isClosed(action) ? 'Rating' : 'Lead says'}>
            <RatingMark rating={action.rating} meaning={ratingWords[action.rating]} />
          </Fact>
        )}
      </dl>
      {action.successMeasure && <Said label="Success measure">{action.successMeasure}</Said>}
      {last && (
        <Said label={`Evidence, ${dayOfInstant(last.at)}`}>
          {last.text}{' '}
          {last.link && (
            <a href={last.link} target="_blank" rel="noreferrer" className={styles.link}>
              Open the evidence
            </a>
          )}
        </Said>
      )}
      {against.map((one) => (
        <Said key={one.key} label={`${one.agency?.title ?? one.byName} challenges`}>
          {one.text}
        </Said>
      ))}
      {wanted && (
        <Said label={`${wanted.byName} asks for time until ${shortDay(wanted.wantedOn)}`}>
          {wanted.reason}
        </Said>
      )}
      {!last && note?.text && <Said label={`Last note, ${dayOfInstant(note.at)}`}>{note.text}</Said>}
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

function Said({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.block}>
      <p className={styles.label}>{label}</p>
      <p className={styles.large}>{children}</p>
    </div>
  );
}

function Welcome({ room }: { room: RoomView }) {
  const styles = useStyles();
  const here = room.presences.filter(({ is }) => is === 'here' || is === 'deputy-here');
  return (
    <p className={styles.large}>
      {longDayOfInstant(room.meeting.startsAt)}. {here.length} of {room.presences.length} agencies are here.{' '}
      {room.quorate
        ? 'The meeting can decide: all safeguarding partners are here.'
        : `The meeting cannot decide yet: ${room.missing.length === 0 ? NO_PARTNER : `${inList(room.missing)} ${room.missing.length === 1 ? 'is' : 'are'} missing`}.`}
    </p>
  );
}

function LastTime({ room }: { room: RoomView }) {
  const styles = useStyles();
  const minutes = room.before?.minutes.filter(({ kind }) => kind === 'Ask' || kind === 'Decision') ?? [];
  return minutes.length > 0 ? (
    <MinuteList minutes={minutes} withAction />
  ) : (
    <p className={styles.large}>Nothing was asked or decided that you may read.</p>
  );
}

/** Where what the meeting is to consider can be read. */
function Considered({ item, page }: { item: AgendaItemView; page: string }) {
  return (
    <p className={useStyles().large}>
      {item.about && `${item.about}. `}
      <TextLink to={`/${page}`}>
        {item.kind === 'statement' ? 'Open the statement' : 'Open the report'}
      </TextLink>
    </p>
  );
}

function Actions({ item }: { item: AgendaItemView }) {
  const styles = useStyles();
  return (
    <ul className={styles.actions}>
      {item.actions.map(({ ref, title, lead, dueOn }) => (
        <li key={ref} className={styles.action}>
          <span className={styles.large}>
            <TextLink to={actionPath(ref)}>
              {ref} {title}
            </TextLink>
          </span>
          <br />
          <span className={styles.soft}>
            {lead}
            {dueOn && `, due ${shortDay(dueOn)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
