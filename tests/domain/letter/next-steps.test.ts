import { nextStepsIn } from '../../../bot/domain/letter/next-steps';
import { sentencesOf } from '../../../bot/domain/letter/sentences';

const read = (text: string) => {
  const { facts } = nextStepsIn(
    sentencesOf([{ text, lines: 3, bold: false, pages: [{ from: 0, page: 7 }] }]),
  );
  return Object.fromEntries(Object.entries(facts).map(([name, found]) => [name, found.value]));
};

describe('who prepares the statement, who sends it, to whom and by when', () => {
  test.each<[string, Record<string, string>]>([
    [
      'We have determined that Fairshire Council is the principal authority and should prepare a written statement of proposed action responding to the findings.',
      { principalAuthority: 'Fairshire Council', preparedBy: 'Fairshire Council' },
    ],
    [
      'We have determined that Fairshire Council is the principal authority. The local safeguarding partners should prepare a written statement of proposed action.',
      { principalAuthority: 'Fairshire Council', preparedBy: 'The local safeguarding partners' },
    ],
    [
      'We have determined that Ada Morrow, as the principal authority, should prepare a written statement of proposed action.',
      { principalAuthority: 'Ada Morrow', preparedBy: 'Ada Morrow' },
    ],
    [
      'The principal authority is NHS St. Olave’s Integrated Care Board, which should co-ordinate the preparation of a written statement.',
      {
        principalAuthority: 'NHS St. Olave’s Integrated Care Board',
        preparedBy: 'NHS St. Olave’s Integrated Care Board',
      },
    ],
    [
      'The local authority should co-ordinate the preparation of a written statement of proposed action.',
      { preparedBy: 'The local authority' },
    ],
    ['The director of children’s services should also lead and produce a joint statement.', {}],
    [
      'The written statement of action should be sent to ProtectionOfChildren@ofsted.gov.uk by no later than 5 January 2017.',
      { sentTo: 'ProtectionOfChildren@ofsted.gov.uk', statementDueOn: '2017-01-05' },
    ],
    [
      'Fairshire should send the written statement of action to ProtectionOfChildren@ ofsted.gov.uk by 5pm on 12 November 2018.This statement will inform later activity by 1 May 2019.',
      { sentBy: 'Fairshire', sentTo: 'ProtectionOfChildren@ofsted.gov.uk', statementDueOn: '2018-11-12' },
    ],
    [
      'It should send the written statement of action to the Chief Inspector by Monday, November 12, 2018.',
      { sentTo: 'the Chief Inspector', statementDueOn: '2018-11-12' },
    ],
    ['It should send the written statement of action by November 2018 or on 3 May 2019.', {}],
    [
      'It should send the written statement of action to the Chief Inspector by 12 November 2018.',
      { sentTo: 'the Chief Inspector', statementDueOn: '2018-11-12' },
    ],
    ['The board should send its annual report to every agency by 12 November 2018.', {}],
    ['The written statement of action was published on 3 May 2017.', {}],
  ])('%s', (text, facts) => expect(read(text)).toEqual(facts));
});
