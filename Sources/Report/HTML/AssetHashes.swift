// Written by `RECORD_GOLDEN=1 swift test --filter AssetTests`.

enum AssetHashes {
    static let style = "wHqP9/8PKSPfsuAS39MgBWLaPELEEvhNJLGO7Dbipcg="
    static let script = "2iRsGTARodiCHwZPYVaVDx9/Yf5rlB06KN2bcOYQPh4="
}
