import { stopped, unstopped } from '../text/stop.ts';
import { handover, handoverNotices } from './handover/fr.ts';
import { around } from './around/fr.ts';
import { routing } from './routing/fr.ts';
import type { Copy } from './copy.ts';
import { intentNames } from './intent-names.ts';
import { markWords } from './mark-words.ts';
import { french } from './punctuation.ts';
import { signalNames } from './signal-names.ts';

const times = (n: number): string => (n <= 1 ? 'une fois' : n === 2 ? 'deux fois' : `${n} fois`);
const on = (target: string | null): string => (target ? ` (${target})` : '');
const CLOCK = /^\d\d(?::|\s?h\s?)\d\d$/;
/** Aujourd’hui l’heure suffit, avant elle vient avec son jour. */
const timed = (at: string): string => (CLOCK.test(at) ? `à ${at}` : `le ${at}`);
/** Le point vient après les guillemets. */
const closed = (text: string): string => stopped(unstopped(text));

export const fr: Copy = {
  language: 'fr',
  lowerInside: true,
  punctuation: french,
  quotes: ['« ', ' »'],
  innerQuotes: ['“', '”'],
  title: {
    headline: 'En bref',
    notices: 'À noter',
    approvals: 'Votre décision',
    reasons: 'Raisons du transfert',
    actions: 'Ce qui a été fait',
    next_step: 'Prochaine étape',
    confidence: 'Confiance de l’IA',
    sentiment: 'Humeur du client',
    attempts: 'Ce qui a été tenté',
    customer: 'Client',
    routing: 'Routage',
    assist: 'Suggestions',
    reasoning: 'Raisonnement de l’IA',
    transcript: 'Conversation',
    feedback: 'Votre avis',
    privacy: 'Confidentialité',
    controls: 'Actions',
  },
  strings: {
    loadMore: 'Afficher la suite',
    loading: 'Chargement…',
    retry: 'Réessayer',
    loadFailed: 'Le chargement a échoué.',
    showDetails: 'Afficher les détails',
    hideDetails: 'Masquer les détails',
    threshold: 'Seuil',
    turn: 'Message',
    masked: 'Masqué pour votre rôle',
    unsent: 'Non envoyé au client',
    done: 'C’est fait',
    cancel: 'Annuler',
    confirm: 'Confirmer',
    copied: 'Copié',
    showReads: 'Afficher les consultations',
    hideReads: 'Masquer les consultations',
    commandFailed: 'Cela n’a pas fonctionné. Réessayez.',
    noteLabel: 'Qu’avez-vous fait ? (pour l’IA et vos collègues)',
    noteHint: 'Par exemple : remboursé à la main, client prévenu',
    ...around.strings,
  },
  marks: markWords.fr,
  actor: { customer: 'Client', ai: 'IA', human: 'Agent humain', system: 'Système' },
  state: {
    ai_active: 'Géré par l’IA',
    offered: 'Transfert proposé',
    escalated: 'En attente d’une personne',
    human_active: 'Géré par une personne',
    resolved: 'Résolu',
    handed_back: 'Rendu à l’IA',
    shadow: 'Mode observation',
  },
  reason: {
    customer_request: 'Veut parler à une personne',
    low_confidence: 'Confiance faible',
    negative_sentiment: 'Client mécontent',
    repetition: 'Tourne en rond',
    policy_rule: 'Règle',
    guardrail: 'Garde-fou',
    missing_knowledge: 'Information manquante',
    action_failed: 'Échec d’une action',
    promise_unkept: 'Promesse en suspens',
    regulated_topic: 'Sujet sensible',
    turn_limit: 'Trop de messages',
    human_takeover: 'Reprise par une personne',
    model_judgement: 'Modèle complémentaire',
  },
  signal: signalNames.fr,
  weakSign: 'Signal faible',
  actionKind: { read: 'Consultation', write: 'Modification' },
  actionStatus: {
    planned: 'Prévu',
    running: 'En cours',
    succeeded: 'Fait',
    failed: 'Échec',
    unknown: 'Résultat inconnu',
    reversed: 'Annulé',
  },
  unsentAnswer: 'Réponse non envoyée',
  attempt: {
    worked: 'A fonctionné',
    failed: 'N’a pas aidé',
    unclear: 'Incertain',
    not_sent: 'Non envoyée',
  },
  step: {
    plan: 'Plan',
    thought: 'Réflexion',
    retrieval: 'Recherche',
    tool_call: 'Appel d’outil',
    check: 'Vérification',
    guardrail: 'Garde-fou',
  },
  mood: {
    angry: 'En colère',
    unhappy: 'Mécontent',
    calm: 'Calme',
    content: 'Satisfait',
    happy: 'Très satisfait',
  },
  trend: { falling: 'se dégrade', steady: 'stable', rising: 's’améliore' },
  effect: {
    refund: 'Remboursement',
    charge: 'Débit',
    payment: 'Paiement',
    credit: 'Avoir',
    payout: 'Versement',
    transfer: 'Virement',
    compensation: 'Dédommagement',
  },
  of: (what, amount) => `${what} de ${amount}`,
  topic: {
    legal: 'questions juridiques',
    medical: 'santé',
    self_harm: 'automutilation',
    payment_data: 'données de paiement',
    data_protection: 'protection des données',
  },
  intent: intentNames.fr,
  guard: {
    card_number: 'numéro de carte',
    social_security_number: 'numéro de sécurité sociale',
    iban: 'IBAN',
    access_key: 'clé d’accès',
    agent_guardrail: 'contrôle propre à l’IA',
  },
  mark: {
    profanity: 'langage grossier',
    again_and_again: 'l’a déjà dit plusieurs fois',
    legal_threat: 'menace d’aller en justice',
    churn_threat: 'veut partir',
    accusation: 'met l’entreprise en cause',
    sarcasm: 'se moque du service',
    shouting: 'écrit en majuscules',
  },
  command: {
    accept: 'Prendre en charge',
    decline: 'Refuser',
    resolve: 'Marquer comme résolu',
    hand_back: 'Rendre à l’IA',
    refresh: 'Actualiser',
    copy: 'Copier le résumé',
    insert_next_step: 'Insérer en note',
  },
  confirm: {
    decline:
      'Refuser ce transfert ? L’IA continue et dit au client que personne ne peut s’en charger pour le moment.',
    resolve: 'Marquer ce transfert comme résolu ?',
    hand_back: 'Laisser l’IA répondre de nouveau à ce client ?',
  },
  field: {
    name: 'Nom',
    email: 'Adresse e-mail',
    phone: 'Téléphone',
    id: 'Numéro de client',
    plan: 'Forfait',
    language: 'Langue',
    channel: 'Canal',
    subject: 'Objet',
    queue: 'File d’attente',
    skills: 'Compétences',
    agent: 'Agent IA',
    error: 'Erreur',
    result: 'Résultat',
    more: 'Autres',
    target: 'Cible',
  },
  around,
  routing,
  say: {
    confidenceLow: (value, limit) => `Confiance de ${value}, sous le seuil de ${limit}`,
    confidenceFell: (format, points) =>
      `Confiance en baisse de ${format.count(points, { one: 'point', other: 'points' })} sur les dernières réponses`,
    confidenceNear: (value, limit) => `Confiance de ${value}, seuil de ${limit}`,
    confidenceFine: (value, limit) => `Confiance de ${value}, au-dessus du seuil de ${limit}`,
    confidenceMissing: 'Cette IA n’indique pas son degré de confiance',
    confidenceOn: (value, intent) => `${value} pour « ${intent} »`,
    sentimentLow: (mood, value, limit) =>
      `Humeur du client : ${mood.toLowerCase()} (${value}, seuil de ${limit})`,
    sentimentNow: (mood, trend) => (trend ? `${mood}, ${trend}` : mood),
    sentimentMissing: 'Rien dans les messages du client ne révèle son humeur',
    negativeShare: (value) => `${value} des messages du client sont négatifs`,
    frustrated: (mark) => (mark ? `Le client est agacé : ${mark}` : 'Le client est agacé'),
    dissatisfied: (value, limit) => `Le client semble insatisfait : ${value}, seuil de ${limit}`,
    customerRepeats: (_format, n) => `Le client a répété la même demande ${times(n)}`,
    answerRepeats: (_format, n) => `L’IA a répété la même réponse ${times(n)}`,
    asked: (_format, n) =>
      n <= 1
        ? 'Le client a demandé à parler à une personne'
        : `Le client a demandé ${times(n)} à parler à une personne`,
    askedIfNeeded: 'Le client veut parler à une personne si l’IA ne trouve pas de solution',
    askedSoftly: 'Le client souhaite que quelqu’un d’autre examine sa demande',
    acceptedOffer: 'Le client a accepté de parler à une personne',
    refusesHuman: 'Le client ne veut pas parler à une personne',
    weak: (sentence) => `${sentence} (signal faible)`,
    weakTogether: (sentences) => `Plusieurs signaux faibles réunis (${sentences.join(' ; ')})`,
    weakSigns: 'plusieurs signaux faibles réunis',
    personInCharge: 'Une personne s’en occupe',
    rule: (title) => (title ? `Règle : ${title}` : 'Une règle exige une personne'),
    topic: (name) =>
      name ? `Sujet réservé à une personne : ${name}` : 'Sujet réservé à une personne',
    guardrail: (detail) =>
      detail ? `Un garde-fou a arrêté l’IA : ${detail}` : 'Un garde-fou a arrêté l’IA',
    missingKnowledge: (detail) =>
      detail
        ? `Il manque à l’IA de quoi répondre : ${detail}`
        : 'Il manque à l’IA de quoi répondre',
    actionFailed: (what) => (what ? `${what} : échec` : 'Une action a échoué'),
    actionUnknown: (what) =>
      what
        ? `${what} : envoi resté sans réponse`
        : 'Une action a été envoyée et est restée sans réponse',
    actionRepeated: (what) =>
      what
        ? `${what} : sur le point d’être fait une deuxième fois`
        : 'La même action était sur le point d’être faite deux fois',
    promiseUnkept: 'L’IA a fait une promesse, et rien n’indique qu’elle a été tenue',
    turnLimit: (turns, limit) => `${turns} messages sans solution, limite de ${limit}`,
    offTopic: (_format, n) =>
      n <= 1
        ? 'Le client a fait une demande hors sujet'
        : `Le client a fait ${n} demandes hors sujet`,
    judged: (value, limit) =>
      `Un modèle complémentaire juge une personne nécessaire : ${value}, seuil de ${limit}`,
    moodTrend: {
      better: 'L’humeur du client s’améliore',
      worse: 'L’humeur du client se dégrade',
      level: 'L’humeur du client reste stable',
    },
    takeover: 'Une personne est intervenue',
    transferred: 'L’IA a transféré d’elle-même',
    obstacle: {
      customer_request: 'veut parler à une personne',
      low_confidence: 'l’IA n’est pas sûre',
      negative_sentiment: 'le client est mécontent',
      repetition: 'la conversation tourne en rond',
      policy_rule: 'une règle exige une personne',
      guardrail: 'un garde-fou a arrêté l’IA',
      missing_knowledge: 'l’IA ne sait pas',
      action_failed: 'une action a échoué',
      promise_unkept: 'une promesse est en suspens',
      regulated_topic: 'réponse réservée à une personne',
      turn_limit: 'pas de solution jusqu’ici',
      human_takeover: 'une personne est intervenue',
      model_judgement: 'un modèle complémentaire juge une personne nécessaire',
    },
    obstacleRepeated: 'une action aurait été répétée',
    obstacleUnknown: 'l’issue d’une action est inconnue',
    obstacleTransferred: 'l’IA a transféré',
    transferLabel: 'Transféré',
    unsure: (value) => `l’IA n’est sûre qu’à ${value}`,
    headline: (intent, want, obstacle) =>
      [intent && want ? `${intent} : ${want}` : intent || want, obstacle]
        .filter(Boolean)
        .join(' – '),
    inCharge: 'l’IA s’en occupe',
    meta: (format, turns, at) =>
      `après ${format.count(turns, { one: 'message', other: 'messages' })}${at ? `, ${at}` : ''}`,
    intentDetected: 'intention détectée',
    aiNext: (at) =>
      `l’IA reprend ${at === null ? 'comme prévu dans ses réglages' : timed(at)}, ou quand vous lui rendez la main`,
    intentUnknown: 'intention non détectée',
    decided: {
      continue: 'Pas besoin d’une personne',
      offer: 'Proposer un transfert',
      escalate: 'Transférer à une personne',
    },
    next: {
      verify_action: ({ what, target, at }) =>
        `${what}${on(target)} : envoi ${timed(at)} resté sans réponse. Vérifiez s’il a abouti avant de le refaire.`,
      review_duplicate: ({ what, target, first, number }) =>
        first > 0
          ? `${what}${on(target)} : #${number} répète #${first}. Annulez l’une des deux actions si elles ont toutes deux abouti.`
          : `${what}${on(target)} : peut-être fait deux fois. Vérifiez et, si c’est le cas, annulez une des deux actions.`,
      finish_action: ({ what, target, at }) =>
        `${what}${on(target)} : échec ${timed(at)}. Cherchez pourquoi et menez l’action à son terme.`,
      call_customer_back: ({ request }) =>
        closed(`Rappelez le client${request ? ` au sujet de ${request}` : ''}`),
      answer_request: ({ request }) =>
        request ? closed(`Répondez à ${request}`) : 'Répondez au client.',
      calm_and_own: ({ request }) =>
        closed(
          `Présentez des excuses, dites que vous vous en occupez${request ? `, puis réglez ${request}` : ''}`,
        ),
      check_answer: ({ answer, confidence }) =>
        closed(
          `Vérifiez la réponse bloquée${confidence ? ` (confiance de ${confidence})` : ''}, puis envoyez-la ou corrigez-la : ${answer}`,
        ),
      specialist_review: ({ topic }) =>
        topic
          ? `Confiez la réponse à un spécialiste (${topic}).`
          : 'Confiez la réponse à un spécialiste.',
      keep_promise: ({ promise }) => closed(`Tenez la promesse de l’IA : ${promise}`),
      apply_rule: ({ rule }) =>
        rule ? closed(`Décidez selon la règle ${rule}`) : 'Décidez selon votre règle.',
    },
    noStep: {
      ai_active: 'Rien à faire : l’IA s’en occupe.',
      offered: 'Rien à faire tant que le client n’a pas répondu à la proposition.',
      escalated: 'Lisez la conversation et répondez au client.',
      human_active: 'Aucune suggestion : une personne s’en occupe.',
      resolved: 'Rien à faire : la demande est résolue.',
      handed_back: 'Rien à faire : l’IA s’en occupe de nouveau.',
    },
    unanswered: (quote) => closed(`Encore sans réponse : ${quote}`),
    stillOpen: (quote) => closed(`Toujours en suspens : ${quote}`),
    because: (reasons) => `Pourquoi : ${reasons}`,
    why: {
      action_outcome_unknown: 'on ne sait pas si l’envoi a abouti',
      action_repeated: 'deux actions ont le même effet',
      action_failed: 'aucune tentative n’a abouti depuis',
      customer_request: 'le client a demandé à parler à une personne',
    },
    notice: {
      confidence_not_provided: () => 'Cette IA n’indique pas son degré de confiance.',
      reasoning_not_provided: () => 'Cette IA n’a pas communiqué son raisonnement.',
      no_actions_reported: () => 'Aucune action n’a été signalée.',
      action_outcome_unknown: ({ what, at, number }) =>
        `#${number} ${what} : envoi ${timed(at)} resté sans réponse. Il a peut-être abouti, peut-être pas.`,
      action_repeated: ({ what, number, first }) =>
        `#${number} ${what} : même effet que #${first}.`,
      promise_open: ({ quote, due, overdue, binding }) => {
        if (overdue) return closed(`Promis, délai dépassé (${due}) : ${quote}`);
        const promised = `${binding && due === '' ? 'Promis et toujours en suspens' : 'Promis'} : ${unstopped(quote)}`;
        return due === '' ? closed(promised) : `${promised} (délai : ${due}).`;
      },
      draft_held_back: () => 'Une réponse a été bloquée ; le client ne l’a pas vue.',
      writer_unavailable: () => 'Le modèle de rédaction n’a pas répondu ; voici des citations.',
      customer_refused_human: () => 'Le client a dit ne pas vouloir parler à une personne.',
      ...handoverNotices,
    },
    ...handover,
    writtenByModel: (format, dropped) =>
      `rédigé par un modèle, vérifié${dropped > 0 ? `, ${format.count(dropped, { one: 'phrase écartée', other: 'phrases écartées' })}` : ''}`,
    tried: (what, at) => `${what}, ${at}`,
    answered: (quote) => `Réponse ${quote} ; le client est revenu mécontent`,
    heldBack: (quote) => `Réponse bloquée : ${quote}`,
    sameEffect: (number, at, known) =>
      known
        ? `Même effet que #${number}, fait ${timed(at)}`
        : `Même effet que #${number}, envoyé ${timed(at)}, résultat inconnu`,
    doneNotAgain: (what, at) => `${what} : envoi fait ${timed(at)}, ne pas le refaire`,
    unknownOutcome: (what, at) =>
      `${what} : envoi ${timed(at)} resté sans réponse, à vérifier avant de le refaire`,
    actionsSummary: (format, writes, reads, failed) =>
      [
        format.count(writes, { one: 'modification', other: 'modifications' }),
        format.count(reads, { one: 'consultation', other: 'consultations' }),
        failed > 0 ? `${failed} en échec` : '',
      ]
        .filter(Boolean)
        .join(', '),
    noActions: 'Aucune action n’a été signalée.',
    showAllChanges: (format, count) => `Toutes les modifications (${format.number(count, 0)})`,
    showFewerChanges: 'Afficher moins de modifications',
    asOf: (at) => (CLOCK.test(at) ? `État à ${at}` : `État au ${at}`),
    moreLikeIt: (format, count) =>
      `Et ${format.count(count, { one: 'autre du même type', other: 'autres du même type' })}`,
    byCustomer: (format, count) =>
      `${format.count(count, { one: 'action', other: 'actions' })} du client`,
    moreFields: (format, count) =>
      format.count(count, { one: 'champ de plus', other: 'champs de plus' }),
    moreCharacters: (format, count) =>
      format.count(count, { one: 'caractère de plus', other: 'caractères de plus' }),
    turns: (format, count) => format.count(count, { one: 'message', other: 'messages' }),
    steps: (format, count) => format.count(count, { one: 'étape', other: 'étapes' }),
    attempts: (format, count, shown) =>
      format.count(count, { one: 'tentative', other: 'tentatives' }) +
      (shown < count ? `, les ${shown} dernières affichées` : ''),
    notices: (format, count) => format.count(count, { one: 'remarque', other: 'remarques' }),
    noConfidenceShown: 'non indiquée',
    cannotInsert: 'Cette page n’a pas de note où insérer le texte',
  },
};
