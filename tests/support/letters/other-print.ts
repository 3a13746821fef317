import { ADDRESSEES, newOpening, written } from './builder';
import type { Fixture } from './fixture';
import { NEEDS, needs, STRONG, strengths } from './shapes';

const TOLD = { addressees: ADDRESSEES, statementDueOn: '2024-12-13', improvement: NEEDS, strengths: STRONG };
const lists = [...needs, ...strengths];
const LONG = Array.from(
  { length: 14 },
  (_, at) =>
    `Subject ${at + 1}: information is not shared between agencies as it should be, and practitioners do not know what others have understood. Assessments repeat information that others have gathered, and practitioners in multi-agency meetings miss what is understood elsewhere.`,
);

/** The same letters in print of other kinds: lines repeated on every page, parted words, tables, names from elsewhere. */
export const OTHER_PRINT: readonly Fixture[] = [
  {
    spec: written({
      name: 'how secret it is at the head of every page, and its title with the number at the foot',
      lists: [{ heading: 'What needs to improve?' }, { bullets: LONG }, ...strengths],
      print: {
        head: 'OFFICIAL – SENSITIVE',
        foot: 'Joint targeted area inspection of Fairshire | #',
        numbers: 'none',
      },
    }),
    read: { ...TOLD, publishedOn: '2024-09-06', improvement: LONG },
  },
  {
    spec: written({
      name: 'page numbers between dashes',
      lists: [{ heading: 'What needs to improve?' }, { bullets: LONG }, ...strengths],
      print: { foot: '– # –', numbers: 'none' },
    }),
    read: { ...TOLD, improvement: LONG },
  },
  {
    spec: written({
      name: 'words parted at the ends of lines',
      lists: [{ heading: 'What needs to improve?' }, { bullets: LONG }, ...strengths],
      print: { hyphens: true },
    }),
    read: { ...TOLD, improvement: LONG },
  },
  {
    spec: written({
      name: 'findings in tables with numbered rows',
      lists: [{ heading: 'What needs to improve?' }, { rows: NEEDS }, ...strengths],
    }),
    read: TOLD,
  },
  {
    spec: written({
      name: 'parts of the letter with numbers before their headings',
      lists: [
        { heading: '1. What needs to improve?' },
        { bullets: NEEDS },
        { heading: '2. Strengths' },
        { bullets: STRONG },
      ],
    }),
    read: TOLD,
  },
  {
    spec: written({
      name: 'names from Wales and elsewhere',
      addressees: [
        'Siân Llŷr-Davies, Director of Children’s Services, Fairshire County Council'.replace('ŷ', 'y'),
        'Gwenllian ap Rhys, Chief Executive, NHS Fairshire Integrated Care Board',
        'Zoë van den Berg, Chief Constable, Fairshire Police',
      ],
      lists,
    }),
    read: {
      ...TOLD,
      addressees: [
        'Siân Llyr-Davies, Director of Children’s Services, Fairshire County Council',
        'Gwenllian ap Rhys, Chief Executive, NHS Fairshire Integrated Care Board',
        'Zoë van den Berg, Chief Constable, Fairshire Police',
      ],
    },
  },
  {
    spec: written({
      name: 'a letter that replaces another, under embargo and with a reference',
      addressees: [
        'Embargoed until 6 September 2024',
        'Our reference: JTAI/2024/17',
        'This letter replaces the one of 30 August 2024, in which another date was printed.',
        ...ADDRESSEES,
      ],
      lists,
    }),
    read: { ...TOLD, publishedOn: '2024-09-06' },
  },
  {
    spec: written({
      name: 'a place over two lines in the title',
      opening: newOpening(
        'from 15 to 19 July 2024',
        'serious youth violence in Bournemouth, Christchurch and Poole',
      ).map((part) =>
        'heading' in part && part.heading.startsWith('Joint')
          ? { heading: 'Joint targeted area inspection of the areas of Bournemouth, Christchurch and Poole' }
          : part,
      ),
      lists,
    }),
    read: { ...TOLD, area: 'areas of Bournemouth, Christchurch and Poole' },
  },
];
