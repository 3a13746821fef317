/** Finds what a person can see and press on an Adaptive Card, and makes what the client would send. */

export type CardJson = { readonly [name: string]: unknown };

/** A button with the inputs that go along with it: those of its own card and of the cards around it. */
export interface Button {
  readonly title: string;
  readonly action: CardJson;
  readonly inputs: readonly CardJson[];
}

/** Every text on a card, in reading order, those in folded parts included. */
export function textsOf(node: unknown): readonly string[] {
  if (typeof node === 'string') return [asRead(node)];
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (!isObject(node)) return [];
  const own = ['title', 'text', 'label', 'placeholder', 'value'].flatMap((name) =>
    typeof node[name] === 'string' ? [asRead(node[name])] : [],
  );
  if (Array.isArray(node['inlines'])) own.push(node['inlines'].flatMap(textsOf).join(''));
  const inner = ['body', 'items', 'columns', 'choices', 'facts', 'actions', 'card'].flatMap((name) =>
    textsOf(node[name]),
  );
  return [...own, ...inner];
}

/** As people read it: a blank that does not break is a blank. */
const asRead = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Every button of a card, in reading order, those that unfold a part and those in the parts included. */
export function buttonsOf(card: CardJson, around: readonly CardJson[] = []): readonly Button[] {
  const inputs = [...around, ...inputsOf(card)];
  return actionsOf(card).flatMap((action) => [
    { title: String(action['title'] ?? ''), action, inputs },
    ...(isObject(action['card']) ? buttonsOf(action['card'], inputs) : []),
  ]);
}

/**
 * The button with that title (the `nth` of them, from 0).
 * @throws naming the titles that there are
 */
export function buttonNamed(card: CardJson, title: string, nth = 0): Button {
  const all = buttonsOf(card);
  const found = all.filter((button) => button.title === title)[nth];
  if (!found) throw new Error(`No button “${title}”. There are: ${all.map((one) => one.title).join(', ')}`);
  return found;
}

/**
 * What a press sends: the button's data with the inputs, named by id or by label.
 * @param unchecked leaves out the checks that a client makes
 * @throws when the client would not let it be sent
 */
export function dataOf(
  { action, inputs }: Button,
  values: { readonly [input: string]: string },
  unchecked = false,
): CardJson {
  const data = isObject(action['data']) ? action['data'] : {};
  if (action['associatedInputs'] === 'none') return data;
  for (const name of Object.keys(values)) {
    if (!inputs.some((input) => isNamed(input, name)))
      throw new Error(`No input “${name}” beside that button`);
  }
  const typed = inputs.map((input): [string, string] => {
    const given = Object.entries(values).find(([name]) => isNamed(input, name))?.[1];
    // What stands in a field already is sent as well.
    const value = given ?? (typeof input['value'] === 'string' ? input['value'] : '');
    if (!unchecked) check(input, value);
    return [String(input['id']), value];
  });
  return { ...data, ...Object.fromEntries(typed) };
}

function check(input: CardJson, value: string): void {
  if (input['isRequired'] === true && !value) throw new Error(`“${input['label']}” must be filled in`);
  const most = input['maxLength'];
  if (typeof most === 'number' && value.length > most)
    throw new Error(`“${input['label']}” takes ${most} characters`);
  const choices = input['choices'];
  if (value && Array.isArray(choices) && !choices.some((one) => isObject(one) && one['value'] === value)) {
    throw new Error(`“${value}” is no choice of “${input['label']}”`);
  }
}

const isNamed = (input: CardJson, name: string): boolean => input['id'] === name || input['label'] === name;

const inputsOf = (node: unknown): readonly CardJson[] =>
  walk(node).filter((one) => String(one['type']).startsWith('Input.'));

const actionsOf = (node: unknown): readonly CardJson[] =>
  walk(node).filter((one) => String(one['type']).startsWith('Action.'));

/** The elements and actions of a card in order, not those of the cards that its actions unfold. */
function walk(node: unknown, found: CardJson[] = []): readonly CardJson[] {
  if (Array.isArray(node)) for (const one of node) walk(one, found);
  if (!isObject(node)) return found;
  found.push(node);
  if (!String(node['type']).startsWith('Action.')) for (const name of INNER) walk(node[name], found);
  return found;
}
const INNER = ['body', 'items', 'columns', 'inlines', 'selectAction', 'actions'];

/** Somebody mentioned on a card: the text that stands for them, and who is meant. */
export interface CardMention {
  readonly text: string;
  readonly id: string;
}

/** Whom a card mentions, by its `msteams.entities`. */
export function mentionsOf(card: CardJson): readonly CardMention[] {
  const msteams = isObject(card['msteams']) ? card['msteams'] : {};
  const entities: readonly unknown[] = Array.isArray(msteams['entities']) ? msteams['entities'] : [];
  return entities.filter(isObject).map(({ text, mentioned }) => ({
    text: String(text),
    id: isObject(mentioned) ? String(mentioned['id']) : '',
  }));
}

/** The mentions whose text stands in no TextBlock of the card, and the texts in it that no mention is of. */
export function brokenMentions(card: CardJson): readonly string[] {
  const texts = walk(card).flatMap((one) => (one['type'] === 'TextBlock' ? [String(one['text'])] : []));
  const said = texts.flatMap((text) => text.match(/<at>.*?<\/at>/g) ?? []);
  const meant = mentionsOf(card).map(({ text }) => text);
  return [...meant.filter((text) => !said.includes(text)), ...said.filter((text) => !meant.includes(text))];
}

export const isObject = (value: unknown): value is CardJson =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
