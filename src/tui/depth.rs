//! How many colours a terminal shows.

/// How many colours a terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Depth {
    /// None, or none wanted: bold, underlined and reversed text only.
    Mono,
    /// The 16 named colours, whose look the terminal's owner has chosen.
    Ansi16,
    /// The 256 colours of xterm's palette.
    Ansi256,
    /// 24 bits.
    True,
}

impl Depth {
    /// Reads the depth from the environment, which `get` looks up by name.
    ///
    /// `NO_COLOR` (not empty) wins. Guesses err to fewer colours: a wrong 24-bit sequence is
    /// unreadable, a 16-colour screen is complete.
    pub fn detect(get: impl Fn(&str) -> Option<String>) -> Self {
        let get = |name: &str| get(name).unwrap_or_default();
        let has = |name: &str| !get(name).is_empty();
        let term = get("TERM");
        if has("NO_COLOR") || term == "dumb" || term.starts_with("vt") {
            return Self::Mono;
        }
        // GNU screen hands on what it does not understand.
        if has("STY") {
            return if term.contains("256color") { Self::Ansi256 } else { Self::Ansi16 };
        }
        let true_terms =
            ["xterm-kitty", "alacritty", "foot", "wezterm", "xterm-ghostty", "contour", "rio"];
        let true_programs = ["iTerm.app", "vscode", "WezTerm", "ghostty"];
        // The Windows console has no TERM.
        let windows = term.is_empty() && get("OS") == "Windows_NT";
        if ["truecolor", "24bit"].contains(&get("COLORTERM").as_str())
            || true_terms.contains(&term.as_str())
            || term.ends_with("-direct")
            || true_programs.contains(&get("TERM_PROGRAM").as_str())
            || has("WT_SESSION")
            || windows
        {
            return Self::True;
        }
        if term.contains("256color") {
            return Self::Ansi256;
        }
        if term.is_empty() { Self::Mono } else { Self::Ansi16 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(env: &str) -> Depth {
        let get = |name: &str| {
            env.split(' ')
                .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
                .map(str::to_owned)
        };
        Depth::detect(get)
    }

    #[test]
    fn depth_from_the_environment() {
        for (env, depth) in [
            ("", Depth::Mono),
            ("TERM=dumb COLORTERM=truecolor", Depth::Mono),
            ("TERM=vt220", Depth::Mono),
            ("TERM=xterm-256color COLORTERM=truecolor NO_COLOR=1", Depth::Mono),
            ("TERM=xterm-256color COLORTERM=truecolor NO_COLOR=", Depth::True),
            ("TERM=linux", Depth::Ansi16),
            ("TERM=xterm", Depth::Ansi16),
            ("TERM=xterm-256color", Depth::Ansi256),
            ("TERM=xterm-256color TERM_PROGRAM=Apple_Terminal", Depth::Ansi256),
            ("TERM=xterm-256color COLORTERM=24bit", Depth::True),
            ("TERM=xterm-256color WT_SESSION=x", Depth::True),
            ("TERM=xterm-kitty", Depth::True),
            ("TERM=xterm-direct", Depth::True),
            ("TERM=screen.xterm-256color COLORTERM=truecolor STY=1", Depth::Ansi256),
            ("TERM=screen COLORTERM=truecolor STY=1", Depth::Ansi16),
            ("OS=Windows_NT", Depth::True),
        ] {
            assert_eq!(of(env), depth, "{env}");
        }
    }
}
