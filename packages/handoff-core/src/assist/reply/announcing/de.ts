import { word } from './announcing.ts';
import type { Announcing } from './announcing.ts';

/** German. */
export const de: Announcing = {
  named: {
    refund: word(
      String.raw`(?:zurück|rück)?erstatt\p{L}*|zurück(?:ge)?zahl\p{L}*|zurücküberw\p{L}*|geld zurück`,
    ),
    cancellation: word(String.raw`(?:ge)?stornier\p{L}*|storn[oi]\p{L}*|(?:ge)?kündig\p{L}*`),
    return_label: word(String.raw`(?:rücksende|retouren)(?:etikett|schein|label)\p{L}*`),
    replacement: word(String.raw`ersatz\p{L}*|ersetz\p{L}*`),
    credit: word(String.raw`gutschrift\p{L}*|gutschreib\p{L}*|gutschein\p{L}*`),
    address: word(
      String.raw`adresse.{0,40}(?:(?:ge)?änder\p{L}*|aktualisier\p{L}*)|(?:änder|aktualisier)\p{L}* .{0,40}adresse`,
    ),
    booking: word(String.raw`umbuch\p{L}*|umgebucht|buch\p{L}* .{0,40} um`),
    reset_link: word(
      String.raw`reset.{0,20}(?:link|passwor[dt])|passwort.{0,30}(?:zurücks\p{L}*|reset)|link.{0,30}zurücksetz\p{L}*`,
    ),
  },
  announces: word(
    String.raw`ich|wir|sie (?:erhalten|bekommen)|du (?:erhältst|bekommst)|wird|werden`,
  ),
  onlyTells: word(
    String.raw`wurde\w*|worden|bereits|schon|nicht|kein\w*|nie|ohne|wenn|falls|sobald|ob|sehe\w*|bestätig\p{L}*|prüf\p{L}*|versteh\p{L}*|ankomm\p{L}*|dauer\p{L}*`,
  ),
};
