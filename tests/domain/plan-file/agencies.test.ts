import {
  ALL_AGENCIES,
  isEveryone,
  namesAgency,
  namesPost,
  partsPlayed,
  splitLeads,
} from '../../../bot/domain/plan-file/cells/agencies';

const KNOWN = ['education, health and care service', 'safer streets/night time', 'education and skills'];
const split = (text: string) => splitLeads(text, (name) => KNOWN.includes(name.toLowerCase()));

test.each([
  ['', []],
  ['Police', ['Police']],
  ['  Police  ,', ['Police']],
  ['Police\nHealth', ['Police', 'Health']],
  ['• Police\n▪ Health · Education', ['Police', 'Health', 'Education']],
  ['Police; Health | Education', ['Police', 'Health', 'Education']],
  ['Police + Health', ['Police', 'Health']],
  ['Police+Health', ['Police+Health']],
  ['DSL/Police', ['DSL', 'Police']],
  ['Police / Health', ['Police', 'Health']],
  ['A/B', ['A/B']],
  ['AB/CD', ['AB/CD']],
  ['ABC/CD', ['ABC', 'CD']],
  ['AB/CDE', ['AB', 'CDE']],
  ['n/a', []],
  ['Police and/or Health', ['Police and/or Health']],
  ['Safer Streets/Night Time', ['Safer Streets/Night Time']],
  ['Police, Health', ['Police', 'Health']],
  ['Police, Health, and Education', ['Police', 'Health', 'Education']],
  ['Police, Northmere', ['Police, Northmere']],
  ['Police (north, south), Health', ['Police (north, south)', 'Health']],
  ['Education, Health and Care Service', ['Education, Health and Care Service']],
  ['Head of Safeguarding, Northmere Police', ['Head of Safeguarding, Northmere Police']],
  ['Head of Safeguarding, Police Inspector', ['Head of Safeguarding', 'Police Inspector']],
  ['Head of Safeguarding, Police, Health', ['Head of Safeguarding', 'Police', 'Health']],
  ['Police, Head of Safeguarding', ['Police', 'Head of Safeguarding']],
  ['Police, supported by Health', ['Police, supported by Health']],
  ['IT leads from Police, Health & LA', ['IT leads from Police, Health & LA']],
  ['Health on behalf of Police, Education', ['Health on behalf of Police, Education']],
  ['Police and Health', ['Police', 'Health']],
  ['Police & Health with Education', ['Police', 'Health', 'Education']],
  ['Education and Skills', ['Education and Skills']],
  ['Education and Learning', ['Education and Learning']],
  ['JS and AB-C', ['JS', 'AB-C']],
  ['JS and Abc', ['JS and Abc']],
  ['ABCDEF and JS', ['ABCDEF and JS']],
  ['J and AB', ['J and AB']],
  ['Education and\nSkills', ['Education and Skills']],
  ['Education and\nPolice', ['Education', 'Police']],
  ['Education and\nLearning and more', ['Education', 'Learning and more']],
  ['Education\nLearning', ['Education', 'Learning']],
  ['Lead: Police; and Health', ['Police', 'Health']],
  ['Joint leads: Police, Health', ['Police', 'Health']],
  ['Lead:Police, Lead:Health', ['Police', 'Health']],
  ['Lead : Police; Joint lead :Health', ['Police', 'Health']],
  ['Leads:\nPolice\nHealth', ['Police', 'Health']],
  ['Leadership: Police', ['Leadership: Police']],
  ['- Police\n– Health', ['Police', 'Health']],
  ['Police; TBC; -; ???; none', ['Police']],
  ['Police; police', ['police']],
  ['All partners', [ALL_AGENCIES]],
  ['All partners; Police', [ALL_AGENCIES, 'Police']],
  ['All agencies and Police', [ALL_AGENCIES, 'Police']],
  [`${'Police, Health '.repeat(28)}`, [`${'Police, Health '.repeat(28)}`.trim()]],
])('%j is led by %j', (text, leads) => expect(split(text)).toEqual(leads));

test.each([
  ['All partners', true],
  ['ALL AGENCIES.', true],
  ['All the statutory safeguarding partners', true],
  ['Everyone (see list)', true],
  ['Whole partnership', true],
  ['jointly', true],
  ['Multi agency', true],
  ['all schools', false],
  ['All partners in Northmere', false],
  ['Nearly everyone', false],
  ['Police', false],
  [`All partners (${'x'.repeat(80)})`, false],
])('%j means every agency: %s', (text, is) => expect(isEveryone(text)).toBe(is));

test.each([
  ['Northmere Police', true, false],
  ['Children’s Services', true, false],
  ['Head of service', false, true],
  ['Det Insp Shaw', false, true],
  ['Designated nurse, ICB', true, true],
  ['Policeman', false, false],
  ['Ahead of time', false, false],
  ['Wording agreed', false, false],
])('%j names an agency: %s; a post: %s', (text, agency, post) => {
  expect([namesAgency(text), namesPost(text)]).toEqual([agency, post]);
});

test.each([
  ['Public Health (lead), CSC', ['Public Health'], ['CSC']],
  ['CSC, Public Health (lead), Police', ['Public Health'], ['CSC', 'Police']],
  ['Police (L) / Health (S)', ['Police'], ['Health']],
  ['AB (Lead)\nCD', ['AB'], ['CD']],
  ['Police - lead; Health', ['Police'], ['Health']],
  ['Education and Skills (joint lead), Police (joint lead)', ['Education and Skills', 'Police'], []],
  ['Strategic Lead, Police', ['Strategic Lead, Police'], []],
  ['Police, Health', ['Police', 'Health'], []],
])('of %j the marked ones lead', (text, leads, supports) => {
  expect(partsPlayed(text, (name) => KNOWN.includes(name.toLowerCase()))).toEqual({ leads, supports });
});
