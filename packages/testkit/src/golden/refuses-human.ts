import type { GoldenConversation } from './golden-conversation.ts';
import { act, ai, customer, step, think } from './write.ts';

export const refusesHuman: GoldenConversation = {
  id: 'refuses-human',
  title: 'Says no to a person',
  about:
    'A developer in a hurry says twice that he does not want a person; the words "human" and "agent" must not be held against him.',
  language: 'en',
  facts: {
    channel: 'chat',
    subject: 'Webhook signatures fail after key rotation',
    intent: 'api_help',
    agent: { id: 'devdesk', name: 'Developer desk', version: '6.0' },
    customer: { id: 'org-311', name: 'Kofi', plan: 'Team', language: 'en' },
  },
  steps: [
    step(
      0,
      customer(
        "I rotated our API key and since then every webhook fails signature verification. Please don't transfer me to a human, I only need the right docs page.",
      ),
    ),
    step(
      2,
      think('retrieval', 'Found the page about keys and webhook secrets.', {
        status: 'ok',
        durationMs: 410,
        sources: [
          { title: 'Webhook secrets are not API keys', url: 'https://docs.example.com/webhooks' },
        ],
      }),
      act('hooks-1', 'list_webhook_endpoints', 'succeeded', {
        kind: 'read',
        args: { organisation: 'org-311' },
        result: { endpoints: 1, secret_rotated: '2025-11-02' },
      }),
      ai(
        'Webhooks are signed with their own secret, not with the API key. Your endpoint still uses the secret from November. Do you verify with the new API key by any chance?',
        0.87,
      ),
    ),
    step(48, customer('Ha, yes. So I copy the webhook secret from the dashboard?')),
    step(
      2,
      ai(
        'Yes: Settings, Webhooks, Reveal secret. If you prefer, a colleague can go through it with you.',
        0.84,
      ),
    ),
    step(26, customer('No thanks, no agent needed. I can do that myself.')),
    step(
      2,
      ai('Great. Send a test event afterwards; it should be answered with 200 at once.', 0.9),
    ),
    step(170, customer('Works now, test event came through. Thank you!')),
    step(2, ai('Glad to hear it, Kofi. Happy shipping!', 0.96)),
  ],
  expected: { outcome: 'continue', reasons: [] },
};
