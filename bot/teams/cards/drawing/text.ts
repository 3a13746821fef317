import type { Json } from '../card';

/** Words with a look of their own within a sentence. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly color?: 'Attention';
  readonly small?: boolean;
}

/** No heading is longer: one line on a desktop, two on a phone. */
export const LONGEST_HEADING = 34;

/**
 * A heading of our own words, references, counts and days. It is the only kind of TextBlock: these read Markdown, so
 * nothing that anybody typed may stand in one.
 */
export const heading = (text: string, size: 'Large' | 'Default' = 'Large'): Json => ({
  type: 'TextBlock',
  text,
  style: 'heading',
  size,
  weight: 'Bolder',
  wrap: true,
  ...(size === 'Large' ? { spacing: 'None' } : { spacing: 'Medium', separator: true }),
});

/** A sentence as it was written: whatever looks like markup in it stays as it is. */
export const sentence = (words: string | readonly Run[], spacing = 'Small'): Json => ({
  type: 'RichTextBlock',
  spacing,
  inlines: typeof words === 'string' ? [words] : words.map(runOf),
});

const runOf = ({ text, bold = false, color, small = false }: Run): Json => ({
  type: 'TextRun',
  text,
  ...(bold ? { weight: 'Bolder' } : {}),
  ...(color ? { color } : {}),
  ...(small ? { size: 'Small', isSubtle: true } : {}),
});

/** What is well to know, beneath the rest. */
export const small = (text: string, spacing = 'Small'): Json => sentence([{ text, small: true }], spacing);

/** The name of a thing in the partnership's own words, whole. */
export const title = (text: string): Json => sentence([{ text, bold: true }]);

/** 'Due: Mon 16 Nov'. */
export const fact = (label: string, text: string): Json =>
  sentence([{ text: `${label}: `, bold: true }, { text }]);

/** 'Where: Join online', to be pressed. */
export const link = ({ label, text, url }: Record<'label' | 'text' | 'url', string>): Json => ({
  type: 'RichTextBlock',
  spacing: 'Small',
  inlines: [
    { type: 'TextRun', text: `${label}: `, weight: 'Bolder' },
    { type: 'TextRun', text, underline: true, selectAction: { type: 'Action.OpenUrl', title: text, url } },
  ],
});
