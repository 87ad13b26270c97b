import OnRecordCLI

@main enum Main {
    static func main() { CommandLineProgram.main() }
}
