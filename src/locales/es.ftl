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
nav-lost = Perdidas
nav-api = API
nav-shortcuts = Atajos
nav-theme = Tema
nav-sign-out = Cerrar sesión
nav-to-list = Saltar a la lista
nav-to-conversation = Saltar a la conversación
nav-to-composer = Saltar a la respuesta
nav-to-content = Saltar al contenido
nav-back = Volver a la cola
nav-more = Más
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
level-left = { $level }, quedan { $length }

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
templates-none-lead = Esta cuenta no tiene ninguna plantilla aprobada. Se escriben en los ajustes, en Plantillas.
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

## Campañas

command-campaigns = Ir a las campañas
campaigns-title = Campañas
campaigns-lead = Una plantilla para muchas personas a la vez. Antes de enviar nada se muestra quién la recibe, quién no y cuánto cuesta.
campaigns-new = Nueva campaña
campaigns-unnamed = Todavía sin nombre
campaigns-empty = Todavía no hay campañas
campaigns-empty-lead = Elija una lista de clientes y una plantilla. No se envía nada antes de que haya visto quién la recibe y cuánto cuesta.
campaigns-asks = Esperan a alguien
campaigns-goes-on = En marcha
campaigns-written = En preparación
campaigns-over = Terminadas
campaigns-far = Enviado hasta ahora
campaigns-stage =
    { $key ->
        [draft] Borrador
        [checking] En comprobación
        [checked] Comprobada
        [waiting] Espera aprobación
        [running] En curso
        [held] Retenida
        [paused] En pausa
        [stopped] Detenida
       *[done] Terminada
    }
campaigns-stage-lead =
    { $key ->
        [draft] Se está escribiendo.
        [checking] Se está mirando quién la recibe.
        [checked] Todavía no se ha iniciado.
        [waiting] Quien la escribió pide aprobación. Mire quién la recibe y cuánto cuesta, y apruébela o devuélvala.
        [waiting-mine] Otra persona tiene que aprobarla antes de que empiece.
        [running] Cada persona la recibe cuando llega su turno. Primero salen 20 y, si todo va bien, sigue.
        [held] No se envía nada más hasta que alguien la deje seguir.
        [paused] No se envía nada más hasta que siga.
        [stopped] Se ha terminado. Nadie más la recibe.
       *[done] Todas las personas previstas la han recibido.
    }
campaigns-held =
    { $key ->
        [failures] Demasiados de los últimos no se pudieron entregar.
        [opt_outs] Demasiadas de las últimas personas pidieron no recibir más mensajes.
        [quality] WhatsApp indica que los clientes bloquean o denuncian el número.
        [template] Ya no se puede enviar ninguna de sus plantillas.
        [category] Una plantilla cuenta como otra cosa que cuando se comprobó: cuesta otra cosa y puede ir a otras personas.
        [changed] Una plantilla dice otra cosa que cuando se comprobó.
        [budget] Ya se ha gastado lo que se puede gastar este mes.
        [number] No sale nada de su número.
        [payment] WhatsApp indica que la cuenta no puede pagar: no funciona ningún método de pago.
       *[late] Tenía que empezar mientras Ajar no estaba en marcha.
    }
campaigns-held-advice =
    { $key ->
        [failures] Mire con quién falló y por qué antes de dejarla seguir.
        [opt_outs] Quizá sea mejor menos personas u otro texto que seguir.
        [quality] Espere a que mejore la calidad del número: si no, puede quedar limitado.
        [template] Mire en las plantillas cómo están. Cuando una se pueda enviar otra vez, déjela seguir.
        [category] Mire cuánto cuesta ahora y quién la puede recibir, y déjela seguir.
        [changed] Lea lo que dice ahora y quién la recibe, y después déjela seguir.
        [budget] Suba el límite del número o déjela seguir el mes que viene.
        [number] Haga comprobar el número en los ajustes.
        [payment] Corrija el método de pago en el administrador de WhatsApp y después déjela seguir.
       *[late] Mire si todavía viene al caso y déjela seguir.
    }
campaigns-arm-stopped = Detenida: { $why }
campaigns-limits = Gasto y aprobación
campaigns-budget-lead = Lo que cada número puede gastar al mes en plantillas de marketing, según la lista de precios. Al 80 % avisa, al 100 % se detiene el marketing.
campaigns-no-budget = Sin límite.
campaigns-month = Dólares de EE. UU. al mes
campaigns-save = Guardar
campaigns-no-amount = Escriba importes como 120 o 12,50 y números enteros de personas.
campaigns-limit-saved = Guardado.
campaigns-spent-month = Gastado este mes
campaigns-spent = { $spent } de { $month } gastados
campaigns-level =
    { $key ->
        [fits] Dentro del límite
        [warns] Se ha gastado el 80 %
       *[full] Todo gastado: se detiene el marketing
    }
campaigns-until = Se cuenta de nuevo desde { $when }.
campaigns-budget-of = Límite de { $number }
campaigns-approval = Aprobación de otra persona
campaigns-approval-people =
    { $n ->
        [one] Otra persona que no sea el autor tiene que aprobar una campaña para más de { $n } persona.
        [many] Otra persona que no sea el autor tiene que aprobar una campaña para más de { $n } de personas.
       *[other] Otra persona que no sea el autor tiene que aprobar una campaña para más de { $n } personas.
    }
campaigns-approval-cost =
    { $n ->
        [one] Otra persona que no sea el autor tiene que aprobar una campaña para más de { $n } persona o que cueste más de { $amount }.
        [many] Otra persona que no sea el autor tiene que aprobar una campaña para más de { $n } de personas o que cueste más de { $amount }.
       *[other] Otra persona que no sea el autor tiene que aprobar una campaña para más de { $n } personas o que cueste más de { $amount }.
    }
campaigns-looser = Una regla menos estricta
campaigns-looser-mine = Ha pedido una regla menos estricta. Vale en cuanto la apruebe otra persona que pueda hacerlo.
campaigns-looser-by = { $who } pide una regla menos estricta. Vale en cuanto la apruebe otra persona que pueda hacerlo.
campaigns-looser-asked = Vale en cuanto otra persona la apruebe.
campaigns-looser-agree = Aprobar la regla menos estricta
campaigns-looser-keep = Dejar la regla como está
campaigns-looser-two = Una regla más estricta vale enseguida. Una menos estricta vale en cuanto la apruebe otra persona que pueda hacerlo.
campaigns-looser-alone = Nadie más puede aprobar aquí. Una regla más estricta vale enseguida y solo se suaviza junto con otra persona: lo que queda por debajo lo envía usted sin nadie más.
campaigns-more-people = Para más personas que
campaigns-more-cost = O más dólares de EE. UU. que
campaigns-form = La campaña
campaigns-common = Nombre y número
campaigns-name = Nombre
campaigns-number = Desde el número
campaigns-choose-number = Elija un número
campaigns-keep = Guardar borrador
campaigns-saved = Guardado como borrador.
campaigns-unsaved = Todavía sin guardar.
campaigns-copy = Otra como esta
campaigns-drop = Eliminar la campaña { $name }
campaigns-to-mend =
    { $n ->
        [one] Hay que corregir { $n } cosa antes de comprobarla.
        [many] Hay que corregir { $n } de cosas antes de comprobarla.
       *[other] Hay que corregir { $n } cosas antes de comprobarla.
    }
campaigns-amiss =
    { $key ->
        [name] Póngale un nombre de 1 a 100 caracteres.
        [number] Elija el número desde el que se envía.
        [audience] Diga a quién va dirigida o traiga un archivo.
        [template] Elija una plantilla que se pueda enviar desde este número.
        [share] Las partes son números enteros del 1 al 100.
        [hold_out] Se pueden apartar de 0 a 50 de cada cien.
        [time] Elija un momento futuro, a 90 días como máximo.
        [column] Una variable debe rellenarse con una columna que el archivo no tiene.
       *[pace] Escriba un número entero del 1 al 4800 o déjelo vacío.
    }
campaigns-audience = Destinatarios
campaigns-who = A quién va dirigida
campaigns-customers = Una lista de clientes
campaigns-customers-hint = Acotada por lo que se sabe de ellos.
campaigns-queue = Una lista de la cola
campaigns-queue-hint = También una lista guardada.
campaigns-file = Un archivo
campaigns-file-hint = CSV o Excel, con una columna de números de teléfono.
campaigns-list = Lista
campaigns-counting = Contando…
campaigns-not-counted = No se pudo contar. Cambia algo para intentarlo de nuevo.
campaigns-conversations =
    { $n ->
        [one] { $n } conversación
        [many] { $n } de conversaciones
       *[other] { $n } conversaciones
    }
campaigns-meant-hint = No todas las personas previstas la reciben: la comprobación muestra quién no y por qué.
campaigns-choose-file = Archivo de personas
campaigns-other-file = Otro archivo
campaigns-choose-file-hint = Números de teléfono con prefijo de país. Solo se puede escribir a personas conocidas aquí. El archivo no se guarda.
campaigns-file-going = Se está leyendo el archivo.
campaigns-file-failed = No se pudo traer el archivo. Inténtelo de nuevo.
campaigns-file-unreadable = Este archivo no se puede usar. Necesita una cabecera, filas debajo y una columna de teléfonos con prefijo de país.
campaigns-file-too-late = Entretanto la campaña ha avanzado.
campaigns-known-here = Conocidas aquí
campaigns-not-known = No conocidas aquí
campaigns-not-known-hint = Quien no es conocido aquí se puede traer antes:
campaigns-unreadable = Filas sin número
campaigns-twice = Nombradas dos veces
campaigns-joined = Celdas pasadas a una línea
campaigns-joined-hint = WhatsApp no admite saltos de línea, tabuladores ni huecos largos en una variable: cada uno se ha convertido en un espacio.
campaigns-columns = Columnas con las que se pueden rellenar variables: { $what }.
campaigns-message = Mensaje
campaigns-template = Plantilla
campaigns-choose-template = Elija una plantilla
campaigns-no-templates = No hay plantillas que se puedan enviar desde este número. Escriba una y haga que la aprueben.
campaigns-arm = Plantilla { $letter }
campaigns-take-off = Quitar { $name }
campaigns-same-for-all = Igual para todos
campaigns-no-column = Ninguna columna
campaigns-column-of = Columna para { $name }
campaigns-hole = Escriba lo que va aquí: al enviar a muchos no se pregunta a nadie.
campaigns-each = Cada persona recibe lo suyo: { $from }.
campaigns-with-fallback = { $from }; si no, «{ $fallback }»
campaigns-has-file = Hay un archivo elegido.
campaigns-needs-file = Elija el archivo que reciben todos.
campaigns-compare = Comparar con otra
campaigns-compare-hint = El azar reparte a las personas entre ellas, de una vez por todas.
campaigns-share = Parte
campaigns-share-hint = Frente a las de las otras: 1 y 1 son mitades.
campaigns-hold-out = Apartar, de cada cien
campaigns-hold-out-hint = No reciben nada, para que se vea lo que habría llegado por sí solo.
campaigns-steer = Elegir según lo que funciona tras un veredicto
campaigns-steer-hint = Cuando se ha visto una diferencia entre plantillas, a quien le llega el turno recibe con más probabilidad la que más se responde. Quien está apartado sigue apartado.
campaigns-when = Cuándo y con qué ritmo
campaigns-now = Ahora
campaigns-now-hint = En cuanto se inicia.
campaigns-at = A una hora
campaigns-at-hint = Para todos a la vez, a 90 días como máximo.
campaigns-best-hour = A la mejor hora de cada persona
campaigns-best-hour-hint = En el día siguiente al inicio, cuando es más probable que cada persona escriba.
campaigns-time = Momento
campaigns-quiet-hint = Nadie la recibe fuera de las horas en que pidió que le escribieran: la suya espera.
campaigns-pace = Como máximo por minuto
campaigns-pace-short = Ritmo
campaigns-pace-hint = Déjelo vacío para ir tan rápido como pueda el número: { $n } por minuto como máximo, la mitad si los clientes se quejan.
campaigns-per-minute =
    { $n ->
        [one] { $n } por minuto como máximo
        [many] { $n } por minuto como máximo
       *[other] { $n } por minuto como máximo
    }
campaigns-as-fast = Tan rápido como pueda el número
campaigns-check = Quién la recibe
campaigns-check-lead = Mire quién la recibe, quién no y por qué, y cuánto cuesta. Con esto no se envía nada.
campaigns-check-it = Comprobar quién la recibe
campaigns-changed = Se ha cambiado desde la comprobación. Compruébela de nuevo.
campaigns-looking = Se mira quién la recibe…
campaigns-looked-anew = Hace más de 24 horas que se comprobó quién la recibe. Se comprueba de nuevo y después se puede iniciar.
campaigns-meant = Previstas
campaigns-gets = La reciben
campaigns-gets-not = No reciben nada
campaigns-held-out = Apartadas
campaigns-why-not = Por qué algunas no reciben nada
campaigns-write-to-them = Escribirles
campaigns-left-to-write-to = Fuera de una campaña: ventana abierta
campaigns-left-out =
    { $n ->
        [one] { $n } persona no recibe nada
        [many] { $n } de personas no reciben nada
       *[other] { $n } personas no reciben nada
    }
campaigns-exclusion =
    { $key ->
        [opted_out] Pidieron no recibir estos mensajes
        [no_consent] No han dado su consentimiento
        [cap] Ya recibieron bastante últimamente
        [no_identifier] No se conoce ningún número
        [undelivered] Allí no se entrega nada
        [window_open] Su ventana está abierta
        [blocked] Están bloqueadas
        [duplicate] Están dos veces
        [unknown] No conocidas aquí
        [unreadable] La fila no nombra a nadie
        [missing] Una variable no tiene valor para ellas
        [template] La plantilla no se puede enviar
        [number] No sale nada del número
        [budget] El límite del mes no alcanzaría
        [arm_stopped] Su plantilla se detuvo
        [gone] Ya no están
       *[refused] Se rechazaría
    }
campaigns-exclusion-lead =
    { $key ->
        [opted_out] Nadie puede saltarse eso.
        [no_consent] Y no han escrito en medio año.
        [cap] No respondieron la última plantilla de marketing o recibieron dos en 14 días.
        [no_identifier] Ni un teléfono ni un identificador.
        [undelivered] WhatsApp no entrega promociones a números de EE. UU.
        [window_open] Escríbales libremente.
        [blocked] Se pueden desbloquear en su conversación.
        [duplicate] Cada persona la recibe una vez.
        [unknown] Una importación las da a conocer.
        [unreadable] No se pudo leer su número.
        [missing] Diga qué va donde no se sabe nada.
        [template] Mire en las plantillas por qué.
        [number] Haga comprobar el número.
        [budget] Súbalo o elija menos personas.
        [arm_stopped] Salieron mal demasiadas cosas.
        [gone] Se borraron o se unieron a otra persona.
       *[refused] WhatsApp no lo aceptaría.
    }
campaigns-cost = Coste
campaigns-about = unos { $amount }
campaigns-would =
    { $key ->
        [fits] El mes llegaría al { $percent } % de su límite.
        [warns] El mes llegaría al { $percent } % de su límite. Quedaría poco.
       *[full] El mes llegaría al { $percent } % de su límite: se retiene al alcanzarlo.
    }
campaigns-of-number = El número
campaigns-quality =
    { $key ->
        [green] Calidad alta
        [yellow] Calidad media: a la mitad de velocidad
        [red] Calidad baja: se retiene
       *[unknown] Calidad todavía desconocida
    }
campaigns-limit =
    { $n ->
        [one] WhatsApp permite que este número escriba por su cuenta a { $n } persona al día.
        [many] WhatsApp permite que este número escriba por su cuenta a { $n } de personas al día.
       *[other] WhatsApp permite que este número escriba por su cuenta a { $n } personas al día.
    }
campaigns-days =
    { $n ->
        [one] Así que tarda { $n } día.
        [many] Así que tarda { $n } de días.
       *[other] Así que tarda { $n } días.
    }
campaigns-needs-approval = Otra persona tiene que aprobarla antes de que empiece.
campaigns-approval-lately = También cuenta lo que usted ha iniciado en las últimas 24 horas sin la aprobación de nadie.
campaigns-approvers =
    { $n ->
        [one] { $n } persona más puede.
        [many] { $n } de personas más pueden.
       *[other] { $n } personas más pueden.
    }
campaigns-no-approvers = Nadie más puede aquí: nombre antes a alguien administrador.
campaigns-nobody-gets = Nadie la recibiría. Cambie los destinatarios o la plantilla.
campaigns-first-hint = Primero salen 20. Se retiene sola si demasiados fallan o piden no recibir más mensajes.
campaigns-ask = Pedir aprobación
campaigns-send-to =
    { $n ->
        [one] Enviar a { $n } persona
        [many] Enviar a { $n } de personas
       *[other] Enviar a { $n } personas
    }
campaigns-send-at =
    { $n ->
        [one] Enviar a { $n } persona { $when }
        [many] Enviar a { $n } de personas { $when }
       *[other] Enviar a { $n } personas { $when }
    }
campaigns-approve = Aprobar
campaigns-decline = Devolver
campaigns-pause = Pausar
campaigns-resume = Seguir
campaigns-stop = Detener
campaigns-stop-it = Detener la campaña
campaigns-stop-sure = Detener para siempre
campaigns-how-far = Cómo va
campaigns-progress = { $sent } de { $whole } enviados
campaigns-begins = Empieza { $when }.
campaigns-by = Escrita por { $who }.
campaigns-approved-by = Aprobada por { $who }.
campaigns-started = Iniciada
campaigns-unknown-of =
    { $n ->
        [one] De { $n } persona no se sabe si se le envió. Nadie la recibe dos veces, así que no se envía de nuevo. Está abajo.
        [many] De { $n } de personas no se sabe si se les envió. Nadie la recibe dos veces, así que no se envía de nuevo. Están abajo.
       *[other] De { $n } personas no se sabe si se les envió. Nadie la recibe dos veces, así que no se envía de nuevo. Están abajo.
    }
campaigns-what = Qué es
campaigns-funnel = Qué resultó
campaigns-funnel-lead = Las respuestas cuentan durante 24 horas tras un mensaje. Las partes son de lo enviado.
campaigns-funnel-table = Qué resultó de cada grupo
campaigns-people = Personas
campaigns-failed = Fallidos
campaigns-unknown = No se sabe si se envió
campaigns-verdict = Veredicto
campaigns-verdict-lead = Se compara con una prueba siempre válida (la prueba secuencial de razón de probabilidades con mezcla de Johari y otros), así que se puede mirar en cualquier momento: donde no hay diferencia, encuentra una en menos de 5 de cada 100 campañas. Donde se compara más, tiene que mostrarse más.
campaigns-verdict-of =
    { $key ->
        [little] Todavía no se sabe bastante de { $this } y { $other }: cada grupo necesita 100 personas cuyo día haya pasado y, según la proporción de ambos juntos, en el menor tienen que responder al menos 5 y no responder al menos 5.
        [better] { $this } recibe más respuestas que { $other }.
        [worse] { $this } recibe menos respuestas que { $other }.
       *[alike] Hasta ahora no se ha mostrado ninguna diferencia entre { $this } y { $other }.
    }
campaigns-range = La diferencia real está entre { $low } y { $high } puntos porcentuales.
campaigns-counted = Personas cuyas 24 horas han pasado: { $this } { $mine }, { $other } { $others }.
campaigns-rates-lead = Cada proporción real está dentro de su intervalo en 95 de cada 100 campañas, por mucho que se mire.
campaigns-steers = Tras un veredicto puede elegir según lo que funciona.
campaigns-learnt = Lo que ha aprendido
campaigns-steers-since = Desde { $when } elige entre las plantillas según lo que resultó de ellas.
campaigns-learnt-of = Respondida por { $share }. Personas cuyas 24 horas han pasado: { $n }.
campaigns-next = { $share } de quienes vienen después la reciben.
campaigns-learnt-lead = Por muestreo de Thompson: una respuesta habla a favor de una plantilla, el deseo de que no se escriba más, en contra. El veredicto cuenta solo a quienes repartió el azar, así que sigue valiendo. Lo esperado está dentro de su intervalo nueve de cada diez veces.
campaigns-who-is = Sus personas
campaigns-which = Mostrar
campaigns-which-of =
    { $key ->
        [waits] Quién espera su turno
        [sent] A quién se envió
        [unknown] De quién no se sabe
        [failed] Con quién falló
        [excluded] Quién no recibe nada
       *[held_out] Quién está apartado
    }
campaigns-member =
    { $key ->
        [waits] Espera
        [sent] Enviado
        [excluded] No recibe nada
       *[held_out] Apartada
    }
campaigns-none-of-them = Nadie.

## La biblioteca de plantillas, y cómo se escribe una

command-templates = Ir a las plantillas
library-title = Plantillas
library-lead = Mensajes que WhatsApp aprueba de antemano: los únicos que se pueden enviar cuando una ventana se ha cerrado.
library-new = Nueva plantilla
library-new-lead = Elija un texto para empezar. No se envía nada antes de que WhatsApp lo haya aprobado.
library-search = Buscar una plantilla
library-filters = Filtrar las plantillas
library-status = Estado
library-category = Categoría
library-purpose = Propósito
library-language = Idioma
library-account = Cuenta
library-days = Cifras de
library-days-of = Contado en { $time }.
library-no-match = Ninguna plantilla coincide.
library-found =
    { $n ->
        [one] { $n } plantilla
        [many] { $n } de plantillas
       *[other] { $n } plantillas
    }
library-more = Mostrar más
library-empty = Aún no hay plantillas
library-empty-lead = Empiece con uno de estos textos. WhatsApp revisa cada plantilla antes de que se pueda enviar.
library-empty-one = Empezar en blanco
library-begin-with = Empezar con { $name }
library-drafts = Borradores
library-unnamed = Aún sin nombre
library-drop-draft = Eliminar el borrador { $name }
library-never-synced = Aún no se ha comparado con WhatsApp.
library-synced = Última comparación con WhatsApp: { $when }.
library-sync = Comparar ahora
library-sync-done = Comparado con WhatsApp.
library-sync-error = El último intento falló: { $why }
library-planned =
    { $n ->
        [one] { $n } envío programado
        [many] { $n } de envíos programados
       *[other] { $n } envíos programados
    }
library-announced = Desde { $when } cuenta como { $category } y cuesta lo que eso cuesta.
library-paused-until = En pausa hasta { $when }.
library-status-word =
    { $key ->
        [approved] Aprobada
        [pending] En revisión
        [rejected] Rechazada
        [paused] En pausa
        [disabled] Desactivada
        [flagged] Marcada
        [reinstated] Restablecida
        [in-appeal] En apelación
        [limit-exceeded] Límite superado
        [locked] Bloqueada
        [archived] Archivada
        [deleted] Eliminada
        [pending-deletion] Eliminándose
       *[other] { $name }
    }
library-quality =
    { $key ->
        [green] Calidad alta
        [yellow] Calidad media
        [red] Calidad baja
       *[other] Calidad aún desconocida
    }
library-reason =
    { $key ->
        [abusive-content] WhatsApp considera que el contenido es abusivo.
        [invalid-format] Hay variables o partes que no están escritas como WhatsApp las necesita.
        [promotional] Promociona algo en una categoría en la que no se permite.
        [tag-content-mismatch] El texto no corresponde a su idioma o categoría.
        [incorrect-category] El texto pertenece a otra categoría.
        [scam] WhatsApp la considera una estafa.
        [first-pause] Hubo personas que la denunciaron o bloquearon: la primera pausa dura tres horas.
        [second-pause] Otra vez hubo personas que la denunciaron o bloquearon: la segunda pausa dura seis horas. Después de una tercera se desactiva.
        [rate-limiting-pause] Se envió demasiado rápido mientras WhatsApp aún la observaba. Alguien tiene que reanudarla.
       *[other] { $reason }
    }
library-its-words = WhatsApp dice: «{ $words }»
library-sent = Enviados
library-delivered = Entregados
library-read = Leídos
library-answered = Respondidos
library-reopened = Reabiertas
library-opted-out = Bajas
library-cost = Costo
library-between = entre { $low } y { $high } %
library-purpose-word =
    { $key ->
        [reengagement] Reactivación
        [promotional] Promoción
        [support-follow-up] Seguimiento de soporte
        [order-update] Estado de un pedido
       *[own] Propio
    }
library-purpose-lead =
    { $key ->
        [reengagement] Retoma una conversación que se ha quedado en silencio.
        [promotional] Ofrece algo.
        [support-follow-up] Pregunta si se ha resuelto aquello para lo que alguien necesitaba ayuda.
        [order-update] Dice cómo va un pedido.
       *[own] Todo lo demás para lo que tiene plantillas.
    }
library-purpose-of = Propósito de { $name }
library-purpose-set = Propósito guardado.
library-category-word =
    { $key ->
        [marketing] Marketing
        [utility] Utilidad
        [authentication] Autenticación
       *[other] { $name }
    }
library-category-lead =
    { $key ->
        [marketing] Ofertas, novedades e invitaciones, y todo lo que las mezcle con otra cosa.
        [utility] Sobre algo que el cliente pidió o hizo, y nada más.
       *[other] Un código para iniciar sesión.
    }
library-common = Lo que comparten todos los idiomas
library-name = Nombre
library-name-hint = Letras minúsculas, cifras y guiones bajos. Los clientes no lo ven.
library-variables = Variables
library-format =
    { $key ->
        [named] Con nombre, como first_name
       *[positional] Numeradas: 1, 2, 3
    }
library-further = Otro idioma
library-add-language = Añadir
library-choose = Elija uno
library-header = Encabezado
library-header-text = Texto del encabezado
library-header-kind =
    { $key ->
        [none] Ninguno
        [text] Texto
        [image] Foto
        [video] Video
       *[document] Documento
    }
library-variable-in-header = Variable en el encabezado
library-sample = Muestra
library-sample-hint = WhatsApp revisa una muestra. Los clientes reciben el archivo que se elige al enviar.
library-sample-kept = Hay una muestra.
library-sample-going = Subiendo { $name }…
library-sample-done = { $name } está subido.
library-sample-failed = No se pudo subir la muestra. Inténtelo de nuevo.
library-body = Texto
library-no-body = Aquí estará el texto.
library-put-variable = Insertar { $name }
library-footer = Pie
library-buttons = Botones
library-button-kind =
    { $key ->
        [reply] Respuesta rápida
        [url] Enlace
        [phone] Llamada
        [code] Código de oferta
       *[optout] Detener promociones
    }
library-stops-here = Quien lo pulse no recibirá más promociones, siempre que Ajar envíe esta plantilla. Si la envía otro programa, Ajar solo entiende palabras habituales como «{ $text }».
library-button-of = { $kind } { $n }
library-button-text = En el botón
library-button-url = Dirección
library-button-url-example = Ejemplo de su final
library-button-phone = Número de teléfono
library-button-code = Ejemplo de un código
library-move-up = Subir { $name }
library-move-down = Bajar { $name }
library-take-off = Quitar { $name }
library-examples = Ejemplos
library-examples-hint = Lo que podría estar en lugar de cada variable. Solo lo ven los revisores de WhatsApp: no use datos reales de nadie.
library-example-of = Ejemplo de { $name }
library-example-in-header = Ejemplo de { $name } en el encabezado
library-look = Aspecto de la vista previa
library-edit = Editar
library-edit-of = Editar { $name }
library-duplicate = Duplicar
library-duplicate-of = Duplicar { $name }
library-unpause = Reanudar
library-unpause-of = Reanudar { $name }
library-unpaused = Se puede enviar de nuevo.
library-delete-language = Eliminar { $name }
library-delete-all = Eliminar todos los idiomas
library-delete-all-of = Eliminar todos los idiomas de { $name }
library-deleted = Eliminada.
library-other-parts = Tiene partes que no se editan aquí. Se envía tal como está.
library-editing = En edición
library-draft = Borrador
library-keep = Guardar borrador
library-kept = Guardada como borrador.
library-unsaved = Aún sin guardar.
library-restored = Esto se escribió aquí antes y aún no está guardado.
library-changed = Otra persona ha guardado entretanto otra versión de este borrador. No se ha sobrescrito nada.
library-changed-by = La otra, de { $name }:
library-take-theirs = Usar la otra
library-keep-mine = Guardar la mía encima
library-submit = Enviar a aprobación
library-submitted = Enviada a aprobación. WhatsApp suele responder en minutos.
library-admins-submit = Un administrador la envía a WhatsApp.
library-discard-of = Descartar lo escrito en { $name }
library-to-mend =
    { $n ->
        [one] Hay { $n } cosa que corregir antes de poder enviarla a aprobación.
        [many] Hay { $n } de cosas que corregir antes de poder enviarla a aprobación.
       *[other] Hay { $n } cosas que corregir antes de poder enviarla a aprobación.
    }
library-refused = WhatsApp no la aceptó. En sus palabras:
library-mend-sparse = Escriba más palabras o quite una variable.
library-mend-shorter = Acorte el texto.
library-mend-examples = Dé un ejemplo de cada variable y una muestra si hay un archivo.
library-mend-name-taken = Elija otro nombre: ya hay una plantilla con este nombre en este idioma.
library-mend-name-resting = Elija otro nombre: una plantilla con este nombre se eliminó hace menos de 30 días.
library-mend-too-many = Elimine plantillas que nadie necesite: la cuenta tiene todas las que puede tener.
library-mend-later = Inténtelo más tarde: se preguntó demasiado a WhatsApp de una vez.
library-mend-access = Revise el token de acceso del número y sus permisos.
library-advice = WhatsApp probablemente contará esto como { $category }, se envíe como se envíe.
library-advice-hint = Con la categoría adecuada se aprueba antes y usted conoce el precio de antemano.
library-take-advice = Enviar como { $category }
library-because-promotes = Promociona algo: { $words }.
library-because-coupon = Tiene un código para una compra.
library-because-optout = Tiene un botón con el que se detienen los mensajes de marketing.
library-because-no-occasion = Nada en ella trata de algo que el cliente pidió o hizo.
library-wrong-missing = Escriba algo aquí.
library-wrong-too-long = { $length } caracteres son demasiados; se permiten { $limit }.
library-wrong-letters = Use solo letras minúsculas de la a a la z, cifras y guiones bajos.
library-wrong-unknown = Elija algo de la lista.
library-wrong-one-line = Solo cabe una línea.
library-wrong-braces = Dos llaves se abren o se cierran sin su pareja.
library-wrong-variable-name = Aquí una variable no puede llamarse { $name }.
library-wrong-sequence = Las variables numeradas son 1, 2, 3, etcétera, sin huecos.
library-wrong-no-variables = Aquí no puede haber variables.
library-wrong-variables = Variables que puede haber aquí: { $limit }.
library-wrong-edge = Escriba unas palabras antes de la primera variable y después de la última: el texto no puede empezar ni terminar con una.
library-wrong-adjacent = Escriba unas palabras entre dos variables.
library-wrong-sparse = Hay demasiadas variables para tan pocas palabras. Palabras necesarias además de ellas: { $limit }.
library-wrong-not-at-end = La variable de una dirección va al final.
library-wrong-no-example = Dé un ejemplo.
library-wrong-no-sample = Elija una muestra.
library-wrong-no-address = Una dirección empieza por https://.
library-wrong-no-phone = Escriba el número con su prefijo de país, como +4930901820.
library-wrong-buttons = Botones de este tipo que puede haber aquí: { $limit }.
library-wrong-apart = Las respuestas rápidas tienen que estar juntas.
library-wrong-twice = Dos botones dicen lo mismo.
library-wrong-only-marketing = Solo una plantilla de marketing tiene un botón que detiene las promociones.
## Filling in templates

fills-ready = Lista para enviar
fills-send = Enviar ahora
fills-fill-in = Rellenar
fills-customise = Personalizar
fills-schedule = Programar
fills-each = Si se deja vacío: para cada cliente, lo que se sabe de él.
fills-variables = Variables
fills-lead = De dónde viene cada valor y qué se pone cuando no se sabe nada. Lo que aún falta se pregunta antes de enviar.
fills-none = Esta plantilla no tiene variables.
fills-source = Viene de
fills-save = Guardar variables
fills-saved = Las variables están guardadas.
fills-test = Enviarme una prueba
fills-no-test-phone = Guarde primero su propio número en su cuenta y envíe el código desde él: la prueba se envía allí.
fills-phone = Su propio número
fills-phone-lead = Las pruebas de plantillas se envían allí. Escríbalo con el prefijo del país.
fills-no-phone = Esto no es un número de teléfono: escríbalo con el prefijo del país, como +49 151 1234567.
fills-proof-lead = Envíe este código desde ese teléfono por WhatsApp a uno de estos números de la empresa en el plazo de un día. Antes no se envía ninguna prueba allí.
fills-proof-code = Código
fills-proof-look = Ya lo he enviado
fills-proof-waits = El código aún no ha llegado.
fills-proof-done = Este número es suyo: las pruebas se envían allí.
fills-proof-over = El código ha caducado. Guarde el número otra vez para obtener otro.
fills-test-sent = La prueba va de camino a su propio número.
fills-missing = Falta por rellenar: { $what }
fills-scheduling = Esta plantilla sale más tarde: { $name }
fills-from-name = Cliente: nombre
fills-from-first-name = Cliente: nombre de pila
fills-from-attribute = Cliente: { $name }
fills-from-number = Número de la empresa
fills-from-agent = Quien envía
fills-fixed = Siempre lo mismo
fills-asked = Preguntar cada vez
fills-text = Texto
fills-fallback = Si no se sabe
fills-unfit =
    { $why ->
        [unknown] La plantilla no tiene { $place }.
        [text] Lo que se pone por { $place } es demasiado largo o tiene caracteres que ningún mensaje tiene.
        [empty] Diga qué va siempre en { $place }.
       *[attribute] El atributo de { $place } ya no existe: elija otro.
    }

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

## Qué salió mal

error-unauthorized = Su sesión está cerrada. Iníciela de nuevo en otra pestaña y vuelva a intentarlo.
error-forbidden = Su rol no lo permite.
error-not-found = Ya no existe.
error-window-closed = La ventana se ha cerrado. Su texto está guardado; puede enviar una plantilla.
error-rate-limited = Demasiados intentos. Vuelva a intentarlo { $when }.
error-refused = { $title }. { $advice }
error-unreachable = No se puede acceder al servidor. Compruebe la conexión y vuelva a intentarlo.
error-internal = Algo falló en el servidor. Vuelva a intentarlo en un momento.
error-no-such-name = Nadie se llama así.
error-cursor = La lista no continúa en este punto.
error-repeated = La misma solicitud llegó antes con otro contenido.
error-request = No se entiende la solicitud. Vuelva a cargar la página.
template-error-faulty = Todavía hay algo que corregir en la plantilla.
template-error-unanswered = La plataforma no respondió. La lista de plantillas se vuelve a pedir y dirá si se hizo.
template-error-unreached = No se pudo contactar con la plataforma: no se hizo nada.
template-error-state = Una plantilla se puede cambiar cuando está aprobada, rechazada o en pausa.
template-error-category = La categoría de una plantilla aprobada no se puede cambiar. Cree otra.
template-error-disabled = Una plantilla desactivada no se puede eliminar.
template-error-not-paused = Solo se puede reactivar una plantilla en pausa.
template-error-drafts = Hay demasiados borradores. Descarte algunos.
template-error-large = El borrador es demasiado grande.
template-error-account = Las plantillas pertenecen a una cuenta de empresa. Conecte primero un número de ella.
template-error-app = El token de acceso no indica ninguna aplicación a la que dar una muestra. Compruebe el número.
campaign-error-stage = Eso no se puede hacer con la campaña tal como está ahora. Vuelva a cargar la página.
campaign-error-amiss = Falta algo en la campaña o hay algo incorrecto.
campaign-error-own = Una campaña la tiene que aprobar alguien que no sea su autor.
campaign-error-changed = Una plantilla dice otra cosa que cuando se comprobó la campaña. Compruébela otra vez.
campaign-error-category = Una plantilla cuenta como otra cosa que cuando se comprobó la campaña. Compruébela otra vez.
campaign-error-nobody = Nadie recibiría esta campaña.
campaign-error-many = Hay más personas de las que puede tener una campaña. Divídala.
campaign-error-large = Los datos de la campaña son demasiado largos.
campaign-error-file = No se pudo leer a nadie en el archivo.
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
error-template-part =
    { $key ->
        [place] Esta plantilla muestra en el encabezado un lugar que hay que indicar en cada envío. Ajar no puede hacerlo, así que no se puede enviar desde aquí.
        [product] Esta plantilla muestra en el encabezado un producto que hay que indicar en cada envío. Ajar no puede hacerlo, así que no se puede enviar desde aquí.
        [animation] Esta plantilla muestra en el encabezado una animación que Ajar no puede enviar. Por eso no se puede enviar desde aquí.
        [carousel] Esta plantilla es un carrusel cuyas tarjetas hay que rellenar en cada envío. Ajar no puede hacerlo, así que no se puede enviar desde aquí.
        [offer] Esta plantilla tiene una oferta que caduca, y hay que indicar hasta cuándo en cada envío. Ajar no puede hacerlo, así que no se puede enviar desde aquí.
        [flow] Esta plantilla tiene un botón que abre un formulario que hay que indicar en cada envío. Ajar no puede hacerlo, así que no se puede enviar desde aquí.
        [catalogue] Esta plantilla tiene un botón que abre el catálogo, con un producto que hay que indicar en cada envío. Ajar no puede hacerlo, así que no se puede enviar desde aquí.
        [products] Esta plantilla tiene un botón que abre productos que hay que indicar en cada envío. Ajar no puede hacerlo, así que no se puede enviar desde aquí.
        [order] Esta plantilla tiene un botón para pagar un pedido que hay que indicar en cada envío. Ajar no puede hacerlo, así que no se puede enviar desde aquí.
       *[strange] Esta plantilla tiene una parte que Ajar no conoce y que quizá habría que rellenar. Por eso no se puede enviar desde aquí.
    }

## Por qué la plataforma dijo que no, en pocas palabras

refusal-not-sent = No enviado
refusal-retry = WhatsApp tiene un problema
refusal-slow = Demasiados mensajes a la vez
refusal-wait = Retenido por WhatsApp
refusal-closed = Ventana cerrada
refusal-opted-out = El cliente canceló el marketing
refusal-no-consent = Sin consentimiento para marketing
refusal-quiet-hours = Fuera de su horario
refusal-unanswered = La última sigue sin respuesta
refusal-two-lately = Dos en 14 días
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
advice-no-consent = Nada indica que este cliente haya aceptado mensajes de marketing, y no ha escrito en medio año. Pregúntele primero o envíe una plantilla de utilidad.
advice-quiet-hours = Este cliente pidió que se le escriba a otras horas. Envíelo más tarde.
advice-unanswered = Este cliente no ha respondido a la última plantilla de marketing. Espere a que escriba o a que pasen 14 días.
advice-two-lately = Este cliente recibió dos plantillas de marketing en 14 días. Espere a que la primera cumpla 14 días.
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

## Sin conexión

offline-as-of = datos de { $when }
offline-queued = { $n } en cola
offline-went = No hay conexión. Lo que ve es de este momento: { $when }.
offline-waiting = Esperando una conexión
offline-dropped = se descartará { $when } si sigue sin conexión
offline-take-back = Recuperar
offline-late = No enviado: la ventana se cerró mientras no había conexión. El texto está guardado aquí; puede enviar una plantilla.
offline-unsure = Puede que esta respuesta se enviara antes de que se cortara la conexión. Compruébelo antes de enviarla de nuevo.
offline-signed-out = No enviado: su sesión se cerró antes de que volviera la conexión. El texto está guardado aquí.
offline-refused = No se envió al volver la conexión. { $why }
offline-open = Abrir la conversación
offline-too-many = Ya hay demasiadas respuestas esperando una conexión. Su texto está guardado aquí.
offline-no-room = No hay conexión y este navegador no puede guardar la respuesta hasta que la haya.
offline-not-kept = No está en este dispositivo
offline-not-kept-lead = Sin conexión puede leer las conversaciones que abrió aquí en los últimos 7 días. Esta se abre en cuanto haya conexión.
offline-nothing-kept = Sin conexión
offline-nothing-kept-lead = En este dispositivo no hay nada guardado de la cola. Aparece en cuanto haya conexión.
offline-unsent =
    { $n ->
        [one] { $n } respuesta no se ha enviado y se perdería.
        [many] { $n } de respuestas no se han enviado y se perderían.
       *[other] { $n } respuestas no se han enviado y se perderían.
    }
offline-leave = Cerrar sesión de todos modos
offline-stay = Quedarse
offline-outdated = Hay una nueva versión de Ajar. Sus borradores se conservan.
offline-reload = Volver a cargar
offline-came-back = No se envió una respuesta a { $who }.

## La demostración: clientes inventados, junto al espacio de trabajo real

demo-title = Demostración
demo-lead = Todas las personas de aquí son inventadas. Nada de lo que envíe sale de este servidor.
demo-lead-briefly = Aquí todos son inventados.
demo-leave = Salir de la demostración
demo-leave-briefly = Salir
demo-enter = Explorar con una demostración
demo-to-start = Ir al inicio
demo-forbidden = La demostración es para propietarios y administradores
demo-forbidden-lead = Pida a uno de ellos que la abra con usted.
demo-not-open = No se pudo abrir la demostración
demo-link-used = Este enlace ya no funciona
demo-link-used-lead = Funciona una vez, durante una hora. Inicie de nuevo la demostración para obtener otro.
demo-not-open-because = El motivo: { $why }. Su propio espacio de trabajo no se ve afectado.

## Crear la cuenta del propietario

welcome-title = Le damos la bienvenida
welcome-lead = Aquí aún no trabaja nadie. Cree la cuenta del propietario: puede hacerlo todo y dar acceso a los demás.
welcome-name = Su nombre
welcome-email = Correo electrónico
welcome-password = Contraseña
welcome-password-hint = Al menos 10 caracteres. Un gestor de contraseñas puede crear una.
welcome-code = Código de un solo uso
welcome-code-hint = Otros pueden acceder a este servidor, por eso mostró un código donde se inició. Búsquelo ahí o en el registro del servicio.
welcome-submit = Crear la cuenta
welcome-busy = Creando la cuenta…
welcome-done = La cuenta del propietario ya existe
welcome-done-lead = Alguien se adelantó, o fue usted en otra pestaña. Inicie sesión con ella.

## La primera elección

start-title = ¿Cómo quiere empezar?
start-lead = Lo demás puede hacerlo más tarde.
start-connect = Conectar un número de WhatsApp
start-connect-lead = Ajar recibe sus mensajes y envía las respuestas de usted mientras la ventana está abierta.
start-connect-needs = Necesita un número en la API de la nube de WhatsApp y diez minutos en la consola de Meta.
start-watch = Observar un número
start-watch-lead = Siga con la herramienta con la que responde. Ajar lee en paralelo, nunca envía y, al cabo de una semana, muestra qué ventanas se perdieron.
start-watch-needs = Necesita acceso al número en la consola de Meta. Su herramienta sigue como está.
start-demo = Explorar con una demostración
start-demo-lead = Una cola llena de clientes inventados que escriben y responden solos, con un pasado de 90 días.
start-demo-needs = No necesita nada. Está junto a su propio espacio de trabajo y no deja rastro.
start-later = Ir a la cola
start-not-yours = Los números los configura un propietario o un administrador.

## Números: la lista, la configuración y uno de ellos

numbers-title = Números
numbers-lead = Los números de empresa con los que trabaja Ajar, y si funcionan.
numbers-empty = No hay ningún número configurado
numbers-empty-lead = Conecte uno para responder desde aquí, u observe uno junto a la herramienta que utiliza.
numbers-connect = Conectar un número
numbers-watch = Observar un número
numbers-watched = Observado
numbers-sends = Envía
numbers-stopped = Detenido
numbers-never-checked = Aún sin comprobar
numbers-back = Todos los números
numbers-check = Comprobar de nuevo
numbers-checking = Comprobando…
numbers-state = ¿Funciona?
numbers-edit = Cambiar las credenciales
numbers-edit-lead = Lo que deje vacío se queda como está. Los datos secretos no se muestran nunca.
numbers-save = Comprobar y guardar
numbers-deliver = Dónde entrega WhatsApp
numbers-deliver-lead = Ajar se lo comunica a WhatsApp por sí mismo. Si prefiere hacerlo en la configuración de webhooks de la app, esto es lo que se introduce:
numbers-callback = URL de devolución de llamada
numbers-verify-token = Token de verificación
numbers-no-callback = Ajar aún no tiene una dirección pública, así que WhatsApp no tiene dónde entregar.
numbers-take-over = Hacer que WhatsApp entregue aquí
numbers-watch-switch = Solo observar: no enviar nunca desde este número
numbers-watch-hint = Ajar lee en paralelo a otra herramienta. No envía mensajes, plantillas, confirmaciones de lectura ni «escribiendo».
numbers-changed = Cambiado.
numbers-ready = Listo. Los mensajes aparecen en la cola a medida que llegan.
numbers-to-queue = Ir a la cola
numbers-open = Ir al número
numbers-connect-title = Conectar un número de WhatsApp
numbers-connect-lead = Cuatro datos de la consola de Meta. Ajar comprueba si son correctos antes de guardarlos.
numbers-watch-title = Observar un número
numbers-watch-lead = Ajar lee en paralelo a la herramienta con la que responde. Nunca envía. Lo que envía su herramienta vuelve como estados y cuenta como su respuesta.
numbers-phone-number-id = Identificador del número de teléfono
numbers-waba-id = Identificador de la cuenta de WhatsApp Business
numbers-access-token = Token de acceso
numbers-app-secret = Clave secreta de la app
numbers-time-zone = Zona horaria de la cuenta
numbers-time-zone-hint = Por ejemplo, Europe/Berlin. Los meses y los precios cambian a su medianoche.
numbers-unchanged = Sin cambios
numbers-show = Mostrar
numbers-hide = Ocultar
numbers-where = Dónde encontrar estos datos
numbers-submit = Comprobar y conectar
numbers-submit-watch = Comprobar y observar
numbers-busy = Preguntando a WhatsApp…
numbers-anyway = Guardar de todos modos
numbers-anyway-lead = Puede guardarlo como está y resolver el resto más tarde, en su página.
numbers-not-yet = Aún no se ha guardado nada. Corrija lo que está mal y compruebe de nuevo.
numbers-last-checked = Comprobado { $when }
numbers-unreadable = Los datos secretos de { $id } se sellaron con otra clave. Conecte el número de nuevo para volver a introducirlos.
numbers-console-app = Abra developers.facebook.com/apps y elija su app. Necesita el producto «WhatsApp».
numbers-console-ids = Vaya a WhatsApp y luego a API Setup. Elija su número en «From»: debajo están el identificador del número de teléfono (Phone number ID) y el de la cuenta de WhatsApp Business (WhatsApp Business Account ID).
numbers-console-user = Para el token de acceso, abra business.facebook.com/settings, vaya a Users y luego a System users, y elija o añada uno. Con «Assign assets», asígnele la app y la cuenta de WhatsApp, con control total.
numbers-console-token = Ahí, haga clic en «Generate token», elija la app, haga que no caduque nunca y marque whatsapp_business_messaging y whatsapp_business_management. Para probar, el token temporal de API Setup sirve durante un día.
numbers-console-secret = Para la clave secreta de la app, vuelva a la app, abra App settings, luego Basic, y haga clic en «Show» junto a ella.
numbers-watch-app = No use la app de su herramienta: sus mensajes llegarían aquí en su lugar. Cree una propia en developers.facebook.com/apps con «Create app», tipo Business, y añada el producto «WhatsApp». WhatsApp entrega a todas las apps.
numbers-watch-ids = En la nueva app vaya a WhatsApp, luego a API Setup, y elija la cuenta de empresa que usa su herramienta. Ahí están el identificador del número de teléfono y el de la cuenta de WhatsApp Business.
numbers-watch-user = Abra business.facebook.com/settings, vaya a Users, luego a System users, y añada uno. Con «Assign assets», asígnele la nueva app y la cuenta de WhatsApp.
numbers-watch-token = Haga clic en «Generate token», elija la nueva app, haga que no caduque nunca y marque whatsapp_business_messaging y whatsapp_business_management.
numbers-watch-secret = En la nueva app abra App settings, luego Basic, y haga clic en «Show» junto a la clave secreta de la app.

## Si un número funciona: qué se comprobó y qué se encontró

check-waits = Se comprueba en cuanto lo demás esté bien.
check-waiting = En espera
check-token = Token de acceso
check-permissions = Permisos
check-number = Número
check-secret = Clave secreta de la app
check-public = Dirección pública
check-webhook = Entregas
check-good = Bien
check-warning = Funciona por ahora
check-wrong = Mal
check-unknown = No se sabe
found-token-lasts = WhatsApp lo acepta y no caduca pronto.
found-token-works = WhatsApp lo acepta. No dice cuánto dura.
found-token-ends = Caduca { $left }, { $when }. Después no se puede enviar nada.
found-token-on-trial = Es un token de prueba: caduca { $left }, { $when }. Después no se puede enviar ni obtener nada.
found-token-expired = Ha caducado.
found-token-refused = WhatsApp no lo acepta.
found-may-all = Puede enviar y leer la cuenta.
found-permissions-untold = WhatsApp no dice qué puede hacer el token.
found-lacks = Al token le falta el permiso { $scopes }.
found-lacks-for-account = El token tiene el permiso { $scopes }, pero no para esta cuenta.
found-both = { $one } y { $other }
found-number-works-as = { $display } está conectado como { $name }.
found-number-works = { $display } está conectado.
found-number-works-unseen = Está conectado.
found-number-in-trouble = Su calidad está en rojo: muchos clientes lo bloquean o lo denuncian. WhatsApp puede restringirlo.
found-number-not-connected = WhatsApp dice que está { $status }, no CONNECTED.
found-number-on-premise = Lo atiende la API local, no la API de la nube.
found-name-not-approved = Está conectado, pero WhatsApp no ha aprobado su nombre visible: está { $status }.
found-ids-swapped = Los dos identificadores están intercambiados: el del número es el de la cuenta.
found-no-number = La cuenta no tiene ningún número.
found-number-has-id = { $display } tiene el identificador { $id }
found-number-not-in-account = La cuenta no tiene ningún número con este identificador. { $numbers }.
found-account-unknown = WhatsApp no conoce ninguna cuenta con este identificador, o el token no puede verla.
found-secret-fits = Corresponde a la app del token.
found-secret-wrong = No es la clave secreta de la app a la que pertenece el token.
found-public-reached = { $url } lleva aquí.
found-public-missing = Ajar no sabe en qué dirección lo encuentran los demás.
found-public-not-secure = { $url } no es https. WhatsApp solo entrega a direcciones https.
found-public-private = WhatsApp no puede llegar a esta máquina: { $url } es una dirección de esta máquina o de su propia red.
found-public-unreached = { $url } no responde: { $cause }.
found-public-is-another = En { $url } responde algo que no es este Ajar.
found-webhook-of-account = WhatsApp entrega aquí, en una dirección para esta cuenta.
found-webhook-of-app = WhatsApp entrega aquí, en la dirección de la app.
found-webhook-subscribed = La app recibe los mensajes de la cuenta.
found-webhook-none = WhatsApp aún no entrega los mensajes de esta cuenta en ninguna parte.
found-webhook-elsewhere = WhatsApp entrega en { $url }.
found-webhook-unanswered = WhatsApp llamó a la dirección pública y no recibió una respuesta correcta: { $why }
found-refused = WhatsApp se negó a decirlo ({ $code }): { $title }
found-unreached = No se pudo preguntar a WhatsApp: { $cause }.
found-late = no respondió a tiempo

## Si un número funciona: cómo resolverlo, paso a paso

mend-user = Abra business.facebook.com/settings, vaya a Users y luego a System users, y elija o añada uno.
mend-assets = Con «Assign assets», asígnele la app y la cuenta de WhatsApp, con control total.
mend-generate = Haga clic en «Generate token», elija la app, haga que no caduque nunca y marque whatsapp_business_messaging y whatsapp_business_management.
mend-copy-token = Copie el token y póngalo en el campo de aquí.
mend-user-of-token = Abra business.facebook.com/settings, vaya a Users y luego a System users, y elija aquel al que pertenece el token.
mend-assets-account = Con «Assign assets», asígnele esta cuenta de WhatsApp, con control total.
mend-generate-anew = Haga clic en «Generate token», marque whatsapp_business_messaging y whatsapp_business_management, y ponga aquí el nuevo token.
mend-setup = Abra developers.facebook.com/apps, elija su app y vaya a WhatsApp, luego a API Setup.
mend-choose-number = Elija su número en «From».
mend-copy-ids = Copie los dos identificadores que están debajo: primero el del número de teléfono, después el de la cuenta de WhatsApp Business.
mend-number-status = Abra business.facebook.com/wa/manage/phone-numbers y mire el estado del número.
mend-register = Si está pendiente, verifíquelo y regístrelo ahí; si está restringido, la página dice por qué.
mend-app-of-token = Abra developers.facebook.com/apps y elija la app para la que se creó el token.
mend-show-secret = Vaya a App settings, luego a Basic, haga clic en «Show» junto a la clave secreta de la app y cópiela.
mend-name = Dé a la máquina un nombre en internet y un proxy que use https, o abra un túnel hacia ella.
mend-public-url = Inicie Ajar con esa dirección en AJAR_PUBLIC_URL, por ejemplo https://ajar.example.org.
mend-check-again = Compruebe de nuevo. Mientras tanto puede guardar el número: solo esperan las entregas.
mend-open-elsewhere = Abra la dirección en un navegador de otra red, por ejemplo en un teléfono sin wifi.
mend-does-not-open = Si no se abre, revise la entrada DNS del nombre, el cortafuegos y el proxy. El proxy tiene que dejar pasar /webhooks/whatsapp.
mend-opens-there = Si se abre ahí y no desde aquí, puede que la red no deje que una máquina se llame a sí misma: WhatsApp quizá llegue de todos modos.
mend-deliver-here = Cuando la dirección pública sea correcta, haga que WhatsApp entregue aquí con el botón de abajo.
mend-calls-at-once = Llama a la dirección de inmediato para ver si Ajar responde.
mend-app-of-your-own = Si otra herramienta usa esta app, cree una propia para Ajar y use su token y su clave secreta: WhatsApp entrega a las dos.
mend-nothing-else = Si nada más necesita estas entregas, haga que WhatsApp entregue aquí con el botón de abajo.
mend-connection = Revise la conexión a internet de esta máquina y compruebe de nuevo en un minuto.
mend-cloud = Pase primero el número a la API de la nube, en el administrador de WhatsApp.
mend-swap = Ponga cada identificador en el otro campo.
mend-quality = Mire en el administrador de WhatsApp qué denuncian los clientes y escriba a menos personas que no lo hayan pedido.

## Ventanas perdidas: las que se cerraron ante alguien que esperaba

lost-title = Ventanas perdidas
lost-lead = Ventanas que se cerraron en los últimos 14 días mientras el cliente aún esperaba una respuesta.
lost-count = Perdidas en 14 días
lost-per-day = Por día
lost-longest = Espera más larga
lost-worst = Peor día
lost-days = Perdidas cada día
lost-empty = No se perdió ninguna ventana
lost-empty-lead = Todos los que escribieron recibieron una respuesta antes de que se cerrara su ventana.
lost-none-yet = Aún no ha llegado nada
lost-none-yet-lead = Las ventanas perdidas aparecen aquí cuando haya un número configurado y los clientes hayan escrito.
lost-which = Número
lost-all = Todos los números
lost-waited = Esperó
lost-closed = Cerrada
lost-day = Día
lost-lost = Perdidas
lost-more = Se muestran las últimas { $shown } de { $count }.
lost-least = Hay más de las que se cuentan aquí: estas cifras son el mínimo.
lost-watching = { $display } se observa desde hace menos de una semana. Las cifras serán fiables a partir de este momento: { $until }. Esto es lo que hay hasta ahora.

## Los primeros pasos, sobre la cola

steps-title = Primeros pasos
steps-number = Hay un número conectado
steps-number-do = Conectar un número
steps-delivery = WhatsApp entrega aquí
steps-delivery-do = Ver si llegan entregas
steps-public = Accesible por https
steps-public-do = Ver qué falta
steps-token = El token de acceso es duradero
steps-token-do = Introducir un token duradero
steps-dismiss = Quitar esta lista
steps-done = Hecho
steps-open = Pendiente
steps-ending = El token de acceso de { $display } caduca { $when }. Después no se puede enviar ni obtener nada.
steps-ended = El token de acceso de { $display } ha caducado. No se puede enviar ni obtener nada.
steps-mend = Introducir uno duradero

## Números que solo se observan

watched-composer = Este número solo se observa. Responda con la herramienta que utiliza; Ajar no envía nada desde él.
watched-error = Este número solo se observa: Ajar no envía nada desde él. Su texto está guardado.

## Qué le pasa a un campo

unfit-name = Escriba un nombre de 1 a 100 caracteres.
unfit-email = Escriba una dirección de correo como ana@example.org.
unfit-password-short = La contraseña necesita al menos 10 caracteres.
unfit-password-long = La contraseña puede tener 200 caracteres como máximo.
unfit-code = No es el código que mostró el servidor. Se crea uno nuevo en cada inicio.
unfit-owner = Ya hay un propietario. Inicie sesión.
unfit-phone-number-id = El identificador del número de teléfono solo tiene cifras. No es el número de teléfono.
unfit-waba-id = El identificador de la cuenta solo tiene cifras.
unfit-access-token = Pegue el token de acceso: una palabra larga sin espacios.
unfit-app-secret = Pegue la clave secreta de la app: una palabra sin espacios.
unfit-time-zone = Escriba una zona horaria como Europe/Berlin o America/Sao_Paulo.

## Las cifras sobre la cola

figure-open = Abiertas
figure-open-lead = Conversaciones cuya ventana está abierta
figure-closing = Pendientes en 2 h
figure-closing-lead = Ventanas que se cierran en las próximas 2 horas con una respuesta pendiente
figure-lost = Perdidas en 7 días
figure-lost-lead = Ventanas que se cerraron en los últimos 7 días con una respuesta aún pendiente
figure-active = Interés, estimado
figure-active-lead = Interés medio en las conversaciones de los últimos 30 días, de 0 a 10, según una regla aproximada
figure-engagement-of =
    { $n ->
        [one] Interés medio en { $n } conversación de los últimos 30 días, de 0 a 10, según una regla aproximada: lo rápido que responden, lo mucho que se dice, el tiempo que ha pasado
        [many] Interés medio en { $n } de conversaciones de los últimos 30 días, de 0 a 10, según una regla aproximada: lo rápido que responden, lo mucho que se dice, el tiempo que ha pasado
       *[other] Interés medio en { $n } conversaciones de los últimos 30 días, de 0 a 10, según una regla aproximada: lo rápido que responden, lo mucho que se dice, el tiempo que ha pasado
    }

## Comandos, con teclas y en la paleta

command-next = Conversación siguiente
command-previous = Conversación anterior
command-open = Abrir la conversación
command-back = Volver a la lista
command-reply = Responder
command-template = Elegir una plantilla
command-dismiss = No requiere respuesta
command-undo = Deshacer el último envío
command-find = Buscar a alguien en la cola
command-palette = Comandos y personas
command-list = Ir a la lista
command-conversation = Ir a la conversación
command-queue = Ir a la cola
command-lost = Ir a las ventanas perdidas
command-numbers = Ir a los números
command-ingest = Ir a la recepción
command-settings = Ir a los ajustes
command-start = Conectar u observar un número
command-show-open = Mostrar lo que está abierto
command-show-closing = Mostrar lo pendiente en 2 h
command-show-lost = Mostrar lo perdido en 7 días
command-show-active = Mostrar lo activo en 30 días
command-theme = Tema siguiente: claro, oscuro, como el sistema
command-shortcuts = Atajos
command-api = Abrir la descripción de la API

## Lo que cuesta un mensaje

price-free-reply =
    { $n ->
        [one] Gratis · queda { $n } respuesta gratis este mes
        [many] Gratis · quedan { $n } de respuestas gratis este mes
       *[other] Gratis · quedan { $n } respuestas gratis este mes
    }
price-about = unos { $amount } · { $category } · { $market }
price-market =
    { $key ->
        [argentina] Argentina
        [bangladesh] Bangladés
        [brazil] Brasil
        [chile] Chile
        [colombia] Colombia
        [egypt] Egipto
        [france] Francia
        [germany] Alemania
        [hong-kong] Hong Kong
        [hungary] Hungría
        [india] India
        [indonesia] Indonesia
        [iraq] Irak
        [israel] Israel
        [italy] Italia
        [kazakhstan] Kazajistán
        [kuwait] Kuwait
        [malaysia] Malasia
        [mexico] México
        [morocco] Marruecos
        [netherlands] Países Bajos
        [nepal] Nepal
        [nigeria] Nigeria
        [oman] Omán
        [pakistan] Pakistán
        [peru] Perú
        [poland] Polonia
        [qatar] Catar
        [romania] Rumania
        [russia] Rusia
        [saudi-arabia] Arabia Saudita
        [singapore] Singapur
        [south-africa] Sudáfrica
        [spain] España
        [sri-lanka] Sri Lanka
        [turkey] Turquía
        [ukraine] Ucrania
        [united-arab-emirates] Emiratos Árabes Unidos
        [united-kingdom] Reino Unido
        [north-america] América del Norte
        [rest-of-africa] resto de África
        [rest-of-asia-pacific] resto de Asia y el Pacífico
        [rest-of-central-eastern-europe] resto de Europa central y oriental
        [rest-of-latin-america] resto de América Latina
        [rest-of-middle-east] resto de Oriente Medio
        [rest-of-western-europe] resto de Europa occidental
        [other] otros países
       *[unknown] { $name }
    }
category-marketing = marketing
category-utility = servicios
category-authentication = autenticación
category-service = respuesta

## El escritorio: línea de cierres, búsqueda de personas, deshacer, emojis, visor, mensajes de voz

desk-leaves-unsaved = En esta página aún no está todo guardado. ¿Salir de todos modos?
desk-close = Cerrar
desk-figures = Cómo está la cola
desk-tide = Cuándo se cierran ventanas en las próximas 24 horas
desk-tide-from = Mostrar las ventanas que se cierran desde
desk-tide-to = Mostrar las ventanas que se cierran hasta
desk-tide-all = Todo el día
desk-tide-empty = No se cierra ninguna ventana en las próximas 24 horas.
desk-now = Ahora
desk-tide-peak = La mayoría se cierra { $when }: { $closes }, con respuesta pendiente: { $owed }.
desk-tide-between = De { $from } a { $to }: se cierran { $closes }, con respuesta pendiente: { $owed }.
desk-find = Buscar por nombre
desk-nothing-here = Ahora no hay nada aquí
desk-nothing-here-lead = Ninguna conversación coincide con los filtros de la lista.
desk-show-all = Mostrar todo
desk-listed =
    { $n ->
        [one] { $n } conversación en la lista.
        [many] { $n } de conversaciones en la lista.
       *[other] { $n } conversaciones en la lista.
    }
desk-listed-at-least = Más de { $n } conversaciones en la lista.
desk-palette = Comandos y personas
desk-palette-label = Escriba un comando o un nombre
desk-nothing-found = Nada coincide.
desk-sends = Enviar
desk-sends-on = Enviar y pasar a la siguiente
desk-new-line = Línea nueva
desk-bold = Negrita
desk-italic = Cursiva
desk-struck = Tachado
desk-code = Código
desk-hold = Tiempo para deshacer un envío
desk-held = Aún no se ha enviado.
desk-undo = Deshacer
desk-undone = Recuperado. No se envió.
desk-left = Demasiado tarde: ya ha salido.
desk-leaves-in = Sale en { $n } s.
desk-price-now = Una respuesta ahora
desk-list-price = Precio de lista en dólares estadounidenses; lo que se cobra depende de la cuenta.
desk-emoji = Emojis y formato
desk-marks = Formato
desk-recent = Usados últimamente
desk-preview = Como lo lee el cliente
desk-one-file = Un archivo cada vez: se adjuntó el primero.
desk-viewer = Imágenes y videos
desk-smaller = Más pequeño
desk-larger = Más grande
desk-earlier = Anterior
desk-later = Posterior
desk-play = Reproducir
desk-pause = Pausar
desk-place = Posición en la grabación
desk-speed = Velocidad
desk-cannot-play = Este navegador no puede reproducirlo. Descárguelo para escucharlo.
desk-unread-from-here = Nuevos
desk-newer = Cargando mensajes más recientes…
desk-newer-failed = No se pudieron cargar los mensajes más recientes.
desk-to-newest = Ir a los mensajes más recientes
desk-jump = Mostrar el mensaje al que responde este
desk-jump-failed = No se pudo cargar ese mensaje.
desk-write-again = Escribirlo de nuevo
desk-loading = Cargando…
desk-items = Artículos
desk-total = Total
desk-hold-none = Ninguno: sale de inmediato
desk-seen = { $who }, { $when } ({ $at } de { $of })
desk-heard = { $at } de { $length }
desk-speed-of = Velocidad: { $times }
desk-pieces =
    { $n ->
        [one] { $n } artículo
        [many] { $n } de artículos
       *[other] { $n } artículos
    }

# What waits for its time or for an answer, and what came back.

planned-error-beyond = Para entonces la ventana se habrá cerrado. Para ese momento solo se puede programar una plantilla.
planned-error-no-time = Esa hora ya pasó o falta más de un año. Elija otra.
planned-error-too-many = Ya hay demasiados mensajes esperando en esta conversación. Recupere uno primero.
planned-error-one-parked = Ya hay una respuesta suya esperando en esta conversación. Recupérela primero.
planned-error-apart = Estos mensajes ya no se pueden unir.
planned-title = Programado
planned-lead = Lo que sale más tarde y lo que volvió a usted.
planned-title-returned =
    { $n ->
        [one] Programado, { $n } mensaje devuelto
        [many] Programado, { $n } de mensajes devueltos
       *[other] Programado, { $n } mensajes devueltos
    }
planned-later = Enviar más tarde
planned-later-template = Enviar una plantilla más tarde
planned-when = ¿Cuándo debe salir?
planned-in-an-hour = En una hora, { $when }
planned-evening = Esta noche, { $when }
planned-tomorrow = Mañana por la mañana, { $when }
planned-of-customer = La noche y la mañana son las del cliente; las horas mostradas son las suyas.
planned-of-number = No se conoce la zona horaria del cliente: la noche y la mañana son las de su número.
planned-another-time = Otra hora
planned-plan = Programar
planned-cancel = Cancelar
planned-made = Sale { $when }.
planned-closes = Se cierra { $when }.
planned-hour-before = Una hora antes de que se cierre, { $when }
planned-template-then = Una plantilla { $when }
planned-template-lead = La plantilla sale { $when }.
planned-summary =
    { $n ->
        [one] Programado: sale { $when }
        [many] { $n } de programados, el próximo sale { $when }
       *[other] { $n } programados, el próximo sale { $when }
    }
planned-leaves = Sale { $when }
planned-by = programado por { $name }
planned-change = Cambiar
planned-send-now = Enviar ahora
planned-save = Guardar
planned-text = Texto
planned-time = Hora
planned-taken-back = Recuperado. Su autor vuelve a tener el texto.
planned-none = No hay nada programado.
planned-none-lead = Lo que envíe más tarde desde una conversación está aquí hasta que sale.
planned-whose = De quién
planned-mine = Lo mío
planned-all = De todos
planned-more = Mostrar más
planned-returned = Devueltos a usted
planned-new = Nuevo
planned-open = Abrir la conversación
planned-done = Archivar
planned-put-away = Archivado.
planned-why =
    { $why ->
        [window_closed] No se envió: la ventana ya se había cerrado.
        [template] No se envió: la plantilla está en pausa, ya no existe o no se puede rellenar.
        [opted_out] No se envió: el cliente dejó de recibir marketing.
        [watched] No se envió: este número ahora solo se observa.
        [unreachable] No se envió: no hay forma de llegar a esta persona.
        [late] No se envió: su hora pasó mientras Ajar no funcionaba.
        [unanswered] El cliente no ha respondido en un mes.
        [taken_back] Un compañero lo recuperó.
        [merged] Dos conversaciones pasaron a ser una y en ella espera una respuesta más reciente del mismo autor.
        [shut_out] Su autor ya no puede escribir aquí: no se envió por sí solo.
        [unknown] No se sabe si se envió: se cortó la conexión. Compruébelo antes de enviarlo otra vez.
       *[refused] No se envió.
    }
parked-park = Guardar una respuesta
parked-lead = Espera mientras sale una plantilla y se le ofrece cuando el cliente responde.
parked-text = Respuesta que se guarda
parked-do = Guardar
parked-automatic = Enviarla sola cuando el cliente responda
parked-rules = Solo para esta respuesta y durante 72 horas como máximo. Solo se le ofrece si el cliente pide que no se le escriba, si un compañero escribe o si la conversación pasa a otra persona.
parked-waits = Su respuesta espera a que el cliente responda
parked-offered = { $name } ha respondido: ¿enviar lo que guardó?
parked-release = Enviarla
parked-made = Guardada. Se le ofrece cuando el cliente responda.
parked-void =
    { $why ->
        [late] Ya no sale sola: han pasado 72 horas.
        [stop_word] No sale sola: el cliente pide que no se le escriba.
        [colleague] No sale sola: un compañero ha escrito desde entonces.
        [assignee] No sale sola: la conversación es ahora de otra persona.
       *[refused] No salió sola: no se pudo enviar.
    }
join-offer =
    { $n ->
        [one] { $n } texto suyo aún espera.
        [many] { $n } de textos suyos aún esperan.
       *[other] { $n } textos suyos aún esperan.
    }
join-join = Enviar como un solo mensaje
join-saves = Eso ahorra unos { $price }.
join-saves-free =
    { $n ->
        [one] Eso ahorra { $n } de las respuestas gratuitas de este mes.
        [many] Eso ahorra { $n } de las respuestas gratuitas de este mes.
       *[other] Eso ahorra { $n } de las respuestas gratuitas de este mes.
    }
join-costs-nothing = Aquí todos los mensajes son gratis: un anuncio trajo a este cliente.
join-made = Salen como un solo mensaje.
join-separate = Separar de nuevo
command-planned = Ir a lo programado
command-later = Enviar la respuesta más tarde
command-join = Enviar los textos que esperan como un solo mensaje
command-release = Enviar la respuesta guardada

## Importar personas

import-title = Importar personas
import-lead = Desde una tabla: CSV o un libro de Excel. Nada cambia antes de que veas qué resultaría.
import-file = Archivo
import-file-hint = CSV o .xlsx, hasta { $limit } filas y 50 MB
import-bring = Leer el archivo
import-earlier = Archivos anteriores
import-none = Aún no hay archivos.
import-export = Exportar
import-export-lead = Todas las personas conocidas aquí, con etiquetas, atributos y consentimiento.
import-export-csv = Descargar como CSV
import-export-xlsx = Descargar como libro de Excel
import-unreadable =
    { $what ->
        [empty] El archivo no tiene filas bajo el encabezado.
        [rows] El archivo tiene más de 200 000 filas: divídelo.
        [columns] El archivo tiene más de 100 columnas: quita las que no hagan falta.
        [quotes] Hay una comilla sin cerrar. Guarda la tabla de nuevo como CSV.
        [old] Es un libro antiguo o protegido: guárdalo como .xlsx, sin contraseña.
        [no-table] No es una tabla: se puede leer un archivo CSV o un libro (.xlsx).
        [unpacked] Descomprimido, el libro es demasiado grande: guárdalo como CSV.
        [cell] Una celda tiene más letras de las que admite una tabla. Acórtala.
        [written] Fila por fila, la tabla es demasiado grande: quita las columnas que no hagan falta o divídela.
        [size] El archivo supera los 50 MB: divídelo.
       *[broken] El archivo no llegó completo. Inténtalo de nuevo.
    }
import-unplanned =
    { $what ->
        [columns] Debe haber una elección por columna.
        [nobody] Elige la columna con el teléfono o con el ID de usuario: así se distingue a las personas.
        [twice] Dos columnas dicen lo mismo. Omite una.
        [country] El código de país tiene hasta tres cifras, como 34.
        [name] Un atributo necesita un nombre de hasta 60 caracteres: pon un encabezado a la columna.
        [wording] El texto aceptado puede tener 1000 caracteres.
       *[choice] Un atributo nuevo no puede ser una lista: créalo antes, con sus opciones.
    }
import-overtaken = Entretanto ha avanzado. Así está ahora.
import-target =
    { $what ->
        [nothing] Se omite
        [phone] Teléfono
        [user_id] ID de usuario de WhatsApp
        [name] Nombre
        [last_name] Apellido, tras el nombre
        [language] Idioma
        [time_zone] Zona horaria
        [tags] Etiquetas
        [consent] Consentimiento para marketing
        [consent_source] Dónde dio su consentimiento
        [consent_wording] Texto del consentimiento
        [consent_at] Cuándo dio su consentimiento
       *[attribute] Atributo nuevo
    }
import-kind =
    { $what ->
        [text] Texto
        [number] Número
        [date] Fecha
        [yes_no] Sí o no
        [choice] Opción
       *[url] Enlace
    }
import-attributes = Atributos
import-columns = Columnas
import-example = Primera fila
import-means-of = Qué dice la columna «{ $name }»
import-kind-of = Valores del nuevo atributo «{ $name }»
import-country = Código de país de los números que no lo tienen
import-country-hint = Solo cifras, como 34. Vacío si cada número tiene el suyo.
import-known = Personas ya conocidas
import-fill = Completar solo lo vacío
import-overwrite = Que el archivo sustituya lo conocido
import-wording = Texto del consentimiento
import-wording-hint = Para las filas que dicen sí y no traen su propio texto. Se guarda como prueba, con el nombre del archivo. Un no conocido nunca se deshace.
import-preview = Así quedarían las primeras filas
import-row = Fila
import-check = Comprobar todas las filas
import-checked = Comprobación
import-stage =
    { $what ->
        [ready] Lista para comprobar
        [checking] Comprobando
        [checked] Comprobada, aún sin importar
        [applying] Importando
        [done] Terminada
        [cancelling] Deshaciendo
        [cancelled] Cancelada
        [undoing] Deshaciendo
        [undone] Deshecha
       *[failed] Fallida
    }
import-progress = { $percent } %
import-total = Filas del archivo
import-fits = Filas que se pueden importar
import-fits-known = De personas ya conocidas
import-wrong = Filas con errores, que se omiten
import-faults = Qué está mal
import-faults-all = Descargar todos los errores (CSV)
import-apply = Importarlas
import-nothing-fits = Ninguna fila se puede importar. Corrige el archivo y tráelo de nuevo, o elige otras columnas.
import-cancel = Cancelar esta importación
import-result = Resultado
import-made = Personas añadidas
import-changed = Personas modificadas
import-held = Filas que dicen sí donde la persona dijo no: el no se mantiene
import-undo = Deshacer esta importación
import-taken-back = Filas deshechas
import-stayed = Personas que se quedan, porque algo ocurrió con ellas desde entonces
import-failed =
    { $what ->
        [file] El archivo ya no está en el servidor. Tráelo de nuevo.
       *[fault] Se interrumpió. Lo importado se ha retirado; el registro del servidor sabe más.
    }
import-amiss =
    { $what ->
        [nobody] Sin teléfono ni ID de usuario
        [phone_letters] Hay letras en el teléfono
        [phone_length] Es demasiado corto o largo para un teléfono
        [phone_country] Falta el código de país
        [phone_rounded] La tabla ha redondeado el teléfono
        [user_id] Esto no es un ID de usuario
        [too_long] El texto es demasiado largo
        [language] Esto no es un idioma
        [time_zone] No existe esta zona horaria
        [too_many_tags] Hay demasiadas etiquetas
        [tag_name] Una etiqueta no puede llamarse así
        [tags_full] Habría demasiadas etiquetas
        [number] Esto no es un número
        [number_unclear] Podrían ser dos números: miles o decimales
        [date] Esto no es una fecha
        [date_unclear] Podrían ser dos fechas: ¿cuál es el mes?
        [yes_no] No es ni sí ni no
        [choice] El atributo no tiene esta opción
        [url] Esto no es un enlace
        [future] Ese momento aún no ha llegado
        [repeated] Una fila anterior es de la misma persona; es la fila
        [two_people] El teléfono y el ID son aquí de dos personas
       *[given_up] Alguien aquí tenía este número y lo cambió
    }
import-mend =
    { $what ->
        [nobody] Añade uno de los dos.
        [phone_letters] Deja solo cifras y un + antes del código de país.
        [phone_length] Escribe el número completo con código de país.
        [phone_country] Escríbelo, o indica arriba cuál tienen los números sin él.
        [phone_rounded] Da formato de texto a la columna y guarda de nuevo.
        [user_id] Tiene la forma ES.1234567890.
        [too_long] Los nombres tienen hasta 200 caracteres, otros textos 1000.
        [language] Escribe su código, como es o pt-BR.
        [time_zone] Escríbela como Europe/Madrid.
        [too_many_tags] Una fila puede tener 20.
        [tag_name] Una etiqueta tiene como máximo 40 caracteres y no lleva comas ni puntos y coma.
        [tags_full] Puede haber 200. Borra las que nadie necesite o deja esta fuera.
        [number] Deja solo cifras y un punto antes de los decimales.
        [number_unclear] Escribe 1234 o 1.234, sin coma.
        [date] Escríbela como 2026-11-05.
        [date_unclear] Escríbela como 2026-11-05.
        [yes_no] Escribe sí o no.
        [choice] Escribe una de sus opciones, o añade esta antes.
        [url] Escríbelo con https:// delante.
        [future] Escribe cuándo consintió de verdad.
        [repeated] Une las dos filas en una.
        [two_people] Combínalas antes, o quita uno de los dos.
       *[given_up] De quién es ahora se sabrá cuando escriba.
    }
import-fault-head =
    { $what ->
        [row] Fila
        [column] Columna
        [value] Qué pone
        [amiss] Qué está mal
       *[mend] Cómo corregirlo
    }
import-app = De la app del teléfono
import-app-lead = Un número que llegó con su app WhatsApp Business trae las conversaciones de 180 días y sus contactos. No abren ninguna ventana ni piden respuesta.
import-app-percent = Historial recibido
import-app-of = Historial de { $name }
import-app-phase = Hasta cuándo
import-app-back =
    { $what ->
        [day] El último día
        [quarter] Hasta 90 días
       *[half] Hasta 180 días
    }
import-app-messages = Mensajes
import-app-people = Personas de sus contactos
import-app-declined = Las conversaciones anteriores no se compartieron: así se eligió en la app al conectar el número. Para compartirlas, desconecta allí el número y conéctalo de nuevo.
import-app-failed = WhatsApp no pudo enviar las conversaciones anteriores.

search-unclear-nothing = No hay ninguna palabra que buscar.
search-unclear-long = Es demasiado para una sola búsqueda.
search-unclear-value = { $filter } necesita algo detrás.
search-unclear-day = «{ $day }» no es un día. Escríbelo así: { $like }.
search-unclear-thing = No se pueden buscar mensajes por «{ $thing }». Se puede por: { $known }.
search-unclear-many = Demasiadas personas se llaman «{ $name }». Escribe más del nombre.
search-title = Buscar
search-label = Buscar personas y mensajes
search-begin = ¿Qué buscas?
search-begin-lead = Un nombre, parte de un número o palabras de un mensaje. Basta el comienzo de una palabra.
search-filters = Acota la búsqueda con
search-nothing = No se encontró nada
search-nothing-lead = Tienen que aparecer todas las palabras. Con menos palabras, o solo el comienzo de una, se encuentra más.
search-catching-up = Los mensajes antiguos aún se están preparando para la búsqueda. Puede que falten algunos.
search-people = Personas
search-messages = Mensajes
search-count =
    { $n ->
        [one] { $n } mensaje
        [many] { $n } de mensajes
       *[other] { $n } mensajes
    }
search-newest = Los mejores de los { $n } más recientes. Con más palabras se encuentran mensajes más antiguos.
search-shown = Se muestran { $shown } de { $count }
search-more = Mostrar más
search-more-failed = No se pudieron cargar más mensajes.
search-all = Buscar «{ $q }» en todo
search-within = Buscar en esta conversación
search-older = Coincidencia anterior
search-newer = Coincidencia posterior
search-place = { $at } de { $of }
search-none-here = Sin coincidencias
search-day = Día al que ir
search-go = Ir al día
search-no-day = No hay mensajes a los que ir.
search-close = Cerrar

## People: errors
people-no-tag = No hay ninguna etiqueta «{ $name }».
people-rule-tag = La etiqueta «{ $name }» la pone su regla y no se pone a mano.
people-no-attribute = Este atributo ya no existe. Vuelva a cargar la página.
people-value-text = Un valor tiene como máximo 1.000 caracteres.
people-value-number = Esto no es un número. Escríbalo como 12.5.
people-value-date = Esto no es una fecha. Escríbala como 2026-11-05.
people-value-yes-no = Elija sí o no.
people-value-choice = Elija una de estas opciones: { $choices }.
people-value-url = Una dirección web empieza por https:// o http://.
people-name-empty = Escriba un nombre.
people-name-long = Un nombre tiene como máximo 40 caracteres.
people-name-characters = Un nombre no lleva comas ni puntos y coma.
people-name-taken = Ya hay una con este nombre.
people-full = Ya no caben más. Elimine alguna que nadie necesite.
people-choices-wrong = Escriba de 1 a 50 opciones distintas, una por línea.
people-called-wrong = Un nombre tiene como máximo 100 caracteres.
people-language-wrong = Esto no es un idioma. Escríbalo como de o pt-BR.
people-zone-wrong = Esto no es una zona horaria. Escríbala como Europe/Berlin.
people-hours-wrong = Escriba dos horas distintas del día.
people-source-wrong = Diga de dónde viene, en 100 caracteres como máximo.
people-wording-wrong = El texto tiene como máximo 2.000 caracteres.
people-remark-wrong = Una nota tiene de 1 a 4.000 caracteres.
people-too-many = Son demasiados a la vez. Elija como máximo 1.000.
people-same = Ya es una sola persona.
people-undone = Esto ya se deshizo.
people-messages-since = Ya no se puede deshacer: desde entonces ha habido mensajes, y nadie puede saber de quién son.
people-windows-since = Ya no se puede deshacer: las ventanas que comparten han cambiado desde entonces.
people-merged-since = Desde entonces se unieron con otra persona. Deshaga eso primero.
people-gone = Ya no se puede deshacer: lo que se sabía de ellos ya no se guarda.

## Customers
nav-customers = Clientes
command-customers = Ir a los clientes
command-context = Mostrar u ocultar lo que se sabe del cliente
context-title = Sobre el cliente
customers-find = Buscar por nombre o número
customers-any = Cualquiera
customers-filters = Filtrar la lista
customers-order = Orden
customers-columns = Columnas
customers-window = Ventana
customers-time-left = Tiempo restante
customers-last-activity = Última actividad
customers-local-time = Su hora
customers-unknown = No se sabe
customers-open = Abierta
customers-closed = Cerrada
customers-never = Nunca se abrió
customers-day = En las últimas 24 horas
customers-week = En los últimos 7 días
customers-month = En los últimos 30 días
customers-silent = Sin actividad en 30 días
customers-low = Baja, de 0 a 3
customers-middle = Media, de 4 a 6
customers-high = Alta, de 7 a 10
customers-select-all = Seleccionar a todos los mostrados
customers-select = Seleccionar a { $who }
customers-action = Hacer con los seleccionados
customers-add-tag = Añadir una etiqueta
customers-remove-tag = Quitar una etiqueta
customers-agreed = Aceptan el marketing
customers-stopped = Rechazan el marketing
customers-apply = Aplicar
customers-clear = Quitar la selección
customers-more = Mostrar más
customers-empty = Aún no hay clientes
customers-empty-lead = Quien escriba a uno de sus números aparecerá aquí.
customers-none = Nadie coincide
customers-none-lead = Quite un filtro para ver a más personas.
customers-reset = Mostrar a todos
customers-found =
    { $n ->
        [one] { $n } cliente
        [many] { $n } de clientes
       *[other] { $n } clientes
    }
customers-many = Más de { $n } clientes
customers-selected =
    { $n ->
        [one] { $n } seleccionado
        [many] { $n } de seleccionados
       *[other] { $n } seleccionados
    }
customers-select-fitting = Seleccionar todos los que encajan
customers-fitting-cut = Encajan más de { $n }. Están seleccionados los primeros { $n }.
customers-done =
    { $n ->
        [one] Hecho para { $n } persona.
        [many] Hecho para { $n } de personas.
       *[other] Hecho para { $n } personas.
    }
customers-unchanged =
    { $n ->
        [one] { $n } ya estaba así.
        [many] { $n } de ellos ya estaban así.
       *[other] { $n } ya estaban así.
    }
customers-missing =
    { $n ->
        [one] { $n } ya no existe.
        [many] { $n } de ellos ya no existen.
       *[other] { $n } ya no existen.
    }
customers-left =
    { $n ->
        [one] Después algo salió mal: { $n } persona quedó fuera y sigue seleccionada.
        [many] Después algo salió mal: { $n } de personas quedaron fuera y siguen seleccionadas.
       *[other] Después algo salió mal: { $n } personas quedaron fuera y siguen seleccionadas.
    }

## One customer
person-not-found = No existe este cliente
person-not-found-lead = Puede que se haya borrado o que el enlace sea erróneo.
person-whole = Perfil completo
person-said = Lo dijo alguien de aquí
person-detected = Detectado en sus mensajes
person-from-number = Según su número
person-consent = Consentimiento
person-no-consent = Aún no se ha dicho nada.
person-yes = Aceptado
person-no = Rechazado
person-write-consent = Anotar un consentimiento
person-category = Categoría
person-answer = Respuesta
person-source = Dónde se dijo
person-wording = Texto
person-history = Historial
person-marketing = Marketing
person-utility = Utilidad
person-service = Atención
person-source-whatsapp = Elegido en WhatsApp
person-source-refusal = WhatsApp rechazó un mensaje de marketing
person-source-here = Anotado aquí
person-program = Un programa
person-engagement = Interacción
person-no-gauge = No se ha dicho nada en los últimos 30 días.
person-gauge = { $score } de 10, entre { $low } y { $high }
person-over =
    { $n ->
        [one] según { $n } respuesta
        [many] según { $n } de respuestas
       *[other] según { $n } respuestas
    }
person-median = Mediana del tiempo de respuesta
person-windows = Ventanas aprovechadas
person-windows-of = { $n } de { $of }
person-tags = Etiquetas
person-add-tag = Añadir una etiqueta…
person-remove-tag = Quitar { $name }
person-details = Datos
person-name = Nombre
person-own-name = Se llama a sí mismo { $name }
person-language = Idioma
person-zone = Zona horaria
person-from = Se le puede escribir desde
person-until = hasta
person-their-time = { $time } en su hora
person-guess = Una suposición: su país tiene { $n } horas distintas
person-attributes = Atributos
person-value-yes = Sí
person-value-no = No
person-identifiers = Identificadores
person-phone = Número de teléfono
person-username = Nombre de usuario
person-bsuid = ID de usuario de WhatsApp
person-parent-bsuid = ID de usuario de WhatsApp del grupo de empresas
person-former = ya no se usa
person-notes = Notas
person-note = Nota, solo para su equipo
person-add-note = Añadir nota
person-edit = Editar
person-delete = Eliminar
person-save = Guardar
person-saved = Guardado.
person-timeline = Cronología
person-cut = Los mensajes más antiguos no aparecen aquí.
person-first-message = Primer mensaje
person-window-opened = Se abrió una ventana
person-window-lost = Se cerró una ventana mientras esperaba
person-template = Plantilla { $name }
person-tagged = Etiqueta { $name }
person-merged = Unido con { $name }
person-conversations = Conversaciones
person-same = Puede ser la misma persona
person-why-username = el mismo nombre de usuario
person-why-number = el mismo número escrito de otra forma
person-why-name = el mismo nombre y el número termina igual
person-other = Elegir a otra persona
person-merge = Unir a dos personas
person-merge-lead = Desde entonces todo lo de la otra persona será suyo. Se puede deshacer hasta que ocurra algo que nadie pueda atribuir.
person-compare = Comparar
person-field = Dato
person-kept = Se queda
person-gone = Se va
person-becomes = Queda así
person-joined =
    { $n ->
        [one] { $n } conversación se une a otra.
        [many] { $n } de conversaciones se unen a otra.
       *[other] { $n } conversaciones se unen a otra.
    }
person-moved =
    { $n ->
        [one] { $n } conversación pasa a esta persona.
        [many] { $n } de conversaciones pasan a esta persona.
       *[other] { $n } conversaciones pasan a esta persona.
    }
person-messages =
    { $n ->
        [one] Con ellas pasa { $n } mensaje.
        [many] Con ellas pasan { $n } de mensajes.
       *[other] Con ellas pasan { $n } mensajes.
    }

## Scores, and what makes a conversation worth more

scores-title = Qué cabe esperar
scores-reply = Probabilidad de respuesta
scores-reply-hint = Si escribe ahora, en 24 horas.
scores-write = Escribe antes de que se cierre la ventana
scores-percent = { $percent } %
scores-share = { $share } %
scores-chance = { $percent } %, entre { $low } y { $high } %
scores-row = Probabilidad de respuesta: { $percent } %
scores-from =
    { $n ->
        [one] según { $n } mensaje
        [many] según { $n } de mensajes
       *[other] según { $n } mensajes
    }
scores-from-others = Aún no se sabe nada de esta persona: es lo habitual entre los clientes de aquí.
scores-rule = Según una regla general: el modelo no se usa, porque aún no ha demostrado ser mejor aquí.
scores-not-scored = Sin puntuación
scores-not-scored-lead = Esta persona está excluida de la puntuación.
scores-facts = Lo que más influyó
scores-facts-none = Nada influyó: es lo que suele pasar.
scores-raises = La sube:
scores-lowers = La baja:
scores-fact-up =
    { $fact ->
        [replies_often] Suele responder
        [replies_elsewhere] Suele responder a los otros números de usted
        [business_answered] Los clientes suelen responder a este número
        [wrote_recently] Escribió hace poco
        [silent_long] El tiempo que usted lleva sin escribirle
        [answered_in_a_row] Ningún mensaje de usted quedó sin respuesta
        [customer_last] Quién tuvo la última palabra
        [talks_much] Cuánto se ha dicho hasta ahora
        [known_long] El tiempo que hace que se conocen
        [wrote_first] Quién escribió primero
        [window_open] La ventana está abierta
        [quick_answers] Responde rápido
        [business_quick] La rapidez con que responde este número
        [busy_now] La actividad actual de este número
        [time_of_day] Es una buena hora de su día
        [weekday] Es un buen día de la semana
        [active_elsewhere] Lo que hace en los otros números de usted
        [new_here] Ya se han escrito
       *[other] Otra cosa
    }
scores-fact-down =
    { $fact ->
        [replies_often] Pocas veces responde
        [replies_elsewhere] Pocas veces responde a los otros números de usted
        [business_answered] Los clientes pocas veces responden a este número
        [wrote_recently] Hace tiempo que no escribe
        [silent_long] El tiempo que usted lleva sin escribirle
        [answered_in_a_row] Los últimos mensajes de usted no tienen respuesta
        [customer_last] Quién tuvo la última palabra
        [talks_much] Cuánto se ha dicho hasta ahora
        [known_long] El tiempo que hace que se conocen
        [wrote_first] Quién escribió primero
        [window_open] La ventana está cerrada
        [quick_answers] Tarda en responder
        [business_quick] La rapidez con que responde este número
        [busy_now] La actividad actual de este número
        [time_of_day] Es una mala hora de su día
        [weekday] Es un mal día de la semana
        [active_elsewhere] Lo que hace en los otros números de usted
        [new_here] Una de las partes nunca ha escrito
       *[other] Otra cosa
    }
scores-segment = Tipo de cliente
scores-step = En qué punto está
scores-how = Cómo se decide
scores-segment-name =
    { $segment ->
        [unheard] Nunca ha escrito
        [newcomer] Recién llegado
        [regular] Habitual
        [occasional] Ocasional
        [passing] De paso
       *[dormant] Inactivo
    }
scores-segment-rule =
    { $segment ->
        [unheard] Nunca ha escrito.
        [newcomer] Escribió por primera vez en los últimos 30 días y vino tres veces como máximo.
        [regular] Vino diez veces o más en los últimos 90 días.
        [occasional] Vino de tres a nueve veces en los últimos 90 días.
        [passing] Vino una o dos veces en los últimos 90 días.
       *[dormant] No vino en los últimos 90 días.
    }
scores-step-name =
    { $step ->
        [unheard] Sin escribir
        [new] Nuevo
        [engaged] Activo
        [lapsing] Se aleja
        [lost] Perdido
       *[won_back] Recuperado
    }
scores-step-rule =
    { $step ->
        [unheard] Nunca ha escrito.
        [new] Escribió por primera vez en los últimos 7 días.
        [engaged] Escribió en los últimos 7 días.
        [lapsing] Escribió por última vez hace entre 7 y 30 días.
        [lost] Escribió por última vez hace más de 30 días.
       *[won_back] Volvió a escribir en los últimos 30 días, tras 30 días o más de silencio.
    }
scores-comes = Alguien viene cuando escribe tras seis horas en las que nadie dijo nada.
scores-next = Mejor paso siguiente
scores-answer = Responder ahora
scores-ask = Volver a hacer la pregunta pendiente
scores-wait = Esperar hasta { $when }
scores-reopen = Reabrir con una plantilla
scores-leave = Dejar en paz
scores-do-ask = Escribir la pregunta
scores-do-wait = Posponer hasta { $when }
scores-do-reopen = Elegir una plantilla
scores-template = Plantilla
scores-reopens = Probabilidad de que la responda
scores-cost = Costo
scores-not-enough = Aún no hay datos suficientes para decir qué plantilla funciona mejor: la más enviada va primero.
scores-about = unos { $amount }
scores-reason =
    { $reason ->
        [owed] Espera una respuesta
        [closing] La ventana se cierra en menos de dos horas
        [will_lapse] Es poco probable que escriba antes de que se cierre
        [will_write] Es probable que vuelva a escribir por sí mismo
        [likely_now] Es probable que responda ahora
        [unlikely] Es poco probable que responda
        [question_open] Usted preguntó algo y espera la respuesta
        [missed] La ventana se cerró mientras esperaba
        [better_hour] Responde a otras horas
        [quiet_hours] Es una hora de descanso para esta persona
        [opted_out] Pidió que no se le escriba
        [no_consent] Nada indica que haya dado su consentimiento
        [paced] Ya se le escribió sin respuesta
        [blocked] Nada le llega
        [settled] Está resuelto o en pausa
        [nothing_owed] Nadie espera nada
       *[other] Por otro motivo
    }
hours-title = Mejores horas para escribir
hours-best = Lo mejor: { $ranges }
hours-none = Ninguna hora destaca
hours-range = de { $from } a { $to }
hours-all = Las 24 horas
hours-hour = Hora
hours-share = Parte de lo que escribe
planned-best = Su mejor hora, { $time } allí, { $when }
scores-failed = No se pudo cargar la previsión.
scores-held-out = Aquí no hay consejo: en algunas conversaciones se omite para saber si ayuda.
scores-answered = Respuestas hasta ahora: { $n } de { $of }
scores-learnt =
    { $n ->
        [one] el modelo ha aprendido de { $n } caso
        [many] el modelo ha aprendido de { $n } de casos
       *[other] el modelo ha aprendido de { $n } casos
    }
scores-worth = Vale { $factor } veces lo que una conversación normal
hours-zone = Horas de { $zone }
priorities-title = Prioridades
command-priorities = Ir a las prioridades
priorities-lead = Qué hace que una conversación valga más para usted. Decide qué va primero, y nunca cuán probable es algo: eso se aprende.
priorities-rules = Reglas
priorities-empty = Aún no hay reglas
priorities-empty-lead = Todas las conversaciones valen lo mismo: lo primero depende solo de lo que es probable perder.
priorities-add = Añadir una regla
priorities-about = Qué conversaciones
priorities-kind =
    { $kind ->
        [tag] Clientes con una etiqueta
        [is] Un atributo es
        [at_least] Un atributo es como mínimo
        [team] Conversaciones de un equipo
       *[lead] Llegadas por un anuncio, sin responder
    }
priorities-tag = Etiqueta
priorities-attribute = Atributo
priorities-team = Equipo
priorities-value = Valor
priorities-amount = Como mínimo
priorities-with-tag = Etiqueta { $name }
priorities-with-value = { $name } es { $value }
priorities-with-amount = { $name } es como mínimo { $amount }
priorities-with-team = Equipo { $name }
priorities-gone = algo que ya no existe
priorities-factor = Valor de { $name }
priorities-factor-hint = De 0,25, un cuarto, a 4, cuatro veces más.
priorities-times = { $factor } veces
priorities-remove = Quitar la regla { $name }
priorities-order = Valor de un pedido
priorities-order-lead = Una conversación cuenta tanto como el pedido del que trata, comparado con uno normal.
priorities-order-attribute = Atributo que lo contiene
priorities-not-counted = No se cuenta
priorities-usual = Un pedido normal
priorities-template = Lo que cuesta una plantilla
priorities-template-hint = Como parte de lo que vale una conversación normal, de 0 a 1.
priorities-preview = Qué se movería
priorities-nothing = No se mueve nada.
priorities-nobody = Nada que mostrar: nadie espera respuesta ahora.
priorities-moved = { $n } de { $of } que esperan cambiarían de lugar; las que más se mueven:
priorities-looked = Se han mirado las { $looked } que más importan ahora, de { $of } que esperan. Los lugares son entre ellas.
priorities-place = del puesto { $before } al { $after }
priorities-worth = Vale { $after } veces una normal, antes { $before }
priorities-passed = Otras la adelantan o se quedan atrás
priorities-save = Guardar
priorities-saved = Guardado. La cola por prioridad lo sigue.
priorities-undo = Deshacer
priorities-undone = Como estaba antes.
priorities-reset = Contar todas igual
priorities-unsaved = Aún sin guardar.
priorities-choose = Elija una opción
priorities-too-many = Puede haber 20 reglas como máximo.
priorities-wrong-factor = El efecto de una regla está entre 0,25 y 4.
priorities-twice = Dos reglas tratan de lo mismo: deje una.
priorities-wrong-value = Un valor tiene entre 1 y 100 caracteres.
priorities-wrong-amount = Un importe es un número sin separadores de miles: 1500.
priorities-wrong-usual = Un pedido normal es un número mayor que cero, sin separadores de miles: 1500.
priorities-wrong-template = Lo que cuesta una plantilla está entre 0 y 1.

## Tags and attributes
tag-new = Cliente nuevo
tag-returning = Vuelve
tag-ad-lead = Por anuncio
tag-rule-new = Por regla: su primer mensaje llegó en los últimos 7 días.
tag-rule-returning = Por regla: volvió a escribir 7 días o más después de su primer mensaje.
tag-rule-ad-lead = Por regla: llegó por un anuncio en los últimos 30 días.
colour-grey = Gris
colour-red = Rojo
colour-orange = Naranja
colour-yellow = Amarillo
colour-green = Verde
colour-teal = Verde azulado
colour-blue = Azul
colour-purple = Morado
colour-pink = Rosa
attribute-text = Texto
attribute-number = Número
attribute-date = Fecha
attribute-yes-no = Sí o no
attribute-choice = Uno de una lista
attribute-url = Dirección web
fields-title = Etiquetas y atributos
fields-lead = Lo que se puede poner a los clientes y decir de ellos. Las etiquetas con regla solo las pone ella.
fields-colour = Color
fields-kind = Tipo
fields-choices = Opciones, una por línea
fields-new-tag = Etiqueta nueva
fields-new-attribute = Atributo nuevo
fields-read-only = Solo los administradores cambian esto.
fields-no-attributes = Aún no hay atributos.
fields-sure = Eliminar para siempre
fields-people =
    { $n ->
        [one] en { $n } persona
        [many] en { $n } de personas
       *[other] en { $n } personas
    }

# What is kept of people, and how long.
data-title = Datos
data-lead = Cuánto tiempo se guardan las cosas y a quién se ha borrado.
data-kept = Cuánto tiempo se guardan las cosas
data-kept-lead = Lo que ha cumplido su plazo se borra en menos de una hora y no vuelve.
data-deliveries = Entregas tal como llegaron
data-deliveries-hint = Lo que WhatsApp envió, palabra por palabra, desde que se procesó.
data-events = Eventos
data-events-hint = Lo que quieren oír las pantallas y los programas que vuelven.
data-kept-items = Elementos que no se entendieron
data-kept-items-hint = En su forma original, para procesarlos de nuevo.
data-media = Archivos
data-media-hint = Fotos, vídeos y documentos. Los mensajes se quedan.
data-messages = Mensajes
data-messages-hint = Con sus archivos. Las personas se quedan.
data-days = Días
data-for-ever = Para siempre
data-bounds = De { $least } a { $most } días
data-save = Guardar
data-saved = Guardado. Lo que ha cumplido su plazo se va en menos de una hora.
data-erasures = Personas borradas
data-erasures-lead = De ellas no queda nada más que estas líneas.
data-nobody-erased = Todavía no se ha borrado a nadie.
data-erased-at = Borrada
data-state = Estado
data-gone = Filas borradas
data-done = Terminado
data-step = Paso { $at } de { $of }
data-of-person = Datos de { $who }
data-export = Sacarlo todo
data-export-lead = Un archivo ZIP con todo lo que se guarda de esta persona: lo que se dijo, archivos, notas y lo que WhatsApp entregó.
data-download = Descargar
data-erase = Borrar a esta persona
data-erase-lead = Todo lo que se guarda de esta persona desaparece, en todas partes y para siempre: mensajes, archivos, notas, borradores y lo que WhatsApp entregó. No se puede deshacer. Si vuelve a escribir, será alguien nuevo.
data-erase-backups = Las copias de seguridad anteriores aún la contienen. Al restaurar una, esta persona se borra otra vez.
data-owner-only = Solo un propietario puede borrar a alguien.
data-type-name = Escribe el nombre para confirmar: { $who }
data-not-the-name = Este no es el nombre de la persona.
data-erase-now = Borrar para siempre
data-erasing = Borrando…
data-erased = Borrada
data-erased-lead = Esta persona ya no está en ninguna lista. El resto se está borrando; puedes salir de esta página.
data-erased-whole = Todo está borrado.
data-was-erased = La persona de esta conversación fue borrada.
data-their-data = Sus datos
data-forgotten = { $kind }: ya no se guarda.

# Conversaciones: notas, respuestas rápidas, botones, quién está, bloqueo.
error-too-many = Demasiados «{ $field }»: se permiten { $limit }.
error-twice = Dos tienen el mismo «{ $field }».
quick-reply-taken = Este atajo ya está en uso.
talk-note = Nota
talk-note-label = Nota interna
talk-note-placeholder = Solo lo ve tu equipo. @ menciona a alguien.
talk-note-save = Guardar nota
talk-note-saved = Nota guardada. El cliente no la ve.
talk-note-edit = Editar nota
talk-note-delete = Eliminar nota
talk-note-deleted = Nota eliminada.
talk-note-of = Nota de { $who }
talk-note-of-you = Tu nota
talk-cancel = Cancelar
talk-people = Equipo
talk-program = Un programa
talk-colleague = Alguien del equipo
talk-done-assigned = { $who } asignó esto a { $whom }
talk-done-unassigned = { $who } quitó la asignación
talk-done-snoozed = { $who } lo pospuso hasta { $when }
talk-done-rests = { $who } lo pospuso hasta que el cliente escriba
talk-done-woke = Ya no está pospuesto
talk-done-resolved = { $who } lo resolvió
talk-done-reopened = Abierto de nuevo
talk-done-merged = Unida con otra conversación de la misma persona
talk-done-parted = Otra vez dos personas
talk-done-tagged = { $who } añadió la etiqueta { $what }
talk-done-untagged = { $who } quitó la etiqueta { $what }
talk-done-opted-out = No quiere más mensajes de este tipo: { $what }
talk-done-opted-in = Quiere de nuevo mensajes de este tipo: { $what }
talk-done-lost = La ventana se cerró sin respuesta. Esperaba desde { $when }
talk-done-paused = La plantilla { $what } está en pausa
talk-done-dismissed = { $who } indicó que no hace falta responder
talk-done-undismissed = { $who } retiró que no hiciera falta responder
talk-done-blocked = { $who } bloqueó a esta persona
talk-done-unblocked = { $who } desbloqueó a esta persona
talk-done-reported = { $who } denunció a esta persona: { $what }
talk-done-other = Algo se cambió
talk-quick = Respuestas rápidas
talk-quick-none = Ninguna respuesta rápida encaja.
talk-quick-missing = Completa lo que falta
talk-quick-insert = Insertar
talk-quick-manage = Gestionar respuestas rápidas
talk-quick-lead = Textos que escribes a menudo. En una respuesta, escribe / y el atajo.
talk-quick-shortcut = Atajo
talk-quick-text = Texto
talk-quick-variables = Variables: { $names } y los nombres de atributos.
talk-quick-shared = Para todos
talk-quick-own = Solo para mí
talk-quick-new = Nueva respuesta rápida
talk-quick-edit = Editar { $what }
talk-quick-delete = Eliminar { $what }
talk-quick-empty = Aún no hay respuestas rápidas
talk-save = Guardar
talk-saved = Guardado.
talk-more = Más para enviar
talk-photo = Hacer una foto
talk-voice = Grabar un mensaje de voz
talk-buttons = Botones de respuesta
talk-list = Lista para elegir
talk-place = Pedir una ubicación
talk-body = Texto de arriba
talk-footer = Letra pequeña (opcional)
talk-button = Botón { $n }
talk-list-button = Botón que abre la lista
talk-row = Fila { $n }
talk-row-description = Descripción de la fila { $n } (opcional)
talk-row-section = Sección desde la fila { $n } (opcional)
talk-add-row = Añadir una fila
talk-recording = Grabando: { $time }
talk-finish = Terminar la grabación
talk-discard = Descartar la grabación
talk-no-microphone = No se pudo usar el micrófono. Permítelo en el navegador e inténtalo de nuevo.
talk-no-recorder = Este navegador no puede grabar un sonido que WhatsApp acepte.
talk-looks = También aquí: { $who }
talk-writes = { $who } está escribiendo…
talk-cross-writes = { $who } está escribiendo una respuesta.
talk-cross-answered = { $who } respondió desde que empezaste.
talk-send-anyway = Enviar de todos modos
talk-menu = Menú de la conversación
talk-block = Bloquear
talk-unblock = Desbloquear
talk-blocked = Bloqueado { $when }. No llega ni sale nada.
talk-block-title = ¿Bloquear a { $who }?
talk-block-lead = WhatsApp ya no deja pasar nada, en ningún sentido. Se puede deshacer.
talk-report = ¿Qué pasa con esta persona? (opcional)
talk-report-hint = Se guarda aquí con tu nombre. WhatsApp no acepta denuncias de empresas.
talk-transcript-text = Exportar como texto
talk-transcript-json = Exportar como JSON
talk-with-notes = Con notas internas
talk-mentions = Menciones
talk-mentions-lead = Notas internas que te mencionan.
talk-mentions-none = Aún no te ha mencionado nadie
talk-mentions-none-lead = Quien escriba @ y tu nombre en una nota te llama aquí.
talk-mention-new = Nueva
talk-take-back = Retirar «no hace falta responder»
talk-taken-back = Vuelve a esperar respuesta.
command-note = Escribir una nota interna
command-mentions = Ir a las menciones
command-replies = Ir a las respuestas rápidas
talk-done-many =
    { $n ->
        [one] { $n } cambio
        [many] { $n } de cambios
       *[other] { $n } cambios
    }
talk-quick-found =
    { $n ->
        [one] { $n } respuesta rápida
        [many] { $n } de respuestas rápidas
       *[other] { $n } respuestas rápidas
    }
talk-mentions-unread =
    { $n ->
        [one] { $n } mención sin leer
        [many] { $n } de menciones sin leer
       *[other] { $n } menciones sin leer
    }

## Vistas y cambios en muchas conversaciones

triage-too-many = Como máximo se pueden cambiar { $n } conversaciones a la vez.
triage-these =
    { $n ->
        [one] 1 por responder primero
        [many] { $n } de conversaciones por responder primero
       *[other] { $n } por responder primero
    }
triage-nobody = Esta persona ya no puede atender conversaciones aquí.
triage-no-such-time = Una conversación se pospone hasta un momento futuro, como máximo un año.
triage-no-tag = No hay ninguna etiqueta «{ $tag }».
triage-ruled-tag = La etiqueta «{ $tag }» la pone una regla, no se pone a mano.
triage-too-late = Esto ya no se puede deshacer.
triage-changed = Ha cambiado desde entonces.
triage-changed-by = { $who } la ha cambiado desde entonces.
triage-heard = El cliente ha escrito desde entonces.
triage-joined = Ya forma parte de otra conversación.
triage-view-name = El nombre debe tener de 1 a { $n } caracteres.
triage-too-many-views = Guarda { $n } vistas, el máximo. Elimine una primero.
view-queue = Por hacer
view-shift = Se cierran en este turno
view-hour = Menos de 1 h
view-two-hours = Menos de 2 h
view-four-hours = Menos de 4 h
view-open = Ventanas abiertas
view-closed = Vale la pena reabrir
view-template = Plantilla sin responder
view-leads = Contactos por anuncios
view-unread = No leídas
view-mine = Mías
view-unassigned = Sin asignar
view-snoozed = Pospuestas
view-all = Todas las conversaciones
order-closes-at = Tiempo restante
order-priority = Prioridad
order-last-activity = Última actividad
order-name = Nombre
triage-on = elegido
triage-views = Vistas
triage-filters = Filtros
triage-order = Orden
triage-narrowed = A qué se limita la lista
triage-without = Quitar: { $what }
triage-owed = Respuesta pendiente
triage-not-owed = Sin respuesta pendiente
triage-open = Abierta
triage-snoozed = Pospuesta
triage-resolved = Resuelta
triage-door-open = Más de 2 h
triage-door-closing = 2 h o menos
triage-door-closed = Cerrada
triage-door-never = Nunca abierta
triage-engagement = Interés
triage-priority = Prioridad
triage-silence = Última actividad
triage-progress = Estado
triage-any = Cualquiera
triage-assignee = Asignada a
triage-me = A mí
triage-nobody-chosen = Nadie
triage-somebody = Alguien
triage-window = Ventana
triage-tags = Etiquetas
triage-number = Número
triage-language = Idioma
triage-from = Desde
triage-to = Hasta
triage-keep = Nombre para esta lista
triage-share = La ven todos aquí
triage-keep-it = Guardar vista
triage-kept = La vista está guardada.
triage-forget = Eliminar la vista «{ $name }»
triage-shift = Mi turno termina a las
triage-bulk = Conversaciones elegidas
triage-chosen = Elegidas: { $n }
triage-working = { $at } de { $of }
triage-resolve = Resolver
triage-reopen = Reabrir
triage-snooze = Posponer
triage-snooze-on = Posponer hasta otro momento
triage-wake = Traer de vuelta ahora
triage-assign = Asignar
triage-tag = Etiquetar
triage-read = Marcar como leída
triage-template = Enviar plantilla
triage-template-lead = Va a todas las personas elegidas, con las mismas palabras. Cada envío tiene su precio y se comprueba por separado; durante diez segundos se puede deshacer.
triage-all-matching = Elegir todas las de esta lista
triage-clear = No elegir ninguna
triage-report = Lo que se hizo
triage-report-done = Hecho: { $n }.
triage-report-unchanged = Ya estaba así: { $n }.
triage-report-refused = No hecho: { $n }.
triage-refused = No hecho, y por qué
triage-report-cut = Hay más de las que aparecen.
triage-unchanged = Ya está así.
triage-taken-back = Deshecho: { $n }
triage-changed-of = cambiadas desde entonces: { $n }
triage-menu = Qué hacer
triage-outlasts = después de que su ventana se cierre { $when }
triage-select = Elegir a { $who }
triage-actions = Acciones para { $who }
triage-snoozed-until = Pospuesta hasta { $when }
triage-rests = Pospuesta hasta que escriban
triage-lead = La primera respuesta antes de { $when } hace gratis los días siguientes
triage-awaited = Plantilla aún sin responder
rest-hour = En 1 hora
rest-three-hours = En 3 horas
rest-evening = Esta tarde
rest-tomorrow = Mañana por la mañana
rest-monday = El lunes por la mañana
rest-week = En una semana
rest-until = Hasta que el cliente escriba
command-resolve = Resolver o reabrir
command-snooze = Posponer para más tarde
command-assign = Asignar a alguien
command-label = Etiquetar al cliente
command-mark-read = Marcar como leída
command-unread = Marcar como no leída
command-select = Elegir o dejar de elegir
command-select-range = Elegir hasta aquí
command-select-all = Elegir todas las mostradas
command-menu = Qué se puede hacer con ella
command-filters = Filtrar la lista
command-order = Cambiar el orden de la lista
command-views = Elegir una vista
triage-did =
    { $did ->
        [assigned] Asignada
        [claimed] Tomada
        [handed_over] Pasada a otro equipo
        [unassigned] Ya sin asignar
        [snoozed] Pospuesta
        [woken] De vuelta
        [resolved] Resuelta
        [reopened] Reabierta
        [read] Marcada como leída
        [unread] Marcada como no leída
        [tagged] Etiquetada
        [untagged] Etiqueta quitada
        [planned] Plantilla programada
       *[sent] Plantilla en camino
    }
triage-silence-at-most =
    { $n ->
        [one] En el último { $n } día
        [many] En los últimos { $n } de días
       *[other] En los últimos { $n } días
    }
triage-silence-at-least =
    { $n ->
        [one] En silencio { $n } día o más
        [many] En silencio { $n } de días o más
       *[other] En silencio { $n } días o más
    }
person-no-marketing = No se les envía ninguna plantilla de marketing.
person-no-utility = No se les envía ninguna plantilla de utilidad.
person-no-service = Queda anotado aquí; se puede seguir respondiendo a lo que escriban.
triage-choose-time = Elija un día y una hora por venir, como máximo dentro de un año.
triage-template-later = La hora es la suya. Hasta entonces espera en cada conversación, donde se puede recuperar, y se comprueba una vez más antes de salir.
# What is answered without a person.
message-automatic = Respuesta automática
transcript-greeting = Saludo automático
transcript-away = Respuesta automática de ausencia
transcript-stopped = Confirmación automática: sin más mensajes de marketing
transcript-started = Confirmación automática: de nuevo mensajes de marketing
talk-done-asked-for-person = Pidió hablar con una persona
person-source-word = Una palabra que escribió
person-source-button = Un botón que pulsó
command-answering = Ir a las respuestas automáticas
answering-title = Respuestas automáticas
answering-lead = Lo que tus números responden sin una persona. Cada cliente recibe como máximo una respuesta así en 12 horas, nunca si alguien de aquí respondió en la última hora, y siempre con un botón para hablar con una persona. No es la respuesta que se le debe: la conversación sigue en la cola.
answering-business = Cómo se llama la empresa
answering-language = Idioma de los textos
answering-greeting = Saludo
answering-greeting-hint = En tu horario, a quien escribe por primera vez o después de 14 días. Cada cliente recibe el texto en su idioma o, si no lo hay, el primero que exista.
answering-away = Respuesta de ausencia
answering-away-hint = Fuera de tu horario. Cada cliente recibe el texto en su idioma o, si no lo hay, el primero que exista.
answering-stopped = Cuando alguien detiene los mensajes de marketing
answering-started = Cuando alguien los quiere de nuevo
answering-usual-hint = Si se deja vacío, dice lo que muestra la vista previa.
answering-send = Enviar
answering-preview = Como lo ve el cliente
answering-sample = Ana
answering-save = Guardar
answering-saved = Guardado.
answering-sent = Enviadas en los últimos 30 días
answering-confirmed = Confirmaciones
answering-asked = Pidieron una persona
answering-words = Palabras que detienen los mensajes de marketing
answering-words-lead = Un mensaje que es una de estas palabras y nada más, y los botones de plantillas con los que la gente se da de baja. Valen para todos los números, respondan o no algo: nadie tiene que hacer nada, y el marketing planificado para estas personas no sale. Una palabra con asterisco también significa otra cosa: solo vale si antes llegó una plantilla o un mensaje que la nombra en mayúsculas o entre comillas.
answering-start-words = Palabras que los traen de vuelta
answering-variables = Variables: { $names }. Lo que no se sabe de un cliente se omite.
answering-price-unknown = No se sabe cuánto cuesta una respuesta.
answering-price-free = Cada una cuenta como respuesta: { $left } son gratis este mes, después unos { $price } cada una, según el país del cliente.
answering-price = Cada una cuenta como respuesta: unos { $price }, según el país del cliente.
answering-unfit-language = «{ $what }» no es un idioma en el que puedan estar los textos.
answering-unfit-long = Un texto tiene { $length } caracteres; se permiten { $limit }.
answering-unfit-business = El nombre de la empresa tiene { $length } caracteres; se permiten { $limit }.
answering-unfit-character = Hay un carácter en un texto que no se puede enviar.
answering-unfit-variable = No se sabe nada para «{ $what }».
answering-unfit-empty = Una respuesta que se envía necesita un texto al menos en un idioma.

alerts-title = Avisos
alerts-lead = Cuando una ventana está a punto de cerrarse y alguien espera respuesta, Ajar avisa a quien la tiene asignada, después a su equipo y después a quien lo dirige.
alerts-how = Cómo se le avisa
alerts-limits = Con esta antelación al cierre de una ventana
alerts-limits-none = Elija al menos una.
alerts-sound = Emitir un sonido en esta aplicación
alerts-sound-try = Escuchar
alerts-quiet = Horas de silencio
alerts-quiet-lead = Entonces nada suena. Se avisa a otras personas en su lugar y usted lo ve después.
alerts-quiet-from = Desde
alerts-quiet-until = Hasta
alerts-quiet-wrong = Indique ambas horas, como 22:00 y 07:00, o ninguna.
alerts-zone = Zona horaria: { $zone }
alerts-mail = Resumen por correo
alerts-mail-lead = Como mucho una vez por hora: lo que se silenció y lo que se cerró sin respuesta.
alerts-mail-off = Este servidor no envía correo.
alerts-save = Guardar
alerts-saved = Guardado.
alerts-devices = Dispositivos
alerts-devices-lead = Un dispositivo recibe avisos aunque Ajar no esté abierto en él. Nadie puede leerlos por el camino.
alerts-devices-demo = En la demostración no se avisa a ningún dispositivo.
alerts-device-none = Todavía no se avisa a ningún dispositivo.
alerts-device-name = Nombre de este dispositivo
alerts-device-texts = Mostrar nombres y mensajes en él
alerts-device-add = Avisar a este dispositivo
alerts-device-this = Este dispositivo
alerts-device-test = Enviar una prueba
alerts-device-tested = La prueba está en camino.
alerts-device-remove = Quitar
alerts-device-unheard = Lo último que se le envió no ha llegado. Compruebe si su navegador puede mostrar notificaciones.
alerts-unreached = Los avisos no llegan a { $names }.
alerts-unreached-look = Ver mis dispositivos
alerts-device-succeeded = Último envío: { $when }
alerts-device-failed = Último fallo { $when }: { $why }
alerts-device-denied = Este navegador no deja que Ajar muestre notificaciones. Lo dicen sus ajustes para este sitio.
alerts-device-unable = A este navegador no se le puede avisar. Hace falta https y, en un iPhone, la aplicación en la pantalla de inicio.
alerts-device-too-many = Ya tiene el máximo de dispositivos. Quite uno antes.
alerts-device-unfit = Este dispositivo da una dirección a la que no se envía nada.
alerts-held = Los avisos están retenidos: esto es una copia restaurada.
alerts-held-title = Esto es una copia restaurada
alerts-held-lead = No se envía nada a dispositivos ni por correo, para que nadie reciba avisos dobles mientras el original siga en marcha. En la aplicación todo se muestra como siempre.
alerts-held-owner = Un propietario puede permitir los envíos desde aquí.
alerts-release = Enviar avisos desde aquí
alerts-released = A partir de ahora los avisos van a dispositivos y por correo.
alerts-past = Los últimos 7 días
alerts-past-none = No se le avisó de nada.
alerts-level =
    { $level ->
        [assignee] Avisado como persona asignada
        [team] Avisado como parte del equipo
       *[lead] Avisado como responsable del equipo
    }
alerts-muted =
    { $why ->
        [rate] Silenciado: eran demasiados
        [quiet] Silenciado: sus horas de silencio
       *[same] Silenciado: se le avisó en el mismo momento
    }
alerts-shown = Mostrado en la aplicación
alerts-arrived = Llegó a { $n } de { $of } dispositivos
alerts-mailed = Enviado por correo
alerts-unheard = Aún sin ver
alerts-waits = { $name } espera respuesta: la ventana se cierra { $when }.
alerts-open = Abrir
alerts-snooze = Posponer una hora
alerts-put-away = Descartar
alerts-more = Más avisos: { $n }
alerts-muting = Fue el sexto aviso en una hora. Los siguientes se silencian hasta { $when } y llegan en un resumen.
alerts-digest = Avisos silenciados: { $n }
alerts-push = Una ventana está a punto de cerrarse
alerts-push-of = { $name } espera respuesta
alerts-push-body = La ventana se cierra en { $length }.
alerts-push-last = Durante { $length } los siguientes avisos se silencian y llegan en un resumen.
alerts-push-digest-body = Eran demasiados, o eran sus horas de silencio.
alerts-push-test = Ajar llega a este dispositivo
alerts-push-test-body = Así se ve aquí un aviso.
alerts-mail-subject = Ajar: silenciados { $muted }, cerrados sin respuesta { $lost }
alerts-mail-muted = Silenciados:
alerts-mail-lost = Cerrados sin respuesta:
alerts-mail-closes = { $name }: la ventana se cierra { $when }
alerts-mail-closed = { $name }: la ventana se cerró { $when }
alerts-mail-settings = De qué se le avisa y cómo: { $url }
command-alerts = Ir a los avisos

## Equipos y turnos

teams-title = Equipos
teams-lead = Quién trabaja junto, en qué números y cuándo.
teams-none = Aún no hay equipos
teams-none-lead = Hasta que haya uno, cada conversación es de todos.
teams-new = Equipo nuevo
teams-name = Nombre del equipo
teams-zone = Zona horaria, como Europe/Berlin
teams-leader = Responsable
teams-members = Personas
teams-numbers = Números
teams-hours = Horario semanal
teams-hours-known = El equipo tiene horario fijo
teams-hours-hint = Como 09:00-12:00, 13:00-17:30. Lo que acaba antes de empezar pasa de medianoche; un día vacío es libre.
teams-holidays = Festivos
teams-holidays-hint = Uno por línea: 2026-12-25, o con horario 2026-12-24 09:00-12:00.
teams-shifts = Turnos
teams-shifts-hint = Donde nadie tiene turno, todos trabajan en el horario semanal.
teams-shift-who = De quién es el turno
teams-shift-day = Qué día
teams-shift-date = Solo un día
teams-shift-hours = Horario, como 09:00-17:00
teams-shift-add = Añadir turno
teams-shift-remove = Quitar el turno de { $who }
teams-assigns = Dar lo que no es de nadie a alguien que esté
teams-capacity = Conversaciones abiertas por persona como máximo
teams-read-only = Solo los administradores cambian los equipos.
teams-faster = { $who } fue más rápido.
teams-unseen = { $who } no ve este número, así que la conversación no puede ser suya.
triage-no-team = No existe ese equipo.
forecast-title = Las próximas 24 horas
forecast-lead = Lo que suele llegar a estas horas, y qué ventanas abiertas es probable que se cierren sin que el cliente escriba. Entre paréntesis: donde queda nueve de cada diez veces.
forecast-hour = Desde
forecast-messages = Mensajes
forecast-closing = Ventanas que se cierran
forecast-owed = Con respuesta pendiente
forecast-lapse = Sin un mensaje
forecast-held-back = Hoy no se muestra. En 5 de cada 100 días, al azar para cada persona, se retiene para que se vea lo que vale.
forecast-band = { $mean } ({ $low } a { $high })
handover-title = Relevo
handover-lead = Lo que espera respuesta y se cierra cuando nadie de su equipo trabaja.
handover-none = Nada se cierra sin personal
handover-none-lead = Todo lo pendiente se cierra mientras alguien trabaja.
handover-unknown = No se sabe de ningún equipo cuándo trabaja.
handover-closes = Se cierra { $when }
handover-staffed = Con personal por última vez { $when }
handover-claim = Tomarla
handover-send = Responder
handover-more = Hay más. La cola lo muestra todo.
view-unstaffed = Se cierra sin personal
command-claim = Tomar lo que no es de nadie
command-hand-over = Ir al relevo
command-teams = Ir a los equipos
command-away = Ausente, o de vuelta
away-set = Decir que no estás
away-back = No estás: decir que has vuelto
talk-done-handed-over = { $who } la pasó a { $what }.
talk-done-handed-to-all = { $who } la dejó para todos.
triage-team = Equipo
triage-everybody = De todos
teams-unfit =
    { $why ->
        [name] Un equipo tiene un nombre de 1 a 60 caracteres.
        [zone] No existe esa zona horaria. Se llama como Europe/Berlin.
        [leader] El responsable debe ser del equipo.
        [members] Un equipo tiene como máximo 500 personas.
        [hours] El horario no se entiende, se solapa o es demasiado.
        [shifts] Un turno es de alguien del equipo, con horario como 09:00-17:00.
        [capacity] Una persona tiene de 1 a 1000 conversaciones como máximo.
        [taken] Ya hay un equipo con ese nombre.
        [limit] No puede haber más equipos.
        [user] Alguna de esas personas no trabaja aquí.
        [changed] Otra persona ha cambiado este equipo entretanto. Recarga la página para verlo y vuelve a hacer el cambio.
       *[number] No existe ese número.
    }

## El registro de auditoría

audit-title = Registro de auditoría
audit-lead = Quién hizo qué en el espacio de trabajo, cuándo y desde dónde. Ninguna línea se cambia ni se borra nunca.
audit-filters = Acotar el registro
audit-find = Buscar en el registro
audit-who = Quién
audit-what-label = Qué
audit-when = Cuándo
audit-more = Mostrar más
audit-end = Eso es todo.
audit-none = No hay nada anotado
audit-none-lead = Nada en el registro coincide.
audit-export = Exportar como CSV
audit-yes = sí
audit-no = no
audit-what =
    { $what ->
        [signed_in] Inicio de sesión
        [sign_in_failed] Inicio de sesión fallido
        [sign_in_throttled] Demasiados intentos de sesión
        [signed_out] Cierre de sesión
        [user_added] Persona admitida
        [user_disabled] Persona excluida
        [user_enabled] Persona admitida de nuevo
        [user_invited] Persona invitada
        [invitation_revoked] Invitación retirada
        [user_joined] Invitación aceptada
        [user_renamed] Nombre cambiado
        [role_changed] Rol cambiado
        [reset_made] Enlace de contraseña nueva creado
        [reset_used] Enlace de contraseña nueva usado
        [password_changed] Contraseña cambiada
        [password_failed] Contraseña errónea al confirmar
        [sessions_revoked] Sesión cerrada en otro lugar
        [factor_set_up] Segundo factor configurado
        [factor_dropped] Segundo factor desactivado
        [factor_role_set] Obligación del segundo factor cambiada
        [code_failed] Código erróneo al iniciar sesión
        [reach_set] Alcance cambiado
        [key_made] Clave de API creada
        [key_revoked] Clave de API revocada
        [number_added] Número configurado
        [number_changed] Número cambiado
        [answering_set] Respuestas automáticas cambiadas
        [team_kept] Equipo cambiado
        [team_dropped] Equipo eliminado
        [retention_set] Conservación cambiada
        [tag_kept] Etiqueta cambiada
        [tag_dropped] Etiqueta eliminada
        [attribute_kept] Atributo cambiado
        [attribute_dropped] Atributo eliminado
        [quick_reply_kept] Respuesta rápida compartida cambiada
        [quick_reply_dropped] Respuesta rápida compartida eliminada
        [fills_set] Variables de una plantilla cambiadas
        [view_kept] Lista compartida cambiada
        [view_dropped] Lista compartida eliminada
        [blocked] Cliente bloqueado
        [unblocked] Cliente desbloqueado
        [bulk_sent] Plantilla enviada a muchos
        [bulk_planned] Plantilla programada para muchos
        [import_brought] Importación subida
        [import_applied] Importación aplicada
        [import_cancelled] Importación cancelada
        [import_undone] Importación deshecha
        [people_exported] Clientes exportados
        [person_exported] Datos de un cliente exportados
        [transcript_exported] Conversación exportada
        [audit_exported] Registro exportado
        [backup_made] Copia de seguridad hecha
        [backup_restored] Copia de seguridad restaurada
        [alerts_released] Avisos reanudados tras una restauración
        [person_erased] Cliente borrado
        [people_merged] Clientes unidos
        [merge_undone] Unión deshecha
        [model_promoted] Modelo cambiado
        [model_rolled_back] Modelo anterior elegido
        [model_released] Modelos mejores permitidos de nuevo
        [model_refit] Nuevo aprendizaje iniciado
        [model_refit_cancelled] Nuevo aprendizaje detenido
        [scoring_set] Predicciones de un cliente activadas o desactivadas
        [weights_set] Valor de las conversaciones cambiado
        [figures_shown] Cifras por persona mostradas a todos
        [figures_hidden] Cifras por persona ocultadas
        [template_submitted] Plantilla enviada a revisión
        [template_edited] Plantilla cambiada
        [template_deleted] Plantilla eliminada
        [template_unpaused] Plantilla pausada reactivada
        [assistant_set] Asistente configurado
        [assistant_off] Asistente apagado
        [campaign_started] Campaña iniciada
        [campaign_approved] Campaña aprobada
        [campaign_declined] Campaña devuelta a su autor
        [campaign_paused] Campaña en pausa
        [campaign_resumed] Campaña reanudada
        [campaign_stopped] Campaña detenida
        [campaign_held] Campaña retenida
        [campaign_dropped] Campaña eliminada
        [campaign_file] Archivo añadido a una campaña
        [budget_set] Presupuesto mensual de un número fijado
        [approval_set] Fijado cuándo las campañas necesitan a una segunda persona
        [approval_asked] Pedida una regla menos estricta sobre cuándo las campañas necesitan a una segunda persona
       *[other] { $what }
    }
audit-within =
    { $within ->
        [day] Últimas 24 horas
        [week] Últimos 7 días
        [month] Últimos 30 días
       *[year] Últimos 365 días
    }
audit-actor =
    { $kind ->
        [person] { $name }
        [key] Clave { $name }
        [console] Línea de comandos
        [program] Ajar mismo
       *[stranger] Alguien sin sesión
    }
audit-subject =
    { $kind ->
        [user] { $name }
        [key] Clave { $name }
        [invitation] Invitación { $name }
        [number] Número { $name }
        [contact] Cliente { $name }
        [conversation] Conversación { $name }
        [import] Importación { $name }
        [tag] Etiqueta { $name }
        [attribute] Atributo { $name }
        [quick_reply] Respuesta rápida { $name }
        [view] Lista { $name }
        [team] Equipo { $name }
        [model] Modelo { $name }
        [template] Plantilla { $name }
        [campaign] Campaña { $name }
       *[other] { $name }
    }
audit-detail =
    { $detail ->
        [role] Rol: { $value }
        [count] Cuántos: { $value }
        [kind] Datos: { $value }
        [days] Días: { $value }
        [format] Formato: { $value }
        [secrets] Secretos guardados: { $value }
        [watched] Solo observado: { $value }
        [shared] Para todos: { $value }
        [only_teams] Solo sus equipos: { $value }
        [required] Obligatorio: { $value }
        [with] Otro cliente: { $value }
        [scored] Con predicciones: { $value }
        [added] Entraron: { $value }
        [removed] Salieron: { $value }
        [lead] Responsable: { $value }
        [numbers] Números cambiados: { $value }
        [hours] Horario cambiado: { $value }
        [shifts] Turnos cambiados: { $value }
        [renamed] Renombrado: { $value }
        [zone] Zona horaria: { $value }
        [assigns] Asigna por sí mismo: { $value }
        [capacity] Máximo por persona: { $value }
       *[other] { $value }
    }

## Quién ve qué

reach-numbers = Solo estos números
reach-numbers-hint = Sin elección, todos, también los que vengan.
reach-only-teams = Solo conversaciones de sus equipos
reach-only-teams-hint = También las que no son de ningún equipo y las que tiene asignadas.
reach-save = Guardar
reach-role = Administradores y propietarios lo ven todo: solo se puede limitar a agentes y analistas.
reach-number = Uno de estos números no está configurado aquí.
reach-gone = Ya no ve esta conversación.

## Cuentas

nav-account = Su cuenta
unfit-second-code = El código es incorrecto o ya se usó.
sign-in-code = Código
sign-in-code-title = Introduzca un código
sign-in-code-lead = Su app de autenticación muestra uno. También sirve un código de recuperación, una vez.
sign-in-code-over = Ha tardado demasiado. Empiece de nuevo con su contraseña.
sign-in-again = Empezar de nuevo
account-weekly = Informe semanal por correo electrónico
account-weekly-lead = Cada lunes a las 8: qué se perdió la semana anterior, por qué y qué hacer ahora.
account-weekly-on = Enviármelo
account-title = Su cuenta
account-lead = Su nombre, su idioma, su contraseña y dónde ha iniciado sesión.
account-name = Nombre
account-save = Guardar
account-saved = Guardado.
account-password-lead = Al cambiarla se cierra su sesión en todos los demás lugares.
account-old = Contraseña actual
account-new = Contraseña nueva
account-change-password = Cambiar la contraseña
account-password-changed = La contraseña se ha cambiado.
account-wrong-password = La contraseña es incorrecta.
account-factor = Segundo factor
account-factor-lead = Además de la contraseña se le pide un código que muestra una app de su teléfono. Así, una contraseña robada no basta para entrar.
account-factor-on =
    { $n ->
        [one] Está activado. Le queda { $n } código de recuperación.
        [many] Está activado. Le quedan { $n } de códigos de recuperación.
       *[other] Está activado. Le quedan { $n } códigos de recuperación.
    }
account-factor-begin = Configurarlo
account-factor-scan = Escanee esto con una app de autenticación o escriba la clave. Después introduzca el código que muestra la app.
account-factor-picture = Código QR con la clave
account-factor-key = Clave
account-factor-open = Abrir en una app de este dispositivo
account-factor-code = Código de la app
account-factor-confirm = Confirmar
account-codes = Códigos de recuperación
account-codes-lead = Cada uno le deja entrar una vez si pierde la app. No se muestran de nuevo: guárdelos en un lugar seguro.
account-codes-kept = Los he guardado
account-factor-turn-off = Desactivar el segundo factor
account-factor-needed = Su rol necesita un segundo factor.
account-factor-there = Ya hay un segundo factor. Desactívelo primero.
account-must-title = Configure su segundo factor
account-must-lead = Su rol lo necesita. Todo lo demás espera hasta que lo tenga.
account-sessions = Sesiones
account-sessions-lead = Si no reconoce alguna, ciérrela y cambie su contraseña.
account-no-sessions = Sin sesiones abiertas.
account-device = { $browser } en { $system }
account-unknown-device = Dispositivo desconocido
account-current = Esta
account-began = Inicio
account-seen = Visto por última vez
account-address = Dirección
account-end = Cerrar
account-end-others = Cerrar todas las demás
account-ended = Cerrada.
account-taken = Alguien con esta dirección ya tiene una cuenta.
account-too-many = Hay demasiadas invitaciones pendientes. Retire algunas primero.
account-last-owner = Tiene que quedar alguien que sea propietario y pueda iniciar sesión.
account-not-in-demo = No se puede invitar a nadie a una demo.
members-title = Miembros
members-lead = Quién trabaja aquí y qué puede hacer cada uno.
members-role = Rol
members-change-role = Cambiar el rol
members-disabled = Desactivada
members-you = Usted
members-on = Activado
members-off = Desactivado
members-never = Nunca
members-disable = Desactivar
members-enable = Volver a admitir
members-reset = Enlace de contraseña nueva
members-drop-factor = Desactivar el segundo factor
members-drop-sure = Desactivarlo ahora
members-end-all = Cerrar sesión en todas partes
members-reach = Lo que ven
members-disabled-done = Se ha cerrado la sesión de { $who } en todas partes. Sus conversaciones abiertas vuelven a ser del equipo.
members-enabled-done = { $who } puede volver a iniciar sesión.
members-dropped-done = Ya no se pide un código a { $who }.
members-reset-done = Dé este enlace a { $who }. Establece una contraseña nueva, sirve una vez y caduca a las 24 horas. No se muestra de nuevo.
members-invited-done = Dé este enlace a { $who }. Permite entrar una vez y caduca a los 7 días. No se muestra de nuevo.
members-link = Enlace de un solo uso
members-link-done = Listo
members-invite = Invitar a alguien
members-invite-submit = Crear el enlace
members-waiting = Invitaciones
members-nobody-waits = No hay invitaciones pendientes.
members-ends = Caduca
members-asked-by = Invitado por
members-take-back = Retirar
members-taken-back = El enlace ya no sirve.
members-required = Quién necesita un segundo factor
members-required-lead = Las personas con estos roles lo configuran antes de poder hacer otra cosa.
members-roles = Roles
members-roles-lead = Cada rol puede hacer lo que el anterior, y más.
invited-title = Únase al equipo
invited-lead = Se le invita a trabajar aquí. Su rol: { $role }. Compruebe su nombre y elija una contraseña.
invited-submit = Unirse
invited-reset-title = Elija una contraseña nueva
invited-reset-lead = Para { $email }. Se cerrará su sesión en todos los demás lugares.
invited-reset-submit = Establecer la contraseña
invited-over = Este enlace ya no sirve
invited-over-lead = Se usó, se retiró o es demasiado antiguo. Pida otro a quien se lo dio.
verb-read = Leer conversaciones, clientes y plantillas
verb-follow = Ver lo que ocurre en directo
verb-read-ingest = Ver lo que llega de WhatsApp
verb-send = Enviar mensajes y archivos
verb-tend = Asignar, posponer y resolver conversaciones, escribir notas
verb-edit-people = Cambiar y combinar clientes
verb-manage-fields = Crear y quitar etiquetas y atributos
verb-block = Bloquear clientes y desbloquearlos
verb-share-replies = Compartir respuestas rápidas con todos
verb-edit-templates = Escribir plantillas
verb-submit-templates = Enviar plantillas a revisión y eliminarlas
verb-fill-templates = Decidir con qué se rellenan las variables de las plantillas
verb-run-campaigns = Llevar campañas y fijar presupuestos
verb-approve-campaigns = Aprobar campañas de otros
verb-replay = Volver a procesar lo retenido
verb-read-metrics = Leer las métricas del servidor
verb-manage-numbers = Configurar números
verb-manage-answering = Decidir qué responden los números por sí solos
verb-manage-people = Admitir y dar de baja a quienes no son propietarios
verb-manage-owners = Admitir y dar de baja a propietarios
verb-manage-data = Decidir cuánto se conservan los datos
verb-erase-people = Borrar clientes para siempre
verb-open-demo = Abrir la demo
verb-import-people = Importar clientes
verb-export-people = Exportar clientes
verb-manage-teams = Formar equipos, con sus horarios y turnos
verb-read-audit = Leer el registro de auditoría
verb-release-alerts = Reanudar los avisos de una copia restaurada
verb-own-account = Ocuparse de su propia cuenta
verb-set-up-factor = Configurar un segundo factor

## Settings

settings-title = Ajustes
settings-lead = Cómo funciona este espacio de trabajo y qué es suyo.
settings-workspace = Espacio de trabajo
settings-people = Personas
settings-data = Datos
settings-you = Personal
settings-api-lead = Qué pueden pedir los programas a Ajar y cómo.
settings-troubles = Lo que conviene revisar
settings-trouble =
    { $kind ->
        [mail] Resúmenes por correo que no se enviaron: { $n }
        [push] Dispositivos a los que no llegan los avisos: { $n }
        [files] Archivos de clientes que no se pudieron obtener: { $n }
       *[erasure] Borrados que no avanzan: { $n }
    }
settings-trouble-do =
    { $kind ->
        [mail] Compruebe si el servidor de correo responde, y AJAR_SMTP_URL y AJAR_SMTP_FROM.
        [push] A quienes pertenecen se les dice en cada página. En su página Avisos vuelven a dar de alta el dispositivo.
        [files] Compruebe si el token de acceso del número sigue valiendo. La plataforma guarda un archivo siete días; después solo lo tiene el cliente.
       *[erasure] Mire el registro del servidor y si su disco tiene espacio. Sigue solo en cuanto puede.
    }
## El modelo

model-title = Modelo
model-lead = Qué predice de sus clientes, qué tan bueno es aquí y de qué ha aprendido. Aprende solo de sus datos, y nada de ello sale de esta instalación.
model-learnt = Respuestas de las que ha aprendido aquí: { $learnt }. Predicciones aún abiertas: { $open }.
model-done = Hecho.
model-question =
    { $question ->
        [reply] ¿Responden?
       *[write] ¿Escriben a tiempo?
    }
model-asks =
    { $question ->
        [reply] Qué tan probable es que un cliente responda en 24 horas cuando usted le escribe.
       *[write] Qué tan probable es que un cliente que calla escriba antes de que se cierre la ventana.
    }
model-verdict =
    { $why ->
        [better] Aquí es mejor que la regla general, por eso se usa.
        [not_better] Aquí no es mejor que la regla general, por eso no se usa.
       *[too_little] Aún es muy poco para decir qué tan bueno es aquí. Hasta entonces vale lo que aprendió en otra parte: de clientes inventados.
    }
model-count = Predicciones de las que se sabe qué pasó: { $n }
model-drift =
    { $drift ->
        [none] Esta semana predice más o menos lo mismo que antes.
        [some] Esta semana predice algo distinto que antes.
        [much] Esta semana predice algo muy distinto que antes: sus clientes, o lo que usted envía, han cambiado.
       *[unknown] Aún es muy poco para decir si esta semana es distinta.
    }
model-too-few = Aún es muy poco.
model-calibration = Lo dicho y lo ocurrido
model-calibration-lead = Donde dice 30 %, deberían cumplirse unas 30 de 100. En promedio se desvía { $off } puntos porcentuales; por puro azar un modelo perfecto queda por debajo de { $bar }. Entre paréntesis: dónde está 19 de cada 20 veces por puro azar.
model-said = Dicho
model-came = Cumplido
model-of = Predicciones
model-percent = { $n } %
model-percent-between = { $n } % (de { $low } a { $high } %)
model-fraction-between = { $figure } (de { $low } a { $high })
model-all = Todo junto
model-weeks = Semana a semana
model-weeks-lead = La pérdida logarítmica y la puntuación de Brier dicen cuánto se sorprendió: menos es mejor. El AUC dice con qué frecuencia distingue a quien escribe de quien no: 1 es siempre, 0,5 es azar. Entre paréntesis: dónde está 19 de cada 20 veces.
model-weeks-of = Semana a semana: { $question }
model-week = Semana desde
model-log-loss = Pérdida logarítmica
model-auc = AUC
model-brier = Puntuación de Brier
model-model = modelo
model-thumb = regla general
model-rate = tasa habitual
model-head = { $figure }, { $who }
model-live = Predicho en vivo
model-live-none = Todavía no: de lo predicho en vivo aún no se ha decidido nada. El resultado de una predicción se conoce cuando pasa su plazo, al cabo de 24 horas como máximo.
model-past = Repasado a partir del pasado
model-past-lead = Lo que se dijo aquí del { $from } al { $until }, repasado en el orden en que ocurrió. Cada una de estas { $n } predicciones se hizo antes de aprender qué resultó de ella. Nadie las vio.
model-by-past = Eso ha mostrado el pasado de aquí. En cuanto se decida lo suficiente de lo predicho en vivo, contará eso.
model-held-out = Apartadas
model-held-lead = Cada día, 5 de cada 100 conversaciones, elegidas al azar, se dejan a la regla general. Así se ve lo que vale el modelo.
model-share =
    { $place ->
        [shown] Con el modelo se cumplió { $rate }, de { $of }
       *[held] En las apartadas se cumplió { $rate }, de { $of }
    }
model-share-none =
    { $place ->
        [shown] Con el modelo: todavía nada
       *[held] En las apartadas: todavía nada
    }
model-forecasts = Qué tan buenos fueron los pronósticos
model-forecasts-lead = Una vez por hora se anota lo que se prevé de una hora por venir. De las que ya pasaron, nueve de cada diez deberían quedar dentro de su banda. De los últimos 30 días.
model-forecasts-none = Todavía no: ninguna hora prevista aquí ha pasado.
model-forecast-held =
    { $what ->
        [volume] Mensajes de clientes, con { $lead } h de antelación: { $within } de { $of } horas dentro de la banda; en promedio se desvía { $off }, donde llegaron { $came }.
       *[lapse] Ventanas que se cierran en silencio, con { $lead } h de antelación: { $within } de { $of } horas dentro de la banda; en promedio se desvía { $off }, donde se cerraron { $came }.
    }
model-log = Plantillas propuestas
model-log-lead = Cada una se mostró una vez para una ventana que había que reabrir, o se dio a un programa, y se recuerda 180 días.
model-log-given = Dada a un programa; nadie la vio
model-log-none = Aún no se ha propuesto ninguna.
model-log-more = Mostrar más
model-log-somebody = Cliente sin nombre
model-log-gone = Una plantilla que ya no existe
model-log-came =
    { $what ->
        [not_sent] No se envió
        [open] Enviada; su día aún no ha terminado
        [answered] Respondida en un día
        [silent] Sin respuesta
        [stopped] Pidió que no le escribieran
       *[nothing] No llegó
    }
model-log-propensity = Elegida con una probabilidad de { $share }
model-log-chance = Respuesta prevista: { $share }
model-uses = Qué resultó de usarlo
model-uses-lead = En 5 de cada 100 casos, al azar, no se usa. La diferencia es lo que vale su uso. Las listas por interés no se retienen a nadie.
model-use =
    { $what ->
        [order] Orden de la cola: respondida antes de que cerrara la ventana
        [hour] Mejores horas para enviar: el cliente escribió
        [reopen] Plantilla para reabrir una ventana: el cliente escribió
        [forecast] Las próximas 24 horas, mostradas a alguien: no se le cerró ninguna ventana
        [filter] Listas por interés o prioridad: el cliente escribió
        [alert] Avisos: respondida antes de que cerrara la ventana
        [finding] Hallazgos de las páginas de análisis: respondidas antes de que se cerrara la ventana
       *[advice] Mejor paso siguiente: el cliente volvió a escribir
    }
model-use-share =
    { $place ->
        [made] Con su uso: { $well } de { $of }
       *[held] Sin su uso: { $well } de { $of }
    }
model-use-heeded =
    { $place ->
        [made] Mostradas: escribió en 24 horas en una ventana abierta entonces: { $acted } de { $of }
       *[held] No mostradas: lo mismo, { $acted } de { $of }
    }
model-use-taken = Aceptadas: { $acted } de { $of }
model-versions = Versiones
model-kind =
    { $kind ->
        [prior] Tal como se entrega
        [online] Aprendido respuesta a respuesta
        [past] Aprendido del pasado de aquí
       *[refit] Aprendido de nuevo
    }
model-standing =
    { $standing ->
        [in_use] En uso
        [candidate] Predice a la par, sin mostrarse
        [former] Estuvo en uso
       *[retired] No adoptada
    }
model-version-learnt = Respuestas de las que había aprendido: { $n }
model-judged = En predicciones posteriores ({ $n }): pérdida logarítmica { $own }, frente a { $served } de la versión en uso
model-promote = Usar esta
model-roll-back = Volver a esta
model-pinned = Alguien volvió a una versión anterior. Se queda hasta que otras mejores puedan tomar el relevo.
model-release = Dejar que otras mejores tomen el relevo
model-refit = Aprender de nuevo
model-refit-lead = De todo lo que se sabe aquí. Sigue en segundo plano. Lo que resulta primero predice a la par, y toma el relevo solo si es mejor por más de lo que hace el azar.
model-refit-progress = Respuestas: { $done } de { $of }
model-cancel = Detener
model-running = El modelo ya está aprendiendo de nuevo.
model-idle = El modelo no está aprendiendo de nuevo.
model-nothing = Aquí aún no se ha aprendido nada.
command-model = Ir al modelo
person-scoring = Predicciones
person-scoring-lead = Sin la marca no se predice nada de este cliente, y lo que se predijo se olvida.
person-scored = Predecir si responde
data-decisions = Predicciones
data-decisions-hint = Con lo que resultó de ellas. Lo que el modelo aprendió de ellas se queda.
verb-read-model = Ver qué tan buenas son las predicciones
verb-manage-model = Decir qué modelo predice
verb-manage-priorities = Decir qué hace que una conversación valga más
verb-manage-views = Cambiar y eliminar listas que comparten otros

## The assistant

assistant-title = Asistente
assistant-lead = Un modelo de lenguaje que redacta respuestas, resúmenes y plantillas. Apagado hasta que lo active.
assistant-setup = Modelo
assistant-on = Usar el asistente
assistant-address = Dirección
assistant-address-hint = De una interfaz como la de OpenAI, por ejemplo https://api.example.com/v1. Sin https solo en este equipo o en su propia red.
assistant-model = Nombre del modelo
assistant-key = Clave
assistant-key-hint = Se guarda sellada y solo va a esta dirección. Nadie vuelve a verla.
assistant-key-kept = Hay una clave guardada. Deje esto vacío para conservarla.
assistant-drop-key = Olvidar la clave guardada
assistant-days = Días que se guarda lo que salió
assistant-masking = Lo que sale
assistant-masking-lead = Si el modelo no está en este equipo o en su propia red, los nombres conocidos aquí, los teléfonos, las direcciones de correo y postales, los enlaces, los números largos y los importes se sustituyen antes de que salga nada y se vuelven a poner en el borrador. Otras cosas que los clientes cuentan de sí mismos pueden seguir ahí.
assistant-never = El asistente nunca envía nada. Sus borradores quedan en un campo y decide una persona. Lo que escriben los clientes se le da como datos, no tiene herramientas, y un borrador con un enlace o número que antes no estaba se descarta.
assistant-save = Guardar
assistant-saved = Guardado.
assistant-test = Probar
assistant-test-lead = Pide una frase al modelo guardado. No sale nada de ningún cliente.
assistant-try = Pedir una frase
assistant-answer = Respuesta
assistant-left = Lo que salió
assistant-left-lead = Cada pregunta al modelo, con lo que se envió y a quién. Las instrucciones que la acompañan son siempre las mismas.
assistant-none = Aún no ha salido nada.
assistant-more = Mostrar más
assistant-sent = Lo que se envió
assistant-masked = Se sustituyeron nombres y números
assistant-unmasked = Enviado tal cual, en su propia red
assistant-acts = Asistente
assistant-reply = Redactar una respuesta
assistant-summary = Resumir
assistant-variant = Otra redacción
assistant-stop = Detener
assistant-writing = Escribiendo un borrador…
assistant-drafted = Esto es un borrador. Léalo antes de usarlo.
assistant-stopped = Detenido. Lo que tenía está de vuelta.
assistant-put-back = Recuperar lo que había
assistant-translate = Traducir: { $language }
assistant-asked = { $who } preguntó a { $model } en { $address }
assistant-use =
    { $what ->
        [reply] Respuesta
        [summary] Resumen
        [variant] Redacción de una plantilla
        [translation] Traducción de una plantilla
       *[other] Prueba
    }
assistant-outcome =
    { $what ->
        [answered] Llegó un borrador
        [cancelled] Detenido
       *[other] Sin respuesta anotada
    }
assistant-why =
    { $why ->
        [off] El asistente está apagado o no tiene dirección y modelo.
        [busy] El asistente está ocupado. Inténtelo de nuevo en un momento.
        [cap] Se ha preguntado demasiado al asistente. Inténtelo más tarde.
        [insecure] El modelo está fuera y su dirección no está cifrada. Use https.
        [sealed] La clave guardada no se puede abrir. Introdúzcala de nuevo.
        [unreached] No se pudo llegar al modelo.
        [late] El modelo tardó demasiado.
        [denied] El modelo no acepta la clave.
        [throttled] Se ha preguntado demasiado al modelo. Inténtelo más tarde.
        [failed] El modelo dijo que algo salió mal.
        [broken_off] La respuesta se cortó.
        [nonsense] La respuesta no se pudo leer.
        [too_long] La respuesta era demasiado larga.
        [link] El borrador tenía un enlace o una dirección de correo que antes no estaba, así que se descartó.
        [number] El borrador tenía un teléfono que antes no estaba, así que se descartó.
        [mark] El borrador tenía un marcador que no representa nada, así que se descartó.
        [language] El borrador llegó en otro idioma.
        [gone] La conversación ya no está o ya no puedes verla. Lo que llegó se ha descartado.
       *[other] El borrador tenía otras variables que la plantilla.
    }
assistant-unfit =
    { $why ->
        [address] La dirección debe ser como https://api.example.com/v1, sin nombre, pregunta ni clave dentro.
        [insecure] Sin https la dirección debe estar en este equipo o en su propia red.
        [model] Introduzca el nombre del modelo.
        [key] La clave puede tener 300 caracteres, sin espacios.
        [days] Los días deben estar entre 1 y 90.
       *[other] En la demo no se pregunta nada fuera.
    }
assistant-letters =
    { $n ->
        [one] Volvió { $n } carácter
        [many] Volvieron { $n } de caracteres
       *[other] Volvieron { $n } caracteres
    }
verb-use-assistant = Pedir borradores al asistente
verb-manage-assistant = Configurar el asistente y ver lo que salió para él
command-assistant = Ir al asistente

## Páginas de cifras

insight-mail-subject = Ajar, { $days }: lo que se perdió
insight-mail-page = La página completa: { $url }
insight-mail-account = Recibe esto porque lo pidió. Para dejar de recibirlo, vaya a su cuenta: { $url }
insight-title = Análisis
insight-pages = Páginas de cifras
insight-page =
    { $page ->
        [monday] Lunes
        [windows] Ventanas
        [engagement] Interacción
        [response] Respuesta
        [templates] Plantillas y campañas
        [ads] Anuncios
        [journey] Recorrido
        [cost] Costo
        [team] Equipo
       *[forecast] Pronóstico
    }
insight-question =
    { $page ->
        [monday] ¿Qué perdimos y por qué?
        [windows] ¿Usamos las ventanas que abren los clientes?
        [engagement] ¿Cuánto interactúan nuestros clientes?
        [response] ¿Cuánto esperan los clientes?
        [templates] ¿Las plantillas y campañas hacen volver a los clientes?
        [ads] ¿Respondemos a quienes llegan por anuncios?
        [journey] ¿Cómo llegan, se callan y vuelven los clientes?
        [cost] ¿Cuánto cuestan los mensajes y qué aportan?
        [team] ¿Quién tiene cuánto por hacer?
       *[forecast] ¿Qué traerá el próximo día?
    }
insight-what =
    { $what ->
        [lost_by_day] Ventanas perdidas, día a día
        [lost_why] Por qué se perdieron ventanas
        [lost_by_hour] Ventanas perdidas por hora del día
        [lost_by_team] Ventanas perdidas por equipo
        [lost_by_number] Ventanas perdidas por número
        [lost_most] Ventanas perdidas que más valían
        [status_now] Cómo están las ventanas ahora
        [windows_by_day] Ventanas, día a día
        [kept_by_day] Ventanas mantenidas abiertas y reabiertas, día a día
        [utilisation] Cuántas ventanas se usaron
        [lost_by_week] Ventanas perdidas por día de la semana y hora
        [engagement_now] Interacción de los clientes ahora
        [segments_now] Tipos de clientes ahora
        [response_by_day] Tiempo hasta la respuesta, día a día
        [response_by_hour] Tiempo hasta la respuesta por hora del día
        [response_by_team] Tiempo hasta la respuesta por equipo
        [response_staffed] Tiempo hasta la respuesta dentro y fuera del horario
        [response_by_customer] Clientes que más esperaron
        [received_by_week] Mensajes de clientes por día de la semana y hora
        [template_funnel] Hasta dónde llegan las plantillas
        [templates] Plantillas
        [campaigns] Campañas
        [opt_outs_by_day] Bajas, día a día
        [quality_now] Calidad de los números
        [ads] Anuncios
        [leads_by_day] Personas que llegan por anuncios, día a día
        [flows] De paso a paso
        [steps_now] En qué punto están los clientes ahora
        [cost_by_day] Costo, día a día
        [free_by_day] Mensajes gratuitos, día a día
        [cost_by_category] Costo por categoría
        [cost_by_market] Costo por mercado
        [free_tier] Respuestas gratuitas de cada número este mes
        [team_load] Trabajo de los equipos
        [person_load] Trabajo de las personas
        [next_volume] Mensajes en las próximas 24 horas
        [next_closing] Ventanas que se cierran en las próximas 24 horas
        [foreseen] Qué tan buenos fueron los pronósticos de mensajes
       *[foreseen_closing] Qué tan buenos fueron los pronósticos de ventanas que se cierran por silencio
    }
insight-column =
    { $column ->
        [conversations] Conversaciones
        [customers] Clientes
        [messages] Mensajes
        [received] De clientes
        [opened] Abiertas
        [closed] Cerradas
        [lost] Perdidas
        [worth] Valor medio
        [kept_alive] Mantenidas abiertas
        [reopened] Reabiertas en una semana
        [used] Usadas
        [used_share] Usadas, de las cerradas
        [answers] Respuestas
        [first_median] Primera respuesta: la mitad en
        [first_ninety] Primera respuesta: nueve de cada diez en
        [every_median] Cada respuesta: la mitad en
        [every_ninety] Cada respuesta: nueve de cada diez en
        [sent] Enviados
        [sent_share] De los enviados
        [delivered] Entregados
        [delivered_share] Entregados, de los enviados
        [read] Leídos
        [read_share] Leídos, de los entregados
        [answered] Respondidos
        [answered_share] Respondidos, de los entregados
        [returned_open] Reabiertas en un día
        [returned_open_share] Reabiertas en un día, de los entregados
        [opted_out] Bajas
        [cost] Costo
        [marketing] Marketing
        [utility] Servicios
        [authentication] Autenticación
        [service] Respuestas
        [saved] Ahorrado
        [cost_per_answer] Costo por respuesta
        [leads] Llegan por anuncios
        [in_time] Respondidos a tiempo
        [in_time_share] A tiempo, del total
        [free] Gratuitos
        [charged] Cobrados
        [left] Restantes
        [volume] Mensajes
        [closing] Ventanas que se cierran
        [owed] Respuesta pendiente
        [lapse] Probablemente expiren
        [foreseen] Horas previstas
        [within_share] Como se dijo
        [off] Error medio
       *[quality] Calidad
    }
insight-rows =
    { $rows ->
        [day] Día
        [hour] Hora
        [week] Día y hora
        [team] Equipo
        [number] Número
        [why] Motivo
        [customer] Cliente
        [state] Ventana
        [score] Interacción
        [segment] Tipo de cliente
        [step] Paso
        [staffed] Horario
        [template] Plantilla
        [campaign] Campaña
        [ad] Anuncio
        [category] Categoría
        [market] Mercado
        [person] Persona
       *[ahead] Con antelación
    }
insight-state =
    { $state ->
        [open] Abierta
        [closing] Se cierra pronto
        [closed] Cerrada
       *[never] Nunca abierta
    }
insight-why =
    { $why ->
        [unstaffed] Nadie trabajó hasta que se cerró
        [unassigned] No era de nadie
        [unanswered] Alguien la tenía y no respondió
        [snoozed] Se pospuso más allá de su fin
       *[failed] Lo enviado falló
    }
insight-stage =
    { $stage ->
        [sent] Enviados
        [delivered] Entregados
        [read] Leídos
        [answered] Respondidos
       *[reopened] Ventana reabierta en un día
    }
insight-staffed =
    { $staffed ->
        [yes] En horario de trabajo
       *[no] Fuera del horario
    }
insight-nobody = De nadie
insight-unnamed = Cliente sin nombre
insight-score = de { $from } a { $until }
insight-flow = { $from } → { $into }
insight-weekday-hour = { $day } { $time }
insight-ahead =
    { $n ->
        [one] 1 hora antes
        [many] { $n } de horas antes
       *[other] { $n } horas antes
    }
insight-between = { $value } (entre { $low } y { $high })
insight-was = antes: { $value }
insight-before = { $column }, antes
insight-all-before = Todo junto, antes
insight-low = { $column }, desde
insight-high = { $column }, hasta
insight-around = { $column }, banda
insight-mark = { $column }: { $value }
insight-answer-nothing = En este periodo no se contó nada.
insight-answer-lost =
    { $n ->
        [one] 1 ventana se cerró mientras el cliente esperaba. Valía { $worth } veces una conversación corriente.
        [many] { $n } de ventanas se cerraron mientras los clientes esperaban. De media valían { $worth } veces una conversación corriente.
       *[other] { $n } ventanas se cerraron mientras los clientes esperaban. De media valían { $worth } veces una conversación corriente.
    }
insight-answer-none-lost = Ninguna ventana se cerró mientras el cliente esperaba.
insight-answer-windows =
    { $n ->
        [one] Se cerró 1 ventana. Usadas: { $used }. Perdidas: { $lost }.
        [many] Se cerraron { $n } de ventanas. Usadas: { $used }. Perdidas: { $lost }.
       *[other] Se cerraron { $n } ventanas. Usadas: { $used }. Perdidas: { $lost }.
    }
insight-answer-engagement =
    { $n ->
        [one] La interacción es de { $score } sobre 10, en 1 cliente.
        [many] La interacción media es de { $score } sobre 10, en { $n } de clientes.
       *[other] La interacción media es de { $score } sobre 10, en { $n } clientes.
    }
insight-answer-response =
    { $n ->
        [one] La mitad de las primeras respuestas llegó en { $median }, nueve de cada diez en { $ninety }. Fue 1 respuesta.
        [many] La mitad de las primeras respuestas llegó en { $median }, nueve de cada diez en { $ninety }. Fueron { $n } de respuestas.
       *[other] La mitad de las primeras respuestas llegó en { $median }, nueve de cada diez en { $ninety }. Fueron { $n } respuestas.
    }
insight-answer-templates =
    { $n ->
        [one] Se entregó 1 plantilla. Respondidas: { $answered }. Bajas: { $out }.
        [many] Se entregaron { $n } de plantillas. Respondidas: { $answered }. Bajas: { $out }.
       *[other] Se entregaron { $n } plantillas. Respondidas: { $answered }. Bajas: { $out }.
    }
insight-answer-ads =
    { $n ->
        [one] Llegó 1 persona por un anuncio. Respondidas a tiempo: { $answered }. Ahorrado por la ventana gratuita: { $saved }.
        [many] Llegaron { $n } de personas por anuncios. Respondidas a tiempo: { $answered }. Ahorrado por ventanas gratuitas: { $saved }.
       *[other] Llegaron { $n } personas por anuncios. Respondidas a tiempo: { $answered }. Ahorrado por ventanas gratuitas: { $saved }.
    }
insight-answer-journey =
    { $n ->
        [one] 1 cliente calló una semana. Perdidos: { $lost }. Recuperados: { $won }.
        [many] { $n } de clientes callaron una semana. Perdidos: { $lost }. Recuperados: { $won }.
       *[other] { $n } clientes callaron una semana. Perdidos: { $lost }. Recuperados: { $won }.
    }
insight-answer-cost = Los mensajes costaron { $cost }, es decir, { $each } por respuesta. Las respuestas y ventanas gratuitas ahorraron { $saved }.
insight-answer-cost-unanswered = Los mensajes costaron { $cost }. Las respuestas y ventanas gratuitas ahorraron { $saved }.
insight-answer-team =
    { $n ->
        [one] 1 cliente espera respuesta ahora. Respuestas dadas: { $answers }. Ventanas perdidas: { $lost }.
        [many] { $n } de clientes esperan respuesta ahora. Respuestas dadas: { $answers }. Ventanas perdidas: { $lost }.
       *[other] { $n } clientes esperan respuesta ahora. Respuestas dadas: { $answers }. Ventanas perdidas: { $lost }.
    }
insight-answer-forecast =
    { $n ->
        [one] En las próximas 24 horas se espera alrededor de 1 mensaje. Ventanas que se cierran: { $closing }. De ellas con respuesta pendiente: { $waiting }.
        [many] En las próximas 24 horas se esperan unos { $n } de mensajes. Ventanas que se cierran: { $closing }. De ellas con respuesta pendiente: { $waiting }.
       *[other] En las próximas 24 horas se esperan unos { $n } mensajes. Ventanas que se cierran: { $closing }. De ellas con respuesta pendiente: { $waiting }.
    }
insight-change =
    { $change ->
        [more_before] Es un { $share } más que en el periodo anterior.
        [less_before] Es un { $share } menos que en el periodo anterior.
        [same_before] Es lo mismo que en el periodo anterior.
        [more_year_before] Es un { $share } más que un año antes.
        [less_year_before] Es un { $share } menos que un año antes.
       *[same_year_before] Es lo mismo que un año antes.
    }
insight-zone = Días y horas de { $zone }. Contado a las { $time }.
insight-findings = Qué hacer ahora
insight-act = Responder a estos
insight-act-of =
    { $advice ->
        [staff_hour] Definir cuándo trabajan los equipos
        [change_template] Ver la plantilla
        [win_back] Ver a estos clientes
       *[free_tier] Ver lo que cuesta
    }
insight-advice-night =
    { $n ->
        [one] 1 ventana de alguien que suele responder pronto se cierra cuando nadie trabaja. Respóndala primero.
        [many] { $n } de ventanas de personas que suelen responder pronto se cierran cuando nadie trabaja. Responda primero a estas: { $first }.
       *[other] { $n } ventanas de personas que suelen responder pronto se cierran cuando nadie trabaja. Responda primero a estas: { $first }.
    }
insight-advice-hour = La mayoría de las ventanas que se cierran cuando nadie trabaja se cierra entre las { $from } y las { $until }: { $lost }, un { $share } de ellas. Alguien trabajando entonces es lo que más ayuda.
insight-advice-template = A { $name } responde el { $share }; a { $better }, el { $other }. Use la mejor o cámbiela.
insight-advice-win-back =
    { $n ->
        [one] 1 cliente deja de escribir. De quienes lo hicieron últimamente, volvió el { $share }.
        [many] { $n } de clientes dejan de escribir. De quienes lo hicieron últimamente, volvió el { $share }.
       *[other] { $n } clientes dejan de escribir. De quienes lo hicieron últimamente, volvió el { $share }.
    }
insight-advice-leads =
    { $n ->
        [one] 1 persona de un anuncio espera. Tiempo restante para ganar la ventana gratuita: { $time }.
        [many] { $n } de personas de anuncios esperan. Tiempo restante de la primera para ganar la ventana gratuita: { $time }.
       *[other] { $n } personas de anuncios esperan. Tiempo restante de la primera para ganar la ventana gratuita: { $time }.
    }
insight-advice-free =
    { $n ->
        [one] A { $name } le queda 1 respuesta gratuita este mes. Días restantes: { $days }.
        [many] A { $name } le quedan { $n } de respuestas gratuitas este mes. Días restantes: { $days }.
       *[other] A { $name } le quedan { $n } respuestas gratuitas este mes. Días restantes: { $days }.
    }
insight-helped = Si ayuda: salió bien { $well } de { $shown } veces cuando se mostró, y { $fine } de { $held } cuando se retuvo al azar.
insight-filters = Filtros
insight-range = Periodo
insight-range-of =
    { $range ->
        [day] Hoy
        [week] Últimos 7 días
        [month] Últimas 4 semanas
        [quarter] Últimas 13 semanas
        [year] Últimos 365 días
       *[own] De día a día
    }
insight-first-day = Primer día
insight-last-day = Último día
insight-show-days = Mostrar estos días
insight-no-days = El último día debe ser posterior al primero, a lo sumo 366 días después.
insight-compare = Comparado con
insight-compare-of =
    { $compare ->
        [nothing] Nada
        [before] El periodo anterior
       *[year_before] Un año antes
    }
insight-number = Número
insight-tag = Etiqueta
insight-chart = Gráfico: { $title }
insight-table = Las cifras como tabla
insight-no-chart = No se pudo cargar el gráfico. La tabla dice lo mismo.
insight-png = PNG
insight-csv = CSV
insight-xlsx = Excel
insight-save = { $kind }: { $title }
insight-first-rule = Vale la primera regla que se cumple.
insight-least = Hay más filas, que se omiten: las menores.
insight-withheld = Esto solo se sabe del conjunto, y usted ve una parte.
insight-uncompared = No hay con qué comparar esto: se empezó a contar después del periodo anterior.
insight-none = Nada todavía
insight-none-lead = En este periodo no ocurrió nada de esto.
insight-behind = Conversaciones detrás de una cifra
insight-fact =
    { $fact ->
        [received] El cliente escribió o llamó
        [replied] Alguien de aquí respondió
        [automatic] Algo se respondió solo
        [template] Se envió una plantilla
        [opened] Se abrió una ventana
        [reopened] Se reabrió una ventana en la semana siguiente a una plantilla
        [kept_alive] El cliente mantuvo abierta la ventana
        [closed] Se cerró una ventana
        [used] Se cerró una ventana usada
        [lost] Se perdió una ventana
        [answered] Se respondió una pregunta
        [lead] Alguien llegó por un anuncio
        [lead_in_time] Se respondió a tiempo a alguien de un anuncio
       *[opted_out] El cliente no quiso más marketing
    }
insight-trace =
    { $trace ->
        [lead_replied] Alguien de un anuncio volvió a escribir tras una respuesta
        [moved] Un cliente pasó de un paso a otro
        [left] Un cliente dejó un paso
        [came] Un cliente llegó a un paso
        [template_sent] Se envió una plantilla
        [template_delivered] Se entregó una plantilla
        [template_read] Se leyó una plantilla
        [template_answered] Se respondió a una plantilla
        [template_reopened] Se respondió a una plantilla en un día y la ventana se reabrió
        [template_opted_out] Un cliente se dio de baja tras una plantilla
        [charged] Se cobró un mensaje
        [free] Un mensaje fue gratuito
        [reply] Se envió una respuesta que no es una plantilla
        [stands] Así está ahora
        [owed] Hay una respuesta pendiente ahora
        [closing] La ventana se cierra en este tiempo
       *[owed_closing] La ventana se cierra en este tiempo y hay una respuesta pendiente
    }
insight-span = Desde { $from } hasta { $until }
insight-times =
    { $n ->
        [one] una vez
        [many] { $n } de veces
       *[other] { $n } veces
    }
insight-behind-none = No hay nadie detrás
insight-behind-none-lead = Las conversaciones borradas o que usted no ve no se muestran.
insight-not-asked = Esta dirección no nombra ninguna cifra
insight-not-asked-lead = Vaya desde un gráfico o una tabla.
insight-people = Cifras de cada persona
insight-people-lead = Están desactivadas salvo que un administrador las active. Las personas aparecen por nombre, nunca por sus cifras.
command-insight = Ir al análisis
insight-what-if = ¿Y si alguien hubiera trabajado entonces?
insight-what-if-lead = Un día pasado otra vez, con un turno que no hubo, o con uno del equipo a otra hora. Quién esperaba se sabe; cuánto hace el equipo en una hora se toma de lo que hizo. Lo que antes se cierra se responde antes.
insight-shift = Turno
insight-shift-new = Uno que no hubo
insight-shift-of = { $day }, de { $from } a { $until }
insight-shift-day = Día
insight-shift-from = Desde
insight-shift-until = Hasta
insight-work-out = Calcular
insight-no-shift = Hacen falta un día y dos horas.
insight-what-if-none = Se sabe muy poco de cuánto hace este equipo, o ese turno aún no ha terminado.
insight-what-if-answer =
    { $n ->
        [one] De 1 ventana perdida habría salvado { $saved }.
        [many] De { $n } de ventanas perdidas habría salvado { $saved }.
       *[other] De { $n } ventanas perdidas habría salvado { $saved }.
    }
insight-what-if-undone =
    { $n ->
        [one] En las horas que desaparecen se dio 1 respuesta. Cuenta como perdida si no hay otro tiempo para ella.
        [many] En las horas que desaparecen se dieron { $n } de respuestas. Cuentan como perdidas si no hay otro tiempo para ellas.
       *[other] En las horas que desaparecen se dieron { $n } respuestas. Cuentan como perdidas si no hay otro tiempo para ellas.
    }
insight-what-if-pace = Respuestas de este equipo en una hora: { $each }, según { $hours } horas en las que dio alguna.
insight-what-if-only = Solo se miraron las primeras { $n } preguntas de ese tiempo.
