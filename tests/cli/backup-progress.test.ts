import { progressOn } from '../../bot/cli/progress';

function shown(isTTY: boolean, columns?: number) {
  const written: string[] = [];
  const progress = progressOn({ isTTY, columns, write: (text) => written.push(text) });
  return { written, progress };
}

test('on a terminal one line is rewritten, and taken away at the end', () => {
  const { written, progress } = shown(true);
  progress.tell('Writing', 0.5, '5 of 10 rows');
  progress.tell('Writing', 1, '10 of 10 rows');
  progress.clear();
  expect(written).toEqual([
    '\r\u001b[KWriting ████████████░░░░░░░░░░░░  50% 5 of 10 rows',
    '\r\u001b[KWriting ████████████████████████ 100% 10 of 10 rows',
    '\r\u001b[K',
  ]);
});

test('the line never wraps, as a wrapped line cannot be rewritten', () => {
  const { written, progress } = shown(true, 40);
  progress.tell('Writing', 0.5, 'a very long list name indeed');
  expect(written[0]?.replace('\r\u001b[K', '')).toHaveLength(39);
});

test('in a log each tenth of each phase is a plain line', () => {
  const { written, progress } = shown(false);
  for (let done = 0; done <= 100; done += 1) progress.tell('Writing', done / 100, `${done} of 100`);
  progress.tell('Reading back', 1, 'all');
  progress.clear();
  expect(written).toHaveLength(12);
  expect(written[1]).toBe('Writing  10% 10 of 100\n');
  expect(written.at(-1)).toBe('Reading back 100% all\n');
});
