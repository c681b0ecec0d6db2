import type { Arrangement } from '@baton/handoff-core';
import type { RoutingCopy } from '../copy/routing/routing-copy.ts';
import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import type { Field } from '../schema/parts.ts';
import { own } from '../text/own.ts';
import { plain } from '../text/plain.ts';

type Routing = NonNullable<Scene['brief']['routing']>;

const conditionOf = (name: string, words: RoutingCopy): string | undefined =>
  own<string>(words.because.condition, name);

/** Why this queue; `route:` and `fallback:` come with names. */
const becauseOf = ({ because }: Routing, words: RoutingCopy, { format }: Scene): string => {
  const at = because.indexOf(':');
  const [kind, names] = at < 0 ? [because, ''] : [because.slice(0, at), because.slice(at + 1)];
  if (kind === 'fallback' && names !== '') return words.because.fallback(plain(names));
  if (kind !== 'route') return words.because.default;
  const conditions = names.split('+').flatMap((name) => conditionOf(name, words) ?? []);
  return conditions.length === 0
    ? words.because.route
    : words.because.conditions(format.list(conditions));
};

const offeredAs = (
  { kind, minutes, opensAt }: Arrangement,
  words: RoutingCopy,
  { format }: Scene,
): string =>
  [
    words.offered[kind],
    ...(minutes === null ? [] : [words.minutes(format, minutes.low, minutes.high)]),
    ...(opensAt === null ? [] : [words.opens(format.time(opensAt))]),
  ].join(', ');

/** Where the handoff goes and why there; null while it goes nowhere. */
export const routingBlock = (scene: Scene): BlockOf<'routing'> | null => {
  const { brief, copy, format, sentence, grounded } = scene;
  const { routing } = brief;
  if (!routing) return null;
  const words = copy.routing;
  const { routed, arrangement } = routing;
  const name = plain(routed?.label ?? routing.queue);
  const says = `${words.goes(name)}, ${becauseOf(routing, words, scene)}`;
  const fields: Field[] = [];
  const add = (label: string, value: string | null | undefined): void => {
    if (value) fields.push({ label, value: plain(value), masked: false });
  };
  add(copy.field.queue, routing.queue);
  add(words.field.priority, routed?.priority && words.priority[routed.priority]);
  const tier = routed?.tier ?? null;
  add(words.field.tier, tier === null ? null : format.number(tier, 0));
  if (routing.skills.length > 0) add(copy.field.skills, format.list(routing.skills));
  add(copy.field.language, routing.language && format.language(routing.language));
  const passed = (routed?.passed ?? []).map(({ queue, why }) =>
    words.notTaken(plain(queue), words.why[why]),
  );
  if (passed.length > 0) add(words.field.passed, format.list(passed));
  const next = routed?.runnerUp;
  add(words.field.runnerUp, next && words.notTaken(plain(next.queue), words.why[next.why]));
  add(words.field.offered, arrangement && offeredAs(arrangement, words, scene));
  add(copy.field.agent, brief.agent && (brief.agent.name ?? brief.agent.id));
  return {
    v: 1,
    kind: 'routing',
    title: copy.title.routing,
    summary: name,
    fallbackText: [says, ...fields.slice(1).map(({ label, value }) => `${label}: ${value}`)].join(
      '\n',
    ),
    open: false,
    sentence: sentence(says, grounded(brief.reasons[0]?.signal.evidence ?? [])),
    fields,
  };
};
