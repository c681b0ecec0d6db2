import type { TrustReport } from '../trust-report.ts';
import { escape } from './escape.ts';

const BOX = { width: 118, height: 52, gap: 26 };
/** Boxes of a chain that are drawn; the middle of a longer one is left out. */
const DRAWN = 4;

const short = (hash: string | null | undefined): string => (hash ? `${hash.slice(0, 10)}…` : '');

/** How an entry, the tree and the signature hang together, with the hashes of this conversation. */
export const chainPicture = ({ facts, document }: TrustReport): string => {
  const { words } = document;
  const { ledger, entries } = facts;
  const word = (name: string): string => escape(words[name] ?? '');
  const indexes =
    entries.length <= DRAWN ? entries.map((_, index) => index) : [0, 1, -1, entries.length - 1];
  const boxes = indexes.map((index) => (index === -1 ? null : (entries[index] ?? null)));
  const signed = ledger.checkpoint !== null;
  const width = Math.max(1, boxes.length) * (BOX.width + BOX.gap) + 10;
  const treeY = 112;
  const box = (
    x: number,
    y: number,
    wide: number,
    lines: readonly string[],
    name: string,
  ): string =>
    `<rect class="box ${name}" x="${x}" y="${y}" width="${wide}" height="${BOX.height}" rx="4"/>${lines
      .map(
        (line, at) =>
          `<text class="${at > 0 ? 'dim' : ''}" x="${x + wide / 2}" y="${y + 22 + at * 17}" text-anchor="middle">${line}</text>`,
      )
      .join('')}`;
  const parts = boxes.map((entry, at) => {
    const x = 5 + at * (BOX.width + BOX.gap);
    const link =
      at === 0 ? '' : `<path class="link" d="M${x - BOX.gap} 31h${BOX.gap - 7}m0 -5l7 5l-7 5"/>`;
    if (entry === null)
      return `${link}<text class="dim" x="${x + BOX.width / 2}" y="36" text-anchor="middle">…</text>`;
    const lines = [`${word('entry')} ${entry.seq}`, short(entry.hash)];
    return link + box(x, 5, BOX.width, lines, entry.seq > ledger.covered ? 'open' : 'signed');
  });
  const lastX = 5 + (boxes.length - 1) * (BOX.width + BOX.gap) + BOX.width / 2;
  // The longest name of the tree fits in, which is French.
  const wide = 222;
  const treeX = Math.max(5, lastX - wide / 2);
  const tree = signed
    ? [
        `<path class="link" d="M${round(treeX + wide / 2)} 57V${treeY - 8}m-5 0l5 7l5 -7"/>`,
        box(treeX, treeY, wide, [word('tree'), short(ledger.checkpoint?.root)], 'signed'),
        `<path class="link" d="M${treeX + wide / 2} ${treeY + BOX.height}v22m-5 -7l5 7l5 -7"/>`,
        box(
          treeX,
          treeY + 75,
          wide,
          [word('signature'), short(ledger.checkpoint?.signature)],
          'signed',
        ),
      ]
    : [box(treeX, treeY, wide, [word('notSigned')], 'open')];
  const height = (signed ? treeY + 75 : treeY) + BOX.height + 8;
  const full = Math.max(width, treeX + wide + 5);
  const says = signed
    ? `${words['entry'] ?? ''} 1–${ledger.covered}: ${short(ledger.lastHash)} → ${words['tree'] ?? ''}: ${short(ledger.checkpoint?.root)} → ${words['signature'] ?? ''}`
    : (words['notSigned'] ?? '');
  return `<figure><svg width="${full}" height="${height}" viewBox="0 0 ${full} ${height}" role="img" aria-label="${escape(says)}">${[...parts, ...tree].join('')}</svg></figure>`;
};

const round = (value: number): number => Math.round(value * 10) / 10;
