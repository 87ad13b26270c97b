// Written by `RECORD_GOLDEN=1 swift test --filter AssetTests`.

enum AssetHashes {
    static let style = "XaoMsGTrSo6F3+tYB/lKduK4gX3qqPqbzTiXCf5gTJ4="
    static let script = "U45UcW1qOPKe/KEFaF0VwQQ6oye5yEurXL9LJM7Q9eg="
}
