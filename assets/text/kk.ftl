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
entry-not-yet = әлі өнер көрсеткен жоқ
entry-on-stage = қазір сахнада
entry-performed = өнер көрсетті
entry-withdrawn = қатысудан бас тартты
entry-no-show = келмеді
status-saved = сақталды
status-saving = сақталуда: { $n }
status-not-saved = сақталмады: { $n }
too-small = Терезе тым кішкентай: кемінде { $columns }×{ $rows } керек.
paste-ignored = Кірістірілген мәтін қабылданбады: бағаны пернемен теріңіз.
quit-title = Шығасыз ба?
quit-all-saved = Ештеңе жоғалмайды: барлық баға сақталды, жіберілмегендері де.
quit-unsaved-title = Бәрі сақталып болған жоқ. Бәрібір шығасыз ба?
quit-unsaved = Дискіге әлі жазылмағаны: { $n }. Шықсаңыз, олар жоғалады.
app-name = алқа
ok = ОК
next = келесі
open = ашу
close = жабу
help = көмек
language-kk = қазақ тілі
language-ru = орыс тілі
language-en = ағылшын тілі
contest = байқау
stage = кезең
date = күні
juror = қазы
chair = төраға
stage-manager = сахна үйлестірушісі
duet = дуэт
performer = орындаушы
university = жоғары оқу орны
age = жасы
song = ән
number = нөмірі
place = орын
result = нәтиже
total = жиыны
sum = қосынды
mark = баға
marks = бағалар
criterion = критерий
criteria = критерийлер
weight = салмағы
ballot = бағалау парағы
rule = бағалау ережесі
eligibility = қатысу шарттары
on-stage-short = сахнада
up-next = келесі
waiting = кезекте
not-yet = әзірге жоқ
missing = баға жоқ
begun = басталған
recused = бағаламайды
absent = қатыспайды
present = қатысады
withdrawn = бас тартты
no-show = келмеді
scoring-open = бағалау ашық
scoring-closed = бағалау аяқталды
all-in = барлық баға жиналды
ranking = рейтинг
standings = орындар кестесі
provisional = алдын ала
provisional-result = алдын ала нәтиже
lock = бекіту
locked = бекітілді
award = марапат
sample-note = Үлгі: дуэттер мен есімдер ойдан алынған.
journal = әрекеттер журналы
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
count-ballots = { $n ->
    [one] { $n } бағалау парағы
   *[other] { $n } бағалау парағы
}
count-points = { $n ->
    [one] { $n } балл
   *[other] { $n } балл
}
and-more = { $n ->
    [one] және тағы { $n }
   *[other] және тағы { $n }
}
progress = бағалау парағы: { $done }/{ $total }
page-of = { $page }/{ $pages }-бет


## terminal

terminal-dumb = Бұл терминалда экран көрсетілмейді (TERM=dumb). Басқасын ашыңыз.
terminal-fault = алқа тоқтап қалды: бағдарламада қате кетті. «Сақталды» деп көрсетілгеннің бәрі орнында, бағдарламаны қайта іске қосыңыз. Толығырақ: { $log }
terminal-fault-unlogged = алқа тоқтап қалды: бағдарламада қате кетті. «Сақталды» деп көрсетілгеннің бәрі орнында, бағдарламаны қайта іске қосыңыз.


## keys and help

key-choose = таңдау
key-choose-duet = дуэт таңдау
key-first = басына
key-last = соңына
key-sit-down = кіру
key-open-ballot = бағалау
key-to-stage = сахнадағы дуэтке өту
key-to-stage-short = сахнаға
key-recuse = бұл дуэтті бағаламау не бағалауға қайта кірісу
key-recuse-short = бағаламау
key-pass = ноутбукті келесі адамға беру
key-pass-short = келесі адамға
key-criterion = критерий таңдау
key-criterion-short = критерий
key-lower = бағаны төмендету
key-higher = бағаны көтеру
key-mark-short = баға
key-go-on = әрі қарай; соңында — тексеріп, жіберу
key-go-on-short = әрі қарай
key-review-short = тексеру
key-to-order = шығу ретіне оралу
key-half = жарты балл қосу не алу
key-clear = бағаны өшіру
key-undo = болдырмау
key-prev-duet = алдыңғы дуэт
key-next-duet = келесі дуэт
key-note = өзіңізге ескертпе жазу
key-note-short = ескертпе
key-take-back = жіберілген бағалау парағын қайтарып алу
key-take-back-short = қайтарып алу
key-submit = жіберу
key-mend = түзету
key-stage-next = дуэтті сахнаға шақырып, бағалауды ашу; кейін — жабу
key-stage-next-short = келесі қадам
key-call-short = сахнаға шақыру
key-open-short = бағалауды ашу
key-close-short = бағалауды жабу
key-next-duet-short = келесі дуэт
key-pane = тізім мен рейтинг арасында ауысу
key-pane-short = рейтингке
key-list-short = тізімге
key-scoring = бағалауды ашу немесе жабу
key-scoring-short = ашу/жабу
key-cover = атаулар мен нәтижелерді жасыру не көрсету
key-cover-short = жасыру
key-show-short = көрсету
key-explain = орынды түсіндіру
key-explain-short = түсіндіру
key-grand-prix = Гран-при
key-grand-prix-short = Гран-при
key-grand-prix-next = осы қадамды растау
key-vote-short = дауыс беру
key-votes-short = дауыстарды жазу
key-award-short = Гран-при беру
key-ties = төменгі орындардағы теңдікке өту не оралу
key-ties-short = теңдік
key-withdraw = дуэт қатысудан бас тартты немесе қайта қатысады
key-no-show = дуэт келмеді немесе кейін келді
key-jurors = қазылар: кім қатысады
key-present = қатысады / қатыспайды
key-lock = рейтингті бекіту
key-lock-short = бекіту
key-withhold = Гран-при бермеу
key-withhold-short = бермеу
key-decided = не шешілді, не әлі ашық
key-what-if = басқаша болса: бір қазысыз не басқа ережемен
key-what-if-short = басқаша болса
key-shifts = өзгерген орындар
key-page-up = алдыңғы бет
key-page-down = келесі бет
key-scroll-up = жоғары
key-scroll-down = төмен
key-scroll = жылжыту
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
help-digits = баға қою; ондық шкалада 0 — он балл
help-digits-kazakh = сол пернелер қазақ жаймасында
help-layouts = Әріп пернелері қазақ, орыс және ағылшын жаймаларында бірдей жұмыс істейді.


## start

start-fresh = Кеш әлі басталған жоқ
start-running = Кеш жүріп жатыр · басталуы { $since } · аяқталған дуэт { $done }/{ $total }
start-locked = Рейтинг бекітілді · Гран-при туралы шешім күтілуде
start-finished = Байқау аяқталды · Гран-при туралы шешім қабылданды
start-who = Кім кіреді?
start-absent = қатыспайды
start-awaited = баға күтетін дуэт: { $n }
start-stage-about = шақыру, бағалауды ашу, бекіту
start-ranking-about = екінші экран үшін


## juror

juror-order = Шығу реті
juror-totals = жиыны
juror-legend = » сахнада, ● жіберілді, ○ басталды, · баға күтеді, × бағаламаймын, – қатыспайды
juror-total = Жиыны
juror-note = Ескертпе:
juror-note-title = Ескертпе (экранда өзіңіз ғана көресіз, журналда сақталады)
juror-summary = Жиындарыңыз ({ $n } дуэт): { $low }–{ $high }, орташа { $mean }
juror-offer = » { $key } — сахнада: №{ $number } { $duet }
juror-missing = { $n ->
    [one] Баға қойылмаған критерий: { $n }
   *[other] Баға қойылмаған критерий: { $n }
}
juror-begin = ← { $best }, → { $worst } не цифр теріңіз
juror-waits = Дуэт сахнаға шығып, бағалау ашылғанда осы жерде баға қоясыз.
juror-waits-open = Дуэт сахнада. Бағалау ашылғанша күте тұрыңыз.
juror-closed = Бұл дуэтті бағалау аяқталды.
juror-recused = × Бұл дуэтті бағаламайсыз. { $key } — бағалауға қайта кірісу
juror-absent = Сіз «қатыспайды» деп белгіленгенсіз. Сахна үйлестірушісіне айтыңыз.
juror-ready = Барлық баға қойылды. Enter — тексеріп, жіберу
juror-review = Жіберер алдында тексеріңіз
juror-submitting = Жіберілуде…
juror-is-submitted = Жіберілді. { $key } — қайтарып алу
juror-submitted = Бағалау парағыңыз жіберілді.
juror-open-first = Баға қою үшін алдымен Enter басып дуэтті ашыңыз.
juror-needs-mark = Алдымен осы критерийге баға қойыңыз (↓ — кейінге қалдыру).
juror-no-such-mark = Шкалада мұндай баға жоқ.
mark-no = жоқ
mark-maybe = мүмкін
mark-yes = иә
juror-incomplete = Барлық критерийге баға қойыңыз.
juror-nothing-to-undo = Болдырмайтын ештеңе жоқ.
juror-not-submitted = Бұл бағалау парағы әлі жіберілмеген.
juror-nobody-on-stage = Сахнада әзірге ешкім жоқ.
juror-recuse-title = Бұл дуэтті бағаламайсыз ба?
juror-recuse-help = Мысалы, шәкіртіңіз не туысыңыз болса. Сіздің бағаңыз есептелмейді, басқа қазылардікі есептеледі.
juror-recuse-reason = Себебі (бос қалдыруға болады)
juror-return-title = Бұл дуэтті бағалауға қайта кірісесіз бе?
juror-return-help = Сіздің бағаңыз қайтадан есептеледі.


## stage manager

stage-not-open = бағалау ашылмаған
stage-not-open-short = ашылмаған
stage-awaited = Әлі жібермеген қазылар: { $jurors }
stage-legend = » сахнада, › келесі, [ ] бағалау ашық, · баға жоқ, ○ басталды, ● жіберілді, × бағаламайды, – қатыспайды
stage-legend-outside = ~ есептелмейді
with-outside = { $name } (есептелмейді)
stage-covered = Атаулар мен нәтижелер жасырылған. Көрсету — { $key }.
stage-no-place = Бұл дуэттің әзірге орны жоқ.
stage-all-performed = Барлық дуэт өнер көрсетті. Рейтингті бекіту — { $key }.
stage-locked-next = Рейтинг бекітілді. Гран-при — { $key }.
stage-first-decided = Есеп бойынша бірінші орын шешілді. Толығырақ — { $key }.
stage-close-title = Бағалауды жабасыз ба?
stage-close-help = Жабылған соң бұл қазылар баға қоя алмайды. Бағалауды қайта ашуға болады.
stage-withdraw-title = Дуэт қатысудан бас тартты ма?
stage-no-show-title = Дуэт келмеді ме?
stage-out-help = Дуэт рейтингтен шығады, қойылған бағалар сақталады. Дуэтті кейін қайтаруға болады.
stage-reinstate-title = Дуэт қайта қатыса ма?
stage-reinstate-help = Дуэт рейтингке бұрынғы бағаларымен қайтады.
stage-cannot-lock = Рейтингті бекітуге әлі ерте.
stage-lock-tie = Бірінші орында балл тең: бекіткеннен кейін төраға шешеді.
stage-lock-tie-jury = Бірінші орында балл тең: бекіткеннен кейін қазылар қайта дауыс береді.
stage-lock-unplaced = Нәтижесі жоқ, сондықтан орын алмайды: { $entries }
stage-lock-title = Рейтингті бекітесіз бе?
stage-lock-help = Бекітілген соң ешбір баға өзгермейді, оны қайтаруға болмайды. Гран-при туралы қазылар алқасы бөлек шешім қабылдайды.
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
explain-too-few-marks = { $entry }: есептен шығаруға баға аз, ереже бойынша нәтиже жоқ.
explain-lacks-mark = { $entry }: бір баға әзірге жоқ, сондықтан орын да жоқ.
explain-all-void = { $entry }: бірде-бір бөлік есептелмейді, сондықтан нәтиже жоқ.
explain-marks = Қойылған бағалар
explain-high = ең жоғары, есептелмейді
explain-low = ең төмен, есептелмейді
explain-above-middle = ортасынан жоғары, есептелмейді
explain-below-middle = ортасынан төмен, есептелмейді
explain-clamped = { $bound } болып есептеледі
explain-beyond-high = шектен жоғары, есептелмейді
explain-beyond-low = шектен төмен, есептелмейді
explain-outside = есептелмейді
explain-better = жақсысы
explain-equal = теңі
explain-rank = орны
explain-points = балл
explain-own-mean = орташасы
explain-variance = дисперсия
explain-standard = теңестірілгені
explain-rounded-value = дөңгелектелгені
explain-ranked = Орны: жақсысы + (теңі + 1) / 2.
explain-shared-mean = Балл: жақсысынан кейінгі тең орындардың баллдары, солардың орташасы.
explain-shared-highest = Балл: жақсысынан кейінгі бірінші орынның баллы.
explain-exponential = Балл: { $top } × exp(-{ $rate } × (орны - 1)), үтірден кейін 12 таңба.
explain-standardised = Теңестіру: { $mean } + { $deviation } × (жиыны - орташасы) / √дисперсия, үтірден кейін 12 таңба; дисперсия 0 болса, { $mean }.
explain-standardised-lower = Теңестіру: { $mean } + { $deviation } × (орташасы - жиыны) / √дисперсия, үтірден кейін 12 таңба; дисперсия 0 болса, { $mean }.
explain-each-rounded = Әр қазының көрсеткіші дөңгелектелді ({ $rounding }).
explain-reckoning = Есептеу
explain-rule = Ереже: { $rule }.
explain-counted = Есептелген бағалау парағы: { $kept }.
explain-counted-of = Есептелген бағалау парағы: { $kept }; есептен шығарылғаны: { $dropped }.
explain-too-few = Есептен шығаруға бағалау парағы аз, сондықтан бәрі есептелді.
explain-bounds = Төменгі шек { $low }, жоғарғы шек { $high }: шектен шыққаны сол шек болып есептеледі.
explain-median = Медиана: { $median }.
explain-tolerance = Төменгі шек { $low }, жоғарғы шек { $high }: шектен шыққаны есептелмейді.
explain-all-beyond = Сонда ешқайсысы қалмас еді, сондықтан бәрі есептелді.
explain-void = Бұл бөлікте бір баға жоқ, сондықтан бөлік ешкімге есептелмейді.
explain-part-empty = Бұл бөлікте көрсеткіш жоқ.
explain-weights = Салмақтар бірге: { $sum }.
explain-majority = Көпшілік: { $needed }. Осы не одан жақсы орынға қойған қазылар: { $counts }.
explain-majority-sum = Есептелген орындардың қосындысы: { $sum }.
explain-part-place = Осы бөліктегі орын: { $place }.
explain-place-by = Осы көрсеткіш бойынша орын: { $place }.
explain-times-weight = Салмағымен: { $product }.
explain-times-factor = Коэффициентімен: { $product }.
explain-times-both = Салмағы мен коэффициентімен: { $product }.
explain-parts-sum = Бөліктер бірге: { $sum }.
explain-stage-weight = Осы кезең, салмағымен: { $product }.
explain-carried = { $name }: { $product }.
explain-carried-none = { $name }: жоқ, ештеңе қосылмайды.
explain-deduction = Шегерім: { $points } ({ $reason }).
explain-together = Барлығы: { $sum }.
explain-sum = Қосынды: { $sum }.
explain-mean = Орташа: { $sum } / { $kept } = { $mean }.
explain-mean-about = Орташа: { $sum } / { $kept } ≈ { $mean }.
explain-unrounded = Дөңгелектелмейді: орынды дәл бөлшек { $exact } анықтайды.
explain-whole = Дөңгелектелмейді: нәтиже дәл.
explain-rounded = Дөңгелектеу ({ $rounding }): { $from } → { $result }.
explain-result = Нәтиже: { $result }.
explain-lower-wins = Төмен нәтиже жақсы.
explain-ties = Теңдікті шешу
explain-step = { $n }-қадам: { $step }
explain-split = Бұл қадам тең тұрғандарды ажыратты.
explain-no-split = Бұл қадам тең тұрғандарды ажырата алмады.
explain-pending = Төрағаның шешімі күтілуде.
explain-jury-pending = Қазылардың дауысы күтілуде.
explain-share = Орын ортақ болып қалды.
figure-preferences = қолдау айырмасы { $n }
figure-mark = ең жоғары баға { $mark }
figure-low-mark = ең төмен баға { $mark }
figure-jurors = балл берген қазы { $n }
figure-votes = дауыс { $n }
figure-at-or-better = { $places } орын: { $count }, қосындысы { $sum }
figure-order = шығу реті бойынша { $n }
figure-vote = төраға осы дуэтті алға қойды
figure-no-vote = төраға алға қойған жоқ
figure-pending = төрағаның дауысы күтілуде
figure-jury-pending = қазылардың дауысы күтілуде
figure-shared = орын ортақ
explain-neighbours = Көрші орындар
behind-by = Алда тұрған: { $entry }. Айырма: { $margin }.
behind-by-tie = Алда тұрған: { $entry }. Нәтиже тең; шешкен қадам: { $step }.
ahead-by = Артта тұрған: { $entry }. Айырма: { $margin }.
ahead-by-tie = Артта тұрған: { $entry }. Нәтиже тең; шешкен қадам: { $step }.
shares-with = Орынды бөліскен: { $entry }.
tied-with = Тең тұрған: { $entry }. Теңдік әзірге шешілмеген.
explain-no-neighbour = Бұл жақта басқа орын жоқ.
ruling-title = Бағалау ережесі: { $contest }
ruling-marked = Қазылар нені бағалайды
ruling-scale = шкала
ruling-rank = орын, 1 — ең жақсысы
ruling-choice = жоқ 0, мүмкін 1, иә 2
ruling-lower = аз баға жақсы
ruling-group = топ: { $group }
ruling-jurors = Қазылар: { $n }.
ruling-trainee = { $juror }: бағалары есептелмейді.
ruling-weighs = { $juror }: бағаларының салмағы { $weight }.
ruling-judges = { $juror } тек мынаны бағалайды: { $criteria }.
ruling-reckoned = Нәтиже қалай шығады
ruling-join = Есептеледі: { $join }.
ruling-juror = Әр қазы: { $rule }.
ruling-panel = Алқа: { $rule }.
ruling-few = Қазы аз болса: { $few }.
ruling-missing = Баға болмаса: { $missing }.
ruling-parts = Содан соң: { $rule }, әрқайсысы өз салмағымен.
ruling-group-weight = «{ $group }» тобы, салмағы { $weight }: { $criteria }.
ruling-factors = Бөлік өз коэффициентіне (қиындығына) көбейтіледі.
ruling-stage-weight = Осы кезеңнің салмағы: { $weight }.
ruling-carried = Қосылады: { $name }, салмағы { $weight }.
ruling-deductions = Шегерім нәтижеден алынады, әрқайсысының себебі жазылады.
ruling-rounded = Дөңгелектеу, { $slot }: { $rounding }.
ruling-unrounded = Ештеңе дөңгелектелмейді: орынды дәл бөлшек анықтайды.
ruling-higher-wins = Жоғары нәтиже жеңеді.
ruling-lower-wins = Төмен нәтиже жеңеді.
ruling-places = Орын қалай беріледі
ruling-style = Орын есебі: { $style }.
ruling-ties = Нәтиже тең болса, мына қадамдар ретімен алынады; әрқайсысы әлі тең тұрғандарды ғана ажыратады.
ruling-no-ties = Нәтиже тең болса, теңдік ашық қалады.
ruling-chain-open = Осыдан кейін де тең болса, теңдік ашық қалады.
ruling-place-points = Орын үшін балл, біріншіден бастап: { $points }.
ruling-advance = Келесі кезеңге өтеді: { $who }.
ruling-award-from = { $award }: нәтижесі { $from } немесе одан жоғары.
ruling-award-to = { $award }: нәтижесі { $to } немесе одан төмен.
ruling-award-between = { $award }: нәтижесі { $from } мен { $to } аралығында, екеуі де кіреді.
ruling-example = Мысал
ruling-made-up = Мысалдағы қатысушылар, қазылар мен бағалар ойдан алынған.
ruling-example-juror = { $n }-қазы
ruling-criterion = { $n }-критерий
ruling-standings = Мысалдағы орындар
ruling-example-order = Ұяшықтағы бағалардың реті: { $criteria }.
ruling-goes-through = өтеді
ruling-stays = өтпейді
ruling-run-off = қосымша сын
ruling-through-open = теңдік шешілмеген


## Grand Prix

grand-prix-missing = Рейтингті бекіту үшін жетпейтіні: { $n }
grand-prix-ready = Рейтингті бекіту — { $key }. Жеңімпаз содан кейін ғана көрсетіледі.
grand-prix-tie = Теңдік шешілмеген: { $place }
grand-prix-equal = Нәтиже тең: { $result }
grand-prix-chair = Шешімді төраға қабылдайды: { $name }
grand-prix-no-chair = Шешімді қазылар алқасы қабылдайды.
grand-prix-pass-on = теңдікті шешу тәртібінің келесі қадамына қалдыру
grand-prix-vote-hint = ↑ ↓ — таңдау, Enter — төрағаның дауысы
grand-prix-vote-title = Төрағаның шешуші дауысы осы ма?
grand-prix-again = Осы дуэттерге қазылар қайта дауыс береді.
grand-prix-votes = Берілген дауыс: { $votes }/{ $jurors }
grand-prix-again-hint = ↑ ↓ — таңдау, цифр — дауыс саны, Enter — жазу
grand-prix-again-title = Қазылар осылай дауыс берді ме?
grand-prix-stuck = Бірінші орындағы теңдікті шешетін қадам қалмады.
grand-prix-nobody = Бірде-бір дуэттің нәтижесі жоқ, сондықтан бірінші орын да жоқ.
grand-prix-withhold-hint = Гран-при бермеу — { $key }.
grand-prix-shared = Бірінші орын ортақ: жүлде тең бөлінеді.
grand-prix-margin = Айырма: { $margin } · келесі: { $entry }
grand-prix-by-tie = Нәтиже тең: { $entry }. Шешкен қадам: { $step }
grand-prix-nobody-behind = Артында ешкім жоқ.
grand-prix-prize = Жүлде: { $prize }
grand-prix-award-hint = Гран-при беру — Enter, бермеу — { $key }
grand-prix-award-title = Гран-при берілсін бе?
grand-prix-is-awarded = Гран-при берілді
grand-prix-reason-title = Гран-при неге берілмейді? Себебін жазыңыз
grand-prix-ties-left = Төменгі орындарда шешілмеген теңдік: { $n }. Өту — { $key }


## what is decided

decided-title = Не шешілді
decided-while = Шарты: жіберілген бағалау парағы өзгермейді; дуэт те, қазы да шықпайды, қайтып келмейді.
decided-final = Рейтинг бекітілді: шешілмеген теңдік болмаса, бәрі шешілді.
decided-first = Бірінші орын шешілді: { $entries }
decided-first-covered = Бірінші орын шешілді.
decided-contenders = Әлі бірінші бола алатын дуэт: { $n }
decided-certain = Орны анық дуэт (●): { $certain }/{ $all }
decided-wide = Бұл ережеде бір дуэттің бағасы басқалардың нәтижесін де өзгертеді: ашық көрінгені шешіліп қойған болуы мүмкін.
decided-may-lack = – нәтижесіз, орынсыз қалуы мүмкін
decided-place = Орны анық: { $place }
decided-places = Алуы мүмкін орындар: { $places }
need-rival = { $entry }: қалған бағалау парағы — { $awaited }, әзірге үздігі — { $rival }.
need-nothing = Қандай баға қойылса да, одан озады.
need-mean = Озу үшін қалған жиындардың орташасы кемінде { $total } болса жетеді.
need-mean-lower = Озу үшін қалған жиындардың орташасы { $total } не одан төмен болса жетеді.
need-each = Озу үшін қалған жиындардың әрқайсысы кемінде { $total } болса жетеді.
need-each-lower = Озу үшін қалған жиындардың әрқайсысы { $total } не одан төмен болса жетеді.
need-beyond = Ең жақсы баға қойылса да, одан озбайды.


## what if

what-if-nothing = Бұл бетте ештеңе өзгермейді: рейтинг бекітілген күйінде қалады.
what-if-without = Бір қазысыз
what-if-under = Басқа ережемен
what-if-first = бірінші
what-if-shifts = өзгерген орын
what-if-same = Ешкімнің орны өзгермейді.


## refusals and trouble

refusal-not-yours = Бұл әрекетті осы орыннан орындауға болмайды. Тиісті рөлмен кіріңіз.
refusal-unknown-entry = Мұндай дуэт байқауда жоқ: { $id }. Байқау файлын тексеріңіз.
refusal-unknown-juror = Мұндай қазы байқауда жоқ: { $id }. Байқау файлын тексеріңіз.
refusal-unknown-criterion = Мұндай критерий байқауда жоқ: { $id }. Байқау файлын тексеріңіз.
refusal-not-judged = { $criterion }: бұл критерийге сіз баға қоймайсыз. Тек өз критерийлеріңізді бағалаңыз.
refusal-locked = Рейтинг бекітілген: бағалар енді өзгермейді.
refusal-not-locked = Рейтинг әлі бекітілмеген. Алдымен сахна үйлестірушісі рейтингті бекітсін.
refusal-already-so = Бұл бұрын жасалған. Ештеңе өзгерген жоқ.
refusal-entry-out = { $entry }: байқауға қатыспайды. Қажет болса, сахна үйлестірушісі қайта қосады.
refusal-not-called = { $entry }: сахнаға әлі шыққан жоқ. Сахна үйлестірушісі шақырғанда бағалау ашылады.
refusal-scoring-not-open = { $entry }: бағалау ашық емес. Оны сахна үйлестірушісі ашады.
refusal-juror-absent = { $juror }: «қатыспайды» деп белгіленген. Залда болса, сахна үйлестірушісі «қатысады» деп белгілесін.
refusal-recused = { $entry }: сіз бұл дуэтті бағалаудан бас тарттыңыз. Бағалау үшін алдымен соны қайтарып алыңыз.
refusal-submitted = { $entry }: бағалау парағы жіберілген. Өзгерту үшін алдымен қайтарып алыңыз.
refusal-not-submitted = { $entry }: бағалау парағы әлі жіберілмеген, қайтарып алатын ештеңе жоқ.
refusal-off-scale = { $criterion }: мұндай баға шкалада жоқ: { $mark }. Шкала: { $scale }.
refusal-incomplete = Баға қойылмаған критерийлер: { $missing }. Бәріне баға қойып, содан кейін жіберіңіз.
refusal-changed = { $entry }: бағалар басқа экранда өзгертілген. Қайта қарап шығып, содан кейін жіберіңіз.
refusal-too-long = Мәтін тым ұзын. Ең ұзыны (таңба): { $limit }.
refusal-no-reason = Себебі жазылмаған. Қысқаша жазыңыз.
refusal-blocked = Рейтингті бекітуге әлі ерте. { $what }
refusal-no-such-tie = Дауыс күтетін мұндай теңдік қазір жоқ. Кестені қайта қараңыз.
refusal-tie-open = Бірінші орындағы теңдік шешілмеген: { $entries }. Алдымен оны дауыспен шешіңіз.
refusal-not-first = Гран-при бірінші орындағылардың бәріне бірдей және тек соларға беріледі. Тексеріңіз: { $entry }.
refusal-decided = Гран-при туралы шешім қабылданған, ол енді өзгермейді.
refusal-too-many-votes = Дауыс дауыс беретін қазылардан көп. Қазылар саны: { $jurors }. Дауыстарды қайта санаңыз.
blocker-not-performed = { $entry }: әлі өнер көрсеткен жоқ. Сахнаға шақырыңыз немесе «келмеді» деп белгілеңіз.
blocker-missing = { $entry }: бағалау парағы күтілуде: { $jurors }. Күтіңіз немесе залда жоқ қазыны «қатыспайды» деп белгілеңіз.
blocker-no-ballot = { $entry }: есептелетін бағалау парағы жоқ. Бағалауды ашыңыз немесе дуэтті байқаудан шығарыңыз.
blocker-unmarked = { $entry }: ереже бойынша барлық баға керек, мына қазылардікі жоқ: { $jurors }. Олар бағаласын немесе дуэтті байқаудан шығарыңыз.
blocker-nothing-to-rank = Рейтингке кіретін дуэт жоқ: бәрі байқаудан шыққан.
trouble-disk-full = Дискіде орын жоқ. Артық файлдарды өшіріп, орын босатыңыз — терілген бағалар экранда тұр, содан кейін жазылады.
trouble-read-only = Журнал қалтасына жазуға болмайды. Жазуға рұқсат беріңіз — терілген бағалар экранда тұр, содан кейін жазылады.
trouble-busy = Журнал басқа бағдарламада ашық, кезек күтілуде. Журнал босағанда бағалар өздігінен жазылады; ұзаққа созылса, артық терезелерді жабыңыз.
trouble-disk-failed = Диск жаза алмады: { $detail }. Журнал дискіден қайта оқылады. Соңғы бағаны тексеріңіз; қайталанса, журналды басқа дискіге көшіріңіз.
trouble-gone = Журнал файлы орнында жоқ немесе ауыстырылған. Файлды орнына қайтарыңыз — терілген бағалар экранда тұр.
trouble-log-left = Журнал файлы орнында жоқ, бірақ қасында оның (-wal) файлы қалған: онда сақталған бағалар болуы мүмкін. Журналды орнына қайтарыңыз; жаңа кешті бастау үшін алдымен (-wal) файлын басқа қалтаға көшіріңіз.
trouble-damaged = Журнал бүлінген, жазба нөмірі: { $seq }. Жаңа бағалар қабылданбайды. Файлды көшіріп алыңыз да, «alqa verify» пәрменін орындаңыз.
trouble-foreign = Бұл файл алқаның журналы емес. Ол өзгертілген жоқ; басқа файлды таңдаңыз.
trouble-newer = Журналды алқаның жаңарақ нұсқасы жазған. Сол нұсқаны іске қосыңыз; файл өзгертілген жоқ.
evening-fresh = әлі басталған жоқ
evening-running = жүріп жатыр · басталуы { $since } · { $done }/{ $total }
evening-locked = рейтинг бекітілді, Гран-при туралы шешім күтілуде
evening-finished = байқау аяқталды
phase-called = сахнаға шықты, бағалау ашылмаған
ballot-empty = толтырылмаған
ballot-submitted = жіберілді
grand-prix-awarded = Гран-при: { $entries }
grand-prix-withheld = Гран-при берілмеді. Себебі: { $reason }
step-criterion-mean = орташа балл, «{ $criterion }»
step-untrimmed-mean = барлық қазының жиынтық баллдарының орташасы
step-median = қазылардың жиынтық баллдарының медианасы
step-head-to-head = қазылардың көбі жоғары қойғаны
step-highest-mark = ең жоғары жеке баға
step-lowest-mark = ең төмен жеке баға
step-countback = ең жақсы бағасы не орны көбірегі, содан соң келесілері
step-jurors-giving = балл берген қазысы көбірегі
step-stage-result = осы кезеңнің өз нәтижесі
step-carried = жақсырақ көрсеткіш, «{ $name }»
step-jury-vote = тең тұрғандарға қазылардың қайта дауыс беруі
step-casting-vote = төрағаның шешуші дауысы
step-running-order = шығу реті бойынша ертерегі
step-shared-place = орын бөлісіледі
step-skating-10 = скейтинг жүйесі, 10-ереже: сол не одан жақсы орны көбірегі, содан соң солардың аз қосындысы
step-skating-11 = скейтинг жүйесі, 11-ереже: барлық бөліктегі барлық қазының орындарымен дәл солай
juror-total-rule = бағалары салмағымен қосылады
juror-ranks = жиынтық баллдар орынға айналады: ең жақсысы 1, тең баллдар өз орындарының орташасын алады
juror-one-point = ең жоғары қойылғанға 1 балл, теңдер оны бөліседі
juror-positional-mean = орны үшін балл, біріншіден бастап: { $points }; теңдер өз орындары баллдарының орташасын алады
juror-positional-highest = орны үшін балл, біріншіден бастап: { $points }; теңдердің бәрі солардың ең жоғарысын алады
juror-exponential = орын баллға айналады: { $top } × exp(-{ $rate } × (орын - 1)), үтірден кейін 12 таңба, жартысы жоғары
juror-standardised = жиынтық баллдары орташасы { $mean }, ауытқуы { $deviation } болатындай теңестіріледі, үтірден кейін 12 таңба, жартысы жоғары
join-totals = барлық критерий бірге
join-criteria = әр критерий жеке
join-groups = критерийлердің әр тобы жеке
panel-mean = қазылар көрсеткіштерінің орташасы
panel-sum = қазылар көрсеткіштерінің қосындысы
panel-trimmed = ең жоғары { $high } және ең төмен { $low } көрсеткіш есептелмейді, қалғанының орташасы
panel-trimmed-sum = ең жоғары { $high } және ең төмен { $low } көрсеткіш есептелмейді, қалғанының қосындысы
panel-median = қазылар көрсеткіштерінің медианасы (саны жұп болса, ортадағы екеуінің орташасы)
panel-clamp = орташадан { $limit } баллдан артық ауытқыған көрсеткіш сол шекке теңестіріледі, содан соң қайтадан орташа; екі орташада да үтірден кейін { $places } таңба, жартысы жоғары
panel-discard-mean = орташадан { $tolerance } баллдан артық ауытқыған көрсеткіш есептелмейді, қалғанының орташасы
panel-discard-median = медианадан { $tolerance } баллдан артық ауытқыған көрсеткіш есептелмейді, қалғанының орташасы
panel-skating = орын скейтинг жүйесімен, 5–11-ережелер
panel-majority = алдымен қазылардың жартысынан көбі бірінші қойғаны, қалғандары орындарының қосындысы бойынша
part-figures = осы көрсеткіштер қосылады
part-places = осы көрсеткіштер бойынша орындар қосылады
few-keep-all = есептен шығарғанда ешқайсысы қалмаса, бәрі есептеледі
few-no-result = есептен шығарғанда ешқайсысы қалмаса, нәтиже болмайды
few-keep-all-below = қазылар саны кемінде { $below } болуы керек, аз болса, бәрі есептеледі
few-no-result-below = қазылар саны кемінде { $below } болуы керек, аз болса, нәтиже болмайды
missing-shrink = қалғандары ғана есептеледі, жоқ баға нөл емес
missing-void = бір бағасы жоқ бөлік ешкімге есептелмейді
missing-block = бағасы түгел болмаса, орны да әзірге жоқ
places-competition = 1-2-2-4 (ортақ орыннан кейінгілер бос қалады)
places-dense = 1-2-2-3 (ортақ орыннан кейін келесісі тұрады)
places-mean = 1-2,5-2,5-4 (бөліскендер орындарының орташасын алады)
advance-top-all = алғашқы { $count } және солардың соңғы орнын бөліскендердің бәрі
advance-top-run-off = алғашқы { $count }; соңғы орынды бөліскендерді қосымша сын шешеді
advance-at-least = нәтижесі { $limit } немесе одан жоғары болғанның бәрі
advance-at-most = нәтижесі { $limit } немесе одан төмен болғанның бәрі
rule-mean = қазылардың жиынтық баллдарының орташасы
rule-sum = қазылардың жиынтық баллдарының қосындысы
rule-trimmed = ең жоғары { $high } және ең төмен { $low } жиынтық балл есептелмейді, қалғанының орташасы
rule-trimmed-sum = ең жоғары { $high } және ең төмен { $low } жиынтық балл есептелмейді, қалғанының қосындысы
rule-median = қазылардың жиынтық баллдарының медианасы (саны жұп болса, ортадағы екеуінің орташасы)
rule-clamp = орташадан { $limit } баллдан артық ауытқыған жиынтық балл сол шекке теңестіріледі, содан соң қайтадан орташа; екі орташада да үтірден кейін { $places } таңба, жартысы жоғары
rule-discard-mean = орташадан { $tolerance } баллдан артық ауытқыған жиынтық балл есептелмейді, қалғанының орташасы
rule-discard-median = медианадан { $tolerance } баллдан артық ауытқыған жиынтық балл есептелмейді, қалғанының орташасы
rounding-exact = дөңгелектеусіз
rounding-half-up = үтірден кейін { $places } таңба, жартысы жоғары дөңгелектеледі
rounding-half-even = үтірден кейін { $places } таңба, жартысы жұп цифрға дөңгелектеледі
rounding-truncate = үтірден кейін { $places } таңба, артығы алынып тасталады
rounding-after = { $slot }: { $rounding }
slot-juror = әр қазының көрсеткіші
slot-panel = алқаның көрсеткіші
slot-part = әр бөлік, салмағы мен коэффициентінен кейін
slot-stage = осы кезеңнің нәтижесі
slot-result = нәтиже


## contest file: problems

problem-level-error = қате
problem-level-warning = ескерту
problem-level-fix = түзету
problem-did-you-mean = Бәлкім, «{ $name }» болар?
problem-file-empty = Файл бос
problem-file-empty-fix = Үлгі файл жасап, соны толтырыңыз: alqa new
problem-file-binary = Бұл мәтін файлы емес
problem-file-binary-fix = Байқау файлын көрсетіңіз, оның аты .ron деп аяқталады
problem-file-utf16 = Файл UTF-16 кодтауымен сақталған
problem-file-utf16-fix = Редакторда UTF-8 кодтауын таңдап, қайта сақтаңыз
problem-file-not-utf8 = Файл UTF-8 кодтауымен сақталмаған, бірінші бөтен таңба тұрған жол: { $line }
problem-file-not-utf8-fix = Редакторда UTF-8 кодтауын таңдап, қайта сақтаңыз
problem-file-too-large = Файл тым үлкен, шегі: 4 МБ
problem-file-too-large-fix = Байқау файлын көрсетіңіз, оның аты .ron деп аяқталады
problem-more = { $n ->
    [one] Тағы { $n } мәселе бар
   *[other] Тағы { $n } мәселе бар
}
problem-more-fix = Жоғарыдағыларды түзетіп, қайта тексеріңіз
problem-unclosed = Жақша ашылған, бірақ жабылмаған: { $bracket }
problem-unclosed-fix = Тиісті жерге жабатын жақша қойыңыз: { $close }
problem-mismatched = Артық жабатын жақша: { $bracket }
problem-mismatched-fix = Оны алып тастаңыз немесе ашатын жақшасын қойыңыз
problem-unclosed-text = Тырнақша ашылған, бірақ осы жолда жабылмаған
problem-unclosed-text-fix = Мәтіннің соңына тік тырнақша қойыңыз: "
problem-unclosed-comment = Түсініктеме ашылған, бірақ жабылмаған
problem-unclosed-comment-fix = Соңына */ қойыңыз
problem-missing-comma = Осының алдында үтір жетпейді
problem-missing-comma-fix = Алдыңғы мәннен кейін үтір қойыңыз
problem-missing-colon = Өрістің атынан кейін қос нүкте жетпейді
problem-missing-colon-fix = Былай жазыңыз: өріс: мәні
problem-missing-name = Мұнда өрістің аты керек
problem-missing-name-fix = Былай жазыңыз: өріс: мәні
problem-curly-quote = Мұндай тырнақша жарамайды: { $quote }
problem-curly-quote-fix = Мәтінді тік тырнақшаға алыңыз: "мәтін"
problem-bad-escape = Кері қиғаш сызықтан кейінгі таңба түсініксіз
problem-bad-escape-fix = Сызықтың өзі керек болса, оны екі рет жазыңыз: \\
problem-too-deep = Жақшалар тым терең орналасқан
problem-too-deep-fix = Үлгімен салыстырыңыз: alqa new
problem-trailing = Соңғы жақшадан кейін артық жазу бар
problem-trailing-fix = Оны алып тастаңыз немесе жақшаның ішіне көшіріңіз
problem-unexpected = Мұнда бұл таңба тұра алмайды: { $found }
problem-unexpected-fix = Алып тастаңыз; мәтін болса, тік тырнақшаға алыңыз: "мәтін"
problem-syntax = Жазылуы түсініксіз: { $detail }
problem-syntax-fix = Үлгімен салыстырыңыз: alqa new
problem-unknown-field = Мұнда мұндай өріс жоқ: { $field }
problem-unknown-field-fix = Мұнда жазылатын өрістер: { $known }
problem-missing-field = Өріс жетпейді: { $field }
problem-missing-field-fix = Осы жақшаның ішіне жазыңыз: { $field }: …
problem-duplicate-field = Өріс екі рет жазылған: { $field }
problem-duplicate-field-fix = Біреуін ғана қалдырыңыз
problem-expected-text = Мұнда мәтін керек
problem-expected-text-fix = Тік тырнақшаға алып жазыңыз: "мәтін"
problem-expected-words = Мұнда мәтін керек
problem-expected-words-fix = Былай жазыңыз: "мәтін" немесе (kk: "…", ru: "…", en: "…")
problem-expected-whole = Мұнда бүтін сан керек
problem-expected-whole-fix = Тырнақшасыз жазыңыз, мысалы: 10
problem-expected-number = Мұнда сан керек
problem-expected-number-fix = Бүтін санды тырнақшасыз, бөлшекті тырнақшада жазыңыз: 10 немесе "0.5"
problem-expected-yes-no = Мұнда иә немесе жоқ деген жауап керек
problem-expected-yes-no-fix = Тырнақшасыз жазыңыз: true (иә) немесе false (жоқ)
problem-expected-list = Мұнда тізім керек
problem-expected-list-fix = Тік жақшаға алыңыз: [ …, … ]
problem-expected-group = Мұнда өрістер тобы керек
problem-expected-group-fix = Дөңгелек жақшаға алыңыз: ( өріс: мәні, … )
problem-float = Нүктелі сан тырнақшасыз жазылған
problem-float-fix = Дәл сақталуы үшін тырнақшаға алыңыз: "0.5"
problem-out-of-range = Сан шектен тыс
problem-out-of-range-fix = Ең азы: { $min }, ең көбі: { $max }
problem-unknown-choice = Мұнда бұл сөз жарамайды: { $found }
problem-unknown-choice-fix = Біреуін тырнақшасыз жазыңыз: { $known }
problem-unknown-language = Мұндай тіл жоқ: { $found }
problem-unknown-language-fix = Тырнақшада біреуін жазыңыз: "kk", "ru", "en"
problem-choice-form = Бұл сөз басқаша жазылады
problem-choice-form-fix = Былай жазыңыз: { $example }
problem-bad-number = Бұл сан емес
problem-bad-number-fix = Мысалы, былай жазыңыз: 10 немесе "0.5"
problem-own-scale = Бұл бағалардың шкаласы дайын, мұнда { $field } жазылмайды
problem-own-scale-fix = Алып тастаңыз. Rank – 1-ден қатысушылар санына дейін, кіші мән – жақсы; YesMaybeNo – 0, 1, 2
problem-not-positive = Сан нөлден үлкен болуы керек
problem-not-positive-fix = Мысалы: 2 немесе "0.5"
problem-number-too-fine = Сан тым үлкен немесе тым ұсақ
problem-number-too-fine-fix = Алымы мен бөлімі, ең көбі: { $limit }
problem-too-many-decimals = Үтірден кейінгі таңба тым көп
problem-too-many-decimals-fix = Ең көбі: { $limit }
problem-bad-date = Күні түсініксіз немесе мұндай күн жоқ
problem-bad-date-fix = Былай жазыңыз: "2026-04-14" немесе "14.04.2026"
problem-bad-moment = Күні мен уақыты түсініксіз
problem-bad-moment-fix = Былай жазыңыз: "2026-02-26 20:00"
problem-hidden-character = Мәтінде көрінбейтін таңба бар: { $code }
problem-hidden-character-fix = Оны өшіріңіз немесе мәтінді қайта теріңіз; мәтін бір жолда тұруы керек
problem-blank = Мәтін бос
problem-blank-fix = Тырнақшаның ішіне мәтін жазыңыз
problem-text-too-long = Мәтін тым ұзын
problem-text-too-long-fix = Таңба саны, ең көбі: { $limit }
problem-bad-id = Бұл сөз id бола алмайды
problem-bad-id-fix = Шағын латын әріптерімен жазыңыз: a-z 0-9 - _ , әріптен не цифрдан басталсын, ең көбі 40 таңба
problem-duplicate-id = Мұндай id бұрын берілген: { $id }
problem-duplicate-id-fix = Басқа id жазыңыз
problem-duplicate-number = Мұндай нөмір бұрын берілген: { $number }
problem-duplicate-number-fix = Басқа нөмір жазыңыз
problem-unknown-stage = Мұндай кезең жоқ: { $id }
problem-unknown-university = Мұндай жоғары оқу орны жоқ: { $id }
problem-unknown-juror = Мұндай қазы жоқ: { $id }
problem-unknown-entry = Мұндай қатысушы жоқ: { $id }
problem-unknown-criterion = Мұндай критерий жоқ: { $id }
problem-unknown-group = Мұндай критерий тобы жоқ: { $id }
problem-unknown-carried = carried тізімінде мұндай көрсеткіш жоқ: { $id }
problem-unknown-reference-fix = Тізімде бар id жазыңыз немесе оны тізімге қосыңыз
problem-no-stages = Бірде-бір кезең жоқ
problem-no-universities = Бірде-бір жоғары оқу орны жоқ
problem-no-criteria = Бірде-бір критерий жоқ
problem-no-jurors = Қазылар алқасында ешкім жоқ
problem-no-entries = Қатысушылар тізімінде ешкім жоқ
problem-no-performers = Бірде-бір орындаушы жоқ
problem-no-groups = Бірде-бір критерий тобы жоқ
problem-no-carried = Бірде-бір көрсеткіш жоқ
problem-no-points = Ұпай кестесі бос
problem-none-fix = Тік жақшаның ішіне кемінде біреуін жазыңыз
problem-scale-upside-down = Шкала теріс: ең төменгі баға { $min }, ең жоғары баға { $max }
problem-scale-upside-down-fix = max мәні min мәнінен үлкен болсын
problem-step-not-positive = Қадам нөлден үлкен болуы керек
problem-step-not-positive-fix = Мысалы: step: 1 немесе step: "0.5"
problem-step-does-not-divide = Қадам шкалаға дәл сыймайды: шкала { $min } … { $max }, қадам { $step }
problem-step-does-not-divide-fix = Қадамды немесе шкаланың шетін өзгертіңіз: min мәнінен қадаммен max мәніне дәл жету керек
problem-weight-not-positive = Салмақ нөлден үлкен болуы керек
problem-weight-not-positive-fix = Мысалы: weight: 2 немесе weight: "1/3"
problem-weight-too-fine = Салмақ тым үлкен немесе тым ұсақ
problem-weight-too-fine-fix = Алымы мен бөлімі, ең көбі: { $limit }
problem-weight-negative = Қазының салмағы теріс болмайды
problem-weight-negative-fix = Мысалы: weight: 2; есептелмейтін қазыға weight: 0
problem-too-many-marks = Тым көп: дуэттер, қазылар мен критерийлер { $limit } бағадан асады
problem-too-many-marks-fix = Байқауды кезеңдерге бөліп, әрқайсысына бөлек файл жасаңыз
problem-weights-overflow = Бұл салмақтармен жиынды дәл есептеу мүмкін емес
problem-weights-overflow-fix = Салмақтарды қарапайым сандармен жазыңыз: 1, 2, "1/2"
problem-ages-upside-down = Жас шегі теріс: { $min } … { $max }
problem-ages-upside-down-fix = age_min мәні age_max мәнінен аспасын
problem-too-few-jurors = Бұл ережеге қазылар аз: алқада { $jurors }, алынып тасталатыны { $dropped }
problem-too-few-jurors-fix = Азырақ алып тастаңыз немесе қазы қосыңыз
problem-limit-not-positive = Шек нөлден үлкен болуы керек
problem-limit-not-positive-fix = Мысалы: 2 немесе "0.5"
problem-shared-place-not-last = Орын бөлінген соң келесі қадамдар қолданылмайды
problem-shared-place-not-last-fix = SharedPlace қадамын тізімнің соңына қойыңыз
problem-casting-vote-without-chair = Шешуші дауыс үшін төраға керек
problem-casting-vote-without-chair-fix = Бір қазыға chair: true деп жазыңыз немесе CastingVote қадамын алып тастаңыз
problem-tie-step-repeated = Бұл қадам тізімде бар
problem-tie-step-repeated-fix = Біреуін ғана қалдырыңыз
problem-ties-end-open = Тең балл шешілмей қалуы мүмкін: соңғы қадам оны шешпейді
problem-ties-end-open-fix = Тізімді SharedPlace, RunningOrder немесе CastingVote қадамымен аяқтаңыз
problem-second-chair = Төраға біреу ғана болады
problem-second-chair-fix = chair: true бір қазыда ғана қалсын
problem-award-repeated = Мұндай марапат тізімде бар
problem-award-repeated-fix = Біреуін ғана қалдырыңыз
problem-range-upside-down = Аралық теріс: to мәні from мәнінен кіші
problem-range-upside-down-fix = Екеуін ауыстырыңыз
problem-given-twice = Бұл екі рет берілген
problem-given-twice-fix = Біреуін ғана қалдырыңыз
problem-factor-of-whole = Бұл ережеде коэффициент бүкіл жиынға қолданылады, of жазылмайды
problem-factor-of-whole-fix = of өрісін алып тастаңыз немесе ережеге join: Criteria деп жазыңыз
problem-figures-too-fine = Бұл қатысушының сандары тым ұсақ: нәтижені дәл есептеу мүмкін емес
problem-figures-too-fine-fix = factors, carried және deductions сандарын үтірден кейін азырақ таңбамен жазыңыз
problem-nobody-counts = Бірде-бір қазының бағасы есепке алынбайды
problem-nobody-counts-fix = Кемінде бір қазының салмағы нөлден үлкен болсын
problem-weighted-jurors = Қазылардың салмағы әртүрлі, бұл ереже салмақты ескермейді
problem-weighted-jurors-fix = panel: Mean немесе panel: Sum деп жазыңыз, не барлық салмақты 1 етіңіз
problem-few-never-enough = Қазылар саны { $jurors }, ал шек – { $below }: бұған ешқашан жетпейді
problem-few-never-enough-fix = below мәні { $jurors } санынан аспасын
problem-few-without-dropping = Бұл ереже ешбір бағаны алып тастамайды, few өрісі ештеңе өзгертпейді
problem-few-without-dropping-fix = few өрісін алып тастаңыз немесе Trimmed, TrimmedSum, Discard ережесін таңдаңыз
problem-judges-partly = Бұл қазы бірге есептелетін критерийлердің бәрін бағаламайды
problem-judges-partly-fix = Ережеге join: Criteria деп жазыңыз немесе judges тізімін толықтырыңыз
problem-criterion-unjudged = Бұл критерийді бағасы есепке алынатын ешбір қазы бағаламайды
problem-criterion-unjudged-fix = Оны бір қазының judges тізіміне қосыңыз
problem-criterion-without-group = Критерий ешбір топқа кірмейді
problem-criterion-without-group-fix = Критерийге group: "топтың id-і" деп жазыңыз
problem-group-empty = Топта бірде-бір критерий жоқ
problem-group-empty-fix = Топты алып тастаңыз немесе критерийде group өрісіне осы id-ді жазыңыз
problem-groups-unused = Ереже критерийлерді топтамай есептейді: топтар мен олардың салмағы ескерілмейді
problem-groups-unused-fix = Ережеге join: Groups деп жазыңыз немесе groups тізімін алып тастаңыз
problem-mixed-in-part = Бірге есептелетін критерийлердің бірінде үлкен мән, бірінде кіші мән жақсы
problem-mixed-in-part-fix = better мәнін бірдей етіңіз немесе ережеге join: Criteria, juror: Ranks деп жазыңыз
problem-mixed-parts = Бұл критерий басқаларымен қосылады, бірақ бағыты кері (better)
problem-mixed-parts-fix = Ережеге juror: Ranks немесе parts: Places деп жазыңыз, не better мәнін бірдей етіңіз
problem-places-need-ranks = Бұл ережеге баға емес, қазылар қойған орындар керек
problem-places-need-ranks-fix = Ережеге juror: Ranks деп жазыңыз
problem-skating-weights = Скейтинг жүйесінде барлық бөлік тең: 10 және 11-ережелерде салмақ жоқ
problem-skating-weights-fix = Салмақты алып тастаңыз немесе rule: SumOfPlaces деп жазыңыз
problem-factor-of-places = Бұл ережеде орындар қосылады: коэффициент қиын шығарманы артқа ысырар еді
problem-factor-of-places-fix = factors өрісін алып тастаңыз немесе орын бермейтін ереже жазыңыз: juror: Total, parts: Figures, panel: Mean
problem-deduction-betters = Мұнда аз нәтиже жеңеді: шегерім нәтижені жақсартып жіберер еді
problem-deduction-betters-fix = Айыпты ережеде жариялаңыз, carried: [(id: "penalty", name: "…", weight: 1)], өзін carried ішінде беріңіз: ол қосылады
problem-table-rises = Кестедегі ұпай алдыңғысынан көп
problem-table-rises-fix = Ұпайларды кему ретімен жазыңыз: [12, 10, 8]
problem-shared-table = Қатысушы { $entries }: тең орындарға осы кестенің орташасын дәл есептеу мүмкін емес
problem-shared-table-fix = Былай жазыңыз: shared: Highest
problem-rounding-too-fine = Мұнша таңбамен бір қазының санын дәл сақтау мүмкін емес
problem-rounding-too-fine-fix = Былай жазыңыз: rounding: (juror: HalfUp(2))
problem-sum-too-fine = Бұл ережемен нәтижені дәл есептеу мүмкін емес: бөлімі тым үлкен
problem-sum-too-fine-fix = Былай жазыңыз: rounding: (panel: HalfUp(9)), не салмақтарды жеңілдетіңіз
problem-battle-of-two = Battle – екі қатысушыға арналған, мұнда: { $entries }
problem-battle-of-two-fix = Екі қатысушы қалдырыңыз немесе басқа ереже таңдаңыз, мысалы RankSum
problem-advance-all = Қатысушы { $entries }: бәрі келесі кезеңге өтеді
problem-advance-all-fix = count мәнін азайтыңыз; солай керек болса, қалдыра беріңіз
problem-step-mixed = Бұл қадам бағыты әртүрлі сандарды салыстырады (better)
problem-step-mixed-fix = Алып тастаңыз немесе CriterionMean("id") деп жазыңыз
problem-jurors-giving-lower = Кіші мән жақсы болғанда бұл қадам ештеңе айырмайды: бәрінің саны нөлден үлкен
problem-jurors-giving-lower-fix = Орнына Countback деп жазыңыз
problem-stage-result-same = Кезең нәтижесі қорытынды нәтижемен бірдей: бұл қадам ештеңе айырмайды
problem-stage-result-same-fix = Алып тастаңыз; ол carried немесе deductions болғанда керек
problem-age-outside = Жасы шектен тыс: { $age }, болатыны: { $min }–{ $max }
problem-age-outside-fix = Жасын тексеріңіз; дұрыс болса, осылай қалдыруға болады
problem-not-a-pair = Жұп шартқа сай емес: орындаушы { $performers }, оның { $home } – ұйымдастырушының студенті
problem-not-a-pair-fix = Біреуі home деген жоғары оқу орнынан, екіншісі басқасынан болуы керек
problem-applied-late = Өтінім соңғы мерзімнен кейін түскен
problem-applied-late-fix = Күнін тексеріңіз; дұрыс болса, осылай қалдыруға болады
problem-stage-out-of-order = Кезеңнің күні алдыңғысынан ерте
problem-stage-out-of-order-fix = Кезеңдерді күні бойынша реттеңіз
problem-language-missing-kk = { $n ->
    [one] Мұнда мәтіннің қазақшасы жоқ
   *[other] Мәтіннің қазақшасы жоқ: { $n } жерде, біріншісі осы
}
problem-language-missing-ru = { $n ->
    [one] Мұнда мәтіннің орысшасы жоқ
   *[other] Мәтіннің орысшасы жоқ: { $n } жерде, біріншісі осы
}
problem-language-missing-en = { $n ->
    [one] Мұнда мәтіннің ағылшыншасы жоқ
   *[other] Мәтіннің ағылшыншасы жоқ: { $n } жерде, біріншісі осы
}
problem-language-missing-fix = Қосыңыз: { $lang }: "…"; оған дейін бар тіл көрсетіледі
problem-latin-in-cyrillic = Кирилл сөзінде латын әрпі бар: { $word }
problem-latin-in-cyrillic-fix = Сөзді қазақ пернетақтасымен қайта теріңіз
problem-latin-in-cyrillic-so = Былай теріңіз: { $name }
problem-same-performers = Осы орындаушылар басқа нөмірде де бар: №{ $number }
problem-same-performers-fix = Қайталанған болса, біреуін алып тастаңыз
problem-carried-lacks = Бұл қатысушының көрсеткіші жоқ: { $id }; ол 0 деп есептеледі
problem-carried-lacks-fix = Қосыңыз: carried: [(of: "…", points: …)]


## command line

no-home = Деректер қалтасы табылмады. ALQA_HOME айнымалысында қалтаны көрсетіңіз.
no-terminal = Экрандар терминалда ғана ашылады. Терминалсыз: alqa check, rule, journal, verify, export, demo.
terminal-failed = Терминал ашылмады: { $error }
unknown-juror = Байқауда «{ $id }» деген қазы жоқ. Қазылар: { $known }
left-unsaved = Назар аударыңыз: дискіге жазылмаған әрекет саны: { $n }. Журнал тұрған дискіні тексеріп, соңғы бағаларды қайта енгізіңіз.
open-folder-failed = Журнал қалтасын ашу мүмкін болмады: { $folder }: { $error }. Басқа файлды --journal арқылы көрсетіңіз.
open-folder-missing = Мұндай қалта жоқ: { $folder }. Алдымен соны жасаңыз немесе басқа файлды --journal арқылы көрсетіңіз.
open-journal-failed = Журнал ашылмады: { $path }
open-changed = Кеш басқа байқау файлымен басталған: { $path }. Содан бері мыналар өзгерді (- кеште, + файлда):
open-changed-more = тағы өзгерген жол: { $n }
open-changed-no-terminal = Ештеңе ашылмады. Терминалда іске қосып жауап беріңіз немесе --journal арқылы басқа файл көрсетіңіз.
open-as-declared = басталған кешті бұрынғы файлмен жалғастыру (өзгерістер есепке алынбайды)
open-new-evening = өзгерген файлмен жаңа кеш бастау (бұрынғы журнал сақталады)
open-leave = шығу, ештеңе өзгермейді
open-answer = 1, 2 немесе 0 теріңіз.
cli-about = алқа: байқау қазыларының консолі
cli-after = Пәрменсіз: бастапқы экран. Экрандағы тіл: F2, көмек: F1.
cli-usage = Қолданылуы:
cli-commands = Пәрмендер:
cli-options = Опциялар:
cli-options-sign = ОПЦИЯЛАР
cli-command = ПӘРМЕН
cli-file = ФАЙЛ
cli-folder = ҚАЛТА
cli-help = осы анықтаманы көрсету
cli-version = нұсқасын көрсету
cli-contest = байқау файлы (.ron); болмаса, кірістірілген Concordia байқауы
cli-journal-option = журнал файлы; болмаса, деректер қалтасындағы журнал
cli-lang = тіл
cli-juror = қазының экраны
cli-juror-id = қазының байқау файлындағы id-і немесе алқадағы реттік нөмірі
cli-stage = сахна үйлестірушісінің экраны
cli-ranking = рейтингтің өзі, екінші экранға
cli-check = байқау файлын тексеру
cli-check-file = тексерілетін файл
cli-ruling = бағалау ережесін түсіндіру, мысалымен
cli-ruling-file = байқау файлы; болмаса, кірістірілген байқау
cli-ruling-preset = файлдың орнына дайын ереженің аты: { $known }
cli-ruling-either = --preset байқау файлының орнына жүреді: екеуінің бірін ғана атаңыз.
cli-new = түсіндірмелері бар бастапқы байқау файлын жазу
cli-new-dir = қай қалтаға; болмаса, осы қалтаға
cli-journal = журнал жазбаларын шығару
cli-json = бағдарламалар үшін: әр жолда бір JSON нысаны
cli-verify = журнал тізбегін қайта есептеп тексеру
cli-receipt = осы түбіртегі бар бағалау парағын да табу; бірнеше рет жазуға болады
cli-export = жазбаларды ашық файлға шығару
cli-audit = бүкіл жазба: оны alqa-сыз да тексеруге болады
cli-audit-output = жазылатын файл, «-» — стандартты шығыс; болмаса, осы қалтадағы .audit.jsonl файлы
cli-demo = ойдан шығарылған кеш: бағдарламаны іске қосылған күйде көру
cli-seed = ойдан шығарылған бағаларды анықтайтын сан
cli-speed = жылдамдық: 1 — кеш жарты минутта, 2 — екі есе жылдам
cli-tally = бағалар файлы бойынша рейтинг, экрансыз
cli-tally-contest = байқау файлы (.ron)
cli-marks = бағалар, CSV кестесі: contestant, juror, criterion, score; «-» — стандартты кіріс
cli-carried = басқа жерден алынған көрсеткіштер, CSV кестесі: contestant, figure, points, reason
cli-format = қандай түрде шығару: table, json немесе csv
cli-explain = рейтингтің орнына: осы қатысушының орны неге осындай
cli-rule = байқау файлының орнына ереженің аты: { $known }
cli-lower = --rule қолданылса: төмен баға жақсырақ
cli-skip-bad = қате жолдарды есепке алмау; олар тізіліп шығады, шығу коды 1
cli-missing = Бұл жетіспейді: { $what }.
cli-bad-value = «{ $value }» мәні «{ $what }» үшін жарамайды.
cli-no-value = «{ $what }» мәнін жазыңыз.
cli-unknown = Түсініксіз: «{ $what }».
cli-file-by-option = Байқау файлы былай аталады: --contest { $what }
cli-did-you-mean = Мүмкін, «{ $meant }» болар?
cli-see-help = Толығырақ: alqa --help
check-clean = { $file }: қате жоқ
check-errors = { $n ->
    [one] { $n } қате
   *[other] { $n } қате
}
check-warnings = { $n ->
    [one] { $n } ескерту
   *[other] { $n } ескерту
}
check-missing = Мұндай файл жоқ: { $path }
check-missing-fix = Жолын тексеріңіз немесе жаңа файл жасаңыз: alqa new
check-folder = Бұл файл емес, қалта: { $path }
check-folder-fix = Қалтаның ішіндегі .ron файлын көрсетіңіз
check-no-permission = Файлды оқуға рұқсат жоқ: { $path }
check-no-permission-fix = Файлдың рұқсаттарын өзгертіңіз немесе оны өз қалтаңызға көшіріңіз
check-unreadable = Файл оқылмады: { $path } ({ $detail })
check-unreadable-fix = Файлды басқа дискіге көшіріп, қайталап көріңіз
new-written = Жазылды: { $path }
new-next = Оны мәтін редакторында толтырып, тексеріңіз: { $command }
new-exists = Мұндай файл бар, ол өзгертілген жоқ: { $path }
new-exists-fix = Басқа қалтаны көрсетіңіз: { $command }
new-failed = Файл жазылмады: { $path } ({ $detail })
new-failed-fix = Жазуға рұқсаты бар басқа қалтаны көрсетіңіз: alqa new DIR


## tally

tally-needs-marks = Бағаларды көрсетіңіз: --marks FILE немесе --journal FILE, екеуінің бірі.
tally-needs-contest = Байқау файлын немесе ережені (--rule) көрсетіңіз, екеуінің бірі.
tally-goes-with = { $option } тек { $with } бар кезде қолданылады.
tally-unknown-entry = Мұндай қатысушы жоқ: «{ $entry }»
tally-no-row = «{ $entry }» рейтингке қатыспайды.
tally-other-contest = { $path }: бұл журнал басқа байқау файлымен басталған
tally-nothing = Қате жолдар: { $n }. Ештеңе есептелген жоқ.
tally-skipped = Есепке алынбаған қате жолдар: { $n }.
tally-no-marks = Файлда бірде-бір баға жоқ.
tally-entry = қатысушы
tally-points = орын ұпайы
tally-through = әрі қарай өтеді
tally-run-off = әрі қарай өтетінін қосымша сайыс шешеді
tally-through-open = әрі қарай өтетіні әзірге шешілмеген
tally-lack-ballots = есептелетін бағалау парағы жоқ
tally-lack-too-few = бағалау парағы тым аз
tally-lack-mark = бір қазының бағасы жетіспейді
tally-lack-void = бағалары толық бірде-бір бөлік жоқ
tally-award = { $award } (ұсыныс): { $entries }
tally-award-open = { $award }: тең, әлі шешілмеген: { $entries }
tally-open-tie = Теңдік әзірге шешілмеген: { $entries }
tally-silent-jurors = Бірде-бір баға қоймаған қазылар: { $jurors }
marks-not-utf8 = Файл UTF-8 кодтауымен сақталмаған
marks-no-column = Тақырып жолында мұндай баған жоқ: { $column }
marks-column-twice = Тақырып жолында баған екі рет тұр: { $column }
marks-too-many = Файлда тым көп дерек бар, шегі: { $limit }
marks-long-row = Жол тым ұзын, шегі: { $limit } байт
marks-quote = Тырнақша жабылмаған немесе одан кейін артық жазу бар
marks-short-row = Жол мына бағанға жетпей аяқталады: { $column }
marks-extra-cell = Жолдағы ұяшық саны тақырыптағыдан көп: { $columns }. Үтірлі сан тырнақшада тұруы керек
marks-no-name = Мына баған бос: { $column }
marks-unknown-entry = Байқауда мұндай қатысушы жоқ: «{ $id }»
marks-unknown-juror = Байқауда мұндай қазы жоқ: «{ $id }»
marks-unknown-criterion = Байқауда мұндай критерий жоқ: «{ $id }»
marks-unknown-figure = Ережеде мұндай көрсеткіш жоқ: «{ $id }»
marks-not-number = Бұл сан емес: «{ $text }»
marks-long-number = Санда цифр тым көп: «{ $text }»
marks-too-many-decimals = Үтірден кейінгі цифр тым көп, шегі: { $limit }
marks-off-scale = «{ $text }» деген баға шкалада жоқ: { $scale }
marks-not-judged = Бұл критерийді бұл қазы бағаламайды: «{ $criterion }», «{ $juror }»
marks-twice = Бұл бұрын берілген
marks-not-positive = Сан нөлден үлкен болуы керек: «{ $text }»
marks-refused = { $what }. { $fix }


## journal and verify

journal-found-nothing = { $path }: мұнда журнал жоқ
journal-found-newer = { $path }: журналды бағдарламаның жаңарақ нұсқасы жазған
journal-found-folder = { $path }: бұл — қалта, журнал файлы емес
journal-found-empty = { $path }: файл бос; ол өзгертілмеді
journal-found-other-database = { $path }: бұл — басқа бағдарламаның дерекқоры; ол өзгертілмеді
journal-found-other-file = { $path }: бұл файл журнал емес; ол өзгертілмеді
journal-found-unreadable = { $path }: файл оқылмады
journal-busy = { $path }: журналды басқа бағдарлама ұстап тұр; сәл күтіп, қайталап көріңіз
journal-output = Нәтиже жазылмады: { $why }
journal-flaw = Жазба { $seq }: { $why }
journal-wrong-number = нөмірі басқа — { $found }
journal-wrong-prev = алдыңғы жазбаның жалғасы емес
journal-wrong-time = уақыты қате жазылған
journal-wrong-author = авторы белгісіз
journal-wrong-hash = мазмұны хешіне сәйкес келмейді
journal-wrong-body = мазмұны танылмады
journal-wrong-newer = оны бағдарламаның жаңарақ нұсқасы жазған
journal-wrong-declaration = байқау бірінші жазбада және бір рет қана жарияланады
journal-wrong-contest = байқау файлында қате бар
journal-wrong-name = байқауда мұндай атау жоқ — «{ $name }»
journal-wrong-not-judged = қазы бұл критерийге баға қоймайды — «{ $criterion }»
journal-wrong-unreadable = жазылған, бірақ файлдан оқылмайды
journal-wrong-off-scale = баға шкалада жоқ: { $mark }
journal-wrong-refused = ол кезде ереже бұған жол бермейтін еді. { $why }
journal-wrong-unlike = бағдарлама мұны басқаша жазар еді
journal-author-stage = сахна үйлестірушісі
journal-author-chair = төраға
journal-author-desk = бағдарлама
what-contest-declared = Байқау жарияланды: { $file }
what-entry-called = { $entry }: сахнаға шақырылды
what-scoring-opened = { $entry }: бағалау ашылды
what-scoring-closed = { $entry }: бағалау аяқталды
what-entry-withdrawn = { $entry }: қатысудан бас тартты
what-entry-no-show = { $entry }: келмеді
what-entry-reinstated = { $entry }: қайтадан қатысады
what-juror-absent = { $juror }: залда жоқ
what-juror-present = { $juror }: залда
what-mark-set = { $entry }, { $criterion }: { $mark }
what-mark-cleared = { $entry }, { $criterion }: баға өшірілді
what-note-written = { $entry }: ескертпе жазылды
what-note-removed = { $entry }: ескертпе өшірілді
what-ballot-submitted = { $entry }: бағалау парағы жіберілді — { $marks }
what-ballot-taken-back = { $entry }: бағалау парағы кері алынды
what-juror-recused = { $entry }: бағалаудан бас тартты
what-juror-recused-because = { $entry }: бағалаудан бас тартты — «{ $reason }»
what-juror-returned = { $entry }: қайтадан бағалайды
what-ranking-locked = Рейтинг бекітілді
what-casting-vote = Шешуші дауыс ({ $tied }): { $ahead }
what-casting-vote-none = Шешуші дауыс ({ $tied }): таңдау жасалмады
what-jury-voted = Қазылар қайта дауыс берді: { $votes }
what-grand-prix-awarded = Гран-при: { $entries }
what-grand-prix-withheld = Гран-при берілмеді: «{ $reason }»
verify-sound = Журнал бүтін.
verify-broken = Журнал бүлінген.
verify-records = { $n ->
    [one] { $n } жазба тексерілді.
   *[other] { $n } жазба тексерілді.
}
verify-records-before = { $n ->
    [one] Оның алдындағы { $n } жазба дұрыс.
   *[other] Оның алдындағы { $n } жазба дұрыс.
}
verify-period = Бірінші жазба: { $from }. Соңғы жазба: { $to }.
verify-head = Соңғы жазбаның хеші: { $hash }
verify-covers = Тексерілгені: әр жазбаның нөмірі, уақыты, авторы, мазмұны, хеші және алдыңғы жазбамен байланысы; оқиғалар басынан бастап қайта орындалды.
verify-does-not-cover = Тексерілмегені: файл түгелімен қайта жазылса, тізбектің өзі оны көрсете алмайды. Ол үшін осы хешті бұрын жазып алынған хешпен салыстырыңыз.
verify-pages = Файлдың беттері бүлінген: { $detail }
verify-receipt = { $receipt } түбіртегі: { $juror }, { $entry }
verify-receipt-record = Жіберілген уақыты: { $at }, жазба нөмірі: { $seq }.
verify-receipt-counts = Бұл бағалау парағы есепке осы күйінде алынады.
verify-receipt-ended = Бұл бағалау парағы енді есепке алынбайды: { $at }, жазба нөмірі { $seq }. { $what }
verify-receipt-weightless = Бұл бағалау парағы есепке алынбайды: қазының бағаларының салмағы жоқ.
verify-receipt-later = Кейінгі нұсқасы: { $receipt } түбіртегі, жазба нөмірі { $seq }.
verify-receipt-unknown = { $receipt } түбіртегі бар бағалау парағы жоқ.

## export
export-audit-holds = Файлда бәрі бар, қазылардың ескертпелері де: оны оқуға құқығы бар адамға ғана беріңіз.
export-fix = Басқа файлды көрсетіңіз: -o FILE



## demo
demo-exists = Бұл файл бар: { $path }. Көрсетілім бар журналға жазбайды: басқа атау беріңіз.
demo-begins = Ойдан шығарылған кеш басталды.
demo-broken = Көрсетілім үзілді.
