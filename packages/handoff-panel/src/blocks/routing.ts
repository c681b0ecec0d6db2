import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import type { Field } from '../schema/parts.ts';
import { plain } from '../text/plain.ts';
import { becauseOf, offeredAs, passedOver } from '../text/routing-words.ts';

/** Where the handoff goes and why there; null while it goes nowhere. */
export const routingBlock = (scene: Scene): BlockOf<'routing'> | null => {
  const { brief, copy, format, sentence, grounded } = scene;
  const { routing } = brief;
  if (!routing) return null;
  const words = copy.routing;
  const { colon, comma } = copy.punctuation;
  const { routed, arrangement } = routing;
  const name = plain(routed?.label ?? routing.queue);
  const says = `${words.goes(name)}${comma}${becauseOf(routing.because, scene)}`;
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
  add(words.field.passed, routed && passedOver(routed.passed, scene));
  const next = routed?.runnerUp;
  add(words.field.runnerUp, next && words.notTaken(plain(next.queue), words.why[next.why]));
  add(words.field.offered, arrangement && offeredAs(arrangement, scene));
  add(copy.field.agent, brief.agent && (brief.agent.name ?? brief.agent.id));
  return {
    v: 1,
    kind: 'routing',
    title: copy.title.routing,
    summary: name,
    fallbackText: [
      says,
      ...fields.slice(1).map(({ label, value }) => `${label}${colon}${value}`),
    ].join('\n'),
    open: false,
    sentence: sentence(says, grounded(brief.reasons[0]?.signal.evidence ?? [])),
    fields,
  };
};
