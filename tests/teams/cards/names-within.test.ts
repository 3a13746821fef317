import { namesWithin, shortEnded } from '../../../bot/teams/cards/drawing/size';

const forty = Array.from({ length: 40 }, (_, at) => `Sam Okafor ${at}`);

test.each<[string, readonly string[], number, string]>([
  ['all of them where there is room', ['Jo Lee', 'Sam Okafor'], 80, 'Jo Lee and Sam Okafor'],
  ['one alone, however long', ['Jo Lee (Deputy, Police)'], 5, 'Jo Lee (Deputy, Police)'],
  ['no name cut in two', ['Jo Lee', 'Sam Okafor', 'Ada Byron'], 20, 'Jo Lee, Sam Okafor and 1 other'],
  ['and how many more', forty, 40, 'Sam Okafor 0, Sam Okafor 1, Sam Okafor 2 and 37 others'],
])('names on a card: %s', (_what, names, length, told) => expect(namesWithin(names, length)).toBe(told));

test.each([
  ['gets its stop', 'Report part-time timetables', 'Report part-time timetables.'],
  ['has its own', 'The evaluation of preventative services.', 'The evaluation of preventative services.'],
  ['asks', 'Who answers at night?', 'Who answers at night?'],
  [
    'was cut',
    'Produce one shared profile of serious youth violence from police',
    'Produce one shared profile of serious youth…',
  ],
])('what others follow on a card %s', (_what, text, told) => expect(shortEnded(text, 44)).toBe(told));
