import type { PageWords } from './words.ts';

const AGAIN = 'Revenez à la conversation, actualisez l’application et ouvrez de nouveau le résumé.';

export const words: PageWords = {
  title: 'Résumé complet',
  conversation: 'Conversation n° {id}',
  print: 'Imprimer',
  loading: 'Ouverture du résumé',
  retry: 'Réessayer',
  code: {
    'code-needed': {
      title: 'Saisissez le code de ce lien',
      text: 'Ce navigateur n’a pas présenté de code pour vous récemment. Vous le trouverez à côté du lien, dans l’application d’où vous venez.',
    },
    'other-person': {
      title: 'Ce lien est celui de quelqu’un d’autre',
      text: 'Une autre personne s’est servie de ce navigateur en dernier. Si le lien est le vôtre, saisissez le code affiché à côté de lui dans l’application.',
    },
    label: 'Code à six chiffres',
    submit: 'Ouvrir le résumé',
    once: 'Vous n’avez qu’un essai : un code erroné met fin au lien.',
    malformed: 'Le code comporte six chiffres.',
  },
  states: {
    invalid: { title: 'Ce lien n’ouvre rien', text: `Il est peut-être incomplet. ${AGAIN}` },
    expired: {
      title: 'Ce lien a expiré',
      text: `Un lien est valable dix minutes. ${AGAIN}`,
    },
    used: { title: 'Ce lien a déjà servi', text: `Chaque lien ne sert qu’une fois. ${AGAIN}` },
    'wrong-code': {
      title: 'Ce n’était pas le bon code',
      text: `Par sécurité, le lien n’est plus valable. ${AGAIN}`,
    },
    denied: {
      title: 'Vous n’avez pas accès à ce résumé',
      text: 'Adressez-vous à votre administrateur si vous en avez besoin.',
    },
    unreachable: {
      title: 'Le résumé est injoignable pour le moment',
      text: 'La conversation elle-même n’est pas concernée.',
    },
    'too-many': { title: 'Trop d’essais', text: 'Attendez une minute, puis réessayez.' },
    'no-link': {
      title: 'Rien à afficher ici',
      text: 'Un résumé s’ouvre depuis l’application placée à côté de sa conversation.',
    },
    over: { title: 'Votre accès a expiré', text: AGAIN },
    none: {
      title: 'Aucun transfert de l’IA pour cette conversation',
      text: 'Dès qu’un agent IA s’en occupe, son résumé apparaît ici.',
    },
  },
  stale: { title: 'Connexion perdue', text: 'Voici le dernier résumé connu. ' },
  request: ' Demande : ',
};
