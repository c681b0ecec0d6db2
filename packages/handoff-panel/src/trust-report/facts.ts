import { MaskKind } from '@baton/handoff-core';
import type { SignalKind, TrailEntry, TrailMark } from '@baton/handoff-core';

import type { ReportScene } from './report-scene.ts';
import type { ReportFacts, ReportLedger } from './trust-report.ts';

export const marksOf = <Kind extends TrailMark['kind']>(
  { trail }: Pick<ReportScene, 'trail'>,
  kind: Kind,
): Extract<TrailMark, { kind: Kind }>[] =>
  trail.marks.filter((mark): mark is Extract<TrailMark, { kind: Kind }> => mark.kind === kind);

const shownOf = (entry: TrailEntry): ReportFacts['entries'][number]['shown'] => {
  if (entry.erased) return 'erased';
  if (entry.withheld) return 'withheld';
  if (entry.long) return 'long';
  return entry.content === null ? 'closed' : 'open';
};

const ledgerOf = ({
  trail: { entries },
  input: { checkpoint, leaf },
}: ReportScene): ReportLedger => {
  const count = (what: string): number => entries.filter((entry) => shownOf(entry) === what).length;
  return {
    entries: entries.length,
    firstHash: entries[0]?.hash ?? null,
    lastHash: entries.at(-1)?.hash ?? null,
    covered: checkpoint && leaf ? Math.min(leaf.seq, entries.length) : 0,
    checkpoint:
      checkpoint && leaf
        ? {
            size: checkpoint.size,
            root: checkpoint.root,
            at: checkpoint.at,
            key: checkpoint.key,
            signature: checkpoint.signature,
          }
        : null,
    leaf: checkpoint ? leaf : null,
    open: count('open'),
    closed: count('closed'),
    long: count('long'),
    withheld: count('withheld'),
    erased: count('erased'),
  };
};

const policiesOf = ({ trail }: ReportScene): ReportFacts['policies'] =>
  [...new Set(trail.decisions.map(({ decision }) => decision.policyVersion))].map((version) => {
    const taken = trail.decisions.filter(({ decision }) => decision.policyVersion === version);
    const known = trail.policies.find((policy) => policy.version === version);
    const firedAt = (id: string): number =>
      taken.filter(({ decision }) =>
        decision.signals.some(
          ({ kind, fired, detail }) => kind === 'policy_rule' && fired && detail === id,
        ),
      ).length;
    return {
      version,
      decisions: taken.length,
      known: (known?.rules ?? null) !== null,
      rules: (known?.rules ?? []).map(({ id, title }) => ({ id, title, fired: firedAt(id) })),
      topics: known?.topics ?? [],
    };
  });

const checksOf = ({ trail }: ReportScene): ReportFacts['checks'] => {
  const found = new Map<SignalKind, ReportFacts['checks'][number] & { strength: number }>();
  for (const { decision } of trail.decisions)
    for (const { kind, fired, value, threshold, strength } of decision.signals) {
      const known = found.get(kind) ?? {
        kind,
        evaluated: 0,
        fired: 0,
        value: null,
        threshold,
        firstTurn: null,
        strength: -1,
      };
      known.evaluated += 1;
      if (fired) {
        known.fired += 1;
        known.firstTurn ??= decision.turn;
      }
      if (value !== null && strength > known.strength)
        Object.assign(known, { value, threshold, strength });
      found.set(kind, known);
    }
  return [...found.values()].map(({ kind, evaluated, fired, value, threshold, firstTurn }) => ({
    kind,
    evaluated,
    fired,
    value,
    threshold,
    firstTurn,
  }));
};

/** Without the names that the list they stand in says already. */
const bare = <Mark extends object, Key extends keyof Mark>(
  marks: readonly Mark[],
  ...names: Key[]
): Omit<Mark, Key>[] =>
  marks.map((mark) => {
    const kept: Partial<Mark> = { ...mark };
    for (const name of names) Reflect.deleteProperty(kept, name);
    return kept as Omit<Mark, Key>;
  });

/** The conversation in codes and numbers, as far as this reader may see it. */
export const reportFacts = (scene: ReportScene): ReportFacts => {
  const { brief, trail, input } = scene;
  return {
    ledger: ledgerOf(scene),
    policies: policiesOf(scene),
    decisions: trail.decisions.map(({ seq, at, decision }) => ({
      seq,
      at,
      turn: decision.turn,
      outcome: decision.outcome,
      ...(decision.shadow && { shadow: true as const }),
      reasons: decision.reasons.map(({ code }) => code),
      policyVersion: decision.policyVersion,
    })),
    checks: checksOf(scene),
    actions: brief.actions.map((action) => ({
      id: action.id,
      n: action.n,
      name: action.name,
      by: action.by,
      kind: action.kind,
      status: action.status,
      startedAt: action.startedAt,
      endedAt: action.endedAt,
      target: scene.actionTarget(action),
      amount: action.effect?.amount ?? null,
      currency: action.effect?.currency ?? null,
      effectKey: action.effectKey,
      catalogued: action.catalogued,
      approval: action.approval && {
        state: action.approval.state,
        by: action.approval.by,
        note: action.approval.note,
      },
    })),
    handoffs: bare(trail.handoffs, 'episode'),
    moves: bare(marksOf(scene, 'handoff'), 'kind').map(({ routed, arrangement, ...move }) => ({
      ...move,
      routed: routed && {
        queue: routed.queue,
        because: routed.because,
        route: routed.route,
        passed: routed.passed,
      },
      offered: arrangement?.kind ?? null,
    })),
    views: bare(marksOf(scene, 'view'), 'kind'),
    reveals: bare(marksOf(scene, 'reveal'), 'kind', 'id'),
    edits: bare(marksOf(scene, 'edit'), 'kind'),
    ratings: bare(marksOf(scene, 'rating'), 'kind'),
    surveys: bare(marksOf(scene, 'survey'), 'kind'),
    runs: bare(marksOf(scene, 'run'), 'kind'),
    approvals: bare(marksOf(scene, 'approval'), 'kind'),
    erasures: bare(marksOf(scene, 'erasure'), 'kind'),
    hidden: MaskKind.options
      .map((kind) => ({
        kind,
        restricted: input.hidden.restricted[kind] ?? 0,
        standard: input.hidden.standard[kind] ?? 0,
        full: input.hidden.full[kind] ?? 0,
      }))
      .filter(({ restricted, standard, full }) => restricted + standard + full > 0),
    entries: trail.entries.map((entry) => ({
      seq: entry.seq,
      kind: entry.kind,
      at: entry.at,
      hash: entry.hash,
      contentHash: entry.contentHash,
      shown: shownOf(entry),
    })),
  };
};
