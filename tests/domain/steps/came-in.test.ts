import { cameInOn } from '../../../bot/domain/steps/came-in';
import type { Update } from '../../../bot/domain/partnership';
import { at, day } from '../../support/partnership';

const step = (actionRef: string, said: Partial<Update>): Update => ({
  actionRef,
  kind: 'Change',
  by: 'x',
  at: at('2025-06-02T22:30:00Z'),
  key: `import|1|${actionRef}`,
  changes: [{ column: 'title', is: 'Agree a form' }],
  ...said,
});

test('what a file added came in on the day of the step, by the clock of London', () => {
  const updates = [
    step('A01', {}),
    step('A02', { at: at('2025-06-02T23:30:00Z') }),
    step('A03', { changes: [{ column: 'title', was: 'Agree a form', is: 'Agree one form' }] }),
    step('A04', { key: 'form|1' }),
    step('A05', { key: undefined }),
  ];
  expect([...cameInOn({ updates }, day('2025-06-02'))]).toEqual(['A01']);
  expect([...cameInOn({ updates }, day('2025-06-03'))]).toEqual(['A02']);
  expect([...cameInOn({ updates }, day('2025-06-04'))]).toEqual([]);
});
