import type { RuleCondition, RuleEvent, RuleRow } from '../state/rules.ts';
import type { TicketRow } from '../state/rows.ts';
import type { Happened } from '../state/tickets.ts';
import type { News } from './news.ts';

const fits = (rule: RuleEvent, news: News): boolean => {
  if (rule.field !== news.field) return false;
  if (rule.because !== undefined && rule.because !== news.because) return false;
  const any = (wanted: string | null, is: string | null): boolean =>
    wanted === null || wanted === '--' || wanted === is;
  return any(rule.value, news.value) && any(rule.from, news.from) && any(rule.to, news.to);
};

const partOf = (row: TicketRow, field: RuleCondition['field']): readonly string[] => {
  const parts: Record<RuleCondition['field'], readonly (string | number | null)[]> = {
    status: [row.status],
    priority: [row.priority],
    group_id: [row.groupId],
    responder_id: [row.responderId],
    tag_names: row.tags,
    source: [row.source],
    ticket_type: [row.type],
  };
  return parts[field].map((part) => String(part ?? ''));
};

const holds = (row: TicketRow, { field, operator, values }: RuleCondition): boolean => {
  const some = partOf(row, field).some((part) => values.includes(part));
  return operator === 'in' ? some : !some;
};

const performed = (
  { by, freddy }: Happened,
  performer: RuleRow['performer'],
  freddyRunsRules: boolean,
): boolean => {
  if (performer === 'ai_agent') return freddy !== undefined;
  if (performer === 'anyone') return by.kind !== 'system' || freddyRunsRules;
  return by.kind === performer;
};

/** Whether a rule runs at what happened. `freddyRunsRules`: also one for people, at what the AI agent did. */
export const runs = (
  happened: Happened,
  news: readonly News[],
  rule: RuleRow,
  freddyRunsRules: boolean,
): boolean => {
  const isNew = happened.before === null;
  if (!rule.active || (rule.kind === 1) !== isNew) return false;
  if (!rule.conditions.every((condition) => holds(happened.after, condition))) return false;
  if (isNew) return true;
  return (
    performed(happened, rule.performer, freddyRunsRules) &&
    rule.events.some((event) => news.some((each) => fits(event, each)))
  );
};
