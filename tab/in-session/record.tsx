import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useNamed } from '../address/routes';
import type { MinuteView, PresenceView, RoomView } from '../../bot/contract/in-session/room';
import { download } from '../api/download';
import { useRoom } from '../api/in-session/room';
import { useShown } from '../api/shown-partnership';
import { useHost } from '../host/context';
import { Card } from '../parts/card';
import { listed, longDayOfInstant, shortDay, time } from '../parts/format';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { Push } from '../parts/push';
import { Icon } from '../parts/signs/icon';
import { MinuteList } from './minute-list';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', '@media print': { display: 'none' } },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: '6px 8px 6px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
  },
  plain: { margin: 0 },
});

/** The record of a meeting: who attended, what was decided, what is asked of whom by when; printed as a document. */
export default function RecordPage() {
  const ref = useNamed() ?? 'now';
  const query = useRoom(ref);
  return <Loaded query={query}>{({ data }) => <Record room={data} />}</Loaded>;
}

function Record({ room }: { room: RoomView }) {
  const styles = useStyles();
  const { meeting, minutes, agreed, challengedByVote } = room;
  const of = (...kinds: readonly MinuteView['kind'][]) => minutes.filter(({ kind }) => kinds.includes(kind));
  const asks = [...of('Ask')].sort((a, b) => ((a.ask?.dueOn ?? '') < (b.ask?.dueOn ?? '') ? -1 : 1));
  const until = room.endedAt ?? meeting.endsAt;
  return (
    <Page
      title={`Record: ${meeting.title}`}
      lead={`${longDayOfInstant(meeting.startsAt)}, ${time(meeting.startsAt)} to ${time(until)}. ${meeting.place}.`}
      beside={<Buttons meetingRef={meeting.ref} />}
    >
      <Attended room={room} />
      <Card title="What was agreed and decided">
        {agreed.map(({ ref, title, agencies, byVote }) => (
          <p key={`${ref} ${byVote}`} className={styles.plain}>
            <strong>{ref}</strong> {byVote ? 'Agreed by vote' : 'Agreed for those present'}: {title} (
            {listed(agencies)})
          </p>
        ))}
        <MinuteList minutes={of('Decision')} withAction ofOneKind />
        {agreed.length + of('Decision').length === 0 && <p className={styles.plain}>Nothing was decided.</p>}
      </Card>
      <Card title="What is asked, of whom, by when">
        {asks.length > 0 ? <Asks asks={asks} /> : <p className={styles.plain}>Nothing was asked.</p>}
      </Card>
      {challengedByVote.length + of('Challenge').length > 0 && (
        <Card title="Challenges">
          {challengedByVote.map(({ ref, title, agency, words, at }) => (
            <p key={`${ref} ${agency}`} className={styles.plain}>
              <strong>{ref}</strong> {agency} challenged by vote at {time(at)}: {words ?? title}
            </p>
          ))}
          <MinuteList minutes={of('Challenge')} withAction ofOneKind />
        </Card>
      )}
      {of('Note').length > 0 && (
        <Card title="Notes">
          <MinuteList minutes={of('Note')} withAction ofOneKind />
        </Card>
      )}
    </Page>
  );
}

function Buttons({ meetingRef }: { meetingRef: string }) {
  const styles = useStyles();
  const host = useHost();
  const { id } = useShown();
  const [wrong, setWrong] = useState<string>();
  const save = () => {
    const of = new URLSearchParams({ meeting: meetingRef, ...(id === undefined ? {} : { partnership: id }) });
    setWrong(undefined);
    download(host, `/api/v1/export/meeting.docx?${of.toString()}`).catch((cause: unknown) =>
      setWrong(cause instanceof Error && 'detail' in cause ? String(cause.detail) : 'It could not be made.'),
    );
  };
  return (
    <div className={styles.buttons}>
      <Push look="outline" onClick={save}>
        Save as Word
      </Push>
      <Push look="outline" onClick={() => print()}>
        <Icon name="print" /> Print
      </Push>
      {wrong && <span role="alert">{wrong}</span>}
    </div>
  );
}

const whoWas = (is: PresenceView['is'], who = 'Name not recorded', note = ''): string =>
  is === 'apologies' ? note : is === 'not-here' ? 'Nobody' : who;

const STATE: Readonly<Record<PresenceView['is'], string>> = {
  here: 'Attended',
  'deputy-here': 'A deputy attended',
  apologies: 'Apologies',
  'not-here': 'Did not attend',
};

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
    : `The meeting was not quorate: ${listed(missing)} ${missing.length === 1 ? 'was' : 'were'} not there`;
  return (
    <Card title={title}>
      <table className={styles.table}>
        <caption className="visually-hidden">Who attended</caption>
        <Headings words={['Agency', 'Attendance', 'Who']} />
        <tbody>
          {presences.map(({ agency, is, who, note }) => (
            <tr key={agency.code}>
              <th scope="row" className={styles.cell}>
                {agency.title}
              </th>
              <td className={styles.cell}>{STATE[is]}</td>
              <td className={styles.cell}>{whoWas(is, who, note)}</td>
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
