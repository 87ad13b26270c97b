import Attribution
import Foundation

/// Learns the judge's weights in stages: which tokens are cues, which words around them are source and content, and
/// which readings are right.
///
/// Every stage learns from what the one before makes of articles that it has not seen, as it will be in use; so the
/// first two are trained on each three of four parts of the articles, and once more on all.
struct WeightsTrainer {
    let articles: [TrainingArticle]
    var foldCount = 4
    /// Features of the two sparse stages that are kept.
    var cueFeatureLimit = 64_000
    var spanFeatureLimit = 64_000
    let log: (String) -> Void

    private struct Sparse {
        var cueWeights: [Float]
        var spans: SpanModel
    }

    func train(fingerprint: UInt32) -> [UInt8] {
        let stems = StemCounts(articles)
        for (number, article) in articles.enumerated() {
            article.page.rates = stems.bins(article.page, without: number)
        }
        var golden = articles
        for index in golden.indices { golden[index].chooseHeads(stems) }
        log("\(articles.count) articles, \(golden.reduce(0) { $0 + $1.golds.count }) attributions")

        var cueIndex = FeatureIndex()
        let (cueExamples, cueKeys) = Self.cueExamples(golden, &cueIndex)
        log(
            "cues: \(cueExamples.count) tokens, \(cueExamples.isCue.count { $0 }) cues, \(cueKeys.count) features"
        )
        let fold = { @Sendable [foldCount] (article: Int) in article % foldCount }
        let trainer = CueTrainer()
        let cueModels = Self.concurrently(foldCount + 1) { number in
            trainer.train(cueExamples, featureCount: cueKeys.count, seed: UInt64(number)) {
                fold($0) != number
            }
        }
        fillProbabilities(golden, cueExamples) { cueModels[fold($0)] }
        report(golden, cueExamples)

        var spanIndex = FeatureIndex()
        let (spanExamples, spanKeys, spanCounts) = Self.spanExamples(golden, &spanIndex)
        log(
            "spans: \(spanExamples.examples.count) sites, \(spanExamples.features.count) features seen, \(spanKeys.count) kept"
        )
        let spanTrainer = SpanTrainer()
        let spanModels = Self.concurrently(foldCount + 1) { number in
            spanTrainer.train(spanExamples, featureCount: spanKeys.count, seed: UInt64(number)) {
                fold($0) != number
            }
        }
        log("spans trained")

        let readings = Self.read(golden, spanExamples) { spanModels[fold($0)] }
        reportSpans(golden, readings)
        let (judge, exactness) = judges(golden, readings)

        let cueModel = cueModels[foldCount]
        let areCuesUsed = Self.usedCues(cueKeys, cueModel, cueExamples, limit: cueFeatureLimit)
        let cueBytes = Self.cueTable(cueKeys, cueModel, areCuesUsed)
        let isUsed = Self.usedSpans(spanKeys, spanModels[foldCount], spanCounts, limit: spanFeatureLimit)
        let slim = spanTrainer.train(spanExamples, featureCount: spanKeys.count, seed: 99, isUsed: isUsed) {
            _ in true
        }
        log("spans trained again on \(isUsed.count { $0 }) features")
        return Weights.bytes(
            [
                .rates: stems.table(), .cues: cueBytes, .spans: Self.spanTable(spanKeys, slim, isUsed),
                .transitions: slim.transitions.bytes, .judge: judge.bytes, .exactness: exactness.bytes,
            ], fingerprint: fingerprint)
    }

    /// Runs a task for each number on as many threads as there are cores.
    private static func concurrently<Result: Sendable>(_ count: Int, _ task: @Sendable (Int) -> Result)
        -> [Result]
    {
        let results = Results<Result>(count)
        DispatchQueue.concurrentPerform(iterations: count) { results.set($0, task($0)) }
        return results.all
    }

    private final class Results<Value: Sendable>: @unchecked Sendable {
        private let lock = NSLock()
        private var values: [Value?]
        init(_ count: Int) { values = Array(repeating: nil, count: count) }
        func set(_ index: Int, _ value: Value) { lock.withLock { values[index] = value } }
        var all: [Value] { values.map { $0! } }
    }

    // MARK: Cues

    private static func cueExamples(_ articles: [TrainingArticle], _ index: inout FeatureIndex) -> (
        CueExamples, [UInt32]
    ) {
        var keys = KeyList()
        for article in articles {
            let features = CueFeatures(article.page)
            for token in 0..<article.page.count where article.page.isGated(token) {
                keys.removeAll()
                features.emit(token, into: &keys)
                for key in keys.keys { index.count(key) }
            }
        }
        let order = index.number(least: 3)
        var examples = CueExamples()
        for (number, article) in articles.enumerated() {
            let features = CueFeatures(article.page)
            let heads = Set(article.golds.compactMap(\.head))
            for token in 0..<article.page.count where article.page.isGated(token) {
                keys.removeAll()
                features.emit(token, into: &keys)
                for key in keys.keys {
                    let feature = index.number(key)
                    if feature >= 0 { examples.features.append(feature) }
                }
                examples.starts.append(examples.features.count)
                examples.isCue.append(heads.contains(token))
                examples.articles.append(Int32(number))
                examples.tokens.append(Int32(token))
            }
        }
        return (examples, order)
    }

    private func fillProbabilities(
        _ articles: [TrainingArticle], _ examples: CueExamples, _ model: (Int) -> [Float]
    ) {
        for article in articles {
            article.page.cueProbability = [Float](repeating: 0, count: article.page.count)
        }
        for example in 0..<examples.count {
            let article = Int(examples.articles[example])
            articles[article].page.cueProbability[Int(examples.tokens[example])] = CueTrainer.probability(
                example, examples, model(article))
        }
        for article in articles { article.page.countCues() }
    }

    private func report(_ articles: [TrainingArticle], _ examples: CueExamples) {
        let heads = articles.reduce(0) { $0 + Set($1.golds.compactMap(\.head)).count }
        var loss: Float = 0
        for example in 0..<examples.count {
            let probability = articles[Int(examples.articles[example])].page.cueProbability[
                Int(examples.tokens[example])]
            loss -= logf(max(1e-6, examples.isCue[example] ? probability : 1 - probability))
        }
        log("cues: log loss \(loss / Float(max(1, examples.count)))")
        for threshold in [Float(0.1), 0.15, 0.3, 0.5] {
            var (found, right) = (0, 0)
            for example in 0..<examples.count
            where articles[Int(examples.articles[example])].page.cueProbability[Int(examples.tokens[example])]
                >= threshold
            {
                found += 1
                if examples.isCue[example] { right += 1 }
            }
            log("cues above \(threshold): P \(percent(right, found)) R \(percent(right, heads))")
        }
    }

    private func percent(_ part: Int, _ whole: Int) -> String {
        String(format: "%.1f", 100 * Double(part) / Double(max(1, whole)))
    }

    // MARK: Spans

    private static func spanExamples(_ articles: [TrainingArticle], _ index: inout FeatureIndex) -> (
        SpanExamples, [UInt32], [Int32]
    ) {
        var examples = SpanExamples()
        for (number, article) in articles.enumerated() {
            let heads = Dictionary(article.golds.compactMap { gold in gold.head.map { ($0, gold) } }) {
                first, _ in first
            }
            let page = article.page
            for token in 0..<page.count where page.isSite(token) || heads[token] != nil {
                let site = CueSite(head: token, in: page)
                examples.examples.append(
                    .init(
                        article: number, site: site, roles: heads[token].map { article.roles($0, site) },
                        contexts: Lattice.contexts(site, page), first: 0))
            }
        }
        var keys = KeyList()
        for article in articles {
            let features = SpanFeatures(article.page)
            for token in 0..<article.page.count {
                keys.removeAll()
                features.alone(token, into: &keys)
                for key in keys.keys { index.count(key) }
            }
        }
        for example in examples.examples {
            let features = SpanFeatures(articles[example.article].page)
            for token in example.site.window {
                keys.removeAll()
                features.emit(token, from: example.site, into: &keys)
                for key in keys.keys { index.count(key) }
            }
        }
        let order = index.number(least: 4)
        var counts = [Int32](repeating: 0, count: order.count)
        for article in articles {
            let features = SpanFeatures(article.page)
            var (own, starts): ([Int32], [Int]) = ([], [0])
            for token in 0..<article.page.count {
                keys.removeAll()
                features.alone(token, into: &keys)
                for key in keys.keys {
                    let feature = index.number(key)
                    if feature >= 0 {
                        own.append(feature)
                        counts[Int(feature)] += 1
                    }
                }
                starts.append(own.count)
            }
            examples.ownFeatures.append(own)
            examples.ownStarts.append(starts)
        }
        for number in examples.examples.indices {
            let example = examples.examples[number]
            let features = SpanFeatures(articles[example.article].page)
            examples.examples[number].first = examples.starts.count - 1
            for token in example.site.window {
                keys.removeAll()
                features.emit(token, from: example.site, into: &keys)
                for key in keys.keys {
                    let feature = index.number(key)
                    if feature >= 0 {
                        examples.features.append(feature)
                        counts[Int(feature)] += 1
                    }
                }
                examples.starts.append(examples.features.count)
            }
        }
        return (examples, order, counts)
    }

    /// What the span models make of each site, by article.
    private static func read(_ articles: [TrainingArticle], _ all: SpanExamples, _ model: (Int) -> SpanModel)
        -> [[SiteReading]]
    {
        var readings = [[SiteReading]](repeating: [], count: articles.count)
        var lattice = Lattice()
        for example in all.examples {
            let page = articles[example.article].page
            // A site that only the annotators know of is not read in use.
            guard page.isSite(example.site.head) else { continue }
            let model = model(example.article)
            let transitions = EffectiveTransitions(model.transitions)
            lattice.start(example.contexts)
            for (offset, token) in example.site.window.enumerated() {
                var sum = RoleScores.zero
                let place = example.first + offset
                for index in all.starts[place]..<all.starts[place + 1] {
                    sum += model.weights[Int(all.features[index])]
                }
                let own = all.ownStarts[example.article]
                for index in own[token]..<own[token + 1] {
                    sum += model.weights[Int(all.ownFeatures[example.article][index])]
                }
                lattice.append(sum, isHead: token == example.site.head)
            }
            readings[example.article].append(
                SiteReading(
                    example.site, probability: page.cueProbability[example.site.head], &lattice, transitions))
        }
        return readings
    }

    /// How many of the annotated attributions the span models alone would get right.
    private func reportSpans(_ articles: [TrainingArticle], _ readings: [[SiteReading]]) {
        var (linked, exact) = (0, 0)
        for (article, readings) in zip(articles, readings) {
            for (site, reading) in readings.enumerated() where !reading.content.isEmpty {
                let verdict = article.verdict(
                    Proposal(
                        origin: .weights, site: site, cue: reading.cue, source: reading.source,
                        content: reading.content))
                if verdict.isLinked { linked += 1 }
                if verdict.isExact { exact += 1 }
            }
        }
        log("spans: \(linked) linked, \(exact) exact")
    }

    // MARK: The judge

    private func judges(_ articles: [TrainingArticle], _ readings: [[SiteReading]]) -> (Forest, Forest) {
        var rows: [[Float]] = []
        var (linked, exact): ([Bool], [Bool]) = ([], [])
        var counts: [Proposal.Origin: (Int, Int)] = [:]
        for (article, readings) in zip(articles, readings) {
            let features = JudgeFeatures(article.page, readings)
            for (site, reading) in readings.enumerated() {
                for proposal in Proposal.all(reading, site: site, article.page) {
                    let verdict = article.verdict(proposal)
                    rows.append(features.row(proposal))
                    linked.append(verdict.isLinked)
                    exact.append(verdict.isExact)
                    let count = counts[proposal.origin] ?? (0, 0)
                    counts[proposal.origin] = (count.0 + 1, count.1 + (verdict.isLinked ? 1 : 0))
                }
            }
        }
        log(
            "judge: \(rows.count) readings, \(linked.count { $0 }) right, \(exact.count { $0 }) exact; \(counts)"
        )
        let (allRows, allLinked, allExact) = (rows, linked, exact)
        let forests = Self.concurrently(2) { number in
            ForestTrainer().train(allRows, number == 0 ? allLinked : allExact)
        }
        return (forests[0], forests[1])
    }

    // MARK: Tables

    /// The features that do most, no more of a bucket of the table than it holds and no two with the same mark there.
    ///
    /// - Parameters:
    ///   - worths: by feature, what it does.
    ///   - place: where a key stands in the table.
    private static func chosen(
        _ worths: [Float], _ keys: [UInt32], limit: Int, capacity: Int, place: (UInt32) -> BucketPlace
    ) -> [Bool] {
        let order = worths.indices.sorted { (worths[$1], $0) < (worths[$0], $1) }
        var isUsed = [Bool](repeating: false, count: worths.count)
        var taken: Set<BucketPlace> = []
        var held: [Int: Int] = [:]
        for index in order where taken.count < limit {
            let place = place(keys[index])
            guard held[place.bucket, default: 0] < capacity, taken.insert(place).inserted else { continue }
            held[place.bucket, default: 0] += 1
            isUsed[index] = true
        }
        return isUsed
    }

    private static func usedCues(_ keys: [UInt32], _ weights: [Float], _ examples: CueExamples, limit: Int)
        -> [Bool]
    {
        var counts = [Float](repeating: 0, count: keys.count)
        for feature in examples.features { counts[Int(feature)] += 1 }
        let worths = weights.indices.map { weights[$0] * weights[$0] * counts[$0] }
        return chosen(worths, keys, limit: limit, capacity: CueTable.capacity, place: CueTable.place(of:))
    }

    private static func usedSpans(_ keys: [UInt32], _ model: SpanModel, _ counts: [Int32], limit: Int)
        -> [Bool]
    {
        let worths = model.weights.indices.map {
            (model.weights[$0] * model.weights[$0]).sum() * Float(counts[$0])
        }
        return chosen(worths, keys, limit: limit, capacity: RoleTable.capacity, place: RoleTable.place(of:))
    }

    private static func cueTable(_ keys: [UInt32], _ weights: [Float], _ isUsed: [Bool]) -> [UInt8] {
        CueTable.bytes(
            keys.indices.filter { isUsed[$0] }.map { (keys[$0], rounded(weights[$0] * Weights.cueScale)) })
    }

    private static func spanTable(_ keys: [UInt32], _ model: SpanModel, _ isUsed: [Bool]) -> [UInt8] {
        RoleTable.bytes(
            keys.indices.filter { isUsed[$0] }.map { feature in
                let row = model.weights[feature]
                return (keys[feature], (0..<Role.count).map { rounded(row[$0] * Weights.spanScale) })
            })
    }

    /// The nearest whole number that the type holds.
    private static func rounded<Number: FixedWidthInteger>(_ value: Float) -> Number {
        Number(min(Float(Number.max), max(Float(Number.min), value.rounded())))
    }
}
