//! Checks the words and turns them into typed accessors.
//!
//! Every message of `assets/text/*.ftl` must exist in all three languages with the same arguments
//! and, where it counts something, with every plural form the language has. A missing one fails
//! the build here; a misspelt one fails it at the accessor that does not exist.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

/// Languages and the plural forms of whole numbers that each must spell out.
const LANGS: [(&str, &[&str]); 3] = [
    ("kk", &["one", "other"]),
    ("ru", &["one", "few", "many", "other"]),
    ("en", &["one", "other"]),
];

/// A message's arguments: name -> whether it counts something.
type Args = BTreeMap<String, bool>;

fn main() {
    let mut problems = Vec::new();
    let mut languages: Vec<BTreeMap<String, Args>> = Vec::new();
    for (lang, plurals) in LANGS {
        let path = PathBuf::from("assets/text").join(format!("{lang}.ftl"));
        println!("cargo::rerun-if-changed={}", path.display());
        languages.push(read(&path, plurals, &mut problems));
    }
    compare(&languages, &mut problems);
    if !problems.is_empty() {
        for problem in &problems {
            println!("cargo::error={problem}");
        }
        return;
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("words.rs");
    if let Err(error) = fs::write(&out, accessors(&languages[0])) {
        println!("cargo::error=the accessors of the words could not be written: {error}");
    }
}

fn read(path: &Path, plurals: &[&str], problems: &mut Vec<String>) -> BTreeMap<String, Args> {
    let shown = path.display();
    let source = match fs::read_to_string(path) {
        Ok(source) => source,
        Err(error) => {
            problems.push(format!("{shown}: {error}"));
            return BTreeMap::new();
        }
    };
    let resource = match parser::parse(source.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = source[..error.pos.start].lines().count().max(1);
                problems.push(format!("{shown}:{line}: {error}"));
            }
            resource
        }
    };
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name.to_owned();
        let mut args = Args::new();
        match &message.value {
            Some(pattern) => {
                if let Err(problem) = collect(pattern, plurals, &mut args) {
                    problems.push(format!("{shown}: {id}: {problem}"));
                }
            }
            None => problems.push(format!("{shown}: {id}: no text")),
        }
        if messages.insert(id.clone(), args).is_some() {
            problems.push(format!("{shown}: {id}: written twice"));
        }
    }
    messages
}

fn collect(pattern: &Pattern<&str>, plurals: &[&str], args: &mut Args) -> Result<(), String> {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, args)?,
            Expression::Select { selector, variants } => {
                let InlineExpression::VariableReference { id } = selector else {
                    return Err("selects by something that is no argument".to_owned());
                };
                args.insert(id.name.to_owned(), true);
                let have: BTreeSet<&str> = variants
                    .iter()
                    .filter_map(|variant| match &variant.key {
                        VariantKey::Identifier { name } => Some(*name),
                        VariantKey::NumberLiteral { .. } => None,
                    })
                    .collect();
                let need: BTreeSet<&str> = plurals.iter().copied().collect();
                if have != need {
                    return Err(format!(
                        "has the plural forms {have:?}, the language has {need:?}"
                    ));
                }
                for variant in variants {
                    collect(&variant.value, plurals, args)?;
                }
            }
        }
    }
    Ok(())
}

fn collect_inline(inline: &InlineExpression<&str>, args: &mut Args) -> Result<(), String> {
    match inline {
        InlineExpression::VariableReference { id } => {
            args.entry(id.name.to_owned()).or_insert(false);
            Ok(())
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => Ok(()),
        _ => Err("uses a term, function or reference; only arguments and plurals are known here"
            .to_owned()),
    }
}

fn compare(languages: &[BTreeMap<String, Args>], problems: &mut Vec<String>) {
    let ids: BTreeSet<&String> = languages.iter().flat_map(BTreeMap::keys).collect();
    for id in ids {
        let names = |args: &Args| args.keys().cloned().collect::<Vec<_>>();
        let expected = languages.iter().find_map(|messages| messages.get(id)).map(names);
        for ((lang, _), messages) in LANGS.iter().zip(languages) {
            match messages.get(id) {
                None => problems.push(format!("assets/text/{lang}.ftl: {id} is missing")),
                Some(args) if Some(names(args)) != expected => {
                    problems.push(format!(
                        "assets/text/{lang}.ftl: {id}: other arguments than elsewhere"
                    ));
                }
                Some(_) => {}
            }
        }
    }
}

/// `Word` for messages without arguments, one method of `Words` for each with arguments.
fn accessors(messages: &BTreeMap<String, Args>) -> String {
    let (plain, with_args): (Vec<_>, Vec<_>) =
        messages.iter().partition(|(_, args)| args.is_empty());
    let mut out = String::from("/// A text without arguments.\n");
    out += "#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]\n#[allow(missing_docs)]\npub enum Word {\n";
    for (id, _) in &plain {
        let _ = writeln!(out, "    {},", camel(id));
    }
    out += "}\n\n/// Message ids in the order of [`Word`].\nconst WORD_IDS: &[&str] = &[\n";
    for (id, _) in &plain {
        let _ = writeln!(out, "    \"{id}\",");
    }
    out += "];\n\n#[allow(missing_docs)]\nimpl Words {\n";
    for (id, args) in with_args {
        let params: Vec<String> = args
            .iter()
            .map(|(name, counts)| {
                format!(
                    "{}: {}",
                    snake(name),
                    if *counts { "usize" } else { "impl std::fmt::Display" }
                )
            })
            .collect();
        let _ =
            writeln!(out, "    pub fn {}(&self, {}) -> String {{", snake(id), params.join(", "));
        let _ = writeln!(
            out,
            "        let mut args = fluent_bundle::FluentArgs::with_capacity({});",
            args.len()
        );
        for (name, counts) in args {
            let value = if *counts { snake(name) } else { format!("{}.to_string()", snake(name)) };
            let _ = writeln!(out, "        args.set(\"{name}\", {value});");
        }
        let _ = writeln!(out, "        self.format(\"{id}\", &args)\n    }}");
    }
    out += "}\n";
    out
}

fn snake(id: &str) -> String {
    id.replace('-', "_")
}

fn camel(id: &str) -> String {
    id.split('-')
        .map(|part| {
            let mut chars = part.chars();
            chars
                .next()
                .map(|first| first.to_ascii_uppercase().to_string() + chars.as_str())
                .unwrap_or_default()
        })
        .collect()
}
