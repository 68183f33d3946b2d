//! Contest files, good and bad.

use alqa::contest::{self};

#[test]
fn the_shipped_files_are_clean() {
    for text in [contest::CONCORDIA, contest::TEMPLATE] {
        let loaded = contest::load(text).unwrap();
        assert_eq!(loaded.warnings, []);
    }
}

#[test]
fn look() {
    use alqa::contest::Lang;
    use alqa::text::{Paint, Words, render};
    let text = contest::CONCORDIA
        .replacen("title:", "tite:", 1)
        .replacen("min: 1,", "min: 0.5,", 1)
        .replacen("max: 10", "max: \"0\"", 2)
        .replacen("age: 20", "age: 40", 1);
    let problems = contest::load(&text).unwrap_err();
    println!("{}", render(&Words::new(Lang::Kk), "a\u{1b}.ron", &text, &problems, Paint::PLAIN));
    let problems = contest::load("(id: \"a").unwrap_err();
    println!("{}", render(&Words::new(Lang::Kk), "a.ron", "(id: \"a", &problems, Paint::PLAIN));
}
