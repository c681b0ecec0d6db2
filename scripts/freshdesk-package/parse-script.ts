import { parseAst } from 'vite';

/** A node of a script's syntax tree (ESTree). */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** A script as a tree; null when it is none. */
export const parseScript = (code: string): SyntaxNode | null => {
  try {
    return parseAst(code) as unknown as SyntaxNode;
  } catch {
    return null;
  }
};

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string';

/** Nodes right below one. */
export const kidsOf = (node: SyntaxNode): SyntaxNode[] => Object.values(node).flat().filter(isNode);

/** A node and everything below it, with what is above each: the nearest first. */
export function* walk(
  node: SyntaxNode,
  above: readonly SyntaxNode[] = [],
): Iterable<{ node: SyntaxNode; above: readonly SyntaxNode[] }> {
  yield { node, above };
  for (const kid of kidsOf(node)) yield* walk(kid, [node, ...above]);
}

/** A node that stands at a key; null where none does. */
export const nodeAt = (node: SyntaxNode | null | undefined, key: string): SyntaxNode | null => {
  const value = node?.[key];
  return isNode(value) ? value : null;
};

/** `a.b.c` of a member expression, as far as it is made of names. */
export const nameOf = (node: SyntaxNode | null): string => {
  if (node === null) return '';
  if (node.type === 'Identifier' || node.type === 'PrivateIdentifier') return String(node['name']);
  if (node.type === 'ThisExpression') return 'this';
  if (node.type === 'ChainExpression') return nameOf(nodeAt(node, 'expression'));
  if (node.type !== 'MemberExpression') return '';
  return `${nameOf(nodeAt(node, 'object'))}.${nameOf(nodeAt(node, 'property'))}`;
};

/** Line of a place in a text, from 1. */
export const lineAt = (code: string, start: number): number =>
  code.slice(0, start).split('\n').length;
