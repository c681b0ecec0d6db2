import type { Arrangement, PassedOver } from '@baton/handoff-core';
import type { QueueRead, QueueTargetNow, RoutingDryRun, TriedRoute } from '@baton/handoff-client';
import { counted } from '../output/counted.ts';
import { table } from '../output/table.ts';

/** Handoffs that are printed; `--json` has more. */
const SHOWN = 20;

const WHY: Readonly<Record<PassedOver, string>> = {
  later: 'an earlier one takes it',
  closed: 'it is closed',
  full: 'it is full',
  nobody_there: 'nobody is there',
  skills: 'its people lack a skill that is wanted',
  language: 'its people do not speak the language',
  tier: 'its level is too low',
  is_fallback: 'it only stands in',
};

const GETS: Readonly<Record<Arrangement['kind'], string>> = {
  now: 'somebody is there (now)',
  queue: 'a place in the queue (queue)',
  callback: 'a call back (callback)',
  email: 'an answer by e-mail (email)',
  later: 'an answer later (later)',
};

const minute = (iso: string): string => iso.replace(/:\d{2}\.\d{3}Z$/, 'Z').replace('T', ' ');

const hoursOf = ({ open, opensAt }: QueueRead): string => {
  if (open) return 'open';
  return opensAt === null ? 'closed' : `closed until ${minute(opensAt)}`;
};

const leadsTo = ({ routes, default: isDefault }: QueueRead): string =>
  [...routes.map((route) => `route ${route}`), ...(isDefault ? ['default'] : [])].join(', ') ||
  'fallback only';

const targetLine = (queue: string, target: QueueTargetNow): string[] => [
  `${queue} @ ${target.helpdesk}`,
  target.connected ? `${target.online ?? '?'} online` : 'no connector',
  target.waiting === null ? '' : `${target.waiting} waiting`,
  target.cannot.length === 0 ? '' : `can not: ${target.cannot.join(', ')}`,
];

/** Queues as they are now, for people. */
export const queueLines = ({ at, queues }: { at: string; queues: QueueRead[] }): string[] => {
  const targets = queues.flatMap(({ id, targets: of }) => of.map((each) => targetLine(id, each)));
  return [
    `at ${minute(at)}`,
    ...table([
      ['queue', 'now', 'waiting', 'reached by', 'stood in for by'],
      ...queues.map((queue) => [
        queue.id,
        hoursOf(queue),
        `${queue.waiting ?? '?'}${queue.capacity === null ? '' : ` of ${queue.capacity}`}`,
        leadsTo(queue),
        queue.fallbacks.join(', '),
      ]),
    ]),
    ...(targets.length === 0 ? [] : ['', 'in the helpdesk:', ...table(targets)]),
  ];
};

const reached = (route: string | null, because: string): string =>
  `${because}${route === null ? '' : `, route ${route}`}`;

/** Where a handoff would go, for people. */
export const triedLines = ({ routed, arrangement, customer }: TriedRoute): string[] => {
  const { runnerUp, passed, skills, priority, tier } = routed;
  const { kind, minutes, opensAt, asked } = arrangement;
  return table([
    ['queue', routed.label === null ? routed.queue : `${routed.queue} (${routed.label})`],
    ['because', reached(routed.route, routed.because)],
    ...passed.map(({ queue, why }) => ['passed over', `${queue}: ${WHY[why]}`]),
    [
      'runner-up',
      runnerUp === null ? 'none' : `${runnerUp.queue} (${runnerUp.because}): ${WHY[runnerUp.why]}`,
    ],
    ...(skills.length > 0 ? [['skills', skills.join(', ')]] : []),
    ...(priority === null ? [] : [['priority', priority]]),
    ...(tier === null ? [] : [['tier', String(tier)]]),
    [
      'customer gets',
      [
        GETS[kind],
        ...(minutes === null ? [] : [`${minutes.low} to ${minutes.high} minutes`]),
        ...(opensAt === null ? [] : [`opens ${minute(opensAt)}`]),
        asked ? 'the helpdesk told who is there' : 'no helpdesk told who is there',
      ].join(', '),
    ],
    [`told (${customer.language})`, customer.text],
  ]);
};

const signed = (change: number): string => (change > 0 ? `+${change}` : String(change));

/** What a dry run of routes found, for people. */
export const routingDryRunLines = (run: RoutingDryRun): string[] => {
  const shown = run.changes.slice(0, SHOWN);
  return [
    `${counted(run.handoffs, 'handoff')} routed again${run.complete ? '' : ' before the time was up'}`,
    '',
    ...table([
      ['', 'now', 'then', ''],
      ...run.queues.map(({ queue, before, after }) => [
        queue,
        String(before),
        String(after),
        signed(after - before),
      ]),
    ]),
    '',
    run.changed === 0 ? 'nothing changes' : `${run.changed} change:`,
    ...table(
      shown.map(({ handoffId, from, to }) => [
        handoffId,
        from.queue,
        '->',
        to.queue,
        to.because,
        to.runnerUp === null ? '' : `next: ${to.runnerUp.queue}, ${WHY[to.runnerUp.why]}`,
      ]),
    ),
    ...(run.changed > shown.length ? [`and ${run.changed - shown.length} more`] : []),
  ];
};
