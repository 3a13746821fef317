import { type CardContent } from '../../../bot/domain/cards/content';
import { postCard } from '../../../bot/teams/cards/sent/sent-card';
import { MOST_BYTES, sizeOf } from '../../../bot/teams/cards/drawing/size';
import { manyThings } from '../../support/bundle-states';
import { deadlineReminderItem, meetingReminderItem } from '../../support/card-states';
import { person } from '../../support/partnership';
import { brokenMentions, isObject } from '../../support/teams-stand-in-cards';
import { buttonsOf, textsOf } from '../../support/teams-stand-in';
import { rowOf } from '../../../bot/domain/cards/items';
import type { Message } from '../../../bot/domain/partnership';
import { oneAMeeting } from '../../../bot/teams/cards/sent/one-a-meeting';

const DRESS = { marking: 'OFFICIAL-SENSITIVE', partnership: { id: 'kD3_x9QpLw0aZ2bC', name: 'Westmarch' } };

const FINDING = { ref: 'F1', kind: 'Improvement' as const, title: ''.padEnd(255, 'Finding ') };

/** The longest names, keys and lists that SharePoint holds. */
function longest(count: number): CardContent {
  const long = (text: string): string => text.padEnd(255, ' and so on');
  const items = Array.from({ length: count }, (_, at) => {
    const key = long(`Meeting|${at}`);
    const base = at % 2 === 0 ? meetingReminderItem() : deadlineReminderItem();
    const reminder = { ...base.reminder, key };
    if (base.about === 'deadline') {
      const subject = { ...base.subject, title: long(`Thing ${at}.`), finding: FINDING };
      return { ...base, reminder, subject };
    }
    const deputies = Array.from({ length: 15 }, (_, which) => person(`member.pol.${at}.${which}`));
    const meeting = { ...base.meeting, title: long(`Thing ${at}.`), place: long('Room') };
    return { ...base, reminder, meeting, deputies };
  });
  return { items, rows: items.map((item) => rowOf(item).key) };
}

/** Every page of a card, as somebody turns it. */
function pagesOf(post: CardContent): ReturnType<typeof postCard>[] {
  const pages = [postCard(post, DRESS)];
  for (;;) {
    const next = buttonsOf(pages.at(-1)!.content).find(({ title }) => title.startsWith('Next '));
    const data = isObject(next?.action['data']) ? next.action['data'] : undefined;
    if (!data) return pages;
    pages.push(postCard({ ...post, focus: String(data['rowKey']) }, DRESS));
  }
}

test.each([1, 3, 4, 5, 9, 40])(
  'a card of %i of the longest things fits every client, and all of them are on its pages',
  (count) => {
    const pages = pagesOf(longest(count));
    expect(Math.max(...pages.map(sizeOf))).toBeLessThanOrEqual(MOST_BYTES);
    const texts = pages.flatMap(({ content }) => textsOf(content)).join('\n');
    const missing = Array.from({ length: count }, (_, at) => `Thing ${at}.`).filter(
      (title) => !texts.includes(title),
    );
    expect(missing).toEqual([]);
  },
);

test('everything on a long card can be opened there, one at a time, however long it is', () => {
  const post = longest(40);
  for (const opened of (post.rows ?? []).slice(18, 21)) {
    const card = postCard(post, { ...DRESS, opened });
    expect(sizeOf(card)).toBeLessThanOrEqual(MOST_BYTES);
    const open = buttonsOf(card.content).filter(
      ({ title }) => title === 'Send apologies' || title === 'On track',
    );
    expect(open.map(({ action }) => action['data'])).toEqual([
      expect.objectContaining({ reminderKey: opened }),
    ]);
  }
});

test('the inputs of one thing are told from those of another', () => {
  const { content } = postCard(manyThings(4));
  const ids = [...new Set(buttonsOf(content).flatMap(({ inputs }) => inputs))].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { action, inputs } of buttonsOf(content)) {
    const data = isObject(action['data']) ? action['data'] : {};
    for (const { id } of inputs) expect(String(id).endsWith(String(data['slot'] ?? ''))).toBe(true);
  }
});

test('what Teams may show or read out before a card is opened says no more than its notification', () => {
  for (const post of [longest(1), manyThings(2), manyThings(40)]) {
    const { content, summary } = postCard(post);
    expect([content['fallbackText'], content['speak']]).toEqual([summary, summary]);
    expect(summary).not.toMatch(/Thing \d|referral|police|partnership/i);
  }
});

test('news that never asked for anything is not said to be dealt with', () => {
  const ended = deadlineReminderItem({ is: 'gone' });
  expect(postCard({ items: [ended, { ...ended, reminder: { ...ended.reminder, key: 'b' } }] }).summary).toBe(
    'Nothing waits for you here',
  );
  expect(postCard({ items: [] }).summary).toBe('Nothing waits for you here');
});

test('a mention stands on the card as it is named beside it, whatever the name is', () => {
  for (const name of ['Sam Okafor', 'Ann <b> & *Co*', 'O’Brien, Siân (ICB)']) {
    const mention = { id: 'b2f7a1c0-0000-4000-8000-000000000001', name };
    const { content } = postCard({ ...manyThings(2), mention });
    expect(brokenMentions(content)).toEqual([]);
    expect(content).toMatchObject({ msteams: { entities: [{ mentioned: { id: mention.id } }] } });
  }
});

test('a line for another agency names it, and its button says for whom it answers', () => {
  const agency = {
    title: 'Westmarch Youth Justice Service',
    shortName: 'Youth justice',
    code: 'YJS',
    safeguardingPartner: false,
  };
  const own = meetingReminderItem();
  const other = meetingReminderItem(
    { is: 'open' },
    {
      agency,
      answersFor: 'OnBehalf',
      reminder: { ...own.reminder, key: 'Meeting|of YJS', agencyCode: 'YJS' },
    },
  );
  const third = { ...own, reminder: { ...own.reminder, key: 'Meeting|third' } };
  const { content } = postCard({ items: [third, own, other] }, DRESS);
  expect(textsOf(content)).toContain('Youth justice: Thu 15 Feb, 2pm to 4pm');
  const taps = buttonsOf(content).filter(({ action }) => action['verb'] === 'meeting.answer');
  expect(taps.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Attending', 'Attending for Youth justice']),
  );
  const tap = taps.find(({ title }) => title.endsWith('justice'));
  expect(tap?.action['tooltip']).toBe('Attending on behalf of Youth justice: Thu 15 Feb, 2pm to 4pm');
});

test('a meeting that was moved stands once on a card, as the reminder asks or as its news says', () => {
  const reminder = meetingReminderItem();
  const { meeting, agency } = reminder;
  const message: Message = {
    ...{ table: 'messages', kind: 'MeetingMoved', key: 'news', title: 'T', about: meeting.ref },
    ...{ agencyCode: agency.code, dueAt: meeting.startsAt, state: 'Sent', attempts: 1 },
  };
  const news = { about: 'meeting-news', message, meeting, reason: 'Chair unwell' } as const;
  const stage = (is: 'open' | 'superseded', isReplaced = false) =>
    oneAMeeting([
      { ...reminder, state: { is } },
      { ...news, isReplaced, ...(is === 'open' ? { isAskedBeside: true } : {}) },
      deadlineReminderItem(),
    ]).map(({ item, news: told }) => (told ? `${item.about} with news` : item.about));
  expect(stage('open')).toEqual(['meeting with news', 'deadline']);
  expect(stage('superseded')).toEqual(['meeting-news', 'deadline']);
  expect(stage('open', true)).toEqual(['meeting', 'meeting-news', 'deadline']);
  // On a line among others it says what was and why, too.
  const items = [reminder, { ...news, was: meeting.firstStartsAt ?? meeting.startsAt, isReplaced: false }];
  const texts = textsOf(postCard({ items: [deadlineReminderItem(), ...items] }, DRESS).content).join('\n');
  expect(texts).toMatch(/Before: .*“Chair unwell”/);
});
