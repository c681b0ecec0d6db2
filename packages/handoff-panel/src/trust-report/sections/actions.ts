import type { Action } from '@baton/handoff-core';
import type { Tone } from '../../schema/parts.ts';
import { humanise } from '../../text/humanise.ts';
import { marksOf } from '../facts.ts';
import type { ReportScene } from '../report-scene.ts';
import type { ReportCell, ReportSection } from '../trust-report.ts';
import { cell, code, table } from './table.ts';

const TONES: Record<Action['status'], Tone> = {
  planned: 'neutral',
  running: 'info',
  succeeded: 'success',
  failed: 'danger',
  unknown: 'warning',
  reversed: 'neutral',
};

const actionRow = (scene: ReportScene, action: Action): ReportCell[] => {
  const { words, copy, format, said } = scene;
  const { approval, effect } = action;
  const target = scene.actionTarget(action);
  const aside = [
    copy.actionKind[action.kind],
    target === null ? '' : said(target, 80),
    action.catalogued === false ? words.uncatalogued : '',
  ].filter((part) => part !== '');
  return [
    cell(`#${action.n}`),
    cell(said(humanise(action.name), 100), { note: aside.join(' · ') }),
    cell(copy.actor[action.by]),
    cell(copy.actionStatus[action.status], { tone: TONES[action.status] }),
    { ...scene.time(action.endedAt) },
    cell(effect?.amount === undefined ? '–' : format.money(effect.amount, effect.currency)),
    approval === null
      ? cell(words.noApproval)
      : cell(words.approval[approval.state] ?? approval.state, {
          note: [said(approval.by, 80), said(approval.note, 200)]
            .filter((part) => part !== '')
            .join(copy.punctuation.colon),
        }),
    code(action.effectKey === null ? '–' : said(action.effectKey, 120)),
  ];
};

/** An action by its id, with what it changes. */
const named = (scene: ReportScene, id: string): ReportCell => {
  const { brief, said } = scene;
  const action = brief.actions.find((each) => each.id === id);
  const target = action ? scene.actionTarget(action) : null;
  return cell(
    scene.actionName(id) ?? said(id, 80),
    target === null ? {} : { note: said(target, 80) },
  );
};

/** Everything that was done, by whomever. */
export const actionsSection = (scene: ReportScene): ReportSection => {
  const { words, brief, said } = scene;
  const { column } = words;
  return {
    id: 'actions',
    title: words.section.actions,
    text: [words.intro.actions],
    tables: [
      table(
        'actions-done',
        words.table.actions,
        [
          column.number,
          column.action,
          column.by,
          column.status,
          column.time,
          `#${column.amount}`,
          column.approval,
          column.effect,
        ],
        brief.actions.toSorted((a, b) => a.n - b.n).map((action) => actionRow(scene, action)),
        words.empty.actions,
      ),
      table(
        'approvals',
        words.table.approvals,
        [column.time, column.action, column.state, column.who, column.note],
        marksOf(scene, 'approval').map((mark) => [
          scene.time(mark.at),
          named(scene, mark.action),
          cell(words.approval[mark.state] ?? mark.state),
          cell(said(mark.by, 80)),
          cell(said(mark.note)),
        ]),
        words.empty.approvals,
      ),
      table(
        'runs',
        words.table.runs,
        [
          column.time,
          column.who,
          column.command,
          column.action,
          column.endpoint,
          column.status,
          column.note,
        ],
        marksOf(scene, 'run').map((mark) => [
          scene.time(mark.at),
          cell(said(mark.by, 80)),
          cell(words.command[mark.command] ?? said(mark.command, 40)),
          named(scene, mark.action),
          code(said(mark.endpoint, 80)),
          cell(
            (scene.copy.actionStatus as Readonly<Record<string, string>>)[mark.status] ??
              said(mark.status, 40),
          ),
          cell(said(mark.note)),
        ]),
        words.empty.runs,
      ),
    ],
    steps: [],
  };
};
