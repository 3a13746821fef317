import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { LetterDifference } from '../../bot/contract/inspection/letter';
import { Card } from '../parts/card';
import { count, howMany, listed } from '../parts/format';
import { FormField } from '../parts/form/field';
import { Push } from '../parts/push';
import type { LetterReading } from './use-letter';

const useStyles = makeStyles({
  line: { margin: '0 0 8px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 18rem)',
    gap: '4px 24px',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  title: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  change: { margin: '0 0 6px', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  label: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  was: { display: 'block', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type Choice = LetterDifference['choices'][number];

const CHOICE_WORDS: Readonly<Record<LetterDifference['about'], Readonly<Record<Choice, string>>>> = {
  inspection: {
    take: 'Take what is confirmed now',
    keep: 'Leave it as it stands',
    add: '',
  },
  finding: { take: 'Take these words', keep: 'Leave its words as they are', add: '' },
  action: {
    take: 'Change it to what is planned now',
    keep: 'Leave it as it stands',
    add: 'Add what is planned now as another action',
  },
};

/** What stands otherwise since a letter was confirmed before, each with what is to become of it. */
export function Differs({ reading }: { reading: LetterReading }) {
  const styles = useStyles();
  const head = useRef<HTMLDivElement>(null);
  const { asked = [], choices, staying = [], busy } = reading;
  // What is asked stands above the letter, and whoever accepted further down would not see it.
  useEffect(() => {
    head.current?.focus();
  }, [asked]);
  if (asked.length === 0) return null;
  const open = asked.filter(({ key }) => !choices[key]).length;
  const chooseAll = (choice: Choice) =>
    reading.chooseOf(
      Object.fromEntries(asked.map(({ key, choices: offered }) => [key, fit(offered, choice)])),
    );
  return (
    <div ref={head} tabIndex={-1} role="status">
      <Card
        title={`${howMany(asked.length, 'thing')} not in the plan as you confirm ${asked.length === 1 ? 'it' : 'them'}`}
        action={
          <div className={styles.buttons}>
            <Push look="subtle" onClick={() => chooseAll('take')}>
              Take all
            </Push>
            <Push look="subtle" onClick={() => chooseAll('keep')}>
              Leave all
            </Push>
          </div>
        }
      >
        <p className={styles.line}>
          A letter of this inspection was put into the plan before. Nothing is saved until you choose what
          becomes of each.
        </p>
        <ul className={styles.list}>
          {asked.map((one) => (
            <li key={one.key} className={styles.row}>
              <Sides difference={one} />
              <FormField
                field={{
                  name: one.key,
                  label: `What becomes of ${nameOf(one)}?`,
                  kind: 'choice',
                  choices: [
                    ['', 'Choose'],
                    ...one.choices.map((choice) => [choice, wordsOf(one, choice)] as const),
                  ],
                }}
                value={choices[one.key] ?? ''}
                onChange={(value) => reading.chooseOf({ [one.key]: one.choices.find((of) => of === value) })}
              />
            </li>
          ))}
        </ul>
        {staying.length > 0 && (
          <p className={styles.line}>
            Not in this letter, and they stay in the plan: {listed(staying.map(({ ref }) => ref))}.
          </p>
        )}
        <div className={styles.buttons}>
          <Push
            look="primary"
            aria-disabled={busy || open > 0}
            onClick={() => open === 0 && reading.accept()}
          >
            {open > 0 ? `${count(open, 'choice')} still to make` : 'Put it into the plan'}
          </Push>
        </div>
      </Card>
    </div>
  );
}

/** The choice for all, where one is offered that comes to it: beside what stands, where nothing can be changed. */
const fit = (offered: readonly Choice[], choice: Choice): Choice =>
  offered.includes(choice) ? choice : 'add';

/** 'A07', 'FAIR24-I2', or 'Statement due' of the inspection. */
const nameOf = ({ about, ref, changes }: LetterDifference): string =>
  about === 'inspection' ? `“${changes[0]?.label ?? ref}”` : ref;

const wordsOf = ({ about, choices }: LetterDifference, choice: Choice): string =>
  choice === 'keep' && about === 'action' && !choices.includes('take')
    ? 'Leave it out'
    : CHOICE_WORDS[about][choice];

function Sides({ difference: { about, ref, title, changes } }: { difference: LetterDifference }) {
  const styles = useStyles();
  return (
    <div>
      <h3 className={styles.title}>{about === 'inspection' ? changes[0]?.label : `${ref} ${title}`}</h3>
      {changes.map(({ label, was, is }) => (
        <p key={label} className={styles.change}>
          {about !== 'inspection' && <span className={styles.label}>{label}</span>}
          {was !== undefined && <span className={styles.was}>In the plan: {was}</span>}
          Now: {is ?? 'none'}
        </p>
      ))}
    </div>
  );
}
