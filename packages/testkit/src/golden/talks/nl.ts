import type { LanguageTalks } from './language-talks.ts';

/** Dutch. */
export const nl: LanguageTalks = {
  language: 'nl',
  refusal: 'Ik hoef geen medewerker.',
  talks: {
    anger: [
      'Ik wacht al drie weken op een monteur.',
      'AI: U krijgt bericht per e-mail.',
      'Dat zeggen jullie elke keer. Dit is echt onacceptabel, ik ben woedend.',
    ],
    ask: [
      'Hallo, ik heb een vraag over mijn hypotheek.',
      'AI: Vertel.',
      'Het is nogal ingewikkeld. Zou ik misschien een medewerker kunnen spreken?',
    ],
    topic: [
      'Ik wil mijn account opzeggen.',
      'AI: Dat kan.',
      'En op grond van de AVG wil ik dat jullie al mijn persoonsgegevens verwijderen.',
    ],
    noProgress: [
      'De app start niet op.',
      'AI: Start uw telefoon opnieuw.',
      'Werkt nog steeds niet.',
      'AI: Installeer de app opnieuw.',
      'heeft niet geholpen',
      'AI: Wis de cache.',
      'nog steeds hetzelfde',
    ],
    mockPraise: [
      'De kast kwam zonder deuren.',
      'AI: Gefeliciteerd met uw aankoop!',
      'Geweldig hoor, een kast zonder deuren, knap gedaan.',
      'AI: Dank u!',
      'Bedankt voor niks. Wat een waardeloze service.',
    ],
    harmless: [
      'Hallo, ik ben politieagent en mijn vrouw is advocaat, geldt de korting voor ambtenaren ook voor ons allebei?',
      'AI: Ja, voor u wel. Voor uw vrouw alleen met een ambtenarenpas.',
      'Duidelijk. Sorry, nog één vraag: geldt hij ook op schoenen?',
      'AI: Ja, ook op schoenen.',
      'Top, bedankt!',
    ],
  },
};
