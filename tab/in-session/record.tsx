import { makeStyles, tokens } from '@fluentui/react-components';
import { useNamed } from '../address/routes';
import type { MinuteView, RoomView } from '../../bot/contract/in-session/room';
import { attendedWords, soonestFirst, whoOrWhy, whyNotQuorate } from '../../bot/domain/in-session/attended';
import { download } from '../api/download';
import { useRoom } from '../api/in-session/room';
import { useShown } from '../api/shown-partnership';
import { useHost } from '../host/context';
import { Card } from '../parts/card';
import { listed, longDayOfInstant, shortDay, time } from '../parts/format';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { usePress } from '../parts/hooks/use-press';
import { Push } from '../parts/push';
import { TextLink } from '../parts/text-link';
import { Icon } from '../parts/signs/icon';
import { NoMeeting } from './head/no-meeting';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    marginLeft: 'auto',
    '@media (max-width: 760px)': { marginLeft: 0 },
    '@media print': { display: 'none' },
  },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: '6px 8px 6px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
  },
  plain: { margin: 0 },
  said: { margin: 0, padding: '4px 0', overflowWrap: 'break-word' },
  who: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
});

/** The record of a meeting: who attended, what was decided, what is asked of whom by when; printed as a document. */
export default function RecordPage() {
  const ref = useNamed() ?? 'now';
  const query = useRoom(ref);
  if (query.data === undefined && query.error?.code === 'meeting-gone') return <NoMeeting />;
  return <Loaded query={query}>{({ data }) => <Record room={data} />}</Loaded>;
}

function Record({ room }: { room: RoomView }) {
  const styles = useStyles();
  const { meeting, minutes, agreed, challengedByVote } = room;
  const of = (...kinds: readonly MinuteView['kind'][]) => minutes.filter(({ kind }) => kinds.includes(kind));
  const asks = soonestFirst(of('Ask'));
  const until = room.endedAt ?? meeting.endsAt;
  return (
    <Page
      title={`Record: ${meeting.title}`}
      lead={`${longDayOfInstant(meeting.startsAt)}, ${time(meeting.startsAt)} to ${time(until)}. ${meeting.place}.`}
      beside={<Buttons meetingRef={meeting.ref} />}
    >
      <Attended room={room} />
      <Considered room={room} />
      <Card title="What was agreed and decided">
        {agreed.map(({ ref, title, agencies, byVote }) => (
          <p key={`${ref} ${byVote}`} className={styles.said}>
            <strong>{ref}</strong>{' '}
            {byVote
              ? `${listed(agencies)} agreed by vote: ${title}`
              : `Agreed for those present: ${title} (${listed(agencies)})`}
          </p>
        ))}
        <SaidList minutes={of('Decision')} />
        {agreed.length + of('Decision').length === 0 && <p className={styles.plain}>Nothing was decided.</p>}
      </Card>
      <Card title="What is asked, of whom, by when">
        {asks.length > 0 ? <Asks asks={asks} /> : <p className={styles.plain}>Nothing was asked.</p>}
      </Card>
      {challengedByVote.length + of('Challenge').length > 0 && (
        <Card title="Challenges">
          {challengedByVote.map(({ ref, title, agency, words, at }) => (
            <p key={`${ref} ${agency}`} className={styles.said}>
              <strong>{ref}</strong> {agency} challenged by vote: {words ?? title}{' '}
              <span className={styles.who}>{time(at)}</span>
            </p>
          ))}
          <SaidList minutes={of('Challenge')} />
        </Card>
      )}
      {of('Note').length > 0 && (
        <Card title="Notes">
          <SaidList minutes={of('Note')} />
        </Card>
      )}
    </Page>
  );
}

/** The statement and the report that it was to consider. */
function Considered({ room: { agenda } }: { room: RoomView }) {
  const styles = useStyles();
  const items = agenda.filter(({ kind }) => kind === 'statement' || kind === 'report');
  if (items.length === 0) return null;
  return (
    <Card title="What was on the agenda besides the plan">
      {items.map(({ key, title, about, page }) => (
        <p key={key} className={styles.said}>
          {page ? <TextLink to={`/${page}`}>{title}</TextLink> : title}
          {about && `. ${about}`}
        </p>
      ))}
    </Card>
  );
}

/** What was written down, each with its action before it, and who wrote it down and when behind it. */
function SaidList({ minutes }: { minutes: readonly MinuteView[] }) {
  const styles = useStyles();
  return minutes.map(({ key, action, words, byName, at }) => (
    <p key={key} className={styles.said}>
      {action && <strong>{action.ref} </strong>}
      {words}{' '}
      <span className={styles.who}>
        {byName}, {time(at)}
      </span>
    </p>
  ));
}

function Buttons({ meetingRef }: { meetingRef: string }) {
  const styles = useStyles();
  const host = useHost();
  const { id } = useShown();
  const { busy, fault, run } = usePress();
  const save = () => {
    const of = new URLSearchParams({ meeting: meetingRef, ...(id === undefined ? {} : { partnership: id }) });
    run(() => download(host, `/api/v1/export/meeting.docx?${of.toString()}`), 'The record is saved.');
  };
  return (
    <div className={styles.buttons}>
      <Push look="outline" aria-disabled={busy} onClick={() => !busy && save()}>
        Save as Word
      </Push>
      <Push look="outline" onClick={() => print()}>
        <Icon name="print" /> Print
      </Push>
      {fault && <span role="alert">{fault}</span>}
    </div>
  );
}

function Attended({ room }: { room: RoomView }) {
  const styles = useStyles();
  const { isRecorded, quorate, missing, presences } = room;
  if (!isRecorded)
    return (
      <Card title="Attendance was not recorded">
        <p className={styles.plain}>Chair and coordinator can still record it, on the meeting’s own page.</p>
      </Card>
    );
  const title = quorate
    ? 'The meeting was quorate'
    : `The meeting was not quorate: ${whyNotQuorate(missing, listed(missing))}`;
  return (
    <Card title={title}>
      <table className={styles.table}>
        <caption className="visually-hidden">Who attended</caption>
        <Headings words={['Agency', 'Attendance', 'Who, or why not']} />
        <tbody>
          {presences.map((one) => (
            <tr key={one.agency.code}>
              <th scope="row" className={styles.cell}>
                {one.agency.title}
              </th>
              <td className={styles.cell}>{attendedWords(one)}</td>
              <td className={styles.cell}>{whoOrWhy(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

const Headings = ({ words }: { words: readonly string[] }) => {
  const styles = useStyles();
  return (
    <thead>
      <tr>
        {words.map((one) => (
          <th key={one} scope="col" className={styles.cell}>
            {one}
          </th>
        ))}
      </tr>
    </thead>
  );
};

function Asks({ asks }: { asks: readonly MinuteView[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">What is asked</caption>
      <Headings words={['By when', 'Of whom', 'What']} />
      <tbody>
        {asks.map(({ key, words, ask, action }) => (
          <tr key={key}>
            <td className={styles.cell}>
              {ask?.dueOn ? shortDay(ask.dueOn) : 'No day'}
              {ask?.done && ', provided'}
            </td>
            <td className={styles.cell}>{ask?.agency.title}</td>
            <td className={styles.cell}>
              {words}
              {action && ` (${action.ref})`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
