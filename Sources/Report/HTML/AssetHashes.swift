// Written by `RECORD_GOLDEN=1 swift test --filter AssetTests`.

enum AssetHashes {
    static let style = "C4BWfyCOAgbEHz6/3eeKFGtqXcbCk6mV7RBQMc6iVnw="
    static let script = "2iRsGTARodiCHwZPYVaVDx9/Yf5rlB06KN2bcOYQPh4="
}
