import type { Words } from './words.ts';

export const words: Words = {
  loading: 'Chargement du résumé',
  retry: 'Réessayer',
  none: [
    'Aucun transfert de l’IA',
    'Dès qu’un agent IA traite ce ticket, son résumé apparaît ici.',
  ],
  signIn: [
    'Connectez-vous pour voir le résumé',
    'Cliquez sur « Authorize » dans cette application, puis réessayez.',
  ],
  setup: ['Non connecté', 'Un administrateur doit vérifier les réglages de cette application.'],
  away: ['Le résumé est injoignable', 'Le ticket lui-même n’est pas concerné.'],
  outside: 'Ouvrez ceci dans un ticket Freshdesk',
  busy: ['Un instant', 'Beaucoup de personnes consultent des résumés.'],
  soon: 'Nouvel essai dans {n} s',
  stale: 'Connexion perdue. Actualisé il y a {n} min.',
  strict:
    'Version la plus prudente. Cliquez sur « Authorize » dans cette application pour voir la vôtre.',
  news: 'Ce ticket a changé.',
  before: 'Déjà fait ?',
  send: 'Envoyer',
  back: 'Retour',
  held: 'Pas encore envoyé. Si tout est juste, envoyez à nouveau.',
};
