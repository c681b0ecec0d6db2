import type { ConversationFacts } from '../schema/conversation.ts';
import type { Route } from '../schema/routing.ts';

/** What routing needs of a decision: why a person is wanted. */
export interface Wanting {
  reasons: readonly { code: string }[];
}

/** What routes look at. */
export interface RouteSubject {
  decision: Wanting;
  facts: ConversationFacts;
  /** A tag such as `de`; null when unknown. */
  language: string | null;
}

/** Equal but for capitals and space around. */
export const same = (a: string, b: string): boolean =>
  a.trim().toLowerCase() === b.trim().toLowerCase();

const primary = (tag: string): string => tag.split('-')[0] ?? tag;

/** Whether a language that is wanted or spoken takes the one of the customer: `pt` takes `pt-BR`, and `pt-BR` only itself. */
export const takesLanguage = (tag: string, language: string): boolean =>
  same(tag, language) || same(tag, primary(language));

/**
 * Names of the conditions of a route when all of them hold, else null; a route without conditions gives none and holds.
 * @param holds whether its `when` does; asked only when everything else holds
 */
export const matchRoute = (
  route: Route,
  { decision, facts, language }: RouteSubject,
  holds: () => boolean,
): string[] | null => {
  const plan = facts.customer?.plan;
  const tests: [string, string[] | undefined, (wanted: string) => boolean][] = [
    ['intent', route.intents, (wanted) => facts.intent !== undefined && same(wanted, facts.intent)],
    ['language', route.languages, (wanted) => language !== null && takesLanguage(wanted, language)],
    [
      'reason',
      route.reasons,
      (wanted) => decision.reasons.some((reason) => reason.code === wanted),
    ],
    ['plan', route.plans, (wanted) => plan !== undefined && same(wanted, plan)],
  ];
  const names: string[] = [];
  for (const [name, wanted, test] of tests) {
    if (wanted === undefined || wanted.length === 0) continue;
    if (!wanted.some(test)) return null;
    names.push(name);
  }
  if (route.when === undefined) return names;
  return holds() ? [...names, 'when'] : null;
};
