const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** A name that starts with one of these only looks. English, then German, Spanish, French. */
export const READ_VERBS: ReadonlySet<string> = set(
  `get find list search check calculate compute think lookup look fetch read view show query describe retrieve
  browse count compare estimate preview track inspect summarize summarise translate classify detect extract parse
  analyze analyse explain recommend suggest validate monitor wait sleep plan reason ping ask
  hole lese suche finde zeige pruefe prufe liste berechne lade
  obtener buscar consultar listar ver mostrar calcular leer
  obtenir chercher rechercher lister consulter afficher calculer lire`,
);

/** A name that ends with one of these looks too (`order_lookup`). */
export const READ_ENDINGS: ReadonlySet<string> = set('search lookup query find abfrage suche');

/** Questions: `can_cancel_order` asks and does not cancel. */
export const PREDICATES: ReadonlySet<string> = set('is has can are does');

/** Words that change something wherever they stand in a name. */
export const WRITE_VERBS: ReadonlySet<string> = set(
  `create update delete cancel remove modify send insert add set apply execute submit issue enable disable reset
  upsert write save store put patch post make edit assign grant revoke approve reject close open merge move replace
  activate deactivate suspend resume terminate register unregister subscribe unsubscribe publish reboot restart
  schedule reschedule reserve rebook notify escalate buy purchase sell withdraw deposit void reverse undo
  anlegen erstellen erstelle loeschen losche sende senden stornieren storniere aendern andere buche erstatten erstatte
  crear actualizar eliminar borrar cancelar enviar modificar reembolsar
  creer modifier supprimer annuler envoyer rembourser`,
);

/** Changes something after a joining word; as an object of a reading verb it is a noun (`get_refund`). */
export const NOUN_OR_VERB: ReadonlySet<string> = set(
  `refund return exchange charge book order pay payment transfer change credit debit request report ticket
  ship refill refuel bill block unblock lock unlock start stop toggle call email mail message run`,
);

/** Words that join two doings in one name. */
export const JOINERS: ReadonlySet<string> = set('and or then und oder y o et ou e');
