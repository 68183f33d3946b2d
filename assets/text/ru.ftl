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



## command line



## journal and verify

journal-found-nothing = { $path }: журнала здесь нет
journal-found-newer = { $path }: журнал записан более новой версией программы
journal-found-folder = { $path }: это папка, а не файл журнала
journal-found-empty = { $path }: файл пуст; он не изменён
journal-found-other-database = { $path }: это база данных другой программы; она не изменена
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
journal-wrong-unreadable = она была записана, но из файла не читается
journal-author-stage = помощник режиссёра
journal-author-chair = председатель
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
what-note-written = { $entry }: заметка — «{ $note }»
what-note-removed = { $entry }: заметка удалена
what-ballot-submitted = { $entry }: оценочный лист отправлен — { $marks }
what-ballot-taken-back = { $entry }: оценочный лист отозван
what-juror-recused = { $entry }: самоотвод
what-juror-recused-because = { $entry }: самоотвод — «{ $reason }»
what-juror-returned = { $entry }: снова оценивает
what-ranking-locked = Рейтинг зафиксирован
what-casting-vote = Решающий голос ({ $tied }): { $ahead }
what-casting-vote-none = Решающий голос ({ $tied }): выбор не сделан
what-grand-prix-awarded = Гран-при: { $entries }
what-grand-prix-withheld = Гран-при не присуждается: «{ $reason }»
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



## demo

