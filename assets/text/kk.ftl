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
yes = иә
no = жоқ
ok = ОК
confirm = растау
cancel = бас тарту
back = артқа
next = келесі
previous = алдыңғы
open = ашу
close = жабу
choose = таңдау
quit = шығу
help = көмек
keys = пернелер
language = тіл
language-kk = қазақ тілі
language-ru = орыс тілі
language-en = ағылшын тілі
save = сақтау
saved = сақталды
saving = сақталуда
not-saved = сақталмаған
undo = болдырмау
redo = қайталау
edit = түзету
retry = қайталап көру
ready = дайын
error = қате
warning = ескерту
contest = байқау
organiser = ұйымдастырушы
stage = кезең
venue = өткізілетін жері
date = күні
time = уақыты
jury = қазылар алқасы
juror = қазы
juror-in-full = қазылар алқасының мүшесі
chair = төраға
chair-in-full = қазылар алқасының төрағасы
secretary = жауапты хатшы
stage-manager = сахна үйлестірушісі
host = жүргізуші
duet = дуэт
duets = дуэттер
participant = қатысушы
performer = орындаушы
university = жоғары оқу орны
university-short = ЖОО
age = жасы
song = ән
running-order = шығу реті
number = нөмірі
place = орын
result = нәтиже
total = жиыны
sum = қосынды
average = орташа балл
mark = баға
marks = бағалар
criterion = критерий
criteria = критерийлер
scale = бағалау шкаласы
scale-short = шкала
weight = салмағы
ballot = бағалау парағы
ballots = бағалау парақтары
draft = қаралама
note = ескертпе
reason = себебі
rule = бағалау ережесі
tie-chain = теңдікті шешу тәртібі
eligibility = қатысу шарттары
on-stage = қазір сахнада
on-stage-short = сахнада
up-next = келесі
done = аяқталды
performed = өнер көрсетті
waiting = кезекте
not-yet = әзірге жоқ
missing = баға жоқ
begun = басталған
submit = жіберу
submitted = жіберілді
recused = бағаламайды
absent = қатыспайды
present = қатысады
withdrawn = бас тартты
withdrawn-in-full = қатысудан бас тартты
no-show = келмеді
scoring = бағалау
scoring-open = бағалау ашық
scoring-closed = бағалау аяқталды
awaiting-jurors = қазылар күтілуде
all-in = барлық баға түсті
ranking = рейтинг
standings = орындар кестесі
provisional = алдын ала
provisional-result = алдын ала нәтиже
final-result = түпкілікті нәтиже
lock = бекіту
locked = бекітілді
explanation = түсіндірме
why = неге бұл орын
grand-prix = Гран-при
prize = жүлде
prize-fund = жүлде қоры
award = марапат
awarded = берілді
not-awarded = берілмеді
winner = жеңімпаз
winners = жеңімпаздар
margin = айырма
tie = балл теңдігі
tie-break = теңдікті шешу
tie-open = теңдік шешілмеген
casting-vote = шешуші дауыс
shared-place = орынды бөлісті
hidden = жасырын
sample = ҮЛГІ
sample-note = Үлгі: дуэттер мен есімдер ойдан алынған.
protocol = хаттама
journal = әрекеттер журналы
nothing-yet = Әзірге ештеңе жоқ.
tenge = теңге
entry-number = №{ $n }
quoted = «{ $text }»
with-chair = { $name } (төраға)
place-n = { $n }-орын
points-of = { $points } балл
date-long = { $year } жылғы { $day } { $month }
month-1 = қаңтар
month-2 = ақпан
month-3 = наурыз
month-4 = сәуір
month-5 = мамыр
month-6 = маусым
month-7 = шілде
month-8 = тамыз
month-9 = қыркүйек
month-10 = қазан
month-11 = қараша
month-12 = желтоқсан


## counts

count-duets = { $n ->
    [one] { $n } дуэт
   *[other] { $n } дуэт
}
count-jurors = { $n ->
    [one] { $n } қазы
   *[other] { $n } қазы
}
count-marks = { $n ->
    [one] { $n } баға
   *[other] { $n } баға
}
count-ballots = { $n ->
    [one] { $n } бағалау парағы
   *[other] { $n } бағалау парағы
}
count-points = { $n ->
    [one] { $n } балл
   *[other] { $n } балл
}
count-criteria = { $n ->
    [one] { $n } критерий
   *[other] { $n } критерий
}
count-ties = { $n ->
    [one] { $n } балл теңдігі
   *[other] { $n } балл теңдігі
}
count-places = { $n ->
    [one] { $n } орын
   *[other] { $n } орын
}
count-minutes = { $n ->
    [one] { $n } минут
   *[other] { $n } минут
}
awaited-jurors = { $n ->
    [one] { $n } қазы күтілуде
   *[other] { $n } қазы күтілуде
}
awaited-ballots = { $n ->
    [one] { $n } бағалау парағы күтілуде
   *[other] { $n } бағалау парағы күтілуде
}
missing-marks = { $n ->
    [one] { $n } баға қойылмаған
   *[other] { $n } баға қойылмаған
}
shared-by = { $n ->
    [one] орынды { $n } дуэт бөлісті
   *[other] орынды { $n } дуэт бөлісті
}
and-more = { $n ->
    [one] тағы { $n }
   *[other] тағы { $n }
}
jurors-counted = бағалаған қазы: { $counted }/{ $expected }
progress = { $done }/{ $total } баға түсті
page-of = { $page }/{ $pages } бет


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
juror-legend = ● жіберілді, ○ басталды, · күтілуде, × бағаламаймын, – шықты
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
juror-is-submitted = Жіберілді. { $key } — қайтарып алу
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

stage-not-open = бағалау ашылмаған
stage-awaited = Бағалауы күтілетін қазылар: { $jurors }
stage-legend = » сахнада, › келесі, [ ] бағалау ашық, · баға жоқ, ○ басталған, ● жіберілді, × бағаламайды, – қатыспайды
stage-covered = Атаулар мен нәтижелер жасырылған. Ашу — { $key }.
stage-no-place = Бұл дуэттің әзірге орны жоқ.
stage-all-performed = Барлық дуэт өнер көрсетті. Рейтингті бекіту — { $key }.
stage-close-title = Бағалауды жабасыз ба?
stage-close-help = Жабылған соң бұл қазылар баға қоя алмайды. Бағалауды қайта ашуға болады.
stage-withdraw-title = Дуэт қатысудан бас тартты ма?
stage-no-show-title = Дуэт келмеді ме?
stage-out-help = Дуэт рейтингтен шығады, қойылған бағалары сақталады. Кейін қайта қосуға болады.
stage-reinstate-title = Дуэт қайта қатыса ма?
stage-reinstate-help = Дуэт рейтингке бұрынғы бағаларымен қайтады.
stage-cannot-lock = Рейтингті бекітуге әлі ерте.
stage-lock-title = Рейтингті бекітесіз бе?
stage-lock-help = Осыдан кейін ешбір баға өзгермейді, бұл әрекет қайтарылмайды. Гран-при туралы қазылар алқасы бөлек шешім қабылдайды.
stage-jurors-title = Қазылар: кім қатысады
stage-jurors-help = Қатыспайтын қазының жібермеген бағасы күтілмейді.


## ranking

board-tie = { $place }: { $entries } · { $what }
ranking-counted = қазы


## explanation

explain-place = { $entry }: { $place }
explain-shared = орын ортақ
explain-open = теңдік әзірге шешілмеген
explain-by-ties = балл тең, орынды теңдікті шешу тәртібі анықтады
explain-no-ballot = { $entry }: есептелетін бағалау парағы әзірге жоқ, сондықтан орын да жоқ.
explain-marks = Қойылған бағалар
explain-high = ең жоғары, есептелмейді
explain-low = ең төмен, есептелмейді
explain-reckoning = Есептеу
explain-rule = Ереже: { $rule }.
explain-counted = Есептелген бағалау парағы: { $kept }.
explain-counted-of = Есептелген бағалау парағы: { $kept }; есептен шығарылғаны: { $dropped }.
explain-too-few = Есептен шығаруға бағалау парағы аз, сондықтан бәрі есептелді.
explain-sum = Қосынды: { $sum }.
explain-mean = Орташа: { $sum } / { $kept } = { $mean }.
explain-mean-about = Орташа: { $sum } / { $kept } ≈ { $mean }.
explain-unrounded = Дөңгелектелмейді: орынды дәл бөлшек { $exact } анықтайды.
explain-whole = Дөңгелектелмейді: нәтиже дәл.
explain-rounded = Дөңгелектеу ({ $rounding }): { $from } → { $result }.
explain-result = Нәтиже: { $result }.
explain-ties = Теңдікті шешу
explain-step = { $n }-қадам: { $step }
explain-split = Бұл қадам дуэттерді ажыратты.
explain-no-split = Бұл қадам ажыратпады.
explain-pending = Төрағаның шешімі күтілуде.
explain-share = Орын ортақ болып қалды.
figure-preferences = қолдау айырмасы { $n }
figure-mark = ең жоғары баға { $mark }
figure-order = шығу реті бойынша { $n }
figure-vote = төраға осы дуэтті алға қойды
figure-no-vote = төраға алға қойған жоқ
figure-pending = төрағаның дауысы күтілуде
figure-shared = орын ортақ
explain-neighbours = Көрші орындар
behind-by = Алда тұрған: { $entry }. Айырма: { $margin }.
behind-by-tie = Алда тұрған: { $entry }. Нәтиже тең; шешкен қадам: { $step }.
ahead-by = Артта тұрған: { $entry }. Айырма: { $margin }.
ahead-by-tie = Артта тұрған: { $entry }. Нәтиже тең; шешкен қадам: { $step }.
shares-with = Орынды бөліскен: { $entry }.
tied-with = Тең тұрған: { $entry }. Теңдік әзірге шешілмеген.
explain-no-neighbour = Бұл жақта басқа орын жоқ.


## Grand Prix

grand-prix-missing = Рейтингті бекіту үшін жетпейтіні: { $n }
grand-prix-ready = Рейтингті бекіту — { $key }. Жеңімпаз содан кейін ғана көрсетіледі.
grand-prix-tie = Теңдік шешілмеген: { $place }
grand-prix-equal = Нәтиже тең: { $result }
grand-prix-chair = Шешім қабылдайтын — төраға: { $name }
grand-prix-no-chair = Шешімді қазылар алқасы қабылдайды.
grand-prix-pass-on = теңдік шешу тәртібінің келесі қадамына қалдыру
grand-prix-vote-hint = ↑ ↓ — таңдау, Enter — төрағаның дауысы
grand-prix-vote-title = Шешуші дауыс осылай ма?
grand-prix-stuck = Бірінші орындағы теңдікті шешетін қадам қалмады.
grand-prix-withhold-hint = Гран-при берілмесе — { $key }.
grand-prix-shared = Бірінші орын ортақ: жүлде тең бөлінеді.
grand-prix-margin = Айырма: { $margin } · келесі: { $entry }
grand-prix-by-tie = Нәтиже тең: { $entry }. Шешкен қадам: { $step }
grand-prix-nobody-behind = Артында ешкім жоқ.
grand-prix-prize = Жүлде: { $prize }
grand-prix-award-hint = Гран-при беру — Enter, бермеу — { $key }
grand-prix-award-title = Гран-при берілсін бе?
grand-prix-is-awarded = Гран-при берілді
grand-prix-reason-title = Гран-при неге берілмейді? Себебін жазыңыз
grand-prix-ties-left = Төменгі орындағы теңдік шешілмеген: төрағаның дауысы күтілуде.


## refusals and trouble

refusal-not-yours = Бұл әрекетті осы орыннан орындауға болмайды. Тиісті рөлмен кіріңіз.
refusal-unknown-entry = Мұндай дуэт байқауда жоқ: { $id }. Байқау файлын тексеріңіз.
refusal-unknown-juror = Мұндай қазы байқауда жоқ: { $id }. Байқау файлын тексеріңіз.
refusal-unknown-criterion = Мұндай критерий байқауда жоқ: { $id }. Байқау файлын тексеріңіз.
refusal-locked = Рейтинг бекітілген: бағалар енді өзгермейді.
refusal-not-locked = Рейтинг әлі бекітілмеген. Алдымен сахна үйлестірушісі рейтингті бекітсін.
refusal-already-so = Бұл бұрын жасалған. Ештеңе өзгерген жоқ.
refusal-entry-out = { $entry }: байқауға қатыспайды. Қажет болса, сахна үйлестірушісі қайта қосады.
refusal-not-called = { $entry }: сахнаға әлі шақырылмаған. Алдымен сахнаға шақырыңыз.
refusal-scoring-not-open = { $entry }: бағалау ашық емес. Оны сахна үйлестірушісі ашады.
refusal-juror-absent = { $juror }: «қатыспайды» деп белгіленген. Залда болса, сахна үйлестірушісі «қатысады» деп белгілесін.
refusal-recused = { $entry }: сіз бұл дуэтті бағаламаймын дедіңіз. Бағалау үшін алдымен сол шешімді қайтарып алыңыз.
refusal-submitted = { $entry }: бағалау парағы жіберілген. Өзгерту үшін алдымен қайтарып алыңыз.
refusal-not-submitted = { $entry }: бағалау парағы әлі жіберілмеген, қайтарып алатын ештеңе жоқ.
refusal-off-scale = { $criterion }: мұндай баға шкалада жоқ: { $mark }. Шкала: { $scale }.
refusal-incomplete = Баға қойылмаған критерийлер: { $missing }. Бәріне баға қойып, содан кейін жіберіңіз.
refusal-changed = { $entry }: бағалар басқа экранда өзгертілген. Қайта қарап шығып, содан кейін жіберіңіз.
refusal-too-long = Мәтін тым ұзын. Ең ұзыны (таңба): { $limit }.
refusal-no-reason = Себебі жазылмаған. Қысқаша жазыңыз.
refusal-blocked = Рейтингті бекітуге әлі ерте. { $what }
refusal-no-such-tie = Төраға шешетін мұндай теңдік қазір жоқ. Кестені қайта қараңыз.
refusal-tie-open = Бірінші орындағы теңдік шешілмеген: { $entries }. Алдымен төраға шешім қабылдасын.
refusal-not-first = Гран-при бірінші орындағылардың бәріне бірдей және тек соларға беріледі. Тексеріңіз: { $entry }.
refusal-decided = Гран-при туралы шешім қабылданған, ол енді өзгермейді.
blocker-not-performed = { $entry }: әлі өнер көрсеткен жоқ. Сахнаға шақырыңыз немесе «келмеді» деп белгілеңіз.
blocker-missing = { $entry }: бағалау парағы күтілуде: { $jurors }. Күтіңіз немесе залда жоқ қазыны «қатыспайды» деп белгілеңіз.
blocker-no-ballot = { $entry }: есептелетін бағалау парағы жоқ. Бағалауды ашыңыз немесе дуэтті байқаудан шығарыңыз.
blocker-nothing-to-rank = Рейтингке кіретін дуэт жоқ: бәрі байқаудан шыққан.
trouble-disk-full = Дискіде орын жоқ. Файлдарды өшіріп, орын босатыңыз — терілген бағалар экранда сақтаулы, орын босаған соң жазылады.
trouble-read-only = Журнал папкасына жазуға болмайды. Жазу рұқсатын беріңіз — терілген бағалар экранда сақтаулы, рұқсат берілген соң жазылады.
trouble-busy = Журнал басқа бағдарламада ашық, кезек күтілуде. Бағалар журнал босаған соң өздігінен жазылады; ұзаққа созылса, артық терезелерді жабыңыз.
trouble-disk-failed = Диск жаза алмады: { $detail }. Журнал дискіден қайта оқылады. Соңғы бағаны тексеріңіз; қайталанса, журналды басқа дискіге көшіріңіз.
trouble-gone = Журнал файлы орнында жоқ немесе ауыстырылған. Файлды орнына қайтарыңыз — терілген бағалар экранда сақтаулы.
trouble-damaged = Журнал бүлінген, жазба нөмірі: { $seq }. Жаңа бағалар қабылданбайды. Файлды көшіріп алыңыз да, «alqa verify» командасын орындаңыз.
trouble-foreign = Бұл файл алқа журналы емес. Ол өзгертілген жоқ; басқа файл таңдаңыз.
trouble-newer = Журналды алқаның жаңарақ нұсқасы жазған. Сол нұсқаны іске қосыңыз; файл өзгертілген жоқ.
evening-fresh = әлі басталған жоқ
evening-running = жүріп жатыр · басталуы { $since } · { $done }/{ $total }
evening-locked = рейтинг бекітілді, Гран-при туралы шешім күтілуде
evening-finished = байқау аяқталды
phase-called = сахнаға шықты, бағалау ашылмаған
ballot-empty = толтырылмаған
ballot-submitted = жіберілді
author-desk = алқа бағдарламасы
grand-prix-awarded = Гран-при: { $entries }
grand-prix-withheld = Гран-при берілмеді. Себебі: { $reason }
step-criterion-mean = орташа балл, «{ $criterion }»
step-head-to-head = қазылардың көбі жоғары қойғаны
step-highest-mark = ең жоғары жеке баға
step-casting-vote = төрағаның шешуші дауысы
step-running-order = шығу реті бойынша ертерегі
step-shared-place = орын бөлісіледі
rule-mean = қазылардың жиынтық баллдарының орташасы
rule-sum = қазылардың жиынтық баллдарының қосындысы
rule-trimmed = ең жоғары { $high } және ең төмен { $low } жиынтық балл есептелмейді, қалғанының орташасы
rounding-exact = дөңгелектеусіз
rounding-half-up = үтірден кейін { $places } таңба, жартысы жоғары дөңгелектеледі


## contest file: problems



## command line



## journal and verify



## demo
