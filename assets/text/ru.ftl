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


## terminal

terminal-dumb = Этот терминал не умеет показывать экраны (TERM=dumb). Откройте другой.
terminal-fault = алқа остановилась: ошибка в программе. Всё, что было показано как сохранённое, на месте; запустите программу снова. Подробности: { $log }
terminal-fault-unlogged = алқа остановилась: ошибка в программе. Всё, что было показано как сохранённое, на месте; запустите программу снова.
terminal-none = Экранам нужен терминал, а здесь ввод или вывод направлен в файл или канал.


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



## demo

