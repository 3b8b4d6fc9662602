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
nav-ingest = Empfang
nav-api = API
nav-shortcuts = Tastenkürzel
nav-theme = Design
nav-sign-out = Abmelden
nav-to-list = Zur Liste springen
nav-to-conversation = Zur Unterhaltung springen
nav-to-composer = Zur Antwort springen
nav-to-content = Zum Inhalt springen
nav-back = Zurück zur Warteschlange
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
composer-drop = Datei hier ablegen, um sie anzuhängen
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
templates-none-lead = Dieses Konto hat keine genehmigte Vorlage. Vorlagen werden im WhatsApp Manager angelegt.
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
shortcuts-either = { $key } oder { $other }
shortcuts-next = Nächste Unterhaltung
shortcuts-previous = Vorherige Unterhaltung
shortcuts-open = Öffnen
shortcuts-back = Zurück zur Liste
shortcuts-reply = Antworten
shortcuts-send = Senden
shortcuts-new-line = Neue Zeile
shortcuts-list = Diese Liste

## Was schiefging

error-unauthorized = Sie sind abgemeldet. Melden Sie sich in einem anderen Tab wieder an und versuchen Sie es dann noch einmal.
error-forbidden = Ihre Rolle erlaubt das nicht.
error-not-found = Das gibt es nicht mehr.
error-window-closed = Das Fenster hat sich geschlossen. Ihr Text ist aufgehoben; Sie können eine Vorlage senden.
error-rate-limited = Zu viele Versuche. Versuchen Sie es { $when } wieder.
error-refused = { $title }. { $advice }
error-unreachable = Der Server ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es erneut.
error-internal = Auf dem Server ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.
error-cursor = An dieser Stelle geht keine Liste weiter.
error-repeated = Dieselbe Anfrage kam schon einmal mit anderem Inhalt.
error-request = Die Anfrage ist nicht zu verstehen. Laden Sie die Seite neu.
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

## Warum die Plattform abgelehnt hat, in wenigen Worten

refusal-not-sent = Nicht gesendet
refusal-retry = Störung bei WhatsApp
refusal-slow = Zu viele Nachrichten auf einmal
refusal-wait = Von WhatsApp zurückgehalten
refusal-closed = Fenster geschlossen
refusal-opted-out = Kunde hat Marketing abbestellt
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
