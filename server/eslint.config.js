import { defineConfig, globalIgnores } from 'eslint/config';
import jsdoc from 'eslint-plugin-jsdoc';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

// What stands here needs no types: what may import what, doc comments, Lit. The rules of the language are oxlint's.
// With --config the patterns below are relative to where npm runs: the top of the repository.

/** Imports that a folder may not have; `pattern` is matched against the text of the import. */
const forbid = (files, ...patterns) => ({
  files,
  ignores: ['**/*.test.ts'],
  plugins: { '@typescript-eslint': tseslint.plugin },
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: patterns.map(([regex, message, allowTypeImports = false]) => ({
          regex,
          message,
          allowTypeImports,
        })),
      },
    ],
  },
});

const areas = [
  'audit',
  'consents',
  'demo',
  'directory',
  'identity',
  'launch',
  'media',
  'meetings',
  'notices',
  'operations',
  'plan',
  'summary',
];

/** Packages that one folder owns: [pattern, message, owner]. */
const onlyIn = [
  ['^(livekit-server-sdk|@livekit/)', 'Only media speaks LiveKit.', 'media'],
  ['^(drizzle|better-sqlite3)', 'Only db speaks SQL.', 'db'],
  ['^(pkijs|asn1js|@myriaddreamin/)', 'Only summary makes papers.', 'summary'],
  ['^(openid-client)', 'Only identity logs people in.', 'identity'],
  ['^(oidc-provider)', 'Only the demo has a provider of its own.', 'demo'],
];

/** What no browser loads. */
const serverOnly = [
  [
    '/server/(?!domain/|meetings/frames\\.ts$)',
    'Of the server only the domain, and the types of its frames.',
  ],
  ['/server/meetings/frames', 'Only its types.', true],
  [
    '^(drizzle|better-sqlite3|hono|@hono/|openid-client|oidc-provider|livekit-server-sdk|@myriaddreamin/|pkijs|asn1js|ws$|pino)',
    'Not in a browser.',
  ],
];

export default defineConfig(
  globalIgnores(['web/dist/', 'web/locales/', '.cache/', 'data/', 'out/', 'db/migrations/']),
  {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
  },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.test.ts'],
    plugins: { jsdoc },
    rules: {
      // What is exported says what it means; a name alone leaves units, errors and the law to guess.
      'jsdoc/require-jsdoc': [
        'error',
        {
          enableFixer: false,
          require: { FunctionDeclaration: false },
          contexts: [
            'ExportNamedDeclaration > FunctionDeclaration',
            'ExportNamedDeclaration > ClassDeclaration',
            'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression',
          ],
        },
      ],
      'jsdoc/no-blank-blocks': 'error',
    },
  },
  forbid(
    ['db/**'],
    ['/(web|seeds)/|/server/(?!domain/)', 'db knows only the domain.'],
    ['^(hono|@hono/|livekit|lit$)', 'Not a matter of the database.'],
  ),
  forbid(
    ['seeds/**'],
    ['/(web)/|/server/(?!domain/)', 'Seeds use db and the domain.'],
    ['^(drizzle|better-sqlite3)', 'Only db speaks SQL.'],
  ),
  forbid(
    ['server/*.ts'],
    ['/web/', 'The server does not know its clients.'],
    ...onlyIn.map(([regex, message]) => [regex, message]),
  ),
  // Areas share through domain, http and deps, never through each other.
  ...areas.map((area) =>
    forbid(
      [`server/${area}/**`],
      ['^\\.\\./(?!domain/|http/|\\.\\./)', 'Areas do not import one another: domain, http or deps.'],
      ['^\\.\\./\\.\\./(?!db/|domain/|http/)', 'Areas see only domain, http and db.'],
      ['/(web|seeds)/', 'The server does not know its clients.'],
      ...onlyIn.filter(([, , owner]) => owner !== area).map(([regex, message]) => [regex, message]),
    ),
  ),
  // What areas share knows none of them, nor what they own.
  forbid(
    ['server/http/**'],
    ['^\\.\\./(?!domain/|\\.\\./)', 'What areas share knows only the domain.'],
    ['^\\.\\./\\.\\./', 'What areas share knows only the domain.'],
    ...onlyIn.map(([regex, message]) => [regex, message]),
  ),
  // After the server's: for the same file the later one holds. The compiler keeps the domain from ../app.ts.
  forbid(
    ['server/domain/**'],
    ['^(?!valibot$|\\.)', 'The domain imports only itself and a schema validator.'],
    ['/(db|seeds|web|http|testing)/', 'The domain imports only itself and a schema validator.'],
  ),
  {
    files: ['server/domain/**'],
    ignores: ['**/*.test.ts', 'server/domain/testing/**'],
    rules: {
      // Time and chance come in with the facts.
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The domain has no clock.' },
        { object: 'Math', property: 'random', message: 'The domain has no chance.' },
      ],
      'no-restricted-globals': ['error', 'crypto', 'performance', 'setTimeout', 'setInterval', 'process'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The domain has no clock.',
        },
      ],
    },
  },
  forbid(
    ['web/{components,pages,controllers,texts,styles,fixtures}/**', 'web/*.ts'],
    ['^node:|/(db|seeds)/', 'Not in a browser.'],
    ['^livekit-client', 'Only web/state speaks LiveKit.'],
    ...serverOnly,
  ),
  forbid(
    ['web/state/**'],
    ['^node:|/(db|seeds)/', 'Not in a browser.'],
    ['^(lit$|lit/|@lit/)', 'State knows no view library.'],
    ...serverOnly,
  ),
  {
    files: ['web/**/*.ts'],
    ignores: ['web/e2e/**'],
    plugins: { lit, 'lit-a11y': litA11y, wc },
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      // LitElement has the lifecycle callbacks; the guard is for bare HTMLElement.
      'wc/guard-super-call': 'off',
      // The server's types bring @types/node into this part, so the compiler would let these through.
      'no-restricted-globals': ['error', 'process', 'Buffer', '__dirname', 'require'],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
          message: "The policy refuses style attributes (styleMap too): use a class, or .style=${'…'}.",
        },
        {
          selector: 'ImportDeclaration[source.value=/unsafe-(html|svg)|style-map/]',
          message: 'Refused by the policy or unsafe.',
        },
      ],
    },
  },
);
