import { makeStyles, tokens } from '@fluentui/react-components';
import type { RulesView, SettingsView } from '../../bot/contract/lists/settings';
import type { SubjectKind } from '../../bot/domain/partnership';
import { useSettingsChange } from '../api/lists/settings';
import { briefDay, dayFieldOf, listed } from '../parts/format';
import { Form } from '../parts/form/form';
import { useNarrow } from '../parts/use-narrow';
import type { CardProps, Editing } from './editing';
import { Change, Setting, useSettingStyles } from './parts';

const ABOUT: Readonly<Record<SubjectKind, string>> = {
  Meeting: 'A meeting',
  Action: 'An action',
  Request: 'An Annex A request',
  Milestone: 'A milestone, review or statement',
};

const TO: Readonly<Record<RulesView['to'], string>> = {
  SPOC: 'Single point of contact',
  Coordinator: 'Coordinator',
};

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    padding: '4px 12px 8px 0',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    padding: '6px 12px 6px 0',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
  },
  // What it is about may break: when it goes out is the longest, and would leave one word on a line of its own.
  about: { width: '10rem' },
  end: { textAlign: 'right', paddingRight: 0 },
  // Whom it is told breaks nowhere: when it goes out has the rest.
  short: { whiteSpace: 'nowrap' },
});

/** When what is reminded of, and what that means for an action of the plan. */
export function Rules({ view, editing }: CardProps<SettingsView>) {
  const styles = useSettingStyles();
  const narrow = useNarrow();
  const { rules, meaning, mayChange, asOf } = view;
  const edited = rules.find(({ kind }) => editing.at === `rules-${kind}`);
  return (
    <>
      <Setting
        id="reminders"
        title="Reminders"
        lead="Each reminder goes out once, on a working day. The newest one counts: nobody gets two about one thing on a day."
      >
        {narrow ? (
          <RulesList {...{ rules, mayChange, editing }} />
        ) : (
          <RulesTable {...{ rules, mayChange, editing }} />
        )}
        {meaning && (
          <p className={styles.means}>
            <strong>What this means:</strong> for {meaning.ref}, due{' '}
            {briefDay(meaning.dueOn, dayFieldOf(asOf))}, reminders go out on{' '}
            {listed(meaning.on.map((on) => briefDay(on, dayFieldOf(asOf))))}.
          </p>
        )}
      </Setting>
      {mayChange && edited && <RulesForm rules={edited} onClose={editing.close} />}
    </>
  );
}

interface ListProps extends Pick<SettingsView, 'rules' | 'mayChange'> {
  readonly editing: Editing;
}

function RulesTable({ rules, mayChange, editing }: ListProps) {
  const styles = { ...useSettingStyles(), ...useStyles() };
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">When what is reminded of</caption>
      <thead>
        <tr>
          {['About', 'When it goes out', 'To'].map((name) => (
            <th key={name} scope="col" className={styles.head}>
              {name}
            </th>
          ))}
          {mayChange && (
            <th scope="col" className={styles.head}>
              <span className="visually-hidden">Change</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rules.map(({ kind, words, own, to }) => (
          <tr key={kind}>
            <th scope="row" className={`${styles.cell} ${styles.about}`}>
              {ABOUT[kind]}
            </th>
            <td className={styles.cell}>
              {plain(words)}
              {own && <span className={styles.soft}>Your own; the standard differs</span>}
            </td>
            <td className={`${styles.cell} ${styles.short}`}>{TO[to]}</td>
            {mayChange && (
              <td className={`${styles.cell} ${styles.end}`}>
                <Change
                  may
                  what={`Change reminders: ${ABOUT[kind].toLowerCase()}`}
                  {...editing.by(`rules-${kind}`)}
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same without columns, where there is no room for them. */
function RulesList({ rules, mayChange, editing }: ListProps) {
  const styles = useSettingStyles();
  return (
    <ul className={styles.list}>
      {rules.map(({ kind, words, own, to }) => (
        <li key={kind} className={styles.row}>
          <span className={styles.name}>
            {ABOUT[kind]}: {plain(words)}
            <span className={styles.soft}>
              To: {TO[to].toLowerCase()}
              {own && '. Your own; the standard differs'}
            </span>
          </span>
          <Change
            may={mayChange}
            what={`Change reminders: ${ABOUT[kind].toLowerCase()}`}
            {...editing.by(`rules-${kind}`)}
          />
        </li>
      ))}
    </ul>
  );
}

/** Whom it is told stands in a column of its own. */
const plain = (words: string): string => words.replace(/^to the coordinator /, '');

/** '10, 5, 1' as numbers; what is none stays none, and is refused with words. */
const numbersIn = (text: string): readonly number[] =>
  text
    .split(/[\s,;]+|and/)
    .filter(Boolean)
    .map(Number);

function RulesForm({ rules, onClose }: { rules: RulesView; onClose: () => void }) {
  const change = useSettingsChange();
  const { kind, etag, before, onTheDay, overdueEvery, to } = rules;
  return (
    <Form
      key={kind}
      title={`Change when ${ABOUT[kind].toLowerCase()} is reminded of`}
      note="It holds from the next working morning on, for everything that is not yet due. Everybody who is asked is told."
      fields={[
        {
          name: 'before',
          label: 'Working days before',
          kind: 'line',
          hint: 'With commas between: 10, 5, 1.',
        },
        {
          name: 'overdueEvery',
          label: 'Overdue: every so many working days',
          kind: 'number',
          hint: 'Empty: no reminder once it is overdue.',
        },
        { name: 'to', label: 'To', kind: 'choice', choices: Object.entries(TO) },
        { name: 'onTheDay', label: 'Also on the day itself', kind: 'tick' },
      ]}
      first={{
        before: before.join(', '),
        overdueEvery: overdueEvery === undefined ? '' : String(overdueEvery),
        to,
        onTheDay,
      }}
      send="Save the reminders"
      onSend={(values) =>
        change({
          path: `rules/${kind}`,
          method: 'PATCH',
          etag,
          body: {
            before: numbersIn(String(values['before'])).map((one) => (Number.isNaN(one) ? 0 : one)),
            onTheDay: values['onTheDay'],
            overdueEvery: values['overdueEvery'] ? Number(values['overdueEvery']) : null,
            to: values['to'],
          },
        })
      }
      onClose={onClose}
    />
  );
}
