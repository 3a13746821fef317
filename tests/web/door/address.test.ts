import { addressOf } from '../../../bot/web/door/address';

const of = (forwarded: string | undefined, proxies: number, remoteAddress = '10.0.0.9'): string =>
  addressOf({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }, proxies);

test.each([
  ['nobody is trusted', '1.2.3.4', 0, '10.0.0.9'],
  ['the front end says', '1.2.3.4', 1, '1.2.3.4'],
  ['with the port, as Azure writes it', '1.2.3.4:50123', 1, '1.2.3.4'],
  ['what the client wrote before it is not believed', '9.9.9.9, 8.8.8.8,1.2.3.4:50123', 1, '1.2.3.4'],
  ['two front ends', '9.9.9.9, 1.2.3.4, 5.6.7.8', 2, '1.2.3.4'],
  ['fewer entries than front ends', '1.2.3.4', 2, '10.0.0.9'],
  ['no header', undefined, 1, '10.0.0.9'],
  ['no address', 'unknown', 1, '10.0.0.9'],
  ['words', '"><script>', 1, '10.0.0.9'],
  ['a network of the new kind', '[2001:db8:1:2:3:4:5:6]:443', 1, '2001:db8:1:2::/64'],
  ['the same written short', '2001:0db8:1:2::9', 1, '2001:db8:1:2::/64'],
  ['shorter', '2001:db8::9', 1, '2001:db8:0:0::/64'],
])('%s', (_what, forwarded, proxies, wanted) => {
  expect(of(forwarded, proxies)).toBe(wanted);
});

test('an old address in a new one’s clothes is the old one', () => {
  expect(of(undefined, 0, '::ffff:1.2.3.4')).toBe('1.2.3.4');
  expect(of(undefined, 0, '::1')).toBe('0:0:0:0::/64');
});
