### O que a interface diz em português do Brasil. Tratamento: você. Termos da ajuda do WhatsApp: modelo de mensagem,
### janela de 24 horas.

## Momentos, durações, tamanhos

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
            [one] { $n } dia
            [many] { $n } de dias
           *[other] { $n } dias
        }
    }
told-ago =
    { $unit ->
        [second] { $n ->
            [one] há { $n } segundo
            [many] há { $n } de segundos
           *[other] há { $n } segundos
        }
        [minute] { $n ->
            [one] há { $n } minuto
            [many] há { $n } de minutos
           *[other] há { $n } minutos
        }
        [hour] { $n ->
            [one] há { $n } hora
            [many] há { $n } de horas
           *[other] há { $n } horas
        }
       *[day] { $n ->
            [one] há { $n } dia
            [many] há { $n } de dias
           *[other] há { $n } dias
        }
    }
told-ahead =
    { $unit ->
        [second] { $n ->
            [one] em { $n } segundo
            [many] em { $n } de segundos
           *[other] em { $n } segundos
        }
        [minute] { $n ->
            [one] em { $n } minuto
            [many] em { $n } de minutos
           *[other] em { $n } minutos
        }
        [hour] { $n ->
            [one] em { $n } hora
            [many] em { $n } de horas
           *[other] em { $n } horas
        }
       *[day] { $n ->
            [one] em { $n } dia
            [many] em { $n } de dias
           *[other] em { $n } dias
        }
    }
told-today = hoje às { $time }
told-tomorrow = amanhã às { $time }
told-yesterday = ontem às { $time }
told-on-weekday =
    { $weekday ->
        [0] na seg.
        [1] na ter.
        [2] na qua.
        [3] na qui.
        [4] na sex.
        [5] no sáb.
       *[6] no dom.
    } às { $time }
told-on-date = em { $date } às { $time }
told-weekday-briefly = { $weekday } { $time }
told-weekday =
    { $n ->
        [0] seg.
        [1] ter.
        [2] qua.
        [3] qui.
        [4] sex.
        [5] sáb.
       *[6] dom.
    }
told-long-weekday =
    { $n ->
        [0] segunda-feira
        [1] terça-feira
        [2] quarta-feira
        [3] quinta-feira
        [4] sexta-feira
        [5] sábado
       *[6] domingo
    }
told-month =
    { $n ->
        [1] jan.
        [2] fev.
        [3] mar.
        [4] abr.
        [5] mai.
        [6] jun.
        [7] jul.
        [8] ago.
        [9] set.
        [10] out.
        [11] nov.
       *[12] dez.
    }
told-long-month =
    { $n ->
        [1] janeiro
        [2] fevereiro
        [3] março
        [4] abril
        [5] maio
        [6] junho
        [7] julho
        [8] agosto
        [9] setembro
        [10] outubro
        [11] novembro
       *[12] dezembro
    }
told-date = { $day } de { $month }
told-date-of-year = { $day } de { $month } de { $year }
told-long-date = { $day } de { $month }
told-long-date-of-year = { $day } de { $month } de { $year }
told-in-full = { $weekday }, { $date }, { $time }
told-day-today = Hoje
told-day-yesterday = Ontem
told-bytes =
    { $n ->
        [one] { $n } byte
        [many] { $n } de bytes
       *[other] { $n } bytes
    }
told-kilobytes = { $n } kB
told-megabytes = { $n } MB

## O caminho entre as páginas

nav-main = Navegação principal
nav-queue = Fila
nav-ingest = Entradas
nav-api = API
nav-shortcuts = Atalhos
nav-theme = Tema
nav-sign-out = Sair
nav-to-list = Ir para a lista
nav-to-conversation = Ir para a conversa
nav-to-composer = Ir para a resposta
nav-to-content = Ir para o conteúdo
nav-back = Voltar à fila
language-label = Idioma
language-as-browser = Como no navegador
theme-system = Como no sistema
theme-light = Claro
theme-dark = Escuro
page-not-found = Esta página não existe
page-not-found-lead = Talvez o endereço tenha sido digitado errado.
page-home = Ir para a fila
page-retry = Tentar de novo
page-failed = Não foi possível carregar
about-description = Mantém abertas as janelas de 24 horas do WhatsApp.
connection-live = Ao vivo
connection-offline = Off-line
connection-signed-out = Desconectado
connection-connecting = Conectando
connection-reconnecting = Reconectando
role-analyst = Analista
role-agent = Atendente
role-admin = Administrador
role-owner = Proprietário

## Janelas

window-closes = A janela fecha { $when }
window-closed = A janela fechou { $when }
window-never = A janela nunca esteve aberta
window-free-until = Grátis até { $when }
window-entered =
    { $n ->
        [one] { $n } conversa passou
        [many] { $n } de conversas passaram
       *[other] { $n } conversas passaram
    } para { $level ->
        [critical] crítica
        [urgent] urgente
       *[soon] próxima
    }.
window-closed-of =
    { $n ->
        [one] A janela de { $n } conversa fechou.
        [many] As janelas de { $n } de conversas fecharam.
       *[other] As janelas de { $n } conversas fecharam.
    }
level-critical = Crítica
level-urgent = Urgente
level-soon = Próxima
level-open = Aberta
level-closed = Só modelo
level-never = Nunca aberta
level-count = { $level }, { $n }
level-count-at-least = { $level }, mais de { $n }

## Entrar

sign-in-title = Entrar
sign-in-lead = Cada conversa com sua janela; primeiro, a próxima a fechar.
sign-in-email = E-mail
sign-in-password = Senha
sign-in-submit = Entrar
sign-in-busy = Entrando…
sign-in-wrong = O e-mail e a senha não correspondem.

## A fila

queue-title = Fila
queue-empty = Ainda não há conversas
queue-empty-lead = Elas aparecem aqui assim que um cliente escreve para um dos seus números, com o tempo que resta para responder.
queue-empty-action = Ver se as entregas estão chegando
queue-none-open = Nenhuma conversa aberta aqui
queue-none-open-lead = Escolha uma na lista. Pressione ? para ver as teclas.
queue-owed = Resposta pendente
queue-more = Carregando mais…
queue-more-failed = Não foi possível carregar mais conversas.
queue-all-shut = Nenhuma janela está aberta.
queue-new-above =
    { $n ->
        [one] { $n } nova acima
        [many] { $n } de novas acima
       *[other] { $n } novas acima
    }
queue-unread =
    { $n ->
        [one] { $n } não lida
        [many] { $n } de não lidas
       *[other] { $n } não lidas
    }
queue-all-held = Tudo em dia. A próxima janela fecha { $until } ({ $who }).
queue-owed-soon =
    { $n ->
        [one] { $n } resposta pendente nas próximas 2 horas.
        [many] { $n } de respostas pendentes nas próximas 2 horas.
       *[other] { $n } respostas pendentes nas próximas 2 horas.
    }

## Uma conversa

conversation-title = Conversa
conversation-messages = Mensagens
conversation-to = para
conversation-not-found = Esta conversa não existe
conversation-not-found-lead = Talvez tenha sido unida a outra ou o endereço tenha sido digitado errado.
conversation-dismiss = Não precisa de resposta
conversation-dismissed = Marcada como não precisando de resposta.
conversation-older = Carregando mensagens anteriores…
conversation-older-failed = Não foi possível carregar as mensagens anteriores.
conversation-beginning = A conversa começa aqui.
conversation-end-of-page = Mensagens mais antigas não são mostradas nesta página.
conversation-new-below = Novas mensagens abaixo
conversation-no-messages = Nenhuma mensagem desta conversa está guardada.
conversation-permission = Texto livre até
conversation-price = Grátis até
conversation-price-only = Isto diz respeito só ao preço: não mantém a janela aberta.
conversation-certain = O WhatsApp permite que a empresa escreva livremente por 24 horas depois disso.
conversation-uncertain = O WhatsApp não repassou o que foi enviado nem diz se isso abre a janela: ela já pode estar fechada.
conversation-refused = O WhatsApp recusou uma mensagem embora as 24 horas não tivessem passado. A janela abre de novo quando o cliente escrever.
conversation-over = As 24 horas passaram. Até o cliente escrever de novo, só é possível enviar um modelo.
conversation-never = O cliente ainda não escreveu nem ligou. Só é possível enviar um modelo.
conversation-five-minutes = A janela desta conversa fecha em menos de 5 minutos.
conversation-why-open = Por que está aberta até { $until }
conversation-why-shut = Por que só modelos
conversation-wrote = { $who } escreveu “{ $what }” { $when }.
conversation-wrote-something = { $who } escreveu { $when }.
conversation-called = { $who } ligou { $when }.
conversation-certain-until = Certo até: { $until }.
conversation-new-message = { $who }: { $text }
direction-in = Do cliente:
direction-out = De você:

## Mensagens

message-you = Você
message-elsewhere = Enviada de outra ferramenta ou do celular
message-edited = Editada
message-revoked = Esta mensagem foi apagada.
message-actions = Responder ou reagir
message-reply = Responder
message-take-back = Remover a reação
message-earlier = Uma mensagem anterior
message-template = Modelo
message-map = Abrir o mapa
message-download = Baixar
message-raw = Como chegou
message-ahead = O horário dela está no futuro, por isso não abre a janela.
message-withheld = O WhatsApp não repassou esta mensagem. O cliente pode ter enviado algo que só o aplicativo consegue mostrar.
message-welcome = Abriu a conversa pela primeira vez.
message-quick-reply = Tocou em um botão
message-list-reply = Escolheu em uma lista
message-form = Preencheu um formulário
message-order = Pedido
message-sending = Enviando
message-forwarded = Encaminhada
message-forwarded-often = Encaminhada com frequência
message-product = Sobre o produto
message-from-ad = Veio de um anúncio
message-from-post = Veio de uma publicação
message-open-ad = Abrir o anúncio
message-open-post = Abrir a publicação
message-call-in = Chamada recebida
message-call-out = Chamada feita
message-call-missed = Chamada perdida
message-call-declined = Chamada feita, recusada
message-call-unanswered = Chamada feita, não atendida
message-calls-allowed = Você pode ligar para este cliente.
message-calls-refused = Este cliente não quer receber chamadas.
message-call = { $which }, { $length }
message-media-pending = { $kind }: buscando no WhatsApp…
message-media-failed = { $kind }: não foi possível buscar no WhatsApp.
message-unknown = Uma mensagem do tipo “{ $kind }”, que ainda não pode ser mostrada aqui.
message-customer-reacted = O cliente reagiu com { $emoji }
message-you-reacted = Você reagiu com { $emoji }
message-react-with = Reagir com { $emoji }
kind-image = Foto
kind-video = Vídeo
kind-audio = Mensagem de voz
kind-document = Documento
kind-sticker = Figurinha
kind-location = Localização
kind-contacts = Contato
kind-choice = Escolha
kind-order = Pedido
kind-template = Modelo
kind-call = Chamada
kind-reaction = Reação
kind-system = Aviso
kind-unsupported = Mensagem que o WhatsApp não repassou
kind-message = Mensagem
status-queued = Na fila
status-unknown = Pode ter sido enviada ou não
status-unknown-briefly = Desconhecido
status-accepted = Aceita
status-sent = Enviada
status-failed = Falhou
status-delivered = Entregue
status-read = Lida
status-played = Reproduzida

## Escrever uma resposta

composer-label = Resposta
composer-placeholder = Escreva uma resposta
composer-caption = Adicione uma legenda
composer-send = Enviar
composer-enter = Enter
composer-attach = Anexar um arquivo
composer-remove-file = Remover o arquivo
composer-cancel-reply = Não responder a uma mensagem específica
composer-kept = Guardado para depois: texto livre pode ser enviado quando o cliente escrever de novo.
composer-shut = A janela está fechada. Você pode enviar um modelo.
composer-drop = Solte o arquivo para anexá-lo
composer-upload-failed = Não foi possível enviar o arquivo. Verifique a conexão e anexe-o de novo.
composer-file-too-large = O arquivo é maior do que o WhatsApp aceita.
composer-wrong-type = O WhatsApp não aceita arquivos deste tipo desta forma. Envie-o como documento.
composer-read-only = Sua função permite ler, não escrever.
composer-empty-file = Este arquivo está vazio.
composer-too-large = { $kind }: no máximo { $limit }.
composer-too-long = { $length } de { $limit } caracteres
composer-answering = Respondendo a { $who }
composer-progress = Enviando, { $percent } %

## Modelos de mensagem

templates-choose = Modelo
templates-none = Nenhum modelo pode ser enviado
templates-none-lead = Esta conta não tem nenhum modelo aprovado. Eles são criados no Gerenciador do WhatsApp.
templates-search = Buscar um modelo
templates-no-match = Nenhum modelo corresponde.
templates-preview = O que o cliente lê
templates-send = Enviar modelo
templates-change = Escolher outro
templates-header = Cabeçalho
templates-header-file = Arquivo do cabeçalho
templates-loading = Carregando os modelos…
templates-missing = Preencha todos os campos para enviar.
templates-opted-out = Esta pessoa pediu para não receber mais mensagens de marketing.
templates-button = Botão
templates-copy-offer = Copiar código da oferta
templates-copy-code = Copiar código
templates-code = Código
templates-code-repeated = O botão entrega o mesmo código.
templates-variable = Variável { $name }
templates-code-of = Código de “{ $button }”
templates-link-end-of = Final do link de “{ $button }”

## Receber entregas

ingest-title = Recebimento
ingest-lead = Cada item de cada entrega do WhatsApp é contado em exatamente um lugar.
ingest-last = Última entrega
ingest-never = Nenhuma ainda
ingest-lag = Atraso
ingest-deliveries = Entregas
ingest-pending = Aguardando
ingest-taken = Processados
ingest-kept = Guardados para você ver
ingest-refused = Entregas recusadas
ingest-no-refused = Nenhuma entrega foi recusada.
ingest-notices = Avisos do WhatsApp
ingest-no-notices = O WhatsApp não disse nada sobre suas contas e seus números.
ingest-templates = Modelos
ingest-no-templates = Nenhuma conta está configurada.
ingest-replay = Processar de novo
ingest-replaying = Processando…
ingest-show = Mostrar
ingest-more = Mostrar mais
ingest-nothing-kept = Nada está guardado aqui.
ingest-duplicates = Duplicados
ingest-duplicates-lead = O WhatsApp entrega algumas coisas duas vezes; a segunda vez não muda nada.
ingest-refresh = Atualizar
ingest-kind = Tipo
ingest-items = Itens
ingest-reason = Motivo
ingest-count = Quantidade
ingest-first = Primeira
ingest-latest = Última
ingest-account = Conta
ingest-fetched = Buscados
ingest-notice = Aviso
ingest-event = Evento
ingest-at = Quando
ingest-replayed =
    { $taken ->
        [one] { $taken } item processado
        [many] { $taken } de itens processados
       *[other] { $taken } itens processados
    }; restam { $left }.
ingest-silence = Nenhuma entrega há { $length }, embora normalmente já devesse ter chegado alguma.
item-message = Mensagens
item-status = Status
item-call = Chamadas
item-preference = Preferências
item-echo = Ecos
item-history = Histórico
item-error = Erros
item-template = Modelos
item-account = Conta
item-change = Outras mudanças
outcome-unrouted = Sem destino
outcome-unrouted-lead = De um número que não está configurado aqui. São processados assim que estiver.
outcome-unsupported = Não aceitos
outcome-unsupported-lead = De um tipo com o qual ainda não se faz nada.
outcome-malformed = Incompletos
outcome-malformed-lead = Falta algo necessário: um ID, um remetente, um valor do tipo certo.
refused-unsigned = sem assinatura
refused-wrong-signature = a assinatura não corresponde a nenhuma chave secreta do app
refused-too-large = mais de 3 MB

## Teclas

shortcuts-title = Atalhos
shortcuts-close = Fechar
shortcuts-single = Teclas de uma só letra
shortcuts-announce = Ler em voz alta quando as janelas mudam de nível
shortcuts-either = { $key } ou { $other }
shortcuts-next = Próxima conversa
shortcuts-previous = Conversa anterior
shortcuts-open = Abrir
shortcuts-back = Voltar à lista
shortcuts-reply = Responder
shortcuts-send = Enviar
shortcuts-new-line = Nova linha
shortcuts-list = Esta lista

## O que deu errado

error-unauthorized = Sua sessão terminou. Entre de novo em outra aba e tente mais uma vez.
error-forbidden = Sua função não permite isso.
error-not-found = Isso não existe mais.
error-window-closed = A janela fechou. Seu texto está guardado; você pode enviar um modelo.
error-rate-limited = Tentativas demais. Tente de novo { $when }.
error-refused = { $title }. { $advice }
error-unreachable = Não foi possível acessar o servidor. Verifique a conexão e tente de novo.
error-internal = Algo deu errado no servidor. Tente de novo em instantes.
error-cursor = A lista não continua neste ponto.
error-repeated = A mesma solicitação já veio antes com outro conteúdo.
error-request = Não foi possível entender a solicitação. Recarregue a página.
error-type = “{ $kind }” não é um tipo de mensagem que o Ajar possa enviar.
error-missing = Falta “{ $field }”.
error-stray = “{ $field }” não pertence a uma mensagem deste tipo.
error-too-long = O texto tem { $length } caracteres; são permitidos { $limit }.
error-nul = Há um caractere que não pode ser guardado: NUL.
error-elsewhere = A mensagem a que se refere não está nesta conversa.
error-no-template = Não há modelo com esse nome nesse idioma.
error-no-header-file = O arquivo do cabeçalho do modelo não está aqui.
error-no-file = O arquivo não está aqui: envie-o primeiro.
error-wrong-file = Um arquivo deste tipo não pode ser enviado assim ({ $kind }).
error-template-not-sendable = O modelo “{ $name }” não pode ser enviado agora.
error-variable-empty = A variável { $variable } do modelo está vazia.
error-variable-unknown = O modelo não tem a variável { $variable }.
error-header = O cabeçalho do modelo não está preenchido.

## Por que a plataforma recusou, em poucas palavras

refusal-not-sent = Não enviada
refusal-retry = O WhatsApp está com um problema
refusal-slow = Mensagens demais de uma vez
refusal-wait = Retida pelo WhatsApp
refusal-closed = Janela fechada
refusal-opted-out = O cliente cancelou o marketing
refusal-template-paused = Modelo pausado
refusal-template-disabled = Modelo desativado
refusal-no-template = Esse modelo não existe
refusal-number-stopped = Número parado
refusal-payment = Problema com o pagamento
refusal-spam = Número denunciado muitas vezes
refusal-undeliverable = Não pode ser entregue
refusal-need-phone = Falta o número de telefone
refusal-mend = Não aceita
refusal-final = Não entregue

## Por que a plataforma recusou, e o que fazer

advice-here = Ela não foi enviada. Envie de novo quando a causa estiver resolvida.
advice-token-expired = O token de acesso deste número expirou. Um administrador precisa informar um novo.
advice-token = O token de acesso deste número não é aceito. Um administrador precisa informar um novo.
advice-not-found = O WhatsApp não encontra aquilo a que a mensagem se refere, ou o token de acesso não pode usá-lo. Verifique os IDs do número.
advice-blocked = O WhatsApp bloqueou esta conta por violar suas regras. Um administrador precisa ver isso no Gerenciador de Negócios.
advice-experiment = O WhatsApp não entregou esta mensagem porque o cliente participa de um dos seus testes. Fale com ele de outra forma.
advice-country = Esta conta não pode enviar para clientes desse país.
advice-self = O destinatário é o próprio número da empresa.
advice-undeliverable = A mensagem não pode chegar a esta pessoa: não há WhatsApp neste número, a versão é antiga ou os termos não foram aceitos.
advice-test-number = Este é um número de teste e só pode escrever para os destinatários da sua lista. Adicione o destinatário lá.
advice-display-name = O nome de exibição deste número ainda não foi aprovado. Um administrador precisa cuidar disso.
advice-payment = Há um problema com o pagamento desta conta. Um administrador precisa resolvê-lo no Gerenciador de Negócios.
advice-registration = O registro deste número está com defeito. Um administrador precisa registrá-lo de novo.
advice-closed = A janela de 24 horas está fechada. Envie um modelo ou espere o cliente escrever.
advice-spam = Muitas pessoas bloquearam ou denunciaram este número. Não envie nada em massa até a qualidade dele se recuperar.
advice-held-back = O WhatsApp reteve esta mensagem porque o cliente recebe muitas mensagens de marketing. Espere pelo menos um dia; tentar de novo aumenta a espera.
advice-opted-out = Este cliente não quer mais mensagens de marketing desta empresa. Não envie nenhuma.
advice-type = O WhatsApp não aceita mensagens deste tipo.
advice-file-not-fetched = O WhatsApp não conseguiu buscar o arquivo. Envie-o de novo.
advice-file-not-taken = O WhatsApp não conseguiu aceitar o arquivo. Verifique o tipo e o tamanho.
advice-template-way = Este modelo não pode ser enviado por este caminho. Escolha outro.
advice-maintenance = O WhatsApp está trabalhando neste número. A mensagem será enviada em alguns minutos.
advice-list-lost = O WhatsApp perdeu a posição na lista de modelos. A lista será buscada de novo.
advice-not-shown = O WhatsApp não pode mostrar esta mensagem aqui. Ela pode ser lida no celular.
advice-price-limit = Este modelo tem um limite de preço, com o qual não pode ser enviado daqui.
advice-need-phone = Esta mensagem precisa do número de telefone do cliente, que não é conhecido. Peça a ele.
advice-variables = O modelo não foi preenchido como exige. Verifique as variáveis.
advice-no-template = O modelo não existe neste idioma ou não foi aprovado. A lista será buscada de novo; escolha outro.
advice-too-long = O texto fica longo demais com o modelo preenchido. Encurte o que você escreveu.
advice-rules = O modelo preenchido viola as regras do WhatsApp. Mude o que você escreveu.
advice-template-paused = O modelo está pausado por causa da qualidade. Escolha outro.
advice-template-disabled = O modelo está desativado em definitivo por causa da qualidade. Escolha outro.
advice-flow-blocked = O fluxo desta mensagem está bloqueado.
advice-flow-slow = O fluxo desta mensagem está mais lento. A mensagem será enviada em alguns minutos.
advice-not-registered = Este número não está registrado na plataforma. Um administrador precisa registrá-lo.
advice-template-new = O WhatsApp ainda está preparando o modelo. A mensagem será enviada em alguns minutos.
advice-retry = O WhatsApp teve um problema próprio. Envie a mensagem de novo se ela ainda importar.
advice-slow-pair = Mensagens demais para este cliente em pouco tempo. Espere um minuto antes de enviá-la de novo.
advice-slow-number = Mensagens demais em pouco tempo. Espere um minuto antes de enviá-la de novo.
advice-number-stopped = Nada pode ser enviado deste número. Um administrador precisa ver isso.
advice-mend = O WhatsApp não aceitou a mensagem como está. Mude-a e envie de novo.
advice-final = O WhatsApp não entregou a mensagem. Enviá-la de novo como está não vai adiantar.
