/* global AdaptiveCards */

/** The page of `/local/chat`: it draws what the inbox holds and hands on what is typed and pressed. */

const LOOK_EVERY_MS = 1500;
const NOBODY = 'Nobody is on the People list yet. Open /tab/ on this address and say who coordinates.';

const at = (id) => document.getElementById(id);
const made = (tag, props = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...children);
  return element;
};

let people = [];
let chosen = location.hash.slice(1);
/** What is drawn, so that a card in which somebody types is left alone until the bot changes it. */
const drawn = new Map();
/** What was typed here, which the bot does not send back. */
const typed = new Map();
/** How many messages of each person were there when they were last asked for. */
const received = new Map();

async function ask(path, body) {
  const answer = await fetch(
    path,
    body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.detail ?? told.title);
  return told;
}

async function look() {
  ({ people } = await ask('/local/chat/people'));
  drawPeople();
  if (people.length === 0) at('note').textContent = NOBODY;
  const person = people.find(({ email }) => email === chosen);
  if (!person) return;
  drawNote(person);
  const { messages } = await ask(`/local/inbox?person=${encodeURIComponent(person.email)}`);
  drawMessages(person, messages);
}

function drawPeople() {
  const list = people.map((person) => {
    const button = made(
      'button',
      { type: 'button', onclick: () => choose(person.email) },
      person.name,
      made('small', {}, [person.roles.join(', '), person.agency].filter(Boolean).join(' · ')),
      made('small', {}, person.messages === 1 ? '1 message' : `${person.messages} messages`),
    );
    button.setAttribute('aria-current', String(person.email === chosen));
    return made('li', {}, button);
  });
  const focused = document.activeElement?.closest?.('#people button');
  if (!focused) at('people').replaceChildren(...list);
}

function choose(email) {
  chosen = email;
  location.hash = email;
  drawn.clear();
  at('messages').replaceChildren();
  document.activeElement?.blur();
  void look();
}

function drawNote({ name, chat, email }) {
  at('who').textContent = name;
  at('say').hidden = chat !== 'here';
  if (chat === 'here') return at('note').replaceChildren();
  if (chat !== 'none') {
    const link = made('a', { href: chat }, chat);
    return at('note').replaceChildren(`${name}’s chat is the Agents Playground: `, link);
  }
  if (at('note').querySelector('button')) return undefined;
  const add = made(
    'button',
    { type: 'button', onclick: () => ask('/local/chat/install', { person: email }).then(look, tell) },
    'Add the app for them',
  );
  return at('note').replaceChildren(`${name} has not added the app in Teams yet. `, add);
}

const tell = (error) => at('note').replaceChildren(made('span', { className: 'said' }, error.message));

function drawMessages({ email }, messages) {
  received.set(email, messages.length);
  const mine = typed.get(email) ?? [];
  const all = messages.flatMap((message, place) => [...mine.filter(({ after }) => after === place), message]);
  for (const message of [...all, ...mine.filter(({ after }) => after >= messages.length)]) {
    const shown = JSON.stringify(message.activity);
    const was = drawn.get(message.id);
    if (was?.shown === shown) continue;
    const element = draw(message);
    if (was) was.element.replaceWith(element);
    else at('messages').append(element);
    drawn.set(message.id, { shown, element });
    if (!was) element.scrollIntoView({ block: 'end' });
  }
}

/** 'Tue 3 Mar, 08:30', in London as on every card. */
const whenOf = (instant) =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/London',
  }).format(new Date(instant));

function draw({ id, sentAt, activity, isMine }) {
  const element = made(
    'article',
    { className: isMine ? 'message mine' : 'message' },
    made('time', {}, isMine ? 'You' : whenOf(sentAt)),
  );
  if (activity.text) element.append(made('p', {}, activity.text));
  const content = activity.attachments?.find(({ contentType }) =>
    contentType.includes('card.adaptive'),
  )?.content;
  if (content) element.append(cardOf(content, id, element));
  return element;
}

function cardOf(content, id, element) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.onExecuteAction = (action) => void pressed(action, id, element);
  card.parse(content);
  return card.render();
}

async function pressed(action, messageId, element) {
  const data = action.data ?? {};
  if (action.getJsonTypeName() === 'Action.OpenUrl') return void open(action.url, '_blank', 'noopener');
  if (data.msteams?.type === 'imBack') return send(String(data.msteams.value));
  try {
    const { words } = await ask('/local/chat/press', {
      person: chosen,
      messageId,
      verb: action.verb ?? '',
      data,
    });
    element.querySelector('.said')?.remove();
    if (words) element.append(made('p', { className: 'said', role: 'alert' }, words));
  } catch (error) {
    element.append(made('p', { className: 'said', role: 'alert' }, error.message));
  }
  return look();
}

async function send(text) {
  const mine = typed.get(chosen) ?? [];
  const after = received.get(chosen) ?? 0;
  typed.set(chosen, [...mine, { id: `typed-${mine.length}`, after, activity: { text }, isMine: true }]);
  await ask('/local/chat/say', { person: chosen, text }).catch(tell);
  return look();
}

at('say').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = at('text').value.trim();
  at('text').value = '';
  if (text) void send(text);
});

void look();
setInterval(() => void look().catch(tell), LOOK_EVERY_MS);
