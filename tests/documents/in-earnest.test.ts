import { inEarnest } from '../../bot/documents/in-earnest';

test.each([
  ['all of it on an idle machine', { passed: 4500, wanted: 4500, given: 4500, elsewhere: 0 }, 4500],
  ['what it waited for others as well', { passed: 4500, wanted: 500, given: 500, elsewhere: 0 }, 4500],
  ['little on a busy machine', { passed: 4500, wanted: 4500, given: 900, elsewhere: 0 }, 900],
  ['nothing of what others had', { passed: 4500, wanted: 4500, given: 1200, elsewhere: 900 }, 300],
  ['nothing where others waited, too', { passed: 4500, wanted: 4500, given: 1200, elsewhere: 3000 }, 0],
  [
    'all of it beside others with time enough',
    { passed: 4500, wanted: 4500, given: 8500, elsewhere: 4000 },
    4500,
  ],
])('a file had %s', (_, times, millis) => {
  expect(inEarnest(times)).toBe(millis);
});
