//! The show in real terminals: desk, board, three jurors, chair and host in processes of their own on
//! one journal, through a whole evening in which everything goes wrong once, to the end of the reveal.

#[path = "show/evening.rs"]
mod evening;
#[path = "show/secrets.rs"]
mod secrets;

use alqa::text::{Word, Words};

use self::evening::{
    A, B, BLEND, Board, C, CROWD, CURTAIN, FINAL, GUEST, KK, PRIZE, RESULT, SAID, SECOND, SIZE,
    SLIDE, STANDINGS, THIRD, TITLE, WITHHELD, because, gala, wait_line,
};
use crate::gala::{Gala, HAND, JURORS, say, to_stage, wait_marks, wait_open, wait_row, wait_saved};
use crate::pty::{Session, key};

const F5: &str = "\x1b[15~";
const F6: &str = "\x1b[17~";
const F7: &str = "\x1b[18~";
const F8: &str = "\x1b[19~";

fn desk(gala: &Gala) -> Session {
    gala.start_sized(KK, &["stage"], SIZE)
}

fn juror(gala: &Gala, number: usize) -> Session {
    let session = gala.start_sized(KK, &["juror", &format!("j{number}")], SIZE);
    session.wait_for(JURORS[number - 1]);
    session
}

/// The second name of an entry's first performer.
fn name(entry: usize) -> &'static str {
    SAID[entry][0].split(' ').nth(1).unwrap()
}

/// Gives five marks to the duet on stage and submits.
fn submit(juror: &Session, marks: &str) {
    juror.wait_for(HAND);
    let typed: String = marks.chars().map(|mark| format!("{mark}\r")).collect();
    juror.send(typed).wait_for(&say(KK, Word::JurorReview));
    juror.send(key::ENTER).wait_for(&say(KK, Word::JurorSubmitted));
}

/// Gives five other marks on a ballot that has them all, and submits.
fn correct(juror: &Session, marks: &str) {
    juror.wait_for(HAND).send(key::UP.repeat(5));
    let typed: String = marks.chars().map(|mark| format!("{mark}{}", key::DOWN)).collect();
    juror.send(typed).send(key::ENTER).wait_for(&say(KK, Word::JurorReview));
    juror.send(key::ENTER).wait_for(&say(KK, Word::JurorSubmitted));
}

/// The duet is called, its scoring open.
fn call(desk: &Session, entry: usize) {
    wait_row(desk, &[">", name(entry)]);
    desk.send(key::ENTER);
    wait_open(desk, KK);
}

/// All that were expected are in: scoring is closed.
fn close(desk: &Session, entry: usize, ballots: &str) {
    wait_row(desk, &[name(entry), &format!("[{ballots}]")]);
    desk.send(key::ENTER);
    wait_row(desk, &[name(entry), &format!(" {ballots} ")]);
    wait_saved(desk, KK);
}

#[test]
fn a_whole_evening_and_its_reveal() {
    let gala = gala();
    let mut board = Board::start(&gala);
    board.shows([TITLE]);

    // Before the evening: the third juror is late, the board waits for the first duet.
    let mut stage = desk(&gala);
    stage.wait_for(&say(KK, Word::SeatStage));
    stage.send("ф").wait_for(&say(KK, Word::StageJurorsTitle)).send(key::DOWN.repeat(2)).send(" ");
    wait_row(&stage, &[JURORS[2], &say(KK, Word::Absent)]);
    stage.send(key::ESC);
    let chair = gala.start_sized(KK, &["chair"], SIZE);
    let host = gala.start_sized(KK, &["host"], SIZE);
    host.wait_for(name(A));
    let mut jurors = vec![juror(&gala, 1), juror(&gala, 2)];
    board.comes_to([A], || {
        stage.send(F6);
    });

    // The first duet. A juror is killed while marks are typed.
    board.comes_to([A, B], || call(&stage, A));
    stage.send("е").wait_for("/ 04:00");
    for juror in &jurors {
        to_stage(juror, name(A));
    }
    jurors[1].send("9\r9\r8\r");
    wait_marks(&jurors[1], KK, [Some(9), Some(9), Some(8), None, None]);
    jurors.pop().unwrap().kill9();
    jurors.push(juror(&gala, 2));
    wait_marks(&jurors[1], KK, [Some(9), Some(9), Some(8), None, None]);
    submit(&jurors[0], "99999");
    jurors[1].wait_for(HAND).send(key::UP.repeat(5)).send("9\r9\r8\r8\r9\r");
    jurors[1].wait_for(&say(KK, Word::JurorReview)).send(key::ENTER);
    jurors[1].wait_for(&say(KK, Word::JurorSubmitted));
    stage.send("е");
    close(&stage, A, "2/2");

    // The third juror comes; a guest plays first; the last duet withdraws.
    stage.send("ф").wait_for(&say(KK, Word::StageJurorsTitle)).send(key::DOWN.repeat(2)).send(" ");
    wait_row(&stage, &[JURORS[2], &say(KK, Word::Present)]);
    stage.send(key::ESC).wait_gone(&say(KK, Word::StageJurorsTitle));
    jurors.push(juror(&gala, 3));
    board.allow([A, B, GUEST]);
    stage.send("и").wait_for(&say(KK, Word::ProgrammeTitle)).send(key::DOWN);
    wait_row(&stage, &[">", name(B)]);
    stage.send("ш").wait_for(&say(KK, Word::ProgrammeInsert)).send(key::DOWN).send(key::ENTER);
    stage.wait_for(&say(KK, Word::ProgrammeItemTitle)).send(SAID[GUEST][0]).send(key::ENTER);
    stage.wait_for(&say(KK, Word::ProgrammeItemMinutes)).send("5\r");
    wait_row(&stage, &[">", SAID[GUEST][0]]);
    board.shows([A, GUEST]);
    stage.send(key::ENTER);
    board.shows([GUEST, B]);
    stage.send(key::ENTER);
    board.shows([A, B]);
    stage.send(key::ESC).wait_gone(&say(KK, Word::ProgrammeTitle));
    stage.send(key::END).send("ц");
    because(&stage, Word::StageWithdrawTitle, Word::ReasonOptional, "ауырып қалды");
    stage.wait_for("ауырып қалды");

    // The second duet. The desk is killed while scoring is open, the board while it shows who sings.
    stage.send(key::HOME).send(key::DOWN);
    board.comes_to([B, C], || call(&stage, B));
    stage.send("е").wait_for("/ 04:00");
    stage.kill9();
    stage = desk(&gala);
    wait_open(&stage, KK);
    stage.wait_for("/ 04:00").wait_for("[0/3]");
    board.kill_drawing();
    board.shows([B, C]);
    for juror in &jurors {
        to_stage(juror, name(B));
    }
    submit(&jurors[0], "99999");
    // Taken back and corrected.
    submit(&jurors[1], "88888");
    jurors[1].send("е");
    correct(&jurors[1], "99999");
    submit(&jurors[2], "88888");
    stage.send("е");
    close(&stage, B, "3/3");

    // What the hall may see of the ranking: all until now, and no more later. Black, and the title.
    board.comes_to([STANDINGS, A, B, C], || {
        stage.send(F7);
    });
    wait_line(board.session(), &["1", name(A), "44"]);
    wait_line(board.session(), &["2", name(B), "43,33"]);
    board.session().wait_for(&Words::new(KK).board_frozen(2));
    board.allow([]);
    stage.send(F8);
    board.is_black();
    board.comes_to([TITLE], || {
        stage.send(F5);
    });

    // The third duet, and a power cut at the board.
    board.comes_to([B, C], || {
        stage.send(F6);
    });
    board.comes_to([C], || call(&stage, C));
    for (juror, marks) in jurors.iter().zip(["66666", "66666", "77777"]) {
        to_stage(juror, name(C));
        submit(juror, marks);
    }
    close(&stage, C, "3/3");
    board.kill_and_start();
    board.shows([C]);

    // The chair has a ballot of the second duet opened again: a tie for the Grand Prix.
    board.comes_to([STANDINGS, A, B, C], || {
        stage.send(F7);
    });
    chair.wait_for(&say(KK, Word::ChairClear)).send(key::TAB).wait_for("■");
    chair.send(key::HOME).send(key::DOWN).send(key::RIGHT.repeat(3)).send(key::ENTER);
    because(&chair, Word::ReopenTitle, Word::ReasonTitle, "қате терілген");
    chair.send(key::ESC);
    stage.send(key::HOME).send(key::DOWN).send("щ").wait_for(&say(KK, Word::KeyCloseShort));
    jurors[2].send(key::PAGE_UP).wait_for(name(B));
    correct(&jurors[2], "99888");
    wait_row(&stage, &[name(B), "[3/3]"]);
    stage.send("щ");
    wait_row(&stage, &[name(B), " 3/3 "]);
    wait_line(board.session(), &["2", name(B), "43,33"]);
    chair.wait_for(&say(KK, Word::KeyVoteShort)).send(key::ENTER);
    chair.wait_for(name(B)).send(key::DOWN).send(key::ENTER);
    because(&chair, Word::GrandPrixVoteTitle, Word::ReasonOptional, "үні жарқын");

    decide(&chair);
    reveal(&gala, &board, stage, &host);
    evening_is_sound(&gala);
    board.leave_and_check();
}

/// The lock, the Grand Prix, the awards, and the end: the second place as the ranking proposes, one
/// prize given to the third, one not given.
fn decide(chair: &Session) {
    chair.wait_for(&say(KK, Word::ChairClear)).send("л");
    chair.wait_for(&say(KK, Word::StageLockTitle)).send(key::ENTER);
    wait_row(chair, &["1", name(B), "44"]);
    chair.send("п").wait_for("Г Р А Н").send(key::ENTER);
    chair.wait_for(&say(KK, Word::GrandPrixAwardTitle)).send(key::ENTER);
    chair.wait_for(&say(KK, Word::GrandPrixIsAwarded)).send(key::ESC);
    chair.wait_for(&say(KK, Word::ChairFinalise)).send("з").wait_for("1/4").send(key::ENTER).wait_for("[×]").send(key::ENTER);
    chair.wait_for(&say(KK, Word::AwardTitle)).send(key::ENTER);
    chair.wait_for("2/4").send(key::ENTER).wait_for("[ ]").send(key::DOWN.repeat(2)).send(" ");
    chair.wait_for("[×]").send(key::ENTER).wait_for(&say(KK, Word::AwardTitle)).send(key::ENTER);
    chair.wait_for("3/4").send("ч").wait_for(&say(KK, Word::AwardReasonTitle));
    chair.send("дауыс аз\r").wait_for("4/4").send(key::ESC);
    chair.wait_for(&say(KK, Word::ChairFinalise)).send("а").wait_for(&say(KK, Word::FinaliseTitle)).send(key::ENTER);
    chair.wait_for(&say(KK, Word::ResultHolds));
}

/// The reveal, with steps back, a jump, and two processes killed in the middle of it.
fn reveal(gala: &Gala, board: &Board<'_>, mut stage: Session, host: &Session) {
    board.comes_to([TITLE], || {
        stage.send(F5);
    });
    let press = |stage: &Session, key: &str| {
        wait_saved(stage, KK);
        stage.send(key);
    };
    stage.send("ч").wait_for(&say(KK, Word::RevealTitle));
    board.comes_to([CURTAIN], || press(&stage, key::RIGHT));
    host.wait_for("Құрметті көпшілік!");
    board.comes_to([SLIDE], || press(&stage, key::RIGHT));
    board.comes_to([BLEND], || press(&stage, key::RIGHT));
    host.wait_for(name(C));
    board.comes_to([BLEND, C], || press(&stage, key::RIGHT));
    board.comes_to([CROWD], || press(&stage, key::RIGHT));
    board.comes_to([CROWD, WITHHELD], || press(&stage, key::RIGHT));
    board.comes_to([THIRD], || press(&stage, key::RIGHT));
    board.comes_to([THIRD, C, RESULT], || press(&stage, key::RIGHT));
    // Two steps back: on every screen it is as it was.
    board.comes_to([THIRD], || press(&stage, key::LEFT));
    host.wait_for(name(C));
    board.comes_to([CROWD, WITHHELD], || press(&stage, key::LEFT));
    host.wait_gone(name(C));
    board.comes_to([THIRD], || press(&stage, key::RIGHT));
    // The curtain, and a jump from there.
    board.comes_to([CURTAIN], || press(&stage, key::HOME));
    stage.send(key::DOWN.repeat(5)).send(key::ENTER).wait_for(&say(KK, Word::RevealJump));
    board.comes_to([SECOND], || press(&stage, key::ENTER));
    board.comes_to([SECOND, A], || press(&stage, key::RIGHT));
    // The desk is killed: the board stays, the desk is back where it was.
    stage.kill9();
    stage = desk(gala);
    stage.wait_for(&say(KK, Word::RevealTitle));
    wait_row(&stage, &[">", SAID[SECOND][0]]);
    board.shows([SECOND, A]);
    board.comes_to([SECOND], || press(&stage, key::LEFT));
    board.comes_to([SECOND, A], || press(&stage, key::RIGHT));
    board.comes_to([PRIZE], || press(&stage, key::RIGHT));
    host.wait_for(name(B)).wait_for("екі миллион теңге");
    // The board is killed in the suspense: what comes back is the heading, and the name in its time.
    board.comes_to([PRIZE], || press(&stage, key::RIGHT));
    board.kill_drawing();
    board.shows([PRIZE]);
    board.allow([PRIZE, B, CURTAIN]);
    board.shows([PRIZE, B]);
    stage.wait_for(&say(KK, Word::RevealOver));
    // Back from the end and there again.
    board.comes_to([PRIZE], || press(&stage, key::LEFT));
    board.comes_to([PRIZE, B], || press(&stage, key::RIGHT));
    stage.send(key::ESC).wait_gone(&say(KK, Word::RevealTitle));
    board.comes_to([FINAL, A, B, C, RESULT], || press(&stage, F7));
    wait_line(board.session(), &["1", name(B), "44"]);
}

/// The journal holds what was done, and every board that it ever made only what was public.
fn evening_is_sound(gala: &Gala) {
    let events = gala.events();
    let count = |kind: &str| events.iter().filter(|event| event.kind == kind).count();
    let counts = ["juror_absent", "juror_present", "entry_withdrawn", "ballot_reopened"].map(count);
    assert_eq!(counts, [1; 4]);
    assert_eq!([count("ranking_locked"), count("result_final"), count("casting_vote")], [1; 3]);
}
