import type { CustomerWords } from './customer-words.ts';

/** German. */
export const de: CustomerWords = {
  opening: {
    asked: 'Sie möchten mit einem Menschen sprechen.',
    upset: 'Es tut mir leid, dass das so mühsam war.',
    sensitive: 'Das sollte ein Mensch ansehen.',
    stuck: 'Das klärt besser ein Mensch.',
  },
  asked: 'Unser Team ist gebeten, Ihr Anliegen zu übernehmen.',
  askedQueue: 'Unser Team „{queue}“ ist gebeten, Ihr Anliegen zu übernehmen.',
  there: 'Es ist gerade jemand da, aber noch hat niemand zugesagt.',
  unknown: 'Ob gerade jemand frei ist, ist noch nicht bekannt.',
  wait: 'Eine Antwort dauert zurzeit meist {estimate}.',
  upTo: 'bis zu {x}',
  away: 'Im Moment kann das niemand übernehmen.',
  opens: 'Wir haben {opens} wieder geöffnet.',
  point: {
    today: 'heute um {time} Uhr',
    tomorrow: 'morgen um {time} Uhr',
    weekday: 'am {day} um {time} Uhr',
    date: 'am {day}, um {time} Uhr',
  },
  callback: 'Wenn Sie einen Rückruf wünschen, hinterlassen Sie hier bitte eine Telefonnummer.',
  email:
    'Wenn Sie lieber eine Antwort per E-Mail möchten, hinterlassen Sie hier bitte Ihre Adresse.',
  later: 'Ihr Anliegen steht mit allem, was Sie geschrieben haben, auf der Liste des Teams.',
  accepted:
    'Ein Mensch aus unserem Team hat Ihr Anliegen übernommen. Dort ist alles lesbar, was hier steht, Sie müssen also nichts wiederholen.',
  expired: 'Es tut mir leid: Bisher konnte niemand aus unserem Team Ihr Anliegen übernehmen.',
  declined: 'Es tut mir leid: Unser Team kann Ihr Anliegen im Moment nicht übernehmen.',
  failed: 'Es tut mir leid: Unser Team war aus technischen Gründen nicht zu erreichen.',
  goOn: 'Ich bin weiter für Sie da: Möchten Sie mit mir weitermachen, oder soll ich das Team noch einmal fragen?',
  handedBack:
    'Unser Team ist mit seinem Teil fertig, und ich bin wieder für Sie da. Sie müssen nichts wiederholen.',
};
