import type { GoldenConversation } from './golden-conversation.ts';
import { act, ai, customer, step, think } from './write.ts';

export const germanRepeats: GoldenConversation = {
  id: 'german-repeats',
  title: 'German: the same request again',
  about:
    'A German energy customer repeats one request in almost the same words, because the assistant keeps answering another one.',
  language: 'de',
  facts: {
    channel: 'chat',
    subject: 'Abschlag doppelt abgebucht',
    intent: 'billing_question',
    agent: { id: 'energie-hilfe', name: 'Energie-Hilfe', version: '2.0' },
    customer: { id: 'kd-30188', name: 'Jürgen', plan: 'Ökostrom Fix 24', language: 'de' },
  },
  steps: [
    step(
      0,
      customer(
        'Guten Tag, mein Abschlag für März wurde doppelt abgebucht. Bitte buchen Sie den doppelten Abschlag zurück.',
      ),
    ),
    step(
      3,
      think('plan', 'Absicht erkannt: Abschlag anpassen. Vertragsdaten laden.'),
      act('vertrag-1', 'get_contract', 'succeeded', {
        kind: 'read',
        args: { kunde: 'kd-30188' },
        result: { tarif: 'Ökostrom Fix 24', abschlag: '84,00 €' },
      }),
      ai(
        'Guten Tag Jürgen, Ihr monatlicher Abschlag beträgt 84,00 €. Sie können ihn im Kundenportal unter „Abschlag anpassen“ jederzeit ändern.',
        0.81,
      ),
    ),
    step(
      44,
      customer(
        'Ich will den Abschlag nicht ändern. Mein Abschlag für März wurde doppelt abgebucht, bitte buchen Sie den doppelten Abschlag zurück.',
      ),
    ),
    step(
      3,
      ai(
        'Gern. Ihr monatlicher Abschlag beträgt 84,00 €. Im Kundenportal unter „Abschlag anpassen“ können Sie ihn jederzeit ändern.',
        0.79,
      ),
    ),
    step(
      37,
      customer(
        'Noch einmal: Der Abschlag für März wurde doppelt abgebucht. Bitte buchen Sie den doppelten Abschlag für März zurück.',
      ),
    ),
  ],
  expected: { outcome: 'escalate', reasons: ['repetition'], atStep: 5 },
};
