### Экрандағы барлық сөз, қазақша. Бір жолда — бір мәтін: аты = сөзі.
### { $аты } тұрған жерге сан не есім қойылады; оны өзгертпеңіз.


## general words

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



## start



## juror



## stage manager



## ranking



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


## Grand Prix



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
