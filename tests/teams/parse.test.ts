import { normalise } from '../../bot/teams/commands/normalise';
import { parse } from '../../bot/teams/commands/parse';
import { emailOfGuest } from '../../bot/teams/people';

const read = (text: string): string => {
  const parsed = parse(text);
  return 'command' in parsed
    ? [parsed.command.name, parsed.words].join(' ').trim()
    : `? ${parsed.nearest.join(' ')}`.trim();
};

test.each([
  ['/status', 'status'],
  ['status', 'status'],
  ['  STATUS ', 'status'],
  ['/ Status', 'status'],
  ['/status police', 'status police'],
  ['Status   Police ', 'status police'],
  ['status youth  justice', 'status youth justice'],
  ['<at>JTAI</at>&nbsp;/status', 'status'],
  ['<at id="0">JTAI Assistant</at>\u00a0status health', 'status health'],
  ['status health &amp; care', 'status health & care'],
  ['status health &amp;amp; care', 'status health & care'],
  ['<div>my</div>', 'my'],
  ['&quot;status&quot;', 'status'],
  ['"status"', 'status'],
  ['“status police”', 'status police'],
  ['status “Police”', 'status police'],
  ['«status» police.', 'status police'],
  ['&#39;status&#39;', 'status'],
  ['&apos;status police&apos;', 'status police'],
  ['‘status’ police', 'status police'],
  ['status children&#39;s services', "status children's services"],
  ['status children&rsquo;s services', "status children's services"],
  ['status children’s services', "status children's services"],
  ['status children&#x2019;s services', "status children's services"],
  ['<at>JTAI</at>&amp;nbsp;status', 'status'],
  ['<at>JTAI</at>&#160;&#xA0;/status&nbsp;police', 'status police'],
  ['my &lt;police&gt;', 'my <police>'],
  ['status\u200b police\ufeff', 'status police'],
  ['status &unknown; police', 'status &unknown; police'],
  ['status &#0; &#99999999;', 'status &#99999999'],
  ['/MY', 'my'],
  ['What do I owe', 'my'],
  ['help', 'help'],
  ['status?', 'status'],
  ['status police?', 'status police'],
  ['/?', 'help'],
  ['Hello!', 'help'],
  ['good morning', 'help'],
  ['', 'help'],
  ['<at>JTAI</at>&nbsp;', 'help'],
  ['statsu', '? status'],
  ['/stat', '? status'],
  ['halp me', '? help'],
  ['my goodness', 'my goodness'],
  ['mi', '? my'],
  ['m', '? my'],
  ['when is the next meeting', '?'],
])('“%s” is understood as “%s”', (text, meant) => expect(read(text)).toBe(meant));

test('what stands between words does not count', () => {
  expect(normalise('\n /Status\t&nbsp; Police.\r\n')).toBe('status police');
});

test('no more than 500 characters of a command are looked at', () => {
  const parsed = parse(`status ${'police '.repeat(50_000)}`);
  expect('command' in parsed && parsed.words.length).toBeLessThanOrEqual(500);
  expect(normalise(`${'x'.repeat(499)}yz`)).toBe(`${'x'.repeat(499)}y`);
});

test.each([
  ['dots before a letter', `${'.'.repeat(500_000)}x`],
  ['marks of every kind before a letter', `${'.,:;!?…'.repeat(70_000)}x`],
  ['brackets that nothing closes', '<'.repeat(500_000)],
  ['mentions that nothing closes', '<at>'.repeat(120_000)],
  ['mentions with names that nothing closes', '<at id="0">JTAI'.repeat(30_000)],
  ['blanks before a letter', `${' '.repeat(500_000)}x`],
  ['hard blanks', '&nbsp;'.repeat(80_000)],
  ['signs written as HTML does', '&amp;'.repeat(100_000)],
  ['signs that begin and never end', '&#39'.repeat(100_000)],
  ['quotation marks', `${"'".repeat(250_000)}x`],
  ['slashes', '/'.repeat(500_000)],
  ['a page that never comes', `meeting ${'page '.repeat(100_000)}x`],
  ['one word without an end', 'status'.repeat(80_000)],
])('a message of %s holds nobody up', (_what, text) => {
  const from = performance.now();
  for (let times = 0; times < 5; times += 1) parse(text);
  expect(performance.now() - from).toBeLessThan(150);
});

test.each([
  ['sam.okafor_police.uk#EXT#@contoso.onmicrosoft.com', 'sam.okafor@police.uk'],
  ['sam_okafor_police.uk#EXT#@contoso.onmicrosoft.com', 'sam_okafor@police.uk'],
  ['sam.okafor@contoso.com', undefined],
  [undefined, undefined],
])('the guest name %s hides %s', (name, email) => expect(emailOfGuest(name)).toBe(email));
