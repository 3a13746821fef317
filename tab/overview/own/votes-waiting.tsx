import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { actionPath } from '../../../bot/contract/action-path';
import type { Me } from '../../../bot/contract/me';
import type { PlanLineView } from '../../../bot/contract/plan';
import { Card } from '../../parts/card';
import { votesWait } from './words';
import { shortNames } from '../../parts/short-names';
import { TextLink } from '../../parts/text-link';
import { VoteMarks } from '../../parts/signs/votes';
import { DeedLink } from './deed-link';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
    ':first-child': { borderTopStyle: 'none' },
  },
  soft: {
    margin: '2px 0 6px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
  },
  deeds: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  // Beside the buttons at the other end; on a phone where it may stand below them it begins where the words do.
  end: { marginLeft: 'auto', '@media (max-width: 760px)': { marginLeft: 0 } },
  marks: {
    display: 'flex',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The evidence of others that one's agency has not voted on; agreeing and challenging weigh the same. */
export function VotesWaiting({
  rows,
  me,
  mayAct,
}: {
  rows: readonly PlanLineView[];
  me: Me;
  mayAct: boolean;
}) {
  const styles = useStyles();
  const title = votesWait(rows.length, mayAct);
  if (rows.length === 0) return <Card title={title} />;
  return (
    <Card title={title}>
      <ul className={styles.list}>
        {rows.map(({ ref, title, leadAgency, lastNote, votes }) => (
          <li key={ref} className={styles.item}>
            <TextLink to={actionPath(ref)}>
              {ref} {title}
            </TextLink>
            <p className={styles.soft}>
              {shortNames(me)(leadAgency)}
              {lastNote && `: ${lastNote.words}`}
            </p>
            <div className={styles.deeds}>
              {mayAct && (
                <>
                  <DeedLink action={ref} deed="agree">
                    Agree<span className="visually-hidden"> to {ref}</span>
                  </DeedLink>
                  <DeedLink action={ref} deed="challenge">
                    Challenge<span className="visually-hidden"> {ref}</span>
                  </DeedLink>
                </>
              )}
              <span className={mergeClasses(mayAct && styles.end, styles.marks)}>
                <VoteMarks votes={votes} agencies={me.agencies} />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
