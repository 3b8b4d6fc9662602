### Lo que dice la interfaz en español, neutro para España y América. Trato: usted. Términos de la ayuda de WhatsApp:
### plantilla de mensaje, ventana de 24 horas.

## Momentos, duraciones, tamaños

told-left = { $hours } h { $minutes } min
told-left-minutes = { $minutes } min
told-left-exactly = { $hours } h { $minutes } min { $seconds } s
told-left-minutes-exactly = { $minutes } min { $seconds } s
told-length =
    { $unit ->
        [second] { $n ->
            [one] { $n } segundo
            [many] { $n } de segundos
           *[other] { $n } segundos
        }
        [minute] { $n ->
            [one] { $n } minuto
            [many] { $n } de minutos
           *[other] { $n } minutos
        }
        [hour] { $n ->
            [one] { $n } hora
            [many] { $n } de horas
           *[other] { $n } horas
        }
       *[day] { $n ->
            [one] { $n } día
            [many] { $n } de días
           *[other] { $n } días
        }
    }
told-ago =
    { $unit ->
        [second] { $n ->
            [one] hace { $n } segundo
            [many] hace { $n } de segundos
           *[other] hace { $n } segundos
        }
        [minute] { $n ->
            [one] hace { $n } minuto
            [many] hace { $n } de minutos
           *[other] hace { $n } minutos
        }
        [hour] { $n ->
            [one] hace { $n } hora
            [many] hace { $n } de horas
           *[other] hace { $n } horas
        }
       *[day] { $n ->
            [one] hace { $n } día
            [many] hace { $n } de días
           *[other] hace { $n } días
        }
    }
told-ahead =
    { $unit ->
        [second] { $n ->
            [one] dentro de { $n } segundo
            [many] dentro de { $n } de segundos
           *[other] dentro de { $n } segundos
        }
        [minute] { $n ->
            [one] dentro de { $n } minuto
            [many] dentro de { $n } de minutos
           *[other] dentro de { $n } minutos
        }
        [hour] { $n ->
            [one] dentro de { $n } hora
            [many] dentro de { $n } de horas
           *[other] dentro de { $n } horas
        }
       *[day] { $n ->
            [one] dentro de { $n } día
            [many] dentro de { $n } de días
           *[other] dentro de { $n } días
        }
    }
told-today = hoy a las { $time }
told-tomorrow = mañana a las { $time }
told-yesterday = ayer a las { $time }
told-on-weekday =
    { $weekday ->
        [0] el lun
        [1] el mar
        [2] el mié
        [3] el jue
        [4] el vie
        [5] el sáb
       *[6] el dom
    } a las { $time }
told-on-date = el { $date } a las { $time }
told-weekday-briefly = { $weekday } { $time }
told-weekday =
    { $n ->
        [0] lun
        [1] mar
        [2] mié
        [3] jue
        [4] vie
        [5] sáb
       *[6] dom
    }
told-long-weekday =
    { $n ->
        [0] lunes
        [1] martes
        [2] miércoles
        [3] jueves
        [4] viernes
        [5] sábado
       *[6] domingo
    }
told-month =
    { $n ->
        [1] ene
        [2] feb
        [3] mar
        [4] abr
        [5] may
        [6] jun
        [7] jul
        [8] ago
        [9] sept
        [10] oct
        [11] nov
       *[12] dic
    }
told-long-month =
    { $n ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    }
told-date = { $day } { $month }
told-date-of-year = { $day } { $month } { $year }
told-long-date = { $day } de { $month }
told-long-date-of-year = { $day } de { $month } de { $year }
told-in-full = { $weekday }, { $date }, { $time }
told-day-today = Hoy
told-day-yesterday = Ayer
told-bytes =
    { $n ->
        [one] { $n } byte
        [many] { $n } de bytes
       *[other] { $n } bytes
    }
told-kilobytes = { $n } kB
told-megabytes = { $n } MB

## El camino entre las páginas

nav-main = Navegación principal
nav-queue = Cola
nav-ingest = Recepción
nav-api = API
nav-shortcuts = Atajos
nav-theme = Tema
nav-sign-out = Cerrar sesión
nav-to-list = Saltar a la lista
nav-to-conversation = Saltar a la conversación
nav-to-composer = Saltar a la respuesta
nav-to-content = Saltar al contenido
nav-back = Volver a la cola
language-label = Idioma
language-as-browser = Como el navegador
theme-system = Como el sistema
theme-light = Claro
theme-dark = Oscuro
page-not-found = Esta página no existe
page-not-found-lead = Puede que la dirección tenga una errata.
page-home = Ir a la cola
page-retry = Volver a intentarlo
page-failed = No se pudo cargar
about-description = Mantiene abiertas las ventanas de 24 horas de WhatsApp.
connection-live = En vivo
connection-offline = Sin conexión
connection-signed-out = Sesión cerrada
connection-connecting = Conectando
connection-reconnecting = Reconectando
role-analyst = Analista
role-agent = Agente
role-admin = Administrador
role-owner = Propietario

## Ventanas

window-closes = La ventana se cierra { $when }
window-closed = La ventana se cerró { $when }
window-never = La ventana nunca estuvo abierta
window-free-until = Gratis hasta { $when }
window-entered =
    { $n ->
        [one] { $n } conversación pasó
        [many] { $n } de conversaciones pasaron
       *[other] { $n } conversaciones pasaron
    } a { $level ->
        [critical] crítica
        [urgent] urgente
       *[soon] próxima
    }.
window-closed-of =
    { $n ->
        [one] Se cerró la ventana de { $n } conversación.
        [many] Se cerraron las ventanas de { $n } de conversaciones.
       *[other] Se cerraron las ventanas de { $n } conversaciones.
    }
level-critical = Crítica
level-urgent = Urgente
level-soon = Próxima
level-open = Abierta
level-closed = Solo plantilla
level-never = Nunca abierta
level-count = { $level }, { $n }
level-count-at-least = { $level }, más de { $n }

## Inicio de sesión

sign-in-title = Iniciar sesión
sign-in-lead = Cada conversación con su ventana; primero, la próxima en cerrarse.
sign-in-email = Correo electrónico
sign-in-password = Contraseña
sign-in-submit = Iniciar sesión
sign-in-busy = Iniciando sesión…
sign-in-wrong = El correo y la contraseña no coinciden.

## La cola

queue-title = Cola
queue-empty = Aún no hay conversaciones
queue-empty-lead = Aparecen aquí en cuanto un cliente escribe a uno de sus números, con el tiempo que queda para responder.
queue-empty-action = Ver si llegan entregas
queue-none-open = No hay ninguna conversación abierta aquí
queue-none-open-lead = Elija una de la lista. Pulse ? para ver las teclas.
queue-owed = Respuesta pendiente
queue-more = Cargando más…
queue-more-failed = No se pudieron cargar más conversaciones.
queue-all-shut = No hay ninguna ventana abierta.
queue-new-above =
    { $n ->
        [one] { $n } nueva arriba
        [many] { $n } de nuevas arriba
       *[other] { $n } nuevas arriba
    }
queue-unread =
    { $n ->
        [one] { $n } sin leer
        [many] { $n } sin leer
       *[other] { $n } sin leer
    }
queue-all-held = Todo al día. La próxima ventana se cierra { $until } ({ $who }).
queue-owed-soon =
    { $n ->
        [one] { $n } respuesta pendiente en las próximas 2 horas.
        [many] { $n } de respuestas pendientes en las próximas 2 horas.
       *[other] { $n } respuestas pendientes en las próximas 2 horas.
    }

## Una conversación

conversation-title = Conversación
conversation-messages = Mensajes
conversation-to = a
conversation-not-found = Esta conversación no existe
conversation-not-found-lead = Puede que se haya combinado con otra o que la dirección tenga una errata.
conversation-dismiss = No requiere respuesta
conversation-dismissed = Marcada como que no requiere respuesta.
conversation-older = Cargando mensajes anteriores…
conversation-older-failed = No se pudieron cargar los mensajes anteriores.
conversation-beginning = La conversación empieza aquí.
conversation-end-of-page = En esta página no se muestran mensajes más antiguos.
conversation-new-below = Mensajes nuevos abajo
conversation-no-messages = No se conserva ningún mensaje de esta conversación.
conversation-permission = Texto libre hasta
conversation-price = Gratis hasta
conversation-price-only = Esto se refiere solo al precio: no mantiene abierta la ventana.
conversation-certain = WhatsApp permite a las empresas escribir libremente durante las 24 horas siguientes.
conversation-uncertain = WhatsApp no transmitió lo que se envió ni dice si abre la ventana: puede que ya esté cerrada.
conversation-refused = WhatsApp rechazó un mensaje aunque no habían pasado las 24 horas. Se abre de nuevo cuando el cliente escriba.
conversation-over = Han pasado las 24 horas. Hasta que el cliente vuelva a escribir, solo se puede enviar una plantilla.
conversation-never = El cliente aún no ha escrito ni llamado. Solo se puede enviar una plantilla.
conversation-five-minutes = La ventana de esta conversación se cierra en menos de 5 minutos.
conversation-why-open = Por qué está abierta hasta { $until }
conversation-why-shut = Por qué solo plantillas
conversation-wrote = { $who } escribió «{ $what }» { $when }.
conversation-wrote-something = { $who } escribió { $when }.
conversation-called = { $who } llamó { $when }.
conversation-certain-until = Seguro hasta: { $until }.
conversation-new-message = { $who }: { $text }
direction-in = Del cliente:
direction-out = De usted:

## Mensajes

message-you = Usted
message-elsewhere = Enviado desde otra herramienta o el teléfono
message-edited = Editado
message-revoked = Este mensaje se eliminó.
message-actions = Responder o reaccionar
message-reply = Responder
message-take-back = Quitar la reacción
message-earlier = Un mensaje anterior
message-template = Plantilla
message-map = Abrir el mapa
message-download = Descargar
message-raw = Tal como llegó
message-ahead = Su hora está en el futuro, por eso no abre la ventana.
message-withheld = WhatsApp no transmitió este mensaje. Puede que el cliente haya enviado algo que solo la aplicación puede mostrar.
message-welcome = Abrió el chat por primera vez.
message-quick-reply = Pulsó un botón
message-list-reply = Eligió de una lista
message-form = Rellenó un formulario
message-order = Pedido
message-sending = Enviando
message-forwarded = Reenviado
message-forwarded-often = Reenviado muchas veces
message-product = Sobre el producto
message-from-ad = Llegó desde un anuncio
message-from-post = Llegó desde una publicación
message-open-ad = Abrir el anuncio
message-open-post = Abrir la publicación
message-call-in = Llamada entrante
message-call-out = Llamada saliente
message-call-missed = Llamada perdida
message-call-declined = Llamada saliente, rechazada
message-call-unanswered = Llamada saliente, sin respuesta
message-calls-allowed = Puede llamar a este cliente.
message-calls-refused = Este cliente no quiere recibir llamadas.
message-call = { $which }, { $length }
message-media-pending = { $kind }: obteniéndose de WhatsApp…
message-media-failed = { $kind }: no se pudo obtener de WhatsApp.
message-unknown = Un mensaje del tipo «{ $kind }», que todavía no se puede mostrar aquí.
message-customer-reacted = El cliente reaccionó con { $emoji }
message-you-reacted = Usted reaccionó con { $emoji }
message-react-with = Reaccionar con { $emoji }
kind-image = Foto
kind-video = Video
kind-audio = Mensaje de voz
kind-document = Documento
kind-sticker = Sticker
kind-location = Ubicación
kind-contacts = Contacto
kind-choice = Elección
kind-order = Pedido
kind-template = Plantilla
kind-call = Llamada
kind-reaction = Reacción
kind-system = Aviso
kind-unsupported = Mensaje que WhatsApp no transmitió
kind-message = Mensaje
status-queued = En cola
status-unknown = Puede que se haya enviado o no
status-unknown-briefly = Desconocido
status-accepted = Aceptado
status-sent = Enviado
status-failed = Fallido
status-delivered = Entregado
status-read = Leído
status-played = Reproducido

## Escribir una respuesta

composer-label = Respuesta
composer-placeholder = Escriba una respuesta
composer-caption = Añada un comentario
composer-send = Enviar
composer-enter = Intro
composer-attach = Adjuntar un archivo
composer-remove-file = Quitar el archivo
composer-cancel-reply = No responder a un mensaje en particular
composer-kept = Guardado para después: el texto libre se puede enviar cuando el cliente vuelva a escribir.
composer-shut = La ventana está cerrada. Puede enviar una plantilla.
composer-drop = Suelte el archivo para adjuntarlo
composer-upload-failed = No se pudo subir el archivo. Compruebe la conexión y adjúntelo de nuevo.
composer-file-too-large = El archivo es más grande de lo que WhatsApp admite.
composer-wrong-type = WhatsApp no admite archivos de este tipo de esta forma. Envíelo como documento.
composer-read-only = Su rol permite leer, no escribir.
composer-empty-file = Este archivo está vacío.
composer-too-large = { $kind }: { $limit } como máximo.
composer-too-long = { $length } de { $limit } caracteres
composer-answering = Respondiendo a { $who }
composer-progress = Subiendo, { $percent } %

## Plantillas de mensaje

templates-choose = Plantilla
templates-none = No hay plantillas que se puedan enviar
templates-none-lead = Esta cuenta no tiene ninguna plantilla aprobada. Se crean en el administrador de WhatsApp.
templates-search = Buscar una plantilla
templates-no-match = Ninguna plantilla coincide.
templates-preview = Lo que lee el cliente
templates-send = Enviar plantilla
templates-change = Elegir otra
templates-header = Encabezado
templates-header-file = Archivo del encabezado
templates-loading = Cargando las plantillas…
templates-missing = Rellene todos los campos para enviar.
templates-opted-out = Esta persona pidió no recibir más mensajes de marketing.
templates-button = Botón
templates-copy-offer = Copiar código de oferta
templates-copy-code = Copiar código
templates-code = Código
templates-code-repeated = El botón entrega el mismo código.
templates-variable = Variable { $name }
templates-code-of = Código de «{ $button }»
templates-link-end-of = Final del enlace de «{ $button }»

## Recepción de entregas

ingest-title = Recepción
ingest-lead = Cada elemento de cada entrega de WhatsApp se cuenta exactamente en un lugar.
ingest-last = Última entrega
ingest-never = Ninguna aún
ingest-lag = Retraso
ingest-deliveries = Entregas
ingest-pending = En espera
ingest-taken = Procesados
ingest-kept = Guardados para que los revise
ingest-refused = Entregas rechazadas
ingest-no-refused = No se rechazó ninguna entrega.
ingest-notices = Avisos de WhatsApp
ingest-no-notices = WhatsApp no ha comunicado nada sobre sus cuentas y números.
ingest-templates = Plantillas
ingest-no-templates = No hay ninguna cuenta configurada.
ingest-replay = Procesar de nuevo
ingest-replaying = Procesando…
ingest-show = Mostrar
ingest-more = Mostrar más
ingest-nothing-kept = Aquí no hay nada guardado.
ingest-duplicates = Duplicados
ingest-duplicates-lead = WhatsApp entrega algunas cosas dos veces; la segunda vez no cambia nada.
ingest-refresh = Actualizar
ingest-kind = Tipo
ingest-items = Elementos
ingest-reason = Motivo
ingest-count = Cantidad
ingest-first = Primera
ingest-latest = Última
ingest-account = Cuenta
ingest-fetched = Obtenidas
ingest-notice = Aviso
ingest-event = Evento
ingest-at = Cuándo
ingest-replayed =
    { $taken ->
        [one] { $taken } elemento procesado
        [many] { $taken } de elementos procesados
       *[other] { $taken } elementos procesados
    }; quedan { $left }.
ingest-silence = Ninguna entrega desde hace { $length }, aunque lo habitual es que ya hubiera llegado alguna.
item-message = Mensajes
item-status = Estados
item-call = Llamadas
item-preference = Preferencias
item-echo = Ecos
item-history = Historial
item-error = Errores
item-template = Plantillas
item-account = Cuenta
item-change = Otros cambios
outcome-unrouted = Sin destino
outcome-unrouted-lead = De un número que no está configurado aquí. Se procesan en cuanto lo esté.
outcome-unsupported = No admitidos
outcome-unsupported-lead = De un tipo con el que aún no se hace nada.
outcome-malformed = Incompletos
outcome-malformed-lead = Les falta algo necesario: un identificador, un remitente, un valor del tipo correcto.
refused-unsigned = sin firma
refused-wrong-signature = la firma no corresponde a ninguna clave secreta de la app
refused-too-large = más de 3 MB

## Teclas

shortcuts-title = Atajos
shortcuts-close = Cerrar
shortcuts-single = Teclas de una sola letra
shortcuts-announce = Leer en voz alta cuando las ventanas cambien de nivel
shortcuts-either = { $key } o { $other }
shortcuts-next = Conversación siguiente
shortcuts-previous = Conversación anterior
shortcuts-open = Abrirla
shortcuts-back = Volver a la lista
shortcuts-reply = Responder
shortcuts-send = Enviar
shortcuts-new-line = Línea nueva
shortcuts-list = Esta lista

## Qué salió mal

error-unauthorized = Su sesión está cerrada. Iníciela de nuevo en otra pestaña y vuelva a intentarlo.
error-forbidden = Su rol no lo permite.
error-not-found = Ya no existe.
error-window-closed = La ventana se ha cerrado. Su texto está guardado; puede enviar una plantilla.
error-rate-limited = Demasiados intentos. Vuelva a intentarlo { $when }.
error-refused = { $title }. { $advice }
error-unreachable = No se puede acceder al servidor. Compruebe la conexión y vuelva a intentarlo.
error-internal = Algo falló en el servidor. Vuelva a intentarlo en un momento.
error-cursor = La lista no continúa en este punto.
error-repeated = La misma solicitud llegó antes con otro contenido.
error-request = No se entiende la solicitud. Vuelva a cargar la página.
error-type = «{ $kind }» no es un tipo de mensaje que Ajar pueda enviar.
error-missing = Falta «{ $field }».
error-stray = «{ $field }» no corresponde a un mensaje de este tipo.
error-too-long = El texto tiene { $length } caracteres; se permiten { $limit }.
error-nul = Contiene un carácter que no se puede guardar: NUL.
error-elsewhere = El mensaje al que se refiere no está en esta conversación.
error-no-template = No hay ninguna plantilla con ese nombre en ese idioma.
error-no-header-file = El archivo del encabezado de la plantilla no está aquí.
error-no-file = El archivo no está aquí: súbalo primero.
error-wrong-file = Un archivo de este tipo no se puede enviar así ({ $kind }).
error-template-not-sendable = La plantilla «{ $name }» no se puede enviar ahora.
error-variable-empty = La variable { $variable } de la plantilla está vacía.
error-variable-unknown = La plantilla no tiene la variable { $variable }.
error-header = El encabezado de la plantilla está sin rellenar.

## Por qué la plataforma dijo que no, en pocas palabras

refusal-not-sent = No enviado
refusal-retry = WhatsApp tiene un problema
refusal-slow = Demasiados mensajes a la vez
refusal-wait = Retenido por WhatsApp
refusal-closed = Ventana cerrada
refusal-opted-out = El cliente canceló el marketing
refusal-template-paused = Plantilla en pausa
refusal-template-disabled = Plantilla desactivada
refusal-no-template = No existe esa plantilla
refusal-number-stopped = Número detenido
refusal-payment = Problema con el pago
refusal-spam = Número denunciado demasiadas veces
refusal-undeliverable = No se puede entregar
refusal-need-phone = Falta el número de teléfono
refusal-mend = No aceptado
refusal-final = No entregado

## Por qué la plataforma dijo que no, y qué hacer

advice-here = No se envió. Envíelo de nuevo cuando se haya resuelto la causa.
advice-token-expired = El token de acceso de este número ha caducado. Un administrador debe introducir uno nuevo.
advice-token = El token de acceso de este número no se acepta. Un administrador debe introducir uno nuevo.
advice-not-found = WhatsApp no encuentra aquello a lo que se refiere el mensaje, o el token de acceso no puede usarlo. Compruebe los identificadores del número.
advice-blocked = WhatsApp bloqueó esta cuenta por infringir sus normas. Un administrador debe revisarlo en el administrador comercial.
advice-experiment = WhatsApp no entregó este mensaje porque el cliente participa en una de sus pruebas. Contáctelo por otra vía.
advice-country = Esta cuenta no puede enviar mensajes a clientes de ese país.
advice-self = El destinatario es el propio número de la empresa.
advice-undeliverable = El mensaje no puede llegar a esta persona: no hay WhatsApp en este número, la versión es antigua o no se aceptaron las condiciones.
advice-test-number = Este es un número de prueba y solo puede escribir a los destinatarios de su lista. Añada ahí al destinatario.
advice-display-name = El nombre visible de este número aún no está aprobado. Un administrador debe ocuparse de ello.
advice-payment = Hay un problema con el pago de esta cuenta. Un administrador debe resolverlo en el administrador comercial.
advice-registration = El registro de este número está dañado. Un administrador debe registrarlo de nuevo.
advice-closed = La ventana de 24 horas está cerrada. Envíe una plantilla o espere a que el cliente escriba.
advice-spam = Demasiadas personas bloquearon o denunciaron este número. No envíe nada masivo hasta que se recupere su calidad.
advice-held-back = WhatsApp retuvo este mensaje porque el cliente recibe muchos mensajes de marketing. Espere al menos un día; volver a intentarlo alarga la espera.
advice-opted-out = Este cliente dejó de recibir mensajes de marketing de esta empresa. No le envíe ninguno.
advice-type = WhatsApp no admite mensajes de este tipo.
advice-file-not-fetched = WhatsApp no pudo obtener el archivo. Súbalo de nuevo.
advice-file-not-taken = WhatsApp no pudo aceptar el archivo. Compruebe su tipo y su tamaño.
advice-template-way = Esta plantilla no se puede enviar por esta vía. Elija otra.
advice-maintenance = WhatsApp está trabajando en este número. El mensaje se enviará en unos minutos.
advice-list-lost = WhatsApp perdió su posición en la lista de plantillas. La lista se obtiene de nuevo.
advice-not-shown = WhatsApp no puede mostrar este mensaje aquí. Se puede leer en el teléfono.
advice-price-limit = Esta plantilla tiene un límite de precio, con el que no se puede enviar desde aquí.
advice-need-phone = Este mensaje necesita el número de teléfono del cliente, que no se conoce. Pídaselo.
advice-variables = La plantilla no se rellenó como requiere. Compruebe sus variables.
advice-no-template = La plantilla no existe en este idioma o no está aprobada. La lista se obtiene de nuevo; elija otra.
advice-too-long = El texto queda demasiado largo al rellenar la plantilla. Acorte lo que escribió.
advice-rules = La plantilla rellenada infringe las normas de WhatsApp. Cambie lo que escribió.
advice-template-paused = La plantilla está en pausa por su calidad. Elija otra.
advice-template-disabled = La plantilla está desactivada definitivamente por su calidad. Elija otra.
advice-flow-blocked = El flujo de este mensaje está bloqueado.
advice-flow-slow = El flujo de este mensaje está ralentizado. El mensaje se enviará en unos minutos.
advice-not-registered = Este número no está registrado en la plataforma. Un administrador debe registrarlo.
advice-template-new = WhatsApp todavía está preparando la plantilla. El mensaje se enviará en unos minutos.
advice-retry = WhatsApp tuvo un problema propio. Envíe el mensaje de nuevo si todavía importa.
advice-slow-pair = Demasiados mensajes a este cliente en poco tiempo. Espere un minuto antes de enviarlo de nuevo.
advice-slow-number = Demasiados mensajes en poco tiempo. Espere un minuto antes de enviarlo de nuevo.
advice-number-stopped = No se puede enviar nada desde este número. Un administrador debe revisarlo.
advice-mend = WhatsApp no aceptó el mensaje tal como está. Cámbielo y envíelo de nuevo.
advice-final = WhatsApp no entregó el mensaje. Enviarlo de nuevo tal cual no servirá.
