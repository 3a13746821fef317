import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import { walls } from './eslint.rooms.js';

/** Packages that belong to one room alone. */
const owners = {
  botbuilder: 'bot/teams',
  'adaptivecards-templating': 'bot/teams',
  '@microsoft/microsoft-graph-client': 'bot/sharepoint',
  '@azure/identity': 'bot/sharepoint',
  restify: 'bot/web',
  'node:sqlite': 'bot/local/graph',
};

/** Packages of other rooms, and Node in rooms that are pure. */
function packagesOf(room) {
  const paths = Object.entries(owners)
    .filter(([, owner]) => owner !== room)
    .map(([name, owner]) => ({ name, message: `Only ${owner} knows ${name}.` }));
  const pure = ['bot/domain', 'bot/contract'].includes(room)
    ? [{ regex: '^node:', message: `${room} is pure: no Node.` }]
    : [];
  return { paths, patterns: pure };
}

/**
 * What an effect gives is called when it ends: what another function gave, which may be a promise in the next browser, ends
 * the page instead.
 */
const EFFECTS_END = {
  selector:
    'CallExpression[callee.name=/^use(Layout|Insertion)?Effect$/] > ArrowFunctionExpression.arguments:first-child[body.type=/^(CallExpression|ChainExpression|AwaitExpression)$/]',
  message: 'An effect gives nothing, or a function of its own that ends it: put this into braces.',
};

/** What is disabled for the browser loses the focus to nothing. Push says it without that. */
const KEEPS_FOCUS = {
  selector: 'JSXOpeningElement:not([name.name="Push"]) > JSXAttribute[name.name="disabled"]',
  message: 'It would lose the focus: use disabledFocusable of Fluent’s button, or Push.',
};

/** Where packages are told apart; who may import whom is the table's, in eslint.rooms.js. */
const halls = [
  'domain',
  'contract',
  'usecases',
  'sharepoint',
  'teams',
  'documents',
  'web',
  'local/graph',
  'local',
];
const names = [...halls.map((hall) => `bot/${hall}`), 'tab'];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.local', '.wireit', 'appPackage/build', 'coverage', 'devTools'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
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
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-syntax': ['error', EFFECTS_END, KEEPS_FOCUS],
    },
  },
  {
    files: ['bot/**/*.ts', 'tab/**/*.ts', 'tab/**/*.tsx'],
    plugins: { house: { rules: { walls } } },
    rules: { 'house/walls': 'error' },
  },
  ...names.map((room) => ({
    files: [`${room}/**/*.ts`, `${room}/**/*.tsx`],
    ignores: names.filter((other) => other.startsWith(`${room}/`)).map((other) => `${other}/**`),
    rules: { 'no-restricted-imports': ['error', packagesOf(room)] },
  })),
);
