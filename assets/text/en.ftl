### Every word on the screen, in English. One line is one text: name = words.
### A number or a name comes in the place of { $name }; do not change that name.


## general words

language-sign = ENG
sample-sign = SAMPLE
demo-sign = DEMO
chair-sign = (chair)
seat-stage = Stage manager
seat-ranking = Ranking
seat-juror = Juror: { $name }
duet-number = Duet no. { $number }
song-quoted = “{ $title }”
entry-not-yet = not performed yet
entry-on-stage = on stage now
entry-performed = performed
entry-withdrawn = withdrawn
entry-no-show = did not come
status-saved = saved
status-saving = saving: { $n }
too-small = The window is too small: at least { $columns }×{ $rows } is needed.
paste-ignored = Not pasted: marks are typed.
quit-title = Quit?
quit-all-saved = Nothing is lost: every mark is saved, those not submitted too.
quit-unsaved-title = Not everything is saved. Quit all the same?
quit-unsaved = Not on disk yet: { $n }. Quitting loses that.
app-name = alqa


## counts

count-duets = { $n ->
    [one] { $n } duet
   *[other] { $n } duets
}


## keys and help

key-choose = choose
key-choose-duet = choose duet
key-first = to the first
key-last = to the last
key-sit-down = sit down
key-open-ballot = mark
key-to-stage = to the duet on stage
key-to-stage-short = on stage
key-recuse = do not judge this duet, or judge it after all
key-recuse-short = recuse
key-pass = pass the laptop to the next person
key-pass-short = pass on
key-criterion = choose the criterion
key-criterion-short = criterion
key-lower = lower mark
key-higher = higher mark
key-mark-short = mark
key-go-on = go on; at the end look it over and submit
key-go-on-short = go on
key-to-order = back to the running order
key-half = add or remove half a point
key-clear = clear the mark
key-undo = undo
key-prev-duet = the duet before
key-next-duet = the next duet
key-note = write a note for yourself
key-note-short = note
key-take-back = take the submitted ballot back
key-submit = submit
key-mend = mend
key-stage-next = call the duet and open scoring; then close it
key-stage-next-short = next step
key-pane = between the list and the ranking
key-pane-short = to the ranking
key-scoring = open or close scoring
key-scoring-short = open/close
key-cover = cover or uncover names and results
key-cover-short = cover
key-explain = explain the place
key-explain-short = why?
key-grand-prix = Grand Prix
key-grand-prix-short = Grand Prix
key-grand-prix-next = confirm
key-withdraw = the duet withdrew, or takes part again
key-no-show = the duet did not come, or came after all
key-jurors = jurors: who is present
key-present = present / absent
key-lock = lock the ranking
key-lock-short = lock
key-withhold = the Grand Prix is not awarded
key-withhold-short = not awarded
key-page-up = page up
key-page-down = page down
key-scroll-up = up
key-scroll-down = down
key-place-before = the place before
key-place-after = the place after
key-back = back
key-back-short = back
key-yes = yes
key-no = no
key-keep = keep
key-discard = cancel
key-help = help
key-language = language: Kazakh, Russian, English
key-language-short = language
key-quit = quit
help-title = Keys
help-digits = the mark; 0 is ten. Also in the Kazakh layout
help-layouts = Letter keys are the same in the Kazakh, Russian and English layouts.


## start

start-fresh = The evening has not begun
start-running = The evening is running since { $since }: { $done } of { $total } done
start-locked = The ranking is locked
start-finished = The Grand Prix is decided
start-who = Who sits down?
start-absent = absent
start-awaited = awaited: { $n }
start-stage-about = call, open, lock
start-ranking-about = for a second screen


## juror

juror-order = Running order
juror-totals = total
juror-legend = ● submitted  ○ begun  · awaited  × recused  – out
juror-total = Total
juror-note = Note:
juror-note-title = Note (only you see it)
juror-summary = low { $low } · mean { $mean } · high { $high }
juror-offer = On stage no. { $number } { $duet }: Tab
juror-missing = { $n ->
    [one] { $n } criterion has no mark
   *[other] { $n } criteria have no mark
}
juror-ready = All marked: Enter on the last criterion
juror-review = Look it over. Enter submits, Esc mends
juror-submitting = Submitting…
juror-is-submitted = Submitted. T·Е takes it back
juror-submitted = Your ballot is submitted.
juror-incomplete = Every criterion needs a mark.
juror-nothing-to-undo = Nothing to undo.
juror-not-submitted = These marks are not submitted yet.
juror-nobody-on-stage = Nobody is on stage.
juror-recuse-title = Do not judge this duet?
juror-recuse-help = For instance your own student or a relative. Your marks do not count, the others stay.
juror-recuse-reason = Reason (may stay empty)
juror-return-title = Judge this duet after all?
juror-return-help = Your marks will count again.


## stage manager



## ranking



## explanation



## Grand Prix



## refusals and trouble



## contest file: problems



## command line

cli-about = alqa: the jury's console
cli-after = Without a command: the start screen. On the screen F2 changes the language, F1 helps.
cli-usage = Usage:
cli-commands = Commands:
cli-options = Options:
cli-command = COMMAND
cli-file = FILE
cli-folder = DIR
cli-help = show this help
cli-version = show the version
cli-contest = contest file (.ron); without it the embedded Concordia contest
cli-journal-option = journal file; without it the one in the data folder
cli-lang = language
cli-juror = a juror's screen
cli-juror-id = the juror's id in the contest file
cli-stage = the stage manager's desk
cli-ranking = the ranking alone, for a second screen
cli-check = check a contest file
cli-check-file = the file to check
cli-new = write a commented contest file to begin with
cli-new-dir = into which folder; without it this one
cli-journal = print the journal's records
cli-json = for programs: one JSON object per line
cli-verify = recompute and check the journal's chain
cli-demo = a made-up evening: see the program at work
cli-seed = the number that decides the made-up marks
cli-speed = speed: 1 is an evening in half a minute, 2 is twice as fast
cli-missing = This is missing: { $what }.
cli-bad-value = The value “{ $value }” does not fit “{ $what }”.
cli-no-value = Give a value for “{ $what }”.
cli-unknown = Not understood: “{ $what }”.
cli-did-you-mean = Did you mean “{ $meant }”?
cli-see-help = For more: alqa --help
cli-bad-juror = A juror's id is made of a-z, 0-9, - and _.


## journal and verify



## demo

