### Экрандағы барлық сөз, қазақша. Бір жолда — бір мәтін: аты = сөзі.
### { $аты } тұрған жерге сан не есім қойылады; оны өзгертпеңіз.


## general words

language-sign = ҚАЗ
sample-sign = ҮЛГІ
demo-sign = КӨРСЕТІЛІМ
chair-sign = (төраға)
seat-stage = Сахна үйлестірушісі
seat-ranking = Рейтинг
seat-juror = Қазы: { $name }
duet-number = Дуэт №{ $number }
song-quoted = «{ $title }»
entry-not-yet = өнер көрсеткен жоқ
entry-on-stage = қазір сахнада
entry-performed = өнер көрсетті
entry-withdrawn = қатысудан бас тартты
entry-no-show = келмеді
status-saved = сақталды
status-saving = сақталуда: { $n }
too-small = Терезе тым кішкентай: кемінде { $columns }×{ $rows } керек.
paste-ignored = Көшіріп қою қабылданбайды: бағаны пернемен теріңіз.
quit-title = Шығасыз ба?
quit-all-saved = Ештеңе жоғалмайды: барлық баға сақталды, жіберілмегендері де.
quit-unsaved-title = Әлі сақталмағаны бар. Бәрібір шығасыз ба?
quit-unsaved = Дискіге жазылмады: { $n }. Шықсаңыз, солар жоғалады.
app-name = алқа


## counts

count-duets = { $n ->
    [one] { $n } дуэт
   *[other] { $n } дуэт
}


## keys and help

key-choose = таңдау
key-choose-duet = дуэт таңдау
key-first = басына
key-last = соңына
key-sit-down = отыру
key-open-ballot = бағалау
key-to-stage = сахнадағы дуэтке өту
key-to-stage-short = сахнаға
key-recuse = бұл дуэтті бағаламау немесе қайта бағалау
key-recuse-short = бағаламау
key-pass = ноутбукті келесі адамға беру
key-pass-short = беру
key-criterion = критерий таңдау
key-criterion-short = критерий
key-lower = бағаны төмендету
key-higher = бағаны көтеру
key-mark-short = баға
key-go-on = әрі қарай; соңында — тексеріп, жіберу
key-go-on-short = әрі қарай
key-to-order = шығу ретіне оралу
key-half = жарты балл қосу не алу
key-clear = бағаны өшіру
key-undo = болдырмау
key-prev-duet = алдыңғы дуэт
key-next-duet = келесі дуэт
key-note = өзіңізге ескертпе жазу
key-note-short = ескертпе
key-take-back = жіберілген бағаны қайтарып алу
key-submit = жіберу
key-mend = түзету
key-stage-next = дуэтті сахнаға шақырып, бағалауды ашу; кейін — жабу
key-stage-next-short = келесі қадам
key-pane = тізім мен рейтинг арасында ауысу
key-pane-short = рейтингке
key-scoring = бағалауды ашу немесе жабу
key-scoring-short = ашу/жабу
key-cover = атаулар мен нәтижелерді жасыру не ашу
key-cover-short = жасыру
key-explain = орынды түсіндіру
key-explain-short = неге?
key-grand-prix = Гран-при
key-grand-prix-short = Гран-при
key-grand-prix-next = растау
key-withdraw = дуэт қатысудан бас тартты, немесе қайта қатысады
key-no-show = дуэт келмеді, немесе келді
key-jurors = қазылар: кім қатысады
key-present = қатысады / келмеді
key-lock = рейтингті бекіту
key-lock-short = бекіту
key-withhold = Гран-при берілмейді
key-withhold-short = берілмеді
key-page-up = алдыңғы бет
key-page-down = келесі бет
key-scroll-up = жоғары
key-scroll-down = төмен
key-place-before = алдыңғы орын
key-place-after = келесі орын
key-back = артқа
key-back-short = артқа
key-yes = иә
key-no = жоқ
key-keep = сақтау
key-discard = бас тарту
key-help = көмек
key-language = тіл: қазақша, орысша, ағылшынша
key-language-short = тіл
key-quit = шығу
help-title = Пернелер
help-digits = баға; 0 — он балл. Қазақ жаймасында да жұмыс істейді
help-layouts = Әріп пернелері қазақ, орыс және ағылшын жаймасында бірдей.


## start

start-fresh = Кеш әлі басталған жоқ
start-running = Кеш жүріп жатыр: { $since } басталды, { $total } дуэттен { $done } аяқталды
start-locked = Рейтинг бекітілді
start-finished = Гран-при шешілді
start-who = Кім отырады?
start-absent = келмеді
start-awaited = баға күтілуде: { $n }
start-stage-about = шақыру, бағалауды ашу, бекіту
start-ranking-about = екінші экранға


## juror

juror-order = Шығу реті
juror-totals = жиыны
juror-legend = ● жіберілді  ○ басталды  · күтілуде  × бағаламаймын  – шықты
juror-total = Жиыны
juror-note = Ескертпе:
juror-note-title = Ескертпе (өзіңіз ғана көресіз)
juror-summary = төм. { $low } · орт. { $mean } · жоғ. { $high }
juror-offer = Сахнада №{ $number } { $duet }: Tab
juror-missing = { $n ->
    [one] Баға жоқ критерий: { $n }
   *[other] Баға жоқ критерий: { $n }
}
juror-ready = Барлығы қойылды: соңғы критерийде Enter
juror-review = Тексеріңіз. Enter — жіберу, Esc — түзету
juror-submitting = Жіберілуде…
juror-is-submitted = Жіберілді. T·Е — қайтарып алу
juror-submitted = Бағаларыңыз жіберілді.
juror-incomplete = Барлық критерий бойынша баға керек.
juror-nothing-to-undo = Болдырмайтын ештеңе жоқ.
juror-not-submitted = Бұл бағалар әлі жіберілген жоқ.
juror-nobody-on-stage = Сахнада ешкім жоқ.
juror-recuse-title = Бұл дуэтті бағаламайсыз ба?
juror-recuse-help = Мысалы, шәкіртіңіз не туысыңыз болса. Сіздің бағаңыз есепке алынбайды, басқалардікі қалады.
juror-recuse-reason = Себебі (бос қалдыруға болады)
juror-return-title = Бұл дуэтті қайта бағалайсыз ба?
juror-return-help = Сіздің бағаңыз қайтадан есепке алынады.


## stage manager



## ranking



## explanation



## Grand Prix



## refusals and trouble



## contest file: problems



## command line

cli-about = алқа: байқау қазыларының консолі
cli-after = Бұйрықсыз: бастапқы экран. Экрандағы тіл: F2, көмек: F1.
cli-usage = Қолданылуы:
cli-commands = Бұйрықтар:
cli-options = Опциялар:
cli-command = БҰЙРЫҚ
cli-file = ФАЙЛ
cli-folder = ҚАЛТА
cli-help = осы анықтаманы көрсету
cli-version = нұсқасын көрсету
cli-contest = байқау файлы (.ron); болмаса, кірістірілген Concordia байқауы
cli-journal-option = журнал файлы; болмаса, деректер қалтасындағы журнал
cli-lang = тіл
cli-juror = қазының экраны
cli-juror-id = қазының байқау файлындағы id-і
cli-stage = сахна үйлестірушісінің экраны
cli-ranking = рейтингтің өзі, екінші экранға
cli-check = байқау файлын тексеру
cli-check-file = тексерілетін файл
cli-new = түсіндірмелері бар бастапқы байқау файлын жазу
cli-new-dir = қай қалтаға; болмаса, осы қалтаға
cli-journal = журнал жазбаларын шығару
cli-json = бағдарламалар үшін: әр жолда бір JSON нысаны
cli-verify = журнал тізбегін қайта есептеп тексеру
cli-demo = ойдан шығарылған кеш: бағдарламаны іске қосылған күйде көру
cli-seed = ойдан шығарылған бағаларды анықтайтын сан
cli-speed = жылдамдық: 1 — кеш жарты минутта, 2 — екі есе жылдам
cli-missing = Бұл жетіспейді: { $what }.
cli-bad-value = «{ $value }» мәні «{ $what }» үшін жарамайды.
cli-no-value = «{ $what }» мәнін жазыңыз.
cli-unknown = Түсініксіз: «{ $what }».
cli-did-you-mean = Мүмкін, «{ $meant }» болар?
cli-see-help = Толығырақ: alqa --help
cli-bad-juror = Қазының id-і a-z, 0-9, - және _ таңбаларынан тұрады.


## journal and verify



## demo

