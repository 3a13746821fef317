import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CriteriaView } from '../../bot/contract/gaps/criteria';
import { useCriteria } from '../api/lists/criteria';
import { useMe } from '../api/me';
import { Card } from '../parts/card';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { Push } from '../parts/push';
import { Criterion } from './criterion';
import { JudgeForm, NewCriterion, StartForm } from './forms';
import { OtherPlans } from './other-plans';
import { standingOf, themesOf, type ThemeView } from './themes';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    marginLeft: 'auto',
    '@media (max-width: 760px)': { marginLeft: 0 },
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  none: { margin: 0 },
  source: { margin: '8px 0 0', overflowWrap: 'anywhere' },
});

/** What is open: a new line, the start of a theme, or the judgement of a criterion by its number. */
type Open = 'new' | 'start' | { readonly ref: string };

/** What inspectors look at beside what the partnership says of itself, and other plans beside this one. */
export default function GapsPage() {
  const styles = useStyles();
  const query = useCriteria();
  const mayEdit = useMe().data?.may.editPlan === true;
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const { data } = query;
  const hasStart = data?.starts.some((theme) => !data.criteria.some((one) => one.theme === theme));
  return (
    <Page
      title="Gap analysis"
      lead="What inspectors look at, how we judge ourselves, and what closes each gap."
      beside={
        mayEdit && data ? (
          <div className={styles.buttons}>
            {hasStart && (
              <Push look="outline" onClick={() => setOpen('start')}>
                Begin with a theme
              </Push>
            )}
            <Push look="outline" onClick={() => setOpen('new')}>
              Add a line
            </Push>
          </div>
        ) : (
          <span />
        )
      }
    >
      {open === 'new' && <NewCriterion onClose={close} />}
      <Loaded query={query}>
        {(view) => (
          <>
            {open === 'start' && <StartForm view={view} onClose={close} />}
            <Themes view={view} open={open} onOpen={mayEdit ? setOpen : undefined} />
            <OtherPlans view={view} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface ThemesProps {
  readonly view: CriteriaView;
  readonly open: Open | undefined;
  readonly onOpen: ((open: Open | undefined) => void) | undefined;
}

function Themes({ view, open, onOpen }: ThemesProps) {
  const styles = useStyles();
  const others = new Set(view.otherPlans.map(({ plan }) => plan));
  const themes = themesOf(view).filter(({ theme }) => !others.has(theme));
  if (themes.length === 0)
    return (
      <Card title="Nothing to judge yet">
        <p className={styles.none}>
          {onOpen
            ? 'Begin with a theme: its published areas of focus are added as rows of your own.'
            : 'The coordinator begins with a theme, and its published areas of focus stand here.'}
        </p>
      </Card>
    );
  return themes.map((theme) => <Theme key={theme.theme} of={theme} open={open} onOpen={onOpen} />);
}

function Theme({ of: { theme, criteria }, open, onOpen }: Omit<ThemesProps, 'view'> & { of: ThemeView }) {
  const styles = useStyles();
  const sources = [...new Set(criteria.flatMap(({ source }) => source ?? []))];
  const isOpen = (ref: string): boolean => typeof open === 'object' && open.ref === ref;
  return (
    <Card title={`${theme}: ${standingOf(criteria)}`}>
      <ul className={styles.list}>
        {criteria.map((criterion) =>
          isOpen(criterion.ref) ? (
            <li key={criterion.ref}>
              <JudgeForm criterion={criterion} onClose={() => onOpen?.(undefined)} />
            </li>
          ) : (
            <Criterion
              key={criterion.ref}
              criterion={criterion}
              onEdit={onOpen && (() => onOpen({ ref: criterion.ref }))}
            />
          ),
        )}
      </ul>
      {sources.length > 0 && <p className={styles.source}>Source: {sources.join('; ')}</p>}
    </Card>
  );
}
