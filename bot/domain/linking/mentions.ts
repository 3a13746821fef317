import { spellingsOf } from './key-index';

/** Which rows of a list name what, by how it is typed in them: what is named otherwise touches these and no others. */
export class Mentions {
  private readonly rows = new Map<string, Set<object>>();
  /** What is typed in rows, by what it is looked up under. */
  private readonly texts = new Map<string, Set<string>>();

  /** Takes note that a row holds these texts where others are named. */
  add(row: object, texts: readonly string[]): void {
    for (const text of texts) {
      const rows = this.rows.get(text);
      if (rows) rows.add(row);
      else this.begin(text, row);
    }
  }

  /** Forgets a row that held these texts. */
  remove(row: object, texts: readonly string[]): void {
    for (const text of texts) {
      const rows = this.rows.get(text);
      if (rows?.delete(row) && rows.size === 0) this.end(text);
    }
  }

  /** The rows that hold a text which is looked up under one of these names. */
  of(names: readonly string[]): readonly object[] {
    const texts = names.flatMap((name) => [...(this.texts.get(name) ?? [])]);
    return texts.flatMap((text) => [...(this.rows.get(text) ?? [])]);
  }

  private begin(text: string, row: object): void {
    this.rows.set(text, new Set([row]));
    for (const name of spellingsOf(text)) {
      const texts = this.texts.get(name);
      if (texts) texts.add(text);
      else this.texts.set(name, new Set([text]));
    }
  }

  private end(text: string): void {
    this.rows.delete(text);
    for (const name of spellingsOf(text)) {
      const texts = this.texts.get(name);
      if (texts?.delete(text) && texts.size === 0) this.texts.delete(name);
    }
  }
}
