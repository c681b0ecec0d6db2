/** One sentence a line, after the flag it carries, or `-` for none: those look like one that does. */
export const fr = `
legal_threat | Sans remboursement, vous aurez affaire à mon avocat.
legal_threat | Je vais porter plainte contre votre société.
legal_threat | Je saisis le tribunal la semaine prochaine.
- | Mon avocat m'a recommandé votre boutique.
- | Je suis avocate et il me faut une facture pour le cabinet.
- | Je ne me plains pas, je voudrais juste une réponse.
churn | Je ne commanderai plus jamais chez vous.
churn | Je vais passer à la concurrence si rien ne change.
churn | Je résilie mon contrat, c'est terminé avec vous.
- | Je voudrais annuler mon rendez-vous de 15 heures.
- | Annulez ma commande, je me suis trompé de taille.
- | Je viens de quitter un concurrent pour venir chez vous.
vulnerable | Mon mari est décédé la semaine dernière et on le prélève encore.
vulnerable | Je suis gravement malade et je ne peux pas aller à la poste.
vulnerable | J'ai perdu mon emploi et je ne peux pas payer cette facture.
vulnerable | Je suis malvoyante et je n'arrive pas à lire le formulaire.
- | Mon téléphone est mort la semaine dernière.
- | Je cherche un cadeau pour ma voisine de 83 ans.
- | Avez-vous des rampes pour fauteuil roulant ?
public_complaint | Je vais laisser un avis négatif sur Google.
public_complaint | Je publie tout sur les réseaux sociaux.
public_complaint | J'ai prévenu la presse de vos pratiques.
- | J'ai vu votre publicité sur Instagram.
- | Les avis étaient excellents.
- | Je suis pressé, pouvez-vous répondre vite ?
safety | Le chargeur a pris feu pendant la nuit.
safety | Mon fils s'est blessé avec le jouet cassé.
safety | J'ai reçu une décharge électrique en le branchant.
- | Avez-vous des détecteurs de fumée ?
- | Je me suis coupé les cheveux avec votre tondeuse, elle est super.
- | Le four a-t-il une sécurité enfant ?
abuse | Vous êtes une bande d'imbéciles.
abuse | Ta gueule, espèce d'incapable.
abuse | Je sais où vous travaillez et je vais venir vous casser la figure.
- | Je suis un idiot, j'ai mis la mauvaise adresse.
- | Cette fichue application ne marche pas.
- | Je vais venir vous voir demain au magasin.
`;
