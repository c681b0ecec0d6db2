import type { Format } from '../format/format.ts';
import { conversationWords } from './conversation-words.ts';
import type { Copy } from './copy.ts';

const made = new Map<string, Copy>();

const withConversations = (copy: Copy): Copy => {
  const words = conversationWords[copy.language];
  if (words === undefined) return copy;
  const { around, say, strings } = copy;
  const problems = { ...strings.problems, 'no-ticket-access': words.noAccess };
  return {
    ...copy,
    strings: { ...strings, problems },
    around: {
      ...around,
      strings: { ...around.strings, problems },
      customer: {
        ...around.customer,
        openTickets: (format: Format, count: number) => words.open(format, count),
        noTickets: words.none,
        tickets: words.list,
        anyTickets: words.any,
      },
    },
    say: {
      ...say,
      notice: {
        ...say.notice,
        shadow_handover: () => words.shadowHandover,
        shadow_offer: () => words.shadowOffer,
        delivery_waiting: () => words.waiting,
        delivery_failed: () => words.failed,
      },
    },
  };
};

/** The words for a helpdesk that has conversations where others have tickets. */
export const inConversations = (copy: Copy): Copy => {
  const known = made.get(copy.language) ?? withConversations(copy);
  made.set(copy.language, known);
  return known;
};
