import type { ConversationFacts } from '../schema/conversation.ts';
import type { Decision } from '../schema/decision.ts';
import type { Policy } from '../schema/policy.ts';
import type { Route } from '../schema/routing.ts';

/** Where a handoff goes; `because` is a code: `route:` with the conditions that matched, or `default`. */
export interface Routing {
  queue: string;
  skills: string[];
  because: string;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const primary = (tag: string): string => tag.split('-')[0] ?? tag;

/** Names of the conditions of a route when all of them hold, else null. */
const matched = (
  route: Route,
  decision: Decision,
  facts: ConversationFacts,
  language: string | null,
): string[] | null => {
  const plan = facts.customer?.plan;
  const tests: [string, string[] | undefined, (wanted: string) => boolean][] = [
    ['intent', route.intents, (wanted) => facts.intent !== undefined && same(wanted, facts.intent)],
    // `pt` takes `pt-BR`, and `pt-BR` only itself
    [
      'language',
      route.languages,
      (wanted) => language !== null && (same(wanted, language) || same(wanted, primary(language))),
    ],
    [
      'reason',
      route.reasons,
      (wanted) => decision.reasons.some((reason) => reason.code === wanted),
    ],
    ['plan', route.plans, (wanted) => plan !== undefined && same(wanted, plan)],
  ];
  const names: string[] = [];
  for (const [name, wanted, holds] of tests) {
    if (wanted === undefined || wanted.length === 0) continue;
    if (!wanted.some(holds)) return null;
    names.push(name);
  }
  return names;
};

/**
 * Queue and skills for a handoff: the first route of the policy whose conditions all hold, else the default queue.
 * `language` is a tag such as `de` or null when unknown; it is matched without regard to case.
 */
export const routeHandoff = (
  decision: Decision,
  facts: ConversationFacts,
  language: string | null,
  policy: Pick<Policy, 'routes' | 'defaultQueue'>,
): Routing => {
  for (const route of policy.routes) {
    const names = matched(route, decision, facts, language);
    if (names) {
      return {
        queue: route.queue,
        skills: [...route.skills],
        because: names.length > 0 ? `route:${names.join('+')}` : 'route:all',
      };
    }
  }
  return { queue: policy.defaultQueue, skills: [], because: 'default' };
};
