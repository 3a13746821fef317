import { rowPath } from '../../bot/contract/action-path';
import type { CriteriaView } from '../../bot/contract/gaps/criteria';
import { useCriteriaChange } from '../api/lists/criteria';
import { Form } from '../parts/form/form';
import type { CriterionView } from './themes';

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** 'A01, A07' as numbers of actions. */
const refsIn = (value: unknown): readonly string[] =>
  textIn(value)
    .split(/[\s,;]+/)
    .filter((ref) => ref !== '');

/** The partnership's own judgement of a criterion, its evidence, and what closes the gap. */
export function JudgeForm({ criterion, onClose }: { criterion: CriterionView; onClose: () => void }) {
  const change = useCriteriaChange();
  const { ref, etag, title, judgement = '', evidence = '', actions } = criterion;
  return (
    <Form
      title={title}
      note="Begin with “Met” where there is no gap. A gap that no action closes stands out on the page."
      fields={[
        { name: 'title', label: 'What inspectors look at', kind: 'line', isWide: true },
        { name: 'judgement', label: 'How we judge ourselves', kind: 'words' },
        { name: 'evidence', label: 'By what we know it', kind: 'words' },
        {
          name: 'actions',
          label: 'Actions that close the gap',
          kind: 'line',
          hint: 'Their numbers, such as A01, A07.',
        },
      ]}
      first={{ title, judgement, evidence, actions: actions.map((one) => one.ref).join(', ') }}
      send="Save the judgement"
      onSend={(values) =>
        change({
          path: rowPath('criteria', ref),
          method: 'PATCH',
          etag,
          body: {
            title: textIn(values['title']),
            judgement: textIn(values['judgement']) || null,
            evidence: textIn(values['evidence']) || null,
            actionRefs: refsIn(values['actions']),
          },
        })
      }
      onClose={onClose}
    />
  );
}

/** A criterion of the partnership's own, or a line of another plan under that plan's name. */
export function NewCriterion({ onClose }: { onClose: () => void }) {
  const change = useCriteriaChange();
  return (
    <Form
      title="Add a line"
      note="Under a theme it is something that inspectors look at; under another plan’s name it is a line of that plan."
      fields={[
        { name: 'theme', label: 'Theme, or the other plan’s name', kind: 'line' },
        { name: 'title', label: 'What it says', kind: 'line', isWide: true },
      ]}
      first={{ theme: '', title: '' }}
      send="Add the line"
      onSend={(values) =>
        change({
          path: 'criteria',
          body: { theme: textIn(values['theme']), title: textIn(values['title']) },
        })
      }
      onClose={onClose}
    />
  );
}

/** The published points of a theme as a start of the partnership's own list. */
export function StartForm({ view, onClose }: { view: CriteriaView; onClose: () => void }) {
  const change = useCriteriaChange();
  const free = view.starts.filter((theme) => !view.criteria.some((one) => one.theme === theme));
  return (
    <Form
      title="Begin with what inspectors look at"
      note="The published areas of focus of a theme in short words, with their source. Change, add and judge them as your own."
      fields={[{ name: 'start', label: 'Theme', kind: 'choice', choices: free.map((one) => [one, one]) }]}
      first={{ start: free[0] ?? '' }}
      send="Add its points"
      onSend={(values) => change({ path: 'criteria', body: { start: textIn(values['start']) } })}
      onClose={onClose}
    />
  );
}
