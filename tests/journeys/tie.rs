//! A tie for the first place, and a lock that comes too early.

use alqa::contest::Lang;
use alqa::text::Word;

use crate::gala::{DUETS, Gala, JURORS, say, to_stage, wait_open};
use crate::pty::{Session, key};

const RU: Lang = Lang::Ru;

/// Submits five eights for the duet under the juror's hands.
fn eights(juror: &Session) {
    juror.send("8\r".repeat(5)).wait_for(&say(RU, Word::JurorReview));
    juror.send(key::ENTER).wait_for(&say(RU, Word::JurorSubmitted));
}

#[test]
fn the_lock_waits_for_ballots_and_the_chair_for_nobody() {
    let gala = Gala::new(2, 2);
    let stage = gala.start_sized(RU, &["stage"], (100, 30));
    let jurors = [gala.juror(RU, 1), gala.juror(RU, 2)];
    for duet in 1..=2 {
        stage.wait_for(DUETS[duet - 1]).send(key::ENTER);
        wait_open(&stage, RU);
        for juror in &jurors[..3 - duet] {
            to_stage(juror, DUETS[duet - 1]);
            eights(juror);
        }
        if duet == 1 {
            stage.wait_for("[2/2]").send(key::ENTER).wait_for(&say(RU, Word::ScoringClosed));
        }
    }

    // The second juror's ballot for the second duet is missing: K says whose, and locks nothing.
    stage.wait_for("[1/2]").send("л").wait_for(&say(RU, Word::StageCannotLock));
    let screen = stage.screen();
    assert!(screen.contains(JURORS[1]) && !screen.contains(JURORS[0]), "{screen}");
    assert!(screen.contains(DUETS[1]) && !screen.contains(DUETS[0]), "{screen}");
    stage.send(key::ENTER).send("л").wait_for(&say(RU, Word::StageCannotLock));
    to_stage(&jurors[1], DUETS[1]);
    eights(&jurors[1]);

    // The page follows by itself: before the lock the chair puts the second duet ahead. Esc at the
    // question is no vote.
    stage.wait_for(&say(RU, Word::GrandPrixVoteHint)).wait_for(JURORS[0]);
    let ranking = gala.start(RU, &["ranking"]);
    ranking.wait_for(&say(RU, Word::ExplainOpen));
    stage.send(key::DOWN).send(key::ENTER).wait_for(&say(RU, Word::GrandPrixVoteTitle));
    stage.send(key::ESC).wait_gone(&say(RU, Word::GrandPrixVoteTitle));
    stage.send(key::ENTER).wait_for(&say(RU, Word::GrandPrixVoteTitle)).wait_for(DUETS[1]);
    stage.send(key::ENTER).wait_for(&say(RU, Word::ReasonOptional)).send("вокал\r");
    stage.wait_gone(&say(RU, Word::GrandPrixVoteHint));
    ranking.wait_for("*1").wait_for(&say(RU, Word::ExplainByTies));
    // Now Enter locks, then gives the prize.
    stage.wait_for(&format!("● {}", say(RU, Word::AllIn)));
    stage.send(key::ENTER).wait_for(&say(RU, Word::StageLockTitle)).send(key::ENTER);
    stage.wait_gone(&say(RU, Word::StageLockTitle)).wait_for(DUETS[1]);
    stage.send(key::ENTER).wait_for(&say(RU, Word::GrandPrixAwardTitle));
    stage.send(key::ENTER).wait_for(&say(RU, Word::GrandPrixIsAwarded)).wait_for(DUETS[1]);

    let events = gala.events();
    assert_eq!(events.iter().filter(|event| event.kind == "ranking_locked").count(), 1);
    let [vote, lock, award] = &events[events.len() - 3..] else { panic!("three at the end") };
    assert_eq!((vote.kind.as_str(), vote.author.as_str()), ("casting_vote", "chair"));
    let cast = serde_json::json!({"tied": ["d1", "d2"], "ahead": "d2", "reason": "вокал"});
    assert_eq!(vote.what, cast);
    assert_eq!((lock.kind.as_str(), lock.author.as_str()), ("ranking_locked", "chair"));
    assert_eq!(award.what, serde_json::json!({"entries": ["d2"]}));
    // No vote and no prize moved a mark.
    assert_eq!(gala.marks("j1", "d1"), [Some(8); 5]);
}
