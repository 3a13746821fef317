import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

/** The rooms of the house: each may import itself and what is listed, and no other room. */
const rooms = {
  'bot/domain': [],
  'bot/contract': ['bot/domain'],
  'bot/usecases': ['bot/domain'],
  'bot/sharepoint': ['bot/usecases', 'bot/domain'],
  'bot/teams': ['bot/usecases', 'bot/domain'],
  'bot/documents': ['bot/usecases', 'bot/domain'],
  'bot/web': ['bot/usecases', 'bot/contract', 'bot/domain'],
  'bot/local/graph': [],
  'bot/local': ['bot/local/graph', 'bot/sharepoint', 'bot/usecases', 'bot/domain'],
  tab: ['bot/contract', 'bot/domain'],
};
const names = Object.keys(rooms);

/** Packages that belong to one room alone. */
const owners = {
  botbuilder: 'bot/teams',
  'adaptivecards-templating': 'bot/teams',
  '@microsoft/microsoft-graph-client': 'bot/sharepoint',
  '@azure/identity': 'bot/sharepoint',
  restify: 'bot/web',
  'node:sqlite': 'bot/local/graph',
};

/** A relative import that leaves for another room is forbidden unless the room is listed. */
function wall(room) {
  const banned = names.filter((other) => other !== room && !rooms[room].includes(other));
  const patterns = banned
    // `bot/local` and `bot/local/graph` share a prefix; the longer name is matched by its own rule.
    .filter((other) => !room.startsWith(`${other}/`))
    .map((other) => ({
      regex: `^(\\.\\./)+(bot/)?${other.startsWith('bot/') ? other.slice(4) : other}(/|$)`,
      message: `${room} may not import ${other} (who may import whom: README, "Map").`,
    }));
  const packages = Object.entries(owners)
    .filter(([, owner]) => owner !== room)
    .map(([name, owner]) => ({ name, message: `Only ${owner} knows ${name}.` }));
  const pure = ['bot/domain', 'bot/contract'].includes(room)
    ? [{ regex: '^node:', message: `${room} is pure: no Node.` }]
    : [];
  const noApp = [
    { regex: '^(\\.\\./)+(app|config|index)$', message: 'Only the tests may import the app as a whole.' },
  ];
  return { paths: packages, patterns: [...patterns, ...pure, ...noApp] };
}

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.local', '.wireit', 'appPackage/build', 'coverage', 'devTools'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['bot/cli/**', 'tests/**', 'bot/index.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['bot/local/chat/page.js'],
    languageOptions: { globals: { document: false, location: false, fetch: false, window: false } },
  },
  { files: ['**/*.js', '**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['tab/**/*.tsx', 'tab/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  ...names.map((room) => ({
    files: [`${room}/**/*.ts`, `${room}/**/*.tsx`],
    ignores: names.filter((other) => other.startsWith(`${room}/`)).map((other) => `${other}/**`),
    rules: { 'no-restricted-imports': ['error', wall(room)] },
  })),
);
