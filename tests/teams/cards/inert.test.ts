import { finished } from '../../../bot/teams/cards/drawing/card';

const textOf = (element: object): string =>
  JSON.stringify(finished({ type: 'AdaptiveCard', body: [element] }));

test.each([
  ['a heading', { type: 'TextBlock', text: 'What [Police](https://evil.example) owes' }],
  ['a bare address', { type: 'TextBlock', text: 'Hello https://evil.example' }],
  ['an address in brackets', { type: 'TextBlock', text: 'Hello <https://evil.example>' }],
  ['an address for mail', { type: 'TextBlock', text: '[Sam](mailto:x@evil.example)' }],
  ['a picture', { type: 'TextBlock', text: '![x](https://evil.example/x.png)' }],
  [
    'a link further down',
    { type: 'Container', items: [{ type: 'TextBlock', text: '[x](https://e.example)' }] },
  ],
  ['a label', { type: 'Input.Text', id: 'a', label: 'Why, [Sam](https://evil.example)?' }],
  [
    'a choice',
    { type: 'Input.ChoiceSet', id: 'a', choices: [{ title: '[x](https://e.example)', value: '1' }] },
  ],
  ['a toggle', { type: 'Input.Toggle', id: 'a', title: '[x](https://evil.example)' }],
])('%s that somebody named makes no link', (_what, element) => {
  const drawn = textOf(element);
  expect(drawn).not.toMatch(/\]\(/);
  expect(drawn).not.toMatch(/(https|mailto):\/\//);
});

test('a mention and what is no Markdown stay as they are', () => {
  const run = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '[x](https://a.example)' }] };
  expect(textOf({ type: 'TextBlock', text: 'For <at>Sam Okafor</at>: A04 (late)' })).toContain(
    'For <at>Sam Okafor</at>: A04 (late)',
  );
  expect(textOf(run)).toContain('[x](https://a.example)');
});

test.each([
  ['a heading', (text: string) => ({ type: 'TextBlock', text })],
  ['a sentence', (text: string) => ({ type: 'RichTextBlock', inlines: [text] })],
  [
    'a part of a sentence',
    (text: string) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] }),
  ],
  ['a label', (label: string) => ({ type: 'Input.Text', id: 'a', label })],
  ['a choice', (title: string) => ({ type: 'Input.ChoiceSet', id: 'a', choices: [{ title, value: '1' }] })],
])('%s shows what looks like a date of Teams as it was typed', (_what, drawn) => {
  for (const typed of ['{{DATE(2024-03-01T08:00:00Z, SHORT)}}', 'By {{TIME(2024-03-01T08:00:00Z)}}']) {
    const shown = textOf(drawn(typed));
    expect(shown).not.toMatch(/\{\{(DATE|TIME)\(/);
    expect(shown.replaceAll('\u200b', '')).toContain(typed.slice(0, 10));
  }
  expect(textOf(drawn('{{name}} and {{DATE}}'))).toContain('{{name}} and {{DATE}}');
});

test('what somebody typed stands in a form as they typed it', () =>
  expect(
    textOf({ type: 'Input.Text', id: 'a', label: 'Why?', value: '{{DATE(2024-03-01T08:00:00Z)}}' }),
  ).toContain('{{DATE(2024-03-01T08:00:00Z)}}'));
