import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import type { Field } from '../schema/parts.ts';
import { plain } from '../text/plain.ts';

/** Where the handoff goes and why there; null while it goes nowhere. */
export const routingBlock = ({
  brief,
  copy,
  format,
  sentence,
  grounded,
}: Scene): BlockOf<'routing'> | null => {
  const { routing } = brief;
  if (!routing) return null;
  const because = routing.because.startsWith('route')
    ? copy.say.routeBecause.route
    : copy.say.routeBecause.default;
  const words = `${copy.say.routed(plain(routing.queue))}, ${because}`;
  const fields: Field[] = [{ label: copy.field.queue, value: plain(routing.queue), masked: false }];
  if (routing.skills.length > 0) {
    fields.push({
      label: copy.field.skills,
      value: plain(format.list(routing.skills)),
      masked: false,
    });
  }
  if (routing.language)
    fields.push({
      label: copy.field.language,
      value: plain(format.language(routing.language)),
      masked: false,
    });
  if (brief.agent)
    fields.push({
      label: copy.field.agent,
      value: plain(brief.agent.name ?? brief.agent.id),
      masked: false,
    });
  return {
    v: 1,
    kind: 'routing',
    title: copy.title.routing,
    summary: plain(routing.queue),
    fallbackText: [words, ...fields.slice(1).map(({ label, value }) => `${label}: ${value}`)].join(
      '\n',
    ),
    open: false,
    sentence: sentence(words, grounded(brief.reasons[0]?.signal.evidence ?? [])),
    fields,
  };
};
