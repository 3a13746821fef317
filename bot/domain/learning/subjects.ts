import SUBJECTS from './subjects.json';

/** What findings are about, and the words by which that is known. */
export interface Subject {
  readonly name: string;
  /** In lower case; one of them in a text is enough. */
  readonly words: readonly string[];
}

/** What a finding is about, by its words: several things, or none that is known. Looked up, never guessed. */
export function subjectsOf(text: string, subjects: readonly Subject[] = SUBJECTS): readonly string[] {
  const said = ` ${text.toLowerCase().replace(/\s+/g, ' ').replaceAll("'", '’')}`;
  return subjects.filter(({ words }) => words.some((one) => said.includes(one))).map(({ name }) => name);
}
