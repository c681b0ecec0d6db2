import type { IntentPhrases } from './default-intent.ts';

export const de: IntentPhrases = {
  order_status:
    'wo ist meine Bestellung|wo bleibt mein Paket|wo ist mein Paket|Sendung verfolgen|Sendungsnummer|Sendungsverfolgung|Status meiner Bestellung|Bestellstatus|wann kommt meine Bestellung|wann wird geliefert|noch nicht versendet|Liefertermin|wann kommt das an',
  return:
    'zurückgeben|zurückschicken|zurücksenden|Artikel zurückgeben|Rücksendung|Retoure|Rückgabe|Retourenlabel|Rücksendeetikett|etwas zurückgeben|Widerruf',
  refund:
    'Geld zurück|Rückerstattung|Erstattung|erstatten|mein Geld zurück haben|Geld zurücküberweisen|wann bekomme ich mein Geld|Rückzahlung|Entschädigung|Gutschrift erhalten',
  exchange:
    'umtauschen|Umtausch|tauschen|gegen eine andere Größe tauschen|andere Größe|andere Farbe|gegen ein anderes Modell tauschen|Größe tauschen|austauschen',
  cancel:
    'Bestellung stornieren|stornieren|Stornierung|Abo kündigen|kündigen|Kündigung|Vertrag kündigen|Flug stornieren|Buchung stornieren|Reise absagen|Mitgliedschaft beenden|Vertrag beenden',
  new_order:
    'Flug buchen|neuen Flug buchen|Reise buchen|Zimmer buchen|Tisch reservieren|etwas bestellen|neue Bestellung aufgeben|Ticket kaufen|Hotel buchen',
  address_change:
    'Adresse ändern|Lieferadresse ändern|neue Adresse|umgezogen|falsche Adresse|Anschrift ändern|Adresse aktualisieren|an eine andere Adresse liefern|Rechnungsadresse ändern',
  billing:
    'Frage zur Rechnung|Rechnung falsch|Rechnung zu hoch|doppelt abgebucht|zweimal abgebucht|zu viel berechnet|Rechnung schicken|unbekannte Abbuchung|warum wurde abgebucht|falscher Betrag|Abschlag doppelt|Rechnung|Gebühr berechnet',
  payment_failure:
    'Zahlung fehlgeschlagen|Zahlung abgelehnt|Karte abgelehnt|Karte wird nicht angenommen|kann nicht bezahlen|Zahlung funktioniert nicht|Lastschrift geplatzt|Zahlung klappt nicht|Bezahlung geht nicht durch',
  account_access:
    'kann mich nicht anmelden|nicht einloggen|einloggen|Login|Anmeldung funktioniert nicht|Passwort vergessen|Passwort zurücksetzen|Konto gesperrt|Zugang gesperrt|komme nicht in mein Konto|Code nicht erhalten|ausgesperrt',
  delivery_problem:
    'Paket nicht angekommen|Lieferung nicht angekommen|nie angekommen|nicht geliefert|als zugestellt markiert|Paket verloren|Lieferung verspätet|falscher Artikel geliefert|falsches Produkt erhalten|es fehlt ein Artikel|Teil fehlt in der Lieferung|Bote war nicht da|Paket weg',
  damaged_item:
    'beschädigt angekommen|kaputt angekommen|Artikel beschädigt|beschädigt|zerbrochen|zerkratzt|gerissen|Ware defekt|defekt geliefert|Transportschaden|kaputt geliefert',
  technical_problem:
    'funktioniert nicht|geht nicht mehr|App stürzt ab|Fehlermeldung|kein Internet|kein Netz|kein Empfang|Internet langsam|keine Verbindung|Gerät startet nicht|Störung|Seite lädt nicht|lässt sich nicht verbinden|hängt sich auf|mobile Daten',
  plan_change:
    'Tarif wechseln|Tarif ändern|anderer Tarif|Abo ändern|Abo upgraden|günstigerer Tarif|mehr Datenvolumen|in einen anderen Tarif|Paket wechseln im Abo|Vertrag ändern',
  booking_change:
    'Flug umbuchen|umbuchen|Umbuchung|Buchung ändern|Reservierung ändern|Termin verschieben|Termin verlegen|Flug verschieben|Reisedatum ändern|Datum der Reise ändern|Name auf dem Ticket ändern|Sitzplatz ändern|früherer Flug|späterer Flug',
  baggage:
    'Gepäck|Koffer|Gepäckstück|Handgepäck|Koffer nicht angekommen|Gepäck verloren|zusätzlicher Koffer|Freigepäck|Aufgabegepäck|Reisetasche aufgeben',
  warranty:
    'Garantie|Gewährleistung|Garantiefall|noch Garantie|Reparatur auf Garantie|reparieren lassen|Reparatur|Garantieverlängerung',
  complaint:
    'Beschwerde|beschweren|Beschwerde einreichen|schlechter Service|unfreundlicher Mitarbeiter|unverschämt|Frechheit|sehr enttäuscht vom Service|unzumutbar|Reklamation einreichen über Mitarbeiter',
  privacy_request:
    'Daten löschen|Konto löschen|meine Daten|personenbezogene Daten|DSGVO|Datenschutz|welche Daten speichern Sie|Auskunft über meine Daten|Werbung abbestellen|Newsletter abbestellen',
  product_question:
    'auf Lager|vorrätig|welches Material|wie groß ist|welche Größe soll ich nehmen|Frage zum Produkt|Unterschied zwischen den Modellen|kompatibel mit|passt das zu|gibt es das in|welche Farben gibt es|verfügbar in|was empfehlen Sie',
};
