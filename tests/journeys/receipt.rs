//! The code that a juror keeps is that of the record in the journal.

use alqa::contest::Lang;
use alqa::hall::{Event, Receipt};
use alqa::journal::{Head, Journal, SqliteJournal};
use alqa::text::Word;

use crate::gala::{CRITERIA, Gala, HAND, say, wait_saved};
use crate::pty::{Session, key};

const KK: Lang = Lang::Kk;

/// The figures of the page that asks before submitting, in the order of the criteria.
fn confirmed(juror: &Session) -> [String; 5] {
    let screen = juror.screen();
    CRITERIA.map(|criterion| {
        let line = screen.lines().find(|line| line.contains(criterion)).expect(criterion);
        let words = line.split_once(criterion).unwrap().1.split([' ', '·', '│']);
        words.rev().find(|word| !word.is_empty()).unwrap().to_owned()
    })
}

/// The code on the screen, as a juror copies it down.
fn noted(juror: &Session) -> Receipt {
    let word = say(KK, Word::JurorReceipt);
    juror.wait_for(&word);
    let screen = juror.screen();
    let line = screen.lines().find_map(|line| line.split_once(&word)).unwrap().1;
    line.split_whitespace().next().unwrap().parse().unwrap()
}

/// The ballots in the journal, oldest first: the receipt of each record, and its marks.
fn submitted(gala: &Gala) -> Vec<(Receipt, Vec<String>)> {
    let mut journal = SqliteJournal::open_read_only(&gala.journal_path()).unwrap();
    let mut ballots = Vec::new();
    let mut head = Head::START;
    journal
        .read(0, &mut |row| {
            // The hash is made anew from what the record holds.
            let record = head.follow(row).unwrap();
            if let Event::BallotSubmitted { marks, .. } = Event::from_json(&record.body).unwrap() {
                ballots.push((Receipt::of(&record.hash.0), marks));
            }
            Ok(())
        })
        .unwrap();
    ballots
}

/// Types five marks from above, looks at the page and submits: its figures and the receipt.
fn submit(juror: &Session, digits: [&str; 5]) -> ([String; 5], Receipt) {
    for digit in digits {
        juror.send(digit).send(key::DOWN);
    }
    juror.send(key::ENTER).wait_for(&say(KK, Word::JurorReview));
    let figures = confirmed(juror);
    juror.send(key::ENTER).wait_for(&say(KK, Word::JurorSubmitted));
    wait_saved(juror, KK);
    (figures, noted(juror))
}

#[test]
fn the_receipt_on_the_screen_is_that_of_the_record() {
    let gala = Gala::begun(1, 2);
    let juror = gala.juror(KK, 2);
    juror.wait_for(HAND);
    // Nothing stands out or all of it does: what was confirmed is what is stored.
    let (first, receipt) = submit(&juror, ["9", "9", "9", "9", "9"]);
    assert_eq!(submitted(&gala), [(receipt, first.to_vec())]);
    assert_eq!(first, ["9"; 5]);

    // Taken back and mended it is another record with another receipt; the first stays readable.
    juror.send("t").wait_for(HAND);
    juror.send(key::UP.repeat(4));
    let (second, other) = submit(&juror, ["7", "8", "9", "0", "6"]);
    assert_eq!(second, ["7", "8", "9", "10", "6"]);
    assert_ne!(receipt, other);
    assert_eq!(submitted(&gala), [(receipt, first.to_vec()), (other, second.to_vec())]);
    juror.send("v").wait_for(&say(KK, Word::JurorVersions));
    juror.wait_for(&receipt.to_string()).wait_for(&other.to_string());

    // It is still there when the juror comes back.
    let again = gala.juror(KK, 2);
    assert_eq!(noted(&again), other);
}
