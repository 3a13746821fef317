import { Checkbox, Field, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import type { ImportView } from '../../bot/contract/plan-file/import';
import type { Me } from '../../bot/contract/me';
import { RATINGS } from '../../bot/domain/partnership';
import { useMe } from '../api/me';
import { Card } from '../parts/card';
import { count } from '../parts/format';
import type { Importing } from './use-import';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 20rem), 1fr))',
    gap: '12px 24px',
  },
  ratings: { marginTop: '16px' },
  field: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
});

interface Props {
  readonly view: ImportView;
  readonly importing: Importing;
}

/** What the file leaves open: which agency each name means, asked once and remembered, and days that are none. */
export function Questions({ view, importing }: Props) {
  const styles = useStyles();
  const agencies = useMe().data?.agencies ?? [];
  const vague = view.rows.filter((row) => row.due && row.duePrecision !== 'day' && !row.isOff);
  const isLastDays = importing.asked.takesLastDays === true;
  const { asked, answered } = view;
  const { ratings } = view;
  if (asked.length + answered.length + vague.length + ratings.length === 0) return null;
  const answer = (name: string, codes: readonly string[]) =>
    importing.ask({ names: { ...importing.asked.names, [name]: codes } });
  return (
    <Card title={titleOf(view)}>
      <div className={styles.list}>
        {namesIn(view).map(({ name, isEveryone, rows, codes, isRemembered, means }) => (
          <NameField
            key={name}
            label={questionOf(name, isEveryone)}
            hint={hintOf(rows, isRemembered, means)}
            value={importing.asked.names?.[name]?.[0] ?? codes[0]}
            agencies={agencies}
            onPick={(code) => answer(name, code === '' ? [] : [code])}
          />
        ))}
      </div>
      <Ratings view={view} importing={importing} />
      {vague.length > 0 && (
        <Checkbox
          label={`Take the last day where only a week, month, quarter or year is named (${count(vague.length, 'action')}, such as “${vague[0]?.dueText ?? ''}”). Otherwise they have no due day.`}
          checked={isLastDays}
          onChange={(_, { checked }) => importing.ask({ takesLastDays: checked === true })}
        />
      )}
    </Card>
  );
}

/** What is open comes first: who leads, then what ratings mean. */
function titleOf({ asked, answered, ratings }: ImportView): string {
  const isRated = ratings.some(({ is }) => is === undefined);
  const rest = isRated ? ', and what ratings mean' : '';
  if (asked.length > 0)
    return `Say who ${asked.length === 1 ? 'this is' : `these ${String(asked.length)} are`}${rest}`;
  if (isRated) return 'Say what the ratings mean';
  return answered.some(({ means }) => means !== undefined) ? 'Who the names are' : 'What you said';
}

/** What each rating means that neither its word nor the file's key tells. */
function Ratings({ view: { ratings }, importing }: Props) {
  const styles = useStyles();
  const words = useMe().data?.ratingWords;
  if (ratings.length === 0) return null;
  return (
    <div className={mergeClasses(styles.list, styles.ratings)}>
      {ratings.map(({ said, rows, is }) => (
        <Field
          key={said}
          label={`Rated “${said}” in the file`}
          hint={`${count(rows, 'action')}${is === undefined ? ', without a rating until you say' : ''}`}
          className={styles.field}
        >
          <Select
            value={importing.asked.ratings?.[said] ?? is ?? NO_RATING}
            onChange={(_, { value }) =>
              importing.ask({ ratings: { ...importing.asked.ratings, [said]: value } })
            }
          >
            <option value={NO_RATING}>No rating</option>
            {RATINGS.map((rating) => (
              <option key={rating} value={rating}>
                {words ? `${rating}: ${words[rating].toLowerCase()}` : rating}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}

const NO_RATING = 'None';

/** Every name that is or was asked for, in the order of the rows: an answer moves none, and the focus stays. */
function namesIn({ asked, answered, rows }: ImportView) {
  const first = (name: string): number =>
    rows.findIndex(({ leads }) => (name === '' ? leads.length === 0 : leads.includes(name)));
  const all = [
    ...asked.map((one) => ({ ...one, rows: one.rows.length, codes: [], isRemembered: false })),
    ...answered.map((one) => ({ ...one, rows: 0, isEveryone: one.name === EVERYONE })),
  ];
  return all.sort((a, b) => first(a.name) - first(b.name));
}

/** What the API calls 'All partners'. */
const EVERYONE = '(all agencies)';

/** How many rows wait for an answer, or where it comes from; with what the key of the file says. */
function hintOf(rows: number, isRemembered: boolean, means: string | undefined): string | undefined {
  const key = means === undefined ? [] : [`The file’s key: ${means}`];
  const waits = rows > 0 ? [`${count(rows, 'row')} ${rows === 1 ? 'stays' : 'stay'} out until you say`] : [];
  const said = [...key, ...waits, ...(isRemembered ? ['As you said for an earlier file'] : [])];
  return said.length === 0 ? undefined : said.join('. ');
}

const questionOf = (name: string, isEveryone: boolean): string =>
  name === '' ? 'Where nobody is named' : isEveryone ? 'Where all partners lead' : name;

interface NameProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value?: string | undefined;
  readonly agencies: Me['agencies'];
  readonly onPick: (code: string) => void;
}

function NameField({ label, hint, value = '', agencies, onPick }: NameProps) {
  return (
    <Field label={label} hint={hint} className={useStyles().field}>
      <Select value={value} onChange={(_, { value: code }) => onPick(code)}>
        <option value="">Choose an agency</option>
        {agencies.map(({ code, title }) => (
          <option key={code} value={code}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
