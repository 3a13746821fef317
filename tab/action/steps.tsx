import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ActionView, MilestoneView } from '../../bot/contract/action';
import type { ActionStatus } from '../../bot/domain/partnership';
import { Card } from '../parts/card';
import { count, dayOfInstant, shortDay } from '../parts/format';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    margin: 0,
    padding: '6px 0 2px',
    listStyleType: 'none',
    '@media (max-width: 760px)': { flexDirection: 'column' },
  },
  step: {
    flex: '1 1 0',
    minWidth: 0,
    paddingRight: '8px',
    overflowWrap: 'break-word',
    '@media (max-width: 760px)': {
      display: 'grid',
      flex: '0 0 auto',
      gridTemplateColumns: '24px 1fr',
      paddingBottom: '8px',
    },
  },
  track: { display: 'flex', alignItems: 'center', height: '18px' },
  dot: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    boxSizing: 'border-box',
    borderRadius: '50%',
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  here: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 3px ${tokens.colorNeutralBackground1}`,
    backgroundColor: tokens.colorCompoundBrandStroke,
    // Grounds are not drawn there.
    '@media (forced-colors: active)': { ...shorthands.borderWidth('5px') },
  },
  done: {
    border: `2px solid ${tokens.colorPaletteGreenForeground3}`,
    boxShadow: `inset 0 0 0 2px ${tokens.colorNeutralBackground1}`,
    backgroundColor: tokens.colorPaletteGreenForeground3,
    '@media (forced-colors: active)': { ...shorthands.borderWidth('8px') },
  },
  missed: {
    border: `2px solid ${tokens.colorPaletteRedForeground3}`,
    borderRadius: '2px',
    transform: 'rotate(45deg) scale(0.8)',
  },
  rail: {
    flex: '1 1 auto',
    height: '2px',
    marginRight: '-8px',
    backgroundColor: tokens.colorNeutralStroke1,
    '@media (max-width: 760px)': { display: 'none' },
  },
  name: { display: 'block', marginTop: '4px', '@media (max-width: 760px)': { marginTop: 0 } },
  now: { fontWeight: tokens.fontWeightSemibold },
  soft: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  late: {
    display: 'block',
    color: tokens.colorStatusDangerForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  measure: { margin: '8px 0 0' },
});

interface StepProps {
  readonly look: 'here' | 'done' | 'missed' | 'open';
  readonly last: boolean;
  readonly name: ReactNode;
  readonly children: ReactNode;
}

function Step({ look, last, name, children }: StepProps) {
  const styles = useStyles();
  return (
    <li className={styles.step} aria-current={look === 'here' ? 'step' : undefined}>
      <span className={styles.track} aria-hidden="true">
        <span className={mergeClasses(styles.dot, look !== 'open' && styles[look])} />
        {!last && <span className={styles.rail} />}
      </span>
      <span>
        <span className={mergeClasses(styles.name, look === 'here' && styles.now)}>{name}</span>
        {children}
      </span>
    </li>
  );
}

const STATE_WORDS: Record<ActionStatus, string> = {
  NotStarted: 'Not started',
  InProgress: 'In progress',
  EvidenceSubmitted: 'Evidence submitted',
  Agreed: 'Agreed by the group',
  Closed: 'Closed',
  Sustained: 'Sustained',
};

interface StatesProps extends Pick<ActionView, 'states'> {
  readonly status: ActionStatus;
  /** It went no further than its state, and is not in it any more. */
  readonly isWithdrawn: boolean;
}

/** The way from the start to a sustained change, and where the action is on it, or how far it came. */
export function States({ states, status, isWithdrawn }: StatesProps) {
  const styles = useStyles();
  const at = states.findIndex((one) => one.status === status);
  const reached = isWithdrawn ? at + 1 : at;
  return (
    <Card title={<span className="visually-hidden">Where it stands</span>} bare>
      <ol className={styles.line}>
        {states.map((one, index) => (
          <Step
            key={one.status}
            look={index < reached ? 'done' : index === at ? 'here' : 'open'}
            last={index === states.length - 1}
            name={STATE_WORDS[one.status]}
          >
            <span className={styles.soft}>
              {index < reached && <span className="visually-hidden">Passed. </span>}
              {one.words ?? (one.reachedAt ? dayOfInstant(one.reachedAt) : '')}
            </span>
          </Step>
        ))}
      </ol>
    </Card>
  );
}

/** The days on the way, met and missed, and what it is done when. Nothing where there is neither. */
export function Milestones({
  milestones,
  measure,
}: {
  milestones: readonly MilestoneView[];
  measure?: string;
}) {
  const styles = useStyles();
  if (milestones.length === 0 && !measure) return null;
  const met = milestones.filter(({ metOn }) => metOn).length;
  const title =
    milestones.length === 0 ? 'Done when' : `${met} of ${count(milestones.length, 'milestone')} met`;
  return (
    <Card title={title}>
      {milestones.length > 0 && (
        <ol className={styles.line}>
          {milestones.map((one, index) => (
            <Step
              key={`${one.title} ${one.on}`}
              look={one.metOn ? 'done' : one.overdue ? 'missed' : 'open'}
              last={index === milestones.length - 1}
              name={one.title}
            >
              <span className={one.overdue ? styles.late : styles.soft}>{milestoneWords(one)}</span>
            </Step>
          ))}
        </ol>
      )}
      {measure && (
        <p className={styles.measure}>
          {milestones.length > 0 && <span className={styles.soft}>Done when</span>}
          {measure}
        </p>
      )}
    </Card>
  );
}

function milestoneWords({ on, metOn, whenWords }: MilestoneView): string {
  if (metOn) return `met ${shortDay(metOn)}`;
  if (!on) return 'no day set';
  return whenWords ? `${shortDay(on)}, ${whenWords}` : shortDay(on);
}
