import { makeStyles, tokens } from '@fluentui/react-components';
import type { AgencyAnswerView } from '../../bot/contract/meetings';
import { ANSWER_WORDS } from '../../bot/domain/partnership';
import { Pill, type Tone } from '../parts/signs/pill';

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
    padding: '8px 8px 8px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
  },
  soft: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const TONES: Record<NonNullable<AgencyAnswerView['answer']>, Tone> = {
  Attending: 'green',
  Deputy: 'green',
  Apologies: 'amber',
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
              {one.agencyTitle}
              {one.safeguardingPartner && <span className={styles.soft}>Safeguarding partner</span>}
            </th>
            <td className={styles.cell}>
              {one.answer ? (
                <Pill tone={TONES[one.answer]}>{ANSWER_WORDS[one.answer]}</Pill>
              ) : (
                <Pill tone="plain">No answer yet</Pill>
              )}
              {one.answer && <span className={styles.soft}>{answeredWords(one)}</span>}
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
