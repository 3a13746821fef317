import type { Block } from '../../../bot/domain/letter/print/blocks';
import { openingOf } from '../../../bot/domain/letter/opening';
import { sentencesOf } from '../../../bot/domain/letter/sentences';

const block = (text: string, bold: boolean): Block => ({
  text,
  bold,
  lines: 1,
  pages: [{ from: 0, page: 1 }],
});

const read = (title: string, ...sentences: string[]) => {
  const blocks = [block(title, true), ...sentences.map((text) => block(text, false))];
  const { area, theme } = openingOf(blocks, sentencesOf(blocks));
  return [area?.value, theme?.value];
};

const summary = (theme: string): string =>
  `This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency response to ${theme}.`;

describe('of what and where an inspection was', () => {
  test.each([
    ['Somerset', 'serious youth violence in Somerset', 'Somerset', 'serious youth violence'],
    ['London Borough of Merton', 'serious youth violence in Merton', 'Merton', 'serious youth violence'],
    [
      'the Royal Borough of Windsor and Maidenhead',
      'the criminal exploitation of children in Windsor and Maidenhead',
      'Windsor and Maidenhead',
      'criminal exploitation',
    ],
    [
      'Bournemouth, Christchurch and Poole',
      'children who are victims of domestic abuse in Bournemouth, Christchurch and Poole',
      'Bournemouth, Christchurch and Poole',
      'domestic abuse',
    ],
    [
      'Sutton',
      'identification of initial need and risk (often referred to as the ‘front door’) in Sutton',
      'Sutton',
      'identification of initial need and risk',
    ],
    [
      'Telford and Wrekin',
      'children who run away in Telford and Wrekin',
      'Telford and Wrekin',
      'children who run away',
    ],
  ])('Joint targeted area inspection of %s', (of, theme, area, known) => {
    expect(read(`Joint targeted area inspection of ${of}`, summary(theme))).toEqual([area, known]);
  });

  test.each([
    ['abuse and neglect in Haringey', 'Haringey'],
    ['sexual abuse in the family in Stockton-on-Tees', 'Stockton-on-Tees'],
    ['abuse and neglect in Bournemouth, Christchurch and Poole', 'Bournemouth, Christchurch and Poole'],
    ['abuse and neglect in the London Borough of Hounslow', 'Hounslow'],
  ])('Joint targeted area inspection of the multi-agency response to %s', (of, area) => {
    expect(read(`Joint targeted area inspection of the multi-agency response to ${of}`)[0]).toBe(area);
  });

  test('the deep dive names the theme where the title says abuse and neglect', () => {
    expect(
      read(
        'Joint targeted area inspection of the multi-agency response to abuse and neglect in Fairshire',
        'This inspection included a ‘deep dive’ focus on children at risk of child sexual exploitation and those missing.',
      ),
    ).toEqual(['Fairshire', 'child sexual exploitation']);
  });

  test('a theme that is called by other words is given its name where the letter prints it', () => {
    const said = summary('children and families in Surrey who need help');
    expect(
      read(
        'Joint targeted area inspection of Surrey',
        said,
        'Leaders understand the local early help offer.',
      ),
    ).toEqual(['Surrey', 'early help']);
    expect(read('Joint targeted area inspection of Surrey', said)).toEqual([
      'Surrey',
      'children and families',
    ]);
  });
});
