/// The style sheet and the script that every page carries, with the hashes by which the page's
/// Content-Security-Policy allows these two and nothing else.

import CWebAssets

struct Asset {
    let text: String
    /// SHA-256 in base 64. AssetTests holds it against the file; with RECORD_GOLDEN=1 it renews AssetHashes.swift.
    let hash: String

    static let style = Asset(text: String(cString: web_assets_style()), hash: AssetHashes.style)
    static let script = Asset(text: String(cString: web_assets_script()), hash: AssetHashes.script)
}
