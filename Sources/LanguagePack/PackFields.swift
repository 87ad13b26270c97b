/// The fields of a compiled pack, in their order.
extension PackDefinition: BinaryCodable {
    func write(to writer: inout ByteWriter) {
        writer.write([name, language, about])
        writer.write(classes)
        writer.write(verbs)
        writer.write(nouns)
        writer.write(carried)
        writer.write(chunks)
        writer.write(definitions)
        writer.write(rules)
        writer.write(outlets)
        writer.write(abbreviations)
        writer.write(canEnd)
        writer.write(beforeNumbers)
        writer.write(openers)
        writer.write(lists)
        writer.write(tagModel)
    }

    init(from reader: inout ByteReader) throws(PackDecodingError) {
        self.init()
        let names = try reader.readStrings()
        guard names.count == 3 else { throw .damaged }
        (name, language, about) = (names[0], names[1], names[2])
        classes = try reader.readList()
        verbs = try reader.readList()
        nouns = try reader.readList()
        carried = try reader.readStrings()
        chunks = try reader.readList()
        definitions = try reader.readList()
        rules = try reader.readList()
        outlets = try reader.readList()
        abbreviations = try reader.readStrings()
        canEnd = try reader.readStrings()
        beforeNumbers = try reader.readStrings()
        openers = try reader.readStrings()
        lists = try reader.readList()
        tagModel = try reader.readBytes()
    }
}

extension WordList: BinaryCodable {
    func write(to writer: inout ByteWriter) {
        writer.write(name)
        writer.write(words)
    }

    init(from reader: inout ByteReader) throws(PackDecodingError) {
        self.init(name: try reader.readString(), words: try reader.readStrings())
    }
}

extension LexemeEntry: BinaryCodable {
    func write(to writer: inout ByteWriter) {
        writer.write(lemma)
        writer.write(forms)
        writer.write(kind)
        writer.write(tone)
        writer.write(classes)
    }

    init(from reader: inout ByteReader) throws(PackDecodingError) {
        self.init(
            lemma: try reader.readString(), forms: try reader.readStrings(), kind: try reader.readString(),
            tone: try reader.readString(), classes: try reader.readStrings())
    }
}

extension PackLocation: BinaryCodable {
    func write(to writer: inout ByteWriter) {
        writer.write(path)
        writer.write(line)
    }

    init(from reader: inout ByteReader) throws(PackDecodingError) {
        self.init(path: try reader.readString(), line: try reader.readNumber())
    }
}

extension ChunkDefinition: BinaryCodable {
    func write(to writer: inout ByteWriter) {
        writer.write(id)
        writer.write(yields)
        writer.write(pattern)
        writer.write(head.rawValue)
        writer.write(examples)
        location.write(to: &writer)
    }

    init(from reader: inout ByteReader) throws(PackDecodingError) {
        id = try reader.readString()
        yields = try reader.readString()
        pattern = try reader.readString()
        guard let head = Head(rawValue: try reader.readString()) else { throw .damaged }
        self.head = head
        examples = try reader.readStrings()
        location = try PackLocation(from: &reader)
    }
}

extension PatternDefinition: BinaryCodable {
    func write(to writer: inout ByteWriter) {
        writer.write(name)
        writer.write(pattern)
        location.write(to: &writer)
    }

    init(from reader: inout ByteReader) throws(PackDecodingError) {
        name = try reader.readString()
        pattern = try reader.readString()
        location = try PackLocation(from: &reader)
    }
}

extension RuleDefinition: BinaryCodable {
    func write(to writer: inout ByteWriter) {
        writer.write([id, stage, about, pattern])
        let pairs = yields.sorted { $0.key < $1.key }
        writer.write(pairs.flatMap { [$0.key, $0.value] })
        writer.write(examples)
        writer.write(counterexamples)
        location.write(to: &writer)
    }

    init(from reader: inout ByteReader) throws(PackDecodingError) {
        let texts = try reader.readStrings()
        let pairs = try reader.readStrings()
        guard texts.count == 4, pairs.count.isMultiple(of: 2) else { throw .damaged }
        (id, stage, about, pattern) = (texts[0], texts[1], texts[2], texts[3])
        yields = [:]
        for index in stride(from: 0, to: pairs.count, by: 2) { yields[pairs[index]] = pairs[index + 1] }
        examples = try reader.readStrings()
        counterexamples = try reader.readStrings()
        location = try PackLocation(from: &reader)
    }
}

extension OutletDefinition: BinaryCodable {
    func write(to writer: inout ByteWriter) {
        writer.write([name, country, kind])
        writer.write(aliases)
        writer.write(short)
        writer.write(domains)
        writer.write(ambiguous)
    }

    init(from reader: inout ByteReader) throws(PackDecodingError) {
        let texts = try reader.readStrings()
        guard texts.count == 3 else { throw .damaged }
        (name, country, kind) = (texts[0], texts[1], texts[2])
        aliases = try reader.readStrings()
        short = try reader.readStrings()
        domains = try reader.readStrings()
        ambiguous = try reader.readStrings()
    }
}
