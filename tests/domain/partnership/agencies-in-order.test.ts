import { withoutFormer, type Agency } from '../../../bot/domain/partnership';

const agency = (code: string, order?: number): Agency => ({
  ...{ title: code, code, safeguardingPartner: false },
  ...(order === undefined ? {} : { order }),
});
const codes = (listed: readonly Agency[]) => withoutFormer(listed).agencies.map(({ code }) => code);

test.each([
  ['nobody has said', [agency('B'), agency('A')], ['B', 'A']],
  ['all are numbered', [agency('B', 20), agency('A', 10)], ['A', 'B']],
  ['some are', [agency('C'), agency('B', 2), agency('D'), agency('A', 1)], ['A', 'B', 'C', 'D']],
  ['two have one number', [agency('B', 1), agency('A', 1)], ['B', 'A']],
])('the order of agencies where %s', (_how, listed, order) => {
  expect(codes(listed)).toEqual(order);
});

test('where nothing is numbered the list is given as it is, by which much is remembered', () => {
  const listed = [agency('B'), agency('A')];
  expect(withoutFormer(listed).agencies).toBe(listed);
});
