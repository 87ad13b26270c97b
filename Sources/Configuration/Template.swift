import Policy

/// The commented file that `onrecord init` writes.
public enum Template {
    public static var text: String {
        let width = Check.all.map(\.id.count).max() ?? 0
        let checks = Check.all.map { check in
            let setting = "\(check.id): \(check.level.rawValue)"
            let padding = String(repeating: " ", count: max(1, width + 10 - setting.count))
            return "  # \(setting)\(padding)# \(check.summary)"
        }
        return """
            # Settings of `onrecord check` for this folder and all below it. Of several files the nearest wins, key by key.
            # `onrecord config --show FILE` tells what is in force for a file; `onrecord checks show ID` explains a check.

            # Do not look for further files in the folders above.
            root: true

            # Sets to start from, in order: \(Presets.names.joined(separator: ", ")), or files of your own (./house.yml).
            extends: [default]

            # Your own outlet: its name is no foreign one.
            # outlet: The Skerry Post

            # Findings from this level on make the run fail: error, warning, note, or off for never.
            fail-on: warning

            # Files that are not checked; patterns as in .gitignore.
            # ignore: [archive/**]

            # Rules and words of your own for the analysis.
            # packs: [house-words.yaml]

            # Whether <!-- onrecord ignore CHECK: reason --> has to give a reason: required or optional.
            # suppressions: {reason: required}

            # Levels are error, warning, note and off. With more than a level:
            #   anonymous-share: {level: warning, max-share: 0.3}
            # checks:
            \(checks.joined(separator: "\n"))

            # Other settings for some files: an opinion page is no news.
            # paths:
            #   opinion/**:
            #     checks: {loaded-verb: off, weasel-attribution: off, mind-reading: off}

            """
    }
}
