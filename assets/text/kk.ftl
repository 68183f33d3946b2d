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

problem-level-error = қате
problem-level-warning = ескерту
problem-level-fix = түзету
problem-did-you-mean = Бәлкім, «{ $name }» болар?
problem-file-empty = Файл бос
problem-file-empty-fix = Үлгі файл жасап, соны толтырыңыз: alqa new
problem-file-binary = Бұл мәтін файлы емес
problem-file-binary-fix = Байқау файлын көрсетіңіз, оның аты .ron деп аяқталады
problem-file-utf16 = Файл UTF-16 кодтауымен сақталған
problem-file-utf16-fix = Редакторда UTF-8 кодтауын таңдап, қайта сақтаңыз
problem-file-not-utf8 = Файл UTF-8 кодтауымен сақталмаған, бірінші бөтен таңба тұрған жол: { $line }
problem-file-not-utf8-fix = Редакторда UTF-8 кодтауын таңдап, қайта сақтаңыз
problem-file-too-large = Файл тым үлкен, шегі: 4 МБ
problem-file-too-large-fix = Байқау файлын көрсетіңіз, оның аты .ron деп аяқталады
problem-more = { $n ->
    [one] Тағы { $n } мәселе бар
   *[other] Тағы { $n } мәселе бар
}
problem-more-fix = Жоғарыдағыларды түзетіп, қайта тексеріңіз
problem-unclosed = Жақша ашылған, бірақ жабылмаған: { $bracket }
problem-unclosed-fix = Тиісті жерге жабатын жақша қойыңыз: { $close }
problem-mismatched = Артық жабатын жақша: { $bracket }
problem-mismatched-fix = Оны алып тастаңыз немесе ашатын жақшасын қойыңыз
problem-unclosed-text = Тырнақша ашылған, бірақ осы жолда жабылмаған
problem-unclosed-text-fix = Мәтіннің соңына тік тырнақша қойыңыз: "
problem-unclosed-comment = Түсініктеме ашылған, бірақ жабылмаған
problem-unclosed-comment-fix = Соңына */ қойыңыз
problem-missing-comma = Осының алдында үтір жетпейді
problem-missing-comma-fix = Алдыңғы мәннен кейін үтір қойыңыз
problem-missing-colon = Өрістің атынан кейін қос нүкте жетпейді
problem-missing-colon-fix = Былай жазыңыз: өріс: мәні
problem-missing-name = Мұнда өрістің аты керек
problem-missing-name-fix = Былай жазыңыз: өріс: мәні
problem-curly-quote = Мұндай тырнақша жарамайды: { $quote }
problem-curly-quote-fix = Мәтінді тік тырнақшаға алыңыз: "мәтін"
problem-bad-escape = Кері қиғаш сызықтан кейінгі таңба түсініксіз
problem-bad-escape-fix = Сызықтың өзі керек болса, оны екі рет жазыңыз: \\
problem-too-deep = Жақшалар тым терең орналасқан
problem-too-deep-fix = Үлгімен салыстырыңыз: alqa new
problem-trailing = Соңғы жақшадан кейін артық жазу бар
problem-trailing-fix = Оны алып тастаңыз немесе жақшаның ішіне көшіріңіз
problem-unexpected = Мұнда бұл таңба тұра алмайды: { $found }
problem-unexpected-fix = Алып тастаңыз; мәтін болса, тік тырнақшаға алыңыз: "мәтін"
problem-syntax = Жазылуы түсініксіз: { $detail }
problem-syntax-fix = Үлгімен салыстырыңыз: alqa new
problem-unknown-field = Мұнда мұндай өріс жоқ: { $field }
problem-unknown-field-fix = Мұнда болатын өрістер: { $known }
problem-missing-field = Өріс жетпейді: { $field }
problem-missing-field-fix = Осы жақшаның ішіне жазыңыз: { $field }: …
problem-duplicate-field = Өріс екі рет жазылған: { $field }
problem-duplicate-field-fix = Біреуін ғана қалдырыңыз
problem-expected-text = Мұнда мәтін керек
problem-expected-text-fix = Тік тырнақшаға алып жазыңыз: "мәтін"
problem-expected-words = Мұнда мәтін керек
problem-expected-words-fix = Былай жазыңыз: "мәтін" немесе (kk: "…", ru: "…", en: "…")
problem-expected-whole = Мұнда бүтін сан керек
problem-expected-whole-fix = Тырнақшасыз жазыңыз, мысалы: 10
problem-expected-number = Мұнда сан керек
problem-expected-number-fix = Бүтін санды тырнақшасыз, бөлшекті тырнақшада жазыңыз: 10 немесе "0.5"
problem-expected-yes-no = Мұнда иә немесе жоқ деген жауап керек
problem-expected-yes-no-fix = Тырнақшасыз жазыңыз: true (иә) немесе false (жоқ)
problem-expected-list = Мұнда тізім керек
problem-expected-list-fix = Тік жақшаға алыңыз: [ …, … ]
problem-expected-group = Мұнда өрістер тобы керек
problem-expected-group-fix = Дөңгелек жақшаға алыңыз: ( өріс: мәні, … )
problem-float = Нүктелі сан тырнақшасыз жазылған
problem-float-fix = Дәл сақталуы үшін тырнақшаға алыңыз: "0.5"
problem-out-of-range = Сан шектен тыс
problem-out-of-range-fix = Ең азы: { $min }, ең көбі: { $max }
problem-unknown-choice = Мұнда бұл сөз жарамайды: { $found }
problem-unknown-choice-fix = Біреуін тырнақшасыз жазыңыз: { $known }
problem-unknown-language = Мұндай тіл жоқ: { $found }
problem-unknown-language-fix = Тырнақшада біреуін жазыңыз: "kk", "ru", "en"
problem-choice-form = Бұл сөз басқаша жазылады
problem-choice-form-fix = Былай жазыңыз: { $example }
problem-bad-number = Бұл сан емес
problem-bad-number-fix = Мысалы, былай жазыңыз: 10 немесе "0.5"
problem-too-many-decimals = Үтірден кейінгі таңба тым көп
problem-too-many-decimals-fix = Ең көбі: { $limit }
problem-bad-date = Күні түсініксіз немесе мұндай күн жоқ
problem-bad-date-fix = Былай жазыңыз: "2026-04-14" немесе "14.04.2026"
problem-bad-moment = Күні мен уақыты түсініксіз
problem-bad-moment-fix = Былай жазыңыз: "2026-02-26 20:00"
problem-hidden-character = Мәтінде көрінбейтін таңба бар: { $code }
problem-hidden-character-fix = Оны өшіріңіз немесе мәтінді қайта теріңіз; мәтін бір жолда тұруы керек
problem-blank = Мәтін бос
problem-blank-fix = Тырнақшаның ішіне мәтін жазыңыз
problem-text-too-long = Мәтін тым ұзын
problem-text-too-long-fix = Таңба саны, ең көбі: { $limit }
problem-bad-id = Бұл сөз id бола алмайды
problem-bad-id-fix = Шағын латын әріптерімен жазыңыз: a-z 0-9 - _ , әріптен не цифрдан басталсын, ең көбі 40 таңба
problem-duplicate-id = Мұндай id бұрын берілген: { $id }
problem-duplicate-id-fix = Басқа id жазыңыз
problem-duplicate-number = Мұндай нөмір бұрын берілген: { $number }
problem-duplicate-number-fix = Басқа нөмір жазыңыз
problem-unknown-stage = Мұндай кезең жоқ: { $id }
problem-unknown-university = Мұндай жоғары оқу орны жоқ: { $id }
problem-unknown-criterion = Мұндай критерий жоқ: { $id }
problem-unknown-reference-fix = Тізімде бар id жазыңыз немесе оны тізімге қосыңыз
problem-no-stages = Бірде-бір кезең жоқ
problem-no-universities = Бірде-бір жоғары оқу орны жоқ
problem-no-criteria = Бірде-бір критерий жоқ
problem-no-jurors = Қазылар алқасында ешкім жоқ
problem-no-entries = Құрамда ешкім жоқ
problem-no-performers = Бірде-бір орындаушы жоқ
problem-none-fix = Тік жақшаның ішіне кемінде біреуін жазыңыз
problem-scale-upside-down = Шкала теріс: ең төменгі баға { $min }, ең жоғары баға { $max }
problem-scale-upside-down-fix = max мәні min мәнінен үлкен болсын
problem-step-not-positive = Қадам нөлден үлкен болуы керек
problem-step-not-positive-fix = Мысалы: step: 1 немесе step: "0.5"
problem-step-does-not-divide = Қадам шкалаға дәл сыймайды: шкала { $min } … { $max }, қадам { $step }
problem-step-does-not-divide-fix = Қадамды немесе шкаланың шетін өзгертіңіз: min мәнінен қадаммен max мәніне дәл жету керек
problem-weight-not-positive = Салмақ нөлден үлкен болуы керек
problem-weight-not-positive-fix = Мысалы: weight: 2 немесе weight: "1/3"
problem-weight-too-fine = Салмақ тым үлкен немесе тым ұсақ
problem-weight-too-fine-fix = Алымы мен бөлімі, ең көбі: { $limit }
problem-weights-overflow = Бұл салмақтармен жиынды дәл есептеу мүмкін емес
problem-weights-overflow-fix = Салмақтарды қарапайым сандармен жазыңыз: 1, 2, "1/2"
problem-ages-upside-down = Жас шегі теріс: { $min } … { $max }
problem-ages-upside-down-fix = age_min мәні age_max мәнінен аспасын
problem-too-few-jurors = Бұл ережеге қазылар аз: алқада { $jurors }, алынып тасталатыны { $dropped }
problem-too-few-jurors-fix = Азырақ алып тастаңыз немесе қазы қосыңыз
problem-shared-place-not-last = Орын бөлінген соң келесі қадамдар қолданылмайды
problem-shared-place-not-last-fix = SharedPlace қадамын тізімнің соңына қойыңыз
problem-casting-vote-without-chair = Шешуші дауыс үшін төраға керек
problem-casting-vote-without-chair-fix = Бір қазыға chair: true деп жазыңыз немесе CastingVote қадамын алып тастаңыз
problem-tie-step-repeated = Бұл қадам тізімде бар
problem-tie-step-repeated-fix = Біреуін ғана қалдырыңыз
problem-second-chair = Төраға біреу ғана болады
problem-second-chair-fix = chair: true бір қазыда ғана қалсын
problem-award-repeated = Мұндай марапат тізімде бар
problem-award-repeated-fix = Біреуін ғана қалдырыңыз
problem-age-outside = Жасы шектен тыс: { $age }, болатыны: { $min }–{ $max }
problem-age-outside-fix = Жасын тексеріңіз; дұрыс болса, осылай қалдыруға болады
problem-not-a-pair = Жұп шартқа сай емес: орындаушы { $performers }, оның { $home } – ұйымдастырушының студенті
problem-not-a-pair-fix = Біреуі home деген жоғары оқу орнынан, екіншісі басқасынан болуы керек
problem-applied-late = Өтінім соңғы мерзімнен кейін түскен
problem-applied-late-fix = Күнін тексеріңіз; дұрыс болса, осылай қалдыруға болады
problem-stage-out-of-order = Кезеңнің күні алдыңғысынан ерте
problem-stage-out-of-order-fix = Кезеңдерді күні бойынша реттеңіз
problem-language-missing-kk = { $n ->
    [one] Мұнда мәтіннің қазақшасы жоқ
   *[other] Мәтіннің қазақшасы жоқ: { $n } жерде, біріншісі осы
}
problem-language-missing-ru = { $n ->
    [one] Мұнда мәтіннің орысшасы жоқ
   *[other] Мәтіннің орысшасы жоқ: { $n } жерде, біріншісі осы
}
problem-language-missing-en = { $n ->
    [one] Мұнда мәтіннің ағылшыншасы жоқ
   *[other] Мәтіннің ағылшыншасы жоқ: { $n } жерде, біріншісі осы
}
problem-language-missing-fix = Қосыңыз: { $lang }: "…"; оған дейін бар тіл көрсетіледі
problem-latin-in-cyrillic = Кирилл сөзінде латын әрпі бар: { $word }
problem-latin-in-cyrillic-fix = Сөзді қазақ пернетақтасымен қайта теріңіз
problem-latin-in-cyrillic-so = Былай теріңіз: { $name }
problem-same-performers = Осы орындаушылар басқа нөмірде де бар: №{ $number }
problem-same-performers-fix = Қайталанған болса, біреуін алып тастаңыз


## command line

check-clean = { $file }: қате жоқ
check-errors = { $n ->
    [one] { $n } қате
   *[other] { $n } қате
}
check-warnings = { $n ->
    [one] { $n } ескерту
   *[other] { $n } ескерту
}
check-missing = Мұндай файл жоқ: { $path }
check-missing-fix = Жолын тексеріңіз немесе жаңа файл жасаңыз: alqa new
check-folder = Бұл файл емес, қалта: { $path }
check-folder-fix = Қалтаның ішіндегі .ron файлын көрсетіңіз
check-no-permission = Файлды оқуға рұқсат жоқ: { $path }
check-no-permission-fix = Файлдың рұқсаттарын өзгертіңіз немесе оны өз қалтаңызға көшіріңіз
check-unreadable = Файл оқылмады: { $path } ({ $detail })
check-unreadable-fix = Файлды басқа дискіге көшіріп, қайталап көріңіз
new-written = Жазылды: { $path }
new-next = Оны мәтін редакторында толтырып, тексеріңіз: { $command }
new-exists = Мұндай файл бар, ол өзгертілген жоқ: { $path }
new-exists-fix = Басқа қалтаны көрсетіңіз: { $command }
new-failed = Файл жазылмады: { $path } ({ $detail })
new-failed-fix = Жазуға рұқсаты бар басқа қалтаны көрсетіңіз: alqa new DIR


## journal and verify



## demo

