import type { LanguageTalks } from './language-talks.ts';

/** German. */
export const de: LanguageTalks = {
  language: 'de',
  refusal: 'Bitte verbinden Sie mich nicht mit einem Mitarbeiter.',
  talks: {
    anger: [
      'Seit drei Wochen warte ich auf meinen Techniker.',
      'AI: Der Termin wird Ihnen per E-Mail mitgeteilt.',
      'Das höre ich jedes Mal. Es ist eine absolute Frechheit, wie man hier mit Kunden umgeht. Ich sitze seit drei Wochen ohne Internet da!',
      'AI: Wir bitten um Ihr Verständnis.',
      'Nein, dafür habe ich kein Verständnis mehr. Ich bin stinksauer, so einen miserablen Service habe ich noch nie erlebt.',
    ],
    ask: [
      'Hello, I have a question about my contract.',
      'AI: Sure, what is it about?',
      'Ach, auf Deutsch geht es leichter. Ich möchte bitte mit einem Berater verbunden werden.',
    ],
    topic: [
      'Guten Tag, ich habe mein Konto nicht mehr in Gebrauch.',
      'AI: Möchten Sie es schließen?',
      'Ja, und ich verlange gemäß Art. 17 DSGVO die Löschung aller meiner personenbezogenen Daten.',
    ],
    noProgress: [
      'Mein Router blinkt rot und ich habe kein Internet.',
      'AI: Bitte starten Sie den Router neu.',
      'Geht immer noch nicht.',
      'AI: Bitte ziehen Sie den Stecker für 30 Sekunden.',
      'hat nichts gebracht',
      'AI: Bitte setzen Sie ihn auf Werkseinstellungen zurück.',
      'Leider immer noch dasselbe.',
    ],
    mockPraise: [
      'Der Schrank kam ohne Türen.',
      'AI: Schön, dass Sie sich für unseren Schrank entschieden haben! Wie gefällt er Ihnen?',
      'Na toll. Ein Schrank ohne Türen, herzlichen Glückwunsch.',
      'AI: Das freut uns!',
      'Ganz großes Kino. Vielen Dank für nichts.',
    ],
    harmless: [
      'Sehr geehrte Damen und Herren, hiermit reklamiere ich die am 3. Mai gelieferte Ware (Auftrag 5512), da der Bezug einen kleinen Fleck aufweist. Ich bitte um Prüfung und Rückmeldung.',
      'AI: Guten Tag, vielen Dank für Ihre Nachricht. Ich kann Ihnen einen kostenlosen Ersatz schicken. Wäre das in Ordnung?',
      'Ja, das wäre sehr freundlich. Vielen Dank im Voraus.',
      'AI: Der Ersatz ist unterwegs und kommt am Donnerstag.',
      'Herzlichen Dank, mit freundlichen Grüßen',
    ],
  },
};
