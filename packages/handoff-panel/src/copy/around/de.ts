import type { AroundCopy } from './around-copy.ts';

export const around: AroundCopy = {
  strings: {
    showOriginal: 'Text von Baton anzeigen',
    hideOriginal: 'Text von Baton ausblenden',
    commandNote: 'Notiz (freiwillig)',
    problems: {
      'brief-changed':
        'Inzwischen hat jemand anders den Text bearbeitet. Bitte ansehen und erneut speichern.',
      'effect-held':
        'Dasselbe wurde schon ausgeführt oder begonnen. Bitte vorher die Aktionen ansehen.',
      'action-state': 'Diese Aktion hat sich inzwischen geändert. Bitte erneut ansehen.',
      'no-endpoint': 'Für diese Aktion ist keine Schnittstelle eingerichtet.',
      'reveal-forbidden': 'Ihre Rolle darf Verborgenes nicht anzeigen.',
      'reveal-limit':
        'Sie haben in der letzten Stunde zu oft Verborgenes angezeigt. Bitte später erneut versuchen.',
      forbidden: 'Ihre Rolle darf das nicht.',
      'not-found': 'Das ist nicht mehr vorhanden.',
    },
  },
};
