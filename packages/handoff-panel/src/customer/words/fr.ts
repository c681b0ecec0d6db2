import type { CustomerWords } from './customer-words.ts';

/** French. */
export const fr: CustomerWords = {
  opening: {
    asked: 'Vous avez demandé à parler à une personne.',
    upset: 'Toutes mes excuses pour ces désagréments.',
    sensitive: 'Il vaut mieux qu’une personne examine cela.',
    stuck: 'Il vaut mieux qu’une personne règle cela.',
  },
  asked: 'J’ai demandé à notre équipe de prendre en charge votre demande.',
  askedQueue: 'J’ai demandé à l’équipe « {queue} » de prendre en charge votre demande.',
  there: 'Des personnes sont présentes en ce moment, mais personne n’a encore confirmé.',
  unknown: 'On ne sait pas encore si quelqu’un est libre.',
  wait: 'En ce moment, une réponse prend généralement {estimate}.',
  upTo: 'jusqu’à {x}',
  away: 'Personne ne peut s’en charger pour le moment.',
  opens: 'Nous sommes de nouveau ouverts {opens}.',
  point: {
    today: 'aujourd’hui à {time}',
    tomorrow: 'demain à {time}',
    weekday: '{day} à {time}',
    date: 'le {day} à {time}',
  },
  callback: 'Si vous souhaitez être rappelé, laissez ici un numéro de téléphone.',
  email: 'Si vous souhaitez une réponse par e-mail, laissez ici votre adresse.',
  later: 'Votre demande est sur la liste de l’équipe, avec tout ce que vous avez écrit.',
  accepted:
    'Une personne de notre équipe a pris en charge votre demande. Elle peut lire tout ce qui est écrit ici, vous n’avez donc rien à répéter.',
  expired:
    'Toutes mes excuses : jusqu’ici, personne de notre équipe n’a pu prendre en charge votre demande.',
  declined:
    'Toutes mes excuses : notre équipe ne peut pas prendre en charge votre demande pour le moment.',
  failed: 'Toutes mes excuses : pour une raison technique, notre équipe n’a pas pu être jointe.',
  goOn: 'Je reste à votre disposition : voulez-vous continuer avec moi, ou dois-je demander encore une fois à l’équipe ?',
  handedBack:
    'Notre équipe a terminé sa part et je suis de nouveau là pour vous. Vous n’avez rien à répéter.',
};
