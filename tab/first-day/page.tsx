import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from '../address/link';
import { usePeople } from '../api/lists/people';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { FROM_SET_UP } from '../parts/links/to-steps';
import { TextLink } from '../parts/text-link';
import { PastePeople } from './paste';
import { firstSteps, nextStep, type FirstStep, type SoFar } from '../../bot/domain/status/first-day';

const useStyles = makeStyles({
  whole: { maxWidth: '832px', margin: '0 auto' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  called: { margin: '4px 0 0' },
  step: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 20px',
    padding: '18px 20px',
    marginBottom: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // On a phone all that belongs to a step stands below its heading, and its number at the side.
    '@media (max-width: 760px)': {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      alignItems: 'start',
      columnGap: '12px',
      '& > a': { gridColumn: 2, justifySelf: 'start' },
      '& > details': { gridColumn: '1 / -1' },
    },
  },
  next: { border: `2px solid ${tokens.colorCompoundBrandStroke}`, padding: '17px 19px' },
  sign: {
    display: 'grid',
    placeItems: 'center',
    flexShrink: 0,
    width: '36px',
    height: '36px',
    boxSizing: 'border-box',
    borderRadius: '50%',
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  done: {
    color: tokens.colorStatusSuccessForeground1,
    border: `2px solid ${tokens.colorStatusSuccessForeground1}`,
  },
  words: { flex: '1 1 14rem', minWidth: 0 },
  title: { margin: '0 0 2px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  says: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'break-word' },
  go: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    padding: '0 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '@media (max-width: 760px)': { minHeight: '44px' },
  },
  goNext: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: '1px solid transparent',
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
  },
});

/** Which step names the people, counted from 0. */
const PEOPLE = 1;

/** A partnership that holds nothing yet: what to do in which order, and what will go out before anything does. */
export default function FirstDay({ actions, meetings }: Pick<SoFar, 'actions' | 'meetings'>) {
  const styles = useStyles();
  const people = usePeople();
  return (
    <div className={styles.whole}>
      <Page
        title="Set up the partnership"
        lead="Five steps, about 20 minutes. You can stop after each. Nothing goes out to anybody before there are meetings or actions, or about a plan on the day that it comes in. Step 5 shows you what will."
      >
        <Loaded query={people}>
          {(view) => {
            const steps = firstSteps({ ...view, meetings, actions });
            const next = nextStep(steps);
            return (
              <>
                <ol className={styles.list}>
                  {steps.map((step, at) => (
                    <StepCard key={step.title} step={step} number={at + 1} isNext={at === next}>
                      {at === PEOPLE && view.mayChange && view.agencies.length > 0 && (
                        <PastePeople view={view} isFirst={!step.isDone} />
                      )}
                    </StepCard>
                  ))}
                </ol>
                <p className={styles.called}>
                  Has an inspection just been called? <TextLink to="/inspection">Open it now</TextLink>, the
                  rest can wait. Its letter can become the plan later.
                </p>
              </>
            );
          }}
        </Loaded>
      </Page>
    </div>
  );
}

interface StepProps {
  readonly step: FirstStep;
  readonly number: number;
  readonly isNext: boolean;
  readonly children?: ReactNode;
}

function StepCard({ step, number, isNext, children }: StepProps) {
  const styles = useStyles();
  const { title, says, isDone, page, button } = step;
  return (
    <li
      className={mergeClasses(styles.step, isNext && styles.next)}
      aria-current={isNext ? 'step' : undefined}
    >
      <span
        className={mergeClasses(styles.sign, isDone && styles.done)}
        role="img"
        aria-label={isDone ? 'Done' : `Step ${number}`}
      >
        {isDone ? '✓' : number}
      </span>
      <div className={styles.words}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.says}>{says}</p>
      </div>
      <Link
        to={`/${page}${page.includes('?') ? '&' : '?'}${FROM_SET_UP}`}
        className={mergeClasses(styles.go, isNext && styles.goNext)}
      >
        {button}
      </Link>
      {children}
    </li>
  );
}
