import { own } from '../../text/own.ts';
import { hostLacks } from '../host-lacks.ts';
import type { AroundCopy } from './around-copy.ts';

const CLOCK = /^\d\d(?::|\s?h\s?)\d\d$/;
/** Aujourd’hui l’heure suffit, avant elle vient avec son jour. */
const timed = (at: string): string => (CLOCK.test(at) ? `à ${at}` : `le ${at}`);

const COUNTED: Readonly<Record<string, { one: string; other: string }>> = {
  refund: { one: 'remboursement', other: 'remboursements' },
  charge: { one: 'débit', other: 'débits' },
  payment: { one: 'paiement', other: 'paiements' },
  credit: { one: 'avoir', other: 'avoirs' },
  payout: { one: 'versement', other: 'versements' },
  transfer: { one: 'virement', other: 'virements' },
  compensation: { one: 'dédommagement', other: 'dédommagements' },
};

export const around: AroundCopy = {
  lacks: hostLacks.fr,
  strings: {
    working: 'Un instant…',
    optional: 'facultatif',
    reveal: 'Afficher…',
    showOriginal: 'Afficher le texte de Baton',
    hideOriginal: 'Masquer le texte de Baton',
    commandNote: 'Note pour vos collègues',
    problems: {
      'brief-changed':
        'Quelqu’un d’autre a enregistré une modification entre-temps. Lisez-la, puis enregistrez de nouveau.',
      'approval-decided': 'La décision est déjà prise, ou le délai est écoulé.',
      'effect-held':
        'La même chose a déjà été faite ou commencée. Examinez d’abord l’action en question.',
      'action-state': 'Cette action a changé entre-temps. Examinez-la de nouveau.',
      'wrong-state':
        'Ce transfert a changé entre-temps. Quelqu’un d’autre a peut-être été plus rapide.',
      'no-endpoint': 'Aucun système connecté ne peut le faire.',
      'reveal-forbidden': 'Votre rôle ne permet pas d’afficher les données masquées.',
      'reveal-limit':
        'Vous avez affiché trop souvent des données masquées en une heure. Réessayez plus tard.',
      'no-ticket-access': 'Vous n’avez plus accès à ce ticket dans le helpdesk.',
      'no-agent': 'Vous n’êtes plus agent de ce helpdesk.',
      'access-unchecked':
        'Impossible de vérifier pour le moment auprès du helpdesk si vous en avez le droit. Rien n’a été fait. Réessayez.',
      forbidden: 'Votre rôle ne le permet pas.',
      'not-found': 'Ceci n’existe plus.',
      'note-refused': 'Le helpdesk n’a pas accepté la note. Rien n’a été écrit.',
      'no-answer':
        'Pas de réponse. L’action a peut-être été faite : examinez-la avant de réessayer.',
      busy: 'D’autres personnes sont en train de modifier ceci. Réessayez.',
      unreachable: 'Baton est injoignable. Vérifiez votre connexion et réessayez.',
    },
  },
  edited: {
    person: ({ source, id }) => (source === '' ? id : `l’utilisateur ${id} de ${source}`),
    you: 'vous',
    by: (person, at) => `Modifié par ${person}, ${at}`,
    stale: (format, count) =>
      `${format.count(count, { one: 'message', other: 'messages' })} depuis cette modification`,
    note: (person) => `Note (${person})`,
  },
  approval: {
    summary: (format, count) =>
      `${format.count(count, { one: 'action attend', other: 'actions attendent' })} une décision`,
    obstacle: 'l’IA attend une approbation',
    step: 'Répondez à la demande d’approbation de l’IA.',
    asks: (what) => `L’IA demande une approbation : ${what}`,
    reason: {
      approval_always: () => 'Cette action demande toujours l’approbation d’une personne.',
      approval_above: (limit) =>
        limit
          ? `Au-dessus de ${limit}, une personne doit approuver.`
          : 'Un tel montant demande l’approbation d’une personne.',
      amount_over_limit: (limit) =>
        limit
          ? `L’IA peut le faire jusqu’à ${limit} à la fois.`
          : 'Le montant dépasse ce que l’IA peut faire à la fois.',
      count_over_limit: (limit) =>
        limit
          ? `L’IA peut le faire ${limit} fois par jour au plus pour un même client.`
          : 'L’IA l’a déjà fait aujourd’hui aussi souvent que permis pour ce client.',
      sum_over_limit: (limit) =>
        limit
          ? `Le client recevrait ainsi plus de ${limit} en 24 heures.`
          : 'Le client recevrait ainsi plus que permis en 24 heures.',
      currency_not_listed: () => 'Aucune limite n’est fixée pour cette devise.',
      amount_missing: () => 'L’IA n’a pas indiqué de montant, et il existe une limite.',
      uncatalogued: () => 'Cette action ne figure pas au catalogue.',
      unlisted: () => 'Les actions absentes du catalogue demandent une approbation.',
    },
    otherReason: 'Une règle exige une approbation.',
    expires: (at) =>
      `À décider avant ${CLOCK.test(at) ? at : `le ${at}`} ; passé ce délai, rien n’est fait`,
    onlyFor: {
      standard: 'Un accès restreint ne permet pas d’en décider.',
      full: 'Seul un accès complet permet d’en décider.',
    },
    taken: {
      approve: 'Approuvé. L’IA l’apprendra à sa prochaine demande.',
      edit: 'Approuvé pour un autre montant. L’IA l’apprendra à sa prochaine demande.',
      reject: 'Rejeté. L’IA l’apprendra à sa prochaine demande.',
    },
    labels: {
      approve: 'Approuver',
      edit: 'Modifier et approuver',
      reject: 'Rejeter',
      amount: 'Montant',
      note: 'Motif (pour l’IA et vos collègues)',
    },
    confirmApprove: (what) => `${what} : approuver ? L’IA pourra alors le faire une fois.`,
    confirmEdit: (what, amount) =>
      `${what} : approuver le montant saisi ? L’IA pourra alors le faire une fois pour ce montant, et non plus pour ${amount}.`,
    confirmReject: (what) => `${what} : rejeter ? L’IA en est informée et ne le fait pas.`,
  },
  command: {
    label: { retry: 'Réessayer', reverse: 'Défaire', resume: 'Faire maintenant' },
    confirm: {
      retry: ({ what, at, unknown }) =>
        unknown
          ? `${what} : réessayer ? L’envoi ${timed(at)} est resté sans réponse. Tous les essais faits d’ici portent la même clé et ne peuvent donc pas se cumuler ; ce que l’IA a envoyé elle-même a peut-être abouti.`
          : `${what} : réessayer ? Échec ${timed(at)}. Tous les essais faits d’ici portent la même clé : c’est fait une fois au plus.`,
      reverse: ({ what, at }) =>
        `${what} : défaire ? C’était fait ${timed(at)} ; c’est annulé une seule fois.`,
      resume: ({ what, at, approvedBy }) =>
        approvedBy === ''
          ? `${what} : faire maintenant ? L’IA l’avait prévu ${timed(at)} et ne l’a pas fait. C’est fait une seule fois.`
          : `${what} : faire maintenant ? Approuvé par ${approvedBy} ${timed(at)}, pas encore fait. C’est fait une seule fois.`,
    },
    confirmAgain: (what) =>
      `${what} : faire une deuxième fois ? Ce sera alors fait deux fois en tout.`,
    sameDone: (number, by, at) =>
      `Attention : #${number} a le même effet et a été fait ${timed(at)} (${by}).`,
    sameOpen: (number, at) =>
      `Attention : #${number} a le même effet, a été envoyé ${timed(at)}, et on ne sait pas si cela a abouti.`,
    heldDone: (by, at) =>
      `Attention : la même chose a été faite ${timed(at)} dans une autre conversation (${by}).`,
    heldOpen: (at) =>
      `Attention : la même chose a été envoyée ${timed(at)} dans une autre conversation, et on ne sait pas si cela a abouti.`,
    unknownBefore: (at) => `On ne sait pas si l’envoi ${timed(at)} a abouti. Vérifiez-le d’abord.`,
    anyway: { retry: 'Faire une deuxième fois', resume: 'Faire quand même' },
    lookFirst: (number) => `Vérifiez d’abord si #${number} a abouti.`,
    lookThereFirst: 'Vérifiez d’abord si cela y a abouti.',
    onlyFullTwice: 'Seul un accès complet permet de refaire la même chose.',
  },
  marks: {
    uncatalogued: 'Absent du catalogue',
    approval: {
      pending: () => 'En attente d’approbation',
      approved: (by, at) => (by === '' ? `Approuvé, ${at}` : `Approuvé par ${by}, ${at}`),
      edited: (by, at) =>
        by === ''
          ? `Approuvé pour un autre montant, ${at}`
          : `Approuvé pour un autre montant par ${by}, ${at}`,
      rejected: (by, at) => (by === '' ? `Rejeté, ${at}` : `Rejeté par ${by}, ${at}`),
      expired: (_by, at) => `Approbation expirée, ${at}`,
    },
    approvalNote: 'Note sur l’approbation',
  },
  totals: {
    line: (parts) => `En 24 heures : ${parts}`,
    count: (format, type, name, count) => {
      const words = own(COUNTED, type);
      return words ? format.count(count, words) : `${format.number(count, 0)} × ${name}`;
    },
    none: 'sans montant',
  },
  customer: {
    more: (format, previous, handedOver) =>
      [
        format.count(previous, {
          one: 'conversation précédente',
          other: 'conversations précédentes',
        }),
        handedOver > 0
          ? format.count(handedOver, { one: 'transférée', other: 'transférées' })
          : 'aucune transférée',
      ].join(', '),
    first: 'Première conversation de ce client',
    openTickets: (format, count) =>
      format.count(count, { one: 'autre ticket ouvert', other: 'autres tickets ouverts' }),
    noTickets: 'aucun autre ticket ouvert',
    handoff: {
      requested: 'attendait une personne',
      offered: 'un transfert lui a été proposé',
      accepted: 'géré par une personne',
      active: 'géré par une personne',
      resolved: 'résolu par une personne',
      handed_back: 'résolu par une personne, puis rendu à l’IA',
      declined: 'le client n’a pas voulu d’une personne',
      expired: 'personne n’est venu malgré sa demande',
      failed: 'le transfert n’a pas fonctionné',
    },
    byAi: 'traité par l’IA',
    because: (reason) => `motif : ${reason}`,
    earlier: (what, came) => `${what} – ${came}`,
    changes: (format, count) =>
      format.count(count, { one: 'modification', other: 'modifications' }),
    resolution: (quote) => `solution : ${quote}`,
    noSubject: 'sans objet',
    andMore: (format, count) => format.count(count, { one: 'de plus', other: 'de plus' }),
    yes: 'oui',
    no: 'non',
    missing: (source) => `${source} n’a pas répondu à temps ; ses informations manquent ici.`,
    channel: {
      chat: 'Chat',
      messaging: 'Messagerie',
      email: 'E-mail',
      phone: 'Téléphone',
      voice: 'Téléphone',
      web: 'Site web',
      webchat: 'Chat',
      livechat: 'Chat',
      webform: 'Formulaire web',
      social: 'Réseaux sociaux',
      app: 'Application',
    },
    source: (name, at) => (at === '' ? name : `${name}, ${at}`),
    previous: (source) => `Conversations précédentes (${source})`,
    tickets: (source) => `Autres tickets ouverts (${source})`,
    anyTickets: (source) => `Autres tickets (${source})`,
    ticketState: {
      new: 'nouveau',
      open: 'ouvert',
      pending: 'en attente du client',
      hold: 'en pause',
      solved: 'résolu',
      closed: 'fermé',
    },
  },
  assist: {
    caution: 'Simples suggestions : vérifiez-les avant usage. Rien n’est envoyé automatiquement.',
    flag: {
      legal_threat: 'Menace d’aller en justice',
      churn: 'Risque de départ',
      vulnerable: 'Personne peut-être vulnérable',
      public_complaint: 'Menace de se plaindre en public',
      safety: 'Quelqu’un est peut-être en danger',
      abuse: 'Propos injurieux',
    },
    flags: 'À prendre en compte avant de répondre',
    flagCount: (format, count) =>
      format.count(count, { one: 'avertissement', other: 'avertissements' }),
    reply: 'Projet de réponse',
    replySummary: 'projet de réponse',
    replyIn: (language) => `Langue : ${language}`,
    replyByModel: 'rédigé par un modèle : vérifiez chaque fait',
    insert: 'Insérer dans la réponse',
    cannotInsert: 'Cette page n’a pas de réponse où insérer le texte',
    copy: 'Copier',
    kind: { macro: 'Macro', article: 'Article d’aide' },
    suggestions: 'Peut convenir',
    suggestionCount: (format, count) =>
      format.count(count, { one: 'suggestion', other: 'suggestions' }),
    matches: (words) => `Correspond à : ${words}`,
    applyMacro: 'Appliquer la macro',
    doneBefore: (what, at) =>
      `Votre réponse annonce ce qui a déjà été fait : ${what}, ${timed(at)}.`,
    triedBefore: (what, at) =>
      `Votre réponse annonce ce qui a déjà été envoyé, sans qu’on sache si cela a abouti : ${what}, ${timed(at)}.`,
    sendAnyway: 'Envoyez de nouveau pour l’envoyer telle quelle.',
    missing: (source) => `${source} n’a pas répondu à temps ; ses macros et ses articles manquent.`,
    written: 'Rédigé par un modèle',
    checked: (format, dropped) =>
      dropped > 0
        ? `Vérifié ; ${format.count(dropped, { one: 'phrase écartée', other: 'phrases écartées' })}`
        : 'Vérifié',
    writtenStale: (format, count) =>
      `${format.count(count, { one: 'message', other: 'messages' })} depuis la rédaction`,
  },
  feedback: {
    edit: 'Modifier le résumé',
    labels: {
      headline: 'En bref',
      nextStep: 'Prochaine étape',
      note: 'Note pour la prochaine personne',
      noteHint: 'Par exemple : client en voyage, appeler après 18 h',
      save: 'Enregistrer',
      restore: 'Revenir au texte de Baton',
      newer: 'Enregistré entre-temps :',
    },
    restoreConfirm:
      'Afficher de nouveau le texte de Baton ? Le texte de vos collègues reste dans l’historique.',
    question: 'Ce résumé vous a-t-il été utile ?',
    stars: ['Inutile', 'Peu utile', 'En partie utile', 'Utile', 'Tout y était'],
    missingQuestion: 'Que manquait-il ?',
    missing: {
      intent: 'Ce que veut le client',
      history: 'Ce qui s’est passé avant',
      actions: 'Ce qui a été fait',
      reason: 'La raison du transfert',
      next_step: 'Ce qu’il faut faire ensuite',
      customer: 'Qui est le client',
      wrong: 'Il y avait une erreur',
      too_long: 'C’était trop long',
    },
    commentLabel: 'Autre chose ?',
    send: 'Envoyer',
    change: 'Modifier mon avis',
    thanks: 'Merci. Les résumés s’améliorent ainsi.',
    own: (stars) => `Votre avis : ${stars}`,
    others: (format, count, mean) =>
      `${mean} sur 5, ${format.count(count, { one: 'avis', other: 'avis' })}`,
    none: 'Pas encore d’avis',
  },
  privacy: {
    tier: { restricted: 'accès restreint', standard: 'accès standard', full: 'accès complet' },
    hidden: (format, count) =>
      `${format.count(count, { one: 'donnée masquée', other: 'données masquées' })} pour votre rôle`,
    nothing: 'Rien n’est masqué pour votre rôle',
    kind: {
      email: 'Adresses e-mail',
      phone: 'Numéros de téléphone',
      card: 'Numéros de carte',
      iban: 'IBAN',
      ssn: 'Numéros de sécurité sociale américains',
      national_id: 'Numéros d’identité',
      ip: 'Adresses IP',
      secret: 'Mots de passe et codes',
      api_key: 'Clés d’accès',
      birth_date: 'Dates de naissance',
      health: 'Données de santé',
      name: 'Noms',
      address: 'Adresses',
      custom: 'Autres données privées',
    },
    label: 'Afficher les données masquées',
    question: 'Pourquoi avez-vous besoin de les voir ?',
    hint: 'Par exemple : relire l’adresse au client',
    kinds: 'À afficher',
    notice: (format, minutes) =>
      `Affiché uniquement pour vous, pendant ${format.count(minutes, { one: 'minute', other: 'minutes' })}. Votre motif est enregistré.`,
    confirm: 'Afficher',
    hide: 'Masquer de nouveau',
    notForTier: 'Votre rôle ne permet pas d’afficher les données masquées.',
    nothingToShow: 'Rien de ce qui est masqué ne peut être affiché.',
    active: (kinds, reason) => `Affiché pour vous en ce moment : ${kinds}. Votre motif : ${reason}`,
    until: (at) => (CLOCK.test(at) ? `jusqu’à ${at}` : `jusqu’au ${at}`),
    shownUntil: (until) => `données affichées ${until}`,
    allShown: 'Tout ce qui peut être affiché l’est déjà.',
    report: {
      label: 'Rapport de confiance',
      html: 'Télécharger la page',
      json: 'Télécharger en JSON',
      copy: 'Copier',
    },
  },
};
