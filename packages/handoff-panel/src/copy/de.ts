import { stopped, unstopped } from '../text/stop.ts';
import { handover, handoverNotices } from './handover/de.ts';
import { around } from './around/de.ts';
import { routing } from './routing/de.ts';
import type { Copy } from './copy.ts';
import { intentNames } from './intent-names.ts';
import { markWords } from './mark-words.ts';
import { western } from './punctuation.ts';
import { signalNames } from './signal-names.ts';

const times = (n: number): string => (n <= 1 ? 'einmal' : n === 2 ? 'zweimal' : `${n}-mal`);
const on = (target: string | null): string => (target ? ` (${target})` : '');
/** Heute genügt die Uhrzeit, sonst steht der Tag davor. */
const timed = (at: string): string => (/^\d\d:\d\d$/.test(at) ? `um ${at}` : `am ${at}`);

export const de: Copy = {
  language: 'de',
  lowerInside: false,
  quotes: ['„', '“'],
  innerQuotes: ['‚', '‘'],
  punctuation: western,
  title: {
    headline: 'In Kürze',
    notices: 'Bitte beachten',
    approvals: 'Ihre Entscheidung',
    reasons: 'Warum ein Mensch gebraucht wird',
    actions: 'Was getan wurde',
    next_step: 'Nächster Schritt',
    confidence: 'Sicherheit der KI',
    sentiment: 'Stimmung',
    attempts: 'Was versucht wurde',
    customer: 'Kunde',
    routing: 'Zuweisung',
    assist: 'Vorschläge',
    reasoning: 'Wie die KI vorging',
    transcript: 'Gespräch',
    feedback: 'Rückmeldung',
    privacy: 'Datenschutz',
    controls: 'Aktionen',
  },
  strings: {
    loadMore: 'Mehr laden',
    loading: 'Lädt …',
    retry: 'Erneut versuchen',
    loadFailed: 'Das konnte nicht geladen werden.',
    showDetails: 'Details anzeigen',
    hideDetails: 'Details ausblenden',
    threshold: 'Grenze',
    turn: 'Beitrag',
    masked: 'Für Ihre Rolle verborgen',
    unsent: 'Nicht an den Kunden gesendet',
    done: 'Erledigt',
    cancel: 'Abbrechen',
    confirm: 'Bestätigen',
    copied: 'Kopiert',
    showReads: 'Abfragen anzeigen',
    hideReads: 'Abfragen ausblenden',
    commandFailed: 'Das hat nicht geklappt. Versuchen Sie es noch einmal.',
    noteLabel: 'Was haben Sie getan? (für die KI und alle, die übernehmen)',
    noteHint: 'Zum Beispiel: von Hand erstattet, Kunde weiß Bescheid',
    ...around.strings,
  },
  marks: markWords.de,
  actor: { customer: 'Kunde', ai: 'KI', human: 'Mensch', system: 'System' },
  state: {
    ai_active: 'KI kümmert sich',
    offered: 'Mensch angeboten',
    escalated: 'Wartet auf einen Menschen',
    human_active: 'Mensch kümmert sich',
    resolved: 'Gelöst',
    handed_back: 'Zurück bei der KI',
    shadow: 'Schattenbetrieb',
  },
  reason: {
    customer_request: 'Mensch verlangt',
    low_confidence: 'KI ist unsicher',
    negative_sentiment: 'Kunde ist verärgert',
    repetition: 'Gespräch dreht sich im Kreis',
    policy_rule: 'Regel',
    guardrail: 'Schutzregel',
    missing_knowledge: 'Wissen fehlt',
    action_failed: 'Aktion fehlgeschlagen',
    promise_unkept: 'Offene Zusage',
    regulated_topic: 'Heikles Thema',
    turn_limit: 'Zu viele Beiträge',
    human_takeover: 'Übernommen',
    model_judgement: 'Zusatzmodell',
  },
  signal: signalNames.de,
  weakSign: 'Schwaches Zeichen',
  actionKind: { read: 'Abfrage', write: 'Änderung' },
  actionStatus: {
    planned: 'Geplant',
    running: 'Läuft',
    succeeded: 'Erledigt',
    failed: 'Fehlgeschlagen',
    unknown: 'Ausgang unbekannt',
    reversed: 'Rückgängig gemacht',
  },
  unsentAnswer: 'Ungesendete Antwort',
  attempt: {
    worked: 'Hat geklappt',
    failed: 'Hat nicht geholfen',
    unclear: 'Unklar',
    not_sent: 'Nicht gesendet',
  },
  step: {
    plan: 'Plan',
    thought: 'Überlegung',
    retrieval: 'Nachschlagen',
    tool_call: 'Werkzeugaufruf',
    check: 'Prüfung',
    guardrail: 'Schutzregel',
  },
  mood: {
    angry: 'Wütend',
    unhappy: 'Unzufrieden',
    calm: 'Ruhig',
    content: 'Zufrieden',
    happy: 'Sehr zufrieden',
  },
  trend: { falling: 'fallend', steady: 'gleichbleibend', rising: 'steigend' },
  effect: {
    refund: 'Erstattung',
    charge: 'Abbuchung',
    payment: 'Zahlung',
    credit: 'Gutschrift',
    payout: 'Auszahlung',
    transfer: 'Überweisung',
    compensation: 'Entschädigung',
  },
  of: (what, amount) => `${what} über ${amount}`,
  topic: {
    legal: 'Recht',
    medical: 'Gesundheit',
    self_harm: 'Selbstgefährdung',
    payment_data: 'Zahlungsdaten',
    data_protection: 'Datenschutz',
  },
  intent: intentNames.de,
  guard: {
    card_number: 'Kartennummer',
    social_security_number: 'Sozialversicherungsnummer',
    iban: 'IBAN',
    access_key: 'Zugangsschlüssel',
    agent_guardrail: 'eigene Prüfung',
  },
  mark: {
    profanity: 'derbe Sprache',
    again_and_again: 'hat es schon mehrmals gesagt',
    legal_threat: 'droht mit rechtlichen Schritten',
    churn_threat: 'will kündigen',
    accusation: 'macht dem Unternehmen Vorwürfe',
    sarcasm: 'spottet über den Service',
    shouting: 'schreibt in Großbuchstaben',
  },
  command: {
    accept: 'Übernehmen',
    decline: 'Ablehnen',
    resolve: 'Als gelöst markieren',
    hand_back: 'An die KI zurückgeben',
    refresh: 'Aktualisieren',
    copy: 'Übersicht kopieren',
    insert_next_step: 'Als Notiz einfügen',
  },
  confirm: {
    decline:
      'Diese Übergabe ablehnen? Die KI macht weiter und sagt dem Kunden, dass gerade niemand übernehmen kann.',
    resolve: 'Diese Übergabe als gelöst markieren?',
    hand_back: 'Soll die KI diesem Kunden wieder antworten?',
  },
  field: {
    name: 'Name',
    email: 'E-Mail',
    phone: 'Telefon',
    id: 'Kundennummer',
    plan: 'Tarif',
    language: 'Sprache',
    channel: 'Kanal',
    subject: 'Betreff',
    queue: 'Warteschlange',
    skills: 'Fähigkeiten',
    agent: 'KI-Agent',
    error: 'Fehler',
    result: 'Ergebnis',
    more: 'Weiteres',
    target: 'Ziel',
  },
  around,
  routing,
  say: {
    confidenceLow: (value, limit) => `Sicherheit ${value}, unter der Grenze von ${limit}`,
    confidenceFell: (format, points) =>
      `Sicherheit in den letzten Antworten um ${format.count(points, { one: 'Punkt', other: 'Punkte' })} gefallen`,
    confidenceNear: (value, limit) => `Sicherheit ${value}, Grenze ${limit}`,
    confidenceFine: (value, limit) => `Sicherheit ${value}, über der Grenze von ${limit}`,
    confidenceMissing: 'Diese KI sagt nicht, wie sicher sie ist',
    confidenceOn: (value, intent) => `${value} bei „${intent}“`,
    sentimentLow: (mood, value, limit) =>
      `Stimmung: ${mood.toLowerCase()} (${value}, Grenze ${limit})`,
    sentimentNow: (mood, trend) => (trend ? `${mood}, ${trend}` : mood),
    sentimentMissing: 'Die Nachrichten lassen keine Stimmung erkennen',
    negativeShare: (value) => `${value} der Nachrichten des Kunden sind negativ`,
    frustrated: (mark) => (mark ? `Kunde ist frustriert: ${mark}` : 'Kunde ist frustriert'),
    dissatisfied: (value, limit) => `Kunde wirkt unzufrieden: ${value}, Grenze ${limit}`,
    customerRepeats: (_format, n) => `Kunde hat dasselbe Anliegen ${times(n)} wiederholt`,
    answerRepeats: (_format, n) => `KI hat dieselbe Antwort ${times(n)} wiederholt`,
    asked: (_format, n) =>
      n <= 1
        ? 'Kunde hat nach einem Menschen gefragt'
        : `Kunde hat ${times(n)} nach einem Menschen gefragt`,
    askedIfNeeded: 'Kunde möchte einen Menschen, falls die KI es nicht lösen kann',
    askedSoftly: 'Kunde möchte, dass sich jemand anders darum kümmert',
    acceptedOffer: 'Kunde hat das Angebot eines Menschen angenommen',
    refusesHuman: 'Kunde möchte keinen Menschen',
    weak: (sentence) => `${sentence} (schwaches Zeichen)`,
    weakTogether: (sentences) => `Mehrere schwache Zeichen zusammen (${sentences.join('; ')})`,
    weakSigns: 'mehrere schwache Zeichen zusammen',
    personInCharge: 'Ein Mensch kümmert sich',
    rule: (title) => (title ? `Regel: ${title}` : 'Eine Regel verlangt einen Menschen'),
    topic: (name) =>
      name
        ? `Thema, das nur ein Mensch beantworten darf: ${name}`
        : 'Thema, das nur ein Mensch beantworten darf',
    guardrail: (detail) =>
      detail
        ? `Eine Schutzregel hat die KI gestoppt: ${detail}`
        : 'Eine Schutzregel hat die KI gestoppt',
    missingKnowledge: (detail) =>
      detail
        ? `Der KI fehlt das Wissen für eine Antwort: ${detail}`
        : 'Der KI fehlt das Wissen für eine Antwort',
    actionFailed: (what) =>
      what ? `${what} ist fehlgeschlagen` : 'Eine Aktion ist fehlgeschlagen',
    actionUnknown: (what) =>
      what ? `${what}: gesendet, ohne Antwort` : 'Eine Aktion blieb ohne Antwort',
    actionRepeated: (what) =>
      what
        ? `${what} sollte ein zweites Mal ausgeführt werden`
        : 'Dieselbe Aktion sollte ein zweites Mal ausgeführt werden',
    promiseUnkept: 'Die KI hat etwas zugesagt, das laut Verlauf noch offen ist',
    turnLimit: (turns, limit) => `${turns} Beiträge ohne Lösung, Grenze ${limit}`,
    offTopic: (_format, n) =>
      n <= 1 ? 'Kunde will etwas Sachfremdes' : `Kunde will ${n}-mal in Folge etwas Sachfremdes`,
    judged: (value, limit) =>
      `Ein Zusatzmodell sieht Bedarf für einen Menschen: ${value}, Grenze ${limit}`,
    moodTrend: {
      better: 'Stimmung des Kunden wird besser',
      worse: 'Stimmung des Kunden wird schlechter',
      level: 'Stimmung des Kunden bleibt gleich',
    },
    takeover: 'Ein Mensch hat übernommen',
    transferred: 'Die KI hat von sich aus übergeben',
    obstacle: {
      customer_request: 'verlangt einen Menschen',
      low_confidence: 'KI ist unsicher',
      negative_sentiment: 'Kunde ist verärgert',
      repetition: 'dreht sich im Kreis',
      policy_rule: 'eine Regel verlangt einen Menschen',
      guardrail: 'eine Schutzregel hat die KI gestoppt',
      missing_knowledge: 'KI weiß es nicht',
      action_failed: 'eine Aktion ist fehlgeschlagen',
      promise_unkept: 'eine Zusage ist offen',
      regulated_topic: 'nur ein Mensch darf antworten',
      turn_limit: 'bisher keine Lösung',
      human_takeover: 'ein Mensch hat übernommen',
      model_judgement: 'ein Zusatzmodell rät zu einem Menschen',
    },
    obstacleRepeated: 'eine Aktion hätte sich wiederholt',
    obstacleUnknown: 'der Ausgang einer Aktion ist unbekannt',
    obstacleTransferred: 'die KI hat übergeben',
    transferLabel: 'Übergeben',
    unsure: (value) => `KI nur zu ${value} sicher`,
    headline: (intent, want, obstacle) =>
      [intent && want ? `${intent}: ${want}` : intent || want, obstacle]
        .filter(Boolean)
        .join(' – '),
    inCharge: 'die KI kümmert sich',
    meta: (format, turns, at) =>
      `nach ${format.count(turns, { one: 'Beitrag', other: 'Beiträgen' })}${at ? `, ${at}` : ''}`,
    intentDetected: 'Anliegen erkannt',
    aiNext: (at) =>
      `die KI macht ${at === null ? 'weiter wie eingestellt' : `${timed(at)} weiter`} oder sobald Sie zurückgeben`,
    intentUnknown: 'Anliegen nicht erkannt',
    decided: {
      continue: 'Kein Mensch nötig',
      offer: 'Einen Menschen anbieten',
      escalate: 'An einen Menschen übergeben',
    },
    next: {
      verify_action: ({ what, target, at }) =>
        `${what}${on(target)} wurde ${timed(at)} gesendet und blieb ohne Antwort: vor erneutem Senden prüfen, ob es geklappt hat.`,
      review_duplicate: ({ what, target, first, number }) =>
        first > 0
          ? `${what}${on(target)}: #${number} wiederholt #${first}. Eine der beiden Aktionen zurücknehmen, falls beide ausgeführt wurden.`
          : `${what}${on(target)} wurde vielleicht doppelt ausgeführt: prüfen und gegebenenfalls einmal zurücknehmen.`,
      finish_action: ({ what, target, at }) =>
        `${what}${on(target)} ist ${timed(at)} fehlgeschlagen: Ursache klären und zu Ende bringen.`,
      call_customer_back: ({ request }) =>
        stopped(`Zurückrufen${request ? ` wegen ${request}` : ''}`),
      answer_request: ({ request }) =>
        request ? stopped(`Antworten auf ${request}`) : 'Dem Kunden antworten.',
      calm_and_own: ({ request }) =>
        stopped(
          `Um Entschuldigung bitten, Verantwortung übernehmen${request ? ` und dann lösen: ${request}` : ''}`,
        ),
      check_answer: ({ answer, confidence }) =>
        `Zurückgehaltene Antwort${confidence ? ` (Sicherheit ${confidence})` : ''} prüfen und senden oder berichtigen: ${answer}`,
      specialist_review: ({ topic }) =>
        topic
          ? `Von einer Fachperson für ${topic} beantworten lassen.`
          : 'Von einer Fachperson beantworten lassen.',
      keep_promise: ({ promise }) => `Zusage der KI einlösen: ${promise}`,
      apply_rule: ({ rule }) =>
        rule ? `Nach der Regel ${rule} entscheiden.` : 'Nach Ihrer Regel entscheiden.',
    },
    noStep: {
      ai_active: 'Nichts zu tun: Die KI kümmert sich.',
      offered: 'Nichts zu tun, bis der Kunde auf das Angebot antwortet.',
      escalated: 'Das Gespräch lesen und dem Kunden antworten.',
      human_active: 'Kein Vorschlag: Ein Mensch kümmert sich.',
      resolved: 'Nichts zu tun: Der Fall ist gelöst.',
      handed_back: 'Nichts zu tun: Die KI kümmert sich wieder.',
    },
    unanswered: (quote) => `Noch unbeantwortet: ${quote}`,
    stillOpen: (quote) => `Noch offen: ${quote}`,
    because: (reasons) => `Grund: ${reasons}`,
    why: {
      action_outcome_unknown: 'niemand weiß, ob es geklappt hat',
      action_repeated: 'zwei Aktionen haben dieselbe Wirkung',
      action_failed: 'kein späterer Versuch hat geklappt',
      customer_request: 'der Kunde hat nach einem Menschen gefragt',
      low_confidence: 'die KI ist unsicher',
      negative_sentiment: 'der Kunde ist verärgert',
      repetition: 'das Gespräch dreht sich im Kreis',
      missing_knowledge: 'die KI weiß es nicht',
    },
    notice: {
      confidence_not_provided: () => 'Diese KI sagt nicht, wie sicher sie ist.',
      reasoning_not_provided: () => 'Diese KI hat ihr Vorgehen nicht mitgeteilt.',
      no_actions_reported: () => 'Es wurden keine Aktionen gemeldet.',
      action_outcome_unknown: ({ what, at, number }) =>
        `#${number} ${what}: ${timed(at)} gesendet, ohne Antwort. Vielleicht ausgeführt, vielleicht nicht.`,
      action_repeated: ({ what, number, first }) =>
        `#${number} ${what} hat dieselbe Wirkung wie #${first}.`,
      promise_open: ({ quote, due, overdue, binding }) => {
        if (overdue) return `Zugesagt, überfällig seit ${due}: ${quote}`;
        const promised = `${binding && due === '' ? 'Zugesagt und noch offen' : 'Zugesagt'}: ${quote}`;
        return due === '' ? promised : `${unstopped(promised)} (bis ${due}).`;
      },
      draft_held_back: () => 'Eine Antwort wurde zurückgehalten; der Kunde hat sie nicht gesehen.',
      writer_unavailable: () => 'Das Schreibmodell hat nicht geantwortet; dies sind Zitate.',
      customer_refused_human: () => 'Der Kunde hat gesagt, dass er keinen Menschen möchte.',
      ...handoverNotices,
    },
    ...handover,
    writtenByModel: (format, dropped) =>
      `von einem Modell, geprüft${dropped > 0 ? `, ${format.number(dropped, 0)} verworfen` : ''}`,
    tried: (what, at) => `${what}, ${at}`,
    answered: (quote) => `Antwort ${quote}; danach war der Kunde unzufrieden`,
    heldBack: (quote) => `Zurückgehaltene Antwort: ${quote}`,
    sameEffect: (number, at, known) =>
      known
        ? `Gleiche Wirkung wie #${number}, ${timed(at)} erledigt`
        : `Gleiche Wirkung wie #${number}, ${timed(at)} gesendet, Ausgang unbekannt`,
    doneNotAgain: (what, at) => `${what} wurde ${timed(at)} gesendet: nicht noch einmal senden`,
    unknownOutcome: (what, at) =>
      `${what} wurde ${timed(at)} gesendet und blieb ohne Antwort: vor erneutem Senden prüfen`,
    actionsSummary: (format, writes, reads, failed) =>
      [
        format.count(writes, { one: 'Änderung', other: 'Änderungen' }),
        format.count(reads, { one: 'Abfrage', other: 'Abfragen' }),
        failed > 0 ? `${failed} fehlgeschlagen` : '',
      ]
        .filter(Boolean)
        .join(', '),
    noActions: 'Es wurden keine Aktionen gemeldet.',
    showAllChanges: (format, count) =>
      `Alle ${format.count(count, { one: 'Änderung', other: 'Änderungen' })} anzeigen`,
    showFewerChanges: 'Weniger Änderungen anzeigen',
    asOf: (at) => `Stand ${at}`,
    moreLikeIt: (format, count) =>
      `Und ${format.count(count, { one: 'weiterer dieser Art', other: 'weitere dieser Art' })}`,
    byCustomer: (format, count) =>
      `${format.count(count, { one: 'Aktion', other: 'Aktionen' })} durch den Kunden`,
    moreFields: (format, count) =>
      format.count(count, { one: 'weiteres Feld', other: 'weitere Felder' }),
    moreCharacters: (format, count) =>
      format.count(count, { one: 'weiteres Zeichen', other: 'weitere Zeichen' }),
    turns: (format, count) => format.count(count, { one: 'Beitrag', other: 'Beiträge' }),
    steps: (format, count) => format.count(count, { one: 'Schritt', other: 'Schritte' }),
    attempts: (format, count, shown) =>
      format.count(count, { one: 'Versuch', other: 'Versuche' }) +
      (shown < count ? `, die letzten ${shown} gezeigt` : ''),
    notices: (format, count) => format.count(count, { one: 'Hinweis', other: 'Hinweise' }),
    noConfidenceShown: 'nicht angegeben',
    cannotInsert: 'Diese Seite hat keine Notiz zum Einfügen',
  },
};
