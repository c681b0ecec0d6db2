import { serviceHost } from './checklist/identity.ts';
import { DOMAIN } from './settings.ts';

/** What is filled in at Freshworks and in Freshdesk, but for the secrets. */
export interface FreshdeskSheet {
  /** Host name that the app asks for; null where Freshworks can't reach Baton at its address. */
  host: string | null;
  /** Of an automation rule. */
  webhook: {
    url: string;
    /** Header whose value is the webhook secret. */
    header: string;
    /** To be pasted as advanced content, JSON. */
    content: string;
  };
  /** Tags that rules of Freddy set, and when. */
  freddy: readonly { tag: string; when: string }[];
}

const FREDDY = [
  { tag: 'freddy-handed-over', when: 'whenever it hands over' },
  { tag: 'freddy-no_answer', when: 'beside it, because it has no answer' },
  { tag: 'freddy-negative_feedback', when: 'beside it, because of negative feedback' },
  { tag: 'freddy-non_actionable', when: 'beside it, because there is nothing it could do' },
  { tag: 'freddy-timed_out', when: 'when it timed out' },
] as const;

/** The sheet of an account; null where the domain is none. @param baseUrl where others reach Baton */
export const freshdeskSheet = (baseUrl: string, domain: string): FreshdeskSheet | null => {
  if (!DOMAIN.test(domain)) return null;
  const content = {
    domain,
    ticket_id: '{{ticket.id}}',
    event: '{{triggered_event}}',
    triggered_at: '{{ticket.modified_on}}',
  };
  return {
    host: serviceHost(baseUrl),
    webhook: {
      url: `${baseUrl.replace(/\/+$/, '')}/freshdesk/webhooks`,
      header: 'X-Baton-Secret',
      content: JSON.stringify(content),
    },
    freddy: FREDDY,
  };
};
