import { mutationsOf } from './mutation.ts';
import type { MutationRow } from './mutation.ts';
import { page, script } from './spoil.ts';

const SERVER = 'server/server.js';

const ROWS: readonly MutationRow[] = [
  ['page-client', 'no client', page('{{{appclient}}}', 'scripts/app.js')],
  [
    'page-client',
    'the client of an older platform',
    page('{{{appclient}}}', 'https://static.freshdev.io/fdk/2.0/assets/fresh_client.js'),
  ],
  [
    'page-host',
    'a script of an unknown host',
    page('</head>', '<script src="https://example.com/a.js"></script></head>'),
  ],
  [
    'page-host',
    'a host the platform’s lint refuses',
    page('</head>', '<script src="https://unpkg.com/a.js"></script></head>'),
  ],
  ['page-inline', 'a script in the markup', page('</head>', '<script>start()</script></head>')],
  ['page-inline', 'a handler in the markup', page('<body>', '<body onload="start()">')],
  ['page-inline', 'styles in the markup', page('<body>', '<body style="margin:0">')],
  ['page-file', 'a style sheet that is missing', page('styles/states.css', 'styles/other.css')],
  [
    'page-crayons',
    'components nobody loads',
    page('@freshworks/crayons@v4/dist/crayons/crayons.esm.js', '@freshworks/crayons@v2/x.js'),
  ],
  ['page-language', 'no language', page(' lang="en"', '')],
  [
    'icon',
    'an icon of another size',
    (draft) => draft.replace('app/styles/images/icon.svg', 'width="64"', 'width="32"'),
  ],
  [
    'icon',
    'a script in the icon',
    (draft) => draft.replace('app/styles/images/icon.svg', '</svg>', '<script/></svg>'),
  ],

  [
    'code-syntax',
    'half a script',
    (draft) => draft.write('config/assets/iparams.js', 'const x = '),
  ],
  [
    'code-request',
    'a request of the browser’s own',
    script("export const load = () => fetch('/x');"),
  ],
  [
    'code-markup',
    'markup made of text',
    script('export const put = (el, text) => { el.innerHTML = text; };'),
  ],
  [
    'code-markup',
    'markup put beside',
    script("export const put = (el, text) => el.insertAdjacentHTML('beforeend', text);"),
  ],
  [
    'code-storage',
    'something kept in the browser',
    script("export const keep = (text) => localStorage.setItem('a', text);"),
  ],
  ['code-log', 'something logged', script('export const tell = (text) => console.log(text);')],
  [
    'code-silent',
    'a failure nobody hears of',
    script('export const run = (work) => { try { work(); } catch { } };'),
  ],
  [
    'code-promise',
    'a promise left alone',
    script("export const say = (client) => { client.interface.trigger('showNotify', {}); };"),
  ],
  [
    'code-promise',
    'one that is only waited for',
    script("export const say = (client) => { client.data.get('ticket').then((x) => x); };"),
  ],
  [
    'code-cross-scope',
    'a variable of the module set while waiting',
    script(
      'let last = 0;\nexport const run = async (work) => { last = await work(); return last; };',
    ),
  ],
  ['code-import', 'a file that is missing', script("import './none.js';")],
  ['code-import', 'a package by its name', script("import 'lodash';")],
  [
    'code-template',
    'a request that is not declared',
    script("export const load = (client) => client.request.invokeTemplate('getAll', {});"),
  ],
  [
    'code-sandbox',
    'a timer on the platform',
    (draft) =>
      draft.replace(SERVER, 'return false;\n  }\n}', 'return setTimeout(tell, 1000);\n  }\n}'),
  ],
  [
    'code-exports',
    'helpers above exports',
    (draft) =>
      draft.write(
        SERVER,
        `const FIRST = 1;\n${draft.made.text(SERVER).replace("'Enter the installation key.'", "'Enter the key.' + FIRST")}`,
      ),
  ],
  [
    'code-secret',
    'a key in the README',
    (draft) => draft.append('README.md', '\nsk_live_0123456789abcdef\n'),
  ],

  ['eslint/no-eval', 'eval', script('export const run = (text) => eval(text);')],
  ['eslint/no-alert', 'alert', script('export const say = (text) => alert(text);')],
  ['eslint/no-debugger', 'a breakpoint', script('export const stop = () => { debugger; };')],
  [
    'eslint/no-unreachable',
    'code that is never reached',
    script('export const one = () => { return 1; one(); };'),
  ],
  [
    'eslint/no-empty-function',
    'a function that does nothing',
    script('export const nothing = () => {};'),
  ],
  ['eslint/no-unused-vars', 'a parameter nobody uses', script('export const one = (_x) => 1;')],
  ['eslint/no-var', 'var', script('export var one = 1;')],
  ['eslint/eqeqeq', 'two equal signs', script('export const same = (a, b) => a == b;')],
  ['eslint/require-await', 'async without await', script('export const one = async () => 1;')],
  [
    'eslint/complexity',
    'a function of eight ways',
    script(
      'export const many = (a) => { if (a.b) return 1; if (a.c) return 2; if (a.d) return 3; if (a.e) return 4; if (a.f) return 5; if (a.g) return 6; if (a.h) return 7; return 8; };',
    ),
  ],
  [
    'eslint/max-nested-callbacks',
    'five callbacks inside each other',
    script('export const deep = (f) => f(() => f(() => f(() => f(() => f(() => 1)))));'),
  ],
  [
    'eslint/no-caller',
    'who called',
    script('export const who = function () { return arguments.callee; };'),
  ],
  [
    'eslint/for-direction',
    'a loop away from its end',
    script('export const turn = (f) => { for (let i = 0; i < 9; i--) f(i); };'),
  ],
  [
    'eslint/constructor-super',
    'a class without super',
    script('export class Other extends Map { constructor() { this.x = 1; } }'),
  ],
];

/** Faults of pages and scripts. */
export const codeMutations = mutationsOf(ROWS);
