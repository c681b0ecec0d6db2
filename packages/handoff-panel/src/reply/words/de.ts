import type { ReplyWords } from './reply-words.ts';

/** German. */
export const de: ReplyWords = {
  hello: ['Guten Tag,', 'Hallo,'],
  thanks: ['vielen Dank für Ihre Nachricht.', 'vielen Dank für deine Nachricht.'],
  thanksForTopic: [
    'vielen Dank für Ihre Nachricht {topic}.',
    'vielen Dank für deine Nachricht {topic}.',
  ],
  repeated: [
    'Es tut mir leid, dass Sie das mehrmals erklären mussten.',
    'Es tut mir leid, dass du das mehrmals erklären musstest.',
  ],
  trouble: [
    'Es tut mir leid, dass Sie so viel Mühe damit hatten.',
    'Es tut mir leid, dass du so viel Mühe damit hattest.',
  ],
  care: [
    'Ich kümmere mich jetzt persönlich um Ihr Anliegen.',
    'Ich kümmere mich jetzt persönlich um dein Anliegen.',
  ],
  amount: ' über {money}',
  done: {
    refund: 'Die Erstattung{x} wurde am {date} veranlasst.',
    cancellation: 'Die Stornierung{x} ist am {date} erfolgt.',
    return_label: 'Das Rücksendeetikett{x} wurde am {date} erstellt.',
    replacement: 'Die Ersatzlieferung{x} wurde am {date} veranlasst.',
    credit: 'Die Gutschrift{x} wurde am {date} gebucht.',
    address: 'Die Adresse{x} wurde am {date} geändert.',
    booking: 'Die Buchung{x} wurde am {date} geändert.',
    reset_link: 'Der Link zum Zurücksetzen des Passworts wurde am {date} verschickt.',
  },
  nouns: {
    refund: 'die Erstattung',
    cancellation: 'die Stornierung',
    return_label: 'das Rücksendeetikett',
    replacement: 'die Ersatzlieferung',
    credit: 'die Gutschrift',
    address: 'die Änderung der Adresse',
    booking: 'die Änderung der Buchung',
    reset_link: 'der Link zum Zurücksetzen des Passworts',
  },
  failed: 'Bisher hat {what}{x} nicht geklappt. Woran das liegt, kläre ich gerade.',
  unknown: 'Ich prüfe gerade, ob {what}{x} angekommen ist.',
  asks: {
    phone: [
      'Unter welcher Nummer erreiche ich Sie, und wann passt Ihnen ein Anruf?',
      'Unter welcher Nummer erreiche ich dich, und wann passt dir ein Anruf?',
    ],
    order: [
      'Nennen Sie mir bitte noch die Bestell- oder Buchungsnummer?',
      'Nennst du mir bitte noch die Bestell- oder Buchungsnummer?',
    ],
  },
  bye: ['Mit freundlichen Grüßen', 'Viele Grüße'],
  topics: {
    order_status: 'zur Bestellung',
    return: 'zur Rücksendung',
    refund: 'zur Erstattung',
    exchange: 'zum Umtausch',
    cancel: 'zur Stornierung',
    new_order: 'zur Bestellung',
    address_change: 'zur Adresse',
    billing: 'zur Rechnung',
    payment_failure: 'zur Zahlung',
    account_access: 'zum Zugang zum Konto',
    delivery_problem: 'zur Lieferung',
    damaged_item: 'zum beschädigten Artikel',
    technical_problem: 'zum technischen Problem',
    plan_change: 'zum Tarif',
    booking_change: 'zur Buchung',
    baggage: 'zum Gepäck',
    warranty: 'zum Garantiefall',
    privacy_request: 'zum Datenschutz',
    product_question: 'zu unseren Produkten',
  },
};
