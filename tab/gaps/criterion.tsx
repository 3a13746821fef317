import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { actionPath } from '../../bot/contract/action-path';
import { Push } from '../parts/push';
import { TextLink } from '../parts/text-link';
import { STATE_WORDS, type CriterionView } from './themes';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  open: {
    paddingLeft: '12px',
    borderLeft: `4px solid ${tokens.colorStatusDangerForeground3}`,
  },
  words: { flex: '1 1 18rem', minWidth: 0, overflowWrap: 'break-word' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  state: { margin: 0, color: tokens.colorNeutralForeground2 },
  bad: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  edit: { alignSelf: 'flex-start' },
  line: { margin: '2px 0 0', whiteSpace: 'pre-line' },
});

interface Props {
  readonly criterion: CriterionView;
  /** None for who may only read. */
  readonly onEdit?: (() => void) | undefined;
}

/** What inspectors look at, how the partnership judges itself, by what it says so, and what closes the gap. */
export function Criterion({ criterion, onEdit }: Props) {
  const styles = useStyles();
  const { title, state, judgement, evidence, actions } = criterion;
  const isOpen = state === 'Open';
  const edit = state === 'Unjudged' ? 'Judge' : 'Change';
  return (
    <li className={mergeClasses(styles.item, isOpen && styles.open)}>
      <div className={styles.words}>
        <h3 className={styles.title}>{title}</h3>
        <p className={mergeClasses(styles.state, isOpen && styles.bad)}>{STATE_WORDS[state]}</p>
        {judgement && <p className={styles.line}>{judgement}</p>}
        {evidence && <p className={styles.line}>Evidence: {evidence}</p>}
        {actions.length > 0 && (
          <p className={styles.line}>
            {state === 'Met' ? 'Done by ' : 'Closed by '}
            {actions.map(({ ref, title: action }, at) => (
              <span key={ref}>
                {at > 0 && ', '}
                <TextLink to={actionPath(ref)} aria-label={`${ref}, ${action}`} title={action}>
                  {ref}
                </TextLink>
              </span>
            ))}
          </p>
        )}
      </div>
      {onEdit && (
        <Push look="outline" className={styles.edit} onClick={onEdit} aria-label={`${edit}: ${title}`}>
          {edit}
        </Push>
      )}
    </li>
  );
}
