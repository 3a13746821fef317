import { boardUpdate } from '../../../bot/domain/reports/board/board-update';
import { planDocument } from '../../../bot/domain/reports/plan/plan-document';
import { spokenSpan } from '../../../bot/domain/reports/days';
import { statementLines } from '../../../bot/domain/statement/lines';
import { statementDocument } from '../../../bot/domain/reports/statement/statement-document';
import { tooNarrowForDays } from '../../support/days-fit';
import { sectionText } from '../../support/report-text';
import { day, facts, series } from '../../support/partnership';
import { SMALL_PLAN, SMALL_PLAN_OF } from '../../support/small-plan';

test('the action plan, from its cover to whom to ask', () => {
  const { sections, ...about } = planDocument(SMALL_PLAN, SMALL_PLAN_OF);
  expect(about).toEqual({
    title: 'Action plan',
    name: 'Action plan: Westmarch',
    letterhead: SMALL_PLAN_OF.letterhead,
  });
  expect(sections.map(sectionText)).toEqual([
    [
      'facts: What 32% | Which 68%',
      'Partnership | Westmarch',
      'Answers | Inspection of Westmarch / Theme: neglect / Letter published: 1\u00a0June\u00a02026 / Statement due: 4\u00a0September\u00a02026, the day printed in the letter',
      'As of | 18\u00a0November\u00a02026',
      'Made by | Priya Nair, coordinator',
      '# In short',
      'The plan has 4 actions. By rating: 1 complete and evidenced, 2 on track and 1 off track. 1 action is overdue.',
      'No action answers I1 yet.',
      '# How to read this plan',
      'There is one table for each finding, under the finding in the letter’s own words. Each action has one lead agency, one date and one measure. “Where it stands” is as of 18\u00a0November\u00a02026.',
      'caption: What the ratings mean',
      'table: Rating 30% | Meaning 70%',
      '*Blue*, complete and evidenced | Done. The evidence has been agreed by the group.',
      '*Green*, on track | Will be done by its date.',
      '*Amber*, at risk | May miss its date. What is being done is stated.',
      '*Red*, off track | Has missed its date, or will.',
      'Impact is judged apart from delivery: *not yet*, *some* or *assured*.',
    ],
    [
      '(across)',
      '# What we will do',
      '## P1: area for priority action',
      'quotation: “Referrals vary.”',
      'table: No. 6% | What we will do about P1 22% | Who leads, who supports 19% | By when 17% | How we will know 18% | Where it stands 18%',
      'A01 | Agree a form | Police / Supports: Council | 12\u00a0November\u00a02026 / Overdue / First due 15\u00a0October\u00a02026 | Nine in ten | *Red*, off track. In progress. Impact: not yet. / Drafted.',
      'A02 | Train hubs | Council / Supports: nobody | 24\u00a0November\u00a02026 | Not yet said | *Green*, on track. Evidence submitted. Impact: some. / Lists of who came',
      '## I1: area for improvement',
      'quotation: “Children wait too long.”',
      'No action answers this finding yet.',
      '## Actions of the partnership’s own',
      'They answer no finding of the letter.',
      'table: No. 6% | What we will do ourselves 22% | Who leads, who supports 19% | By when 17% | How we will know 18% | Where it stands 18%',
      'A03 | Map hotspots | Police / Supports: nobody | 30\u00a0October\u00a02026 | Not yet said | *Blue*, complete and evidenced. Closed with a sustainability plan. Impact: assured. / Looked at again on 5\u00a0May\u00a02027.',
      'A04 | Fill the post | Police / Supports: nobody | 30\u00a0December\u00a02026 | Not yet said | *Green*, on track. Not started. Impact: not yet.',
    ],
    [
      '# Words used',
      'table: Word 28% | Meaning 72%',
      'JTAI | Joint targeted area inspection: several inspectorates look at one area and one theme together.',
      'Lead agency | The agency that answers for an action. It cannot agree its own evidence.',
      'Safeguarding partners | The council, the police and the integrated care board.',
      'SPOC | Single point of contact: the person who answers for an agency.',
      '# Whom to ask',
      '- Priya Nair, coordinator. Telephone 01632\u00a0960101, e-mail coordinator.la@partnership.example.',
      'If you need this plan in another format, please ask them.',
    ],
  ]);
});

test('the update of a board: what is asked, what is red, the numbers, what closed and what comes', () => {
  const [board] = SMALL_PLAN.series;
  if (!board) throw new Error('The small plan has a board.');
  const { sections, ...about } = boardUpdate(SMALL_PLAN, {
    ...SMALL_PLAN_OF,
    board,
    asks: ['Agree the budget.'],
  });
  expect(about).toEqual({
    title: 'Board update',
    name: 'Action plan: Westmarch: board update',
    isOnePage: true,
    letterhead: SMALL_PLAN_OF.letterhead,
  });
  expect(sections.map(sectionText)).toEqual([
    [
      'Safeguarding board, Thursday\u00a026\u00a0November\u00a02026. What has changed since 15\u00a0October\u00a02026.',
      '*In short:* 1 action agreed, 1 newly overdue. 1 action is red. We ask the board for 4 things.',
      '# What we ask of the board',
      '- Agree the budget.',
      '- *Decide* whether Police may have until 29\u00a0January\u00a02027 for A04: Nobody applied.',
      '- 2 more are on the page Plan of the app.',
      '# Red, and why',
      'table: No. 9% | Action 35% | Lead 16% | Why, and what happens next 40%',
      'A01 | Agree a form | Police | Due 12\u00a0November\u00a02026, overdue by 4 working days. Drafted.',
      '# The plan now',
      'table: Rating 34% | 15\u00a0October\u00a02026 28% | Now 16% | Change 22%',
      '*Blue*, complete and evidenced | 1 | 1 | None',
      '*Green*, on track | 2 | 2 | None',
      '*Amber*, at risk | 0 | 0 | None',
      '*Red*, off track | 1 | 1 | None',
      '*All* | *4* | *4* | None',
      '# Agreed and closed',
      '- A03, Map hotspots: agreed by the group on 5\u00a0November\u00a02026. Will be looked at again on 5\u00a0May\u00a02027.',
      'More time was granted for A01.',
      '# Before the next board',
      'Due: A02 on 24\u00a0November\u00a02026. The board meets on 26\u00a0November\u00a02026. After that: 7\u00a0January\u00a02027.',
    ],
  ]);
});

test('of a plan without anything in it, each part says that there is nothing', () => {
  const { sections } = boardUpdate(facts(), { ...SMALL_PLAN_OF, board: series() });
  expect(sections.flatMap(sectionText)).toEqual([
    'JTAI partnership meeting. How the action plan stands.',
    '*In short:* no action agreed, none newly overdue. Nothing is red. We ask the board for nothing today.',
    '# What we ask of the board',
    'Nothing today.',
    '# Red, and why',
    'No action is red.',
    '# The plan now',
    'table: Rating 40% | Now 15% | Which 45%',
    '*Blue*, complete and evidenced | 0 | None',
    '*Green*, on track | 0 | None',
    '*Amber*, at risk | 0 | None',
    '*Red*, off track | 0 | None',
    '*All* | *0* | The whole plan',
    '# Agreed and closed',
    'None since then.',
    '# Ahead',
    'Nothing is due.',
  ]);
});

test('the statement of action says who has approved, whom it answers, and each finding in the letter’s words', () => {
  const [inspection] = SMALL_PLAN.inspections;
  const by = { inspectionRef: 'I26', by: 'spoc.pol@partnership.example', at: SMALL_PLAN_OF.now };
  const kept = {
    ...SMALL_PLAN,
    series: [series({ code: 'CSP', title: 'Community Safety Partnership', everyMonths: 2, signsOff: true })],
    findings: SMALL_PLAN.findings.map((one) => (one.ref === 'P1' ? { ...one, page: 4 } : one)),
    statementSteps: [
      {
        ...by,
        title: 'Version 1',
        key: 'v',
        kind: 'Version',
        number: 1,
        doneOn: day('2026-08-20'),
        lines: [],
      },
      { ...by, title: 'POL', key: 'a', kind: 'Approval', body: 'POL', number: 1, doneOn: day('2026-08-21') },
      { ...by, title: 'CSP', key: 's', kind: 'SignOff', body: 'CSP', dueOn: day('2026-08-07') },
    ] as const,
  };
  const told = {
    ...inspection!,
    addressees: ['The Chief Constable'],
    principalAuthority: 'Westmarch Council',
  };
  const { sections, title, edition } = statementDocument(kept, told, SMALL_PLAN_OF);
  expect(edition).toMatch(/^Draft\. Made on .* by /);
  expect(title).toBe('Written statement of proposed action');
  expect(tooNarrowForDays(sections)).toEqual([]);
  const [cover, reading, tables, closing] = sections.map(sectionText);
  expect(cover).toEqual([
    'subtitle: Inspection of Westmarch: neglect',
    'facts: What 32% | Which 68%',
    'Partnership | Westmarch',
    'Letter published | 1\u00a0June\u00a02026',
    'Statement due | 4\u00a0September\u00a02026, the day printed in the letter',
    'Principal authority | Westmarch Council',
    'For | The Chief Constable',
    // The version kept no action; the plan has two by now.
    'Version | Draft: 2 actions changed since version 1, 20\u00a0August\u00a02026',
    '# Approved by',
    'table: Body 42% | Recorded by 33% | Date 25%',
    'Westmarch Council | Nobody yet | Awaited',
    'Westmarch Police | Karen Whitlock | 21\u00a0August\u00a02026',
    'Community Safety Partnership | The board | Awaited by 7\u00a0August\u00a02026',
  ]);
  expect(reading?.slice(0, 2)).toEqual([
    '# In short',
    'The letter names 1 area for priority action and 1 area to improve. This statement answers them with 2 actions. By rating: 1 on track and 1 off track.',
  ]);
  expect(reading).toContain('- Community Safety Partnership: every 2 months.');
  expect(tables).toContain('quotation: “Referrals vary.” (letter, page 4)');
  expect(tables).not.toContain('## Actions of the partnership’s own');
  expect(closing).toContain('Police | 1 | 0');
});

test('the statement is the version that was kept while the plan says what that says', () => {
  const [inspection] = SMALL_PLAN.inspections;
  const lines = statementLines(SMALL_PLAN, 'I26');
  const version = {
    inspectionRef: 'I26',
    by: 'x',
    at: SMALL_PLAN_OF.now,
    title: '',
    key: 'v',
    number: 3,
    lines,
  };
  const kept = {
    ...SMALL_PLAN,
    statementSteps: [{ ...version, kind: 'Version', doneOn: day('2026-08-20') } as const],
  };
  const made = statementDocument(kept, inspection!, SMALL_PLAN_OF);
  expect(made.sections.map(sectionText)[0]).toContain('Version | 3, 20\u00a0August\u00a02026');
  expect(made.edition).toBe('Version 3, 20\u00a0August\u00a02026');
  // What was sent is no draft, and what the plan says since is not that version.
  const since = { ...kept, actions: kept.actions.map((one) => ({ ...one, title: 'New' })) };
  const sent = { ...inspection!, statementSentOn: day('2026-08-21') };
  expect(statementDocument(since, sent, SMALL_PLAN_OF).edition).toBeUndefined();
});

test.each([
  ['2027-01-25', '2027-01-29', '25 to 29 January 2027'],
  ['2027-03-29', '2027-04-02', '29 March to 2 April 2027'],
  ['2026-12-28', '2027-01-01', '28 December 2026 to 1 January 2027'],
  ['2027-01-25', '2027-01-25', '25 January 2027'],
])('a span from %s to %s is said as short as it is clear', (from, to, said) => {
  expect(spokenSpan(day(from), day(to)).replaceAll('\u00a0', ' ')).toBe(said);
});

test('a board whose series says what it wants gets that alone, in the order of the page', () => {
  const board = series({ title: 'Safeguarding board', wants: ['Numbers', 'Asks'] });
  const { sections } = boardUpdate(SMALL_PLAN, { ...SMALL_PLAN_OF, board });
  const headings = sections.flatMap(sectionText).filter((line) => line.startsWith('#'));
  expect(headings).toEqual(['# What we ask of the board', '# The plan now']);
});
