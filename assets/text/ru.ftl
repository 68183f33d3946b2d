### Все слова на экране по-русски. Одна строка — один текст: имя = слова.
### На место { $имя } встаёт число или имя; само имя не меняйте.


## general words

language-sign = РУС
sample-sign = ОБРАЗЕЦ
demo-sign = ДЕМО
chair-sign = (председатель)
seat-stage = Помощник режиссёра
seat-secretary = Секретарь
seat-chair = Председатель
seat-ranking = Рейтинг
seat-host = Ведущий
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
status-not-saved = не сохранено: { $n }
replay-at = ПОВТОР · №{ $seq } / { $total } · { $clock }
replay-record = { $who }: { $what }
replay-unseen = с этого места не видно
replay-pause = пауза { $time } сокращена
replay-only = Это повтор: ничего не записывается.
replay-broken = Цепочка прервана: показаны только первые записи, до № { $count }. { $why }
too-small = Окно слишком мало: нужно не меньше { $columns }×{ $rows }.
paste-ignored = Вставка не принята: оценки ставят клавишами.
quit-title = Выйти?
quit-all-saved = Ничего не пропадёт: сохранены все оценки, и неотправленные тоже.
quit-unsaved-title = Сохранено не всё. Всё равно выйти?
quit-unsaved = Ещё не записано на диск: { $n }. Если выйти, это пропадёт.
quit-typed = То, что набрано или выбрано на этом экране и ещё не подтверждено, пропадёт.
app-name = алқа
ok = ОК
next = далее
open = открыть
close = закрыть
help = справка
language-kk = казахский
language-ru = русский
language-en = английский
contest = конкурс
stage = этап
date = дата
juror = член жюри
chair = председатель
stage-manager = помощник режиссёра
duet = дуэт
performer = исполнитель
university = вуз
age = возраст
song = песня
number = номер
place = место
result = результат
total = итого
sum = сумма
mark = оценка
marks = оценки
criterion = критерий
criteria = критерии
weight = вес
ballot = оценочный лист
rule = правило подсчёта
eligibility = условия участия
on-stage-short = на сцене
up-next = следующие
waiting = ожидают
not-yet = пока нет
missing = нет оценки
begun = начат
recused = самоотвод
absent = отсутствует
present = присутствует
withdrawn = снялись
no-show = не явились
disqualified = снят за нарушение
scoring-open = оценивание открыто
scoring-closed = оценивание завершено
all-in = все оценки собраны
ranking = рейтинг
standings = таблица мест
provisional = предварительно
provisional-result = предварительный результат
lock = зафиксировать
locked = зафиксировано
final-seal = окончательно
award = награда
sample-note = Образец: дуэты и имена вымышлены.
journal = журнал действий
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
and-more = { $n ->
    [one] и ещё { $n }
    [few] и ещё { $n }
    [many] и ещё { $n }
   *[other] и ещё { $n }
}
progress = листов: { $done }/{ $total }
page-of = стр. { $page }/{ $pages }


## money in words

sum-below-twenty = ноль, один, два, три, четыре, пять, шесть, семь, восемь, девять, десять, одиннадцать, двенадцать, тринадцать, четырнадцать, пятнадцать, шестнадцать, семнадцать, восемнадцать, девятнадцать
sum-one-two-thousands = одна, две
sum-tens = двадцать, тридцать, сорок, пятьдесят, шестьдесят, семьдесят, восемьдесят, девяносто
sum-hundreds = сто, двести, триста, четыреста, пятьсот, шестьсот, семьсот, восемьсот, девятьсот
sum-tens-ones = { $tens } { $ones }
sum-thousands = { $n ->
    [one] тысяча
    [few] тысячи
    [many] тысяч
   *[other] тысячи
}
sum-millions = { $n ->
    [one] миллион
    [few] миллиона
    [many] миллионов
   *[other] миллиона
}
sum-milliards = { $n ->
    [one] миллиард
    [few] миллиарда
    [many] миллиардов
   *[other] миллиарда
}
sum-trillions = { $n ->
    [one] триллион
    [few] триллиона
    [many] триллионов
   *[other] триллиона
}
sum-tenge = { $sum } тенге

## terminal

terminal-dumb = Этот терминал не может показать экран (TERM=dumb). Откройте другой.
terminal-fault = алқа остановилась: ошибка в программе. Всё, что было показано как сохранённое, на месте; запустите программу снова. Подробности: { $log }
terminal-fault-unlogged = алқа остановилась: ошибка в программе. Всё, что было показано как сохранённое, на месте; запустите программу снова.


## keys and help

key-choose = выбор
key-choose-duet = выбор дуэта
key-first = к началу
key-last = к концу
key-sit-down = войти
key-open-ballot = оценить
key-to-stage = к дуэту на сцене
key-to-stage-short = на сцену
key-recuse = взять самоотвод или снова оценивать этот дуэт
key-recuse-short = самоотвод
key-recuse-so = взять самоотвод по этой причине
key-versions = посмотреть отправленные версии
key-versions-short = версии
key-pass = передать ноутбук следующему
key-pass-short = передать
key-criterion = выбор критерия
key-criterion-short = критерий
key-worse = оценка хуже
key-better = оценка лучше
key-mark-short = оценка
key-go-on = дальше; в конце проверить и отправить
key-go-on-short = дальше
key-review-short = проверить
key-to-order = назад к порядку выступлений
key-half = добавить или убрать полбалла
key-clear = стереть оценку
key-undo = отменить
key-prev-duet = предыдущий дуэт
key-next-duet = следующий дуэт
key-note = заметка для себя
key-note-short = заметка
key-take-back = отозвать отправленный лист
key-take-back-short = отозвать
key-submit = отправить
key-mend = исправить
key-stage-next = вызвать дуэт и открыть оценивание; потом — закрыть
key-stage-next-short = следующий шаг
key-call-short = вызвать на сцену
key-open-short = открыть оценивание
key-close-short = закрыть оценивание
key-next-duet-short = следующий дуэт
key-pane = между списком и рейтингом
key-pane-short = к рейтингу
key-list-short = к списку
key-scoring = открыть или закрыть оценивание
key-scoring-short = откр./закр.
key-cover = скрыть или показать имена и результаты
key-cover-short = скрыть
key-show-short = показать
key-explain = объяснить место
key-explain-short = почему?
key-grand-prix = Гран-при
key-grand-prix-short = Гран-при
key-grand-prix-next = подтвердить этот шаг
key-vote-short = отдать голос
key-votes-short = записать голоса
key-award-short = присудить Гран-при
key-ties = к равенству на других местах и обратно
key-ties-short = равенство
key-withdraw = дуэт снялся или снова участвует
key-no-show = дуэт не явился или всё-таки пришёл
key-move = изменить очередь ожидающего дуэта
key-replace = заменить исполнителя до его выхода
key-replace-short = замена
key-earlier = раньше
key-later = позже
key-shift = сдвинуть
key-keep-order = сохранить новый порядок с причиной
key-drop-order = оставить прежний порядок
key-type-sheet = ввести бумажный лист, первый или второй раз
key-type-sheet-short = ввести лист
key-jurors-short = жюри
key-sheet-on = дальше; в конце — проверить
key-sheet-later = отложить
key-sheet-typed = введено
key-second-again = второй раз заново
key-anew = начать сначала
key-jurors = жюри: кто присутствует
key-clear-pin = сбросить PIN этого человека
key-clear-pin-short = сбросить PIN
key-present = присутствует / отсутствует
key-lock = зафиксировать рейтинг
key-lock-short = зафиксировать
key-withhold = не присуждать Гран-при
key-withhold-short = не присуждать
key-decided = что решено и что ещё открыто
key-what-if = если бы иначе: без одного из жюри или по другому правилу
key-what-if-short = если бы иначе
key-shifts = какие места другие
key-page-up = предыдущая страница
key-page-down = следующая страница
key-scroll-up = вверх
key-scroll-down = вниз
key-scroll = прокрутка
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
key-replay-play = пуск или стоп
key-replay-play-short = пуск
key-replay-stop = стоп
key-replay-record = предыдущая или следующая запись
key-replay-record-short = запись
key-replay-step = предыдущий или следующий шаг вечера: вызов, открытие, закрытие, фиксация
key-replay-step-short = шаг
key-replay-minute = на минуту назад или вперёд
key-replay-faster = вдвое быстрее
key-replay-slower = вдвое медленнее
help-title = Клавиши
help-digits = поставить оценку; на десятибалльной шкале 0 — десять
help-digits-kazakh = те же клавиши в казахской раскладке
help-layouts = Буквенные клавиши действуют одинаково в казахской, русской и английской раскладках.


## start

start-fresh = Вечер ещё не начался
start-running = Вечер идёт · начало в { $since } · выступили { $done } из { $total }
start-locked = Рейтинг зафиксирован · ждём решения о Гран-при
start-finished = Конкурс завершён · решение о Гран-при принято
start-who = Кто входит?
start-absent = отсутствует
start-awaited = ждут оценки: { $n }
start-stage-about = вызвать, открыть, закрыть
start-secretary-about = бумажные листы, PIN
start-chair-about = ничьи и награды
start-ranking-about = для второго экрана
start-host-about = что говорить, кто следующий, кто победил


## juror

juror-order = Порядок выступления
juror-totals = итог
juror-legend = » на сцене, ● отправлено, ○ начато, · ждёт оценки, × самоотвод, – не участвует
juror-total = Итого
juror-note = Заметка:
juror-note-title = Заметка (на экране видите только вы, хранится в журнале)
juror-summary = Ваши итоги ({ $n }): { $low }–{ $high }, в среднем { $mean }
juror-offer = » { $key } — на сцене: № { $number } { $duet }
juror-missing = { $n ->
    [one] Без оценки { $n } критерий
    [few] Без оценки { $n } критерия
    [many] Без оценки { $n } критериев
   *[other] Без оценки { $n } критерия
}
juror-begin = ← { $best }, → { $worst } или цифра
juror-waits = Когда дуэт выйдет на сцену и откроется оценивание, вы поставите оценки здесь.
juror-waits-open = Дуэт на сцене. Подождите, оценивание скоро откроют.
juror-closed = Оценивание этого дуэта завершено.
juror-recused = Вы взяли самоотвод. { $key } — снова оценивать
juror-recused-because = Вы взяли самоотвод: { $reason }. { $key } — снова оценивать
juror-recused-declared = Вы не оцениваете этот дуэт: { $ground } (файл конкурса)
juror-recused-by-chair = Председатель записал, что вы не оцениваете этот дуэт: { $reason }
juror-missed = Оценивание закрыли без вас: ваш лист по этому дуэту не нужен
juror-ballot-closed = Закрыто с дуэтом: откроет председатель
juror-final = Итог окончательный: оценки уже не изменятся
juror-reopened = Председатель открыл снова: «{ $reason }». Исправьте и отправьте ещё раз
juror-again = Выступили снова: прежние оценки здесь, отправьте ещё раз
juror-again-waits = Дуэт выступает ещё раз. Подождите, пока откроют оценивание
juror-offer-reopened = ○ { $key } — открыл председатель: № { $number } { $duet }
juror-two-terminals = Этот лист открыт и на другом терминале
juror-receipt = квитанция
juror-receipt-help = Запишите номер квитанции
juror-on-disk = На диске: { $time } UTC+5
juror-on-disk-version = Версия { $n } на диске: { $time } UTC+5
juror-from-paper = с бумажного листа
juror-versions = Отправленные версии
juror-version = Версия { $n }: { $time } · { $receipt }
juror-version-reason = Открыл председатель: «{ $reason }»
juror-no-versions = Других версий по этому дуэту нет.
juror-alarm-institution = вы из одного учреждения: { $key } — самоотвод
juror-alarm-equal = все оценки одинаковы
juror-alarm-habit = непривычно: { $criterion } { $mark }, обычно { $usual }
juror-alarm-total = итог как у { $entries }
juror-ground-student = свой ученик
juror-ground-institution = своё учреждение
juror-ground-relative = родственник
juror-ground-other = другая причина
juror-absent = Вы отмечены как отсутствующий член жюри. Скажите помощнику режиссёра.
juror-ready = Всё оценено. Enter — проверить
juror-review = Проверьте перед отправкой
juror-review-left = Проверка закрыта: исправьте оценку здесь.
juror-submitting = Отправляется…
juror-is-submitted = Отправлено. { $key } — отозвать
juror-submitted = Ваш оценочный лист отправлен.
juror-open-first = Чтобы поставить оценку, сначала откройте дуэт клавишей Enter.
juror-needs-mark = Сначала оцените этот критерий (↓ — отложить).
juror-no-such-mark = Такой оценки на шкале нет.
mark-no = нет
mark-maybe = возможно
mark-yes = да
juror-incomplete = Поставьте оценку по каждому критерию.
juror-nothing-to-undo = Отменять нечего.
juror-not-submitted = Этот оценочный лист ещё не отправлен.
juror-nobody-on-stage = На сцене пока никого нет.
juror-recuse-title = Взять самоотвод по этому дуэту?
juror-recuse-help = Выберите причину: ↑↓ или 1–4. Ваши оценки не будут учтены, оценки остальных останутся.
juror-recuse-reason = Причина
juror-return-title = Снова оценивать этот дуэт?
juror-return-help = Ваши оценки снова будут учитываться.


## stage manager

stage-not-open = оценивание не открыто
stage-not-open-short = не открыто
stage-again = выступает ещё раз
stage-awaited = Ещё не отправили: { $jurors }
stage-awaited-since = Ещё не отправили ({ $time }): { $jurors }
stage-legend = » на сцене, › следующие, [ ] оценивание открыто, · нет оценок, ○ начато, ● отправлено, × самоотвод, – отсутствует
stage-legend-outside = ~ не учитывается
with-outside = { $name } (не учитывается)
stage-covered = Имена и результаты скрыты. Показать — { $key }.
stage-no-place = У этого дуэта пока нет места.
stage-all-performed = Все дуэты выступили. Зафиксировать рейтинг — { $key }.
stage-locked-next = Рейтинг зафиксирован. Гран-при — { $key }.
stage-first-decided = По расчёту первое место решено. Подробнее — { $key }.
stage-close-title = Закрыть оценивание?
stage-close-help = После закрытия эти члены жюри не смогут поставить оценки. Оценивание можно открыть снова.
stage-withdraw-title = Дуэт снялся с конкурса?
stage-no-show-title = Дуэт не явился?
stage-out-help = Дуэт выйдет из рейтинга, поставленные оценки сохранятся. Его можно вернуть.
stage-reinstate-title = Дуэт снова участвует?
stage-reinstate-help = Дуэт вернётся в рейтинг с прежними оценками.
stage-cannot-lock = Фиксировать рейтинг ещё рано.
stage-lock-tie = Есть равенство: до фиксации голосует председатель.
stage-lock-tie-jury = Есть равенство: до фиксации жюри голосует снова.
stage-lock-unplaced = Нет результата, поэтому без места: { $entries }
stage-lock-title = Зафиксировать рейтинг?
stage-lock-help = После фиксации оценки не меняются: только при апелляции председатель, указав причину, откроет пересмотр. Награды решаются потом.
pin-origin = PIN задан в { $at }: { $by }
clear-pin-title = Сбросить PIN этого человека?
clear-pin-help = Он выйдет на всех экранах и задаст PIN заново. Пусть сделает это сразу.
clear-pin-own = Свой PIN не сбрасывают: секретарь сбрасывает его председателю, председатель – секретарю.
stage-jurors-title = Жюри: кто присутствует
stage-jurors-help = Отсутствующих не ждут: их неотправленные оценки не нужны.


## what becomes of entries

desk-disqualified = Дуэт снял председатель: вернуть его может только он.
desk-replace-who = Вместо кого выйдет другой?
desk-replace-name = Имя и фамилия нового исполнителя
desk-replace-studies = Где учится новый исполнитель?
studies-elsewhere = другое учреждение
desk-replace-reason = Причина замены
desk-legend-out = ! выбыл
desk-legend-repeated = ↻ повтор
desk-awaited = { $number }: ещё не отправили: { $jurors }
desk-out = { $word }: «{ $reason }»
desk-repeated = повторных выступлений: { $n }
desk-missed = при оценивании отсутствовали: { $jurors }
desk-terminals = Сидят за несколькими терминалами: { $jurors }
order-title = Новый порядок выхода. Перемещается: { $entry }
order-help = Местами меняются только те, кто ещё ждёт.
order-reason = Почему меняется порядок выхода?
order-not-waiting = Очередь этого дуэта уже не изменить.
order-changed-elsewhere = Порядок тем временем изменился. Начните заново.


## secretary

secretary-pin = PIN есть
secretary-no-pin = нет PIN
secretary-legend = » на сцене, ◇ с бумаги введён один раз, ◆ с бумаги засчитан, · нет оценок, ○ начато, ● отправлено, × самоотвод, – отсутствует
secretary-awaits = Листов ждут второго ввода: { $n }
secretary-type-first = Enter — ввести бумажный лист
secretary-type-second = Бумажный лист введён один раз. Enter — второй ввод
secretary-from-paper = С бумаги, введён секретарём. Квитанция: { $receipt }
secretary-counts = Введён дважды одинаково, лист засчитан. Квитанция: { $receipt }
secretary-recused = Этот член жюри не оценивает этот дуэт.
secretary-submitted = Этот лист отправлен: вводить с бумаги не нужно.
secretary-sheet = Бумажный лист: { $juror }
secretary-first = Первый ввод
secretary-second = Второй ввод: первый не показан
secretary-differs = Два ввода различаются: сверьтесь с листом
secretary-missing = Не сохранено. Не введено оценок: { $n }
secretary-full = Всё введено, не сохранено. Enter — проверить
secretary-review = Не сохранено. Сверьте с листом и нажмите Enter
secretary-once = Введено первый раз. Теперь введите тот же лист ещё раз.
secretary-nothing-kept = Лист пока не засчитан.
secretary-head-first = первый
secretary-head-second = второй


## ranking

board-tie = { $place }: { $entries } · { $what }
ranking-counted = жюри


## explanation

explain-place = { $entry }: { $place }
explain-shared = место общее
explain-open = равенство пока не разрешено
explain-by-ties = баллы равны, место определил порядок разрешения равенства
explain-no-ballot = { $entry }: пока нет ни одного учтённого оценочного листа, поэтому нет и места.
explain-too-few-marks = { $entry }: оценок слишком мало, чтобы отбрасывать крайние, по правилу результата нет.
explain-lacks-mark = { $entry }: не хватает оценки, поэтому места пока нет.
explain-all-void = { $entry }: ни одна часть не считается, поэтому результата нет.
explain-marks = Поставленные оценки
explain-high = наибольший, не учитывается
explain-low = наименьший, не учитывается
explain-above-middle = выше середины, не учитывается
explain-below-middle = ниже середины, не учитывается
explain-clamped = учитывается как { $bound }
explain-beyond-high = выше предела, не учитывается
explain-beyond-low = ниже предела, не учитывается
explain-outside = не учитывается
explain-better = лучше
explain-equal = равны
explain-rank = место
explain-points = баллы
explain-own-mean = среднее
explain-variance = дисперсия
explain-standard = приведён
explain-rounded-value = округлён
explain-ranked = Место: лучше + (равны + 1) / 2.
explain-shared-mean = Баллы: среднее баллов за столько мест подряд после лучших, сколько равных.
explain-shared-highest = Баллы: за место сразу после лучших.
explain-exponential = Баллы: { $top } × exp(-{ $rate } × (место - 1)), знаков после запятой: 12.
explain-standardised = Приведение: { $mean } + { $deviation } × (итого - среднее) / √дисперсия, знаков после запятой: 12; при дисперсии 0: { $mean }.
explain-standardised-lower = Приведение: { $mean } + { $deviation } × (среднее - итого) / √дисперсия, знаков после запятой: 12; при дисперсии 0: { $mean }.
explain-each-rounded = Показатель каждого члена жюри округлён ({ $rounding }).
explain-reckoning = Подсчёт
explain-rule = Правило: { $rule }.
explain-counted = Учтено оценочных листов: { $kept }.
explain-counted-of = Учтено оценочных листов: { $kept }; отброшено: { $dropped }.
explain-too-few = Листов слишком мало, чтобы отбрасывать крайние, поэтому учтены все.
explain-bounds = Что ниже, учитывается как { $low }; что выше, как { $high }.
explain-median = Медиана: { $median }.
explain-tolerance = Что ниже { $low } и что выше { $high }, не учитывается.
explain-all-beyond = Тогда не осталось бы ни одного, поэтому учтены все.
explain-void = В этой части не хватает оценки, поэтому она не считается никому.
explain-part-empty = В этой части показателя нет.
explain-weights = Веса вместе: { $sum }.
explain-majority = Большинство: { $needed }. Поставили на это место или выше: { $counts }.
explain-majority-sum = Сумма учтённых мест: { $sum }.
explain-part-place = Место в этой части: { $place }.
explain-place-by = Место по этому показателю: { $place }.
explain-times-weight = С весом: { $product }.
explain-times-factor = С коэффициентом: { $product }.
explain-times-both = С весом и коэффициентом: { $product }.
explain-parts-sum = Части вместе: { $sum }.
explain-stage-weight = Этот этап, с весом: { $product }.
explain-carried = { $name }: { $product }.
explain-carried-none = { $name }: нет, ничего не прибавляется.
explain-deduction = Вычет: { $points } ({ $reason }).
explain-together = Всего: { $sum }.
explain-sum = Сумма: { $sum }.
explain-mean = Среднее: { $sum } / { $kept } = { $mean }.
explain-mean-about = Среднее: { $sum } / { $kept } ≈ { $mean }.
explain-unrounded = Без округления: место определяет точная дробь { $exact }.
explain-whole = Без округления: результат точный.
explain-rounded = Округление ({ $rounding }): { $from } → { $result }.
explain-result = Результат: { $result }.
explain-lower-wins = Меньший результат лучше.
explain-ties = Разрешение равенства
explain-step = Шаг { $n }: { $step }
explain-split = Этот шаг разделил равных.
explain-no-split = Этот шаг равных не разделил.
explain-pending = Ждём решения председателя.
explain-jury-pending = Ждём голосов жюри.
explain-share = Место осталось общим.
figure-preferences = перевес голосов { $n }
figure-mark = наивысшая оценка { $mark }
figure-low-mark = наименьшая оценка { $mark }
figure-jurors = членов жюри, давших баллы: { $n }
figure-votes = голосов: { $n }
figure-at-or-better = места { $places }: { $count }, сумма { $sum }
figure-order = по порядку в файле конкурса { $n }
figure-vote = председатель поставил впереди
figure-no-vote = председатель впереди не ставил
figure-pending = ждём голоса председателя
figure-jury-pending = ждём голосов жюри
figure-shared = место общее
explain-neighbours = Соседние места
behind-by = Впереди: { $entry }. Разница: { $margin }.
behind-by-tie = Впереди: { $entry }. Результаты равны; решил шаг: { $step }.
ahead-by = Позади: { $entry }. Разница: { $margin }.
ahead-by-tie = Позади: { $entry }. Результаты равны; решил шаг: { $step }.
shares-with = Делит место: { $entry }.
tied-with = Наравне: { $entry }. Равенство пока не разрешено.
explain-no-neighbour = Дальше мест нет.
ruling-title = Правило подсчёта: { $contest }
ruling-marked = Что оценивает жюри
ruling-scale = шкала
ruling-rank = место, 1 лучшее
ruling-choice = нет 0, может быть 1, да 2
ruling-lower = меньше лучше
ruling-group = группа: { $group }
ruling-jurors = Членов жюри: { $n }.
ruling-trainee = { $juror }: оценки не учитываются.
ruling-weighs = { $juror }: вес оценок { $weight }.
ruling-judges = { $juror } оценивает только: { $criteria }.
ruling-reckoned = Как получается результат
ruling-join = Подсчёт: { $join }.
ruling-juror = Каждый член жюри: { $rule }.
ruling-panel = Жюри: { $rule }.
ruling-few = Если членов жюри мало: { $few }.
ruling-missing = Если оценки нет: { $missing }.
ruling-parts = Затем: { $rule }, с учётом веса.
ruling-group-weight = Группа «{ $group }», вес { $weight }: { $criteria }.
ruling-factors = Часть умножается на свой коэффициент (сложность).
ruling-stage-weight = Вес этого этапа: { $weight }.
ruling-carried = Прибавляется: { $name }, вес { $weight }.
ruling-deductions = Вычеты снимаются с результата, у каждого названа причина.
ruling-rounded = Округление, { $slot }: { $rounding }.
ruling-unrounded = Ничего не округляется: место определяет точная дробь.
ruling-higher-wins = Побеждает больший результат.
ruling-lower-wins = Побеждает меньший результат.
ruling-places = Как распределяются места
ruling-style = Счёт мест: { $style }.
ruling-ties = При равных результатах по порядку берутся эти шаги; каждый разделяет только тех, кто ещё равен.
ruling-no-ties = При равных результатах равенство остаётся открытым.
ruling-chain-open = Если и после этого равны, равенство остаётся открытым.
ruling-place-points = Баллы за место, с первого: { $points }.
ruling-advance = Проходят дальше: { $who }.
ruling-award-from = { $award }: результат от { $from }.
ruling-award-to = { $award }: результат до { $to } включительно.
ruling-award-between = { $award }: результат от { $from } до { $to } включительно.
ruling-example = Пример
ruling-made-up = Участники, члены жюри и оценки примера вымышлены.
ruling-example-juror = член жюри { $n }
ruling-criterion = критерий { $n }
ruling-standings = Места в примере
ruling-example-order = Порядок оценок в ячейке: { $criteria }.
ruling-goes-through = проходит
ruling-stays = не проходит
ruling-run-off = дополнительное выступление
ruling-through-open = равенство не разрешено


## Grand Prix

grand-prix-missing = Чтобы зафиксировать рейтинг, не хватает: { $n }
grand-prix-ready = Зафиксировать рейтинг — { $key }. Победитель будет показан только после этого.
grand-prix-tie = Равенство не разрешено: { $place }
grand-prix-equal = Результаты равны: { $result }
grand-prix-chair = Решает председатель: { $name }
grand-prix-no-chair = Решает жюри.
grand-prix-pass-on = оставить следующему шагу порядка
grand-prix-vote-hint = ↑ ↓ — выбор, Enter — голос председателя
grand-prix-vote-title = Это решающий голос председателя?
grand-prix-again = Жюри голосует снова, только за эти дуэты.
grand-prix-votes = Голосов: { $votes }/{ $jurors }
grand-prix-again-hint = ↑ ↓ — выбор, цифра — число голосов, Enter — записать
grand-prix-again-title = Жюри проголосовало так?
grand-prix-stuck = На первом месте равенство, и шагов, чтобы его разрешить, не осталось.
grand-prix-nobody = Ни у одного дуэта нет результата, поэтому нет и первого места.
grand-prix-withhold-hint = Не присуждать Гран-при — { $key }.
grand-prix-shared = Первое место общее: приз делится поровну.
grand-prix-margin = Отрыв: { $margin } · следующий: { $entry }
grand-prix-by-tie = Результаты равны: { $entry }. Решил шаг: { $step }
grand-prix-nobody-behind = Позади никого нет.
grand-prix-prize = Приз: { $prize }
grand-prix-award-hint = Присудить Гран-при — Enter, не присуждать — { $key }
grand-prix-award-title = Присудить Гран-при?
grand-prix-is-awarded = Гран-при присуждён
grand-prix-reason-title = Почему Гран-при не присуждается? Напишите причину
grand-prix-ties-left = Неразрешённых равенств на других местах: { $n }. Перейти — { $key }


## what is decided

decided-title = Что решено
decided-while = При условии: отправленные листы не меняются; никто, ни дуэт, ни член жюри, не выбывает и не возвращается.
decided-final = Рейтинг зафиксирован: кроме открытых равенств, решено всё.
decided-first = Первое место решено: { $entries }
decided-first-covered = Первое место решено.
decided-contenders = Ещё могут стать первыми: { $n }
decided-certain = Место известно точно (●): { $certain }/{ $all }
decided-wide = По этому правилу оценки одного дуэта меняют результаты других: то, что показано открытым, может быть уже решено.
decided-may-lack = – может остаться без результата и места
decided-place = Место известно точно: { $place }
decided-places = Возможные места: { $places }
need-rival = { $entry }: осталось листов — { $awaited }, лучший пока — { $rival }.
need-nothing = При любых оценках будет впереди.
need-mean = Чтобы обойти, достаточно, чтобы оставшиеся суммы дали в среднем { $total }.
need-mean-lower = Чтобы обойти, достаточно, чтобы оставшиеся суммы дали в среднем { $total } или меньше.
need-each = Чтобы обойти, достаточно, чтобы каждая из оставшихся сумм была не меньше { $total }.
need-each-lower = Чтобы обойти, достаточно, чтобы каждая из оставшихся сумм была не больше { $total }.
need-beyond = Даже с лучшими оценками не обойдёт.


## what if

what-if-nothing = На этой странице ничего не меняется: рейтинг остаётся таким, как зафиксирован.
what-if-without = Без одного из жюри
what-if-under = По другому правилу
what-if-first = первые
what-if-shifts = других мест
what-if-same = Ни одно место не меняется.


## refusals and trouble

refusal-not-yours = С этого места это сделать нельзя. Войдите в нужной роли.
refusal-unknown-entry = Такого дуэта в конкурсе нет: { $id }. Проверьте файл конкурса.
refusal-unknown-juror = Такого члена жюри в конкурсе нет: { $id }. Проверьте файл конкурса.
refusal-unknown-university = Такого учреждения в конкурсе нет: { $id }. Проверьте файл конкурса.
refusal-unknown-criterion = Такого критерия в конкурсе нет: { $id }. Проверьте файл конкурса.
refusal-not-judged = { $criterion }: по этому критерию вы оценок не ставите. Оцените только свои критерии.
refusal-locked = Рейтинг зафиксирован: оценки больше не меняются.
refusal-not-locked = Рейтинг ещё не зафиксирован. Сначала его фиксирует председатель.
refusal-already-so = Это уже сделано. Ничего не изменилось.
refusal-entry-out = { $entry }: в конкурсе не участвует. При необходимости дуэт вернёт помощник режиссёра или председатель.
refusal-not-called = { $entry }: ещё не на сцене. Оценивание откроется, когда помощник режиссёра вызовет дуэт.
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
refusal-blocked = Фиксировать рейтинг ещё рано. { $what }
refusal-no-such-tie = Такого равенства, которое ждёт голоса, сейчас нет. Посмотрите таблицу ещё раз.
refusal-tie-open = Равенство на первом месте не разрешено: { $entries }. Сначала решите его голосованием.
refusal-not-first = Гран-при получают все, кто на первом месте, и только они. Проверьте: { $entry }.
refusal-decided = Решение о Гран-при принято и больше не меняется.
refusal-too-many-votes = Голосов больше, чем голосующих членов жюри: их { $jurors }. Пересчитайте голоса.
refusal-final = Итог утверждён окончательно: больше ничего не меняется. При апелляции председатель откроет пересмотр.
refusal-ballot-closed = { $entry }: оценивание завершено, лист закрыт. При необходимости его откроет председатель с указанием причины.
refusal-declared-recusal = { $entry }: ваш самоотвод записан в файле конкурса. Здесь он не отменяется.
refusal-chair-recuses = { $entry }: самоотвод теперь записывает председатель, с причиной. Скажите ему.
refusal-no-conflict = { $entry }: такого совпадения, которое ждёт решения, нет.
refusal-paper-differs = Второй ввод отличается: { $differences }. Сверьтесь с листом и введите снова.
refusal-no-paper = { $entry }: бумажный лист ещё не введён первый раз.
refusal-not-an-order = В новом порядке каждый дуэт должен стоять ровно один раз.
refusal-no-performer = { $entry }: такого исполнителя нет.
refusal-performed = { $entry }: очередь уже наступила, исполнителя заменить нельзя.
refusal-no-name = Имя не указано.
refusal-unknown-award = Такой награды в файле конкурса нет.
refusal-no-entry = Выберите, кому вручается награда.
refusal-undecided = Нет решения о наградах: { $awards }. Присудите каждую или укажите, почему не присуждается.
refusal-pin-needed = { $person }: сначала введите PIN на этом терминале.
refusal-wrong-pin = Неверный PIN. Введите снова; если забыли, секретарь выдаст новый.
refusal-pin-wait = Слишком много неверных PIN. Попробуйте снова в { $time }.
refusal-no-pin = { $person }: PIN ещё не задан. Его задаёт сам человек или выдаёт секретарь.
refusal-no-pins = В этом конкурсе PIN не используются.
refusal-bad-pin = PIN – от 4 до 8 цифр.
refusal-not-started = { $entry }: выступление ещё не началось. Сначала начните его.
refusal-no-such-length = Напишите длительность в минутах, не больше: { $longest }.
refusal-no-such-item = В программе нет такого перерыва или гостевого номера.
refusal-nothing-to-undo = Отменять нечего, или после этого уже сделано другое.
refusal-already-marked = { $entry }: оценки уже есть, поэтому отменить это нельзя.
refusal-not-awaited = { $entry }: от этого члена жюри лист не ожидается.
refusal-reveal-begun = Показ результата начат, сценарий уже не меняется. Чтобы изменить, вернитесь в начало.
refusal-no-such-step = В сценарии нет такого шага.
refusal-step-undecided = Этот шаг ещё не решён. Сначала решает председатель.
blocker-not-performed = { $entry }: ещё не выступали. Вызовите на сцену или отметьте неявку.
blocker-missing = { $entry }: ждём оценочный лист: { $jurors }. Подождите или отметьте отсутствие.
blocker-no-ballot = { $entry }: нет ни одного учтённого листа. Откройте оценивание или снимите дуэт с конкурса.
blocker-unmarked = { $entry }: по правилу нужны все оценки, а этих нет: { $jurors }. Пусть они оценят, или снимите дуэт с конкурса.
blocker-nothing-to-rank = В рейтинг некого включить: все дуэты сняты.
blocker-drafts = { $entry }: начато и не отправлено: { $jurors }. Попросите отправить.
blocker-quorum = { $entry }: учтено листов – { $counted }, нужно не меньше { $quorum }.
blocker-conflict = { $entry }: { $juror } и исполнитель из одного учреждения. Самоотвод или разрешение председателя с причиной.
blocker-tie-chair = Равенство ждёт голоса председателя: { $entries }.
blocker-tie-jury = Равенство ждёт нового голосования жюри: { $entries }.
trouble-disk-full = На диске нет места. Удалите лишние файлы — набранные оценки остаются на экране и запишутся, когда место появится.
trouble-read-only = В папку журнала нельзя писать. Дайте право на запись — набранные оценки остаются на экране и запишутся после этого.
trouble-busy = Журнал занят другой программой, ждём очереди. Оценки запишутся сами; если это долго, закройте лишние окна.
trouble-disk-failed = Диск не смог записать: { $detail }. Журнал читается с диска заново. Проверьте последнюю оценку; если повторится, перенесите журнал на другой диск.
trouble-gone = Файл журнала исчез или подменён. Верните его на место — набранные оценки остаются на экране.
trouble-log-left = Файла журнала нет, но рядом остался его лог (-wal): в нём могут быть сохранённые оценки. Верните файл на место; чтобы начать новый вечер, сначала переложите лог в другую папку.
trouble-damaged = Журнал повреждён, номер записи: { $seq }. Новые оценки не принимаются. Скопируйте файл и выполните команду «alqa verify».
trouble-foreign = Этот файл — не журнал программы алқа. Он не изменён; выберите другой файл.
trouble-newer = Журнал записан более новой версией программы алқа. Запустите её; файл не изменён.
trouble-altered = В этом журнале не те таблицы или триггеры, что создаёт алқа: его кто-то изменил. Файл оставлен как есть; продолжите с резервной копии: alqa restore.
trouble-link = На месте файла журнала стоит ссылка. Укажите сам файл.
evening-fresh = ещё не начался
evening-running = идёт · начало в { $since } · { $done }/{ $total }
evening-locked = рейтинг зафиксирован, ждём решения о Гран-при
evening-finished = конкурс завершён
evening-final = Итог утверждён окончательно
phase-called = на сцене, оценивание не открыто
ballot-empty = не заполнен
ballot-submitted = отправлен
grand-prix-awarded = Гран-при: { $entries }
grand-prix-withheld = Гран-при не присуждён. Причина: { $reason }
step-criterion-mean = средний балл, «{ $criterion }»
step-untrimmed-mean = среднее итогов всех членов жюри
step-median = медиана итогов членов жюри
step-head-to-head = кого выше поставило больше членов жюри
step-highest-mark = наивысшая отдельная оценка
step-lowest-mark = наименьшая отдельная оценка
step-countback = у кого больше лучших оценок или мест, затем следующих
step-jurors-giving = кому дали баллы больше членов жюри
step-stage-result = результат одного этого этапа
step-carried = лучший показатель, «{ $name }»
step-jury-vote = повторное голосование жюри о равных
step-casting-vote = решающий голос председателя
step-running-order = кто раньше в порядке выступления из файла конкурса
step-shared-place = место делится
step-skating-10 = скейтинг-система, правило 10: больше мест не хуже этого, затем их меньшая сумма
step-skating-11 = скейтинг-система, правило 11: то же по всем местам во всех частях
juror-total-rule = оценки складываются с их весами
juror-ranks = итоги становятся местами: лучший 1, равные получают среднее своих мест
juror-one-point = 1 балл тому, кто поставлен выше всех; равные делят его
juror-positional-mean = баллы за место, с первого: { $points }; равные получают среднее баллов своих мест
juror-positional-highest = баллы за место, с первого: { $points }; равные все получают высший из них
juror-exponential = место становится баллами: { $top } × exp(-{ $rate } × (место - 1)), знаков после запятой: 12, половина вверх
juror-standardised = итоги приводятся к среднему { $mean } и отклонению { $deviation }, знаков после запятой: 12, половина вверх
join-totals = все критерии вместе
join-criteria = каждый критерий отдельно
join-groups = каждая группа критериев отдельно
panel-mean = среднее показателей членов жюри
panel-sum = сумма показателей членов жюри
panel-trimmed = не учитываются высшие ({ $high }) и низшие ({ $low }) показатели, среднее остальных
panel-trimmed-sum = не учитываются высшие ({ $high }) и низшие ({ $low }) показатели, сумма остальных
panel-median = медиана показателей членов жюри (при чётном числе среднее двух в середине)
panel-clamp = показатель, отстоящий от среднего больше чем на { $limit }, заменяется этим пределом, затем снова среднее; оба средних до { $places } знаков после запятой, половина вверх
panel-discard-mean = показатели, отстоящие от среднего больше чем на { $tolerance }, не учитываются, среднее остальных
panel-discard-median = показатели, отстоящие от медианы больше чем на { $tolerance }, не учитываются, среднее остальных
panel-skating = места по скейтинг-системе, правила 5–11
panel-majority = сначала тот, кого первым поставили больше половины жюри, остальные по сумме мест
part-figures = эти показатели складываются
part-places = складываются места по этим показателям
few-keep-all = если не осталось бы ни одного, учитываются все
few-no-result = если не осталось бы ни одного, результата нет
few-keep-all-below = если членов жюри меньше { $below }, учитываются все
few-no-result-below = если членов жюри меньше { $below }, результата нет
missing-shrink = считаются только остальные, это не ноль
missing-void = часть, в которой нет какой-то оценки, не считается никому
missing-block = пока есть не все оценки, нет и места
places-competition = 1-2-2-4 (после общего места следующие остаются пустыми)
places-dense = 1-2-2-3 (после общего места идёт следующее)
places-mean = 1-2,5-2,5-4 (делящие получают среднее своих мест)
advance-top-all = первые { $count } и все, кто делит последнее из этих мест
advance-top-run-off = первые { $count }; между делящими последнее из этих мест решает дополнительное выступление
advance-at-least = все с результатом не ниже { $limit }
advance-at-most = все с результатом не выше { $limit }
rule-mean = среднее итогов членов жюри
rule-sum = сумма итогов членов жюри
rule-trimmed = не учитываются высшие ({ $high }) и низшие ({ $low }) итоги, среднее остальных
rule-trimmed-sum = не учитываются высшие ({ $high }) и низшие ({ $low }) итоги, сумма остальных
rule-median = медиана итогов членов жюри (при чётном числе среднее двух в середине)
rule-clamp = итог, отстоящий от среднего больше чем на { $limit }, заменяется этим пределом, затем снова среднее; оба средних до { $places } знаков после запятой, половина вверх
rule-discard-mean = итоги, отстоящие от среднего больше чем на { $tolerance }, не учитываются, среднее остальных
rule-discard-median = итоги, отстоящие от медианы больше чем на { $tolerance }, не учитываются, среднее остальных
rounding-exact = без округления
rounding-half-up = знаков после запятой: { $places }, половина вверх
rounding-half-even = знаков после запятой: { $places }, половина к чётной цифре
rounding-truncate = знаков после запятой: { $places }, остальное отбрасывается
rounding-after = { $slot }: { $rounding }
slot-juror = показатель члена жюри
slot-panel = показатель жюри
slot-part = каждая часть, после веса и коэффициента
slot-stage = результат этого этапа
slot-result = результат


## contest file: problems

problem-level-error = ошибка
problem-level-warning = предупреждение
problem-level-fix = как исправить
problem-did-you-mean = Возможно, имелось в виду «{ $name }»?
problem-file-empty = Файл пуст
problem-file-empty-fix = Создайте образец и заполните его: alqa new
problem-file-binary = Это не текстовый файл
problem-file-binary-fix = Укажите файл конкурса, его имя кончается на .ron
problem-file-utf16 = Файл сохранён в кодировке UTF-16
problem-file-utf16-fix = Выберите в редакторе кодировку UTF-8 и сохраните снова
problem-file-not-utf8 = Файл сохранён не в UTF-8, первый чужой знак в строке { $line }
problem-file-not-utf8-fix = Выберите в редакторе кодировку UTF-8 и сохраните снова
problem-file-too-large = Файл слишком велик, предел: 4 МБ
problem-file-too-large-fix = Укажите файл конкурса, его имя кончается на .ron
problem-more = { $n ->
    [one] И ещё { $n } проблема
    [few] И ещё { $n } проблемы
    [many] И ещё { $n } проблем
   *[other] И ещё { $n } проблемы
}
problem-more-fix = Исправьте то, что выше, и проверьте снова
problem-unclosed = Скобка открыта и не закрыта: { $bracket }
problem-unclosed-fix = Поставьте в нужном месте закрывающую скобку: { $close }
problem-mismatched = Лишняя закрывающая скобка: { $bracket }
problem-mismatched-fix = Уберите её или поставьте открывающую
problem-unclosed-text = Кавычка открыта и не закрыта в этой строке
problem-unclosed-text-fix = Поставьте прямую кавычку в конце текста: "
problem-unclosed-comment = Пояснение открыто и не закрыто
problem-unclosed-comment-fix = Поставьте в конце */
problem-missing-comma = Перед этим не хватает запятой
problem-missing-comma-fix = Поставьте запятую после предыдущего значения
problem-missing-colon = После имени поля не хватает двоеточия
problem-missing-colon-fix = Пишите так: поле: значение
problem-missing-name = Здесь нужно имя поля
problem-missing-name-fix = Пишите так: поле: значение
problem-curly-quote = Такая кавычка не подходит: { $quote }
problem-curly-quote-fix = Возьмите текст в прямые кавычки: "текст"
problem-bad-escape = Непонятный знак после обратной косой черты
problem-bad-escape-fix = Если нужна сама черта, напишите её дважды: \\
problem-too-deep = Скобки вложены слишком глубоко
problem-too-deep-fix = Сравните с образцом: alqa new
problem-trailing = После последней скобки есть лишнее
problem-trailing-fix = Уберите это или перенесите внутрь скобок
problem-unexpected = Здесь не может стоять этот знак: { $found }
problem-unexpected-fix = Уберите его; если это текст, возьмите в прямые кавычки: "текст"
problem-syntax = Непонятная запись: { $detail }
problem-syntax-fix = Сравните с образцом: alqa new
problem-unknown-field = Здесь нет такого поля: { $field }
problem-unknown-field-fix = Здесь бывают поля: { $known }
problem-missing-field = Не хватает поля: { $field }
problem-missing-field-fix = Напишите внутри этих скобок: { $field }: …
problem-duplicate-field = Поле написано дважды: { $field }
problem-duplicate-field-fix = Оставьте одно
problem-expected-text = Здесь нужен текст
problem-expected-text-fix = Напишите в прямых кавычках: "текст"
problem-expected-words = Здесь нужен текст
problem-expected-words-fix = Напишите "текст" или (kk: "…", ru: "…", en: "…")
problem-expected-whole = Здесь нужно целое число
problem-expected-whole-fix = Напишите без кавычек, например: 10
problem-expected-number = Здесь нужно число
problem-expected-number-fix = Целое пишите без кавычек, дробное в кавычках: 10 или "0.5"
problem-expected-yes-no = Здесь нужен ответ: да или нет
problem-expected-yes-no-fix = Напишите без кавычек: true (да) или false (нет)
problem-expected-list = Здесь нужен список
problem-expected-list-fix = Возьмите в квадратные скобки: [ …, … ]
problem-expected-group = Здесь нужна группа полей
problem-expected-group-fix = Возьмите в круглые скобки: ( поле: значение, … )
problem-float = Число с точкой написано без кавычек
problem-float-fix = Чтобы оно сохранилось точно, возьмите его в кавычки: "0.5"
problem-out-of-range = Число вне границ
problem-out-of-range-fix = Наименьшее: { $min }, наибольшее: { $max }
problem-unknown-choice = Здесь это слово не подходит: { $found }
problem-unknown-choice-fix = Напишите без кавычек одно из: { $known }
problem-unknown-language = Нет такого языка: { $found }
problem-unknown-language-fix = Напишите в кавычках одно из: "kk", "ru", "en"
problem-choice-form = Это слово пишется иначе
problem-choice-form-fix = Пишите так: { $example }
problem-bad-number = Это не число
problem-bad-number-fix = Пишите, например, так: 10 или "0.5"
problem-own-scale = У таких оценок своя шкала, { $field } здесь не пишут
problem-own-scale-fix = Уберите. Rank – от 1 до числа участников, меньше – лучше; YesMaybeNo – 0, 1, 2
problem-not-positive = Число должно быть больше нуля
problem-not-positive-fix = Например: 2 или "0.5"
problem-number-too-fine = Число слишком большое или слишком дробное
problem-number-too-fine-fix = Числитель и знаменатель, не больше: { $limit }
problem-too-many-decimals = Слишком много знаков после запятой
problem-too-many-decimals-fix = Не больше: { $limit }
problem-bad-date = Дата непонятна или такой нет
problem-bad-date-fix = Пишите так: "2026-04-14" или "14.04.2026"
problem-bad-moment = Дата и время непонятны
problem-bad-moment-fix = Пишите так: "2026-02-26 20:00"
problem-hidden-character = В тексте есть невидимый знак: { $code }
problem-hidden-character-fix = Удалите его или наберите текст заново; текст должен стоять в одной строке
problem-blank = Текст пуст
problem-blank-fix = Напишите текст внутри кавычек
problem-text-too-long = Текст слишком длинный
problem-text-too-long-fix = Знаков не больше: { $limit }
problem-bad-id = Это не может быть id
problem-bad-id-fix = Пишите малыми латинскими буквами: a-z 0-9 - _ , в начале буква или цифра, не больше 40 знаков
problem-duplicate-id = Такой id уже есть: { $id }
problem-duplicate-id-fix = Напишите другой id
problem-duplicate-number = Такой номер уже есть: { $number }
problem-duplicate-number-fix = Напишите другой номер
problem-unknown-stage = Нет такого этапа: { $id }
problem-unknown-university = Нет такого вуза: { $id }
problem-unknown-juror = Нет такого члена жюри: { $id }
problem-unknown-entry = Нет такого участника: { $id }
problem-unknown-criterion = Нет такого критерия: { $id }
problem-unknown-group = Такой группы критериев нет: { $id }
problem-unknown-carried = В списке carried такого показателя нет: { $id }
problem-unknown-reference-fix = Напишите id из списка или добавьте его в список
problem-no-stages = Нет ни одного этапа
problem-no-universities = Нет ни одного вуза
problem-no-criteria = Нет ни одного критерия
problem-no-jurors = В жюри никого нет
problem-no-entries = В программе нет ни одного дуэта
problem-no-performers = Нет ни одного исполнителя
problem-no-groups = Нет ни одной группы критериев
problem-no-carried = Нет ни одного показателя
problem-no-points = Таблица баллов пуста
problem-none-fix = Напишите внутри скобок хотя бы одно
problem-scale-upside-down = Шкала перевёрнута: низшая оценка { $min }, высшая { $max }
problem-scale-upside-down-fix = Значение max должно быть больше min
problem-step-not-positive = Шаг должен быть больше нуля
problem-step-not-positive-fix = Например: step: 1 или step: "0.5"
problem-step-does-not-divide = Шаг не укладывается в шкалу: шкала { $min } … { $max }, шаг { $step }
problem-step-does-not-divide-fix = Измените шаг или край шкалы: от min шагами нужно попасть точно в max
problem-weight-not-positive = Вес должен быть больше нуля
problem-weight-not-positive-fix = Например: weight: 2 или weight: "1/3"
problem-weight-too-fine = Вес слишком велик или слишком мелок
problem-weight-too-fine-fix = Числитель и знаменатель не больше: { $limit }
problem-weight-negative = Вес члена жюри не бывает отрицательным
problem-weight-negative-fix = Например: weight: 2; чьи оценки не считаются – weight: 0
problem-too-many-marks = Слишком много: дуэты, судьи и критерии дают больше { $limit } оценок
problem-too-many-marks-fix = Разделите конкурс на этапы, каждому свой файл
problem-weights-overflow = С такими весами итог нельзя посчитать точно
problem-weights-overflow-fix = Запишите веса простыми числами: 1, 2, "1/2"
problem-ages-upside-down = Границы возраста перевёрнуты: { $min } … { $max }
problem-ages-upside-down-fix = Значение age_min не должно превышать age_max
problem-too-few-jurors = Для этого правила мало судей: в жюри { $jurors }, отбрасывается { $dropped }
problem-too-few-jurors-fix = Отбрасывайте меньше или добавьте судей
problem-limit-not-positive = Предел должен быть больше нуля
problem-limit-not-positive-fix = Например: 2 или "0.5"
problem-shared-place-not-last = После раздела места дальше ничего не применяется
problem-shared-place-not-last-fix = Поставьте SharedPlace в конец списка
problem-casting-vote-without-chair = Для решающего голоса нужен председатель
problem-casting-vote-without-chair-fix = Напишите одному судье chair: true или уберите CastingVote
problem-tie-step-repeated = Этот шаг уже есть в списке
problem-tie-step-repeated-fix = Оставьте один
problem-ties-end-open = Равенство может остаться нерешённым: последний шаг его не снимает
problem-ties-end-open-fix = Закончите список шагом SharedPlace, RunningOrder или CastingVote
problem-second-chair = Председатель бывает только один
problem-second-chair-fix = Оставьте chair: true у одного судьи
problem-award-repeated = Такая награда уже есть в списке
problem-award-repeated-fix = Оставьте одну
problem-range-upside-down = Границы перепутаны: to меньше from
problem-range-upside-down-fix = Поменяйте их местами
problem-given-twice = Это указано дважды
problem-given-twice-fix = Оставьте одно
problem-unknown-award = Нет такой награды: { $id }
problem-bad-length = Длительность непонятна
problem-bad-length-fix = Пишите минуты и секунды так: "4:00"; не больше { $longest } минут
problem-list-too-long = Список слишком длинный: не больше { $limit }
problem-list-too-long-fix = Уберите лишнее
problem-no-grand-prix = Гран-при не объявлен
problem-no-grand-prix-fix = Напишите группу grand_prix или уберите этот шаг
problem-begins-other-day = Вечер начинается не в день этапа
problem-begins-other-day-fix = Проверьте дату; если верно, можно оставить так
problem-award-not-revealed = Никакой шаг не объявляет, кто получит эту награду: { $name }
problem-award-not-revealed-fix = Добавьте шаг в reveal; если её вручают в другое время, можно оставить так
problem-factor-of-whole = По этому правилу коэффициент – для всего итога, of не пишут
problem-factor-of-whole-fix = Уберите of или напишите в правиле join: Criteria
problem-figures-too-fine = Числа этого участника слишком дробные: результат нельзя посчитать точно
problem-figures-too-fine-fix = Запишите числа в factors, carried и deductions с меньшим числом знаков
problem-nobody-counts = Ничьи оценки не учитываются
problem-nobody-counts-fix = Пусть хотя бы у одного члена жюри вес будет больше нуля
problem-weighted-jurors = У членов жюри разный вес, а это правило веса не учитывает
problem-weighted-jurors-fix = Напишите panel: Mean или panel: Sum либо задайте всем вес 1
problem-few-never-enough = Членов жюри { $jurors }, а порог { $below }: до него никогда не дойдёт
problem-few-never-enough-fix = below не больше { $jurors }
problem-few-without-dropping = Это правило ничего не отбрасывает, few ни на что не влияет
problem-few-without-dropping-fix = Уберите few или выберите Trimmed, TrimmedSum, Discard
problem-judges-partly = Этот член жюри оценивает не все критерии, которые считаются вместе
problem-judges-partly-fix = Напишите в правиле join: Criteria или дополните список judges
problem-criterion-unjudged = Этот критерий не оценивает никто, чьи оценки учитываются
problem-criterion-unjudged-fix = Добавьте его в список judges одного из членов жюри
problem-criterion-without-group = Критерий не входит ни в одну группу
problem-criterion-without-group-fix = Напишите в критерии group: "id группы"
problem-group-empty = В группе нет ни одного критерия
problem-group-empty-fix = Уберите группу или укажите её id в поле group у критерия
problem-groups-unused = Правило считает не по группам: группы и их вес не учитываются
problem-groups-unused-fix = Напишите в правиле join: Groups или уберите groups
problem-mixed-in-part = Эти критерии считаются вместе, но в одном лучше больше, в другом – меньше
problem-mixed-in-part-fix = Сделайте better одинаковым или напишите в правиле join: Criteria, juror: Ranks
problem-mixed-parts = Этот критерий складывается с другими, а направление у него обратное (better)
problem-mixed-parts-fix = Напишите в правиле juror: Ranks или parts: Places либо сделайте better одинаковым
problem-places-need-ranks = Этому правилу нужны места от жюри, а не баллы
problem-places-need-ranks-fix = Напишите в правиле juror: Ranks
problem-skating-weights = В скейтинг-системе все части равны: правила 10 и 11 не знают весов
problem-skating-weights-fix = Уберите вес или напишите rule: SumOfPlaces
problem-factor-of-places = По этому правилу складываются места: коэффициент отбросил бы более трудное назад
problem-factor-of-places-fix = Уберите factors или напишите правило без мест: juror: Total, parts: Figures, panel: Mean
problem-deduction-betters = Здесь побеждает меньший результат: вычет улучшил бы его
problem-deduction-betters-fix = Объявите штраф в правиле, carried: [(id: "penalty", name: "…", weight: 1)], и дайте его в carried: он прибавляется
problem-table-rises = Балл в таблице больше предыдущего
problem-table-rises-fix = Запишите баллы по убыванию: [12, 10, 8]
problem-shared-table = Участников { $entries }: среднее этой таблицы для равных мест нельзя посчитать точно
problem-shared-table-fix = Напишите shared: Highest
problem-rounding-too-fine = С таким числом знаков числа члена жюри нельзя хранить точно
problem-rounding-too-fine-fix = Напишите rounding: (juror: HalfUp(2))
problem-sum-too-fine = По этому правилу результат нельзя посчитать точно: знаменатель слишком велик
problem-sum-too-fine-fix = Напишите rounding: (panel: HalfUp(9)) или упростите веса
problem-battle-of-two = Battle – для двух участников, а здесь их { $entries }
problem-battle-of-two-fix = Оставьте двух или выберите другое правило, например RankSum
problem-advance-all = Участников { $entries }: дальше проходят все
problem-advance-all-fix = Уменьшите count; если так и задумано, можно оставить
problem-step-mixed = Этот шаг сравнивает числа разного направления (better)
problem-step-mixed-fix = Уберите или напишите CriterionMean("id")
problem-jurors-giving-lower = Где лучше меньшее, этот шаг ничего не решает: у всех числа больше нуля
problem-jurors-giving-lower-fix = Напишите вместо него Countback
problem-stage-result-same = Результат этапа и есть итог: этот шаг ничего не решает
problem-stage-result-same-fix = Уберите; он нужен, когда есть carried или deductions
problem-age-outside = Возраст вне границ: { $age }, можно: { $min }–{ $max }
problem-age-outside-fix = Проверьте возраст; если верно, можно оставить так
problem-not-a-pair = Пара не по условию: исполнителей { $performers }, из вуза организатора { $home }
problem-not-a-pair-fix = Один должен быть из вуза, указанного в home, другой из иного
problem-applied-late = Заявка пришла после крайнего срока
problem-applied-late-fix = Проверьте дату; если верно, можно оставить так
problem-stage-out-of-order = Дата этапа раньше предыдущей
problem-stage-out-of-order-fix = Расставьте этапы по датам
problem-language-missing-kk = { $n ->
    [one] Нет казахского текста в { $n } месте, первое здесь
    [few] Нет казахского текста в { $n } местах, первое здесь
    [many] Нет казахского текста в { $n } местах, первое здесь
   *[other] Нет казахского текста в { $n } местах, первое здесь
}
problem-language-missing-ru = { $n ->
    [one] Нет русского текста в { $n } месте, первое здесь
    [few] Нет русского текста в { $n } местах, первое здесь
    [many] Нет русского текста в { $n } местах, первое здесь
   *[other] Нет русского текста в { $n } местах, первое здесь
}
problem-language-missing-en = { $n ->
    [one] Нет английского текста в { $n } месте, первое здесь
    [few] Нет английского текста в { $n } местах, первое здесь
    [many] Нет английского текста в { $n } местах, первое здесь
   *[other] Нет английского текста в { $n } местах, первое здесь
}
problem-language-missing-fix = Добавьте { $lang }: "…"; пока показывается имеющийся язык
problem-latin-in-cyrillic = В кириллическом слове есть латинская буква: { $word }
problem-latin-in-cyrillic-fix = Наберите слово заново на казахской раскладке
problem-latin-in-cyrillic-so = Наберите так: { $name }
problem-same-performers = Эти же исполнители есть под номером { $number }
problem-same-performers-fix = Если это повтор, уберите один
problem-carried-lacks = У этого участника нет показателя: { $id }; он считается нулём
problem-carried-lacks-fix = Добавьте carried: [(of: "…", points: …)]
problem-pins-off = Состав настоящий, но PIN-коды выключены: оценки от имени жюри может поставить кто угодно
problem-pins-off-fix = Напишите pins: true
problem-quorum-too-high = Кворум слишком велик: членов жюри, чьи оценки считаются, { $jurors }
problem-quorum-too-high-fix = Напишите целое число от 1 до { $jurors }
problem-same-institution = Член жюри и участник из одного учебного заведения: №{ $numbers }
problem-same-institution-fix = Если не оценивает, добавьте в recusals; если оценивает, укажите причину в accepted: (juror: "{ $juror }", reason: "…")
problem-below-quorum = №{ $number }: остаётся членов жюри { $left }, а кворум { $quorum }
problem-below-quorum-fix = Уменьшите кворум или добавьте члена жюри
problem-accepted-recused = У этого члена жюри самоотвод на этого участника: он записан в recusals
problem-accepted-recused-fix = Оставьте одно: recusals или accepted


## command line

no-home = Папка данных не найдена. Укажите её в переменной ALQA_HOME.
no-terminal = Экраны открываются только в терминале. Без него: alqa check, rule, journal, verify, export, demo.
terminal-failed = Терминал не открылся: { $error }
unknown-juror = В конкурсе нет члена жюри «{ $id }». Есть: { $known }
left-unsaved = Внимание: не записано на диск: { $n }. Проверьте диск с журналом и введите последние оценки снова.
open-folder-failed = Не удалось создать папку журнала: { $folder }: { $error }. Укажите другой файл через --journal.
open-folder-missing = Нет такой папки: { $folder }. Сначала создайте её или укажите другой файл через --journal.
open-journal-failed = Журнал не открылся: { $path }
open-changed = Вечер начат с другим файлом конкурса: { $path }. С тех пор изменилось (- в вечере, + в файле):
open-changed-more = ещё изменённых строк: { $n }
open-changed-no-terminal = Ничего не открыто. Запустите в терминале и ответьте или укажите другой файл через --journal.
open-as-declared = продолжить начатый вечер с прежним файлом (изменения не действуют)
open-new-evening = начать новый вечер с изменённым файлом (прежний журнал остаётся)
open-leave = выйти, ничего не меняя
open-answer = Введите 1, 2 или 0.
cli-about = алқа: консоль жюри
cli-after = Без команды: начальный экран. Язык на экране: F2, справка: F1.
cli-usage = Вызов:
cli-commands = Команды:
cli-options = Параметры:
cli-options-sign = ПАРАМЕТРЫ
cli-command = КОМАНДА
cli-file = ФАЙЛ
cli-folder = ПАПКА
cli-id = ID
cli-code = КОД
cli-text = ТЕКСТ
cli-columns-rows-sign = СТОЛБЦЫ,СТРОКИ
cli-rows-sign = СТРОКИ
cli-rule-sign = ПРАВИЛО
cli-number = ЧИСЛО
cli-moment = ВРЕМЯ|НОМЕР
cli-help = показать эту справку
cli-version = показать версию
cli-contest = файл конкурса (.ron); без него встроенный конкурс Concordia
cli-journal-option = файл журнала; без него журнал из папки данных
cli-lang = язык
cli-juror = экран члена жюри
cli-juror-id = id члена жюри из файла конкурса или номер по порядку
cli-stage = экран помощника режиссёра
cli-ranking = только рейтинг, для второго экрана
cli-board = табло для зала: на проектор или LED-экран
cli-board-margin = столько столбцов и строк пусты по краям (их срезает проектор): 4,2
cli-board-bottom = столько строк пусты снизу, чтобы люди на сцене их не закрывали
cli-board-still = ничего не движется
cli-board-light = на белом фоне
cli-board-record = записывать табло в этот файл (asciicast v2)
board-record-failed = Файл для записи табло не открылся: { $file } ({ $error }). Дайте другое имя: поверх прежней записи не пишется.
cli-check = проверить файл конкурса
cli-check-file = проверяемый файл
cli-ruling = объяснить правило подсчёта, с примером
cli-ruling-file = файл конкурса; без него встроенный
cli-ruling-preset = вместо файла имя готового правила: { $known }
cli-ruling-either = --preset заменяет файл конкурса: назовите одно из двух.
cli-new = записать начальный файл конкурса с пояснениями
cli-new-dir = в какую папку; без неё в эту
cli-journal = вывести записи журнала
cli-json = для программ: по объекту JSON в строке
cli-verify = пересчитать и проверить цепочку журнала
cli-receipt = найти и оценочный лист с этой квитанцией; можно указать несколько раз
cli-export = выгрузить записи в открытый файл
cli-audit = вся запись: её можно проверить и без alqa
cli-audit-output = файл для записи, «-» — стандартный вывод; без него файл .audit.jsonl в этой папке
cli-protocol = вывести протокол вечера
cli-roles = показать, кому что можно
cli-demo = вымышленный вечер: увидеть программу в деле
cli-seed = число, от которого зависят вымышленные оценки
cli-speed = скорость: 1 — вечер за полминуты, 2 — вдвое быстрее
cli-replay = вечер ещё раз на тех же экранах: любой момент, любое место
cli-replay-at = с этого момента: время (20:41, 20:41:07), с датой (2026-04-14T20:41) или номер записи
cli-replay-speed = сразу пуск: во сколько раз быстрее вечера, 1–{ $fastest }
cli-replay-print = без экрана: вывести рейтинг на этот момент
replay-out-of-range = Такого момента в журнале нет. Записи: 1–{ $last }; время: { $from } – { $to } (UTC+5).
replay-clock-back = Часы шли назад: у некоторых более ранних записей время позже. Порядок определяет номер записи.
cli-tally = рейтинг по файлу оценок, без экрана
cli-tally-contest = файл конкурса (.ron)
cli-marks = оценки, таблица CSV: contestant, juror, criterion, score; «-» — стандартный ввод
cli-carried = показатели извне, таблица CSV: contestant, figure, points, reason
cli-format = в каком виде вывести: table, json или csv
cli-explain = вместо рейтинга: почему у этого участника такое место
cli-rule = вместо файла конкурса имя правила: { $known }
cli-lower = при --rule: чем ниже оценка, тем лучше
cli-skip-bad = не учитывать плохие строки; они будут перечислены, код выхода 1
cli-missing = Не хватает: { $what }.
cli-bad-value = Значение «{ $value }» не подходит для «{ $what }».
cli-no-value = Укажите значение для «{ $what }».
cli-unknown = Непонятно: «{ $what }».
cli-file-by-option = Файл конкурса называют так: --contest { $what }
cli-did-you-mean = Возможно, имелось в виду «{ $meant }»?
cli-see-help = Подробнее: alqa --help
check-clean = { $file }: ошибок нет
check-errors = { $n ->
    [one] { $n } ошибка
    [few] { $n } ошибки
    [many] { $n } ошибок
   *[other] { $n } ошибки
}
check-warnings = { $n ->
    [one] { $n } предупреждение
    [few] { $n } предупреждения
    [many] { $n } предупреждений
   *[other] { $n } предупреждения
}
check-missing = Нет такого файла: { $path }
check-missing-fix = Проверьте путь или создайте новый файл: alqa new
check-folder = Это не файл, а папка: { $path }
check-folder-fix = Укажите файл .ron внутри папки
check-no-permission = Нет права читать файл: { $path }
check-no-permission-fix = Измените права на файл или скопируйте его в свою папку
check-unreadable = Файл не читается: { $path } ({ $detail })
check-unreadable-fix = Скопируйте файл на другой диск и повторите
new-written = Записано: { $path }
new-next = Заполните его в текстовом редакторе и проверьте: { $command }
new-exists = Такой файл уже есть, он не тронут: { $path }
new-exists-fix = Укажите другую папку: { $command }
new-failed = Файл не записан: { $path } ({ $detail })
new-failed-fix = Укажите другую папку, куда можно писать: alqa new DIR


## tally

tally-needs-marks = Укажите оценки: --marks FILE или --journal FILE, одно из двух.
tally-needs-contest = Укажите файл конкурса или правило (--rule), одно из двух.
tally-goes-with = { $option } применяется только вместе с { $with }.
tally-unknown-entry = Такого участника нет: «{ $entry }»
tally-no-row = «{ $entry }» в рейтинге не участвует.
tally-other-contest = { $path }: этот журнал начат с другим файлом конкурса
tally-nothing = Плохих строк: { $n }. Ничего не посчитано.
tally-skipped = Не учтено плохих строк: { $n }.
tally-no-marks = В файле нет ни одной оценки.
tally-entry = участник
tally-points = очки за место
tally-through = проходит дальше
tally-run-off = проход решает перестрелка
tally-through-open = проход ещё не решён
tally-lack-ballots = нет учитываемых листов
tally-lack-too-few = слишком мало листов
tally-lack-mark = не хватает оценки члена жюри
tally-lack-void = нет ни одной части со всеми оценками
tally-award = { $award } (предложение): { $entries }
tally-award-open = { $award }: равенство ещё не решено: { $entries }
tally-open-tie = Равенство ещё не разрешено: { $entries }
tally-silent-jurors = Не поставили ни одной оценки: { $jurors }
marks-not-utf8 = Файл сохранён не в UTF-8
marks-no-column = В заголовке нет столбца { $column }
marks-column-twice = В заголовке два столбца { $column }
marks-too-many = В файле слишком много данных, предел: { $limit }
marks-long-row = Строка слишком длинна, предел: { $limit } байт
marks-quote = Кавычка не закрыта, или после неё лишний текст
marks-short-row = Строка кончается раньше столбца { $column }
marks-extra-cell = Ячеек больше, чем в заголовке: { $columns }. Число с запятой должно стоять в кавычках
marks-no-name = Столбец пуст: { $column }
marks-unknown-entry = В конкурсе нет такого участника: «{ $id }»
marks-unknown-juror = В конкурсе нет такого члена жюри: «{ $id }»
marks-unknown-criterion = В конкурсе нет такого критерия: «{ $id }»
marks-unknown-figure = В правиле нет такого показателя: «{ $id }»
marks-not-number = Это не число: «{ $text }»
marks-long-number = В числе слишком много цифр: «{ $text }»
marks-too-many-decimals = Слишком много знаков после запятой, предел: { $limit }
marks-off-scale = Оценки «{ $text }» нет на шкале: { $scale }
marks-not-judged = Этот член жюри не оценивает этот критерий: «{ $juror }», «{ $criterion }»
marks-twice = Это уже было дано
marks-not-positive = Число должно быть больше нуля: «{ $text }»
marks-refused = { $what }. { $fix }


## journal and verify

journal-found-nothing = { $path }: журнала здесь нет
journal-found-newer = { $path }: журнал записан более новой версией программы
journal-found-folder = { $path }: это папка, а не файл журнала
journal-found-empty = { $path }: файл пуст; он не изменён
journal-found-other-database = { $path }: это база данных другой программы; она не изменена
journal-found-altered = { $path }: в этом журнале не те таблицы или триггеры, что создаёт алқа; он не изменён
journal-found-link = { $path }: это ссылка; укажите сам файл
journal-found-other-file = { $path }: этот файл — не журнал; он не изменён
journal-found-unreadable = { $path }: файл не удалось прочитать
journal-busy = { $path }: журнал занят другой программой; подождите немного и повторите
journal-output = Результат не записан: { $why }
journal-flaw = Запись { $seq }: { $why }
journal-wrong-number = у неё другой номер — { $found }
journal-wrong-prev = она не продолжает предыдущую запись
journal-wrong-time = время записано неверно
journal-wrong-author = автор неизвестен
journal-wrong-hash = содержание не соответствует хешу
journal-wrong-body = содержание не распознано
journal-wrong-newer = её записала более новая версия программы
journal-wrong-declaration = конкурс объявляется первой записью и только один раз
journal-wrong-contest = в файле конкурса есть ошибки
journal-wrong-name = в конкурсе нет такого имени — «{ $name }»
journal-wrong-not-judged = член жюри не ставит оценок по этому критерию — «{ $criterion }»
journal-wrong-unreadable = она была записана, но из файла не читается
journal-wrong-off-scale = оценки нет на шкале: { $mark }
journal-wrong-refused = по правилам этого тогда сделать было нельзя. { $why }
journal-wrong-unlike = программа записала бы это иначе
journal-author-stage = помощник режиссёра
journal-author-chair = председатель
journal-author-secretary = секретарь
journal-author-desk = программа
what-contest-declared = Конкурс объявлен: { $file }
what-entry-called = { $entry }: вызов на сцену
what-scoring-opened = { $entry }: оценивание открыто
what-scoring-closed = { $entry }: оценивание завершено
what-entry-withdrawn = { $entry }: снятие с конкурса
what-entry-no-show = { $entry }: неявка
what-entry-reinstated = { $entry }: снова участвует
what-juror-absent = { $juror }: нет в зале
what-juror-present = { $juror }: в зале
what-mark-set = { $entry }, { $criterion }: { $mark }
what-mark-cleared = { $entry }, { $criterion }: оценка удалена
what-note-written = { $entry }: записана заметка
what-note-removed = { $entry }: заметка удалена
what-ballot-submitted = { $entry }: оценочный лист отправлен — { $marks }
what-ballot-taken-back = { $entry }: оценочный лист отозван
what-juror-recused = { $entry }: самоотвод: { $juror }
what-juror-returned = { $entry }: снова оценивает { $juror }
what-ranking-locked = Рейтинг зафиксирован
what-casting-vote = Решающий голос ({ $tied }): { $ahead }
what-casting-vote-none = Решающий голос ({ $tied }): выбор не сделан
what-jury-voted = Жюри голосовало снова: { $votes }
what-grand-prix-awarded = Гран-при: { $entries }
what-grand-prix-withheld = Гран-при не присуждается: «{ $reason }»
what-entry-disqualified = { $entry }: снят за нарушение
what-performance-repeated = { $entry }: повторное выступление
what-order-changed = Порядок выхода изменён: { $entries }
what-performer-replaced = { $entry }: исполнитель { $number } теперь – { $name }
what-studies = { $name } ({ $studies })
what-ballot-reopened = { $entry }, { $juror }: лист открыт снова
what-paper-typed = { $entry }, { $juror }: бумажный лист введён первый раз
what-ballot-from-paper = { $entry }, { $juror }: бумажный лист введён дважды одинаково — { $marks }
what-conflict-accepted = { $entry }, { $juror }: одно учреждение, допущено
what-pin-set = Задан PIN: { $person }
what-pin-cleared = PIN сброшен: { $person }
what-pin-reset = PIN сброшен владельцем файла, вне ролей: { $person }
what-signed-in = Вход: { $person }
what-signed-out = Выход: { $person }
what-pin-refused = Неверный PIN: { $person }
what-award-given = { $award }: { $entries }
what-award-withheld = { $award }: не присуждается
what-result-final = Итог утверждён окончательно
what-revision-opened = Итог пересматривается
what-because = { $what } — «{ $reason }»
award-number = награда { $number }
what-journal-restored = Вечер продолжается с копии, на ноутбуке «{ $laptop }»
what-rehearsal-begun = Начата репетиция: здесь ничего настоящего
what-performance-started = { $entry }: выступление началось
what-performance-ended = { $entry }: выступление закончилось
what-item-inserted = Вставлено в программу: { $item }, { $minutes } мин
what-item-removed = Убрано из программы: { $item }
what-item-started = { $item }: начало
what-item-ended = { $item }: конец
what-step-undone = Отменена запись № { $seq }
what-juror-nudged = { $juror }: напоминание, { $entry }
what-chair-called = { $juror } зовёт председателя
what-secretary-called = { $juror } зовёт секретаря
what-help-answered = { $juror }: вызов исполнен
what-ranking-peeked = Скрытые имена ненадолго открыты на пульте
what-board-title = Табло: название конкурса
what-board-stage = Табло: сцена
what-board-ranking = Табло: рейтинг
what-board-reveal = Табло: показ результата
what-board-black = Табло: чёрный экран
what-script-written = Записан сценарий показа
what-reveal-moved = Показ результата: шаг { $to }
item-break = перерыв
item-guest = гость

# The public board
board-now = Сейчас на сцене
board-next = Далее
board-ranking = Текущий результат
board-final = Итоговый результат
board-later = Результат объявят в конце
board-frozen = { $n ->
    [one] Результат после { $n } дуэта · остальное объявят в конце
    [few] Результат после { $n } дуэтов · остальное объявят в конце
    [many] Результат после { $n } дуэтов · остальное объявят в конце
   *[other] Результат после { $n } дуэта · остальное объявят в конце
}
board-withheld = Не присуждается
board-nobody = Это место не присуждается
board-shared = Место общее
board-by-ties = Баллы равны, место решено по правилам
board-each = Каждому { $sum }
rehearsal-sign = РЕПЕТИЦИЯ
verify-sound = Журнал цел.
verify-broken = Журнал повреждён.
verify-records = { $n ->
    [one] Проверена { $n } запись.
    [few] Проверены { $n } записи.
    [many] Проверено { $n } записей.
   *[other] Проверено { $n } записи.
}
verify-records-before = { $n ->
    [one] До неё верна { $n } запись.
    [few] До неё верны { $n } записи.
    [many] До неё верны { $n } записей.
   *[other] До неё верны { $n } записи.
}
verify-period = Первая запись: { $from }. Последняя запись: { $to }.
verify-head = Хеш последней записи: { $hash }
verify-covers = Проверено: номер, время, автор, содержание и хеш каждой записи и её связь с предыдущей; события воспроизведены с начала.
verify-does-not-cover = Не проверено: если файл переписан целиком, сама цепочка этого не покажет. Для этого сравните этот хеш с записанным раньше.
verify-pages = Страницы файла повреждены: { $detail }
verify-receipt = Квитанция { $receipt }: { $juror }, { $entry }
verify-receipt-record = Отправлен: { $at }, номер записи { $seq }.
verify-receipt-counts = Этот оценочный лист учитывается в том виде, в каком он показан.
verify-receipt-ended = Этот оценочный лист больше не учитывается: { $at }, номер записи { $seq }. { $what }
verify-receipt-weightless = Этот оценочный лист не учитывается: у оценок этого члена жюри нет веса.
verify-receipt-later = Более поздний лист: квитанция { $receipt }, номер записи { $seq }.
verify-receipt-unknown = Оценочного листа с квитанцией { $receipt } нет.

## export
export-audit-holds = В файле всё, в том числе заметки членов жюри: давайте его только тем, кому можно их читать.
export-fix = Укажите другой файл: -o FILE



## demo
demo-exists = Этот файл уже есть: { $path }. Демонстрация не пишет в существующий журнал: укажите другое имя.
demo-begins = Вымышленный вечер начался.
demo-broken = Демонстрация прервана.

## roles and rights

role-juror = жюри
role-trainee = стажёр
role-chair = предс.
role-stage-manager = сцена
role-secretary = секр.
role-ranking = рейтинг
roles-title = Кому что можно
roles-legend = { $yes } можно   { $later } после фиксации рейтинга   { $no } нельзя
roles-trainee = Стажёр – член жюри с весом 0: его оценки хранятся отдельно и не считаются.
roles-chair = Председатель оценивает и как член жюри – на своём месте.
right-mark = заполнить свой лист, отправить, отозвать, пока открыто
right-recuse = взять самоотвод с причиной
right-conduct = вызвать на сцену, открыть и завершить оценивание
right-order = изменить порядок выхода
right-take-out = отметить отказ или неявку, вернуть
right-attendance = отметить, кто из жюри в зале
right-replace = заменить исполнителя до выхода
right-repeat = назначить повторное выступление
right-disqualify = снять за нарушение, вернуть
right-reopen = открыть закрытый лист
right-recuse-juror = записать самоотвод члена жюри или снять его
right-accept-conflict = допустить одно учреждение у жюри и исполнителя
right-paper = ввести бумажный лист дважды
right-own-pin = задать свой PIN, войти, выйти
right-deal-pins = выдать новый PIN любому
right-clear-pins = сбросить чужой PIN, чтобы его задали заново
right-vote = решить оставшееся равенство голосом
right-lock = зафиксировать рейтинг; при препятствиях – с причиной
right-award = присудить или не присуждать награды
right-finalise = утвердить итог окончательно
right-revise = открыть пересмотр по апелляции
right-see-own-ballots = видеть свои листы
right-see-ranking = видеть рейтинг
right-see-marks = видеть оценки всех
right-see-missing = видеть, чьих листов нет
right-show = вести часы, вставить перерыв или гостя, отменить последнее
right-nudge = напомнить жюри о листе
right-call-help = позвать председателя или секретаря
right-answer-help = отметить, что вызов исполнен
right-peek = ненадолго открыть скрытые имена
right-board = выбрать, что показывает табло
right-reveal = писать и вести сценарий показа
right-see-reveal = видеть весь сценарий раньше зала

## protocol

protocol-title = Протокол: { $title }
protocol-draft = Предварительно: итог ещё не утверждён окончательно.
protocol-final = Окончательный итог, версия { $version }, { $time }.
protocol-earlier = Пересмотренная версия { $version }, { $time }
protocol-revision = { $time } открыт пересмотр: «{ $reason }».
protocol-no-pins = PIN не использовались: запись не доказывает, кто сидел за терминалом.
protocol-panel = Жюри
protocol-awards = Награды
protocol-award-open = { $award }: решения нет.
protocol-award-given = { $award }: { $entries }
protocol-award-withheld = { $award }: не присуждается, «{ $reason }»
protocol-double-award = ◇ { $entry }: наград – { $n }.
protocol-acts = Решения и особые случаи
protocol-overridden = ◇ { $time }: рейтинг зафиксирован несмотря на препятствия, причина: «{ $reason }». Препятствия:
protocol-ballots = Учтённые оценочные листы
protocol-receipt = квитанция
protocol-from-paper = { $receipt }, с бумаги
protocol-proof = Доказательство
protocol-head = Записей в журнале: { $n }, хеш последней: { $hash }
protocol-verify = Проверка: alqa verify; по квитанции: alqa verify --receipt КОД.
protocol-signatures = Подписи
## the second copy, backup and restore
copy-lags = { $n ->
    [one] вторая копия отстаёт на { $n } запись
    [few] вторая копия отстаёт на { $n } записи
    [many] вторая копия отстаёт на { $n } записей
   *[other] вторая копия отстаёт на { $n } записи
}
copy-not-kept = вторая копия не ведётся
copy-gone = её флешки или папки нет на месте
copy-full = на её диске нет места
copy-read-only = в её папку нельзя писать
copy-busy = её держит другая программа
copy-failed = её диск не смог записать: { $detail }
copy-no-journal = журнал не читается
copy-foreign = на её месте что-то другое
copy-other-evening = она от другого вечера
copy-damaged = она повреждена, номер записи: { $seq }
copy-parted = с записи { $seq } в ней не то, что в журнале
copy-stale = этот журнал устарел: вечер продолжен после записи { $after } на ноутбуке «{ $laptop }», с { $at }
mirror-mended = Вторая копия кончалась оборванной строкой; она записана заново: { $path }
mirror-refused = Вторая копия оставлена как есть: { $path }: { $why }
mirror-refused-fix = Переложите её в другую папку, укажите другую через --mirror или запустите без неё.
mirror-parted-fix = Что есть в каждой из двух: alqa verify { $journal } --against { $copy }. Чтобы продолжить с копии, переложите журнал в другую папку, затем: alqa restore { $copy }
backup-exists = Такой файл есть: { $path }. Резервная копия не пишется поверх файла: укажите другой.
backup-written = Резервная копия записана и прочитана снова: { $path }
backup-failed = Резервную копию не удалось записать: { $path }: { $why }
restore-done = Вечер продолжается здесь: { $path }
restore-go-on = Чтобы продолжить: alqa --journal { $path }
restore-stale = Остальные копии с этого времени устарели, даже если в них есть более поздние записи: не продолжайте с ними.
restore-same = Делать нечего, в журнале всё это есть: { $path }
restore-other-evening = Там журнал другого вечера: { $path }. Переложите его в другую папку или укажите другой файл через --journal.
restore-would-lose = В журнале есть записи, которых нет в копии, начиная с { $seq }; всего: { $n }. Ничего не изменено: { $path }
restore-all-the-same = Не продолжайте с этим файлом. Чтобы всё же продолжить (это останется в записях): alqa restore { $path } --journal { $path } --older
restore-holds = Записей в копии: { $n }, последняя: { $at }
restore-longer = Есть копия длиннее: { $path }. В ней эти записи и ещё { $n }, последняя: { $at }
restore-older = Ничего не изменено. Чтобы всё же продолжить с этой старой копии: alqa restore { $path } --older
restore-meanwhile = В этом журнале есть записи после неё: { $n }. Их список покажет alqa verify --against.
restore-failed = Журнал не удалось записать: { $path }: { $why }
against-same = В обеих копиях одни и те же записи.
against-behind = { $path } кончается записью { $seq }. Другая копия идёт дальше.
against-parted = Две копии расходятся с записи { $seq }.
against-only = Только в { $path }:
verify-log = Рядом его лог, { $path }. Часть этих записей может быть только там: копируя журнал, копируйте оба файла или возьмите alqa backup.
cli-mirror = папка второй копии журнала, например флешка
cli-against = сравнить с этой резервной или второй копией
cli-backup = скопировать журнал, можно и во время работы
cli-backup-file = куда; без него в эту папку
cli-restore = продолжить вечер с резервной или второй копии
cli-restore-file = резервная копия или вторая копия (.jsonl)
cli-older = и со старой копии: когда есть копия длиннее или конкурс пошёл дальше с другой копии


## PINs

no-pins-sign = без PIN
key-lock-terminal = запереть экран: чтобы продолжить, нужен PIN
key-lock-terminal-short = запереть
key-capture = записать снимок экрана в файл
capture-written = Снимок: { $name }.txt, .svg. Папка: { $folder }
capture-failed = Снимок экрана не записан: { $why }
capture-disk-full = на диске нет места
capture-forbidden = в папку нельзя писать
key-pin-erase = стереть последнюю цифру
key-pin-confirm = подтвердить
door-give = Введите PIN
door-choose = Придумайте себе PIN: 4–8 цифр
door-again = Введите тот же PIN ещё раз
door-locked = Экран заперт. После PIN вы вернётесь на то же место.
door-checking = проверяем
door-differ = Два раза введено разное. Начните снова.
door-weak = Такой PIN легко угадать. Выберите не 1234 и не 0000.
door-keys = Цифровые клавиши работают одинаково во всех трёх раскладках.
door-chair = Председатель вводит тот же PIN, что и как член жюри.
door-ranking = Рейтинг открывает PIN помощника режиссёра.
door-layout = Раскладка клавиатуры: { $layout }
pin-too-short = В PIN не меньше 4 цифр.
pin-waiting = PIN несколько раз введён неверно. До следующей попытки: { $n } с
pin-prompt = PIN: { $person }
pin-prompt-help = Это действие подтверждает сам владелец PIN.

## chair

chair-blocked = Решить до фиксации: { $n }
chair-clear = Препятствий нет, рейтинг можно зафиксировать
chair-done = завершено дуэтов { $done }/{ $total }
chair-waits = не выступали
chair-missing = нет листа
chair-drafts = лист не отправлен
chair-unmarked = оценки неполные
chair-no-ballot = нет учитываемых листов
chair-quorum = листов { $counted }, нужно { $quorum }
chair-conflict = { $juror } – одно учреждение
chair-tie = равенство
chair-yours = решаете вы
chair-see = Подойдите к: { $who }
chair-lock = Зафиксировать рейтинг
chair-ballots = Оценочные листы и дуэты
chair-ballots-about = Открыть закрытый лист снова, снять дуэт с конкурса или назначить повторное выступление.
chair-override-title = Есть препятствия. Всё равно зафиксировать?
chair-lock-changed = Положение изменилось. Посмотрите ещё раз
chair-overridden = Зафиксировано вопреки препятствиям ({ $n }): { $reason }
chair-awards = Награды
chair-final = Окончательный итог
chair-finalise = Утвердить итог
chair-what-if = Если бы иначе
chair-revise = Открыть пересмотр
chair-revision = Идёт пересмотр №{ $n }, открыт в { $at }. Причина: «{ $reason }»
chair-reopened = Снова открыты дуэты: { $entries }
chair-reopened-none = Пока ни один дуэт снова не открыт
reason-title = Укажите причину: она войдёт в протокол
reason-optional = Причина (можно оставить пустой)
reason-is-kept = Нужна причина: она войдёт в протокол.
accept-title = Разрешить этому члену жюри оценивать?
accept-help = Член жюри и исполнитель из одного учреждения. Если разрешить, его оценки учитываются.
vote-title = Равенство: нужен голос
vote-recused = { $juror } не голосует: самоотвод, { $entry }
vote-chair-recused = Председатель не судит: { $entry }. Если голосует, причина обязательна.
ballots-legend = ■ закрыт, ● отправлен, ○ начат, · нет оценок, × не оценивает, – отсутствует
ballots-closed = лист закрыт. Enter — открыть снова
ballots-not-closed = Этот лист не закрыт: открывать его не нужно.
ballots-entry = Enter — снять с конкурса или выступить снова; → — жюри
ballots-no-juror = Сначала выберите члена жюри: →.
recuse-juror-title = Записать, что член жюри не оценивает?
recuse-juror-help = Оценки этого члена жюри дуэту не учитываются.
return-juror-title = Член жюри снова оценивает дуэт?
return-juror-help = Оценки этого члена жюри дуэту снова учитываются.
reopen-title = Открыть оценочный лист снова?
reopen-help = Член жюри изменит оценки и отправит лист снова. Прежние оценки останутся в журнале.
disqualify-title = Снять дуэт за нарушение правил?
repeat-title = Дуэт выступит ещё раз?
repeat-help = Все листы дуэта откроются, жюри отправит их снова. Прежние оценки останутся в журнале.
entry-out = Снять за нарушение правил
entry-back = Вернуть в конкурс
entry-repeat = Выступить ещё раз
award-none = не вручается
award-withheld = не вручается: { $reason }
award-proposed = По рейтингу: { $entries }
award-nobody = По рейтингу никого нет
award-free = Жюри выбирает само
award-each = Приз, каждому: { $each }
award-each-rest = Приз, каждому: { $each }; неделимый остаток: { $rest }
award-double = { $entry }: несколько наград — { $awards }
award-chosen = Выбрано дуэтов: { $n }
award-other = Выбор не по рейтингу.
award-title = Вручить награду?
award-reason-title = Почему не вручается? Укажите причину
awards-none = В файле конкурса наград нет.
awards-by-chair = Решение о наградах принимает председатель на своём экране.
finalise-title = Утвердить итог окончательно?
finalise-help = После этого ничего не изменится. Только при апелляции председатель, указав причину, откроет пересмотр.
finalise-ties = Осталось нерешённых равенств: { $n }.
finalise-prize = Сначала решите, кому вручается Гран-при.
revise-title = Открыть пересмотр?
revise-help = Рейтинг и листы снова открыты, решения о наградах принимаются заново. Прежний итог сохраняется.
result-version = Версия { $n }
result-record = { $at } · запись №{ $seq }
result-holds = Итог утверждён окончательно
result-revised = Пересмотрено ({ $at }): { $reason }
result-none = Окончательного итога ещё нет.
key-chair-next = открыть, решить или подтвердить строку
key-choose-juror = выбрать члена жюри
key-ballots = оценочные листы и дуэты
key-ballots-short = листы
key-reopen = открыть закрытый лист снова
key-disqualify = снять дуэт за нарушение правил или вернуть
key-disqualify-short = снять
key-recuse-juror = самоотвод члена жюри: записать или снять
key-recuse-juror-short = самоотвод
key-repeat = назначить повторное выступление
key-repeat-short = повтор
key-awards = награды
key-decide-award = решить
key-withhold-award = не вручать награду
key-toggle = отметить
key-give = вручить
key-finalise = утвердить итог окончательно
key-results = окончательные итоги
key-result-before = предыдущая версия
key-result-after = следующая версия
key-result-other = другая версия
key-revise = открыть пересмотр
key-revise-short = пересмотр
cli-chair = экран председателя
cli-secretary = экран секретаря
key-reopen-short = открыть снова
key-accept = разрешить
pins-has-not = PIN нет
pins-reset = PIN сброшен: { $person }. В журнале и протоколе это записано как действие владельца файла. Теперь пусть человек войдёт и задаст PIN.
pins-no-terminal = Чтобы раздать PIN, нужен PIN секретаря: запустите в терминале.
pins-ask = PIN секретаря
pins-choose = Выберите PIN секретаря (4–8 цифр)
pins-nobody = PIN есть у всех. Выдать новый: alqa pins deal --for ID, всем: --all.
pins-dealt = Роздано PIN: { $n }.
pins-slips-in = Листки в файле { $path }. Распечатайте их, раздайте и удалите файл.
pins-slips-out = Раздав листки, уничтожьте этот вывод.
pins-file-exists = Такой файл есть: { $path }. Укажите другой; ничего не изменено.
pins-file-failed = Файл не удалось записать: { $path }: { $error }
pins-unknown = Такого человека нет: { $id }. Есть: { $known }
slip-how = На экране алқа выберите своё место, введите этот PIN и нажмите Enter.
slip-secret = Никому не показывайте; запомнив, порвите.
cli-pins = у кого есть PIN; deal — раздать их
cli-pins-deal = раздать PIN на листках: спросит PIN секретаря
cli-pins-out = новый файл для листков; без него — на экран
cli-pins-all = всем заново
cli-pins-for = заново этому человеку: ID члена жюри, chair, stage

## the show at the desk

stage-next = дальше
stage-undone = Отменено: { $what }
stage-nudged = Члену жюри напомнили.
stage-no-nudge = От этого члена жюри лист не ожидается.
stage-board = табло: { $what }
stage-end = конец в { $time }
stage-late = на { $n } мин позже
stage-early = на { $n } мин раньше
stage-minutes = { $n } мин
stage-seconds = { $n } с
stage-silent = терминал молчит: { $juror }, { $time }
stage-slow = запись идёт медленно: { $time }
stage-wrong-pins = { $person }: неверный PIN, попыток: { $n }
stage-all-well = всё в порядке
stage-nothing-covered = Сейчас скрытых имён нет.
stage-covered-by-you = Имена и результаты скрыли вы сами. Показать — { $key }.
jurors-silent = молчит
stage-first-early = Первое место решено до последнего дуэта. Подробнее — { $key }.
stage-certain = места 1–{ $n } известны точно
board-shows-title = название
board-shows-stage = сцена
board-shows-ranking = рейтинг
board-shows-reveal = результат
board-shows-black = чёрный экран
jurors-calls-chair = председателя
jurors-calls-secretary = секретаря
juror-call-title = Кого позвать?
juror-call-chair = председателя
juror-call-secretary = секретаря
juror-nudged = Дуэт { $number }: ждём ваши оценки
juror-chair-called = Председателя позвали. Отменить — { $key }.
juror-secretary-called = Секретаря позвали. Отменить — { $key }.
programme-title = Программа
programme-plan = план
programme-was = факт
programme-end = – конец –
programme-insert = Что вставить перед этой строкой?
programme-item-title = Название (можно оставить пустым)
programme-item-minutes = Длительность в минутах
programme-only-items = Убрать можно только перерыв или гостя. Если дуэт снялся, отметьте это на пульте.
key-clock = пустить или остановить часы того, кто на сцене
key-clock-start = пустить часы
key-clock-stop = стоп
key-undo-act = отменить последнее
key-peek = на три секунды открыть скрытые первые места
key-peek-short = подсмотреть
key-programme = программа: время, перерывы, гости
key-board-title = на табло название конкурса
key-board-stage = на табло сцена
key-board-ranking = на табло рейтинг
key-board-black = на табло чёрный экран
key-item = начать или закончить перерыв, номер гостя
key-item-short = начать/закончить
key-to-duet = к дуэту
key-insert = вставить перерыв или номер гостя
key-insert-short = вставить
key-remove = убрать перерыв или номер гостя
key-remove-short = убрать
key-nudge = напомнить о листе, который ждут
key-nudge-short = напомнить
key-answer-help = вызов исполнен
key-call-help = позвать председателя или секретаря, отменить вызов
## reveal, host and cue sheet

key-reveal = показ результата
reveal-curtain-bare = На занавесе надписи нет. Для текста добавьте шаг.
key-reveal-next = показать следующее
key-reveal-next-short = дальше
key-reveal-back = на шаг назад, на всех экранах
key-reveal-repeat = показать этот шаг ещё раз
key-reveal-repeat-short = повторить
key-reveal-curtain = закрыть занавес, вернуться в начало
key-reveal-jump = перейти к выбранному шагу
key-reveal-jump-short = перейти
key-reveal-text = изменить надпись на экране
key-reveal-text-short = надпись
key-reveal-line = написать слова ведущего
key-reveal-line-short = слова
key-reveal-longer = пауза перед именем на секунду длиннее
key-reveal-shorter = пауза перед именем на секунду короче
key-reveal-move = переставить шаг
key-reveal-insert = добавить шаг
key-reveal-insert-short = добавить
key-reveal-remove = убрать шаг
reveal-title = Показ результата
reveal-curtain = занавес
reveal-slide = текст
reveal-withheld = не присуждается
reveal-empty = ни у кого
reveal-now = В зале видят: { $what }
reveal-next = Дальше: { $what }
reveal-next-names = Дальше: { $what }, имя
reveal-pause = пауза { $seconds } с
reveal-pause-short = { $seconds } с
reveal-before-lock = Пока рейтинг не зафиксирован, можно только писать сценарий.
reveal-over = Всё показано.
reveal-undecided = Председатель ещё не решил.
reveal-line = Ведущий: { $line }
reveal-no-line = Слова ведущего не написаны.
reveal-fixed = Сценарий уже не меняется; чтобы изменить, вернитесь в начало.
reveal-begin = Начать показ?
reveal-lacks = Шагов без решения: { $n }. Сначала решает председатель.
reveal-lacks-step = нет решения
reveal-jump = Перейти к этому шагу?
reveal-jump-help = Зал увидит это сразу.
reveal-insert = Что добавить?
reveal-remove = Убрать этот шаг?
reveal-slide-title = Текст на экране
reveal-heading-title = Надпись над именами; пустая – название награды
reveal-line-title = Слова ведущего
reveal-shared = { $n ->
    [one] делит { $n } дуэт
    [few] делят { $n } дуэта
    [many] делят { $n } дуэтов
   *[other] делят { $n } дуэта
}
host-say = читается: { $said }
host-now = СЕЙЧАС
host-next = ДАЛЬШЕ
cue-title = Лист помощника режиссёра: { $title }
cue-times = Начало: { $begins }, конец: { $ends }.
cue-begins = Начало: { $begins }.
cue-limit = На номер – { $limit }, между номерами – { $between }.
cue-programme = Программа
cue-time = Время
cue-length = мин
cue-number = №
cue-call = вызвать
cue-desk-keys = Клавиши: пульт
cue-reveal-keys = Клавиши: показ результата
cli-host = экран ведущего
cli-cue = напечатать лист: программа, время, вызовы, клавиши
cli-html = в виде HTML
cli-pins-reset-reason = почему; это будет в протоколе
cli-pins-reset-whose = чей: ID члена жюри, chair, stage, secretary
cli-pins-reset = сбросить PIN вне ролей, если его забыли и секретарь, и председатель; это будет в протоколе

## rehearsal

rehearsal-note = РЕПЕТИЦИЯ: здесь ничего настоящего.
rehearsal-start = Репетиция: здесь ничего настоящего, PIN не спрашивается.
open-rehearsal = Этот журнал — репетиция, а не сам вечер: { $path }. Переместите его в другую папку; чтобы продолжить репетицию: alqa rehearse --journal { $path }
rehearse-journal = Журнал репетиции: { $path }
rehearse-real = Это журнал настоящего вечера, в нём не репетируют: { $path }. Запустите без --journal или назовите другой файл.
rehearse-exists = Этот файл уже есть: { $path }. Назовите для новой репетиции другой или продолжите эту без --new.
rehearse-other-file = Эта репетиция начата с другим файлом конкурса: { $path }. Продолжите без --contest или назовите другой файл через --journal.
cli-rehearse = репетиция вечера: тот же файл конкурса, вымышленные оценки, отдельный журнал
cli-rehearse-new = не продолжать последнюю репетицию, а начать новую
cli-board-rehearsal = табло репетиции, а не вечера
key-make-up = заполнить недостающие листы (только на репетиции)
key-make-up-short = заполнить
stage-nothing-to-make-up = Заполнять нечего: оценивание не открыто или все листы сданы.
refusal-no-rehearsal = Вымышленные оценки ставятся только на репетиции.
journal-wrong-rehearsal = репетиция начинается только второй записью
