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


## counts

count-duets = { $n ->
    [one] { $n } дуэт
    [few] { $n } дуэта
    [many] { $n } дуэтов
   *[other] { $n } дуэта
}


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
help-digits = оценка; 0 — это десять. Работает и в казахской раскладке
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
juror-legend = ● отправлено  ○ начато  · ждёт  × самоотвод  – выбыли
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
juror-is-submitted = Отправлено. T·Е — отозвать
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



## ranking



## explanation



## Grand Prix



## refusals and trouble



## contest file: problems



## command line

cli-about = алқа: консоль жюри
cli-after = Без команды: начальный экран. Язык на экране: F2, справка: F1.
cli-usage = Вызов:
cli-commands = Команды:
cli-options = Параметры:
cli-command = КОМАНДА
cli-file = ФАЙЛ
cli-folder = ПАПКА
cli-help = показать эту справку
cli-version = показать версию
cli-contest = файл конкурса (.ron); без него встроенный конкурс Concordia
cli-journal-option = файл журнала; без него журнал из папки данных
cli-lang = язык
cli-juror = экран члена жюри
cli-juror-id = id члена жюри из файла конкурса
cli-stage = экран помощника режиссёра
cli-ranking = только рейтинг, для второго экрана
cli-check = проверить файл конкурса
cli-check-file = проверяемый файл
cli-new = записать начальный файл конкурса с пояснениями
cli-new-dir = в какую папку; без неё в эту
cli-journal = вывести записи журнала
cli-json = для программ: по объекту JSON в строке
cli-verify = пересчитать и проверить цепочку журнала
cli-demo = вымышленный вечер: увидеть программу в деле
cli-seed = число, от которого зависят вымышленные оценки
cli-speed = скорость: 1 — вечер за полминуты, 2 — вдвое быстрее
cli-missing = Не хватает: { $what }.
cli-bad-value = Значение «{ $value }» не подходит для «{ $what }».
cli-no-value = Укажите значение для «{ $what }».
cli-unknown = Непонятно: «{ $what }».
cli-did-you-mean = Возможно, имелось в виду «{ $meant }»?
cli-see-help = Подробнее: alqa --help
cli-bad-juror = id члена жюри состоит из a-z, 0-9, - и _.


## journal and verify



## demo

