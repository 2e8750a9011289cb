import TapakSampleData

SampleDataCommand.run(CommandLine.arguments)
