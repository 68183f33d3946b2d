//! The show in real terminals: desk, board, three jurors, chair and host in processes of their own on
//! one journal, through a whole evening in which everything goes wrong once, to the end of the reveal.

#[path = "show/evening.rs"]
mod evening;
#[cfg(target_os = "linux")]
#[path = "show/figures.rs"]
mod figures;
#[path = "show/secrets.rs"]
mod secrets;

use std::time::{Duration, Instant};

use alqa::text::{Word, Words};
use rustix::process::Signal;

use self::evening::{
    A, B, BLEND, Board, C, CROWD, CURTAIN, FINAL, GUEST, KK, PRIZE, RESULT, SAID, SECOND, SIZE,
    SLIDE, STANDINGS, THIRD, TITLE, WITHHELD, because, check_views, gala, wait_line,
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
    let typed: String = marks.chars().flat_map(|mark| [mark, '\r']).collect();
    juror.send(typed).wait_for(&say(KK, Word::JurorReview));
    juror.send(key::ENTER).wait_for(&say(KK, Word::JurorSubmitted));
}

/// Gives five other marks on a ballot that has them all, and submits.
fn correct(juror: &Session, marks: &str) {
    juror.wait_for(HAND).send(key::UP.repeat(5));
    for mark in marks.chars() {
        juror.send(format!("{mark}{}", key::DOWN));
    }
    juror.send(key::ENTER).wait_for(&say(KK, Word::JurorReview));
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
    desk.wait_gone(&format!("[{ballots}]"));
    wait_saved(desk, KK);
}

#[test]
fn a_whole_evening_and_its_reveal() {
    let gala = gala();
    let mut night = Night::begin(&gala);
    night.first_duet();
    night.guest_and_withdrawal();
    night.second_duet();
    night.public_ranking();
    night.third_duet();
    night.late_correction();
    decide(&night.chair);
    night.reveal();
    night.reveal_the_prize();
    evening_is_sound(&gala);
    night.board.leave_and_check();
}

/// The evening and who sits at it.
struct Night<'g> {
    gala: &'g Gala,
    board: Board<'g>,
    stage: Session,
    jurors: Vec<Session>,
    chair: Session,
    host: Session,
}

impl<'g> Night<'g> {
    /// The board waits for a journal, the third juror is late, the hall sees who is first.
    fn begin(gala: &'g Gala) -> Self {
        let board = Board::start(gala);
        board.shows([TITLE]);
        let stage = desk(gala);
        stage.wait_for(&say(KK, Word::SeatStage)).send("ф");
        stage.wait_for(&say(KK, Word::StageJurorsTitle)).send(key::DOWN.repeat(2)).send(" ");
        wait_row(&stage, &[JURORS[2], &say(KK, Word::Absent)]);
        stage.send(key::ESC).wait_gone(&say(KK, Word::StageJurorsTitle));
        let chair = gala.start_sized(KK, &["chair"], SIZE);
        let host = gala.start_sized(KK, &["host"], SIZE);
        host.wait_for(name(A));
        let jurors = vec![juror(gala, 1), juror(gala, 2)];
        board.comes_to([A], || {
            stage.send(F6);
        });
        Self { gala, board, stage, jurors, chair, host }
    }

    /// A juror is killed while marks are typed.
    fn first_duet(&mut self) {
        let Self { gala, board, stage, jurors, .. } = self;
        board.comes_to([A, B], || call(stage, A));
        stage.send("е").wait_for("/ 04:00");
        for juror in &*jurors {
            to_stage(juror, name(A));
        }
        let typed = [Some(9), Some(9), Some(8), None, None];
        jurors[1].send("9\r9\r8\r");
        wait_marks(&jurors[1], KK, typed);
        jurors.pop().unwrap().kill9();
        jurors.push(juror(gala, 2));
        wait_marks(&jurors[1], KK, typed);
        submit(&jurors[0], "99999");
        jurors[1].send(key::UP.repeat(5));
        submit(&jurors[1], "99889");
        stage.send("е");
        close(stage, A, "2/2");
    }

    /// The third juror comes, a guest plays, the last duet withdraws.
    fn guest_and_withdrawal(&mut self) {
        let Self { gala, board, stage, jurors, .. } = self;
        stage.send("ф").wait_for(&say(KK, Word::StageJurorsTitle));
        stage.send(key::DOWN.repeat(2)).send(" ");
        wait_row(stage, &[JURORS[2], &say(KK, Word::Present)]);
        stage.send(key::ESC).wait_gone(&say(KK, Word::StageJurorsTitle));
        jurors.push(juror(gala, 3));
        board.allow([A, B, GUEST]);
        stage.send("и").wait_for(&say(KK, Word::ProgrammeTitle)).send(key::DOWN);
        wait_row(stage, &[">", name(B)]);
        stage.send("ш").wait_for(&say(KK, Word::ProgrammeInsert)).send(key::DOWN).send(key::ENTER);
        stage.wait_for(&say(KK, Word::ProgrammeItemTitle)).send(SAID[GUEST][0]).send(key::ENTER);
        stage.wait_for(&say(KK, Word::ProgrammeItemMinutes)).send("5\r");
        wait_row(stage, &[">", SAID[GUEST][0]]);
        board.shows([A, GUEST]);
        stage.send(key::ENTER);
        board.shows([GUEST, B]);
        stage.send(key::ENTER);
        board.shows([A, B]);
        stage.send(key::ESC).wait_gone(&say(KK, Word::ProgrammeTitle));
        stage.send(key::END).send("ц");
        because(stage, Word::StageWithdrawTitle, Word::ReasonOptional, "ауырып қалды");
        stage.wait_for("ауырып қалды");
    }

    /// The desk is killed while scoring is open, the board while it shows who sings; a ballot is taken
    /// back and corrected.
    fn second_duet(&mut self) {
        let Self { gala, board, stage, jurors, .. } = self;
        stage.send(key::HOME).send(key::DOWN);
        board.comes_to([B, C], || call(stage, B));
        stage.send("е").wait_for("/ 04:00");
        stage.signal(Signal::KILL).exit();
        *stage = desk(gala);
        wait_open(stage, KK);
        stage.wait_for("/ 04:00").wait_for("[0/3]");
        board.kill_drawing();
        board.shows([B, C]);
        for juror in &*jurors {
            to_stage(juror, name(B));
        }
        submit(&jurors[0], "99999");
        submit(&jurors[1], "88888");
        jurors[1].send("е");
        correct(&jurors[1], "99999");
        submit(&jurors[2], "88888");
        stage.send("е");
        close(stage, B, "3/3");
    }

    /// What the hall may see of the ranking: all until now, and no more later. Black, and the title.
    fn public_ranking(&self) {
        let Self { board, stage, .. } = self;
        let press = |key| {
            move || {
                stage.send(key);
            }
        };
        board.comes_to([STANDINGS, A, B, C], press(F7));
        wait_line(board.session(), &["1", name(A), "44"]);
        wait_line(board.session(), &["2", name(B), "43,33"]);
        board.session().wait_for(&Words::new(KK).board_frozen(2));
        board.allow([]);
        stage.send(F8);
        board.is_black();
        board.comes_to([TITLE], press(F5));
        board.comes_to([B, C], press(F6));
    }

    /// A power cut at the board.
    fn third_duet(&mut self) {
        let Self { board, stage, jurors, .. } = self;
        board.comes_to([C], || call(stage, C));
        for (juror, marks) in jurors.iter().zip(["66666", "66666", "77777"]) {
            to_stage(juror, name(C));
            submit(juror, marks);
        }
        close(stage, C, "3/3");
        board.kill_and_start();
        board.shows([C]);
    }

    /// The chair has a ballot of the second duet opened again: a tie for the Grand Prix, and the
    /// chair's vote. The hall sees nothing of it.
    fn late_correction(&self) {
        let Self { board, stage, jurors, chair, .. } = self;
        board.comes_to([STANDINGS, A, B, C], || {
            stage.send(F7);
        });
        chair.wait_for(&say(KK, Word::ChairClear)).send(key::TAB).wait_for("■");
        chair.send(key::HOME).send(key::DOWN).send(key::RIGHT.repeat(3)).send(key::ENTER);
        because(chair, Word::ReopenTitle, Word::ReasonTitle, "қате терілген");
        chair.send(key::ESC);
        stage.send(key::HOME).send(key::DOWN).send("щ").wait_for(&say(KK, Word::KeyCloseShort));
        jurors[2].send(key::PAGE_UP).wait_for(name(B));
        correct(&jurors[2], "99888");
        wait_row(stage, &[name(B), "[3/3]"]);
        stage.send("щ");
        stage.wait_gone("[3/3]");
        wait_line(board.session(), &["2", name(B), "43,33"]);
        chair.wait_for(&say(KK, Word::KeyVoteShort)).send(key::ENTER);
        chair.wait_for(name(B)).send(key::DOWN).send(key::ENTER);
        because(chair, Word::GrandPrixVoteTitle, Word::ReasonOptional, "үні жарқын");
    }

    /// Presses a key of the reveal once the last one is on disk, and waits until just this is seen.
    fn step<const N: usize>(&self, key: &str, what: [usize; N]) {
        self.board.comes_to(what, || {
            wait_saved(&self.stage, KK);
            self.stage.send(key);
        });
    }

    /// The names at the next position come when its pause is over, and not before; `meanwhile`: in the
    /// suspense.
    fn suspense<const N: usize, const M: usize>(
        &self,
        seconds: u64,
        heading: [usize; N],
        meanwhile: impl FnOnce(),
        names: [usize; M],
    ) {
        wait_saved(&self.stage, KK);
        let pressed = Instant::now();
        self.step(key::RIGHT, heading);
        meanwhile();
        self.board.shows(names);
        // Records tell whole milliseconds.
        self.board.was_allowed(pressed + Duration::from_millis(seconds * 1_000 - 5), names);
    }

    /// Steps forth and back, a jump, and a desk that is killed, up to the second place.
    fn reveal(&mut self) {
        self.step(F5, [TITLE]);
        self.stage.send("ч").wait_for(&say(KK, Word::RevealTitle));
        self.step(key::RIGHT, [CURTAIN]);
        self.host.wait_for("Құрметті көпшілік!");
        self.step(key::RIGHT, [SLIDE]);
        self.step(key::RIGHT, [BLEND]);
        self.host.wait_for(name(C));
        self.step(key::RIGHT, [BLEND, C]);
        self.step(key::RIGHT, [CROWD]);
        self.step(key::RIGHT, [CROWD, WITHHELD]);
        self.step(key::RIGHT, [THIRD]);
        self.suspense(1, [THIRD], || (), [THIRD, C, RESULT]);
        // Two steps back: on every screen it is as it was.
        self.step(key::LEFT, [THIRD]);
        self.host.wait_for(name(C));
        self.step(key::LEFT, [CROWD, WITHHELD]);
        self.host.wait_gone(name(C));
        self.step(key::RIGHT, [THIRD]);
        // The curtain, and a jump from there.
        self.step(key::HOME, [CURTAIN]);
        self.stage.send(key::DOWN.repeat(5)).send(key::ENTER);
        self.stage.wait_for(&say(KK, Word::RevealJump));
        self.step(key::ENTER, [SECOND]);
        self.step(key::RIGHT, [SECOND, A]);
        // The board stays, the desk is back where it was.
        self.stage.signal(Signal::KILL).exit();
        self.stage = desk(self.gala);
        self.stage.wait_for(&say(KK, Word::RevealTitle));
        wait_row(&self.stage, &[">", SAID[SECOND][0]]);
        self.board.shows([SECOND, A]);
        self.step(key::LEFT, [SECOND]);
        self.step(key::RIGHT, [SECOND, A]);
    }

    /// The board is killed in the suspense: what comes back is the heading, and the name in its time.
    fn reveal_the_prize(&self) {
        let Self { board, stage, host, .. } = self;
        self.step(key::RIGHT, [PRIZE]);
        host.wait_for(name(B)).wait_for("екі миллион теңге");
        let killed = || {
            board.session().wait_for("●");
            board.kill_drawing();
            board.shows([PRIZE]);
        };
        self.suspense(5, [PRIZE], killed, [PRIZE, B]);
        stage.wait_for(&say(KK, Word::RevealOver));
        // Back from the end and there again.
        self.step(key::LEFT, [PRIZE]);
        self.suspense(5, [PRIZE], || (), [PRIZE, B]);
        stage.send(key::ESC).wait_gone(&say(KK, Word::RevealTitle));
        self.step(F7, [FINAL, A, B, C, RESULT]);
        wait_line(board.session(), &["1", name(B), "44"]);
    }
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
    chair
        .wait_for(&say(KK, Word::ChairFinalise))
        .send("з")
        .wait_for("1/4")
        .send(key::ENTER)
        .wait_for("[×]")
        .send(key::ENTER);
    chair.wait_for(&say(KK, Word::AwardTitle)).send(key::ENTER);
    chair.wait_for("2/4").send(key::ENTER).wait_for("[ ]").send(key::DOWN.repeat(2)).send(" ");
    chair.wait_for("[×]").send(key::ENTER).wait_for(&say(KK, Word::AwardTitle)).send(key::ENTER);
    chair.wait_for("3/4").send("ч").wait_for(&say(KK, Word::AwardReasonTitle));
    chair.send("дауыс аз\r").wait_for("4/4").send(key::ESC);
    chair
        .wait_for(&say(KK, Word::ChairFinalise))
        .send("а")
        .wait_for(&say(KK, Word::FinaliseTitle))
        .send(key::ENTER);
    chair.wait_for(&say(KK, Word::ResultHolds));
}

/// The journal holds what was done, and every board that it ever made only what was public.
fn evening_is_sound(gala: &Gala) {
    let events = gala.events();
    let count = |kind: &str| events.iter().filter(|event| event.kind == kind).count();
    let counts = ["juror_absent", "juror_present", "entry_withdrawn", "ballot_reopened"].map(count);
    assert_eq!(counts, [1; 4]);
    assert_eq!([count("ranking_locked"), count("result_final"), count("casting_vote")], [1; 3]);
    check_views(&gala.journal_path());
}
