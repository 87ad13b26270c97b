/// The object `summary` of `onrecord/1`. Every type and every level is there, also with 0, so that a
/// table can be made of many articles without looking for missing keys.

import Attribution

extension JSONWriter {
    mutating func summary(_ summary: Summary) {
        object { writer in
            writer.key("statements")
            writer.integer(summary.statements)
            writer.key("sources")
            writer.integer(summary.sources)
            writer.key("byType")
            writer.object { writer in
                for kind in Source.Kind.allCases {
                    writer.key(named: kind.rawValue)
                    writer.integer(summary.byType[kind] ?? 0)
                }
            }
            writer.key("byLevel")
            writer.object { writer in
                for level in Anonymity.Level.allCases {
                    writer.key(named: level.label)
                    writer.integer(summary.byLevel[level] ?? 0)
                }
            }
            writer.key("byOutlet")
            writer.object { writer in
                for (outlet, count) in summary.outlets {
                    writer.key(named: outlet)
                    writer.integer(count)
                }
            }
            writer.key("anonymousShare")
            writer.decimal(summary.anonymousShare, digits: 4)
            writer.key("vagueShare")
            writer.decimal(summary.vagueShare, digits: 4)
            writer.key("singleSource")
            writer.bool(summary.singleSource)
        }
    }
}

extension Summary {
    /// Outlets with their statements: the most frequent first, equal ones by name.
    var outlets: [(name: String, count: Int)] {
        byOutlet.map { (name: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }
}
