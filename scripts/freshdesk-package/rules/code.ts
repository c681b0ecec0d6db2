import path from 'node:path';

import type { Finding } from '../../lib/finding.ts';
import type { FdkPackage } from '../fdk-package.ts';
import { textIn } from '../json.ts';
import { lineAt, kidsOf, nameOf, nodeAt, parseScript, walk } from '../parse-script.ts';
import type { SyntaxNode } from '../parse-script.ts';
import type { Rule } from '../rule.ts';

interface Place {
  pkg: FdkPackage;
  file: string;
  code: string;
  node: SyntaxNode;
  above: readonly SyntaxNode[];
}

/** Something about one node of a script; `within` names the files that are looked at. */
const inScripts = (within: RegExp, find: (place: Place) => string | null) =>
  function* (pkg: FdkPackage): Iterable<Finding> {
    for (const file of pkg.scripts.filter((each) => within.test(each))) {
      const code = pkg.text(file);
      const tree = parseScript(code);
      for (const { node, above } of tree ? walk(tree) : []) {
        const message = find({ pkg, file, code, node, above });
        if (message !== null) yield { file, line: lineAt(code, node.start), message };
      }
    }
  };

const syntax = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const file of pkg.scripts)
    if (parseScript(pkg.text(file)) === null)
      yield { file, message: 'is no script that can be read: look for the mistake' };
};

const callee = (node: SyntaxNode): string =>
  node.type === 'CallExpression' || node.type === 'NewExpression'
    ? nameOf(nodeAt(node, 'callee'))
    : '';

const BROWSER_REQUESTS =
  /^(?:window\.)?(?:fetch|XMLHttpRequest|WebSocket|EventSource|axios(?:\..+)?|\$\.(?:ajax|get|post)|navigator\.sendBeacon)$/;

const ownRequest = inScripts(/^app\//, ({ node }) =>
  BROWSER_REQUESTS.test(callee(node))
    ? `calls ${callee(node)}: ask by a request template (FF-01L)`
    : null,
);

const MARKUP = /\.(?:innerHTML|outerHTML|srcdoc)$/;
const WRITES =
  /(?:^|\.)(?:insertAdjacentHTML|document\.write|document\.writeln|createContextualFragment)$/;

const markup = inScripts(/^(?:app|config)\//, ({ node }) => {
  const target = node.type === 'AssignmentExpression' ? nameOf(nodeAt(node, 'left')) : '';
  return MARKUP.test(target) || WRITES.test(callee(node))
    ? `makes markup of text (${target || callee(node)}): use text nodes`
    : null;
});

const STORES =
  /^(?:(?:window|globalThis)\.)?(?:localStorage|sessionStorage|indexedDB)\b|^document\.cookie$|^(?:client\.|\$)db\./;

const storage = inScripts(/^(?:app|server)\//, ({ node, above }) =>
  node.type === 'MemberExpression' &&
  above[0]?.type !== 'MemberExpression' &&
  STORES.test(nameOf(node))
    ? `keeps something in ${nameOf(node)}: nothing of a ticket is stored`
    : null,
);

const logs = inScripts(/^(?:app|server)\//, ({ node }) =>
  callee(node).startsWith('console.')
    ? 'writes to the console: whoever opens it reads along'
    : null,
);

const isConsole = (statement: SyntaxNode): boolean => {
  const call = nodeAt(statement, 'expression');
  return call !== null && callee(call).startsWith('console.');
};

const loggedOnly = inScripts(/^(?:app|server)\//, ({ node }) => {
  if (node.type !== 'CatchClause') return null;
  const statements = kidsOf(nodeAt(node, 'body') ?? node);
  return statements.length > 0 && statements.every(isConsole)
    ? 'catches a failure only to log it: do something about it or tell the person'
    : null;
});

const silent = inScripts(/^(?:app|server)\//, ({ node, code }) =>
  node.type === 'CatchClause' &&
  /^\{\s*\}$/.test(
    code.slice(nodeAt(node, 'body')?.start ?? 0, Number(nodeAt(node, 'body')?.['end'])),
  )
    ? 'catches a failure and does nothing: the person would wait for nothing (FF-04A)'
    : null,
);

/** Calls that give a promise, as far as their names tell. */
const PROMISES =
  /(?:\.then|\.finally|\.invokeTemplate|\.invoke|\.initialized|interface\.trigger|trigger|data\.get|iparams\.get)$/;

const unhandled = inScripts(/^(?:app|server)\//, ({ node }) => {
  const call = node.type === 'ExpressionStatement' ? nodeAt(node, 'expression') : null;
  const name = call ? callee(call) : '';
  const handlers = call?.['arguments'];
  const isHandled = name.endsWith('.then') && Array.isArray(handlers) && handlers.length > 1;
  return PROMISES.test(`.${name}`) && name.includes('.') && !isHandled
    ? `leaves the promise of ${name} alone: catch what goes wrong (FF-04A)`
    : null;
});

const isAsync = (node: SyntaxNode): boolean => /Function/.test(node.type) && node['async'] === true;

/** Names of what may change and is seen by the whole module. */
const variablesOf = (program: SyntaxNode | undefined): string[] =>
  kidsOf(program ?? { type: '', start: 0 })
    .filter(({ type, kind }) => type === 'VariableDeclaration' && kind === 'let')
    .flatMap(kidsOf)
    .map((declarator) => nameOf(nodeAt(declarator, 'id')));

const crossScope = inScripts(/^(?:app|server)\//, ({ node, above }) => {
  const name = node.type === 'AssignmentExpression' ? nameOf(nodeAt(node, 'left')) : '';
  return name !== '' && above.some(isAsync) && variablesOf(above.at(-1)).includes(name)
    ? `sets ${name} of the module in a function that waits: two calls would get in each other's way`
    : null;
});

const imported = ({ type, ...node }: SyntaxNode): string => {
  const source = /^(?:Import|Export\w*)(?:Declaration|Expression)$/.test(type)
    ? nodeAt({ type, ...node }, 'source')
    : null;
  return textIn(source?.['value']);
};

const imports = inScripts(/^app\//, ({ pkg, file, node }) => {
  const specifier = imported(node);
  if (specifier === '') return null;
  if (!specifier.startsWith('.'))
    return `imports ${specifier}: a page loads files of the package alone`;
  const target = path.posix.join(path.posix.dirname(file), specifier);
  return pkg.has(target) ? null : `imports ${specifier}: there is no such file`;
});

const INVOKES = /(?:^|\.)(?:invokeTemplate|ask)$/;

const templates = inScripts(/^(?:app|server)\//, ({ pkg, node }) => {
  const [first] = INVOKES.test(callee(node)) ? (node['arguments'] as SyntaxNode[]) : [];
  const name = first?.type === 'Literal' ? String(first['value']) : '';
  return name !== '' && !Object.hasOwn(pkg.object('config/requests.json'), name)
    ? `asks by ${name}: config/requests.json has none of that name`
    : null;
});

const NOT_THERE =
  /^(?:process|Buffer|setTimeout|setInterval|setImmediate|fetch|global|globalThis|__dirname)$/;

const sandbox = inScripts(/^server\//, ({ node, above }) => {
  const name = node.type === 'Identifier' ? nameOf(node) : '';
  const [parent] = above;
  const isProperty =
    parent?.type === 'MemberExpression' &&
    parent['property'] === node &&
    parent['computed'] === false;
  return NOT_THERE.test(name) && !isProperty
    ? `uses ${name}: the platform has none for server.js`
    : null;
});

const exported = function* (pkg: FdkPackage): Iterable<Finding> {
  const file = 'server/server.js';
  const statements = kidsOf(parseScript(pkg.text(file)) ?? { type: '', start: 0 });
  const first = statements.find(({ type }) => type === 'ExpressionStatement');
  if (
    pkg.has(file) &&
    (first === undefined || first !== statements.find(({ directive }) => directive === undefined))
  )
    yield { file, message: 'does not begin with exports: helpers stand below it' };
};

const KEY_LIKE =
  /\b(?:sk|pk|rk)_(?:live|test)_\w{10,}|\bAKIA[0-9A-Z]{16}\b|\beyJ[\w-]{10,}\.[\w-]{10,}|-----BEGIN [A-Z ]*PRIVATE KEY|\b(?:bk|bh|bsa|bsr)[._][\w.-]{24,}/;

const secrets = function* (pkg: FdkPackage): Iterable<Finding> {
  for (const file of pkg.paths)
    if (KEY_LIKE.test(pkg.text(file)))
      yield { file, message: 'holds something like a key: take it out and renew it (FF-06A)' };
};

/** What scripts do, beyond the platform's own lint. */
export const codeRules: readonly Rule[] = [
  { id: 'code-syntax', level: 'error', check: syntax },
  { id: 'code-request', level: 'warning', check: ownRequest },
  { id: 'code-markup', level: 'error', check: markup },
  { id: 'code-storage', level: 'error', check: storage },
  { id: 'code-log', level: 'warning', check: logs },
  { id: 'code-logged-only', level: 'warning', check: loggedOnly },
  { id: 'code-silent', level: 'warning', check: silent },
  { id: 'code-promise', level: 'warning', check: unhandled },
  { id: 'code-cross-scope', level: 'warning', check: crossScope },
  { id: 'code-import', level: 'error', check: imports },
  { id: 'code-template', level: 'error', check: templates },
  { id: 'code-sandbox', level: 'error', check: sandbox },
  { id: 'code-exports', level: 'warning', check: exported },
  { id: 'code-secret', level: 'error', check: secrets },
];
