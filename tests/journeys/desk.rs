//! Who judges and who performs, changed on the screens and back again.

use alqa::contest::Lang;
use alqa::text::Word;

use crate::gala::{DUETS, Gala, HAND, JURORS, say, to_stage, wait_marks, wait_open, wait_row};
use crate::pty::key;

const EN: Lang = Lang::En;

/// The kinds of events from the first duet's scoring on.
fn kinds(gala: &Gala) -> Vec<String> {
    gala.events().into_iter().skip(3).map(|event| event.kind).collect()
}

#[test]
fn a_juror_recuses_and_returns() {
    let gala = Gala::begun(1, 2);
    let stage = gala.stage(EN);
    let juror = gala.juror(EN, 2);
    juror.wait_for(HAND).send("7");
    wait_marks(&juror, EN, [Some(7), None, None, None, None]);
    stage.wait_for("[0/2]");
    // к is r.
    juror.send("к").wait_for(&say(EN, Word::JurorRecuseTitle)).send("4").send(key::ENTER);
    juror.wait_for(&say(EN, Word::KeyKeep)).send("оқушым\r");
    stage.wait_for("[0/1]");
    wait_row(&stage, &[DUETS[0], "×"]);
    juror.wait_gone(HAND).send("9");
    juror.send("r").wait_for(&say(EN, Word::JurorReturnTitle)).send(key::ENTER);
    // The mark from before is there again; the one that was refused is not.
    juror.wait_for(HAND);
    wait_marks(&juror, EN, [Some(7), None, None, None, None]);
    stage.wait_for("[0/2]");
    assert_eq!(kinds(&gala), ["mark_set", "juror_recused", "juror_returned"]);
    let recused = &gala.events()[4];
    assert_eq!(recused.what["reason"], "оқушым");
}

#[test]
fn an_absent_juror_is_not_waited_for_until_present_again() {
    let gala = Gala::begun(1, 2);
    let stage = gala.stage(EN);
    let juror = gala.juror(EN, 2);
    juror.wait_for(HAND);
    let lobby = gala.start(EN, &[]);
    lobby.wait_for(&say(EN, Word::StartWho));
    stage.send("ф").wait_for(&say(EN, Word::StageJurorsTitle)).send(key::DOWN).send(key::ENTER);
    wait_row(&stage, &[JURORS[1], &say(EN, Word::Absent)]);
    juror.wait_gone(HAND);
    wait_row(&lobby, &[JURORS[1], &say(EN, Word::StartAbsent)]);
    stage.send(key::ESC).wait_for("[0/1]");
    stage.send("a").wait_for(&say(EN, Word::StageJurorsTitle)).send(key::DOWN).send(" ");
    wait_row(&stage, &[JURORS[1], &say(EN, Word::Present)]);
    stage.send(key::ESC).wait_for("[0/2]");
    juror.wait_for(HAND);
    assert_eq!(kinds(&gala), ["juror_absent", "juror_present"]);
}

#[test]
fn a_duet_withdraws_or_does_not_come_and_comes_back() {
    let gala = Gala::begun(3, 1);
    let stage = gala.start_sized(EN, &["stage"], (140, 30));
    let juror = gala.juror(EN, 1);
    let duet = |n: usize, word: Word| wait_row(&stage, &[DUETS[n - 1], &say(EN, word)]);
    juror.wait_for(HAND).send("6");
    wait_marks(&juror, EN, [Some(6), None, None, None, None]);

    // The one on stage withdraws: no more marks; then it is back with its mark.
    stage.wait_for(DUETS[0]).send("ц").wait_for(&say(EN, Word::StageWithdrawTitle));
    stage.send(key::ESC).wait_gone(&say(EN, Word::StageWithdrawTitle));
    stage.send("w").wait_for(&say(EN, Word::StageWithdrawTitle)).send(key::ENTER);
    stage.wait_for(&say(EN, Word::ReasonOptional)).send("flu\r").wait_for("flu");
    juror.wait_for(&say(EN, Word::EntryWithdrawn)).wait_gone(HAND);
    stage.send("w").wait_for(&say(EN, Word::StageReinstateTitle)).send(key::ENTER);
    juror.wait_for(HAND);
    wait_marks(&juror, EN, [Some(6), None, None, None, None]);

    // The second does not come, so the third is next; then it comes after all.
    stage.send(key::DOWN).send("т").wait_for(&say(EN, Word::StageNoShowTitle)).send(key::ENTER);
    stage.wait_for(&say(EN, Word::ReasonOptional)).send(key::ENTER);
    duet(3, Word::UpNext);
    juror.send(key::PAGE_DOWN).wait_for(&say(EN, Word::EntryNoShow));
    // It can be neither called nor scored meanwhile.
    stage.send(key::ENTER).wait_for(DUETS[1]);
    stage.send("n").wait_for(&say(EN, Word::StageReinstateTitle)).send(key::ENTER);
    duet(2, Word::UpNext);
    juror.wait_for(&say(EN, Word::EntryNotYet));
    assert_eq!(
        kinds(&gala),
        ["mark_set", "entry_withdrawn", "entry_reinstated", "entry_no_show", "entry_reinstated"]
    );
}

#[test]
fn a_submitted_ballot_is_taken_back_and_scoring_closes_over_a_missing_one() {
    let gala = Gala::begun(2, 2);
    let stage = gala.stage(EN);
    let juror = gala.juror(EN, 1);
    juror.wait_for(HAND).send("5\r".repeat(5)).wait_for(&say(EN, Word::JurorReview));
    juror.send(key::ENTER).wait_for(&say(EN, Word::JurorSubmitted));
    stage.wait_for("[1/2]");
    // е is t.
    juror.send("е").wait_for(HAND);
    stage.wait_for("[0/2]");
    juror.send(key::END).send(key::DOWN.repeat(4)).send(key::ENTER);
    juror.wait_for(&say(EN, Word::JurorReview)).send(key::ENTER);
    juror.wait_for(&say(EN, Word::JurorSubmitted));

    // The other has not marked: closing is asked about, by name.
    stage.wait_for("[1/2]").send(key::ENTER).wait_for(&say(EN, Word::StageCloseTitle));
    stage.wait_for(JURORS[1]).send(key::ENTER).wait_for(&say(EN, Word::ScoringClosed));
    // A ballot that is in says so after scoring, and nothing else is asked.
    juror.wait_for(&format!("● {}", say(EN, Word::BallotSubmitted)));
    // The late juror gets another chance: щ is o.
    let late = gala.juror(EN, 2);
    stage.send(key::UP).send("щ");
    wait_open(&stage, EN);
    to_stage(&late, DUETS[0]);
    late.send("4");
    wait_marks(&late, EN, [Some(4), None, None, None, None]);
}
