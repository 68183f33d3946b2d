### Экрандағы барлық сөз, қазақша. Бір жолда — бір мәтін: аты = сөзі.
### { $аты } тұрған жерге сан не есім қойылады; оны өзгертпеңіз.


## general words

app-name = алқа


## counts

count-duets = { $n ->
    [one] { $n } дуэт
   *[other] { $n } дуэт
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

