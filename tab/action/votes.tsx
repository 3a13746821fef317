import { makeStyles } from '@fluentui/react-components';
import type { VotesView, VoteView } from '../../bot/contract/action';
import { Card } from '../parts/card';
import { dayOfInstant } from '../parts/format';
import { Row, Rows } from '../parts/row';
import { Mark, type MarkName } from '../parts/signs/mark';

const useStyles = makeStyles({ meeting: { margin: '0 0 8px' } });

const AT_A_MEETING =
  'No other agency’s vote is needed: the chair or a coordinator records at a meeting that the group agrees.';

const MARKS: Record<VoteView['vote'], { mark: MarkName; words: string }> = {
  Agrees: { mark: 'yes', words: 'Agrees' },
  Challenges: { mark: 'against', words: 'Challenges' },
  NoAnswer: { mark: 'waiting', words: 'No answer' },
  Leads: { mark: 'none', words: 'Leads, no vote' },
};

/** What each agency says to the evidence. Nothing before there is any. */
export function Votes({ votes }: { votes?: VotesView }) {
  const styles = useStyles();
  if (!votes) return null;
  return (
    <Card title={`Votes on the evidence of ${dayOfInstant(votes.on)}`}>
      {votes.open && votes.needed === 0 && <p className={styles.meeting}>{AT_A_MEETING}</p>}
      <Rows label={votes.words}>
        {votes.agencies.map((one) => (
          <Row
            key={one.agency.code}
            mark={<Mark name={MARKS[one.vote].mark} />}
            first={one.agency.title}
            second={byWords(one)}
            end={MARKS[one.vote].words}
            endTone="soft"
          />
        ))}
      </Rows>
    </Card>
  );
}

/** 'Rachel Penhale on its behalf, at the meeting of 9 November: “…”'; nothing of an agency without an answer. */
function byWords({ byName, onBehalf, meetingTitle, text, vote, needed }: VoteView): string | undefined {
  if (vote === 'NoAnswer') return needed ? undefined : 'Its agreement is not needed';
  if (!byName) return undefined;
  const who = `${byName}${onBehalf ? ' on its behalf' : ''}${meetingTitle ? `, recorded at ${meetingTitle}` : ''}`;
  // What a challenge says stands in a card of its own below.
  return text && vote !== 'Challenges' ? `${who}: “${text}”` : who;
}
