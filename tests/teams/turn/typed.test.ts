import { parse } from '../../../bot/teams/commands/parse';
import { typedIn } from '../../../bot/teams/turn/typed';
import { LocalSites } from '../../sharepoint/local-site';
import { inProportion, longOf } from '../../support/in-proportion';
import { House } from '../house';
import { SAM } from '../seed';

const html = (content: unknown, contentType = 'text/html') => [{ contentType, content }];
const MENTION = '<span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">JTAI</span>';

const understood = (of: Parameters<typeof typedIn>[0]): string => {
  const parsed = parse(typedIn(of));
  return 'command' in parsed ? `${parsed.command.name} ${parsed.words}`.trim() : '?';
};

test.each([
  ['plain text', { text: 'status' }, 'status'],
  ['plain text beside its formatted twin', { text: 'my', attachments: html('<div>status</div>') }, 'my'],
  [
    'formatted text alone',
    { text: '', attachments: html('<div><p>status <b>police</b></p></div>') },
    'status police',
  ],
  ['no text at all', { attachments: html('<p>status</p>') }, 'status'],
  ['blanks', { text: ' \n', attachments: html('<p>status</p>') }, 'status'],
  [
    'a mention as an element',
    { text: '', attachments: html(`<div>${MENTION}&nbsp;status police</div>`) },
    'status police',
  ],
  [
    'the type in another case',
    { text: '', attachments: html('<p>status</p>', 'text/HTML; charset=utf-8') },
    'status',
  ],
  ['a picture and nothing else', { text: '', attachments: html('data', 'image/png') }, 'help'],
  ['a form that is no text', { text: '', attachments: html({ odd: true }) }, 'help'],
])('%s is understood', (_, of, meant) => expect(understood(of)).toBe(meant));

test('markup without an end holds nobody up', () => {
  for (const piece of ['<', '<span ', '<span itemtype="schema.skype.com/Mention">', '&#']) {
    const attachments = html(longOf(piece, 500_000));
    expect(() => inProportion(() => understood({ text: '', attachments }))).not.toThrow();
  }
});

describe('in a chat', () => {
  const sites = new LocalSites();
  let house: House;
  beforeAll(() => sites.start());
  afterAll(() => sites.stop());
  beforeEach(async () => void (house = await House.open(sites)));
  afterEach(() => house.close());

  test('a message that is formatted alone is answered as if it were plain', async () => {
    const sam = await house.installed(SAM);
    const before = sam.chat.messages.length;
    const attachments = html('<div><p>&ldquo;my&rdquo;</p></div>');
    expect((await sam.send({ type: 'message', text: '', attachments })).status).toBe(200);
    expect(sam.chat.messages).toHaveLength(before + 1);
    expect(sam.chat.last.words).toContain('Police');
  });

  test('one whose attachments cannot be read is answered with help', async () => {
    const sam = await house.installed(SAM);
    const before = sam.chat.messages.length;
    expect((await sam.send({ type: 'message', text: 'my', attachments: 'odd' })).status).toBe(200);
    expect(sam.chat.messages).toHaveLength(before + 1);
  });
});
