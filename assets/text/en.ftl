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
status-not-saved = not saved: { $n }
too-small = The window is too small: at least { $columns }×{ $rows } is needed.
paste-ignored = Pasted text is not taken: marks are typed.
quit-title = Quit?
quit-all-saved = Nothing is lost: every mark is saved, also those not submitted.
quit-unsaved-title = Not everything is saved. Quit all the same?
quit-unsaved = Not on disk yet: { $n }. If you quit, that is lost.
app-name = alqa
ok = OK
next = next
open = open
close = close
help = help
language-kk = Kazakh
language-ru = Russian
language-en = English
contest = contest
stage = stage
date = date
juror = juror
chair = chair
stage-manager = stage manager
duet = duet
performer = performer
university = university
age = age
song = song
number = number
place = place
result = result
total = total
sum = sum
mark = mark
marks = marks
criterion = criterion
criteria = criteria
weight = weight
ballot = ballot
rule = scoring rule
eligibility = who may enter
on-stage-short = on stage
up-next = up next
waiting = waiting
not-yet = not yet
missing = missing
begun = begun
recused = recused
absent = absent
present = present
withdrawn = withdrawn
no-show = no-show
scoring-open = scoring open
scoring-closed = scoring closed
all-in = all marks are in
ranking = ranking
standings = standings
provisional = provisional
provisional-result = provisional result
lock = lock
locked = locked
award = award
sample-note = Sample: the duets and names are made up.
journal = journal
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
count-ballots = { $n ->
    [one] { $n } ballot
   *[other] { $n } ballots
}
count-points = { $n ->
    [one] { $n } point
   *[other] { $n } points
}
and-more = { $n ->
    [one] and { $n } more
   *[other] and { $n } more
}
progress = ballots: { $done }/{ $total }
page-of = page { $page }/{ $pages }


## terminal

terminal-dumb = This terminal cannot show screens (TERM=dumb). Open another one.
terminal-fault = alqa has stopped: a fault in the program. Nothing that was shown as saved is lost; start it again to go on. Details: { $log }
terminal-fault-unlogged = alqa has stopped: a fault in the program. Nothing that was shown as saved is lost; start it again to go on.


## keys and help

key-choose = choose
key-choose-duet = choose duet
key-first = to the first
key-last = to the last
key-sit-down = sign in
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
key-review-short = look it over
key-to-order = back to the running order
key-half = add or remove half a point
key-clear = clear the mark
key-undo = undo
key-prev-duet = the duet before
key-next-duet = the next duet
key-note = write a note for yourself
key-note-short = note
key-take-back = take the submitted ballot back
key-take-back-short = take back
key-submit = submit
key-mend = change
key-stage-next = call the duet and open scoring; then close it
key-stage-next-short = next step
key-call-short = call on stage
key-open-short = open scoring
key-close-short = close scoring
key-next-duet-short = next duet
key-pane = between the list and the ranking
key-pane-short = to the ranking
key-list-short = to the list
key-scoring = open or close scoring
key-scoring-short = open/close
key-cover = cover or uncover names and results
key-cover-short = cover
key-show-short = uncover
key-explain = explain the place
key-explain-short = why?
key-grand-prix = Grand Prix
key-grand-prix-short = Grand Prix
key-grand-prix-next = confirm this step
key-vote-short = cast the vote
key-votes-short = record the votes
key-award-short = award the Grand Prix
key-ties = to the ties for lower places and back
key-ties-short = ties
key-withdraw = the duet withdrew, or takes part after all
key-no-show = the duet did not come, or came after all
key-jurors = jurors: who is present
key-present = present / absent
key-lock = lock the ranking
key-lock-short = lock
key-withhold = withhold the Grand Prix
key-withhold-short = withhold
key-decided = what is decided and what is still open
key-what-if = what if: without one juror, or by another rule
key-what-if-short = what if
key-shifts = shifted places
key-page-up = page up
key-page-down = page down
key-scroll-up = up
key-scroll-down = down
key-scroll = scroll
key-place-before = the place before
key-place-after = the place after
key-back = back
key-back-short = back
key-yes = yes
key-no = no
key-keep = save
key-discard = cancel
key-help = help
key-language = language: Kazakh, Russian, English
key-language-short = language
key-quit = quit
help-title = Keys
help-digits = give the mark; on a scale to ten, 0 is ten
help-digits-kazakh = the same keys in the Kazakh layout
help-layouts = Letter keys work alike in the Kazakh, Russian and English layouts.


## start

start-fresh = The evening has not begun
start-running = The evening is running · since { $since } · { $done } of { $total } duets done
start-locked = The ranking is locked · the Grand Prix is awaited
start-finished = The contest is over · the Grand Prix is decided
start-who = Who signs in?
start-absent = absent
start-awaited = duets to mark: { $n }
start-stage-about = call, open, lock
start-ranking-about = for a second screen


## juror

juror-order = Running order
juror-totals = total
juror-legend = » on stage, ● submitted, ○ begun, · to mark, × recused, – out
juror-total = Total
juror-note = Note:
juror-note-title = Note (on screens only you see it; the journal keeps it)
juror-summary = Your totals ({ $n }): { $low }–{ $high }, mean { $mean }
juror-offer = » { $key } — on stage: no. { $number } { $duet }
juror-missing = { $n ->
    [one] { $n } criterion has no mark
   *[other] { $n } criteria have no mark
}
juror-begin = ← { $best }, → { $worst } or a digit
juror-waits = When the duet is on stage and scoring opens, you give your marks here.
juror-waits-open = The duet is on stage. Scoring will open shortly.
juror-closed = Scoring of this duet is closed.
juror-recused = × You do not judge this duet. { $key } judges it after all
juror-absent = You are marked absent. Tell the stage manager.
juror-ready = All marked. Enter: look it over and submit
juror-review = Look it over before submitting
juror-submitting = Submitting…
juror-is-submitted = Submitted. { $key }: take back
juror-submitted = Your ballot is submitted.
juror-open-first = Open the duet with Enter first, then mark it.
juror-needs-mark = Mark this criterion first (↓ leaves it for later).
juror-no-such-mark = The scale has no such mark.
mark-no = no
mark-maybe = maybe
mark-yes = yes
juror-incomplete = Every criterion needs a mark.
juror-nothing-to-undo = Nothing to undo.
juror-not-submitted = This ballot is not submitted yet.
juror-nobody-on-stage = Nobody is on stage yet.
juror-recuse-title = Do not judge this duet?
juror-recuse-help = For instance your own student or a relative. Your marks do not count, those of the others do.
juror-recuse-reason = Reason (may stay empty)
juror-return-title = Judge this duet after all?
juror-return-help = Your marks will count again.


## stage manager

stage-not-open = scoring not open
stage-not-open-short = not open
stage-awaited = Not submitted yet: { $jurors }
stage-legend = » on stage, › up next, [ ] scoring open, · no marks, ○ begun, ● submitted, × recused, – absent
stage-legend-outside = ~ does not count
with-outside = { $name } (does not count)
stage-covered = Names and results are covered. To uncover: { $key }.
stage-no-place = This duet has no place yet.
stage-all-performed = Every duet has performed. To lock the ranking: { $key }.
stage-locked-next = The ranking is locked. Grand Prix: { $key }.
stage-first-decided = By the marks the first place is decided. More: { $key }.
stage-close-title = Close scoring?
stage-close-help = Once it is closed, these jurors cannot give marks. Scoring can be opened again.
stage-withdraw-title = Has the duet withdrawn?
stage-no-show-title = Did the duet not come?
stage-out-help = The duet leaves the ranking, its marks are kept. It can be brought back.
stage-reinstate-title = Does the duet take part after all?
stage-reinstate-help = The duet comes back into the ranking with its marks.
stage-cannot-lock = The ranking cannot be locked yet.
stage-lock-tie = The first place is tied: the chair decides after the lock.
stage-lock-tie-jury = The first place is tied: the jury votes again after the lock.
stage-lock-unplaced = No result, so no place: { $entries }
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
explain-no-ballot = { $entry }: no ballot counts yet, so there is no place yet.
explain-too-few-marks = { $entry }: too few marks to drop any, so by the rule there is no result.
explain-lacks-mark = { $entry }: a mark is missing, so there is no place yet.
explain-all-void = { $entry }: no part counts, so there is no result.
explain-marks = The marks given
explain-high = highest, dropped
explain-low = lowest, dropped
explain-above-middle = above the middle, not counted
explain-below-middle = below the middle, not counted
explain-clamped = counts as { $bound }
explain-beyond-high = above the limit, not counted
explain-beyond-low = below the limit, not counted
explain-outside = does not count
explain-better = better
explain-equal = equal
explain-rank = rank
explain-points = points
explain-own-mean = mean
explain-variance = variance
explain-standard = standardised
explain-rounded-value = rounded
explain-ranked = Rank: better + (equal + 1) / 2.
explain-shared-mean = Points: after the better ones, the mean of as many points of the list as there are equal.
explain-shared-highest = Points: after the better ones, the next points of the list.
explain-exponential = Points: { $top } × exp(-{ $rate } × (rank - 1)), decimals: 12.
explain-standardised = Standardised: { $mean } + { $deviation } × (total - mean) / √variance, decimals: 12; where the variance is 0: { $mean }.
explain-standardised-lower = Standardised: { $mean } + { $deviation } × (mean - total) / √variance, decimals: 12; where the variance is 0: { $mean }.
explain-each-rounded = Each juror’s figure is rounded ({ $rounding }).
explain-reckoning = The reckoning
explain-rule = Rule: { $rule }.
explain-counted = Ballots counted: { $kept }.
explain-counted-of = Ballots counted: { $kept }; dropped: { $dropped }.
explain-too-few = Too few ballots to drop any, so all of them count.
explain-bounds = What is lower counts as { $low }, what is higher as { $high }.
explain-median = Median: { $median }.
explain-tolerance = What is lower than { $low } or higher than { $high } is left out.
explain-all-beyond = None would be left then, so all of them count.
explain-void = A mark is missing in this part, so it counts for nobody.
explain-part-empty = This part has no figure.
explain-weights = Weights together: { $sum }.
explain-majority = Majority: { $needed }. Jurors who put it at this place or better: { $counts }.
explain-majority-sum = Sum of the ranks counted: { $sum }.
explain-part-place = Place in this part: { $place }.
explain-place-by = Place by this figure: { $place }.
explain-times-weight = By the weight: { $product }.
explain-times-factor = By the factor: { $product }.
explain-times-both = By weight and factor: { $product }.
explain-parts-sum = Parts together: { $sum }.
explain-stage-weight = This stage, by its weight: { $product }.
explain-carried = { $name }: { $product }.
explain-carried-none = { $name }: none, nothing is added.
explain-deduction = Deduction: { $points } ({ $reason }).
explain-together = Together: { $sum }.
explain-sum = Sum: { $sum }.
explain-mean = Mean: { $sum } / { $kept } = { $mean }.
explain-mean-about = Mean: { $sum } / { $kept } ≈ { $mean }.
explain-unrounded = Not rounded: the exact fraction { $exact } decides.
explain-whole = Not rounded: the result is exact.
explain-rounded = Rounding ({ $rounding }): { $from } → { $result }.
explain-result = Result: { $result }.
explain-lower-wins = The lower result is the better one.
explain-ties = Breaking the tie
explain-step = Step { $n }: { $step }
explain-split = This step told them apart.
explain-no-split = This step did not tell them apart.
explain-pending = Waiting for the chair’s decision.
explain-jury-pending = Waiting for the jurors’ vote.
explain-share = They share the place.
figure-preferences = net preferences { $n }
figure-mark = highest mark { $mark }
figure-low-mark = lowest mark { $mark }
figure-jurors = jurors who gave it points: { $n }
figure-votes = votes: { $n }
figure-at-or-better = places { $places }: { $count }, sum { $sum }
figure-order = running order { $n }
figure-vote = put ahead by the chair
figure-no-vote = not put ahead by the chair
figure-pending = waiting for the chair’s vote
figure-jury-pending = waiting for the jurors’ vote
figure-shared = shares the place
explain-neighbours = The neighbours
behind-by = Behind { $entry } by { $margin }.
behind-by-tie = Behind { $entry }. The results are equal; decided by: { $step }.
ahead-by = Ahead of { $entry } by { $margin }.
ahead-by-tie = Ahead of { $entry }. The results are equal; decided by: { $step }.
shares-with = Shares the place with { $entry }.
tied-with = Tied with { $entry }. The tie is still open.
explain-no-neighbour = There is no place beyond.
ruling-title = Scoring rule: { $contest }
ruling-marked = What the jurors mark
ruling-scale = scale
ruling-rank = rank, 1 the best
ruling-choice = no 0, maybe 1, yes 2
ruling-lower = lower is better
ruling-group = group: { $group }
ruling-jurors = Jurors: { $n }.
ruling-trainee = { $juror }: the marks do not count.
ruling-weighs = { $juror }: the marks weigh { $weight }.
ruling-judges = { $juror } marks only: { $criteria }.
ruling-reckoned = How a result is made
ruling-join = Reckoned: { $join }.
ruling-juror = Each juror: { $rule }.
ruling-panel = The panel: { $rule }.
ruling-few = With few jurors: { $few }.
ruling-missing = With a mark missing: { $missing }.
ruling-parts = Then: { $rule }, each by its weight.
ruling-group-weight = Group “{ $group }”, weight { $weight }: { $criteria }.
ruling-factors = A part is multiplied by the entry’s factor for it (difficulty).
ruling-stage-weight = The weight of this stage: { $weight }.
ruling-carried = Added: { $name }, weight { $weight }.
ruling-deductions = Deductions are taken off the result, each with its reason.
ruling-rounded = Rounding, { $slot }: { $rounding }.
ruling-unrounded = Nothing is rounded: exact fractions decide.
ruling-higher-wins = The higher result wins.
ruling-lower-wins = The lower result wins.
ruling-places = How places are given
ruling-style = How places are counted: { $style }.
ruling-ties = Where results are equal, these steps are taken in order; each splits only those still tied.
ruling-no-ties = Where results are equal, the tie stays open.
ruling-chain-open = If still equal after these, the tie stays open.
ruling-place-points = Points for the places, the first place first: { $points }.
ruling-advance = Who goes through: { $who }.
ruling-award-from = { $award }: a result of { $from } or more.
ruling-award-to = { $award }: a result of { $to } or less.
ruling-award-between = { $award }: a result from { $from } to { $to }, both included.
ruling-example = An example
ruling-made-up = The entries, jurors and marks of the example are made up.
ruling-example-juror = juror { $n }
ruling-criterion = criterion { $n }
ruling-standings = The places in the example
ruling-example-order = The marks of a cell, in this order: { $criteria }.
ruling-goes-through = goes through
ruling-stays = does not go through
ruling-run-off = run-off
ruling-through-open = tie still open


## Grand Prix

grand-prix-missing = Missing before the ranking can be locked: { $n }
grand-prix-ready = To lock the ranking: { $key }. Only then is the winner shown.
grand-prix-tie = The tie is open: { $place }
grand-prix-equal = The results are equal: { $result }
grand-prix-chair = The chair decides: { $name }
grand-prix-no-chair = The jury decides.
grand-prix-pass-on = leave it to the next step of the tie-break
grand-prix-vote-hint = ↑ ↓ choose, Enter casts the chair’s vote
grand-prix-vote-title = Is this the chair’s casting vote?
grand-prix-again = The jury votes again, on these duets only.
grand-prix-votes = Votes: { $votes }/{ $jurors }
grand-prix-again-hint = ↑ ↓ choose, digits give the votes, Enter records them
grand-prix-again-title = Did the jury vote so?
grand-prix-stuck = The first place is tied and the rule has no step left.
grand-prix-nobody = No duet has a result, so there is no first place.
grand-prix-withhold-hint = To withhold the Grand Prix: { $key }.
grand-prix-shared = The first place is shared: the prize is divided equally.
grand-prix-margin = Margin: { $margin } · next: { $entry }
grand-prix-by-tie = Equal result: { $entry }. Decided by: { $step }
grand-prix-nobody-behind = Nobody is behind.
grand-prix-prize = Prize: { $prize }
grand-prix-award-hint = Enter awards the Grand Prix, { $key } withholds it
grand-prix-award-title = Award the Grand Prix?
grand-prix-is-awarded = The Grand Prix is awarded
grand-prix-reason-title = Why is the Grand Prix not awarded? Write the reason
grand-prix-ties-left = Open ties for lower places: { $n }. To settle them: { $key }


## what is decided

decided-title = What is decided
decided-while = As long as submitted ballots stay, and nobody, duet or juror, leaves or returns.
decided-final = The ranking is locked: all is decided but open ties.
decided-first = The first place is decided: { $entries }
decided-first-covered = The first place is decided.
decided-contenders = Can still be first: { $n }
decided-certain = Place certain (●): { $certain }/{ $all }
decided-wide = Under this rule the marks of one duet move the results of others: what is shown as open may be decided already.
decided-may-lack = – may end without a result and a place
decided-place = Place certain: { $place }
decided-places = Possible places: { $places }
need-rival = { $entry }: ballots to come: { $awaited }, best so far: { $rival }.
need-nothing = It will be ahead with any marks.
need-mean = To pass, it is enough that the totals to come average { $total }.
need-mean-lower = To pass, it is enough that the totals to come average { $total } or less.
need-each = To pass, it is enough that each total to come is at least { $total }.
need-each-lower = To pass, it is enough that each total to come is at most { $total }.
need-beyond = It cannot pass even with the best marks.


## what if

what-if-nothing = Nothing on this page changes anything: the ranking stays as it was locked.
what-if-without = Without one juror
what-if-under = By another rule
what-if-first = first
what-if-shifts = shifted
what-if-same = No place is another one.


## refusals and trouble

refusal-not-yours = This cannot be done from this seat. Sign in with the right role.
refusal-unknown-entry = The contest has no such duet: { $id }. Check the contest file.
refusal-unknown-juror = The contest has no such juror: { $id }. Check the contest file.
refusal-unknown-criterion = The contest has no such criterion: { $id }. Check the contest file.
refusal-not-judged = { $criterion }: you do not mark this criterion. Mark your own criteria only.
refusal-locked = The ranking is locked: marks no longer change.
refusal-not-locked = The ranking is not locked yet. The stage manager locks it first.
refusal-already-so = This is so already. Nothing has changed.
refusal-entry-out = { $entry } takes no part. If that is wrong, the stage manager can bring the duet back.
refusal-not-called = { $entry } is not on stage yet. Scoring opens when the stage manager calls the duet.
refusal-scoring-not-open = { $entry }: scoring is not open. The stage manager opens it.
refusal-juror-absent = { $juror } is marked absent. If that is wrong, the stage manager can mark them present.
refusal-recused = { $entry }: you recused yourself. To mark this duet, take the recusal back first.
refusal-submitted = { $entry }: the ballot is submitted. Take it back first to change it.
refusal-not-submitted = { $entry }: the ballot is not submitted, there is nothing to take back.
refusal-off-scale = { $criterion }: the mark { $mark } is not on the scale. The scale: { $scale }.
refusal-incomplete = Marks are missing: { $missing }. Give them all, then submit again.
refusal-changed = { $entry }: the marks were changed on another screen. Look them over and submit again.
refusal-too-long = The text is too long. The longest, in characters: { $limit }.
refusal-no-reason = The reason is missing. Write it in a few words.
refusal-blocked = The ranking cannot be locked yet. { $what }
refusal-no-such-tie = There is no such tie waiting for a vote now. Look at the standings again.
refusal-tie-open = The tie for first place is open: { $entries }. Settle it by a vote first.
refusal-not-first = The Grand Prix goes to all on first place and to nobody else. Check: { $entry }.
refusal-decided = The Grand Prix has been decided; that no longer changes.
refusal-too-many-votes = There are more votes than jurors who vote: { $jurors }. Count the votes again.
blocker-not-performed = { $entry } has not performed. Call the duet on stage or mark a no-show.
blocker-missing = { $entry }: ballots are missing: { $jurors }. Wait, or mark who is absent.
blocker-no-ballot = { $entry }: no ballot counts. Open scoring, or take the duet out of the contest.
blocker-unmarked = { $entry }: the rule needs every mark, and theirs are missing: { $jurors }. They mark the duet after all, or it is taken out of the contest.
blocker-nothing-to-rank = There is nothing to rank: every duet is out.
trouble-disk-full = The disk is full. Delete some files: the marks you typed stay on the screen and are saved as soon as there is room.
trouble-read-only = The journal’s folder is read-only. Allow writing: the marks you typed stay on the screen and are saved after that.
trouble-busy = Another program holds the journal. The marks are saved as soon as it lets go; if it takes long, close other windows.
trouble-disk-failed = The disk failed to write: { $detail }. The journal is read again from the disk. Check the last mark; if it happens again, move the journal to another disk.
trouble-gone = The journal’s file is gone or was replaced. Put it back: the marks you typed stay on the screen.
trouble-log-left = The journal’s file is not there, but its log (-wal) beside it may hold saved marks. Put the file back; to begin a new evening, move the log to another folder first.
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
grand-prix-awarded = Grand Prix: { $entries }
grand-prix-withheld = The Grand Prix was not awarded. Reason: { $reason }
step-criterion-mean = mean of “{ $criterion }”
step-untrimmed-mean = mean of all the jurors’ totals
step-median = median of the jurors’ totals
step-head-to-head = put higher by more jurors
step-highest-mark = highest single mark
step-lowest-mark = lowest single mark
step-countback = more of the best marks or places from the jurors, then of the next best
step-jurors-giving = more jurors who gave it points
step-stage-result = result of this stage alone
step-carried = better figure, “{ $name }”
step-jury-vote = the jurors vote again on those tied
step-casting-vote = the chair’s casting vote
step-running-order = earlier in the running order
step-shared-place = the place is shared
step-skating-10 = Skating System, rule 10: more places at this one or better, then their lower sum
step-skating-11 = Skating System, rule 11: the same with all ranks of all parts
juror-total-rule = the marks are added up, each by its weight
juror-ranks = totals become ranks, 1 the best, equal totals share the mean of their ranks
juror-one-point = 1 point for the one put highest, equals share it
juror-positional-mean = points for the rank, the first rank first: { $points }; equal totals share the mean of their points
juror-positional-highest = points for the rank, the first rank first: { $points }; equal totals all get the highest of them
juror-exponential = ranks become points: { $top } × exp(-{ $rate } × (rank - 1)), half up, decimals: 12
juror-standardised = totals are brought to the mean { $mean } and the deviation { $deviation }, half up, decimals: 12
join-totals = all criteria together
join-criteria = each criterion by itself
join-groups = each group of criteria by itself
panel-mean = mean of the jurors’ figures
panel-sum = sum of the jurors’ figures
panel-trimmed = highest { $high } and lowest { $low } figures dropped, mean of the rest
panel-trimmed-sum = highest { $high } and lowest { $low } figures dropped, sum of the rest
panel-median = median of the jurors’ figures (of an even number, the mean of the two in the middle)
panel-clamp = a figure further than { $limit } from the mean counts as that bound, then the mean again; both means half up, decimals: { $places }
panel-discard-mean = figures further than { $tolerance } from the mean left out, mean of the rest
panel-discard-median = figures further than { $tolerance } from the median left out, mean of the rest
panel-skating = places by the Skating System, rules 5 to 11
panel-majority = first whom more than half of the jurors put first, the others by the sum of their ranks
part-figures = these figures are added up
part-places = the places by these figures are added up
few-keep-all = where dropping would leave none, all count
few-no-result = where dropping would leave none, there is no result
few-keep-all-below = with fewer jurors than { $below } all count
few-no-result-below = with fewer jurors than { $below } there is no result
missing-shrink = the others alone count, it is never a zero
missing-void = a part in which a mark is missing counts for nobody
missing-block = whoever lacks a mark has no place yet
places-competition = 1-2-2-4 (after a shared place the next ones stay empty)
places-dense = 1-2-2-3 (after a shared place the next one follows)
places-mean = 1-2.5-2.5-4 (those who share get the mean of their places)
advance-top-all = the first { $count } and all who share the last of these places
advance-top-run-off = the first { $count }; a run-off decides between those who share the last of these places
advance-at-least = all with a result of at least { $limit }
advance-at-most = all with a result of at most { $limit }
rule-mean = mean of the jurors’ totals
rule-sum = sum of the jurors’ totals
rule-trimmed = highest { $high } and lowest { $low } totals dropped, mean of the rest
rule-trimmed-sum = highest { $high } and lowest { $low } totals dropped, sum of the rest
rule-median = median of the jurors’ totals (of an even number, the mean of the two in the middle)
rule-clamp = a total further than { $limit } from the mean counts as that bound, then the mean again; both means half up, decimals: { $places }
rule-discard-mean = totals further than { $tolerance } from the mean left out, mean of the rest
rule-discard-median = totals further than { $tolerance } from the median left out, mean of the rest
rounding-exact = no rounding
rounding-half-up = half up, decimals: { $places }
rounding-half-even = half to even, decimals: { $places }
rounding-truncate = cut off, decimals: { $places }
rounding-after = { $slot }: { $rounding }
slot-juror = each juror’s figure
slot-panel = the panel’s figure
slot-part = each part, after weight and factor
slot-stage = the result of this stage
slot-result = the result


## contest file: problems

problem-level-error = error
problem-level-warning = warning
problem-level-fix = fix
problem-did-you-mean = Did you mean “{ $name }”?
problem-file-empty = The file is empty
problem-file-empty-fix = Make a starting file and fill it in: alqa new
problem-file-binary = This is not a text file
problem-file-binary-fix = Name the contest file; it ends in .ron
problem-file-utf16 = The file is saved as UTF-16
problem-file-utf16-fix = Choose the UTF-8 encoding in the editor and save again
problem-file-not-utf8 = The file is not saved as UTF-8; the first foreign byte is in line { $line }
problem-file-not-utf8-fix = Choose the UTF-8 encoding in the editor and save again
problem-file-too-large = The file is too large; the limit is 4 MB
problem-file-too-large-fix = Name the contest file; it ends in .ron
problem-more = { $n ->
    [one] And { $n } more problem
   *[other] And { $n } more problems
}
problem-more-fix = Mend those above and check again
problem-unclosed = This bracket is opened and never closed: { $bracket }
problem-unclosed-fix = Close it where it should end: { $close }
problem-mismatched = This closing bracket closes nothing: { $bracket }
problem-mismatched-fix = Remove it, or write the opening one
problem-unclosed-text = The quote is opened and not closed on this line
problem-unclosed-text-fix = Put a straight quote at the end of the text: "
problem-unclosed-comment = The comment is opened and not closed
problem-unclosed-comment-fix = Put */ at its end
problem-missing-comma = A comma is missing before this
problem-missing-comma-fix = Put a comma after the value before it
problem-missing-colon = A colon is missing after the field's name
problem-missing-colon-fix = Write it so: field: value
problem-missing-name = A field's name is needed here
problem-missing-name-fix = Write it so: field: value
problem-curly-quote = This kind of quote does not work: { $quote }
problem-curly-quote-fix = Put the text in straight quotes: "text"
problem-bad-escape = The character after the backslash is not known
problem-bad-escape-fix = For a backslash itself, write it twice: \\
problem-too-deep = The brackets are nested too deep
problem-too-deep-fix = Compare with the sample: alqa new
problem-trailing = Something stands after the last bracket
problem-trailing-fix = Remove it, or move it inside the brackets
problem-unexpected = This character cannot stand here: { $found }
problem-unexpected-fix = Remove it; if it is text, put it in straight quotes: "text"
problem-syntax = This cannot be read: { $detail }
problem-syntax-fix = Compare with the sample: alqa new
problem-unknown-field = There is no such field here: { $field }
problem-unknown-field-fix = The fields here are: { $known }
problem-missing-field = A field is missing: { $field }
problem-missing-field-fix = Write inside these brackets: { $field }: …
problem-duplicate-field = The field is written twice: { $field }
problem-duplicate-field-fix = Keep one of them
problem-expected-text = A text is needed here
problem-expected-text-fix = Write it in straight quotes: "text"
problem-expected-words = A text is needed here
problem-expected-words-fix = Write "text" or (kk: "…", ru: "…", en: "…")
problem-expected-whole = A whole number is needed here
problem-expected-whole-fix = Write it without quotes, for example: 10
problem-expected-number = A number is needed here
problem-expected-number-fix = Write a whole number without quotes, a decimal in quotes: 10 or "0.5"
problem-expected-yes-no = Yes or no is needed here
problem-expected-yes-no-fix = Write without quotes: true (yes) or false (no)
problem-expected-list = A list is needed here
problem-expected-list-fix = Put it in square brackets: [ …, … ]
problem-expected-group = A group of fields is needed here
problem-expected-group-fix = Put it in round brackets: ( field: value, … )
problem-float = A number with a point stands without quotes
problem-float-fix = Put it in quotes, so that it is kept exactly: "0.5"
problem-out-of-range = The number is out of range
problem-out-of-range-fix = The lowest is { $min }, the highest { $max }
problem-unknown-choice = This word does not work here: { $found }
problem-unknown-choice-fix = Write one of these without quotes: { $known }
problem-unknown-language = There is no such language: { $found }
problem-unknown-language-fix = Write one of these in quotes: "kk", "ru", "en"
problem-choice-form = This word is written otherwise
problem-choice-form-fix = Write it so: { $example }
problem-bad-number = This is not a number
problem-bad-number-fix = Write, for example, 10 or "0.5"
problem-own-scale = These marks have a scale of their own: no { $field } here
problem-own-scale-fix = Remove it. Rank is 1 to the number of entries, lower is better; YesMaybeNo is 0, 1, 2
problem-not-positive = The number must be above zero
problem-not-positive-fix = For example: 2 or "0.5"
problem-number-too-fine = The number is too large or too fine
problem-number-too-fine-fix = Numerator and denominator, at most: { $limit }
problem-too-many-decimals = Too many decimals
problem-too-many-decimals-fix = At most: { $limit }
problem-bad-date = This is not a date, or there is no such day
problem-bad-date-fix = Write it so: "2026-04-14" or "14.04.2026"
problem-bad-moment = This is not a date with a time
problem-bad-moment-fix = Write it so: "2026-02-26 20:00"
problem-hidden-character = The text has a character that cannot be seen: { $code }
problem-hidden-character-fix = Delete it or type the text anew; a text stands on one line
problem-blank = The text is empty
problem-blank-fix = Write a text inside the quotes
problem-text-too-long = The text is too long
problem-text-too-long-fix = At most { $limit } characters
problem-bad-id = This cannot be an id
problem-bad-id-fix = Use a-z 0-9 - _ , a letter or digit first, at most 40 characters
problem-duplicate-id = This id is taken: { $id }
problem-duplicate-id-fix = Write another id
problem-duplicate-number = This number is taken: { $number }
problem-duplicate-number-fix = Write another number
problem-unknown-stage = There is no such stage: { $id }
problem-unknown-university = There is no such university: { $id }
problem-unknown-juror = There is no such juror: { $id }
problem-unknown-entry = There is no such entry: { $id }
problem-unknown-criterion = There is no such criterion: { $id }
problem-unknown-group = There is no such group of criteria: { $id }
problem-unknown-carried = There is no such figure in carried: { $id }
problem-unknown-reference-fix = Write an id from the list, or add it to the list
problem-no-stages = There is no stage
problem-no-universities = There is no university
problem-no-criteria = There is no criterion
problem-no-jurors = There is nobody on the panel
problem-no-entries = There is no entry in the lineup
problem-no-performers = There is no performer
problem-no-groups = There is no group of criteria
problem-no-carried = There is no figure
problem-no-points = The table of points is empty
problem-none-fix = Write at least one inside the brackets
problem-scale-upside-down = The scale is upside down: lowest mark { $min }, highest { $max }
problem-scale-upside-down-fix = Make max greater than min
problem-step-not-positive = The step must be above zero
problem-step-not-positive-fix = For example: step: 1 or step: "0.5"
problem-step-does-not-divide = The step does not divide the scale: scale { $min } … { $max }, step { $step }
problem-step-does-not-divide-fix = Change the step or an end: steps from min must meet max exactly
problem-weight-not-positive = A weight must be above zero
problem-weight-not-positive-fix = For example: weight: 2 or weight: "1/3"
problem-weight-too-fine = The weight is too large or too fine
problem-weight-too-fine-fix = Numerator and denominator, at most: { $limit }
problem-weight-negative = A juror's weight cannot be below zero
problem-weight-negative-fix = For example: weight: 2; if the marks do not count, weight: 0
problem-too-many-marks = Too large: the duets, jurors and criteria make more than { $limit } marks
problem-too-many-marks-fix = Split the contest into stages, a file for each
problem-weights-overflow = With these weights a total cannot be kept exactly
problem-weights-overflow-fix = Write the weights as simple numbers: 1, 2, "1/2"
problem-ages-upside-down = The ages are upside down: { $min } … { $max }
problem-ages-upside-down-fix = Keep age_min at most age_max
problem-too-few-jurors = Too few jurors for this rule: { $jurors } on the panel, { $dropped } dropped
problem-too-few-jurors-fix = Drop fewer, or add jurors
problem-limit-not-positive = The limit must be above zero
problem-limit-not-positive-fix = For example: 2 or "0.5"
problem-shared-place-not-last = Nothing after a shared place is ever reached
problem-shared-place-not-last-fix = Put SharedPlace last in the list
problem-casting-vote-without-chair = A casting vote needs a chair
problem-casting-vote-without-chair-fix = Write chair: true for one juror, or remove CastingVote
problem-tie-step-repeated = This step is in the list already
problem-tie-step-repeated-fix = Keep one of them
problem-ties-end-open = A tie can stay open for good: the last step does not settle it
problem-ties-end-open-fix = End the list with SharedPlace, RunningOrder or CastingVote
problem-second-chair = There can be one chair only
problem-second-chair-fix = Keep chair: true for one juror
problem-award-repeated = This award is in the list already
problem-award-repeated-fix = Keep one of them
problem-range-upside-down = The range is upside down: to is below from
problem-range-upside-down-fix = Swap the two
problem-given-twice = This is given twice
problem-given-twice-fix = Keep one of them
problem-factor-of-whole = With this rule a factor is for the whole total: no of here
problem-factor-of-whole-fix = Remove of, or write join: Criteria in the rule
problem-figures-too-fine = This entry's figures are too fine: results could not be kept exactly
problem-figures-too-fine-fix = Write factors, carried and deductions with fewer decimals
problem-nobody-counts = No juror's marks count
problem-nobody-counts-fix = Give at least one juror a weight above zero
problem-weighted-jurors = Jurors have different weights, and this rule has no use for them
problem-weighted-jurors-fix = Write panel: Mean or panel: Sum, or give every juror weight 1
problem-few-never-enough = There are { $jurors } jurors and the limit is { $below }: it is never met
problem-few-never-enough-fix = Keep below at most { $jurors }
problem-few-without-dropping = This rule drops nothing, so few has no effect
problem-few-without-dropping-fix = Remove few, or choose Trimmed, TrimmedSum or Discard
problem-judges-partly = This juror marks only some of the criteria that are totalled together
problem-judges-partly-fix = Write join: Criteria in the rule, or complete the list judges
problem-criterion-unjudged = Nobody whose marks count marks this criterion
problem-criterion-unjudged-fix = Add it to the list judges of a juror
problem-criterion-without-group = The criterion is in no group
problem-criterion-without-group-fix = Write group: "id of a group" in the criterion
problem-group-empty = The group has no criterion
problem-group-empty-fix = Remove the group, or name it in the field group of a criterion
problem-groups-unused = The rule does not go by groups: they and their weights have no effect
problem-groups-unused-fix = Write join: Groups in the rule, or remove groups
problem-mixed-in-part = These criteria are totalled together, but in one higher is better, in another lower
problem-mixed-in-part-fix = Make better the same, or write join: Criteria, juror: Ranks in the rule
problem-mixed-parts = This criterion is added to others that go the other way (better)
problem-mixed-parts-fix = Write juror: Ranks or parts: Places in the rule, or make better the same
problem-places-need-ranks = This rule needs ranks, not points
problem-places-need-ranks-fix = Write juror: Ranks in the rule
problem-skating-weights = Under the Skating System every part is worth the same: rules 10 and 11 know no weights
problem-skating-weights-fix = Remove the weight, or write rule: SumOfPlaces
problem-factor-of-places = This rule adds up places: a factor would put the harder piece behind
problem-factor-of-places-fix = Remove factors, or write a rule that gives no places: juror: Total, parts: Figures, panel: Mean
problem-deduction-betters = The lower result wins here: points taken off would better it
problem-deduction-betters-fix = Declare the penalty in the rule, carried: [(id: "penalty", name: "…", weight: 1)], and give it under carried: it is added
problem-table-rises = The points rise: this row is above the one before it
problem-table-rises-fix = Write the points from the highest down: [12, 10, 8]
problem-shared-table = With { $entries } entries the means of this table for shared ranks cannot be kept exactly
problem-shared-table-fix = Write shared: Highest
problem-rounding-too-fine = With so many decimals a juror's figures cannot be kept exactly
problem-rounding-too-fine-fix = Write rounding: (juror: HalfUp(2))
problem-sum-too-fine = With this rule results cannot be kept exactly: the denominator is too great
problem-sum-too-fine-fix = Write rounding: (panel: HalfUp(9)), or simpler weights
problem-battle-of-two = A battle is between two entries, here are { $entries }
problem-battle-of-two-fix = Keep two, or choose another rule, for example RankSum
problem-advance-all = With { $entries } entries everybody goes through
problem-advance-all-fix = Lower count; if it is meant so, it may stay
problem-step-mixed = This step compares figures that go different ways (better)
problem-step-mixed-fix = Remove it, or write CriterionMean("id")
problem-jurors-giving-lower = Where lower is better this step tells nothing: everybody gets more than zero
problem-jurors-giving-lower-fix = Write Countback instead
problem-stage-result-same = The stage's result is the result itself: this step tells nothing
problem-stage-result-same-fix = Remove it; it is for carried figures or deductions
problem-age-outside = The age is outside the limits: { $age }, allowed: { $min }–{ $max }
problem-age-outside-fix = Check the age; if it is right, it may stay
problem-not-a-pair = Not the pair that is asked for: performers { $performers }, of the home university { $home }
problem-not-a-pair-fix = One should be of the university named in home, the other of another
problem-applied-late = The application came after the deadline
problem-applied-late-fix = Check the date; if it is right, it may stay
problem-stage-out-of-order = The stage is earlier than the one before it
problem-stage-out-of-order-fix = Put the stages in the order of their dates
problem-language-missing-kk = { $n ->
    [one] The Kazakh text is missing here
   *[other] The Kazakh text is missing in { $n } places; the first is here
}
problem-language-missing-ru = { $n ->
    [one] The Russian text is missing here
   *[other] The Russian text is missing in { $n } places; the first is here
}
problem-language-missing-en = { $n ->
    [one] The English text is missing here
   *[other] The English text is missing in { $n } places; the first is here
}
problem-language-missing-fix = Add { $lang }: "…"; until then a language that is there is shown
problem-latin-in-cyrillic = A Latin letter stands in a Cyrillic word: { $word }
problem-latin-in-cyrillic-fix = Type the word anew with the Kazakh layout
problem-latin-in-cyrillic-so = Type it so: { $name }
problem-same-performers = The same performers stand under number { $number } too
problem-same-performers-fix = If that is a slip, remove one
problem-carried-lacks = This entry lacks a figure: { $id }; it counts as 0
problem-carried-lacks-fix = Add carried: [(of: "…", points: …)]


## command line

no-home = No folder for data was found. Name one in the variable ALQA_HOME.
no-terminal = The screens need a terminal. Without one: alqa check, rule, journal, verify, export, demo.
terminal-failed = The terminal could not be opened: { $error }
unknown-juror = The contest has no juror “{ $id }”. There are: { $known }
left-unsaved = Mind: not written to the disk: { $n }. Check the disk of the journal and enter the last marks again.
open-folder-failed = The journal's folder cannot be made: { $folder }: { $error }. Name another file with --journal.
open-folder-missing = There is no such folder: { $folder }. Make it first, or name another file with --journal.
open-journal-failed = The journal could not be opened: { $path }
open-changed = The evening was begun with another contest file: { $path }. What changed since (- in the evening, + in the file):
open-changed-more = more changed lines: { $n }
open-changed-no-terminal = Nothing was opened. Start it in a terminal and answer, or name another file with --journal.
open-as-declared = go on with the evening as it was declared (the changes do not count)
open-new-evening = begin a new evening with the changed file (the old journal stays)
open-leave = leave, nothing changes
open-answer = Type 1, 2 or 0.
cli-about = alqa: the jury's console
cli-after = Without a command: the start screen. On the screen F2 changes the language, F1 helps.
cli-usage = Usage:
cli-commands = Commands:
cli-options = Options:
cli-options-sign = OPTIONS
cli-command = COMMAND
cli-file = FILE
cli-folder = DIR
cli-help = show this help
cli-version = show the version
cli-contest = contest file (.ron); without it the embedded Concordia contest
cli-journal-option = journal file; without it the one in the data folder
cli-lang = language
cli-juror = a juror's screen
cli-juror-id = the juror's id in the contest file, or number in the panel
cli-stage = the stage manager's desk
cli-ranking = the ranking alone, for a second screen
cli-check = check a contest file
cli-check-file = the file to check
cli-ruling = explain the scoring rule, with an example
cli-ruling-file = contest file; without it the embedded contest
cli-ruling-preset = instead of a file, the name of a ready rule: { $known }
cli-ruling-either = --preset stands in for a contest file: name one of the two.
cli-new = write a commented contest file to begin with
cli-new-dir = into which folder; without it this one
cli-journal = print the journal's records
cli-json = for programs: one JSON object per line
cli-verify = recompute and check the journal's chain
cli-receipt = also find the ballot with this receipt; may be given several times
cli-export = write the record into an open file
cli-audit = the whole record, which can be checked without alqa
cli-audit-output = file to be written, “-” is standard output; without it a file .audit.jsonl in this folder
cli-demo = a made-up evening: see the program at work
cli-seed = the number that decides the made-up marks
cli-speed = speed: 1 is an evening in half a minute, 2 is twice as fast
cli-tally = the ranking of a file of marks, without the screen
cli-tally-contest = contest file (.ron)
cli-marks = marks, a CSV table: contestant, juror, criterion, score; “-” is standard input
cli-carried = figures from elsewhere, a CSV table: contestant, figure, points, reason
cli-format = how it is printed: table, json or csv
cli-explain = instead of the ranking: why this entry has its place
cli-rule = instead of a contest file, the name of a rule: { $known }
cli-lower = with --rule: the lower mark is the better
cli-skip-bad = leave bad rows out; they are listed, the exit code is 1
cli-missing = This is missing: { $what }.
cli-bad-value = The value “{ $value }” does not fit “{ $what }”.
cli-no-value = Give a value for “{ $what }”.
cli-unknown = Not understood: “{ $what }”.
cli-file-by-option = A contest file is named with --contest { $what }
cli-did-you-mean = Did you mean “{ $meant }”?
cli-see-help = For more: alqa --help
check-clean = { $file }: no errors
check-errors = { $n ->
    [one] { $n } error
   *[other] { $n } errors
}
check-warnings = { $n ->
    [one] { $n } warning
   *[other] { $n } warnings
}
check-missing = There is no such file: { $path }
check-missing-fix = Check the path, or make a new file: alqa new
check-folder = This is a folder, not a file: { $path }
check-folder-fix = Name the .ron file inside the folder
check-no-permission = No permission to read the file: { $path }
check-no-permission-fix = Change the file's permissions, or copy it into your own folder
check-unreadable = The file cannot be read: { $path } ({ $detail })
check-unreadable-fix = Copy the file to another disk and try again
new-written = Written: { $path }
new-next = Fill it in with a text editor and check it: { $command }
new-exists = This file exists; it was left as it is: { $path }
new-exists-fix = Name another folder: { $command }
new-failed = The file could not be written: { $path } ({ $detail })
new-failed-fix = Name another folder that can be written to: alqa new DIR


## tally

tally-needs-marks = Name the marks: --marks FILE or --journal FILE, one of the two.
tally-needs-contest = Name a contest file or a rule (--rule), one of the two.
tally-goes-with = { $option } goes with { $with } only.
tally-unknown-entry = There is no such entry: “{ $entry }”
tally-no-row = “{ $entry }” takes no part in the ranking.
tally-other-contest = { $path }: this journal was begun with another contest file
tally-nothing = Bad rows: { $n }. Nothing was computed.
tally-skipped = Bad rows left out: { $n }.
tally-no-marks = There is no mark in the file.
tally-entry = entry
tally-points = place points
tally-through = goes through
tally-run-off = a run-off decides who goes through
tally-through-open = not settled yet who goes through
tally-lack-ballots = no ballot counts
tally-lack-too-few = too few ballots
tally-lack-mark = a juror’s mark is missing
tally-lack-void = no part has all its marks
tally-award = { $award } (proposed): { $entries }
tally-award-open = { $award }: tied, not decided yet: { $entries }
tally-open-tie = The tie is still open: { $entries }
tally-silent-jurors = Jurors without any mark: { $jurors }
marks-not-utf8 = The file is not saved as UTF-8
marks-no-column = The header has no column { $column }
marks-column-twice = The header has two columns for { $column }
marks-too-many = The file holds too much, the limit is { $limit }
marks-long-row = The row is too long, the limit is { $limit } bytes
marks-quote = The quote is not closed, or something follows it
marks-short-row = The row ends before the column { $column }
marks-extra-cell = There are more cells than in the header: { $columns }. A number with a comma must stand in quotes
marks-no-name = The column { $column } is empty
marks-unknown-entry = The contest has no such entry: “{ $id }”
marks-unknown-juror = The contest has no such juror: “{ $id }”
marks-unknown-criterion = The contest has no such criterion: “{ $id }”
marks-unknown-figure = The rule has no such figure: “{ $id }”
marks-not-number = This is no number: “{ $text }”
marks-long-number = The number has too many digits: “{ $text }”
marks-too-many-decimals = Too many decimals, the limit is { $limit }
marks-off-scale = The mark “{ $text }” is not on the scale: { $scale }
marks-not-judged = This juror does not judge this criterion: “{ $juror }”, “{ $criterion }”
marks-twice = It was given before
marks-not-positive = The number must be above zero: “{ $text }”
marks-refused = { $what }. { $fix }


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
journal-wrong-not-judged = the juror does not mark this criterion: “{ $criterion }”
journal-wrong-unreadable = it was written, but cannot be read from the file
journal-wrong-off-scale = the mark is not on the scale: { $mark }
journal-wrong-refused = the rules did not allow it then. { $why }
journal-wrong-unlike = the program would have written it otherwise
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
what-note-written = { $entry }: a note was written
what-note-removed = { $entry }: note removed
what-ballot-submitted = { $entry }: ballot submitted: { $marks }
what-ballot-taken-back = { $entry }: ballot taken back
what-juror-recused = { $entry }: recused
what-juror-recused-because = { $entry }: recused, “{ $reason }”
what-juror-returned = { $entry }: judges it after all
what-ranking-locked = Ranking locked
what-casting-vote = Casting vote ({ $tied }): { $ahead }
what-casting-vote-none = Casting vote ({ $tied }): no choice made
what-jury-voted = The jury voted again: { $votes }
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
verify-receipt = Receipt { $receipt }: { $juror }, { $entry }
verify-receipt-record = Submitted: { $at }, record { $seq }.
verify-receipt-counts = This ballot counts as it is shown here.
verify-receipt-ended = This ballot does not count any more: { $at }, record { $seq }. { $what }
verify-receipt-weightless = This ballot does not count: the juror’s marks have no weight.
verify-receipt-later = A later version: receipt { $receipt }, record { $seq }.
verify-receipt-unknown = No ballot has the receipt { $receipt }.

## export
export-audit-holds = The file holds everything, the jurors’ notes too: give it only to those who may read them.
export-fix = Name another file: -o FILE



## demo
demo-exists = This file exists: { $path }. A demo never writes into a journal that exists: name another.
demo-begins = The made-up evening begins.
demo-broken = The demo broke off.
