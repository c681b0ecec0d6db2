import type { StateWords } from './words.ts';

export const words: StateWords = {
  loading: 'Chargement du résumé',
  retry: 'Réessayer',
  states: {
    none: {
      title: 'Aucun transfert de l’IA pour ce ticket',
      text: 'Dès qu’un agent IA travaille sur cette conversation, son résumé apparaît ici.',
    },
    expired: {
      title: 'Votre accès a expiré',
      text: 'Rechargez les applications ou la page pour revoir le résumé.',
    },
    denied: {
      title: 'Vous n’avez pas accès à ce ticket',
      text: 'Adressez-vous à votre administrateur si vous avez besoin de son résumé.',
    },
    unreachable: {
      title: 'Le résumé est injoignable pour le moment',
      text: 'Le ticket lui-même n’est pas concerné.',
    },
    outside: {
      title: 'Cette page a sa place dans un ticket Zendesk',
      text: 'Ouvrez un ticket et regardez dans la colonne des applications.',
    },
    'not-paired': {
      title: 'Ce compte n’est pas encore associé',
      text: 'Un administrateur l’associe dans la configuration de Baton ; rechargez ensuite les applications.',
    },
    signature: {
      title: 'Cette page n’a pas pu être vérifiée',
      text: 'Rechargez les applications. Si cela persiste, donnez ce numéro à votre administrateur.',
    },
    'no-agent': {
      title: 'Votre compte ne peut pas voir les résumés',
      text: 'Ils sont réservés aux agents et administrateurs actifs. Si vous en faites partie, adressez-vous à votre administrateur.',
    },
  },
  stale: { title: 'Connexion perdue', text: 'Voici le dernier résumé connu. ' },
  closed: {
    title: 'Ce ticket est fermé',
    text: 'Le résumé reste lisible ; plus rien ne peut être modifié.',
  },
  request: ' Demande : ',
};
