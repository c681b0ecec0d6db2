import { promisesPerson } from '@baton/handoff-core';
import type { Policy } from '@baton/handoff-core';
import { didYouMean } from '../rules/nearest.ts';
import type { PolicyFault } from './policy-fault.ts';

type Message = Policy['messages'][number];

/** What a text for customers may hold in braces, as the one who fills it knows it. */
const PLACEHOLDERS = ['estimate', 'opens', 'queue', 'name'];

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\s*(\w*)\s*\}/gu)].map(([, name]) => name ?? '');

const unknownPlaceholders = ({ text }: Message, index: number): PolicyFault[] =>
  placeholders(text)
    .filter((name) => !PLACEHOLDERS.includes(name))
    .map((name) => ({
      path: `messages.${index}.text`,
      message: `\`{${name}}\` is filled by nothing. ${didYouMean(name, PLACEHOLDERS)}There are {estimate}, {opens}, {queue} and {name}.`,
    }));

const keyOf = ({ moment, language, reason, arrangement }: Message): string =>
  JSON.stringify([moment, language.toLowerCase(), reason, arrangement]);

const saidTwice = (messages: readonly Message[]): PolicyFault[] => {
  const keys = messages.map(keyOf);
  return keys.flatMap((key, index) => {
    const first = keys.indexOf(key);
    return first === index
      ? []
      : [
          {
            path: `messages.${index}`,
            message: `is for the same moment, language, reason and arrangement as message ${first + 1}, which is the one that is said: take one out.`,
          },
        ];
  });
};

/** What is wrong with the texts for customers. */
export const messageFaults = ({ messages }: Policy): PolicyFault[] => [
  ...messages.flatMap(unknownPlaceholders),
  ...saidTwice(messages),
];

const AWAY = new Set(['callback', 'email', 'later']);

/** Placeholders that nothing is known for, so that the text is never said. */
const neverSaid = ({ text, moment, arrangement }: Message, index: number): PolicyFault[] => {
  const asks = placeholders(text);
  const away = arrangement !== undefined && AWAY.has(arrangement);
  const here = arrangement !== undefined && !away;
  const over = moment === 'accepted' || moment === 'handed_back';
  const [name] = [
    ...(asks.includes('opens') && (here || over) ? ['opens'] : []),
    ...(asks.includes('estimate') && (away || over) ? ['estimate'] : []),
  ];
  return name === undefined
    ? []
    : [
        {
          path: `messages.${index}.text`,
          message: `is never said: \`{${name}}\` is not known there. Take it out, or choose another moment or arrangement.`,
        },
      ];
};

/** Moments at which nobody has accepted. */
const NOBODY = new Set(['requested', 'expired', 'declined', 'failed']);

const promises = ({ text, moment, language }: Message, index: number): PolicyFault[] =>
  NOBODY.has(moment) && promisesPerson(text, language)
    ? [
        {
          path: `messages.${index}.text`,
          message:
            'sounds as if a person were coming, and nobody has accepted at that moment: say what was asked for, not what will happen.',
        },
      ]
    : [];

/** What of the texts is most likely not meant. */
export const messageWarnings = ({ messages }: Policy): PolicyFault[] =>
  messages.flatMap((message, index) => [...neverSaid(message, index), ...promises(message, index)]);
