import Rules
import Yams

/// What can only be checked when all files are read: names that lead from one place to another.
extension PackReader {
    mutating func checkWhole() {
        checkName()
        disableRules()
        checkCarried()
        checkPatterns()
        errors.sort { ($0.path, $0.line, $0.column) < ($1.path, $1.line, $1.column) }
    }

    /// Takes out the rules, chunks and outlets that `disable:` names.
    private mutating func disableRules() {
        guard !disabledSites.isEmpty else { return }
        let rules = definition.rules.map(\.id)
        let chunks = definition.chunks.map(\.id)
        for site in disabledSites {
            let id = site.scalar.string
            if rules.contains(id) || chunks.contains(id) { continue }
            errors.append(
                site.file.error(
                    "there is no rule \(id) to disable", in: site.scalar, at: 0,
                    suggestion: Spelling.suggestion(for: id, among: rules + chunks)))
        }
        let disabled = Set(disabledSites.map(\.scalar.string))
        definition.rules.removeAll { disabled.contains($0.id) }
        definition.chunks.removeAll { disabled.contains($0.id) }
    }

    private mutating func checkCarried() {
        for site in carriedSites where index.classes[site.scalar.string] == nil {
            errors.append(
                site.file.error(
                    "there is no class \(site.scalar.string)", in: site.scalar, at: 0,
                    suggestion: Spelling.suggestion(
                        for: site.scalar.string, among: index.classes.keys.sorted())))
        }
    }

    private mutating func checkPatterns() {
        let compiled = PackPatterns(definition, schema: schema, checkingDefinitions: true)
        for failure in compiled.failures {
            let error = failure.error
            if let site = patternSites[failure.source.owner] {
                errors.append(
                    site.file.error(
                        error.message, in: site.scalar, at: error.column - 1, suggestion: error.suggestion))
            } else {
                errors.append(failure.packError)
            }
        }
        errors += PackNames(definition, schema).limitErrors(compiled.lexicon)
    }
}
