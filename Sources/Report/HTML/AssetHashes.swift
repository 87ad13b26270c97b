// Written by `RECORD_GOLDEN=1 swift test --filter AssetTests`.

enum AssetHashes {
    static let style = "bTYWS/fhKNkhbWTc8+nzzOL1hWTFlSdcuCiRXzXWikk="
    static let script = "U45UcW1qOPKe/KEFaF0VwQQ6oye5yEurXL9LJM7Q9eg="
}
