/** One text a line: kind, id, title, text. */
export const de = `
macro | m-de-erstattung | Erstattung unterwegs | Die Erstattung ist veranlasst. Bei Banküberweisung dauert es einen Werktag, bei Kreditkarten drei bis fünf. |
macro | m-de-doppelt | Abschlag doppelt abgebucht | Der Abschlag wurde doppelt abgebucht. Wir buchen den zweiten Betrag zurück, er ist in zwei Werktagen auf Ihrem Konto. |
macro | m-de-retoure | Rücksendeetikett | Das Rücksendeetikett liegt dieser Nachricht bei. Sie können das Paket bei jeder Annahmestelle abgeben. |
macro | m-de-spaet | Paket verspätet | Ihr Paket ist beim Versand hängen geblieben. Wir haben einen Nachforschungsauftrag gestellt. |
macro | m-de-passwort | Passwort zurücksetzen | Wir haben Ihnen einen Link zum Zurücksetzen des Passworts geschickt. Er gilt eine Stunde. |
macro | m-de-adresse | Adresse geändert | Die Lieferadresse ist geändert. Bestellungen, die schon verpackt sind, lassen sich nicht mehr ändern. |
article | a-de-abschlag | Abschläge und Abrechnung | Der Abschlag wird zum Ersten des Monats abgebucht. Wurde ein Abschlag doppelt eingezogen, wird er zurückgebucht oder mit dem nächsten Abschlag verrechnet, wie Sie es wünschen. |
article | a-de-garantie | Was die Garantie abdeckt | Die Garantie gilt 24 Monate für Fehler von Material und Herstellung. Schäden durch Kalk oder einen Sturz sind ausgenommen. |
article | a-de-rueckgabe | Rückgabe eines Artikels | Sie können die meisten Artikel innerhalb von 30 Tagen zurückgeben. Das Geld kommt, sobald das Paket bei uns ist. |
article | a-de-lieferung | Lieferzeit und Sendungsverfolgung | Die Lieferung dauert zwei bis vier Werktage. Der Link zur Sendungsverfolgung steht in der Versandmail. |
article | a-de-kuendigung | Vertrag kündigen | Ein Vertrag kann per Brief, Mail oder im Konto gekündigt werden. Es zählt der Tag, an dem die Kündigung bei uns eingeht. |
article | a-de-umzug | Umzug und Stromzähler | Melden Sie den Umzug zwei Wochen vorher und lesen Sie den Zähler am Tag der Übergabe ab. |
`;
