// The language server with a real client: Neovim without its screen, from Debian.

import Foundation
import TestSupport
import Testing

@Suite struct EditorTests {
    /// Opens a draft, waits for findings, changes a line, waits again, hovers, asks for symbols and actions; prints
    /// what it saw a line each.
    private static let script = """
        local function wait(what) return vim.wait(15000, what, 20) end
        local out = {}
        vim.cmd("edit draft.md")
        local buffer = vim.api.nvim_get_current_buf()
        local id = vim.lsp.start_client({ name = "onrecord", cmd = { vim.env.ONRECORD, "lsp" }, root_dir = vim.fn.getcwd() })
        vim.lsp.buf_attach_client(buffer, id)
        local function codes()
          local found = {}
          for _, item in ipairs(vim.diagnostic.get(buffer)) do
            found[#found + 1] = item.code .. "@" .. (item.lnum + 1) .. ":" .. (item.col + 1)
          end
          table.sort(found)
          return table.concat(found, " ")
        end
        local function has(code) return function() return codes():find(code, 1, true) ~= nil end end
        out[#out + 1] = "open " .. tostring(wait(has("anonymous-attack"))) .. " " .. codes()
        local function request(method, line, column)
          local parameters = { textDocument = { uri = vim.uri_from_bufnr(buffer) },
            position = { line = line, character = column }, context = { diagnostics = {} },
            range = { start = { line = line, character = column }, ["end"] = { line = line, character = column } } }
          local answers = vim.lsp.buf_request_sync(buffer, method, parameters, 15000)
          return answers and answers[id] and answers[id].result
        end
        local hover = request("textDocument/hover", 2, 5)
        out[#out + 1] = "hover " .. hover.contents.value:gsub("\\n", " ")
        local symbols = request("textDocument/documentSymbol", 0, 0)
        out[#out + 1] = "symbols " .. #symbols .. " " .. symbols[1].name
        local actions = request("textDocument/codeAction", 2, 60)
        for _, action in ipairs(actions) do out[#out + 1] = "action " .. action.title end
        vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-16")
        out[#out + 1] = "suppressed " .. tostring(wait(function() return not has("anonymous-attack")() end)) .. " " .. codes()
        -- Typing, letter by letter, behind characters of two and of four bytes.
        local last = vim.api.nvim_buf_line_count(buffer)
        vim.api.nvim_buf_set_lines(buffer, last, last, false, { "", "“Été 🎉 now” is the name. " })
        for letter in ("Ada Lund claimed that it was safe."):gmatch(".") do
          local line = vim.api.nvim_buf_line_count(buffer) - 1
          local text = vim.api.nvim_buf_get_lines(buffer, line, line + 1, false)[1]
          vim.api.nvim_buf_set_text(buffer, line, #text, line, #text, { letter })
        end
        out[#out + 1] = "typed " .. tostring(wait(has("loaded-verb"))) .. " " .. codes()
        vim.lsp.stop_client(id)
        out[#out + 1] = "stopped " .. tostring(wait(function() return vim.lsp.get_client_by_id(id) == nil end))
        vim.fn.writefile(out, "seen.txt")
        vim.cmd("qall!")
        """

    /// Needs Neovim, which `make test` installs.
    @Test func neovimSeesTheFindings() throws {
        let folder = try TemporaryFolder()
        try folder.write("draft.md", attackDraft)
        try folder.write("script.lua", Self.script)
        let run = try Program.run(
            "/usr/bin/env",
            [
                "timeout", "60", "nvim", "--headless", "--clean", "-n", "-c", "luafile script.lua", "-c",
                "cquit",
            ],
            input: [], in: folder.path,
            environment: ["ONRECORD": Program.path, "HOME": folder.path, "XDG_STATE_HOME": folder.path])
        let seen = (folder.read("seen.txt") ?? "nothing: \\(run.errors)").split(separator: "\n").map(
            String.init)
        func line(_ start: String) -> String { seen.first { $0.hasPrefix(start) } ?? "\(seen) \(run.errors)" }
        #expect(line("open ").hasPrefix("open true anonymous-attack@3:51"), "\(line("open "))")
        #expect(line("hover ").contains("anonymous source · level 3"))
        #expect(line("symbols ").hasPrefix("symbols 1 A party official"))
        #expect(line("action ") == "action Suppress anonymous-attack here")
        #expect(line("suppressed ").hasPrefix("suppressed true"))
        #expect(line("typed ").contains("loaded-verb@7:44"), "\(line("typed "))")
        #expect(line("stopped ") == "stopped true")
    }
}
