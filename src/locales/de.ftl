### Was die Oberfläche auf Deutsch sagt. Anrede: Sie. Begriffe wie in WhatsApps deutscher Hilfe: Nachrichtenvorlage,
### 24-Stunden-Fenster.

## Zeitpunkte, Dauern, Größen

told-left = { $hours } h { $minutes } min
told-left-minutes = { $minutes } min
told-left-exactly = { $hours } h { $minutes } min { $seconds } s
told-left-minutes-exactly = { $minutes } min { $seconds } s
told-length =
    { $unit ->
        [second] { $n ->
            [one] { $n } Sekunde
           *[other] { $n } Sekunden
        }
        [minute] { $n ->
            [one] { $n } Minute
           *[other] { $n } Minuten
        }
        [hour] { $n ->
            [one] { $n } Stunde
           *[other] { $n } Stunden
        }
       *[day] { $n ->
            [one] { $n } Tag
           *[other] { $n } Tage
        }
    }
told-ago =
    { $unit ->
        [second] { $n ->
            [one] vor { $n } Sekunde
           *[other] vor { $n } Sekunden
        }
        [minute] { $n ->
            [one] vor { $n } Minute
           *[other] vor { $n } Minuten
        }
        [hour] { $n ->
            [one] vor { $n } Stunde
           *[other] vor { $n } Stunden
        }
       *[day] { $n ->
            [one] vor { $n } Tag
           *[other] vor { $n } Tagen
        }
    }
told-ahead =
    { $unit ->
        [second] { $n ->
            [one] in { $n } Sekunde
           *[other] in { $n } Sekunden
        }
        [minute] { $n ->
            [one] in { $n } Minute
           *[other] in { $n } Minuten
        }
        [hour] { $n ->
            [one] in { $n } Stunde
           *[other] in { $n } Stunden
        }
       *[day] { $n ->
            [one] in { $n } Tag
           *[other] in { $n } Tagen
        }
    }
told-today = heute um { $time }
told-tomorrow = morgen um { $time }
told-yesterday = gestern um { $time }
told-on-weekday =
    { $weekday ->
        [0] am Mo
        [1] am Di
        [2] am Mi
        [3] am Do
        [4] am Fr
        [5] am Sa
       *[6] am So
    } um { $time }
told-on-date = am { $date } um { $time }
told-weekday-briefly = { $weekday } { $time }
told-weekday =
    { $n ->
        [0] Mo
        [1] Di
        [2] Mi
        [3] Do
        [4] Fr
        [5] Sa
       *[6] So
    }
told-long-weekday =
    { $n ->
        [0] Montag
        [1] Dienstag
        [2] Mittwoch
        [3] Donnerstag
        [4] Freitag
        [5] Samstag
       *[6] Sonntag
    }
told-month =
    { $n ->
        [1] Jan.
        [2] Feb.
        [3] März
        [4] Apr.
        [5] Mai
        [6] Juni
        [7] Juli
        [8] Aug.
        [9] Sept.
        [10] Okt.
        [11] Nov.
       *[12] Dez.
    }
told-long-month =
    { $n ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    }
told-date = { $day }. { $month }
told-date-of-year = { $day }. { $month } { $year }
told-long-date = { $day }. { $month }
told-long-date-of-year = { $day }. { $month } { $year }
told-in-full = { $weekday }, { $date }, { $time }
told-day-today = Heute
told-day-yesterday = Gestern
told-bytes =
    { $n ->
        [one] { $n } Byte
       *[other] { $n } Byte
    }
told-kilobytes = { $n } kB
told-megabytes = { $n } MB

## Der Weg zwischen den Seiten

nav-main = Hauptnavigation
nav-queue = Schlange
nav-lost = Verloren
nav-api = API
nav-shortcuts = Tastenkürzel
nav-theme = Design
nav-sign-out = Abmelden
nav-to-list = Zur Liste springen
nav-to-conversation = Zur Unterhaltung springen
nav-to-composer = Zur Antwort springen
nav-to-content = Zum Inhalt springen
nav-back = Zurück zur Warteschlange
nav-more = Mehr
language-label = Sprache
language-as-browser = Wie im Browser
theme-system = Wie im System
theme-light = Hell
theme-dark = Dunkel
page-not-found = Diese Seite gibt es nicht
page-not-found-lead = Vielleicht enthält die Adresse einen Tippfehler.
page-home = Zur Warteschlange
page-retry = Erneut versuchen
page-failed = Das konnte nicht geladen werden
about-description = Hält die 24-Stunden-Fenster von WhatsApp offen.
connection-live = Live
connection-offline = Offline
connection-signed-out = Abgemeldet
connection-connecting = Verbinden
connection-reconnecting = Neu verbinden
role-analyst = Analyst
role-agent = Agent
role-admin = Administrator
role-owner = Inhaber

## Fenster

window-closes = Fenster schließt { $when }
window-closed = Fenster schloss { $when }
window-never = Das Fenster war nie offen
window-free-until = Kostenlos bis { $when }
window-entered =
    { $n ->
        [one] { $n } Unterhaltung ist
       *[other] { $n } Unterhaltungen sind
    } jetzt { $level ->
        [critical] kritisch
        [urgent] dringend
       *[soon] bald fällig
    }.
window-closed-of =
    { $n ->
        [one] Das Fenster von { $n } Unterhaltung ist geschlossen.
       *[other] Die Fenster von { $n } Unterhaltungen sind geschlossen.
    }
level-critical = Kritisch
level-urgent = Dringend
level-soon = Bald
level-open = Offen
level-closed = Nur Vorlage
level-never = Nie offen
level-count = { $level }, { $n }
level-count-at-least = { $level }, mehr als { $n }
level-left = { $level }, noch { $length }

## Anmelden

sign-in-title = Anmelden
sign-in-lead = Jede Unterhaltung mit ihrem Fenster, das nächste zuerst.
sign-in-email = E-Mail
sign-in-password = Passwort
sign-in-submit = Anmelden
sign-in-busy = Anmeldung läuft…
sign-in-wrong = E-Mail und Passwort passen nicht zusammen.

## Die Warteschlange

queue-title = Warteschlange
queue-empty = Noch keine Unterhaltungen
queue-empty-lead = Sie erscheinen hier, sobald ein Kunde an eine Ihrer Nummern schreibt – mit der Zeit, die für die Antwort bleibt.
queue-empty-action = Prüfen, ob Zustellungen ankommen
queue-none-open = Hier ist keine Unterhaltung geöffnet
queue-none-open-lead = Wählen Sie eine aus der Liste. Mit ? sehen Sie die Tasten.
queue-owed = Antwort fällig
queue-more = Weitere werden geladen…
queue-more-failed = Weitere Unterhaltungen konnten nicht geladen werden.
queue-all-shut = Kein Fenster ist offen.
queue-new-above = { $n } neue oberhalb
queue-unread = { $n } ungelesen
queue-all-held = Nichts ist überfällig. Als Nächstes schließt ein Fenster { $until } ({ $who }).
queue-owed-soon =
    { $n ->
        [one] { $n } Antwort ist innerhalb von 2 Stunden fällig.
       *[other] { $n } Antworten sind innerhalb von 2 Stunden fällig.
    }

## Eine Unterhaltung

conversation-title = Unterhaltung
conversation-messages = Nachrichten
conversation-to = an
conversation-not-found = Diese Unterhaltung gibt es nicht
conversation-not-found-lead = Vielleicht wurde sie mit einer anderen zusammengeführt oder die Adresse enthält einen Tippfehler.
conversation-dismiss = Keine Antwort nötig
conversation-dismissed = Als „keine Antwort nötig“ markiert.
conversation-older = Ältere Nachrichten werden geladen…
conversation-older-failed = Ältere Nachrichten konnten nicht geladen werden.
conversation-beginning = Hier beginnt die Unterhaltung.
conversation-end-of-page = Ältere Nachrichten werden auf dieser Seite nicht gezeigt.
conversation-new-below = Neue Nachrichten unterhalb
conversation-no-messages = Von dieser Unterhaltung sind keine Nachrichten gespeichert.
conversation-permission = Freier Text bis
conversation-price = Kostenlos bis
conversation-price-only = Das betrifft nur den Preis: Es hält das Fenster nicht offen.
conversation-certain = WhatsApp erlaubt Unternehmen, danach 24 Stunden lang frei zu schreiben.
conversation-uncertain = WhatsApp hat nicht weitergegeben, was gesendet wurde, und sagt nicht, ob es das Fenster öffnet: Es kann schon geschlossen sein.
conversation-refused = WhatsApp hat eine Nachricht abgelehnt, obwohl die 24 Stunden noch nicht vorbei waren. Das Fenster öffnet sich wieder, wenn der Kunde schreibt.
conversation-over = Die 24 Stunden sind vorbei. Bis der Kunde wieder schreibt, kann nur eine Vorlage gesendet werden.
conversation-never = Der Kunde hat noch nicht geschrieben oder angerufen. Es kann nur eine Vorlage gesendet werden.
conversation-five-minutes = Das Fenster dieser Unterhaltung schließt in weniger als 5 Minuten.
conversation-why-open = Warum offen bis { $until }
conversation-why-shut = Warum nur Vorlagen
conversation-wrote = { $who } schrieb { $when }: „{ $what }“
conversation-wrote-something = { $who } schrieb { $when }.
conversation-called = { $who } rief { $when } an.
conversation-certain-until = Sicher bis: { $until }.
conversation-new-message = { $who }: { $text }
direction-in = Vom Kunden:
direction-out = Von Ihnen:

## Nachrichten

message-you = Sie
message-elsewhere = Aus einem anderen Programm oder vom Telefon gesendet
message-edited = Bearbeitet
message-revoked = Diese Nachricht wurde gelöscht.
message-actions = Antworten oder reagieren
message-reply = Antworten
message-take-back = Reaktion zurücknehmen
message-earlier = Eine frühere Nachricht
message-template = Vorlage
message-map = Karte öffnen
message-download = Herunterladen
message-raw = Wie eingegangen
message-ahead = Ihre Zeit liegt in der Zukunft, deshalb öffnet sie das Fenster nicht.
message-withheld = WhatsApp hat diese Nachricht nicht weitergegeben. Vielleicht hat der Kunde etwas gesendet, das nur die App anzeigen kann.
message-welcome = Hat den Chat zum ersten Mal geöffnet.
message-quick-reply = Button angetippt
message-list-reply = Aus einer Liste gewählt
message-form = Formular ausgefüllt
message-order = Bestellung
message-sending = Wird gesendet
message-forwarded = Weitergeleitet
message-forwarded-often = Häufig weitergeleitet
message-product = Zum Produkt
message-from-ad = Kam über eine Werbeanzeige
message-from-post = Kam über einen Beitrag
message-open-ad = Anzeige öffnen
message-open-post = Beitrag öffnen
message-call-in = Eingehender Anruf
message-call-out = Ausgehender Anruf
message-call-missed = Verpasster Anruf
message-call-declined = Ausgehender Anruf, abgelehnt
message-call-unanswered = Ausgehender Anruf, nicht angenommen
message-calls-allowed = Sie dürfen diesen Kunden anrufen.
message-calls-refused = Dieser Kunde möchte nicht angerufen werden.
message-call = { $which }, { $length }
message-media-pending = { $kind }: wird von WhatsApp abgerufen…
message-media-failed = { $kind }: konnte nicht von WhatsApp abgerufen werden.
message-unknown = Eine Nachricht vom Typ „{ $kind }“, die hier noch nicht angezeigt werden kann.
message-customer-reacted = Der Kunde hat mit { $emoji } reagiert
message-you-reacted = Sie haben mit { $emoji } reagiert
message-react-with = Mit { $emoji } reagieren
kind-image = Foto
kind-video = Video
kind-audio = Sprachnachricht
kind-document = Dokument
kind-sticker = Sticker
kind-location = Standort
kind-contacts = Kontakt
kind-choice = Auswahl
kind-order = Bestellung
kind-template = Vorlage
kind-call = Anruf
kind-reaction = Reaktion
kind-system = Hinweis
kind-unsupported = Nachricht, die WhatsApp nicht weitergegeben hat
kind-message = Nachricht
status-queued = In der Warteschlange
status-unknown = Möglicherweise gesendet, möglicherweise nicht
status-unknown-briefly = Unbekannt
status-accepted = Angenommen
status-sent = Gesendet
status-failed = Fehlgeschlagen
status-delivered = Zugestellt
status-read = Gelesen
status-played = Abgespielt

## Antworten schreiben

composer-label = Antwort
composer-placeholder = Antwort schreiben
composer-caption = Bildunterschrift hinzufügen
composer-send = Senden
composer-enter = Eingabetaste
composer-attach = Datei anhängen
composer-remove-file = Datei entfernen
composer-cancel-reply = Nicht auf eine bestimmte Nachricht antworten
composer-kept = Für später aufgehoben: Freier Text kann gesendet werden, wenn der Kunde wieder schreibt.
composer-shut = Das Fenster ist geschlossen. Sie können eine Vorlage senden.
composer-upload-failed = Die Datei konnte nicht hochgeladen werden. Prüfen Sie die Verbindung und hängen Sie sie erneut an.
composer-file-too-large = Die Datei ist größer, als WhatsApp sie annimmt.
composer-wrong-type = WhatsApp nimmt Dateien dieses Typs auf diese Weise nicht an. Senden Sie sie als Dokument.
composer-read-only = Ihre Rolle liest und schreibt nicht.
composer-empty-file = Diese Datei ist leer.
composer-too-large = { $kind }: höchstens { $limit }.
composer-too-long = { $length } von { $limit } Zeichen
composer-answering = Antwort an { $who }
composer-progress = Wird hochgeladen, { $percent } %

## Nachrichtenvorlagen

templates-choose = Vorlage
templates-none = Keine Vorlage kann gesendet werden
templates-none-lead = Dieses Konto hat keine genehmigte Vorlage. Geschrieben werden sie in den Einstellungen unter Vorlagen.
templates-search = Vorlage suchen
templates-no-match = Keine Vorlage passt.
templates-preview = Was der Kunde liest
templates-send = Vorlage senden
templates-change = Andere wählen
templates-header = Kopfzeile
templates-header-file = Datei der Kopfzeile
templates-loading = Vorlagen werden geladen…
templates-missing = Füllen Sie alle Felder aus, um zu senden.
templates-opted-out = Diese Person möchte keine Marketing-Nachrichten mehr.
templates-button = Button
templates-copy-offer = Angebotscode kopieren
templates-copy-code = Code kopieren
templates-code = Code
templates-code-repeated = Der Button gibt denselben Code weiter.
templates-variable = Variable { $name }
templates-code-of = Code für „{ $button }“
templates-link-end-of = Ende des Links von „{ $button }“

## Kampagnen

command-campaigns = Zu den Kampagnen
campaigns-title = Kampagnen
campaigns-lead = Eine Vorlage an viele auf einmal. Wer sie bekommt, wer nicht und was sie kostet, steht da, bevor etwas gesendet wird.
campaigns-new = Neue Kampagne
campaigns-unnamed = Noch ohne Namen
campaigns-empty = Noch keine Kampagnen
campaigns-empty-lead = Wählen Sie eine Liste von Kunden und eine Vorlage. Nichts wird gesendet, bevor Sie gesehen haben, wer sie bekommt und was sie kostet.
campaigns-asks = Warten auf jemanden
campaigns-goes-on = Laufen
campaigns-written = Werden geschrieben
campaigns-over = Beendet
campaigns-far = Bisher gesendet
campaigns-stage =
    { $key ->
        [draft] Entwurf
        [checking] Wird geprüft
        [checked] Geprüft
        [waiting] Wartet auf Freigabe
        [running] Läuft
        [held] Angehalten
        [paused] Pausiert
        [stopped] Abgebrochen
       *[done] Fertig
    }
campaigns-stage-lead =
    { $key ->
        [draft] Sie wird noch geschrieben.
        [checking] Es wird nachgesehen, wer sie bekommt.
        [checked] Sie wurde noch nicht gestartet.
        [waiting] Wer sie geschrieben hat, bittet um Freigabe. Sehen Sie nach, wer sie bekommt und was sie kostet, dann geben Sie sie frei oder zurück.
        [waiting-mine] Jemand anderes muss zustimmen, bevor sie beginnt.
        [running] Alle bekommen sie, wenn sie an der Reihe sind. Die ersten 20 gehen voraus, dann geht es weiter, wenn alles gut ist.
        [held] Es wird nichts mehr gesendet, bis jemand sie weiterlaufen lässt.
        [paused] Es wird nichts mehr gesendet, bis sie weiterläuft.
        [stopped] Sie wurde beendet. Niemand sonst bekommt sie.
       *[done] Alle, die sie bekommen sollten, haben sie.
    }
campaigns-held =
    { $key ->
        [failures] Zu viele der letzten konnten nicht zugestellt werden.
        [opt_outs] Zu viele der letzten wollten keine Nachrichten mehr.
        [quality] WhatsApp meldet, dass Kunden die Nummer blockieren oder melden.
        [template] Keine ihrer Vorlagen kann noch gesendet werden.
        [category] Eine Vorlage zählt als etwas anderes als bei der Prüfung: Sie kostet anderes und darf an andere gehen.
        [changed] Eine Vorlage sagt etwas anderes als bei der Prüfung.
        [budget] Was in diesem Monat ausgegeben werden darf, ist ausgegeben.
        [number] Von ihrer Nummer wird nichts gesendet.
        [payment] WhatsApp meldet, dass das Konto nicht zahlen kann: Keine Zahlungsmethode funktioniert.
       *[late] Sie sollte beginnen, während Ajar nicht lief.
    }
campaigns-held-advice =
    { $key ->
        [failures] Sehen Sie nach, bei wem und warum es scheiterte, bevor Sie sie weiterlaufen lassen.
        [opt_outs] Weniger Menschen oder ein anderer Text sind vielleicht besser, als weiterzumachen.
        [quality] Warten Sie, bis die Qualität der Nummer besser ist: sonst kann sie eingeschränkt werden.
        [template] Sehen Sie bei den Vorlagen nach, wie sie stehen. Sobald eine wieder gesendet werden kann, lassen Sie sie weiterlaufen.
        [category] Sehen Sie nach, was sie jetzt kostet und wer sie bekommen darf, dann lassen Sie sie weiterlaufen.
        [changed] Lesen Sie, was sie jetzt sagt und wer sie bekommt, und lassen Sie sie dann weiterlaufen.
        [budget] Erhöhen Sie die Grenze der Nummer, oder lassen Sie sie im nächsten Monat weiterlaufen.
        [number] Lassen Sie die Nummer in den Einstellungen prüfen.
        [payment] Bringen Sie die Zahlungsmethode im WhatsApp Manager in Ordnung, dann lassen Sie sie weiterlaufen.
       *[late] Sehen Sie nach, ob sie noch passt, dann lassen Sie sie weiterlaufen.
    }
campaigns-arm-stopped = Gestoppt: { $why }
campaigns-limits = Ausgaben und Freigabe
campaigns-budget-lead = Was jede Nummer im Monat nach Preisliste für Marketingvorlagen ausgeben darf. Bei 80 % wird gewarnt, bei 100 % ist Schluss mit Marketing.
campaigns-no-budget = Keine Grenze.
campaigns-month = US-Dollar im Monat
campaigns-save = Speichern
campaigns-no-amount = Schreiben Sie Beträge wie 120 oder 12,50 und ganze Zahlen für Menschen.
campaigns-limit-saved = Gespeichert.
campaigns-spent-month = In diesem Monat ausgegeben
campaigns-spent = { $spent } von { $month } ausgegeben
campaigns-level =
    { $key ->
        [fits] Innerhalb der Grenze
        [warns] 80 % sind ausgegeben
       *[full] Alles ausgegeben: kein Marketing mehr
    }
campaigns-until = Neu gezählt ab { $when }.
campaigns-budget-of = Grenze von { $number }
campaigns-approval = Freigabe durch jemand anderen
campaigns-approval-people =
    { $n ->
        [one] Jemand anderes als der Autor muss einer Kampagne für mehr als { $n } Person zustimmen.
       *[other] Jemand anderes als der Autor muss einer Kampagne für mehr als { $n } Personen zustimmen.
    }
campaigns-approval-cost =
    { $n ->
        [one] Jemand anderes als der Autor muss einer Kampagne zustimmen, die für mehr als { $n } Person ist oder mehr als { $amount } kostet.
       *[other] Jemand anderes als der Autor muss einer Kampagne zustimmen, die für mehr als { $n } Personen ist oder mehr als { $amount } kostet.
    }
campaigns-looser = Eine lockerere Regel
campaigns-looser-mine = Sie haben um eine lockerere Regel gebeten. Sie gilt, sobald jemand anderes zustimmt, der das darf.
campaigns-looser-by = { $who } bittet um eine lockerere Regel. Sie gilt, sobald jemand anderes zustimmt, der das darf.
campaigns-looser-asked = Sie gilt, sobald jemand anderes zustimmt.
campaigns-looser-agree = Der lockereren Regel zustimmen
campaigns-looser-keep = Die Regel lassen, wie sie ist
campaigns-looser-two = Eine strengere Regel gilt sofort. Eine lockerere gilt, sobald jemand anderes zustimmt, der das darf.
campaigns-looser-alone = Hier darf sonst niemand zustimmen. Eine strengere Regel gilt sofort und wird nur gemeinsam mit jemand anderem gelockert: was darunter bleibt, senden Sie allein.
campaigns-more-people = Für mehr Personen als
campaigns-more-cost = Oder mehr US-Dollar als
campaigns-form = Die Kampagne
campaigns-common = Name und Nummer
campaigns-name = Name
campaigns-number = Von der Nummer
campaigns-choose-number = Nummer wählen
campaigns-keep = Entwurf speichern
campaigns-saved = Als Entwurf gespeichert.
campaigns-unsaved = Noch nicht gespeichert.
campaigns-copy = Noch eine wie diese
campaigns-drop = Die Kampagne { $name } löschen
campaigns-to-mend =
    { $n ->
        [one] { $n } Sache muss berichtigt werden, bevor sie geprüft werden kann.
       *[other] { $n } Dinge müssen berichtigt werden, bevor sie geprüft werden kann.
    }
campaigns-amiss =
    { $key ->
        [name] Geben Sie ihr einen Namen mit 1 bis 100 Zeichen.
        [number] Wählen Sie die Nummer, von der sie gesendet wird.
        [audience] Sagen Sie, wer gemeint ist, oder bringen Sie eine Datei.
        [template] Wählen Sie eine Vorlage, die von dieser Nummer gesendet werden kann.
        [share] Anteile sind ganze Zahlen von 1 bis 100.
        [hold_out] Zurückgehalten werden können 0 bis 50 von hundert.
        [time] Wählen Sie eine Zeit, die noch kommt, höchstens 90 Tage voraus.
        [column] Eine Variable soll mit einer Spalte gefüllt werden, die die Datei nicht hat.
       *[pace] Schreiben Sie eine ganze Zahl von 1 bis 4800, oder lassen Sie es leer.
    }
campaigns-audience = Empfänger
campaigns-who = Wer gemeint ist
campaigns-customers = Eine Liste von Kunden
campaigns-customers-hint = Eingegrenzt nach dem, was über sie bekannt ist.
campaigns-queue = Eine Liste aus der Warteschlange
campaigns-queue-hint = Auch eine gespeicherte Liste.
campaigns-file = Eine Datei
campaigns-file-hint = CSV oder Excel, mit einer Spalte für Telefonnummern.
campaigns-list = Liste
campaigns-counting = Wird gezählt…
campaigns-not-counted = Konnte nicht gezählt werden. Ändern Sie etwas, um es erneut zu versuchen.
campaigns-conversations =
    { $n ->
        [one] { $n } Unterhaltung
       *[other] { $n } Unterhaltungen
    }
campaigns-meant-hint = Nicht alle, die gemeint sind, bekommen sie: die Prüfung zeigt, wer nicht und warum.
campaigns-choose-file = Datei mit Menschen
campaigns-other-file = Eine andere Datei
campaigns-choose-file-hint = Telefonnummern mit Ländervorwahl. Geschrieben werden kann nur Menschen, die hier bekannt sind. Die Datei selbst wird nicht aufbewahrt.
campaigns-file-going = Die Datei wird gelesen.
campaigns-file-failed = Die Datei konnte nicht übertragen werden. Versuchen Sie es noch einmal.
campaigns-file-unreadable = Diese Datei kann nicht verwendet werden. Sie braucht einen Kopf, Zeilen darunter und eine Spalte mit Telefonnummern mit Ländervorwahl.
campaigns-file-too-late = Die Kampagne ist inzwischen weiter.
campaigns-known-here = Hier bekannt
campaigns-not-known = Hier nicht bekannt
campaigns-not-known-hint = Wer hier nicht bekannt ist, kann zuerst importiert werden:
campaigns-unreadable = Zeilen ohne Nummer
campaigns-twice = Doppelt genannt
campaigns-joined = Zellen zu einer Zeile gemacht
campaigns-joined-hint = WhatsApp nimmt in einer Variablen keine Zeilenumbrüche, Tabulatoren oder langen Lücken: Jede wurde zu einem Leerzeichen.
campaigns-columns = Spalten, mit denen Variablen gefüllt werden können: { $what }.
campaigns-message = Nachricht
campaigns-template = Vorlage
campaigns-choose-template = Vorlage wählen
campaigns-no-templates = Von dieser Nummer kann keine Vorlage gesendet werden. Schreiben Sie zuerst eine und lassen Sie sie genehmigen.
campaigns-arm = Vorlage { $letter }
campaigns-take-off = { $name } entfernen
campaigns-same-for-all = Für alle gleich
campaigns-no-column = Keine Spalte
campaigns-column-of = Spalte für { $name }
campaigns-hole = Schreiben Sie, was hier steht: beim Senden an viele wird niemand gefragt.
campaigns-each = Jeder bekommt das Eigene: { $from }.
campaigns-with-fallback = { $from }, sonst „{ $fallback }“
campaigns-has-file = Eine Datei ist gewählt.
campaigns-needs-file = Wählen Sie die Datei, die alle bekommen.
campaigns-compare = Mit einer anderen vergleichen
campaigns-compare-hint = Der Zufall teilt die Menschen zwischen ihnen auf, ein für alle Mal.
campaigns-share = Anteil
campaigns-share-hint = Im Verhältnis zu den anderen: 1 und 1 sind Hälften.
campaigns-hold-out = Zurückhalten, von hundert
campaigns-hold-out-hint = Sie bekommen nichts, damit sich zeigt, was von selbst gekommen wäre.
campaigns-steer = Nach einem Urteil nach dem wählen, was wirkt
campaigns-steer-hint = Sobald sich ein Unterschied zwischen Vorlagen gezeigt hat, bekommt, wer an der Reihe ist, eher die, die öfter beantwortet wird. Wer zurückgehalten wird, bleibt es.
campaigns-when = Wann und wie schnell
campaigns-now = Jetzt
campaigns-now-hint = Sobald sie gestartet ist.
campaigns-at = Zu einer Zeit
campaigns-at-hint = Für alle zugleich, höchstens 90 Tage voraus.
campaigns-best-hour = Zur besten Stunde jedes Menschen
campaigns-best-hour-hint = Binnen eines Tages nach dem Start, wenn jeder am ehesten schreibt.
campaigns-time = Zeit
campaigns-quiet-hint = Niemand bekommt sie außerhalb der Stunden, die er gewünscht hat: seine wartet.
campaigns-pace = Höchstens so viele in der Minute
campaigns-pace-short = Tempo
campaigns-pace-hint = Lassen Sie es leer, um so schnell zu senden, wie die Nummer darf: höchstens { $n } in der Minute, halb so viele bei Beschwerden.
campaigns-per-minute =
    { $n ->
        [one] Höchstens { $n } in der Minute
       *[other] Höchstens { $n } in der Minute
    }
campaigns-as-fast = So schnell, wie die Nummer darf
campaigns-check = Wer sie bekommt
campaigns-check-lead = Sehen Sie, wer sie bekommt, wer nicht und warum, und was sie kostet. Gesendet wird dadurch nichts.
campaigns-check-it = Prüfen, wer sie bekommt
campaigns-changed = Sie wurde seit der Prüfung geändert. Prüfen Sie sie noch einmal.
campaigns-looking = Es wird nachgesehen, wer sie bekommt…
campaigns-looked-anew = Wer sie bekommt, wurde vor mehr als 24 Stunden ermittelt. Es wird neu ermittelt, danach kann sie gestartet werden.
campaigns-meant = Gemeint
campaigns-gets = Bekommen sie
campaigns-gets-not = Bekommen nichts
campaigns-held-out = Zurückgehalten
campaigns-why-not = Warum manche nichts bekommen
campaigns-write-to-them = Ihnen schreiben
campaigns-left-to-write-to = Bei einer Kampagne ausgelassen: Fenster offen
campaigns-left-out =
    { $n ->
        [one] { $n } Person bekommt nichts
       *[other] { $n } Personen bekommen nichts
    }
campaigns-exclusion =
    { $key ->
        [opted_out] Sie wollen solche Nachrichten nicht
        [no_consent] Sie haben nicht zugestimmt
        [cap] Sie haben zuletzt genug bekommen
        [no_identifier] Keine Nummer bekannt
        [undelivered] Dorthin wird nichts zugestellt
        [window_open] Ihr Fenster ist offen
        [blocked] Sie sind blockiert
        [duplicate] Sie sind doppelt gemeint
        [unknown] Hier nicht bekannt
        [unreadable] Die Zeile nennt niemanden
        [missing] Eine Variable hat für sie keinen Wert
        [template] Die Vorlage kann nicht gesendet werden
        [number] Von der Nummer wird nichts gesendet
        [budget] Die Grenze des Monats würde nicht reichen
        [arm_stopped] Ihre Vorlage wurde gestoppt
        [gone] Es gibt sie nicht mehr
       *[refused] Es würde abgelehnt
    }
campaigns-exclusion-lead =
    { $key ->
        [opted_out] Das kann niemand übergehen.
        [no_consent] Und sie haben seit einem halben Jahr nicht geschrieben.
        [cap] Sie haben die letzte Marketingvorlage nicht beantwortet oder zwei in 14 Tagen bekommen.
        [no_identifier] Weder eine Telefonnummer noch eine Nutzer-ID.
        [undelivered] WhatsApp stellt Nummern in den USA keine Werbung zu.
        [window_open] Schreiben Sie ihnen stattdessen frei.
        [blocked] In ihrer Unterhaltung kann das aufgehoben werden.
        [duplicate] Jeder bekommt sie einmal.
        [unknown] Ein Import macht sie bekannt.
        [unreadable] Ihre Nummer konnte nicht gelesen werden.
        [missing] Sagen Sie, was einspringt, wo nichts bekannt ist.
        [template] Warum, steht bei den Vorlagen.
        [number] Lassen Sie die Nummer prüfen.
        [budget] Erhöhen Sie sie, oder wählen Sie weniger Menschen.
        [arm_stopped] Zu viel ging damit schief.
        [gone] Sie wurden gelöscht oder sind mit jemandem zusammengelegt.
       *[refused] WhatsApp würde sie nicht annehmen.
    }
campaigns-cost = Kosten
campaigns-about = etwa { $amount }
campaigns-would =
    { $key ->
        [fits] Der Monat käme damit auf { $percent } % seiner Grenze.
        [warns] Der Monat käme damit auf { $percent } % seiner Grenze. Dann bleibt wenig.
       *[full] Der Monat käme damit auf { $percent } % seiner Grenze: sie hält an, sobald diese erreicht ist.
    }
campaigns-of-number = Die Nummer
campaigns-quality =
    { $key ->
        [green] Hohe Qualität
        [yellow] Mittlere Qualität: halb so schnell
        [red] Niedrige Qualität: sie hält an
       *[unknown] Qualität noch nicht bekannt
    }
campaigns-limit =
    { $n ->
        [one] WhatsApp lässt diese Nummer am Tag von sich aus { $n } Person schreiben.
       *[other] WhatsApp lässt diese Nummer am Tag von sich aus { $n } Personen schreiben.
    }
campaigns-days =
    { $n ->
        [one] Es dauert also { $n } Tag.
       *[other] Es dauert also { $n } Tage.
    }
campaigns-needs-approval = Jemand anderes muss zustimmen, bevor sie beginnt.
campaigns-approval-lately = Was Sie in den letzten 24 Stunden ohne Zustimmung anderer begonnen haben, zählt mit.
campaigns-approvers =
    { $n ->
        [one] { $n } andere Person darf das.
       *[other] { $n } andere dürfen das.
    }
campaigns-no-approvers = Hier darf das sonst niemand: machen Sie zuerst jemanden zum Admin.
campaigns-nobody-gets = Niemand würde sie bekommen. Ändern Sie, wer gemeint ist, oder die Vorlage.
campaigns-first-hint = Die ersten 20 gehen voraus. Sie hält von selbst an, wenn zu viele scheitern oder keine Nachrichten mehr wollen.
campaigns-ask = Um Freigabe bitten
campaigns-send-to =
    { $n ->
        [one] An { $n } Person senden
       *[other] An { $n } Personen senden
    }
campaigns-send-at =
    { $n ->
        [one] An { $n } Person { $when } senden
       *[other] An { $n } Personen { $when } senden
    }
campaigns-approve = Freigeben
campaigns-decline = Zurückgeben
campaigns-pause = Pausieren
campaigns-resume = Weiter
campaigns-stop = Abbrechen
campaigns-stop-it = Die Kampagne abbrechen
campaigns-stop-sure = Endgültig abbrechen
campaigns-how-far = Wie weit sie ist
campaigns-progress = { $sent } von { $whole } gesendet
campaigns-begins = Sie beginnt { $when }.
campaigns-by = Geschrieben von { $who }.
campaigns-approved-by = Freigegeben von { $who }.
campaigns-started = Gestartet
campaigns-unknown-of =
    { $n ->
        [one] Von { $n } Person ist nicht bekannt, ob an sie gesendet wurde. Niemand bekommt sie zweimal, also wird nicht noch einmal gesendet. Sie steht unten.
       *[other] Von { $n } Personen ist nicht bekannt, ob an sie gesendet wurde. Niemand bekommt sie zweimal, also wird nicht noch einmal gesendet. Sie stehen unten.
    }
campaigns-what = Was sie ist
campaigns-funnel = Was daraus wurde
campaigns-funnel-lead = Antworten zählen 24 Stunden nach einer Nachricht. Anteile sind die des Gesendeten.
campaigns-funnel-table = Was aus jeder Gruppe wurde
campaigns-people = Personen
campaigns-failed = Gescheitert
campaigns-unknown = Unbekannt, ob gesendet
campaigns-verdict = Urteil
campaigns-verdict-lead = Verglichen mit einem jederzeit gültigen Test (dem sequenziellen Mischungs-Quotiententest von Johari und anderen), man darf also jederzeit hinsehen: wo kein Unterschied ist, findet er in weniger als 5 von 100 Kampagnen einen. Wo mehr verglichen wird, muss sich mehr zeigen.
campaigns-verdict-of =
    { $key ->
        [little] Über { $this } und { $other } ist noch nicht genug bekannt: beide brauchen 100 Personen, deren Tag vorbei ist, und nach dem gemeinsamen Anteil müssen in der kleineren Gruppe mindestens 5 antworten und 5 nicht.
        [better] { $this } wird öfter beantwortet als { $other }.
        [worse] { $this } wird seltener beantwortet als { $other }.
       *[alike] Bisher hat sich kein Unterschied zwischen { $this } und { $other } gezeigt.
    }
campaigns-range = Der wahre Unterschied liegt zwischen { $low } und { $high } Prozentpunkten.
campaigns-counted = Personen, deren 24 Stunden vorbei sind: { $this } { $mine }, { $other } { $others }.
campaigns-rates-lead = Jeder wahre Anteil liegt in 95 von 100 Kampagnen in seinem Bereich, wie oft man auch hinsieht.
campaigns-steers = Nach einem Urteil darf sie nach dem wählen, was wirkt.
campaigns-learnt = Was sie gelernt hat
campaigns-steers-since = Seit { $when } wählt sie unter den Vorlagen nach dem, was aus ihnen wurde.
campaigns-learnt-of = Beantwortet von { $share }. Personen, deren 24 Stunden vorbei sind: { $n }.
campaigns-next = { $share } derer, die als Nächste an der Reihe sind, bekommen sie.
campaigns-learnt-lead = Durch Thompson-Sampling: eine Antwort spricht für eine Vorlage, der Wunsch, in Ruhe gelassen zu werden, gegen sie. Das Urteil zählt nur die, die allein der Zufall aufgeteilt hat, also gilt es weiter. Was erwartet wird, liegt neun von zehn Mal in seinem Bereich.
campaigns-who-is = Ihre Personen
campaigns-which = Zeigen
campaigns-which-of =
    { $key ->
        [waits] Wer wartet
        [sent] An wen gesendet wurde
        [unknown] Von wem es unbekannt ist
        [failed] Bei wem es scheiterte
        [excluded] Wer nichts bekommt
       *[held_out] Wer zurückgehalten wird
    }
campaigns-member =
    { $key ->
        [waits] Wartet
        [sent] Gesendet
        [excluded] Bekommt nichts
       *[held_out] Zurückgehalten
    }
campaigns-none-of-them = Niemand.

## Die Bibliothek der Vorlagen, und wie eine geschrieben wird

command-templates = Zu den Vorlagen
library-title = Vorlagen
library-lead = Nachrichten, die WhatsApp vorab genehmigt: die einzigen, die nach dem Ende eines Fensters gesendet werden können.
library-new = Neue Vorlage
library-new-lead = Wählen Sie einen Text als Anfang. Bevor WhatsApp ihn genehmigt hat, wird nichts gesendet.
library-search = Vorlage suchen
library-filters = Vorlagen eingrenzen
library-status = Status
library-category = Kategorie
library-purpose = Zweck
library-language = Sprache
library-account = Konto
library-days = Zahlen über
library-days-of = Gezählt über { $time }.
library-no-match = Keine Vorlage passt.
library-found =
    { $n ->
        [one] { $n } Vorlage
       *[other] { $n } Vorlagen
    }
library-more = Mehr anzeigen
library-empty = Noch keine Vorlagen
library-empty-lead = Beginnen Sie mit einem dieser Texte. WhatsApp prüft jede Vorlage, bevor sie gesendet werden kann.
library-empty-one = Leer beginnen
library-begin-with = Mit { $name } beginnen
library-drafts = Entwürfe
library-unnamed = Noch ohne Namen
library-drop-draft = Entwurf { $name } löschen
library-never-synced = Noch nicht mit WhatsApp abgeglichen.
library-synced = Zuletzt mit WhatsApp abgeglichen: { $when }.
library-sync = Jetzt abgleichen
library-sync-done = Mit WhatsApp abgeglichen.
library-sync-error = Der letzte Versuch ist fehlgeschlagen: { $why }
library-planned =
    { $n ->
        [one] { $n } geplante Sendung
       *[other] { $n } geplante Sendungen
    }
library-announced = Zählt ab { $when } als { $category } und kostet, was das kostet.
library-paused-until = Pausiert bis { $when }.
library-status-word =
    { $key ->
        [approved] Genehmigt
        [pending] In Prüfung
        [rejected] Abgelehnt
        [paused] Pausiert
        [disabled] Deaktiviert
        [flagged] Beanstandet
        [reinstated] Wieder zugelassen
        [in-appeal] Im Einspruch
        [limit-exceeded] Limit überschritten
        [locked] Gesperrt
        [archived] Archiviert
        [deleted] Gelöscht
        [pending-deletion] Wird gelöscht
       *[other] { $name }
    }
library-quality =
    { $key ->
        [green] Hohe Qualität
        [yellow] Mittlere Qualität
        [red] Niedrige Qualität
       *[other] Qualität noch unbekannt
    }
library-reason =
    { $key ->
        [abusive-content] WhatsApp hält den Inhalt für missbräuchlich.
        [invalid-format] Variablen oder Teile sind nicht so geschrieben, wie WhatsApp es braucht.
        [promotional] Sie wirbt in einer Kategorie, in der das nicht erlaubt ist.
        [tag-content-mismatch] Der Text passt nicht zu seiner Sprache oder Kategorie.
        [incorrect-category] Der Text gehört in eine andere Kategorie.
        [scam] WhatsApp hält sie für Betrug.
        [first-pause] Empfänger haben sie gemeldet oder blockiert: Die erste Pause dauert drei Stunden.
        [second-pause] Empfänger haben sie erneut gemeldet oder blockiert: Die zweite Pause dauert sechs Stunden. Nach einer dritten wird sie deaktiviert.
        [rate-limiting-pause] Sie wurde zu schnell gesendet, während WhatsApp sie noch beobachtete. Jemand muss sie fortsetzen.
       *[other] { $reason }
    }
library-its-words = WhatsApp sagt: „{ $words }“
library-sent = Gesendet
library-delivered = Zugestellt
library-read = Gelesen
library-answered = Beantwortet
library-reopened = Wieder geöffnet
library-opted-out = Abgemeldet
library-cost = Kosten
library-between = zwischen { $low } und { $high } %
library-purpose-word =
    { $key ->
        [reengagement] Wiederaufnahme
        [promotional] Werbung
        [support-follow-up] Nachfrage nach Hilfe
        [order-update] Stand einer Bestellung
       *[own] Eigener Zweck
    }
library-purpose-lead =
    { $key ->
        [reengagement] Nimmt eine verstummte Unterhaltung wieder auf.
        [promotional] Bietet etwas an.
        [support-follow-up] Fragt, ob ein Anliegen gelöst ist.
        [order-update] Sagt, wie es um eine Bestellung steht.
       *[own] Wofür Sie sonst Vorlagen haben.
    }
library-purpose-of = Zweck von { $name }
library-purpose-set = Zweck gespeichert.
library-category-word =
    { $key ->
        [marketing] Marketing
        [utility] Service
        [authentication] Authentifizierung
       *[other] { $name }
    }
library-category-lead =
    { $key ->
        [marketing] Angebote, Neuigkeiten und Einladungen, und alles, was sie mit anderem mischt.
        [utility] Zu etwas, das der Kunde verlangt oder getan hat, und nichts daneben.
       *[other] Ein Code zum Anmelden.
    }
library-common = Was alle Sprachen gemeinsam haben
library-name = Name
library-name-hint = Kleinbuchstaben, Ziffern und Unterstriche. Kunden sehen ihn nicht.
library-variables = Variablen
library-format =
    { $key ->
        [named] Mit Namen, wie first_name
       *[positional] Nummeriert: 1, 2, 3
    }
library-further = Weitere Sprache
library-add-language = Hinzufügen
library-choose = Bitte wählen
library-header = Kopfzeile
library-header-text = Text der Kopfzeile
library-header-kind =
    { $key ->
        [none] Keine
        [text] Text
        [image] Foto
        [video] Video
       *[document] Dokument
    }
library-variable-in-header = Variable in der Kopfzeile
library-sample = Muster
library-sample-hint = WhatsApp prüft ein Muster. Kunden erhalten die Datei, die beim Senden gewählt wird.
library-sample-kept = Ein Muster ist vorhanden.
library-sample-going = { $name } wird hochgeladen…
library-sample-done = { $name } ist hochgeladen.
library-sample-failed = Das Muster konnte nicht hochgeladen werden. Versuchen Sie es noch einmal.
library-body = Text
library-no-body = Hier wird der Text stehen.
library-put-variable = { $name } einsetzen
library-footer = Fußzeile
library-buttons = Buttons
library-button-kind =
    { $key ->
        [reply] Schnellantwort
        [url] Link
        [phone] Anruf
        [code] Angebotscode
       *[optout] Werbung stoppen
    }
library-stops-here = Wer ihn drückt, erhält keine Werbung mehr, wenn Ajar diese Vorlage sendet. Sendet sie ein anderes Programm, versteht Ajar nur übliche Worte wie „{ $text }“.
library-button-of = { $kind } { $n }
library-button-text = Auf dem Button
library-button-url = Adresse
library-button-url-example = Beispiel für ihr Ende
library-button-phone = Telefonnummer
library-button-code = Beispiel für einen Code
library-move-up = { $name } nach oben
library-move-down = { $name } nach unten
library-take-off = { $name } entfernen
library-examples = Beispiele
library-examples-hint = Was für jede Variable stehen könnte. Nur die Prüfer von WhatsApp sehen es: Verwenden Sie keine echten Daten.
library-example-of = Beispiel für { $name }
library-example-in-header = Beispiel für { $name } in der Kopfzeile
library-look = Aussehen der Vorschau
library-edit = Bearbeiten
library-edit-of = { $name } bearbeiten
library-duplicate = Duplizieren
library-duplicate-of = { $name } duplizieren
library-unpause = Fortsetzen
library-unpause-of = { $name } fortsetzen
library-unpaused = Sie kann wieder gesendet werden.
library-delete-language = { $name } löschen
library-delete-all = Alle Sprachen löschen
library-delete-all-of = Alle Sprachen löschen: { $name }
library-deleted = Gelöscht.
library-other-parts = Sie hat Teile, die hier nicht bearbeitet werden. Gesendet wird sie, wie sie ist.
library-editing = In Bearbeitung
library-draft = Entwurf
library-keep = Entwurf speichern
library-kept = Als Entwurf gespeichert.
library-unsaved = Noch nicht gespeichert.
library-restored = Das wurde hier schon geschrieben und ist noch nicht gespeichert.
library-changed = Jemand anderes hat inzwischen eine andere Fassung dieses Entwurfs gespeichert. Nichts wurde überschrieben.
library-changed-by = Die andere, von { $name }:
library-take-theirs = Die andere übernehmen
library-keep-mine = Meine darüber speichern
library-submit = Zur Genehmigung einreichen
library-submitted = Eingereicht. WhatsApp antwortet meist innerhalb von Minuten.
library-admins-submit = Ein Admin reicht sie bei WhatsApp ein.
library-discard-of = Verwerfen, was auf { $name } geschrieben ist
library-to-mend =
    { $n ->
        [one] { $n } Punkt ist zu beheben, bevor sie eingereicht werden kann.
       *[other] { $n } Punkte sind zu beheben, bevor sie eingereicht werden kann.
    }
library-refused = WhatsApp hat sie nicht angenommen. In den Worten von WhatsApp:
library-mend-sparse = Schreiben Sie mehr Wörter, oder lassen Sie eine Variable weg.
library-mend-shorter = Kürzen Sie den Text.
library-mend-examples = Geben Sie zu jeder Variable ein Beispiel an und zu einer Datei ein Muster.
library-mend-name-taken = Wählen Sie einen anderen Namen: In dieser Sprache gibt es schon eine Vorlage dieses Namens.
library-mend-name-resting = Wählen Sie einen anderen Namen: Eine Vorlage dieses Namens wurde vor weniger als 30 Tagen gelöscht.
library-mend-too-many = Löschen Sie Vorlagen, die niemand braucht: Das Konto hat so viele, wie es haben darf.
library-mend-later = Versuchen Sie es später noch einmal: WhatsApp wurde zu viel auf einmal gefragt.
library-mend-access = Prüfen Sie das Zugriffstoken der Nummer und seine Berechtigungen.
library-advice = WhatsApp wird dies wahrscheinlich als { $category } zählen, gleich wie es eingereicht wird.
library-advice-hint = Mit der passenden Kategorie wird sie schneller genehmigt, und Sie kennen den Preis vorher.
library-take-advice = Einreichen als { $category }
library-because-promotes = Sie wirbt für etwas: { $words }.
library-because-coupon = Sie hat einen Code für einen Einkauf.
library-because-optout = Sie hat einen Button, mit dem man Werbung abbestellt.
library-because-no-occasion = Nichts darin betrifft etwas, das der Kunde verlangt oder getan hat.
library-wrong-missing = Schreiben Sie hier etwas.
library-wrong-too-long = { $length } Zeichen sind zu viele; { $limit } sind erlaubt.
library-wrong-letters = Verwenden Sie nur Kleinbuchstaben von a bis z, Ziffern und Unterstriche.
library-wrong-unknown = Wählen Sie etwas aus der Liste.
library-wrong-one-line = Hier ist nur Platz für eine Zeile.
library-wrong-braces = Zwei Klammern öffnen oder schließen ohne ihr Gegenstück.
library-wrong-variable-name = Eine Variable kann hier nicht { $name } heißen.
library-wrong-sequence = Nummerierte Variablen heißen 1, 2, 3 und so weiter, ohne Lücke.
library-wrong-no-variables = Hier kann keine Variable stehen.
library-wrong-variables = Variablen, die hier stehen können: { $limit }.
library-wrong-edge = Schreiben Sie einige Wörter vor die erste und hinter die letzte Variable: Der Text kann mit keiner beginnen oder enden.
library-wrong-adjacent = Schreiben Sie einige Wörter zwischen zwei Variablen.
library-wrong-sparse = Es sind zu viele Variablen für so wenige Wörter. Nötige Wörter daneben: { $limit }.
library-wrong-not-at-end = Die Variable einer Adresse steht an ihrem Ende.
library-wrong-no-example = Geben Sie ein Beispiel an.
library-wrong-no-sample = Wählen Sie ein Muster.
library-wrong-no-address = Eine Adresse beginnt mit https://.
library-wrong-no-phone = Schreiben Sie die Nummer mit ihrer Landesvorwahl, wie +4930901820.
library-wrong-buttons = Buttons dieser Art, die hier stehen können: { $limit }.
library-wrong-apart = Schnellantworten müssen beieinander stehen.
library-wrong-twice = Zwei Buttons sagen dasselbe.
library-wrong-only-marketing = Nur eine Marketing-Vorlage hat einen Button, mit dem man Werbung abbestellt.
## Filling in templates

fills-ready = Sendebereit
fills-send = Jetzt senden
fills-fill-in = Ausfüllen
fills-customise = Anpassen
fills-schedule = Planen
fills-each = Leer gelassen: für jeden Kunden, was über ihn bekannt ist.
fills-variables = Variablen
fills-lead = Woher jeder Wert kommt und was einspringt, wo nichts bekannt ist. Was noch fehlt, wird vor dem Senden gefragt.
fills-none = Diese Vorlage hat keine Variablen.
fills-source = Kommt von
fills-save = Variablen speichern
fills-saved = Die Variablen sind gespeichert.
fills-test = Test an mich senden
fills-no-test-phone = Speichern Sie zuerst Ihre eigene Nummer in Ihrem Konto und senden Sie den Code von ihr: Der Test geht dorthin.
fills-phone = Ihre eigene Nummer
fills-phone-lead = Tests von Vorlagen gehen dorthin. Schreiben Sie sie mit Landesvorwahl.
fills-no-phone = Das ist keine Telefonnummer: Schreiben Sie sie mit Landesvorwahl, etwa +49 151 1234567.
fills-proof-lead = Senden Sie diesen Code innerhalb eines Tages von diesem Telefon per WhatsApp an eine dieser Geschäftsnummern. Vorher geht kein Test dorthin.
fills-proof-code = Code
fills-proof-look = Ich habe ihn gesendet
fills-proof-waits = Der Code ist noch nicht angekommen.
fills-proof-done = Diese Nummer gehört Ihnen: Tests gehen dorthin.
fills-proof-over = Der Code ist abgelaufen. Speichern Sie die Nummer noch einmal, um einen neuen zu bekommen.
fills-test-sent = Der Test ist auf dem Weg an Ihre eigene Nummer.
fills-missing = Noch auszufüllen: { $what }
fills-scheduling = Diese Vorlage geht später raus: { $name }
fills-from-name = Kunde: Name
fills-from-first-name = Kunde: Vorname
fills-from-attribute = Kunde: { $name }
fills-from-number = Geschäftsnummer
fills-from-agent = Wer sendet
fills-fixed = Immer gleich
fills-asked = Jedes Mal fragen
fills-text = Text
fills-fallback = Falls unbekannt
fills-unfit =
    { $why ->
        [unknown] Die Vorlage hat kein { $place }.
        [text] Was für { $place } einspringt, ist zu lang oder hat Zeichen, die keine Nachricht hat.
        [empty] Sagen Sie, was immer für { $place } steht.
       *[attribute] Das Merkmal für { $place } gibt es nicht mehr: Wählen Sie ein anderes.
    }

## Zustellungen aufnehmen

ingest-title = Empfang
ingest-lead = Jedes Element jeder Zustellung von WhatsApp wird an genau einer Stelle gezählt.
ingest-last = Letzte Zustellung
ingest-never = Noch keine
ingest-lag = Rückstand
ingest-deliveries = Zustellungen
ingest-pending = Wartend
ingest-taken = Aufgenommen
ingest-kept = Für Sie zur Ansicht aufgehoben
ingest-refused = Abgelehnte Zustellungen
ingest-no-refused = Es wurde keine Zustellung abgelehnt.
ingest-notices = Hinweise von WhatsApp
ingest-no-notices = WhatsApp hat nichts zu Ihren Konten und Nummern gemeldet.
ingest-templates = Vorlagen
ingest-no-templates = Es ist kein Konto eingerichtet.
ingest-replay = Erneut ausführen
ingest-replaying = Läuft…
ingest-show = Anzeigen
ingest-more = Mehr anzeigen
ingest-nothing-kept = Hier ist nichts aufgehoben.
ingest-duplicates = Doppelte
ingest-duplicates-lead = WhatsApp stellt manches zweimal zu; das zweite Mal ändert nichts.
ingest-refresh = Aktualisieren
ingest-kind = Art
ingest-items = Elemente
ingest-reason = Grund
ingest-count = Anzahl
ingest-first = Erste
ingest-latest = Letzte
ingest-account = Konto
ingest-fetched = Abgerufen
ingest-notice = Hinweis
ingest-event = Ereignis
ingest-at = Wann
ingest-replayed =
    { $taken ->
        [one] { $taken } Element aufgenommen
       *[other] { $taken } Elemente aufgenommen
    }, { $left } übrig.
ingest-silence = Seit { $length } keine Zustellung, obwohl üblicherweise längst welche gekommen wären.
item-message = Nachrichten
item-status = Status
item-call = Anrufe
item-preference = Präferenzen
item-echo = Echos
item-history = Verlauf
item-error = Fehler
item-template = Vorlagen
item-account = Konto
item-change = Andere Änderungen
outcome-unrouted = Nicht zugeordnet
outcome-unrouted-lead = Von einer Nummer, die hier nicht eingerichtet ist. Sobald sie es ist, werden sie aufgenommen.
outcome-unsupported = Nicht unterstützt
outcome-unsupported-lead = Von einer Art, mit der noch nichts gemacht wird.
outcome-malformed = Unvollständig
outcome-malformed-lead = Ohne etwas, das sie brauchen: eine ID, einen Absender, einen Wert vom richtigen Typ.
refused-unsigned = keine Signatur
refused-wrong-signature = die Signatur passt zu keinem App-Geheimcode
refused-too-large = größer als 3 MB

## Tasten

shortcuts-title = Tastenkürzel
shortcuts-close = Schließen
shortcuts-single = Tasten mit einem Buchstaben
shortcuts-announce = Vorlesen, wenn Fenster eine andere Stufe erreichen

## Was schiefging

error-unauthorized = Sie sind abgemeldet. Melden Sie sich in einem anderen Tab wieder an und versuchen Sie es dann noch einmal.
error-forbidden = Ihre Rolle erlaubt das nicht.
error-not-found = Das gibt es nicht mehr.
error-window-closed = Das Fenster hat sich geschlossen. Ihr Text ist aufgehoben; Sie können eine Vorlage senden.
error-rate-limited = Zu viele Versuche. Versuchen Sie es { $when } wieder.
error-refused = { $title }. { $advice }
error-unreachable = Der Server ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es erneut.
error-internal = Auf dem Server ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.
error-no-such-name = So heißt niemand.
error-cursor = An dieser Stelle geht keine Liste weiter.
error-repeated = Dieselbe Anfrage kam schon einmal mit anderem Inhalt.
error-request = Die Anfrage ist nicht zu verstehen. Laden Sie die Seite neu.
template-error-faulty = An der Vorlage stimmt etwas noch nicht.
template-error-unanswered = Die Plattform hat nicht geantwortet. Die Liste der Vorlagen wird neu geholt und zeigt, ob es geschehen ist.
template-error-unreached = Die Plattform war nicht zu erreichen: Es ist nichts geschehen.
template-error-state = Eine Vorlage lässt sich ändern, sobald sie genehmigt, abgelehnt oder pausiert ist.
template-error-category = Die Kategorie einer genehmigten Vorlage lässt sich nicht ändern. Legen Sie eine neue an.
template-error-disabled = Eine deaktivierte Vorlage lässt sich nicht löschen.
template-error-not-paused = Nur eine pausierte Vorlage lässt sich freigeben.
template-error-drafts = Es gibt zu viele Entwürfe. Verwerfen Sie einige.
template-error-large = Der Entwurf ist zu groß.
template-error-account = Vorlagen gehören zu einem Geschäftskonto. Verbinden Sie zuerst eine Nummer davon.
template-error-app = Das Zugriffstoken nennt keine App, der ein Muster gegeben werden könnte. Prüfen Sie die Nummer.
campaign-error-stage = Das geht mit der Kampagne in ihrem jetzigen Stand nicht. Laden Sie die Seite neu.
campaign-error-amiss = An der Kampagne fehlt etwas oder etwas stimmt nicht.
campaign-error-own = Eine Kampagne muss jemand anders freigeben als die Person, die sie geschrieben hat.
campaign-error-changed = Eine Vorlage sagt etwas anderes als bei der Prüfung der Kampagne. Prüfen Sie sie noch einmal.
campaign-error-category = Eine Vorlage zählt als etwas anderes als bei der Prüfung der Kampagne. Prüfen Sie sie noch einmal.
campaign-error-nobody = Niemand würde diese Kampagne erhalten.
campaign-error-many = Es sind mehr Personen gemeint, als eine Kampagne haben kann. Teilen Sie sie auf.
campaign-error-large = Die Angaben zur Kampagne sind zu lang.
campaign-error-file = Aus der Datei ließen sich keine Personen lesen.
error-type = „{ $kind }“ ist keine Art von Nachricht, die Ajar senden kann.
error-missing = „{ $field }“ fehlt.
error-stray = „{ $field }“ gehört nicht zu einer Nachricht dieser Art.
error-too-long = Der Text hat { $length } Zeichen; { $limit } sind erlaubt.
error-nul = Ein Zeichen darin kann nicht gespeichert werden: NUL.
error-elsewhere = Die Nachricht, auf die sie sich bezieht, gehört nicht zu dieser Unterhaltung.
error-no-template = Es gibt keine Vorlage dieses Namens in dieser Sprache.
error-no-header-file = Die Datei der Kopfzeile dieser Vorlage ist nicht hier.
error-no-file = Die Datei ist nicht hier: Laden Sie sie zuerst hoch.
error-wrong-file = Eine Datei dieses Typs kann so nicht gesendet werden ({ $kind }).
error-template-not-sendable = Die Vorlage „{ $name }“ kann jetzt nicht gesendet werden.
error-variable-empty = Die Variable { $variable } der Vorlage ist leer.
error-variable-unknown = Die Vorlage hat keine Variable { $variable }.
error-header = Die Kopfzeile der Vorlage ist nicht ausgefüllt.
error-template-part =
    { $key ->
        [place] Diese Vorlage zeigt in der Kopfzeile einen Ort, der bei jedem Senden anzugeben ist. Ajar kann das nicht, deshalb lässt sie sich von hier nicht senden.
        [product] Diese Vorlage zeigt in der Kopfzeile ein Produkt, das bei jedem Senden anzugeben ist. Ajar kann das nicht, deshalb lässt sie sich von hier nicht senden.
        [animation] Diese Vorlage zeigt in der Kopfzeile eine Animation, die Ajar nicht senden kann. Deshalb lässt sie sich von hier nicht senden.
        [carousel] Diese Vorlage ist ein Karussell, dessen Karten bei jedem Senden auszufüllen sind. Ajar kann das nicht, deshalb lässt sie sich von hier nicht senden.
        [offer] Diese Vorlage hat ein befristetes Angebot, dessen Ende bei jedem Senden anzugeben ist. Ajar kann das nicht, deshalb lässt sie sich von hier nicht senden.
        [flow] Diese Vorlage hat einen Button, der ein Formular öffnet, das bei jedem Senden anzugeben ist. Ajar kann das nicht, deshalb lässt sie sich von hier nicht senden.
        [catalogue] Diese Vorlage hat einen Button, der den Katalog öffnet, mit einem Produkt, das bei jedem Senden anzugeben ist. Ajar kann das nicht, deshalb lässt sie sich von hier nicht senden.
        [products] Diese Vorlage hat einen Button, der Produkte öffnet, die bei jedem Senden anzugeben sind. Ajar kann das nicht, deshalb lässt sie sich von hier nicht senden.
        [order] Diese Vorlage hat einen Button zum Bezahlen einer Bestellung, die bei jedem Senden anzugeben ist. Ajar kann das nicht, deshalb lässt sie sich von hier nicht senden.
       *[strange] Diese Vorlage hat einen Teil, den Ajar nicht kennt und vielleicht ausfüllen müsste. Deshalb lässt sie sich von hier nicht senden.
    }

## Warum die Plattform abgelehnt hat, in wenigen Worten

refusal-not-sent = Nicht gesendet
refusal-retry = Störung bei WhatsApp
refusal-slow = Zu viele Nachrichten auf einmal
refusal-wait = Von WhatsApp zurückgehalten
refusal-closed = Fenster geschlossen
refusal-opted-out = Kunde hat Marketing abbestellt
refusal-no-consent = Keine Einwilligung zu Marketing
refusal-quiet-hours = Außerhalb der gewünschten Zeiten
refusal-unanswered = Letzte Vorlage unbeantwortet
refusal-two-lately = Zwei in 14 Tagen
refusal-template-paused = Vorlage pausiert
refusal-template-disabled = Vorlage deaktiviert
refusal-no-template = Keine solche Vorlage
refusal-number-stopped = Nummer angehalten
refusal-payment = Problem mit der Zahlung
refusal-spam = Nummer zu oft gemeldet
refusal-undeliverable = Nicht zustellbar
refusal-need-phone = Telefonnummer fehlt
refusal-mend = Nicht angenommen
refusal-final = Nicht zugestellt

## Warum die Plattform abgelehnt hat und was zu tun ist

advice-here = Sie wurde nicht gesendet. Senden Sie sie erneut, wenn die Ursache behoben ist.
advice-token-expired = Der Zugriffsschlüssel dieser Nummer ist abgelaufen. Ein Administrator muss einen neuen eintragen.
advice-token = Der Zugriffsschlüssel dieser Nummer wird nicht angenommen. Ein Administrator muss einen neuen eintragen.
advice-not-found = WhatsApp findet nicht, worauf sich die Nachricht bezieht, oder der Zugriffsschlüssel darf es nicht verwenden. Prüfen Sie die IDs der Nummer.
advice-blocked = WhatsApp hat dieses Konto wegen eines Verstoßes gegen seine Regeln gesperrt. Ein Administrator muss im Business Manager nachsehen.
advice-experiment = WhatsApp hat diese Nachricht nicht zugestellt, weil der Kunde an einem seiner Tests teilnimmt. Erreichen Sie ihn auf anderem Weg.
advice-country = Dieses Konto darf an Kunden in diesem Land nicht senden.
advice-self = Der Empfänger ist die Unternehmensnummer selbst.
advice-undeliverable = Die Nachricht kann diese Person nicht erreichen: kein WhatsApp unter dieser Nummer, eine alte Version oder nicht akzeptierte Nutzungsbedingungen.
advice-test-number = Diese Nummer ist eine Testnummer und darf nur an Empfänger auf ihrer Liste schreiben. Fügen Sie den Empfänger dort hinzu.
advice-display-name = Der Anzeigename dieser Nummer ist noch nicht genehmigt. Ein Administrator muss sich darum kümmern.
advice-payment = Bei diesem Konto gibt es ein Problem mit der Zahlung. Ein Administrator muss es im Business Manager beheben.
advice-registration = Die Registrierung dieser Nummer ist fehlerhaft. Ein Administrator muss sie neu registrieren.
advice-closed = Das 24-Stunden-Fenster ist geschlossen. Senden Sie eine Vorlage oder warten Sie, bis der Kunde schreibt.
advice-spam = Zu viele Personen haben diese Nummer blockiert oder gemeldet. Senden Sie nichts in großer Zahl, bis sich ihre Qualität erholt hat.
advice-held-back = WhatsApp hat diese Nachricht zurückgehalten, weil der Kunde viele Marketing-Nachrichten bekommt. Warten Sie mindestens einen Tag; erneute Versuche verlängern die Wartezeit.
advice-opted-out = Dieser Kunde hat Marketing-Nachrichten dieses Unternehmens abbestellt. Senden Sie keine.
advice-no-consent = Nichts sagt, dass dieser Kunde Marketing-Nachrichten zugestimmt hat, und er hat seit einem halben Jahr nicht geschrieben. Fragen Sie zuerst, oder senden Sie eine Vorlage der Kategorie Service.
advice-quiet-hours = Dieser Kunde möchte zu anderen Zeiten angeschrieben werden. Senden Sie es später.
advice-unanswered = Dieser Kunde hat die letzte Marketing-Vorlage nicht beantwortet. Warten Sie, bis er schreibt, oder bis 14 Tage vorbei sind.
advice-two-lately = Dieser Kunde hat innerhalb von 14 Tagen zwei Marketing-Vorlagen bekommen. Warten Sie, bis die erste 14 Tage alt ist.
advice-type = WhatsApp unterstützt Nachrichten dieser Art nicht.
advice-file-not-fetched = WhatsApp konnte die Datei nicht abrufen. Laden Sie sie erneut hoch.
advice-file-not-taken = WhatsApp konnte die Datei nicht annehmen. Prüfen Sie Typ und Größe.
advice-template-way = Diese Vorlage kann auf diesem Weg nicht gesendet werden. Wählen Sie eine andere.
advice-maintenance = WhatsApp arbeitet gerade an dieser Nummer. Die Nachricht wird in einigen Minuten gesendet.
advice-list-lost = WhatsApp hat die Stelle in der Vorlagenliste verloren. Die Liste wird neu abgerufen.
advice-not-shown = WhatsApp kann diese Nachricht hier nicht anzeigen. Auf dem Telefon ist sie lesbar.
advice-price-limit = Diese Vorlage hat eine Preisgrenze und kann damit von hier nicht gesendet werden.
advice-need-phone = Diese Nachricht braucht die Telefonnummer des Kunden, die nicht bekannt ist. Fragen Sie ihn danach.
advice-variables = Die Vorlage wurde nicht so ausgefüllt, wie sie es verlangt. Prüfen Sie die Variablen.
advice-no-template = Die Vorlage gibt es in dieser Sprache nicht oder sie ist nicht genehmigt. Die Liste wird neu abgerufen; wählen Sie eine andere.
advice-too-long = Ausgefüllt wird der Text der Vorlage zu lang. Kürzen Sie Ihre Eingaben.
advice-rules = Die ausgefüllte Vorlage verstößt gegen die Regeln von WhatsApp. Ändern Sie Ihre Eingaben.
advice-template-paused = Die Vorlage ist wegen ihrer Qualität pausiert. Wählen Sie eine andere.
advice-template-disabled = Die Vorlage ist wegen ihrer Qualität dauerhaft deaktiviert. Wählen Sie eine andere.
advice-flow-blocked = Der Flow in dieser Nachricht ist gesperrt.
advice-flow-slow = Der Flow in dieser Nachricht ist verlangsamt. Die Nachricht wird in einigen Minuten gesendet.
advice-not-registered = Diese Nummer ist auf der Plattform nicht registriert. Ein Administrator muss sie registrieren.
advice-template-new = Die Vorlage wird von WhatsApp noch eingerichtet. Die Nachricht wird in einigen Minuten gesendet.
advice-retry = Bei WhatsApp gab es eine Störung. Senden Sie die Nachricht erneut, wenn sie noch wichtig ist.
advice-slow-pair = Zu viele Nachrichten an diesen Kunden in kurzer Zeit. Warten Sie eine Minute, bevor Sie sie erneut senden.
advice-slow-number = Zu viele Nachrichten in kurzer Zeit. Warten Sie eine Minute, bevor Sie sie erneut senden.
advice-number-stopped = Von dieser Nummer kann nichts gesendet werden. Ein Administrator muss sich darum kümmern.
advice-mend = WhatsApp hat die Nachricht so nicht angenommen. Ändern Sie sie und senden Sie sie erneut.
advice-final = WhatsApp hat die Nachricht nicht zugestellt. Sie unverändert erneut zu senden hilft nicht.

## Ohne Verbindung

offline-as-of = Stand: { $when }
offline-queued = { $n } in der Warteschlange
offline-went = Sie sind offline. Was Sie sehen, hat den Stand: { $when }.
offline-waiting = Wartet auf eine Verbindung
offline-dropped = wird { $when } verworfen, wenn dann noch keine besteht
offline-take-back = Zurücknehmen
offline-late = Nicht gesendet: Das Fenster hat sich geschlossen, während es keine Verbindung gab. Der Text ist hier aufgehoben; Sie können eine Vorlage senden.
offline-unsure = Diese Antwort wurde möglicherweise gesendet, bevor die Verbindung abbrach. Sehen Sie nach, bevor Sie sie noch einmal senden.
offline-signed-out = Nicht gesendet: Sie wurden abgemeldet, bevor es wieder eine Verbindung gab. Der Text ist hier aufgehoben.
offline-refused = Nicht gesendet, als die Verbindung wieder da war. { $why }
offline-open = Unterhaltung öffnen
offline-too-many = Es warten schon zu viele Antworten auf eine Verbindung. Ihr Text ist hier aufgehoben.
offline-no-room = Es gibt keine Verbindung, und dieser Browser kann die Antwort bis dahin nicht aufheben.
offline-not-kept = Nicht auf diesem Gerät
offline-not-kept-lead = Ohne Verbindung können Sie die Unterhaltungen lesen, die Sie hier in den letzten 7 Tagen geöffnet haben. Diese öffnet sich, sobald es eine Verbindung gibt.
offline-nothing-kept = Keine Verbindung
offline-nothing-kept-lead = Von der Warteschlange ist auf diesem Gerät nichts aufgehoben. Sie erscheint, sobald es eine Verbindung gibt.
offline-unsent =
    { $n ->
        [one] { $n } Antwort ist noch nicht gesendet und ginge verloren.
       *[other] { $n } Antworten sind noch nicht gesendet und gingen verloren.
    }
offline-leave = Trotzdem abmelden
offline-stay = Bleiben
offline-outdated = Eine neue Version von Ajar ist bereit. Ihre Entwürfe bleiben erhalten.
offline-reload = Neu laden
offline-came-back = Eine Antwort an { $who } wurde nicht gesendet.

## Die Demo: erfundene Kunden, neben dem echten Arbeitsbereich

demo-title = Demo
demo-lead = Alle Personen hier sind erfunden. Nichts, was Sie senden, verlässt diesen Server.
demo-lead-briefly = Alle hier sind erfunden.
demo-leave = Demo verlassen
demo-leave-briefly = Verlassen
demo-enter = Mit einer Demo umsehen
demo-to-start = Zum Anfang
demo-forbidden = Die Demo ist für Inhaber und Administratoren
demo-forbidden-lead = Bitten Sie jemanden von ihnen, sie mit Ihnen zu öffnen.
demo-not-open = Die Demo konnte nicht geöffnet werden
demo-link-used = Dieser Link gilt nicht mehr
demo-link-used-lead = Er gilt einmal, innerhalb einer Stunde. Starten Sie die Demo erneut, um einen neuen zu bekommen.
demo-not-open-because = Der Grund: { $why }. Ihr eigener Arbeitsbereich ist davon nicht berührt.

## Das Konto des Inhabers anlegen

welcome-title = Willkommen
welcome-lead = Hier arbeitet noch niemand. Legen Sie das Konto des Inhabers an: Es kann alles und lässt andere herein.
welcome-name = Ihr Name
welcome-email = E-Mail
welcome-password = Passwort
welcome-password-hint = Mindestens 10 Zeichen. Ein Passwortmanager kann eines erzeugen.
welcome-code = Einmalcode
welcome-code-hint = Andere können diesen Server erreichen, deshalb hat er dort, wo er gestartet wurde, einen Code ausgegeben. Sehen Sie dort oder im Protokoll des Dienstes nach.
welcome-submit = Konto anlegen
welcome-busy = Konto wird angelegt…
welcome-done = Das Konto des Inhabers gibt es schon
welcome-done-lead = Jemand war schneller, oder Sie waren es in einem anderen Tab. Melden Sie sich damit an.

## Die erste Wahl

start-title = Wie möchten Sie beginnen?
start-lead = Das andere können Sie später tun.
start-connect = WhatsApp-Nummer verbinden
start-connect-lead = Ajar empfängt ihre Nachrichten und sendet Ihre Antworten, solange das Fenster offen ist.
start-connect-needs = Sie brauchen eine Nummer in der Cloud-API von WhatsApp und zehn Minuten in der Konsole von Meta.
start-watch = Nummer beobachten
start-watch-lead = Bleiben Sie bei dem Programm, mit dem Sie antworten. Ajar liest mit, sendet nie und zeigt nach einer Woche, welche Fenster verloren gingen.
start-watch-needs = Sie brauchen Zugang zu der Nummer in der Konsole von Meta. Ihr Programm läuft weiter wie bisher.
start-demo = Mit einer Demo umsehen
start-demo-lead = Eine Warteschlange voller erfundener Kunden, die von selbst schreiben und antworten, mit einer Vergangenheit von 90 Tagen.
start-demo-needs = Sie brauchen nichts. Sie steht neben Ihrem eigenen Arbeitsbereich und hinterlässt nichts.
start-later = Zur Warteschlange
start-not-yours = Ein Inhaber oder Administrator richtet die Nummern ein.

## Nummern: die Liste, das Einrichten und eine davon

numbers-title = Nummern
numbers-lead = Die Unternehmensnummern, für die Ajar tätig ist, und ob sie funktionieren.
numbers-empty = Es ist keine Nummer eingerichtet
numbers-empty-lead = Verbinden Sie eine, um von hier zu antworten, oder beobachten Sie eine neben dem Programm, das Sie verwenden.
numbers-connect = Nummer verbinden
numbers-watch = Nummer beobachten
numbers-watched = Beobachtet
numbers-sends = Sendet
numbers-stopped = Angehalten
numbers-never-checked = Noch nicht geprüft
numbers-back = Alle Nummern
numbers-check = Erneut prüfen
numbers-checking = Wird geprüft…
numbers-state = Funktioniert sie?
numbers-edit = Zugangsdaten ändern
numbers-edit-lead = Was Sie leer lassen, bleibt, wie es ist. Geheimes wird nie angezeigt.
numbers-save = Prüfen und speichern
numbers-deliver = Wohin WhatsApp zustellt
numbers-deliver-lead = Ajar sagt es WhatsApp selbst. Wenn Sie es lieber in den Webhook-Einstellungen der App eintragen, gehört das hinein:
numbers-callback = Callback-URL
numbers-verify-token = Verifizierungstoken
numbers-no-callback = Ajar hat noch keine öffentliche Adresse, deshalb kann WhatsApp nirgends zustellen.
numbers-take-over = WhatsApp hierher zustellen lassen
numbers-watch-switch = Nur beobachten: von dieser Nummer nie senden
numbers-watch-hint = Ajar liest neben einem anderen Programm mit. Es sendet keine Nachricht, keine Vorlage, keine Lesebestätigung und kein „schreibt…“.
numbers-changed = Geändert.
numbers-ready = Fertig. Nachrichten erscheinen in der Warteschlange, sobald sie eingehen.
numbers-to-queue = Zur Warteschlange
numbers-open = Zur Nummer
numbers-connect-title = WhatsApp-Nummer verbinden
numbers-connect-lead = Vier Angaben aus der Konsole von Meta. Ajar prüft, ob sie passen, bevor es sie speichert.
numbers-watch-title = Nummer beobachten
numbers-watch-lead = Ajar liest neben dem Programm mit, mit dem Sie antworten. Es sendet nie. Was Ihr Programm sendet, kommt als Status zurück und zählt als Ihre Antwort.
numbers-phone-number-id = Telefonnummer-ID
numbers-waba-id = WhatsApp-Business-Konto-ID
numbers-access-token = Zugriffsschlüssel
numbers-app-secret = App-Geheimcode
numbers-time-zone = Zeitzone des Kontos
numbers-time-zone-hint = Zum Beispiel Europe/Berlin. Um Mitternacht dort wechseln Monate und Preise.
numbers-unchanged = Unverändert
numbers-show = Anzeigen
numbers-hide = Verbergen
numbers-where = Wo Sie das finden
numbers-submit = Prüfen und verbinden
numbers-submit-watch = Prüfen und beobachten
numbers-busy = WhatsApp wird gefragt…
numbers-anyway = Trotzdem speichern
numbers-anyway-lead = Sie können sie so speichern und den Rest später auf ihrer Seite beheben.
numbers-not-yet = Es wurde noch nichts gespeichert. Beheben Sie, was nicht stimmt, und prüfen Sie erneut.
numbers-last-checked = Geprüft { $when }
numbers-unreadable = Die Geheimnisse von { $id } wurden mit einem anderen Schlüssel versiegelt. Verbinden Sie die Nummer erneut, um sie neu einzutragen.
numbers-console-app = Öffnen Sie developers.facebook.com/apps und wählen Sie Ihre App. Sie braucht das Produkt „WhatsApp“.
numbers-console-ids = Gehen Sie zu WhatsApp, dann zu API Setup. Wählen Sie unter „From“ Ihre Nummer: Die Telefonnummer-ID (Phone number ID) und die WhatsApp-Business-Konto-ID (WhatsApp Business Account ID) stehen darunter.
numbers-console-user = Für den Zugriffsschlüssel öffnen Sie business.facebook.com/settings, gehen zu Users, dann zu System users, und wählen jemanden aus oder fügen jemanden hinzu. Geben Sie ihm mit „Assign assets“ die App und das WhatsApp-Konto, mit vollem Zugriff.
numbers-console-token = Klicken Sie dort auf „Generate token“, wählen Sie die App, lassen Sie ihn nie ablaufen und kreuzen Sie whatsapp_business_messaging und whatsapp_business_management an. Zum Ausprobieren reicht für einen Tag der vorläufige Schlüssel aus API Setup.
numbers-console-secret = Für den App-Geheimcode gehen Sie zurück zur App, öffnen App settings, dann Basic, und klicken daneben auf „Show“.
numbers-watch-app = Verwenden Sie nicht die App Ihres Programms: Deren Nachrichten kämen sonst hierher. Legen Sie unter developers.facebook.com/apps mit „Create app“ eine eigene vom Typ Business an und fügen Sie das Produkt „WhatsApp“ hinzu. WhatsApp stellt jeder App zu.
numbers-watch-ids = Gehen Sie in der neuen App zu WhatsApp, dann zu API Setup, und wählen Sie das Unternehmenskonto, das Ihr Programm verwendet. Dort stehen die Telefonnummer-ID und die WhatsApp-Business-Konto-ID.
numbers-watch-user = Öffnen Sie business.facebook.com/settings, gehen Sie zu Users, dann zu System users, und fügen Sie jemanden hinzu. Geben Sie ihm mit „Assign assets“ die neue App und das WhatsApp-Konto.
numbers-watch-token = Klicken Sie auf „Generate token“, wählen Sie die neue App, lassen Sie ihn nie ablaufen und kreuzen Sie whatsapp_business_messaging und whatsapp_business_management an.
numbers-watch-secret = Öffnen Sie in der neuen App App settings, dann Basic, und klicken Sie neben dem App-Geheimcode auf „Show“.

## Ob eine Nummer funktioniert: was geprüft wurde und was dabei herauskam

check-waits = Wird geprüft, sobald das Übrige stimmt.
check-waiting = Wartet
check-token = Zugriffsschlüssel
check-permissions = Berechtigungen
check-number = Nummer
check-secret = App-Geheimcode
check-public = Öffentliche Adresse
check-webhook = Zustellungen
check-good = Gut
check-warning = Funktioniert vorerst
check-wrong = Falsch
check-unknown = Nicht bekannt
found-token-lasts = WhatsApp nimmt ihn an, und er läuft nicht bald ab.
found-token-works = WhatsApp nimmt ihn an. Wie lange er gilt, sagt es nicht.
found-token-ends = Er läuft { $left } ab, { $when }. Dann kann nichts mehr gesendet werden.
found-token-on-trial = Das ist ein Schlüssel zum Ausprobieren: Er läuft { $left } ab, { $when }. Dann kann nichts mehr gesendet oder abgerufen werden.
found-token-expired = Er ist abgelaufen.
found-token-refused = WhatsApp nimmt ihn nicht an.
found-may-all = Er darf senden und das Konto lesen.
found-permissions-untold = WhatsApp sagt nicht, was der Schlüssel darf.
found-lacks = Dem Schlüssel fehlt die Berechtigung { $scopes }.
found-lacks-for-account = Der Schlüssel hat die Berechtigung { $scopes }, aber nicht für dieses Konto.
found-both = { $one } und { $other }
found-number-works-as = { $display } ist als { $name } verbunden.
found-number-works = { $display } ist verbunden.
found-number-works-unseen = Sie ist verbunden.
found-number-in-trouble = Ihre Qualität ist rot: Viele Kunden blockieren oder melden sie. WhatsApp schränkt sie womöglich ein.
found-number-not-connected = WhatsApp meldet sie als { $status }, nicht als CONNECTED.
found-number-on-premise = Sie läuft über die On-Premises-API, nicht über die Cloud-API.
found-name-not-approved = Sie ist verbunden, aber WhatsApp hat ihren Anzeigenamen nicht genehmigt: Er ist { $status }.
found-ids-swapped = Die beiden IDs sind vertauscht: Die der Nummer ist die des Kontos.
found-no-number = Das Konto hat keine Nummer.
found-number-has-id = { $display } hat die ID { $id }
found-number-not-in-account = Das Konto hat keine Nummer mit dieser ID. { $numbers }.
found-account-unknown = WhatsApp kennt kein Konto mit dieser ID, oder der Schlüssel darf es nicht sehen.
found-secret-fits = Er gehört zur App des Zugriffsschlüssels.
found-secret-wrong = Er ist nicht der Geheimcode der App, zu der der Zugriffsschlüssel gehört.
found-public-reached = { $url } führt hierher.
found-public-missing = Ajar weiß nicht, unter welcher Adresse andere es erreichen.
found-public-not-secure = { $url } ist nicht https. WhatsApp stellt nur an https zu.
found-public-private = WhatsApp kann diesen Rechner nicht erreichen: { $url } ist eine Adresse für diesen Rechner oder sein eigenes Netz.
found-public-unreached = { $url } antwortet nicht: { $cause }.
found-public-is-another = Unter { $url } antwortet etwas anderes als dieses Ajar.
found-webhook-of-account = WhatsApp stellt hierher zu, über eine Adresse für dieses Konto.
found-webhook-of-app = WhatsApp stellt hierher zu, über die Adresse der App.
found-webhook-subscribed = Die App bekommt die Nachrichten des Kontos.
found-webhook-none = WhatsApp stellt die Nachrichten dieses Kontos noch nirgends zu.
found-webhook-elsewhere = WhatsApp stellt an { $url } zu.
found-webhook-unanswered = WhatsApp hat die öffentliche Adresse aufgerufen und keine richtige Antwort bekommen: { $why }
found-refused = WhatsApp hat die Auskunft verweigert ({ $code }): { $title }
found-unreached = WhatsApp konnte nicht gefragt werden: { $cause }.
found-late = keine Antwort in der vorgesehenen Zeit

## Ob eine Nummer funktioniert: wie es behoben wird, Schritt für Schritt

mend-user = Öffnen Sie business.facebook.com/settings, gehen Sie zu Users, dann zu System users, und wählen Sie jemanden aus oder fügen Sie jemanden hinzu.
mend-assets = Geben Sie ihm mit „Assign assets“ die App und das WhatsApp-Konto, mit vollem Zugriff.
mend-generate = Klicken Sie auf „Generate token“, wählen Sie die App, lassen Sie ihn nie ablaufen und kreuzen Sie whatsapp_business_messaging und whatsapp_business_management an.
mend-copy-token = Kopieren Sie den Schlüssel und tragen Sie ihn hier in das Feld ein.
mend-user-of-token = Öffnen Sie business.facebook.com/settings, gehen Sie zu Users, dann zu System users, und wählen Sie den, zu dem der Schlüssel gehört.
mend-assets-account = Geben Sie ihm mit „Assign assets“ dieses WhatsApp-Konto, mit vollem Zugriff.
mend-generate-anew = Klicken Sie auf „Generate token“, kreuzen Sie whatsapp_business_messaging und whatsapp_business_management an und tragen Sie den neuen Schlüssel hier ein.
mend-setup = Öffnen Sie developers.facebook.com/apps, wählen Sie Ihre App und gehen Sie zu WhatsApp, dann zu API Setup.
mend-choose-number = Wählen Sie unter „From“ Ihre Nummer.
mend-copy-ids = Kopieren Sie beide IDs, die darunter stehen: zuerst die Telefonnummer-ID, dann die WhatsApp-Business-Konto-ID.
mend-number-status = Öffnen Sie business.facebook.com/wa/manage/phone-numbers und sehen Sie sich den Status der Nummer an.
mend-register = Ist sie ausstehend, bestätigen und registrieren Sie sie dort; ist sie eingeschränkt, sagt die Seite, warum.
mend-app-of-token = Öffnen Sie developers.facebook.com/apps und wählen Sie die App, für die der Zugriffsschlüssel erzeugt wurde.
mend-show-secret = Gehen Sie zu App settings, dann zu Basic, klicken Sie neben dem App-Geheimcode auf „Show“ und kopieren Sie ihn.
mend-name = Geben Sie dem Rechner einen Namen im Internet und einen Proxy, der https spricht, oder öffnen Sie einen Tunnel zu ihm.
mend-public-url = Starten Sie Ajar mit dieser Adresse in AJAR_PUBLIC_URL, zum Beispiel https://ajar.example.org.
mend-check-again = Prüfen Sie erneut. Die Nummer können Sie inzwischen speichern: Nur Zustellungen warten.
mend-open-elsewhere = Öffnen Sie die Adresse in einem Browser in einem anderen Netz, etwa auf einem Telefon ohne WLAN.
mend-does-not-open = Wenn sie sich nicht öffnet, prüfen Sie den DNS-Eintrag des Namens, die Firewall und den Proxy. Der Proxy muss /webhooks/whatsapp weiterreichen.
mend-opens-there = Wenn sie sich dort öffnet und von hier nicht, lässt das Netz einen Rechner vielleicht nicht sich selbst aufrufen: WhatsApp erreicht ihn womöglich trotzdem.
mend-deliver-here = Sobald die öffentliche Adresse stimmt, lassen Sie WhatsApp mit dem Button unten hierher zustellen.
mend-calls-at-once = Es ruft die Adresse sofort auf, um zu sehen, ob Ajar antwortet.
mend-app-of-your-own = Wenn ein anderes Programm diese App verwendet, legen Sie für Ajar eine eigene an und verwenden Sie deren Zugriffsschlüssel und Geheimcode: WhatsApp stellt beiden zu.
mend-nothing-else = Wenn sonst nichts diese Zustellungen braucht, lassen Sie WhatsApp mit dem Button unten hierher zustellen.
mend-connection = Sehen Sie nach der Internetverbindung dieses Rechners und prüfen Sie in einer Minute erneut.
mend-cloud = Stellen Sie die Nummer zuerst im WhatsApp Manager auf die Cloud-API um.
mend-swap = Tragen Sie jede ID in das andere Feld ein.
mend-quality = Sehen Sie im WhatsApp Manager nach, was Kunden melden, und schreiben Sie weniger Menschen, die nicht darum gebeten haben.

## Verlorene Fenster: solche, die sich vor jemandem schlossen, der wartete

lost-title = Verlorene Fenster
lost-lead = Fenster, die sich in den letzten 14 Tagen geschlossen haben, während der Kunde noch auf eine Antwort wartete.
lost-count = Verloren in 14 Tagen
lost-per-day = Pro Tag
lost-longest = Längste Wartezeit
lost-worst = Schlechtester Tag
lost-days = Verloren an jedem Tag
lost-empty = Kein Fenster ging verloren
lost-empty-lead = Alle, die schrieben, bekamen eine Antwort, bevor sich ihr Fenster schloss.
lost-none-yet = Noch ist nichts eingegangen
lost-none-yet-lead = Verlorene Fenster erscheinen hier, sobald eine Nummer eingerichtet ist und Kunden geschrieben haben.
lost-which = Nummer
lost-all = Alle Nummern
lost-waited = Wartete
lost-closed = Geschlossen
lost-day = Tag
lost-lost = Verloren
lost-more = Die letzten { $shown } von { $count } sind aufgeführt.
lost-least = Es sind mehr, als hier gezählt werden: Diese Zahlen sind das Mindeste.
lost-watching = { $display } wird seit weniger als einer Woche beobachtet. Aussagekräftig sind diese Zahlen erst ab: { $until }. Bis dahin steht hier, was es schon gibt.

## Die ersten Schritte, über der Warteschlange

steps-title = Erste Schritte
steps-number = Eine Nummer ist verbunden
steps-number-do = Nummer verbinden
steps-delivery = WhatsApp stellt hierher zu
steps-delivery-do = Prüfen, ob Zustellungen ankommen
steps-public = Über https erreichbar
steps-public-do = Ansehen, was fehlt
steps-token = Der Zugriffsschlüssel ist dauerhaft
steps-token-do = Dauerhaften Schlüssel eintragen
steps-dismiss = Diese Liste weglegen
steps-done = Erledigt
steps-open = Offen
steps-ending = Der Zugriffsschlüssel von { $display } läuft { $when } ab. Dann kann nichts mehr gesendet oder abgerufen werden.
steps-ended = Der Zugriffsschlüssel von { $display } ist abgelaufen. Es kann nichts gesendet oder abgerufen werden.
steps-mend = Dauerhaften eintragen

## Nummern, die nur beobachtet werden

watched-composer = Diese Nummer wird nur beobachtet. Antworten Sie mit dem Programm, das Sie verwenden; Ajar sendet nichts von ihr.
watched-error = Diese Nummer wird nur beobachtet: Ajar sendet nichts von ihr. Ihr Text ist aufgehoben.

## Was an einem Feld nicht stimmt

unfit-name = Schreiben Sie einen Namen mit 1 bis 100 Zeichen.
unfit-email = Schreiben Sie eine E-Mail-Adresse wie ana@example.org.
unfit-password-short = Das Passwort braucht mindestens 10 Zeichen.
unfit-password-long = Das Passwort darf höchstens 200 Zeichen haben.
unfit-code = Das ist nicht der Code, den der Server ausgegeben hat. Er wird bei jedem Start neu erzeugt.
unfit-owner = Es gibt schon einen Inhaber. Melden Sie sich an.
unfit-phone-number-id = Die Telefonnummer-ID besteht nur aus Ziffern. Sie ist nicht die Telefonnummer selbst.
unfit-waba-id = Die Konto-ID besteht nur aus Ziffern.
unfit-access-token = Fügen Sie den Zugriffsschlüssel ein: ein langes Wort ohne Leerzeichen.
unfit-app-secret = Fügen Sie den App-Geheimcode ein: ein Wort ohne Leerzeichen.
unfit-time-zone = Schreiben Sie eine Zeitzone wie Europe/Berlin oder America/Sao_Paulo.

## Die Zahlen über der Warteschlange

figure-open = Offen
figure-open-lead = Unterhaltungen, deren Fenster offen ist
figure-closing = Fällig in 2 h
figure-closing-lead = Fenster, die sich innerhalb von 2 Stunden schließen, während eine Antwort fällig ist
figure-lost = Verloren in 7 Tagen
figure-lost-lead = Fenster, die sich in den letzten 7 Tagen geschlossen haben, während noch eine Antwort fällig war
figure-active = Interesse, Faustregel
figure-active-lead = Durchschnittliches Interesse in den Unterhaltungen der letzten 30 Tage, von 0 bis 10, nach einer Faustregel
figure-engagement-of =
    { $n ->
        [one] Durchschnittliches Interesse in { $n } Unterhaltung der letzten 30 Tage, von 0 bis 10, nach einer Faustregel: wie schnell geantwortet wird, wie viel gesagt wird, wie lange es her ist
       *[other] Durchschnittliches Interesse in { $n } Unterhaltungen der letzten 30 Tage, von 0 bis 10, nach einer Faustregel: wie schnell geantwortet wird, wie viel gesagt wird, wie lange es her ist
    }

## Befehle, als Taste und in der Palette

command-next = Nächste Unterhaltung
command-previous = Vorherige Unterhaltung
command-open = Unterhaltung öffnen
command-back = Zurück zur Liste
command-reply = Antworten
command-template = Vorlage wählen
command-dismiss = Keine Antwort nötig
command-undo = Letztes Senden rückgängig machen
command-find = Jemanden in der Warteschlange suchen
command-palette = Befehle und Personen
command-list = Zur Liste
command-conversation = Zur Unterhaltung
command-queue = Zur Warteschlange
command-lost = Zu den verlorenen Fenstern
command-numbers = Zu den Nummern
command-ingest = Zum Empfang
command-settings = Zu den Einstellungen
command-start = Nummer verbinden oder beobachten
command-show-open = Offene zeigen
command-show-closing = In 2 h Fällige zeigen
command-show-lost = In 7 Tagen Verlorene zeigen
command-show-active = In 30 Tagen Aktive zeigen
command-theme = Nächste Darstellung: hell, dunkel, wie im System
command-shortcuts = Tastenkürzel
command-api = Beschreibung der API öffnen

## Was eine Nachricht kostet

price-free-reply =
    { $n ->
        [one] Kostenlos · diesen Monat noch { $n } kostenlose Antwort
       *[other] Kostenlos · diesen Monat noch { $n } kostenlose Antworten
    }
price-about = etwa { $amount } · { $category } · { $market }
price-market =
    { $key ->
        [argentina] Argentinien
        [bangladesh] Bangladesch
        [brazil] Brasilien
        [chile] Chile
        [colombia] Kolumbien
        [egypt] Ägypten
        [france] Frankreich
        [germany] Deutschland
        [hong-kong] Hongkong
        [hungary] Ungarn
        [india] Indien
        [indonesia] Indonesien
        [iraq] Irak
        [israel] Israel
        [italy] Italien
        [kazakhstan] Kasachstan
        [kuwait] Kuwait
        [malaysia] Malaysia
        [mexico] Mexiko
        [morocco] Marokko
        [netherlands] Niederlande
        [nepal] Nepal
        [nigeria] Nigeria
        [oman] Oman
        [pakistan] Pakistan
        [peru] Peru
        [poland] Polen
        [qatar] Katar
        [romania] Rumänien
        [russia] Russland
        [saudi-arabia] Saudi-Arabien
        [singapore] Singapur
        [south-africa] Südafrika
        [spain] Spanien
        [sri-lanka] Sri Lanka
        [turkey] Türkei
        [ukraine] Ukraine
        [united-arab-emirates] Vereinigte Arabische Emirate
        [united-kingdom] Vereinigtes Königreich
        [north-america] Nordamerika
        [rest-of-africa] übriges Afrika
        [rest-of-asia-pacific] übriger Asien-Pazifik-Raum
        [rest-of-central-eastern-europe] übriges Mittel- und Osteuropa
        [rest-of-latin-america] übriges Lateinamerika
        [rest-of-middle-east] übriger Naher Osten
        [rest-of-western-europe] übriges Westeuropa
        [other] andere Länder
       *[unknown] { $name }
    }
category-marketing = Marketing
category-utility = Service
category-authentication = Authentifizierung
category-service = Antwort

## Das Pult: Verlauf der Fenster, Personen suchen, Rückgängig, Emojis, Bilder, Sprachnachrichten

desk-leaves-unsaved = Auf dieser Seite ist noch nicht alles gespeichert. Trotzdem verlassen?
desk-close = Schließen
desk-figures = Wie es um die Warteschlange steht
desk-tide = Wann sich in den nächsten 24 Stunden Fenster schließen
desk-tide-from = Fenster zeigen, die sich schließen ab
desk-tide-to = Fenster zeigen, die sich schließen bis
desk-tide-all = Ganzer Tag
desk-tide-empty = In den nächsten 24 Stunden schließt sich kein Fenster.
desk-now = Jetzt
desk-tide-peak = Die meisten schließen sich { $when }: { $closes }, davon fällig: { $owed }.
desk-tide-between = { $from } bis { $to }: { $closes } schließen sich, davon fällig: { $owed }.
desk-find = Nach Namen suchen
desk-nothing-here = Hier ist gerade nichts
desk-nothing-here-lead = Keine Unterhaltung passt zu dem, worauf die Liste eingegrenzt ist.
desk-show-all = Alles anzeigen
desk-listed =
    { $n ->
        [one] { $n } Unterhaltung in der Liste.
       *[other] { $n } Unterhaltungen in der Liste.
    }
desk-listed-at-least = Mehr als { $n } Unterhaltungen in der Liste.
desk-palette = Befehle und Personen
desk-palette-label = Befehl oder Namen eingeben
desk-nothing-found = Nichts passt.
desk-sends = Senden
desk-sends-on = Senden und weiter zur nächsten
desk-new-line = Neue Zeile
desk-bold = Fett
desk-italic = Kursiv
desk-struck = Durchgestrichen
desk-code = Code
desk-hold = Zeit, um das Senden rückgängig zu machen
desk-held = Noch nicht gesendet.
desk-undo = Rückgängig
desk-undone = Zurückgenommen. Es wurde nicht gesendet.
desk-left = Zu spät: Es ist schon unterwegs.
desk-leaves-in = Geht in { $n } s ab.
desk-price-now = Eine Antwort jetzt
desk-list-price = Listenpreis in US-Dollar; was berechnet wird, hängt vom Konto ab.
desk-emoji = Emojis und Formatierung
desk-marks = Formatierung
desk-recent = Zuletzt verwendet
desk-preview = Wie der Kunde es liest
desk-one-file = Immer nur eine Datei: Die erste ist angehängt.
desk-viewer = Bilder und Videos
desk-smaller = Kleiner
desk-larger = Größer
desk-earlier = Früher
desk-later = Später
desk-play = Abspielen
desk-pause = Anhalten
desk-place = Stelle in der Aufnahme
desk-speed = Geschwindigkeit
desk-cannot-play = Dieser Browser kann es nicht abspielen. Laden Sie es herunter, um es anzuhören.
desk-unread-from-here = Neu
desk-newer = Neuere Nachrichten werden geladen…
desk-newer-failed = Neuere Nachrichten konnten nicht geladen werden.
desk-to-newest = Zu den neuesten Nachrichten
desk-jump = Die Nachricht zeigen, auf die diese antwortet
desk-jump-failed = Diese Nachricht konnte nicht geladen werden.
desk-write-again = Noch einmal schreiben
desk-loading = Wird geladen…
desk-items = Artikel
desk-total = Summe
desk-hold-none = Keine: Es wird sofort gesendet
desk-seen = { $who }, { $when } ({ $at } von { $of })
desk-heard = { $at } von { $length }
desk-speed-of = Geschwindigkeit: { $times }
desk-pieces =
    { $n ->
        [one] { $n } Artikel
       *[other] { $n } Artikel
    }

# What waits for its time or for an answer, and what came back.

planned-error-beyond = Bis dahin ist das Fenster geschlossen. Für diese Zeit lässt sich nur eine Vorlage planen.
planned-error-no-time = Diese Zeit ist vorbei oder liegt mehr als ein Jahr voraus. Wählen Sie eine andere.
planned-error-too-many = In dieser Unterhaltung warten schon zu viele Nachrichten. Nehmen Sie zuerst eine zurück.
planned-error-one-parked = In dieser Unterhaltung wartet schon eine Antwort von Ihnen. Nehmen Sie sie zuerst zurück.
planned-error-apart = Diese Nachrichten können nicht mehr eine werden.
planned-title = Geplant
planned-lead = Was später gesendet wird, und was zu Ihnen zurückgekommen ist.
planned-title-returned =
    { $n ->
        [one] Geplant, { $n } Nachricht zurückgekommen
       *[other] Geplant, { $n } Nachrichten zurückgekommen
    }
planned-later = Später senden
planned-later-template = Vorlage später senden
planned-when = Wann soll es gesendet werden?
planned-in-an-hour = In einer Stunde, { $when }
planned-evening = Heute Abend, { $when }
planned-tomorrow = Morgen früh, { $when }
planned-of-customer = Abend und Morgen sind die des Kunden; die gezeigten Zeiten sind Ihre.
planned-of-number = Die Zeitzone des Kunden ist nicht bekannt: Abend und Morgen sind die Ihrer Nummer.
planned-another-time = Andere Zeit
planned-plan = Planen
planned-cancel = Abbrechen
planned-made = Wird { $when } gesendet.
planned-closes = Es schließt { $when }.
planned-hour-before = Eine Stunde davor, { $when }
planned-template-then = Eine Vorlage { $when }
planned-template-lead = Die Vorlage wird { $when } gesendet.
planned-summary =
    { $n ->
        [one] Geplant: wird { $when } gesendet
       *[other] { $n } geplant, die nächste wird { $when } gesendet
    }
planned-leaves = Wird { $when } gesendet
planned-by = geplant von { $name }
planned-change = Ändern
planned-send-now = Jetzt senden
planned-save = Speichern
planned-text = Text
planned-time = Zeit
planned-taken-back = Zurückgenommen. Der Text ist wieder bei seinem Verfasser.
planned-none = Nichts ist geplant.
planned-none-lead = Was Sie aus einer Unterhaltung später senden, steht hier, bis es gesendet wird.
planned-whose = Wessen
planned-mine = Meine
planned-all = Von allen
planned-more = Mehr zeigen
planned-returned = Zu Ihnen zurückgekommen
planned-new = Neu
planned-open = Unterhaltung öffnen
planned-done = Weglegen
planned-put-away = Weggelegt.
planned-why =
    { $why ->
        [window_closed] Nicht gesendet: Das Fenster war bis dahin geschlossen.
        [template] Nicht gesendet: Die Vorlage ist pausiert, weg oder lässt sich nicht ausfüllen.
        [opted_out] Nicht gesendet: Der Kunde hat Werbung abbestellt.
        [watched] Nicht gesendet: Diese Nummer wird nur noch beobachtet.
        [unreachable] Nicht gesendet: Diese Person ist nicht erreichbar.
        [late] Nicht gesendet: Die Zeit verging, während Ajar nicht lief.
        [unanswered] Der Kunde hat einen Monat lang nicht geantwortet.
        [taken_back] Ein Kollege hat sie zurückgenommen.
        [merged] Zwei Unterhaltungen wurden eine, und darin wartet eine neuere Antwort von Ihnen.
        [shut_out] Wer sie geschrieben hat, darf hier nicht mehr schreiben: Sie ging nicht von selbst ab.
        [unknown] Niemand weiß, ob sie gesendet wurde: Die Verbindung ist abgebrochen. Sehen Sie nach, bevor Sie noch einmal senden.
       *[refused] Nicht gesendet.
    }
parked-park = Antwort parken
parked-lead = Sie wartet, während eine Vorlage gesendet wird, und wird Ihnen angeboten, sobald der Kunde antwortet.
parked-text = Antwort zum Aufheben
parked-do = Parken
parked-automatic = Von selbst senden, sobald der Kunde antwortet
parked-rules = Nur für diese Antwort und höchstens 72 Stunden lang. Sie wird Ihnen nur angeboten, wenn der Kunde in Ruhe gelassen werden will, ein Kollege schreibt oder die Unterhaltung jemand anderem gegeben wird.
parked-waits = Ihre Antwort wartet auf eine Nachricht des Kunden
parked-offered = { $name } hat geantwortet: Ihre geparkte Antwort senden?
parked-release = Senden
parked-made = Geparkt. Sie wird Ihnen angeboten, sobald der Kunde antwortet.
parked-void =
    { $why ->
        [late] Sie wird nicht mehr von selbst gesendet: 72 Stunden sind vorbei.
        [stop_word] Sie wird nicht von selbst gesendet: Der Kunde will in Ruhe gelassen werden.
        [colleague] Sie wird nicht von selbst gesendet: Ein Kollege hat seitdem geschrieben.
        [assignee] Sie wird nicht von selbst gesendet: Die Unterhaltung gehört jetzt jemand anderem.
       *[refused] Sie wurde nicht von selbst gesendet: Es war nicht möglich.
    }
join-offer =
    { $n ->
        [one] { $n } Text von Ihnen wartet noch.
       *[other] { $n } Texte von Ihnen warten noch.
    }
join-join = Als eine Nachricht senden
join-saves = Das spart etwa { $price }.
join-saves-free =
    { $n ->
        [one] Das spart { $n } der kostenlosen Antworten dieses Monats.
       *[other] Das spart { $n } der kostenlosen Antworten dieses Monats.
    }
join-costs-nothing = Hier ist jede Nachricht kostenlos: Eine Anzeige hat diesen Kunden gebracht.
join-made = Sie werden als eine Nachricht gesendet.
join-separate = Wieder trennen
command-planned = Zu dem, was geplant ist
command-later = Antwort später senden
command-join = Wartende Texte als eine Nachricht senden
command-release = Geparkte Antwort senden

## Personen importieren

import-title = Personen importieren
import-lead = Aus einer Tabelle: CSV oder eine Excel-Mappe. Nichts ändert sich, bevor zu sehen war, was daraus würde.
import-file = Datei
import-file-hint = CSV oder .xlsx, bis { $limit } Zeilen und 50 MB
import-bring = Datei lesen
import-earlier = Frühere Dateien
import-none = Noch keine Datei.
import-export = Export
import-export-lead = Alle, die hier bekannt sind, mit Tags, Attributen und Einwilligung.
import-export-csv = Als CSV herunterladen
import-export-xlsx = Als Excel-Mappe herunterladen
import-unreadable =
    { $what ->
        [empty] Die Datei hat unter der Kopfzeile keine Zeilen.
        [rows] Die Datei hat mehr als 200.000 Zeilen: bitte aufteilen.
        [columns] Die Datei hat mehr als 100 Spalten: bitte weglassen, was nicht gebraucht wird.
        [quotes] Ein Anführungszeichen ist nicht geschlossen. Bitte die Tabelle noch einmal als CSV speichern.
        [old] Das ist eine alte oder geschützte Mappe: bitte ohne Kennwort als .xlsx speichern.
        [no-table] Das ist keine Tabelle: gelesen werden CSV-Dateien und Mappen (.xlsx).
        [unpacked] Entpackt ist die Mappe zu groß: bitte als CSV speichern.
        [cell] Eine Zelle hat mehr Buchstaben, als eine Tabelle fasst. Bitte kürzen.
        [written] Zeile für Zeile ist die Tabelle zu groß: bitte nicht benötigte Spalten weglassen oder aufteilen.
        [size] Die Datei hat mehr als 50 MB: bitte aufteilen.
       *[broken] Die Datei kam nicht vollständig an. Bitte noch einmal versuchen.
    }
import-unplanned =
    { $what ->
        [columns] Für jede Spalte muss etwas gewählt sein.
        [nobody] Bitte die Spalte mit der Telefonnummer oder der Benutzer-ID wählen: daran werden Personen unterschieden.
        [twice] Zwei Spalten sagen dasselbe. Bitte eine weglassen.
        [country] Die Ländervorwahl hat bis zu drei Ziffern, etwa 49.
        [name] Ein Attribut braucht einen Namen von höchstens 60 Zeichen: bitte der Spalte eine Überschrift geben.
        [wording] Der Wortlaut darf 1.000 Zeichen haben.
       *[choice] Ein neues Attribut kann keine Auswahl sein: bitte zuerst mit den Möglichkeiten anlegen.
    }
import-overtaken = Inzwischen ging es weiter. So steht es jetzt.
import-target =
    { $what ->
        [nothing] Weglassen
        [phone] Telefonnummer
        [user_id] WhatsApp-Benutzer-ID
        [name] Name
        [last_name] Nachname, nach dem Namen
        [language] Sprache
        [time_zone] Zeitzone
        [tags] Tags
        [consent] Einwilligung in Werbung
        [consent_source] Wo eingewilligt wurde
        [consent_wording] Wortlaut der Einwilligung
        [consent_at] Wann eingewilligt wurde
       *[attribute] Neues Attribut
    }
import-kind =
    { $what ->
        [text] Text
        [number] Zahl
        [date] Datum
        [yes_no] Ja oder nein
        [choice] Auswahl
       *[url] Link
    }
import-attributes = Attribute
import-columns = Spalten
import-example = Erste Zeile
import-means-of = Was die Spalte „{ $name }“ sagt
import-kind-of = Werte des neuen Attributs „{ $name }“
import-country = Ländervorwahl für Nummern ohne
import-country-hint = Nur Ziffern, etwa 49. Leer, wenn jede Nummer ihre eigene hat.
import-known = Personen, die schon bekannt sind
import-fill = Nur füllen, was leer ist
import-overwrite = Die Datei ersetzt, was bekannt ist
import-wording = Wortlaut der Einwilligung
import-wording-hint = Für Zeilen, die ja sagen und keinen eigenen Wortlaut haben. Wird mit dem Namen der Datei als Nachweis behalten. Ein bekanntes Nein bleibt immer.
import-preview = So würden die ersten Zeilen
import-row = Zeile
import-check = Alle Zeilen prüfen
import-checked = Prüfung
import-stage =
    { $what ->
        [ready] Bereit zur Prüfung
        [checking] Wird geprüft
        [checked] Geprüft, noch nichts übernommen
        [applying] Wird übernommen
        [done] Fertig
        [cancelling] Wird zurückgenommen
        [cancelled] Abgebrochen
        [undoing] Wird zurückgenommen
        [undone] Zurückgenommen
       *[failed] Fehlgeschlagen
    }
import-progress = { $percent } %
import-total = Zeilen der Datei
import-fits = Zeilen, die übernommen werden können
import-fits-known = Von Personen, die schon bekannt sind
import-wrong = Zeilen mit Fehlern, die weggelassen werden
import-faults = Was nicht stimmt
import-faults-all = Alle Fehler herunterladen (CSV)
import-apply = Übernehmen
import-nothing-fits = Keine Zeile kann übernommen werden. Bitte die Datei berichtigen und neu bringen, oder andere Spalten wählen.
import-cancel = Import abbrechen
import-result = Ergebnis
import-made = Neue Personen
import-changed = Geänderte Personen
import-held = Zeilen, die ja sagen, wo die Person nein sagte: das Nein bleibt
import-undo = Import zurücknehmen
import-taken-back = Zurückgenommene Zeilen
import-stayed = Personen, die bleiben, weil seither etwas mit ihnen geschah
import-failed =
    { $what ->
        [file] Die Datei ist nicht mehr auf dem Server. Bitte noch einmal bringen.
       *[fault] Es brach ab. Was übernommen war, ist wieder weg; das Protokoll des Servers weiß mehr.
    }
import-amiss =
    { $what ->
        [nobody] Weder Telefonnummer noch Benutzer-ID
        [phone_letters] In der Telefonnummer stehen Buchstaben
        [phone_length] Zu kurz oder zu lang für eine Telefonnummer
        [phone_country] Die Ländervorwahl fehlt
        [phone_rounded] Die Tabelle hat die Telefonnummer gerundet
        [user_id] Das ist keine Benutzer-ID
        [too_long] Der Text ist zu lang
        [language] Das ist keine Sprache
        [time_zone] Eine Zeitzone dieses Namens gibt es nicht
        [too_many_tags] Zu viele Tags
        [tag_name] So kann kein Tag heißen
        [tags_full] Es wären zu viele Tags
        [number] Das ist keine Zahl
        [number_unclear] Das könnten zwei Zahlen sein: Tausender oder ein Bruch
        [date] Das ist kein Datum
        [date_unclear] Das könnten zwei Tage sein: was ist der Monat?
        [yes_no] Das ist weder ja noch nein
        [choice] Das steht bei diesem Attribut nicht zur Wahl
        [url] Das ist kein Link
        [future] Dieser Zeitpunkt kommt erst noch
        [repeated] Eine frühere Zeile betrifft dieselbe Person; es ist Zeile
        [two_people] Nummer und Benutzer-ID gehören hier zwei Personen
       *[given_up] Jemand hier hatte diese Nummer und hat sie gewechselt
    }
import-mend =
    { $what ->
        [nobody] Eines davon ergänzen.
        [phone_letters] Nur Ziffern lassen, und ein + vor der Ländervorwahl.
        [phone_length] Die ganze Nummer mit Ländervorwahl schreiben.
        [phone_country] Sie ergänzen, oder oben sagen, welche Nummern ohne sie haben.
        [phone_rounded] Die Spalte in der Tabelle als Text formatieren und neu speichern.
        [user_id] Sie sieht aus wie DE.1234567890.
        [too_long] Namen haben höchstens 200 Zeichen, andere Texte 1.000.
        [language] Ihr Kürzel schreiben, etwa de oder pt-BR.
        [time_zone] Sie schreiben wie Europe/Berlin.
        [too_many_tags] Eine Zeile darf 20 haben.
        [tag_name] Ein Tag hat höchstens 40 Zeichen und keine Kommas oder Semikolons.
        [tags_full] 200 kann es geben. Löschen Sie welche, die niemand braucht, oder lassen Sie dieses weg.
        [number] Nur Ziffern lassen, und einen Punkt vor dem Bruchteil.
        [number_unclear] 1234 oder 1.234 schreiben, ohne Komma.
        [date] Es schreiben wie 2026-11-05.
        [date_unclear] Es schreiben wie 2026-11-05.
        [yes_no] Ja oder nein schreiben.
        [choice] Eine der Möglichkeiten schreiben, oder diese zuerst ergänzen.
        [url] Ihn mit https:// davor schreiben.
        [future] Schreiben, wann wirklich eingewilligt wurde.
        [repeated] Aus beiden eine Zeile machen.
        [two_people] Sie zuerst zusammenführen, oder eines von beiden weglassen.
       *[given_up] Wem sie jetzt gehört, zeigt sich, sobald die Person schreibt.
    }
import-fault-head =
    { $what ->
        [row] Zeile
        [column] Spalte
        [value] Was dort steht
        [amiss] Was nicht stimmt
       *[mend] Wie es zu beheben ist
    }
import-app = Aus der App auf dem Telefon
import-app-lead = Eine Nummer, die mit ihrer WhatsApp-Business-App kam, bringt die Unterhaltungen von 180 Tagen und ihre Kontakte mit. Sie öffnen kein Fenster und fordern keine Antwort.
import-app-percent = Verlauf angekommen
import-app-of = Verlauf von { $name }
import-app-phase = Wie weit zurück
import-app-back =
    { $what ->
        [day] Der letzte Tag
        [quarter] Bis 90 Tage
       *[half] Bis 180 Tage
    }
import-app-messages = Nachrichten
import-app-people = Personen aus den Kontakten
import-app-declined = Die früheren Unterhaltungen wurden nicht geteilt: so war es beim Verbinden der Nummer in der App gewählt. Um sie zu teilen, die Nummer dort trennen und neu verbinden.
import-app-failed = WhatsApp konnte die früheren Unterhaltungen nicht senden.

search-unclear-nothing = Darin steht kein Wort, nach dem gesucht werden kann.
search-unclear-long = Das ist zu viel für eine Suche.
search-unclear-value = Hinter { $filter } muss etwas stehen.
search-unclear-day = „{ $day }“ ist kein Tag. Schreiben Sie ihn so: { $like }.
search-unclear-thing = Nach „{ $thing }“ lassen sich Nachrichten nicht suchen. Möglich: { $known }.
search-unclear-many = Zu viele Personen heißen „{ $name }“. Schreiben Sie mehr vom Namen.
search-title = Suche
search-label = Personen und Nachrichten suchen
search-begin = Wonach suchen Sie?
search-begin-lead = Ein Name, ein Teil einer Nummer oder Wörter einer Nachricht. Der Anfang eines Wortes genügt.
search-filters = Eingrenzen mit
search-nothing = Nichts gefunden
search-nothing-lead = Alle Wörter müssen vorkommen. Mit weniger Wörtern oder nur dem Anfang eines Wortes finden Sie mehr.
search-catching-up = Ältere Nachrichten werden noch für die Suche vorbereitet. Einige können vorerst fehlen.
search-people = Personen
search-messages = Nachrichten
search-count =
    { $n ->
        [one] { $n } Nachricht
       *[other] { $n } Nachrichten
    }
search-newest = Die besten der neuesten { $n }. Mit mehr Wörtern finden Sie ältere.
search-shown = { $shown } von { $count } angezeigt
search-more = Mehr anzeigen
search-more-failed = Weitere Nachrichten konnten nicht geladen werden.
search-all = Überall nach „{ $q }“ suchen
search-within = In dieser Unterhaltung suchen
search-older = Älterer Treffer
search-newer = Neuerer Treffer
search-place = { $at } von { $of }
search-none-here = Kein Treffer
search-day = Tag, zu dem es gehen soll
search-go = Zum Tag
search-no-day = Es gibt keine Nachrichten, zu denen es gehen könnte.
search-close = Schließen

## People: errors
people-no-tag = Es gibt kein Etikett „{ $name }“.
people-rule-tag = Das Etikett „{ $name }“ setzt seine Regel, nicht jemand von Hand.
people-no-attribute = Dieses Merkmal gibt es nicht mehr. Laden Sie die Seite neu.
people-value-text = Ein Wert hat höchstens 1.000 Zeichen.
people-value-number = Das ist keine Zahl. Schreiben Sie sie wie 12.5.
people-value-date = Das ist kein Datum. Schreiben Sie es wie 2026-11-05.
people-value-yes-no = Wählen Sie Ja oder Nein.
people-value-choice = Wählen Sie eines davon: { $choices }.
people-value-url = Eine Webadresse beginnt mit https:// oder http://.
people-name-empty = Geben Sie einen Namen ein.
people-name-long = Ein Name hat höchstens 40 Zeichen.
people-name-characters = Ein Name hat keine Kommas oder Semikolons.
people-name-taken = Diesen Namen gibt es schon.
people-full = Mehr gehen nicht. Löschen Sie etwas, das niemand braucht.
people-choices-wrong = Geben Sie 1 bis 50 verschiedene Möglichkeiten ein, eine je Zeile.
people-called-wrong = Ein Name hat höchstens 100 Zeichen.
people-language-wrong = Das ist keine Sprache. Schreiben Sie sie wie de oder pt-BR.
people-zone-wrong = Das ist keine Zeitzone. Schreiben Sie sie wie Europe/Berlin.
people-hours-wrong = Geben Sie zwei verschiedene Uhrzeiten ein.
people-source-wrong = Sagen Sie in höchstens 100 Zeichen, woher es kommt.
people-wording-wrong = Der Wortlaut hat höchstens 2.000 Zeichen.
people-remark-wrong = Eine Notiz hat 1 bis 4.000 Zeichen.
people-too-many = Das sind zu viele auf einmal. Wählen Sie höchstens 1.000.
people-same = Das ist schon eine Person.
people-undone = Das wurde schon rückgängig gemacht.
people-messages-since = Das lässt sich nicht mehr rückgängig machen: Seither gab es Nachrichten, und niemand kann sagen, wessen sie sind.
people-windows-since = Das lässt sich nicht mehr rückgängig machen: Ihre gemeinsamen Fenster haben sich seither geändert.
people-merged-since = Seither wurden sie mit noch jemandem zusammengeführt. Machen Sie das zuerst rückgängig.
people-gone = Das lässt sich nicht mehr rückgängig machen: Was über sie bekannt war, wird nicht mehr aufbewahrt.

## Customers
nav-customers = Kunden
command-customers = Zu den Kunden
command-context = Zeigen oder verbergen, was über den Kunden bekannt ist
context-title = Über den Kunden
customers-find = Nach Name oder Nummer suchen
customers-any = Alle
customers-filters = Liste eingrenzen
customers-order = Reihenfolge
customers-columns = Spalten
customers-window = Fenster
customers-time-left = Restzeit
customers-last-activity = Letzte Aktivität
customers-local-time = Ortszeit
customers-unknown = Nicht bekannt
customers-open = Offen
customers-closed = Geschlossen
customers-never = Nie geöffnet
customers-day = In den letzten 24 Stunden
customers-week = In den letzten 7 Tagen
customers-month = In den letzten 30 Tagen
customers-silent = Seit 30 Tagen still
customers-low = Niedrig, 0 bis 3
customers-middle = Mittel, 4 bis 6
customers-high = Hoch, 7 bis 10
customers-select-all = Alle gezeigten auswählen
customers-select = { $who } auswählen
customers-action = Mit den Ausgewählten tun
customers-add-tag = Etikett hinzufügen
customers-remove-tag = Etikett entfernen
customers-agreed = Mit Werbung einverstanden
customers-stopped = Werbung gestoppt
customers-apply = Anwenden
customers-clear = Auswahl aufheben
customers-more = Mehr zeigen
customers-empty = Noch keine Kunden
customers-empty-lead = Wer an eine Ihrer Nummern schreibt, erscheint hier.
customers-none = Niemand passt
customers-none-lead = Nehmen Sie einen Filter weg, um mehr zu sehen.
customers-reset = Alle zeigen
customers-found =
    { $n ->
        [one] { $n } Kunde
       *[other] { $n } Kunden
    }
customers-many = Mehr als { $n } Kunden
customers-selected =
    { $n ->
        [one] { $n } ausgewählt
       *[other] { $n } ausgewählt
    }
customers-select-fitting = Alle auswählen, die passen
customers-fitting-cut = Es passen mehr als { $n }. Die ersten { $n } sind ausgewählt.
customers-done =
    { $n ->
        [one] Für { $n } Person erledigt.
       *[other] Für { $n } Personen erledigt.
    }
customers-unchanged =
    { $n ->
        [one] Bei { $n } war es schon so.
       *[other] Bei { $n } war es schon so.
    }
customers-missing =
    { $n ->
        [one] { $n } gibt es nicht mehr.
       *[other] { $n } gibt es nicht mehr.
    }
customers-left =
    { $n ->
        [one] Dann ging etwas schief: { $n } Person blieb aus und ist noch ausgewählt.
       *[other] Dann ging etwas schief: { $n } Personen blieben aus und sind noch ausgewählt.
    }

## One customer
person-not-found = Diesen Kunden gibt es nicht
person-not-found-lead = Vielleicht wurde er gelöscht, oder der Link ist falsch.
person-whole = Ganzes Profil
person-said = Von jemandem hier angegeben
person-detected = Aus den Nachrichten erkannt
person-from-number = Nach der Nummer
person-consent = Einwilligung
person-no-consent = Es wurde noch nichts gesagt.
person-yes = Zugestimmt
person-no = Abgelehnt
person-write-consent = Einwilligung eintragen
person-category = Kategorie
person-answer = Antwort
person-source = Wo es gesagt wurde
person-wording = Wortlaut
person-history = Verlauf
person-marketing = Werbung
person-utility = Dienstleistung
person-service = Kundendienst
person-source-whatsapp = In WhatsApp gewählt
person-source-refusal = WhatsApp hat eine Werbenachricht abgelehnt
person-source-here = Hier eingetragen
person-program = Ein Programm
person-engagement = Beteiligung
person-no-gauge = In den letzten 30 Tagen wurde nichts gesagt.
person-gauge = { $score } von 10, zwischen { $low } und { $high }
person-over =
    { $n ->
        [one] aus { $n } Antwort
       *[other] aus { $n } Antworten
    }
person-median = Antwortzeit im Median
person-windows = Genutzte Fenster
person-windows-of = { $n } von { $of }
person-tags = Etiketten
person-add-tag = Etikett hinzufügen…
person-remove-tag = { $name } entfernen
person-details = Angaben
person-name = Name
person-own-name = Nennt sich selbst { $name }
person-language = Sprache
person-zone = Zeitzone
person-from = Darf angeschrieben werden ab
person-until = bis
person-their-time = { $time } Ortszeit
person-guess = Geschätzt: In diesem Land gelten { $n } verschiedene Zeiten
person-attributes = Merkmale
person-value-yes = Ja
person-value-no = Nein
person-identifiers = Kennungen
person-phone = Telefonnummer
person-username = Benutzername
person-bsuid = WhatsApp-Nutzer-ID
person-parent-bsuid = WhatsApp-Nutzer-ID des Unternehmensverbunds
person-former = nicht mehr in Gebrauch
person-notes = Notizen
person-note = Notiz, nur für Ihr Team
person-add-note = Notiz hinzufügen
person-edit = Bearbeiten
person-delete = Löschen
person-save = Speichern
person-saved = Gespeichert.
person-timeline = Verlauf im Überblick
person-cut = Ältere Nachrichten sind hier nicht dabei.
person-first-message = Erste Nachricht
person-window-opened = Ein Fenster hat sich geöffnet
person-window-lost = Ein Fenster hat sich geschlossen, während gewartet wurde
person-template = Vorlage { $name }
person-tagged = Etikett { $name }
person-merged = Zusammengeführt mit { $name }
person-conversations = Unterhaltungen
person-same = Vielleicht dieselbe Person
person-why-username = derselbe Benutzername
person-why-number = dieselbe Nummer in anderer Schreibweise
person-why-name = derselbe Name, und die Nummer endet gleich
person-other = Jemand anderen wählen
person-merge = Zwei Personen zusammenführen
person-merge-lead = Von da an gehört alles der anderen Person zu dieser. Sie können das rückgängig machen, bis etwas geschieht, von dem niemand sagen kann, wessen es ist.
person-compare = Vergleichen
person-field = Angabe
person-kept = Bleibt
person-gone = Geht
person-becomes = Wird zu
person-joined =
    { $n ->
        [one] { $n } Unterhaltung wird mit einer anderen eins.
       *[other] { $n } Unterhaltungen werden mit einer anderen eins.
    }
person-moved =
    { $n ->
        [one] { $n } Unterhaltung zieht um.
       *[other] { $n } Unterhaltungen ziehen um.
    }
person-messages =
    { $n ->
        [one] { $n } Nachricht geht mit.
       *[other] { $n } Nachrichten gehen mit.
    }

## Scores, and what makes a conversation worth more

scores-title = Was zu erwarten ist
scores-reply = Aussicht auf Antwort
scores-reply-hint = Wenn Sie jetzt schreiben, innerhalb von 24 Stunden.
scores-write = Schreibt, bevor das Fenster schließt
scores-percent = { $percent } %
scores-share = { $share } %
scores-chance = { $percent } %, zwischen { $low } und { $high } %
scores-row = Aussicht auf Antwort: { $percent } %
scores-from =
    { $n ->
        [one] aus { $n } Nachricht
       *[other] aus { $n } Nachrichten
    }
scores-from-others = Von diesem Kunden ist noch nichts bekannt: So ist es bei Kunden hier üblich.
scores-rule = Nach einer Faustregel: Das Modell wird nicht verwendet, da es noch nicht gezeigt hat, dass es hier besser ist.
scores-not-scored = Nicht bewertet
scores-not-scored-lead = Diese Person ist von der Bewertung ausgenommen.
scores-facts = Was am meisten ausmachte
scores-facts-none = Nichts hat es verändert: So ist es meistens.
scores-raises = Erhöht sie:
scores-lowers = Senkt sie:
scores-fact-up =
    { $fact ->
        [replies_often] Antwortet oft
        [replies_elsewhere] Antwortet Ihren anderen Nummern oft
        [business_answered] Kunden antworten dieser Nummer oft
        [wrote_recently] Hat vor Kurzem geschrieben
        [silent_long] Wie lange Sie dem Kunden nicht geschrieben haben
        [answered_in_a_row] Nichts von Ihnen blieb unbeantwortet
        [customer_last] Wer das letzte Wort hatte
        [talks_much] Wie viel bisher gesagt wurde
        [known_long] Wie lange Sie und der Kunde sich kennen
        [wrote_first] Wer zuerst geschrieben hat
        [window_open] Das Fenster ist offen
        [quick_answers] Antwortet schnell
        [business_quick] Wie schnell diese Nummer antwortet
        [busy_now] Wie viel auf dieser Nummer gerade los ist
        [time_of_day] Es ist eine gute Tageszeit dafür
        [weekday] Es ist ein guter Wochentag
        [active_elsewhere] Was der Kunde bei Ihren anderen Nummern tut
        [new_here] Beide Seiten haben schon geschrieben
       *[other] Etwas anderes
    }
scores-fact-down =
    { $fact ->
        [replies_often] Antwortet selten
        [replies_elsewhere] Antwortet Ihren anderen Nummern selten
        [business_answered] Kunden antworten dieser Nummer selten
        [wrote_recently] Hat länger nicht geschrieben
        [silent_long] Wie lange Sie dem Kunden nicht geschrieben haben
        [answered_in_a_row] Ihre letzten Nachrichten sind unbeantwortet
        [customer_last] Wer das letzte Wort hatte
        [talks_much] Wie viel bisher gesagt wurde
        [known_long] Wie lange Sie und der Kunde sich kennen
        [wrote_first] Wer zuerst geschrieben hat
        [window_open] Das Fenster ist geschlossen
        [quick_answers] Braucht lange für eine Antwort
        [business_quick] Wie schnell diese Nummer antwortet
        [busy_now] Wie viel auf dieser Nummer gerade los ist
        [time_of_day] Es ist keine gute Tageszeit dafür
        [weekday] Es ist kein guter Wochentag
        [active_elsewhere] Was der Kunde bei Ihren anderen Nummern tut
        [new_here] Eine Seite hat noch nie geschrieben
       *[other] Etwas anderes
    }
scores-segment = Art von Kunde
scores-step = Wo der Kunde steht
scores-how = Wie das entschieden wird
scores-segment-name =
    { $segment ->
        [unheard] Hat nie geschrieben
        [newcomer] Neuling
        [regular] Stammkunde
        [occasional] Gelegentlich
        [passing] Laufkunde
       *[dormant] Schlafend
    }
scores-segment-rule =
    { $segment ->
        [unheard] Hat noch nie geschrieben.
        [newcomer] Hat in den letzten 30 Tagen zum ersten Mal geschrieben und kam höchstens dreimal.
        [regular] Kam in den letzten 90 Tagen zehnmal oder öfter.
        [occasional] Kam in den letzten 90 Tagen drei- bis neunmal.
        [passing] Kam in den letzten 90 Tagen ein- oder zweimal.
       *[dormant] Kam in den letzten 90 Tagen nicht.
    }
scores-step-name =
    { $step ->
        [unheard] Noch still
        [new] Neu
        [engaged] Dabei
        [lapsing] Lässt nach
        [lost] Verloren
       *[won_back] Zurückgewonnen
    }
scores-step-rule =
    { $step ->
        [unheard] Hat noch nie geschrieben.
        [new] Hat in den letzten 7 Tagen zum ersten Mal geschrieben.
        [engaged] Hat in den letzten 7 Tagen geschrieben.
        [lapsing] Hat zuletzt vor 7 bis 30 Tagen geschrieben.
        [lost] Hat zuletzt vor mehr als 30 Tagen geschrieben.
       *[won_back] Hat in den letzten 30 Tagen wieder geschrieben, nach 30 Tagen Stille oder mehr.
    }
scores-comes = Jemand kommt, wenn er schreibt, nachdem sechs Stunden lang niemand etwas gesagt hat.
scores-next = Bester nächster Schritt
scores-answer = Jetzt antworten
scores-ask = Ihre offene Frage noch einmal stellen
scores-wait = Warten bis { $when }
scores-reopen = Mit einer Vorlage wieder öffnen
scores-leave = In Ruhe lassen
scores-do-ask = Die Frage schreiben
scores-do-wait = Zurückstellen bis { $when }
scores-do-reopen = Vorlage wählen
scores-template = Vorlage
scores-reopens = Chance, dass sie beantwortet wird
scores-cost = Kosten
scores-not-enough = Noch nicht genug Daten, um zu sagen, welche Vorlage am besten wirkt: Die am häufigsten gesendete kommt zuerst.
scores-about = etwa { $amount }
scores-reason =
    { $reason ->
        [owed] Wartet auf eine Antwort
        [closing] Das Fenster schließt in weniger als zwei Stunden
        [will_lapse] Schreibt wahrscheinlich nicht mehr, bevor es schließt
        [will_write] Schreibt wahrscheinlich von selbst wieder
        [likely_now] Antwortet jetzt wahrscheinlich
        [unlikely] Antwortet wahrscheinlich nicht
        [question_open] Sie haben etwas gefragt und warten auf die Antwort
        [missed] Das Fenster schloss sich, während der Kunde wartete
        [better_hour] Antwortet zu anderen Stunden
        [quiet_hours] Es ist eine Ruhezeit des Kunden
        [opted_out] Wollte nicht angeschrieben werden
        [no_consent] Nichts sagt, dass der Kunde zugestimmt hat
        [paced] Wurde zuvor ohne Antwort angeschrieben
        [blocked] Nichts kommt beim Kunden an
        [settled] Es ist erledigt oder ruht
        [nothing_owed] Niemand wartet auf etwas
       *[other] Aus einem anderen Grund
    }
hours-title = Beste Stunden zum Schreiben
hours-best = Am besten { $ranges }
hours-none = Keine Stunde sticht hervor
hours-range = von { $from } bis { $to }
hours-all = Alle 24 Stunden
hours-hour = Stunde
hours-share = Anteil an dem, was der Kunde schreibt
planned-best = Beste Stunde des Kunden, dort { $time }, { $when }
scores-failed = Die Vorhersage konnte nicht geladen werden.
scores-held-out = Hier kein Rat: In einigen Unterhaltungen wird er zurückgehalten, um zu sehen, ob er hilft.
scores-answered = Antworten bisher: { $n } von { $of }
scores-learnt =
    { $n ->
        [one] das Modell hat aus { $n } Fall gelernt
       *[other] das Modell hat aus { $n } Fällen gelernt
    }
scores-worth = { $factor }-mal so viel wert wie eine gewöhnliche Unterhaltung
hours-zone = Stunden in { $zone }
priorities-title = Prioritäten
command-priorities = Zu den Prioritäten
priorities-lead = Was Ihnen eine Unterhaltung mehr wert macht. Das entscheidet, was zuerst kommt, und nie, wie wahrscheinlich etwas ist: Das wird gelernt.
priorities-rules = Regeln
priorities-empty = Noch keine Regeln
priorities-empty-lead = Jede Unterhaltung ist gleich viel wert: Was zuerst kommt, hängt nur davon ab, was verloren zu gehen droht.
priorities-add = Regel hinzufügen
priorities-about = Welche Unterhaltungen
priorities-kind =
    { $kind ->
        [tag] Kunden mit einem Etikett
        [is] Ein Merkmal ist
        [at_least] Ein Merkmal ist mindestens
        [team] Unterhaltungen eines Teams
       *[lead] Durch Werbung gekommen, noch nicht beantwortet
    }
priorities-tag = Etikett
priorities-attribute = Merkmal
priorities-team = Team
priorities-value = Wert
priorities-amount = Mindestens
priorities-with-tag = Etikett { $name }
priorities-with-value = { $name } ist { $value }
priorities-with-amount = { $name } ist mindestens { $amount }
priorities-with-team = Team { $name }
priorities-gone = etwas, das es nicht mehr gibt
priorities-factor = Wert von { $name }
priorities-factor-hint = Von 0,25, einem Viertel, bis 4, viermal so viel.
priorities-times = { $factor }-mal
priorities-remove = Regel { $name } entfernen
priorities-order = Wert einer Bestellung
priorities-order-lead = Eine Unterhaltung zählt so viel wie die Bestellung, um die es geht, verglichen mit einer gewöhnlichen.
priorities-order-attribute = Merkmal, in dem er steht
priorities-not-counted = Wird nicht gezählt
priorities-usual = Eine gewöhnliche Bestellung
priorities-template = Was eine Vorlage kostet
priorities-template-hint = Als Teil dessen, was eine gewöhnliche Unterhaltung wert ist, von 0 bis 1.
priorities-preview = Was sich verschieben würde
priorities-nothing = Nichts verschiebt sich.
priorities-nobody = Nichts zu zeigen: Gerade wartet niemand auf eine Antwort.
priorities-moved = { $n } von { $of } Wartenden stünden anderswo; die mit der weitesten Verschiebung:
priorities-looked = Betrachtet sind die { $looked }, die gerade am wichtigsten sind, von { $of } Wartenden. Die Plätze gelten unter ihnen.
priorities-place = von Platz { $before } auf Platz { $after }
priorities-worth = { $after }-mal so viel wert wie eine gewöhnliche, bisher { $before }
priorities-passed = Andere überholen sie oder fallen zurück
priorities-save = Speichern
priorities-saved = Gespeichert. Die Schlange nach Priorität richtet sich danach.
priorities-undo = Rückgängig
priorities-undone = So wie zuvor.
priorities-reset = Alle gleich zählen
priorities-unsaved = Noch nicht gespeichert.
priorities-choose = Eines wählen
priorities-too-many = Es kann höchstens 20 Regeln geben.
priorities-wrong-factor = Was eine Regel aus dem Wert macht, liegt zwischen 0,25 und 4.
priorities-twice = Zwei Regeln betreffen dasselbe: Behalten Sie eine davon.
priorities-wrong-value = Ein Wert hat zwischen 1 und 100 Zeichen.
priorities-wrong-amount = Ein Betrag ist eine Zahl ohne Tausendertrennung: 1500.
priorities-wrong-usual = Eine gewöhnliche Bestellung ist eine Zahl über null ohne Tausendertrennung: 1500.
priorities-wrong-template = Was eine Vorlage kostet, liegt zwischen 0 und 1.

## Tags and attributes
tag-new = Neukunde
tag-returning = Wiederkehrend
tag-ad-lead = Durch Anzeige
tag-rule-new = Nach Regel: Die erste Nachricht kam in den letzten 7 Tagen.
tag-rule-returning = Nach Regel: Hat 7 Tage oder mehr nach der ersten Nachricht wieder geschrieben.
tag-rule-ad-lead = Nach Regel: Kam in den letzten 30 Tagen durch eine Anzeige.
colour-grey = Grau
colour-red = Rot
colour-orange = Orange
colour-yellow = Gelb
colour-green = Grün
colour-teal = Petrol
colour-blue = Blau
colour-purple = Violett
colour-pink = Rosa
attribute-text = Text
attribute-number = Zahl
attribute-date = Datum
attribute-yes-no = Ja oder nein
attribute-choice = Eines aus einer Liste
attribute-url = Webadresse
fields-title = Etiketten und Merkmale
fields-lead = Was Kunden bekommen und was sich über sie sagen lässt. Etiketten mit Regel setzt nur die Regel.
fields-colour = Farbe
fields-kind = Art
fields-choices = Möglichkeiten, eine je Zeile
fields-new-tag = Neues Etikett
fields-new-attribute = Neues Merkmal
fields-read-only = Nur Admins ändern das.
fields-no-attributes = Noch keine Merkmale.
fields-sure = Endgültig löschen
fields-people =
    { $n ->
        [one] bei { $n } Person
       *[other] bei { $n } Personen
    }

# What is kept of people, and how long.
data-title = Daten
data-lead = Wie lange etwas aufbewahrt wird, und wer gelöscht wurde.
data-kept = Wie lange etwas aufbewahrt wird
data-kept-lead = Was seine Zeit hinter sich hat, wird binnen einer Stunde gelöscht und kommt nicht wieder.
data-deliveries = Zustellungen, wie sie eintrafen
data-deliveries-hint = Was WhatsApp Wort für Wort gesendet hat, ab der Verarbeitung.
data-events = Ereignisse
data-events-hint = Was zurückkehrende Bildschirme und Programme hören wollen.
data-kept-items = Nicht verstandene Einträge
data-kept-items-hint = In Rohform, um sie erneut zu verarbeiten.
data-media = Dateien
data-media-hint = Bilder, Filme und Dokumente. Die Nachrichten bleiben.
data-messages = Nachrichten
data-messages-hint = Mit ihren Dateien. Die Personen bleiben.
data-days = Tage
data-for-ever = Für immer
data-bounds = Von { $least } bis { $most } Tage
data-save = Speichern
data-saved = Gespeichert. Was seine Zeit hinter sich hat, geht binnen einer Stunde.
data-erasures = Gelöschte Personen
data-erasures-lead = Von ihnen ist nichts übrig als diese Zeilen.
data-nobody-erased = Noch wurde niemand gelöscht.
data-erased-at = Gelöscht
data-state = Stand
data-gone = Gelöschte Zeilen
data-done = Fertig
data-step = Schritt { $at } von { $of }
data-of-person = Daten von { $who }
data-export = Alles herausnehmen
data-export-lead = Ein ZIP-Archiv mit allem, was von dieser Person aufbewahrt wird: was gesagt wurde, Dateien, Notizen und was WhatsApp zugestellt hat.
data-download = Herunterladen
data-erase = Diese Person löschen
data-erase-lead = Alles, was von dieser Person aufbewahrt wird, verschwindet überall und endgültig: Nachrichten, Dateien, Notizen, Entwürfe und was WhatsApp zugestellt hat. Das lässt sich nicht rückgängig machen. Schreibt sie wieder, ist sie jemand Neues.
data-erase-backups = Frühere Sicherungen enthalten sie noch. Wird eine zurückgespielt, wird diese Person erneut gelöscht.
data-owner-only = Nur Inhaber können jemanden löschen.
data-type-name = Zum Bestätigen den Namen eintippen: { $who }
data-not-the-name = Das ist nicht der Name der Person.
data-erase-now = Endgültig löschen
data-erasing = Wird gelöscht…
data-erased = Gelöscht
data-erased-lead = Diese Person steht auf keiner Liste mehr. Der Rest wird jetzt gelöscht; diese Seite kann verlassen werden.
data-erased-whole = Alles ist gelöscht.
data-was-erased = Die Person dieser Unterhaltung wurde gelöscht.
data-their-data = Daten der Person
data-forgotten = { $kind }: nicht mehr aufbewahrt.

# Gespräche: Notizen, Schnellantworten, Schaltflächen, wer da ist, Blockieren.
error-too-many = Zu viele „{ $field }“: { $limit } sind erlaubt.
error-twice = Zwei haben dasselbe „{ $field }“.
quick-reply-taken = Dieses Kürzel wird schon verwendet.
talk-note = Notiz
talk-note-label = Interne Notiz
talk-note-placeholder = Nur Leute hier sehen das. @ nennt jemanden aus dem Team.
talk-note-save = Notiz speichern
talk-note-saved = Notiz gespeichert. Der Kunde sieht sie nicht.
talk-note-edit = Notiz bearbeiten
talk-note-delete = Notiz löschen
talk-note-deleted = Notiz gelöscht.
talk-note-of = Notiz von { $who }
talk-note-of-you = Deine Notiz
talk-cancel = Abbrechen
talk-people = Team
talk-program = Ein Programm
talk-colleague = Jemand aus dem Team
talk-done-assigned = { $who } hat das { $whom } zugewiesen
talk-done-unassigned = { $who } hat die Zuweisung aufgehoben
talk-done-snoozed = { $who } hat das zurückgestellt bis { $when }
talk-done-rests = { $who } hat das zurückgestellt, bis der Kunde schreibt
talk-done-woke = Nicht mehr zurückgestellt
talk-done-resolved = { $who } hat das erledigt
talk-done-reopened = Wieder offen
talk-done-merged = Mit einem anderen Gespräch derselben Person vereint
talk-done-parted = Wieder zwei Personen
talk-done-tagged = { $who } hat das Schlagwort { $what } vergeben
talk-done-untagged = { $who } hat das Schlagwort { $what } entfernt
talk-done-opted-out = Möchte keine Nachrichten dieser Art mehr: { $what }
talk-done-opted-in = Möchte wieder Nachrichten dieser Art: { $what }
talk-done-lost = Das Fenster schloss ohne Antwort. Gewartet seit { $when }
talk-done-paused = Die Vorlage { $what } ist angehalten
talk-done-dismissed = { $who } hat gesagt, dass keine Antwort nötig ist
talk-done-undismissed = { $who } hat zurückgenommen, dass keine Antwort nötig ist
talk-done-blocked = { $who } hat diese Person blockiert
talk-done-unblocked = { $who } lässt diese Person wieder durch
talk-done-reported = { $who } hat diese Person gemeldet: { $what }
talk-done-other = Etwas wurde geändert
talk-quick = Schnellantworten
talk-quick-none = Keine Schnellantwort passt.
talk-quick-missing = Was noch fehlt
talk-quick-insert = Einfügen
talk-quick-manage = Schnellantworten verwalten
talk-quick-lead = Texte, die du oft schreibst. Schreib in einer Antwort / und das Kürzel.
talk-quick-shortcut = Kürzel
talk-quick-text = Text
talk-quick-variables = Variablen: { $names } und die Namen von Attributen.
talk-quick-shared = Für alle
talk-quick-own = Nur für mich
talk-quick-new = Neue Schnellantwort
talk-quick-edit = { $what } bearbeiten
talk-quick-delete = { $what } löschen
talk-quick-empty = Noch keine Schnellantworten
talk-save = Speichern
talk-saved = Gespeichert.
talk-more = Mehr zum Senden
talk-photo = Foto aufnehmen
talk-voice = Sprachnachricht aufnehmen
talk-buttons = Antwortknöpfe
talk-list = Liste zur Auswahl
talk-place = Um einen Standort bitten
talk-body = Text darüber
talk-footer = Kleingedrucktes (freiwillig)
talk-button = Knopf { $n }
talk-list-button = Knopf, der die Liste öffnet
talk-row = Zeile { $n }
talk-row-description = Beschreibung von Zeile { $n } (freiwillig)
talk-row-section = Abschnitt ab Zeile { $n } (freiwillig)
talk-add-row = Zeile hinzufügen
talk-recording = Aufnahme: { $time }
talk-finish = Aufnahme beenden
talk-discard = Aufnahme verwerfen
talk-no-microphone = Das Mikrofon konnte nicht verwendet werden. Erlaube es im Browser und versuch es noch einmal.
talk-no-recorder = Dieser Browser kann keinen Ton aufnehmen, den WhatsApp annimmt.
talk-looks = Auch hier: { $who }
talk-writes = { $who } schreibt…
talk-cross-writes = { $who } schreibt gerade eine Antwort.
talk-cross-answered = { $who } hat geantwortet, seit du begonnen hast.
talk-send-anyway = Trotzdem senden
talk-menu = Menü des Gesprächs
talk-block = Blockieren
talk-unblock = Blockierung aufheben
talk-blocked = Blockiert { $when }. Nichts kommt durch, nichts geht hinaus.
talk-block-title = { $who } blockieren?
talk-block-lead = WhatsApp lässt nichts mehr durch, in keine Richtung. Es kann rückgängig gemacht werden.
talk-report = Was stimmt nicht? (freiwillig)
talk-report-hint = Wird hier mit deinem Namen aufbewahrt. WhatsApp nimmt von Unternehmen keine Meldungen an.
talk-transcript-text = Als Text exportieren
talk-transcript-json = Als JSON exportieren
talk-with-notes = Mit internen Notizen
talk-mentions = Erwähnungen
talk-mentions-lead = Interne Notizen, die dich nennen.
talk-mentions-none = Noch hat dich niemand genannt
talk-mentions-none-lead = Wer @ und deinen Namen in eine Notiz schreibt, ruft dich hierher.
talk-mention-new = Neu
talk-take-back = „Keine Antwort nötig“ zurücknehmen
talk-taken-back = Es wartet wieder auf eine Antwort.
command-note = Interne Notiz schreiben
command-mentions = Zu den Erwähnungen
command-replies = Zu den Schnellantworten
talk-done-many =
    { $n ->
        [one] { $n } Änderung
       *[other] { $n } Änderungen
    }
talk-quick-found =
    { $n ->
        [one] { $n } Schnellantwort
       *[other] { $n } Schnellantworten
    }
talk-mentions-unread =
    { $n ->
        [one] { $n } ungelesene Erwähnung
       *[other] { $n } ungelesene Erwähnungen
    }

## Ansichten, und was mit vielen Unterhaltungen geschieht

triage-too-many = Es können höchstens { $n } Unterhaltungen auf einmal geändert werden.
triage-these =
    { $n ->
        [one] 1 zuerst zu beantworten
       *[other] { $n } zuerst zu beantworten
    }
triage-nobody = Diese Person kann hier keine Unterhaltungen mehr betreuen.
triage-no-such-time = Eine Unterhaltung ruht bis zu einem künftigen Zeitpunkt, höchstens ein Jahr lang.
triage-no-tag = Es gibt kein Schlagwort „{ $tag }“.
triage-ruled-tag = Das Schlagwort „{ $tag }“ setzt eine Regel, niemand von Hand.
triage-too-late = Das lässt sich nicht mehr rückgängig machen.
triage-changed = Sie hat sich seitdem geändert.
triage-changed-by = { $who } hat sie seitdem geändert.
triage-heard = Die Kundin oder der Kunde hat seitdem geschrieben.
triage-joined = Sie ist inzwischen Teil einer anderen Unterhaltung.
triage-view-name = Der Name muss 1 bis { $n } Zeichen haben.
triage-too-many-views = Sie haben { $n } Ansichten, mehr gehen nicht. Löschen Sie zuerst eine.
view-queue = Zu erledigen
view-shift = Schließen in dieser Schicht
view-hour = Weniger als 1 h
view-two-hours = Weniger als 2 h
view-four-hours = Weniger als 4 h
view-open = Offene Fenster
view-closed = Lohnt sich wieder zu öffnen
view-template = Vorlage noch unbeantwortet
view-leads = Anfragen aus Anzeigen
view-unread = Ungelesen
view-mine = Meine
view-unassigned = Niemandem zugewiesen
view-snoozed = Zurückgestellt
view-all = Alle Unterhaltungen
order-closes-at = Verbleibende Zeit
order-priority = Priorität
order-last-activity = Letzte Aktivität
order-name = Name
triage-on = ausgewählt
triage-views = Ansichten
triage-filters = Filter
triage-order = Reihenfolge
triage-narrowed = Worauf die Liste eingegrenzt ist
triage-without = Entfernen: { $what }
triage-owed = Antwort fällig
triage-not-owed = Keine Antwort fällig
triage-open = Offen
triage-snoozed = Zurückgestellt
triage-resolved = Erledigt
triage-door-open = Mehr als 2 h
triage-door-closing = Höchstens 2 h
triage-door-closed = Geschlossen
triage-door-never = Nie geöffnet
triage-engagement = Beteiligung
triage-priority = Priorität
triage-silence = Letzte Aktivität
triage-progress = Status
triage-any = Beliebig
triage-assignee = Zugewiesen an
triage-me = Mir
triage-nobody-chosen = Niemandem
triage-somebody = Jemandem
triage-window = Fenster
triage-tags = Schlagwörter
triage-number = Nummer
triage-language = Sprache
triage-from = Von
triage-to = Bis
triage-keep = Name für diese Liste
triage-share = Alle hier sehen sie
triage-keep-it = Ansicht speichern
triage-kept = Die Ansicht ist gespeichert.
triage-forget = Ansicht „{ $name }“ löschen
triage-shift = Meine Schicht endet um
triage-bulk = Ausgewählte Unterhaltungen
triage-chosen = Ausgewählt: { $n }
triage-working = { $at } von { $of }
triage-resolve = Erledigen
triage-reopen = Wieder öffnen
triage-snooze = Zurückstellen
triage-snooze-on = Bis zu anderer Zeit zurückstellen
triage-wake = Jetzt zurückholen
triage-assign = Zuweisen
triage-tag = Schlagwort
triage-read = Als gelesen markieren
triage-template = Vorlage senden
triage-template-lead = Sie geht mit denselben Worten an alle Ausgewählten. Jede Sendung hat ihren Preis und wird für sich geprüft; zehn Sekunden lang lässt sie sich rückgängig machen.
triage-all-matching = Alle dieser Liste auswählen
triage-clear = Auswahl aufheben
triage-report = Was geschehen ist
triage-report-done = Erledigt: { $n }.
triage-report-unchanged = Schon so: { $n }.
triage-report-refused = Nicht getan: { $n }.
triage-refused = Nicht getan, und warum
triage-report-cut = Es sind mehr, als hier stehen.
triage-unchanged = Das ist schon so.
triage-taken-back = Rückgängig gemacht: { $n }
triage-changed-of = seitdem geändert: { $n }
triage-menu = Was tun
triage-outlasts = nachdem ihr Fenster { $when } schließt
triage-select = { $who } auswählen
triage-actions = Aktionen für { $who }
triage-snoozed-until = Zurückgestellt bis { $when }
triage-rests = Zurückgestellt, bis sie schreiben
triage-lead = Erste Antwort bis { $when } macht die nächsten Tage kostenlos
triage-awaited = Vorlage noch unbeantwortet
rest-hour = In 1 Stunde
rest-three-hours = In 3 Stunden
rest-evening = Heute Abend
rest-tomorrow = Morgen früh
rest-monday = Montag früh
rest-week = In einer Woche
rest-until = Bis der Kunde schreibt
command-resolve = Erledigen oder wieder öffnen
command-snooze = Auf später zurückstellen
command-assign = Jemandem zuweisen
command-label = Kunden mit Schlagwort versehen
command-mark-read = Als gelesen markieren
command-unread = Als ungelesen markieren
command-select = Auswählen oder abwählen
command-select-range = Bis hierher auswählen
command-select-all = Alle Angezeigten auswählen
command-menu = Was sich damit tun lässt
command-filters = Liste filtern
command-order = Reihenfolge der Liste ändern
command-views = Ansicht wählen
triage-did =
    { $did ->
        [assigned] Zugewiesen
        [claimed] Übernommen
        [handed_over] Übergeben
        [unassigned] Niemandem mehr zugewiesen
        [snoozed] Zurückgestellt
        [woken] Zurückgeholt
        [resolved] Erledigt
        [reopened] Wieder offen
        [read] Als gelesen markiert
        [unread] Als ungelesen markiert
        [tagged] Mit Schlagwort versehen
        [untagged] Schlagwort entfernt
        [planned] Vorlage geplant
       *[sent] Vorlage unterwegs
    }
triage-silence-at-most =
    { $n ->
        [one] Am letzten { $n } Tag
       *[other] In den letzten { $n } Tagen
    }
triage-silence-at-least =
    { $n ->
        [one] Still seit mindestens { $n } Tag
       *[other] Still seit mindestens { $n } Tagen
    }
person-no-marketing = Vorlagen der Kategorie Marketing gehen nicht an sie.
person-no-utility = Vorlagen der Kategorie Dienstleistung gehen nicht an sie.
person-no-service = Hier vermerkt; auf das, was sie schreiben, kann weiter geantwortet werden.
triage-choose-time = Wählen Sie einen Tag und eine Uhrzeit, die noch kommen, höchstens ein Jahr voraus.
triage-template-later = Die Zeit ist Ihre. Bis dahin wartet sie in jeder Unterhaltung, wo sie sich zurücknehmen lässt, und vor dem Senden wird sie noch einmal geprüft.
# What is answered without a person.
message-automatic = Automatische Antwort
transcript-greeting = Automatische Begrüßung
transcript-away = Automatische Abwesenheitsantwort
transcript-stopped = Automatische Bestätigung: keine Werbenachrichten mehr
transcript-started = Automatische Bestätigung: wieder Werbenachrichten
talk-done-asked-for-person = Möchte mit einem Menschen sprechen
person-source-word = Ein Wort, das sie geschrieben haben
person-source-button = Eine Schaltfläche, die sie gedrückt haben
command-answering = Zu den automatischen Antworten
answering-title = Automatische Antworten
answering-lead = Was Ihre Nummern ohne einen Menschen antworten. Jeder Kunde erhält höchstens eine solche Antwort in 12 Stunden, nie wenn hier jemand in der letzten Stunde geantwortet hat, und immer mit einer Schaltfläche, um mit einem Menschen zu sprechen. Sie ist nicht die Antwort, die noch aussteht: Die Unterhaltung bleibt in der Warteschlange.
answering-business = Wie das Unternehmen heißt
answering-language = Sprache der Texte
answering-greeting = Begrüßung
answering-greeting-hint = Zu Ihren Zeiten, an alle, die zum ersten Mal oder nach 14 Tagen schreiben. Kunden erhalten den Text in ihrer Sprache, sonst den ersten vorhandenen.
answering-away = Abwesenheitsantwort
answering-away-hint = Außerhalb Ihrer Zeiten. Kunden erhalten den Text in ihrer Sprache, sonst den ersten vorhandenen.
answering-stopped = Wenn jemand keine Werbung mehr möchte
answering-started = Wenn jemand sie wieder möchte
answering-usual-hint = Bleibt das Feld leer, gilt der Text der Vorschau.
answering-send = Senden
answering-preview = So sieht es der Kunde
answering-sample = Ana
answering-save = Speichern
answering-saved = Gespeichert.
answering-sent = In den letzten 30 Tagen gesendet
answering-confirmed = Bestätigungen
answering-asked = Wollten einen Menschen
answering-words = Wörter, die Werbung beenden
answering-words-lead = Eine Nachricht, die nur aus einem dieser Wörter besteht, und die Schaltflächen von Vorlagen, mit denen man sich abmeldet. Sie gelten für jede Nummer, auch wenn sie nichts selbst beantwortet: Niemand muss etwas tun, und geplante Werbung an diese Menschen geht nicht hinaus. Ein Wort mit Stern bedeutet auch etwas anderes: Es gilt nur, wo davor eine Vorlage kam oder eine Nachricht, die es in Großbuchstaben oder Anführungszeichen nennt.
answering-start-words = Wörter, die sie wieder zulassen
answering-variables = Variablen: { $names }. Was von einem Kunden nicht bekannt ist, wird weggelassen.
answering-price-unknown = Was eine Antwort kostet, ist nicht bekannt.
answering-price-free = Jede zählt als Antwort: { $left } sind diesen Monat frei, danach etwa { $price } je Antwort, je nach Land des Kunden.
answering-price = Jede zählt als Antwort: etwa { $price }, je nach Land des Kunden.
answering-unfit-language = „{ $what }“ ist keine Sprache, in der Texte sein können.
answering-unfit-long = Ein Text hat { $length } Zeichen; erlaubt sind { $limit }.
answering-unfit-business = Der Name des Unternehmens hat { $length } Zeichen; erlaubt sind { $limit }.
answering-unfit-character = In einem Text steht ein Zeichen, das nicht gesendet werden kann.
answering-unfit-variable = Für „{ $what }“ ist nichts bekannt.
answering-unfit-empty = Eine Antwort, die gesendet wird, braucht einen Text in mindestens einer Sprache.

alerts-title = Alarme
alerts-lead = Wenn ein Fenster bald schließt und jemand noch auf Antwort wartet, sagt Ajar es der zuständigen Person, dann ihrem Team, dann dessen Leitung.
alerts-how = Wie Sie es erfahren
alerts-limits = So lange vor dem Schließen eines Fensters
alerts-limits-none = Wählen Sie mindestens eine Zeit.
alerts-sound = In dieser App einen Ton abspielen
alerts-sound-try = Anhören
alerts-quiet = Ruhezeit
alerts-quiet-lead = Dann meldet sich nichts. Andere erfahren es an Ihrer Stelle, und Sie sehen es später.
alerts-quiet-from = Von
alerts-quiet-until = Bis
alerts-quiet-wrong = Geben Sie beide Zeiten an, etwa 22:00 und 07:00, oder keine.
alerts-zone = Zeitzone: { $zone }
alerts-mail = Übersicht per E-Mail
alerts-mail-lead = Höchstens einmal in der Stunde: was stumm blieb und was unbeantwortet schloss.
alerts-mail-off = Dieser Server verschickt keine E-Mails.
alerts-save = Speichern
alerts-saved = Gespeichert.
alerts-devices = Geräte
alerts-devices-lead = Ein Gerät erfährt es auch, während Ajar dort nicht geöffnet ist. Unterwegs kann niemand mitlesen.
alerts-devices-demo = In der Demo erfährt kein Gerät etwas.
alerts-device-none = Noch erfährt kein Gerät etwas.
alerts-device-name = Name dieses Geräts
alerts-device-texts = Namen und Nachrichten darauf zeigen
alerts-device-add = Dieses Gerät alarmieren
alerts-device-this = Dieses Gerät
alerts-device-test = Test senden
alerts-device-tested = Der Test ist unterwegs.
alerts-device-remove = Entfernen
alerts-device-unheard = Was zuletzt dorthin ging, ist nicht angekommen. Prüfen Sie, ob der Browser dort Mitteilungen zeigen darf.
alerts-unreached = Alarme kommen hier nicht an: { $names }.
alerts-unreached-look = Meine Geräte ansehen
alerts-device-succeeded = Zuletzt gesendet { $when }
alerts-device-failed = Letzter Fehler { $when }: { $why }
alerts-device-denied = Dieser Browser lässt Ajar keine Mitteilungen zeigen. Das steht in seinen Einstellungen für diese Website.
alerts-device-unable = Dieser Browser kann nichts empfangen. Er braucht https, auf einem iPhone die App auf dem Home-Bildschirm.
alerts-device-too-many = Sie haben schon so viele Geräte wie möglich. Entfernen Sie zuerst eines.
alerts-device-unfit = Dieses Gerät nennt eine Adresse, an die nichts gesendet wird.
alerts-held = Meldungen werden zurückgehalten: Das ist eine eingespielte Kopie.
alerts-held-title = Das ist eine eingespielte Kopie
alerts-held-lead = An Geräte und per E-Mail geht nichts, damit niemand doppelt gemeldet bekommt, solange das Original noch läuft. In der App wird alles gezeigt wie immer.
alerts-held-owner = Eine Inhaberin oder ein Inhaber kann das Senden von hier freigeben.
alerts-release = Meldungen von hier senden
alerts-released = Meldungen gehen ab jetzt an Geräte und per E-Mail.
alerts-past = Die letzten 7 Tage
alerts-past-none = Ihnen wurde nichts gemeldet.
alerts-level =
    { $level ->
        [assignee] Gemeldet als zuständige Person
        [team] Gemeldet als Teil des Teams
       *[lead] Gemeldet als Leitung
    }
alerts-muted =
    { $why ->
        [rate] Stumm: es waren zu viele
        [quiet] Stumm: Ihre Ruhezeit
       *[same] Stumm: Sie haben es im selben Moment erfahren
    }
alerts-shown = In der App gezeigt
alerts-arrived = Auf { $n } von { $of } Geräten angekommen
alerts-mailed = Per E-Mail gesendet
alerts-unheard = Noch nicht gesehen
alerts-waits = { $name } wartet auf Antwort: Das Fenster schließt { $when }.
alerts-open = Öffnen
alerts-snooze = Eine Stunde zurückstellen
alerts-put-away = Ausblenden
alerts-more = Weitere Alarme: { $n }
alerts-muting = Das war der sechste Alarm in einer Stunde. Weitere bleiben bis { $when } stumm und kommen in einer Übersicht.
alerts-digest = Alarme, die stumm blieben: { $n }
alerts-push = Ein Fenster schließt bald
alerts-push-of = { $name } wartet auf Antwort
alerts-push-body = Das Fenster schließt in { $length }.
alerts-push-last = Weitere Alarme bleiben für { $length } stumm und kommen in einer Übersicht.
alerts-push-digest-body = Es waren zu viele, oder es war Ihre Ruhezeit.
alerts-push-test = Ajar erreicht dieses Gerät
alerts-push-test-body = So sieht hier ein Alarm aus.
alerts-mail-subject = Ajar: stumm { $muted }, unbeantwortet geschlossen { $lost }
alerts-mail-muted = Stumm geblieben:
alerts-mail-lost = Unbeantwortet geschlossen:
alerts-mail-closes = { $name }: Das Fenster schließt { $when }
alerts-mail-closed = { $name }: Das Fenster schloss { $when }
alerts-mail-settings = Was Sie erfahren, und wie: { $url }
command-alerts = Zu den Alarmen

## Teams und Schichten

teams-title = Teams
teams-lead = Wer zusammenarbeitet, auf welchen Nummern und wann.
teams-none = Noch keine Teams
teams-none-lead = Bis es eines gibt, gehört jede Unterhaltung allen.
teams-new = Neues Team
teams-name = Name des Teams
teams-zone = Zeitzone, wie Europe/Berlin
teams-leader = Leitung
teams-members = Leute
teams-numbers = Nummern
teams-hours = Wochenzeiten
teams-hours-known = Das Team hat feste Zeiten
teams-hours-hint = Wie 09:00-12:00, 13:00-17:30. Was endet, bevor es beginnt, geht über Mitternacht; ein leerer Tag ist frei.
teams-holidays = Feiertage
teams-holidays-hint = Einer je Zeile: 2026-12-25, oder mit Zeiten 2026-12-24 09:00-12:00.
teams-shifts = Schichten
teams-shifts-hint = Wo niemand eine Schicht hat, arbeiten alle in den Wochenzeiten.
teams-shift-who = Wessen Schicht
teams-shift-day = An welchem Tag
teams-shift-date = Nur an einem Tag
teams-shift-hours = Zeiten, wie 09:00-17:00
teams-shift-add = Schicht hinzufügen
teams-shift-remove = Die Schicht von { $who } entfernen
teams-assigns = Was niemandem gehört, jemandem geben, der da ist
teams-capacity = Höchstens so viele offene Unterhaltungen je Person
teams-read-only = Nur Admins ändern Teams.
teams-faster = { $who } war schneller.
teams-unseen = { $who } sieht diese Nummer nicht und kann die Unterhaltung deshalb nicht übernehmen.
triage-no-team = Dieses Team gibt es nicht.
forecast-title = Die nächsten 24 Stunden
forecast-lead = Was zu diesen Stunden üblicherweise kommt, und welche offenen Fenster wohl schließen, ohne dass der Kunde schreibt. In Klammern: wo es in neun von zehn Fällen liegt.
forecast-hour = Ab
forecast-messages = Nachrichten
forecast-closing = Fenster, die schließen
forecast-owed = davon Antwort offen
forecast-lapse = ohne Nachricht
forecast-held-back = Heute nicht gezeigt. An 5 von 100 Tagen, für jede Person vom Zufall gezogen, wird es zurückgehalten, damit sich zeigt, was es wert ist.
forecast-band = { $mean } ({ $low } bis { $high })
handover-title = Übergabe
handover-lead = Was eine Antwort schuldet und schließt, während niemand seines Teams arbeitet.
handover-none = Nichts schließt unbesetzt
handover-none-lead = Was geschuldet ist, schließt, während jemand arbeitet.
handover-unknown = Von keinem Team ist bekannt, wann es arbeitet.
handover-closes = Schließt { $when }
handover-staffed = Zuletzt besetzt { $when }
handover-claim = Übernehmen
handover-send = Antworten
handover-more = Es gibt mehr. Die Warteschlange zeigt alles.
view-unstaffed = Schließt unbesetzt
command-claim = Übernehmen, was niemandem gehört
command-hand-over = Zur Übergabe
command-teams = Zu den Teams
command-away = Abwesend oder wieder da
away-set = Sagen, dass man abwesend ist
away-back = Abwesend: sagen, dass man wieder da ist
talk-done-handed-over = { $who } hat sie an { $what } übergeben.
talk-done-handed-to-all = { $who } hat sie allen gegeben.
triage-team = Team
triage-everybody = Alle
teams-unfit =
    { $why ->
        [name] Ein Team hat einen Namen von 1 bis 60 Zeichen.
        [zone] Diese Zeitzone gibt es nicht. Sie heißt wie Europe/Berlin.
        [leader] Die Leitung muss zum Team gehören.
        [members] Ein Team hat höchstens 500 Leute.
        [hours] Die Zeiten sind nicht lesbar, überschneiden sich oder sind zu viele.
        [shifts] Eine Schicht gehört jemandem im Team und hat Zeiten wie 09:00-17:00.
        [capacity] Eine Person hat höchstens 1 bis 1000 Unterhaltungen.
        [taken] Ein Team dieses Namens gibt es schon.
        [limit] Mehr Teams kann es nicht geben.
        [user] Jemand davon arbeitet nicht hier.
        [changed] Jemand anders hat dieses Team inzwischen geändert. Laden Sie die Seite neu, um es zu sehen, und ändern Sie es dann.
       *[number] Diese Nummer gibt es nicht.
    }

## Das Protokoll

audit-title = Protokoll
audit-lead = Wer wann und von wo aus was am Arbeitsbereich getan hat. Keine Zeile wird je geändert oder gelöscht.
audit-filters = Protokoll eingrenzen
audit-find = Protokoll durchsuchen
audit-who = Wer
audit-what-label = Was
audit-when = Wann
audit-more = Mehr zeigen
audit-end = Das ist alles.
audit-none = Nichts verzeichnet
audit-none-lead = Nichts im Protokoll entspricht dem.
audit-export = Als CSV exportieren
audit-yes = ja
audit-no = nein
audit-what =
    { $what ->
        [signed_in] Angemeldet
        [sign_in_failed] Anmeldung gescheitert
        [sign_in_throttled] Zu viele Anmeldeversuche
        [signed_out] Abgemeldet
        [user_added] Person zugelassen
        [user_disabled] Person ausgesperrt
        [user_enabled] Person wieder zugelassen
        [user_invited] Person eingeladen
        [invitation_revoked] Einladung zurückgenommen
        [user_joined] Einladung angenommen
        [user_renamed] Name geändert
        [role_changed] Rolle geändert
        [reset_made] Link für neues Passwort erstellt
        [reset_used] Link für neues Passwort benutzt
        [password_changed] Passwort geändert
        [password_failed] Falsches Passwort beim Bestätigen
        [sessions_revoked] Anderswo abgemeldet
        [factor_set_up] Zweiter Faktor eingerichtet
        [factor_dropped] Zweiter Faktor ausgeschaltet
        [factor_role_set] Pflicht zum zweiten Faktor geändert
        [code_failed] Falscher Code bei der Anmeldung
        [reach_set] Sichtbarkeit geändert
        [key_made] API-Schlüssel erstellt
        [key_revoked] API-Schlüssel widerrufen
        [number_added] Nummer eingerichtet
        [number_changed] Nummer geändert
        [answering_set] Automatische Antworten geändert
        [team_kept] Team geändert
        [team_dropped] Team gelöscht
        [retention_set] Aufbewahrung geändert
        [tag_kept] Tag geändert
        [tag_dropped] Tag gelöscht
        [attribute_kept] Merkmal geändert
        [attribute_dropped] Merkmal gelöscht
        [quick_reply_kept] Gemeinsame Schnellantwort geändert
        [quick_reply_dropped] Gemeinsame Schnellantwort gelöscht
        [fills_set] Variablen einer Vorlage geändert
        [view_kept] Gemeinsame Liste geändert
        [view_dropped] Gemeinsame Liste gelöscht
        [blocked] Kunde blockiert
        [unblocked] Kunde wieder zugelassen
        [bulk_sent] Vorlage an viele gesendet
        [bulk_planned] Vorlage für viele geplant
        [import_brought] Import hochgeladen
        [import_applied] Import übernommen
        [import_cancelled] Import abgebrochen
        [import_undone] Import zurückgenommen
        [people_exported] Kunden exportiert
        [person_exported] Daten eines Kunden exportiert
        [transcript_exported] Unterhaltung ausgegeben
        [audit_exported] Protokoll exportiert
        [backup_made] Sicherung erstellt
        [backup_restored] Sicherung eingespielt
        [alerts_released] Meldungen nach dem Einspielen freigegeben
        [person_erased] Kunde gelöscht
        [people_merged] Kunden zusammengeführt
        [merge_undone] Zusammenführung rückgängig gemacht
        [model_promoted] Modell gewechselt
        [model_rolled_back] Früheres Modell gewählt
        [model_released] Bessere Modelle wieder zugelassen
        [model_refit] Neues Lernen begonnen
        [model_refit_cancelled] Neues Lernen angehalten
        [scoring_set] Vorhersagen über einen Kunden ein- oder ausgeschaltet
        [weights_set] Wert von Unterhaltungen geändert
        [figures_shown] Zahlen je Person für alle eingeblendet
        [figures_hidden] Zahlen je Person ausgeblendet
        [template_submitted] Vorlage eingereicht
        [template_edited] Vorlage geändert
        [template_deleted] Vorlage gelöscht
        [template_unpaused] Pausierte Vorlage freigegeben
        [assistant_set] Assistent eingerichtet
        [assistant_off] Assistent ausgeschaltet
        [campaign_started] Kampagne gestartet
        [campaign_approved] Kampagne freigegeben
        [campaign_declined] Kampagne zurückgegeben
        [campaign_paused] Kampagne pausiert
        [campaign_resumed] Kampagne fortgesetzt
        [campaign_stopped] Kampagne beendet
        [campaign_held] Kampagne angehalten
        [campaign_dropped] Kampagne gelöscht
        [campaign_file] Datei zu einer Kampagne gebracht
        [budget_set] Monatsbudget einer Nummer festgelegt
        [approval_set] Festgelegt, wann Kampagnen eine zweite Person brauchen
        [approval_asked] Um eine lockerere Regel gebeten, wann Kampagnen eine zweite Person brauchen
       *[other] { $what }
    }
audit-within =
    { $within ->
        [day] Letzte 24 Stunden
        [week] Letzte 7 Tage
        [month] Letzte 30 Tage
       *[year] Letzte 365 Tage
    }
audit-actor =
    { $kind ->
        [person] { $name }
        [key] Schlüssel { $name }
        [console] Befehlszeile
        [program] Ajar selbst
       *[stranger] Jemand ohne Anmeldung
    }
audit-subject =
    { $kind ->
        [user] { $name }
        [key] Schlüssel { $name }
        [invitation] Einladung { $name }
        [number] Nummer { $name }
        [contact] Kunde { $name }
        [conversation] Unterhaltung { $name }
        [import] Import { $name }
        [tag] Tag { $name }
        [attribute] Merkmal { $name }
        [quick_reply] Schnellantwort { $name }
        [view] Liste { $name }
        [team] Team { $name }
        [model] Modell { $name }
        [template] Vorlage { $name }
        [campaign] Kampagne { $name }
       *[other] { $name }
    }
audit-detail =
    { $detail ->
        [role] Rolle: { $value }
        [count] Wie viele: { $value }
        [kind] Daten: { $value }
        [days] Tage: { $value }
        [format] Format: { $value }
        [secrets] Zugangsdaten gesetzt: { $value }
        [watched] Nur beobachtet: { $value }
        [shared] Für alle: { $value }
        [only_teams] Nur eigene Teams: { $value }
        [required] Pflicht: { $value }
        [with] Anderer Kunde: { $value }
        [scored] Wird vorhergesagt: { $value }
        [added] Dazugekommen: { $value }
        [removed] Gegangen: { $value }
        [lead] Leitung: { $value }
        [numbers] Nummern geändert: { $value }
        [hours] Zeiten geändert: { $value }
        [shifts] Schichten geändert: { $value }
        [renamed] Umbenannt: { $value }
        [zone] Zeitzone: { $value }
        [assigns] Teilt von selbst zu: { $value }
        [capacity] Höchstens je Person: { $value }
       *[other] { $value }
    }

## Wer was sieht

reach-numbers = Nur diese Nummern
reach-numbers-hint = Ohne Auswahl alle, auch künftige.
reach-only-teams = Nur Unterhaltungen der eigenen Teams
reach-only-teams-hint = Auch die ohne Team und die, die der Person zugewiesen sind.
reach-save = Speichern
reach-role = Admins und Inhaber sehen alles: Nur Agenten und Analysten können eingeschränkt werden.
reach-number = Eine dieser Nummern ist hier nicht eingerichtet.
reach-gone = Sie sehen diese Unterhaltung nicht mehr.

## Konten

nav-account = Ihr Konto
unfit-second-code = Der Code ist falsch oder wurde schon benutzt.
sign-in-code = Code
sign-in-code-title = Code eingeben
sign-in-code-lead = Ihre Authenticator-App zeigt einen an. Ein Wiederherstellungscode geht auch, einmal.
sign-in-code-over = Das hat zu lange gedauert. Beginnen Sie noch einmal mit Ihrem Passwort.
sign-in-again = Noch einmal beginnen
account-weekly = Wochenbericht per E-Mail
account-weekly-lead = Jeden Montag um 8 Uhr: was in der Woche davor verloren ging, warum, und was jetzt zu tun ist.
account-weekly-on = An mich senden
account-title = Ihr Konto
account-lead = Ihr Name, Ihre Sprache, Ihr Passwort und wo Sie angemeldet sind.
account-name = Name
account-save = Speichern
account-saved = Gespeichert.
account-password-lead = Wenn Sie es ändern, werden Sie überall sonst abgemeldet.
account-old = Bisheriges Passwort
account-new = Neues Passwort
account-change-password = Passwort ändern
account-password-changed = Das Passwort ist geändert.
account-wrong-password = Das Passwort ist falsch.
account-factor = Zweiter Faktor
account-factor-lead = Neben Ihrem Passwort werden Sie nach einem Code gefragt, den eine App auf Ihrem Telefon zeigt. Ein gestohlenes Passwort allein lässt dann niemanden herein.
account-factor-on =
    { $n ->
        [one] Er ist an. Sie haben noch { $n } Wiederherstellungscode.
       *[other] Er ist an. Sie haben noch { $n } Wiederherstellungscodes.
    }
account-factor-begin = Einrichten
account-factor-scan = Scannen Sie dies mit einer Authenticator-App oder geben Sie dort den Schlüssel ein. Tragen Sie dann den Code ein, den die App zeigt.
account-factor-picture = QR-Code mit dem Schlüssel
account-factor-key = Schlüssel
account-factor-open = In einer App auf diesem Gerät öffnen
account-factor-code = Code der App
account-factor-confirm = Bestätigen
account-codes = Wiederherstellungscodes
account-codes-lead = Jeder lässt Sie einmal herein, wenn die App verloren ist. Sie werden nicht noch einmal gezeigt: Bewahren Sie sie sicher auf.
account-codes-kept = Ich habe sie aufbewahrt
account-factor-turn-off = Zweiten Faktor ausschalten
account-factor-needed = Ihre Rolle braucht einen zweiten Faktor.
account-factor-there = Es gibt schon einen zweiten Faktor. Schalten Sie ihn zuerst aus.
account-must-title = Richten Sie Ihren zweiten Faktor ein
account-must-lead = Ihre Rolle braucht einen. Alles andere wartet, bis er da ist.
account-sessions = Sitzungen
account-sessions-lead = Wenn Sie eine davon nicht kennen, beenden Sie sie und ändern Sie Ihr Passwort.
account-no-sessions = Nirgends angemeldet.
account-device = { $browser } auf { $system }
account-unknown-device = Unbekanntes Gerät
account-current = Diese hier
account-began = Begonnen
account-seen = Zuletzt gesehen
account-address = Adresse
account-end = Beenden
account-end-others = Alle anderen beenden
account-ended = Beendet.
account-taken = Jemand mit dieser Adresse hat schon ein Konto.
account-too-many = Zu viele Einladungen warten. Nehmen Sie zuerst einige zurück.
account-last-owner = Es muss jemand bleiben, der Inhaber ist und sich anmelden kann.
account-not-in-demo = In eine Demo kann niemand eingeladen werden.
members-title = Mitglieder
members-lead = Wer hier arbeitet und was jeder darf.
members-role = Rolle
members-change-role = Rolle ändern
members-disabled = Gesperrt
members-you = Sie
members-on = An
members-off = Aus
members-never = Nie
members-disable = Sperren
members-enable = Wieder hereinlassen
members-reset = Link für neues Passwort
members-drop-factor = Zweiten Faktor ausschalten
members-drop-sure = Jetzt ausschalten
members-end-all = Überall abmelden
members-reach = Was sie sehen
members-disabled-done = { $who } ist überall abgemeldet. Die offenen Unterhaltungen gehören wieder dem Team.
members-enabled-done = { $who } kann sich wieder anmelden.
members-dropped-done = { $who } wird nicht mehr nach einem Code gefragt.
members-reset-done = Geben Sie diesen Link { $who }. Er setzt ein neues Passwort, gilt einmal und endet nach 24 Stunden. Er wird nicht noch einmal gezeigt.
members-invited-done = Geben Sie diesen Link { $who }. Er lässt einmal herein und endet nach 7 Tagen. Er wird nicht noch einmal gezeigt.
members-link = Einmaliger Link
members-link-done = Fertig
members-invite = Jemanden einladen
members-invite-submit = Link erstellen
members-waiting = Einladungen
members-nobody-waits = Keine Einladung wartet.
members-ends = Endet
members-asked-by = Eingeladen von
members-take-back = Zurücknehmen
members-taken-back = Der Link gilt nicht mehr.
members-required = Wer einen zweiten Faktor braucht
members-required-lead = Wer eine dieser Rollen hat, richtet ihn ein, bevor etwas anderes geht.
members-roles = Rollen
members-roles-lead = Jede Rolle darf, was die darüber darf, und mehr.
invited-title = Dem Team beitreten
invited-lead = Sie sind eingeladen, hier zu arbeiten. Ihre Rolle: { $role }. Prüfen Sie Ihren Namen und wählen Sie ein Passwort.
invited-submit = Beitreten
invited-reset-title = Neues Passwort wählen
invited-reset-lead = Für { $email }. Überall sonst werden Sie abgemeldet.
invited-reset-submit = Passwort setzen
invited-over = Dieser Link gilt nicht mehr
invited-over-lead = Er wurde benutzt, zurückgenommen oder ist zu alt. Bitten Sie um einen neuen.
verb-read = Unterhaltungen, Kunden und Vorlagen lesen
verb-follow = Live sehen, was geschieht
verb-read-ingest = Sehen, was von WhatsApp ankommt
verb-send = Nachrichten und Dateien senden
verb-tend = Unterhaltungen zuweisen, zurückstellen und erledigen, Notizen schreiben
verb-edit-people = Kunden ändern und zusammenführen
verb-manage-fields = Schlagwörter und Merkmale anlegen und entfernen
verb-block = Kunden blockieren und wieder zulassen
verb-share-replies = Schnellantworten mit allen teilen
verb-edit-templates = Vorlagen schreiben
verb-submit-templates = Vorlagen einreichen und löschen
verb-fill-templates = Sagen, womit Variablen von Vorlagen gefüllt werden
verb-run-campaigns = Kampagnen durchführen und Budgets festlegen
verb-approve-campaigns = Kampagnen anderer freigeben
verb-replay = Aufbewahrte Einträge noch einmal ausführen
verb-read-metrics = Messwerte des Servers lesen
verb-manage-numbers = Nummern einrichten
verb-manage-answering = Festlegen, was Nummern von selbst antworten
verb-manage-people = Personen hereinlassen und sperren, die nicht Inhaber sind
verb-manage-owners = Inhaber hereinlassen und sperren
verb-manage-data = Festlegen, wie lange Daten bleiben
verb-erase-people = Kunden endgültig löschen
verb-open-demo = Die Demo öffnen
verb-import-people = Kunden importieren
verb-export-people = Kunden exportieren
verb-manage-teams = Teams zusammenstellen, mit Zeiten und Schichten
verb-read-audit = Das Protokoll lesen
verb-release-alerts = Meldungen einer eingespielten Kopie freigeben
verb-own-account = Sich um das eigene Konto kümmern
verb-set-up-factor = Einen zweiten Faktor einrichten

## Settings

settings-title = Einstellungen
settings-lead = Wie dieser Arbeitsbereich läuft, und was Ihres ist.
settings-workspace = Arbeitsbereich
settings-people = Personen
settings-data = Daten
settings-you = Persönlich
settings-api-lead = Was Programme von Ajar erfragen können, und wie.
settings-troubles = Was nachzusehen ist
settings-trouble =
    { $kind ->
        [mail] Zusammenfassungen, die nicht per E-Mail hinausgingen: { $n }
        [push] Geräte, auf denen Alarme nicht ankommen: { $n }
        [files] Dateien von Kunden, die nicht geholt werden konnten: { $n }
       *[erasure] Löschungen, die nicht weitergehen: { $n }
    }
settings-trouble-do =
    { $kind ->
        [mail] Prüfen Sie, ob der Mailserver antwortet, sowie AJAR_SMTP_URL und AJAR_SMTP_FROM.
        [push] Wem sie gehören, sagt jede Seite es. Auf der Seite Alarme melden sie das Gerät neu an.
        [files] Prüfen Sie, ob das Zugriffstoken der Nummer noch gilt. Die Plattform hält eine Datei sieben Tage lang; danach hat sie nur noch der Kunde.
       *[erasure] Sehen Sie in das Protokoll des Servers, und ob seine Platte Platz hat. Es geht von selbst weiter, sobald es kann.
    }
## Das Modell

model-title = Modell
model-lead = Was es über Ihre Kunden vorhersagt, wie gut das hier ist, und woraus es gelernt hat. Es lernt nur aus Ihren Daten, und nichts davon verlässt diese Installation.
model-learnt = Antworten, aus denen es hier gelernt hat: { $learnt }. Noch offene Vorhersagen: { $open }.
model-done = Erledigt.
model-question =
    { $question ->
        [reply] Antworten sie?
       *[write] Schreiben sie rechtzeitig?
    }
model-asks =
    { $question ->
        [reply] Wie wahrscheinlich ein Kunde innerhalb von 24 Stunden antwortet, wenn Sie ihm schreiben.
       *[write] Wie wahrscheinlich ein Kunde, der schweigt, noch schreibt, bevor das Fenster schließt.
    }
model-verdict =
    { $why ->
        [better] Hier besser als die Faustregel, daher wird es verwendet.
        [not_better] Hier nicht besser als die Faustregel, daher wird es nicht verwendet.
       *[too_little] Noch zu wenig, um zu sagen, wie gut es hier ist. Bis dahin gilt, was es anderswo gelernt hat: von erfundenen Kunden.
    }
model-count = Vorhersagen, von denen man weiß, was kam: { $n }
model-drift =
    { $drift ->
        [none] Diese Woche sagt es etwa dasselbe vorher wie zuvor.
        [some] Diese Woche sagt es etwas anderes vorher als zuvor.
        [much] Diese Woche sagt es ganz anderes vorher als zuvor: Ihre Kunden oder Ihre Nachrichten haben sich geändert.
       *[unknown] Noch zu wenig, um zu sagen, ob diese Woche anders ist als zuvor.
    }
model-too-few = Noch zu wenig.
model-calibration = Gesagt und eingetroffen
model-calibration-lead = Wo es 30 % sagt, sollten etwa 30 von 100 eintreffen. Im Schnitt liegt es { $off } Prozentpunkte daneben; durch bloßen Zufall bleibt ein vollkommenes Modell unter { $bar }. In Klammern: worin es 19 von 20 Mal durch bloßen Zufall liegt.
model-said = Gesagt
model-came = Eingetroffen
model-of = Vorhersagen
model-percent = { $n } %
model-percent-between = { $n } % ({ $low } bis { $high } %)
model-fraction-between = { $figure } ({ $low } bis { $high })
model-all = Alle zusammen
model-weeks = Woche für Woche
model-weeks-lead = Log-Loss und Brier-Score sagen, wie überrascht es war: weniger ist besser. AUC sagt, wie oft es unterscheidet, wer schreibt und wer nicht: 1 ist immer, 0,5 ist Zufall. In Klammern: worin es 19 von 20 Mal liegt.
model-weeks-of = Woche für Woche: { $question }
model-week = Woche ab
model-log-loss = Log-Loss
model-auc = AUC
model-brier = Brier-Score
model-model = Modell
model-thumb = Faustregel
model-rate = übliche Quote
model-head = { $figure }, { $who }
model-live = Laufend vorhergesagt
model-live-none = Noch nicht: Von dem, was laufend vorhergesagt wurde, ist noch nichts entschieden. Was aus einer Vorhersage wird, weiß man, wenn ihre Zeit um ist, nach bis zu 24 Stunden.
model-past = Aus der Vergangenheit nachgespielt
model-past-lead = Was hier von { $from } bis { $until } gesagt wurde, in der Reihenfolge durchgegangen, in der es geschah. Jede dieser { $n } Vorhersagen entstand, bevor gelernt wurde, was daraus wurde. Niemand hat sie gesehen.
model-by-past = Das hat die Vergangenheit hier gezeigt. Sobald genug laufend Vorhergesagtes entschieden ist, gilt stattdessen das.
model-held-out = Ausgenommen
model-held-lead = Jeden Tag bleiben 5 von 100 Unterhaltungen, vom Zufall gezogen, der Faustregel überlassen. So sieht man, was das Modell wert ist.
model-share =
    { $place ->
        [shown] Mit dem Modell traf { $rate } ein, von { $of }
       *[held] Ausgenommen traf { $rate } ein, von { $of }
    }
model-share-none =
    { $place ->
        [shown] Mit dem Modell: noch nichts
       *[held] Ausgenommen: noch nichts
    }
model-forecasts = Wie gut Prognosen waren
model-forecasts-lead = Einmal in der Stunde wird festgehalten, was von einer kommenden Stunde erwartet wird. Von denen, die vorbei sind, sollten neun von zehn in ihrer Spanne liegen. Aus den letzten 30 Tagen.
model-forecasts-none = Noch nicht: Keine Stunde, von der hier etwas erwartet wurde, ist vorbei.
model-forecast-held =
    { $what ->
        [volume] Nachrichten von Kunden, { $lead } Std. vorher: { $within } von { $of } Stunden innerhalb der Spanne; im Schnitt um { $off } daneben, wo { $came } kamen.
       *[lapse] Fenster, die ohne ein Wort schließen, { $lead } Std. vorher: { $within } von { $of } Stunden innerhalb der Spanne; im Schnitt um { $off } daneben, wo { $came } schlossen.
    }
model-log = Vorgeschlagene Vorlagen
model-log-lead = Jede wurde einmal für ein Fenster gezeigt, das wieder geöffnet werden sollte, oder einem Programm gegeben, und wird 180 Tage lang behalten.
model-log-given = Einem Programm gegeben; niemand hat sie gesehen
model-log-none = Noch keine wurde vorgeschlagen.
model-log-more = Mehr zeigen
model-log-somebody = Kunde ohne Namen
model-log-gone = Eine Vorlage, die es nicht mehr gibt
model-log-came =
    { $what ->
        [not_sent] Nicht gesendet
        [open] Gesendet; ihr Tag ist noch nicht vorbei
        [answered] Innerhalb eines Tages beantwortet
        [silent] Nicht beantwortet
        [stopped] Wollte in Ruhe gelassen werden
       *[nothing] Kam nicht an
    }
model-log-propensity = Mit einer Wahrscheinlichkeit von { $share } gewählt
model-log-chance = Vorhergesagte Antwort: { $share }
model-uses = Was seine Verwendung brachte
model-uses-lead = In 5 von 100 Fällen, vom Zufall gezogen, wird es nicht verwendet. Der Unterschied zeigt, was die Verwendung wert ist. Listen nach Beteiligung werden niemandem vorenthalten.
model-use =
    { $what ->
        [order] Reihenfolge der Warteschlange: beantwortet, bevor das Fenster schloss
        [hour] Beste Stunden zum Senden: Der Kunde schrieb
        [reopen] Vorlage, um ein Fenster wieder zu öffnen: Der Kunde schrieb
        [forecast] Die nächsten 24 Stunden, jemandem gezeigt: Ihm schloss kein Fenster
        [filter] Listen nach Beteiligung oder Priorität: Der Kunde schrieb
        [alert] Alarme: beantwortet, bevor das Fenster schloss
        [finding] Befunde der Auswertungen: beantwortet, bevor das Fenster schloss
       *[advice] Bester nächster Schritt: Der Kunde schrieb wieder
    }
model-use-share =
    { $place ->
        [made] Verwendet: { $well } von { $of }
       *[held] Zurückgehalten: { $well } von { $of }
    }
model-use-heeded =
    { $place ->
        [made] Gezeigt: schrieb binnen 24 Stunden in einem Fenster, das da offen war: { $acted } von { $of }
       *[held] Zurückgehalten: dasselbe, { $acted } von { $of }
    }
model-use-taken = Angenommen: { $acted } von { $of }
model-versions = Versionen
model-kind =
    { $kind ->
        [prior] Wie mitgeliefert
        [online] Antwort für Antwort gelernt
        [past] Aus dem gelernt, was hier war
       *[refit] Neu gelernt
    }
model-standing =
    { $standing ->
        [in_use] In Gebrauch
        [candidate] Sagt ungesehen mit vorher
        [former] War in Gebrauch
       *[retired] Nicht übernommen
    }
model-version-learnt = Antworten, aus denen es gelernt hatte: { $n }
model-judged = Bei späteren Vorhersagen ({ $n }): Log-Loss { $own }, gegen { $served } der verwendeten Version
model-promote = Diese verwenden
model-roll-back = Zu dieser zurück
model-pinned = Jemand ist zu einer früheren Version zurückgegangen. Sie bleibt, bis bessere wieder übernehmen dürfen.
model-release = Bessere übernehmen lassen
model-refit = Neu lernen
model-refit-lead = Aus allem, was hier bekannt ist. Es läuft im Hintergrund. Was herauskommt, sagt zuerst nur mit vorher und übernimmt nur, wenn es um mehr als den Zufall besser ist.
model-refit-progress = Antworten: { $done } von { $of }
model-cancel = Anhalten
model-running = Das Modell lernt bereits neu.
model-idle = Das Modell lernt gerade nicht neu.
model-nothing = Hier wurde noch nichts gelernt.
command-model = Zum Modell
person-scoring = Vorhersagen
person-scoring-lead = Ohne Häkchen wird über diesen Kunden nichts vorhergesagt, und was vorhergesagt war, wird vergessen.
person-scored = Vorhersagen, ob er antwortet
data-decisions = Vorhersagen
data-decisions-hint = Mit dem, was daraus wurde. Was das Modell daraus gelernt hat, bleibt.
verb-read-model = Sehen, wie gut die Vorhersagen sind
verb-manage-model = Bestimmen, welches Modell vorhersagt
verb-manage-priorities = Bestimmen, was eine Unterhaltung mehr wert macht
verb-manage-views = Listen ändern und löschen, die andere teilen

## The assistant

assistant-title = Assistent
assistant-lead = Ein Sprachmodell, das Antworten, Zusammenfassungen und Vorlagen entwirft. Aus, bis Sie es einschalten.
assistant-setup = Modell
assistant-on = Assistenten verwenden
assistant-address = Adresse
assistant-address-hint = Einer Schnittstelle wie der von OpenAI, etwa https://api.example.com/v1. Ohne https nur auf diesem Rechner oder in Ihrem eigenen Netz.
assistant-model = Name des Modells
assistant-key = Schlüssel
assistant-key-hint = Er wird versiegelt aufbewahrt und geht nur an diese Adresse. Niemand bekommt ihn wieder zu sehen.
assistant-key-kept = Ein Schlüssel ist hinterlegt. Leer lassen, um ihn zu behalten.
assistant-drop-key = Hinterlegten Schlüssel vergessen
assistant-days = Tage, die aufbewahrt wird, was hinausging
assistant-masking = Was hinausgeht
assistant-masking-lead = Läuft das Modell nicht auf diesem Rechner oder in Ihrem eigenen Netz, werden hier bekannte Namen, Telefonnummern, E-Mail- und Postadressen, Links, lange Nummern und Beträge ersetzt, bevor etwas hinausgeht, und im Entwurf wieder eingesetzt. Anderes, was Kunden von sich erzählen, kann trotzdem darin sein.
assistant-never = Der Assistent sendet nie etwas. Seine Entwürfe landen in einem Feld, und ein Mensch entscheidet. Was Kunden schreiben, bekommt er als Daten, er hat keine Werkzeuge, und ein Entwurf mit einem Link oder einer Nummer, die vorher nicht da war, wird verworfen.
assistant-save = Speichern
assistant-saved = Gespeichert.
assistant-test = Ausprobieren
assistant-test-lead = Bittet das gespeicherte Modell um einen Satz. Von Kunden geht nichts hinaus.
assistant-try = Um einen Satz bitten
assistant-answer = Antwort
assistant-left = Was hinausging
assistant-left-lead = Jede Frage an das Modell, mit dem, was gesendet wurde und an wen. Die Anweisungen daneben sind immer dieselben.
assistant-none = Noch ging nichts hinaus.
assistant-more = Mehr anzeigen
assistant-sent = Was gesendet wurde
assistant-masked = Namen und Nummern wurden ersetzt
assistant-unmasked = Unverändert gesendet, im eigenen Netz
assistant-acts = Assistent
assistant-reply = Antwort entwerfen
assistant-summary = Zusammenfassen
assistant-variant = Andere Formulierung
assistant-stop = Anhalten
assistant-writing = Ein Entwurf wird geschrieben …
assistant-drafted = Das ist ein Entwurf. Lesen Sie ihn, bevor Sie ihn verwenden.
assistant-stopped = Angehalten. Was da war, ist wieder da.
assistant-put-back = Zurückholen, was da war
assistant-translate = Übersetzen: { $language }
assistant-asked = { $who } fragte { $model } unter { $address }
assistant-use =
    { $what ->
        [reply] Antwort
        [summary] Zusammenfassung
        [variant] Formulierung einer Vorlage
        [translation] Übersetzung einer Vorlage
       *[other] Probe
    }
assistant-outcome =
    { $what ->
        [answered] Ein Entwurf kam zurück
        [cancelled] Angehalten
       *[other] Keine Antwort vermerkt
    }
assistant-why =
    { $why ->
        [off] Der Assistent ist ausgeschaltet oder hat keine Adresse und kein Modell.
        [busy] Der Assistent ist beschäftigt. Versuchen Sie es gleich noch einmal.
        [cap] Der Assistent wurde zu oft gefragt. Versuchen Sie es später noch einmal.
        [insecure] Das Modell ist anderswo, und seine Adresse ist nicht verschlüsselt. Verwenden Sie https.
        [sealed] Der hinterlegte Schlüssel lässt sich nicht öffnen. Geben Sie ihn neu ein.
        [unreached] Das Modell war nicht zu erreichen.
        [late] Das Modell brauchte zu lange.
        [denied] Das Modell nimmt den Schlüssel nicht an.
        [throttled] Das Modell wurde zu viel gefragt. Versuchen Sie es später noch einmal.
        [failed] Das Modell meldete, dass etwas schiefging.
        [broken_off] Die Antwort brach ab.
        [nonsense] Die Antwort war nicht zu lesen.
        [too_long] Die Antwort war zu lang.
        [link] Der Entwurf hatte einen Link oder eine E-Mail-Adresse, die vorher nicht da war, und wurde verworfen.
        [number] Der Entwurf hatte eine Telefonnummer, die vorher nicht da war, und wurde verworfen.
        [mark] Der Entwurf hatte einen Platzhalter, der für nichts steht, und wurde verworfen.
        [language] Der Entwurf kam in einer anderen Sprache.
        [gone] Die Unterhaltung ist nicht mehr da oder nicht mehr für Sie sichtbar. Was kam, wurde verworfen.
       *[other] Der Entwurf hatte andere Variablen als die Vorlage.
    }
assistant-unfit =
    { $why ->
        [address] Die Adresse muss wie https://api.example.com/v1 sein, ohne Namen, Frage oder Schlüssel darin.
        [insecure] Ohne https muss die Adresse auf diesem Rechner oder in Ihrem eigenen Netz sein.
        [model] Geben Sie den Namen des Modells ein.
        [key] Der Schlüssel darf 300 Zeichen haben, ohne Leerzeichen.
        [days] Die Tage müssen zwischen 1 und 90 liegen.
       *[other] In der Demo wird anderswo nichts gefragt.
    }
assistant-letters =
    { $n ->
        [one] { $n } Zeichen kam zurück
       *[other] { $n } Zeichen kamen zurück
    }
verb-use-assistant = Den Assistenten entwerfen lassen
verb-manage-assistant = Den Assistenten einrichten und sehen, was dafür hinausging
command-assistant = Zum Assistenten

## Seiten mit Zahlen

insight-mail-subject = Ajar, { $days }: was verloren ging
insight-mail-page = Die ganze Seite: { $url }
insight-mail-account = Sie erhalten dies, weil Sie darum gebeten haben. Abbestellen können Sie es in Ihrem Konto: { $url }
insight-title = Einblick
insight-pages = Seiten mit Zahlen
insight-page =
    { $page ->
        [monday] Montag
        [windows] Fenster
        [engagement] Beteiligung
        [response] Antwortzeit
        [templates] Vorlagen und Kampagnen
        [ads] Anzeigen
        [journey] Verlauf
        [cost] Kosten
        [team] Team
       *[forecast] Prognose
    }
insight-question =
    { $page ->
        [monday] Was haben wir verloren, und warum?
        [windows] Nutzen wir die Fenster, die Kunden öffnen?
        [engagement] Wie beteiligt sind unsere Kunden?
        [response] Wie lange warten Kunden?
        [templates] Bringen Vorlagen und Kampagnen Kunden zurück?
        [ads] Antworten wir den Leuten, die Anzeigen bringen?
        [journey] Wie kommen Kunden, verstummen und kommen wieder?
        [cost] Was kosten Nachrichten, und was bringen sie?
        [team] Wer hat wie viel zu tun?
       *[forecast] Was bringt der nächste Tag?
    }
insight-what =
    { $what ->
        [lost_by_day] Verlorene Fenster, Tag für Tag
        [lost_why] Warum Fenster verloren gingen
        [lost_by_hour] Verlorene Fenster nach Tageszeit
        [lost_by_team] Verlorene Fenster nach Team
        [lost_by_number] Verlorene Fenster nach Nummer
        [lost_most] Verlorene Fenster, die am meisten wert waren
        [status_now] Wie Fenster jetzt stehen
        [windows_by_day] Fenster, Tag für Tag
        [kept_by_day] Offen gehaltene und wieder geöffnete Fenster, Tag für Tag
        [utilisation] Wie viele Fenster genutzt wurden
        [lost_by_week] Verlorene Fenster nach Wochentag und Stunde
        [engagement_now] Beteiligung der Kunden jetzt
        [segments_now] Arten von Kunden jetzt
        [response_by_day] Zeit bis zur Antwort, Tag für Tag
        [response_by_hour] Zeit bis zur Antwort nach Tageszeit
        [response_by_team] Zeit bis zur Antwort nach Team
        [response_staffed] Zeit bis zur Antwort in und außerhalb der Arbeitszeit
        [response_by_customer] Kunden, die am längsten warteten
        [received_by_week] Nachrichten von Kunden nach Wochentag und Stunde
        [template_funnel] Wie weit Vorlagen kommen
        [templates] Vorlagen
        [campaigns] Kampagnen
        [opt_outs_by_day] Abmeldungen, Tag für Tag
        [quality_now] Qualität der Nummern
        [ads] Anzeigen
        [leads_by_day] Leute aus Anzeigen, Tag für Tag
        [flows] Von Schritt zu Schritt
        [steps_now] Wo Kunden jetzt stehen
        [cost_by_day] Kosten, Tag für Tag
        [free_by_day] Kostenlose Nachrichten, Tag für Tag
        [cost_by_category] Kosten nach Kategorie
        [cost_by_market] Kosten nach Markt
        [free_tier] Kostenlose Antworten jeder Nummer in diesem Monat
        [team_load] Arbeit der Teams
        [person_load] Arbeit der Personen
        [next_volume] Nachrichten in den nächsten 24 Stunden
        [next_closing] Fenster, die in den nächsten 24 Stunden schließen
        [foreseen] Wie gut Prognosen von Nachrichten waren
       *[foreseen_closing] Wie gut Prognosen von Fenstern waren, die wegen Stille schließen
    }
insight-column =
    { $column ->
        [conversations] Unterhaltungen
        [customers] Kunden
        [messages] Nachrichten
        [received] Von Kunden
        [opened] Geöffnet
        [closed] Geschlossen
        [lost] Verloren
        [worth] Wert im Schnitt
        [kept_alive] Offen gehalten
        [reopened] Innerhalb einer Woche wieder geöffnet
        [used] Genutzt
        [used_share] Genutzt, von den geschlossenen
        [answers] Antworten
        [first_median] Erste Antwort: die Hälfte innerhalb von
        [first_ninety] Erste Antwort: neun von zehn innerhalb von
        [every_median] Jede Antwort: die Hälfte innerhalb von
        [every_ninety] Jede Antwort: neun von zehn innerhalb von
        [sent] Gesendet
        [sent_share] Von den gesendeten
        [delivered] Zugestellt
        [delivered_share] Zugestellt, von den gesendeten
        [read] Gelesen
        [read_share] Gelesen, von den zugestellten
        [answered] Beantwortet
        [answered_share] Beantwortet, von den zugestellten
        [returned_open] Innerhalb eines Tages wieder geöffnet
        [returned_open_share] Innerhalb eines Tages wieder geöffnet, von den zugestellten
        [opted_out] Abgemeldet
        [cost] Kosten
        [marketing] Marketing
        [utility] Service
        [authentication] Authentifizierung
        [service] Antworten
        [saved] Gespart
        [cost_per_answer] Kosten einer Antwort
        [leads] Leute aus Anzeigen
        [in_time] Rechtzeitig beantwortet
        [in_time_share] Rechtzeitig, von allen
        [free] Kostenlos
        [charged] Berechnet
        [left] Übrig
        [volume] Nachrichten
        [closing] Fenster, die schließen
        [owed] Antwort fällig
        [lapse] Verfallen wohl
        [foreseen] Vorhergesagte Stunden
        [within_share] Kamen wie gesagt
        [off] Im Schnitt daneben
       *[quality] Qualität
    }
insight-rows =
    { $rows ->
        [day] Tag
        [hour] Stunde
        [week] Wochentag und Stunde
        [team] Team
        [number] Nummer
        [why] Grund
        [customer] Kunde
        [state] Fenster
        [score] Beteiligung
        [segment] Art von Kunde
        [step] Schritt
        [staffed] Zeit
        [template] Vorlage
        [campaign] Kampagne
        [ad] Anzeige
        [category] Kategorie
        [market] Markt
        [person] Person
       *[ahead] Im Voraus
    }
insight-state =
    { $state ->
        [open] Offen
        [closing] Schließt bald
        [closed] Geschlossen
       *[never] Nie geöffnet
    }
insight-why =
    { $why ->
        [unstaffed] Niemand arbeitete, bis es sich schloss
        [unassigned] Es gehörte niemandem
        [unanswered] Jemand hatte es und antwortete nicht
        [snoozed] Es wurde über sein Ende hinaus zurückgestellt
       *[failed] Das Gesendete schlug fehl
    }
insight-stage =
    { $stage ->
        [sent] Gesendet
        [delivered] Zugestellt
        [read] Gelesen
        [answered] Beantwortet
       *[reopened] Fenster innerhalb eines Tages wieder geöffnet
    }
insight-staffed =
    { $staffed ->
        [yes] In der Arbeitszeit
       *[no] Außerhalb der Arbeitszeit
    }
insight-nobody = Niemandem zugeordnet
insight-unnamed = Kunde ohne Namen
insight-score = { $from } bis { $until }
insight-flow = { $from } → { $into }
insight-weekday-hour = { $day } { $time }
insight-ahead =
    { $n ->
        [one] 1 Stunde im Voraus
       *[other] { $n } Stunden im Voraus
    }
insight-between = { $value } (zwischen { $low } und { $high })
insight-was = vorher: { $value }
insight-before = { $column }, vorher
insight-all-before = Alles zusammen, vorher
insight-low = { $column }, von
insight-high = { $column }, bis
insight-around = { $column }, Spanne
insight-mark = { $column }: { $value }
insight-answer-nothing = In dieser Zeit wurde nichts gezählt.
insight-answer-lost =
    { $n ->
        [one] 1 Fenster schloss sich, während der Kunde wartete. Es war das { $worth }-Fache einer gewöhnlichen Unterhaltung wert.
       *[other] { $n } Fenster schlossen sich, während die Kunden warteten. Im Schnitt waren sie das { $worth }-Fache einer gewöhnlichen Unterhaltung wert.
    }
insight-answer-none-lost = Kein Fenster schloss sich, während der Kunde wartete.
insight-answer-windows =
    { $n ->
        [one] 1 Fenster schloss sich. Genutzt: { $used }. Verloren: { $lost }.
       *[other] { $n } Fenster schlossen sich. Genutzt: { $used }. Verloren: { $lost }.
    }
insight-answer-engagement =
    { $n ->
        [one] Die Beteiligung liegt bei { $score } von 10, bei 1 Kunden.
       *[other] Die Beteiligung liegt im Schnitt bei { $score } von 10, bei { $n } Kunden.
    }
insight-answer-response =
    { $n ->
        [one] Die Hälfte der ersten Antworten kam innerhalb von { $median }, neun von zehn innerhalb von { $ninety }. Es war 1 Antwort.
       *[other] Die Hälfte der ersten Antworten kam innerhalb von { $median }, neun von zehn innerhalb von { $ninety }. Es waren { $n } Antworten.
    }
insight-answer-templates =
    { $n ->
        [one] 1 Vorlage wurde zugestellt. Beantwortet: { $answered }. Abgemeldet: { $out }.
       *[other] { $n } Vorlagen wurden zugestellt. Beantwortet: { $answered }. Abgemeldet: { $out }.
    }
insight-answer-ads =
    { $n ->
        [one] 1 Person kam über eine Anzeige. Rechtzeitig beantwortet: { $answered }. Durch das kostenlose Fenster gespart: { $saved }.
       *[other] { $n } Personen kamen über Anzeigen. Rechtzeitig beantwortet: { $answered }. Durch kostenlose Fenster gespart: { $saved }.
    }
insight-answer-journey =
    { $n ->
        [one] 1 Kunde verstummte für eine Woche. Verloren: { $lost }. Zurückgewonnen: { $won }.
       *[other] { $n } Kunden verstummten für eine Woche. Verloren: { $lost }. Zurückgewonnen: { $won }.
    }
insight-answer-cost = Nachrichten kosteten { $cost }, das sind { $each } je Antwort. Kostenlose Antworten und Fenster sparten { $saved }.
insight-answer-cost-unanswered = Nachrichten kosteten { $cost }. Kostenlose Antworten und Fenster sparten { $saved }.
insight-answer-team =
    { $n ->
        [one] 1 Kunde wartet jetzt auf eine Antwort. Gegebene Antworten: { $answers }. Verlorene Fenster: { $lost }.
       *[other] { $n } Kunden warten jetzt auf eine Antwort. Gegebene Antworten: { $answers }. Verlorene Fenster: { $lost }.
    }
insight-answer-forecast =
    { $n ->
        [one] In den nächsten 24 Stunden kommt wohl etwa 1 Nachricht. Fenster, die schließen: { $closing }. Davon mit fälliger Antwort: { $waiting }.
       *[other] In den nächsten 24 Stunden kommen wohl etwa { $n } Nachrichten. Fenster, die schließen: { $closing }. Davon mit fälliger Antwort: { $waiting }.
    }
insight-change =
    { $change ->
        [more_before] Das sind { $share } mehr als in der Zeit davor.
        [less_before] Das sind { $share } weniger als in der Zeit davor.
        [same_before] Das ist so viel wie in der Zeit davor.
        [more_year_before] Das sind { $share } mehr als ein Jahr zuvor.
        [less_year_before] Das sind { $share } weniger als ein Jahr zuvor.
       *[same_year_before] Das ist so viel wie ein Jahr zuvor.
    }
insight-zone = Tage und Stunden von { $zone }. Gezählt um { $time }.
insight-findings = Was jetzt zu tun ist
insight-act = Diese beantworten
insight-act-of =
    { $advice ->
        [staff_hour] Arbeitszeiten der Teams festlegen
        [change_template] Vorlage ansehen
        [win_back] Diese Kunden ansehen
       *[free_tier] Kosten ansehen
    }
insight-advice-night =
    { $n ->
        [one] 1 Fenster einer Person, die meist bald antwortet, schließt, während niemand arbeitet. Beantworten Sie es zuerst.
       *[other] { $n } Fenster von Personen, die meist bald antworten, schließen, während niemand arbeitet. Beantworten Sie diese zuerst: { $first }.
    }
insight-advice-hour = Die meisten Fenster, die schließen, während niemand arbeitet, schließen zwischen { $from } und { $until }: { $lost }, das sind { $share } von ihnen. Wer dann arbeitet, hilft am meisten.
insight-advice-template = { $name } wird von { $share } beantwortet, { $better } von { $other }. Nehmen Sie die bessere, oder ändern Sie sie.
insight-advice-win-back =
    { $n ->
        [one] 1 Kunde verstummt. Von denen, die das zuletzt taten, kamen { $share } zurück.
       *[other] { $n } Kunden verstummen. Von denen, die das zuletzt taten, kamen { $share } zurück.
    }
insight-advice-leads =
    { $n ->
        [one] 1 Person aus einer Anzeige wartet. Noch Zeit für das kostenlose Fenster: { $time }.
       *[other] { $n } Personen aus Anzeigen warten. Noch Zeit bei der ersten für das kostenlose Fenster: { $time }.
    }
insight-advice-free =
    { $n ->
        [one] { $name } hat in diesem Monat noch 1 kostenlose Antwort. Tage bis zum Ende: { $days }.
       *[other] { $name } hat in diesem Monat noch { $n } kostenlose Antworten. Tage bis zum Ende: { $days }.
    }
insight-helped = Ob es hilft: Es ging { $well } von { $shown } Mal gut, wo es gezeigt wurde, und { $fine } von { $held } Mal, wo es zufällig zurückgehalten wurde.
insight-filters = Filter
insight-range = Zeitraum
insight-range-of =
    { $range ->
        [day] Heute
        [week] Letzte 7 Tage
        [month] Letzte 4 Wochen
        [quarter] Letzte 13 Wochen
        [year] Letzte 365 Tage
       *[own] Von Tag bis Tag
    }
insight-first-day = Erster Tag
insight-last-day = Letzter Tag
insight-show-days = Diese Tage zeigen
insight-no-days = Der letzte Tag muss nach dem ersten liegen, höchstens 366 Tage danach.
insight-compare = Verglichen mit
insight-compare-of =
    { $compare ->
        [nothing] Nichts
        [before] Zeit davor
       *[year_before] Ein Jahr zuvor
    }
insight-number = Nummer
insight-tag = Etikett
insight-chart = Diagramm: { $title }
insight-table = Die Zahlen als Tabelle
insight-no-chart = Das Diagramm konnte nicht geladen werden. Die Tabelle sagt dasselbe.
insight-png = PNG
insight-csv = CSV
insight-xlsx = Excel
insight-save = { $kind }: { $title }
insight-first-rule = Es gilt die erste Regel, die zutrifft.
insight-least = Es gibt weitere Zeilen, die weggelassen sind: die kleinsten.
insight-withheld = Das ist nur von allem zusammen bekannt, und Sie sehen einen Teil davon.
insight-uncompared = Es gibt nichts, womit sich das vergleichen lässt: Gezählt wird erst seit später.
insight-none = Noch nichts
insight-none-lead = In dieser Zeit geschah nichts davon.
insight-behind = Unterhaltungen hinter einer Zahl
insight-fact =
    { $fact ->
        [received] Der Kunde schrieb oder rief an
        [replied] Jemand hier antwortete
        [automatic] Etwas wurde von selbst beantwortet
        [template] Eine Vorlage wurde gesendet
        [opened] Ein Fenster öffnete sich
        [reopened] Ein Fenster öffnete sich innerhalb einer Woche nach einer Vorlage wieder
        [kept_alive] Der Kunde hielt das Fenster offen
        [closed] Ein Fenster schloss sich
        [used] Ein genutztes Fenster schloss sich
        [lost] Ein Fenster ging verloren
        [answered] Eine Frage wurde beantwortet
        [lead] Jemand kam über eine Anzeige
        [lead_in_time] Jemand aus einer Anzeige bekam rechtzeitig Antwort
       *[opted_out] Der Kunde wollte keine Werbung mehr
    }
insight-trace =
    { $trace ->
        [lead_replied] Jemand aus einer Anzeige schrieb nach einer Antwort wieder
        [moved] Ein Kunde kam von einem Schritt zu einem anderen
        [left] Ein Kunde verließ einen Schritt
        [came] Ein Kunde kam zu einem Schritt
        [template_sent] Eine Vorlage wurde gesendet
        [template_delivered] Eine Vorlage wurde zugestellt
        [template_read] Eine Vorlage wurde gelesen
        [template_answered] Eine Vorlage wurde beantwortet
        [template_reopened] Eine Vorlage wurde innerhalb eines Tages beantwortet und öffnete das Fenster wieder
        [template_opted_out] Ein Kunde meldete sich nach einer Vorlage ab
        [charged] Eine Nachricht wurde berechnet
        [free] Eine Nachricht war kostenlos
        [reply] Eine Antwort wurde gesendet, die keine Vorlage ist
        [stands] So steht es jetzt
        [owed] Eine Antwort ist jetzt fällig
        [closing] Das Fenster schließt in dieser Zeit
       *[owed_closing] Das Fenster schließt in dieser Zeit, und eine Antwort ist fällig
    }
insight-span = Von { $from } bis { $until }
insight-times =
    { $n ->
        [one] einmal
       *[other] { $n }-mal
    }
insight-behind-none = Niemand steht dahinter
insight-behind-none-lead = Gelöschte Unterhaltungen und solche, die Sie nicht sehen, sind nicht aufgeführt.
insight-not-asked = Diese Adresse nennt keine Zahl
insight-not-asked-lead = Gehen Sie von einem Diagramm oder einer Tabelle dorthin.
insight-people = Zahlen jeder Person
insight-people-lead = Sie sind aus, bis eine Administratorin oder ein Administrator sie einschaltet. Personen stehen nach Namen geordnet, nie nach Zahlen.
command-insight = Zum Einblick
insight-what-if = Was, wenn da jemand gearbeitet hätte?
insight-what-if-lead = Ein vergangener Tag noch einmal, mit einer Schicht, die es nicht gab, oder einer des Teams zu einer anderen Zeit. Wer wartete, ist bekannt; wie viel das Team in einer Stunde schafft, zeigt, was es getan hat. Was zuerst schließt, wird zuerst beantwortet.
insight-shift = Schicht
insight-shift-new = Eine, die es nicht gab
insight-shift-of = { $day }, { $from } bis { $until }
insight-shift-day = Tag
insight-shift-from = Von
insight-shift-until = Bis
insight-work-out = Ausrechnen
insight-no-shift = Ein Tag und zwei Zeiten werden gebraucht.
insight-what-if-none = Es ist zu wenig darüber bekannt, wie viel dieses Team schafft, oder diese Schicht ist noch nicht vorbei.
insight-what-if-answer =
    { $n ->
        [one] Von 1 verlorenen Fenster hätte sie gerettet: { $saved }.
       *[other] Von { $n } verlorenen Fenstern hätte sie gerettet: { $saved }.
    }
insight-what-if-undone =
    { $n ->
        [one] In Stunden, die wegfallen, wurde 1 Antwort gegeben. Sie gilt als verloren, wo sonst keine Zeit für sie ist.
       *[other] In Stunden, die wegfallen, wurden { $n } Antworten gegeben. Sie gelten als verloren, wo sonst keine Zeit für sie ist.
    }
insight-what-if-pace = Antworten dieses Teams in einer Stunde: { $each }, nach { $hours } Stunden, in denen es welche gab.
insight-what-if-only = Nur die ersten { $n } Fragen dieser Zeit wurden angesehen.
