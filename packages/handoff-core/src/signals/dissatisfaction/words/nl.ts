import type { DissatisfactionWords } from './dissatisfaction-words.ts';

/** Dutch. */
export const nl: DissatisfactionWords = {
  rejects: `vind * niet leuk, vind * niet mooi, vind * niet goed, vind * niets, vind ik niet, bevalt * niet, wil * niet, wil ik niet, wil * geen, wilde * niet,
    wil niet, hoef * niet, hoef ik niet, hoef * geen, hoeft niet, heb * niet nodig, heb ik niet nodig, geen interesse, niet geïnteresseerd, past * niet,
    klopt * niet, werkt * niet, lukt * niet, helpt * niet, gaat * niet, heeft geen zin, volstaat niet, niet genoeg, niet goed, niet zo goed, niet echt, niet zo,
    niet juist, niet correct, niet nu, nu niet, nog niet, vandaag niet, niet voor mij, niet wat ik, niet die, niet dat, liever niet, denk het niet, denk ik niet,
    te duur, te laat, te vroeg, te ver, te lang, te kort, te klein, te groot, te veel, te langzaam, te traag, jammer, saai, haat, misschien later,
    een andere keer, laat maar, ik geef het op, geef het op, slaat nergens op, helaas, nooit meer, teleurgesteld, onacceptabel, geen sprake van`,
  wantsOther: `in plaats, ander, andere, anders, iets anders, iemand anders, wijzigen, veranderen, wisselen, alternatief, alternatieven, opnieuw, nogmaals, nog een keer,
    nog eens, weer, later, eerder, goedkoper, goedkopere, dichterbij, kleiner, groter, sneller, beter, liever, wat anders`,
  hesitates: `maar, misschien, wellicht, ik denk, ik geloof, hm, hmm, eh, ehm, uh, niet zeker, onzeker, weet niet, weet * niet, weet ik niet, hoewel, weet u zeker,
    weet je zeker, echt waar, eigenlijk, tja, nou ja`,
  regrets: `sorry, excuus, excuses, mijn excuses, pardon, neem me niet kwalijk, het spijt me`,
  knows: `al, reeds, ken ik, heb ik al, nooit van gehoord, nooit gekregen, nooit ontvangen, nooit aangekomen, nog nooit`,
  agrees: `ja, jawel, jep, jazeker, zeker, natuurlijk, uiteraard, graag, klopt, precies, juist, ok, oké, okay, akkoord, goed, prima, is goed, doe maar, alsjeblieft,
    alstublieft, inderdaad`,
  parts: `dat was alles, dat is alles, dat was het, dat is het, nee bedankt, nee dank, verder niets, niets meer, meer niet, tot ziens, doei, fijne dag, fijne avond,
    prettige dag, fijn weekend, bedankt voor, dank voor`,
  fails: `helaas, sorry, het spijt me, het spijt ons, spijt me, excuses, kan * niet, kon * niet, kunnen * niet, konden * niet, niet mogelijk, onmogelijk, niet gelukt,
    mislukt, lukt * niet, is niet gelukt, fout, foutmelding, storing, misgegaan, fout gegaan, niet in staat, mag * niet, vrees`,
  lacks: `er is geen, er zijn geen, is er niet, zijn er niet, niet beschikbaar, niet op voorraad, uitverkocht, volgeboekt, geen, niets gevonden, niet gevonden, niks,
    niets, heeft niet, hebben niet, is niet, zijn niet, biedt niet, niet toegestaan, komt niet in aanmerking`,
  harmless: `geen probleem, geen zorgen, geen haast, niet slecht, helemaal niet slecht, geen dank, maakt niet uit, niets te danken, aarzel niet, spijt me te horen,
    waarom niet, graag gedaan, nog iets, goedendag, niet erg, al met al`,
};
