import { makeStyles } from '@fluentui/react-components';
import { useSearchParams } from '../address/search';
import type { LearningView } from '../../bot/contract/inspection/learning';
import { useLearning } from '../api/learning';
import { useMe } from '../api/me';
import { Card } from '../parts/card';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { Pick } from '../parts/choosing/pick';
import { OtherLetter } from './other-letter';
import { Subject } from './subject';
import { TakenOut } from './told';

const useStyles = makeStyles({
  plain: { margin: 0 },
  picks: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    marginBottom: '12px',
    '@media print': { display: 'none' },
  },
});

/** What other areas' letters found, subject by subject, beside what this partnership does about it. */
export default function LearningPage() {
  const [search, setSearch] = useSearchParams();
  const [theme, subject] = [search.get('theme') ?? '', search.get('subject') ?? ''];
  const query = useLearning(theme);
  const me = useMe();
  const mayAdd = me.data?.may.editPlan === true;
  const ask = (to: Readonly<Record<string, string>>) =>
    setSearch(
      Object.entries({ theme, subject, ...to }).filter(([, value]) => value !== ''),
      { replace: true },
    );
  return (
    <Page
      title="Learning"
      lead="What other areas were told in their letters, the most frequent first, and what we do about it."
    >
      {mayAdd && <OtherLetter />}
      <Loaded query={query}>
        {(view) => (
          <>
            <Filters {...{ view, theme, subject }} onAsk={ask} />
            <Subjects view={view} subject={subject} mayAdd={mayAdd} isOfTheme={theme !== ''} />
            <TakenOut of={view.withdrawn} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface FilterProps {
  readonly view: LearningView;
  readonly theme: string;
  readonly subject: string;
  readonly onAsk: (to: Readonly<Record<string, string>>) => void;
}

/** Which theme and which area of focus; what is asked for stands among the choices, also where nothing is of it. */
function Filters({ view: { themes, subjects }, theme, subject, onAsk }: FilterProps) {
  const styles = useStyles();
  const among = (all: readonly string[], asked: string) =>
    (asked === '' || all.includes(asked) ? all : [...all, asked]).map((one) => [one, one] as const);
  if (themes.length + subjects.length === 0 && theme + subject === '') return null;
  return (
    <div className={styles.picks}>
      <Pick
        label="Theme"
        value={theme}
        isOn={theme !== ''}
        isWide
        choices={[['', 'All themes'], ...among(themes, theme)]}
        onPick={(value) => onAsk({ theme: value })}
      />
      <Pick
        label="Area of focus"
        value={subject}
        isOn={subject !== ''}
        isWide
        choices={[
          ['', 'All areas of focus'],
          ...among(
            subjects.map((one) => one.subject),
            subject,
          ),
        ]}
        onPick={(value) => onAsk({ subject: value })}
      />
    </div>
  );
}

interface SubjectsProps {
  readonly view: LearningView;
  readonly subject: string;
  readonly mayAdd: boolean;
  readonly isOfTheme: boolean;
}

function Subjects({ view: { subjects }, subject, mayAdd, isOfTheme }: SubjectsProps) {
  const styles = useStyles();
  const shown = subjects.filter((one) => subject === '' || one.subject === subject);
  if (shown.length === 0 && (isOfTheme || subject !== ''))
    return (
      <Card title="Nothing kept is about this">
        <p className={styles.plain}>Choose another theme or area of focus to see more.</p>
      </Card>
    );
  if (shown.length === 0)
    return (
      <Card title="No letter of another area has been kept yet">
        <p className={styles.plain}>
          {mayAdd
            ? 'Inspection letters are published by Ofsted. Choose one above: only its findings are kept, by subject.'
            : 'The coordinator can add the published letters of other areas here. Only their findings are kept.'}
        </p>
      </Card>
    );
  return shown.map((one) => <Subject key={one.subject} of={one} mayCorrect={mayAdd} />);
}
