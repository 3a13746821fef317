import { DOOR_LIMITS } from '../../../bot/web/door/door';

test('headers have ten seconds, a request fifteen, and there are a thousand connections at most', () =>
  expect(DOOR_LIMITS).toEqual({
    headersMillis: 10_000,
    requestMillis: 15_000,
    lookMillis: 1_000,
    connections: 1_000,
  }));
