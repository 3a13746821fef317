import type { Json } from '../card';
import factTemplate from './fact.template.json';
import { fill } from './fill';
import headingTemplate from './heading.template.json';
import linkTemplate from './link.template.json';
import plainTemplate from './plain-sentence.template.json';
import sentenceTemplate from './sentence.template.json';
import smallTemplate from './small.template.json';
import titleTemplate from './title.template.json';

/** Words with a look of their own within a sentence. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly color?: 'Attention' | 'Good';
  readonly small?: boolean;
}

/** No heading is longer: one line on a desktop, two on a phone. */
export const LONGEST_HEADING = 34;

/**
 * A heading of our own words, references, counts and days. It is the only kind of TextBlock: these read Markdown, so
 * nothing that anybody typed may stand in one.
 */
export const heading = (text: string, size: 'Large' | 'Default' = 'Large'): Json => {
  const isFirst = size === 'Large';
  return fill(headingTemplate, {
    text,
    size,
    spacing: isFirst ? 'None' : 'Medium',
    separator: isFirst ? undefined : true,
  });
};

/** A sentence as it was written: whatever looks like markup in it stays as it is. */
export const sentence = (words: string | readonly Run[], spacing = 'Small'): Json =>
  typeof words === 'string'
    ? fill(plainTemplate, { text: words, spacing })
    : fill(sentenceTemplate, { runs: words.map(lookOf), spacing });

const lookOf = ({ text, bold = false, color, small = false }: Run): object => ({
  text,
  color,
  weight: bold ? 'Bolder' : undefined,
  size: small ? 'Small' : undefined,
  isSubtle: small ? true : undefined,
});

/** What is well to know, beneath the rest. */
export const small = (text: string, spacing = 'Small'): Json => fill(smallTemplate, { text, spacing });

/** The name of a thing in the partnership's own words, whole. */
export const title = (text: string): Json => fill(titleTemplate, { text });

/** What is known of a thing: a word, then the fact, of which the first part may stand out. */
export interface Fact {
  readonly label: string;
  readonly strong?: string;
  /** The part that stands out is in red, which its words say too. */
  readonly isUrgent?: boolean;
  readonly text: string;
}

/** 'Due: Mon 16 Nov'. */
export const fact = ({ label, strong, isUrgent = false, text }: Fact): Json =>
  fill(factTemplate, { label, strong, text, color: isUrgent ? 'Attention' : undefined });

/** 'Where: Join online', to be pressed. */
export const link = (shown: Record<'label' | 'text' | 'url', string>): Json => fill(linkTemplate, shown);
