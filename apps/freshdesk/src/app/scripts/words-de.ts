import type { Words } from './words.ts';

export const words: Words = {
  loading: 'Übergabe wird geladen',
  retry: 'Erneut versuchen',
  none: ['Keine KI-Übergabe', 'Sobald ein KI-Agent an diesem Ticket arbeitet, erscheint sie hier.'],
  signIn: [
    'Anmeldung nötig',
    'Drücken Sie in dieser App auf „Authorize“ und versuchen Sie es erneut.',
  ],
  setup: ['Nicht verbunden', 'Ihre Administration prüft die Einstellungen dieser App.'],
  away: ['Die Übergabe ist nicht erreichbar', 'Das Ticket selbst ist nicht betroffen.'],
  outside: 'Öffnen Sie dies in einem Freshdesk-Ticket',
  busy: ['Einen Moment bitte', 'Gerade sehen sich hier viele Übergaben an.'],
  soon: 'Wieder in {n} s',
  stale: 'Verbindung unterbrochen. Stand von vor {n} min.',
  strict: 'Sie sehen die vorsichtigste Fassung. „Authorize“ in dieser App zeigt Ihnen Ihre.',
  news: 'An diesem Ticket hat sich etwas geändert.',
  before: 'Schon ausgeführt?',
  send: 'Senden',
  back: 'Zurück',
  held: 'Noch nicht gesendet. Ist es richtig, senden Sie noch einmal.',
};
