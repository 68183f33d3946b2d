### Экрандағы барлық сөз, қазақша. Бір жолда — бір мәтін: аты = сөзі.
### { $аты } тұрған жерге сан не есім қойылады; оны өзгертпеңіз.


## general words

app-name = алқа


## counts

count-duets = { $n ->
    [one] { $n } дуэт
   *[other] { $n } дуэт
}


## terminal

terminal-dumb = Бұл терминал экран көрсете алмайды (TERM=dumb). Басқасын ашыңыз.
terminal-fault = алқа тоқтап қалды: бағдарламада қате кетті. «Сақталды» деп көрсетілгеннің бәрі орнында, бағдарламаны қайта іске қосыңыз. Толығырақ: { $log }
terminal-fault-unlogged = алқа тоқтап қалды: бағдарламада қате кетті. «Сақталды» деп көрсетілгеннің бәрі орнында, бағдарламаны қайта іске қосыңыз.
terminal-none = Экрандарға терминал керек, ал мұнда енгізу немесе шығару файлға не арнаға бағытталған.


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

