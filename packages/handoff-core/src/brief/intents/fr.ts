import type { IntentPhrases } from './default-intent.ts';

export const fr: IntentPhrases = {
  order_status:
    'où est ma commande|où est mon colis|suivre ma commande|suivre mon colis|numéro de suivi|état de ma commande|statut de la commande|quand arrive ma commande|quand serai-je livré|date de livraison|pas encore expédié',
  return:
    'retourner un article|retourner ma commande|renvoyer un article|renvoyer|retour|étiquette de retour|faire un retour|comment retourner|retourner',
  refund:
    'remboursement|rembourser|être remboursé|mon argent|récupérer mon argent|remboursez-moi|quand serai-je remboursé|indemnisation|dédommagement',
  exchange:
    'échanger un article|échanger|échange|autre taille|autre couleur|taille différente|échanger contre un autre modèle|changer de taille',
  cancel:
    'annuler ma commande|annuler|annulation|annuler mon vol|annuler ma réservation|annuler mon abonnement|résilier|résiliation|résilier mon abonnement|résilier mon contrat',
  new_order:
    'réserver un vol|réserver une chambre|acheter un billet|faire une réservation|passer une commande|réserver un hôtel|nouvelle réservation',
  address_change:
    "changer mon adresse|changer l'adresse de livraison|modifier l'adresse|mauvaise adresse|nouvelle adresse|j'ai déménagé|déménagé|livrer à une autre adresse|adresse de facturation",
  billing:
    "question sur ma facture|facture trop élevée|erreur de facture|facture|débité deux fois|prélevé deux fois|montant incorrect|prélèvement inconnu|pourquoi m'a-t-on prélevé|envoyer la facture|facturé en trop|double prélèvement",
  payment_failure:
    'paiement refusé|carte refusée|paiement échoué|impossible de payer|erreur de paiement|le paiement ne passe pas|ma carte ne passe pas|paiement rejeté',
  account_access:
    'me connecter à mon compte|impossible de me connecter|connexion à mon compte|mot de passe oublié|mot de passe|réinitialiser le mot de passe|compte bloqué|accéder à mon compte|code de vérification',
  delivery_problem:
    "colis jamais arrivé|colis pas arrivé|commande jamais reçue|pas reçu mon colis|pas reçu ma commande|marqué comme livré|colis perdu|livraison en retard|retard de livraison|mauvais article reçu|pas le bon article|il manque un article|article manquant|livreur n'est pas passé",
  damaged_item:
    'arrivé cassé|arrivé endommagé|article endommagé|produit cassé|cassé|abîmé|rayé|défectueux|article défectueux|déchiré|écran fissuré',
  technical_problem:
    "ne fonctionne pas|ne marche pas|ne marche plus|application plante|message d'erreur|pas d'internet|pas de réseau|internet lent|connexion lente|panne|page ne charge pas|ne s'allume plus|données mobiles|se bloque",
  plan_change:
    "changer de forfait|changer mon forfait|forfait moins cher|modifier mon abonnement|passer à un autre forfait|changer d'abonnement|plus de données dans mon forfait|changer d'offre",
  booking_change:
    'changer mon vol|modifier ma réservation|changer la date du vol|modifier la date|reporter mon rendez-vous|déplacer mon rendez-vous|changer de siège|vol plus tôt|vol plus tard|changer le nom du passager|reprogrammer|déplacer ma réservation',
  baggage:
    'bagage|bagages|valise|valise perdue|bagage supplémentaire|bagage à main|ajouter un bagage|ma valise est perdue|bagage en soute',
  warranty:
    'garantie|sous garantie|réparation|réparer|faire jouer la garantie|encore sous garantie|extension de garantie',
  complaint:
    'réclamation|faire une réclamation|porter plainte contre le service|me plaindre|mauvais service|service déplorable|inadmissible|employé impoli|très déçu du service',
  privacy_request:
    'supprimer mes données|supprimer mon compte|données personnelles|RGPD|protection des données|quelles données conservez-vous|copie de mes données|me désinscrire de la newsletter|effacer mes données',
  product_question:
    'en stock|est-il disponible|disponible en|quelle matière|quelle taille choisir|dimensions du produit|différence entre les modèles|compatible avec|question sur un produit|que recommandez-vous|autres couleurs disponibles',
};
