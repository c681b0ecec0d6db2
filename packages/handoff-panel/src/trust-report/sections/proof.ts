import type { ReportScene } from '../report-scene.ts';
import type { ReportCell, ReportFacts, ReportSection } from '../trust-report.ts';
import { allDecisions } from './decisions.ts';
import { cell, code, number, table } from './table.ts';

/** Name of a file that holds the report of a conversation; ids may hold what file names may not. */
export const fileNameOf = (conversationId: string, extension: 'html' | 'json'): string =>
  `trust-report-${conversationId.replaceAll(/[^\w.-]/g, '_').slice(0, 80)}.${extension}`;

const rowsOf = (scene: ReportScene, { ledger }: ReportFacts): ReportCell[][] => {
  const { words, format } = scene;
  const { proof } = words;
  const all = format.number(ledger.entries);
  const { checkpoint, leaf } = ledger;
  const row = (label: string, value: ReportCell): ReportCell[] => [cell(label), value];
  return [
    row(proof.entries, cell(all)),
    ...(ledger.firstHash ? [row(proof.first, code(ledger.firstHash))] : []),
    ...(ledger.lastHash ? [row(proof.last, code(ledger.lastHash))] : []),
    row(proof.open, cell(words.openOf(format.number(ledger.open), all))),
    ...(checkpoint && leaf
      ? [
          row(proof.covered, cell(words.coveredOf(format.number(ledger.covered), all))),
          row(proof.checkpoint, scene.time(checkpoint.at)),
          row(
            proof.leaf,
            cell(words.leafAt(format.number(leaf.index), format.number(checkpoint.size))),
          ),
          row(proof.path, code(leaf.path.length === 0 ? '–' : leaf.path.join(' '))),
          row(proof.root, code(checkpoint.root)),
          row(proof.key, code(checkpoint.key)),
          row(proof.signature, code(checkpoint.signature)),
        ]
      : [row(proof.checkpoint, cell(proof.none, { tone: 'warning' }))]),
  ];
};

/** The chain, the checkpoint over it, and how to check both oneself. */
export const proofSection = (scene: ReportScene, facts: ReportFacts): ReportSection => {
  const { words, brief } = scene;
  const file = fileNameOf(brief.conversationId, 'json');
  return {
    id: 'proof',
    title: words.section.proof,
    text: [words.intro.proof],
    picture: 'chain',
    tables: [
      table(
        'proof-facts',
        words.table.proof,
        [words.column.fact, words.column.value],
        rowsOf(scene, facts),
      ),
    ],
    steps: [
      { text: words.steps.file },
      { text: words.steps.run, command: `npm run baton -- verify ${file}` },
      { text: words.steps.key, command: `npm run baton -- verify ${file} --key HEX` },
      { text: words.steps.read },
    ],
  };
};

/** Line by line, for whoever wants to follow. */
export const everySection = (scene: ReportScene, { entries }: ReportFacts): ReportSection => {
  const { words, format } = scene;
  const { column } = words;
  return {
    id: 'every',
    title: words.section.every,
    text: [words.intro.every],
    tables: [
      allDecisions(scene),
      table(
        'entries',
        words.table.entries,
        [`#${column.entry}`, column.kind, column.time, column.inFile, column.hash],
        entries.map(({ seq, kind, at, shown, hash }) => [
          number(seq, format),
          cell(words.entryKind[kind] ?? kind),
          scene.time(at),
          cell(words.shown[shown], shown === 'open' ? {} : { tone: 'neutral' }),
          code(hash),
        ]),
      ),
    ],
    steps: [],
  };
};
