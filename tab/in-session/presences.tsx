import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PresenceView, RoomView } from '../../bot/contract/in-session/room';
import { attendedWords } from '../../bot/domain/in-session/attended';
import { time } from '../parts/format';
import { Push } from '../parts/push';
import { Mark, type MarkName } from '../parts/signs/mark';

const useStyles = makeStyles({
  title: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightRegular,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    minHeight: '40px',
    '@media (max-width: 760px)': { minHeight: '48px' },
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Beside each other where the column has room for most, else one below the other in every line; only what is wider
  // than the column breaks within.
  words: {
    flex: 1,
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '12px',
    padding: '4px 0',
    '@media (min-width: 900px) and (max-width: 1599px)': { flexDirection: 'column' },
  },
  who: { minWidth: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  small: {
    flexShrink: 0,
    minHeight: '28px',
    padding: '0 8px',
    '@media (max-width: 760px)': { minHeight: '40px', padding: '0 8px' },
  },
});

const MARKS: Record<PresenceView['is'], MarkName> = {
  here: 'yes',
  'deputy-here': 'instead',
  apologies: 'sorry',
  'not-here': 'waiting',
};

interface Props {
  readonly room: RoomView;
  /** Says that an agency is there, or is not after all. */
  readonly says: (agencyCode: string, attended: boolean) => void;
}

/**
 * Who is there, by agency, as they arrive: for one's own agency with a button, for chair and coordinator with one for each.
 * Once the meeting has ended they are put away, so that nobody changes the record by a stray tap.
 */
export function Presences({ room, says }: Props) {
  const styles = useStyles();
  const [isCorrecting, setCorrecting] = useState(false);
  const isOver = room.meeting.status === 'Held';
  const hasBegun = room.begunAt !== undefined || room.isRecorded;
  const here = room.presences.filter(({ is }) => is === 'here' || is === 'deputy-here').length;
  return (
    <section aria-labelledby="here" id="attendance" tabIndex={-1}>
      <h2 id="here" className={styles.title}>
        <strong>{isOver ? 'Attended' : 'Here'}</strong> {here} of {room.presences.length} agencies
      </h2>
      <ul className={styles.list}>
        {room.presences.map((one) => (
          <li key={one.agency.code} className={styles.line}>
            <Mark name={MARKS[one.is]} />
            <span className={styles.words}>
              <span title={one.agency.title}>{one.shortName}</span>
              <span className={styles.who} title={one.note}>
                {isOver && one.is === 'not-here' ? attendedWords(one) : words(one, hasBegun)}
              </span>
            </span>
            {(!isOver || isCorrecting) && <Says one={one} room={room} says={says} />}
          </li>
        ))}
      </ul>
      {isOver && room.isOpen && room.may.run && (
        <p>
          <Push look="outline" aria-pressed={isCorrecting} onClick={() => setCorrecting(!isCorrecting)}>
            {isCorrecting ? 'Done' : 'Correct who was there'}
          </Push>
        </p>
      )}
    </section>
  );
}

function Says({ one, room, says }: Props & { readonly one: PresenceView }) {
  const styles = useStyles();
  const { run, speakFor } = room.may;
  const isOwn = speakFor.includes(one.agency.code);
  if (!room.isOpen || (!run && !isOwn) || (room.meeting.status === 'Held' && !run)) return null;
  const isHere = one.is === 'here' || one.is === 'deputy-here';
  const label = isHere ? 'Undo' : isOwn && !run ? 'We are here' : 'Here';
  return (
    <Push
      look={isHere ? 'subtle' : 'outline'}
      className={styles.small}
      aria-label={`${label}: ${one.shortName}`}
      onClick={() => says(one.agency.code, !isHere)}
    >
      {label}
    </Push>
  );
}

const cut = (note: string): string => (note.length > 28 ? `${note.slice(0, 27).trimEnd()}…` : note);

/** Until it begins nobody is late: what each has answered stands there. */
function words({ is, who, note, at, answer }: PresenceView, hasBegun: boolean): string {
  if (is === 'apologies') return note ? `Apologies: ${cut(note)}` : 'Apologies';
  if (is === 'not-here' && hasBegun) return 'Not here yet';
  if (is === 'not-here' && !answer) return 'No answer';
  if (is === 'not-here') return `Expected${who ? `: ${who}` : ''}${answer === 'Deputy' ? ', deputy' : ''}`;
  return [who, is === 'deputy-here' ? 'deputy' : undefined, at && time(at)].filter(Boolean).join(', ');
}
