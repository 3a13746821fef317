import { chatOf, changedAddresses, formerAddresses, storedChat } from '../../../bot/domain/people/chats';
import { formerOf, namesToKeep, withoutDoubtful } from '../../../bot/domain/people/doubtful-accounts';
import { agencyFault, peopleFaults } from '../../../bot/domain/people/people-faults';
import type { Conversation, Person } from '../../../bot/domain/partnership';
import { chat, day, person } from '../../support/partnership';

const ON = day('2024-06-03');
const mail = (name: string) => `${name}@partnership.example`;

describe('what of the People list cannot be meant', () => {
  const faults = (people: Person[], conversations: Conversation[] = []) =>
    peopleFaults({ people, conversations }, ON).map(({ list, row, reason }) => `${list} ${row}: ${reason}`);
  const of = (name: string) => `People ${name} (${mail(name)}):`;
  const AWAY = 'they count as not away until that is put right';
  const GO = 'nothing goes to them for one until it is filled in';
  const ONE =
    'both rows are taken for one person, who is reminded once, as the first row says; take one of them out';
  const BOTH =
    'both rows are taken for one person, who gets what is for each agency and answers for both; days away are kept in each row';
  const none = { agencyCode: undefined };
  test.each<[string, string[], string[]]>([
    ['nothing', faults([person('spoc.pol'), person('spoc.la')]), []],
    [
      'a SPOC without an agency',
      faults([person('spoc.pol', none)]),
      [
        `${of('spoc.pol')} AgencyCode is empty, but a single point of contact (SPOC) belongs to an agency: ${GO}`,
      ],
    ],
    [
      'a deputy without one',
      faults([person('deputy.pol', none)]),
      [`${of('deputy.pol')} AgencyCode is empty, but a deputy belongs to an agency: ${GO}`],
    ],
    [
      'a lead without one',
      faults([person('lead.pol', { ...none, roles: ['Lead'] })]),
      [`${of('lead.pol')} AgencyCode is empty, but a lead belongs to an agency: ${GO}`],
    ],
    ['a chair without one', faults([person('chair.pol', none)]), []],
    [
      'days without a beginning',
      faults([person('spoc.pol', { awayTo: ON })]),
      [`${of('spoc.pol')} AwayTo is 2024-06-03 and AwayFrom is empty: ${AWAY}`],
    ],
    [
      'days that end before they begin',
      faults([person('spoc.pol', { awayFrom: day('2024-06-04'), awayTo: ON })]),
      [`${of('spoc.pol')} AwayTo, 2024-06-03, lies before AwayFrom, 2024-06-04: ${AWAY}`],
    ],
    ['one day', faults([person('spoc.pol', { awayFrom: ON, awayTo: ON })]), []],
    ['days without an end', faults([person('spoc.pol', { awayFrom: ON })]), []],
    [
      'somebody who is off the list from a day that is still to come',
      faults([person('spoc.pol', { leftOn: day('2024-06-04') })]),
      [
        `${of('spoc.pol')} LeftOn is 2024-06-04, which is still to come, and counts already. Empty it until that day`,
      ],
    ],
    [
      'somebody who is off it, whatever else their row says',
      faults([person('spoc.pol', { ...none, leftOn: ON, awayTo: ON })]),
      [],
    ],
    [
      'an account that came back in another row',
      faults([person('spoc.pol', { entraId: 'A', leftOn: ON }), person('deputy.pol', { entraId: 'a' })]),
      [],
    ],
    [
      'an account twice, for two agencies',
      faults([person('spoc.pol', { entraId: 'A' }), person('spoc.la', { entraId: 'a' })]),
      [`${of('spoc.la')} EntraId is the same as that of spoc.pol (${mail('spoc.pol')}): ${BOTH}`],
    ],
    [
      'an account twice in one',
      faults([person('spoc.pol', { entraId: 'A' }), person('deputy.pol', { entraId: 'A' })]),
      [`${of('deputy.pol')} EntraId is the same as that of spoc.pol (${mail('spoc.pol')}): ${ONE}`],
    ],
    [
      'an address twice',
      faults([person('spoc.pol'), person('member.pol', { email: mail('spoc.pol'), entraId: 'A' })]),
      [
        `People member.pol (${mail('spoc.pol')}): Email is the same as that of spoc.pol (${mail('spoc.pol')}): ${ONE}`,
      ],
    ],
    [
      'an address of two accounts',
      faults([person('spoc.pol', { entraId: 'A' }), person('spoc.pol', { entraId: 'B' })]),
      [],
    ],
    [
      'a row that was typed over',
      faults(
        [person('spoc.pol', { entraId: 'A' })],
        [chat(mail('old.pol'), { entraId: 'a', personName: 'Old' })],
      ),
      [
        `${of('spoc.pol')} Title and Email have both changed, and EntraId is still that of the person before. Nothing is sent to the former chat. If it is the same person, have them type “my” to the app in Teams; if it is somebody else, empty EntraId and have them add the app`,
      ],
    ],
  ])('%s', (_, lines, expected) => expect(lines).toEqual(expected));

  test('a role without an agency is named once', () =>
    expect(agencyFault({ roles: ['Chair', 'Lead', 'SPOC'] })).toBe(
      'is empty, but a single point of contact (SPOC) belongs to an agency',
    ));
});

describe('an account of which there is doubt', () => {
  const row = person('spoc.pol', { entraId: 'A', title: 'Jo New' });
  const was = chat(mail('old.pol'), { entraId: 'a', personName: 'Jo Old' });
  test.each<[string, Person, Conversation[], boolean]>([
    ['another name and another address', row, [was], true],
    ['the same name', row, [{ ...was, personName: ' jo  NEW' }], false],
    ['the same address', row, [{ ...was, personEmail: row.email }], false],
    ['one of two chats of the address', row, [was, { ...was, personEmail: row.email }], false],
    ['a chat without a name', row, [{ ...was, personName: undefined }], false],
    ['another account', row, [{ ...was, entraId: 'b' }], false],
    ['a row without an account', { ...row, entraId: undefined }, [was], false],
  ])('is told by %s', (_, one, conversations, doubt) => {
    expect(formerOf({ people: [one], conversations }, one) !== undefined).toBe(doubt);
    const lists = { people: [one, person('spoc.la', { entraId: 'Z' })], conversations };
    const sure = withoutDoubtful(lists);
    expect(sure.people.map(({ entraId }) => entraId)).toEqual([doubt ? undefined : one.entraId, 'Z']);
    expect(sure === lists).toBe(!doubt);
    expect(withoutDoubtful(lists).people).toBe(sure.people);
    expect(withoutDoubtful({ people: lists.people })).toEqual({ people: lists.people });
  });

  test('a chat keeps the name of who has its account and its address', () => {
    const kept = (over: Partial<Conversation>, people = [row]) =>
      namesToKeep({ people, conversations: [{ ...was, personEmail: row.email, ...over }] }).map(
        ({ personName }) => personName,
      );
    expect(kept({})).toEqual(['Jo New']);
    expect(kept({ personName: 'Jo New' })).toEqual([]);
    expect(kept({ entraId: 'b' })).toEqual([]);
    expect(kept({ personEmail: 'x@x.example' })).toEqual([]);
    expect(kept({}, [{ ...row, entraId: undefined }])).toEqual([]);
  });
});

describe('the chats of an account', () => {
  const NEW = mail('new.pol');
  const sam = person('spoc.pol', { email: NEW, entraId: 'A' });
  const old = chat(mail('old.pol'), { entraId: 'a' });
  test('of two that are open at one time the first counts', () => {
    const other = { ...old, personEmail: 'x@x.example' };
    expect(chatOf({ people: [sam], conversations: [old, other] }, NEW)).toBe(old);
    expect(storedChat([old, other], { entraId: 'A', email: NEW })).toBe(old);
    expect(storedChat([old], { entraId: '', email: old.personEmail })).toBe(old);
    expect(storedChat([old], { entraId: 'b', email: NEW })).toBeUndefined();
  });

  test('are found by the address while neither account is known', () => {
    const bare = chat(NEW, { entraId: '' });
    expect(chatOf({ people: [sam], conversations: [bare] }, NEW)).toBe(bare);
    expect(chatOf({ people: [], conversations: [old] }, old.personEmail)).toBe(old);
    expect(chatOf({ people: [sam], conversations: [] }, NEW)).toBeUndefined();
  });

  test('have the addresses of before, as long as nobody else has them', () => {
    const moved = { ...old, formerEmails: [mail('older.pol'), mail('spoc.la'), NEW] };
    expect(formerAddresses({ people: [sam, person('spoc.la')], conversations: [moved] }, NEW)).toEqual([
      mail('old.pol'),
      mail('older.pol'),
    ]);
    expect(formerAddresses({ people: [sam], conversations: [] }, NEW)).toEqual([]);
  });

  test('keep twenty addresses, the newest, and none twice', () => {
    const many = Array.from({ length: 25 }, (_, at) => mail(`x${at}`));
    const [changed] = changedAddresses({
      people: [sam],
      conversations: [{ ...old, formerEmails: [...many, NEW, mail('old.pol')] }],
    });
    expect(changed?.formerEmails).toEqual([...many.slice(6), mail('old.pol')]);
    expect(
      changedAddresses({ people: [sam], conversations: [chat(mail('old.pol'), { entraId: '' })] }),
    ).toEqual([]);
  });
});
