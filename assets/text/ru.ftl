### Все слова на экране по-русски. Одна строка — один текст: имя = слова.
### На место { $имя } встаёт число или имя; само имя не меняйте.


## general words

app-name = алқа


## counts

count-duets = { $n ->
    [one] { $n } дуэт
    [few] { $n } дуэта
    [many] { $n } дуэтов
   *[other] { $n } дуэта
}


## keys and help



## start



## juror



## stage manager



## ranking



## explanation



## Grand Prix



## refusals and trouble



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
problem-unknown-criterion = Нет такого критерия: { $id }
problem-unknown-reference-fix = Напишите id из списка или добавьте его в список
problem-no-stages = Нет ни одного этапа
problem-no-universities = Нет ни одного вуза
problem-no-criteria = Нет ни одного критерия
problem-no-jurors = В жюри никого нет
problem-no-entries = В составе никого нет
problem-no-performers = Нет ни одного исполнителя
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
problem-weights-overflow = С такими весами итог нельзя посчитать точно
problem-weights-overflow-fix = Запишите веса простыми числами: 1, 2, "1/2"
problem-ages-upside-down = Границы возраста перевёрнуты: { $min } … { $max }
problem-ages-upside-down-fix = Значение age_min не должно превышать age_max
problem-too-few-jurors = Для этого правила мало судей: в жюри { $jurors }, отбрасывается { $dropped }
problem-too-few-jurors-fix = Отбрасывайте меньше или добавьте судей
problem-shared-place-not-last = После раздела места дальше ничего не применяется
problem-shared-place-not-last-fix = Поставьте SharedPlace в конец списка
problem-casting-vote-without-chair = Для решающего голоса нужен председатель
problem-casting-vote-without-chair-fix = Напишите одному судье chair: true или уберите CastingVote
problem-tie-step-repeated = Этот шаг уже есть в списке
problem-tie-step-repeated-fix = Оставьте один
problem-second-chair = Председатель бывает только один
problem-second-chair-fix = Оставьте chair: true у одного судьи
problem-award-repeated = Такая награда уже есть в списке
problem-award-repeated-fix = Оставьте одну
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


## command line

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


## journal and verify



## demo

