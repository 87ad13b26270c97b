// What plugs the program into other programs, run with these: pre-commit as Debian has it, and the action's script.

import Foundation
import TestSupport
import Testing

@Suite struct IntegrationTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func shell(_ script: String) throws -> Program.Outcome {
        let bin = URL(filePath: Program.path).deletingLastPathComponent().path()
        let setUp = """
            set -e; export PATH="\(bin):$PATH" PACKAGE="\(Fixtures.package.path())"
            export HOME="$PWD/home" PRE_COMMIT_HOME="$PWD/home/pre-commit"
            mkdir -p home
            git config --global user.name A; git config --global user.email a@example.org
            git config --global init.defaultBranch main; git config --global protocol.file.allow always

            """
        return try Program.run("/bin/bash", ["-c", setUp + script], input: [], in: folder.path)
    }

    /// Needs pre-commit, which `make test` installs.
    @Test func preCommitRunsTheHook() throws {
        try folder.write("house/bad.md", attackDraft)
        try folder.write("house/good.md", cleanDraft)
        try folder.write("house/program.py", "print('Ada Lund claimed it')\n")
        let run = try shell(
            """
            mkdir hooks; cp "$PACKAGE/.pre-commit-hooks.yaml" hooks
            cd hooks; git init -q; git add .; git commit -q -m one
            cd ../house; git init -q
            printf 'repos:\\n- repo: ../hooks\\n  rev: %s\\n  hooks: [{id: onrecord-system, args: [--no-cache]}]\\n' \
              "$(git -C ../hooks rev-parse HEAD)" > .pre-commit-config.yaml
            git add .
            pre-commit install -f >/dev/null
            if git commit -q -m bad 2>&1; then echo COMMITTED; fi
            git rm -q -f bad.md
            git commit -q -m good 2>&1 && echo COMMITTED GOOD
            """)
        #expect(run.status == 0, "\(run.output) \(run.errors)")
        #expect(run.output.contains("bad.md:3:"), "\(run.output)")
        #expect(run.output.contains("[anonymous-attack]"))
        #expect(!run.output.contains("COMMITTED\n") && run.output.contains("COMMITTED GOOD"), "\(run.output)")
        #expect(!run.output.contains("program.py"))
    }

    @Test func theActionAnnotatesAndSums() throws {
        try folder.write("drafts/bad one.md", attackDraft)
        let run = try shell(
            """
            export GITHUB_STEP_SUMMARY="$PWD/summary" GITHUB_OUTPUT="$PWD/output"
            export INPUT_PATHS="drafts" INPUT_FAIL_ON=error
            "$PACKAGE/Sources/Integrations/github-action/check.sh"
            """)
        #expect(run.status == 1, "\(run.errors)")
        #expect(run.output.hasPrefix("::error file=drafts/bad one.md,line=3"))
        #expect(folder.read("summary")?.hasPrefix("## OnRecord") == true)
        #expect(folder.read("output") == "sarif=onrecord.sarif\nexit-code=1\n")
        #expect(folder.read("onrecord.sarif")?.contains("anonymous-attack") == true)
    }

    @Test func theActionIsSoundYAML() throws {
        let script = """
            python3 - "$PACKAGE" <<'E'
            import sys, re
            text = open(sys.argv[1] + "/Sources/Integrations/github-action/action.yml").read()
            # Nothing of an input may be put into a script: it comes by the environment.
            for block in re.findall(r"run: \\|\\n((?: {8}.*\\n)+)", text):
                assert "${{" not in block, block
            assert text.count("using: composite") == 1
            E
            """
        let run = try shell(script)
        #expect(run.status == 0, "\(run.errors)")
    }
}
