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
yes = yes
no = no
ok = OK
confirm = confirm
cancel = cancel
back = back
next = next
previous = previous
open = open
close = close
choose = choose
quit = quit
help = help
keys = keys
language = language
language-kk = Kazakh
language-ru = Russian
language-en = English
save = save
saved = saved
saving = saving
not-saved = not saved
undo = undo
redo = redo
edit = edit
retry = retry
ready = ready
error = error
warning = warning
contest = contest
organiser = organiser
stage = stage
venue = venue
date = date
time = time
jury = jury
juror = juror
juror-in-full = member of the jury
chair = chair
chair-in-full = chair of the jury
secretary = secretary
stage-manager = stage manager
host = host
duet = duet
duets = duets
participant = participant
performer = performer
university = university
university-short = university
age = age
song = song
running-order = running order
number = number
place = place
result = result
total = total
sum = sum
average = average
mark = mark
marks = marks
criterion = criterion
criteria = criteria
scale = scale
scale-short = scale
weight = weight
ballot = score sheet
ballots = score sheets
draft = draft
note = note
reason = reason
rule = scoring rule
tie-chain = tie-break order
eligibility = who may enter
on-stage = on stage now
on-stage-short = on stage
up-next = up next
done = done
performed = performed
waiting = waiting
not-yet = not yet
missing = missing
begun = begun
submit = submit
submitted = submitted
recused = recused
absent = absent
present = present
withdrawn = withdrawn
withdrawn-in-full = withdrawn from the contest
no-show = no-show
scoring = scoring
scoring-open = scoring open
scoring-closed = scoring closed
awaiting-jurors = awaiting jurors
all-in = all marks in
ranking = ranking
standings = standings
provisional = provisional
provisional-result = provisional result
final-result = final result
lock = lock
locked = locked
explanation = explanation
why = why this place
grand-prix = Grand Prix
prize = prize
prize-fund = prize fund
award = award
awarded = awarded
not-awarded = not awarded
winner = winner
winners = winners
margin = margin
tie = tie
tie-break = tie-break
tie-open = tie still open
casting-vote = casting vote
shared-place = shared place
hidden = hidden
sample = SAMPLE
sample-note = Sample: the duets and names are made up.
protocol = protocol
journal = journal
nothing-yet = Nothing yet.
tenge = tenge
entry-number = No. { $n }
quoted = “{ $text }”
with-chair = { $name } (chair)
place-n = place { $n }
points-of = { $points } points
date-long = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December


## counts

count-duets = { $n ->
    [one] { $n } duet
   *[other] { $n } duets
}
count-jurors = { $n ->
    [one] { $n } juror
   *[other] { $n } jurors
}
count-marks = { $n ->
    [one] { $n } mark
   *[other] { $n } marks
}
count-ballots = { $n ->
    [one] { $n } score sheet
   *[other] { $n } score sheets
}
count-points = { $n ->
    [one] { $n } point
   *[other] { $n } points
}
count-criteria = { $n ->
    [one] { $n } criterion
   *[other] { $n } criteria
}
count-ties = { $n ->
    [one] { $n } tie
   *[other] { $n } ties
}
count-places = { $n ->
    [one] { $n } place
   *[other] { $n } places
}
count-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
awaited-jurors = { $n ->
    [one] waiting for { $n } juror
   *[other] waiting for { $n } jurors
}
awaited-ballots = { $n ->
    [one] waiting for { $n } score sheet
   *[other] waiting for { $n } score sheets
}
missing-marks = { $n ->
    [one] { $n } mark missing
   *[other] { $n } marks missing
}
shared-by = { $n ->
    [one] place shared by { $n } duet
   *[other] place shared by { $n } duets
}
and-more = { $n ->
    [one] and { $n } more
   *[other] and { $n } more
}
jurors-counted = jurors in: { $counted }/{ $expected }
progress = { $done }/{ $total } in
page-of = page { $page }/{ $pages }


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
juror-legend = ● submitted, ○ begun, · awaited, × recused, – out
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
juror-is-submitted = Submitted. { $key } takes it back
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

stage-not-open = scoring not open
stage-awaited = Awaited: { $jurors }
stage-legend = » on stage, › up next, [ ] scoring open, · missing, ○ begun, ● submitted, × recused, – absent
stage-covered = Names and results are covered. To uncover: { $key }.
stage-no-place = This duet has no place yet.
stage-all-performed = Every duet has performed. To lock the ranking: { $key }.
stage-close-title = Close scoring?
stage-close-help = Once closed, they cannot give marks. Scoring can be opened again.
stage-withdraw-title = Has the duet withdrawn?
stage-no-show-title = Did the duet not come?
stage-out-help = The duet leaves the ranking, its marks are kept. It can be brought back.
stage-reinstate-title = Does the duet take part after all?
stage-reinstate-help = The duet comes back into the ranking with its marks.
stage-cannot-lock = The ranking cannot be locked yet.
stage-lock-title = Lock the ranking?
stage-lock-help = After that no mark changes, and this cannot be undone. The jury decides on the Grand Prix separately.
stage-jurors-title = Jurors: who is present
stage-jurors-help = The panel does not wait for those who are absent.


## ranking

board-tie = { $place }: { $entries } · { $what }
ranking-counted = jurors


## explanation

explain-place = { $entry }: { $place }
explain-shared = place shared
explain-open = tie still open
explain-by-ties = equal points, the tie-break decided
explain-no-ballot = { $entry }: no score sheet counts yet, so there is no place yet.
explain-marks = The marks given
explain-high = highest, dropped
explain-low = lowest, dropped
explain-reckoning = The reckoning
explain-rule = Rule: { $rule }.
explain-counted = Score sheets counted: { $kept }.
explain-counted-of = Score sheets counted: { $kept }; dropped: { $dropped }.
explain-too-few = Too few score sheets to drop any, so all of them count.
explain-sum = Sum: { $sum }.
explain-mean = Mean: { $sum } / { $kept } = { $mean }.
explain-mean-about = Mean: { $sum } / { $kept } ≈ { $mean }.
explain-unrounded = Not rounded: the exact fraction { $exact } decides.
explain-whole = Not rounded: the result is exact.
explain-rounded = Rounding ({ $rounding }): { $from } → { $result }.
explain-result = Result: { $result }.
explain-ties = Breaking the tie
explain-step = Step { $n }: { $step }
explain-split = This step told the duets apart.
explain-no-split = This step did not tell them apart.
explain-pending = Waiting for the chair’s decision.
explain-share = They share the place.
figure-preferences = net preferences { $n }
figure-mark = highest mark { $mark }
figure-order = running order { $n }
figure-vote = put ahead by the chair
figure-no-vote = not put ahead by the chair
figure-pending = waiting for the chair’s vote
figure-shared = shares the place
explain-neighbours = The neighbours
behind-by = Behind { $entry } by { $margin }.
behind-by-tie = Behind { $entry }. The results are equal; decided by: { $step }.
ahead-by = Ahead of { $entry } by { $margin }.
ahead-by-tie = Ahead of { $entry }. The results are equal; decided by: { $step }.
shares-with = Shares the place with { $entry }.
tied-with = Tied with { $entry }. The tie is still open.
explain-no-neighbour = There is no place beyond.


## Grand Prix

grand-prix-missing = Missing before the ranking can be locked: { $n }
grand-prix-ready = To lock the ranking: { $key }. Only then is the winner shown.
grand-prix-tie = The tie is open: { $place }
grand-prix-equal = The results are equal: { $result }
grand-prix-chair = The chair decides: { $name }
grand-prix-no-chair = The jury decides.
grand-prix-pass-on = leave it to the next step of the tie-break
grand-prix-vote-hint = ↑ ↓ choose, Enter casts the chair’s vote
grand-prix-vote-title = Is this the casting vote?
grand-prix-stuck = The first place is tied and the rule has no step left.
grand-prix-withhold-hint = If the Grand Prix is not awarded: { $key }.
grand-prix-shared = The first place is shared: the prize is divided equally.
grand-prix-margin = Margin: { $margin } · next: { $entry }
grand-prix-by-tie = Equal result: { $entry }. Decided by: { $step }
grand-prix-nobody-behind = Nobody is behind.
grand-prix-prize = Prize: { $prize }
grand-prix-award-hint = Enter awards the Grand Prix, { $key } withholds it
grand-prix-award-title = Award the Grand Prix?
grand-prix-is-awarded = The Grand Prix is awarded
grand-prix-reason-title = Why is the Grand Prix not awarded? Write the reason
grand-prix-ties-left = A tie for a lower place is still open: the chair’s vote is awaited.


## refusals and trouble

refusal-not-yours = This cannot be done from this seat. Sign in with the right role.
refusal-unknown-entry = The contest has no such duet: { $id }. Check the contest file.
refusal-unknown-juror = The contest has no such juror: { $id }. Check the contest file.
refusal-unknown-criterion = The contest has no such criterion: { $id }. Check the contest file.
refusal-locked = The ranking is locked: marks no longer change.
refusal-not-locked = The ranking is not locked yet. The stage manager locks it first.
refusal-already-so = This is so already. Nothing has changed.
refusal-entry-out = { $entry } takes no part. If that is wrong, the stage manager can bring the duet back.
refusal-not-called = { $entry } was not called on stage yet. Call the duet first.
refusal-scoring-not-open = { $entry }: scoring is not open. The stage manager opens it.
refusal-juror-absent = { $juror } is marked absent. If that is wrong, the stage manager can mark them present.
refusal-recused = { $entry }: you recused yourself. To mark this duet, take the recusal back first.
refusal-submitted = { $entry }: the score sheet is submitted. Take it back first to change it.
refusal-not-submitted = { $entry }: the score sheet is not submitted, there is nothing to take back.
refusal-off-scale = { $criterion }: the mark { $mark } is not on the scale. The scale: { $scale }.
refusal-incomplete = Marks are missing: { $missing }. Give them all, then submit again.
refusal-changed = { $entry }: the marks were changed on another screen. Look them over and submit again.
refusal-too-long = The text is too long. The longest, in characters: { $limit }.
refusal-no-reason = The reason is missing. Write it in a few words.
refusal-blocked = The ranking cannot be locked yet. { $what }
refusal-no-such-tie = There is no such tie for the chair to decide now. Look at the standings again.
refusal-tie-open = The tie for first place is open: { $entries }. The chair decides it first.
refusal-not-first = The Grand Prix goes to all on first place and to nobody else. Check: { $entry }.
refusal-decided = The Grand Prix has been decided; that no longer changes.
blocker-not-performed = { $entry } has not performed. Call the duet on stage or mark a no-show.
blocker-missing = { $entry }: score sheets are missing: { $jurors }. Wait, or mark who is absent.
blocker-no-ballot = { $entry }: no score sheet counts. Open scoring, or take the duet out of the contest.
blocker-nothing-to-rank = There is nothing to rank: every duet is out.
trouble-disk-full = The disk is full. Delete some files: the marks you typed stay on the screen and are saved as soon as there is room.
trouble-read-only = The journal’s folder is read-only. Allow writing: the marks you typed stay on the screen and are saved after that.
trouble-busy = Another program holds the journal. The marks are saved as soon as it lets go; if it takes long, close other windows.
trouble-disk-failed = The disk failed to write: { $detail }. The journal is read again from the disk. Check the last mark; if it happens again, move the journal to another disk.
trouble-gone = The journal’s file is gone or was replaced. Put it back: the marks you typed stay on the screen.
trouble-damaged = The journal is damaged at record { $seq }. New marks are not taken. Copy the file and run “alqa verify”.
trouble-foreign = This file is not a journal of alqa. It was not changed; choose another file.
trouble-newer = The journal was written by a newer alqa. Run that one; the file was not changed.
evening-fresh = not begun yet
evening-running = running since { $since } · { $done }/{ $total }
evening-locked = ranking locked, the Grand Prix is still to be decided
evening-finished = the contest is over
phase-called = called, scoring not open
ballot-empty = empty
ballot-submitted = submitted
author-desk = the program alqa
grand-prix-awarded = Grand Prix: { $entries }
grand-prix-withheld = The Grand Prix was not awarded. Reason: { $reason }
step-criterion-mean = mean of “{ $criterion }”
step-head-to-head = put higher by more jurors
step-highest-mark = highest single mark
step-casting-vote = the chair’s casting vote
step-running-order = earlier in the running order
step-shared-place = the place is shared
rule-mean = mean of the jurors’ totals
rule-sum = sum of the jurors’ totals
rule-trimmed = highest { $high } and lowest { $low } totals dropped, mean of the rest
rounding-exact = no rounding
rounding-half-up = half up, decimals: { $places }


## contest file: problems



## command line



## journal and verify



## demo
