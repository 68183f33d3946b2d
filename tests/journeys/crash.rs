//! kill -9 and what is found afterwards; several people at once.

use alqa::contest::Lang;
use alqa::text::Word;

use crate::gala::{DUETS, Gala, HAND, JURORS, quit, say, shown_marks, wait_marks, wait_open};
use crate::pty::key;

const EN: Lang = Lang::En;

#[test]
fn every_mark_that_was_shown_as_saved_outlives_a_kill() {
    let gala = Gala::begun(2, 3);
    let mut marks = [None; 5];
    for (round, mark) in [7, 8, 9, 3, 4, 5, 6, 2].into_iter().enumerate() {
        let juror = gala.juror(EN, 1);
        // Found again, also what was typed right before the kill, or the mark before it.
        juror.wait_for(&say(EN, Word::EntryOnStage)).wait_for(HAND);
        let found = shown_marks(&juror.screen());
        for (criterion, (found, saved)) in found.iter().zip(marks).enumerate() {
            let unseen = found == &Some(1) && criterion == (round + 4) % 5;
            assert!(found == &saved || unseen, "{criterion}: {found:?}, not {saved:?}");
        }
        // To the criterion, a mark that is waited for, and one that is not.
        juror.send(key::UP.repeat(5)).send(key::DOWN.repeat(round % 5)).send(mark.to_string());
        marks = found;
        marks[round % 5] = Some(mark);
        wait_marks(&juror, EN, marks);
        juror.send("1");
        juror.kill9();
    }
    let last = gala.marks("j1", "d1");
    for (criterion, (last, saved)) in last.iter().zip(marks).enumerate() {
        assert!(last == &saved || (last == &Some(1) && criterion == 7 % 5), "{last:?} {saved:?}");
    }
}

#[test]
fn after_a_kill_the_person_is_back_and_after_leaving_on_the_start_screen() {
    let gala = Gala::begun(2, 3);
    let juror = gala.start_in_no_language(&[]);
    juror.wait_for(&say(Lang::Kk, Word::StartWho));
    juror.send(key::DOWN).send(key::ENTER).wait_for(&say(Lang::Kk, Word::EntryOnStage));
    juror.send("8").send(key::F2).send(key::DOWN).send("7");
    wait_marks(&juror, Lang::Ru, [Some(8), Some(7), None, None, None]);
    // The second duet's ballot, which is not on stage.
    juror.send(key::PAGE_DOWN).wait_for(&say(Lang::Ru, Word::EntryNotYet));
    juror.kill9();

    let again = gala.start_in_no_language(&[]);
    again.wait_for(JURORS[1]).wait_for(&say(Lang::Ru, Word::EntryNotYet)).wait_for("Ән 2");
    again.send(key::PAGE_UP);
    wait_marks(&again, Lang::Ru, [Some(8), Some(7), None, None, None]);
    again.kill9();
    let again = gala.start_in_no_language(&[]);
    wait_marks(&again, Lang::Ru, [Some(8), Some(7), None, None, None]);
    again.wait_for(JURORS[1]).wait_for(HAND);
    quit(&again);

    let fresh = gala.start_in_no_language(&[]);
    fresh.wait_for(&say(Lang::Kk, Word::StartWho)).wait_for(JURORS[2]);
}

#[test]
fn the_stage_manager_is_back_on_the_same_page_after_a_kill() {
    let gala = Gala::begun(2, 2);
    let stage = gala.stage(EN);
    stage.send("a").wait_for(&say(EN, Word::StageJurorsTitle));
    stage.kill9();
    let again = gala.start(EN, &["stage"]);
    again.wait_for(&say(EN, Word::StageJurorsTitle));
    again.send(key::ESC).wait_for(DUETS[1]);
}

#[test]
fn two_who_type_at_once_lose_nothing() {
    let gala = Gala::begun(1, 2);
    let jurors = [gala.juror(EN, 1), gala.juror(EN, 2)];
    // 2 to 9 over and over: no mark is like the one before.
    let typed: String = "23456789".repeat(25);
    for (juror, last) in jurors.iter().zip(["4", "5"]) {
        juror.wait_for(HAND);
        juror.send(format!("{typed}{last}"));
    }
    for (juror, last) in jurors.iter().zip([4, 5]) {
        wait_marks(juror, EN, [Some(last), None, None, None, None]);
    }
    let events = gala.events();
    for (juror, last) in [("j1", "4"), ("j2", "5")] {
        let kept: String = events
            .iter()
            .filter(|event| event.kind == "mark_set" && event.is_of(juror, "d1"))
            .map(|event| event.what["mark"].as_str().unwrap())
            .collect();
        assert_eq!(kept, format!("{typed}{last}"), "{juror}, in the order of typing");
    }
}

#[test]
fn one_juror_at_two_terminals_sees_the_same_ballot() {
    let gala = Gala::begun(1, 1);
    let (one, other) = (gala.juror(EN, 1), gala.juror(EN, 1));
    other.wait_for(HAND);
    one.wait_for(HAND).send("8");
    wait_marks(&other, EN, [Some(8), None, None, None, None]);
    other.send(key::DOWN).send("9");
    wait_marks(&one, EN, [Some(8), Some(9), None, None, None]);
}

#[test]
fn a_stage_manager_who_is_killed_leaves_scoring_open() {
    let gala = Gala::new(1, 1);
    let stage = gala.stage(EN);
    stage.send(key::ENTER);
    wait_open(&stage, EN);
    stage.kill9();
    let juror = gala.juror(EN, 1);
    juror.wait_for(HAND);
    let again = gala.stage(EN);
    wait_open(&again, EN);
}
