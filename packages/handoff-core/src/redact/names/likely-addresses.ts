import type { Find } from '../detector.ts';
import { STREET_WORDS, UNIT_WORDS } from './lists/words.ts';

/** A word of streets or houses, also at the end of a German or Dutch one, and postal codes that can't be anything else. */
const STRONG = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?:${`${STREET_WORDS} ${UNIT_WORDS}`.split(' ').join('|')})(?![\\p{L}\\p{N}])`,
    '\\p{L}{3,30}(?:stra(?:ß|ss)e|str\\.|weg|platz|gasse|allee|straat|laan|plein|gracht)(?![\\p{L}])',
    '(?<![\\p{L}\\p{N}])(?:[A-Z]{2},? \\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|p\\.? ?o\\.? box)(?![\\p{L}\\p{N}])',
  ].join('|'),
  'iu',
);
const MONTHS =
  /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\w{0,6}\.? \d|(?<!\p{L})(?:januar|februar|märz|mai|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|octubre|noviembre|diciembre|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|januari|februari|maart|mei|augustus)(?!\p{L})|\d{1,2}\.? (?:january|february|march|april|may|june|july|august|september|october|november|december)(?!\p{L})/iu;
/** A month after a bare number: `31` of `31 December`. */
const MONTH_REACH = 12;
/** What numbers of support are called, in seven languages; "house number" is an address. */
const NAMED_BEFORE =
  /(?<![\p{L}\p{N}])(?:orders?|bookings?|reservations?|cases?|tickets?|invoices?|bills?|articles?|items?|products?|parcels?|flights?|references?|ref|models?|contracts?|policy|claims?|extensions?|bestellung|auftrag|buchung|fall|rechnung|artikel|paket|flug|vertrag|pedido|reserva|factura|artículo|caso|vuelo|contrato|fatura|artigo|encomenda|voo|commande|réservation|facture|article|colis|vol|contrat|dossier|ordine|prenotazione|fattura|articolo|pacco|volo|contratto|bestelling|boeking|factuur|pakket|vlucht|zaak)(?: (?:number|no|nr|nummer|número|numero|numéro|id))?[.:#\s]{1,3}$/iu;
const NAME_REACH = 30;
/** An amount that goes on: `84` of `84,00 €`, `95` of `95 euros`. */
const AMOUNT_AFTER = /^(?:[.,]\d|\s?(?:€|\$|£|%|eur|usd|gbp|euros?|dollars?)(?!\p{L}))/iu;
const LETTER = /\p{L}/u;
/** A state's two letters before a number. */
const STATE_BEFORE = /(?<![\p{L}\p{N}])[A-Z]{2},?\s{1,2}$/u;
const STATE_REACH = 8;
/** Words after which an address comes, in seven languages. */
const TOLD_BEFORE =
  /(?<!\p{L})(?:address(?:es)?|li(?:ve|ves|ving) (?:at|in|on)|resid\w{1,4} (?:at|in)|located (?:at|on)|(?:deliver|ship|send|sent|mail|post|return|one|it|them) to|adresse|anschrift|wohne? (?:in|an)|dirección|domicilio|indirizzo|abito in|endereço|morada|moro (?:na|em)|adres|woon (?:in|op|aan)|habite)(?!\p{L}).{0,20}$/isu;
const TOLD_REACH = 45;
/** Characters between two parts of one address. */
const NEAR = 60;

const gapBetween = (a: Find, b: Find): number => Math.max(a.start - b.end, b.start - a.end);

const contradicted = (text: string, { start, end }: Find): boolean => {
  const bare = !LETTER.test(text.slice(start, end));
  return (
    MONTHS.test(text.slice(start, bare ? end + MONTH_REACH : end)) ||
    AMOUNT_AFTER.test(text.slice(end, end + 10)) ||
    (bare && NAMED_BEFORE.test(text.slice(Math.max(0, start - NAME_REACH), start)))
  );
};

const isStrong = (text: string, { start, end }: Find): boolean =>
  STRONG.test(text.slice(start, end)) ||
  TOLD_BEFORE.test(text.slice(Math.max(0, start - TOLD_REACH), start)) ||
  (!LETTER.test(text.slice(start, end)) &&
    STATE_BEFORE.test(text.slice(Math.max(0, start - STATE_REACH), start)));

/**
 * The finds without addresses that only look like one. The reader learnt from sentences made for it, and in support a
 * number beside a capital is more often an order, a model, a date or an amount. So an address must name a street, a house
 * or a postal code that can't be anything else, come after a word such as "address", or stand beside a find that does.
 */
export const likelyAddresses = (text: string, finds: readonly Find[]): Find[] => {
  const addresses = finds.filter((find) => find.kind === 'address' && !contradicted(text, find));
  if (addresses.length === 0) return finds.filter(({ kind }) => kind !== 'address');
  const kept = new Set(addresses.filter((find) => isStrong(text, find)));
  // each part of an address carries the next one, in both directions
  for (const order of [addresses, addresses.toReversed()]) {
    let last: Find | null = null;
    for (const find of order) {
      if (!kept.has(find) && last && gapBetween(find, last) <= NEAR) kept.add(find);
      if (kept.has(find)) last = find;
    }
  }
  return finds.filter((find) => find.kind !== 'address' || kept.has(find));
};
