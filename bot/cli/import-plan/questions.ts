import { counted, inSentence } from '../../domain/basics/words';
import { foldKey } from '../../domain/basics/folded';
import { namesToAsk, type NameAnswers } from '../../domain/importing/names';
import type { ImportAnswers } from '../../domain/importing/incoming';
import { plain } from '../../domain/plan-file/cells/plain';
import type { FileRow } from '../../domain/plan-file/plan-file';
import { unmatchedRatings, type RatingAnswers } from '../../domain/plan-file/rows/unmatched-ratings';
import { RATINGS, type Facts } from '../../domain/partnership';
import type { Asking } from '../ask';

/** Asks what the file leaves open: which agency a name means, each once, and what to do with days that are none. */
export async function askAnswers(
  rows: readonly FileRow[],
  facts: Facts,
  { ask }: Pick<Asking, 'ask'>,
  print: (line: string) => void,
  before: RatingAnswers = new Map(),
): Promise<ImportAnswers & { readonly ratings: RatingAnswers }> {
  const names = new Map<string, readonly string[]>();
  const asked = namesToAsk(rows, facts, names);
  if (asked.length > 0) {
    print('');
    print(`Agencies: ${facts.agencies.map(({ code, title }) => `${code} ${title}`).join(', ')}`);
  }
  for (const { name, isEveryone, means, rows: at } of asked) {
    const key = means === undefined ? '' : ` (the file’s key: ${means})`;
    const who =
      name === '' ? 'Nobody leads' : isEveryone ? 'All partners lead' : `Who is “${name}”${key}, in`;
    const which = name === '' || isEveryone ? ' Which agency is to lead' : '';
    const where = `row${at.length === 1 ? '' : 's'} ${inSentence(at.slice(0, 6).map(String))}${at.length > 6 ? ' and others' : ''}`;
    const codes = await askCodes(
      `${who} ${where}${which ? `.${which}` : ''}? A code, or Enter to leave these rows out: `,
      facts,
      ask,
      print,
    );
    if (codes.length > 0) names.set(plain(name), codes);
  }
  const ratings = await askRatings(rows, ask, before);
  return { names: names as NameAnswers, ratings, takesLastDays: await askLastDays(rows, ask) };
}

async function askCodes(
  question: string,
  { agencies }: Facts,
  ask: Asking['ask'],
  print: (line: string) => void,
): Promise<readonly string[]> {
  for (;;) {
    const said = (await ask(question))?.split(/[\s,;]+/).filter(Boolean) ?? [];
    const codes = said.map((one) => agencies.find(({ code }) => foldKey(code) === foldKey(one))?.code);
    if (codes.every((code) => code !== undefined)) return codes;
    print(`There is no agency “${said[codes.indexOf(undefined)]}”.`);
  }
}

/** Each rating that the file does not explain, unless it was answered for an earlier file of its shape. */
async function askRatings(
  rows: readonly FileRow[],
  ask: Asking['ask'],
  before: RatingAnswers,
): Promise<RatingAnswers> {
  const answers = new Map(before);
  for (const { said, rows: count } of unmatchedRatings(rows)) {
    if (answers.has(plain(said))) continue;
    const answer = await ask(
      `What does the rating “${said}” mean, of ${counted(count, 'action')}? ${RATINGS.join(', ')}, or Enter for no rating: `,
    );
    const is = RATINGS.find((one) => foldKey(one) === foldKey(answer ?? ''));
    if (is) answers.set(plain(said), is);
  }
  return answers;
}

async function askLastDays(rows: readonly FileRow[], ask: Asking['ask']): Promise<boolean> {
  const vague = rows.filter(({ due, duePrecision, isOff }) => due && duePrecision !== 'day' && !isOff);
  if (vague.length === 0) return false;
  const one = vague[0];
  const said = await ask(
    `${counted(vague.length, 'action')} ${vague.length === 1 ? 'names' : 'name'} only a week, month, quarter or year, such as “${one?.dueText}”. Type yes to take the last day of each (${one?.due}); Enter leaves them without a due day: `,
  );
  return isYes(said);
}

/** True for a yes. */
export const isYes = (said: string | undefined): boolean => /^y(?:es)?$/i.test(said?.trim() ?? '');
