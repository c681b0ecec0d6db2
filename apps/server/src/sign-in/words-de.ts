import type { SignInWords } from './words.ts';

export const de: SignInWords = {
  title: 'Bei Baton anmelden',
  intro:
    'Baton zeigt allen, die in {account} arbeiten, was die KI übergeben hat. Sagen Sie zuerst, wer Sie sind.',
  company: 'Über Ihr Unternehmen anmelden',
  or: 'oder',
  address: 'Ihre E-Mail-Adresse in {account}',
  send: 'Code zusenden',
  cancel: 'Abbrechen',
  codeTitle: 'Sehen Sie in Ihre Mails',
  codeSent:
    'Wenn {address} zu jemandem im Team von {account} gehört, sind acht Ziffern dorthin unterwegs. Sie gelten zehn Minuten.',
  digits: 'Code',
  digitsHint: 'Acht Ziffern',
  confirm: 'Weiter',
  again: 'Neuen Code senden',
  otherAddress: 'Andere Adresse verwenden',
  agreeTitle: 'Baton in {account} verwenden?',
  agreeIntro: 'Die Baton-App in Ihrer Seitenleiste bittet darum:',
  account: 'Konto',
  person: 'Sie sind',
  means: [
    'Sie sehen, was die KI in Tickets getan hat, die Sie öffnen dürfen – so viel, wie Ihre Administration erlaubt.',
    'Was Sie in der Seitenleiste tun, wird unter Ihrem Namen festgehalten.',
    'Das gilt, solange Sie zum Team dieses Kontos gehören; nach 90 Tagen werden Sie erneut gefragt.',
  ],
  warning:
    'Erlauben Sie das nur, wenn Sie eben selbst in Ihrem Helpdesk auf die Schaltfläche gedrückt haben. Wenn ein Link Sie hergeführt hat, brechen Sie ab.',
  agree: 'Erlauben',
  other: 'Nicht Sie? Neu beginnen',
  request: 'Anfrage:',
  faults: {
    address: 'Das ist keine E-Mail-Adresse.',
    'too-many':
      'Es wurden zu viele Codes angefordert. Warten Sie eine Stunde und versuchen Sie es dann erneut.',
    digits: 'Geben Sie die acht Ziffern aus der Mail ein.',
    wrong: 'Das ist nicht der Code. Sehen Sie in die neueste Mail.',
    'used-up': 'Dieser Code gilt nicht mehr. Fordern Sie einen neuen an.',
    helpdesk:
      'Das Helpdesk antwortet gerade nicht, deshalb wurde kein Code verschickt. Fordern Sie gleich einen neuen an.',
    mail: 'Zurzeit kann keine Mail verschickt werden. Fordern Sie gleich einen neuen Code an oder geben Sie Ihrer Administration Bescheid.',
    nobody: 'Ihr Unternehmen kennt Sie, aber niemand im Team von {account} hat Ihre Adresse.',
    company:
      'Ihr Unternehmen hat das nicht bestätigt. Versuchen Sie es erneut; bleibt es dabei, geben Sie Ihrer Administration diese Nummer: {request}',
    'company-denied': 'Sie haben sich nicht bei Ihrem Unternehmen angemeldet.',
  },
  ends: {
    client: {
      title: 'Diese Anmeldung ist nicht bekannt',
      text: 'Kein Konto, das Sie hierher schicken würde, ist mit Baton verbunden. Bitten Sie Ihre Administration, die Client-ID der App zu prüfen.',
    },
    redirect: {
      title: 'Diese Anmeldung führt woandershin',
      text: 'Die Adresse, zu der Sie zurückgeschickt würden, gehört nicht zu den bekannten; es ist nichts geschehen. Wenn ein Link Sie hergeführt hat, schließen Sie dieses Fenster.',
    },
    over: {
      title: 'Diese Anmeldung ist vorbei',
      text: 'Sie gilt 15 Minuten, einmal und in dem Browser, in dem sie begonnen wurde und der Cookies annehmen muss. Schließen Sie dieses Fenster und melden Sie sich in der Seitenleiste erneut an.',
    },
    busy: {
      title: 'Bitte warten Sie eine Minute',
      text: 'Von Ihrer Adresse kamen zu viele Anfragen.',
    },
    unreachable: {
      title: 'Baton kann das gerade nicht',
      text: 'Es wurde nichts gespeichert. Warten Sie einen Moment und melden Sie sich dann in der Seitenleiste erneut an.',
    },
    'no-way': {
      title: 'Hier kann sich noch niemand anmelden',
      text: 'Es gibt keinen Weg, Sie zu erkennen. Ihre Administration kann Codes per Mail oder die Anmeldung Ihres Unternehmens einschalten.',
    },
  },
  mail: {
    subject: 'Ihr Code für Baton in {account}',
    text: `{code}

Mit diesem Code melden Sie sich bei Baton in {account} an. Er gilt zehn Minuten, auf der Seite, auf der Sie ihn angefordert haben.

Niemand von Baton oder aus Ihrem Unternehmen fragt Sie danach. Wenn Sie ihn nicht angefordert haben, müssen Sie nichts tun.
`,
  },
};
