import type { Json } from './json';

/**
 * An element whose text Microsoft's clients read as Markdown (a TextBlock; the label, title and choices of an input),
 * with all that would become a link made plain. Names, titles and what people call things come from lists and chats.
 * In every text, of a RichTextBlock too, the clients put a date in the place of `{{DATE(…)}}` and `{{TIME(…)}}`: such
 * words stay as somebody typed them.
 */
export function inert(element: Json): Json {
  const { type, text, title, label, choices, inlines } = element;
  if (type === 'RichTextBlock')
    return Array.isArray(inlines) ? { ...element, inlines: inlines.map(inertRun) } : element;
  if (type === 'TextBlock') return typeof text === 'string' ? { ...element, text: plain(text) } : element;
  if (typeof type !== 'string' || !type.startsWith('Input.')) return element;
  return {
    ...element,
    ...(typeof title === 'string' && { title: plain(title) }),
    ...(typeof label === 'string' && { label: plain(label) }),
    ...(Array.isArray(choices) && { choices: choices.map(inertChoice) }),
  };
}

const inertChoice = (choice: unknown): unknown => {
  const title: unknown = typeof choice === 'object' && choice ? Reflect.get(choice, 'title') : undefined;
  return typeof title === 'string' ? { ...Object(choice), title: plain(title) } : choice;
};

const inertRun = (run: unknown): unknown => {
  if (typeof run === 'string') return undated(run);
  const text: unknown = typeof run === 'object' && run ? Reflect.get(run, 'text') : undefined;
  return typeof text === 'string' ? { ...Object(run), text: undated(text) } : run;
};

/** Two braces and a moment become a date only where nothing stands between the braces. */
const undated = (text: string): string =>
  text.replaceAll(/\{(?=\{(?:DATE|TIME)\(\s*\d{4}-\d{2}-\d{2}T)/gi, '{\u200b');

/** `[x](…)` is a link only where nothing stands between the brackets, and an address only with its two slashes. */
const plain = (text: string): string => undated(text).replaceAll('](', '] (').replaceAll('://', ':/\u200b/');
