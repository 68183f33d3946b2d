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
journal-wrong-unreadable = жазылған, бірақ файлдан оқылмайды
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
what-note-written = { $entry }: ескертпе — «{ $note }»
what-note-removed = { $entry }: ескертпе өшірілді
what-ballot-submitted = { $entry }: бағалау парағы жіберілді — { $marks }
what-ballot-taken-back = { $entry }: бағалау парағы кері алынды
what-juror-recused = { $entry }: бағалаудан бас тартты
what-juror-recused-because = { $entry }: бағалаудан бас тартты — «{ $reason }»
what-juror-returned = { $entry }: қайтадан бағалайды
what-ranking-locked = Рейтинг бекітілді
what-casting-vote = Шешуші дауыс ({ $tied }): { $ahead }
what-casting-vote-none = Шешуші дауыс ({ $tied }): таңдау жасалмады
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



## demo

