/** One sentence a line, after the flag it carries, or `-` for none: those look like one that does. */
export const de = `
legal_threat | Wenn das Geld bis Freitag nicht da ist, hören Sie von meinem Anwalt.
legal_threat | Ich werde rechtliche Schritte gegen Sie einleiten.
legal_threat | Ich schalte jetzt die Verbraucherzentrale ein.
legal_threat | Dann sehen wir uns vor Gericht.
- | Mein Anwalt hat mir Ihren Laden empfohlen.
- | Ich bin Anwältin und brauche eine Rechnung für die Kanzlei.
- | Am Dienstag muss ich zum Gericht, bitte liefern Sie am Mittwoch.
- | Haben Sie auch einen Rechtsschutztarif?
churn | Wenn das nicht geklärt wird, wechsle ich zur Konkurrenz.
churn | Ich bestelle nie wieder bei Ihnen.
churn | Ich kündige meinen Vertrag, mir reicht es.
churn | Nach zwölf Jahren haben Sie mich als Kunden verloren.
- | Ich möchte meinen Termin um 15 Uhr absagen.
- | Bitte stornieren Sie die Bestellung, ich habe die falsche Größe genommen.
- | Ich bin gerade von der Konkurrenz zu Ihnen gewechselt.
- | Wie lange ist die Kündigungsfrist?
vulnerable | Mein Mann ist letzte Woche verstorben und sein Vertrag läuft weiter.
vulnerable | Ich bin schwer krank und kann nicht zur Post gehen.
vulnerable | Ich bin 82 Jahre alt und komme mit dem Internet nicht zurecht.
vulnerable | Ich habe meine Arbeit verloren und kann die Rechnung nicht bezahlen.
vulnerable | Ich bin blind und kann Ihr Formular nicht lesen.
- | Mein Handy ist letzte Woche gestorben.
- | Ich suche ein Geschenk für meine 82-jährige Nachbarin.
- | Der Sessel ist für Senioren gedacht, oder?
- | Ich war blind vor Freude, als das Paket kam.
public_complaint | Ich schreibe eine schlechte Bewertung auf Google.
public_complaint | Das landet alles auf Twitter mit Bildern.
public_complaint | Ich habe die Presse informiert.
- | Ich habe Ihre Werbung auf Instagram gesehen.
- | Die Bewertungen bei Google waren sehr gut.
- | Wie presse ich die Orangen mit dem Gerät?
safety | Das Ladegerät hat Feuer gefangen.
safety | Meine Tochter hat sich an der Kante verletzt.
safety | Ich habe von dem Gerät einen Stromschlag bekommen.
safety | Der Stuhl ist unter mir zusammengebrochen und ich musste ins Krankenhaus.
- | Ist der Rauchmelder lieferbar?
- | Ich bin Feuer und Flamme für das neue Modell.
- | Hat der Ofen eine Kindersicherung?
- | Die Grafikkarte verbrennt ganz schön viel Geld.
abuse | Sie sind doch alle Idioten.
abuse | Halten Sie die Klappe, Sie Versager.
abuse | Ich weiß, wo Sie arbeiten, und ich komme vorbei und dann knallt es.
abuse | Du blöde Kuh.
- | Ich Idiot habe die falsche Adresse eingegeben.
- | Diese blöde App stürzt ständig ab.
- | Ich komme morgen bei Ihnen vorbei und hole es ab.
- | Sie helfen mir überhaupt nicht.
`;
