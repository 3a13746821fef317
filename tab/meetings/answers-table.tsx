import { makeStyles, tokens } from '@fluentui/react-components';
import type { AgencyAnswerView } from '../../bot/contract/meetings';
import { ANSWER_WORDS } from '../../bot/domain/partnership';
import { Mark, type MarkName } from '../parts/signs/mark';

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  head: {
    padding: '4px 8px 4px 0',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  cell: {
    padding: '6px 8px 6px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
  },
  // Beside what it belongs to, and below it where there is no room.
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '10px' },
  answer: { display: 'flex', alignItems: 'center', columnGap: '10px' },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const MARKS: Record<NonNullable<AgencyAnswerView['answer']>, MarkName> = {
  Attending: 'yes',
  Deputy: 'instead',
  Apologies: 'sorry',
};

/** Every agency's answer to one meeting, by whom. */
export function AnswersTable({ answers, title }: { answers: readonly AgencyAnswerView[]; title: string }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">Answers to {title}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            Agency
          </th>
          <th scope="col" className={styles.head}>
            Answer
          </th>
        </tr>
      </thead>
      <tbody>
        {answers.map((one) => (
          <tr key={one.agencyCode}>
            <th scope="row" className={styles.cell}>
              <span className={styles.line}>
                <span>{one.agencyTitle}</span>
                {one.safeguardingPartner && <span className={styles.soft}>Safeguarding partner</span>}
              </span>
            </th>
            <td className={styles.cell}>
              <span className={styles.line}>
                <span className={styles.answer}>
                  <Mark name={one.answer ? MARKS[one.answer] : 'waiting'} />
                  {one.answer ? ANSWER_WORDS[one.answer] : 'No answer yet'}
                </span>
                {one.answer && <span className={styles.soft}>{answeredWords(one)}</span>}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 'Jo Bloggs attends; answered by Ann Lee on the agency’s behalf'. */
function answeredWords({ deputy, byName, onBehalf }: AgencyAnswerView): string {
  const who = deputy ? `${deputy} attends` : undefined;
  const by = byName ? `answered by ${byName}${onBehalf ? ' on the agency’s behalf' : ''}` : undefined;
  const words = [who, by].filter(Boolean).join('; ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
