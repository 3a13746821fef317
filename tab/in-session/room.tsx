import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { AgendaItemView } from '../../bot/contract/in-session/room';
import { useAction } from '../api/action';
import { useAtMeeting, type RoomRead } from '../api/in-session/room';
import { useIsLive } from '../api/live/state';
import { useMe } from '../api/me';
import { useHost } from '../host/context';
import { useShown } from '../api/shown-partnership';
import { draftOwner } from '../parts/form/draft';
import { mediaHook } from '../parts/hooks/use-media';
import { longDayOfInstant, time } from '../parts/format';
import { ButtonLink } from '../parts/links/button-link';
import { Push } from '../parts/push';
import { AgendaList } from './agenda-list';
import { ItemHeading, ItemView } from './item-view';
import { ItemVotes } from './item-votes';
import { recordPath } from './paths';
import { KeyHelp } from './key-help';
import { MinuteList } from './minute-list';
import { Presences } from './presences';
import { QuorumSign } from './head/quorum-sign';
import { RoomHead } from './head/room-head';
import { useTold } from './told';
import { useEnding } from './head/use-ending';
import { useKeys, useLetterKeys } from './use-keys';
import { WriteDown } from './write-down';
import { wordsOf } from '../api/words-of';

// Only Teams' side panel has a stage beside it.
const ToStage = lazy(() => import('./head/to-stage'));

/** A window in which each column scrolls by itself, so that the box to write in is always in sight. */
const ROOMY = '@media screen and (min-width: 1200px) and (min-height: 600px)';

const useStyles = makeStyles({
  whole: {
    display: 'flex',
    flexDirection: 'column',
    // As high as the window, whatever its size is made.
    zoom: 'var(--far)',
    minHeight: 'calc(100dvh / var(--far))',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    [ROOMY]: { height: 'calc(100dvh / var(--far))' },
    '@media (max-width: 599px)': { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  },
  columns: {
    flex: 1,
    display: 'grid',
    gridTemplateColumns: 'minmax(260px, 328fr) minmax(0, 872fr) minmax(300px, 400fr)',
    [ROOMY]: { gridTemplateRows: 'minmax(0, 1fr)', minHeight: 0 },
    '@media (max-width: 1199px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(280px, 340px)' },
    '@media (max-width: 899px)': { display: 'block' },
  },
  agenda: {
    padding: '20px 12px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [ROOMY]: { overflowY: 'auto' },
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1199px)': {
      gridColumn: '1 / -1',
      borderRight: 'none',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    padding: '24px 40px',
    [ROOMY]: { padding: '0 40px', minHeight: 0 },
    '@media (max-width: 1199px)': { padding: '20px 24px' },
    '@media (max-width: 599px)': { padding: '12px 16px' },
  },
  read: {
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [ROOMY]: { flex: 1, minHeight: 0, overflowY: 'auto', padding: '20px 4px 8px', margin: '0 -4px' },
  },
  write: {
    [ROOMY]: { padding: '0 0 16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  quorum: { display: 'flex', marginBottom: '8px' },
  written: { paddingTop: '16px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  side: {
    padding: '24px',
    [ROOMY]: { overflowY: 'auto' },
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 899px)': {
      padding: '12px 24px',
      borderLeft: 'none',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '@media (max-width: 599px)': { padding: '12px 16px' },
  },
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    minHeight: '56px',
    padding: '4px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 599px)': { flexWrap: 'nowrap', padding: '4px 16px', minHeight: '44px' },
    '@media (max-height: 400px)': { position: 'static' },
    '@media print': { display: 'none' },
  },
  next: { minWidth: 0 },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  live: { marginLeft: 'auto', color: tokens.colorNeutralForeground2 },
  bar: { marginBottom: '12px' },
});

/** A meeting as it is held: one item at a time, run by keyboard or clicker, the same on everybody's screen. */
export function Room({ read, readAt }: { read: RoomRead; readAt: number }) {
  const styles = useStyles();
  const { data: room } = read;
  const { agenda, item, may, meeting } = room;
  const isLive = useIsLive();
  const [isWide, isNarrow] = [useWide(), useOneColumn()];
  const me = useMe().data;
  const { id } = useShown();
  const doing = useAtMeeting(meeting.ref);
  const [isStopped, setStopped] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const at = agenda.findIndex(({ key }) => key === item?.key);
  const on = agenda[at];
  const runs = may.run && room.isOpen && meeting.status !== 'Held';
  const act = (deed: 'item' | 'agenda' | 'attendance' | 'end', body: object) =>
    doing.mutate({ deed, body, key: crypto.randomUUID() });
  const goTo = (key: string | undefined) => {
    if (key !== undefined && runs && key !== item?.key) act('item', { item: key });
  };
  const next = agenda[at + 1];
  const [hasLetters, switchLetters] = useLetterKeys();
  useTold(room);
  const end = useEnding(meeting, () => act('end', {}));
  // Whoever does not run it scrolls by the keys of pages, and letters do something only where that is said.
  useKeys({
    ...(runs && {
      ...Object.fromEntries(['ArrowRight', 'PageDown', ' '].map((key) => [key, () => goTo(next?.key)])),
      ...Object.fromEntries(['ArrowLeft', 'PageUp'].map((key) => [key, () => goTo(agenda[at - 1]?.key)])),
    }),
    ...(runs &&
      isWide &&
      hasLetters && {
        v: () => focusOn('vote'),
        d: () => focusOn('write-down'),
        a: () => focusOn('attendance'),
        t: () => setStopped((was) => !was),
        '?': () => setHelpOpen((was) => !was),
      }),
  });
  const hasStage = useHost().frame === 'sidePanel' && may.run && meeting.status !== 'Held';
  const isPhone = usePhone();
  const written = on ? room.minutes.filter((one) => one.item === on.key) : [];
  const draftName = `${draftOwner(id, me?.email ?? '')}meeting.${meeting.ref}`;
  const votes = on && on.key.includes('|') && (
    <Votes item={on} meetingRef={meeting.ref} draftName={`${draftName}.${on.key}`} />
  );
  const presences = (
    <Presences room={room} says={(agencyCode, attended) => act('attendance', { agencyCode, attended })} />
  );
  const order = (
    // What cannot be pressed and is longer than the window is scrolled by the keyboard as well.
    <div
      className={styles.agenda}
      {...(isWide && !runs ? { tabIndex: 0, role: 'group', 'aria-label': 'Agenda' } : {})}
    >
      <AgendaList
        room={room}
        {...(runs ? { goTo } : {})}
        {...(may.run && meeting.status === 'Planned'
          ? { reorder: (keys) => act('agenda', { order: keys }) }
          : {})}
      />
    </div>
  );
  return (
    <div className={styles.whole}>
      <RoomHead read={read} readAt={readAt} at={at} isStopped={isStopped} {...(runs ? { end } : {})} />
      {hasStage && (
        <Suspense>
          <ToStage meetingRef={meeting.ref} />
        </Suspense>
      )}
      {/* What is read first stands first in the page as well, at every width. */}
      <main className={styles.columns}>
        {isWide && order}
        <div className={styles.item}>
          {/* It may be longer than the window, and is scrolled by the keyboard as well. */}
          <div
            className={styles.read}
            {...(isWide ? { tabIndex: 0, role: 'group', 'aria-label': 'The item' } : {})}
          >
            {isPhone && (room.isRecorded || at >= 0) && (
              <span className={styles.quorum}>
                <QuorumSign room={room} />
              </span>
            )}
            {doing.error && (
              <MessageBar intent="warning" layout="multiline" className={styles.bar} role="alert">
                <MessageBarBody>{wordsOf(doing.error)}</MessageBarBody>
              </MessageBar>
            )}
            {on ? (
              <OnItem item={on} read={read} />
            ) : (
              <Before read={read} begin={runs ? () => goTo(agenda[0]?.key) : undefined} />
            )}
            {isNarrow && votes}
            {on && (may.run || written.length > 0) && (
              <section className={styles.written} aria-labelledby="written">
                <h2 id="written" className={styles.title}>
                  {written.length > 0
                    ? 'Written down for this item'
                    : 'Nothing is written down for this item'}
                </h2>
                <MinuteList minutes={written} />
              </section>
            )}
          </div>
          {on && may.run && (
            <div className={styles.write}>
              <WriteDown room={room} item={on} draftName={draftName} />
            </div>
          )}
        </div>
        <aside className={styles.side} aria-label="Votes and attendance">
          {!isNarrow && votes}
          {presences}
        </aside>
        {!isWide && order}
      </main>
      <footer className={styles.foot}>
        {runs && (
          <KeyHelp
            isOpen={isHelpOpen}
            toggle={() => setHelpOpen(!isHelpOpen)}
            {...{ hasLetters, switchLetters }}
          />
        )}
        <span className={styles.live} role="status">
          {isLive ? (isNarrow ? 'Live' : 'Everyone’s view is live') : 'Read every 30 seconds'}
        </span>
        {runs && on && next && (
          <Push look="outline" className={styles.next} onClick={() => goTo(next.key)}>
            <span className={styles.cut}>Next: {shortly(next.title)}</span>
          </Push>
        )}
        {!runs && on && next && <span>Next: {shortly(next.title)}</span>}
      </footer>
    </div>
  );
}

const useWide = mediaHook('(min-width: 1200px)');
const useOneColumn = mediaHook('(max-width: 899px)');
const usePhone = mediaHook('(max-width: 599px)');

const shortly = (title: string): string => (title.length > 26 ? `${title.slice(0, 25).trimEnd()}…` : title);

const focusOn = (id: string): void => document.getElementById(id)?.focus();

function OnItem({ item, read }: { item: AgendaItemView; read: RoomRead }) {
  return item.key.includes('|') ? (
    <OnAction item={item} read={read} />
  ) : (
    <ItemView item={item} room={read.data} />
  );
}

function OnAction({ item, read }: { item: AgendaItemView; read: RoomRead }) {
  const { data } = useAction(item.actions[0]?.ref ?? '');
  return <ItemView item={item} room={read.data} read={data} />;
}

interface VotesProps {
  readonly item: AgendaItemView;
  readonly meetingRef: string;
  readonly draftName: string;
}

function Votes({ item, ...others }: VotesProps) {
  const { data } = useAction(item.actions[0]?.ref ?? '');
  return data ? <ItemVotes key={item.key} read={data} {...others} /> : null;
}

function Before({ read, begin }: { read: RoomRead; begin: (() => void) | undefined }) {
  const { meeting, isKept, may, isOpen, begunAt } = read.data;
  // As where its action was taken out of the list.
  const isGone = begunAt !== undefined && meeting.status === 'Planned' && !isKept;
  return (
    <>
      <ItemHeading>
        {isKept
          ? 'An item under embargo'
          : meeting.status === 'Held'
            ? 'The meeting has ended'
            : isGone
              ? 'That item is not on the agenda any more'
              : 'The meeting has not begun'}
      </ItemHeading>
      {!isKept && meeting.status === 'Planned' && (
        <p>
          {longDayOfInstant(meeting.startsAt)}, {time(meeting.startsAt)} to {time(meeting.endsAt)}
        </p>
      )}
      <p>
        {isKept
          ? 'The meeting is on something that you may read once the letter is published.'
          : meeting.status === 'Held'
            ? 'Its record says who attended, what was decided, and what is asked of whom by when.'
            : isGone
              ? 'The meeting goes on with the next item that the chair chooses from the agenda.'
              : may.run && !isOpen
                ? 'It can be begun from an hour before its start. Its order can be changed now.'
                : 'Everybody sees the item that the chair is on as soon as it begins.'}
      </p>
      {begin && !isKept && !isGone && (
        <p>
          <Push look="primary" onClick={begin}>
            Begin the meeting
          </Push>
        </p>
      )}
      {meeting.status === 'Held' && (
        <p>
          <ButtonLink to={recordPath(meeting.ref)} isPrimary>
            Open the record
          </ButtonLink>
        </p>
      )}
    </>
  );
}
