import { MaskKind, MOST_SHOWN, Tier, Treatment, writtenTreatment } from '@baton/handoff-core';
import type { Policy } from '@baton/handoff-core';
import { findsPattern, patternFault } from '../rules/pattern.ts';
import type { PolicyFault } from './policy-fault.ts';

type Privacy = Policy['privacy'];

const fuller = (a: Treatment, b: Treatment): boolean =>
  Treatment.options.indexOf(a) < Treatment.options.indexOf(b);

/** What matches nothing at all is found at every place of a text, and looked for as often. */
const emptyFault = (pattern: string): string | null =>
  findsPattern('', pattern)
    ? 'also matches no text at all, as `[0-9]*` does: let it hold at least one character, as `[0-9]+` does'
    : null;

/** Patterns that are no expressions of the RE2 kind, and ids that are given twice. */
const patternFaults = ({ patterns }: Privacy): PolicyFault[] =>
  patterns.flatMap(({ id, pattern }, index) => {
    const wrong = patternFault(pattern) ?? emptyFault(pattern);
    const first = patterns.findIndex((other) => other.id === id);
    return [
      ...(wrong === null
        ? []
        : [{ path: `privacy.patterns.${index}.pattern`, message: `${wrong}.` }]),
      ...(first === index
        ? []
        : [
            {
              path: `privacy.patterns.${index}.id`,
              message: `is the id of pattern ${first + 1} of the list, too.`,
            },
          ]),
    ];
  });

/** Kinds of which nobody is shown all or anything, and what to set instead. */
const mostFaults = ({ tiers }: Privacy): PolicyFault[] =>
  MaskKind.options.flatMap((kind) => {
    const most = MOST_SHOWN[kind];
    return Tier.options.flatMap((tier) => {
      const own = tiers[kind]?.[tier];
      if (most === undefined || own === undefined || !fuller(own, most)) return [];
      const instead = Treatment.options.slice(Treatment.options.indexOf(most));
      const what =
        kind === 'card' ? 'a whole card number is' : 'passwords, codes and access keys are';
      return [
        {
          path: `privacy.tiers.${kind}.${tier}`,
          message: `must be ${instead.map((each) => `\`${each}\``).join(' or ')}: ${what} shown to nobody.`,
        },
      ];
    });
  });

/** A tier that would see more of a kind than the one above it. Said at what the tenant has written. */
const orderFaults = ({ tiers }: Privacy): PolicyFault[] =>
  MaskKind.options.flatMap((kind) =>
    Tier.options.slice(0, -1).flatMap((tier, at) => {
      const above = Tier.options[at + 1] ?? 'full';
      const own = writtenTreatment(tiers, kind, tier);
      const next = writtenTreatment(tiers, kind, above);
      if (!fuller(own, next)) return [];
      const isOwn = tiers[kind]?.[tier] !== undefined;
      return [
        {
          path: `privacy.tiers.${kind}.${isOwn ? tier : above}`,
          message: isOwn
            ? `\`${own}\` shows more than \`${above}\` sees (\`${next}\`): make \`${above}\` at least as full, or this stricter.`
            : `\`${next}\` shows less than \`${tier}\` sees (\`${own}\`): set \`${tier}\` to \`${next}\` or stricter as well.`,
        },
      ];
    }),
  );

const revealFaults = ({ reveal: { kinds } }: Privacy): PolicyFault[] =>
  kinds.flatMap((kind, at) =>
    MOST_SHOWN[kind] === 'mask'
      ? [
          {
            path: `privacy.reveal.kinds.${at}`,
            message: `\`${kind}\` is shown to nobody: take it out.`,
          },
        ]
      : [],
  );

/** What of a policy's privacy can't be kept to. */
export const privacyFaults = ({ privacy }: Policy): PolicyFault[] => [
  ...patternFaults(privacy),
  ...mostFaults(privacy),
  ...orderFaults(privacy),
  ...revealFaults(privacy),
];
