//! The chair's evening: what stands in the way, the lock, the awards, the end, and a revision.

use alqa::contest::Lang;
use alqa::text::{Word, Words};

use crate::gala::{DUETS, Gala, HAND, JURORS, say, to_stage, wait_open, wait_row};
use crate::pty::{Session, key};

const KK: Lang = Lang::Kk;

/// Submits five equal marks for the duet under the juror's hands.
fn submit(juror: &Session, digit: &str) {
    juror.send(format!("{digit}\r").repeat(5)).wait_for(&say(KK, Word::JurorReview));
    juror.send(key::ENTER).wait_for(&say(KK, Word::JurorSubmitted));
}

/// Yes, then a reason.
fn because(chair: &Session, title: Word, reason: &str) {
    chair.wait_for(&say(KK, title)).send(key::ENTER);
    chair.wait_for(&say(KK, Word::ReasonTitle)).send(format!("{reason}\r"));
    chair.wait_gone(&say(KK, Word::ReasonTitle));
}

#[test]
fn from_the_last_ballot_to_the_final_result_and_a_revision() {
    let gala = Gala::new(2, 2);
    gala.change(
        "awards: [",
        "awards: [(name: \"Көрермен жүлдесі\", kind: Special, fund: 300001), ",
    );
    let stage = gala.start_sized(KK, &["stage"], (100, 30));
    let chair = gala.start_sized(KK, &["chair"], (100, 30));
    chair.wait_for(&say(KK, Word::SeatChair)).wait_for(&say(KK, Word::ChairWaits));
    let jurors = [gala.juror(KK, 1), gala.juror(KK, 2)];
    for duet in 1..=2 {
        stage.wait_for(DUETS[duet - 1]).send(key::ENTER);
        wait_open(&stage, KK);
        // The last ballot of all comes later.
        let digits: &[&str] = [&["9", "8"][..], &["6"]][duet - 1];
        for (juror, digit) in jurors.iter().zip(digits) {
            to_stage(juror, DUETS[duet - 1]);
            submit(juror, digit);
        }
        if duet == 1 {
            stage.wait_for("[2/2]").send(key::ENTER).wait_for(&say(KK, Word::ScoringClosed));
        }
    }
    // Whom to see stands at the line; the last ballot clears it.
    wait_row(&chair, &["№2", &say(KK, Word::ChairMissing), JURORS[1]]);
    // The other one's ballot may still be on its way here.
    chair.wait_gone(JURORS[0]);
    to_stage(&jurors[1], DUETS[1]);
    submit(&jurors[1], "7");
    chair.wait_for(&say(KK, Word::ChairClear));
    stage.wait_for("[2/2]").send(key::ENTER).wait_for(&say(KK, Word::ScoringClosed));
    assert!(!chair.screen().contains("42"), "no result before the lock: {}", chair.screen());

    // Enter locks; the ranking is there.
    chair.send(key::ENTER).wait_for(&say(KK, Word::StageLockTitle)).send(key::ENTER);
    wait_row(&chair, &[DUETS[0], "42,5"]);
    stage.wait_for(&format!("■ {}", say(KK, Word::Locked)));
    // The Grand Prix, then the free award, shared by both: the rest of a tenge is named.
    chair.send(key::ENTER).wait_for("Г Р А Н");
    chair.send(key::ENTER).wait_for(&say(KK, Word::GrandPrixAwardTitle)).send(key::ENTER);
    chair.wait_for(&say(KK, Word::GrandPrixIsAwarded)).send(key::ESC);
    chair.wait_for(&say(KK, Word::ChairFinalise)).send(key::DOWN).send(key::ENTER);
    chair.wait_for(&say(KK, Word::AwardFree)).send(key::ENTER);
    chair.wait_for("[ ]").send(" ").wait_for("[×]").send(key::DOWN).send(" ");
    chair.wait_for("150").send(key::ENTER).wait_for(&say(KK, Word::AwardTitle)).send(key::ENTER);
    chair.wait_for("2/2").send(key::ESC);
    chair.wait_for(&say(KK, Word::ChairFinalise)).send(key::DOWN).send(key::ENTER);
    chair.wait_for(&say(KK, Word::FinaliseTitle)).send(key::ENTER);
    chair.wait_for(&say(KK, Word::ResultHolds)).wait_for(&Words::new(KK).result_version(1));
    let evening = gala.events();
    let last = evening.last().unwrap();
    assert_eq!((last.author.as_str(), last.kind.as_str()), ("chair", "result_final"));

    // An appeal: м is v. A closed ballot is opened, marked anew, and all is decided again.
    chair.send("м");
    because(&chair, Word::ReviseTitle, "шағым түсті");
    chair.wait_for(&say(KK, Word::ChairClear)).send(key::TAB);
    chair.wait_for("■").send(key::HOME).send(key::RIGHT).send(key::ENTER);
    because(&chair, Word::ReopenTitle, "қате терілген");
    chair.send(key::ESC);
    wait_row(&chair, &["№1", &say(KK, Word::ChairDrafts), JURORS[0]]);
    // The stage manager opens scoring once more; щ is o.
    stage.send(key::HOME).send("щ").wait_for(&say(KK, Word::KeyCloseShort));
    jurors[0].send(key::PAGE_UP).wait_for(DUETS[0]).wait_for(HAND);
    jurors[0].send(key::UP.repeat(5)).send(["1", key::DOWN].concat().repeat(5)).send(key::ENTER);
    jurors[0].wait_for(&say(KK, Word::JurorReview)).send(key::ENTER);
    chair.wait_for(&say(KK, Word::ChairClear)).send("л");
    chair.wait_for(&say(KK, Word::StageLockTitle)).send(key::ENTER);
    wait_row(&chair, &["1 ", DUETS[1], "32,5"]);
    // What was decided before is asked anew; р is h, the result from before.
    chair.wait_for("0/2").send("р").wait_for(&Words::new(KK).result_version(1));
    chair.wait_for("шағым түсті").wait_for("42,5");

    let kinds: Vec<_> =
        gala.events()[evening.len()..].iter().map(|event| event.kind.clone()).collect();
    assert_eq!(kinds[..2], ["revision_opened", "ballot_reopened"]);
    assert_eq!(kinds[kinds.len() - 2..], ["ballot_submitted", "ranking_locked"]);
}

/// Over a missing ballot with a reason, which stays on the page.
#[test]
fn the_chair_locks_over_a_missing_ballot() {
    let gala = Gala::begun(1, 2);
    let juror = gala.juror(KK, 2);
    juror.wait_for(HAND);
    submit(&juror, "8");
    let chair = gala.start(KK, &["chair"]);
    wait_row(&chair, &["№1", &say(KK, Word::ChairMissing), JURORS[0]]);
    chair.send("л");
    because(&chair, Word::ChairOverrideTitle, "жарық өшті");
    chair.wait_for("жарық өшті").wait_for(&format!("■ {}", say(KK, Word::Locked)));
    let locked = gala.events().pop().unwrap();
    assert_eq!((locked.kind.as_str(), locked.author.as_str()), ("ranking_locked", "chair"));
    assert_eq!(locked.what["reason"], "жарық өшті");
    // The secretary sits down by name too.
    let secretary = gala.start(KK, &["secretary"]);
    secretary.wait_for(&say(KK, Word::SeatSecretary));
}
