import type { CustomerWords } from './customer-words.ts';

/** Dutch. */
export const nl: CustomerWords = {
  opening: {
    asked: 'U wilt met een mens spreken.',
    upset: 'Het spijt me dat dit zo veel moeite kost.',
    sensitive: 'Hier kan beter een mens naar kijken.',
    stuck: 'Dit kan beter een mens oplossen.',
  },
  asked: 'Ik heb ons team gevraagd uw verzoek over te nemen.',
  askedQueue: 'Ik heb het team ‘{queue}’ gevraagd uw verzoek over te nemen.',
  there: 'Er zijn op dit moment mensen aanwezig, maar nog niemand heeft bevestigd.',
  unknown: 'Of er iemand vrij is, is nog niet bekend.',
  wait: 'Een antwoord duurt op dit moment meestal {estimate}.',
  upTo: 'tot {x}',
  away: 'Op dit moment kan niemand het overnemen.',
  opens: 'We zijn {opens} weer open.',
  point: {
    today: 'vandaag om {time} uur',
    tomorrow: 'morgen om {time} uur',
    weekday: '{day} om {time} uur',
    date: '{day} om {time} uur',
  },
  callback: 'Als u teruggebeld wilt worden, laat hier dan een telefoonnummer achter.',
  email: 'Als u liever een antwoord per e-mail wilt, laat hier dan uw adres achter.',
  later: 'Uw verzoek staat op de lijst van het team, met alles wat u hebt geschreven.',
  accepted:
    'Iemand van ons team heeft uw verzoek overgenomen. Alles wat hier staat is daar te lezen, dus u hoeft niets te herhalen.',
  expired: 'Het spijt me: tot nu toe kon niemand van ons team uw verzoek overnemen.',
  declined: 'Het spijt me: ons team kan uw verzoek op dit moment niet overnemen.',
  failed: 'Het spijt me: ons team was om een technische reden niet te bereiken.',
  goOn: 'Ik ben er nog: wilt u met mij verdergaan, of zal ik het team nog eens vragen?',
  handedBack:
    'Ons team is klaar met zijn deel, en ik ben er weer voor u. U hoeft niets te herhalen.',
};
