/** Words for moments at which there is no panel yet to bring its own. */
export interface StatesCopy {
  loading: string;
  retry: string;
  none: { title: string; text: string };
  expired: { title: string; text: string };
  denied: { title: string; text: string };
  unreachable: { title: string; text: string };
  outsideHost: { title: string; text: string };
  /** Over the last good panel, followed by the panel's own word on how old it is. */
  stale: { title: string; text: string };
}

const en: StatesCopy = {
  loading: 'Loading the brief',
  retry: 'Try again',
  none: {
    title: 'No AI handoff on this ticket',
    text: 'As soon as an AI agent works on this conversation, its brief appears here.',
  },
  expired: {
    title: 'Your access has ended',
    text: 'Reload the apps, or the page, to see the brief again.',
  },
  denied: {
    title: 'You have no access to this ticket',
    text: 'Ask your administrator if you need its brief.',
  },
  unreachable: {
    title: 'The brief can’t be reached right now',
    text: 'The ticket itself is not affected.',
  },
  outsideHost: {
    title: 'This page belongs into a Zendesk ticket',
    text: 'Open a ticket and look into its apps column.',
  },
  stale: { title: 'Connection lost', text: 'This is the last known brief.' },
};

const de: StatesCopy = {
  loading: 'Übergabe wird geladen',
  retry: 'Erneut versuchen',
  none: {
    title: 'Keine KI-Übergabe bei diesem Ticket',
    text: 'Sobald ein KI-Agent an diesem Gespräch arbeitet, erscheint die Übergabe hier.',
  },
  expired: {
    title: 'Ihr Zugriff ist abgelaufen',
    text: 'Laden Sie die Apps oder die Seite neu, um die Übergabe wieder zu sehen.',
  },
  denied: {
    title: 'Sie haben keinen Zugriff auf dieses Ticket',
    text: 'Wenden Sie sich an Ihre Administration, wenn Sie die Übergabe brauchen.',
  },
  unreachable: {
    title: 'Die Übergabe ist gerade nicht erreichbar',
    text: 'Das Ticket selbst ist nicht betroffen.',
  },
  outsideHost: {
    title: 'Diese Seite gehört in ein Zendesk-Ticket',
    text: 'Öffnen Sie ein Ticket und sehen Sie in die Spalte mit den Apps.',
  },
  stale: { title: 'Verbindung unterbrochen', text: 'Das ist der letzte bekannte Stand.' },
};

const es: StatesCopy = {
  loading: 'Cargando el resumen',
  retry: 'Intentar de nuevo',
  none: {
    title: 'No hay traspaso de la IA en este ticket',
    text: 'En cuanto un agente de IA atienda esta conversación, su resumen aparecerá aquí.',
  },
  expired: {
    title: 'Su acceso ha caducado',
    text: 'Recargue las aplicaciones o la página para volver a ver el resumen.',
  },
  denied: {
    title: 'No tiene acceso a este ticket',
    text: 'Consulte a su administrador si necesita el resumen.',
  },
  unreachable: {
    title: 'No se puede acceder al resumen en este momento',
    text: 'El ticket no se ve afectado.',
  },
  outsideHost: {
    title: 'Esta página pertenece a un ticket de Zendesk',
    text: 'Abra un ticket y mire en la columna de aplicaciones.',
  },
  stale: { title: 'Sin conexión', text: 'Este es el último resumen conocido.' },
};

const COPY: Readonly<Record<string, StatesCopy>> = { en, de, es };

/** The words in a locale's language, English where there are none. */
export function copyFor(locale: string): StatesCopy {
  return COPY[locale.split('-')[0] ?? ''] ?? en;
}
