import { fold } from '../../../../bot/domain/basics/child-data/fold';
import { withoutOtherNumbers } from '../../../../bot/domain/basics/child-data/masked';

/** Numbers that are known to be something else than a person's are taken out, whole; ~ parts the texts. */
test.each([
  'http://x.webex.com/m/1~https://whereby.com/1~https://meet.google.com/1~https://gotomeeting.com/1~d41d8cd98f00b204~0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef~isbn 9434765919~isbn-13: 943-4765919~isbn-10 943476591-x',
  'uprn 943476~meeting id 943 476 5919~conference number: 943476591~webinar id #943476~teams id 943476~zoom 943 476 5919~zoom id 943476~webex: 943476~passcode 943476',
  'pass code 943476~access code 943476~unix 1712345678~+44 20 7946 0958~+44 (0)20 7946 0958~(+44) 20 7946 0958~0044 20 7946 0958~00 44 2079460958~+442079460958',
  '+44 20 7946 095~+44 20 7946 09581~+1 555 123 4567~+ 1 5551234567~+353 1 234 5678~+49 (30) 1234567~+1234 5551234567~020 7946 0958~(020) 7946 0958',
  '02079460958~020-7946-0958~020.7946.0958~tel 7700 900123~telephone: 7700900123~phone no 7700 900 123~mob 7700900123~mobile number 7700 900123~cell 7700900123',
  'call her 7700900123~ring 7700 900123~text me 7700900123~fax. 7700900123~£1,234,567,890~£ 12 345~$1.5~€9434765919~£9',
  '1,234,567,890~12,345~12,345.67~1.234.567~12.345.678.901~192.168.0.1~10.0.0.255~03/04/2012~3.4.2012',
  '03-04-1999~2012-04-03~2012/4/3~2012.04.03~09:30~9:30~23:59:59~29:30~1:09:30',
  'call him on 7700900123',
])('nothing is left of any of %j', (parted) => {
  const texts = parted.split('~');
  expect(texts.map((text) => [text, withoutOtherNumbers(text)])).toEqual(
    texts.map((text) => [text, '\u00a7']),
  );
});

/** With a sign too many or too few they may be anything, and stay. */
test.each([
  'https://x.example/9434765919~https:/zoom.us/1~https://a b.zoom.us/1~https://a/zoom/1~123e4567-e89b-12d3-a456-42661417400~x123e4567-e89b-12d3-a456-426614174000~123e4567-e89b-12d3-a456-426614174000z~123e4567-e89b-12d3-426614174000~d41d8cd98f00b20',
  '1234567890123456~d41d8cd98f00b204g~gd41d8cd98f00b204~0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0~uprn 94347~xisbn 943476~isbn    943476~meeting 943476~10044 2079460958',
  '44) 2079460958~+1 23456~+1 123456789012~0207946095~020794609581~1020 7946 0958~-020 7946 0958~020   7946   0958~xtel 7700900123',
  'tel 7700 9001234~tel 8700 900123~7700 900123~tel 7700 90 0123~£x~1234,567~1,23~1,234,5678~,123,456',
  '1,234,567,890,123,456,789,012~1.234~1.234.5678~.123.456.789~192.168.0~1.2.3.4.5~1192.168.0.1~03/04-2012~03/04/12',
  '03/04/2112~103/04/2012~03/04/20121~2012-04/03~1812-04-03~12012-04-03~2012-04-031~39:30~9:60',
  '9:30:60~09:300~119:30',
])('all is left of each of %j', (parted) => {
  const texts = parted.split('~');
  expect(texts.map(withoutOtherNumbers)).toEqual(texts);
});

test.each([
  ['https://zoom.us/j/9434765919 x', '\u00a7 x'],
  ['https://teams.microsoft.com/l/1 2', '\u00a7 2'],
  ['xhttps://zoom.us/1', 'x\u00a7'],
  ['x 123e4567-e89b-12d3-a456-426614174000 y', 'x \u00a7 y'],
  ['isbn 94347659191234567', '\u00a767'],
  ['x0044 2079460958', 'x\u00a7'],
  ['x9:30', 'x\u00a7'],
])('of %j is left %j', (text, left) => expect(withoutOtherNumbers(text)).toBe(left));

test.each([
  ['ABC', 'abc'],
  ['Caf\u00e9', 'cafe'],
  ['\uff13', '3'],
  ['\u0663', '3'],
  ['\u0967', '1'],
  ['a\u200bb', 'ab'],
  ['a\u2013b', 'a-b'],
  ['a\u2212b', 'a-b'],
  ['a\u2044b', 'a/b'],
  ['a\u00b7b', 'a.b'],
  ['a\u2022b', 'a.b'],
  ['\u2018a\u2019', "'a'"],
  ['\u201ca\u201d', '"a"'],
  ['\u00aba\u00bb', '"a"'],
  ['a\u2236b', 'a:b'],
  ['a\u060cb', 'a,b'],
  ['a\u00a0b', 'a b'],
  ['a\t b', 'a b'],
  ['A\u0301', 'a'],
  ['\ud835\udfd7', '9'],
  ['a\u00adb', 'ab'],
  ['a\u3033b', 'a/b'],
  ['a\u30fbb', 'a.b'],
  ['a\u3002b', 'a.b'],
  ['`a', '`a'],
])('%j reads as %j', (text, folded) => expect(fold(text)).toBe(folded));
