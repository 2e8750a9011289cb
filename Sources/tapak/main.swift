import TapakCommand

await TapakTool.start()
