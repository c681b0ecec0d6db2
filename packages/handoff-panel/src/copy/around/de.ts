import { own } from '../../text/own.ts';
import { hostLacks } from '../host-lacks.ts';
import type { AroundCopy } from './around-copy.ts';

/** Heute genügt die Uhrzeit, sonst steht der Tag davor. */
const timed = (at: string): string => (/^\d\d:\d\d$/.test(at) ? `um ${at}` : `am ${at}`);

const until = (at: string): string => (/^\d\d:\d\d$/.test(at) ? `bis ${at}` : `bis zum ${at}`);
/** Am Anfang eines Satzes. */
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const COUNTED: Readonly<Record<string, { one: string; other: string }>> = {
  refund: { one: 'Erstattung', other: 'Erstattungen' },
  charge: { one: 'Abbuchung', other: 'Abbuchungen' },
  payment: { one: 'Zahlung', other: 'Zahlungen' },
  credit: { one: 'Gutschrift', other: 'Gutschriften' },
  payout: { one: 'Auszahlung', other: 'Auszahlungen' },
  transfer: { one: 'Überweisung', other: 'Überweisungen' },
  compensation: { one: 'Entschädigung', other: 'Entschädigungen' },
};

export const around: AroundCopy = {
  lacks: hostLacks.de,
  strings: {
    working: 'Wird ausgeführt …',
    optional: 'freiwillig',
    reveal: 'Anzeigen …',
    showOriginal: 'Text von Baton anzeigen',
    hideOriginal: 'Text von Baton ausblenden',
    commandNote: 'Notiz für das Team',
    problems: {
      'brief-changed':
        'Inzwischen hat jemand anders gespeichert. Bitte lesen und dann erneut speichern.',
      'approval-decided': 'Darüber wurde schon entschieden, oder die Frist dafür ist abgelaufen.',
      'effect-held':
        'Dasselbe wurde schon ausgeführt oder begonnen. Bitte zuerst diese Aktion ansehen.',
      'action-state': 'Diese Aktion hat sich inzwischen geändert. Bitte erneut ansehen.',
      'wrong-state':
        'Diese Übergabe hat sich inzwischen geändert. Vielleicht war jemand anders schneller.',
      'no-endpoint': 'Es ist kein System angebunden, das dies ausführen könnte.',
      'reveal-forbidden': 'Ihre Rolle darf Verborgenes nicht anzeigen.',
      'reveal-limit':
        'Sie haben in der letzten Stunde zu oft Verborgenes angezeigt. Bitte später erneut versuchen.',
      'no-ticket-access': 'Dieses Ticket ist im Helpdesk nicht mehr für Sie freigegeben.',
      'no-agent': 'Sie gehören in diesem Helpdesk nicht mehr zum Team.',
      'access-unchecked':
        'Im Helpdesk lässt sich gerade nicht prüfen, ob Sie das dürfen. Es wurde nichts ausgeführt. Bitte erneut versuchen.',
      forbidden: 'Ihre Rolle darf das nicht.',
      'not-found': 'Das ist nicht mehr vorhanden.',
      'note-refused': 'Der Helpdesk hat die Notiz nicht angenommen. Es wurde nichts geschrieben.',
      'no-answer':
        'Es kam keine Antwort. Vielleicht wurde es ausgeführt: Bitte die Aktion ansehen, bevor Sie es erneut versuchen.',
      busy: 'Gerade ändert jemand anders etwas daran. Bitte erneut versuchen.',
      unreachable: 'Baton ist nicht erreichbar. Bitte Verbindung prüfen und erneut versuchen.',
    },
  },
  edited: {
    person: ({ source, id }) => (source === '' ? id : `${source}-Nutzer ${id}`),
    you: 'Ihnen',
    by: (person, at) => `Bearbeitet von ${person}, ${at}`,
    stale: (format, count) =>
      `${format.count(count, { one: 'Beitrag', other: 'Beiträge' })} seit dieser Bearbeitung`,
    note: (person) => `Notiz von ${person}`,
  },
  approval: {
    summary: (format, count) =>
      `${format.count(count, { one: 'Aktion wartet', other: 'Aktionen warten' })} auf eine Entscheidung`,
    obstacle: 'die KI wartet auf eine Freigabe',
    step: 'Über die Freigabe entscheiden, um die die KI bittet.',
    asks: (what) => `Die KI bittet um Freigabe: ${what}`,
    reason: {
      approval_always: () => 'Diese Aktion muss immer ein Mensch freigeben.',
      approval_above: (limit) =>
        limit
          ? `Über ${limit} muss ein Mensch zustimmen.`
          : 'Einem Betrag wie diesem muss ein Mensch zustimmen.',
      amount_over_limit: (limit) =>
        limit
          ? `Die KI darf das je Aktion bis ${limit}.`
          : 'Der Betrag liegt über dem, was die KI je Aktion darf.',
      count_over_limit: (limit) =>
        limit
          ? `Die KI darf das je Kunde höchstens ${limit}-mal am Tag.`
          : 'Die KI hat das für diesen Kunden heute schon so oft getan, wie sie darf.',
      sum_over_limit: (limit) =>
        limit
          ? `Der Kunde erhielte damit innerhalb von 24 Stunden mehr als ${limit}.`
          : 'Der Kunde erhielte damit innerhalb von 24 Stunden mehr als erlaubt.',
      currency_not_listed: () => 'Für diese Währung ist keine Grenze festgelegt.',
      amount_missing: () => 'Die KI hat keinen Betrag genannt, es gilt aber eine Grenze.',
      uncatalogued: () => 'Diese Aktion steht nicht im Katalog.',
      unlisted: () => 'Aktionen, die nicht im Katalog stehen, müssen freigegeben werden.',
    },
    otherReason: 'Eine Regel verlangt eine Freigabe.',
    expires: (at) => `${upper(until(at))} entscheiden, danach wird es nicht ausgeführt`,
    onlyFor: {
      standard: 'Mit eingeschränktem Zugriff dürfen Sie das nicht entscheiden.',
      full: 'Das darf nur entscheiden, wer vollen Zugriff hat.',
    },
    taken: {
      approve: 'Freigegeben. Die KI erfährt es bei ihrer nächsten Frage.',
      edit: 'Anderer Betrag freigegeben. Die KI erfährt es bei ihrer nächsten Frage.',
      reject: 'Abgelehnt. Die KI erfährt es bei ihrer nächsten Frage.',
    },
    labels: {
      approve: 'Freigeben',
      edit: 'Anderen Betrag freigeben',
      reject: 'Ablehnen',
      amount: 'Betrag',
      note: 'Begründung (für die KI und das Team)',
    },
    confirmApprove: (what) => `${what}: freigeben? Die KI darf es dann einmal ausführen.`,
    confirmEdit: (what, amount) =>
      `${what}: den eingegebenen Betrag freigeben? Die KI darf es dann einmal mit diesem Betrag ausführen und nicht mehr mit ${amount}.`,
    confirmReject: (what) => `${what}: ablehnen? Die KI erfährt es und führt es nicht aus.`,
  },
  command: {
    label: { retry: 'Erneut versuchen', reverse: 'Rückgängig machen', resume: 'Jetzt ausführen' },
    confirm: {
      retry: ({ what, at, unknown }) =>
        unknown
          ? `${what}: erneut versuchen? ${upper(timed(at))} gesendet, ohne Antwort. Alle Versuche von hier tragen denselben Schlüssel und wirken nur einmal; was die KI selbst gesendet hat, kann aber schon geklappt haben.`
          : `${what}: erneut versuchen? ${upper(timed(at))} fehlgeschlagen. Alle Versuche von hier tragen denselben Schlüssel, ausgeführt wird also höchstens einmal.`,
      reverse: ({ what, at }) =>
        `${what}: rückgängig machen? ${upper(timed(at))} ausgeführt; es wird einmal zurückgenommen.`,
      resume: ({ what, at, approvedBy }) =>
        approvedBy === ''
          ? `${what}: jetzt ausführen? Die KI hatte es ${timed(at)} vor und hat es nicht getan. Es wird einmal ausgeführt.`
          : `${what}: jetzt ausführen? ${upper(timed(at))} freigegeben von ${approvedBy}, bisher nicht ausgeführt. Es wird einmal ausgeführt.`,
    },
    confirmAgain: (what) => `${what}: ein zweites Mal ausführen? Danach ist es doppelt ausgeführt.`,
    sameDone: (number, by, at) =>
      `Achtung: #${number} hat dieselbe Wirkung und wurde ${timed(at)} ausgeführt (${by}).`,
    sameOpen: (number, at) =>
      `Achtung: #${number} hat dieselbe Wirkung, wurde ${timed(at)} gesendet, und niemand weiß, ob es geklappt hat.`,
    heldDone: (by, at) =>
      `Achtung: Dasselbe wurde ${timed(at)} in einem anderen Gespräch ausgeführt (${by}).`,
    heldOpen: (at) =>
      `Achtung: Dasselbe wurde ${timed(at)} in einem anderen Gespräch gesendet, und niemand weiß, ob es geklappt hat.`,
    unknownBefore: (at) => `Niemand weiß, ob es ${timed(at)} geklappt hat. Bitte zuerst nachsehen.`,
    anyway: {
      retry: 'Ein zweites Mal ausführen',
      resume: 'Trotzdem ausführen',
    },
    lookFirst: (number) => `Bitte zuerst klären, wie #${number} ausgegangen ist.`,
    lookThereFirst: 'Bitte zuerst klären, wie es dort ausgegangen ist.',
    onlyFullTwice: 'Dasselbe ein zweites Mal ausführen darf nur, wer vollen Zugriff hat.',
  },
  marks: {
    uncatalogued: 'Nicht im Katalog',
    approval: {
      pending: () => 'Wartet auf Freigabe',
      approved: (by, at) => (by === '' ? `Freigegeben, ${at}` : `Freigegeben von ${by}, ${at}`),
      edited: (by, at) =>
        by === ''
          ? `Mit anderem Betrag freigegeben, ${at}`
          : `Mit anderem Betrag freigegeben von ${by}, ${at}`,
      rejected: (by, at) => (by === '' ? `Abgelehnt, ${at}` : `Abgelehnt von ${by}, ${at}`),
      expired: (_by, at) => `Freigabe abgelaufen, ${at}`,
    },
    approvalNote: 'Notiz zur Freigabe',
  },
  totals: {
    line: (parts) => `Innerhalb von 24 Stunden: ${parts}`,
    count: (format, type, name, count) => {
      const words = own(COUNTED, type);
      return words ? format.count(count, words) : `${format.number(count, 0)} × ${name}`;
    },
    none: 'ohne Betrag',
  },
  customer: {
    more: (format, previous, handedOver) =>
      [
        format.count(previous, { one: 'früheres Gespräch', other: 'frühere Gespräche' }),
        handedOver > 0 ? `davon ${format.number(handedOver, 0)} übergeben` : 'keines übergeben',
      ].join(', '),
    first: 'Erstes Gespräch dieses Kunden',
    openTickets: (format, count) =>
      format.count(count, { one: 'weiteres offenes Ticket', other: 'weitere offene Tickets' }),
    noTickets: 'keine weiteren offenen Tickets',
    handoff: {
      requested: 'wartete auf einen Menschen',
      offered: 'Mensch wurde angeboten',
      accepted: 'bei einem Menschen',
      active: 'bei einem Menschen',
      resolved: 'von einem Menschen gelöst',
      handed_back: 'von einem Menschen gelöst, danach wieder bei der KI',
      declined: 'Kunde wollte keinen Menschen',
      expired: 'verlangte einen Menschen, niemand kam',
      failed: 'Übergabe hat nicht geklappt',
    },
    byAi: 'von der KI erledigt',
    because: (reason) => `Grund: ${reason}`,
    earlier: (what, came) => `${what} – ${came}`,
    changes: (format, count) => format.count(count, { one: 'Änderung', other: 'Änderungen' }),
    resolution: (quote) => `Lösung: ${quote}`,
    noSubject: 'ohne Betreff',
    andMore: (format, count) => `und ${format.count(count, { one: 'weiteres', other: 'weitere' })}`,
    yes: 'ja',
    no: 'nein',
    missing: (source) =>
      `${source} hat nicht rechtzeitig geantwortet; was dort bekannt ist, fehlt hier.`,
    channel: {
      chat: 'Chat',
      messaging: 'Messenger',
      email: 'E-Mail',
      phone: 'Telefon',
      voice: 'Telefon',
      web: 'Website',
      webchat: 'Chat',
      livechat: 'Chat',
      webform: 'Webformular',
      social: 'Soziale Medien',
      app: 'App',
    },
    source: (name, at) => (at === '' ? name : `${name}, ${at}`),
    previous: (source) => `Frühere Gespräche (${source})`,
    tickets: (source) => `Weitere offene Tickets (${source})`,
    anyTickets: (source) => `Weitere Tickets (${source})`,
    ticketState: {
      new: 'neu',
      open: 'offen',
      pending: 'wartet auf den Kunden',
      hold: 'angehalten',
      solved: 'gelöst',
      closed: 'geschlossen',
    },
  },
  assist: {
    caution: 'Nur Vorschläge: vor dem Verwenden prüfen. Nichts wird von selbst gesendet.',
    flag: {
      legal_threat: 'Droht mit rechtlichen Schritten',
      churn: 'Will vielleicht kündigen',
      vulnerable: 'Vielleicht schutzbedürftig',
      public_complaint: 'Droht mit öffentlicher Beschwerde',
      safety: 'Jemand könnte in Gefahr sein',
      abuse: 'Beleidigende Sprache',
    },
    flags: 'Vor der Antwort bedenken',
    flagCount: (format, count) => format.count(count, { one: 'Warnung', other: 'Warnungen' }),
    reply: 'Antwortentwurf',
    replySummary: 'Antwortentwurf',
    replyIn: (language) => `Sprache: ${language}`,
    replyByModel: 'von einem Modell geschrieben: jede Angabe prüfen',
    insert: 'In die Antwort einfügen',
    cannotInsert: 'Diese Seite hat keine Antwort zum Einfügen',
    copy: 'Kopieren',
    kind: { macro: 'Makro', article: 'Hilfeartikel' },
    suggestions: 'Passt vielleicht',
    suggestionCount: (format, count) =>
      format.count(count, { one: 'Vorschlag', other: 'Vorschläge' }),
    matches: (words) => `Passt zu: ${words}`,
    applyMacro: 'Makro anwenden',
    doneBefore: (what, at) =>
      `Ihre Antwort kündigt an, was schon ausgeführt ist: ${what}, ${timed(at)}.`,
    triedBefore: (what, at) =>
      `Ihre Antwort kündigt an, was schon gesendet wurde, mit unbekanntem Ausgang: ${what}, ${timed(at)}.`,
    sendAnyway: 'Noch einmal absenden, um sie so zu senden.',
    missing: (source) =>
      `${source} hat nicht rechtzeitig geantwortet; Makros und Artikel von dort fehlen.`,
    written: 'Von einem Modell geschrieben',
    checked: (format, dropped) =>
      dropped > 0
        ? `Geprüft; ${format.count(dropped, { one: 'Satz', other: 'Sätze' })} verworfen`
        : 'Geprüft',
    writtenStale: (format, count) =>
      `seitdem ${format.count(count, { one: 'Beitrag', other: 'Beiträge' })}`,
  },
  feedback: {
    edit: 'Übersicht bearbeiten',
    labels: {
      headline: 'In Kürze',
      nextStep: 'Nächster Schritt',
      note: 'Notiz für alle, die das als Nächstes lesen',
      noteHint: 'Zum Beispiel: Kunde ist unterwegs, nach 18 Uhr anrufen',
      save: 'Speichern',
      restore: 'Zurück zum Text von Baton',
      newer: 'Inzwischen gespeichert:',
    },
    restoreConfirm:
      'Wieder den Text von Baton zeigen? Der bearbeitete Text bleibt im Verlauf erhalten.',
    question: 'Wie hilfreich war diese Übersicht?',
    stars: ['Gar nicht', 'Wenig', 'Teilweise', 'Hilfreich', 'Hatte alles'],
    missingQuestion: 'Was hat gefehlt?',
    missing: {
      intent: 'Was der Kunde will',
      history: 'Was vorher war',
      actions: 'Was getan wurde',
      reason: 'Warum übergeben wurde',
      next_step: 'Was als Nächstes zu tun ist',
      customer: 'Wer der Kunde ist',
      wrong: 'Etwas war falsch',
      too_long: 'Zu lang',
    },
    commentLabel: 'Was noch?',
    send: 'Senden',
    change: 'Bewertung ändern',
    thanks: 'Danke. Das hilft, die Übersichten besser zu machen.',
    own: (stars) => `Ihre Bewertung: ${stars}`,
    others: (format, count, mean) =>
      `${mean} von 5 aus ${format.count(count, { one: 'Bewertung', other: 'Bewertungen' })}`,
    none: 'Noch nicht bewertet',
  },
  privacy: {
    tier: {
      restricted: 'eingeschränkter Zugriff',
      standard: 'Standardzugriff',
      full: 'voller Zugriff',
    },
    hidden: (format, count) =>
      `${format.count(count, { one: 'Angabe ist', other: 'Angaben sind' })} für Ihre Rolle verborgen`,
    nothing: 'Für Ihre Rolle ist nichts verborgen',
    kind: {
      email: 'E-Mail-Adressen',
      phone: 'Telefonnummern',
      card: 'Kartennummern',
      iban: 'IBANs',
      ssn: 'US-Sozialversicherungsnummern',
      national_id: 'Ausweisnummern',
      ip: 'IP-Adressen',
      secret: 'Passwörter und Codes',
      api_key: 'Zugangsschlüssel',
      birth_date: 'Geburtsdaten',
      health: 'Gesundheitsangaben',
      name: 'Namen',
      address: 'Anschriften',
      custom: 'Weitere private Angaben',
    },
    label: 'Verborgenes anzeigen',
    question: 'Wozu müssen Sie das sehen?',
    hint: 'Zum Beispiel: Kunde bittet, die Anschrift vorzulesen',
    kinds: 'Was angezeigt werden soll',
    notice: (format, minutes) =>
      `Nur Ihnen und für ${format.count(minutes, { one: 'Minute', other: 'Minuten' })} angezeigt. Ihre Begründung wird festgehalten.`,
    confirm: 'Anzeigen',
    hide: 'Wieder verbergen',
    notForTier: 'Ihre Rolle darf Verborgenes nicht anzeigen.',
    nothingToShow: 'Es ist nichts verborgen, was angezeigt werden darf.',
    active: (kinds, reason) => `Ihnen gerade angezeigt: ${kinds}. Ihre Begründung: ${reason}`,
    until,
    shownUntil: (until) => `Angaben ${until} angezeigt`,
    allShown: 'Alles, was angezeigt werden darf, wird angezeigt.',
    report: {
      label: 'Nachweis',
      html: 'Als Seite herunterladen',
      json: 'Als JSON herunterladen',
      copy: 'Kopieren',
    },
  },
};
