import type { PageWords } from './words.ts';

const AGAIN =
  'Gehen Sie zurück zum Gespräch, aktualisieren Sie die App und öffnen Sie die Übergabe erneut.';

export const words: PageWords = {
  title: 'Ganze Übergabe',
  conversation: 'Gespräch {id}',
  print: 'Drucken',
  loading: 'Übergabe wird geöffnet',
  retry: 'Erneut versuchen',
  code: {
    'code-needed': {
      title: 'Geben Sie den Code dieses Links ein',
      text: 'Dieser Browser hat in letzter Zeit keinen Code von Ihnen gezeigt. Sie finden ihn neben dem Link, in der App, aus der Sie kommen.',
    },
    'other-person': {
      title: 'Dieser Link gehört jemand anderem',
      text: 'Zuletzt hat eine andere Person diesen Browser benutzt. Ist der Link Ihrer, geben Sie den Code ein, der in der App neben ihm steht.',
    },
    label: 'Sechsstelliger Code',
    submit: 'Übergabe öffnen',
    once: 'Sie haben einen Versuch: Ein falscher Code beendet den Link.',
    malformed: 'Der Code hat sechs Ziffern.',
  },
  states: {
    invalid: {
      title: 'Dieser Link öffnet nichts',
      text: `Vielleicht wurde er abgeschnitten. ${AGAIN}`,
    },
    expired: { title: 'Dieser Link ist abgelaufen', text: `Links gelten zehn Minuten. ${AGAIN}` },
    used: { title: 'Dieser Link wurde schon benutzt', text: `Jeder Link gilt einmal. ${AGAIN}` },
    'wrong-code': {
      title: 'Das war nicht der Code',
      text: `Zur Sicherheit gilt der Link nicht mehr. ${AGAIN}`,
    },
    denied: {
      title: 'Sie haben keinen Zugriff auf diese Übergabe',
      text: 'Wenden Sie sich an Ihre Administration, wenn Sie sie brauchen.',
    },
    unreachable: {
      title: 'Die Übergabe ist gerade nicht erreichbar',
      text: 'Das Gespräch selbst ist nicht betroffen.',
    },
    'too-many': {
      title: 'Zu viele Versuche',
      text: 'Warten Sie eine Minute und versuchen Sie es erneut.',
    },
    'no-link': {
      title: 'Hier ist nichts zu sehen',
      text: 'Eine Übergabe öffnet sich aus der App neben ihrem Gespräch.',
    },
    over: { title: 'Ihr Zugriff ist abgelaufen', text: AGAIN },
    none: {
      title: 'Keine KI-Übergabe in diesem Gespräch',
      text: 'Sobald ein KI-Agent daran arbeitet, erscheint die Übergabe hier.',
    },
  },
  stale: { title: 'Verbindung unterbrochen', text: 'Das ist der letzte bekannte Stand. ' },
  request: ' Anfrage: ',
};
