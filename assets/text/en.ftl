### Every word on the screen, in English. One line is one text: name = words.
### A number or a name comes in the place of { $name }; do not change that name.


## general words

app-name = alqa


## counts

count-duets = { $n ->
    [one] { $n } duet
   *[other] { $n } duets
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

journal-found-nothing = { $path }: there is no journal here
journal-found-newer = { $path }: a newer version of the program wrote this journal
journal-found-folder = { $path }: this is a folder, not a journal
journal-found-empty = { $path }: the file is empty; it was left as it is
journal-found-other-database = { $path }: this is another program’s database; it was left as it is
journal-found-other-file = { $path }: this file is not a journal; it was left as it is
journal-found-unreadable = { $path }: the file could not be read
journal-busy = { $path }: another program holds the journal; wait a little and try again
journal-output = The output could not be written: { $why }
journal-flaw = Record { $seq }: { $why }
journal-wrong-number = it has another number, { $found }
journal-wrong-prev = it does not follow the record before
journal-wrong-time = its time is written wrongly
journal-wrong-author = its author is unknown
journal-wrong-hash = its content does not give its hash
journal-wrong-body = its content is not understood
journal-wrong-newer = a newer version of the program wrote it
journal-wrong-declaration = the contest is declared by the first record, and only once
journal-wrong-contest = the contest file has errors
journal-wrong-name = the contest has no such name: “{ $name }”
journal-wrong-unreadable = it was written, but cannot be read from the file
journal-author-stage = stage manager
journal-author-chair = chair
journal-author-desk = program
what-contest-declared = Contest declared: { $file }
what-entry-called = { $entry }: called on stage
what-scoring-opened = { $entry }: scoring opened
what-scoring-closed = { $entry }: scoring closed
what-entry-withdrawn = { $entry }: withdrawn
what-entry-no-show = { $entry }: did not come
what-entry-reinstated = { $entry }: takes part after all
what-juror-absent = { $juror }: not in the hall
what-juror-present = { $juror }: in the hall
what-mark-set = { $entry }, { $criterion }: { $mark }
what-mark-cleared = { $entry }, { $criterion }: mark removed
what-note-written = { $entry }: note “{ $note }”
what-note-removed = { $entry }: note removed
what-ballot-submitted = { $entry }: ballot submitted: { $marks }
what-ballot-taken-back = { $entry }: ballot taken back
what-juror-recused = { $entry }: recused
what-juror-recused-because = { $entry }: recused, “{ $reason }”
what-juror-returned = { $entry }: judges it after all
what-ranking-locked = Ranking locked
what-casting-vote = Casting vote ({ $tied }): { $ahead }
what-casting-vote-none = Casting vote ({ $tied }): no choice made
what-grand-prix-awarded = Grand Prix: { $entries }
what-grand-prix-withheld = Grand Prix not awarded: “{ $reason }”
verify-sound = The journal is whole.
verify-broken = The journal is damaged.
verify-records = { $n ->
    [one] { $n } record checked.
   *[other] { $n } records checked.
}
verify-records-before = { $n ->
    [one] { $n } record before it is sound.
   *[other] { $n } records before it are sound.
}
verify-period = First record: { $from }. Last record: { $to }.
verify-head = Hash of the last record: { $hash }
verify-covers = Checked: the number, time, author, content and hash of every record, and its tie to the one before; the events were replayed from the beginning.
verify-does-not-cover = Not checked: if the whole file was rewritten, the chain alone cannot show it. Compare this hash with one that was written down earlier.
verify-pages = The pages of the file are damaged: { $detail }



## demo

