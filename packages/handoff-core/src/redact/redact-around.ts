import type { Assist } from '../schema/assist.ts';
import type { Brief, Quote } from '../schema/brief.ts';
import type { BriefEdit, BriefRating } from '../schema/brief-edit.ts';
import type { CustomerContext } from '../schema/context.ts';
import type { GuardFacts } from '../schema/guard-facts.ts';
import type { Masker } from './masker.ts';
import { redactTrail } from './redact-trail.ts';

type Around = Pick<Brief, 'context' | 'assist' | 'guard' | 'edit' | 'ratings' | 'trail'>;

const orNull = (text: string | null, masker: Masker): string | null => text && masker.text(text);

/** A short word of a system: names are not looked for in it. */
const short = (key: string, value: string, masker: Masker): string =>
  (masker.field(key, value) as string | undefined) ?? '';

const redactContext = (context: CustomerContext, masker: Masker): CustomerContext => ({
  previous: {
    ...context.previous,
    items: context.previous.items.map((item) => ({
      ...item,
      subject: orNull(item.subject, masker),
      intent: item.intent && short('intent', item.intent, masker),
      handoff: item.handoff && {
        ...item.handoff,
        resolution: orNull(item.handoff.resolution, masker),
      },
    })),
  },
  tickets: context.tickets && {
    ...context.tickets,
    items: context.tickets.items.map((ticket) => ({
      ...ticket,
      subject: orNull(ticket.subject, masker),
      state: short('state', ticket.state, masker),
      url: orNull(ticket.url, masker),
    })),
  },
  // Judged by its name as well, as if it were a field of the customer; one that was dropped is not there.
  facts: context.facts.flatMap((fact) => {
    const value = masker.field(fact.key, fact.value) as typeof fact.value | undefined;
    return value === undefined ? [] : [{ ...fact, key: masker.text(fact.key), value }];
  }),
  missing: context.missing,
});

const redactAssist = (
  assist: Assist,
  masker: Masker,
  quote: <T extends Quote>(each: T) => T,
): Assist => ({
  ...assist,
  flags: assist.flags.map((flag) => quote(flag)),
  reply: assist.reply && { ...assist.reply, text: masker.text(assist.reply.text) },
  suggestions: assist.suggestions.map((each) => ({
    ...each,
    title: masker.text(each.title),
    excerpt: masker.text(each.excerpt),
    url: orNull(each.url, masker),
    because: each.because.map((word) => masker.text(word)),
  })),
});

const redactGuard = (guard: GuardFacts, masker: Masker): GuardFacts => ({
  ...guard,
  totals: guard.totals.map((total) => ({ ...total, type: short('type', total.type, masker) })),
  approvals: guard.approvals.map((approval) => ({
    ...approval,
    effect: {
      ...approval.effect,
      ...(approval.effect.type === undefined
        ? {}
        : { type: short('type', approval.effect.type, masker) }),
      ...(approval.effect.target === undefined
        ? {}
        : { target: masker.text(approval.effect.target) }),
    },
  })),
});

const redactEdit = (edit: BriefEdit, masker: Masker): BriefEdit => ({
  ...edit,
  headline: orNull(edit.headline, masker),
  nextStep: orNull(edit.nextStep, masker),
  note: orNull(edit.note, masker),
});

const redactRating = (rating: BriefRating, masker: Masker): BriefRating => ({
  ...rating,
  comment: orNull(rating.comment, masker),
});

/** What stands around the conversation itself, masked like it. What is not there stays left out. */
export const redactAround = (
  { context, assist, guard, edit, ratings, trail }: Brief,
  masker: Masker,
  quote: <T extends Quote>(each: T) => T,
): Around => ({
  ...(context && { context: redactContext(context, masker) }),
  ...(assist && { assist: redactAssist(assist, masker, quote) }),
  ...(guard && { guard: redactGuard(guard, masker) }),
  ...(edit && { edit: redactEdit(edit, masker) }),
  ...(ratings && { ratings: ratings.map((rating) => redactRating(rating, masker)) }),
  ...(trail && { trail: redactTrail(trail, masker) }),
});
