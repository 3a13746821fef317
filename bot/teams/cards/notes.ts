import type { Section } from './page';

/** What is to be known of what a page is counted by; no section where there is nothing. */
export const notesSection = (notes: readonly string[]): readonly Section[] =>
  notes.length === 0
    ? []
    : [{ title: 'Counting working days', style: 'warning', lines: notes.map((text) => ({ text })) }];
