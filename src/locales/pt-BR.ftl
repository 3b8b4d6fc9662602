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
nav-lost = Perdidas
nav-api = API
nav-shortcuts = Atalhos
nav-theme = Tema
nav-sign-out = Sair
nav-to-list = Ir para a lista
nav-to-conversation = Ir para a conversa
nav-to-composer = Ir para a resposta
nav-to-content = Ir para o conteúdo
nav-back = Voltar à fila
nav-more = Mais
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
level-left = { $level }, restam { $length }

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
templates-none-lead = Esta conta não tem nenhum modelo aprovado. Eles são escritos nas configurações, em Modelos.
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

## Campanhas

command-campaigns = Ir para as campanhas
campaigns-title = Campanhas
campaigns-lead = Um modelo para muitas pessoas de uma vez. Antes de enviar qualquer coisa, mostra-se quem o recebe, quem não e quanto custa.
campaigns-new = Nova campanha
campaigns-unnamed = Ainda sem nome
campaigns-empty = Ainda não há campanhas
campaigns-empty-lead = Escolha uma lista de clientes e um modelo. Nada é enviado antes de você ver quem o recebe e quanto custa.
campaigns-asks = Esperam por alguém
campaigns-goes-on = Em andamento
campaigns-written = Em preparação
campaigns-over = Encerradas
campaigns-far = Enviado até agora
campaigns-stage =
    { $key ->
        [draft] Rascunho
        [checking] Em verificação
        [checked] Verificada
        [waiting] Aguarda aprovação
        [running] Em execução
        [held] Retida
        [paused] Em pausa
        [stopped] Interrompida
       *[done] Concluída
    }
campaigns-stage-lead =
    { $key ->
        [draft] Está sendo escrita.
        [checking] Está sendo verificado quem a recebe.
        [checked] Ainda não foi iniciada.
        [waiting] Quem a escreveu pede aprovação. Veja quem a recebe e quanto custa, e aprove ou devolva.
        [waiting-mine] Outra pessoa precisa concordar antes que comece.
        [running] Cada pessoa a recebe quando chega sua vez. Primeiro saem 20 e, se tudo estiver bem, continua.
        [held] Nada mais é enviado até que alguém a deixe continuar.
        [paused] Nada mais é enviado até que continue.
        [stopped] Foi encerrada. Ninguém mais a recebe.
       *[done] Todas as pessoas previstas já a receberam.
    }
campaigns-held =
    { $key ->
        [failures] Muitos dos últimos não puderam ser entregues.
        [opt_outs] Muitas das últimas pessoas pediram para não receber mais mensagens.
        [quality] O WhatsApp informa que clientes bloqueiam ou denunciam o número.
        [template] Nenhum de seus modelos pode mais ser enviado.
        [category] Um modelo conta como outra coisa que na verificação: custa outro valor e pode ir a outras pessoas.
        [changed] Um modelo diz outra coisa que na verificação.
        [budget] O que pode ser gasto neste mês já foi gasto.
        [number] Nada sai do seu número.
        [payment] O WhatsApp informa que a conta não pode pagar: nenhuma forma de pagamento funciona.
       *[late] Devia começar enquanto o Ajar não estava em execução.
    }
campaigns-held-advice =
    { $key ->
        [failures] Veja com quem falhou e por quê antes de deixá-la continuar.
        [opt_outs] Talvez seja melhor menos pessoas ou outro texto do que continuar.
        [quality] Espere a qualidade do número melhorar: senão ele pode ser limitado.
        [template] Veja nos modelos como estão. Quando um puder ser enviado de novo, deixe-a continuar.
        [category] Veja quanto custa agora e quem pode recebê-lo, e deixe-a continuar.
        [changed] Leia o que ele diz agora e quem o recebe; depois deixe continuar.
        [budget] Aumente o limite do número ou deixe-a continuar no próximo mês.
        [number] Verifique o número nas configurações.
        [payment] Corrija a forma de pagamento no Gerenciador do WhatsApp e depois deixe-a continuar.
       *[late] Veja se ainda faz sentido e deixe-a continuar.
    }
campaigns-arm-stopped = Interrompido: { $why }
campaigns-limits = Gastos e aprovação
campaigns-budget-lead = O que cada número pode gastar por mês em modelos de marketing, pela lista de preços. Em 80% avisa, em 100% o marketing para.
campaigns-no-budget = Sem limite.
campaigns-month = Dólares americanos por mês
campaigns-save = Salvar
campaigns-no-amount = Escreva valores como 120 ou 12,50 e números inteiros de pessoas.
campaigns-limit-saved = Salvo.
campaigns-spent-month = Gasto neste mês
campaigns-spent = { $spent } de { $month } gastos
campaigns-level =
    { $key ->
        [fits] Dentro do limite
        [warns] 80% já foram gastos
       *[full] Tudo gasto: o marketing para
    }
campaigns-until = Contado de novo a partir de { $when }.
campaigns-budget-of = Limite de { $number }
campaigns-approval = Aprovação de outra pessoa
campaigns-approval-people =
    { $n ->
        [one] Outra pessoa que não o autor precisa aprovar uma campanha para mais de { $n } pessoa.
        [many] Outra pessoa que não o autor precisa aprovar uma campanha para mais de { $n } de pessoas.
       *[other] Outra pessoa que não o autor precisa aprovar uma campanha para mais de { $n } pessoas.
    }
campaigns-approval-cost =
    { $n ->
        [one] Outra pessoa que não o autor precisa aprovar uma campanha para mais de { $n } pessoa ou que custe mais de { $amount }.
        [many] Outra pessoa que não o autor precisa aprovar uma campanha para mais de { $n } de pessoas ou que custe mais de { $amount }.
       *[other] Outra pessoa que não o autor precisa aprovar uma campanha para mais de { $n } pessoas ou que custe mais de { $amount }.
    }
campaigns-looser = Uma regra menos rígida
campaigns-looser-mine = Você pediu uma regra menos rígida. Ela vale assim que outra pessoa autorizada concordar.
campaigns-looser-by = { $who } pede uma regra menos rígida. Ela vale assim que outra pessoa autorizada concordar.
campaigns-looser-asked = Ela vale assim que outra pessoa concordar.
campaigns-looser-agree = Aprovar a regra menos rígida
campaigns-looser-keep = Deixar a regra como está
campaigns-looser-two = Uma regra mais rígida vale na hora. Uma menos rígida vale assim que outra pessoa autorizada concordar.
campaigns-looser-alone = Ninguém mais pode aprovar aqui. Uma regra mais rígida vale na hora e só é afrouxada junto com outra pessoa: o que fica abaixo dela você envia por conta própria.
campaigns-more-people = Para mais pessoas que
campaigns-more-cost = Ou mais dólares americanos que
campaigns-form = A campanha
campaigns-common = Nome e número
campaigns-name = Nome
campaigns-number = Do número
campaigns-choose-number = Escolha um número
campaigns-keep = Salvar rascunho
campaigns-saved = Salvo como rascunho.
campaigns-unsaved = Ainda não salvo.
campaigns-copy = Outra como esta
campaigns-drop = Excluir a campanha { $name }
campaigns-to-mend =
    { $n ->
        [one] É preciso corrigir { $n } coisa antes de verificá-la.
        [many] É preciso corrigir { $n } de coisas antes de verificá-la.
       *[other] É preciso corrigir { $n } coisas antes de verificá-la.
    }
campaigns-amiss =
    { $key ->
        [name] Dê a ela um nome de 1 a 100 caracteres.
        [number] Escolha o número de onde é enviada.
        [audience] Diga para quem é ou traga um arquivo.
        [template] Escolha um modelo que possa ser enviado deste número.
        [share] As partes são números inteiros de 1 a 100.
        [hold_out] Podem ser separados de 0 a 50 em cada cem.
        [time] Escolha um momento futuro, no máximo em 90 dias.
        [column] Uma variável deve ser preenchida com uma coluna que o arquivo não tem.
       *[pace] Escreva um número inteiro de 1 a 4800 ou deixe vazio.
    }
campaigns-audience = Público
campaigns-who = Para quem é
campaigns-customers = Uma lista de clientes
campaigns-customers-hint = Filtrada pelo que se sabe deles.
campaigns-queue = Uma lista da fila
campaigns-queue-hint = Também uma lista salva.
campaigns-file = Um arquivo
campaigns-file-hint = CSV ou Excel, com uma coluna de telefones.
campaigns-list = Lista
campaigns-counting = Contando…
campaigns-not-counted = Não foi possível contar. Mude algo para tentar de novo.
campaigns-conversations =
    { $n ->
        [one] { $n } conversa
        [many] { $n } de conversas
       *[other] { $n } conversas
    }
campaigns-meant-hint = Nem todos os previstos a recebem: a verificação mostra quem não e por quê.
campaigns-choose-file = Arquivo de pessoas
campaigns-other-file = Outro arquivo
campaigns-choose-file-hint = Telefones com código do país. Só é possível escrever a pessoas conhecidas aqui. O arquivo em si não é guardado.
campaigns-file-going = O arquivo está sendo lido.
campaigns-file-failed = Não foi possível trazer o arquivo. Tente de novo.
campaigns-file-unreadable = Este arquivo não pode ser usado. Precisa de um cabeçalho, linhas abaixo e uma coluna de telefones com código do país.
campaigns-file-too-late = A campanha já avançou.
campaigns-known-here = Conhecidas aqui
campaigns-not-known = Não conhecidas aqui
campaigns-not-known-hint = Quem não é conhecido aqui pode ser trazido antes:
campaigns-unreadable = Linhas sem número
campaigns-twice = Citadas duas vezes
campaigns-joined = Células passadas para uma linha
campaigns-joined-hint = O WhatsApp não aceita quebras de linha, tabulações nem espaços longos em uma variável: cada um virou um espaço.
campaigns-columns = Colunas com que variáveis podem ser preenchidas: { $what }.
campaigns-message = Mensagem
campaigns-template = Modelo
campaigns-choose-template = Escolha um modelo
campaigns-no-templates = Nenhum modelo pode ser enviado deste número. Escreva um e peça a aprovação antes.
campaigns-arm = Modelo { $letter }
campaigns-take-off = Remover { $name }
campaigns-same-for-all = Igual para todos
campaigns-no-column = Nenhuma coluna
campaigns-column-of = Coluna para { $name }
campaigns-hole = Escreva o que fica aqui: ao enviar a muitos ninguém é perguntado.
campaigns-each = Cada pessoa recebe o seu: { $from }.
campaigns-with-fallback = { $from }, senão “{ $fallback }”
campaigns-has-file = Um arquivo foi escolhido.
campaigns-needs-file = Escolha o arquivo que todos recebem.
campaigns-compare = Comparar com outro
campaigns-compare-hint = O acaso divide as pessoas entre eles, de uma vez por todas.
campaigns-share = Parte
campaigns-share-hint = Em relação às dos outros: 1 e 1 são metades.
campaigns-hold-out = Separar, em cada cem
campaigns-hold-out-hint = Não recebem nada, para mostrar o que teria vindo por si só.
campaigns-steer = Escolher pelo que funciona depois de um veredicto
campaigns-steer-hint = Quando aparece uma diferença entre modelos, quem chega a sua vez tem mais chance de receber o que é mais respondido. Quem está separado continua separado.
campaigns-when = Quando e em que ritmo
campaigns-now = Agora
campaigns-now-hint = Assim que for iniciada.
campaigns-at = Em um horário
campaigns-at-hint = Para todos ao mesmo tempo, no máximo em 90 dias.
campaigns-best-hour = No melhor horário de cada pessoa
campaigns-best-hour-hint = Em até um dia após o início, quando cada pessoa mais provavelmente escreve.
campaigns-time = Horário
campaigns-quiet-hint = Ninguém a recebe fora das horas em que pediu para ser contatado: a sua espera.
campaigns-pace = No máximo por minuto
campaigns-pace-short = Ritmo
campaigns-pace-hint = Deixe vazio para ir tão rápido quanto o número pode: { $n } por minuto no máximo, metade se os clientes reclamarem.
campaigns-per-minute =
    { $n ->
        [one] { $n } por minuto no máximo
        [many] { $n } por minuto no máximo
       *[other] { $n } por minuto no máximo
    }
campaigns-as-fast = Tão rápido quanto o número pode
campaigns-check = Quem a recebe
campaigns-check-lead = Veja quem a recebe, quem não e por quê, e quanto custa. Nada é enviado com isso.
campaigns-check-it = Verificar quem a recebe
campaigns-changed = Foi alterada desde a verificação. Verifique de novo.
campaigns-looking = Verificando quem a recebe…
campaigns-looked-anew = Faz mais de 24 horas que se verificou quem a recebe. A verificação está sendo refeita; depois ela pode ser iniciada.
campaigns-meant = Previstas
campaigns-gets = Recebem
campaigns-gets-not = Não recebem nada
campaigns-held-out = Separadas
campaigns-why-not = Por que algumas não recebem nada
campaigns-write-to-them = Escrever para eles
campaigns-left-to-write-to = Fora de uma campanha: janela aberta
campaigns-left-out =
    { $n ->
        [one] { $n } pessoa não recebe nada
        [many] { $n } de pessoas não recebem nada
       *[other] { $n } pessoas não recebem nada
    }
campaigns-exclusion =
    { $key ->
        [opted_out] Pediram para não receber essas mensagens
        [no_consent] Não consentiram
        [cap] Já receberam bastante ultimamente
        [no_identifier] Nenhum número conhecido
        [undelivered] Lá nada é entregue
        [window_open] A janela está aberta
        [blocked] Estão bloqueadas
        [duplicate] Estão duas vezes
        [unknown] Não conhecidas aqui
        [unreadable] A linha não indica ninguém
        [missing] Uma variável não tem valor para elas
        [template] O modelo não pode ser enviado
        [number] Nada sai do número
        [budget] O limite do mês não bastaria
        [arm_stopped] O modelo delas foi interrompido
        [gone] Não existem mais
       *[refused] Seria recusado
    }
campaigns-exclusion-lead =
    { $key ->
        [opted_out] Ninguém pode ignorar isso.
        [no_consent] E não escrevem há meio ano.
        [cap] Não responderam ao último modelo de marketing ou receberam dois em 14 dias.
        [no_identifier] Nem telefone nem ID de usuário.
        [undelivered] O WhatsApp não entrega promoções a números dos EUA.
        [window_open] Escreva a elas livremente.
        [blocked] Podem ser desbloqueadas na conversa.
        [duplicate] Cada pessoa a recebe uma vez.
        [unknown] Uma importação as torna conhecidas.
        [unreadable] O número não pôde ser lido.
        [missing] Diga o que fica onde nada se sabe.
        [template] Veja nos modelos por quê.
        [number] Verifique o número.
        [budget] Aumente-o ou escolha menos pessoas.
        [arm_stopped] Deu errado demais.
        [gone] Foram apagadas ou unidas a outra pessoa.
       *[refused] O WhatsApp não aceitaria.
    }
campaigns-cost = Custo
campaigns-about = cerca de { $amount }
campaigns-would =
    { $key ->
        [fits] O mês chegaria a { $percent }% do limite.
        [warns] O mês chegaria a { $percent }% do limite. Restaria pouco.
       *[full] O mês chegaria a { $percent }% do limite: ela é retida quando ele for atingido.
    }
campaigns-of-number = O número
campaigns-quality =
    { $key ->
        [green] Qualidade alta
        [yellow] Qualidade média: metade da velocidade
        [red] Qualidade baixa: fica retida
       *[unknown] Qualidade ainda desconhecida
    }
campaigns-limit =
    { $n ->
        [one] O WhatsApp deixa este número escrever por conta própria a { $n } pessoa por dia.
        [many] O WhatsApp deixa este número escrever por conta própria a { $n } de pessoas por dia.
       *[other] O WhatsApp deixa este número escrever por conta própria a { $n } pessoas por dia.
    }
campaigns-days =
    { $n ->
        [one] Então leva { $n } dia.
        [many] Então leva { $n } de dias.
       *[other] Então leva { $n } dias.
    }
campaigns-needs-approval = Outra pessoa precisa aprová-la antes que comece.
campaigns-approval-lately = Também conta o que você iniciou nas últimas 24 horas sem a aprovação de ninguém.
campaigns-approvers =
    { $n ->
        [one] { $n } outra pessoa pode.
        [many] { $n } de outras pessoas podem.
       *[other] { $n } outras pessoas podem.
    }
campaigns-no-approvers = Ninguém mais pode aqui: torne alguém administrador antes.
campaigns-nobody-gets = Ninguém a receberia. Mude o público ou o modelo.
campaigns-first-hint = Primeiro saem 20. Ela é retida sozinha se muitos falharem ou pedirem para não receber mais.
campaigns-ask = Pedir aprovação
campaigns-send-to =
    { $n ->
        [one] Enviar a { $n } pessoa
        [many] Enviar a { $n } de pessoas
       *[other] Enviar a { $n } pessoas
    }
campaigns-send-at =
    { $n ->
        [one] Enviar a { $n } pessoa { $when }
        [many] Enviar a { $n } de pessoas { $when }
       *[other] Enviar a { $n } pessoas { $when }
    }
campaigns-approve = Aprovar
campaigns-decline = Devolver
campaigns-pause = Pausar
campaigns-resume = Continuar
campaigns-stop = Interromper
campaigns-stop-it = Interromper a campanha
campaigns-stop-sure = Interromper de vez
campaigns-how-far = Como está
campaigns-progress = { $sent } de { $whole } enviadas
campaigns-begins = Começa { $when }.
campaigns-by = Escrita por { $who }.
campaigns-approved-by = Aprovada por { $who }.
campaigns-started = Iniciada
campaigns-unknown-of =
    { $n ->
        [one] De { $n } pessoa não se sabe se foi enviada a ela. Ninguém a recebe duas vezes, por isso não é enviada de novo. Está abaixo.
        [many] De { $n } de pessoas não se sabe se foi enviada a elas. Ninguém a recebe duas vezes, por isso não é enviada de novo. Estão abaixo.
       *[other] De { $n } pessoas não se sabe se foi enviada a elas. Ninguém a recebe duas vezes, por isso não é enviada de novo. Estão abaixo.
    }
campaigns-what = O que é
campaigns-funnel = O que resultou
campaigns-funnel-lead = As respostas contam por 24 horas após uma mensagem. As partes são do que foi enviado.
campaigns-funnel-table = O que resultou de cada grupo
campaigns-people = Pessoas
campaigns-failed = Falharam
campaigns-unknown = Não se sabe se foi enviada
campaigns-verdict = Veredicto
campaigns-verdict-lead = Comparado por um teste sempre válido (o teste sequencial de razão de probabilidades com mistura de Johari e outros), por isso pode ser visto a qualquer momento: onde não há diferença, encontra uma em menos de 5 de 100 campanhas. Onde se compara mais, mais precisa ser mostrado.
campaigns-verdict-of =
    { $key ->
        [little] Ainda não se sabe o bastante de { $this } e { $other }: cada grupo precisa de 100 pessoas cujo dia já passou e, pela proporção dos dois juntos, no menor pelo menos 5 precisam responder e 5 não.
        [better] { $this } recebe mais respostas que { $other }.
        [worse] { $this } recebe menos respostas que { $other }.
       *[alike] Até agora nenhuma diferença entre { $this } e { $other } apareceu.
    }
campaigns-range = A diferença real está entre { $low } e { $high } pontos percentuais.
campaigns-counted = Pessoas cujas 24 horas já passaram: { $this } { $mine }, { $other } { $others }.
campaigns-rates-lead = Cada proporção real está dentro do seu intervalo em 95 de 100 campanhas, por mais que se olhe.
campaigns-steers = Depois de um veredicto pode escolher pelo que funciona.
campaigns-learnt = O que ela aprendeu
campaigns-steers-since = Desde { $when } ela escolhe entre os modelos pelo que resultou deles.
campaigns-learnt-of = Respondido por { $share }. Pessoas cujas 24 horas já passaram: { $n }.
campaigns-next = { $share } dos próximos recebem este.
campaigns-learnt-lead = Por amostragem de Thompson: uma resposta fala a favor de um modelo, o desejo de não receber mais, contra. O veredicto conta só quem o acaso dividiu, por isso continua valendo. O esperado está dentro do seu intervalo nove em cada dez vezes.
campaigns-who-is = As pessoas dela
campaigns-which = Mostrar
campaigns-which-of =
    { $key ->
        [waits] Quem espera sua vez
        [sent] A quem foi enviada
        [unknown] De quem não se sabe
        [failed] Com quem falhou
        [excluded] Quem não recebe nada
       *[held_out] Quem está separado
    }
campaigns-member =
    { $key ->
        [waits] Espera
        [sent] Enviado
        [excluded] Não recebe nada
       *[held_out] Separada
    }
campaigns-none-of-them = Ninguém.

## A biblioteca de modelos, e como se escreve um

command-templates = Ir para os modelos
library-title = Modelos
library-lead = Mensagens que o WhatsApp aprova antes: as únicas que podem ser enviadas depois que uma janela se fecha.
library-new = Novo modelo
library-new-lead = Escolha um texto para começar. Nada é enviado antes que o WhatsApp o aprove.
library-search = Encontrar um modelo
library-filters = Filtrar os modelos
library-status = Status
library-category = Categoria
library-purpose = Finalidade
library-language = Idioma
library-account = Conta
library-days = Números de
library-days-of = Contado em { $time }.
library-no-match = Nenhum modelo corresponde.
library-found =
    { $n ->
        [one] { $n } modelo
        [many] { $n } de modelos
       *[other] { $n } modelos
    }
library-more = Mostrar mais
library-empty = Ainda não há modelos
library-empty-lead = Comece com um destes textos. O WhatsApp analisa cada modelo antes que possa ser enviado.
library-empty-one = Começar em branco
library-begin-with = Começar com { $name }
library-drafts = Rascunhos
library-unnamed = Ainda sem nome
library-drop-draft = Excluir o rascunho { $name }
library-never-synced = Ainda não comparado com o WhatsApp.
library-synced = Última comparação com o WhatsApp: { $when }.
library-sync = Comparar agora
library-sync-done = Comparado com o WhatsApp.
library-sync-error = A última tentativa falhou: { $why }
library-planned =
    { $n ->
        [one] { $n } envio agendado
        [many] { $n } de envios agendados
       *[other] { $n } envios agendados
    }
library-announced = A partir de { $when } conta como { $category } e custa o que isso custa.
library-paused-until = Pausado até { $when }.
library-status-word =
    { $key ->
        [approved] Aprovado
        [pending] Em análise
        [rejected] Rejeitado
        [paused] Pausado
        [disabled] Desativado
        [flagged] Sinalizado
        [reinstated] Restabelecido
        [in-appeal] Em recurso
        [limit-exceeded] Limite excedido
        [locked] Bloqueado
        [archived] Arquivado
        [deleted] Excluído
        [pending-deletion] Sendo excluído
       *[other] { $name }
    }
library-quality =
    { $key ->
        [green] Qualidade alta
        [yellow] Qualidade média
        [red] Qualidade baixa
       *[other] Qualidade ainda desconhecida
    }
library-reason =
    { $key ->
        [abusive-content] O WhatsApp considera o conteúdo abusivo.
        [invalid-format] Há variáveis ou partes que não estão escritas como o WhatsApp precisa.
        [promotional] Ele promove algo em uma categoria em que isso não é permitido.
        [tag-content-mismatch] O texto não combina com o idioma ou com a categoria.
        [incorrect-category] O texto pertence a outra categoria.
        [scam] O WhatsApp o considera um golpe.
        [first-pause] Pessoas o denunciaram ou bloquearam: a primeira pausa dura três horas.
        [second-pause] Pessoas o denunciaram ou bloquearam de novo: a segunda pausa dura seis horas. Depois de uma terceira ele é desativado.
        [rate-limiting-pause] Ele foi enviado rápido demais enquanto o WhatsApp ainda o observava. Alguém precisa retomá-lo.
       *[other] { $reason }
    }
library-its-words = O WhatsApp diz: “{ $words }”
library-sent = Enviados
library-delivered = Entregues
library-read = Lidos
library-answered = Respondidos
library-reopened = Reabertas
library-opted-out = Descadastros
library-cost = Custo
library-between = entre { $low } e { $high }%
library-purpose-word =
    { $key ->
        [reengagement] Reengajamento
        [promotional] Promoção
        [support-follow-up] Acompanhamento do suporte
        [order-update] Andamento de um pedido
       *[own] Próprio
    }
library-purpose-lead =
    { $key ->
        [reengagement] Retoma uma conversa que ficou em silêncio.
        [promotional] Oferece algo.
        [support-follow-up] Pergunta se aquilo para que alguém precisou de ajuda foi resolvido.
        [order-update] Diz como está um pedido.
       *[own] Tudo o mais para que você tem modelos.
    }
library-purpose-of = Finalidade de { $name }
library-purpose-set = Finalidade salva.
library-category-word =
    { $key ->
        [marketing] Marketing
        [utility] Utilidade
        [authentication] Autenticação
       *[other] { $name }
    }
library-category-lead =
    { $key ->
        [marketing] Ofertas, novidades e convites, e tudo o que os mistura com outra coisa.
        [utility] Sobre algo que o cliente pediu ou fez, e nada além disso.
       *[other] Um código para entrar.
    }
library-common = O que todos os idiomas têm em comum
library-name = Nome
library-name-hint = Letras minúsculas, algarismos e sublinhados. Os clientes não o veem.
library-variables = Variáveis
library-format =
    { $key ->
        [named] Com nomes, como first_name
       *[positional] Numeradas: 1, 2, 3
    }
library-further = Outro idioma
library-add-language = Adicionar
library-choose = Escolha um
library-header = Cabeçalho
library-header-text = Texto do cabeçalho
library-header-kind =
    { $key ->
        [none] Nenhum
        [text] Texto
        [image] Foto
        [video] Vídeo
       *[document] Documento
    }
library-variable-in-header = Variável no cabeçalho
library-sample = Amostra
library-sample-hint = O WhatsApp analisa uma amostra. Os clientes recebem o arquivo escolhido no envio.
library-sample-kept = Há uma amostra.
library-sample-going = Enviando { $name }…
library-sample-done = { $name } foi enviado.
library-sample-failed = Não foi possível enviar a amostra. Tente de novo.
library-body = Texto
library-no-body = O texto ficará aqui.
library-put-variable = Inserir { $name }
library-footer = Rodapé
library-buttons = Botões
library-button-kind =
    { $key ->
        [reply] Resposta rápida
        [url] Link
        [phone] Ligação
        [code] Código de oferta
       *[optout] Parar promoções
    }
library-stops-here = Quem o pressionar não recebe mais promoções, sempre que o Ajar enviar este modelo. Se outro programa o enviar, o Ajar só entende palavras usuais, como “{ $text }”.
library-button-of = { $kind } { $n }
library-button-text = No botão
library-button-url = Endereço
library-button-url-example = Exemplo do final dele
library-button-phone = Número de telefone
library-button-code = Exemplo de um código
library-move-up = Mover { $name } para cima
library-move-down = Mover { $name } para baixo
library-take-off = Remover { $name }
library-examples = Exemplos
library-examples-hint = O que poderia estar no lugar de cada variável. Só os revisores do WhatsApp veem: não use dados reais de ninguém.
library-example-of = Exemplo de { $name }
library-example-in-header = Exemplo de { $name } no cabeçalho
library-look = Aparência da prévia
library-edit = Editar
library-edit-of = Editar { $name }
library-duplicate = Duplicar
library-duplicate-of = Duplicar { $name }
library-unpause = Retomar
library-unpause-of = Retomar { $name }
library-unpaused = Ele pode ser enviado de novo.
library-delete-language = Excluir { $name }
library-delete-all = Excluir todos os idiomas
library-delete-all-of = Excluir todos os idiomas de { $name }
library-deleted = Excluído.
library-other-parts = Ele tem partes que não são editadas aqui. É enviado como está.
library-editing = Em edição
library-draft = Rascunho
library-keep = Salvar rascunho
library-kept = Salvo como rascunho.
library-unsaved = Ainda não salvo.
library-restored = Isto foi escrito aqui antes e ainda não foi salvo.
library-changed = Outra pessoa salvou enquanto isso outra versão deste rascunho. Nada foi sobrescrito.
library-changed-by = A outra, de { $name }:
library-take-theirs = Usar a outra
library-keep-mine = Salvar a minha por cima
library-submit = Enviar para aprovação
library-submitted = Enviado para aprovação. O WhatsApp costuma responder em minutos.
library-admins-submit = Um administrador o envia ao WhatsApp.
library-discard-of = Descartar o que está escrito em { $name }
library-to-mend =
    { $n ->
        [one] Há { $n } coisa a corrigir antes que possa ser enviado para aprovação.
        [many] Há { $n } de coisas a corrigir antes que possa ser enviado para aprovação.
       *[other] Há { $n } coisas a corrigir antes que possa ser enviado para aprovação.
    }
library-refused = O WhatsApp não o aceitou. Nas palavras dele:
library-mend-sparse = Escreva mais palavras ou tire uma variável.
library-mend-shorter = Encurte o texto.
library-mend-examples = Dê um exemplo para cada variável e uma amostra se houver um arquivo.
library-mend-name-taken = Escolha outro nome: já há um modelo com este nome neste idioma.
library-mend-name-resting = Escolha outro nome: um modelo com este nome foi excluído há menos de 30 dias.
library-mend-too-many = Exclua modelos de que ninguém precisa: a conta tem todos os que pode ter.
library-mend-later = Tente mais tarde: o WhatsApp recebeu pedidos demais de uma vez.
library-mend-access = Verifique o token de acesso do número e as permissões dele.
library-advice = O WhatsApp provavelmente contará isto como { $category }, seja como for enviado.
library-advice-hint = Com a categoria certa ele é aprovado mais cedo e você conhece o preço antes.
library-take-advice = Enviar como { $category }
library-because-promotes = Ele promove algo: { $words }.
library-because-coupon = Ele tem um código para uma compra.
library-because-optout = Ele tem um botão com que as pessoas param mensagens de marketing.
library-because-no-occasion = Nada nele trata de algo que o cliente pediu ou fez.
library-wrong-missing = Escreva algo aqui.
library-wrong-too-long = { $length } caracteres são demais; são permitidos { $limit }.
library-wrong-letters = Use apenas letras minúsculas de a a z, algarismos e sublinhados.
library-wrong-unknown = Escolha algo da lista.
library-wrong-one-line = Só há espaço para uma linha.
library-wrong-braces = Duas chaves abrem ou fecham sem o seu par.
library-wrong-variable-name = Aqui uma variável não pode se chamar { $name }.
library-wrong-sequence = Variáveis numeradas são 1, 2, 3 e assim por diante, sem lacuna.
library-wrong-no-variables = Aqui não pode haver variáveis.
library-wrong-variables = Variáveis que pode haver aqui: { $limit }.
library-wrong-edge = Escreva algumas palavras antes da primeira variável e depois da última: o texto não pode começar nem terminar com uma.
library-wrong-adjacent = Escreva algumas palavras entre duas variáveis.
library-wrong-sparse = Há variáveis demais para tão poucas palavras. Palavras necessárias além delas: { $limit }.
library-wrong-not-at-end = A variável de um endereço fica no final dele.
library-wrong-no-example = Dê um exemplo.
library-wrong-no-sample = Escolha uma amostra.
library-wrong-no-address = Um endereço começa com https://.
library-wrong-no-phone = Escreva o número com o código do país, como +4930901820.
library-wrong-buttons = Botões deste tipo que pode haver aqui: { $limit }.
library-wrong-apart = As respostas rápidas precisam ficar juntas.
library-wrong-twice = Dois botões dizem o mesmo.
library-wrong-only-marketing = Só um modelo de marketing tem um botão que para promoções.
## Filling in templates

fills-ready = Pronto para enviar
fills-send = Enviar agora
fills-fill-in = Preencher
fills-customise = Personalizar
fills-schedule = Agendar
fills-each = Se ficar vazio: para cada cliente, o que se sabe dele.
fills-variables = Variáveis
fills-lead = De onde vem cada valor e o que entra quando nada se sabe. O que ainda falta é perguntado antes do envio.
fills-none = Este modelo não tem variáveis.
fills-source = Vem de
fills-save = Salvar variáveis
fills-saved = As variáveis foram salvas.
fills-test = Enviar um teste para mim
fills-no-test-phone = Salve primeiro o seu próprio número na sua conta e envie o código a partir dele: o teste vai para lá.
fills-phone = Seu próprio número
fills-phone-lead = Os testes de modelos vão para lá. Escreva-o com o código do país.
fills-no-phone = Isto não é um número de telefone: escreva-o com o código do país, como +49 151 1234567.
fills-proof-lead = Envie este código desse telefone pelo WhatsApp para um destes números da empresa dentro de um dia. Antes disso nenhum teste vai para lá.
fills-proof-code = Código
fills-proof-look = Já enviei
fills-proof-waits = O código ainda não chegou.
fills-proof-done = Este número é seu: os testes vão para lá.
fills-proof-over = O código expirou. Salve o número de novo para receber outro.
fills-test-sent = O teste está a caminho do seu próprio número.
fills-missing = Falta preencher: { $what }
fills-scheduling = Este modelo sai mais tarde: { $name }
fills-from-name = Cliente: nome
fills-from-first-name = Cliente: primeiro nome
fills-from-attribute = Cliente: { $name }
fills-from-number = Número da empresa
fills-from-agent = Quem envia
fills-fixed = Sempre o mesmo
fills-asked = Perguntar sempre
fills-text = Texto
fills-fallback = Se não se sabe
fills-unfit =
    { $why ->
        [unknown] O modelo não tem { $place }.
        [text] O que entra por { $place } é longo demais ou tem caracteres que nenhuma mensagem tem.
        [empty] Diga o que fica sempre em { $place }.
       *[attribute] O atributo de { $place } não existe mais: escolha outro.
    }

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

## O que deu errado

error-unauthorized = Sua sessão terminou. Entre de novo em outra aba e tente mais uma vez.
error-forbidden = Sua função não permite isso.
error-not-found = Isso não existe mais.
error-window-closed = A janela fechou. Seu texto está guardado; você pode enviar um modelo.
error-rate-limited = Tentativas demais. Tente de novo { $when }.
error-refused = { $title }. { $advice }
error-unreachable = Não foi possível acessar o servidor. Verifique a conexão e tente de novo.
error-internal = Algo deu errado no servidor. Tente de novo em instantes.
error-no-such-name = Ninguém tem esse nome.
error-cursor = A lista não continua neste ponto.
error-repeated = A mesma solicitação já veio antes com outro conteúdo.
error-request = Não foi possível entender a solicitação. Recarregue a página.
template-error-faulty = Ainda há algo a corrigir no modelo.
template-error-unanswered = A plataforma não respondeu. A lista de modelos é buscada de novo e dirá se foi feito.
template-error-unreached = Não foi possível contatar a plataforma: nada foi feito.
template-error-state = Um modelo pode ser alterado quando está aprovado, rejeitado ou pausado.
template-error-category = A categoria de um modelo aprovado não pode ser alterada. Crie outro.
template-error-disabled = Um modelo desativado não pode ser excluído.
template-error-not-paused = Só um modelo pausado pode ser reativado.
template-error-drafts = Há rascunhos demais. Descarte alguns.
template-error-large = O rascunho é grande demais.
template-error-account = Os modelos pertencem a uma conta comercial. Conecte primeiro um número dela.
template-error-app = O token de acesso não indica nenhum aplicativo ao qual dar uma amostra. Verifique o número.
campaign-error-stage = Isso não pode ser feito com a campanha como ela está agora. Recarregue a página.
campaign-error-amiss = Falta algo na campanha ou há algo errado.
campaign-error-own = Uma campanha precisa ser aprovada por alguém que não seja o autor.
campaign-error-changed = Um modelo diz outra coisa que na verificação da campanha. Verifique-a de novo.
campaign-error-category = Um modelo conta como outra coisa que na verificação da campanha. Verifique-a de novo.
campaign-error-nobody = Ninguém receberia esta campanha.
campaign-error-many = Há mais pessoas do que uma campanha pode ter. Divida-a.
campaign-error-large = Os dados da campanha são longos demais.
campaign-error-file = Não foi possível ler ninguém no arquivo.
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
error-template-part =
    { $key ->
        [place] Este modelo mostra no cabeçalho um lugar que precisa ser informado a cada envio. O Ajar não faz isso, então ele não pode ser enviado daqui.
        [product] Este modelo mostra no cabeçalho um produto que precisa ser informado a cada envio. O Ajar não faz isso, então ele não pode ser enviado daqui.
        [animation] Este modelo mostra no cabeçalho uma animação que o Ajar não consegue enviar. Por isso ele não pode ser enviado daqui.
        [carousel] Este modelo é um carrossel cujos cartões precisam ser preenchidos a cada envio. O Ajar não faz isso, então ele não pode ser enviado daqui.
        [offer] Este modelo tem uma oferta que expira, e até quando precisa ser informado a cada envio. O Ajar não faz isso, então ele não pode ser enviado daqui.
        [flow] Este modelo tem um botão que abre um formulário que precisa ser informado a cada envio. O Ajar não faz isso, então ele não pode ser enviado daqui.
        [catalogue] Este modelo tem um botão que abre o catálogo, com um produto que precisa ser informado a cada envio. O Ajar não faz isso, então ele não pode ser enviado daqui.
        [products] Este modelo tem um botão que abre produtos que precisam ser informados a cada envio. O Ajar não faz isso, então ele não pode ser enviado daqui.
        [order] Este modelo tem um botão para pagar um pedido que precisa ser informado a cada envio. O Ajar não faz isso, então ele não pode ser enviado daqui.
       *[strange] Este modelo tem uma parte que o Ajar não conhece e que talvez precise ser preenchida. Por isso ele não pode ser enviado daqui.
    }

## Por que a plataforma recusou, em poucas palavras

refusal-not-sent = Não enviada
refusal-retry = O WhatsApp está com um problema
refusal-slow = Mensagens demais de uma vez
refusal-wait = Retida pelo WhatsApp
refusal-closed = Janela fechada
refusal-opted-out = O cliente cancelou o marketing
refusal-no-consent = Sem consentimento para marketing
refusal-quiet-hours = Fora do horário do cliente
refusal-unanswered = O último segue sem resposta
refusal-two-lately = Dois em 14 dias
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
advice-no-consent = Nada indica que este cliente aceitou mensagens de marketing, e ele não escreve há meio ano. Pergunte primeiro ou envie um modelo de utilidade.
advice-quiet-hours = Este cliente pediu para receber mensagens em outros horários. Envie mais tarde.
advice-unanswered = Este cliente não respondeu ao último modelo de marketing. Espere até que escreva ou até que passem 14 dias.
advice-two-lately = Este cliente recebeu dois modelos de marketing em 14 dias. Espere até que o primeiro complete 14 dias.
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

## Sem conexão

offline-as-of = dados de { $when }
offline-queued = { $n } na fila
offline-went = Você está off-line. O que você vê é deste momento: { $when }.
offline-waiting = Aguardando uma conexão
offline-dropped = será descartada { $when } se ainda estiver off-line
offline-take-back = Pegar de volta
offline-late = Não enviada: a janela fechou enquanto não havia conexão. O texto está guardado aqui; você pode enviar um modelo.
offline-unsure = Esta resposta talvez tenha sido enviada antes de a conexão cair. Verifique antes de enviá-la de novo.
offline-signed-out = Não enviada: sua sessão terminou antes de a conexão voltar. O texto está guardado aqui.
offline-refused = Não enviada quando a conexão voltou. { $why }
offline-open = Abrir a conversa
offline-too-many = Já há respostas demais aguardando uma conexão. Seu texto está guardado aqui.
offline-no-room = Não há conexão, e este navegador não consegue guardar a resposta até que haja uma.
offline-not-kept = Não está neste dispositivo
offline-not-kept-lead = Sem conexão, você pode ler as conversas que abriu aqui nos últimos 7 dias. Esta abre assim que houver conexão.
offline-nothing-kept = Sem conexão
offline-nothing-kept-lead = Nada da fila está guardado neste dispositivo. Ela aparece assim que houver conexão.
offline-unsent =
    { $n ->
        [one] { $n } resposta não foi enviada e seria perdida.
        [many] { $n } de respostas não foram enviadas e seriam perdidas.
       *[other] { $n } respostas não foram enviadas e seriam perdidas.
    }
offline-leave = Sair mesmo assim
offline-stay = Ficar
offline-outdated = Uma nova versão do Ajar está pronta. Seus rascunhos são mantidos.
offline-reload = Recarregar
offline-came-back = Uma resposta para { $who } não foi enviada.

## A demonstração: clientes inventados, ao lado do espaço de trabalho real

demo-title = Demonstração
demo-lead = Todas as pessoas aqui são inventadas. Nada do que você envia sai deste servidor.
demo-lead-briefly = Todos aqui são inventados.
demo-leave = Sair da demonstração
demo-leave-briefly = Sair
demo-enter = Explorar com uma demonstração
demo-to-start = Ir para o início
demo-forbidden = A demonstração é para proprietários e administradores
demo-forbidden-lead = Peça a um deles que a abra com você.
demo-not-open = Não foi possível abrir a demonstração
demo-link-used = Este link não funciona mais
demo-link-used-lead = Ele funciona uma vez, durante uma hora. Inicie a demonstração de novo para receber outro.
demo-not-open-because = O motivo: { $why }. Seu próprio espaço de trabalho não é afetado.

## Criar a conta do proprietário

welcome-title = Boas-vindas
welcome-lead = Ninguém trabalha aqui ainda. Crie a conta do proprietário: ela pode fazer tudo e dar acesso aos outros.
welcome-name = Seu nome
welcome-email = E-mail
welcome-password = Senha
welcome-password-hint = Pelo menos 10 caracteres. Um gerenciador de senhas pode criar uma.
welcome-code = Código de uso único
welcome-code-hint = Outros podem acessar este servidor, por isso ele mostrou um código onde foi iniciado. Procure lá ou no registro do serviço.
welcome-submit = Criar a conta
welcome-busy = Criando a conta…
welcome-done = A conta do proprietário já existe
welcome-done-lead = Alguém foi mais rápido, ou foi você em outra aba. Entre com ela.

## A primeira escolha

start-title = Como você quer começar?
start-lead = O resto você pode fazer depois.
start-connect = Conectar um número do WhatsApp
start-connect-lead = O Ajar recebe as mensagens dele e envia as suas respostas enquanto a janela está aberta.
start-connect-needs = Você precisa de um número na API de nuvem do WhatsApp e de dez minutos no console da Meta.
start-watch = Observar um número
start-watch-lead = Continue com a ferramenta com que você responde. O Ajar acompanha a leitura, nunca envia e, depois de uma semana, mostra quais janelas foram perdidas.
start-watch-needs = Você precisa de acesso ao número no console da Meta. Sua ferramenta continua como está.
start-demo = Explorar com uma demonstração
start-demo-lead = Uma fila cheia de clientes inventados que escrevem e respondem sozinhos, com um passado de 90 dias.
start-demo-needs = Você não precisa de nada. Ela fica ao lado do seu próprio espaço de trabalho e não deixa rastros.
start-later = Ir para a fila
start-not-yours = Um proprietário ou administrador configura os números.

## Números: a lista, a configuração e um deles

numbers-title = Números
numbers-lead = Os números da empresa com que o Ajar trabalha, e se eles funcionam.
numbers-empty = Nenhum número está configurado
numbers-empty-lead = Conecte um para responder daqui, ou observe um ao lado da ferramenta que você usa.
numbers-connect = Conectar um número
numbers-watch = Observar um número
numbers-watched = Observado
numbers-sends = Envia
numbers-stopped = Parado
numbers-never-checked = Ainda não verificado
numbers-back = Todos os números
numbers-check = Verificar de novo
numbers-checking = Verificando…
numbers-state = Funciona?
numbers-edit = Mudar as credenciais
numbers-edit-lead = O que você deixar vazio fica como está. Dados secretos nunca são mostrados.
numbers-save = Verificar e salvar
numbers-deliver = Onde o WhatsApp entrega
numbers-deliver-lead = O Ajar informa o WhatsApp por conta própria. Se você preferir fazer isso nas configurações de webhook do app, é isto que se coloca lá:
numbers-callback = URL de retorno de chamada
numbers-verify-token = Token de verificação
numbers-no-callback = O Ajar ainda não tem um endereço público, por isso o WhatsApp não tem onde entregar.
numbers-take-over = Fazer o WhatsApp entregar aqui
numbers-watch-switch = Só observar: nunca enviar deste número
numbers-watch-hint = O Ajar acompanha a leitura ao lado de outra ferramenta. Ele não envia mensagens, modelos, confirmações de leitura nem “digitando”.
numbers-changed = Alterado.
numbers-ready = Pronto. As mensagens aparecem na fila à medida que chegam.
numbers-to-queue = Ir para a fila
numbers-open = Ir para o número
numbers-connect-title = Conectar um número do WhatsApp
numbers-connect-lead = Quatro dados do console da Meta. O Ajar verifica se estão certos antes de guardá-los.
numbers-watch-title = Observar um número
numbers-watch-lead = O Ajar acompanha a leitura ao lado da ferramenta com que você responde. Ele nunca envia. O que sua ferramenta envia volta como status e conta como sua resposta.
numbers-phone-number-id = ID do número de telefone
numbers-waba-id = ID da conta do WhatsApp Business
numbers-access-token = Token de acesso
numbers-app-secret = Chave secreta do app
numbers-time-zone = Fuso horário da conta
numbers-time-zone-hint = Por exemplo, Europe/Berlin. Os meses e os preços mudam à meia-noite de lá.
numbers-unchanged = Sem alteração
numbers-show = Mostrar
numbers-hide = Ocultar
numbers-where = Onde encontrar isto
numbers-submit = Verificar e conectar
numbers-submit-watch = Verificar e observar
numbers-busy = Perguntando ao WhatsApp…
numbers-anyway = Guardar mesmo assim
numbers-anyway-lead = Você pode guardá-lo como está e resolver o resto depois, na página dele.
numbers-not-yet = Nada foi guardado ainda. Corrija o que está errado e verifique de novo.
numbers-last-checked = Verificado { $when }
numbers-unreadable = Os dados secretos de { $id } foram selados com outra chave. Conecte o número de novo para informá-los outra vez.
numbers-console-app = Abra developers.facebook.com/apps e escolha seu app. Ele precisa do produto “WhatsApp”.
numbers-console-ids = Vá para WhatsApp e depois API Setup. Escolha seu número em “From”: o ID do número de telefone (Phone number ID) e o ID da conta do WhatsApp Business (WhatsApp Business Account ID) estão abaixo dele.
numbers-console-user = Para o token de acesso, abra business.facebook.com/settings, vá para Users, depois System users, e escolha ou adicione um. Com “Assign assets”, dê a ele o app e a conta do WhatsApp, com controle total.
numbers-console-token = Lá, clique em “Generate token”, escolha o app, faça com que nunca expire e marque whatsapp_business_messaging e whatsapp_business_management. Para experimentar, o token temporário de API Setup serve por um dia.
numbers-console-secret = Para a chave secreta do app, volte ao app, abra App settings, depois Basic, e clique em “Show” ao lado dela.
numbers-watch-app = Não use o app da sua ferramenta: as mensagens dele viriam para cá. Crie um próprio em developers.facebook.com/apps com “Create app”, tipo Business, e adicione o produto “WhatsApp”. O WhatsApp entrega a todos os apps.
numbers-watch-ids = No novo app, vá para WhatsApp, depois API Setup, e escolha a conta da empresa que sua ferramenta usa. O ID do número de telefone e o ID da conta do WhatsApp Business estão lá.
numbers-watch-user = Abra business.facebook.com/settings, vá para Users, depois System users, e adicione um. Com “Assign assets”, dê a ele o novo app e a conta do WhatsApp.
numbers-watch-token = Clique em “Generate token”, escolha o novo app, faça com que nunca expire e marque whatsapp_business_messaging e whatsapp_business_management.
numbers-watch-secret = No novo app, abra App settings, depois Basic, e clique em “Show” ao lado da chave secreta do app.

## Se um número funciona: o que foi verificado e o que se encontrou

check-waits = Será verificado assim que o resto estiver certo.
check-waiting = Aguardando
check-token = Token de acesso
check-permissions = Permissões
check-number = Número
check-secret = Chave secreta do app
check-public = Endereço público
check-webhook = Entregas
check-good = Bom
check-warning = Funciona por enquanto
check-wrong = Errado
check-unknown = Não se sabe
found-token-lasts = O WhatsApp o aceita, e ele não expira logo.
found-token-works = O WhatsApp o aceita. Não diz quanto tempo ele dura.
found-token-ends = Ele expira { $left }, { $when }. Depois disso, nada pode ser enviado.
found-token-on-trial = Este é um token de teste: ele expira { $left }, { $when }. Depois disso, nada pode ser enviado nem buscado.
found-token-expired = Ele expirou.
found-token-refused = O WhatsApp não o aceita.
found-may-all = Ele pode enviar e ler a conta.
found-permissions-untold = O WhatsApp não diz o que o token pode fazer.
found-lacks = Falta ao token a permissão { $scopes }.
found-lacks-for-account = O token tem a permissão { $scopes }, mas não para esta conta.
found-both = { $one } e { $other }
found-number-works-as = { $display } está conectado como { $name }.
found-number-works = { $display } está conectado.
found-number-works-unseen = Está conectado.
found-number-in-trouble = A qualidade dele está vermelha: muitos clientes o bloqueiam ou denunciam. O WhatsApp pode restringi-lo.
found-number-not-connected = O WhatsApp diz que ele está { $status }, e não CONNECTED.
found-number-on-premise = Ele é atendido pela API local, e não pela API de nuvem.
found-name-not-approved = Está conectado, mas o WhatsApp não aprovou o nome de exibição: ele está { $status }.
found-ids-swapped = Os dois IDs estão trocados: o do número é o da conta.
found-no-number = A conta não tem nenhum número.
found-number-has-id = { $display } tem o ID { $id }
found-number-not-in-account = A conta não tem nenhum número com este ID. { $numbers }.
found-account-unknown = O WhatsApp não conhece nenhuma conta com este ID, ou o token não pode vê-la.
found-secret-fits = Ela pertence ao app do token.
found-secret-wrong = Não é a chave secreta do app a que o token pertence.
found-public-reached = { $url } leva até aqui.
found-public-missing = O Ajar não sabe em que endereço os outros o alcançam.
found-public-not-secure = { $url } não é https. O WhatsApp só entrega a endereços https.
found-public-private = O WhatsApp não consegue alcançar esta máquina: { $url } é um endereço desta máquina ou da própria rede dela.
found-public-unreached = { $url } não responde: { $cause }.
found-public-is-another = Outra coisa que não este Ajar responde em { $url }.
found-webhook-of-account = O WhatsApp entrega aqui, por um endereço para esta conta.
found-webhook-of-app = O WhatsApp entrega aqui, pelo endereço do app.
found-webhook-subscribed = O app recebe as mensagens da conta.
found-webhook-none = O WhatsApp ainda não entrega as mensagens desta conta em lugar nenhum.
found-webhook-elsewhere = O WhatsApp entrega em { $url }.
found-webhook-unanswered = O WhatsApp chamou o endereço público e não recebeu uma resposta correta: { $why }
found-refused = O WhatsApp se recusou a dizer ({ $code }): { $title }
found-unreached = Não foi possível perguntar ao WhatsApp: { $cause }.
found-late = não respondeu a tempo

## Se um número funciona: como resolver, passo a passo

mend-user = Abra business.facebook.com/settings, vá para Users, depois System users, e escolha ou adicione um.
mend-assets = Com “Assign assets”, dê a ele o app e a conta do WhatsApp, com controle total.
mend-generate = Clique em “Generate token”, escolha o app, faça com que nunca expire e marque whatsapp_business_messaging e whatsapp_business_management.
mend-copy-token = Copie o token e coloque-o no campo aqui.
mend-user-of-token = Abra business.facebook.com/settings, vá para Users, depois System users, e escolha aquele a quem o token pertence.
mend-assets-account = Com “Assign assets”, dê a ele esta conta do WhatsApp, com controle total.
mend-generate-anew = Clique em “Generate token”, marque whatsapp_business_messaging e whatsapp_business_management e coloque o novo token aqui.
mend-setup = Abra developers.facebook.com/apps, escolha seu app e vá para WhatsApp, depois API Setup.
mend-choose-number = Escolha seu número em “From”.
mend-copy-ids = Copie os dois IDs que estão abaixo dele: primeiro o do número de telefone, depois o da conta do WhatsApp Business.
mend-number-status = Abra business.facebook.com/wa/manage/phone-numbers e veja o status do número.
mend-register = Se estiver pendente, confirme e registre-o lá; se estiver restrito, a página diz por quê.
mend-app-of-token = Abra developers.facebook.com/apps e escolha o app para o qual o token foi criado.
mend-show-secret = Vá para App settings, depois Basic, clique em “Show” ao lado da chave secreta do app e copie-a.
mend-name = Dê à máquina um nome na internet e um proxy que use https, ou abra um túnel até ela.
mend-public-url = Inicie o Ajar com esse endereço em AJAR_PUBLIC_URL, por exemplo https://ajar.example.org.
mend-check-again = Verifique de novo. Enquanto isso, você pode guardar o número: só as entregas esperam.
mend-open-elsewhere = Abra o endereço em um navegador de outra rede, como um celular sem Wi-Fi.
mend-does-not-open = Se não abrir, veja a entrada de DNS do nome, o firewall e o proxy. O proxy precisa encaminhar /webhooks/whatsapp.
mend-opens-there = Se abrir lá e não daqui, talvez a rede não deixe uma máquina chamar a si mesma: o WhatsApp pode alcançá-la mesmo assim.
mend-deliver-here = Quando o endereço público estiver certo, faça o WhatsApp entregar aqui com o botão abaixo.
mend-calls-at-once = Ele chama o endereço na hora para ver se o Ajar responde.
mend-app-of-your-own = Se outra ferramenta usa este app, crie um próprio para o Ajar e use o token e a chave secreta dele: o WhatsApp entrega aos dois.
mend-nothing-else = Se nada mais precisa destas entregas, faça o WhatsApp entregar aqui com o botão abaixo.
mend-connection = Veja a conexão desta máquina com a internet e verifique de novo em um minuto.
mend-cloud = Primeiro passe o número para a API de nuvem, no Gerenciador do WhatsApp.
mend-swap = Coloque cada ID no outro campo.
mend-quality = Veja no Gerenciador do WhatsApp o que os clientes denunciam e escreva para menos pessoas que não pediram.

## Janelas perdidas: as que se fecharam para quem esperava

lost-title = Janelas perdidas
lost-lead = Janelas que fecharam nos últimos 14 dias enquanto o cliente ainda esperava uma resposta.
lost-count = Perdidas em 14 dias
lost-per-day = Por dia
lost-longest = Espera mais longa
lost-worst = Pior dia
lost-days = Perdidas a cada dia
lost-empty = Nenhuma janela foi perdida
lost-empty-lead = Todos os que escreveram receberam uma resposta antes de a janela fechar.
lost-none-yet = Nada chegou ainda
lost-none-yet-lead = As janelas perdidas aparecem aqui quando houver um número configurado e os clientes tiverem escrito.
lost-which = Número
lost-all = Todos os números
lost-waited = Esperou
lost-closed = Fechada
lost-day = Dia
lost-lost = Perdidas
lost-more = As últimas { $shown } de { $count } estão na lista.
lost-least = Há mais do que as contadas aqui: estes números são o mínimo.
lost-watching = { $display } é observado há menos de uma semana. Estes números dirão algo a partir deste momento: { $until }. Por enquanto, é isto o que há.

## Os primeiros passos, acima da fila

steps-title = Primeiros passos
steps-number = Um número está conectado
steps-number-do = Conectar um número
steps-delivery = O WhatsApp entrega aqui
steps-delivery-do = Ver se as entregas estão chegando
steps-public = Acessível por https
steps-public-do = Ver o que falta
steps-token = O token de acesso é duradouro
steps-token-do = Informar um token duradouro
steps-dismiss = Guardar esta lista
steps-done = Feito
steps-open = Pendente
steps-ending = O token de acesso de { $display } expira { $when }. Depois disso, nada pode ser enviado nem buscado.
steps-ended = O token de acesso de { $display } expirou. Nada pode ser enviado nem buscado.
steps-mend = Informar um duradouro

## Números que são apenas observados

watched-composer = Este número é apenas observado. Responda com a ferramenta que você usa; o Ajar não envia nada dele.
watched-error = Este número é apenas observado: o Ajar não envia nada dele. Seu texto está guardado.

## O que há de errado em um campo

unfit-name = Escreva um nome de 1 a 100 caracteres.
unfit-email = Escreva um endereço de e-mail como ana@example.org.
unfit-password-short = A senha precisa de pelo menos 10 caracteres.
unfit-password-long = A senha pode ter no máximo 200 caracteres.
unfit-code = Este não é o código que o servidor mostrou. Um novo é criado a cada início.
unfit-owner = Já há um proprietário. Entre na sua conta.
unfit-phone-number-id = O ID do número de telefone só tem algarismos. Não é o próprio número de telefone.
unfit-waba-id = O ID da conta só tem algarismos.
unfit-access-token = Cole o token de acesso: uma palavra longa sem espaços.
unfit-app-secret = Cole a chave secreta do app: uma palavra sem espaços.
unfit-time-zone = Escreva um fuso horário como Europe/Berlin ou America/Sao_Paulo.

## Os números acima da fila

figure-open = Abertas
figure-open-lead = Conversas cuja janela está aberta
figure-closing = Pendentes em 2 h
figure-closing-lead = Janelas que fecham nas próximas 2 horas com uma resposta pendente
figure-lost = Perdidas em 7 dias
figure-lost-lead = Janelas que fecharam nos últimos 7 dias com uma resposta ainda pendente
figure-active = Interesse, estimado
figure-active-lead = Interesse médio nas conversas dos últimos 30 dias, de 0 a 10, por uma regra aproximada
figure-engagement-of =
    { $n ->
        [one] Interesse médio em { $n } conversa dos últimos 30 dias, de 0 a 10, por uma regra aproximada: a rapidez das respostas, o quanto se diz, há quanto tempo foi
        [many] Interesse médio em { $n } de conversas dos últimos 30 dias, de 0 a 10, por uma regra aproximada: a rapidez das respostas, o quanto se diz, há quanto tempo foi
       *[other] Interesse médio em { $n } conversas dos últimos 30 dias, de 0 a 10, por uma regra aproximada: a rapidez das respostas, o quanto se diz, há quanto tempo foi
    }

## Comandos, por tecla e na paleta

command-next = Próxima conversa
command-previous = Conversa anterior
command-open = Abrir a conversa
command-back = Voltar à lista
command-reply = Responder
command-template = Escolher um modelo
command-dismiss = Não precisa de resposta
command-undo = Desfazer o último envio
command-find = Procurar alguém na fila
command-palette = Comandos e pessoas
command-list = Ir para a lista
command-conversation = Ir para a conversa
command-queue = Ir para a fila
command-lost = Ir para as janelas perdidas
command-numbers = Ir para os números
command-ingest = Ir para o recebimento
command-settings = Ir às configurações
command-start = Conectar ou observar um número
command-show-open = Mostrar o que está aberto
command-show-closing = Mostrar o que está pendente em 2 h
command-show-lost = Mostrar o que se perdeu em 7 dias
command-show-active = Mostrar o que esteve ativo em 30 dias
command-theme = Próximo tema: claro, escuro, como no sistema
command-shortcuts = Atalhos
command-api = Abrir a descrição da API

## Quanto custa uma mensagem

price-free-reply =
    { $n ->
        [one] Grátis · resta { $n } resposta grátis este mês
        [many] Grátis · restam { $n } de respostas grátis este mês
       *[other] Grátis · restam { $n } respostas grátis este mês
    }
price-about = cerca de { $amount } · { $category } · { $market }
price-market =
    { $key ->
        [argentina] Argentina
        [bangladesh] Bangladesh
        [brazil] Brasil
        [chile] Chile
        [colombia] Colômbia
        [egypt] Egito
        [france] França
        [germany] Alemanha
        [hong-kong] Hong Kong
        [hungary] Hungria
        [india] Índia
        [indonesia] Indonésia
        [iraq] Iraque
        [israel] Israel
        [italy] Itália
        [kazakhstan] Cazaquistão
        [kuwait] Kuwait
        [malaysia] Malásia
        [mexico] México
        [morocco] Marrocos
        [netherlands] Países Baixos
        [nepal] Nepal
        [nigeria] Nigéria
        [oman] Omã
        [pakistan] Paquistão
        [peru] Peru
        [poland] Polônia
        [qatar] Catar
        [romania] Romênia
        [russia] Rússia
        [saudi-arabia] Arábia Saudita
        [singapore] Singapura
        [south-africa] África do Sul
        [spain] Espanha
        [sri-lanka] Sri Lanka
        [turkey] Turquia
        [ukraine] Ucrânia
        [united-arab-emirates] Emirados Árabes Unidos
        [united-kingdom] Reino Unido
        [north-america] América do Norte
        [rest-of-africa] restante da África
        [rest-of-asia-pacific] restante da Ásia-Pacífico
        [rest-of-central-eastern-europe] restante da Europa Central e Oriental
        [rest-of-latin-america] restante da América Latina
        [rest-of-middle-east] restante do Oriente Médio
        [rest-of-western-europe] restante da Europa Ocidental
        [other] outros países
       *[unknown] { $name }
    }
category-marketing = marketing
category-utility = utilidade
category-authentication = autenticação
category-service = resposta

## A mesa: linha de fechamentos, busca de pessoas, desfazer, emojis, visualizador, mensagens de voz

desk-leaves-unsaved = Nem tudo nesta página está salvo ainda. Sair mesmo assim?
desk-close = Fechar
desk-figures = Como está a fila
desk-tide = Quando janelas fecham nas próximas 24 horas
desk-tide-from = Mostrar janelas que fecham a partir de
desk-tide-to = Mostrar janelas que fecham até
desk-tide-all = Dia inteiro
desk-tide-empty = Nenhuma janela fecha nas próximas 24 horas.
desk-now = Agora
desk-tide-peak = A maioria fecha { $when }: { $closes }, com resposta pendente: { $owed }.
desk-tide-between = De { $from } a { $to }: fecham { $closes }, com resposta pendente: { $owed }.
desk-find = Procurar por nome
desk-nothing-here = Não há nada aqui agora
desk-nothing-here-lead = Nenhuma conversa corresponde aos filtros da lista.
desk-show-all = Mostrar tudo
desk-listed =
    { $n ->
        [one] { $n } conversa na lista.
        [many] { $n } de conversas na lista.
       *[other] { $n } conversas na lista.
    }
desk-listed-at-least = Mais de { $n } conversas na lista.
desk-palette = Comandos e pessoas
desk-palette-label = Digite um comando ou um nome
desk-nothing-found = Nada corresponde.
desk-sends = Enviar
desk-sends-on = Enviar e ir para a próxima
desk-new-line = Nova linha
desk-bold = Negrito
desk-italic = Itálico
desk-struck = Tachado
desk-code = Código
desk-hold = Tempo para desfazer um envio
desk-held = Ainda não enviada.
desk-undo = Desfazer
desk-undone = Recuperada. Não foi enviada.
desk-left = Tarde demais: já saiu.
desk-leaves-in = Sai em { $n } s.
desk-price-now = Uma resposta agora
desk-list-price = Preço de tabela em dólares americanos; o que é cobrado depende da conta.
desk-emoji = Emojis e formatação
desk-marks = Formatação
desk-recent = Usados por último
desk-preview = Como o cliente lê
desk-one-file = Um arquivo de cada vez: o primeiro foi anexado.
desk-viewer = Fotos e vídeos
desk-smaller = Menor
desk-larger = Maior
desk-earlier = Anterior
desk-later = Posterior
desk-play = Reproduzir
desk-pause = Pausar
desk-place = Posição na gravação
desk-speed = Velocidade
desk-cannot-play = Este navegador não consegue reproduzir. Baixe o arquivo para ouvir.
desk-unread-from-here = Novas
desk-newer = Carregando mensagens mais recentes…
desk-newer-failed = Não foi possível carregar as mensagens mais recentes.
desk-to-newest = Ir para as mensagens mais recentes
desk-jump = Mostrar a mensagem a que esta responde
desk-jump-failed = Não foi possível carregar essa mensagem.
desk-write-again = Escrever de novo
desk-loading = Carregando…
desk-items = Itens
desk-total = Total
desk-hold-none = Nenhum: sai na hora
desk-seen = { $who }, { $when } ({ $at } de { $of })
desk-heard = { $at } de { $length }
desk-speed-of = Velocidade: { $times }
desk-pieces =
    { $n ->
        [one] { $n } item
        [many] { $n } de itens
       *[other] { $n } itens
    }

# What waits for its time or for an answer, and what came back.

planned-error-beyond = Até lá a janela já terá fechado. Para esse horário só dá para programar um modelo.
planned-error-no-time = Esse horário já passou ou está a mais de um ano. Escolha outro.
planned-error-too-many = Já há mensagens demais esperando nesta conversa. Pegue uma de volta primeiro.
planned-error-one-parked = Já há uma resposta sua esperando nesta conversa. Pegue-a de volta primeiro.
planned-error-apart = Estas mensagens não podem mais virar uma só.
planned-title = Programado
planned-lead = O que sai mais tarde e o que voltou para você.
planned-title-returned =
    { $n ->
        [one] Programado, { $n } mensagem devolvida
        [many] Programado, { $n } de mensagens devolvidas
       *[other] Programado, { $n } mensagens devolvidas
    }
planned-later = Enviar mais tarde
planned-later-template = Enviar um modelo mais tarde
planned-when = Quando deve sair?
planned-in-an-hour = Em uma hora, { $when }
planned-evening = Hoje à noite, { $when }
planned-tomorrow = Amanhã de manhã, { $when }
planned-of-customer = A noite e a manhã são as do cliente; os horários mostrados são os seus.
planned-of-number = O fuso horário do cliente não é conhecido: a noite e a manhã são as do seu número.
planned-another-time = Outro horário
planned-plan = Programar
planned-cancel = Cancelar
planned-made = Sai { $when }.
planned-closes = Ela fecha { $when }.
planned-hour-before = Uma hora antes de fechar, { $when }
planned-template-then = Um modelo { $when }
planned-template-lead = O modelo sai { $when }.
planned-summary =
    { $n ->
        [one] Programado: sai { $when }
        [many] { $n } de programados, o próximo sai { $when }
       *[other] { $n } programados, o próximo sai { $when }
    }
planned-leaves = Sai { $when }
planned-by = programado por { $name }
planned-change = Alterar
planned-send-now = Enviar agora
planned-save = Salvar
planned-text = Texto
planned-time = Horário
planned-taken-back = Pego de volta. O autor tem o texto de novo.
planned-none = Nada está programado.
planned-none-lead = O que você envia mais tarde de uma conversa fica aqui até sair.
planned-whose = De quem
planned-mine = Meus
planned-all = De todos
planned-more = Mostrar mais
planned-returned = Devolvidos a você
planned-new = Novo
planned-open = Abrir a conversa
planned-done = Arquivar
planned-put-away = Arquivado.
planned-why =
    { $why ->
        [window_closed] Não foi enviado: a janela já tinha fechado.
        [template] Não foi enviado: o modelo está pausado, não existe mais ou não pode ser preenchido.
        [opted_out] Não foi enviado: o cliente parou de receber marketing.
        [watched] Não foi enviado: este número agora só é observado.
        [unreachable] Não foi enviado: não há como chegar a esta pessoa.
        [late] Não foi enviado: o horário passou enquanto o Ajar não estava rodando.
        [unanswered] O cliente não respondeu durante um mês.
        [taken_back] Um colega pegou de volta.
        [merged] Duas conversas viraram uma, e nela espera uma resposta sua mais recente.
        [shut_out] O autor não pode mais escrever aqui: não foi enviado sozinho.
        [unknown] Ninguém sabe se foi enviado: a conexão caiu. Confira antes de enviar de novo.
       *[refused] Não foi enviado.
    }
parked-park = Guardar uma resposta
parked-lead = Espera enquanto um modelo sai e é oferecida a você quando o cliente responde.
parked-text = Resposta a guardar
parked-do = Guardar
parked-automatic = Enviar sozinha quando o cliente responder
parked-rules = Só para esta resposta e por 72 horas no máximo. Ela só é oferecida a você se o cliente pedir para não receber mensagens, um colega escrever ou a conversa passar para outra pessoa.
parked-waits = Sua resposta espera o cliente responder
parked-offered = { $name } respondeu: enviar o que você guardou?
parked-release = Enviar
parked-made = Guardada. Ela é oferecida a você quando o cliente responder.
parked-void =
    { $why ->
        [late] Ela não sai mais sozinha: passaram 72 horas.
        [stop_word] Ela não sai sozinha: o cliente pede para não receber mensagens.
        [colleague] Ela não sai sozinha: um colega escreveu desde então.
        [assignee] Ela não sai sozinha: a conversa agora é de outra pessoa.
       *[refused] Ela não saiu sozinha: não pôde ser enviada.
    }
join-offer =
    { $n ->
        [one] { $n } texto seu ainda espera.
        [many] { $n } de textos seus ainda esperam.
       *[other] { $n } textos seus ainda esperam.
    }
join-join = Enviar como uma só mensagem
join-saves = Isso economiza cerca de { $price }.
join-saves-free =
    { $n ->
        [one] Isso economiza { $n } das respostas gratuitas deste mês.
        [many] Isso economiza { $n } das respostas gratuitas deste mês.
       *[other] Isso economiza { $n } das respostas gratuitas deste mês.
    }
join-costs-nothing = Aqui toda mensagem é gratuita: um anúncio trouxe este cliente.
join-made = Saem como uma só mensagem.
join-separate = Separar de novo
command-planned = Ir para o que está programado
command-later = Enviar a resposta mais tarde
command-join = Enviar os textos em espera como uma só mensagem
command-release = Enviar a resposta guardada

## Importar pessoas

import-title = Importar pessoas
import-lead = De uma tabela: CSV ou uma pasta do Excel. Nada muda antes de você ver o que resultaria.
import-file = Arquivo
import-file-hint = CSV ou .xlsx, até { $limit } linhas e 50 MB
import-bring = Ler o arquivo
import-earlier = Arquivos anteriores
import-none = Ainda não há arquivos.
import-export = Exportar
import-export-lead = Todas as pessoas conhecidas aqui, com etiquetas, atributos e consentimento.
import-export-csv = Baixar como CSV
import-export-xlsx = Baixar como pasta do Excel
import-unreadable =
    { $what ->
        [empty] O arquivo não tem linhas abaixo do cabeçalho.
        [rows] O arquivo tem mais de 200 mil linhas: divida-o.
        [columns] O arquivo tem mais de 100 colunas: retire as desnecessárias.
        [quotes] Há uma aspa sem fechar. Salve a tabela de novo como CSV.
        [old] É uma pasta antiga ou protegida: salve-a como .xlsx, sem senha.
        [no-table] Isto não é uma tabela: é possível ler um arquivo CSV ou uma pasta (.xlsx).
        [unpacked] Descompactada, a pasta é grande demais: salve-a como CSV.
        [cell] Uma célula tem mais letras do que uma tabela comporta. Encurte-a.
        [written] Linha por linha, a tabela é grande demais: retire as colunas desnecessárias ou divida-a.
        [size] O arquivo tem mais de 50 MB: divida-o.
       *[broken] O arquivo não chegou inteiro. Tente de novo.
    }
import-unplanned =
    { $what ->
        [columns] Deve haber uma escolha para cada coluna.
        [nobody] Escolha a coluna com o telefone ou com o ID de usuário: por ela as pessoas se distinguem.
        [twice] Duas colunas dizem o mesmo. Deixe uma de fora.
        [country] O código do país tem até três dígitos, como 55.
        [name] Um atributo precisa de um nome de até 60 caracteres: dê um cabeçalho à coluna.
        [wording] O texto aceito pode ter 1.000 caracteres.
       *[choice] Um atributo novo não pode ser uma lista: crie-o antes, com as opções.
    }
import-overtaken = Nesse meio-tempo avançou. Está assim agora.
import-target =
    { $what ->
        [nothing] Fica de fora
        [phone] Telefone
        [user_id] ID de usuário do WhatsApp
        [name] Nome
        [last_name] Sobrenome, depois do nome
        [language] Idioma
        [time_zone] Fuso horário
        [tags] Etiquetas
        [consent] Consentimento para marketing
        [consent_source] Onde consentiu
        [consent_wording] Texto do consentimento
        [consent_at] Quando consentiu
       *[attribute] Atributo novo
    }
import-kind =
    { $what ->
        [text] Texto
        [number] Número
        [date] Data
        [yes_no] Sim ou não
        [choice] Opção
       *[url] Link
    }
import-attributes = Atributos
import-columns = Colunas
import-example = Primeira linha
import-means-of = O que diz a coluna “{ $name }”
import-kind-of = Valores do novo atributo “{ $name }”
import-country = Código do país dos números que não o têm
import-country-hint = Só dígitos, como 55. Vazio se cada número tem o seu.
import-known = Pessoas já conhecidas
import-fill = Preencher só o que está vazio
import-overwrite = Deixar o arquivo substituir o que se sabe
import-wording = Texto do consentimento
import-wording-hint = Para as linhas que dizem sim e não trazem texto próprio. Fica guardado como prova, com o nome do arquivo. Um não conhecido nunca é desfeito.
import-preview = Como ficariam as primeiras linhas
import-row = Linha
import-check = Verificar todas as linhas
import-checked = Verificação
import-stage =
    { $what ->
        [ready] Pronta para verificar
        [checking] Verificando
        [checked] Verificada, ainda sem importar
        [applying] Importando
        [done] Concluída
        [cancelling] Desfazendo
        [cancelled] Cancelada
        [undoing] Desfazendo
        [undone] Desfeita
       *[failed] Falhou
    }
import-progress = { $percent }%
import-total = Linhas do arquivo
import-fits = Linhas que podem ser importadas
import-fits-known = De pessoas já conhecidas
import-wrong = Linhas com erros, que ficam de fora
import-faults = O que está errado
import-faults-all = Baixar todos os erros (CSV)
import-apply = Importá-las
import-nothing-fits = Nenhuma linha pode ser importada. Corrija o arquivo e traga-o de novo, ou escolha outras colunas.
import-cancel = Cancelar esta importação
import-result = Resultado
import-made = Pessoas adicionadas
import-changed = Pessoas alteradas
import-held = Linhas que dizem sim onde a pessoa disse não: o não fica
import-undo = Desfazer esta importação
import-taken-back = Linhas desfeitas
import-stayed = Pessoas que ficam, porque algo aconteceu com elas desde então
import-failed =
    { $what ->
        [file] O arquivo não está mais no servidor. Traga-o de novo.
       *[fault] Interrompeu-se. O que tinha sido importado foi retirado; o log do servidor sabe mais.
    }
import-amiss =
    { $what ->
        [nobody] Sem telefone e sem ID de usuário
        [phone_letters] Há letras no telefone
        [phone_length] É curto ou longo demais para um telefone
        [phone_country] Falta o código do país
        [phone_rounded] A tabela arredondou o telefone
        [user_id] Isto não é um ID de usuário
        [too_long] O texto é longo demais
        [language] Isto não é um idioma
        [time_zone] Não existe este fuso horário
        [too_many_tags] Há etiquetas demais
        [tag_name] Uma etiqueta não pode ter este nome
        [tags_full] Haveria etiquetas demais
        [number] Isto não é um número
        [number_unclear] Poderiam ser dois números: milhares ou decimais
        [date] Isto não é uma data
        [date_unclear] Poderiam ser duas datas: qual é o mês?
        [yes_no] Não é sim nem não
        [choice] O atributo não tem esta opção
        [url] Isto não é um link
        [future] Esse momento ainda não chegou
        [repeated] Uma linha anterior é da mesma pessoa; é a linha
        [two_people] O telefone e o ID são aqui de duas pessoas
       *[given_up] Alguém aqui tinha este número e o trocou
    }
import-mend =
    { $what ->
        [nobody] Acrescente um dos dois.
        [phone_letters] Deixe só dígitos e um + antes do código do país.
        [phone_length] Escreva o número inteiro com o código do país.
        [phone_country] Escreva-o, ou diga acima qual têm os números sem ele.
        [phone_rounded] Formate a coluna como texto e salve de novo.
        [user_id] Tem a forma BR.1234567890.
        [too_long] Nomes têm até 200 caracteres, outros textos 1.000.
        [language] Escreva o código, como pt-BR ou es.
        [time_zone] Escreva como America/Sao_Paulo.
        [too_many_tags] Uma linha pode ter 20.
        [tag_name] Uma etiqueta tem no máximo 40 caracteres e não tem vírgulas nem pontos e vírgulas.
        [tags_full] Pode haver 200. Exclua as de que ninguém precisa ou deixe esta de fora.
        [number] Deixe só dígitos e um ponto antes das casas decimais.
        [number_unclear] Escreva 1234 ou 1.234, sem vírgula.
        [date] Escreva como 2026-11-05.
        [date_unclear] Escreva como 2026-11-05.
        [yes_no] Escreva sim ou não.
        [choice] Escreva uma das opções, ou acrescente esta antes.
        [url] Escreva com https:// na frente.
        [future] Escreva quando de fato consentiu.
        [repeated] Faça das duas uma linha só.
        [two_people] Combine-as antes, ou retire um dos dois.
       *[given_up] De quem é agora se saberá quando escrever.
    }
import-fault-head =
    { $what ->
        [row] Linha
        [column] Coluna
        [value] O que está escrito
        [amiss] O que está errado
       *[mend] Como corrigir
    }
import-app = Do app do celular
import-app-lead = Um número que veio com o app WhatsApp Business traz as conversas de 180 dias e os contatos. Eles não abrem janela nem pedem resposta.
import-app-percent = Histórico recebido
import-app-of = Histórico de { $name }
import-app-phase = Até quando
import-app-back =
    { $what ->
        [day] O último dia
        [quarter] Até 90 dias
       *[half] Até 180 dias
    }
import-app-messages = Mensagens
import-app-people = Pessoas dos contatos
import-app-declined = As conversas anteriores não foram compartilhadas: foi essa a escolha no app ao conectar o número. Para compartilhá-las, desconecte o número lá e conecte-o de novo.
import-app-failed = O WhatsApp não conseguiu enviar as conversas anteriores.

search-unclear-nothing = Não há nenhuma palavra para procurar.
search-unclear-long = É demais para uma só busca.
search-unclear-value = { $filter } precisa de algo depois.
search-unclear-day = “{ $day }” não é um dia. Escreva assim: { $like }.
search-unclear-thing = Não dá para buscar mensagens por “{ $thing }”. Dá para buscar por: { $known }.
search-unclear-many = Muitas pessoas se chamam “{ $name }”. Escreva mais do nome.
search-title = Buscar
search-label = Buscar pessoas e mensagens
search-begin = O que você procura?
search-begin-lead = Um nome, parte de um número ou palavras de uma mensagem. Basta o começo de uma palavra.
search-filters = Refine com
search-nothing = Nada encontrado
search-nothing-lead = Todas as palavras precisam aparecer. Com menos palavras, ou só o começo de uma, aparece mais.
search-catching-up = As mensagens mais antigas ainda estão sendo preparadas para a busca. Algumas podem faltar por enquanto.
search-people = Pessoas
search-messages = Mensagens
search-count =
    { $n ->
        [one] { $n } mensagem
        [many] { $n } de mensagens
       *[other] { $n } mensagens
    }
search-newest = As melhores das { $n } mais recentes. Com mais palavras, aparecem mensagens mais antigas.
search-shown = { $shown } de { $count } exibidas
search-more = Mostrar mais
search-more-failed = Não foi possível carregar mais mensagens.
search-all = Buscar “{ $q }” em tudo
search-within = Buscar nesta conversa
search-older = Resultado anterior
search-newer = Resultado posterior
search-place = { $at } de { $of }
search-none-here = Nenhum resultado
search-day = Dia para onde ir
search-go = Ir para o dia
search-no-day = Não há mensagens para onde ir.
search-close = Fechar

## People: errors
people-no-tag = Não há nenhuma etiqueta “{ $name }”.
people-rule-tag = A etiqueta “{ $name }” é posta pela sua regra, e não à mão.
people-no-attribute = Este atributo não existe mais. Recarregue a página.
people-value-text = Um valor tem no máximo 1.000 caracteres.
people-value-number = Isto não é um número. Escreva como 12.5.
people-value-date = Isto não é uma data. Escreva como 2026-11-05.
people-value-yes-no = Escolha sim ou não.
people-value-choice = Escolha uma destas opções: { $choices }.
people-value-url = Um endereço da web começa com https:// ou http://.
people-name-empty = Digite um nome.
people-name-long = Um nome tem no máximo 40 caracteres.
people-name-characters = Um nome não tem vírgulas nem pontos e vírgulas.
people-name-taken = Já existe uma com este nome.
people-full = Não cabem mais. Exclua uma que ninguém usa.
people-choices-wrong = Digite de 1 a 50 opções diferentes, uma por linha.
people-called-wrong = Um nome tem no máximo 100 caracteres.
people-language-wrong = Isto não é um idioma. Escreva como de ou pt-BR.
people-zone-wrong = Isto não é um fuso horário. Escreva como Europe/Berlin.
people-hours-wrong = Digite dois horários diferentes do dia.
people-source-wrong = Diga de onde vem, em no máximo 100 caracteres.
people-wording-wrong = O texto tem no máximo 2.000 caracteres.
people-remark-wrong = Uma nota tem de 1 a 4.000 caracteres.
people-too-many = São muitos de uma vez. Escolha no máximo 1.000.
people-same = Já é uma só pessoa.
people-undone = Isto já foi desfeito.
people-messages-since = Não dá mais para desfazer: desde então houve mensagens, e ninguém sabe de quem são.
people-windows-since = Não dá mais para desfazer: as janelas que compartilham mudaram desde então.
people-merged-since = Desde então foram unidos a outra pessoa. Desfaça isso primeiro.
people-gone = Não dá mais para desfazer: o que se sabia deles não é mais guardado.

## Customers
nav-customers = Clientes
command-customers = Ir para os clientes
command-context = Mostrar ou ocultar o que se sabe do cliente
context-title = Sobre o cliente
customers-find = Buscar por nome ou número
customers-any = Qualquer
customers-filters = Filtrar a lista
customers-order = Ordem
customers-columns = Colunas
customers-window = Janela
customers-time-left = Tempo restante
customers-last-activity = Última atividade
customers-local-time = Hora local deles
customers-unknown = Não se sabe
customers-open = Aberta
customers-closed = Fechada
customers-never = Nunca aberta
customers-day = Nas últimas 24 horas
customers-week = Nos últimos 7 dias
customers-month = Nos últimos 30 dias
customers-silent = Sem atividade há 30 dias
customers-low = Baixo, de 0 a 3
customers-middle = Médio, de 4 a 6
customers-high = Alto, de 7 a 10
customers-select-all = Selecionar todos os mostrados
customers-select = Selecionar { $who }
customers-action = Fazer com os selecionados
customers-add-tag = Adicionar uma etiqueta
customers-remove-tag = Remover uma etiqueta
customers-agreed = Aceitam marketing
customers-stopped = Recusam marketing
customers-apply = Aplicar
customers-clear = Limpar seleção
customers-more = Mostrar mais
customers-empty = Ainda não há clientes
customers-empty-lead = Quem escrever para um dos seus números aparece aqui.
customers-none = Ninguém corresponde
customers-none-lead = Remova um filtro para ver mais pessoas.
customers-reset = Mostrar todos
customers-found =
    { $n ->
        [one] { $n } cliente
        [many] { $n } de clientes
       *[other] { $n } clientes
    }
customers-many = Mais de { $n } clientes
customers-selected =
    { $n ->
        [one] { $n } selecionado
        [many] { $n } de selecionados
       *[other] { $n } selecionados
    }
customers-select-fitting = Selecionar todos os que se encaixam
customers-fitting-cut = Mais de { $n } se encaixam. Os primeiros { $n } estão selecionados.
customers-done =
    { $n ->
        [one] Feito para { $n } pessoa.
        [many] Feito para { $n } de pessoas.
       *[other] Feito para { $n } pessoas.
    }
customers-unchanged =
    { $n ->
        [one] { $n } já estava assim.
        [many] { $n } deles já estavam assim.
       *[other] { $n } já estavam assim.
    }
customers-missing =
    { $n ->
        [one] { $n } não existe mais.
        [many] { $n } deles não existem mais.
       *[other] { $n } não existem mais.
    }
customers-left =
    { $n ->
        [one] Depois algo deu errado: { $n } pessoa ficou de fora e continua selecionada.
        [many] Depois algo deu errado: { $n } de pessoas ficaram de fora e continuam selecionadas.
       *[other] Depois algo deu errado: { $n } pessoas ficaram de fora e continuam selecionadas.
    }

## One customer
person-not-found = Este cliente não existe
person-not-found-lead = Pode ter sido apagado, ou o link está errado.
person-whole = Perfil completo
person-said = Dito por alguém daqui
person-detected = Detectado nas mensagens
person-from-number = Pelo número
person-consent = Consentimento
person-no-consent = Nada foi dito ainda.
person-yes = Aceito
person-no = Recusado
person-write-consent = Registrar um consentimento
person-category = Categoria
person-answer = Resposta
person-source = Onde foi dito
person-wording = Texto
person-history = Histórico
person-marketing = Marketing
person-utility = Utilidade
person-service = Atendimento
person-source-whatsapp = Escolhido no WhatsApp
person-source-refusal = O WhatsApp recusou uma mensagem de marketing
person-source-here = Registrado aqui
person-program = Um programa
person-engagement = Engajamento
person-no-gauge = Nada foi dito nos últimos 30 dias.
person-gauge = { $score } de 10, entre { $low } e { $high }
person-over =
    { $n ->
        [one] de { $n } resposta
        [many] de { $n } de respostas
       *[other] de { $n } respostas
    }
person-median = Mediana do tempo de resposta
person-windows = Janelas aproveitadas
person-windows-of = { $n } de { $of }
person-tags = Etiquetas
person-add-tag = Adicionar uma etiqueta…
person-remove-tag = Remover { $name }
person-details = Dados
person-name = Nome
person-own-name = Chama a si mesmo de { $name }
person-language = Idioma
person-zone = Fuso horário
person-from = Pode receber mensagens de
person-until = até
person-their-time = { $time } na hora deles
person-guess = Uma suposição: o país tem { $n } horários diferentes
person-attributes = Atributos
person-value-yes = Sim
person-value-no = Não
person-identifiers = Identificadores
person-phone = Número de telefone
person-username = Nome de usuário
person-bsuid = ID de usuário do WhatsApp
person-parent-bsuid = ID de usuário do WhatsApp do grupo de empresas
person-former = não é mais usado
person-notes = Notas
person-note = Nota, só para a sua equipe
person-add-note = Adicionar nota
person-edit = Editar
person-delete = Excluir
person-save = Salvar
person-saved = Salvo.
person-timeline = Linha do tempo
person-cut = As mensagens mais antigas não aparecem aqui.
person-first-message = Primeira mensagem
person-window-opened = Uma janela se abriu
person-window-lost = Uma janela se fechou enquanto esperava
person-template = Modelo { $name }
person-tagged = Etiqueta { $name }
person-merged = Unido a { $name }
person-conversations = Conversas
person-same = Pode ser a mesma pessoa
person-why-username = o mesmo nome de usuário
person-why-number = o mesmo número escrito de outra forma
person-why-name = o mesmo nome, e o número termina igual
person-other = Escolher outra pessoa
person-merge = Unir duas pessoas
person-merge-lead = A partir daí tudo da outra pessoa será desta. Dá para desfazer até acontecer algo que ninguém saiba de quem é.
person-compare = Comparar
person-field = Campo
person-kept = Fica
person-gone = Sai
person-becomes = Fica assim
person-joined =
    { $n ->
        [one] { $n } conversa se une a outra.
        [many] { $n } de conversas se unem a outra.
       *[other] { $n } conversas se unem a outra.
    }
person-moved =
    { $n ->
        [one] { $n } conversa passa para esta pessoa.
        [many] { $n } de conversas passam para esta pessoa.
       *[other] { $n } conversas passam para esta pessoa.
    }
person-messages =
    { $n ->
        [one] { $n } mensagem vai junto.
        [many] { $n } de mensagens vão junto.
       *[other] { $n } mensagens vão junto.
    }

## Scores, and what makes a conversation worth more

scores-title = O que esperar
scores-reply = Chance de resposta
scores-reply-hint = Se você escrever agora, em até 24 horas.
scores-write = Escreve antes de a janela fechar
scores-percent = { $percent }%
scores-share = { $share }%
scores-chance = { $percent }%, entre { $low } e { $high }%
scores-row = Chance de resposta: { $percent }%
scores-from =
    { $n ->
        [one] de { $n } mensagem
        [many] de { $n } de mensagens
       *[other] de { $n } mensagens
    }
scores-from-others = Ainda não se sabe nada desta pessoa: é o que os clientes daqui costumam fazer.
scores-rule = Por uma regra prática: o modelo não é usado, pois ainda não mostrou que é melhor aqui.
scores-not-scored = Sem pontuação
scores-not-scored-lead = Esta pessoa está excluída da pontuação.
scores-facts = O que mais influenciou
scores-facts-none = Nada influenciou: é o que costuma acontecer.
scores-raises = Aumenta:
scores-lowers = Diminui:
scores-fact-up =
    { $fact ->
        [replies_often] Costuma responder
        [replies_elsewhere] Costuma responder aos seus outros números
        [business_answered] Os clientes costumam responder a este número
        [wrote_recently] Escreveu há pouco
        [silent_long] O tempo que você ficou sem escrever
        [answered_in_a_row] Nada seu ficou sem resposta
        [customer_last] Quem teve a última palavra
        [talks_much] Quanto já foi dito
        [known_long] Há quanto tempo vocês se conhecem
        [wrote_first] Quem escreveu primeiro
        [window_open] A janela está aberta
        [quick_answers] Responde rápido
        [business_quick] A rapidez com que este número responde
        [busy_now] O movimento deste número agora
        [time_of_day] É uma boa hora do dia da pessoa
        [weekday] É um bom dia da semana
        [active_elsewhere] O que faz nos seus outros números
        [new_here] Vocês já se escreveram
       *[other] Outra coisa
    }
scores-fact-down =
    { $fact ->
        [replies_often] Raramente responde
        [replies_elsewhere] Raramente responde aos seus outros números
        [business_answered] Os clientes raramente respondem a este número
        [wrote_recently] Faz tempo que não escreve
        [silent_long] O tempo que você ficou sem escrever
        [answered_in_a_row] Suas últimas mensagens estão sem resposta
        [customer_last] Quem teve a última palavra
        [talks_much] Quanto já foi dito
        [known_long] Há quanto tempo vocês se conhecem
        [wrote_first] Quem escreveu primeiro
        [window_open] A janela está fechada
        [quick_answers] Demora para responder
        [business_quick] A rapidez com que este número responde
        [busy_now] O movimento deste número agora
        [time_of_day] É uma má hora do dia da pessoa
        [weekday] É um mau dia da semana
        [active_elsewhere] O que faz nos seus outros números
        [new_here] Um dos lados nunca escreveu
       *[other] Outra coisa
    }
scores-segment = Tipo de cliente
scores-step = Em que ponto está
scores-how = Como isso é decidido
scores-segment-name =
    { $segment ->
        [unheard] Nunca escreveu
        [newcomer] Recém-chegado
        [regular] Frequente
        [occasional] Ocasional
        [passing] De passagem
       *[dormant] Inativo
    }
scores-segment-rule =
    { $segment ->
        [unheard] Nunca escreveu.
        [newcomer] Escreveu pela primeira vez nos últimos 30 dias e veio no máximo três vezes.
        [regular] Veio dez vezes ou mais nos últimos 90 dias.
        [occasional] Veio de três a nove vezes nos últimos 90 dias.
        [passing] Veio uma ou duas vezes nos últimos 90 dias.
       *[dormant] Não veio nos últimos 90 dias.
    }
scores-step-name =
    { $step ->
        [unheard] Ainda em silêncio
        [new] Novo
        [engaged] Ativo
        [lapsing] Se afastando
        [lost] Perdido
       *[won_back] Recuperado
    }
scores-step-rule =
    { $step ->
        [unheard] Nunca escreveu.
        [new] Escreveu pela primeira vez nos últimos 7 dias.
        [engaged] Escreveu nos últimos 7 dias.
        [lapsing] Escreveu pela última vez há 7 a 30 dias.
        [lost] Escreveu pela última vez há mais de 30 dias.
       *[won_back] Voltou a escrever nos últimos 30 dias, após 30 dias ou mais de silêncio.
    }
scores-comes = Alguém vem quando escreve depois de seis horas em que ninguém disse nada.
scores-next = Melhor próximo passo
scores-answer = Responder agora
scores-ask = Fazer de novo sua pergunta em aberto
scores-wait = Esperar até { $when }
scores-reopen = Reabrir com um modelo
scores-leave = Deixar em paz
scores-do-ask = Escrever a pergunta
scores-do-wait = Adiar até { $when }
scores-do-reopen = Escolher um modelo
scores-template = Modelo
scores-reopens = Chance de que responda
scores-cost = Custo
scores-not-enough = Ainda não há dados suficientes para dizer qual modelo funciona melhor: o mais enviado vem primeiro.
scores-about = cerca de { $amount }
scores-reason =
    { $reason ->
        [owed] Espera uma resposta
        [closing] A janela fecha em menos de duas horas
        [will_lapse] É pouco provável que escreva antes de fechar
        [will_write] É provável que escreva de novo por conta própria
        [likely_now] É provável que responda agora
        [unlikely] É pouco provável que responda
        [question_open] Você perguntou algo e espera a resposta
        [missed] A janela fechou enquanto esperava
        [better_hour] Responde em outros horários
        [quiet_hours] É hora de descanso para a pessoa
        [opted_out] Pediu para não receber mensagens
        [no_consent] Nada indica que tenha consentido
        [paced] Já recebeu mensagens sem responder
        [blocked] Nada chega à pessoa
        [settled] Está resolvido ou em pausa
        [nothing_owed] Ninguém espera nada
       *[other] Por outro motivo
    }
hours-title = Melhores horários para escrever
hours-best = O melhor: { $ranges }
hours-none = Nenhum horário se destaca
hours-range = de { $from } a { $to }
hours-all = As 24 horas
hours-hour = Hora
hours-share = Parte do que escreve
planned-best = O melhor horário da pessoa, { $time } lá, { $when }
scores-failed = Não foi possível carregar a previsão.
scores-held-out = Sem conselho aqui: em algumas conversas ele é omitido para saber se ajuda.
scores-answered = Respostas até agora: { $n } de { $of }
scores-learnt =
    { $n ->
        [one] o modelo aprendeu com { $n } caso
        [many] o modelo aprendeu com { $n } de casos
       *[other] o modelo aprendeu com { $n } casos
    }
scores-worth = Vale { $factor } vezes uma conversa comum
hours-zone = Horas de { $zone }
priorities-title = Prioridades
command-priorities = Ir para as prioridades
priorities-lead = O que faz uma conversa valer mais para você. Decide o que vem primeiro, e nunca quão provável algo é: isso é aprendido.
priorities-rules = Regras
priorities-empty = Ainda não há regras
priorities-empty-lead = Todas as conversas valem o mesmo: o que vem primeiro depende só do que pode se perder.
priorities-add = Adicionar uma regra
priorities-about = Quais conversas
priorities-kind =
    { $kind ->
        [tag] Clientes com uma etiqueta
        [is] Um atributo é
        [at_least] Um atributo é no mínimo
        [team] Conversas de uma equipe
       *[lead] Vindas de um anúncio, sem resposta
    }
priorities-tag = Etiqueta
priorities-attribute = Atributo
priorities-team = Equipe
priorities-value = Valor
priorities-amount = No mínimo
priorities-with-tag = Etiqueta { $name }
priorities-with-value = { $name } é { $value }
priorities-with-amount = { $name } é no mínimo { $amount }
priorities-with-team = Equipe { $name }
priorities-gone = algo que não existe mais
priorities-factor = Valor de { $name }
priorities-factor-hint = De 0,25, um quarto, a 4, quatro vezes mais.
priorities-times = { $factor } vezes
priorities-remove = Remover a regra { $name }
priorities-order = Valor de um pedido
priorities-order-lead = Uma conversa conta tanto quanto o pedido de que trata, comparado a um comum.
priorities-order-attribute = Atributo que o contém
priorities-not-counted = Não conta
priorities-usual = Um pedido comum
priorities-template = Quanto custa um modelo
priorities-template-hint = Como parte do que vale uma conversa comum, de 0 a 1.
priorities-preview = O que mudaria de lugar
priorities-nothing = Nada muda de lugar.
priorities-nobody = Nada a mostrar: ninguém espera resposta agora.
priorities-moved = { $n } de { $of } que esperam mudariam de lugar; as que mais se movem:
priorities-looked = Foram vistas as { $looked } que mais importam agora, de { $of } que esperam. Os lugares são entre elas.
priorities-place = do lugar { $before } para o { $after }
priorities-worth = Vale { $after } vezes uma comum, antes { $before }
priorities-passed = Outras passam à frente ou ficam para trás
priorities-save = Salvar
priorities-saved = Salvo. A fila por prioridade segue isso.
priorities-undo = Desfazer
priorities-undone = Como era antes.
priorities-reset = Contar todas igual
priorities-unsaved = Ainda não salvo.
priorities-choose = Escolha uma opção
priorities-too-many = Pode haber no máximo 20 regras.
priorities-wrong-factor = O efeito de uma regra fica entre 0,25 e 4.
priorities-twice = Duas regras tratam da mesma coisa: mantenha uma.
priorities-wrong-value = Um valor tem entre 1 e 100 caracteres.
priorities-wrong-amount = Um valor é um número sem separadores de milhar: 1500.
priorities-wrong-usual = Um pedido comum é um número maior que zero, sem separadores de milhar: 1500.
priorities-wrong-template = O custo de um modelo fica entre 0 e 1.

## Tags and attributes
tag-new = Cliente novo
tag-returning = Voltou
tag-ad-lead = Veio por anúncio
tag-rule-new = Por regra: a primeira mensagem chegou nos últimos 7 dias.
tag-rule-returning = Por regra: escreveu de novo 7 dias ou mais depois da primeira mensagem.
tag-rule-ad-lead = Por regra: veio por um anúncio nos últimos 30 dias.
colour-grey = Cinza
colour-red = Vermelho
colour-orange = Laranja
colour-yellow = Amarelo
colour-green = Verde
colour-teal = Verde-azulado
colour-blue = Azul
colour-purple = Roxo
colour-pink = Rosa
attribute-text = Texto
attribute-number = Número
attribute-date = Data
attribute-yes-no = Sim ou não
attribute-choice = Um de uma lista
attribute-url = Endereço da web
fields-title = Etiquetas e atributos
fields-lead = O que se pode pôr nos clientes e dizer deles. Etiquetas com regra são postas só por ela.
fields-colour = Cor
fields-kind = Tipo
fields-choices = Opções, uma por linha
fields-new-tag = Nova etiqueta
fields-new-attribute = Novo atributo
fields-read-only = Só administradores mudam isto.
fields-no-attributes = Ainda não há atributos.
fields-sure = Excluir para sempre
fields-people =
    { $n ->
        [one] em { $n } pessoa
        [many] em { $n } de pessoas
       *[other] em { $n } pessoas
    }

# What is kept of people, and how long.
data-title = Dados
data-lead = Por quanto tempo as coisas são guardadas e quem foi apagado.
data-kept = Por quanto tempo as coisas são guardadas
data-kept-lead = O que passou do prazo é apagado em até uma hora e não volta.
data-deliveries = Entregas como chegaram
data-deliveries-hint = O que o WhatsApp enviou, palavra por palavra, desde que foi processado.
data-events = Eventos
data-events-hint = O que telas e programas que voltam querem saber.
data-kept-items = Itens que não foram entendidos
data-kept-items-hint = Na forma original, para processar de novo.
data-media = Arquivos
data-media-hint = Fotos, vídeos e documentos. As mensagens ficam.
data-messages = Mensagens
data-messages-hint = Com seus arquivos. As pessoas ficam.
data-days = Dias
data-for-ever = Para sempre
data-bounds = De { $least } a { $most } dias
data-save = Salvar
data-saved = Salvo. O que passou do prazo sai em até uma hora.
data-erasures = Pessoas apagadas
data-erasures-lead = Delas não resta nada além destas linhas.
data-nobody-erased = Ninguém foi apagado ainda.
data-erased-at = Apagada
data-state = Estado
data-gone = Linhas apagadas
data-done = Concluído
data-step = Etapa { $at } de { $of }
data-of-person = Dados de { $who }
data-export = Levar tudo
data-export-lead = Um arquivo ZIP com tudo o que é guardado desta pessoa: o que foi dito, arquivos, notas e o que o WhatsApp entregou.
data-download = Baixar
data-erase = Apagar esta pessoa
data-erase-lead = Tudo o que é guardado desta pessoa some, em todo lugar e para sempre: mensagens, arquivos, notas, rascunhos e o que o WhatsApp entregou. Não pode ser desfeito. Se ela escrever de novo, será alguém novo.
data-erase-backups = Backups anteriores ainda a contêm. Ao restaurar um deles, esta pessoa é apagada de novo.
data-owner-only = Só um proprietário pode apagar alguém.
data-type-name = Digite o nome para confirmar: { $who }
data-not-the-name = Este não é o nome da pessoa.
data-erase-now = Apagar para sempre
data-erasing = Apagando…
data-erased = Apagada
data-erased-lead = Esta pessoa não está mais em nenhuma lista. O resto está sendo apagado; você pode sair desta página.
data-erased-whole = Tudo foi apagado.
data-was-erased = A pessoa desta conversa foi apagada.
data-their-data = Dados da pessoa
data-forgotten = { $kind }: não é mais guardado.

# Conversas: notas, respostas rápidas, botões, quem está, bloqueio.
error-too-many = “{ $field }” demais: são permitidos { $limit }.
error-twice = Dois têm o mesmo “{ $field }”.
quick-reply-taken = Este atalho já está em uso.
talk-note = Nota
talk-note-label = Nota interna
talk-note-placeholder = Só a equipe vê isto. @ menciona alguém.
talk-note-save = Guardar nota
talk-note-saved = Nota guardada. O cliente não a vê.
talk-note-edit = Editar nota
talk-note-delete = Excluir nota
talk-note-deleted = Nota excluída.
talk-note-of = Nota de { $who }
talk-note-of-you = Sua nota
talk-cancel = Cancelar
talk-people = Equipe
talk-program = Um programa
talk-colleague = Alguém da equipe
talk-done-assigned = { $who } atribuiu isto a { $whom }
talk-done-unassigned = { $who } removeu a atribuição
talk-done-snoozed = { $who } adiou isto até { $when }
talk-done-rests = { $who } adiou isto até o cliente escrever
talk-done-woke = Não está mais adiado
talk-done-resolved = { $who } resolveu isto
talk-done-reopened = Aberto de novo
talk-done-merged = Unida a outra conversa da mesma pessoa
talk-done-parted = De novo duas pessoas
talk-done-tagged = { $who } adicionou a etiqueta { $what }
talk-done-untagged = { $who } removeu a etiqueta { $what }
talk-done-opted-out = Não quer mais mensagens deste tipo: { $what }
talk-done-opted-in = Quer de novo mensagens deste tipo: { $what }
talk-done-lost = A janela fechou sem resposta. Esperava desde { $when }
talk-done-paused = O modelo { $what } está pausado
talk-done-dismissed = { $who } disse que não é preciso responder
talk-done-undismissed = { $who } voltou atrás: é preciso responder
talk-done-blocked = { $who } bloqueou esta pessoa
talk-done-unblocked = { $who } desbloqueou esta pessoa
talk-done-reported = { $who } denunciou esta pessoa: { $what }
talk-done-other = Algo mudou
talk-quick = Respostas rápidas
talk-quick-none = Nenhuma resposta rápida serve.
talk-quick-missing = Preencha o que falta
talk-quick-insert = Inserir
talk-quick-manage = Gerenciar respostas rápidas
talk-quick-lead = Textos que você escreve muito. Numa resposta, escreva / e o atalho.
talk-quick-shortcut = Atalho
talk-quick-text = Texto
talk-quick-variables = Variáveis: { $names } e os nomes de atributos.
talk-quick-shared = Para todos
talk-quick-own = Só para mim
talk-quick-new = Nova resposta rápida
talk-quick-edit = Editar { $what }
talk-quick-delete = Excluir { $what }
talk-quick-empty = Ainda não há respostas rápidas
talk-save = Salvar
talk-saved = Salvo.
talk-more = Mais para enviar
talk-photo = Tirar uma foto
talk-voice = Gravar uma mensagem de voz
talk-buttons = Botões de resposta
talk-list = Lista para escolher
talk-place = Pedir uma localização
talk-body = Texto acima
talk-footer = Texto menor (opcional)
talk-button = Botão { $n }
talk-list-button = Botão que abre a lista
talk-row = Linha { $n }
talk-row-description = Descrição da linha { $n } (opcional)
talk-row-section = Seção a partir da linha { $n } (opcional)
talk-add-row = Adicionar uma linha
talk-recording = Gravando: { $time }
talk-finish = Terminar a gravação
talk-discard = Descartar a gravação
talk-no-microphone = Não foi possível usar o microfone. Permita-o no navegador e tente de novo.
talk-no-recorder = Este navegador não consegue gravar um som que o WhatsApp aceite.
talk-looks = Também aqui: { $who }
talk-writes = { $who } está escrevendo…
talk-cross-writes = { $who } está escrevendo uma resposta.
talk-cross-answered = { $who } respondeu desde que você começou.
talk-send-anyway = Enviar mesmo assim
talk-menu = Menu da conversa
talk-block = Bloquear
talk-unblock = Desbloquear
talk-blocked = Bloqueado { $when }. Nada chega e nada sai.
talk-block-title = Bloquear { $who }?
talk-block-lead = O WhatsApp não deixa passar mais nada, em nenhuma direção. Pode ser desfeito.
talk-report = O que há de errado? (opcional)
talk-report-hint = Fica guardado aqui com seu nome. O WhatsApp não aceita denúncias de empresas.
talk-transcript-text = Exportar como texto
talk-transcript-json = Exportar como JSON
talk-with-notes = Com notas internas
talk-mentions = Menções
talk-mentions-lead = Notas internas que mencionam você.
talk-mentions-none = Ninguém mencionou você ainda
talk-mentions-none-lead = Quem escrever @ e seu nome numa nota chama você aqui.
talk-mention-new = Nova
talk-take-back = Retirar “não precisa responder”
talk-taken-back = Voltou a esperar resposta.
command-note = Escrever uma nota interna
command-mentions = Ir para as menções
command-replies = Ir para as respostas rápidas
talk-done-many =
    { $n ->
        [one] { $n } mudança
        [many] { $n } de mudanças
       *[other] { $n } mudanças
    }
talk-quick-found =
    { $n ->
        [one] { $n } resposta rápida
        [many] { $n } de respostas rápidas
       *[other] { $n } respostas rápidas
    }
talk-mentions-unread =
    { $n ->
        [one] { $n } menção não lida
        [many] { $n } de menções não lidas
       *[other] { $n } menções não lidas
    }

## Visualizações e mudanças em muitas conversas

triage-too-many = No máximo { $n } conversas podem ser alteradas de uma vez.
triage-these =
    { $n ->
        [one] { $n } para responder primeiro
        [many] { $n } de conversas para responder primeiro
       *[other] { $n } para responder primeiro
    }
triage-nobody = Esta pessoa não pode mais cuidar de conversas aqui.
triage-no-such-time = Uma conversa é adiada até um momento futuro, no máximo um ano.
triage-no-tag = Não há etiqueta “{ $tag }”.
triage-ruled-tag = A etiqueta “{ $tag }” é posta por uma regra, não à mão.
triage-too-late = Isto não pode mais ser desfeito.
triage-changed = Mudou desde então.
triage-changed-by = { $who } mudou isso desde então.
triage-heard = O cliente escreveu desde então.
triage-joined = Já faz parte de outra conversa.
triage-view-name = O nome deve ter de 1 a { $n } caracteres.
triage-too-many-views = Você guarda { $n } visualizações, o máximo. Exclua uma primeiro.
view-queue = A fazer
view-shift = Fecham neste turno
view-hour = Menos de 1 h
view-two-hours = Menos de 2 h
view-four-hours = Menos de 4 h
view-open = Janelas abertas
view-closed = Vale a pena reabrir
view-template = Modelo sem resposta
view-leads = Contatos de anúncios
view-unread = Não lidas
view-mine = Minhas
view-unassigned = Sem responsável
view-snoozed = Adiadas
view-all = Todas as conversas
order-closes-at = Tempo restante
order-priority = Prioridade
order-last-activity = Última atividade
order-name = Nome
triage-on = escolhido
triage-views = Visualizações
triage-filters = Filtros
triage-order = Ordem
triage-narrowed = A que a lista está limitada
triage-without = Remover: { $what }
triage-owed = Resposta pendente
triage-not-owed = Sem resposta pendente
triage-open = Aberta
triage-snoozed = Adiada
triage-resolved = Resolvida
triage-door-open = Mais de 2 h
triage-door-closing = 2 h ou menos
triage-door-closed = Fechada
triage-door-never = Nunca aberta
triage-engagement = Engajamento
triage-priority = Prioridade
triage-silence = Última atividade
triage-progress = Situação
triage-any = Qualquer
triage-assignee = Atribuída a
triage-me = A mim
triage-nobody-chosen = Ninguém
triage-somebody = Alguém
triage-window = Janela
triage-tags = Etiquetas
triage-number = Número
triage-language = Idioma
triage-from = De
triage-to = Até
triage-keep = Nome para esta lista
triage-share = Todos aqui a veem
triage-keep-it = Salvar visualização
triage-kept = A visualização foi salva.
triage-forget = Excluir a visualização “{ $name }”
triage-shift = Meu turno termina às
triage-bulk = Conversas escolhidas
triage-chosen = Escolhidas: { $n }
triage-working = { $at } de { $of }
triage-resolve = Resolver
triage-reopen = Reabrir
triage-snooze = Adiar
triage-snooze-on = Adiar até outro momento
triage-wake = Trazer de volta agora
triage-assign = Atribuir
triage-tag = Etiquetar
triage-read = Marcar como lida
triage-template = Enviar modelo
triage-template-lead = Vai para todas as pessoas escolhidas, com as mesmas palavras. Cada envio tem seu preço e é verificado à parte; por dez segundos pode ser desfeito.
triage-all-matching = Escolher todas desta lista
triage-clear = Não escolher nenhuma
triage-report = O que foi feito
triage-report-done = Feito: { $n }.
triage-report-unchanged = Já estava assim: { $n }.
triage-report-refused = Não feito: { $n }.
triage-refused = Não feito, e por quê
triage-report-cut = Há mais do que as listadas.
triage-unchanged = Já está assim.
triage-taken-back = Desfeito: { $n }
triage-changed-of = mudaram desde então: { $n }
triage-menu = O que fazer
triage-outlasts = depois que a janela fechar { $when }
triage-select = Escolher { $who }
triage-actions = Ações para { $who }
triage-snoozed-until = Adiada até { $when }
triage-rests = Adiada até escreverem
triage-lead = A primeira resposta até { $when } torna grátis os dias seguintes
triage-awaited = Modelo ainda sem resposta
rest-hour = Em 1 hora
rest-three-hours = Em 3 horas
rest-evening = Hoje no fim do dia
rest-tomorrow = Amanhã de manhã
rest-monday = Segunda de manhã
rest-week = Em uma semana
rest-until = Até o cliente escrever
command-resolve = Resolver ou reabrir
command-snooze = Adiar para depois
command-assign = Atribuir a alguém
command-label = Etiquetar o cliente
command-mark-read = Marcar como lida
command-unread = Marcar como não lida
command-select = Escolher ou deixar de escolher
command-select-range = Escolher até aqui
command-select-all = Escolher todas as listadas
command-menu = O que se pode fazer com ela
command-filters = Filtrar a lista
command-order = Mudar a ordem da lista
command-views = Escolher uma visualização
triage-did =
    { $did ->
        [assigned] Atribuída
        [claimed] Assumida
        [handed_over] Passada adiante
        [unassigned] Sem responsável
        [snoozed] Adiada
        [woken] De volta
        [resolved] Resolvida
        [reopened] Reaberta
        [read] Marcada como lida
        [unread] Marcada como não lida
        [tagged] Etiquetada
        [untagged] Etiqueta removida
        [planned] Modelo programado
       *[sent] Modelo a caminho
    }
triage-silence-at-most =
    { $n ->
        [one] No último { $n } dia
        [many] Nos últimos { $n } de dias
       *[other] Nos últimos { $n } dias
    }
triage-silence-at-least =
    { $n ->
        [one] Em silêncio há { $n } dia ou mais
        [many] Em silêncio há { $n } de dias ou mais
       *[other] Em silêncio há { $n } dias ou mais
    }
person-no-marketing = Nenhum modelo de marketing é enviado a esta pessoa.
person-no-utility = Nenhum modelo de utilidade é enviado a esta pessoa.
person-no-service = Fica anotado aqui; ainda é possível responder ao que a pessoa escrever.
triage-choose-time = Escolha um dia e um horário que ainda virão, no máximo daqui a um ano.
triage-template-later = O horário é o seu. Até lá ele espera em cada conversa, onde pode ser pego de volta, e é verificado mais uma vez antes de sair.
# What is answered without a person.
message-automatic = Resposta automática
transcript-greeting = Saudação automática
transcript-away = Resposta automática de ausência
transcript-stopped = Confirmação automática: sem mais mensagens de marketing
transcript-started = Confirmação automática: mensagens de marketing de novo
talk-done-asked-for-person = Pediu para falar com uma pessoa
person-source-word = Uma palavra que escreveu
person-source-button = Um botão que pressionou
command-answering = Ir para as respostas automáticas
answering-title = Respostas automáticas
answering-lead = O que seus números respondem sem uma pessoa. Cada cliente recebe no máximo uma resposta assim em 12 horas, nunca se alguém daqui respondeu na última hora, e sempre com um botão para falar com uma pessoa. Ela não é a resposta devida: a conversa continua na fila.
answering-business = Como a empresa se chama
answering-language = Idioma dos textos
answering-greeting = Saudação
answering-greeting-hint = No seu horário, para quem escreve pela primeira vez ou depois de 14 dias. Cada cliente recebe o texto no seu idioma ou, se não houver, o primeiro que existir.
answering-away = Resposta de ausência
answering-away-hint = Fora do seu horário. Cada cliente recebe o texto no seu idioma ou, se não houver, o primeiro que existir.
answering-stopped = Quando alguém interrompe as mensagens de marketing
answering-started = Quando alguém as quer de novo
answering-usual-hint = Se ficar vazio, diz o que a prévia mostra.
answering-send = Enviar
answering-preview = Como o cliente vê
answering-sample = Ana
answering-save = Salvar
answering-saved = Salvo.
answering-sent = Enviadas nos últimos 30 dias
answering-confirmed = Confirmações
answering-asked = Pediram uma pessoa
answering-words = Palavras que interrompem as mensagens de marketing
answering-words-lead = Uma mensagem que é uma dessas palavras e nada mais, e os botões de modelos com os quais as pessoas saem. Valem para todos os números, respondam ou não alguma coisa: ninguém precisa fazer nada, e o marketing planejado para essas pessoas não sai. Uma palavra com asterisco também significa outra coisa: só vale se antes veio um modelo ou uma mensagem que a escreve em maiúsculas ou entre aspas.
answering-start-words = Palavras que as trazem de volta
answering-variables = Variáveis: { $names }. O que não se sabe de um cliente é omitido.
answering-price-unknown = Não se sabe quanto custa uma resposta.
answering-price-free = Cada uma conta como resposta: { $left } são grátis neste mês, depois cerca de { $price } cada, conforme o país do cliente.
answering-price = Cada uma conta como resposta: cerca de { $price }, conforme o país do cliente.
answering-unfit-language = “{ $what }” não é um idioma em que os textos possam estar.
answering-unfit-long = Um texto tem { $length } caracteres; são permitidos { $limit }.
answering-unfit-business = O nome da empresa tem { $length } caracteres; são permitidos { $limit }.
answering-unfit-character = Há um caractere em um texto que não pode ser enviado.
answering-unfit-variable = Nada se sabe para “{ $what }”.
answering-unfit-empty = Uma resposta que é enviada precisa de um texto em pelo menos um idioma.

alerts-title = Alertas
alerts-lead = Quando uma janela está prestes a fechar e alguém espera resposta, o Ajar avisa quem é responsável, depois a equipe e depois quem a lidera.
alerts-how = Como você é avisado
alerts-limits = Com esta antecedência do fechamento de uma janela
alerts-limits-none = Escolha pelo menos uma.
alerts-sound = Emitir um som neste aplicativo
alerts-sound-try = Ouvir
alerts-quiet = Horário de silêncio
alerts-quiet-lead = Nada toca nesse período. Outras pessoas são avisadas no seu lugar, e você vê depois.
alerts-quiet-from = De
alerts-quiet-until = Até
alerts-quiet-wrong = Informe os dois horários, como 22:00 e 07:00, ou nenhum.
alerts-zone = Fuso horário: { $zone }
alerts-mail = Resumo por e-mail
alerts-mail-lead = No máximo uma vez por hora: o que foi silenciado e o que fechou sem resposta.
alerts-mail-off = Este servidor não envia e-mail.
alerts-save = Salvar
alerts-saved = Salvo.
alerts-devices = Dispositivos
alerts-devices-lead = Um dispositivo é avisado mesmo sem o Ajar aberto nele. Ninguém consegue ler os avisos no caminho.
alerts-devices-demo = Na demonstração nenhum dispositivo é avisado.
alerts-device-none = Nenhum dispositivo é avisado ainda.
alerts-device-name = Nome deste dispositivo
alerts-device-texts = Mostrar nomes e mensagens nele
alerts-device-add = Alertar este dispositivo
alerts-device-this = Este dispositivo
alerts-device-test = Enviar um teste
alerts-device-tested = O teste está a caminho.
alerts-device-remove = Remover
alerts-device-unheard = O que foi enviado por último não chegou. Verifique se o navegador dele pode mostrar notificações.
alerts-unreached = Os alertas não chegam a { $names }.
alerts-unreached-look = Ver meus dispositivos
alerts-device-succeeded = Último envio: { $when }
alerts-device-failed = Última falha { $when }: { $why }
alerts-device-denied = Este navegador não permite que o Ajar mostre notificações. É o que dizem as configurações dele para este site.
alerts-device-unable = Este navegador não pode ser avisado. É preciso https e, no iPhone, o aplicativo na tela de início.
alerts-device-too-many = Você já tem o máximo de dispositivos. Remova um antes.
alerts-device-unfit = Este dispositivo informa um endereço para o qual nada é enviado.
alerts-held = Os avisos estão retidos: esta é uma cópia restaurada.
alerts-held-title = Esta é uma cópia restaurada
alerts-held-lead = Nada é enviado a dispositivos nem por e-mail, para que ninguém seja avisado duas vezes enquanto o original ainda funciona. No app tudo aparece como sempre.
alerts-held-owner = Um proprietário pode liberar os envios daqui.
alerts-release = Enviar avisos daqui
alerts-released = A partir de agora os avisos vão para dispositivos e por e-mail.
alerts-past = Os últimos 7 dias
alerts-past-none = Você não foi avisado de nada.
alerts-level =
    { $level ->
        [assignee] Avisado como responsável
        [team] Avisado como parte da equipe
       *[lead] Avisado como líder da equipe
    }
alerts-muted =
    { $why ->
        [rate] Silenciado: eram demais
        [quiet] Silenciado: seu horário de silêncio
       *[same] Silenciado: você foi avisado no mesmo momento
    }
alerts-shown = Mostrado no aplicativo
alerts-arrived = Chegou a { $n } de { $of } dispositivos
alerts-mailed = Enviado por e-mail
alerts-unheard = Ainda não visto
alerts-waits = { $name } espera resposta: a janela fecha { $when }.
alerts-open = Abrir
alerts-snooze = Adiar por uma hora
alerts-put-away = Dispensar
alerts-more = Mais alertas: { $n }
alerts-muting = Foi o sexto alerta em uma hora. Os próximos ficam silenciados até { $when } e chegam em um resumo.
alerts-digest = Alertas silenciados: { $n }
alerts-push = Uma janela está prestes a fechar
alerts-push-of = { $name } espera resposta
alerts-push-body = A janela fecha em { $length }.
alerts-push-last = Por { $length } os próximos alertas ficam silenciados e chegam em um resumo.
alerts-push-digest-body = Eram demais, ou era seu horário de silêncio.
alerts-push-test = O Ajar alcança este dispositivo
alerts-push-test-body = É assim que um alerta aparece aqui.
alerts-mail-subject = Ajar: silenciados { $muted }, fechados sem resposta { $lost }
alerts-mail-muted = Silenciados:
alerts-mail-lost = Fechados sem resposta:
alerts-mail-closes = { $name }: a janela fecha { $when }
alerts-mail-closed = { $name }: a janela fechou { $when }
alerts-mail-settings = Do que você é avisado, e como: { $url }
command-alerts = Ir para os alertas

## Equipes e turnos

teams-title = Equipes
teams-lead = Quem trabalha junto, em quais números e quando.
teams-none = Ainda não há equipes
teams-none-lead = Até haver uma, cada conversa é de todos.
teams-new = Nova equipe
teams-name = Nome da equipe
teams-zone = Fuso horário, como Europe/Berlin
teams-leader = Responsável
teams-members = Pessoas
teams-numbers = Números
teams-hours = Horário semanal
teams-hours-known = A equipe tem horário fixo
teams-hours-hint = Como 09:00-12:00, 13:00-17:30. O que termina antes de começar passa da meia-noite; um dia vazio é de folga.
teams-holidays = Feriados
teams-holidays-hint = Um por linha: 2026-12-25, ou com horário 2026-12-24 09:00-12:00.
teams-shifts = Turnos
teams-shifts-hint = Onde ninguém tem turno, todos trabalham no horário semanal.
teams-shift-who = De quem é o turno
teams-shift-day = Em que dia
teams-shift-date = Só um dia
teams-shift-hours = Horário, como 09:00-17:00
teams-shift-add = Adicionar turno
teams-shift-remove = Remover o turno de { $who }
teams-assigns = Dar o que não é de ninguém a alguém que esteja
teams-capacity = Conversas abertas por pessoa, no máximo
teams-read-only = Só administradores mudam as equipes.
teams-faster = { $who } foi mais rápido.
teams-unseen = { $who } não vê este número, por isso a conversa não pode ser dessa pessoa.
triage-no-team = Não existe essa equipe.
forecast-title = As próximas 24 horas
forecast-lead = O que costuma chegar nestes horários, e quais janelas abertas devem fechar sem que o cliente escreva. Entre parênteses: onde fica nove em cada dez vezes.
forecast-hour = A partir de
forecast-messages = Mensagens
forecast-closing = Janelas que fecham
forecast-owed = Com resposta pendente
forecast-lapse = Sem mensagem
forecast-held-back = Hoje não é mostrado. Em 5 de cada 100 dias, sorteados para cada pessoa, é retido, para que se veja quanto vale.
forecast-band = { $mean } ({ $low } a { $high })
handover-title = Passagem de turno
handover-lead = O que espera resposta e fecha enquanto ninguém da equipe trabalha.
handover-none = Nada fecha sem ninguém
handover-none-lead = Tudo o que é devido fecha enquanto alguém trabalha.
handover-unknown = Não se sabe de nenhuma equipe quando trabalha.
handover-closes = Fecha { $when }
handover-staffed = Com alguém pela última vez { $when }
handover-claim = Assumir
handover-send = Responder
handover-more = Há mais. A fila mostra tudo.
view-unstaffed = Fecha sem ninguém
command-claim = Assumir o que não é de ninguém
command-hand-over = Ir à passagem de turno
command-teams = Ir às equipes
command-away = Ausente, ou de volta
away-set = Dizer que você está ausente
away-back = Você está ausente: dizer que voltou
talk-done-handed-over = { $who } passou para { $what }.
talk-done-handed-to-all = { $who } deixou para todos.
triage-team = Equipe
triage-everybody = De todos
teams-unfit =
    { $why ->
        [name] Uma equipe tem um nome de 1 a 60 caracteres.
        [zone] Não existe esse fuso horário. Chama-se como Europe/Berlin.
        [leader] O responsável deve ser da equipe.
        [members] Uma equipe tem no máximo 500 pessoas.
        [hours] O horário não pode ser lido, se sobrepõe ou é demais.
        [shifts] Um turno é de alguém da equipe, com horário como 09:00-17:00.
        [capacity] Uma pessoa tem de 1 a 1000 conversas no máximo.
        [taken] Já existe uma equipe com esse nome.
        [limit] Não pode haver mais equipes.
        [user] Alguma dessas pessoas não trabalha aqui.
        [changed] Outra pessoa mudou esta equipe nesse meio-tempo. Recarregue a página para vê-la e faça a mudança de novo.
       *[number] Não existe esse número.
    }

## O registro de auditoria

audit-title = Registro de auditoria
audit-lead = Quem fez o quê no espaço de trabalho, quando e de onde. Nenhuma linha é alterada nem apagada.
audit-filters = Filtrar o registro
audit-find = Buscar no registro
audit-who = Quem
audit-what-label = O quê
audit-when = Quando
audit-more = Mostrar mais
audit-end = Isso é tudo.
audit-none = Nada foi anotado
audit-none-lead = Nada no registro corresponde.
audit-export = Exportar como CSV
audit-yes = sim
audit-no = não
audit-what =
    { $what ->
        [signed_in] Entrada
        [sign_in_failed] Entrada recusada
        [sign_in_throttled] Tentativas de entrada demais
        [signed_out] Saída
        [user_added] Pessoa admitida
        [user_disabled] Pessoa excluída
        [user_enabled] Pessoa readmitida
        [user_invited] Pessoa convidada
        [invitation_revoked] Convite retirado
        [user_joined] Convite aceito
        [user_renamed] Nome alterado
        [role_changed] Função alterada
        [reset_made] Link de nova senha criado
        [reset_used] Link de nova senha usado
        [password_changed] Senha alterada
        [password_failed] Senha errada na confirmação
        [sessions_revoked] Sessão encerrada em outro lugar
        [factor_set_up] Segundo fator configurado
        [factor_dropped] Segundo fator desativado
        [factor_role_set] Exigência do segundo fator alterada
        [code_failed] Código errado na entrada
        [reach_set] Alcance alterado
        [key_made] Chave de API criada
        [key_revoked] Chave de API revogada
        [number_added] Número configurado
        [number_changed] Número alterado
        [answering_set] Respostas automáticas alteradas
        [team_kept] Equipe alterada
        [team_dropped] Equipe excluída
        [retention_set] Retenção alterada
        [tag_kept] Etiqueta alterada
        [tag_dropped] Etiqueta excluída
        [attribute_kept] Atributo alterado
        [attribute_dropped] Atributo excluído
        [quick_reply_kept] Resposta rápida compartilhada alterada
        [quick_reply_dropped] Resposta rápida compartilhada excluída
        [fills_set] Variáveis de um modelo alteradas
        [view_kept] Lista compartilhada alterada
        [view_dropped] Lista compartilhada excluída
        [blocked] Cliente bloqueado
        [unblocked] Cliente desbloqueado
        [bulk_sent] Modelo enviado a muitos
        [bulk_planned] Modelo agendado para muitos
        [import_brought] Importação enviada
        [import_applied] Importação aplicada
        [import_cancelled] Importação cancelada
        [import_undone] Importação desfeita
        [people_exported] Clientes exportados
        [person_exported] Dados de um cliente exportados
        [transcript_exported] Conversa exportada
        [audit_exported] Registro exportado
        [backup_made] Backup feito
        [backup_restored] Backup restaurado
        [alerts_released] Avisos liberados após restauração
        [person_erased] Cliente apagado
        [people_merged] Clientes unidos
        [merge_undone] União desfeita
        [model_promoted] Modelo trocado
        [model_rolled_back] Modelo anterior escolhido
        [model_released] Modelos melhores liberados de novo
        [model_refit] Novo aprendizado iniciado
        [model_refit_cancelled] Novo aprendizado parado
        [scoring_set] Previsões de um cliente ligadas ou desligadas
        [weights_set] Valor das conversas alterado
        [figures_shown] Números por pessoa exibidos a todos
        [figures_hidden] Números por pessoa ocultados
        [template_submitted] Modelo enviado para análise
        [template_edited] Modelo alterado
        [template_deleted] Modelo excluído
        [template_unpaused] Modelo pausado reativado
        [assistant_set] Assistente configurado
        [assistant_off] Assistente desligado
        [campaign_started] Campanha iniciada
        [campaign_approved] Campanha aprovada
        [campaign_declined] Campanha devolvida ao autor
        [campaign_paused] Campanha pausada
        [campaign_resumed] Campanha retomada
        [campaign_stopped] Campanha encerrada
        [campaign_held] Campanha retida
        [campaign_dropped] Campanha excluída
        [campaign_file] Arquivo adicionado a uma campanha
        [budget_set] Orçamento mensal de um número definido
        [approval_set] Definido quando campanhas precisam de uma segunda pessoa
        [approval_asked] Pedida uma regra menos rígida sobre quando campanhas precisam de uma segunda pessoa
       *[other] { $what }
    }
audit-within =
    { $within ->
        [day] Últimas 24 horas
        [week] Últimos 7 dias
        [month] Últimos 30 dias
       *[year] Últimos 365 dias
    }
audit-actor =
    { $kind ->
        [person] { $name }
        [key] Chave { $name }
        [console] Linha de comando
        [program] O próprio Ajar
       *[stranger] Alguém sem sessão
    }
audit-subject =
    { $kind ->
        [user] { $name }
        [key] Chave { $name }
        [invitation] Convite { $name }
        [number] Número { $name }
        [contact] Cliente { $name }
        [conversation] Conversa { $name }
        [import] Importação { $name }
        [tag] Etiqueta { $name }
        [attribute] Atributo { $name }
        [quick_reply] Resposta rápida { $name }
        [view] Lista { $name }
        [team] Equipe { $name }
        [model] Modelo { $name }
        [template] Modelo de mensagem { $name }
        [campaign] Campanha { $name }
       *[other] { $name }
    }
audit-detail =
    { $detail ->
        [role] Função: { $value }
        [count] Quantos: { $value }
        [kind] Dados: { $value }
        [days] Dias: { $value }
        [format] Formato: { $value }
        [secrets] Segredos definidos: { $value }
        [watched] Só observado: { $value }
        [shared] Para todos: { $value }
        [only_teams] Só as próprias equipes: { $value }
        [required] Obrigatório: { $value }
        [with] Outro cliente: { $value }
        [scored] Com previsões: { $value }
        [added] Entraram: { $value }
        [removed] Saíram: { $value }
        [lead] Responsável: { $value }
        [numbers] Números alterados: { $value }
        [hours] Horário alterado: { $value }
        [shifts] Turnos alterados: { $value }
        [renamed] Renomeada: { $value }
        [zone] Fuso horário: { $value }
        [assigns] Atribui sozinha: { $value }
        [capacity] Máximo por pessoa: { $value }
       *[other] { $value }
    }

## Quem vê o quê

reach-numbers = Só estes números
reach-numbers-hint = Sem escolha, todos, também os que vierem.
reach-only-teams = Só conversas das suas equipes
reach-only-teams-hint = Também as que não são de nenhuma equipe e as atribuídas à pessoa.
reach-save = Salvar
reach-role = Administradores e proprietários veem tudo: só agentes e analistas podem ser limitados.
reach-number = Um destes números não está configurado aqui.
reach-gone = Você não vê mais esta conversa.

## Contas

nav-account = Sua conta
unfit-second-code = O código está errado ou já foi usado.
sign-in-code = Código
sign-in-code-title = Digite um código
sign-in-code-lead = Seu app autenticador mostra um. Um código de recuperação também serve, uma vez.
sign-in-code-over = Demorou demais. Comece de novo com sua senha.
sign-in-again = Começar de novo
account-weekly = Relatório semanal por e-mail
account-weekly-lead = Toda segunda-feira às 8h: o que se perdeu na semana anterior, por quê e o que fazer agora.
account-weekly-on = Enviar para mim
account-title = Sua conta
account-lead = Seu nome, seu idioma, sua senha e onde você está conectado.
account-name = Nome
account-save = Salvar
account-saved = Salvo.
account-password-lead = Ao mudá-la, você sai de todos os outros lugares.
account-old = Senha atual
account-new = Nova senha
account-change-password = Mudar a senha
account-password-changed = A senha foi mudada.
account-wrong-password = A senha está errada.
account-factor = Segundo fator
account-factor-lead = Além da senha, é pedido um código que um app no seu telefone mostra. Assim, uma senha roubada sozinha não deixa ninguém entrar.
account-factor-on =
    { $n ->
        [one] Está ativado. Resta { $n } código de recuperação.
        [many] Está ativado. Restam { $n } de códigos de recuperação.
       *[other] Está ativado. Restam { $n } códigos de recuperação.
    }
account-factor-begin = Configurar
account-factor-scan = Leia isto com um app autenticador ou digite a chave. Depois, informe o código que o app mostra.
account-factor-picture = Código QR com a chave
account-factor-key = Chave
account-factor-open = Abrir em um app neste aparelho
account-factor-code = Código do app
account-factor-confirm = Confirmar
account-codes = Códigos de recuperação
account-codes-lead = Cada um deixa você entrar uma vez se perder o app. Não são mostrados de novo: guarde-os em lugar seguro.
account-codes-kept = Já guardei
account-factor-turn-off = Desativar o segundo fator
account-factor-needed = Sua função precisa de um segundo fator.
account-factor-there = Já existe um segundo fator. Desative-o primeiro.
account-must-title = Configure seu segundo fator
account-must-lead = Sua função precisa de um. Todo o resto espera até que ele exista.
account-sessions = Sessões
account-sessions-lead = Se não reconhecer alguma, encerre-a e mude sua senha.
account-no-sessions = Não está conectado em lugar nenhum.
account-device = { $browser } em { $system }
account-unknown-device = Aparelho desconhecido
account-current = Esta
account-began = Início
account-seen = Visto por último
account-address = Endereço
account-end = Encerrar
account-end-others = Encerrar todas as outras
account-ended = Encerrada.
account-taken = Alguém com este endereço já tem uma conta.
account-too-many = Há convites demais pendentes. Retire alguns primeiro.
account-last-owner = Precisa restar alguém que seja proprietário e possa entrar.
account-not-in-demo = Não é possível convidar ninguém para uma demonstração.
members-title = Membros
members-lead = Quem trabalha aqui e o que cada um pode fazer.
members-role = Função
members-change-role = Mudar a função
members-disabled = Desativado
members-you = Você
members-on = Ativado
members-off = Desativado
members-never = Nunca
members-disable = Desativar
members-enable = Readmitir
members-reset = Link de nova senha
members-drop-factor = Desativar o segundo fator
members-drop-sure = Desativar agora
members-end-all = Sair de todos os lugares
members-reach = O que veem
members-disabled-done = { $who } saiu de todos os lugares. Suas conversas abertas são da equipe de novo.
members-enabled-done = { $who } pode entrar de novo.
members-dropped-done = { $who } não precisa mais de um código.
members-reset-done = Dê este link a { $who }. Ele define uma nova senha, funciona uma vez e expira em 24 horas. Não é mostrado de novo.
members-invited-done = Dê este link a { $who }. Ele deixa entrar uma vez e expira em 7 dias. Não é mostrado de novo.
members-link = Link de uso único
members-link-done = Pronto
members-invite = Convidar alguém
members-invite-submit = Criar o link
members-waiting = Convites
members-nobody-waits = Nenhum convite pendente.
members-ends = Expira
members-asked-by = Convidado por
members-take-back = Retirar
members-taken-back = O link não funciona mais.
members-required = Quem precisa de um segundo fator
members-required-lead = Pessoas com estas funções o configuram antes de poder fazer qualquer outra coisa.
members-roles = Funções
members-roles-lead = Cada função pode fazer o que a anterior pode, e mais.
invited-title = Entre na equipe
invited-lead = Você foi convidado a trabalhar aqui. Sua função: { $role }. Confira seu nome e escolha uma senha.
invited-submit = Entrar
invited-reset-title = Escolha uma nova senha
invited-reset-lead = Para { $email }. Você sai de todos os outros lugares.
invited-reset-submit = Definir a senha
invited-over = Este link não funciona mais
invited-over-lead = Foi usado, retirado ou é antigo demais. Peça outro a quem o deu a você.
verb-read = Ler conversas, clientes e modelos
verb-follow = Ver o que acontece ao vivo
verb-read-ingest = Ver o que chega do WhatsApp
verb-send = Enviar mensagens e arquivos
verb-tend = Atribuir, adiar e resolver conversas, escrever notas
verb-edit-people = Alterar e unir clientes
verb-manage-fields = Criar e remover etiquetas e atributos
verb-block = Bloquear e desbloquear clientes
verb-share-replies = Compartilhar respostas rápidas com todos
verb-edit-templates = Escrever modelos
verb-submit-templates = Enviar modelos para análise e excluí-los
verb-fill-templates = Dizer com o que as variáveis dos modelos são preenchidas
verb-run-campaigns = Conduzir campanhas e definir orçamentos
verb-approve-campaigns = Aprovar campanhas de outras pessoas
verb-replay = Processar de novo o que foi retido
verb-read-metrics = Ler as métricas do servidor
verb-manage-numbers = Configurar números
verb-manage-answering = Definir o que os números respondem sozinhos
verb-manage-people = Admitir e desligar quem não é proprietário
verb-manage-owners = Admitir e desligar proprietários
verb-manage-data = Definir por quanto tempo os dados são mantidos
verb-erase-people = Apagar clientes para sempre
verb-open-demo = Abrir a demonstração
verb-import-people = Importar clientes
verb-export-people = Exportar clientes
verb-manage-teams = Montar equipes, com horários e turnos
verb-read-audit = Ler o registro de auditoria
verb-release-alerts = Liberar os avisos de uma cópia restaurada
verb-own-account = Cuidar da própria conta
verb-set-up-factor = Configurar um segundo fator

## Settings

settings-title = Configurações
settings-lead = Como este espaço de trabalho funciona e o que é seu.
settings-workspace = Espaço de trabalho
settings-people = Pessoas
settings-data = Dados
settings-you = Pessoal
settings-api-lead = O que os programas podem pedir ao Ajar, e como.
settings-troubles = O que precisa de atenção
settings-trouble =
    { $kind ->
        [mail] Resumos por e-mail que não foram enviados: { $n }
        [push] Dispositivos aos quais os alertas não chegam: { $n }
        [files] Arquivos de clientes que não puderam ser buscados: { $n }
       *[erasure] Exclusões que não avançam: { $n }
    }
settings-trouble-do =
    { $kind ->
        [mail] Veja se o servidor de e-mail responde, e AJAR_SMTP_URL e AJAR_SMTP_FROM.
        [push] Cada página avisa a quem eles pertencem. Na página Alertas a pessoa cadastra o dispositivo de novo.
        [files] Veja se o token de acesso do número ainda vale. A plataforma guarda um arquivo por sete dias; depois só o cliente o tem.
       *[erasure] Veja o log do servidor e se o disco tem espaço. Continua sozinho assim que puder.
    }
## O modelo

model-title = Modelo
model-lead = O que ele prevê sobre seus clientes, quão bom isso é aqui e com o que aprendeu. Ele aprende só com os seus dados, e nada disso sai desta instalação.
model-learnt = Respostas com que aprendeu aqui: { $learnt }. Previsões ainda abertas: { $open }.
model-done = Feito.
model-question =
    { $question ->
        [reply] Eles respondem?
       *[write] Eles escrevem a tempo?
    }
model-asks =
    { $question ->
        [reply] Quão provável é que um cliente responda em até 24 horas quando você escreve.
       *[write] Quão provável é que um cliente em silêncio escreva antes de a janela fechar.
    }
model-verdict =
    { $why ->
        [better] Aqui é melhor que a regra prática, por isso é usado.
        [not_better] Aqui não é melhor que a regra prática, por isso não é usado.
       *[too_little] Ainda é pouco para dizer quão bom ele é aqui. Até lá vale o que aprendeu em outro lugar: com clientes inventados.
    }
model-count = Previsões cujo resultado já se conhece: { $n }
model-drift =
    { $drift ->
        [none] Nesta semana ele prevê mais ou menos o mesmo que antes.
        [some] Nesta semana ele prevê algo diferente de antes.
        [much] Nesta semana ele prevê algo bem diferente de antes: seus clientes, ou o que você envia, mudaram.
       *[unknown] Ainda é pouco para dizer se esta semana é diferente.
    }
model-too-few = Ainda é pouco.
model-calibration = O dito e o ocorrido
model-calibration-lead = Onde ele diz 30%, cerca de 30 em 100 deveriam se cumprir. Em média ele erra por { $off } pontos percentuais; por puro acaso um modelo perfeito fica abaixo de { $bar }. Entre parênteses: onde fica 19 em cada 20 vezes por puro acaso.
model-said = Dito
model-came = Cumprido
model-of = Previsões
model-percent = { $n }%
model-percent-between = { $n }% (de { $low } a { $high }%)
model-fraction-between = { $figure } (de { $low } a { $high })
model-all = Tudo junto
model-weeks = Semana a semana
model-weeks-lead = A perda logarítmica e a pontuação de Brier dizem quanto ele se surpreendeu: menos é melhor. A AUC diz com que frequência ele distingue quem escreve de quem não escreve: 1 é sempre, 0,5 é acaso. Entre parênteses: onde fica 19 em cada 20 vezes.
model-weeks-of = Semana a semana: { $question }
model-week = Semana de
model-log-loss = Perda logarítmica
model-auc = AUC
model-brier = Pontuação de Brier
model-model = modelo
model-thumb = regra prática
model-rate = taxa usual
model-head = { $figure }, { $who }
model-live = Previsto ao vivo
model-live-none = Ainda não: do que foi previsto ao vivo, nada se decidiu até agora. O resultado de uma previsão é conhecido quando o prazo dela passa, depois de até 24 horas.
model-past = Repassado a partir do passado
model-past-lead = O que se disse aqui de { $from } a { $until }, repassado na ordem em que aconteceu. Cada uma destas { $n } previsões foi feita antes de se aprender o que resultou dela. Ninguém as viu.
model-by-past = Foi o que o passado daqui mostrou. Assim que o suficiente do que é previsto ao vivo se decidir, isso passa a valer.
model-held-out = Separadas
model-held-lead = A cada dia, 5 em 100 conversas, sorteadas, ficam com a regra prática. Assim se vê quanto vale o modelo.
model-share =
    { $place ->
        [shown] Com o modelo cumpriu-se { $rate }, de { $of }
       *[held] Nas separadas cumpriu-se { $rate }, de { $of }
    }
model-share-none =
    { $place ->
        [shown] Com o modelo: ainda nada
       *[held] Nas separadas: ainda nada
    }
model-forecasts = Quão boas foram as previsões por hora
model-forecasts-lead = Uma vez por hora se anota o que se prevê de uma hora por vir. Das que já passaram, nove em dez deveriam ficar dentro da faixa. Dos últimos 30 dias.
model-forecasts-none = Ainda não: nenhuma hora prevista aqui passou.
model-forecast-held =
    { $what ->
        [volume] Mensagens de clientes, com { $lead } h de antecedência: { $within } de { $of } horas dentro da faixa; em média erra por { $off }, onde vieram { $came }.
       *[lapse] Janelas que fecham em silêncio, com { $lead } h de antecedência: { $within } de { $of } horas dentro da faixa; em média erra por { $off }, onde fecharam { $came }.
    }
model-log = Modelos propostos
model-log-lead = Cada um foi mostrado uma vez para uma janela que devia ser reaberta, ou dado a um programa, e é lembrado por 180 dias.
model-log-given = Dado a um programa; ninguém o viu
model-log-none = Nenhum foi proposto ainda.
model-log-more = Mostrar mais
model-log-somebody = Cliente sem nome
model-log-gone = Um modelo que não existe mais
model-log-came =
    { $what ->
        [not_sent] Não foi enviado
        [open] Enviado; seu dia ainda não acabou
        [answered] Respondido em um dia
        [silent] Sem resposta
        [stopped] Pediu para não receber mensagens
       *[nothing] Não chegou
    }
model-log-propensity = Escolhido com probabilidade de { $share }
model-log-chance = Resposta prevista: { $share }
model-uses = O que resultou de usá-lo
model-uses-lead = Em 5 de cada 100 casos, sorteados, não é usado. A diferença é quanto vale o uso. Listas por engajamento não são retidas de ninguém.
model-use =
    { $what ->
        [order] Ordem da fila: respondida antes de a janela fechar
        [hour] Melhores horas para enviar: o cliente escreveu
        [reopen] Modelo para reabrir uma janela: o cliente escreveu
        [forecast] As próximas 24 horas, mostradas a alguém: nenhuma janela fechou com essa pessoa
        [filter] Listas por engajamento ou prioridade: o cliente escreveu
        [alert] Alertas: respondida antes de a janela fechar
        [finding] Conclusões das páginas de análise: respondidas antes de a janela fechar
       *[advice] Melhor próximo passo: o cliente voltou a escrever
    }
model-use-share =
    { $place ->
        [made] Com o uso: { $well } de { $of }
       *[held] Sem o uso: { $well } de { $of }
    }
model-use-heeded =
    { $place ->
        [made] Mostradas: escreveu em 24 horas numa janela aberta naquele momento: { $acted } de { $of }
       *[held] Não mostradas: o mesmo, { $acted } de { $of }
    }
model-use-taken = Aceitas: { $acted } de { $of }
model-versions = Versões
model-kind =
    { $kind ->
        [prior] Como é entregue
        [online] Aprendido resposta a resposta
        [past] Aprendido com o passado daqui
       *[refit] Aprendido de novo
    }
model-standing =
    { $standing ->
        [in_use] Em uso
        [candidate] Prevê junto, sem aparecer
        [former] Esteve em uso
       *[retired] Não adotada
    }
model-version-learnt = Respostas com que tinha aprendido: { $n }
model-judged = Em previsões posteriores ({ $n }): perda logarítmica { $own }, contra { $served } da versão em uso
model-promote = Usar esta
model-roll-back = Voltar para esta
model-pinned = Alguém voltou para uma versão anterior. Ela fica até que melhores possam assumir de novo.
model-release = Deixar melhores assumirem
model-refit = Aprender de novo
model-refit-lead = Com tudo o que se sabe aqui. Segue em segundo plano. O que resulta primeiro só prevê junto, e assume apenas se for melhor além do que faz o acaso.
model-refit-progress = Respostas: { $done } de { $of }
model-cancel = Parar
model-running = O modelo já está aprendendo de novo.
model-idle = O modelo não está aprendendo de novo.
model-nothing = Aqui ainda não se aprendeu nada.
command-model = Ir para o modelo
person-scoring = Previsões
person-scoring-lead = Sem a marca nada é previsto sobre este cliente, e o que foi previsto é esquecido.
person-scored = Prever se responde
data-decisions = Previsões
data-decisions-hint = Com o que resultou delas. O que o modelo aprendeu com elas fica.
verb-read-model = Ver quão boas são as previsões
verb-manage-model = Dizer qual modelo prevê
verb-manage-priorities = Dizer o que faz uma conversa valer mais
verb-manage-views = Alterar e excluir listas que outros compartilham

## The assistant

assistant-title = Assistente
assistant-lead = Um modelo de linguagem que redige respostas, resumos e modelos de mensagem. Desligado até você ligar.
assistant-setup = Modelo de linguagem
assistant-on = Usar o assistente
assistant-address = Endereço
assistant-address-hint = De uma interface como a da OpenAI, por exemplo https://api.example.com/v1. Sem https só nesta máquina ou na sua própria rede.
assistant-model = Nome do modelo de linguagem
assistant-key = Chave
assistant-key-hint = Fica guardada selada e só vai para este endereço. Ninguém a vê de novo.
assistant-key-kept = Há uma chave guardada. Deixe vazio para mantê-la.
assistant-drop-key = Esquecer a chave guardada
assistant-days = Dias em que se guarda o que saiu
assistant-masking = O que sai
assistant-masking-lead = Se o modelo de linguagem não está nesta máquina ou na sua própria rede, nomes conhecidos aqui, telefones, endereços de e-mail e postais, links, números longos e valores são substituídos antes de qualquer coisa sair e voltam no rascunho. Outras coisas que os clientes contam de si ainda podem estar nele.
assistant-never = O assistente nunca envia nada. Os rascunhos ficam em um campo, e uma pessoa decide. O que os clientes escrevem é dado a ele como dados, ele não tem ferramentas, e um rascunho com um link ou número que não estava lá antes é descartado.
assistant-save = Salvar
assistant-saved = Salvo.
assistant-test = Experimentar
assistant-test-lead = Pede uma frase ao modelo salvo. Nada de cliente algum sai.
assistant-try = Pedir uma frase
assistant-answer = Resposta
assistant-left = O que saiu
assistant-left-lead = Cada pergunta ao modelo de linguagem, com o que foi enviado e para quem. As instruções ao lado são sempre as mesmas.
assistant-none = Nada saiu ainda.
assistant-more = Mostrar mais
assistant-sent = O que foi enviado
assistant-masked = Nomes e números foram substituídos
assistant-unmasked = Enviado como está, na sua própria rede
assistant-acts = Assistente
assistant-reply = Redigir uma resposta
assistant-summary = Resumir
assistant-variant = Outra redação
assistant-stop = Parar
assistant-writing = Escrevendo um rascunho…
assistant-drafted = Isto é um rascunho. Leia antes de usar.
assistant-stopped = Parado. O que você tinha está de volta.
assistant-put-back = Recuperar o que havia
assistant-translate = Traduzir: { $language }
assistant-asked = { $who } perguntou a { $model } em { $address }
assistant-use =
    { $what ->
        [reply] Resposta
        [summary] Resumo
        [variant] Redação de um modelo
        [translation] Tradução de um modelo
       *[other] Teste
    }
assistant-outcome =
    { $what ->
        [answered] Um rascunho voltou
        [cancelled] Parado
       *[other] Nenhuma resposta anotada
    }
assistant-why =
    { $why ->
        [off] O assistente está desligado ou não tem endereço e modelo.
        [busy] O assistente está ocupado. Tente de novo em um momento.
        [cap] O assistente foi consultado demais. Tente mais tarde.
        [insecure] O modelo está em outro lugar e o endereço não é criptografado. Use https.
        [sealed] A chave guardada não pode ser aberta. Informe-a de novo.
        [unreached] Não foi possível alcançar o modelo.
        [late] O modelo demorou demais.
        [denied] O modelo não aceita a chave.
        [throttled] O modelo foi consultado demais. Tente mais tarde.
        [failed] O modelo disse que algo deu errado.
        [broken_off] A resposta foi interrompida.
        [nonsense] A resposta não pôde ser lida.
        [too_long] A resposta era longa demais.
        [link] O rascunho tinha um link ou e-mail que não estava lá antes e foi descartado.
        [number] O rascunho tinha um telefone que não estava lá antes e foi descartado.
        [mark] O rascunho tinha um marcador que não representa nada e foi descartado.
        [language] O rascunho veio em outro idioma.
        [gone] A conversa não existe mais ou você não pode mais vê-la. O que chegou foi descartado.
       *[other] O rascunho tinha outras variáveis que o modelo de mensagem.
    }
assistant-unfit =
    { $why ->
        [address] O endereço deve ser como https://api.example.com/v1, sem nome, pergunta ou chave nele.
        [insecure] Sem https o endereço deve estar nesta máquina ou na sua própria rede.
        [model] Informe o nome do modelo de linguagem.
        [key] A chave pode ter 300 caracteres, sem espaços.
        [days] Os dias devem ser de 1 a 90.
       *[other] Na demonstração nada é perguntado fora.
    }
assistant-letters =
    { $n ->
        [one] { $n } caractere voltou
        [many] { $n } de caracteres voltaram
       *[other] { $n } caracteres voltaram
    }
verb-use-assistant = Pedir rascunhos ao assistente
verb-manage-assistant = Configurar o assistente e ver o que saiu para ele
command-assistant = Ir para o assistente

## Páginas de números

insight-mail-subject = Ajar, { $days }: o que se perdeu
insight-mail-page = A página inteira: { $url }
insight-mail-account = Você recebe isto porque pediu. Para deixar de receber, acesse sua conta: { $url }
insight-title = Análise
insight-pages = Páginas de números
insight-page =
    { $page ->
        [monday] Segunda-feira
        [windows] Janelas
        [engagement] Engajamento
        [response] Resposta
        [templates] Modelos e campanhas
        [ads] Anúncios
        [journey] Jornada
        [cost] Custo
        [team] Equipe
       *[forecast] Previsão
    }
insight-question =
    { $page ->
        [monday] O que perdemos e por quê?
        [windows] Usamos as janelas que os clientes abrem?
        [engagement] Quanto engajados estão nossos clientes?
        [response] Quanto tempo os clientes esperam?
        [templates] Modelos e campanhas trazem clientes de volta?
        [ads] Respondemos às pessoas que os anúncios trazem?
        [journey] Como os clientes chegam, silenciam e voltam?
        [cost] Quanto custam as mensagens e o que trazem?
        [team] Quem tem quanto a fazer?
       *[forecast] O que o próximo dia vai trazer?
    }
insight-what =
    { $what ->
        [lost_by_day] Janelas perdidas, dia a dia
        [lost_why] Por que janelas foram perdidas
        [lost_by_hour] Janelas perdidas por hora do dia
        [lost_by_team] Janelas perdidas por equipe
        [lost_by_number] Janelas perdidas por número
        [lost_most] Janelas perdidas que mais valiam
        [status_now] Como estão as janelas agora
        [windows_by_day] Janelas, dia a dia
        [kept_by_day] Janelas mantidas abertas e reabertas, dia a dia
        [utilisation] Quantas janelas foram usadas
        [lost_by_week] Janelas perdidas por dia da semana e hora
        [engagement_now] Engajamento dos clientes agora
        [segments_now] Tipos de clientes agora
        [response_by_day] Tempo até a resposta, dia a dia
        [response_by_hour] Tempo até a resposta por hora do dia
        [response_by_team] Tempo até a resposta por equipe
        [response_staffed] Tempo até a resposta dentro e fora do horário
        [response_by_customer] Clientes que mais esperaram
        [received_by_week] Mensagens de clientes por dia da semana e hora
        [template_funnel] Até onde os modelos chegam
        [templates] Modelos
        [campaigns] Campanhas
        [opt_outs_by_day] Descadastros, dia a dia
        [quality_now] Qualidade dos números
        [ads] Anúncios
        [leads_by_day] Pessoas vindas de anúncios, dia a dia
        [flows] De etapa em etapa
        [steps_now] Em que ponto os clientes estão agora
        [cost_by_day] Custo, dia a dia
        [free_by_day] Mensagens gratuitas, dia a dia
        [cost_by_category] Custo por categoria
        [cost_by_market] Custo por mercado
        [free_tier] Respostas gratuitas de cada número neste mês
        [team_load] Trabalho das equipes
        [person_load] Trabalho das pessoas
        [next_volume] Mensagens nas próximas 24 horas
        [next_closing] Janelas que fecham nas próximas 24 horas
        [foreseen] Quão boas foram as previsões de mensagens
       *[foreseen_closing] Quão boas foram as previsões de janelas que fecham por silêncio
    }
insight-column =
    { $column ->
        [conversations] Conversas
        [customers] Clientes
        [messages] Mensagens
        [received] De clientes
        [opened] Abertas
        [closed] Fechadas
        [lost] Perdidas
        [worth] Valor médio
        [kept_alive] Mantidas abertas
        [reopened] Reabertas em uma semana
        [used] Usadas
        [used_share] Usadas, das fechadas
        [answers] Respostas
        [first_median] Primeira resposta: metade em
        [first_ninety] Primeira resposta: nove em dez em
        [every_median] Cada resposta: metade em
        [every_ninety] Cada resposta: nove em dez em
        [sent] Enviados
        [sent_share] Dos enviados
        [delivered] Entregues
        [delivered_share] Entregues, dos enviados
        [read] Lidos
        [read_share] Lidos, dos entregues
        [answered] Respondidos
        [answered_share] Respondidos, dos entregues
        [returned_open] Reabertas em um dia
        [returned_open_share] Reabertas em um dia, dos entregues
        [opted_out] Descadastros
        [cost] Custo
        [marketing] Marketing
        [utility] Utilidade
        [authentication] Autenticação
        [service] Respostas
        [saved] Economizado
        [cost_per_answer] Custo por resposta
        [leads] Vindos de anúncios
        [in_time] Respondidos a tempo
        [in_time_share] A tempo, do total
        [free] Gratuitos
        [charged] Cobrados
        [left] Restantes
        [volume] Mensagens
        [closing] Janelas que fecham
        [owed] Resposta pendente
        [lapse] Provavelmente expiram
        [foreseen] Horas previstas
        [within_share] Como previsto
        [off] Erro médio
       *[quality] Qualidade
    }
insight-rows =
    { $rows ->
        [day] Dia
        [hour] Hora
        [week] Dia e hora
        [team] Equipe
        [number] Número
        [why] Motivo
        [customer] Cliente
        [state] Janela
        [score] Engajamento
        [segment] Tipo de cliente
        [step] Etapa
        [staffed] Horário
        [template] Modelo
        [campaign] Campanha
        [ad] Anúncio
        [category] Categoria
        [market] Mercado
        [person] Pessoa
       *[ahead] Antecedência
    }
insight-state =
    { $state ->
        [open] Aberta
        [closing] Fecha em breve
        [closed] Fechada
       *[never] Nunca aberta
    }
insight-why =
    { $why ->
        [unstaffed] Ninguém trabalhou até fechar
        [unassigned] Não era de ninguém
        [unanswered] Alguém a tinha e não respondeu
        [snoozed] Foi adiada além do seu fim
       *[failed] O que foi enviado falhou
    }
insight-stage =
    { $stage ->
        [sent] Enviados
        [delivered] Entregues
        [read] Lidos
        [answered] Respondidos
       *[reopened] Janela reaberta em um dia
    }
insight-staffed =
    { $staffed ->
        [yes] No horário de trabalho
       *[no] Fora do horário
    }
insight-nobody = De ninguém
insight-unnamed = Cliente sem nome
insight-score = de { $from } a { $until }
insight-flow = { $from } → { $into }
insight-weekday-hour = { $day } { $time }
insight-ahead =
    { $n ->
        [one] { $n } hora antes
        [many] { $n } de horas antes
       *[other] { $n } horas antes
    }
insight-between = { $value } (entre { $low } e { $high })
insight-was = antes: { $value }
insight-before = { $column }, antes
insight-all-before = Tudo junto, antes
insight-low = { $column }, de
insight-high = { $column }, até
insight-around = { $column }, faixa
insight-mark = { $column }: { $value }
insight-answer-nothing = Nada foi contado neste período.
insight-answer-lost =
    { $n ->
        [one] { $n } janela fechou enquanto o cliente esperava. Valia { $worth } vezes uma conversa comum.
        [many] { $n } de janelas fecharam enquanto os clientes esperavam. Em média valiam { $worth } vezes uma conversa comum.
       *[other] { $n } janelas fecharam enquanto os clientes esperavam. Em média valiam { $worth } vezes uma conversa comum.
    }
insight-answer-none-lost = Nenhuma janela fechou enquanto o cliente esperava.
insight-answer-windows =
    { $n ->
        [one] { $n } janela fechou. Usadas: { $used }. Perdidas: { $lost }.
        [many] { $n } de janelas fecharam. Usadas: { $used }. Perdidas: { $lost }.
       *[other] { $n } janelas fecharam. Usadas: { $used }. Perdidas: { $lost }.
    }
insight-answer-engagement =
    { $n ->
        [one] O engajamento é de { $score } em 10, em { $n } cliente.
        [many] O engajamento médio é de { $score } em 10, em { $n } de clientes.
       *[other] O engajamento médio é de { $score } em 10, em { $n } clientes.
    }
insight-answer-response =
    { $n ->
        [one] Metade das primeiras respostas veio em { $median }, nove em dez em { $ninety }. Foi { $n } resposta.
        [many] Metade das primeiras respostas veio em { $median }, nove em dez em { $ninety }. Foram { $n } de respostas.
       *[other] Metade das primeiras respostas veio em { $median }, nove em dez em { $ninety }. Foram { $n } respostas.
    }
insight-answer-templates =
    { $n ->
        [one] { $n } modelo foi entregue. Respondidos: { $answered }. Descadastros: { $out }.
        [many] { $n } de modelos foram entregues. Respondidos: { $answered }. Descadastros: { $out }.
       *[other] { $n } modelos foram entregues. Respondidos: { $answered }. Descadastros: { $out }.
    }
insight-answer-ads =
    { $n ->
        [one] { $n } pessoa veio por um anúncio. Respondidas a tempo: { $answered }. Economizado pela janela gratuita: { $saved }.
        [many] { $n } de pessoas vieram por anúncios. Respondidas a tempo: { $answered }. Economizado por janelas gratuitas: { $saved }.
       *[other] { $n } pessoas vieram por anúncios. Respondidas a tempo: { $answered }. Economizado por janelas gratuitas: { $saved }.
    }
insight-answer-journey =
    { $n ->
        [one] { $n } cliente ficou em silêncio por uma semana. Perdidos: { $lost }. Recuperados: { $won }.
        [many] { $n } de clientes ficaram em silêncio por uma semana. Perdidos: { $lost }. Recuperados: { $won }.
       *[other] { $n } clientes ficaram em silêncio por uma semana. Perdidos: { $lost }. Recuperados: { $won }.
    }
insight-answer-cost = As mensagens custaram { $cost }, ou seja, { $each } por resposta. Respostas e janelas gratuitas economizaram { $saved }.
insight-answer-cost-unanswered = As mensagens custaram { $cost }. Respostas e janelas gratuitas economizaram { $saved }.
insight-answer-team =
    { $n ->
        [one] { $n } cliente espera uma resposta agora. Respostas dadas: { $answers }. Janelas perdidas: { $lost }.
        [many] { $n } de clientes esperam uma resposta agora. Respostas dadas: { $answers }. Janelas perdidas: { $lost }.
       *[other] { $n } clientes esperam uma resposta agora. Respostas dadas: { $answers }. Janelas perdidas: { $lost }.
    }
insight-answer-forecast =
    { $n ->
        [one] Nas próximas 24 horas espera-se cerca de { $n } mensagem. Janelas que fecham: { $closing }. Delas com resposta pendente: { $waiting }.
        [many] Nas próximas 24 horas esperam-se cerca de { $n } de mensagens. Janelas que fecham: { $closing }. Delas com resposta pendente: { $waiting }.
       *[other] Nas próximas 24 horas esperam-se cerca de { $n } mensagens. Janelas que fecham: { $closing }. Delas com resposta pendente: { $waiting }.
    }
insight-change =
    { $change ->
        [more_before] É { $share } a mais que no período anterior.
        [less_before] É { $share } a menos que no período anterior.
        [same_before] É o mesmo que no período anterior.
        [more_year_before] É { $share } a mais que um ano antes.
        [less_year_before] É { $share } a menos que um ano antes.
       *[same_year_before] É o mesmo que um ano antes.
    }
insight-zone = Dias e horas de { $zone }. Contado às { $time }.
insight-findings = O que fazer agora
insight-act = Responder a estes
insight-act-of =
    { $advice ->
        [staff_hour] Definir quando as equipes trabalham
        [change_template] Ver o modelo
        [win_back] Ver estes clientes
       *[free_tier] Ver quanto custa
    }
insight-advice-night =
    { $n ->
        [one] { $n } janela de alguém que costuma responder logo fecha enquanto ninguém trabalha. Responda-a primeiro.
        [many] { $n } de janelas de pessoas que costumam responder logo fecham enquanto ninguém trabalha. Responda primeiro a estas: { $first }.
       *[other] { $n } janelas de pessoas que costumam responder logo fecham enquanto ninguém trabalha. Responda primeiro a estas: { $first }.
    }
insight-advice-hour = A maioria das janelas que se fecham enquanto ninguém trabalha se fecha entre { $from } e { $until }: { $lost }, ou { $share } delas. Alguém trabalhando nessa hora é o que mais ajuda.
insight-advice-template = { $name } é respondido por { $share }; { $better }, por { $other }. Use o melhor ou altere-o.
insight-advice-win-back =
    { $n ->
        [one] { $n } cliente está se calando. Dos que se calaram há pouco, { $share } voltaram.
        [many] { $n } de clientes estão se calando. Dos que se calaram há pouco, { $share } voltaram.
       *[other] { $n } clientes estão se calando. Dos que se calaram há pouco, { $share } voltaram.
    }
insight-advice-leads =
    { $n ->
        [one] { $n } pessoa de um anúncio espera. Tempo restante para ganhar a janela gratuita: { $time }.
        [many] { $n } de pessoas de anúncios esperam. Tempo restante da primeira para ganhar a janela gratuita: { $time }.
       *[other] { $n } pessoas de anúncios esperam. Tempo restante da primeira para ganhar a janela gratuita: { $time }.
    }
insight-advice-free =
    { $n ->
        [one] { $name } ainda tem { $n } resposta gratuita neste mês. Dias restantes: { $days }.
        [many] { $name } ainda tem { $n } de respostas gratuitas neste mês. Dias restantes: { $days }.
       *[other] { $name } ainda tem { $n } respostas gratuitas neste mês. Dias restantes: { $days }.
    }
insight-helped = Se ajuda: deu certo { $well } de { $shown } vezes quando foi mostrado, e { $fine } de { $held } quando foi retido por acaso.
insight-filters = Filtros
insight-range = Período
insight-range-of =
    { $range ->
        [day] Hoje
        [week] Últimos 7 dias
        [month] Últimas 4 semanas
        [quarter] Últimas 13 semanas
        [year] Últimos 365 dias
       *[own] De dia a dia
    }
insight-first-day = Primeiro dia
insight-last-day = Último dia
insight-show-days = Mostrar estes dias
insight-no-days = O último dia deve vir depois do primeiro, no máximo 366 dias depois.
insight-compare = Comparado com
insight-compare-of =
    { $compare ->
        [nothing] Nada
        [before] O período anterior
       *[year_before] Um ano antes
    }
insight-number = Número
insight-tag = Etiqueta
insight-chart = Gráfico: { $title }
insight-table = Os números em tabela
insight-no-chart = Não foi possível carregar o gráfico. A tabela diz o mesmo.
insight-png = PNG
insight-csv = CSV
insight-xlsx = Excel
insight-save = { $kind }: { $title }
insight-first-rule = Vale a primeira regra que se cumpre.
insight-least = Há mais linhas, que são omitidas: as menores.
insight-withheld = Isto só é conhecido do conjunto, e você vê uma parte dele.
insight-uncompared = Não há com o que comparar isto: a contagem começou depois do período anterior.
insight-none = Nada ainda
insight-none-lead = Nada disso aconteceu neste período.
insight-behind = Conversas por trás de um número
insight-fact =
    { $fact ->
        [received] O cliente escreveu ou ligou
        [replied] Alguém daqui respondeu
        [automatic] Algo foi respondido sozinho
        [template] Um modelo foi enviado
        [opened] Uma janela abriu
        [reopened] Uma janela reabriu na semana após um modelo
        [kept_alive] O cliente manteve a janela aberta
        [closed] Uma janela fechou
        [used] Uma janela usada fechou
        [lost] Uma janela foi perdida
        [answered] Uma pergunta foi respondida
        [lead] Alguém veio por um anúncio
        [lead_in_time] Alguém de um anúncio foi respondido a tempo
       *[opted_out] O cliente não quis mais marketing
    }
insight-trace =
    { $trace ->
        [lead_replied] Alguém de um anúncio escreveu de novo após uma resposta
        [moved] Um cliente passou de uma etapa a outra
        [left] Um cliente deixou uma etapa
        [came] Um cliente chegou a uma etapa
        [template_sent] Um modelo foi enviado
        [template_delivered] Um modelo foi entregue
        [template_read] Um modelo foi lido
        [template_answered] Um modelo foi respondido
        [template_reopened] Um modelo foi respondido em um dia e a janela reabriu
        [template_opted_out] Um cliente se descadastrou após um modelo
        [charged] Uma mensagem foi cobrada
        [free] Uma mensagem foi gratuita
        [reply] Foi enviada uma resposta que não é um modelo
        [stands] Assim está agora
        [owed] Há uma resposta pendente agora
        [closing] A janela fecha neste período
       *[owed_closing] A janela fecha neste período e há uma resposta pendente
    }
insight-span = De { $from } até { $until }
insight-times =
    { $n ->
        [one] { $n } vez
        [many] { $n } de vezes
       *[other] { $n } vezes
    }
insight-behind-none = Não há ninguém por trás
insight-behind-none-lead = Conversas apagadas ou que você não vê não são listadas.
insight-not-asked = Este endereço não indica nenhum número
insight-not-asked-lead = Vá a partir de um gráfico ou de uma tabela.
insight-people = Números de cada pessoa
insight-people-lead = Ficam desativados, a menos que um administrador os ative. As pessoas aparecem por nome, nunca por seus números.
command-insight = Ir para a análise
insight-what-if = E se alguém tivesse trabalhado nessa hora?
insight-what-if-lead = Um dia passado outra vez, com um turno que não houve, ou com um da equipe em outro horário. Quem esperava é sabido; quanto a equipe faz em uma hora vem do que ela fez. O que fecha primeiro é respondido primeiro.
insight-shift = Turno
insight-shift-new = Um que não houve
insight-shift-of = { $day }, de { $from } a { $until }
insight-shift-day = Dia
insight-shift-from = De
insight-shift-until = Até
insight-work-out = Calcular
insight-no-shift = São necessários um dia e dois horários.
insight-what-if-none = Sabe-se pouco sobre quanto esta equipe faz, ou esse turno ainda não acabou.
insight-what-if-answer =
    { $n ->
        [one] De { $n } janela perdida teria salvado { $saved }.
        [many] De { $n } de janelas perdidas teria salvado { $saved }.
       *[other] De { $n } janelas perdidas teria salvado { $saved }.
    }
insight-what-if-undone =
    { $n ->
        [one] Nas horas que deixam de existir foi dada { $n } resposta. Ela conta como perdida se não houver outro tempo para ela.
        [many] Nas horas que deixam de existir foram dadas { $n } de respostas. Elas contam como perdidas se não houver outro tempo para elas.
       *[other] Nas horas que deixam de existir foram dadas { $n } respostas. Elas contam como perdidas se não houver outro tempo para elas.
    }
insight-what-if-pace = Respostas desta equipe em uma hora: { $each }, segundo { $hours } horas em que deu alguma.
insight-what-if-only = Só as primeiras { $n } perguntas desse tempo foram consideradas.
