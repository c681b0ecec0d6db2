import type { Brief, RedactedBrief, RestrictedBrief } from '../schema/brief.ts';
import type { Signal } from '../schema/decision.ts';
import type { MaskKind, PrivacyTiers } from '../schema/privacy.ts';
import type { Action } from '../schema/record.ts';
import { Tier } from '../schema/vocabulary.ts';
import type { Detector } from './detector.ts';
import { knownValuesIn } from './known-values-in.ts';
import { knownValueDetector } from './known-values.ts';
import { createMasker } from './masker.ts';
import type { Masker } from './masker.ts';
import { redactAround } from './redact-around.ts';
import { treatmentsFor } from './tier-table.ts';

/** A short word of a system, such as a channel: names are not looked for in it. */
const word = (value: string, masker: Masker): string =>
  (masker.field('word', value) as string | undefined) ?? '…';

const redactSignal = (signal: Signal, masker: Masker): Signal =>
  signal.detail === undefined && signal.title === undefined
    ? signal
    : {
        ...signal,
        ...(signal.detail === undefined ? {} : { detail: masker.text(signal.detail) }),
        ...(signal.title === undefined ? {} : { title: masker.text(signal.title) }),
      };

/** Stand-ins for keys of effects; equal keys keep equal ones. */
const standIns = (): ((key: string) => string) => {
  const made = new Map<string, string>();
  return (key) => {
    const known = made.get(key) ?? `…${made.size + 1}`;
    made.set(key, known);
    return known;
  };
};

/**
 * A key is a hash of what it was made from: who may not see that could still try addresses until one fits, so that the key is
 * hidden with it.
 */
const redactKey = (action: Action, shown: Action, standIn: (key: string) => string): Action => {
  const told = ({ name, effect, args }: Action): string =>
    JSON.stringify([name, effect?.type, effect?.target, args]);
  return action.effectKey === null || told(action) === told(shown)
    ? shown
    : { ...shown, effectKey: standIn(action.effectKey) };
};

const redactAction = (action: Action, masker: Masker): Action => ({
  ...action,
  name: word(action.name, masker),
  effect: action.effect && {
    ...action.effect,
    type: word(action.effect.type, masker),
    ...(action.effect.target === undefined ? {} : { target: masker.text(action.effect.target) }),
  },
  effectKey: action.effectKey && masker.text(action.effectKey),
  approval: action.approval && {
    ...action.approval,
    note: action.approval.note && masker.text(action.approval.note),
  },
  args: masker.deep(action.args),
  result: masker.deep(action.result),
  error: action.error && masker.text(action.error),
});

const redactCustomer = (customer: Brief['customer'], masker: Masker): Brief['customer'] => {
  if (customer === null) return customer;
  const { id, name, email, phone, plan, attributes, ...rest } = customer;
  const shown = {
    id: id && masker.text(id),
    name: name && masker.value('name', name),
    email: email && masker.value('email', email),
    phone: phone && masker.value('phone', phone),
    plan: plan && (masker.field('plan', plan) as string | undefined),
  };
  return {
    ...rest,
    // What was dropped leaves no empty field behind.
    ...Object.fromEntries(Object.entries(shown).filter(([, value]) => value)),
    ...(attributes && { attributes: masker.deep(attributes) as typeof attributes }),
  };
};

/** What redaction goes by beside the tier. */
export interface Redaction {
  /** What needs a library or a tenant's policy; core may not import it. */
  detectors?: readonly Detector[] | undefined;
  /** The tenant's `privacy.tiers`, over Baton's own table. */
  tiers?: PrivacyTiers | undefined;
  /** Kinds this viewer is shown for a while, as the full tier sees them. */
  revealed?: readonly MaskKind[] | undefined;
}

interface Redact {
  /** For the strictest tier with nothing revealed: what a note may be made of. */
  (
    brief: Brief,
    tier: 'restricted',
    redaction?: Omit<Redaction, 'revealed'> & { revealed?: undefined },
  ): RestrictedBrief;
  (brief: Brief, tier: Tier, redaction?: Redaction): RedactedBrief;
}

/**
 * Hides what a viewer of this tier may not see, in every text of the brief: turns, quotes, drafts, arguments, results,
 * errors, reasoning, customer and file names. A tier that is not known counts as `restricted`.
 * Ids, numbers, amounts and ordinary dates stay. `masked` counts the different values that were hidden, by kind.
 */
export const redact = ((
  brief: Brief,
  tier: Tier,
  { detectors, tiers, revealed }: Redaction = {},
): RedactedBrief => {
  const known = Tier.safeParse(tier);
  const viewer: Tier = known.success ? known.data : 'restricted';
  const masker = createMasker(treatmentsFor(viewer, tiers, revealed), {
    known: knownValueDetector(knownValuesIn(brief)),
    detectors,
  });
  const sources = new Map(brief.turns.map((turn) => [turn.id, turn.text]));
  const standIn = standIns();
  // A quote lost the words around it that gave a code away, so it is masked by its place in the whole text.
  const quote = <T extends Brief['want']>(each: T): T =>
    each && {
      ...each,
      text: masker.quoted(each.text, [
        ...each.evidence.map(({ id }) => sources.get(id)),
        brief.heldBack?.text,
      ]),
    };
  const params = (values: Record<string, string | number>, ids: readonly { id: string }[]) =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        typeof value === 'string'
          ? masker.quoted(value, [
              brief.heldBack?.text,
              brief.want && sources.get(brief.want.evidence[0]?.id ?? ''),
              ...ids.map(({ id }) => sources.get(id)),
            ])
          : value,
      ]),
    );
  const redacted = {
    ...brief,
    subject: brief.subject && masker.text(brief.subject),
    channel: brief.channel && word(brief.channel, masker),
    agent: brief.agent && {
      ...brief.agent,
      ...(brief.agent.name === undefined ? {} : { name: word(brief.agent.name, masker) }),
      ...(brief.agent.version === undefined ? {} : { version: word(brief.agent.version, masker) }),
    },
    intent: brief.intent && {
      ...brief.intent,
      name: word(brief.intent.name, masker),
      ...(brief.intent.label === undefined ? {} : { label: word(brief.intent.label, masker) }),
    },
    want: quote(brief.want),
    unanswered: quote(brief.unanswered),
    reasons: brief.reasons.map((reason) => ({
      ...reason,
      signal: redactSignal(reason.signal, masker),
    })),
    signals: brief.signals.map((signal) => redactSignal(signal, masker)),
    customer: redactCustomer(brief.customer, masker),
    actions: brief.actions.map((action) =>
      redactKey(action, redactAction(action, masker), standIn),
    ),
    attempts: brief.attempts.map((attempt) => ({
      ...attempt,
      what: masker.quoted(attempt.what, [
        ...attempt.evidence.map(({ id }) => sources.get(id)),
        brief.heldBack?.text,
      ]),
    })),
    promises: brief.promises.map(quote),
    nextStep: { ...brief.nextStep, params: params(brief.nextStep.params, brief.nextStep.evidence) },
    heldBack: brief.heldBack && { ...brief.heldBack, text: masker.text(brief.heldBack.text) },
    steps: brief.steps.map((step) => ({
      ...step,
      text: masker.text(step.text),
      ...(step.sources === undefined
        ? {}
        : { sources: masker.deep(step.sources) as typeof step.sources }),
    })),
    turns: brief.turns.map((turn) => ({
      ...turn,
      text: masker.text(turn.text),
      intent: turn.intent && word(turn.intent, masker),
      attachments: turn.attachments.map((file) => ({
        ...file,
        type: word(file.type, masker),
        name: masker.text(file.name),
        ...(file.url === undefined ? {} : { url: masker.text(file.url) }),
      })),
    })),
    notices: brief.notices.map((notice) => ({
      ...notice,
      params: params(notice.params, notice.evidence),
    })),
    ...(brief.written === undefined
      ? {}
      : {
          written: {
            ...brief.written,
            sentences: brief.written.sentences.map((each) => ({
              ...each,
              text: masker.text(each.text),
            })),
          },
        }),
    ...(brief.reveal?.active && {
      reveal: {
        ...brief.reveal,
        active: { ...brief.reveal.active, reason: masker.text(brief.reveal.active.reason) },
      },
    }),
    ...redactAround(brief, masker, quote),
    tier: viewer,
    masked: masker.counts(),
  };
  return redacted as unknown as RedactedBrief;
}) as Redact;
