import type { StateWords } from './words.ts';

export const words: StateWords = {
  loading: 'Übergabe wird geladen',
  retry: 'Erneut versuchen',
  states: {
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
    outside: {
      title: 'Diese Seite gehört in ein Zendesk-Ticket',
      text: 'Öffnen Sie ein Ticket und sehen Sie in die Spalte mit den Apps.',
    },
    'not-paired': {
      title: 'Dieses Konto ist noch nicht verbunden',
      text: 'Ihre Administration verbindet es in der Einrichtung von Baton; laden Sie danach die Apps neu.',
    },
    signature: {
      title: 'Diese Seite konnte nicht geprüft werden',
      text: 'Laden Sie die Apps neu. Hilft das nicht, nennen Sie Ihrer Administration diese Nummer.',
    },
    'no-agent': {
      title: 'Ihr Konto darf keine Übergaben sehen',
      text: 'Sie sind für aktive Agenten und die Administration. Fragen Sie dort nach, wenn Sie dazugehören.',
    },
  },
  stale: { title: 'Verbindung unterbrochen', text: 'Das ist der letzte bekannte Stand. ' },
  closed: {
    title: 'Dieses Ticket ist geschlossen',
    text: 'Die Übergabe lässt sich lesen; zu ändern ist nichts mehr.',
  },
  request: ' Anfrage: ',
};
