//! The problems of a contest file in words: what is wrong, and what to write instead.

mod show;

use std::fmt;

use super::report::plain;
use super::{Word, Words};
use crate::contest::{Expected, Lang, Problem, RuleProblem, Syntax, Thing};

/// A problem in the words of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded {
    /// What is wrong.
    pub what: String,
    /// What to write or do instead.
    pub fix: String,
}

/// Puts a problem into words. What comes from the file is made harmless for a terminal.
pub fn word_problem(words: &Words, problem: &Problem) -> Worded {
    match problem {
        Problem::Syntax(syntax) => word_syntax(words, syntax),
        Problem::Rule(problem) => word_rule(words, problem),
        Problem::WrongType { expected } => word_expected(words, *expected),
        Problem::UnknownField { field, suggestion, known } => Worded {
            what: words.problem_unknown_field(plain(field)),
            fix: did_you_mean(words, suggestion.as_deref())
                .unwrap_or_else(|| words.problem_unknown_field_fix(Listed(known))),
        },
        Problem::UnknownChoice { found, suggestion, known } => Worded {
            what: words.problem_unknown_choice(plain(found)),
            fix: did_you_mean(words, suggestion.as_deref())
                .unwrap_or_else(|| words.problem_unknown_choice_fix(Listed(known))),
        },
        Problem::UnknownReference { thing, id, suggestion } => Worded {
            what: match thing {
                Thing::Stage => words.problem_unknown_stage(plain(id)),
                Thing::University => words.problem_unknown_university(plain(id)),
                Thing::Group => words.problem_unknown_group(plain(id)),
                Thing::Carried => words.problem_unknown_carried(plain(id)),
                Thing::Juror => words.problem_unknown_juror(plain(id)),
                Thing::Entry => words.problem_unknown_entry(plain(id)),
                Thing::Award => words.problem_unknown_award(plain(id)),
                _ => words.problem_unknown_criterion(plain(id)),
            },
            fix: did_you_mean(words, suggestion.as_deref())
                .unwrap_or_else(|| words.get(Word::ProblemUnknownReferenceFix).to_owned()),
        },
        Problem::NoneDeclared { thing } => {
            let what = match thing {
                Thing::Stage => Word::ProblemNoStages,
                Thing::University => Word::ProblemNoUniversities,
                Thing::Criterion => Word::ProblemNoCriteria,
                Thing::Juror => Word::ProblemNoJurors,
                Thing::Entry => Word::ProblemNoEntries,
                Thing::Performer => Word::ProblemNoPerformers,
                Thing::Group => Word::ProblemNoGroups,
                Thing::Carried => Word::ProblemNoCarried,
                Thing::Points => Word::ProblemNoPoints,
                // A list of awards may be empty.
                Thing::Award => Word::ProblemNoneFix,
            };
            both(words, what, Word::ProblemNoneFix)
        }
        _ => word_file(words, problem)
            .or_else(|| word_form(words, problem))
            .or_else(|| word_figures(words, problem))
            .or_else(|| show::word(words, problem))
            .or_else(|| word_warning(words, problem))
            .unwrap_or_else(|| word_sense(words, problem)),
    }
}

fn word_file(words: &Words, problem: &Problem) -> Option<Worded> {
    Some(match problem {
        Problem::FileEmpty => both(words, Word::ProblemFileEmpty, Word::ProblemFileEmptyFix),
        Problem::FileBinary => both(words, Word::ProblemFileBinary, Word::ProblemFileBinaryFix),
        Problem::FileUtf16 => both(words, Word::ProblemFileUtf16, Word::ProblemFileUtf16Fix),
        Problem::FileNotUtf8 { line } => {
            with(words, words.problem_file_not_utf8(line), Word::ProblemFileNotUtf8Fix)
        }
        Problem::FileTooLarge => {
            both(words, Word::ProblemFileTooLarge, Word::ProblemFileTooLargeFix)
        }
        Problem::More { more, .. } => with(words, words.problem_more(*more), Word::ProblemMoreFix),
        _ => return None,
    })
}

fn word_form(words: &Words, problem: &Problem) -> Option<Worded> {
    Some(match problem {
        Problem::MissingField { field } => Worded {
            what: words.problem_missing_field(field),
            fix: words.problem_missing_field_fix(field),
        },
        Problem::DuplicateField { field } => {
            with(words, words.problem_duplicate_field(plain(field)), Word::ProblemDuplicateFieldFix)
        }
        Problem::Float => both(words, Word::ProblemFloat, Word::ProblemFloatFix),
        Problem::OutOfRange { min, max } => Worded {
            what: words.get(Word::ProblemOutOfRange).to_owned(),
            fix: words.problem_out_of_range_fix(max, min),
        },
        Problem::UnknownLanguage { found } => with(
            words,
            words.problem_unknown_language(plain(found)),
            Word::ProblemUnknownLanguageFix,
        ),
        Problem::ChoiceForm { example } => Worded {
            what: words.get(Word::ProblemChoiceForm).to_owned(),
            fix: words.problem_choice_form_fix(example),
        },
        Problem::OwnScale { field } => {
            with(words, words.problem_own_scale(field), Word::ProblemOwnScaleFix)
        }
        Problem::NotPositive => both(words, Word::ProblemNotPositive, Word::ProblemNotPositiveFix),
        Problem::NumberTooFine { limit } => Worded {
            what: words.get(Word::ProblemNumberTooFine).to_owned(),
            fix: words.problem_number_too_fine_fix(limit),
        },
        Problem::BadNumber => both(words, Word::ProblemBadNumber, Word::ProblemBadNumberFix),
        Problem::TooManyDecimals { limit } => Worded {
            what: words.get(Word::ProblemTooManyDecimals).to_owned(),
            fix: words.problem_too_many_decimals_fix(limit),
        },
        Problem::BadDate => both(words, Word::ProblemBadDate, Word::ProblemBadDateFix),
        Problem::BadMoment => both(words, Word::ProblemBadMoment, Word::ProblemBadMomentFix),
        Problem::HiddenCharacter { code } => with(
            words,
            words.problem_hidden_character(format!("U+{code:04X}")),
            Word::ProblemHiddenCharacterFix,
        ),
        Problem::Blank => both(words, Word::ProblemBlank, Word::ProblemBlankFix),
        Problem::TextTooLong { limit } => Worded {
            what: words.get(Word::ProblemTextTooLong).to_owned(),
            fix: words.problem_text_too_long_fix(limit),
        },
        Problem::BadId => both(words, Word::ProblemBadId, Word::ProblemBadIdFix),
        Problem::DuplicateId { id } => {
            with(words, words.problem_duplicate_id(plain(id)), Word::ProblemDuplicateIdFix)
        }
        Problem::DuplicateNumber { number } => {
            with(words, words.problem_duplicate_number(number), Word::ProblemDuplicateNumberFix)
        }
        _ => return None,
    })
}

fn word_warning(words: &Words, problem: &Problem) -> Option<Worded> {
    Some(match problem {
        Problem::AgeOutside { age, min, max } => {
            with(words, words.problem_age_outside(age, max, min), Word::ProblemAgeOutsideFix)
        }
        Problem::NotAPair { performers, home } => {
            with(words, words.problem_not_a_pair(home, performers), Word::ProblemNotAPairFix)
        }
        Problem::AppliedLate => both(words, Word::ProblemAppliedLate, Word::ProblemAppliedLateFix),
        Problem::StageOutOfOrder => {
            both(words, Word::ProblemStageOutOfOrder, Word::ProblemStageOutOfOrderFix)
        }
        Problem::LanguageMissing { lang, texts } => Worded {
            what: match lang {
                Lang::Kk => words.problem_language_missing_kk(*texts),
                Lang::Ru => words.problem_language_missing_ru(*texts),
                Lang::En => words.problem_language_missing_en(*texts),
            },
            fix: words.problem_language_missing_fix(lang.code()),
        },
        Problem::LatinInCyrillic { word, suggestion } => Worded {
            what: words.problem_latin_in_cyrillic(plain(word)),
            fix: match suggestion {
                Some(name) => words.problem_latin_in_cyrillic_so(plain(name)),
                None => words.get(Word::ProblemLatinInCyrillicFix).to_owned(),
            },
        },
        Problem::SamePerformers { number } => {
            with(words, words.problem_same_performers(number), Word::ProblemSamePerformersFix)
        }
        Problem::CarriedLacks { id } => {
            with(words, words.problem_carried_lacks(plain(id)), Word::ProblemCarriedLacksFix)
        }
        Problem::PinsOff => both(words, Word::ProblemPinsOff, Word::ProblemPinsOffFix),
        Problem::SameInstitution { juror, numbers } => Worded {
            what: words.problem_same_institution(first_numbers(numbers)),
            fix: words.problem_same_institution_fix(plain(juror)),
        },
        Problem::BelowQuorum { number, left, quorum } => with(
            words,
            words.problem_below_quorum(left, number, quorum),
            Word::ProblemBelowQuorumFix,
        ),
        _ => return None,
    })
}

/// What is wrong with figures of the panel, the awards and the entries.
fn word_figures(words: &Words, problem: &Problem) -> Option<Worded> {
    Some(match problem {
        Problem::WeightNegative => {
            both(words, Word::ProblemWeightNegative, Word::ProblemWeightNegativeFix)
        }
        Problem::RangeUpsideDown => {
            both(words, Word::ProblemRangeUpsideDown, Word::ProblemRangeUpsideDownFix)
        }
        Problem::AwardRepeated => {
            both(words, Word::ProblemAwardRepeated, Word::ProblemAwardRepeatedFix)
        }
        Problem::GivenTwice => both(words, Word::ProblemGivenTwice, Word::ProblemGivenTwiceFix),
        Problem::QuorumTooHigh { jurors } => Worded {
            what: words.problem_quorum_too_high(jurors),
            fix: words.problem_quorum_too_high_fix(jurors),
        },
        Problem::AcceptedRecused => {
            both(words, Word::ProblemAcceptedRecused, Word::ProblemAcceptedRecusedFix)
        }
        Problem::FactorOfWhole => {
            both(words, Word::ProblemFactorOfWhole, Word::ProblemFactorOfWholeFix)
        }
        Problem::FiguresTooFine => {
            both(words, Word::ProblemFiguresTooFine, Word::ProblemFiguresTooFineFix)
        }
        Problem::TooManyMarks { limit } => {
            with(words, words.problem_too_many_marks(limit), Word::ProblemTooManyMarksFix)
        }
        Problem::WeightsOverflow => {
            both(words, Word::ProblemWeightsOverflow, Word::ProblemWeightsOverflowFix)
        }
        _ => return None,
    })
}

fn word_sense(words: &Words, problem: &Problem) -> Worded {
    match problem {
        Problem::ScaleUpsideDown { min, max } => {
            with(words, words.problem_scale_upside_down(max, min), Word::ProblemScaleUpsideDownFix)
        }
        Problem::StepNotPositive => {
            both(words, Word::ProblemStepNotPositive, Word::ProblemStepNotPositiveFix)
        }
        Problem::StepDoesNotDivide { min, max, step } => with(
            words,
            words.problem_step_does_not_divide(max, min, step),
            Word::ProblemStepDoesNotDivideFix,
        ),
        Problem::WeightNotPositive => {
            both(words, Word::ProblemWeightNotPositive, Word::ProblemWeightNotPositiveFix)
        }
        Problem::WeightTooFine { limit } => Worded {
            what: words.get(Word::ProblemWeightTooFine).to_owned(),
            fix: words.problem_weight_too_fine_fix(limit),
        },
        Problem::AgesUpsideDown { min, max } => {
            with(words, words.problem_ages_upside_down(max, min), Word::ProblemAgesUpsideDownFix)
        }
        Problem::TooFewJurors { dropped, jurors } => {
            with(words, words.problem_too_few_jurors(dropped, jurors), Word::ProblemTooFewJurorsFix)
        }
        Problem::LimitNotPositive => {
            both(words, Word::ProblemLimitNotPositive, Word::ProblemLimitNotPositiveFix)
        }
        Problem::SharedPlaceNotLast => {
            both(words, Word::ProblemSharedPlaceNotLast, Word::ProblemSharedPlaceNotLastFix)
        }
        Problem::CastingVoteWithoutChair => both(
            words,
            Word::ProblemCastingVoteWithoutChair,
            Word::ProblemCastingVoteWithoutChairFix,
        ),
        Problem::TieStepRepeated => {
            both(words, Word::ProblemTieStepRepeated, Word::ProblemTieStepRepeatedFix)
        }
        Problem::TiesEndOpen => both(words, Word::ProblemTiesEndOpen, Word::ProblemTiesEndOpenFix),
        Problem::SecondChair => both(words, Word::ProblemSecondChair, Word::ProblemSecondChairFix),
        // Worded above. They are listed so that a new problem does not compile without words.
        Problem::FileEmpty
        | Problem::FileBinary
        | Problem::FileUtf16
        | Problem::FileNotUtf8 { .. }
        | Problem::FileTooLarge
        | Problem::More { .. }
        | Problem::Syntax(_)
        | Problem::Rule(_)
        | Problem::OwnScale { .. }
        | Problem::NotPositive
        | Problem::NumberTooFine { .. }
        | Problem::CarriedLacks { .. }
        | Problem::WeightNegative
        | Problem::RangeUpsideDown
        | Problem::GivenTwice
        | Problem::FactorOfWhole
        | Problem::FiguresTooFine
        | Problem::TooManyMarks { .. }
        | Problem::WeightsOverflow
        | Problem::UnknownField { .. }
        | Problem::MissingField { .. }
        | Problem::DuplicateField { .. }
        | Problem::WrongType { .. }
        | Problem::Float
        | Problem::OutOfRange { .. }
        | Problem::UnknownChoice { .. }
        | Problem::UnknownLanguage { .. }
        | Problem::ChoiceForm { .. }
        | Problem::BadNumber
        | Problem::TooManyDecimals { .. }
        | Problem::BadDate
        | Problem::BadMoment
        | Problem::HiddenCharacter { .. }
        | Problem::Blank
        | Problem::TextTooLong { .. }
        | Problem::BadId
        | Problem::DuplicateId { .. }
        | Problem::DuplicateNumber { .. }
        | Problem::UnknownReference { .. }
        | Problem::AgeOutside { .. }
        | Problem::NotAPair { .. }
        | Problem::AppliedLate
        | Problem::StageOutOfOrder
        | Problem::LanguageMissing { .. }
        | Problem::LatinInCyrillic { .. }
        | Problem::SamePerformers { .. }
        | Problem::PinsOff
        | Problem::SameInstitution { .. }
        | Problem::BelowQuorum { .. }
        | Problem::QuorumTooHigh { .. }
        | Problem::AcceptedRecused
        | Problem::AwardRepeated
        | Problem::BadLength { .. }
        | Problem::ListTooLong { .. }
        | Problem::NoGrandPrix
        | Problem::BeginsOtherDay
        | Problem::AwardNotRevealed { .. }
        | Problem::NoneDeclared { .. } => Worded { what: String::new(), fix: String::new() },
    }
}

fn word_rule(words: &Words, problem: &RuleProblem) -> Worded {
    let simple = |what, fix| both(words, what, fix);
    match problem {
        RuleProblem::NobodyCounts => {
            simple(Word::ProblemNobodyCounts, Word::ProblemNobodyCountsFix)
        }
        RuleProblem::WeightedJurors => {
            simple(Word::ProblemWeightedJurors, Word::ProblemWeightedJurorsFix)
        }
        RuleProblem::FewNeverEnough { below, jurors } => Worded {
            what: words.problem_few_never_enough(below, jurors),
            fix: words.problem_few_never_enough_fix(jurors),
        },
        RuleProblem::FewWithoutDropping => {
            simple(Word::ProblemFewWithoutDropping, Word::ProblemFewWithoutDroppingFix)
        }
        RuleProblem::JudgesPartly => {
            simple(Word::ProblemJudgesPartly, Word::ProblemJudgesPartlyFix)
        }
        RuleProblem::CriterionUnjudged => {
            simple(Word::ProblemCriterionUnjudged, Word::ProblemCriterionUnjudgedFix)
        }
        RuleProblem::CriterionWithoutGroup => {
            simple(Word::ProblemCriterionWithoutGroup, Word::ProblemCriterionWithoutGroupFix)
        }
        RuleProblem::GroupEmpty => simple(Word::ProblemGroupEmpty, Word::ProblemGroupEmptyFix),
        RuleProblem::GroupsUnused => {
            simple(Word::ProblemGroupsUnused, Word::ProblemGroupsUnusedFix)
        }
        RuleProblem::MixedInPart => simple(Word::ProblemMixedInPart, Word::ProblemMixedInPartFix),
        RuleProblem::MixedParts => simple(Word::ProblemMixedParts, Word::ProblemMixedPartsFix),
        RuleProblem::PlacesNeedRanks => {
            simple(Word::ProblemPlacesNeedRanks, Word::ProblemPlacesNeedRanksFix)
        }
        RuleProblem::SkatingWeights => {
            simple(Word::ProblemSkatingWeights, Word::ProblemSkatingWeightsFix)
        }
        RuleProblem::FactorOfPlaces => {
            simple(Word::ProblemFactorOfPlaces, Word::ProblemFactorOfPlacesFix)
        }
        RuleProblem::DeductionBetters => {
            simple(Word::ProblemDeductionBetters, Word::ProblemDeductionBettersFix)
        }
        RuleProblem::TableRises => simple(Word::ProblemTableRises, Word::ProblemTableRisesFix),
        RuleProblem::SharedTable { entries } => {
            with(words, words.problem_shared_table(entries), Word::ProblemSharedTableFix)
        }
        RuleProblem::RoundingTooFine => {
            simple(Word::ProblemRoundingTooFine, Word::ProblemRoundingTooFineFix)
        }
        RuleProblem::SumTooFine => simple(Word::ProblemSumTooFine, Word::ProblemSumTooFineFix),
        RuleProblem::BattleOfTwo { entries } => {
            with(words, words.problem_battle_of_two(entries), Word::ProblemBattleOfTwoFix)
        }
        RuleProblem::AdvanceAll { entries } => {
            with(words, words.problem_advance_all(entries), Word::ProblemAdvanceAllFix)
        }
        RuleProblem::StepMixed => simple(Word::ProblemStepMixed, Word::ProblemStepMixedFix),
        RuleProblem::JurorsGivingLower => {
            simple(Word::ProblemJurorsGivingLower, Word::ProblemJurorsGivingLowerFix)
        }
        RuleProblem::StageResultSame => {
            simple(Word::ProblemStageResultSame, Word::ProblemStageResultSameFix)
        }
    }
}

fn word_syntax(words: &Words, syntax: &Syntax) -> Worded {
    let simple = |what, fix| both(words, what, fix);
    match syntax {
        Syntax::Unclosed(bracket) => Worded {
            what: words.problem_unclosed(bracket),
            fix: words.problem_unclosed_fix(match bracket {
                '(' => ')',
                '[' => ']',
                _ => '}',
            }),
        },
        Syntax::Mismatched(bracket) => {
            with(words, words.problem_mismatched(bracket), Word::ProblemMismatchedFix)
        }
        Syntax::UnclosedText => simple(Word::ProblemUnclosedText, Word::ProblemUnclosedTextFix),
        Syntax::UnclosedComment => {
            simple(Word::ProblemUnclosedComment, Word::ProblemUnclosedCommentFix)
        }
        Syntax::MissingComma => simple(Word::ProblemMissingComma, Word::ProblemMissingCommaFix),
        Syntax::MissingColon => simple(Word::ProblemMissingColon, Word::ProblemMissingColonFix),
        Syntax::MissingName => simple(Word::ProblemMissingName, Word::ProblemMissingNameFix),
        Syntax::CurlyQuote(quote) => {
            with(words, words.problem_curly_quote(quote), Word::ProblemCurlyQuoteFix)
        }
        Syntax::BadEscape => simple(Word::ProblemBadEscape, Word::ProblemBadEscapeFix),
        Syntax::TooDeep => simple(Word::ProblemTooDeep, Word::ProblemTooDeepFix),
        Syntax::Trailing => simple(Word::ProblemTrailing, Word::ProblemTrailingFix),
        Syntax::Unexpected(found) => with(
            words,
            words.problem_unexpected(plain(found.encode_utf8(&mut [0; 4]))),
            Word::ProblemUnexpectedFix,
        ),
        Syntax::Other(detail) => {
            with(words, words.problem_syntax(plain(detail)), Word::ProblemSyntaxFix)
        }
    }
}

fn word_expected(words: &Words, expected: Expected) -> Worded {
    let (what, fix) = match expected {
        Expected::Text => (Word::ProblemExpectedText, Word::ProblemExpectedTextFix),
        Expected::Words => (Word::ProblemExpectedWords, Word::ProblemExpectedWordsFix),
        Expected::Whole => (Word::ProblemExpectedWhole, Word::ProblemExpectedWholeFix),
        Expected::Number => (Word::ProblemExpectedNumber, Word::ProblemExpectedNumberFix),
        Expected::YesNo => (Word::ProblemExpectedYesNo, Word::ProblemExpectedYesNoFix),
        Expected::List => (Word::ProblemExpectedList, Word::ProblemExpectedListFix),
        Expected::Group => (Word::ProblemExpectedGroup, Word::ProblemExpectedGroupFix),
    };
    both(words, what, fix)
}

fn both(words: &Words, what: Word, fix: Word) -> Worded {
    with(words, words.get(what).to_owned(), fix)
}

fn with(words: &Words, what: String, fix: Word) -> Worded {
    Worded { what, fix: words.get(fix).to_owned() }
}

fn did_you_mean(words: &Words, suggestion: Option<&str>) -> Option<String> {
    suggestion.map(|name| words.problem_did_you_mean(plain(name)))
}

/// Numbers with commas between them, but no more than a sentence can hold.
fn first_numbers(numbers: &[u32]) -> String {
    const SHOWN: usize = 12;
    let shown: Vec<_> = numbers.iter().take(SHOWN).map(ToString::to_string).collect();
    shown.join(", ") + if numbers.len() > SHOWN { "…" } else { "" }
}

/// Names with commas between them.
struct Listed(&'static [&'static str]);

impl fmt::Display for Listed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(", "))
    }
}
