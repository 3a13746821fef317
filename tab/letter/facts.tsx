import { mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { InspectionView } from '../../bot/contract/inspection/inspections';
import type { LetterReadView } from '../../bot/contract/inspection/letter';
import type { Day } from '../../bot/domain/calendar/day';
import { calendarInWords } from '../../bot/domain/calendar/in-words';
import { dayBeforeCall } from '../../bot/domain/letter-plan/before-call';
import { Breakable } from './breakable';
import { Card } from '../parts/card';
import { count, longDay, shortDay } from '../parts/format';
import { FormField } from '../parts/form/field';
import { takeFocus } from '../parts/form/take-focus';
import { Push } from '../parts/push';
import { Pill } from '../parts/signs/pill';
import { TONES, useFactStyles } from './fact-styles';
import { FACTS, originOf, type FactName, type Origin } from './field-words';
import type { Place } from './letter-pane';
import { TakeButtons } from './take-buttons';
import { Told, TOLD } from './told';
import type { LetterDraft } from './draft';

interface Props {
  readonly view: LetterReadView;
  readonly draft: LetterDraft;
  readonly place: Place | undefined;
  readonly onShow: (place: Place) => void;
  readonly onCorrect: (draft: LetterDraft) => void;
}

/** The letter’s dates and names, each with where it is printed, to be corrected. */
export function Facts({ view, draft, place, onShow, onCorrect }: Props) {
  const styles = useFactStyles();
  const [open, setOpen] = useState<FactName>();
  const origins = FACTS.map(({ name }) => originOf(view, draft, name));
  const told = TOLD.map(([name]): Origin => (view.read[name] ? 'Printed' : 'Not found'));
  const number = (of: Origin) => [...told, ...origins].filter((one) => one === of).length;
  const counts = [
    `${number('Printed')} printed`,
    number('You corrected') > 0 ? `${number('You corrected')} corrected` : '',
    number('Not found') > 0 ? `${number('Not found')} not found` : '',
  ].filter(Boolean);
  return (
    <Card title="Dates and names" action={<span className={styles.count}>{counts.join(', ')}</span>}>
      <ul className={styles.list}>
        {TOLD.map(([name, label]) => (
          <Told key={name} {...{ name, label, place, onShow }} found={view.read[name]} />
        ))}
        {FACTS.map(({ name, label, kind }, at) => {
          const origin = origins[at] ?? 'Not found';
          const read = view.read[name];
          const isShown = read !== undefined && place?.of === name;
          return (
            <li key={name} className={styles.row}>
              <span className={styles.label}>{label}</span>
              <FactValue value={draft[name]} kind={kind} />
              <span className={styles.end}>
                <Pill tone={TONES[origin]}>{origin}</Pill>
                {read && (
                  <Push
                    look="subtle"
                    aria-pressed={isShown}
                    aria-label={`Show ${label} on page ${read.page}`}
                    onClick={() => onShow({ ...read, of: name })}
                  >
                    page {read.page}
                  </Push>
                )}
                <Push
                  look="subtle"
                  aria-expanded={open === name}
                  aria-label={`Correct ${label}`}
                  onClick={() => setOpen(open === name ? undefined : name)}
                >
                  Correct
                </Push>
              </span>
              {isShown && (
                <blockquote className={styles.said}>
                  <Breakable text={read.sentence} />
                </blockquote>
              )}
              {open === name && (
                <Correct
                  label={label}
                  kind={kind}
                  first={textOf(draft[name])}
                  onClose={() => setOpen(undefined)}
                  onTake={(text) => {
                    onCorrect(withValue(draft, name, kind, text));
                    setOpen(undefined);
                  }}
                />
              )}
            </li>
          );
        })}
        <Estimates estimates={view.estimates} />
      </ul>
    </Card>
  );
}

/** Days that no letter prints: estimates, never taken for printed ones. */
function Estimates({ estimates }: Pick<LetterReadView, 'estimates'>) {
  const styles = useFactStyles();
  return estimates.map(({ what, on, calendar, note }) => (
    <li key={what} className={styles.row}>
      <span className={styles.label}>{what}</span>
      <span className={styles.value}>
        {longDay(on)}
        {note ? `, ${note}` : ''}
        <br />
        <span className={styles.count}>counted by the bank holidays of {calendarInWords(calendar)}</span>
      </span>
      <span className={styles.end}>
        <Pill tone="amber">Estimate</Pill>
      </span>
    </li>
  ));
}

interface CorrectProps {
  readonly label: string;
  readonly kind: 'day' | 'line' | 'lines';
  readonly first: string;
  readonly onTake: (text: string) => void;
  readonly onClose: () => void;
}

function Correct({ label, kind, first, onTake, onClose }: CorrectProps) {
  const styles = useFactStyles();
  const [text, setText] = useState(first);
  return (
    <form
      ref={takeFocus}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onTake(text.trim());
      }}
    >
      <FormField
        field={{
          name: 'value',
          label: `${label} is`,
          kind: kind === 'lines' ? 'words' : kind,
          hint: kind === 'lines' ? 'One a line. Empty: left open.' : 'Empty: left open.',
        }}
        value={text}
        onChange={(value) => setText(typeof value === 'string' ? value : '')}
      />
      <TakeButtons onClose={onClose} />
    </form>
  );
}

/** More letters than stand beside a name in two lines. */
const LONG = 60;

type Value = LetterDraft[FactName];

function FactValue({ value, kind }: { readonly value: Value; readonly kind: CorrectProps['kind'] }) {
  const styles = useFactStyles();
  if (value === undefined || value.length === 0)
    return <span className={styles.value}>Leave open, or type it in</span>;
  if (typeof value === 'string')
    return (
      <span className={mergeClasses(styles.value, value.length > LONG && styles.long)}>
        {kind === 'day' ? longDay(value as Day) : <Breakable text={value} />}
      </span>
    );
  return (
    <ul className={styles.names} role="list">
      {value.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

const textOf = (value: Value): string =>
  value === undefined ? '' : typeof value === 'string' ? value : value.join('\n');

/** What is left empty is not sent: it stays as it stands in the list. */
function withValue(
  draft: LetterDraft,
  name: FactName,
  kind: CorrectProps['kind'],
  text: string,
): LetterDraft {
  const { [name]: _, ...others } = draft;
  if (text === '') return others;
  const value =
    kind === 'lines'
      ? text
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)
      : text;
  return { ...others, [name]: value };
}

const BEGUN = {
  fieldworkFrom: 'Fieldwork began on',
  publishedOn: 'The letter was published on',
  statementDueOn: 'The statement was due on',
} as const;

/** What is odd about a letter for this inspection, whatever it is by itself. */
export function oddFor({ notifiedOn }: InspectionView, draft: LetterDraft): LetterReadView['warnings'] {
  const early = dayBeforeCall(notifiedOn, draft);
  if (!early || !notifiedOn) return [];
  const text =
    `${BEGUN[early.what]} ${shortDay(early.on)}, before the call on ${shortDay(notifiedOn)}. ` +
    'It may be the letter of another inspection: accepted, its days and findings become those of this one.';
  return [{ code: 'before-call', text }];
}

/** What is odd about the letter. What it prints is kept all the same. */
export function Warnings({ warnings }: Pick<LetterReadView, 'warnings'>) {
  if (warnings.length === 0) return null;
  return (
    <Card title={`${count(warnings.length, 'thing')} to look at`}>
      <ul style={{ margin: 0, paddingLeft: '18px', lineHeight: '1.45' }}>
        {warnings.map(({ code, text }) => (
          <li key={code + text}>{text}</li>
        ))}
      </ul>
    </Card>
  );
}
