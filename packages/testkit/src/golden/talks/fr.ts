import type { LanguageTalks } from './language-talks.ts';

/** French. */
export const fr: LanguageTalks = {
  language: 'fr',
  refusal: 'Surtout ne me transférez pas à un conseiller.',
  talks: {
    anger: [
      'Ma commande devait arriver il y a dix jours.',
      "AI: Votre colis est en cours d'acheminement.",
      "Vous me dites ça depuis une semaine. C'est inadmissible, je suis vraiment furieuse.",
    ],
    ask: [
      "Bonjour, j'ai une question sur mon dossier de prêt.",
      'AI: Je vous écoute.',
      "C'est un peu compliqué. Serait-il possible de parler à un conseiller, s'il vous plaît ?",
    ],
    topic: [
      "Bonjour, j'ai pris votre complément alimentaire ce matin.",
      'AI: Merci de votre confiance !',
      "Depuis j'ai du mal à respirer et des douleurs dans la poitrine, qu'est-ce que je dois faire ?",
    ],
    noProgress: [
      "Je n'arrive pas à me connecter à mon compte.",
      'AI: Réinitialisez votre mot de passe.',
      'Ça ne marche toujours pas.',
      'AI: Essayez un autre navigateur.',
      'toujours pareil',
      'AI: Videz le cache.',
      "Ça n'a rien changé.",
    ],
    mockPraise: [
      'La table est arrivée avec trois pieds.',
      'AI: Félicitations pour votre achat !',
      'Bravo, une table à trois pieds, quel talent.',
      'AI: Merci !',
      "Merci pour rien. Vraiment, chapeau l'artiste, quel service lamentable.",
    ],
    harmless: [
      "Bonjour, désolée de vous déranger, j'ai fait une erreur dans mon adresse.",
      'AI: Aucun souci, quelle est la bonne adresse ?',
      '12 rue des Lilas. Non pardon, le 21.',
      "AI: C'est corrigé.",
      'Super, merci !',
    ],
  },
};
