import type { Find } from '../detector.ts';

const LETTER = /\p{L}/u;
/** A state's two letters before a number, with one house or place name's comma between. */
const STATE_BEFORE = /(?<![\p{L}\p{N}])[A-Z]{2},?\s{1,2}$/u;
const STATE_REACH = 8;
/** What numbers of support are called, in seven languages; "house number" is an address. */
const NAMED_BEFORE =
  /(?<![\p{L}\p{N}])(?:orders?|bookings?|reservations?|cases?|tickets?|invoices?|bills?|articles?|items?|products?|parcels?|flights?|references?|ref|models?|contracts?|policy|claims?|bestellung|auftrag|buchung|fall|rechnung|artikel|paket|flug|vertrag|pedido|reserva|factura|artículo|caso|vuelo|contrato|fatura|artigo|encomenda|voo|commande|réservation|facture|article|colis|vol|contrat|dossier|ordine|prenotazione|fattura|articolo|pacco|volo|contratto|bestelling|boeking|factuur|artikel|pakket|vlucht|zaak)(?: (?:number|no|nr|nummer|número|numero|numéro|id))?[.:#\s]{1,3}$/iu;
const NAME_REACH = 30;
/** Characters between two parts of one address. */
const NEAR = 40;

const gapBetween = (a: Find, b: Find): number => Math.max(a.start - b.end, b.start - a.end);

/**
 * The finds without numbers that are no part of an address. `58213` may be a postal code or an order, an invoice, an article;
 * without a part of an address near it, or with the name of such a thing before it, it is not hidden. A code with a word that says so has a detector of its own.
 */
export const withoutLoneNumbers = (text: string, finds: readonly Find[]): Find[] =>
  finds.filter((find) => {
    if (find.kind !== 'address' || LETTER.test(text.slice(find.start, find.end))) return true;
    if (NAMED_BEFORE.test(text.slice(Math.max(0, find.start - NAME_REACH), find.start)))
      return false;
    if (STATE_BEFORE.test(text.slice(Math.max(0, find.start - STATE_REACH), find.start)))
      return true;
    return finds.some(
      (other) =>
        other !== find &&
        other.kind === 'address' &&
        LETTER.test(text.slice(other.start, other.end)) &&
        gapBetween(find, other) <= NEAR,
    );
  });
