import type { AroundCopy } from './around-copy.ts';

export const around: AroundCopy = {
  strings: {
    showOriginal: 'Ver el texto de Baton',
    hideOriginal: 'Ocultar el texto de Baton',
    commandNote: 'Nota (opcional)',
    problems: {
      'brief-changed': 'Otra persona lo ha editado entretanto. Revise su texto y vuelva a guardar.',
      'effect-held': 'Lo mismo ya se hizo o se inició. Revise las acciones antes de continuar.',
      'action-state': 'Esta acción ha cambiado entretanto. Revísela de nuevo.',
      'no-endpoint': 'No hay ninguna conexión configurada para esta acción.',
      'reveal-forbidden': 'Su función no permite ver datos ocultos.',
      'reveal-limit':
        'Ha mostrado datos ocultos demasiadas veces en una hora. Inténtelo más tarde.',
      forbidden: 'Su función no permite hacer esto.',
      'not-found': 'Esto ya no está disponible.',
    },
  },
};
