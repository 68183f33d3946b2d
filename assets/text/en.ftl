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
problem-unknown-criterion = There is no such criterion: { $id }
problem-unknown-reference-fix = Write an id from the list, or add it to the list
problem-no-stages = There is no stage
problem-no-universities = There is no university
problem-no-criteria = There is no criterion
problem-no-jurors = There is nobody on the panel
problem-no-entries = There is no entry in the lineup
problem-no-performers = There is no performer
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
problem-weights-overflow = With these weights a total cannot be kept exactly
problem-weights-overflow-fix = Write the weights as simple numbers: 1, 2, "1/2"
problem-ages-upside-down = The ages are upside down: { $min } … { $max }
problem-ages-upside-down-fix = Keep age_min at most age_max
problem-too-few-jurors = Too few jurors for this rule: { $jurors } on the panel, { $dropped } dropped
problem-too-few-jurors-fix = Drop fewer, or add jurors
problem-shared-place-not-last = Nothing after a shared place is ever reached
problem-shared-place-not-last-fix = Put SharedPlace last in the list
problem-casting-vote-without-chair = A casting vote needs a chair
problem-casting-vote-without-chair-fix = Write chair: true for one juror, or remove CastingVote
problem-tie-step-repeated = This step is in the list already
problem-tie-step-repeated-fix = Keep one of them
problem-second-chair = There can be one chair only
problem-second-chair-fix = Keep chair: true for one juror
problem-award-repeated = This award is in the list already
problem-award-repeated-fix = Keep one of them
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


## command line

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


## journal and verify



## demo

