import { describe, expect, it } from 'vitest';

import { takeApart } from '../fold/words.ts';
import { classifyAsk } from './classify-ask.ts';
import { lexiconsFor } from './lexicon/lexicons.ts';

const label = (text: string, offered = false) => {
  const words = takeApart(text);
  return classifyAsk(words, lexiconsFor(null), offered).label;
};

describe('classifyAsk', () => {
  it.each([
    'Can I talk to a real person?',
    'get me a supervisor NOW',
    'If that is not possible, please transfer me to someone who can help.',
    'Why don’t you just connect me with a human?',
    'I don’t want to talk to a bot, give me a human agent',
    'representative',
    'Ich möchte bitte mit einem Mitarbeiter sprechen.',
    'Verbinden Sie mich mit einem Menschen!',
    'Mitarbeiter!',
    'Quiero hablar con una persona, por favor',
    'Páseme con un agente humano',
    'Je voudrais parler à un conseiller, s’il vous plaît',
    'Passez-moi un responsable, je veux parler à quelqu’un',
    'Quero falar com um atendente, por favor',
    'Vorrei parlare con un operatore, per favore',
    'Ik wil graag met een medewerker spreken',
    'I do not understand, pass me to a human.',
    'You do not help, put me through to an agent.',
    'If you can not connect me to an agent I will leave.',
    'Warum verbinden Sie mich nicht mit einem Menschen?',
    'Können Sie mich nicht mit einem Mitarbeiter verbinden?',
    '¿Por qué no me pasa con una persona?',
  ])('hears an ask in: %s', (text) => {
    expect(label(text)).toBe('ask');
  });

  it.each([
    "I don't want to be transferred to anyone",
    'Please do not connect me with an agent, just fix it',
    "I'd rather not speak to a human",
    'No need to transfer me.',
    'Can we do it without transferring me to another agent?',
    'Ich möchte nicht mit einem Mitarbeiter sprechen, das muss auch so gehen.',
    'Bitte nicht weiterleiten, ich will das hier klären',
    'No quiero hablar con un agente, quiero que lo resuelvas tú',
    'Je ne veux pas parler à un conseiller',
    'Não quero falar com um atendente, resolva aqui',
    'Non voglio parlare con un operatore',
    'Ik wil niet met een medewerker spreken',
    "Please don't pass me to a human, I only need my invoice.",
    "Don't hand me over to anyone, just tell me.",
    'Do not put me through to an agent.',
    'No need to put me through to anybody.',
    "Please don't send me to a human.",
    "Don't you dare transfer me to a human.",
    'Bitte geben Sie mich nicht an einen Menschen weiter, ich brauche nur meine Rechnung.',
    'Bitte stellen Sie mich nicht durch.',
    'Bitte nicht an einen Kollegen weitergeben.',
    'No me pases con un humano, solo necesito mi factura.',
    'Por favor, no me derive a nadie, lo resolvemos aquí.',
    "Ne me passez pas à un humain, j'ai juste besoin de ma facture.",
    'Non mi passi un operatore, mi serve solo la fattura.',
    'Verbind me niet door met een medewerker, ik wil alleen mijn factuur.',
  ])('hears a refusal in: %s', (text) => {
    expect(label(text)).toBe('refuse_transfer');
  });

  it.each([
    'yes',
    'Yes, please',
    'ok sure',
    'that would be great, thanks',
    'ja gerne',
    'sí, por favor',
    'oui, merci',
  ])('takes %s for a yes only after an offer', (text) => {
    expect([label(text, true), label(text)]).toEqual(['accept_offer', 'none']);
  });

  it('tells a soft ask and small talk about people apart', () => {
    expect(label('Could you escalate this please?')).toBe('soft_escalate');
    expect(label('A person in your shop told me the agent was closed')).toBe('none');
    expect(label('My agent number is 12')).toBe('none');
    expect(label('No thanks', true)).toBe('refuse_transfer');
  });
});
