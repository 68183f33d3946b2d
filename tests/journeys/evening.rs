//! An evening from its first screen to the Grand Prix.

use alqa::contest::Lang;
use alqa::hall::Refusal;
use alqa::text::{Word, Words, wording};

use crate::gala::{
    DUETS, Gala, say, shown_marks, to_stage, wait_marks, wait_open, wait_row, wait_saved,
};
use crate::pty::{Session, key};

const KK: Lang = Lang::Kk;

/// Gives five marks in as many key presses as the brief allows, and submits.
fn score(juror: &Session, lang: Lang, digits: [&str; 5]) {
    let mut presses = Vec::new();
    for digit in digits {
        presses.extend([digit, key::ENTER]);
    }
    presses.push(key::ENTER);
    assert!(presses.len() <= 11, "five marks take {} presses", presses.len());
    for press in presses {
        juror.send(press);
    }
    juror.wait_for(&say(lang, Word::JurorSubmitted));
    wait_saved(juror, lang);
}

#[test]
fn the_evening_from_the_first_screen_to_the_grand_prix() {
    let gala = Gala::new(2, 3);
    // The stage manager sits down from the start screen, behind the three jurors.
    let stage = gala.start_sized(KK, &[], (100, 30));
    stage.wait_for(&say(KK, Word::StartFresh));
    stage.send(key::DOWN.repeat(3)).send(key::ENTER);
    stage.wait_for(&say(KK, Word::JurorOrder));
    let ranking = gala.start_sized(Lang::Ru, &["ranking"], (100, 30));
    ranking.wait_for(&say(Lang::Ru, Word::ProvisionalResult));
    let jurors = [(1, KK), (2, Lang::Ru), (3, Lang::En)].map(|(n, lang)| {
        let juror = gala.juror(lang, n);
        juror.wait_for(&say(lang, Word::EntryNotYet));
        (juror, lang)
    });

    stage.send(key::ENTER);
    wait_open(&stage, KK);
    for (juror, _) in &jurors {
        // Nothing is taken out of the hands: the duet on stage is offered.
        to_stage(juror, DUETS[0]);
    }
    let [(first, _), (second, _), (third, _)] = &jurors;
    // The number row of the Kazakh layout: 6 7 8 9 10, then 5 4 3 2 1.
    score(first, KK, [",", ".", "ү", "ұ", "қ"]);
    wait_marks(first, KK, [6, 7, 8, 9, 10].map(Some));
    wait_row(&ranking, &[DUETS[0], "40", "1/3"]);
    stage.wait_for("1/3");
    score(second, Lang::Ru, ["ғ", "ң", "і", "ә", "\""]);
    wait_marks(second, Lang::Ru, [5, 4, 3, 2, 1].map(Some));
    wait_row(&ranking, &[DUETS[0], "27,5", "2/3"]);
    score(third, Lang::En, ["9", "9", "9", "9", "9"]);
    stage.wait_for("3/3");

    // All are in: Enter closes without a question and goes on to the second duet.
    stage.send(key::ENTER).wait_for(&say(KK, Word::ScoringClosed));
    stage.send(key::ENTER);
    wait_open(&stage, KK);
    for (juror, lang) in &jurors {
        // Submitted and seen: Enter goes to the duet on stage.
        wait_row(juror, &[DUETS[1], "Tab"]);
        juror.send(key::ENTER).wait(&format!("an empty ballot in {lang:?}"), |screen| {
            let text = screen.contents();
            text.contains(&say(*lang, Word::EntryOnStage)) && shown_marks(&text) == [None; 5]
        });
    }
    // Shortcuts with Russian letters: т is n, the note; я is z, undo.
    second.send("т").wait_for(&say(Lang::Ru, Word::JurorNoteTitle));
    second.send("тыныш ән\r").wait_for("тыныш ән");
    second.send("8").send("9").send("я");
    wait_marks(second, Lang::Ru, [Some(8), None, None, None, None]);
    score(first, KK, ["қ", "қ", "қ", "қ", "ұ"]);
    score(second, Lang::Ru, ["8", "8", "8", "8", "8"]);
    score(third, Lang::En, ["0", "0", "0", "0", "0"]);
    wait_row(&ranking, &[DUETS[1], "1", "46,33", "3/3"]);
    ranking.wait_for(&say(Lang::Ru, Word::AllIn));

    wait_row(&stage, &[DUETS[1], "[3/3]"]);
    stage.send(key::ENTER).wait_for(&say(KK, Word::ScoringClosed));
    // п is g, the Grand Prix; л is k, the lock.
    stage.send("п").wait_for("Г Р А Н").wait_for(&format!("● {}", say(KK, Word::AllIn)));
    assert!(!stage.screen().contains(DUETS[1]), "the winner is shown only after the lock");
    stage.send("л").wait_for(&say(KK, Word::StageLockTitle));
    stage.send(key::ENTER).wait_for(DUETS[1]).wait_for("46,33");
    ranking.wait_for(&format!("■ {}", say(Lang::Ru, Word::Locked)));
    first.wait_for(&wording::refusal(&Words::new(KK), &gala.contest(), &Refusal::Locked));
    stage.send(key::ENTER).wait_for(&say(KK, Word::GrandPrixAwardTitle));
    stage.send(key::ENTER).wait_for(&say(KK, Word::GrandPrixIsAwarded));
    ranking.wait_for(&say(Lang::Ru, Word::KeyGrandPrix));
    wait_row(&ranking, &[DUETS[1], &say(Lang::Ru, Word::KeyGrandPrix)]);

    // What was seen is what the journal holds, and the start screen knows that it is over.
    let events = gala.events();
    let count = |kind: &str| events.iter().filter(|event| event.kind == kind).count();
    assert_eq!(count("contest_declared"), 1);
    assert_eq!(count("scoring_opened"), 2);
    assert_eq!(count("scoring_closed"), 2);
    assert_eq!(count("ballot_submitted"), 6);
    assert_eq!(count("ranking_locked"), 1);
    assert_eq!(gala.marks("j1", "d1"), [6, 7, 8, 9, 10].map(Some));
    assert_eq!(gala.marks("j2", "d2"), [8; 5].map(Some));
    let last = events.last().unwrap();
    assert_eq!((last.author.as_str(), last.kind.as_str()), ("chair", "grand_prix_awarded"));
    assert_eq!(last.what["entries"], serde_json::json!(["d2"]));
    let later = gala.start(KK, &[]);
    later.wait_for(&say(KK, Word::StartFinished));
}
