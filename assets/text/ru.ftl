### Все слова на экране по-русски. Одна строка — один текст: имя = слова.
### На место { $имя } встаёт число или имя; само имя не меняйте.


## general words

language-sign = РУС
sample-sign = ОБРАЗЕЦ
demo-sign = ДЕМО
chair-sign = (председатель)
seat-stage = Помощник режиссёра
seat-ranking = Рейтинг
seat-juror = Жюри: { $name }
duet-number = Дуэт № { $number }
song-quoted = «{ $title }»
entry-not-yet = ещё не выступали
entry-on-stage = сейчас на сцене
entry-performed = выступили
entry-withdrawn = снялись с конкурса
entry-no-show = не явились
status-saved = сохранено
status-saving = сохраняется: { $n }
too-small = Окно слишком мало: нужно не меньше { $columns }×{ $rows }.
paste-ignored = Вставка не принята: оценки набирают клавишами.
quit-title = Выйти?
quit-all-saved = Ничего не пропадёт: все оценки сохранены, неотправленные тоже.
quit-unsaved-title = Не всё сохранено. Всё равно выйти?
quit-unsaved = Не записано на диск: { $n }. При выходе это пропадёт.
app-name = алқа
yes = да
no = нет
ok = ОК
confirm = подтвердить
cancel = отмена
back = назад
next = далее
previous = предыдущий
open = открыть
close = закрыть
choose = выбрать
quit = выход
help = справка
keys = клавиши
language = язык
language-kk = казахский
language-ru = русский
language-en = английский
save = сохранить
saved = сохранено
saving = сохраняется
not-saved = не сохранено
undo = отменить
redo = повторить
edit = изменить
retry = повторить попытку
ready = готово
error = ошибка
warning = предупреждение
contest = конкурс
organiser = организатор
stage = этап
venue = место проведения
date = дата
time = время
jury = жюри
juror = член жюри
juror-in-full = член жюри
chair = председатель
chair-in-full = председатель жюри
secretary = ответственный секретарь
stage-manager = помощник режиссёра
host = ведущий
duet = дуэт
duets = дуэты
participant = участник
performer = исполнитель
university = вуз
university-short = вуз
age = возраст
song = песня
running-order = порядок выступления
number = номер
place = место
result = результат
total = итого
sum = сумма
average = средний балл
mark = оценка
marks = оценки
criterion = критерий
criteria = критерии
scale = шкала оценок
scale-short = шкала
weight = вес
ballot = оценочный лист
ballots = оценочные листы
draft = черновик
note = заметка
reason = причина
rule = правило подсчёта
tie-chain = порядок разрешения равенства
eligibility = условия участия
on-stage = сейчас на сцене
on-stage-short = на сцене
up-next = следующие
done = завершено
performed = выступили
waiting = ожидают
not-yet = пока нет
missing = нет оценки
begun = начат
submit = отправить
submitted = отправлено
recused = самоотвод
absent = отсутствует
present = присутствует
withdrawn = снялись
withdrawn-in-full = снялись с конкурса
no-show = не явились
scoring = оценивание
scoring-open = оценивание открыто
scoring-closed = оценивание завершено
awaiting-jurors = ждём членов жюри
all-in = все оценки получены
ranking = рейтинг
standings = таблица мест
provisional = предварительно
provisional-result = предварительный результат
final-result = окончательный результат
lock = зафиксировать
locked = зафиксировано
explanation = пояснение
why = почему это место
grand-prix = Гран-при
prize = приз
prize-fund = призовой фонд
award = награда
awarded = присуждён
not-awarded = не присуждается
winner = победитель
winners = победители
margin = отрыв
tie = равенство баллов
tie-break = разрешение равенства
tie-open = равенство не разрешено
casting-vote = решающий голос
shared-place = поделили место
hidden = скрыто
sample = ОБРАЗЕЦ
sample-note = Образец: дуэты и имена вымышлены.
protocol = протокол
journal = журнал действий
nothing-yet = Пока ничего нет.
tenge = тенге
entry-number = №{ $n }
quoted = «{ $text }»
with-chair = { $name } (председатель)
place-n = { $n } место
points-of = { $points } балла
date-long = { $day } { $month } { $year } года
month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря


## counts

count-duets = { $n ->
    [one] { $n } дуэт
    [few] { $n } дуэта
    [many] { $n } дуэтов
   *[other] { $n } дуэта
}
count-jurors = { $n ->
    [one] { $n } член жюри
    [few] { $n } члена жюри
    [many] { $n } членов жюри
   *[other] { $n } члена жюри
}
count-marks = { $n ->
    [one] { $n } оценка
    [few] { $n } оценки
    [many] { $n } оценок
   *[other] { $n } оценки
}
count-ballots = { $n ->
    [one] { $n } оценочный лист
    [few] { $n } оценочных листа
    [many] { $n } оценочных листов
   *[other] { $n } оценочного листа
}
count-points = { $n ->
    [one] { $n } балл
    [few] { $n } балла
    [many] { $n } баллов
   *[other] { $n } балла
}
count-criteria = { $n ->
    [one] { $n } критерий
    [few] { $n } критерия
    [many] { $n } критериев
   *[other] { $n } критерия
}
count-ties = { $n ->
    [one] { $n } равенство баллов
    [few] { $n } равенства баллов
    [many] { $n } равенств баллов
   *[other] { $n } равенства баллов
}
count-places = { $n ->
    [one] { $n } место
    [few] { $n } места
    [many] { $n } мест
   *[other] { $n } места
}
count-minutes = { $n ->
    [one] { $n } минута
    [few] { $n } минуты
    [many] { $n } минут
   *[other] { $n } минуты
}
awaited-jurors = { $n ->
    [one] ждём { $n } члена жюри
    [few] ждём { $n } членов жюри
    [many] ждём { $n } членов жюри
   *[other] ждём { $n } члена жюри
}
awaited-ballots = { $n ->
    [one] ждём { $n } оценочный лист
    [few] ждём { $n } оценочных листа
    [many] ждём { $n } оценочных листов
   *[other] ждём { $n } оценочного листа
}
missing-marks = { $n ->
    [one] не поставлена { $n } оценка
    [few] не поставлены { $n } оценки
    [many] не поставлено { $n } оценок
   *[other] не поставлено { $n } оценки
}
shared-by = { $n ->
    [one] место делит { $n } дуэт
    [few] место делят { $n } дуэта
    [many] место делят { $n } дуэтов
   *[other] место делят { $n } дуэта
}
and-more = { $n ->
    [one] и ещё { $n }
    [few] и ещё { $n }
    [many] и ещё { $n }
   *[other] и ещё { $n }
}
jurors-counted = оценили: { $counted }/{ $expected }
progress = получено { $done }/{ $total }
page-of = стр. { $page }/{ $pages }


## keys and help

key-choose = выбор
key-choose-duet = выбор дуэта
key-first = к началу
key-last = к концу
key-sit-down = войти
key-open-ballot = оценить
key-to-stage = к дуэту на сцене
key-to-stage-short = на сцену
key-recuse = самоотвод или вернуться к оценке
key-recuse-short = самоотвод
key-pass = передать ноутбук следующему
key-pass-short = передать
key-criterion = выбор критерия
key-criterion-short = критерий
key-lower = оценка ниже
key-higher = оценка выше
key-mark-short = оценка
key-go-on = дальше; в конце — проверить и отправить
key-go-on-short = дальше
key-to-order = назад к порядку выступлений
key-half = добавить или убрать полбалла
key-clear = стереть оценку
key-undo = отменить
key-prev-duet = предыдущий дуэт
key-next-duet = следующий дуэт
key-note = заметка для себя
key-note-short = заметка
key-take-back = отозвать отправленное
key-submit = отправить
key-mend = исправить
key-stage-next = вызвать дуэт и открыть оценивание; потом — закрыть
key-stage-next-short = следующий шаг
key-pane = между списком и рейтингом
key-pane-short = к рейтингу
key-scoring = открыть или закрыть оценивание
key-scoring-short = откр./закр.
key-cover = скрыть или показать имена и результаты
key-cover-short = скрыть
key-explain = объяснить место
key-explain-short = почему?
key-grand-prix = Гран-при
key-grand-prix-short = Гран-при
key-grand-prix-next = подтвердить
key-withdraw = дуэт снялся или снова участвует
key-no-show = дуэт не явился или всё же пришёл
key-jurors = жюри: кто присутствует
key-present = здесь / отсутствует
key-lock = зафиксировать рейтинг
key-lock-short = зафиксировать
key-withhold = Гран-при не присуждается
key-withhold-short = не присуждать
key-page-up = предыдущая страница
key-page-down = следующая страница
key-scroll-up = вверх
key-scroll-down = вниз
key-place-before = место выше
key-place-after = место ниже
key-back = назад
key-back-short = назад
key-yes = да
key-no = нет
key-keep = сохранить
key-discard = отмена
key-help = справка
key-language = язык: казахский, русский, английский
key-language-short = язык
key-quit = выход
help-title = Клавиши
help-digits = оценка; 0 — десять. И в казахской раскладке
help-layouts = Буквенные клавиши одинаковы в казахской, русской и английской раскладке.


## start

start-fresh = Вечер ещё не начался
start-running = Вечер идёт с { $since }: завершено { $done } из { $total }
start-locked = Рейтинг зафиксирован
start-finished = Гран-при решён
start-who = Кто садится?
start-absent = отсутствует
start-awaited = ждём оценок: { $n }
start-stage-about = вызвать, открыть, зафиксировать
start-ranking-about = для второго экрана


## juror

juror-order = Порядок
juror-totals = итог
juror-legend = ● отправлено, ○ начато, · ждёт, × самоотвод, – выбыли
juror-total = Итого
juror-note = Заметка:
juror-note-title = Заметка (видите только вы)
juror-summary = мин. { $low } · ср. { $mean } · макс. { $high }
juror-offer = На сцене № { $number } { $duet }: Tab
juror-missing = { $n ->
    [one] Без оценки { $n } критерий
    [few] Без оценки { $n } критерия
    [many] Без оценки { $n } критериев
   *[other] Без оценки { $n } критерия
}
juror-ready = Всё оценено: Enter на последнем критерии
juror-review = Проверьте. Enter — отправить, Esc — исправить
juror-submitting = Отправляется…
juror-is-submitted = Отправлено. { $key } — отозвать
juror-submitted = Ваши оценки отправлены.
juror-incomplete = Нужна оценка по каждому критерию.
juror-nothing-to-undo = Отменять нечего.
juror-not-submitted = Эти оценки ещё не отправлены.
juror-nobody-on-stage = На сцене никого нет.
juror-recuse-title = Взять самоотвод?
juror-recuse-help = Например, это ваш ученик или родственник. Ваша оценка не учитывается, остальные остаются.
juror-recuse-reason = Причина (можно не указывать)
juror-return-title = Вернуться к оценке этого дуэта?
juror-return-help = Ваша оценка снова будет учитываться.


## stage manager

stage-not-open = оценивание не открыто
stage-awaited = Ждём оценок: { $jurors }
stage-legend = » на сцене, › следующие, [ ] оценивание открыто, · нет оценок, ○ начато, ● отправлено, × самоотвод, – отсутствует
stage-covered = Имена и результаты скрыты. Показать — { $key }.
stage-no-place = У этого дуэта пока нет места.
stage-all-performed = Все дуэты выступили. Зафиксировать рейтинг — { $key }.
stage-close-title = Закрыть оценивание?
stage-close-help = После закрытия они не смогут поставить оценки. Оценивание можно открыть снова.
stage-withdraw-title = Дуэт снялся с конкурса?
stage-no-show-title = Дуэт не явился?
stage-out-help = Дуэт выйдет из рейтинга, поставленные оценки сохранятся. Его можно вернуть.
stage-reinstate-title = Дуэт снова участвует?
stage-reinstate-help = Дуэт вернётся в рейтинг с прежними оценками.
stage-cannot-lock = Фиксировать рейтинг ещё рано.
stage-lock-title = Зафиксировать рейтинг?
stage-lock-help = После этого ни одна оценка не изменится, отменить это нельзя. Гран-при жюри решает отдельно.
stage-jurors-title = Жюри: кто присутствует
stage-jurors-help = Неотправленных оценок отсутствующих не ждут.


## ranking

board-tie = { $place }: { $entries } · { $what }
ranking-counted = жюри


## explanation

explain-place = { $entry }: { $place }
explain-shared = место общее
explain-open = равенство пока не разрешено
explain-by-ties = баллы равны, место определил порядок разрешения равенства
explain-no-ballot = { $entry }: пока нет ни одного учтённого оценочного листа, поэтому нет и места.
explain-marks = Поставленные оценки
explain-high = наибольший, не учитывается
explain-low = наименьший, не учитывается
explain-reckoning = Подсчёт
explain-rule = Правило: { $rule }.
explain-counted = Учтено оценочных листов: { $kept }.
explain-counted-of = Учтено оценочных листов: { $kept }; отброшено: { $dropped }.
explain-too-few = Листов слишком мало, чтобы отбрасывать крайние, поэтому учтены все.
explain-sum = Сумма: { $sum }.
explain-mean = Среднее: { $sum } / { $kept } = { $mean }.
explain-mean-about = Среднее: { $sum } / { $kept } ≈ { $mean }.
explain-unrounded = Без округления: место определяет точная дробь { $exact }.
explain-whole = Без округления: результат точный.
explain-rounded = Округление ({ $rounding }): { $from } → { $result }.
explain-result = Результат: { $result }.
explain-ties = Разрешение равенства
explain-step = Шаг { $n }: { $step }
explain-split = Этот шаг разделил дуэты.
explain-no-split = Этот шаг не разделил.
explain-pending = Ждём решения председателя.
explain-share = Место осталось общим.
figure-preferences = перевес голосов { $n }
figure-mark = наивысшая оценка { $mark }
figure-order = по порядку выступления { $n }
figure-vote = председатель поставил впереди
figure-no-vote = председатель впереди не ставил
figure-pending = ждём голоса председателя
figure-shared = место общее
explain-neighbours = Соседние места
behind-by = Впереди: { $entry }. Разница: { $margin }.
behind-by-tie = Впереди: { $entry }. Результаты равны; решил шаг: { $step }.
ahead-by = Позади: { $entry }. Разница: { $margin }.
ahead-by-tie = Позади: { $entry }. Результаты равны; решил шаг: { $step }.
shares-with = Делит место: { $entry }.
tied-with = Наравне: { $entry }. Равенство пока не разрешено.
explain-no-neighbour = Дальше мест нет.


## Grand Prix

grand-prix-missing = Чтобы зафиксировать рейтинг, не хватает: { $n }
grand-prix-ready = Зафиксировать рейтинг — { $key }. Победитель будет показан только после этого.
grand-prix-tie = Равенство не разрешено: { $place }
grand-prix-equal = Результаты равны: { $result }
grand-prix-chair = Решает председатель: { $name }
grand-prix-no-chair = Решает жюри.
grand-prix-pass-on = оставить следующему шагу правил
grand-prix-vote-hint = ↑ ↓ — выбор, Enter — голос председателя
grand-prix-vote-title = Решающий голос таков?
grand-prix-stuck = Первое место поделено, и правила не говорят, как решить.
grand-prix-withhold-hint = Если Гран-при не присуждается — { $key }.
grand-prix-shared = Первое место общее: приз делится поровну.
grand-prix-margin = Отрыв: { $margin } · следующий: { $entry }
grand-prix-by-tie = Результат равен: { $entry }. Решил шаг: { $step }
grand-prix-nobody-behind = Позади никого нет.
grand-prix-prize = Приз: { $prize }
grand-prix-award-hint = Присудить Гран-при — Enter, не присуждать — { $key }
grand-prix-award-title = Присудить Гран-при?
grand-prix-is-awarded = Гран-при присуждён
grand-prix-reason-title = Почему Гран-при не присуждается? Напишите причину
grand-prix-ties-left = Не решено равенство на другом месте: нужен голос председателя.


## refusals and trouble

refusal-not-yours = С этого места это сделать нельзя. Войдите в нужной роли.
refusal-unknown-entry = Такого дуэта в конкурсе нет: { $id }. Проверьте файл конкурса.
refusal-unknown-juror = Такого члена жюри в конкурсе нет: { $id }. Проверьте файл конкурса.
refusal-unknown-criterion = Такого критерия в конкурсе нет: { $id }. Проверьте файл конкурса.
refusal-locked = Рейтинг зафиксирован: оценки больше не меняются.
refusal-not-locked = Рейтинг ещё не зафиксирован. Сначала его фиксирует помощник режиссёра.
refusal-already-so = Это уже сделано. Ничего не изменилось.
refusal-entry-out = { $entry }: в конкурсе не участвует. При необходимости помощник режиссёра вернёт дуэт.
refusal-not-called = { $entry }: ещё не вызван на сцену. Сначала вызовите дуэт.
refusal-scoring-not-open = { $entry }: оценивание не открыто. Его открывает помощник режиссёра.
refusal-juror-absent = { $juror }: отмечено «отсутствует». Если это ошибка, помощник режиссёра отметит «присутствует».
refusal-recused = { $entry }: вы взяли самоотвод. Чтобы оценить, сначала отмените его.
refusal-submitted = { $entry }: оценочный лист отправлен. Чтобы изменить, сначала отзовите его.
refusal-not-submitted = { $entry }: оценочный лист ещё не отправлен, отзывать нечего.
refusal-off-scale = { $criterion }: такой оценки нет на шкале: { $mark }. Шкала: { $scale }.
refusal-incomplete = Нет оценок по критериям: { $missing }. Поставьте все и отправьте снова.
refusal-changed = { $entry }: оценки изменены на другом экране. Просмотрите их ещё раз и отправьте.
refusal-too-long = Текст слишком длинный. Наибольшая длина в знаках: { $limit }.
refusal-no-reason = Причина не указана. Напишите её коротко.
refusal-blocked = Фиксировать рейтинг пока рано. { $what }
refusal-no-such-tie = Такого равенства, которое решает председатель, сейчас нет. Посмотрите таблицу ещё раз.
refusal-tie-open = Равенство на первом месте не разрешено: { $entries }. Сначала решает председатель.
refusal-not-first = Гран-при получают все, кто на первом месте, и только они. Проверьте: { $entry }.
refusal-decided = Решение о Гран-при принято и больше не меняется.
blocker-not-performed = { $entry }: ещё не выступали. Вызовите на сцену или отметьте неявку.
blocker-missing = { $entry }: ждём оценочный лист: { $jurors }. Подождите или отметьте отсутствие.
blocker-no-ballot = { $entry }: нет ни одного учтённого листа. Откройте оценивание или снимите дуэт с конкурса.
blocker-nothing-to-rank = В рейтинг некого включить: все дуэты сняты.
trouble-disk-full = На диске нет места. Удалите лишние файлы — набранные оценки остаются на экране и запишутся, когда место появится.
trouble-read-only = В папку журнала нельзя писать. Дайте право на запись — набранные оценки остаются на экране и запишутся после этого.
trouble-busy = Журнал занят другой программой, ждём очереди. Оценки запишутся сами; если это долго, закройте лишние окна.
trouble-disk-failed = Диск не смог записать: { $detail }. Журнал читается с диска заново. Проверьте последнюю оценку; если повторится, перенесите журнал на другой диск.
trouble-gone = Файл журнала исчез или подменён. Верните его на место — набранные оценки остаются на экране.
trouble-damaged = Журнал повреждён, номер записи: { $seq }. Новые оценки не принимаются. Скопируйте файл и выполните команду «alqa verify».
trouble-foreign = Этот файл — не журнал программы алқа. Он не изменён; выберите другой файл.
trouble-newer = Журнал записан более новой версией программы алқа. Запустите её; файл не изменён.
evening-fresh = ещё не начался
evening-running = идёт · начало в { $since } · { $done }/{ $total }
evening-locked = рейтинг зафиксирован, ждём решения о Гран-при
evening-finished = конкурс завершён
phase-called = на сцене, оценивание не открыто
ballot-empty = не заполнен
ballot-submitted = отправлен
author-desk = программа алқа
grand-prix-awarded = Гран-при: { $entries }
grand-prix-withheld = Гран-при не присуждён. Причина: { $reason }
step-criterion-mean = средний балл, «{ $criterion }»
step-head-to-head = кого выше поставило больше членов жюри
step-highest-mark = наивысшая отдельная оценка
step-casting-vote = решающий голос председателя
step-running-order = кто раньше в порядке выступления
step-shared-place = место делится
rule-mean = среднее итогов членов жюри
rule-sum = сумма итогов членов жюри
rule-trimmed = не учитываются высшие ({ $high }) и низшие ({ $low }) итоги, среднее остальных
rounding-exact = без округления
rounding-half-up = знаков после запятой: { $places }, половина вверх


## contest file: problems



## command line



## journal and verify



## demo
