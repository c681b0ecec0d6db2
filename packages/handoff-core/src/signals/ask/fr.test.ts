import { describe, expect, it } from 'vitest';

import { readAsk } from '../../testing/read-ask.ts';

describe('a wish for a human in French', () => {
  it.each([
    'Je veux parler à un humain.',
    'Pouvez-vous me passer un conseiller ?',
    'Puis-je parler avec une vraie personne ?',
    "Transférez-moi à un agent, s'il vous plaît.",
    "J'aimerais être mise en relation avec un responsable.",
    "Mettez-moi en contact avec quelqu'un du service client.",
    "Y a-t-il quelqu'un à qui je peux parler ?",
    'Je préfère discuter avec un être humain.',
    "Je ne veux pas parler à un robot, passez-moi quelqu'un.",
    "Si vous ne pouvez pas m'aider, passez-moi un conseiller.",
    'Pourquoi ne puis-je pas parler à un humain ?',
    'Comment joindre un conseiller ?',
    "Je souhaite qu'un conseiller me rappelle.",
    'Il me faut un vrai conseiller.',
    'Passe-moi un humain !',
    'Je demande à parler à votre supérieur.',
    'un conseiller svp',
  ])('hears an ask in: %s', (text) => {
    expect(readAsk(text, 'fr').label).toBe('ask');
  });

  it.each([
    'Oui',
    'Oui, avec plaisir.',
    "D'accord, allez-y.",
    'Oui, passez-moi un conseiller.',
    'Volontiers, merci',
  ])('takes for a yes, only after an offer: %s', (text) => {
    expect(readAsk(text, 'fr', true).label).toBe('accept_offer');
    expect(readAsk(text, 'fr').label).not.toBe('accept_offer');
  });

  it.each([
    'Pouvez-vous escalader ma demande ?',
    "Merci d'escalader ce dossier.",
    'Pourriez-vous voir cela avec votre responsable ?',
    'Votre superviseur pourrait peut-être faire une exception ?',
    "Est-ce que quelqu'un d'autre pourrait m'aider ?",
  ])('hears a soft ask in: %s', (text) => {
    expect(readAsk(text, 'fr').label).toBe('soft_escalate');
  });

  it.each([
    'Je ne veux pas être transféré.',
    "Ne me passez pas à quelqu'un d'autre.",
    'Inutile de me transférer.',
    "Pas besoin d'un conseiller, merci.",
    'Je préfère ne pas parler à un agent.',
    "Je n'ai pas envie de parler à un conseiller.",
    'Réglons cela sans transfert.',
    "Je ne souhaite parler à personne d'autre.",
    'Au lieu de me transférer, vérifiez encore une fois.',
    'Surtout ne me mettez pas en relation avec un agent.',
    "Vous n'avez pas besoin de me transférer.",
  ])('hears a refusal in: %s', (text) => {
    expect(readAsk(text, 'fr').label).toBe('refuse_transfer');
  });

  it.each([
    "J'ai parlé avec un conseiller hier.",
    "Le conseiller m'a dit que c'était gratuit.",
    'Le billet est valable pour combien de personnes ?',
    'Je suis agent immobilier.',
    'Votre service client était très aimable.',
    "Personne ne m'a répondu.",
    "Je dois d'abord en parler à ma femme.",
    "Quel est le nom de l'agent qui m'a servi ?",
    'Mon responsable a réservé le voyage.',
    'Puis-je transférer mon billet à ma sœur ?',
    "On m'a dit de parler à un agent à l'aéroport.",
  ])('hears no wish in: %s', (text) => {
    expect(readAsk(text, 'fr').label).toBe('none');
  });
});
