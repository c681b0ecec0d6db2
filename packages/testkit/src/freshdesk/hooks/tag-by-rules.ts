import type { Account } from '../state/account.ts';
import type { Happened } from '../state/tickets.ts';
import { newsOf } from './news.ts';
import { runs } from './runs.ts';

/** What rules did is done by nobody, and no rule runs at it. */
const BY_RULE = { kind: 'system', id: null, api: false } as const;

/** Puts on a ticket the tags of the rules that run at what happened to it. */
export const tagByRules = (account: Account, happened: Happened): void => {
  const { apiRunsRules, freddyRunsRules } = account.assumptions;
  if (happened.by === BY_RULE || (happened.by.api && !apiRunsRules)) return;
  const news = newsOf(happened);
  const tags = [...account.rules.values()]
    .filter((rule) => rule.addTags.length > 0 && runs(happened, news, rule, freddyRunsRules))
    .flatMap(({ addTags }) => addTags);
  if (tags.length === 0) return;
  const { id } = happened.after;
  const all = [...new Set([...account.tickets.row(id).tags, ...tags])];
  account.tickets.change(id, { by: BY_RULE, patch: { tags: all } });
};
