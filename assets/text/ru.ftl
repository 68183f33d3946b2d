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



## demo

